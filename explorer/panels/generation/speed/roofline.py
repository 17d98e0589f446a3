"""The roofline: what memory feeds, what the arithmetic takes, and the passes as points on it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.hardware import GIGA, TERA, Machine
from explorer.compute.generation.speed import Params, Step, decode, prefill
from explorer.compute.generation.step_time import Pass
from explorer.core.easing import mix, smooth
from explorer.core.formatting import count, duration, number
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.panels.generation.speed.names import PHASES, amount, decade
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut
from explorer.ui.canvas.plot import Axis, Plot

#: FLOPs per byte at the edges of the picture.
LEAST, MOST = 0.3, 3e4
Place = tuple[float, float]


def roof(ink: Ink, box: QRectF, machine: Machine, most: float = MOST) -> Plot:
    """The frame and the roof of a machine."""
    low = 10.0 ** math.floor(math.log10(LEAST * machine.bandwidth))
    top = 10.0 ** math.ceil(math.log10(machine.flops) + 0.1)
    plot = Plot(
        ink, box, Axis(LEAST, most, 10, ink.say("roof.across")),
        Axis(low, max(top, 100 * low), 10, ink.say("roof.up"), form=decade),
    )  # fmt: skip
    plot.frame()
    draw_roof(plot, machine, "text", 2.4)
    ridge = machine.ridge
    plot.upright(ridge, "muted", text=ink.say("roof.ridge", ridge=number(ridge)))
    return plot


def draw_roof(plot: Plot, machine: Machine, colour: str, width: float, dash: bool = False) -> None:
    """min(bandwidth · intensity, arithmetic)."""
    ridge = min(max(machine.ridge, LEAST), MOST)
    xs = np.array([LEAST, ridge, MOST])
    ys = np.minimum(xs * machine.bandwidth, machine.flops)
    plot.curve(xs, ys, colour, width=width, dash=dash)


def place_of(plot: Plot, intensity: float, attained: float) -> Place:
    """Where a pass lies; at the edge if beyond it."""
    x = float(plot.x(min(max(intensity, LEAST), plot.across.high)))
    y = float(plot.y(max(attained, plot.up.low)))
    return x, min(max(y, plot.inner.top()), plot.inner.bottom())


def draw_passes(ink: Ink, box: QRectF, trace: Trace, index: int, fraction: float) -> None:
    """The roof of the machine that is set, the way of this stage's passes, and the other phase."""
    params: Params = trace.params
    machine = params.machine
    step: Step = trace[index]
    plot = roof(ink, box, machine)
    read_roof(ink, plot, params, machine)
    stage = "prefill" if step.stage == "prefill" else "decode"
    mine = [s for s in trace.steps if s.stage == step.stage]
    places = [place_of(plot, s.work.intensity, s.work.attained(machine)) for s in mine]
    other = decode(params) if stage == "prefill" else prefill(params)
    far = place_of(plot, other.intensity, other.attained(machine))
    draw_way(ink, places, step.place, PHASES[stage], [s.work.fits(machine) for s in mine])
    for place, one in zip(places, mine, strict=True):
        start = index - step.place
        area = QRectF(place[0] - 5, place[1] - 5, 10, 10)
        ink.mark(area, read_pass(ink, one.work, machine, stage), seek=start + one.place,
                 name=f"{stage} {one.place}")  # fmt: skip
    at = places[step.place]
    if fraction > 0 and step.place + 1 < len(places):
        then, moved = places[step.place + 1], smooth(fraction)
        at = mix(at[0], then[0], moved), mix(at[1], then[1], moved)
    name = "decode" if stage == "prefill" else "prefill"
    taken: list[QRectF] = []
    draw_point(ink, plot, at, PHASES[stage], label_of(ink, step.work, stage), 8.0, taken)
    draw_point(ink, plot, far, PHASES[name], label_of(ink, other, name), 6.0, taken)
    ink.mark(QRectF(far[0] - 8, far[1] - 8, 16, 16), read_pass(ink, other, machine, name),
             name=name)  # fmt: skip
    ink.mark(QRectF(at[0] - 8, at[1] - 8, 16, 16), read_pass(ink, step.work, machine, stage),
             name=stage)  # fmt: skip


