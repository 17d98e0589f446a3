"""The course of the training: mean log-ratios, the loss, and what the policy says by itself."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.dpo.params import Moment, Story, losses_of
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.alignment.dpo.pair import CHOSEN, REJECTED, shown, whole
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

ROWS = 3


def looks_of(trace: Trace, stage: str) -> list[tuple[int, Moment]]:
    """Step numbers and policies of a stage: DPO's of "training", the other's of "rlhf"."""
    return [
        (index, step.moment if stage == "training" else step.other)
        for index, step in enumerate(trace.steps) if step.stage == stage
    ]  # fmt: skip


def now_of(trace: Trace, at: float, stage: str) -> float:
    """Updates at a position: between two looks the cursor moves on."""
    index = int(at)
    here, after = trace[index], trace[min(index + 1, len(trace) - 1)]
    if stage == "rlhf":
        first, last = here.other, after.other if after.stage == stage else here.other
    else:
        first, last = here.moment, after.moment if after.stage == stage else here.moment
    return float(first.updates + (at - index) * (last.updates - first.updates))


def draw(ink: Ink, box: QRectF, trace: Trace, at: float) -> None:
    """Both mean log-ratios over the updates; below them the loss."""
    story: Story = trace.shared
    half = (box.height() - 8) / 2
    upper = QRectF(box.left(), box.top(), box.width(), half)
    lower = QRectF(box.left(), box.bottom() - half, box.width(), half)
    found = looks_of(trace, "training")
    xs = np.array([moment.updates for _, moment in found], dtype=np.float64)
    parts = [losses_of(trace.params, story, moment) for _, moment in found]
    across = Axis(0.0, float(max(trace.params.updates, 1)), ticks=())
    up = np.array([one.chosen.mean() for one in parts])
    down = np.array([one.rejected.mean() for one in parts])
    low, high = min(float(down.min()), float(up.min())), max(float(up.max()), float(down.max()))
    ratios = Axis(min(1.1 * low, -1.0), max(1.3 * high, 0.15 * -low, 1.0))
    now = now_of(trace, at, "training")
    line = ink.line_height("small")
    used = legend(
        ink,
        QRectF(box.left(), box.top(), box.width(), line),
        [("line", CHOSEN, ink.say("chosen")), ("line", REJECTED, ink.say("rejected"))],
    )
    upper.setTop(upper.top() + used + 2)
    plot = Plot(ink, upper, across, ratios, title=ink.say("course.ratios"))
    _curves(plot, xs, now, ((up, CHOSEN), (down, REJECTED)))
    titled = Axis(0.0, across.high, title=ink.say("course.updates"), whole=True)
    second = Plot(ink, lower, titled, Axis(*trace.scales["loss"]), title=ink.say("course.loss"))
    mean = np.array([one.loss.mean() for one in parts])
    _curves(second, xs, now, ((mean, "weight"),))
    _log_two(second, now)
    seen = np.arange(1, min(int(now), len(story.losses)) + 1)
    second.points(seen - 1.0, story.losses[: len(seen)], "weight", radius=1.6, alpha=0.45)
    for place, (index, moment) in enumerate(found):
        lines = (f"✓ {fixed(float(up[place]))}", f"✗ {fixed(float(down[place]))}",
                 ink.say("course.read.loss", loss=fixed(float(mean[place]), 4)))  # fmt: skip
        for one in (plot, second):
            _column(ink, one, xs, place, ReadOut(
                ink.say("course.read", updates=moment.updates), lines), index)  # fmt: skip


def _curves(
    plot: Plot, xs: np.ndarray, now: float, curves: tuple[tuple[np.ndarray, str], ...]
) -> None:
    """The whole course faint, what is past strong, and a cursor."""
    plot.frame()
    plot.level(0.0, "border", dash=False)
    past = xs <= now + 1e-9
    for ys, colour in curves:
        plot.curve(xs, ys, colour, width=1.0, alpha=0.4)
        plot.curve(xs[past], ys[past], colour, width=2.4)
        plot.points(xs[past][-1:], ys[past][-1:], colour, radius=3.5)
    plot.upright(now, "text", dash=False)


def _column(ink: Ink, plot: Plot, xs: np.ndarray, place: int, read: ReadOut, index: int) -> None:
    places = plot.x(xs)
    left = plot.inner.left() if place == 0 else (places[place - 1] + places[place]) / 2
    end = place == len(xs) - 1
    right = plot.inner.right() if end else (places[place] + places[place + 1]) / 2
    area = QRectF(float(left), plot.inner.top(), max(float(right - left), 1.0),
                  plot.inner.height())  # fmt: skip
    ink.mark(area, read, seek=index, name=f"look {index}")


def samples_height(ink: Ink, room: float) -> float:
    """How much the samples take; nothing where the plane would become small."""
    wanted = 8 + (ROWS + 1) * (ink.line_height("small") + 2)
    return wanted if room - wanted > 260 else 0.0


def draw_samples(ink: Ink, box: QRectF, moment: Moment) -> None:
    """Some of what the policy says, with its points."""
    line = ink.line_height("small")
    y = box.top()
    title = ink.say("samples.title", reward=fixed(moment.reward, 2),
                    divergence=fixed(moment.divergence, 2))  # fmt: skip
    ink.text(QRectF(box.left(), y, box.width(), line), title, size="small", bold=True)
    y += line + 2
    wide = box.width() / 2
    for place, (text, points) in enumerate(zip(moment.samples, moment.points, strict=True)):
        row, column = place % ROWS, place // ROWS
        area = QRectF(box.left() + column * wide, y + row * (line + 2), wide - 10, line)
        sample_row(ink, area, text, float(points))


def sample_row(ink: Ink, area: QRectF, text: str, points: float) -> None:
    """A text and what it is worth."""
    ink.text(QRectF(area.left(), area.top(), 24, area.height()), whole(points), size="small",
             mono=True, bold=True, colour="weight")  # fmt: skip
    ink.text(area.adjusted(26, 0, 0, 0), shown(text), size="small", mono=True)
    ink.mark(area, ReadOut(shown(text), (ink.say("card.points", points=whole(points)),)))


def _log_two(plot: Plot, now: float) -> None:
    """The level of the start, named at its right end or, where the cursor is there, before it."""
    ink, y, text = plot.ink, float(plot.y(math.log(2))), "log 2"
    plot.level(math.log(2), "muted")
    if not plot.inner.top() <= y <= plot.inner.bottom():
        return
    right, cursor = plot.inner.right(), float(plot.x(now))
    if cursor > right - ink.text_width(text, "tiny") - 4:
        right = cursor - 6
    ink.label(right, y - 1, text, size="tiny", colour="muted", anchor="right bottom")
