"""A pass in time: what memory does and what the arithmetic units do, one lane each.

The parts follow one another, each as long as the slower of the two; the other waits, hatched.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from explorer.compute.generation.hardware import Machine
from explorer.compute.generation.step_time import Part, Pass
from explorer.core.formatting import duration, number
from explorer.panels.generation.looks import draw_time_axis, share
from explorer.panels.generation.speed.names import COLOURS, amount
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut
from explorer.ui.canvas.plot import legend, legend_height

LANES = ("memory", "arithmetic")


def draw_lanes(
    ink: Ink, box: QRectF, work: Pass, machine: Machine, longest: float, title: str,
    *, faint: bool = False,
) -> None:  # fmt: skip
    """Title, two lanes, and an axis from 0 to `longest` seconds."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    seconds = work.seconds(machine)
    head = QRectF(box.left(), box.top(), box.width(), small + 2)
    if faint:
        title = ink.say("lanes.own", title=title)
    told = ink.say("lanes.told", time=duration(seconds), share=share(work.use(machine)))
    if ink.text_width(title + told, "small", bold=True) + 8 > box.width():
        told = duration(seconds)
    wide = ink.text_width(told, "small") + 8
    ink.text(head.adjusted(0, 0, -wide, 0), title, size="small", bold=not faint,
             colour="muted" if faint else "text")  # fmt: skip
    ink.text(head, told, size="small", align="right middle", colour="muted" if faint else "text")
    names = [ink.say(f"lane.{name}") for name in LANES]
    gutter = min(max(ink.text_width(name, "small") for name in names) + 10, box.width() * 0.3)
    left, top = box.left() + gutter, head.bottom() + 4
    area = QRectF(left, top, max(box.right() - left, 4.0),
                  max(box.bottom() - top - tiny - 6, 8.0))  # fmt: skip
    high = min((area.height() - 8) / 2, 80.0 * ink.view.text_scale)
    scale = area.width() / max(longest, 1e-12)
    for lane, name in enumerate(names):
        row = QRectF(area.left(), area.top() + lane * (high + 4), seconds * scale, high)
        ink.text(QRectF(box.left(), row.top(), gutter - 6, high), name, size="small",
                 align="right middle", colour="muted" if faint else "text")  # fmt: skip
        ink.rect(row, fill="raised")
        ink.hatch(row, gap=7)
        draw_lane(ink, row, work, machine, lane, scale, faint)
        ink.rect(row, line="border", width=0.8)
    y = area.top() + 2 * high + 7
    factor, unit = next(
        ((f, u) for f, u in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")) if longest >= f),
        (1e-9, "ns"),
    )  # fmt: skip
    draw_time_axis(ink, area.left(), area.right(), y, longest / factor, unit)


def draw_lane(
    ink: Ink, row: QRectF, work: Pass, machine: Machine, lane: int, scale: float, faint: bool
) -> None:
    """The parts of one lane, each from where the one before has ended in both lanes."""
    x = row.left()
    for part in work.parts:
        busy = (part.memory(machine), part.arithmetic(machine))[lane] * scale
        box = QRectF(x, row.top(), busy, row.height())
        ink.rect(box, fill=soft(ink, COLOURS[part.name], 0.35 if faint else 0.75), line="border",
                 width=0.6)  # fmt: skip
        whole = QRectF(x, row.top(), max(part.seconds(machine) * scale, 1.0), row.height())
        text = ink.say(f"part.{part.name}.{LANES[lane]}")
        if busy > ink.text_width(text, "tiny") + 6 and row.height() > ink.line_height("tiny"):
            ink.text(box, text, size="tiny", align="center middle")
        ink.mark(whole, read_part(ink, part, machine), name=f"{part.name} {LANES[lane]}")
        x += part.seconds(machine) * scale


def read_part(ink: Ink, part: Part, machine: Machine) -> ReadOut:
    """A part: what is fetched, what is computed, and which of them decides."""
    memory, arithmetic = part.memory(machine), part.arithmetic(machine)
    return ReadOut(ink.say(f"part.{part.name}"), (
        ink.say("read.memory", bytes=amount(part.bytes, "B"),
                bandwidth=amount(machine.bandwidth, "B/s"), seconds=duration(memory)),
        ink.say("read.arithmetic", flops=amount(part.flops, "FLOP"),
                peak=amount(machine.flops, "FLOP/s"), seconds=duration(arithmetic)),
        ink.say("read.bound.memory" if memory > arithmetic else "read.bound.arithmetic",
                times=number(max(memory, arithmetic) / max(min(memory, arithmetic), 1e-18))),
    ))  # fmt: skip


Entries = Sequence[tuple[str, QColor | str, str]]


def draw_legend(ink: Ink, box: QRectF) -> QRectF:
    """What the colours are, at the foot of a box; what is left of the box above."""
    return at_foot(ink, box, [
        ("box", soft(ink, COLOURS[name], 0.75), ink.say(f"part.{name}")) for name in COLOURS
    ])  # fmt: skip


def at_foot(ink: Ink, box: QRectF, entries: Entries) -> QRectF:
    """A legend at the foot of a box, in as many lines as it needs, and the room above it."""
    high = legend_height(ink, box.width(), entries)
    legend(ink, QRectF(box.left(), box.bottom() - high, box.width(), high), entries)
    return box.adjusted(0, 0, 0, -high - 6)
