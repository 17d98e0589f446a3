"""What Adam remembers for each weight, as bars; and how long the steps of adaptive methods are."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import METHODS, Optimizers, Params, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.training.optimizers.plane import colour_of, draw_legend, draw_sign
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

ROWS = 6
SHOWN = ("adagrad", "rmsprop", "adam")


def moments_of(trace: Trace, at: int) -> np.ndarray:
    """(6, 2) gradient, m, m̂, √v, √v̂ and the quotient m̂ ÷ (√v̂ + ε) at an update, from 0."""
    course = trace.shared.race[METHODS.index("adam")]
    params: Params = trace.params
    mean, square = course.means[at], course.squares[at]
    corrected = mean / (1 - params.first ** (at + 1))
    root = np.sqrt(square / (1 - params.second ** (at + 1)))
    quotient = corrected / (root + params.epsilon)
    return np.stack([course.gradients[at], mean, corrected, np.sqrt(square), root, quotient])


def steps_of(trace: Trace, name: str) -> np.ndarray:
    """(updates, 2) |step| ÷ learning rate of a method."""
    places = trace.shared.race[METHODS.index(name)].places
    return np.asarray(np.abs(np.diff(places, axis=0)) / trace.params.adaptive)


def draw_moments(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Bars for both weights above, the lengths of the steps below."""
    high = area.height() * 0.54
    gap = 18.0
    wide = (area.width() - gap) / 2
    found = moments_of(trace, step.place)
    shared: Optimizers = trace.shared
    course = shared.race[METHODS.index("adam")]
    most = float(np.nanmax(np.abs(course.gradients))) or 1.0
    for weight in (0, 1):
        box = QRectF(area.left() + weight * (wide + gap), area.top(), wide, high)
        _bars(ink, box, found[:, weight], most, weight)
    below = area.adjusted(0, high + 8, 0, 0)
    used = draw_legend(ink, below, [(name, ink.say(f"method.{name}")) for name in SHOWN]) + 4
    top = 1.2 * max(1.0, *(float(np.nanmax(steps_of(trace, name)[: len_of(trace)]))
                           for name in SHOWN))  # fmt: skip
    for weight in (0, 1):
        box = QRectF(area.left() + weight * (wide + gap), below.top() + used, wide,
                     below.height() - used)  # fmt: skip
        _lengths(ink, box, trace, step.place, weight, top)


def len_of(trace: Trace) -> int:
    """How many updates this section has."""
    return sum(step.part == "moments" for step in trace.steps)


def _bars(ink: Ink, box: QRectF, found: np.ndarray, most: float, weight: int) -> None:
    """Signed bars on one scale for both weights, and the quotient on a scale of its own."""
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say(f"weight.{weight}"),
             size="small", bold=True)  # fmt: skip
    names = [ink.say(f"moment.{at}") for at in range(ROWS)]
    left = box.left() + max(ink.text_width(name, "small") for name in names) + 8
    room = box.right() - left - ink.text_width("−00.00", "small", mono=True) - 6
    height = (box.height() - line - 12) / len(names)
    for at, (name, value) in enumerate(zip(names, found.tolist(), strict=True)):
        last = at == len(names) - 1
        y = box.top() + line + 4 + at * height + (8 if last else 0)
        if last:
            ink.line(box.left(), y - 4, box.right(), y - 4, "hairline")
        scale, middle = (1.2 if last else most), left + room / 2
        ink.text(QRectF(box.left(), y, left - box.left() - 6, height), name, size="small",
                 bold=last)  # fmt: skip
        ink.line(middle, y, middle, y + height, "border", width=0.8)
        if np.isfinite(value):
            share = float(np.clip(value / scale, -1, 1))
            x, wide = middle + min(share, 0) * room / 2, abs(share) * room / 2
            bar = QRectF(x, y + height * 0.2, max(wide, 0.8), height * 0.6)
            colour = "key" if last else "weight" if value >= 0 else "negative"
            ink.rect(bar, fill=colour, radius=2)
        ink.text(QRectF(left + room, y, box.right() - left - room, height), fixed(value, 2),
                 size="small", mono=True, align="right middle")  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), height), ReadOut(
            f"{ink.say(f'weight.{weight}')}: {name}", (number(value, 6),
                                                       ink.say(f"read.moment.{at}"))),
            name=f"{weight} {name}")  # fmt: skip


def _lengths(
    ink: Ink, box: QRectF, trace: Trace, now: int, weight: int, top: float
) -> None:  # fmt: skip
    count = len_of(trace)
    across = Axis(0.0, float(count), title=ink.say("axis.updates"), whole=True)
    plot = Plot(ink, box, across, Axis(0.0, top), ink.say("plot.step"))  # fmt: skip
    plot.frame()
    plot.level(1.0, "muted")
    updates = np.arange(1, now + 2, dtype=float)
    curves = {name: steps_of(trace, name)[:, weight] for name in SHOWN}
    for name, curve in curves.items():
        plot.curve(updates, curve[: now + 1], colour_of(name), width=1.9)
        if np.isfinite(curve[now]):
            draw_sign(ink, float(plot.x(now + 1)), float(plot.y(curve[now])), name, 4.0)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(plot.at(point)[0]), 1, now + 1))
        return ReadOut(ink.say("read.updates", updates=at), tuple(
            f"{ink.say(f'method.{name}')}: {number(float(curve[at - 1]))}"
            for name, curve in curves.items()
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=f"{plot.title} {weight}")
