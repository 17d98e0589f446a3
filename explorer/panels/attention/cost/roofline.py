"""The roofline: what memory feeds, what the arithmetic takes, and where each operation lies."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.cost import Cost, Params, Step
from explorer.compute.attention.cost_count import Operation, attainable, operations
from explorer.core.formatting import data_size, duration, number
from explorer.core.trace import Trace
from explorer.panels.attention.cost.names import amount, decade
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut
from explorer.ui.canvas.plot import Axis, Plot

#: Colours of the operations: products with weights, and attention.
COLOURS = {"qkv": "category 1", "output": "category 1", "feed_forward": "category 0",
           "scores": "weight", "softmax": "weight", "mix": "weight",
           "fused": "category 2"}  # fmt: skip
#: FLOPs per byte at the edges of the picture.
LEAST, MOST = 0.1, 1e5


def found_of(params: Params, place: int) -> tuple[Operation, ...]:
    """The operations of prefill (0) or of one step of decoding (1)."""
    new = params.length if place == 0 else 1
    return operations(params.cost_layer, new, params.length, params.batch, skips=params.skipping)


def roof_of(params: Params) -> tuple[float, float]:
    """FLOP/s and bytes per second that are set."""
    return params.peak * 1e12, params.bandwidth * 1e9


def draw_roofline(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The roof, the numbered operations on it, and their table below."""
    params: Params = trace.params
    flops, bandwidth = roof_of(params)
    small = ink.line_height("small")
    found = found_of(params, step.place)
    pitch = small + 3
    table_high = pitch * (len(found) + 1)
    table = QRectF(box.left(), box.bottom() - table_high, box.width(), table_high)
    room = box.height() - table_high - 12
    if room < 120:  # too little for both: the picture, and the table beside it on hover
        room, table = box.height(), QRectF()
    low = 10.0 ** math.floor(math.log10(LEAST * bandwidth))
    top = 10.0 ** math.ceil(math.log10(flops) + 0.15)
    plot = Plot(
        ink, QRectF(box.left(), box.top(), box.width(), room),
        Axis(LEAST, MOST, 10, ink.say("roof.across")),
        Axis(min(low, top / 1e4), top, 10, ink.say("roof.up"), form=decade),
    )  # fmt: skip
    plot.frame()
    ridge = flops / bandwidth
    xs = np.array([LEAST, min(max(ridge, LEAST), MOST), MOST])
    ys = np.array([attainable(float(x), flops, bandwidth) for x in xs])
    times = trace.shared.times
    if times.flops > 0:
        here = [attainable(float(x), times.flops, times.bandwidth) for x in
                (LEAST, times.flops / times.bandwidth, MOST)]  # fmt: skip
        plot.curve(np.array([LEAST, times.flops / times.bandwidth, MOST]), np.array(here), "muted",
                   width=1.4, dash=True)  # fmt: skip
        y = float(plot.y(times.flops))
        if plot.inner.top() < y < plot.inner.bottom():
            ink.label(plot.inner.right(), y - 2, ink.say("roof.here"), anchor="right bottom",
                      size="tiny", colour="muted")  # fmt: skip
    plot.curve(xs, ys, "text", width=2.4)
    plot.upright(ridge, "muted", text=ink.say("roof.ridge", ridge=number(ridge)))
    read_roof(ink, plot, trace)
    if step.place == 1:  # where the same operations were in prefill
        before = found_of(params, 0)
        for one in before:
            x, y = place_of(plot, one, params)
            ink.circle(x, y, 4, line="muted", width=1.0)
    draw_dots(ink, plot, found, params)
    if not table.isEmpty():
        draw_table(ink, table, found, params)


def place_of(plot: Plot, one: Operation, params: Params) -> tuple[float, float]:
    """Where an operation lies, on the roof; at the edge if beyond it."""
    flops, bandwidth = roof_of(params)
    intensity = min(max(one.intensity, LEAST), MOST)
    x, y = plot.x(intensity), plot.y(attainable(intensity, flops, bandwidth))
    return float(x), float(min(max(y, plot.inner.top()), plot.inner.bottom()))


def draw_dots(ink: Ink, plot: Plot, found: tuple[Operation, ...], params: Params) -> None:
    """Numbered discs on the roof; those that lie on one another hang beside it, on a thread."""
    radius = max(ink.line_height("tiny") * 0.62, 7.0)
    taken: list[tuple[float, float]] = []
    discs = []
    for at in sorted(range(len(found)), key=lambda at: found[at].intensity):
        left, roof = place_of(plot, found[at], params)
        x, y = left, roof
        while any(math.hypot(x - a, y - b) < 2 * radius + 1 for a, b in taken):
            y += 2 * radius + 2
            if y > plot.inner.bottom() - radius:  # a new column beside the full one
                x, y = x + 2 * radius + 3, roof
        taken.append((x, y))
        if (x, y) != (left, roof):
            ink.line(left, roof, x, y, "border")
        discs.append((at, x, y))
    for at, x, y in discs:
        ink.circle(x, y, radius, fill="surface", line=COLOURS[found[at].name], width=2.2)
        ink.label(x, y, str(at + 1), anchor="center middle", size="tiny", bold=True)
        ink.mark(QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
                 read_operation(ink, found[at], params),
                 name=ink.say(f"operation.{found[at].name}"))  # fmt: skip