def draw_way(
    ink: Ink, places: Sequence[Place], now: int, colour: str, fits: Sequence[bool]
) -> None:
    """A thin line through all passes of a stage; those that were shown are filled."""
    ink.polyline(np.array(places), colour, width=1.2, alpha=0.6)
    for number_of, (x, y) in enumerate(places):
        if not fits[number_of]:
            for dx in (-3.0, 3.0):
                ink.line(x - dx, y - 3, x + dx, y + 3, colour, width=1.6)
            continue
        ink.circle(x, y, 3.0, fill=colour if number_of <= now else "surface", line=colour,
                   width=1.2)  # fmt: skip


def draw_point(
    ink: Ink, plot: Plot, at: Place, colour: str, text: str, radius: float, taken: list[QRectF]
) -> None:
    """A phase on the roof, with its name where there is room: below right, or left of it."""
    x, y = at
    ink.circle(x, y, radius, fill=colour, line="text", width=1.4)
    size = "small" if plot.inner.height() > 13 * ink.line_height("small") else "tiny"
    wide, high = ink.text_width(text, size, bold=True), ink.line_height(size)
    taken.append(QRectF(x - radius, y - radius, 2 * radius, 2 * radius))
    for dx, dy in ((radius + 4, 0.35 * high), (-0.75 * wide, radius + 4),
                   (-wide, radius + 4), (-wide - radius - 4, 1.4 * high),
                   (-wide / 2, radius + 4), (-wide - radius - 4, -1.5 * high),
                   (radius + 4, -1.5 * high)):  # fmt: skip
        box = QRectF(x + dx, y + dy, wide, high)
        if plot.inner.contains(box) and not any(box.intersects(old) for old in taken):
            break
    else:
        return  # the rows below say it too
    taken.append(box)
    ink.rect(box.adjusted(-2, 0, 2, 0), fill="surface", alpha=0.85, radius=3)
    ink.text(box.adjusted(0, 0, 4, 0), text, size=size, bold=True, elide=False)


def label_of(ink: Ink, work: Pass, stage: str) -> str:
    """What a point is called."""
    if stage == "prefill":
        return ink.say("point.prefill", tokens=count(work.new))
    if work.batch == 1:
        return ink.say("point.decode.one", context=count(work.context))
    return ink.say("point.decode", batch=count(work.batch), context=count(work.context))


def read_pass(ink: Ink, work: Pass, machine: Machine, stage: str) -> ReadOut:
    """A pass with its numbers filled in."""
    lines = [
        ink.say("read.intensity", flops=amount(work.flops, "FLOP"), bytes=amount(work.bytes, "B"),
                intensity=number(work.intensity)),
        ink.say("read.attained", flops=amount(work.flops, "FLOP"),
                seconds=duration(work.seconds(machine)),
                attained=amount(work.attained(machine), "FLOP/s"),
                share=share(work.use(machine))),
    ]  # fmt: skip
    if not work.fits(machine):
        lines.append(ink.say("read.misfit", held=amount(work.weights + work.cache, "B"),
                             memory=amount(machine.memory, "B")))  # fmt: skip
    return ReadOut(label_of(ink, work, stage), tuple(lines))


def read_roof(ink: Ink, plot: Plot, params: Params, machine: Machine) -> None:
    """The roof under the mouse; dragging its flat part sets the arithmetic, the slope the
    bandwidth: both become numbers of one's own."""

    def look(point: QPointF) -> ReadOut:
        intensity = plot.at(point)[0]
        most = min(machine.flops, intensity * machine.bandwidth)
        return ReadOut(ink.say("read.roof", intensity=number(intensity)), (
            ink.say("read.roof.most", intensity=number(intensity), most=amount(most, "FLOP/s"),
                    bandwidth=amount(machine.bandwidth, "B/s"),
                    flops=amount(machine.flops, "FLOP/s")),
        ))  # fmt: skip

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        intensity, up = plot.at(gesture.point)
        own = {
            "hardware": "own", "peak": machine.flops / TERA,
            "bandwidth": machine.bandwidth / GIGA, "memory": machine.memory / GIGA,
        }  # fmt: skip
        if plot.at(gesture.start)[0] >= machine.ridge:
            return own | {"peak": within(up / TERA, 0.01, 100000.0)}
        return own | {"bandwidth": within(up / intensity / GIGA, 1.0, 1000000.0)}

    ink.mark(plot.inner, look, edit=edit, name=ink.say("name.roof"))


def within(value: float, low: float, high: float) -> float:
    """Three digits are enough for a slider, within its range."""
    return min(max(float(f"{value:.3g}"), low), high)
