"""One batch taken apart: clean samples, a timestep for each, the noise, the answer, the loss."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.training import Step, Story
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.diffusion.common.plane import discs, pair
from explorer.panels.diffusion.training.layout import GAP, MARGIN
from explorer.panels.diffusion.training.pane import ERROR, EXACT, LEARNED, pane_of, titled
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import sentence_height

CLICK = 10.0
WIDE = 2.7  # standard deviations of the noise that the plane of the batch shows


def draw(ink: Ink, rect: QRectF, trace: Trace, step: Step, caption: str, longest: str) -> None:
    """The batch in the plane; beside it where its noise levels lie, and what each weighs."""
    inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
    high = sentence_height(ink, longest, inner.width()) + 2
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), high), caption, bold=True, wrap=True,
             align="left top")  # fmt: skip
    rest = inner.adjusted(0, high + 8, 0, 0)
    legend = _legend(ink, rest, step.stage)
    rest = rest.adjusted(0, legend + 6, 0, 0)
    if rest.width() > 1.25 * rest.height():
        side = min(rest.height(), 0.56 * rest.width())
        plane = QRectF(rest.left(), rest.top(), side, side)
        left = plane.right() + 2 * GAP
        half = (rest.height() - GAP) / 2
        plots = [QRectF(left, rest.top() + i * (half + GAP), rest.right() - left, half)
                 for i in range(2)]  # fmt: skip
    else:
        low = max(0.30 * rest.height(), 96.0)
        side = min(rest.width(), rest.height() - low - GAP)
        plane = QRectF(rest.center().x() - side / 2, rest.top(), side, side)
        wide = (rest.width() - 2 * GAP) / 2
        plots = [QRectF(rest.left() + i * (wide + 2 * GAP), plane.bottom() + GAP, wide, low)
                 for i in range(2)]  # fmt: skip
    _plane(ink, plane, trace, step)
    _levels(ink, plots[0], trace, step)
    _weights(ink, plots[1], trace)


def _legend(ink: Ink, rest: QRectF, stage: str) -> float:
    """What the marks are, in one line or two; returns its height."""
    entries = [("data", EXACT)]
    if stage != "data":
        entries.append(("noised", LEARNED))
    if stage == "guess":
        entries += [("wanted", ERROR)]
    line, x, y = ink.line_height("small"), rest.left(), rest.top()
    for key, colour in entries:
        text = ink.say(f"recipe.{key}")
        wide = 16 + ink.text_width(text, "small") + 18
        if x + wide - 18 > rest.right() and x > rest.left():
            x, y = rest.left(), y + line
        if key == "wanted":
            ink.arrow(x, y + line / 2, x + 12, y + line / 2, colour, head=5)
        else:
            ink.circle(x + 6, y + line / 2, 4.5, fill=colour)
        ink.text(QRectF(x + 16, y, rest.right() - x - 16, line), text, size="small")
        x += wide
    return y + line - rest.top()


def _plane(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    story: Story = trace.shared
    batch, pane = story.batch, pane_of(box, max(story.reach, WIDE))
    ink.rect(box, line="hairline", radius=8)
    ink.painter.save()
    ink.painter.setClipRect(box)
    discs(ink, pane, story.mixture.centres, 2 * story.mixture.spread)
    clean, x = pane.pixels(batch.x0), pane.pixels(batch.x)
    size = min(max(pane.unit / 75, 0.7), 1.6)
    first = pane.pixels(batch.x0[:1])[0]
    if step.stage != "data":
        ink.segments(np.concatenate([clean, x], axis=1), "neutral", width=1.0, alpha=0.45)
    ink.dots(clean, EXACT, radius=2.6 * size, alpha=0.9)
    if step.stage != "data":
        ink.dots(x, LEARNED, radius=3.0 * size)
        first = x[0]
    if step.stage == "guess":
        for place, wanted in zip(x, batch.target, strict=True):
            tip = place + 0.34 * pane.unit * wanted * np.array([1.0, -1.0])
            (x1, y1), (x2, y2) = place.tolist(), tip.tolist()
            ink.arrow(x1, y1, x2, y2, ERROR, width=1.2, alpha=0.75, head=5)
    ink.circle(float(first[0]), float(first[1]), 6 * size, line="text", width=1.8)
    label = ink.say("recipe.time", t=int(batch.times[0]))
    wide = ink.text_width(label, "small") + 6
    right = first[0] + 10 + wide <= box.right() - 4
    line = ink.line_height("small")
    left = first[0] + 10 if right else first[0] - 10 - wide
    area = QRectF(left, first[1] - line / 2, wide, line)
    ink.rect(area, fill="surface", radius=3, alpha=0.85)
    ink.text(area, label, size="small", align="center middle", elide=False)
    ink.painter.restore()

    def read(point: object) -> ReadOut | None:
        places = clean if step.stage == "data" else x
        apart = np.hypot(places[:, 0] - point.x(), places[:, 1] - point.y())  # type: ignore[attr-defined]  # a QPointF
        found = int(apart.argmin())
        return _read(ink, trace, step, found) if apart[found] <= CLICK else None

    ink.mark(box, read, name="batch")


def _read(ink: Ink, trace: Trace, step: Step, found: int) -> ReadOut:
    """A sample of the batch with the formula filled in."""
    batch = trace.shared.batch
    t, level = int(batch.times[found]), float(batch.alpha_bar[found])
    lines = [f"x₀ = {pair(batch.x0[found])}"]
    if step.stage != "data":
        lines += [
            f"t = {t}, ᾱ = {number(level, 4)}",
            f"ε = {pair(batch.noise[found])}",
            f"xₜ = √ᾱ x₀ + √(1−ᾱ) ε = {pair(batch.x[found])}",
        ]
    if step.stage == "guess":
        lines += [
            ink.say("read.wanted", value=pair(batch.target[found])),
            ink.say("read.said", value=pair(batch.said[found])),
            ink.say("read.loss", value=number(float(batch.loss[found]))),
        ]
    return ReadOut(ink.say("read.sample", number=found), tuple(lines))


def _plot(ink: Ink, box: QRectF, title: str, steps: int, up: Axis) -> Plot:
    """A plot over all timesteps under its title, which the topmost number does not touch."""
    below = box.adjusted(0, ink.line_height("small") + 2, 0, 0)
    titled(ink, below, title)
    return Plot(ink, below, Axis(0.0, float(steps - 1), title=ink.say("axis.t")), up)


def _levels(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Where the samples of the batch lie on the schedule."""
    story: Story = trace.shared
    steps = len(story.alpha_bar)
    plot = _plot(ink, box, ink.say("recipe.levels"), steps, Axis(0.0, 1.0))
    plot.frame()
    every = np.arange(0, steps, 10)
    plot.curve(every, story.alpha_bar[every], "text", width=1.4)
    plot.points(story.batch.times, story.batch.alpha_bar, LEARNED, radius=2.8, alpha=0.7)
    x, y = float(plot.x(float(story.batch.times[0]))), float(plot.y(story.batch.alpha_bar[0]))
    ink.circle(x, y, 5.5, line="text", width=1.6)
    ink.mark(plot.inner, ReadOut(ink.say("recipe.levels"),
                                 (ink.say(f"order.{trace.params.order}"),)))  # fmt: skip


