"""Updates that get lost: the weight in each format, and a ruler around it in the chosen one."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.update_stall import NEAREST, Stall, below
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"fp32": "text", "tf32": "category 7", "fp16": "category 5", "bf16": "category 2",
           "e4m3fn": "category 0", "e5m2": "category 6"}  # fmt: skip
MASTER, CHANCE = "category 4", "weight"
MOST_POINTS = 161  # of a curve


def lanes_of(ink: Ink, trace: Trace) -> list[tuple[str, str, bool, np.ndarray]]:
    """Name, colour, dashed, values (updates + 1,) of every lane."""
    shared: Stall = trace.shared
    label = FORMATS[trace.params.format].label
    out = [
        (FORMATS[name].label, COLOURS[name], False, shared.nearest[row])
        for row, name in enumerate(NEAREST)
    ]
    out.append((ink.say("stall.master", format=label), MASTER, True, shared.master))
    out.append((ink.say("stall.chance", format=label, copies=len(shared.stochastic)), CHANCE, False,
                shared.stochastic.mean(axis=0)))  # fmt: skip
    return out


def draw_stall(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The curves, the ruler, and a row for each lane."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    lanes = lanes_of(ink, trace)
    ruler = 2 * small + tiny + 36
    if box.width() > max(1.35 * box.height(), 700):
        side = max(box.width() * 0.36, 440.0)
        left = box.adjusted(0, 0, -side - 20, 0)
        _curves(ink, left.adjusted(0, 0, 0, -ruler - 12), trace, index, lanes)
        _ruler(ink, QRectF(left.left(), left.bottom() - ruler, left.width(), ruler), trace, index)
        tall = min(box.height(), (len(lanes) + 2) * (small + 8))
        _rows(ink, QRectF(box.right() - side, box.top(), side, tall), trace, index, lanes)
        return
    rows = min(max(box.height() * 0.3, (len(lanes) + 2) * tiny), (len(lanes) + 2) * (small + 5))
    _curves(ink, box.adjusted(0, 0, 0, -ruler - rows - 22), trace, index, lanes)
    _ruler(ink, QRectF(box.left(), box.bottom() - rows - ruler - 10, box.width(), ruler), trace,
           index)  # fmt: skip
    _rows(ink, QRectF(box.left(), box.bottom() - rows, box.width(), rows), trace, index, lanes)


def _curves(
    ink: Ink, box: QRectF, trace: Trace, index: int,
    lanes: list[tuple[str, str, bool, np.ndarray]],
) -> None:  # fmt: skip
    shared: Stall = trace.shared
    every = np.concatenate([values for *_, values in lanes] + [shared.exact])
    finite = every[np.isfinite(every)]
    low, high = float(finite.min()), float(finite.max())
    room = (high - low) * 0.06 or 1.0
    across = Axis(0.0, float(trace.params.updates), title=ink.say("axis.updates"), whole=True)
    plot = Plot(ink, box, across, Axis(low - room, high + room, title=ink.say("axis.weight")))
    now, count = trace[index].updates, trace.params.updates
    # as many points as can be told apart
    at = np.unique(np.linspace(0, count, min(count + 1, MOST_POINTS)).astype(np.int64))
    seen = np.append(at[at < now], now)

    def still(layer: Ink) -> None:
        under = Plot(layer, box, across, plot.up)
        under.frame()
        ends = np.array([0, count])
        under.curve(ends, shared.exact[ends], "muted", width=1.0, dash=True)
        for copy in shared.stochastic:
            under.curve(at, copy[at], CHANCE, width=0.8, alpha=0.2)
        for _, tone, _, values in lanes:
            under.curve(at, values[at], tone, width=1.0, alpha=0.3)

    place = (box.left(), box.top(), box.width(), box.height())
    ink.layer(("stall", repr(trace.params), place), still)
    for _, tone, dash, values in lanes:
        plot.curve(seen, values[seen], tone, width=2.0, dash=dash)
        plot.points(seen[-1:], values[seen[-1:]], tone, radius=3.4)
    plot.upright(float(now), "muted")

    def read(point: QPointF) -> ReadOut:
        place = int(min(max(round(plot.at(point)[0]), 0), trace.params.updates))
        return ReadOut(ink.say("read.updates", updates=place), (
            f"{ink.say('stall.exact')}: {number(float(shared.exact[place]), 6)}",
            *(f"{name}: {number(float(values[place]), 6)}" for name, *_, values in lanes),
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="curves")


def is_lost(name: str, value: float, update: float) -> bool:
    """Whether the next update changes nothing; exactly half the way goes to the even neighbour."""
    step = round_array(FORMATS[name], np.array([update]))
    return bool(round_array(FORMATS[name], value - step)[0] == value)


def _ruler(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The neighbours of the weight, the half-way mark, and how far the update reaches."""
    params, shared = trace.params, trace.shared
    info, small = FORMATS[params.format], ink.line_height("small")
    value = float(shared.nearest[NEAREST.index(params.format)][trace[index].updates])
    ink.text(QRectF(box.left(), box.top(), box.width(), small),
             ink.say("ruler.title", format=info.label), size="small", bold=True)  # fmt: skip
    if not np.isfinite(value):
        return
    around = below(info, value)
    gap = around.value - around.next
    lost = is_lost(params.format, value, params.update)
    y = box.top() + 2 * small + 22
    right = box.right() - 60
    unit = (box.width() * 0.62) / max(gap, params.update * 1.05)
    if gap * unit < 4:
        unit = 4 / gap

    def x_of(number_: float) -> float:
        return right - (around.value - number_) * unit

    ink.line(box.left(), y, box.right(), y, "border")
    steps = 0
    place = around.value
    while x_of(place) > box.left() and steps < 200:
        x = x_of(place)
        ink.line(x, y - 9, x, y + 9, "significand", width=2.4)
        before, place, steps = place, place - gap, steps + 1
        half = x_of((before + place) / 2)
        if half > box.left() and gap * unit > 30:
            ink.line(half, y - 6, half, y + 6, "muted", width=1.2, dash=True)
    ink.label(right, y + 11, number(around.value, 6), anchor="center top", size="tiny", mono=True)
    if gap * unit > 90:
        ink.label(x_of(around.next), y + 11, number(around.next, 6), anchor="center top",
                  size="tiny", mono=True)  # fmt: skip
        ink.label(x_of(around.value - around.half), y + 11, ink.say("ruler.half"),
                  anchor="center top", size="tiny", colour="muted")  # fmt: skip
    end = max(x_of(around.value - params.update), box.left() + 2)
    tone = "error" if lost else "ok"
    ink.arrow(right, y - 15, end, y - 15, tone, width=2.4)
    text = ink.say("ruler.lost" if lost else "ruler.moves", update=number(params.update, 4),
                   half=number(around.half, 4))  # fmt: skip
    ink.text(QRectF(box.left(), y - 19 - small, box.width(), small), text, size="small",
             colour=tone, align="right middle")  # fmt: skip
    ink.mark(box, ReadOut(ink.say("ruler.title", format=info.label), (text,)), name="ruler")


