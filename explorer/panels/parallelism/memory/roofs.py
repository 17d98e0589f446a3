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
    _legend(ink, plot)
    taken: list[QRectF] = []
    for wall in found:
        _point(ink, plot, params, wall, taken)
    _table(ink, QRectF(box.left(), box.bottom() - table_high, box.width(), table_high), params,
           found)  # fmt: skip


def _rate(value: float) -> str:
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{value / factor:g} {prefix}"
    return f"{value:g}"


def _legend(ink: Ink, plot: Plot) -> None:
    """The names of the roofs, in the corner below them where nothing can lie."""
    line = ink.line_height("small") + 3
    wide = max(ink.text_width(ink.say(f"way.{way}"), "small") for way, _ in ROOFS)
    left, top = plot.inner.right() - wide - 34, plot.inner.bottom() - 3 * line - 8
    ink.rect(QRectF(left - 6, top - 4, wide + 38, 3 * line + 8), fill="surface", line="hairline",
             radius=4)  # fmt: skip
    for place, (way, colour) in enumerate(ROOFS):
        y = top + (place + 0.5) * line
        ink.line(left, y, left + 20, y, colour, width=2.2)
        ink.label(left + 26, y, ink.say(f"way.{way}"), size="small")


def _point(ink: Ink, plot: Plot, params: Params, wall: Wall, taken: list[QRectF]) -> None:
    if not wall.bytes:
        return
    intensity = wall.flops / wall.bytes
    x = float(plot.x(min(max(intensity, plot.across.low), plot.across.high)))
    most = min(intensity * rate_of(params, wall.way), params.peak * 1e12)
    y = float(plot.y(max(most, plot.up.low)))
    ink.circle(x, y, 7, fill=AXES[wall.name], line="text", width=1.4)
    text = ink.say(f"wall.{wall.name}")
    wide, tall = ink.text_width(text, "small", bold=True) + 6, ink.line_height("small")
    left = min(max(x - wide / 2, plot.inner.left()), plot.inner.right() - wide)
    rows = (y - 12 - tall, y + 12, y + 12 + tall, y + 12 + 2 * tall)
    places = [QRectF(left, row, wide, tall) for row in rows]
    place = next((p for p in places if not any(p.intersects(other) for other in taken)), places[0])
    taken.append(place)
    ink.text(place, text, size="small", bold=True, align="center middle", elide=False)
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
