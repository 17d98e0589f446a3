"""The section "advantage": one text, character by character: what came, what was expected, and what
is left as the weight of each; and how noisy the gradient is with it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.alignment.ppo.params import LAMBDAS, Estimates, Step, Story
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.alignment.common.texts import shown
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

CAME, EXPECTED, BETTER, WORSE = "text", "category 4", "category 2", "category 5"
KINDS = ("whole", "onward", "baseline", "gae")


def draw_advantage(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Returns and values above, advantages in the middle, noise of the gradient below."""
    story: Story = trace.shared
    found = story.estimates
    if found is None:
        return
    entries = [
        ("line", CAME, ink.say("advantage.came")),
        ("line", EXPECTED, ink.say("advantage.expected")),
        ("box", BETTER, ink.say("advantage.better")), ("box", WORSE, ink.say("advantage.worse")),
    ]  # fmt: skip
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), 20), entries) + 6
    body = box.adjusted(0, used, 0, 0)
    bars = min(max(4.6 * (ink.line_height("small") + 2), body.height() * 0.24), 150.0)
    high = (body.height() - bars - 14) / 2
    upper = QRectF(body.left(), body.top(), body.width(), high)
    lower = QRectF(body.left(), upper.bottom() + 2, body.width(), high)
    _expected(ink, upper, found)
    _weights(ink, lower, found, step.place)
    _noise(ink, QRectF(body.left(), body.bottom() - bars, body.width(), bars), found)


def returns(found: Estimates) -> np.ndarray:
    """(L,) what came from each character of the first text on."""
    return np.asarray(found.rewards[0][::-1].cumsum()[::-1])


def axis(found: Estimates, named: bool) -> Axis:
    """One place for each character, its sign below."""
    text = shown(found.texts[0])
    count = found.rewards.shape[1]

    def sign(place: float) -> str:
        return text[int(place)] if int(place) < len(text) else ""

    ticks = tuple(float(place) for place in range(count)) if named else ()
    return Axis(-0.6, count - 0.4, ticks=ticks, form=sign)


def span(*values: np.ndarray) -> tuple[float, float]:
    """A range that holds all of these and 0, with some air."""
    low = min(0.0, *(float(one.min()) for one in values))
    high = max(0.0, *(float(one.max()) for one in values))
    air = 0.08 * (high - low) + 1e-9
    return low - air, high + air


def columns(ink: Ink, plot: Plot, values: np.ndarray, width: float = 0.34) -> None:
    """Bars from 0, up and down."""
    zero = plot.y(0.0)
    for place, value in enumerate(values):
        left, right = plot.x(place - width), plot.x(place + width)
        y = plot.y(float(value))
        ink.rect(QRectF(left, min(y, zero), right - left, abs(zero - y)),
                 fill=BETTER if value >= 0 else WORSE, line="border", width=0.5)  # fmt: skip
    ink.line(plot.inner.left(), zero, plot.inner.right(), zero, "border")


def _expected(ink: Ink, box: QRectF, found: Estimates) -> None:
    """The return from each character on, and the value before it; between them the surplus."""
    came, values = returns(found), found.values[0]
    plot = Plot(ink, box, axis(found, True),
                Axis(*span(returns(found), values, found.rewards[0])),
                ink.say("advantage.plot.expected"))  # fmt: skip
    plot.frame()
    places = np.arange(len(came), dtype=float)
    for place in range(len(came)):
        better = came[place] >= values[place]
        x, top, bottom = plot.x(place), plot.y(float(values[place])), plot.y(float(came[place]))
        ink.line(x, top, x, bottom, BETTER if better else WORSE, width=3, alpha=0.6)
    plot.curve(places, came, CAME, width=2.0)
    plot.points(places, came, CAME, radius=2.4)
    plot.curve(places, values, EXPECTED, width=2.0)
    plot.points(places, values, EXPECTED, radius=2.4)
    text = shown(found.texts[0])
    for place in range(len(came)):
        column = QRectF(plot.x(place - 0.5), plot.inner.top(), plot.x(1.0) - plot.x(0.0),
                        plot.inner.height())  # fmt: skip
        ink.mark(column.intersected(plot.inner), ReadOut(
            ink.say("advantage.read.character", character=text[place], place=place + 1), (
                ink.say("advantage.read.reward", reward=fixed(float(found.rewards[0, place]), 3)),
                ink.say("advantage.read.return", came=fixed(float(came[place]), 3),
                        value=fixed(float(values[place]), 3)),
            )), name=f"return {place}")  # fmt: skip


def _weights(ink: Ink, box: QRectF, found: Estimates, place: int) -> None:
    """The advantages with one λ; the range is that of all."""
    all_of_them = found.advantages[:, 0]
    plot = Plot(ink, box, axis(found, False), Axis(*span(all_of_them)),
                ink.say("advantage.plot.weights", trust=f"{LAMBDAS[place]:g}"))  # fmt: skip
    plot.frame()
    columns(ink, plot, all_of_them[place])
    text = shown(found.texts[0])
    for at in range(all_of_them.shape[1]):
        column = QRectF(plot.x(at - 0.5), plot.inner.top(), plot.x(1.0) - plot.x(0.0),
                        plot.inner.height())  # fmt: skip
        ink.mark(column.intersected(plot.inner), ReadOut(
            ink.say("advantage.read.character", character=text[at], place=at + 1),
            tuple(
                ink.say("advantage.read.advantage", trust=f"{trust:g}",
                        value=fixed(float(one), 3))
                for trust, one in zip(LAMBDAS, all_of_them[:, at], strict=True)
            )), name=f"advantage {at}")  # fmt: skip


def _noise(ink: Ink, box: QRectF, found: Estimates) -> None:
    """Variance of the gradient over texts, by what it is weighed with."""
    line = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), line), ink.say("advantage.plot.noise"),
             size="small", bold=True)  # fmt: skip
    most = max(float(found.noise.max()), 1e-12)
    name = max(ink.text_width(ink.say(f"advantage.kind.{kind}"), "small") for kind in KINDS) + 10
    name = min(name, 0.5 * box.width())
    tail = ink.text_width("00000", "small", mono=True) + 12
    height = (box.height() - line - 2) / len(KINDS)
    for at, kind in enumerate(KINDS):
        y = box.top() + line + 2 + at * height
        fitted(ink, QRectF(box.left(), y, name - 8, height), ink.say(f"advantage.kind.{kind}"),
               size="small", align="left middle")  # fmt: skip
        wide = float(found.noise[at]) / most * (box.width() - name - tail)
        bar = QRectF(box.left() + name, y + 0.14 * height, wide, 0.72 * height)
        ink.rect(bar, fill="weight", line="border", width=0.6, radius=2)
        ink.label(bar.right() + 6, bar.center().y(), number(float(found.noise[at])), size="small",
                  mono=True)  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), height), ReadOut(
            ink.say(f"advantage.kind.{kind}"), (
                ink.say("advantage.read.noise", noise=number(float(found.noise[at]))),
                ink.say("advantage.read.signal", signal=number(float(found.signal[at]))),
            )), name=f"noise {kind}")  # fmt: skip
