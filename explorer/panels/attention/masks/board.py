"""Rows of tokens, and what lies between two of them: connections, or hatching."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from explorer.core.easing import mix
from explorer.ui import theme
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Plot

BOS = "⟨BOS⟩"


@dataclass(frozen=True)
class Columns:
    """Where tokens stand side by side; a gap lies before column `split` (none: 0)."""

    left: float
    width: float
    count: int
    split: int = 0
    gap: float = 0.0

    def start(self, index: int) -> float:
        """The left edge of a column."""
        return self.left + index * self.width + (self.gap if index >= self.split > 0 else 0.0)

    def centre(self, index: int) -> float:
        """The middle of a column."""
        return self.start(index) + self.width / 2

    def box(self, index: int, top: float, height: float) -> QRectF:
        """A tile in a column."""
        inset = min(1.5, self.width * 0.08)
        return QRectF(self.start(index) + inset, top, self.width - 2 * inset, height)

    def span(self, first: int, last: int) -> tuple[float, float]:
        """From the left edge of one column to the right edge of another."""
        return self.start(first), self.start(last) + self.width


def gutter(ink: Ink, rect: QRectF) -> float:
    """How wide the names of the rows at the left are."""
    return min(86.0 * ink.view.text_scale, rect.width() * 0.2)


def columns_in(area: QRectF, count: int, split: int = 0) -> Columns:
    """As wide as there is room for, at most 72."""
    gap = 18.0 if split else 0.0
    width = min(72.0, (area.width() - gap) / max(count, 1))
    used = width * count + gap
    return Columns(area.left() + max(0.0, (area.width() - used) / 2), width, count, split, gap)


def tile_height(ink: Ink, pieces: Sequence[str], columns: Columns) -> float:
    """Tall where words have to be turned to fit."""
    widest = max((ink.text_width(short(p), "small", mono=True) for p in pieces), default=0.0)
    if widest <= columns.width - 2:
        return 30.0 * max(1.0, ink.view.text_scale * 0.9)
    return min(max(widest + 8, 30.0), 58.0 * ink.view.text_scale)


def short(piece: str) -> str:
    """How a token stands in its tile; "" is padding."""
    return "PAD" if piece == "" else "BOS" if piece == BOS else piece


def tile(
    ink: Ink, box: QRectF, piece: str, line: str, *, lit: float = 0.0, off: bool = False,
    fill: QColor | None = None, frame: bool = False,
) -> None:  # fmt: skip
    """A token. `lit` from 0 to 1 fills it with its colour; `off` dims and hatches it."""
    radius = min(5.0, box.width() * 0.25)
    fill = fill or soft(ink, line, 0.22 * lit)
    ink.rect(box, fill=fill, line=soft(ink, line, 0.4 if off else 1.0), radius=radius,
             width=2.4 if frame else 1.1)  # fmt: skip
    if off:
        ink.hatch(box.adjusted(2, 2, -2, -2), "border", gap=6)
    padding = piece == ""
    colour = soft(ink, "muted" if padding else "text", 0.75 if off else 1.0)
    label(ink, box, short(piece), colour, light(ink, fill))


def light(ink: Ink, fill: QColor) -> QColor | None:
    """The surface colour where text would be lost on a fill, else None."""
    text = ink.colour("text")
    if theme.contrast(text, fill) >= theme.contrast(ink.colour("surface"), fill):
        return None
    return ink.colour("surface")


def label(ink: Ink, box: QRectF, text: str, colour: QColor, instead: QColor | None = None) -> None:
    """A token's text, level where it fits, else turned."""
    colour = instead or colour
    for size in ("body", "small", "tiny"):
        if ink.text_width(text, size, mono=True) <= box.width() + 1:
            ink.label(box.center().x(), box.center().y(), text, anchor="center middle", size=size,
                      mono=True, colour=colour)  # fmt: skip
            return
    painter = ink.painter
    painter.save()
    painter.translate(box.center())
    painter.rotate(-90)
    turned = QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width())
    ink.text(turned, text, size="tiny", mono=True, align="center middle", colour=colour)
    painter.restore()


def indices(ink: Ink, columns: Columns, first: int, count: int, y: float, lit: int = -1) -> None:
    """Position numbers under tokens; every second or third where they are narrow."""
    widest = ink.text_width(str(max(count - 1, 0)), "tiny", mono=True) + 3
    every = 1 if widest <= columns.width else 2 if widest <= 2 * columns.width else 4
    for index in range(count):
        beside = index != lit >= 0 and abs(index - lit) * columns.width < widest
        if (index % every == 0 and not beside) or index == lit:
            ink.label(columns.centre(first + index), y, str(index), anchor="center top",
                      size="tiny", mono=True, bold=index == lit,
                      colour="query" if index == lit else "muted")  # fmt: skip


