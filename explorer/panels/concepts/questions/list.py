"""The list of questions, the tabs as headings."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from explorer.core.tours import questions
from explorer.core.trace import Trace
from explorer.panels.concepts.common.winding import draw_winding
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_list(ink: Ink, area: QRectF, trace: Trace, index: int) -> None:
    """The rows around the one in front."""
    starts = {section.start: "tab." + section.id for section in trace.sections}
    lines: list[int | str] = []
    for place in range(len(trace)):
        if place in starts:
            lines.append(starts[place])
        lines.append(place)
    draw_winding(ink, area, lines, index, partial(_draw_row, trace))


def _draw_row(trace: Trace, ink: Ink, box: QRectF, place: int, current: bool) -> None:
    tour = questions()[0][trace[place].question]
    question = tour.question[ink.view.language]
    ink.text(box.adjusted(6, 0, -4, 0), question, size="small", bold=current)
    said = ink.say("stops", count=len(tour.stops)) if tour.stops else ink.say("no-tour")
    ink.mark(box, ReadOut(question, (said,)), seek=place,
             name=f"row {tour.id}")  # fmt: skip
