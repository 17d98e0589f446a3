"""Tokens in a row: which of them fit, where they stand, and how one is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF

from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class Strip:
    """The tokens that are shown, and where.

    `left` holds the left edge of each; between neighbours that do not follow each other in the
    text lies a gap. `hidden` counts the tokens left out.
    """

    shown: tuple[int, ...]
    left: tuple[float, ...]
    width: float
    hidden: int

    def centre(self, token: int) -> float | None:
        """The middle of a token's column, None if it is left out."""
        if token not in self.shown:
            return None
        return self.left[self.shown.index(token)] + self.width / 2

    def column(self, token: int, top: float, height: float) -> QRectF | None:
        """A token's box, None if it is left out."""
        centre = self.centre(token)
        if centre is None:
            return None
        return QRectF(centre - self.width / 2, top, self.width, height)

    def gaps(self) -> list[float]:
        """The middles of the gaps, where tokens are left out between two others."""
        return [
            (self.left[index] + self.width + self.left[index + 1]) / 2
            for index, (before, after) in enumerate(pairwise(self.shown))
            if after != before + 1
        ]


def wide(pieces: Sequence[str]) -> bool:
    """Whether some token is more than a letter or two; the first may be the beginning token."""
    return max((len(piece) for piece in pieces[1:]), default=1) > 2


def strip_of(
    ink: Ink, pieces: Sequence[str], wanted: Iterable[int], left: float, right: float
) -> Strip:
    """All tokens between two edges, or those that come first in `wanted`, in their order."""
    scale, tokens = ink.view.text_scale, len(pieces)
    narrowest, widest, gap = (17.0 if wide(pieces) else 13.0) * scale, 54.0 * scale, 9.0 * scale
    space = max(right - left, 3 * narrowest + 2 * gap)  # a stage may be too small for any token
    if tokens * narrowest <= space:
        width = min(space / tokens, widest)
        start = left + (space - width * tokens) / 2
        return Strip(
            tuple(range(tokens)), tuple(start + width * place for place in range(tokens)), width, 0
        )
    chosen: set[int] = set()
    runs = 0  # stretches of tokens that follow each other
    for token in wanted:
        if token in chosen or not 0 <= token < tokens:
            continue
        joined = runs + 1 - (token - 1 in chosen) - (token + 1 in chosen)
        if (len(chosen) + 1) * narrowest + (joined - 1) * gap <= space:
            chosen.add(token)
            runs = joined
        if (len(chosen) + 1) * narrowest > space:
            break
    shown = sorted(chosen)
    breaks = sum(after != before + 1 for before, after in pairwise(shown))
    width = (space - breaks * gap) / max(len(shown), 1)
    edges, x = [], left
    for before, token in zip((None, *shown), shown, strict=False):
        if before is not None and token != before + 1:
            x += gap
        edges.append(x)
        x += width
    return Strip(tuple(shown), tuple(edges), width, tokens - len(shown))


def tile_height(ink: Ink, pieces: Sequence[str]) -> float:
    """Tall tiles where words stand upright in them."""
    return (54.0 if wide(pieces) else 26.0) * ink.view.text_scale


def draw_tile(
    ink: Ink, box: QRectF, piece: str, *, tall: bool, line: str = "border", fade: float = 1.0,
    fill: str = "", share: float = 0.14, width: float = 1.1,
) -> QRectF:  # fmt: skip
    """A token in its column: a rounded tile, with a share of a colour in it. Returns the tile."""
    inset = min(1.5, box.width() * 0.08)
    tile = box.adjusted(inset, 0, -inset, 0)
    ink.rect(
        tile, fill=soft(ink, fill, share) if fill else ink.colour("surface"),
        line=soft(ink, line, fade), width=width, radius=min(5.0, box.width() * 0.25),
    )  # fmt: skip
    piece_in(ink, tile, piece, tall, fade)
    return tile


def draw_places(ink: Ink, strip: Strip, y: float, marked: Iterable[int] = ()) -> None:
    """Position numbers under the tokens, as many as fit; dots where tokens are left out."""
    if not strip.shown:
        return
    widest = ink.text_width(str(strip.shown[-1]), "tiny", mono=True) + 3
    every = next((n for n in (1, 2, 5, 10, 20, 50) if widest <= n * strip.width), 100)
    bold = {token for token in marked if token in strip.shown}
    for token, left in zip(strip.shown, strip.left, strict=True):
        near = any(abs(token - other) * strip.width < widest for other in bold if other != token)
        if token in bold or (token % every == 0 and not near):
            ink.label(
                left + strip.width / 2, y, str(token), anchor="center top", size="tiny", mono=True,
                colour="query" if token in bold else "muted", bold=token in bold,
            )  # fmt: skip


def draw_gaps(ink: Ink, strip: Strip, y: float) -> None:
    """Three dots wherever tokens are left out."""
    for middle in strip.gaps():
        for step in (-4, 0, 4):
            ink.circle(middle, y + step, 1.1, fill="muted")


def cjk(piece: str) -> bool:
    """Whether a piece is written in characters that stand upright in a column."""
    return any("\u2e80" <= mark <= "\u9fff" or "\uf900" <= mark <= "\uffef" for mark in piece)


def piece_in(ink: Ink, tile: QRectF, piece: str, tall: bool, alpha: float = 1.0) -> None:
    """A token's text in its tile: level if it fits, upright characters below one another, else
    turned."""
    short = "BOS" if piece == "⟨BOS⟩" else piece
    size = "body" if ink.text_width(short, "body", mono=True) <= tile.width() else "small"
    if ink.text_width(short, size, mono=True) > tile.width():
        size = "tiny"
    width, colour = ink.text_width(short, size, mono=True), soft(ink, "text", alpha)
    if width <= tile.width() + 3 or (not tall and short != "BOS"):
        ink.painter.save()
        ink.painter.setClipRect(tile.adjusted(-1, 0, 1, 0))
        ink.label(tile.center().x(), tile.center().y(), short, anchor="center middle", size=size,
                  mono=True, colour=colour)  # fmt: skip
        ink.painter.restore()
    elif cjk(short):
        height = ink.line_height("small") * 0.92
        fits = max(1, int(tile.height() / height))
        marks = list(short) if len(short) <= fits else [*short[: fits - 1], "⋮"]
        top = tile.center().y() - height * (len(marks) - 1) / 2
        for row, mark in enumerate(marks):
            ink.label(tile.center().x(), top + row * height, mark, anchor="center middle",
                      size="small" if tile.width() >= 13 else "tiny", colour=colour)  # fmt: skip
    else:
        painter = ink.painter
        painter.save()
        painter.translate(tile.center())
        painter.rotate(-90)
        box = QRectF(-tile.height() / 2, -tile.width() / 2, tile.height(), tile.width())
        turned = "small" if tall and ink.line_height("small") <= tile.width() + 3 else "tiny"
        ink.text(box, short, size=turned, mono=True, align="center middle", colour=colour)
        painter.restore()