def row_name(ink: Ink, area: QRectF, top: float, height: float, name: str, note: str = "") -> None:
    """The name of a row in the gutter, in as many lines as it needs, and a note under it."""
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    box = QRectF(area.left(), 0, area.width() - 8, line)
    fits = ink.text_width(name, "small") <= box.width()
    words = [name] if fits else halves(name)
    tall = line * len(words) + (tiny if note else 0)
    y = top + height / 2 - tall / 2
    for word in words:
        size = "small" if ink.text_width(word, "small") <= box.width() else "tiny"
        ink.text(QRectF(box.left(), y, box.width(), line), word, size=size, align="right middle")
        y += line
    if note:
        ink.text(QRectF(box.left(), y, box.width(), tiny), note, size="tiny", colour="muted",
                 align="right middle")  # fmt: skip


def halves(text: str) -> list[str]:
    """A name in two lines of about the same length."""
    words = text.split(" ")
    if len(words) < 2:
        middle = (len(text) + 1) // 2
        return [text[:middle], text[middle:]] if not text.isascii() and len(text) > 3 else [text]
    cut = min(range(1, len(words)), key=lambda at: abs(len(" ".join(words[:at])) * 2 - len(text)))
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def strand(
    ink: Ink, x1: float, y1: float, x2: float, y2: float, colour: QColor | str, width: float,
    share: float = 1.0,
) -> None:  # fmt: skip
    """A connection between two rows: an S that leaves and arrives upright; `share` of it, from its
    beginning."""
    bend = (y2 - y1) * 0.5
    points = [(x1, y1), (x1, y1 + bend), (x2, y2 - bend), (x2, y2)]
    if share < 1.0:  # the first part of the curve (de Casteljau)
        kept = [points[0]]
        while len(points) > 1:
            points = [(mix(a[0], b[0], share), mix(a[1], b[1], share)) for a, b in pairwise(points)]
            kept.append(points[0])
        points = kept
    start, first, second, end = (QPointF(*point) for point in points)
    path = QPainterPath(start)
    path.cubicTo(first, second, end)
    ink.painter.setPen(ink.pen(colour, width))
    ink.painter.setBrush(ink.colour("surface", 0.0))
    ink.painter.drawPath(path)


def hatched(ink: Ink, corners: Sequence[tuple[float, float]], gap: float = 7.0) -> None:
    """Slanted lines over a convex shape: what must not be read. Cut by hand, so that SVG keeps
    them."""
    points = np.array(corners, dtype=np.float64)
    level = points.sum(axis=1)  # lines x + y = constant
    lines = []
    for at in np.arange(np.ceil(level.min() / gap) * gap, level.max(), gap):
        cuts = []
        for (a, la), (b, lb) in pairwise([*zip(points, level, strict=True), (points[0], level[0])]):
            if (la - at) * (lb - at) < 0:
                cuts.append(a + (b - a) * (at - la) / (lb - la))
        if len(cuts) >= 2:
            lines.append([*cuts[0], *cuts[1]])
    ink.segments(np.array(lines).reshape(-1, 4), soft(ink, "border", 0.45), width=0.8)


def runs(flags: np.ndarray) -> list[tuple[int, int]]:
    """(first, last) of each run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], np.asarray(flags, dtype=int), [0]))))
    return [(int(a), int(b) - 1) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def beside_curve(
    ink: Ink, plot: Plot, xs: np.ndarray, ys: np.ndarray, at: int, text: str, *, left: bool,
    above: bool, bold: bool = False,
) -> None:  # fmt: skip
    """A number beside a point of a curve, where the curve does not run through it; above the curve
    too where there is no room below."""
    x = plot.x(float(xs[at]))
    wide = ink.text_width(text, "small", mono=True, bold=bold) + 8
    passed = np.interp(np.linspace(x - wide if left else x, x if left else x + wide, 9),
                       plot.x(xs), plot.y(ys))  # fmt: skip
    low = float(np.nanmax(passed))
    above = above or low + 6 + ink.line_height("small") > plot.inner.bottom()
    y = float(np.nanmin(passed)) - 6 if above else low + 6
    anchor = ("right" if left else "left") + (" bottom" if above else " top")
    ink.label(x + (-8 if left else 8), y, text, anchor=anchor, size="small", mono=True, bold=bold)
