"""The divergence in both directions, and by way of the middle."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.losses.measures import detour, divergence, divergence_terms
from explorer.compute.training.losses.params import Losses, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.training.losses.common import (
    P,
    Q,
    Row,
    bits,
    histogram,
    name_below,
    name_of,
    rows,
)
from explorer.ui.canvas.arranged import halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

FORWARD, REVERSE = "category 4", "category 0"


def draw_directions(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The bars, the terms of both directions, and three sums."""
    shared: Losses = trace.shared
    area = headed(ink, area, (
        ("box", P, ink.say("legend.p")), ("box", Q, ink.say("legend.q")),
        ("box", FORWARD, ink.say("legend.forward")), ("box", REVERSE, ink.say("legend.reverse")),
    ))  # fmt: skip
    small = ink.line_height("small")
    bottom = min(max(4.0 * (small + 4), area.height() * 0.25), 150.0 * ink.view.text_scale)
    upper = QRectF(area.left(), area.top(), area.width(), area.height() - bottom - 8)
    first, second = halves(upper, 0.48)
    histogram(ink, first, trace, shared.bars.q, edit=True)
    _terms(ink, second, trace, step)
    _sums(ink, QRectF(area.left(), upper.bottom() + 8, area.width(), bottom), trace, step)


def _terms(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    bars = trace.shared.bars
    forward, reverse = divergence_terms(bars.p, bars.q), divergence_terms(bars.q, bars.p)
    both = np.concatenate([forward, reverse])
    finite = both[np.isfinite(both)]
    low, high = float(finite.min(initial=0.0)), float(finite.max(initial=0.0))
    if np.isinf(both).any():
        high = max(1.5 * high, 1.0)
    room = 0.14 * max(high - low, 0.05)
    small = ink.line_height("small")
    box = QRectF(area.left(), area.top(), area.width(), area.height() - small)
    count = len(bars.p)
    plot = Plot(ink, box, Axis(-0.5, count - 0.5, ticks=()), Axis(low - room, high + room),
                ink.say("plot.terms"))  # fmt: skip
    plot.frame()
    zero = float(plot.y(0.0))
    ink.line(plot.inner.left(), zero, plot.inner.right(), zero, "border")
    wide_one = plot.inner.width() / count
    for place in range(count):
        left = plot.inner.left() + place * wide_one
        name_below(ink, QRectF(left + 1, plot.inner.bottom() + 4, wide_one - 2, small), bars, place)
        for side, (values, colour) in enumerate(((forward, FORWARD), (reverse, REVERSE))):
            value = float(values[place])
            y = float(plot.y(min(value, high + room)))
            alpha = 1.0 if side == step.place or (step.place == 2 and side == 0) else 0.3
            x = left + wide_one * (0.1 + 0.41 * side)
            bar = QRectF(x, min(y, zero), wide_one * 0.39, max(abs(y - zero), 0.8))
            ink.rect(bar, fill=colour, line="border", width=0.8, alpha=alpha)
            said = "∞" if math.isinf(value) else number(value, 2)
            if ink.text_width(said, "tiny", mono=True) <= wide_one * 0.42:
                up = value >= 0 and not math.isinf(value)
                ink.label(bar.center().x(), y + (-1 if up else 1), said, size="tiny", mono=True,
                          anchor="center bottom" if up else "center top")  # fmt: skip
        a, b = float(bars.p[place]), float(bars.q[place])
        ink.mark(QRectF(left, plot.inner.top(), wide_one, plot.inner.height()), ReadOut(
            ink.say("read.symbol", symbol=name_of(ink, bars, place)),
            (f"p log₂ (p/q) = {number(a)} · log₂ ({number(a)} / {number(b)}) = "
             f"{number(float(forward[place]))}",
             f"q log₂ (q/p) = {number(b)} · log₂ ({number(b)} / {number(a)}) = "
             f"{number(float(reverse[place]))}"),
        ), name=f"term {place + 1}")  # fmt: skip


def _sums(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    bars = trace.shared.bars
    one, other = divergence(bars.p, bars.q), divergence(bars.q, bars.p)
    there, onward = detour(bars.p, bars.q)
    finite = [v for v in (one, other, there + onward) if math.isfinite(v)]
    most = 1.02 * max(*finite, 0.02) if finite else 1.0
    way = f"{bits(there)} + {bits(onward)} = {bits(there + onward)}"
    rows(ink, area, (
        Row("D(p ‖ q)", ((0.0, one, FORWARD),), bits(one), bold=step.place != 1),
        Row("D(q ‖ p)", ((0.0, other, REVERSE),), bits(other), bold=step.place == 1,
            faint=step.place == 2),
        Row("D(p ‖ m) + D(m ‖ q)", ((0.0, there, FORWARD), (there, there + onward, FORWARD)),
            bits(there + onward), (ink.say("read.middle"), way), bold=step.place == 2,
            faint=step.place < 2),
    ), most, ink.say("plot.sums"))  # fmt: skip