def seconds_of(one: Operation, params: Params) -> tuple[float, float]:
    """Seconds for the arithmetic and for the bytes, each at full speed."""
    flops, bandwidth = roof_of(params)
    return one.flops / flops, one.bytes / bandwidth


def read_operation(ink: Ink, one: Operation, params: Params) -> ReadOut:
    """An operation with its numbers filled in."""
    compute, move = seconds_of(one, params)
    return ReadOut(ink.say(f"operation.{one.name}"), (
        ink.say("read.intensity", flops=amount(one.flops, "FLOP"), bytes=data_size(one.bytes),
                intensity=number(one.intensity)),
        ink.say("read.arithmetic", seconds=duration(compute)),
        ink.say("read.moving", seconds=duration(move)),
        ink.say("roof.memory" if move > compute else "roof.compute"),
    ))  # fmt: skip


def draw_table(ink: Ink, box: QRectF, found: tuple[Operation, ...], params: Params) -> None:
    """Each operation: intensity, and time at full speed as a bar, by what bounds it."""
    pitch = box.height() / (len(found) + 1)
    names = [f"{at + 1}  " + ink.say(f"operation.{one.name}") for at, one in enumerate(found)]
    label = min(max(ink.text_width(name, "small") for name in names) + 8, box.width() * 0.36)
    middle = box.left() + label
    third = max(ink.text_width(ink.say("roof.intensity"), "small", bold=True) + 12, 70)
    bars = QRectF(middle + third, box.top(), max(box.right() - middle - third, 1.0), pitch)
    ink.text(QRectF(middle, box.top(), third - 8, pitch), ink.say("roof.intensity"), size="small",
             bold=True, align="right middle")  # fmt: skip
    ink.text(bars.adjusted(6, 0, 0, 0), ink.say("roof.time"), size="small", bold=True)
    times = [max(seconds_of(one, params)) for one in found]
    widest = max(ink.text_width(ink.say(key), "small") for key in ("roof.memory", "roof.compute"))
    room = max(bars.width() - ink.text_width("0.000 ms", "small", mono=True) - widest - 24, 8.0)
    for at, one in enumerate(found):
        y = box.top() + pitch * (at + 1)
        ink.text(QRectF(box.left(), y, label - 4, pitch), names[at], size="small")
        ink.text(QRectF(middle, y, third - 8, pitch), number(one.intensity), size="small",
                 mono=True, align="right middle")  # fmt: skip
        compute, move = seconds_of(one, params)
        bar = QRectF(bars.left() + 6, y + 3, max(room * times[at] / max(times), 1.0), pitch - 6)
        ink.rect(bar, fill=COLOURS[one.name], line="border", width=0.8)
        text = f"{duration(times[at])}  " + ink.say(
            "roof.memory" if move > compute else "roof.compute"
        )
        ink.label(bar.right() + 5, y + pitch / 2, text, size="small", colour="muted")
        ink.mark(QRectF(box.left(), y, box.width(), pitch), read_operation(ink, one, params),
                 name=names[at])  # fmt: skip


def read_roof(ink: Ink, plot: Plot, trace: Trace) -> None:
    """The roof under the mouse; dragging its flat part sets the arithmetic, the slope the
    bandwidth."""
    params: Params = trace.params
    shared: Cost = trace.shared
    flops, bandwidth = roof_of(params)

    def look(point: QPointF) -> ReadOut:
        intensity = plot.at(point)[0]
        most = attainable(intensity, flops, bandwidth)
        return ReadOut(ink.say("read.roof", intensity=number(intensity)), (
            ink.say("read.roof.most", intensity=number(intensity),
                    bandwidth=amount(bandwidth, "B/s"), flops=amount(flops, "FLOP/s"),
                    most=amount(most, "FLOP/s")),
            ink.say("read.roof.here", flops=amount(shared.times.flops, "FLOP/s"),
                    bandwidth=amount(shared.times.bandwidth, "B/s")),
        ))  # fmt: skip

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        intensity, up = plot.at(gesture.point)
        if plot.at(gesture.start)[0] >= flops / bandwidth:
            return {"peak": round_to(up / 1e12, 0.01, 10000.0)}
        return {"bandwidth": round_to(up / intensity / 1e9, 1.0, 100000.0)}

    ink.mark(plot.inner, look, edit=edit, name=ink.say("name.roof"))


def round_to(value: float, low: float, high: float) -> float:
    """Three digits are enough for a slider, within its range."""
    return min(max(float(f"{value:.3g}"), low), high)
