"""The two sentences as tiles, with the query and the key in their frames."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QRectF

from explorer.compute.attention.embeddings import Split
from explorer.compute.models.encoder_vocabulary import SPECIAL
from explorer.core.formatting import percent
from explorer.panels.attention.common.strip import (
    Strip,
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    tile_height,
)
from explorer.panels.attention.embeddings.paint import edge_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


@dataclass(frozen=True)
class Header:
    """Where the tiles stand, and where they end below."""

    strip: Strip
    bottom: float


def nearest(split: Split) -> list[int]:
    """Tokens in the order in which they deserve a place: the pair, then those around them."""
    ends = (split.query, split.key)
    return sorted(range(split.tokens), key=lambda at: min(abs(at - end) for end in ends))


def draw_header(ink: Ink, rect: QRectF, split: Split) -> Header:
    """The tiles across a box, from its top."""
    scale = ink.view.text_scale
    strip = strip_of(ink, split.pieces, nearest(split), rect.left(), rect.right())
    tall = min(tile_height(ink, split.pieces), rect.height() * 0.16)
    for token in strip.shown:
        box = strip.column(token, rect.top(), tall)
        assert box is not None
        tile = draw_tile(ink, box, split.pieces[token], tall=tall > 40,
                         fade=0.6 if split.pieces[token] in SPECIAL else 1.0)  # fmt: skip
        ink.mark(box, _read(ink, split, token), edit=partial(_pick, token=token),
                 name=ink.say("name.token", piece=split.pieces[token], place=token))  # fmt: skip
        for role, chosen, grow in (("key", split.key, 0.0), ("query", split.query, 1.8)):
            if token == chosen:
                inset = grow if split.key == split.query else 0.0
                ink.rect(tile.adjusted(-inset, -inset, inset, inset), line=role, width=2.4,
                         radius=5)  # fmt: skip
    draw_gaps(ink, strip, rect.top() + tall / 2)
    below = rect.top() + tall + 3
    draw_places(ink, strip, below, (split.query, split.key))
    for role, token in (("key", split.key), ("query", split.query)):
        centre = strip.centre(token)
        if centre is not None:  # over the number, in the colour of its part
            ink.label(centre, below, str(token), anchor="center top", size="tiny", mono=True,
                      colour=role, bold=True)  # fmt: skip
    below += ink.line_height("tiny") + 2
    return Header(strip, _segments(ink, split, strip, below, scale))


def _segments(ink: Ink, split: Split, strip: Strip, top: float, scale: float) -> float:
    """A bracket under the tokens of each segment, with its letter."""
    tiny = ink.line_height("tiny")
    for segment in sorted(set(split.segments)):
        inside = [token for token in strip.shown if split.segments[token] == segment]
        if not inside:
            continue
        first, last = strip.column(inside[0], top, 4), strip.column(inside[-1], top, 4)
        assert first is not None
        assert last is not None
        bar = QRectF(first.left() + 2, top, last.right() - first.left() - 4, 4 * scale)
        ink.rect(bar, fill="category 3", line=edge_of(ink, "segment"), radius=2)
        said = ink.say("segment", letter="AB"[segment])
        if ink.text_width(said, "tiny") > bar.width() + 12:
            said = "AB"[segment]
        ink.label(bar.center().x(), bar.bottom() + 1, said, anchor="center top", size="tiny",
                  colour="muted")  # fmt: skip
    return top + 4 * scale + tiny + 2


def _read(ink: Ink, split: Split, token: int) -> ReadOut:
    lines = [
        ink.say("read.id", id=split.ids[token]),
        ink.say("segment", letter="AB"[split.segments[token]]),
        ink.say("read.weight", share=percent(float(split.weight[split.query, token]))),
        ink.say("read.pick"),
    ]
    return ReadOut(f"{split.pieces[token]} ({token})", tuple(lines))


def _pick(gesture: Gesture, token: int) -> dict[str, Any] | None:
    if gesture.phase != "press":
        return None
    return {"key": token} if gesture.shift else {"query": token, "key": -1}
