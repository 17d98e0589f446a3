"""The curve below a formula: an output over one input, the present value marked."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.concepts.numbers import Step, by_factors
from explorer.compute.concepts.sheet import Formula, Input
from explorer.core.trace import Trace
from explorer.panels.concepts.numbers.turning import Rows, placed
from explorer.panels.concepts.numbers.values import named, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import Gesture, ReadOut

#: What a plot needs to say something, in lines of small text.
LEAST = 6.5


def up_axis(outputs: np.ndarray, title: str, *, factors: bool) -> Axis | None:
    """An axis that holds the finite outputs: by powers of ten where they are positive and span
    more than a factor of a hundred (ten thousand, if the input is not swept by `factors`).

    None where there is no output.
    """
    finite = outputs[np.isfinite(outputs)]
    if not len(finite):
        return None
    low, high = float(finite.min()), float(finite.max())
    if low > 0 and high > (100 if factors else 10_000) * low:
        return Axis(low / 1.2, high * 1.2, logarithmic=10, title=title)
    size = max(abs(low), abs(high))
    if high - low <= 1e-9 * size:  # always the same: with its distance from 0
        return Axis(min(2 * low, 0.0), max(2 * high, 0.0) if size else 1.0, title=title)
    if 0 < low < 0.5 * high:
        low = 0.0
    margin = 0.08 * (high - low)
    return Axis(low - (margin if low else 0.0), high + margin, title=title)


def draw_curve(ink: Ink, box: QRectF, trace: Trace, step: Step, formula: Formula) -> None:
    """The curve over the input turned last; pulling along it puts that input in."""
    item, drawn = formula.inputs[step.turned], formula.output_over(step.turned)
    output = formula.outputs[drawn]
    values, outputs = step.curves[step.turned]
    unit = f" ({named(ink, output.unit)})" if output.unit else ""
    up = up_axis(outputs, named(ink, output.symbol) + unit, factors=by_factors(item))
    if up is None or box.height() < LEAST * ink.line_height("small"):
        return
    across = Axis(item.low, item.high, 10 if by_factors(item) else 0, named(ink, item.symbol))
    plot = Plot(ink, box, across, up)
    plot.frame()
    if item.symbol != "seed":  # neighbouring seeds have nothing to do with each other
        plot.curve(values, outputs, "weight", width=1.8)
    if item.whole:
        plot.points(values, outputs, "weight", radius=1.8)
    now = step.inputs[step.turned]
    plot.upright(now, "muted")
    if step.outputs:
        ink.circle(plot.x(now), plot.y(step.outputs[drawn]), 5, fill="weight", line="text",
                   width=1.4)  # fmt: skip
    read = partial(_read, ink, plot, formula, step)
    ink.mark(plot.inner, read, name="curve",
             edit=partial(_pulled, trace.params.inputs, formula.id, item, plot))  # fmt: skip


def nearest(values: np.ndarray, plot: Plot, x: float) -> int:
    """Which of the values swept is nearest to a place on the stage."""
    return int(np.abs(plot.x(values) - x).argmin())


def _read(ink: Ink, plot: Plot, formula: Formula, step: Step, point: QPointF) -> ReadOut:
    item = formula.inputs[step.turned]
    output = formula.outputs[formula.output_over(step.turned)]
    values, outputs = step.curves[step.turned]
    place = nearest(values, plot, point.x())
    title = f"{named(ink, item.symbol)} = {shown(values[place])} {named(ink, item.unit)}".strip()
    if not np.isfinite(outputs[place]):
        return ReadOut(title, (ink.say("nothing"),))
    text = f"{named(ink, output.symbol)} = {shown(outputs[place])} {named(ink, output.unit)}"
    return ReadOut(title, (text.strip(),))


def _pulled(
    rows: Rows, formula: str, item: Input, plot: Plot, gesture: Gesture
) -> dict[str, object] | None:
    if gesture.phase not in ("drag", "release"):
        return None
    value = plot.at(gesture.point)[0]
    return placed(rows, formula, item, value)
