"""q walks down the gradient to p."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.training.losses.measures import entropy_terms
from explorer.compute.training.losses.params import Losses, Step
from explorer.core.trace import Trace
from explorer.panels.training.losses.common import KL, P, Q, bits, histogram
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_walk(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Where q is, where its gradient pulls each logit, and both losses so far."""
    shared: Losses = trace.shared
    walk, bars = shared.walk, shared.bars
    q = walk.q[step.place]
    area = headed(ink, area, (
        ("box", P, ink.say("legend.p")), ("box", Q, ink.say("legend.q")),
        ("line", "text", ink.say("legend.pull")),
    ))  # fmt: skip
    first, second = halves(area, 0.5)
    plot = histogram(ink, first, trace, q, edit=False)
    room = plot.inner.width() / len(q)
    for place, (now, goal) in enumerate(zip(q.tolist(), bars.p.tolist(), strict=True)):
        x = plot.inner.left() + room * (place + 0.945)
        y, end = float(plot.y(now)), float(plot.y(goal))
        if abs(end - y) > 5:
            ink.arrow(x, y, x, end, "text", width=1.8, head=7.0)
    _losses(ink, second, trace, step)


def _losses(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    shared: Losses = trace.shared
    walk, updates = shared.walk, shared.walk.updates.astype(float)
    least = float(entropy_terms(shared.bars.p).sum())
    area = headed(ink, area, (
        ("line", Q, "H(p, q)"), ("line", KL, "D(p ‖ q)"), ("dash", P, "H(p)"),
    ))  # fmt: skip
    plot = Plot(ink, area, Axis(0.0, float(updates[-1]), title=ink.say("axis.updates")),
                Axis(*trace.scales["cross"]), ink.say("plot.losses"))  # fmt: skip
    plot.frame()
    plot.level(least, P, width=2.0)
    at = step.place
    gap = walk.cross - least
    for ys, colour in ((walk.cross, Q), (gap, KL)):
        plot.curve(updates, ys, colour, width=1.0, alpha=0.4)
        plot.curve(updates[: at + 1], ys[: at + 1], colour, width=2.4)
        plot.points(updates[[at]], ys[[at]], colour, radius=4.0)
    plot.upright(float(updates[at]), "muted")
    columns(ink, plot, updates, trace, "walk", lambda k: ReadOut(
        ink.say("read.update", update=int(updates[k])),
        (f"H(p, q) = {bits(float(walk.cross[k]))}", f"D(p ‖ q) = {bits(float(gap[k]))}",
         f"ln 2 · H(p, q) = {bits(math.log(2) * float(walk.cross[k]))} nat"),
    ))  # fmt: skip
