"""Activation functions: value, slope, and how a network with each of them was trained."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.feedforward.activations import ACTIVATIONS
from explorer.compute.blocks.feedforward.lab import Step
from explorer.compute.blocks.feedforward.run import UNITS
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {
    "relu": "category 5", "leaky": "category 0", "gelu": "category 4", "silu": "category 1",
    "tanh": "category 2", "sigmoid": "category 6",
}  # fmt: skip
Z = np.linspace(-4.0, 4.0, 321)


def draw_functions(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Four plots: σ, its slope, the error while training, the dead units while training."""
    line = ink.line_height("small")
    key = [("line", COLOURS[name], ink.say(f"name.{name}")) for name in COLOURS]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), key) + 6
    rest = area.adjusted(0, used, 0, 0)
    wide, high = (rest.width() - 16) / 2, (rest.height() - 10) / 2
    boxes = [
        QRectF(rest.left() + (i % 2) * (wide + 16), rest.top() + (i // 2) * (high + 10), wide, high)
        for i in range(4)
    ]
    _draw_function(ink, boxes[0], step, slope=False)
    _draw_function(ink, boxes[1], step, slope=True)
    _draw_history(ink, boxes[2], trace, step, dead=False)
    _draw_history(ink, boxes[3], trace, step, dead=True)


def _draw_function(ink: Ink, box: QRectF, step: Step, *, slope: bool) -> None:
    up = Axis(-0.3, 1.25, title="dσ/dz") if slope else Axis(-1.3, 3.2, title="σ(z)")
    plot = Plot(ink, box, Axis(-4, 4, title="z"), up)
    plot.frame()
    for name in sorted(COLOURS, key=lambda n: n == step.name):
        found = ACTIVATIONS[name].slope(Z) if slope else ACTIVATIONS[name].value(Z)
        if slope and name in ("relu", "leaky"):
            found = np.where(np.abs(Z) < 1e-9, np.nan, found)  # it jumps there
        now = name == step.name
        plot.curve(Z, found, COLOURS[name], width=3.0 if now else 1.2, alpha=1.0 if now else 0.55)

    def read(point: QPointF) -> ReadOut | None:
        z = np.array([plot.at(point)[0]])
        function = ACTIVATIONS[step.name]
        return ReadOut(f"{ink.say(f'name.{step.name}')}, z = {number(z[0], 3)}", (
            f"σ = {number(function.value(z)[0], 4)}", f"dσ/dz = {number(function.slope(z)[0], 4)}",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="slope" if slope else "value")


def _draw_history(ink: Ink, box: QRectF, trace: Trace, step: Step, *, dead: bool) -> None:
    """Up to this function; those to come are not drawn yet."""
    tested = step.tested
    assert tested is not None
    last = max(float(tested.updates[-1]), 1.0)
    if dead:
        up = Axis(0, UNITS, title=ink.say("functions.dead", units=UNITS))
    else:
        up = Axis(0, 0.95, title=ink.say("fit.error"))
    plot = Plot(ink, box, Axis(0, last, title=ink.say("functions.updates"), whole=True), up)
    plot.frame()
    index = next(i for i, other in enumerate(trace.steps) if other.name == step.name)
    for other in trace.steps[: index + 1]:
        found = other.tested
        now = other.name == step.name
        rows = (found.dead if dead else found.errors).astype(np.float64)
        plot.curve(found.updates.astype(np.float64), rows, COLOURS[other.name],
                   width=3.0 if now else 1.2, alpha=1.0 if now else 0.6)  # fmt: skip
    end = int(tested.dead[-1]) if dead else float(tested.errors[-1])
    text = f"{end}" if dead else number(end, 3)
    y = min(max(float(plot.y(end)), plot.inner.top() + 8), plot.inner.bottom() - 8)
    ink.label(plot.inner.right() - 4, y - 10, text, size="body", mono=True, bold=True,
              anchor="right middle")  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        place = int(np.abs(plot.x(tested.updates.astype(np.float64)) - point.x()).argmin())
        return ReadOut(ink.say("functions.after", updates=int(tested.updates[place])), (
            f"{ink.say('fit.error')}: {number(tested.errors[place], 3)}",
            ink.say("functions.count", dead=int(tested.dead[place]), units=UNITS),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="dead" if dead else "error")
