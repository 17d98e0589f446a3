"""Operations with 16 bits all through, and with FP32 inside: two errors on one axis for each."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.mixed_precision import OperationRun
from explorer.compute.floats.op_policy import Operation
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

TYPES = {"float32": "FP32", "bfloat16": "BF16", "float16": "FP16"}


def draw_operations(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A row for each operation; those not yet reached have only their name."""
    run: OperationRun = trace.shared
    info, small = FORMATS[trace.params.half], ink.line_height("small")
    used = legend(ink, QRectF(box.left(), box.top(), box.width(), small), [
        ("dot", "key", ink.say("op.half", format=info.label)),
        ("dot", "significand", ink.say("op.mixed")),
    ])  # fmt: skip
    names = (
        max(ink.text_width(ink.say(f"op.{op.name}"), "small", bold=True) for op in run.operations)
        + 14
    )
    types = ink.text_width(ink.say("op.type"), "small") + 8
    unit = 2.0 ** -(info.fraction_bits + 1)
    finite = [v for op in run.operations for v in (op.half, op.mixed) if v > 0]  # not NaN
    low, high = min([unit, *finite]) / 2, max([1.0, *finite]) * 3
    across = Axis(low, high, 10, ink.say("op.axis"))
    frame = box.adjusted(names, used + 6 + small, -types, 0)
    plot = Plot(ink, frame, across, Axis(0.0, 1.0, ticks=()))
    plot.frame(grid=False)
    ink.text(QRectF(frame.right(), box.top() + used + 4, types, small), ink.say("op.type"),
             size="small", colour="muted", align="right middle")  # fmt: skip
    row = plot.inner.height() / len(run.operations)
    x = plot.x(unit)
    ink.line(x, plot.inner.top(), x, plot.inner.bottom(), "muted", dash=True)
    ink.label(x, plot.inner.top() - 2, ink.say("op.unit"), anchor="center bottom", size="tiny",
              colour="muted")  # fmt: skip
    shown = trace[index].shown
    for place, op in enumerate(run.operations):
        top = plot.inner.top() + place * row
        now = place == shown - 1
        if now:
            ink.rect(QRectF(box.left(), top + 1, box.width(), row - 2), fill="raised", radius=6)
        ink.text(QRectF(box.left() + 4, top, names - 8, row), ink.say(f"op.{op.name}"),
                 size="small", bold=now)  # fmt: skip
        ink.mark(QRectF(box.left(), top, box.width(), row), _read(ink, op, info.label),
                 seek=place, name=f"operation {op.name}")  # fmt: skip
        if place >= shown:
            continue
        _dumbbell(ink, plot, op, top, row)
        ink.text(QRectF(frame.right(), top, types - 2, row), TYPES.get(op.autocast, op.autocast),
                 size="small", mono=True, bold=op.autocast == "float32",
                 align="right middle")  # fmt: skip


def _dumbbell(ink: Ink, plot: Plot, op: Operation, top: float, row: float) -> None:
    """The two errors, joined; the one that is not a number is a cross at the right end."""
    y = top + row / 2
    places = {}
    for name, value in (("half", op.half), ("mixed", op.mixed)):
        if math.isnan(value):
            places[name] = plot.inner.right() - 14 - (8 if name == "mixed" else 0)
        else:
            places[name] = plot.x(max(value, plot.across.low))
    ink.line(places["mixed"], y, places["half"], y, "border", width=2.0)
    for name, colour, value in (("mixed", "significand", op.mixed), ("half", "key", op.half)):
        x = places[name]
        if math.isnan(value):
            for sign in (1, -1):
                ink.line(x - 5, y - sign * 5, x + 5, y + sign * 5, "error", width=2.6)
        else:
            ink.circle(x, y, 5.0 if name == "half" else 7.5, fill=colour, line="surface",
                       width=1.2)  # fmt: skip
    if math.isnan(op.half):
        left = places["mixed"] if math.isnan(op.mixed) else places["half"]
        ink.label(left - 10, y, "∞, NaN", anchor="right middle", size="tiny",
                  bold=True, colour="error")  # fmt: skip
        return
    text = number(op.half, 2)
    room = places["half"] + 10 + ink.text_width(text, "tiny", mono=True) < plot.inner.right()
    if room:
        ink.label(places["half"] + 10, y, text, size="tiny", mono=True)
    elif row >= 2 * ink.line_height("tiny"):
        ink.label(places["half"], y - 7, text, size="tiny", mono=True, anchor="right bottom")


def _read(ink: Ink, op: Operation, label: str) -> ReadOut:
    return ReadOut(ink.say(f"op.{op.name}"), (
        f"{ink.say('op.half', format=label)}: {number(op.half, 4)}",
        f"{ink.say('op.mixed')}: {number(op.mixed, 4)}",
        f"{ink.say('op.type')}: {op.autocast}",
    ))  # fmt: skip
