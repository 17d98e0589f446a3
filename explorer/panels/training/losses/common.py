"""What several pictures of the lab share: bars that can be dragged, rows of bits, halves."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.losses.measures import lengths
from explorer.compute.training.losses.params import Bars, Losses
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: What happens, what is predicted, what the difference costs, and what a single term saves.
P, Q, KL, LESS = "category 2", "category 1", "category 5", "negative"
GAP = 12.0
Entries = Sequence[tuple[str, str, str]]


def bits(value: float) -> str:
    """Bits as in a column of numbers."""
    return fixed(value, 3) if abs(value) < 1000 or math.isinf(value) else number(value)


def name_of(ink: Ink, shared: Bars, place: int) -> str:
    """A symbol: a token, all the others, or a letter."""
    if place < len(shared.names):
        return shared.names[place]
    return ink.say("symbol.rest") if shared.pooled else "ABCDEFGH"[place]


def name_below(ink: Ink, box: QRectF, bars: Bars, place: int, *, bold: bool = False) -> None:
    """A symbol's name under its bars; without the sign of a space where that has no room."""
    text = name_of(ink, bars, place)
    if ink.text_width(text, "tiny", bold=bold) > box.width():
        text = text.lstrip("␣") or text
    fitted(ink, box, text, size="small", bold=bold)


def dragged(bars: Bars, which: str, place: int, share: float) -> dict[str, Any]:
    """Params with one share set; the others keep their proportions."""
    found: dict[str, Any] = {"source": "drawn"}
    for name, old in (("p", bars.p), ("q", bars.q)):
        new = old.copy()
        if name == which:
            share = min(max(share, 0.0), 1.0)
            rest = float(old.sum() - old[place])
            new = (
                old * ((1 - share) / rest)
                if rest > 1e-9
                else np.full(len(old), (1 - share) / (len(old) - 1))
            )
            new[place] = share
        found[name] = tuple(round(float(value), 4) for value in new)
    return found


def histogram(
    ink: Ink, area: QRectF, trace: Trace, q: np.ndarray, *, edit: bool, lit: int = -1
) -> Plot:
    """p and q side by side over the symbols; `lit`: the symbol that a step is about."""
    shared: Losses = trace.shared
    bars = shared.bars
    count = len(bars.p)
    small = ink.line_height("small")
    box = QRectF(area.left(), area.top(), area.width(), area.height() - small)
    high = trace.scales["share"][1]
    plot = Plot(ink, box, Axis(-0.5, count - 0.5, ticks=()), Axis(0.0, high),
                ink.say("plot.shares"))  # fmt: skip
    plot.frame()
    room = plot.inner.width() / count
    for place in range(count):
        left = plot.inner.left() + place * room
        column = QRectF(left, plot.inner.top(), room, plot.inner.height())
        if place == lit:
            ink.rect(column, fill="raised")
            ink.line(column.left(), plot.inner.bottom(), column.right(), plot.inner.bottom(),
                     "border")  # fmt: skip
        name_below(ink, QRectF(left + 1, plot.inner.bottom() + 4, room - 2, small), bars, place,
                   bold=place == lit)  # fmt: skip
        for side, (which, colour, values) in enumerate((("p", P, bars.p), ("q", Q, q))):
            value = float(values[place])
            x = left + room * (0.1 + 0.41 * side)
            top = float(plot.y(min(value, high)))
            bar = QRectF(x, top, room * 0.39, plot.inner.bottom() - top)
            ink.rect(bar, fill=colour, line="border", width=0.8)
            said = fixed(value, 3)
            if ink.text_width(said, "tiny", mono=True) > room * 0.42:
                said = fixed(value, 2)
            if ink.text_width(said, "tiny", mono=True) <= room * 0.42:
                above = top - ink.line_height("tiny") - 1 >= plot.inner.top()
                ink.label(bar.center().x(), top + (-1 if above else 1), said, size="tiny",
                          mono=True, anchor="center bottom" if above else "center top",
                          colour="text" if above else "#000000")  # fmt: skip
            area_of = QRectF(left + side * room / 2, plot.inner.top(), room / 2,
                             plot.inner.height())  # fmt: skip
            ink.mark(area_of, _read(ink, bars, which, place, value),
                     edit=_editing(plot, bars, which, place) if edit else None,
                     name=f"{which} {place + 1}")  # fmt: skip
    return plot


def _read(ink: Ink, bars: Bars, which: str, place: int, value: float) -> ReadOut:
    return ReadOut(
        ink.say("read.symbol", symbol=name_of(ink, bars, place)),
        (f"{which} = {number(value)}", f"−log₂ {which} = "
         f"{number(float(lengths(np.array([value]))[0]))}"),
    )  # fmt: skip


def _editing(
    plot: Plot, bars: Bars, which: str, place: int
) -> Callable[[Gesture], Mapping[str, Any] | None]:
    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("drag", "release"):
            return None
        if QPointF(gesture.point - gesture.start).manhattanLength() < 3:
            return None  # a click
        return dragged(bars, which, place, plot.at(gesture.point)[1])

    return edit


@dataclass(frozen=True)
class Row:
    """A line of bits: its name, pieces (from, to, colour), what is written at its end."""

    name: str
    pieces: tuple[tuple[float, float, str], ...]
    text: str
    read: tuple[str, ...] = ()
    bold: bool = False
    faint: bool = False


def rows(ink: Ink, area: QRectF, found: Sequence[Row], most: float, title: str = "") -> None:
    """Rows of bits over one scale from 0 to `most`; what is infinite runs to the edge."""
    small = ink.line_height("small")
    y = area.top()
    if title:
        ink.text(QRectF(area.left(), y, area.width(), small), title, size="small", bold=True)
        y += small + 3
    pitch = min((area.bottom() - y) / len(found), 40.0 * ink.view.text_scale)
    label = min(max(ink.text_width(row.name, "small", bold=True) for row in found) + 8,
                area.width() * 0.42)  # fmt: skip
    end = max(ink.text_width(row.text, "small", mono=True) for row in found) + 6
    frame = QRectF(area.left() + label, y, max(area.width() - label - end, 4.0),
                   pitch * len(found))  # fmt: skip
    ink.line(frame.left(), frame.top(), frame.left(), frame.bottom(), "border")
    for row in found:
        alpha = 0.35 if row.faint else 1.0
        fitted(ink, QRectF(area.left(), y, label - 6, pitch), row.name, size="small",
               align="left middle", bold=row.bold,
               colour="muted" if row.faint else "text")  # fmt: skip
        for low, high, colour in row.pieces:
            left, right = (
                frame.left() + frame.width() * min(max(v / most, 0.0), 1.0) for v in (low, high)
            )
            bar = QRectF(min(left, right), y + 2, max(abs(right - left), 0.8), pitch - 4)
            ink.rect(bar, fill=colour, line="border", width=0.8, alpha=alpha)
        ink.text(QRectF(frame.right(), y, end, pitch), row.text, size="small", mono=True,
                 align="right middle", bold=row.bold,
                 colour="muted" if row.faint else "text")  # fmt: skip
        ink.mark(QRectF(area.left(), y, area.width(), pitch),
                 ReadOut(row.name, row.read or (row.text,)), name=row.name)  # fmt: skip
        y += pitch
