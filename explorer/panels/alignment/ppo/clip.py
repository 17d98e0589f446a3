"""The section "clip": every character of a batch on the clipped objective, pass after pass."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.ppo.clip import clipped
from explorer.compute.alignment.ppo.params import Passes, Step, Story
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

BETTER, WORSE = "category 2", "category 5"


def draw_clip(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The objective with the batch on it above; below its gradient, and what the passes did."""
    story: Story = trace.shared
    passes = story.passes
    if passes is None:
        return
    entries = [
        ("dot", BETTER, ink.say("clip.better")), ("dot", WORSE, ink.say("clip.worse")),
        ("dot", "surface", ink.say("clip.stopped")),
    ]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 6
    body = box.adjusted(0, used, 0, 0)
    high = body.height() * 0.54
    _objective(ink, QRectF(body.left(), body.top(), body.width(), high), trace, passes, step.place)
    below = QRectF(body.left(), body.top() + high + 8, body.width(), body.height() - high - 8)
    half = (below.width() - 16) / 2
    _gradient(ink, QRectF(below.left(), below.top(), half, below.height()), trace)
    _course(ink, QRectF(below.right() - half, below.top(), half, below.height()), passes,
            step.place)  # fmt: skip


def reach(epsilon: float) -> float:
    """The largest ratio that is drawn."""
    return max(2.5, 1 + 2.5 * epsilon)


