"""Rounds: what the model writes now, how its rewards move, and what each point costs."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.best_of.params import Round, Step, Story
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.alignment.best_of.drawn import draw_answer, points, read_answer
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_rounds(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Texts on top; below two plots, beside one another where there is room for both."""
    story: Story = trace.shared
    line = ink.line_height("small") + 5
    rows = min(max(int(area.height() * 0.28 / line), 2), 7, len(story.first.texts))
    _texts(ink, QRectF(area.left(), area.top(), area.width(), rows * line),
           story.rounds[step.place], rows, trace.params.rule)  # fmt: skip
    body = area.adjusted(0, rows * line + 10, 0, 0)
    entries = [
        ("line", "category 2", ink.say("legend.paid")), ("dash", "text", ink.say("legend.meant")),
        ("line", "weight", ink.say("legend.choosing")),
    ]  # fmt: skip
    used = legend(ink, QRectF(body.left(), body.top(), body.width(), 20), entries) + 6
    body = body.adjusted(0, used, 0, 0)
    half = (body.width() - 18) / 2
    last = int(trace.params.rounds)
    _by_round(ink, QRectF(body.left(), body.top(), half, body.height()), story, step.place, last)
    _by_divergence(ink, QRectF(body.right() - half, body.top(), half, body.height()), story,
                   step.place)  # fmt: skip


def _texts(ink: Ink, box: QRectF, one: Round, rows: int, rule: str) -> None:
    """The first of the texts that the model writes after so many rounds; what is kept is framed."""
    line = box.height() / rows
    kept = set(one.winners.tolist())
    for at in range(rows):
        body = QRectF(box.left(), box.top() + at * line, box.width(), line - 2)
        ink.rect(body, fill="raised", line="category 2" if at in kept else "hairline",
                 width=2.0 if at in kept else 0.8, radius=3)  # fmt: skip
        draw_answer(ink, body, one.texts[at], float(one.rewards[at]), rule)
        ink.mark(body, read_answer(ink, one, at), name=f"answer {at}")


def highest(story: Story) -> float:
    """The largest reward of the whole run so far, for axes that stay."""
    return max(1.0, *(float(one.rewards.max()) for one in story.rounds))


def _by_round(ink: Ink, box: QRectF, story: Story, place: int, last: int) -> None:
    top = highest(story)
    plot = Plot(
        ink, box,
        Axis(-0.4, last + 0.4, title=ink.say("axis.round"), ticks=tuple(range(last + 1)),
             form=lambda v: f"{v:.0f}"),
        Axis(0.0, top + 0.4), ink.say("plot.rounds"),
    )  # fmt: skip
    plot.frame()
    width = plot.inner.width() / (last + 0.8)
    for number_, one in enumerate(story.rounds[: place + 1]):
        levels, counts = np.unique(one.rewards, return_counts=True)
        for level, count in zip(levels, counts, strict=True):
            radius = min(width * 0.46, 16.0) * (count / len(one.rewards)) ** 0.5
            ink.circle(plot.x(float(number_)), plot.y(float(level)), max(float(radius), 1.0),
                       fill="category 2", alpha=0.28)  # fmt: skip
    rounds = story.rounds[: place + 1]
    at = np.arange(len(rounds), dtype=float)
    plot.curve(at, np.array([one.meant.mean() for one in rounds]), "text", dash=True, width=1.6)
    means = np.array([one.reward for one in rounds])
    plot.curve(at, means, "category 2", width=2.4)
    plot.points(at, means, "category 2", radius=4)
    starts = len(story.choice.ks) + int(np.flatnonzero(story.choice.ks == story.k)[0]) + 1
    for number_ in range(len(rounds)):
        column = QRectF(plot.x(number_ - 0.4), plot.inner.top(), plot.x(0.8) - plot.x(0.0),
                        plot.inner.height())  # fmt: skip
        ink.mark(column.intersected(plot.inner), read_round(ink, story, number_),
                 seek=starts + number_, name=f"round {number_}")  # fmt: skip


def _by_divergence(ink: Ink, box: QRectF, story: Story, place: int) -> None:
    """Reward against divergence: choosing alone, and training on what was chosen."""
    choice = story.choice
    far = max(1.0, float(choice.divergence.max()), *(one.divergence for one in story.rounds))
    plot = Plot(ink, box, Axis(0.0, far * 1.08, title=ink.say("axis.divergence")),
                Axis(0.0, highest(story) + 0.4), ink.say("plot.frontier"))  # fmt: skip
    plot.frame()
    rounds = story.rounds[: place + 1]
    xs = np.array([one.divergence for one in rounds])
    ys = np.array([one.reward for one in rounds])
    plot.curve(choice.divergence, choice.expected, "weight", width=2.4)
    plot.points(choice.divergence, choice.expected, "weight", radius=2.5)
    plot.curve(xs, ys, "category 2", width=2.0)
    for number_, (x, y) in enumerate(zip(xs, ys, strict=True)):
        one = rounds[number_]
        ink.line(plot.x(x - one.error), plot.y(y), plot.x(x + one.error), plot.y(y), "category 2")
        ink.circle(plot.x(x), plot.y(y), 8, fill="surface", line="category 2", width=1.8)
        ink.label(plot.x(x), plot.y(y), str(number_), anchor="center middle", size="tiny",
                  mono=True)  # fmt: skip
    where = int(np.flatnonzero(choice.ks == story.k)[0])
    x, y = plot.x(float(choice.divergence[where])), plot.y(float(choice.expected[where]))
    ink.circle(x, y, 5, fill="weight", line="text", width=1.4)
    ink.label(x + 9, y, ink.say("best.of", k=story.k), size="small", bold=True)

    def read(point: QPointF) -> ReadOut:
        away = np.hypot(np.asarray(plot.x(xs)) - point.x(), np.asarray(plot.y(ys)) - point.y())
        other = np.hypot(np.asarray(plot.x(choice.divergence)) - point.x(),
                         np.asarray(plot.y(choice.expected)) - point.y())  # fmt: skip
        if away.min() <= other.min():
            return read_round(ink, story, int(away.argmin()))
        at = int(other.argmin())
        return ReadOut(ink.say("read.k", k=int(choice.ks[at])), (
            ink.say("read.expected", value=fixed(float(choice.expected[at]), 3)),
            ink.say("read.divergence", value=fixed(float(choice.divergence[at]), 3),
                    bound=fixed(float(choice.bound[at]), 3)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)


def read_round(ink: Ink, story: Story, number_: int) -> ReadOut:
    """All numbers of a round."""
    one = story.rounds[number_]
    return ReadOut(ink.say("read.round", round=number_), (
        ink.say("read.rewards", reward=fixed(one.reward, 2), meant=fixed(one.meant.mean(), 2),
                most=points(float(one.rewards.max()))),
        ink.say("read.apart", divergence=number(one.divergence), error=number(one.error)),
        ink.say("read.variety", entropy=number(one.entropy), distinct=number(one.distinct)),
        ink.say("read.held", loss=number(one.held_out)),
    ))  # fmt: skip
