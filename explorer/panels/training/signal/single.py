"""One layer: three rules and what each keeps; then what ReLU does with the sums."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.signal.params import RELU, RULES, Single, Step
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

WAYS = ("forward", "backward")
COLOURS = {"forward": "category 4", "backward": "category 0"}


def draw_layer(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """For each rule two bars from the line of 1: what the layer multiplies a mean square with."""
    single: Single = trace.shared.single
    used = legend(ink, area, [("box", COLOURS[way], ink.say(f"legend.{way}")) for way in WAYS]) + 6
    sizes = np.concatenate([single.forward, single.backward])
    reach = max(float(np.abs(np.log2(sizes)).max()) * 1.15, 1.0)
    up = Axis(2.0**-reach, 2.0**reach, 2, ink.say("axis.factor"), _powers(reach), _power)
    foot = 3 * (ink.line_height("small") + 1) + 4
    plot = Plot(ink, area.adjusted(0, used, 0, -foot), Axis(0.0, 3.0, ticks=()), up,
                ink.say("plot.layer", inputs=trace.params.inputs,
                        outputs=trace.params.outputs))  # fmt: skip
    plot.frame()
    plot.level(1.0, "text", dash=False)
    pitch = plot.inner.width() / len(RULES)
    for place, rule in enumerate(RULES):
        left = plot.inner.left() + place * pitch
        strong = place == step.place
        if strong:
            ink.rect(QRectF(left + 2, plot.inner.top(), pitch - 4, plot.inner.height()),
                     fill="raised", radius=4)  # fmt: skip
            ink.line(left + 2, plot.y(1.0), left + pitch - 2, plot.y(1.0), "text")
        for at, way in enumerate(WAYS):
            value = float(getattr(single, way)[place])
            wide = min(pitch / 3, 70.0)
            x = left + pitch / 2 + (at - 1) * (wide + 4) + 2
            y, base = plot.y(value), plot.y(1.0)
            bar = QRectF(x, min(y, base), wide, max(abs(y - base), 1.5))
            ink.rect(bar, fill=COLOURS[way], line="border", alpha=1.0 if strong else 0.45)
            above = value >= 1
            ink.label(x + wide / 2, y + (-2 if above else 2), f"×{number(value)}", size="small",
                      mono=True, bold=strong,
                      anchor=f"center {'bottom' if above else 'top'}")  # fmt: skip
            count = trace.params.inputs if way == "forward" else trace.params.outputs
            square = float(single.deviations[place]) ** 2
            ink.mark(QRectF(x, plot.inner.top(), wide, plot.inner.height()), ReadOut(
                f"{ink.say(f'rule.{rule}')}: {ink.say(f'legend.{way}')}",
                (ink.say("read.measured", size=number(value, 4)),
                 f"{count} · {number(square, 4)} = {number(count * square, 4)}"),
            ), name=f"{rule} {way}")  # fmt: skip
        line = ink.line_height("small") + 1
        below = QRectF(left + 2, plot.inner.bottom() + 6, pitch - 4, line)
        for text in (ink.say(f"rule.{rule}"), ink.say(f"rule.{rule}.formula"),
                     f"σ = {number(float(single.deviations[place]), 3)}"):  # fmt: skip
            ink.text(below, text, size="small", align="center middle", bold=strong,
                     colour="text" if strong else "muted")  # fmt: skip
            below = below.translated(0, line)


def _powers(reach: float) -> tuple[float, ...]:
    every = max(1, math.ceil(reach / 4))
    most = int(reach // every)
    return tuple(2.0 ** (every * power) for power in range(-most, most + 1))


def _power(value: float) -> str:
    return f"{value:g}" if value >= 1 else f"1/{1 / value:g}"


def draw_relu(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Histograms under one another: the sums, ReLU, and ReLU of larger sums; in each of the last
    two the outline of the first."""
    single: Single = trace.shared.single
    high = area.height() / len(RELU)
    density = single.counts / np.diff(single.edges)
    top = 1.15 * float(density[0].max())
    for place, kind in enumerate(RELU):
        box = QRectF(area.left(), area.top() + place * high, area.width(), high - 8)
        facts = {"mean": number(float(single.means[place]), 3),
                 "square": number(float(single.squares[place]), 3)}  # fmt: skip
        up = Axis(0.0, top, ticks=())
        low, highest = float(single.edges[0]), float(single.edges[-1])
        ticks = tuple(float(tick) for tick in range(round(low), round(highest) + 1))
        plot = Plot(ink, box, Axis(low, highest, ticks=ticks), up, ink.say(f"relu.{kind}"))
        plot.frame()
        if place:
            plot.stairs(single.edges, density[0], "muted", width=1.0)
        if place > step.place:  # still to come
            continue
        plot.bars(single.edges, density[place], "weight", gap=0.5,
                  alpha=1.0 if place == step.place else 0.55)  # fmt: skip
        zeros = float(single.zeros[place])
        if zeros > 0:
            x = plot.x(0.0)
            ink.line(x, plot.inner.bottom(), x, plot.inner.top(), "negative", width=4)
            ink.label(plot.inner.left() + 6, plot.inner.top() + 2,
                      ink.say("relu.zeros", share=percent(zeros)), size="small",
                      colour="negative", anchor="left top")  # fmt: skip
        plot.upright(float(single.means[place]), "text")
        line = ink.line_height("small")
        for at, key in enumerate(("relu.square", "relu.mean")):
            ink.label(plot.inner.right() - 4, plot.inner.top() + 2 + at * (line + 1),
                      ink.say(key, **facts), size="small", bold=at == 0,
                      anchor="right top")  # fmt: skip
        _mark(ink, plot, single, place)


def _mark(ink: Ink, plot: Plot, single: Single, place: int) -> None:
    def read(point: QPointF) -> ReadOut:
        at = int(np.clip(np.searchsorted(single.edges, plot.at(point)[0]) - 1, 0,
                         single.counts.shape[1] - 1))  # fmt: skip
        return ReadOut(ink.say(f"relu.{RELU[place]}"), (ink.say(
            "relu.read", low=number(float(single.edges[at])),
            high=number(float(single.edges[at + 1])),
            share=percent(float(single.counts[place, at]))),))  # fmt: skip

    ink.mark(plot.inner, read, name=f"relu {RELU[place]}")
