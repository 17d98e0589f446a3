"""The shelf: what each layer keeps now, and all of it over forward and backward."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.training.memory.params import ARMS, Course, Memory, Step
from explorer.core.formatting import data_size
from explorer.core.trace import Trace
from explorer.panels.training.memory.common import AGAIN, BACK, KEPT, bytes_up
from explorer.ui.canvas.arranged import columns, halves, headed
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot
from explorer.ui.canvas.scene import ReadOut


def draw_shelf(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Layer by layer now; below or beside it, the whole shelf over time."""
    shared: Memory = trace.shared
    course = shared.courses[ARMS.index(step.part)]
    entries = [("box", KEPT, ink.say("legend.kept"))]
    if step.part == "again":
        entries.append(("box", AGAIN, ink.say("legend.again")))
    entries.append(("line", BACK, ink.say("legend.back")))
    upper, lower = halves(headed(ink, area, entries), 0.46)
    _now(ink, upper, shared, course, step.place)
    _over_time(ink, lower, trace, step, course)


def _now(ink: Ink, area: QRectF, shared: Memory, course: Course, at: int) -> None:
    layers = course.held.shape[1]
    small = ink.line_height("small")
    high = float(max(one.held.max() for one in shared.courses))
    plot = Plot(ink, QRectF(area.left(), area.top(), area.width(), area.height() - small),
                Axis(-0.5, layers - 0.5, ticks=()), bytes_up(1.05 * high),
                ink.say("plot.now"))  # fmt: skip
    plot.frame()
    room = plot.inner.width() / layers
    label = ink.text_width("00", "tiny") + 3
    every = max(1, int(np.ceil(label / room)))
    for place in range(layers):
        left = plot.inner.left() + place * room
        column = QRectF(left, plot.inner.top(), room, plot.inner.height())
        active = place == int(course.layers[at])
        if active:
            colour = {"forward": KEPT, "again": AGAIN, "backward": BACK}[course.kinds[at]]
            ink.rect(column.adjusted(0.5, 0, -0.5, 0), fill="raised", line=colour, width=1.6)
        held, redone = int(course.held[at, place]), int(course.redone[at, place])
        middle, top = float(plot.y(held - redone)), float(plot.y(held))
        inside = (left + 2, max(room - 4, 1.0))
        if held > redone:
            ink.rect(QRectF(inside[0], middle, inside[1], plot.inner.bottom() - middle), fill=KEPT,
                     line="border", width=0.8)  # fmt: skip
        if redone:
            box = QRectF(inside[0], top, inside[1], middle - top)
            ink.rect(box, fill=AGAIN, line="border", width=0.8)
            ink.hatch(box, "text", gap=5.0)
        if place % every == 0 or active:
            ink.label(left + room / 2, plot.inner.bottom() + 3, str(place + 1), size="tiny",
                      anchor="center top", bold=active)  # fmt: skip
        ink.mark(column, ReadOut(ink.say("read.layer", layer=place + 1), (
            ink.say("read.kept", size=data_size(held - redone)),
            ink.say("read.again", size=data_size(redone)),
        )), name=f"layer {place + 1}")  # fmt: skip
    ink.text(QRectF(area.left(), area.bottom() - small, area.width(), small),
             ink.say("axis.layers"), size="small", colour="muted",
             align="right middle")  # fmt: skip


def _over_time(ink: Ink, area: QRectF, trace: Trace, step: Step, course: Course) -> None:
    shared: Memory = trace.shared
    total = course.held.sum(axis=1).astype(float)
    count = len(total)
    high = 1.12 * max(one.peak for one in shared.courses)
    plot = Plot(ink, area, Axis(0.0, float(count), title=ink.say("axis.events"), whole=True),
                bytes_up(high), ink.say("plot.time"))  # fmt: skip
    plot.frame()
    for arm, other in enumerate(shared.courses):
        own = other is course
        # two peaks that lie close together: only the one that this pass has gets a label
        clear = abs(float(plot.y(other.peak)) - float(plot.y(course.peak))) > 1.5 * ink.line_height(
            "tiny"
        )
        said = ink.say(f"peak.{ARMS[arm]}", size=data_size(other.peak)) if own or clear else ""
        plot.level(float(other.peak), "text" if own else "muted", text=said)
    colours = {"forward": KEPT, "again": AGAIN, "backward": BACK}
    edges = np.arange(count + 1, dtype=float)
    for place in range(count):
        plot.bars(edges[place : place + 2], total[place : place + 1],
                  colours[course.kinds[place]], alpha=1.0 if place <= step.place else 0.25,
                  gap=0.0)  # fmt: skip
    plot.upright(step.place + 0.5, "text")
    columns(ink, plot, edges[:-1] + 0.5, trace, step.part, lambda k: ReadOut(
        ink.say(f"event.{course.kinds[k]}", layer=int(course.layers[k]) + 1),
        (data_size(float(total[k])),),
    ))  # fmt: skip
