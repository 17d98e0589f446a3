"""How long the gradients of all queries are: two histograms over a logarithmic axis each."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.scaling import Norms, Scaling, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.scaling.curves import colour_of
from explorer.panels.attention.scaling.told import name_of, pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def colours(shared: Scaling, step: Step) -> tuple[str, str]:
    """The colours of the two divisors."""
    left, right = (colour_of(float(shared.exponents[place])) for place in pair(shared, step))
    return left, right


def draw_gradients(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """‖∂L/∂s‖ above, ‖∂L/∂q‖ below, each for no division and for the chosen divisor."""
    shared: Scaling = trace.shared
    entries = [
        ("box", colour, ink.say("curve.divisor", divisor=name_of(float(shared.exponents[place]))))
        for colour, place in zip(colours(shared, step), pair(shared, step), strict=True)
    ]
    entries += [("line", "text", ink.say("curve.median")), ("dash", "text", ink.say("curve.mean"))]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), 20), entries) + 8
    body = area.adjusted(0, used, 0, 0)
    wide = body.width() > 1.8 * body.height()
    for at, (name, norms) in enumerate((("slope", shared.slope), ("pull", shared.gradient))):
        if wide:
            half = (body.width() - 18) / 2
            box = QRectF(body.left() + at * (half + 18), body.top(), half, body.height())
        else:
            half = (body.height() - 14) / 2
            box = QRectF(body.left(), body.top() + at * (half + 14), body.width(), half)
        draw_histograms(ink, box, trace, step, norms, ink.say(f"plot.{name}"))


def draw_histograms(
    ink: Ink, box: QRectF, trace: Trace, step: Step, norms: Norms, title: str
) -> None:
    """Two histograms that face each other: one rises, one hangs, so that neither hides the other;
    medians solid, means dashed."""
    shared: Scaling = trace.shared
    places = pair(shared, step)
    # one range for the whole trace, and roots: a narrow peak would flatten a wide tail
    most = float(max(norms.counts[:, place].max() for place in places)) ** 0.5
    top = Axis(0.0, most**2).chosen(4)[-1]
    rungs = (0.0, top / 4, top) if top >= 40 else (0.0, top)
    up = Axis(-1.12 * most, 1.12 * most, 0, ink.say("plot.queries"),
              tuple(sorted({sign * rung**0.5 for rung in rungs for sign in (-1, 1)})),
              lambda root: f"{root**2:.0f}")  # fmt: skip
    across = Axis(float(norms.edges[0]), float(norms.edges[-1]), 10)
    plot = Plot(ink, box, across, up, title)
    plot.frame()
    middle = float(plot.y(0.0))
    edges = np.asarray(plot.x(norms.edges))
    for side, (place, colour) in enumerate(zip(places, colours(shared, step), strict=True)):
        for at, count in enumerate(norms.counts[step.width, place].tolist()):
            end = float(plot.y(count**0.5 * (1 if side == 0 else -1)))
            if count:
                bar = QRectF(edges[at] + 0.5, min(middle, end), edges[at + 1] - edges[at] - 1,
                             abs(end - middle))  # fmt: skip
                ink.rect(bar, fill=colour, line="border", width=0.6)
        edge = plot.inner.top() if side == 0 else plot.inner.bottom()
        median, mean = (float(value[step.width, place]) for value in (norms.median, norms.mean))
        x, further = (
            float(plot.x(float(np.clip(value, norms.edges[0], norms.edges[-1]))))
            for value in (median, mean)
        )
        ink.line(x, middle, x, edge, "text", width=1.8)
        ink.line(further, middle, further, edge, "text", width=1.8, dash=True)
        name = number(median, 2)
        end = x + 6 + ink.text_width(name, "tiny", mono=True)
        room = end <= plot.inner.right() and not x + 4 < further < end  # the mean would cross it
        y = edge + (8 if side == 0 else -8)
        ink.label(x + (4 if room else -4), y, name, size="tiny", mono=True,
                  anchor="left middle" if room else "right middle")  # fmt: skip
    ink.line(plot.inner.left(), middle, plot.inner.right(), middle, "border", width=1.2)
    ink.mark(plot.inner, reader(ink, trace, step, norms, plot), name=title)


def reader(
    ink: Ink, trace: Trace, step: Step, norms: Norms, plot: Plot
) -> Callable[[QPointF], ReadOut]:
    """How many queries of both divisors lie in a class."""
    shared: Scaling = trace.shared

    def read(point: QPointF) -> ReadOut:
        value = plot.at(point)[0]
        at = int(np.clip(np.searchsorted(norms.edges, value) - 1, 0, len(norms.edges) - 2))
        low, high = (number(float(norms.edges[place])) for place in (at, at + 1))
        key = "read.least" if at == 0 else "read.class"
        lines = []
        for place in pair(shared, step):
            name = name_of(float(shared.exponents[place]))
            count = int(norms.counts[step.width, place, at])
            lines.append(ink.say("read.queries", divisor=name, count=count))
            lines.append(ink.say(
                "read.median", median=number(float(norms.median[step.width, place])),
                mean=number(float(norms.mean[step.width, place])),
            ))  # fmt: skip
        return ReadOut(ink.say(key, low=low, high=high), tuple(lines))

    return read
