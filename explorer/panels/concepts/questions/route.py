"""The stops of a tour in order: a number, the lab, what is to be seen there."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.core.tours import Tour, TourStop
from explorer.panels import entry_of
from explorer.panels.concepts.common.cutting import draw_cut, lines_of
from explorer.ui import language
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Open, ReadOut

GAP = 5.0


def lab_name(code: str, lab_id: str) -> str:
    """A lab as the headline names it, in a language: its tab and its title."""
    try:
        panel, entry, number = entry_of(lab_id)
    except KeyError:
        return lab_id
    tab = language.text(code, panel.id, panel.title)
    return f"{tab} › {number} {language.text(code, panel.id, entry.title)}"


def least_height(ink: Ink, tour: Tour) -> float:
    """The room that the stops take with a line for each."""
    return len(tour.stops) * (ink.line_height("small") + GAP)


def draw_route(ink: Ink, area: QRectF, tour: Tour) -> None:
    """The stops below one another; the notes take as many lines as there are for each."""
    line, left = ink.line_height("small"), ink.line_height("small") + 10
    wide = area.width() - left
    wished = [lines_of(ink, stop.note[ink.view.language], wide, "small") for stop in tour.stops]
    for_notes = int((area.height() - least_height(ink, tour)) / line + 0.01)
    given = shared(wished, for_notes)
    y = area.top()
    for number, (stop, lines) in enumerate(zip(tour.stops, given, strict=True), 1):
        box = QRectF(area.left(), y, area.width(), line * (1 + lines))
        _draw_stop(ink, box, stop, number, left, number < len(tour.stops))
        y = box.bottom() + GAP


def shared(wished: list[int], room: int) -> list[int]:
    """How many lines each note gets: one by one in turn, until all have theirs or none is left."""
    given = [0] * len(wished)
    while room > 0 and given != wished:
        for place, wish in enumerate(wished):
            if given[place] < wish and room > 0:
                given[place] += 1
                room -= 1
    return given


def _draw_stop(
    ink: Ink, box: QRectF, stop: TourStop, number: int, left: float, more: bool
) -> None:  # fmt: skip
    line = ink.line_height("small")
    radius, note = line * 0.52, stop.note[ink.view.language]
    x, y = box.left() + radius, box.top() + line / 2
    if more:
        ink.line(x, y + radius, x, box.bottom() + GAP + line / 2 - radius, "border")
    ink.circle(x, y, radius, fill="surface", line="accent", width=1.4)
    ink.label(x, y, str(number), size="tiny", bold=True, colour="accent", anchor="center middle")
    name = lab_name(ink.view.language, stop.lab)
    beside = QRectF(box.left() + left, box.top(), box.width() - left, line)
    short = box.height() < 1.5 * line  # no room for both: what is to be seen, not where
    ink.text(beside, note if short else name, size="small", bold=not short)
    below = QRectF(box.left() + left, box.top() + line, box.width() - left, box.height() - line)
    draw_cut(ink, below, note, "small")
    tip = ReadOut(ink.say("tip.stop", number=number, lab=name), (note,))
    ink.mark(box, tip, open=Open(stop.lab, dict(stop.params), stop.at), name=f"stop {number}")
