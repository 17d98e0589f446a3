"""What each doubling of K brings, and how far it moves the distribution."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.alignment.best_of.params import Choice, Step, Story
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut


def draw_gain(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Reward above, divergence below, both over K in doublings."""
    story: Story = trace.shared
    choice = story.choice
    xs = np.log2(choice.ks.astype(float))
    ticks = tuple(float(x) for x in xs)

    def doubled(value: float) -> str:
        return f"{2**value:.0f}"

    across = Axis(-0.15, float(xs[-1]) + 0.15, ticks=ticks, form=doubled,
                  title=ink.say("axis.k"))  # fmt: skip
    half = area.height() * 0.55
    top = QRectF(area.left(), area.top(), area.width(), half - 6)
    bottom = QRectF(area.left(), area.top() + half + 4, area.width(), area.height() - half - 4)
    _rewards(ink, top, choice, xs, across, step.place, float(story.choice.levels[-1]))
    _divergence(ink, bottom, choice, xs, across, step.place)


def _rewards(
    ink: Ink, box: QRectF, choice: Choice, xs: np.ndarray, across: Axis, place: int, best: float
) -> None:  # fmt: skip
    low = float(choice.levels[0])
    plot = Plot(ink, box, across, Axis(low, max(best + 0.05 * (best - low), low + 1.0)),
                ink.say("plot.reward"))  # fmt: skip
    plot.frame()
    for at, level in enumerate(choice.levels):  # where all texts lie
        share = float(choice.before[at])
        radius = 1.0 + 9.0 * share**0.5
        ink.circle(plot.x(0.0), plot.y(float(level)), radius, fill="weight", alpha=0.35)
    plot.level(best, "muted", text=ink.say("level.best"))
    plot.curve(xs, choice.expected, "category 2", width=1.0, alpha=0.4)
    plot.curve(xs[: place + 1], choice.expected[: place + 1], "category 2", width=2.4)
    for at in range(place + 1):
        x, y = plot.x(float(xs[at])), plot.y(float(choice.expected[at]))
        ink.circle(x, y, 6 if at == place else 4, fill="category 2", line="text" if at == place else
                   "border", width=1.4)  # fmt: skip
        if at:
            gain = float(choice.expected[at] - choice.expected[at - 1])
            left = plot.x(float(xs[at - 1]))
            middle = plot.y(float(choice.expected[at - 1]))
            ink.line(left, middle, x, middle, "muted", dash=True)
            ink.line(x, middle, x, y, "text", width=1.4)
            under = min((middle + y) / 2 + 2, plot.inner.bottom() - ink.line_height("small"))
            last = at == len(xs) - 1  # no room on its right
            ink.label(x - 5 if last else x + 5, under, f"+{fixed(gain, 2)}", size="small",
                      mono=True, bold=at == place,
                      anchor="right top" if last else "left top")  # fmt: skip
    mark(ink, plot, choice, xs)


def _divergence(
    ink: Ink, box: QRectF, choice: Choice, xs: np.ndarray, across: Axis, place: int
) -> None:
    entries = [("line", "weight", ink.say("legend.divergence")),
               ("dash", "text", ink.say("legend.bound"))]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 4
    high = float(choice.bound[-1]) * 1.08
    plot = Plot(ink, box.adjusted(0, used, 0, 0), across, Axis(0.0, high),
                ink.say("plot.divergence"))  # fmt: skip
    plot.frame()
    ks = np.linspace(0.0, float(xs[-1]), 80)
    plot.curve(ks, np.log(2.0**ks) - 1 + 2.0**-ks, "text", width=1.2, dash=True)
    plot.curve(xs[: place + 1], choice.divergence[: place + 1], "weight", width=2.4)
    plot.points(xs[: place + 1], choice.divergence[: place + 1], "weight", radius=4)
    mark(ink, plot, choice, xs)


def mark(ink: Ink, plot: Plot, choice: Choice, xs: np.ndarray) -> None:
    """Both plots say all numbers of the nearest K."""

    def read(point: QPointF) -> ReadOut:
        at = int(np.abs(xs - plot.at(point)[0]).argmin())
        k = int(choice.ks[at])
        return ReadOut(ink.say("read.k", k=k), (
            ink.say("read.expected", value=fixed(float(choice.expected[at]), 3)),
            ink.say("read.divergence", value=fixed(float(choice.divergence[at]), 3),
                    bound=fixed(float(choice.bound[at]), 3)),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name=plot.title)
