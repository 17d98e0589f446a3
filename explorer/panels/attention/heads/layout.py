"""Where the parts stand: the sentence on top, the tokens, the mosaic of heads, the scale below."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink

#: How much of the height the relation between tokens gets, the mosaic gets the rest.
RELATION = {"text": 0.5, "heads": 0.4, "labels": 0.3, "evidence": 0.68, "alone": 0.44,
            "removed": 0.5, "next": 0.5, "maps": 0.5, "queries": 0.5}  # fmt: skip
#: A picture lies beside the other where the stage is this much wider than tall.
WIDE = 1.4


@dataclass(frozen=True)
class Parts:
    """The parts of the picture."""

    caption: QRectF
    relation: QRectF
    mosaic: QRectF
    foot: QRectF


def parts_of(ink: Ink, rect: QRectF, section: str, *, large_map: bool = False) -> Parts:
    """The parts at a section; a heat map gets more room than arcs."""
    inner = rect.adjusted(14, 10, -14, -8)
    line, foot = ink.line_height("body") + 6, ink.line_height("tiny") + 4
    caption = QRectF(inner.left(), inner.top(), inner.width(), line)
    body = QRectF(inner.left(), caption.bottom() + 4, inner.width(),
                  inner.bottom() - foot - 4 - caption.bottom() - 4)  # fmt: skip
    below = QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot)
    share = max(RELATION[section], 0.66 if large_map else 0.0)
    if section in ("evidence", "next") and body.height() < 460 * ink.view.text_scale:
        share = 0.8 if section == "evidence" else 0.66
    gap = 12.0
    if body.width() > WIDE * body.height():
        share = min(max(share + 0.08, 0.5), 0.66)
        width = body.width() * share
        left = QRectF(body.left(), body.top(), width - gap, body.height())
        right = QRectF(body.left() + width + gap, body.top(), body.width() - width - gap,
                       body.height())  # fmt: skip
        return Parts(caption, left, right, below)
    height = body.height() * share
    top = QRectF(body.left(), body.top(), body.width(), height - gap / 2)
    bottom = QRectF(body.left(), body.top() + height + gap / 2, body.width(),
                    body.height() - height - gap / 2)  # fmt: skip
    return Parts(caption, top, bottom, below)


#: Stretches of layers and of heads: the first and the last + 1 of each.
Part = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Grid:
    """The cells of a mosaic: a row for each layer, a column for each head."""

    left: float
    top: float
    width: float  # of a cell
    height: float
    pitch: tuple[float, float]  # from one cell to the next, across and down
    named: bool  # there is room for a name under each cell
    numbered: bool  # there is room for the numbers of layers and heads

    def cell(self, layer: int, head: int) -> QRectF:
        """The box of a head."""
        return QRectF(self.left + head * self.pitch[0], self.top + layer * self.pitch[1],
                      self.width, self.height)  # fmt: skip

    def seen(self, area: QRectF, layers: int, heads: int) -> Part | None:
        """Which layers and heads, first and last + 1, have cells in an area; None: none has."""
        if area.isEmpty():
            return None
        found = []
        for start, end, origin, pitch, count in (
            (area.top(), area.bottom(), self.top, self.pitch[1], layers),
            (area.left(), area.right(), self.left, self.pitch[0], heads),
        ):
            first = max(int((start - origin) // pitch), 0)
            last = min(int((end - origin) // pitch) + 1, count)
            if first >= last:
                return None
            found.append((first, last))
        return found[0], found[1]


def grid_of(ink: Ink, area: QRectF, layers: int, heads: int, *, square: bool = True) -> Grid:
    """As large as the area allows; names and numbers only where cells are large enough."""
    tiny = ink.line_height("tiny")
    for named, numbered in ((True, True), (False, True), (False, False)):
        gutter = ink.text_width(f"{layers}", "tiny", mono=True) + 10 if numbered else 0.0
        top = tiny + 6 if numbered else 0.0
        below = tiny + 4 if named else 0.0
        across = area.width() - gutter
        gap_x = min(8.0, across / heads * 0.1)
        gap_y = min(8.0, area.height() / layers * 0.1)
        width = (across - gap_x * (heads - 1)) / heads
        height = (area.height() - top - (below + gap_y) * layers + gap_y) / layers
        if square:
            width = height = min(width, height)
        enough = 44.0 if named else 13.0 if numbered else 0.0
        flat = enough if square else 0.6 * enough  # cards of bars need less height than maps
        if width >= enough * ink.view.text_scale and height >= flat * ink.view.text_scale:
            break
    width, height = max(width, 2.0), max(height, 2.0)
    used_x = gutter + heads * width + (heads - 1) * gap_x
    used_y = top + layers * (height + below) + (layers - 1) * gap_y
    left = area.left() + gutter + max((area.width() - used_x) / 2, 0.0)
    start = area.top() + top + max((area.height() - used_y) / 2, 0.0)
    return Grid(left, start, width, height, (width + gap_x, height + below + gap_y), named,
                numbered)  # fmt: skip
