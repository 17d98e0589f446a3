"""Gradients of small batches added up in two ways, and how much a token counts in each."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.memory.params import Memory, Step, counts_of
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.training.memory.common import KEPT, WRONG
from explorer.ui.canvas.arranged import halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_add(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The tokens by their weight; the sums so far beside the whole batch."""
    area = headed(ink, area, (
        ("line", "text", ink.say("legend.whole")), ("box", KEPT, ink.say("legend.tokens")),
        ("box", WRONG, ink.say("legend.means")),
    ))  # fmt: skip
    upper, lower = halves(area, 0.44)
    _tokens(ink, upper, trace, step.place)
    _gradients(ink, lower, trace, step.place)


def _tokens(ink: Ink, area: QRectF, trace: Trace, at: int) -> None:
    added, counts = trace.shared.added, counts_of(trace.params)
    first = next(one.start for one in trace.sections if one.id == "add")
    gap = 1.0
    whole = sum(counts) + gap * (len(counts) - 1)
    high = 1.15 * max(float(added.weights.max()), 1.0)
    small = ink.line_height("small")
    plot = Plot(ink, QRectF(area.left(), area.top(), area.width(), area.height() - small),
                Axis(0.0, whole, ticks=()), Axis(0.0, high), ink.say("plot.weights"))  # fmt: skip
    plot.frame()
    left = 0.0
    for place, tokens in enumerate(counts):
        weight = float(added.weights[place])
        plot.bars(np.arange(tokens + 1) + left, np.full(tokens, weight), WRONG, line="border",
                  alpha=1.0 if place == at else 0.55 if place < at else 0.25)  # fmt: skip
        x1, x2 = float(plot.x(left)), float(plot.x(left + tokens))
        ink.label((x1 + x2) / 2, plot.inner.bottom() + 3, str(tokens), size="small",
                  anchor="center top", bold=place == at)  # fmt: skip
        ink.mark(QRectF(x1, plot.inner.top(), x2 - x1, plot.inner.height()),
                 ReadOut(ink.say("read.batch", batch=place + 1, tokens=tokens), (
                     f"{sum(counts)} / ({len(counts)} × {tokens}) = {number(weight)}",
                 )), seek=first + place, name=f"batch {place + 1}")  # fmt: skip
        left += tokens + gap
    plot.level(1.0, KEPT, width=2.4, dash=False)
    ink.text(QRectF(area.left(), area.bottom() - small, area.width(), small),
             ink.say("axis.tokens"), size="small", colour="muted",
             align="right middle")  # fmt: skip


def _gradients(ink: Ink, area: QRectF, trace: Trace, at: int) -> None:
    shared: Memory = trace.shared
    added = shared.added
    ways = (added.by_tokens, added.by_batches)
    size = 1.12 * max(float(np.abs(one).max()) for one in (*ways, added.whole))
    numbers = len(added.whole)
    plot = Plot(ink, area, Axis(0.5, numbers + 0.5, title=ink.say("axis.weights"), whole=True),
                Axis(-size, size), ink.say("plot.gradient", batch=at + 1))  # fmt: skip
    plot.frame()
    zero = float(plot.y(0.0))
    ink.line(plot.inner.left(), zero, plot.inner.right(), zero, "border")
    room = plot.inner.width() / numbers
    for place in range(numbers):
        left = plot.inner.left() + place * room
        for which, (way, colour) in enumerate(zip(ways, (KEPT, WRONG), strict=True)):
            y = float(plot.y(float(way[at, place])))
            box = QRectF(left + room * (0.12 + 0.38 * which), min(y, zero), room * 0.36,
                         max(abs(y - zero), 0.5))  # fmt: skip
            ink.rect(box, fill=colour, line="border", width=0.8)
        goal = float(plot.y(float(added.whole[place])))
        ink.line(left + room * 0.06, goal, left + room * 0.94, goal, "text", width=2.2)
        ink.mark(QRectF(left, plot.inner.top(), room, plot.inner.height()),
                 ReadOut(ink.say("read.number", number=place + 1), (
                     ink.say("read.whole", value=number(float(added.whole[place]))),
                     ink.say("read.tokens", value=number(float(ways[0][at, place]))),
                     ink.say("read.means", value=number(float(ways[1][at, place]))),
                 )), name=f"number {place + 1}")  # fmt: skip