def _rows(
    ink: Ink, box: QRectF, trace: Trace, index: int,
    lanes: list[tuple[str, str, bool, np.ndarray]],
) -> None:  # fmt: skip
    shared: Stall = trace.shared
    now = trace[index].updates
    height = box.height() / (len(lanes) + 2)
    size: str = "small" if height >= ink.line_height("small") else "tiny"
    value = ink.text_width("−8.888888·10⁻⁸", size, mono=True) + 10
    name = max(ink.text_width(text, size) for text, *_ in lanes) + 40
    last = max(ink.text_width(ink.say("stall.stuck", update=888), size),
               ink.text_width(ink.say("column.stuck"), size)) + 14  # fmt: skip
    name = min(name, max(box.width() - value - last, 0.4 * box.width()))
    columns = (("column.weight", name, value), ("column.stuck", name + value,
               box.width() - name - value))  # fmt: skip
    for key, x, width in columns:
        ink.text(QRectF(box.left() + x, box.top(), width - 8, height), ink.say(key), size=size,
                 colour="muted", align="right middle")  # fmt: skip
    rows = [(ink.say("stall.exact"), "muted", True, shared.exact), *lanes]
    for place, (text, tone, dash, values) in enumerate(rows):
        top = box.top() + (place + 1) * height
        y = top + height / 2
        ink.line(box.left() + 2, y, box.left() + 24, y, tone, width=2.4, dash=dash)
        ink.text(QRectF(box.left() + 30, top, name - 30, height), text, size=size)
        ink.text(QRectF(box.left() + name, top, value - 8, height),
                 number(float(values[now]), 6), size=size, mono=True,
                 align="right middle")  # fmt: skip
        still = int(shared.stuck[place - 1]) if 1 <= place <= len(NEAREST) else -1
        said = ink.say("stall.stuck", update=still) if still > 0 else "–"
        ink.text(QRectF(box.left() + name + value, top, box.width() - name - value - 8, height),
                 said, size=size, colour="error" if still > 0 else "muted",
                 align="right middle")  # fmt: skip
        ink.mark(QRectF(box.left(), top, box.width(), height), ReadOut(
            text, (ink.say("read.updates", updates=now), number(float(values[now]), 8)),
        ), name=f"row {place}")  # fmt: skip