def _weights(ink: Ink, box: QRectF, trace: Trace) -> None:
    """What each timestep weighs: in the loss that is trained, and in the variational bound."""
    story: Story = trace.shared
    steps = len(story.alpha_bar)
    top = 10.0 ** math.ceil(math.log10(float(story.elbo.max())))
    plot = _plot(ink, box, ink.say("recipe.weights"), steps, Axis(0.1, top, logarithmic=10))
    plot.frame()
    plot.curve(np.array([0.0, steps - 1.0]), np.array([1.0, 1.0]), LEARNED, width=2.2)
    plot.curve(np.arange(steps), story.elbo, "neutral", width=2.0)
    inner, line = plot.inner, ink.line_height("small")
    trained = ink.say("recipe.trained")
    roomy = ink.text_width(trained, "small", bold=True) <= 0.85 * inner.width()
    ink.label(inner.right() - 4, float(plot.y(1.0)) - 3, trained, anchor="right bottom",
              size="small" if roomy else "tiny", colour=LEARNED, bold=True)  # fmt: skip
    bound = ink.say("recipe.bound")
    low = float(plot.y(float(story.elbo[int(0.6 * steps)])))
    ink.label(inner.right() - 4, min(low + 4, inner.bottom() - line), bound, anchor="right top",
              size="small", colour="muted")  # fmt: skip
    ink.mark(
        inner,
        ReadOut(
            ink.say("recipe.weights"),
            (
                "β² / (2 σ² α (1−ᾱ)), σ² = β",
                ink.say("read.weight", t=0, value=number(float(story.elbo[0]))),
                ink.say("read.weight", t=steps - 1, value=number(float(story.elbo[-1]))),
                fixed(float(story.elbo.max() / story.elbo.min()), 0) + " : 1",
            ),
        ),
    )  # fmt: skip
