"""Answers as they are drawn, and where the best of them lies among all."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.best_of.params import Choice, Round, Step, Story
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.alignment.common.texts import draw_text, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def points(value: float) -> str:
    """Points of a text: mostly whole."""
    return f"{value:g}"


def draw_drawn(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The first group of K on top, the distribution of the best below."""
    story: Story = trace.shared
    many = int(story.choice.ks[step.place])
    line = ink.line_height("small") + 5
    room = max(area.height() * 0.52, area.height() - 330 * ink.view.text_scale)
    rows = min(story.k, max(int(room / line), 2))
    top = QRectF(area.left(), area.top(), area.width(), rows * line)
    draw_texts(ink, top, trace, many, rows)
    draw_levels(ink, area.adjusted(0, top.height() + 12, 0, 0), story.choice, step.place)


def draw_texts(ink: Ink, box: QRectF, trace: Trace, many: int, rows: int) -> None:
    """The first `many` of the first group, the best of them framed; the others wait."""
    one, k, rule = trace.shared.first, trace.shared.k, trace.params.rule
    line = box.height() / rows
    best = int(np.argmax(one.rewards[:many]))
    listed = list(range(min(rows, k)))
    if best >= rows:
        listed[-1] = best
    tail = ink.text_width(ink.say("best"), "small", bold=True) + 14
    for row, at in enumerate(listed):
        y = box.top() + row * line
        full = QRectF(box.left(), y, box.width(), line - 2)
        index = QRectF(full.left(), y, 26, line - 2)
        ink.text(index, str(at + 1), size="tiny", colour="muted", align="right middle", mono=True)
        body = full.adjusted(32, 0, -tail, 0)
        if at >= many:
            ink.rect(body, line="hairline", radius=3, dash=True)
            ink.mark(full, ReadOut(ink.say("read.answer", place=at + 1), (ink.say("read.later"),)),
                     name=f"answer {at}")  # fmt: skip
            continue
        winner = at == best
        ink.rect(body, fill="raised", line="category 2" if winner else "hairline",
                 width=2.0 if winner else 0.8, radius=3)  # fmt: skip
        draw_answer(ink, body, one.texts[at], float(one.rewards[at]), rule, winner)
        if winner:
            ink.text(QRectF(body.right() + 8, y, tail - 8, line - 2), ink.say("best"), size="small",
                     bold=True)  # fmt: skip
        ink.mark(full, read_answer(ink, one, at), name=f"answer {at}")


def draw_answer(
    ink: Ink, body: QRectF, text: str, reward: float, rule: str, bold: bool = False
) -> None:
    """A text with what is paid for in it, and a disc for each of its points at the right."""
    size = 4.0 if body.height() < 24 else 5.0
    count = min(int(reward), 8)
    width = 8 * (2 * size + 3)
    draw_text(ink, body.adjusted(8, 0, -width - 34, 0), text, rule)
    for point in range(count):
        ink.circle(body.right() - 30 - width + (2 * size + 3) * (point + 0.5), body.center().y(),
                   size, fill="category 2", line="border", width=0.8)  # fmt: skip
    ink.text(body.adjusted(0, 0, -7, 0), points(reward), size="small", mono=True, bold=bold,
             align="right middle")  # fmt: skip


def read_answer(ink: Ink, one: Round, at: int) -> ReadOut:
    """An answer under the mouse."""
    return ReadOut(ink.say("read.answer", place=at + 1), (
        shown(one.texts[at]),
        ink.say("read.points", points=points(float(one.rewards[at])),
                meant=points(float(one.meant[at]))),
    ))  # fmt: skip


def draw_levels(ink: Ink, box: QRectF, choice: Choice, place: int) -> None:
    """Shares of the texts at each reward, and where the best of k is; both means as uprights."""
    k = int(choice.ks[place])
    after, before = choice.after[place], choice.before
    entries = [("box", "weight", ink.say("legend.one")),
               ("box", "category 2", ink.say("legend.best", k=k))]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 6
    levels = choice.levels
    low, high = float(levels[0]) - 0.6, float(levels[-1]) + 0.6
    most = max(float(choice.after[: len(choice.ks)].max()), float(before.max()))
    # above the highest bar there is room for the name of the mean
    high_share = 1.12 * most
    ticks = (0.0, 0.25, 0.5, 0.75, 1.0) if high_share > 1 else None
    plot = Plot(
        ink, box.adjusted(0, used, 0, 0),
        Axis(low, high, title=ink.say("axis.points"), ticks=tuple(levels.tolist())),
        Axis(0.0, high_share, ticks=ticks, form=percent), ink.say("plot.share"),
    )  # fmt: skip
    plot.frame()
    for at, level in enumerate(levels):
        for side, (share, colour) in enumerate(
            ((float(before[at]), "weight"), (float(after[at]), "category 2"))
        ):
            left = plot.x(float(level) - 0.36 + 0.36 * side)
            right = plot.x(float(level) + 0.36 * side)
            bar = QRectF(left, plot.y(share), right - left - 1, plot.inner.bottom() - plot.y(share))
            ink.rect(bar, fill=colour, line="border", width=0.6)
        column = QRectF(plot.x(float(level) - 0.5), plot.inner.top(),
                        plot.x(1.0) - plot.x(0.0), plot.inner.height())  # fmt: skip
        ink.mark(column.intersected(plot.inner), ReadOut(
            ink.say("read.level", points=points(float(level))),
            (ink.say("read.shares", before=percent(float(before[at])),
                     after=percent(float(after[at])), k=k),),
        ), name=f"level {at}")  # fmt: skip
    mean, best = float(choice.expected[0]), float(choice.expected[place])
    plot.upright(mean, "text", width=1.4, text=ink.say("mean", value=number(mean)))
    if place:
        x, y = plot.x(best), plot.inner.top() + ink.line_height("tiny") + 4
        ink.line(x, y, x, plot.inner.bottom(), "category 2", width=2.2)
        room = x + ink.text_width(ink.say("mean", value=number(best)), "small") + 8
        right = room <= plot.inner.right()
        ink.label(x + (4 if right else -4), y, ink.say("mean", value=number(best)), size="small",
                  bold=True, anchor="left top" if right else "right top")  # fmt: skip
        ink.arrow(plot.x(mean), y + 24, x - 2, y + 24, "text", width=1.6)
