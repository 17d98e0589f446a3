"""Symbol by symbol: how long messages become, and the three sums that always add up."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.losses.measures import (
    cross_terms,
    divergence_terms,
    entropy_terms,
    lengths,
)
from explorer.compute.training.losses.params import Losses, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.training.losses.common import (
    KL,
    LESS,
    P,
    Q,
    Row,
    bits,
    histogram,
    name_of,
    rows,
)
from explorer.ui.canvas.arranged import halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

#: Bits at which the picture ends, if a symbol takes more.
TALLEST = 16.0


def draw_terms(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The bars; below them width × height of every symbol's code; below that the sums."""
    shared: Losses = trace.shared
    area = headed(ink, area, (
        ("box", P, ink.say("legend.p")), ("box", Q, ink.say("legend.q")),
        ("box", KL, ink.say("legend.kl")), ("box", LESS, ink.say("legend.less")),
    ))  # fmt: skip
    small = ink.line_height("small")
    bottom = min(max(3.0 * (small + 4), area.height() * 0.24), 132.0 * ink.view.text_scale)
    upper = QRectF(area.left(), area.top(), area.width(), area.height() - bottom - 8)
    sums = QRectF(area.left(), upper.bottom() + 8, area.width(), bottom)
    first, second = halves(upper, 0.46)
    histogram(ink, first, trace, shared.bars.q, edit=True, lit=step.place)
    _codes(ink, second, trace, step)
    _sums(ink, sums, trace, step)


def _codes(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """A column for each symbol: as wide as it is frequent, as high as its code is long."""
    bars = trace.shared.bars
    p, q = bars.p, bars.q
    best, used = lengths(p), lengths(q)
    happens = p > 0
    finite = np.concatenate([best[happens], used[happens]])
    finite = finite[np.isfinite(finite)]
    top = min(max(1.12 * float(finite.max(initial=1.0)), 1.5), TALLEST)
    across = Axis(0.0, 1.0, 0, ink.say("axis.often"), (0.0, 0.25, 0.5, 0.75, 1.0))
    plot = Plot(ink, area, across, Axis(0.0, top), ink.say("plot.codes"))
    plot.frame()
    edges = np.concatenate([[0.0], np.cumsum(p)])
    for place in range(len(p)):
        left, right = float(plot.x(edges[place])), float(plot.x(min(edges[place + 1], 1.0)))
        if not happens[place]:
            continue
        done, now = place <= step.place, place == step.place
        low, high = float(best[place]), float(used[place])
        floor = plot.inner.bottom()

        def box(under: float, over: float, left: float = left, right: float = right) -> QRectF:
            lower, upper = (float(plot.y(min(v, top))) for v in (under, over))
            return QRectF(left, upper, max(right - left - 1, 0.6), lower - upper)

        alpha = 1.0 if now else 0.55 if done else 0.16
        ink.rect(box(0.0, min(low, high)), fill=P, line="border", width=0.8, alpha=alpha)
        if high > low:
            ink.rect(box(low, high), fill=KL, line="border", width=0.8, alpha=alpha)
        elif low > high:
            ink.rect(box(high, low), line=LESS, width=1.6, alpha=alpha)
            ink.hatch(box(high, low), LESS, gap=5.0)
        tall = float(plot.y(min(high, top)))
        ink.line(left, tall, right - 1, tall, Q, width=3.0, alpha=alpha)
        said = name_of(ink, bars, place)
        if ink.text_width(said, "tiny") <= right - left - 2 and floor - tall > 16:
            ink.label((left + right) / 2, floor - 2, said, anchor="center bottom", size="tiny",
                      colour="#000000" if now else "text")  # fmt: skip
        if math.isinf(high):
            ink.label((left + right) / 2, plot.inner.top() + 1, "∞", anchor="center top",
                      size="small", colour="#000000")  # fmt: skip
        column = QRectF(left, plot.inner.top(), max(right - left, 0.6), plot.inner.height())
        ink.mark(column, ReadOut(ink.say("read.symbol", symbol=said), (
            f"−p log₂ p = {number(float(p[place]))} × {number(low)} = "
            f"{number(float(p[place]) * low)}",
            f"−p log₂ q = {number(float(p[place]))} × {number(high)} = "
            f"{number(float(p[place]) * high)}",
        )), seek=place, name=f"code {place + 1}")  # fmt: skip


def _sums(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Sums up to this symbol; the end of the second is always the end of the third."""
    bars = trace.shared.bars
    h = np.cumsum(entropy_terms(bars.p))
    kl = np.cumsum(divergence_terms(bars.p, bars.q))
    ce = np.cumsum(cross_terms(bars.p, bars.q))
    finite = np.concatenate([h, ce])
    most = 1.02 * max(float(finite[np.isfinite(finite)].max(initial=0.0)), 0.05)
    at = step.place
    low, cost, whole = float(h[at]), float(kl[at]), float(ce[at])
    key = "sum.up" if at < len(bars.p) - 1 else "sum.all"
    rows(ink, area, (
        Row("H(p)", ((0.0, low, P),), bits(low), (ink.say(key), f"−Σ p log₂ p = {bits(low)}")),
        Row("D(p ‖ q)", ((low, whole, KL if cost >= 0 else LESS),), bits(cost),
            (ink.say(key), f"Σ p log₂ (p/q) = {bits(cost)}")),
        Row("H(p, q)", ((0.0, whole, Q),), bits(whole),
            (ink.say(key), f"−Σ p log₂ q = {bits(whole)}",
             f"{bits(low)} + {bits(cost)} = {bits(whole)}"), bold=True),
    ), most)  # fmt: skip
