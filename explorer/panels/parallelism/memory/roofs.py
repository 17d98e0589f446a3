"""Two walls in one plot: what memory feeds, and what links feed, against FLOPs per byte."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.calculator import Params, Wall
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import AXES, amount
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

ROOFS = (("memory", "text"), ("inside", "query"), ("between", "key"))


def rate_of(params: Params, way: str) -> float:
    """Bytes per second of a way."""
    rates = {
        "memory": params.bandwidth, "inside": params.inside, "between": params.between
    }  # fmt: skip
    return rates[way] * 1e9


def seconds_of(params: Params, wall: Wall) -> tuple[float, float]:
    """Seconds to compute, and seconds to move, each at full speed."""
    return wall.flops / (params.peak * 1e12), wall.bytes / rate_of(params, wall.way)


def shown_walls(trace: Trace, index: int) -> list[Wall]:
    """Training has a point per axis, generating one against memory."""
    wanted = trace[index].name
    return [w for w in trace.shared.walls if (w.name == "token") == (wanted == "generating")]


def draw_roofs(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Three roofs with one flat top; points where this run stands; a table of seconds."""
    params: Params = trace.params
    found = shown_walls(trace, index)
    small = ink.line_height("small")
    table_high = (small + 4) * (len(found) + 1)
    plot_box = box.adjusted(0, 0, 0, -table_high - 10)
    peak = params.peak * 1e12
    intensities = [w.flops / w.bytes for w in trace.shared.walls if w.bytes]
    ridges = [peak / rate_of(params, way) for way, _ in ROOFS]
    low = 10.0 ** math.floor(math.log10(min([*intensities, *ridges])) - 0.5)
    high = 10.0 ** math.ceil(math.log10(max([*intensities, *ridges])) + 0.5)
    floor = 10.0 ** math.floor(math.log10(min(low * rate_of(params, "between"), peak / 100)))
    floor = max(floor, peak * 1e-6)
    top = 10.0 ** math.ceil(math.log10(peak) + 0.1)
    plot = Plot(ink, plot_box, Axis(low, high, 10, ink.say("roof.across")),
                Axis(floor, top, 10, ink.say("roof.up"), form=_rate))  # fmt: skip
    plot.frame()
    for way, colour in ROOFS:
        rate = rate_of(params, way)
        ridge = min(max(peak / rate, low), high)
        xs = np.array([low, ridge, high])
        plot.curve(xs, np.minimum(xs * rate, peak), colour, width=2.2)
        _name_roof(ink, plot, way, colour, rate)
    taken: list[tuple[float, float]] = []
    for wall in found:
        _point(ink, plot, params, wall, taken)
    _table(ink, QRectF(box.left(), box.bottom() - table_high, box.width(), table_high), params,
           found)  # fmt: skip


def _rate(value: float) -> str:
    return amount(value, "")


def _name_roof(ink: Ink, plot: Plot, way: str, colour: str, rate: float) -> None:
    """The name of a roof along its slope, near the floor."""
    x = plot.up.low * 6 / rate
    if not plot.across.low <= x <= plot.across.high:
        x = plot.across.low * 1.6
    y = min(x * rate, plot.up.high)
    text = ink.say(f"way.{way}")
    left = float(plot.x(x)) + 6
    if left + ink.text_width(text, "small") > plot.inner.right():
        left = plot.inner.right() - ink.text_width(text, "small") - 2
    ink.label(left, float(plot.y(y)) + 4, text, anchor="left top", size="small", colour=colour)


def _point(
    ink: Ink, plot: Plot, params: Params, wall: Wall, taken: list[tuple[float, float]]
) -> None:
    if not wall.bytes:
        return
    intensity = wall.flops / wall.bytes
    x = float(plot.x(min(max(intensity, plot.across.low), plot.across.high)))
    most = min(intensity * rate_of(params, wall.way), params.peak * 1e12)
    y = float(plot.y(max(most, plot.up.low)))
    ink.circle(x, y, 7, fill=AXES[wall.name], line="text", width=1.4)
    label_y = y - 12
    while any(abs(x - a) < 60 and abs(label_y - b) < 14 for a, b in taken):
        label_y += 26 if label_y < y else 14
    taken.append((x, label_y))
    text = ink.say(f"wall.{wall.name}")
    half = ink.text_width(text, "small", bold=True) / 2
    centre = min(max(x, plot.inner.left() + half), plot.inner.right() - half)
    ink.label(centre, label_y, text, anchor="center middle", size="small", bold=True)
    compute, move = seconds_of(params, wall)
    ink.mark(QRectF(x - 9, y - 9, 18, 18), ReadOut(ink.say(f"wall.{wall.name}"), (
        f"{amount(wall.flops, 'FLOP')} / {amount(wall.bytes, 'B')} = {number(intensity)} FLOP/B",
        ink.say("read.compute", seconds=seconds(compute)),
        ink.say("read.move", seconds=seconds(move)),
        ink.say("bound.move" if move > compute else "bound.compute"),
    )), name=f"wall {wall.name}")  # fmt: skip


def _table(ink: Ink, box: QRectF, params: Params, found: list[Wall]) -> None:
    small = ink.line_height("small")
    pitch = small + 4
    head = (ink.say("table.way"), ink.say("table.compute"), ink.say("table.move"))
    thirds = (0.0, 0.44, 0.72, 1.0)
    for place, text in enumerate(head):
        cell = QRectF(box.left() + box.width() * thirds[place], box.top(),
                      box.width() * (thirds[place + 1] - thirds[place]) - 6, small)  # fmt: skip
        ink.text(cell, text, size="small", bold=True,
                 align="left middle" if place == 0 else "right middle")  # fmt: skip
    for row, wall in enumerate(found):
        y = box.top() + pitch * (row + 1)
        compute, move = seconds_of(params, wall)
        texts = (
            f"{ink.say('wall.' + wall.name)} · {ink.say('way.' + wall.way)}", seconds(compute),
            seconds(move),
        )  # fmt: skip
        for place, text in enumerate(texts):
            slower = place == (2 if move > compute else 1)
            cell = QRectF(box.left() + box.width() * thirds[place] + (16 if place == 0 else 0), y,
                          box.width() * (thirds[place + 1] - thirds[place]) - 6, small)  # fmt: skip
            ink.text(cell, text, size="small", mono=place > 0, bold=slower and place > 0,
                     align="left middle" if place == 0 else "right middle")  # fmt: skip
        ink.rect(QRectF(box.left(), y + small / 2 - 5, 11, 10), fill=AXES[wall.name], line="text",
                 width=0.8)  # fmt: skip


def seconds(value: float) -> str:
    """A time with its unit."""
    for factor, unit in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if value >= factor:
            return f"{number(value / factor)} {unit}"
    return f"{number(value / 1e-9)} ns"
