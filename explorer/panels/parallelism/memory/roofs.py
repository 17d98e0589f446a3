"""Two walls in one plot: what memory feeds, and what links feed, against FLOPs per byte."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import Params, Wall
from explorer.core.formatting import duration, number
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
    top = 10.0 ** (math.ceil(math.log10(peak) + 0.1) + 0.3)  # no tick below the axis's title
    plot = Plot(ink, plot_box, Axis(low, high, 10, ink.say("roof.across")),
                Axis(floor, top, 10, ink.say("roof.up"), form=_rate))  # fmt: skip
    plot.frame()
    for way, colour in ROOFS:
        rate = rate_of(params, way)
        ridge = min(max(peak / rate, low), high)
        xs = np.array([low, ridge, high])
        plot.curve(xs, np.minimum(xs * rate, peak), colour, width=2.2)
    legend = _legend(ink, plot)
    _points(ink, plot, params, found, legend)
    _table(ink, QRectF(box.left(), box.bottom() - table_high, box.width(), table_high), params,
           found)  # fmt: skip


def _rate(value: float) -> str:
    for factor, prefix in ((1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")):
        if value >= factor:
            return f"{value / factor:g} {prefix}"
    return f"{value:g}"


def _legend(ink: Ink, plot: Plot) -> QRectF:
    """The names of the roofs, in the corner below them where nothing can lie; its box."""
    line = ink.line_height("small") + 3
    wide = max(ink.text_width(ink.say(f"way.{way}"), "small") for way, _ in ROOFS)
    left, top = plot.inner.right() - wide - 34, plot.inner.bottom() - 3 * line - 8
    box = QRectF(left - 6, top - 4, wide + 38, 3 * line + 8)
    ink.rect(box, fill="surface", line="hairline", radius=4)
    for place, (way, colour) in enumerate(ROOFS):
        y = top + (place + 0.5) * line
        ink.line(left, y, left + 20, y, colour, width=2.2)
        ink.label(left + 26, y, ink.say(f"way.{way}"), size="small")
    return box


def _place(plot: Plot, params: Params, wall: Wall) -> QPointF:
    """Where a wall's point stands: on its roof, at its intensity."""
    intensity = wall.flops / wall.bytes
    x = float(plot.x(min(max(intensity, plot.across.low), plot.across.high)))
    most = min(intensity * rate_of(params, wall.way), params.peak * 1e12)
    return QPointF(x, float(plot.y(max(most, plot.up.low))))


def _points(ink: Ink, plot: Plot, params: Params, found: list[Wall], legend: QRectF) -> None:
    """Points with their names; a name stands where it covers nothing, and without such a place the
    colour alone leads to the table."""
    placed = [(wall, _place(plot, params, wall)) for wall in found if wall.bytes]
    discs = [QRectF(at.x() - 9, at.y() - 9, 18, 18) for _, at in placed]
    tall = ink.line_height("small")
    taken, names = [legend, *discs], []
    for wall, at in sorted(placed, key=lambda pair: pair[1].x()):
        text = ink.say(f"wall.{wall.name}")
        wide = ink.text_width(text, "small", bold=True) + 6
        left = min(max(at.x() - wide / 2, plot.inner.left()), plot.inner.right() - wide)
        rows = [at.y() - 12 - tall, at.y() + 12]
        rows += [at.y() + 14 + row * (tall + 3) for row in range(1, 8)]
        spots = [QRectF(left, row, wide, tall) for row in rows]
        spot = next(
            (s for s in spots if plot.inner.bottom() > s.bottom() and s.top() > plot.box.top()
             and not any(map(s.intersects, taken))), None,
        )  # fmt: skip
        if spot is None:
            continue
        taken.append(spot)
        names.append((text, spot))
        edge = spot.bottom() if spot.bottom() < at.y() else spot.top()
        ink.line(at.x(), at.y(), at.x(), edge, "muted", width=1.0)
    for text, spot in names:
        ink.rect(spot, fill="surface", alpha=0.85, radius=3)  # roofs may pass here
        ink.text(spot, text, size="small", bold=True, align="center middle", elide=False)
    for (wall, at), disc in zip(placed, discs, strict=True):
        ink.circle(at.x(), at.y(), 7, fill=AXES[wall.name], line="text", width=1.4)
        compute, move = seconds_of(params, wall)
        intensity = number(wall.flops / wall.bytes)
        ink.mark(disc, ReadOut(ink.say(f"wall.{wall.name}"), (
            f"{amount(wall.flops, 'FLOP')} / {amount(wall.bytes, 'B')} = {intensity} FLOP/B",
            ink.say("read.compute", seconds=duration(compute)),
            ink.say("read.move", seconds=duration(move)),
            ink.say("bound.move" if move > compute else "bound.compute"),
        )), name=f"wall {wall.name}")  # fmt: skip


def _table(ink: Ink, box: QRectF, params: Params, found: list[Wall]) -> None:
    small = ink.line_height("small")
    pitch = small + 4
    head = (ink.say("table.way"), ink.say("table.compute"), ink.say("table.move"))
    thirds = (0.0, 0.6, 0.8, 1.0)
    for place, text in enumerate(head):
        cell = QRectF(box.left() + box.width() * thirds[place], box.top(),
                      box.width() * (thirds[place + 1] - thirds[place]) - 6, small)  # fmt: skip
        ink.text(cell, text, size="small", bold=True,
                 align="left middle" if place == 0 else "right middle")  # fmt: skip
    for row, wall in enumerate(found):
        y = box.top() + pitch * (row + 1)
        compute, move = seconds_of(params, wall)
        texts = (
            f"{ink.say('wall.' + wall.name)} · {ink.say('way.' + wall.way)}", duration(compute),
            duration(move),
        )  # fmt: skip
        for place, text in enumerate(texts):
            slower = place == (2 if move > compute else 1)
            cell = QRectF(box.left() + box.width() * thirds[place] + (16 if place == 0 else 0), y,
                          box.width() * (thirds[place + 1] - thirds[place]) - 6, small)  # fmt: skip
            ink.text(cell, text, size="small", mono=place > 0, bold=slower and place > 0,
                     align="left middle" if place == 0 else "right middle")  # fmt: skip
        ink.rect(QRectF(box.left(), y + small / 2 - 5, 11, 10), fill=AXES[wall.name], line="text",
                 width=0.8)  # fmt: skip
