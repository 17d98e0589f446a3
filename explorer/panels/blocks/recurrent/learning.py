"""Loss and share of right answers while cells learn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.recurrent import CELLS, LETTERS, Step
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.blocks.recurrent.layout import COLOURS, NAMES
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, body: QRectF, trace: Trace, index: int, cells: Sequence[str]) -> None:
    """Two plots over the updates: up to the current step in full, the rest pale."""
    steps = [step for step in trace.steps if step.kind == "train"]
    shown = min(index, len(steps) - 1) + 1
    small = ink.line_height("small")
    top = body.top()
    if len(cells) > 1:
        top += legend(ink, QRectF(body.left(), top, body.width(), small),
                      [("line", COLOURS[cell], NAMES[cell]) for cell in cells]) + 4  # fmt: skip
    half = (body.bottom() - top - 10) / 2
    updates = np.array([step.index for step in steps], dtype=np.float64)
    last = max(float(trace.params.updates), 1.0)
    losses = np.array([step.losses for step in steps])
    right = np.array([step.accuracies for step in steps])
    guess = math.log(len(LETTERS))
    high = max(float(losses.max()), guess) * 1.06
    boxes = (QRectF(body.left(), top, body.width(), half),
             QRectF(body.left(), top + half + 10, body.width(), half))  # fmt: skip
    up = (Axis(0.0, high), Axis(0.0, 1.04, form=percent, ticks=(0.0, 0.25, 0.5, 0.75, 1.0)))
    titles = (ink.say("plot.loss"), ink.say("plot.right"))
    levels = (guess, 1 / len(LETTERS))
    for at, (box, values) in enumerate(zip(boxes, (losses, right), strict=True)):
        across = Axis(0.0, last, title=ink.say("axis.updates") if at else "", whole=True)
        plot = Plot(ink, box, across, up[at], titles[at])
        plot.frame()
        plot.level(levels[at], "muted")
        for place, cell in enumerate(cells):
            plot.curve(updates, values[:, place], COLOURS[cell], width=1.2, alpha=0.3)
            plot.curve(updates[:shown], values[:shown, place], COLOURS[cell], width=2.2)
            plot.points(updates[shown - 1 : shown], values[shown - 1 : shown, place],
                        COLOURS[cell], radius=4)  # fmt: skip
        ink.mark(plot.inner, partial(_read, ink, plot, steps, cells), name=f"learning {at}")


def _read(ink: Ink, plot: Plot, steps: list[Step], cells: Sequence[str], point: QPointF) -> ReadOut:
    wanted = plot.at(point)[0]
    step = min(steps, key=lambda one: abs(one.index - wanted))
    lines = [ink.say("read.point", cell=NAMES[cell], loss=fixed(step.losses[at], 3),
                     right=percent(step.accuracies[at]))
             for at, cell in enumerate(cells)]  # fmt: skip
    return ReadOut(ink.say("read.update", update=step.index), tuple(lines))


def cells_of(trace: Trace) -> tuple[str, ...]:
    """Which cells a trace has curves of."""
    return CELLS if trace.params.topic == "compare" else (trace.params.cell,)
