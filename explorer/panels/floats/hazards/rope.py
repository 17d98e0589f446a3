"""Hands on dials: where the true angle of each pair points, and where the format's does."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import RopeStep
from explorer.compute.floats.rotary_angles import CASTS, Angles
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.floats.hazards.telling import wrapped
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {"frequencies": "category 5", "positions": "category 4", "everything": "category 2"}


def draw_rope(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Dials, the stored positions, and the error along all positions."""
    wide = box.width() > 1.35 * box.height()
    if wide:
        dials = QRectF(box.left(), box.top(), box.width() * 0.52, box.height())
        right = QRectF(dials.right() + 20, box.top(), box.width() - dials.width() - 20,
                       box.height())  # fmt: skip
    else:
        share = 0.43 if box.height() > 480 else 0.34
        dials = QRectF(box.left(), box.top(), box.width(), box.height() * share)
        right = QRectF(box.left(), dials.bottom() + 8, box.width(), box.bottom() - dials.bottom()
                       - 8)  # fmt: skip
    _dials(ink, dials, trace, trace[index])
    strip = 3.4 * ink.line_height("small") + 12
    _positions(ink, QRectF(right.left(), right.top(), right.width(), strip), trace, trace[index])
    _errors(ink, right.adjusted(0, strip + 8, 0, 0), trace, trace[index])


def _dials(ink: Ink, box: QRectF, trace: Trace, step: RopeStep) -> None:
    shared: Angles = trace.shared
    info, small = FORMATS[trace.params.format], ink.line_height("small")
    legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("line", "text", ink.say("legend.true")),
        ("line", "weight", ink.say("legend.low", format=info.label)),
    ])  # fmt: skip
    area = box.adjusted(0, small + 6, 0, 0)
    dials = len(shared.shown)
    tiny = ink.line_height("tiny")
    radius, columns = max(
        (min(area.width() / n * 0.44, (area.height() / math.ceil(dials / n) - 2 * tiny - 6) / 2), n)
        for n in (dials, math.ceil(dials / 2))
    )
    rows = math.ceil(dials / columns)
    width, height, radius = area.width() / columns, area.height() / rows, max(radius, 6.0)
    for place, pair in enumerate(shared.shown.tolist()):
        x = area.left() + (place % columns + 0.5) * width
        y = area.top() + place // columns * height + radius + 2
        true, low = float(step.true[place]), float(step.low[place])
        away = float(wrapped(np.array([low - true]))[0])
        ink.circle(x, y, radius, fill="raised", line="border")
        if math.isfinite(away) and abs(away) > 0.01:
            steps = np.linspace(true, true + away, max(2, int(abs(away) * 16)))
            rim = [QPointF(x + radius * math.cos(a), y - radius * math.sin(a)) for a in steps]
            ink.polygon([QPointF(x, y), *rim], fill="weight", alpha=0.25)
        _hand(ink, x, y, radius * 0.96, true, "text", 2.2)
        if math.isfinite(low):
            _hand(ink, x, y, radius * 0.8, low, "weight", 2.8)
        degrees = number(math.degrees(abs(away)), 2) + "°" if math.isfinite(away) else "NaN"
        ink.label(x, y + radius + 2, ink.say("dial.pair", pair=pair), anchor="center top",
                  size="tiny", colour="muted")  # fmt: skip
        ink.label(x, y + radius + 2 + tiny, degrees, anchor="center top", size="tiny", mono=True,
                  bold=abs(away) > 0.5)  # fmt: skip
        ink.mark(QRectF(x - width / 2, y - radius, width, 2 * radius + 2 * tiny + 4),
                 _read_dial(ink, shared, pair, true, low), name=f"pair {pair}")  # fmt: skip


def _hand(
    ink: Ink, x: float, y: float, length: float, angle: float, colour: str, width: float
) -> None:
    ink.line(x, y, x + length * math.cos(angle), y - length * math.sin(angle), colour, width=width)


def _read_dial(ink: Ink, shared: Angles, pair: int, true: float, low: float) -> ReadOut:
    frequency = float(shared.frequencies[pair])
    cos = number(math.cos(low), 4) if math.isfinite(low) else "NaN"
    return ReadOut(
        ink.say("read.dial", pair=pair, turn=number(2 * math.pi / frequency, 4)),
        (ink.say("read.frequency", true=number(frequency, 7),
                 low=number(float(shared.low[pair]), 7)),
         ink.say("read.angle", true=number(true, 7), low=number(low, 7)),
         ink.say("read.cos", true=number(math.cos(true), 4), low=cos)),
    )  # fmt: skip


