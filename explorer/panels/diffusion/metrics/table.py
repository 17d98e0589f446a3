"""Who notices what: all faults down, the five measures across."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.diffusion.metrics import BETTER, FAULTS, MEASURES, Study, away, opinion
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.diffusion.metrics.doses import COLOUR
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

LAB, FULL = "diffusion/metrics", 3.0  # a disc is full at 10³ standard deviations


def draw_table(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """A disc for each: plum noticed, teal fooled, a ring blind; the larger the farther."""
    study: Study = trace.shared
    distances = away(study, study.by_fault)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = max(ink.text_width(ink.say("fault." + f), "small", bold=True) for f in FAULTS) + 14
    names = min(names, 0.4 * area.width())
    head, foot = 3 * tiny + 6, 2 * tiny + 8
    wide = (area.width() - names) / len(MEASURES)
    high = (area.height() - head - foot) / len(FAULTS)
    room = max(ink.text_width(number(float(z), 2), "tiny", mono=True) for z in distances.flat)
    for column, measure in enumerate(MEASURES):
        box = QRectF(area.left() + names + column * wide + 2, area.top(), wide - 4, head - 4)
        ink.text(box, ink.say("measure." + measure), size="tiny", wrap=True,
                 align="center bottom")  # fmt: skip
    for row, fault in enumerate(FAULTS):
        y = area.top() + head + row * high
        line = QRectF(area.left(), y, area.width(), high)
        ink.line(line.left(), y, line.right(), y, "hairline")
        if fault == trace.params.fault:
            ink.rect(line.adjusted(0, 1, 0, -1), fill="raised", radius=4)
        ink.text(QRectF(line.left() + 4, y, names - 8, high), ink.say("fault." + fault),
                 size="small", bold=fault == trace.params.fault)  # fmt: skip
        leads = Open(LAB, {**_given(trace), "fault": fault}, 0)
        ink.mark(QRectF(line.left(), y, names, high), ReadOut(ink.say("fault." + fault)),
                 open=leads, name=ink.say("name.row", fault=ink.say("fault." + fault)))  # fmt: skip
        for column, measure in enumerate(MEASURES):
            z = float(distances[row, column])
            said = opinion(z, BETTER[column])
            cell = QRectF(area.left() + names + column * wide, y, wide, high)
            _draw_cell(ink, cell, z, said, room)
            value = float(study.by_fault[row, column])
            ink.mark(cell, ReadOut(
                f"{ink.say('fault.' + fault)} · {ink.say('measure.' + measure)}: "
                f"{ink.say('opinion.' + said)}",
                (_sum(ink, study, column, value, z),),
            ), open=leads)  # fmt: skip
    y = area.top() + head + len(FAULTS) * high
    ink.line(area.left(), y, area.right(), y, "hairline")
    _draw_foot(ink, QRectF(area.left(), y + 6, area.width(), small))


def _given(trace: Trace) -> dict[str, object]:
    params = trace.params
    return {"source": params.source, "count": params.count, "seed": params.seed}


def _sum(ink: Ink, study: Study, measure: int, value: float, z: float) -> str:
    mean, deviation = (float(each[measure]) for each in study.floor)
    return ink.say("read.away", value=number(value, 4), mean=number(mean, 4),
                   deviation=number(deviation, 2), away=number(z, 3))  # fmt: skip


def _draw_cell(ink: Ink, cell: QRectF, z: float, said: str, room: float) -> None:
    """The disc, and beside it the number where all of them have `room`."""
    most = min(cell.height() / 2 - 2, cell.width() / 4, 16.0)
    beside = cell.width() > 2 * most + room + 8
    x = cell.left() + (cell.width() - (2 * most + 4 + room if beside else 2 * most)) / 2 + most
    y = cell.center().y()
    if said == "blind":
        ink.circle(x, y, 4, line="border", width=1.2)
    else:
        share = min(math.log10(max(abs(z), 1.0)) / FULL, 1.0)
        ink.circle(x, y, max(most * share, 3.0), fill=COLOUR[said])
    if beside:
        box = QRectF(x + most + 4, cell.top(), room + 2, cell.height())
        ink.text(box, number(z, 2), size="tiny", mono=True, colour=COLOUR[said], elide=False)


def _draw_foot(ink: Ink, box: QRectF) -> None:
    x, y, line = box.left(), box.top(), ink.line_height("tiny")
    for said in ("noticed", "fooled", "blind"):
        text = ink.say("opinion." + said)
        if said == "blind":
            ink.circle(x + 5, y + line / 2, 4, line="border", width=1.2)
        else:
            ink.circle(x + 5, y + line / 2, 4.5, fill=COLOUR[said])
        width = ink.text_width(text, "tiny") + 14
        ink.text(QRectF(x + 14, y, width, line), text, size="tiny", elide=False)
        x += width + 14
    note = ink.say("table.away")
    if x + ink.text_width(note, "tiny") > box.right():
        x, y = box.left(), y + line
    ink.text(QRectF(x, y, box.right() - x, line), note, size="tiny", colour="muted")
