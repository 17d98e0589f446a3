"""Descent on batches: the ball that never comes to rest, and the two laws of its size."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import Noise, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.plane import draw_start, split
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def noise_of(trace: Trace, step: Step) -> Noise:
    """The runs of a section."""
    found: Noise = trace.shared.batches if step.part == "batch" else trace.shared.rates
    return found


def draw_noise(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Examples, one path and the ends of many; beside it what was measured and expected."""
    noise = noise_of(trace, step)
    used = legend(ink, area, [
        ("dot", "neutral", ink.say("legend.example")), ("line", "query", ink.say("legend.path")),
        ("dot", "key", ink.say("legend.ends", count=noise.clouds.shape[1])),
    ]) + 6  # fmt: skip
    first, second = split(area.adjusted(0, used, 0, 0), 0.6)
    _ball(ink, first, trace, noise, step.place)
    if second.width() > 1.6 * second.height():
        wide = (second.width() - 16) / 2
        boxes = [QRectF(second.left() + at * (wide + 16), second.top(), wide, second.height())
                 for at in (0, 1)]  # fmt: skip
    else:
        high = (second.height() - 12) / 2
        boxes = [QRectF(second.left(), second.top() + at * (high + 12), second.width(), high)
                 for at in (0, 1)]  # fmt: skip
    varied = noise.sizes if step.part == "batch" else noise.rates
    gradient = noise.variance / noise.sizes
    for box, key, measured, expected in (
        (boxes[0], "plot.gradient", noise.gradients, gradient),
        (boxes[1], "plot.rest", noise.rests, noise.expected()),
    ):
        _law(ink, box, ink.say(key), varied, measured, expected, step)


def _ball(ink: Ink, box: QRectF, trace: Trace, noise: Noise, at: int) -> None:
    reach = 3.2
    shape = min(box.height() / max(box.width(), 1.0), 1.0)
    plot = Plot(ink, box, Axis(-reach, reach, title=ink.say("axis.first")),
                Axis(-reach * max(shape, 0.65), reach * max(shape, 0.65),
                     title=ink.say("axis.second")))  # fmt: skip
    plot.frame(grid=False)
    examples, trail, cloud = noise.examples, noise.trails[at], noise.clouds[at]
    plot.points(examples[:, 0], examples[:, 1], "neutral", radius=2.0, alpha=0.55)
    plot.curve(trail[:, 0], trail[:, 1], "query", width=1.2, alpha=0.75)
    plot.points(cloud[:, 0], cloud[:, 1], "key", radius=3.2, alpha=0.8)
    x, y = float(plot.x(0.0)), float(plot.y(0.0))
    for dx, dy in ((7, 0), (0, 7)):
        ink.line(x - dx, y - dy, x + dx, y + dy, "text", width=2.0)

    def read(point: QPointF) -> ReadOut:
        w = plot.at(point)
        return ReadOut(ink.say("read.ball.noise", rate=number(float(noise.rates[at]), 2),
                               size=int(noise.sizes[at])), (
            ink.say("read.spread", spread=number(float(noise.rests[at] ** 0.5))),
            f"w = ({fixed(w[0], 2)}, {fixed(w[1], 2)})",
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=ink.say("plot.ball"))
    draw_start(ink, plot, trace.params)


def _law(
    ink: Ink, box: QRectF, title: str, varied: np.ndarray, measured: np.ndarray,
    expected: np.ndarray, step: Step,
) -> None:  # fmt: skip
    sizes = step.part == "batch"
    low = min(float(measured.min()), float(expected.min())) / 2
    high = max(float(measured.max()), float(expected.max())) * 2
    across = (
        Axis(0.8, 160, 2, ink.say("axis.batch"), tuple(varied.tolist()), lambda v: f"{v:g}")
        if sizes
        else Axis(0.015, 1.4, 10, ink.say("axis.rate"), tuple(varied.tolist()), lambda v: f"{v:g}")
    )
    # within one power of ten there is none to label
    fine = tuple(m * 10.0**k for k in range(-9, 9) for m in (1, 2, 5)) if high < 20 * low else None
    plot = Plot(ink, box, across, Axis(low, high, 10, ticks=fine), title)
    plot.frame()
    plot.curve(varied, expected, "muted", dash=True, width=1.6)
    plot.points(varied, measured, "weight", radius=3.4)
    now = step.place
    ink.circle(
        float(plot.x(varied[now])), float(plot.y(measured[now])), 6.5, line="text", width=1.6
    )

    def read(point: QPointF) -> ReadOut:
        x = max(plot.at(point)[0], 1e-3)
        at = int(np.abs(np.log(varied) - np.log(x)).argmin())
        return ReadOut(ink.say("read.size" if sizes else "read.rate",
                               value=f"{varied[at]:g}"), (
            ink.say("read.measured", value=number(float(measured[at]))),
            ink.say("read.expected", value=number(float(expected[at]))),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=title)
