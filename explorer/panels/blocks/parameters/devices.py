"""Which GPU holds it: bytes over parameters, a slanted line per precision, a level per GPU."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.parameters.lab import DEVICES, PRECISIONS, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.blocks.parameters.names import name_of, short, size
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, legend
from explorer.ui.canvas.scene import ReadOut

COLOURS = {
    "fp32": "category 4", "bf16": "category 1", "int8": "category 2", "int4": "category 0",
    "training": "category 5",
}  # fmt: skip
#: The least range of the plot, parameters; a model of the reader's own may widen it.
LOW, HIGH = 1e8, 3e11


def draw_devices(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The plot, the model's line in it, and what each precision of it needs."""
    line = ink.line_height("small")
    entries = [("line", COLOURS[name], ink.say(f"precision.{name}")) for name in PRECISIONS]
    used = legend(ink, QRectF(area.left(), area.top(), area.width(), line), entries) + 6
    foot = 2 * line + 4
    box = area.adjusted(0, used, 0, -foot)
    counts = [other.parameters for other in trace.steps]
    low, high = min(LOW, min(counts) / 2), max(HIGH, max(counts) * 2)
    parameters = np.array([low, high])
    plot = Plot(ink, box, Axis(low, high, 10, ink.say("head.parameters")),
                Axis(low * 3e-10, high * 1.7e-8, 10, ink.say("axis.memory")))  # fmt: skip
    plot.frame()
    free = trace.params.spare / 100
    for name, each in PRECISIONS.items():
        plot.curve(parameters, parameters * each / 1e9, COLOURS[name], width=1.8)
    tiny = ink.line_height("tiny")
    here = float(plot.x(step.parameters))
    needed = max(ink.text_width(size(need.bytes), "small", mono=True) for need in step.needs)
    # levels may lie closer than lines of text: every other label stands further right
    widest = max(ink.text_width(ink.say(f"device.{name}"), "tiny") for name in DEVICES)
    columns = [plot.inner.left() + 8]
    columns.append(columns[0] + plot.inner.width() * 0.24 + 20)
    taken = (here - 8, here + needed + 16)  # the model's line and its numbers
    if columns[0] - 6 < taken[1] and columns[0] + widest + 6 > taken[0]:
        columns = [x + taken[1] + 8 - columns[0] for x in columns]
    elif columns[1] - 6 < taken[1] and columns[1] + widest + 6 > taken[0]:
        columns[1] = taken[1] + 8
    for place, (name, gigabytes) in enumerate(DEVICES.items()):
        level = gigabytes * (1 - free)
        plot.level(level, "border", width=1.2)
        y, text = float(plot.y(level)), ink.say(f"device.{name}")
        x, wide = columns[place % 2], ink.text_width(text, "tiny")
        ink.rect(QRectF(x - 3, y - tiny / 2, wide + 6, tiny), fill="surface", alpha=0.85)
        ink.label(x, y, text, size="tiny")
        ink.mark(QRectF(plot.inner.left(), y - 6, plot.inner.width(), 12),
                 ReadOut(text, _held(ink, level)), name=f"device {name}")  # fmt: skip
    for place, other in enumerate(trace.steps):
        x = float(plot.x(other.parameters))
        current = other is step or other.id == step.id
        ink.line(x, plot.inner.bottom(), x, plot.inner.bottom() - (10 if current else 6),
                 "text" if current else "muted", width=2.0)  # fmt: skip
        ink.mark(QRectF(x - 4, plot.inner.bottom() - 12, 8, 12),
                 ReadOut(name_of(ink, other), (short(other.parameters),)), seek=place,
                 name=f"model {other.id}")  # fmt: skip
    plot.upright(step.parameters, "text", text=name_of(ink, step), width=1.6)
    for need in step.needs:
        point = QPointF(plot.x(step.parameters), plot.y(need.bytes / 1e9))
        ink.circle(point.x(), point.y(), 6, fill=COLOURS[need.precision], line="text", width=1.2)
        shown = size(need.bytes)
        wide = ink.text_width(shown, "small", mono=True)
        left = (
            point.x() + 10 if point.x() + 16 + wide < plot.inner.right() else point.x() - 10 - wide
        )
        ink.rect(QRectF(left - 3, point.y() - line / 2, wide + 6, line), fill="surface", alpha=0.85)
        ink.label(left, point.y(), shown, size="small", mono=True)
        where = ink.say("need.fits", device=ink.say(f"device.{need.device}"))
        lines = (
            f"{short(step.parameters)} × {number(PRECISIONS[need.precision], 2)} B = {shown}",
            where if need.device else ink.say("need.none"),
        )
        ink.mark(QRectF(point.x() - 8, point.y() - 8, 16, 16),
                 ReadOut(ink.say(f"precision.{need.precision}"), lines),
                 name=f"need {need.precision}")  # fmt: skip
    below = QRectF(area.left(), area.bottom() - foot + 4, area.width(), foot - 4)
    ink.text(below, ink.say("devices.foot", free=trace.params.spare), size="small", colour="muted",
             wrap=True, align="left top")  # fmt: skip


def _held(ink: Ink, gigabytes: float) -> tuple[str, ...]:
    """The largest model that fits, by precision."""
    return tuple(
        f"{ink.say(f'precision.{name}')}: {short(gigabytes * 1e9 / each)}"
        for name, each in PRECISIONS.items()
    )
