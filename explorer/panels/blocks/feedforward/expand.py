"""Expand, then contract: the stack as it is built, and errors over parameters."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.feedforward.lab import Step
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

WIDTH = 8
ONE, STACK = "weight", "negative"


def draw_expand(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The blocks above, the plot below."""
    curve = step.curve
    assert curve is not None
    wide = area.width() > 1.5 * area.height()
    share = 0.42 if wide else 0.36
    if wide:
        top = QRectF(area.left(), area.top(), area.width() * share, area.height())
        rest = area.adjusted(area.width() * share + 16, 0, 0, 0)
    else:
        top = QRectF(area.left(), area.top(), area.width(), area.height() * share)
        rest = area.adjusted(0, area.height() * share + 10, 0, 0)
    _draw_blocks(ink, top, step)
    _draw_errors(ink, rest, trace, step)


def _draw_blocks(ink: Ink, area: QRectF, step: Step) -> None:
    """Every block as a bow tie: d in, r·d inside, d out; heights are widths."""
    curve = step.curve
    assert curve is not None
    line = ink.line_height("small")
    inner = round(curve.expansion * WIDTH)
    room = area.adjusted(0, line + 4, 0, -line - 4)
    most = 8 * WIDTH
    each = min(room.width() / curve.blocks, room.height() * 1.5)
    left = room.center().x() - each * curve.blocks / 2
    middle = room.center().y()
    colour = ONE if curve.blocks == 1 else STACK

    def half(size: int) -> float:
        return max(room.height() * size / most / 2, 3.0)

    for place in range(curve.blocks):
        x0 = left + place * each + each * 0.06
        x2 = left + (place + 1) * each - each * 0.06
        x1 = (x0 + x2) / 2
        for a, b, low, high in ((x0, x1, WIDTH, inner), (x1, x2, inner, WIDTH)):
            ink.polygon(
                [QPointF(a, middle - half(low)), QPointF(b, middle - half(high)),
                 QPointF(b, middle + half(high)), QPointF(a, middle + half(low))],
                fill=colour, alpha=0.28, line=colour, width=1.2,
            )  # fmt: skip
        for x, size in ((x0, WIDTH), (x1, inner), (x2, WIDTH)):
            ink.line(x, middle - half(size), x, middle + half(size), "text", width=2.2)
        if place + 1 < curve.blocks:
            ink.line(x2, middle, x2 + each * 0.12, middle, "text", width=1.4)
        box = QRectF(x0, middle - half(max(inner, WIDTH)), x2 - x0, 2 * half(max(inner, WIDTH)))
        ink.mark(box, ReadOut(ink.say("expand.block", place=place + 1, blocks=curve.blocks), (
            f"{WIDTH} → {inner} → {WIDTH}", ink.say("expand.two", count=2 * WIDTH * inner),
        )), name=f"block {place}")  # fmt: skip
    head = ink.say("expand.shape", blocks=curve.blocks, width=WIDTH, inner=inner)
    ink.text(QRectF(area.left(), area.top(), area.width(), line), head, size="small")
    foot = ink.say("expand.parameters", blocks=curve.blocks, factor=f"{2 * curve.expansion:g}",
                   total=count(curve.parameters))  # fmt: skip
    ink.text(QRectF(area.left(), area.bottom() - line, area.width(), line), foot, size="small",
             colour="muted")  # fmt: skip


def _draw_errors(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    line = ink.line_height("small")
    key = [("line", ONE, ink.say("expand.one")), ("dot", STACK, ink.say("expand.stack"))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 6
    rows = [s.curve for s in trace.steps if s.curve is not None]
    high = max(float(r.errors[:, -1].max()) for r in rows) * 1.1
    plot = Plot(ink, area.adjusted(0, used, 0, 0),
                Axis(48, 1400, 2, ink.say("expand.axis"), ticks=(64, 128, 256, 512, 1024),
                     form=lambda v: f"{v:.0f}"),
                Axis(0, high, title=ink.say("expand.error")))  # fmt: skip
    plot.frame()
    index = next(i for i, s in enumerate(trace.steps) if s.name == step.name)
    ones = [r for r in rows[: index + 1] if r.blocks == 1]
    plot.curve(np.array([r.parameters for r in ones], float),
               np.array([r.errors[:, -1].mean() for r in ones]), ONE, width=1.8)  # fmt: skip
    stacks = [r for r in rows if r.blocks > 1]
    for place, row in enumerate(rows[: index + 1]):
        # stacks have the same parameters: beside one another, in the order of their blocks
        shift = 0.0 if row.blocks == 1 else 16.0 * (1 + stacks.index(row))
        x = float(plot.x(row.parameters)) + shift
        colour = ONE if row.blocks == 1 else STACK
        ends = row.errors[:, -1]
        for error in ends.tolist():
            ink.circle(x, float(plot.y(error)), 2.2, fill=colour, alpha=0.6)
        mean = float(ends.mean())
        y = float(plot.y(mean))
        ink.circle(x, y, 7 if place == index else 5, fill=colour, line="text",
                   width=1.6 if place == index else 0.8)  # fmt: skip
        if row.blocks > 1:
            ink.label(x, y - 12, f"{row.blocks}×", size="tiny", mono=True, anchor="center middle")
        ink.mark(QRectF(x - 8, plot.inner.top(), 16, plot.inner.height()),
                 ReadOut(ink.say("expand.shape", blocks=row.blocks, width=WIDTH,
                                 inner=round(row.expansion * WIDTH)),
                         (ink.say("expand.mean", error=number(mean, 3), seeds=len(ends)),
                          ink.say("expand.train",
                                  error=number(row.train_errors[:, -1].mean(), 3)))),
                 seek=place, name=f"stack {place}")  # fmt: skip
