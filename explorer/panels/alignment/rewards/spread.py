"""How much luck is in a gradient: many estimates by three weights, along the exact gradient."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.rewards.lab import ESTIMATES, Spread
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

BINS = 48


def draw_spread(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """A row for each way; those to come stay empty."""
    line = ink.line_height("small")
    spreads: tuple[Spread, ...] = trace[index].spreads
    gap = 8.0
    high = (area.height() - 2 * gap) / len(ESTIMATES)
    low, top = trace.scales["along"]
    edges = np.linspace(low * 1.02, top * 1.02, BINS + 1)
    # one scale for all: the narrowest of them is the highest
    tallest = max(np.histogram(s.along, edges)[0].max() for s in trace[-1].spreads)
    worst = max(s.variance for s in trace[-1].spreads)
    for place, name in enumerate(ESTIMATES):
        box = QRectF(area.left(), area.top() + place * (high + gap), area.width(), high)
        head = QRectF(box.left(), box.top(), box.width(), line)
        there = place < len(spreads)
        ink.text(head, ink.say(f"spread.{name}"), size="small", bold=True,
                 colour="text" if there else "muted")  # fmt: skip
        across = ink.say("spread.along") if place == 2 else ""
        plot = Plot(ink, box.adjusted(0, line, 0, 0), Axis(edges[0], edges[-1], title=across),
                    Axis(0, float(tallest) * 1.1, title=ink.say("spread.count")))  # fmt: skip
        plot.frame(grid=False)
        if there:
            _draw_row(ink, plot, spreads[place], edges, worst, bold=place == index)


def _draw_row(
    ink: Ink, plot: Plot, found: Spread, edges: np.ndarray, worst: float, *, bold: bool
) -> None:
    counts, _ = np.histogram(found.along, edges)
    plot.bars(edges, counts, "weight", alpha=1.0 if bold else 0.6)
    plot.upright(0.0, "muted")
    x = float(plot.x(found.exact))
    ink.line(x, plot.inner.top(), x, plot.inner.bottom(), "value", width=2.4)
    mean, spread = float(found.along.mean()), float(found.along.std())
    y = plot.inner.top() + 10
    ink.line(float(plot.x(mean - spread)), y, float(plot.x(mean + spread)), y, "key", width=3.0)
    ink.circle(float(plot.x(mean)), y, 4.5, fill="key", line="surface", width=1.0)
    share = f"{100 * found.variance / worst:.0f} %" if worst > 0 else "0 %"
    ink.label(plot.inner.right() - 4, plot.inner.top() + 18, ink.say("spread.share", share=share),
              size="small", anchor="right top")  # fmt: skip

    def read(_: QPointF) -> ReadOut | None:
        return ReadOut(ink.say(f"spread.{found.name}"), (
            ink.say("spread.mean", mean=number(mean, 3), spread=number(spread, 3)),
            ink.say("spread.exact", exact=number(found.exact, 3)),
            ink.say("spread.variance", variance=number(found.variance, 3)),
            ink.say("spread.away", away=number(found.away, 2), chance=number(found.chance, 2)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=found.name)
