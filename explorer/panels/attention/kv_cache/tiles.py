"""Token tiles, and the ribbons from the keys and values that are read to the token that reads."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF

from explorer.panels.attention.common.strip import piece_in
from explorer.panels.attention.kv_cache.layout import Columns
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink


def draw_tile(
    ink: Ink, tile: QRectF, piece: str, tall: bool, *, line: str = "border", fade: float = 1.0,
    dash: bool = False, fill: str = "", width: float = 1.1,
) -> None:  # fmt: skip
    """One token; `fade` below 1 lets it stand back."""
    radius = min(5.0, tile.width() * 0.25)
    inside = soft(ink, fill, 0.14) if fill else ink.colour("surface")
    ink.rect(tile, fill=inside, line=soft(ink, line, fade), width=width, radius=radius, dash=dash)
    piece_in(ink, tile, piece, tall, fade)


def draw_tiles(
    ink: Ink, shown: Columns, pieces: Sequence[str], until: int, top: float, height: float,
    tall: bool, newest: int = -1,
) -> None:  # fmt: skip
    """Tiles of the tokens before `until`, their positions below; the newest framed in blue."""
    for token in shown.shown(until):
        tile = shown.box(token, top, height)
        new = token == newest
        draw_tile(ink, tile, pieces[token], tall, line="query" if new else "border",
                  fill="query" if new else "", width=2.0 if new else 1.1)  # fmt: skip


def draw_positions(ink: Ink, shown: Columns, until: int, top: float, newest: int = -1) -> None:
    """Numbers under the tiles: all, or every second or third where they are wide."""
    widest = ink.text_width(str(shown.last), "tiny", mono=True) + 3
    every = max(1, int(np.ceil(widest / shown.width)))
    for token in shown.shown(until):
        near = abs(token - newest) < every and token != newest and newest >= 0
        if token == newest or (token % every == 0 and not near):
            ink.label(shown.x(token), top, str(token), anchor="center top", size="tiny", mono=True,
                      colour="query" if token == newest else "muted")  # fmt: skip


def draw_ribbons(
    ink: Ink, shown: Columns, weights: np.ndarray, token: int, base: float, room: float,
    strength: float, *, keys: bool = True,
) -> None:  # fmt: skip
    """Arcs from every earlier token to the one that reads: an orange hairline for its key, a green
    band for its value, as wide as its weight. `strength` from 0 to 1: how far they have grown.
    Without `keys` only bands that can be seen."""
    if room < 10 or strength <= 0:
        return
    end = shown.x(token)
    reach = max((token - shown.first) * shown.width, 1.0)
    widest = min(13.0 * ink.view.text_scale, max(5.0, shown.width * 0.6))
    earlier = sorted(shown.shown(token), key=lambda key: float(weights[key]))
    for key in earlier:
        lift = (room - widest / 2 - 2) * (0.2 + 0.8 * (abs(end - shown.x(key)) / reach) ** 0.75)
        share = float(weights[key])
        band = share * widest * strength
        if band > 0.8:
            colour = soft(ink, "value", (0.3 + 0.5 * share) * strength)
            ink.ribbon(shown.x(key), base, end, base, lift, colour, width=band)
    for key in earlier if keys else ():
        lift = (room - widest / 2 - 2) * (0.2 + 0.8 * (abs(end - shown.x(key)) / reach) ** 0.75)
        ink.ribbon(
            shown.x(key), base, end, base, lift, soft(ink, "key", 0.55 * strength), width=0.8
        )