def _objective(ink: Ink, box: QRectF, trace: Trace, passes: Passes, place: int) -> None:
    epsilon = float(trace.params.epsilon)
    far = reach(epsilon)
    plot = Plot(
        ink, box, Axis(0.0, far, title=ink.say("clip.axis.ratio")), Axis(-far, 1 + epsilon + 0.4),
        ink.say("clip.plot.objective"),
    )  # fmt: skip
    low, high = float(plot.x(1 - epsilon)), float(plot.x(1 + epsilon))
    ink.rect(QRectF(low, plot.inner.top(), high - low, plot.inner.height()), fill="raised")
    plot.frame()
    xs = np.linspace(0.0, far, 200)
    for sign, edge, colour in ((1.0, 1 + epsilon, BETTER), (-1.0, 1 - epsilon, WORSE)):
        ys = clipped(xs, np.full_like(xs, sign), epsilon)[0]
        flat = xs >= edge if sign > 0 else xs <= edge
        plot.curve(np.where(flat, np.nan, xs), ys, colour, width=2.2)
        plot.curve(np.where(flat, xs, np.nan), ys, colour, width=1.6, dash=True)
    for edge, name in ((1 - epsilon, "1 − ε"), (1.0, "1"), (1 + epsilon, "1 + ε")):
        ink.label(plot.x(edge), plot.inner.bottom() - 2, name, anchor="center bottom", size="tiny",
                  colour="muted")  # fmt: skip
    ratios, weights = passes.ratios[place].ravel(), passes.advantages.ravel()
    objective, gradient = clipped(ratios, weights, epsilon)
    there = weights != 0
    height = objective[there] / np.abs(weights[there])
    ratios, weights, gradient = ratios[there], weights[there], gradient[there]
    # what lies beyond the frame stands at its edge
    x = np.clip(ratios, 0.0, far)
    y = np.clip(height, -far, None)
    for sign, colour in ((1, BETTER), (-1, WORSE)):
        live = (np.sign(weights) == sign) & (gradient != 0)
        held = (np.sign(weights) == sign) & (gradient == 0)
        plot.points(x[live], y[live], colour, radius=3.2, alpha=0.55)
        plot.points(x[held], y[held], colour, radius=3.4)
        plot.points(x[held], y[held], "surface", radius=2.0)
    beyond = float((ratios > far).mean()) if len(ratios) else 0.0
    if beyond > 0:
        ink.label(plot.inner.right() - 4, plot.y(0.35),
                  ink.say("clip.beyond", share=percent(beyond), far=number(far, 2)),
                  anchor="right middle", size="small", bold=True)  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        if not len(x):
            return None
        away = np.hypot(plot.x(x) - point.x(), plot.y(y) - point.y())
        at = int(away.argmin())
        return ReadOut(ink.say("clip.read.point"), (
            ink.say("clip.read.ratio", ratio=number(float(ratios[at])),
                    advantage=fixed(float(weights[at]), 2)),
            ink.say("clip.read.gradient", gradient=fixed(float(gradient[at]), 2)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="objective")


def _gradient(ink: Ink, box: QRectF, trace: Trace) -> None:
    """∂/∂r for A = 1 and A = −1: where it is 0, nothing is learned from a character."""
    epsilon = float(trace.params.epsilon)
    far = 1 + 2.5 * epsilon
    start = max(0.0, 1 - 2.5 * epsilon)
    across, up = Axis(start, far, title=ink.say("clip.axis.ratio")), (-1.0, 0.0, 1.0)
    air = 1.35 if box.height() > 150 * ink.view.text_scale else 2.3  # for the numbers
    plot = Plot(ink, box, across, Axis(-air, air, ticks=up), ink.say("clip.plot.gradient"))
    plot.frame()
    plot.stairs(np.array([start, 1 + epsilon, far]), np.array([1.0, 0.0]), BETTER, width=2.2)
    plot.stairs(np.array([start, 1 - epsilon, far]), np.array([0.0, -1.0]), WORSE, width=2.2)
    four = np.array([1 - 1.5 * epsilon, 1 - 0.5 * epsilon, 1 + 0.5 * epsilon, 1 + 1.5 * epsilon])
    four = four[four >= 0]
    for sign, colour in ((1.0, BETTER), (-1.0, WORSE)):
        slopes = clipped(four, np.full_like(four, sign), epsilon)[1]
        plot.points(four, slopes, colour, radius=4)
        for ratio, slope in zip(four, slopes, strict=True):
            ink.label(plot.x(float(ratio)), plot.y(float(slope)) + (-5 if sign > 0 else 5),
                      f"{slope:.0f}".replace("-", "−"), size="small", mono=True, bold=True,
                      anchor="center bottom" if sign > 0 else "center top")  # fmt: skip

    def read(point: QPointF) -> ReadOut:
        ratio = plot.at(point)[0]
        one, other = (float(clipped(np.array(ratio), np.array(sign), epsilon)[1])
                      for sign in (1.0, -1.0))  # fmt: skip
        return ReadOut(ink.say("clip.read.at", ratio=number(ratio)), (
            ink.say("clip.read.both", better=f"{one:.0f}", worse=fixed(other, 0)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="gradient")


def _course(ink: Ink, box: QRectF, passes: Passes, place: int) -> None:
    """The share without gradient, and how far the policy has gone, over the passes."""
    count = len(passes.clipped) - 1
    most = max(float(passes.divergence.max()), 1e-6) * 1.1
    across = Axis(-0.2, count + 0.2, title=ink.say("clip.axis.passes"),
                  ticks=tuple(range(count + 1)), form=lambda v: f"{v:.0f}")  # fmt: skip
    shares = Axis(0.0, 1.0, ticks=(0.0, 0.5, 1.0), form=percent)
    both = box.height() > 150 * ink.view.text_scale
    if both:
        high = (box.height() - 4.0) / 2
        top = QRectF(box.left(), box.top(), box.width(), high)
        upper = Plot(ink, top, Axis(across.low, across.high, ticks=()), shares,
                     ink.say("clip.plot.share"))  # fmt: skip
        lower = Plot(ink, top.translated(0, high + 4.0), across, Axis(0.0, most),
                     ink.say("clip.plot.divergence"))  # fmt: skip
    else:
        upper = lower = Plot(ink, box, across, shares, ink.say("clip.plot.share"))
    xs = np.arange(count + 1, dtype=float)
    drawn = [(upper, passes.clipped), (lower, passes.divergence)]
    for plot, ys in drawn if both else drawn[:1]:
        plot.frame()
        plot.curve(xs, ys, "weight", width=1.0, alpha=0.35)
        plot.curve(xs[: place + 1], ys[: place + 1], "weight", width=2.2)
        plot.points(xs[place : place + 1], ys[place : place + 1], "weight", radius=4.5)

    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(round(upper.at(point)[0]), 0, count))
        return ReadOut(ink.say("clip.read.passes", passes=at), (
            ink.say("clip.read.share", share=percent(float(passes.clipped[at]))),
            ink.say("clip.read.divergence", divergence=number(float(passes.divergence[at]))),
        ))  # fmt: skip

    ink.mark(box, read, name="passes")