def _positions(ink: Ink, box: QRectF, trace: Trace, step: RopeStep) -> None:
    """The whole numbers around the position; those the format has are filled."""
    info, shared = FORMATS[trace.params.format], trace.shared
    small = ink.line_height("small")
    title = ink.say("line.title", format=info.label)
    head = QRectF(box.left(), box.top(), box.width(), small)
    ink.text(head, title, size="small", bold=True)
    distinct = ink.say("line.distinct", distinct=count(shared.distinct),
                       count=count(len(shared.held)))  # fmt: skip
    room = box.width() - ink.text_width(title, "small", bold=True)
    if ink.text_width(distinct, "small") < room - 10:
        ink.text(head, distinct, size="small", colour="muted", align="right middle")
    pitch = 15.0
    reach = max(3, int(box.width() / pitch / 2 - 1))
    first = max(0, step.position - reach)
    numbers = np.arange(first, first + 2 * reach + 1, dtype=np.float64)
    there = round_array(info, numbers) == numbers
    y = box.top() + small + 14
    pitch = box.width() / len(numbers)

    def x_of(value: float) -> float:
        return box.left() + (value - first + 0.5) * pitch

    for value, present in zip(numbers.tolist(), there.tolist(), strict=True):
        if present:
            ink.circle(x_of(value), y, 4.5, fill="significand")
        else:
            ink.circle(x_of(value), y, 2.2, line="border", width=1.0)
    x = x_of(step.position)
    ink.polygon([QPointF(x, y - 6), QPointF(x - 5, y - 13), QPointF(x + 5, y - 13)], fill="text")
    low = y + 8
    if step.held != step.position and math.isfinite(step.held):
        target = min(max(x_of(step.held), box.left()), box.right())
        ink.arrow(x, low + 2, target, low + 2, "weight", width=2.0)
        text = f"{step.position} → {step.held:g}"
    else:
        text = str(step.position) + ("" if math.isfinite(step.held) else f" → {number(step.held)}")
    half = ink.text_width(text, "small", mono=True, bold=True) / 2 + 2
    middle = min(max(x, box.left() + half), box.right() - half)
    ink.label(middle, low + 6, text, anchor="center top", size="small", mono=True, bold=True)
    ink.mark(box, ReadOut(
        ink.say("read.stored", position=step.position, held=number(step.held, 7)), (distinct,),
    ), name="positions")  # fmt: skip


def _errors(ink: Ink, box: QRectF, trace: Trace, step: RopeStep) -> None:
    shared: Angles = trace.shared
    info, small = FORMATS[trace.params.format], ink.line_height("small")
    last = max(len(shared.held) - 1, 2)
    entries = [
        ("line", COLOURS[cast], ink.say(f"cast.{cast}", format=info.label)) for cast in CASTS
    ]
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), entries)
    finite = shared.error[np.isfinite(shared.error)]
    top = max(float(np.quantile(finite, 0.995)) if len(finite) else 1.0, 1e-6)
    across = Axis(1.0, float(last), 2, ink.say("plot.across"), form=lambda v: f"{v:g}")
    plot = Plot(ink, box.adjusted(0, used + 5, 0, 0), across, Axis(0.0, top * 1.05),
                ink.say("plot.title"))  # fmt: skip
    plot.frame()
    edges = np.unique(np.geomspace(1, len(shared.held), 120).astype(int))
    middles = np.sqrt(edges[:-1] * np.maximum(edges[1:] - 1.0, 1.0))
    for row, cast in enumerate(CASTS):
        chosen = cast == trace.params.cast
        sums = np.add.reduceat(shared.error[row, : edges[-1]], edges[:-1])
        means = sums / np.diff(edges)  # over neighbouring positions
        plot.curve(middles, means, COLOURS[cast], width=2.6 if chosen else 1.2)
    plot.upright(max(float(step.position), 1.0), "text")

    def read(point: QPointF) -> ReadOut:
        place = int(min(max(round(plot.at(point)[0]), 0), len(shared.held) - 1))
        return ReadOut(ink.say("read.position", position=place), tuple(
            ink.say("read.mean", name=ink.say(f"cast.{cast}", format=info.label),
                    mean=number(float(shared.error[row, place]), 3),
                    worst=number(float(shared.worst[row, place]), 3))
            for row, cast in enumerate(CASTS)
        ))  # fmt: skip

    ink.mark(plot.inner, read, name="errors")
