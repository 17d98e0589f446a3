"""Six trainings side by side: which timesteps each saw, what its log says, and what it is worth."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.diffusion.training import Course, Moment, Step, Story
from explorer.core.formatting import fixed, percent
from explorer.core.trace import Trace
from explorer.panels.diffusion.training.curves import seen_picture, smoothed
from explorer.panels.diffusion.training.layout import GAP, MARGIN
from explorer.panels.diffusion.training.pane import ERROR, EXACT, LEARNED, draw_cloud, pane_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import sentence_height


def draw(ink: Ink, rect: QRectF, trace: Trace, step: Step, caption: str, longest: str) -> None:
    """Two rows of three tiles, or one of six where the stage is wide."""
    inner = rect.adjusted(MARGIN, 8, -MARGIN, -8)
    high = sentence_height(ink, longest, inner.width()) + 2
    ink.text(QRectF(inner.left(), inner.top(), inner.width(), high), caption, bold=True, wrap=True,
             align="left top")  # fmt: skip
    story: Story = trace.shared
    line = ink.line_height("small")
    entries = [("line", LEARNED, ink.say("line.shown")), ("line", ERROR, ink.say("line.true")),
               ("dash", EXACT, ink.say("line.floor", floor=fixed(story.least, 3))),
               ("dot", LEARNED, ink.say("six.seen", top=len(story.alpha_bar) - 1))]  # fmt: skip
    used = legend(ink, QRectF(inner.left(), inner.top() + high + 2, inner.width(), line), entries)
    rest = inner.adjusted(0, high + used + 8, 0, 0)
    wide = (rest.width() - 2 * GAP) / 3
    tall = (rest.height() - GAP) / 2
    for place, (course, moment) in enumerate(zip(story.courses, step.moments, strict=True)):
        box = QRectF(rest.left() + place % 3 * (wide + GAP), rest.top() + place // 3 * (tall + GAP),
                     wide, tall)  # fmt: skip
        _tile(ink, box, trace, step, course, moment, place)


def _tile(
    ink: Ink, box: QRectF, trace: Trace, step: Step, course: Course, moment: Moment, place: int
) -> None:  # fmt: skip
    story: Story = trace.shared
    line = ink.line_height("small")
    titles = {one.order: ink.say(f"order.{one.order}.short") for one in story.courses}
    widest = max(ink.text_width(title, "small", bold=True) for title in titles.values())
    ink.text(QRectF(box.left(), box.top(), box.width(), line), titles[course.order], bold=True,
             size="small" if widest <= box.width() else "tiny")  # fmt: skip
    rest = box.adjusted(0, line + 2, 0, 0)
    beside = rest.width() > 1.3 * rest.height()
    if beside:
        side = min(rest.height() - 3 * line - 6, 0.42 * rest.width())
        pane_box = QRectF(rest.right() - side, rest.top(), side, side)
        plots = QRectF(rest.left(), rest.top(), rest.width() - side - 6, rest.height())
    else:
        side = min(rest.width() * 0.62, 0.46 * rest.height())
        pane_box = QRectF(rest.right() - side, rest.bottom() - side, side, side)
        plots = QRectF(rest.left(), rest.top(), rest.width(), rest.height() - side - 6)
    strip = min(max(0.2 * plots.height(), 14.0), 34.0)
    up = Axis(*trace.scales["loss"])
    across = Axis(0.0, float(max(trace.params.updates, 1)), ticks=())
    plot = Plot(ink, QRectF(plots.left(), plots.top(), plots.width(), plots.height() - strip - 2),
                across, up)  # fmt: skip
    plot.frame()
    area = QRectF(plot.inner.left(), plots.bottom() - strip, plot.inner.width(), strip)
    done = step.moment.updates
    ink.heat(area, seen_picture(course.seen[:done], trace.params.updates, len(story.alpha_bar)),
             (0.0, 1.6), LEARNED)  # fmt: skip
    ink.rect(area, line="border", width=0.8)
    plot.level(story.least, EXACT, width=1.4)
    if done > 1:
        parts = np.array_split(course.losses[:done].astype(np.float64), min(done, 120))
        xs = np.cumsum([len(part) for part in parts]) - np.array([len(p) / 2 for p in parts])
        means = smoothed(np.array([part.mean() for part in parts]), 1)
        plot.curve(xs, means, LEARNED, width=1.6)
    looked = [s for s in trace.steps if s.moment.updates <= done]
    xs = np.array([float(s.moment.updates) for s in looked])
    ys = np.array([story.least + s.moments[place].more for s in looked])
    plot.curve(xs, ys, ERROR, width=2.0)
    pane = pane_of(pane_box, story.reach)
    draw_cloud(ink, pane, story, moment, 1.0, 2.2)
    shown = fixed(moment.shown, 3) if moment.updates else "—"
    numbers = [ink.say("six.shown", loss=shown),
               ink.say("six.true", loss=fixed(story.least + moment.more, 3)),
               ink.say("six.on_data", share=percent(moment.on_data))]  # fmt: skip
    left, y = (pane_box.left(), pane_box.bottom() + 3) if beside else (rest.left(), pane_box.top())
    room = pane_box.width() if beside else pane_box.left() - rest.left() - 6
    for text, colour in zip(numbers, (LEARNED, ERROR, "muted"), strict=True):
        if y + line <= rest.bottom() + 1:
            used = "small" if ink.text_width(text, "small") <= room else "tiny"
            ink.text(QRectF(left, y, room, line), text, size=used, colour=colour)
        y += line + 1
    ink.mark(box, ReadOut(ink.say(f"order.{course.order}"), tuple(numbers)),
             name=f"order {course.order}")  # fmt: skip
