"""The Fréchet distance by the number of pictures: real against real, which should be 0."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.metrics import Study
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.metrics.told import fault_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_counts(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """Three curves over the count; below, what they lead to at infinitely many pictures."""
    study: Study = trace.shared
    counts = study.counts
    small = ink.line_height("small")
    fault = ink.say(fault_of(trace))
    y = _legend(ink, area, fault)
    positive = np.concatenate([counts.real, counts.expected, counts.spoiled])
    positive = positive[np.isfinite(positive) & (positive > 0)]
    low, high = float(positive.min()) / 1.5, float(positive.max()) * 1.5
    ticks = tuple(float(n) for n in counts.counts)
    across = Axis(float(counts.counts[0]) / 1.15, float(counts.counts[-1]) * 1.15, 2,
                  ink.say("stage.counts"), ticks, lambda v: f"{v:g}")  # fmt: skip
    box = QRectF(area.left(), y, area.width(), area.bottom() - y - small - 8)
    plot = Plot(ink, box, across, Axis(low, high, 10, ink.say("measure.frechet")))
    plot.frame()
    xs = counts.counts.astype(np.float64)
    tops = counts.real + counts.real_spread
    bottoms = np.maximum(counts.real - counts.real_spread, low)
    ink.segments(np.stack([plot.x(xs), plot.y(tops), plot.x(xs), plot.y(bottoms)], axis=1),
                 "value", width=5, alpha=0.3)  # fmt: skip
    plot.curve(xs, counts.expected, "text", dash=True, width=1.3)
    for values, colour in ((counts.spoiled, "weight"), (counts.real, "value")):
        plot.curve(xs, values, colour, width=2)
        finite = np.isfinite(values)
        plot.points(xs[finite], values[finite], colour, radius=4)
    edges = plot.x(np.concatenate([[across.low], np.sqrt(xs[:-1] * xs[1:]), [across.high]]))
    for at, count in enumerate(counts.counts.tolist()):
        lines = [
            ink.say("read.count.real", value=number(float(counts.real[at])),
                    spread=number(float(counts.real_spread[at]), 2)),
            ink.say("read.count.expected", value=number(float(counts.expected[at]))),
        ]  # fmt: skip
        if np.isfinite(counts.spoiled[at]):
            value = number(float(counts.spoiled[at]))
            lines.append(ink.say("read.count.set", fault=fault, value=value))
        column = QRectF(edges[at], plot.inner.top(), edges[at + 1] - edges[at],
                        plot.inner.height())  # fmt: skip
        ink.mark(column, ReadOut(ink.say("read.count", count=count), tuple(lines)))
    # rounded first, and −0 made 0: the limit of real against real is 0 but for chance
    real, spoiled = (fixed(round(value, 2) + 0.0, 2) for value in counts.limits)
    limits = ink.say("stage.limit", real=real, fault=fault, spoiled=spoiled)
    ink.text(QRectF(area.left(), area.bottom() - small, area.width(), small), limits, size="small")


def _legend(ink: Ink, area: QRectF, fault: str) -> float:
    x, y, small = area.left(), area.top(), ink.line_height("small")
    for text, colour, dash in (
        (ink.say("stage.of.real"), "value", False),
        (ink.say("stage.of.expected"), "text", True),
        (ink.say("stage.of.set", fault=fault), "weight", False),
    ):
        width = ink.text_width(text, "small") + 28 + 16
        if x > area.left() and x + width - 16 > area.right():
            x, y = area.left(), y + small
        ink.line(x, y + small / 2, x + 20, y + small / 2, colour, width=2, dash=dash)
        ink.text(QRectF(x + 26, y, width, small), text, size="small", colour="muted", elide=False)
        x += width
    return y + small + 8
