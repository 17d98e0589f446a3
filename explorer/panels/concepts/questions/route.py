"""Where a question leads, in order: a number, the lab, what is to be seen there."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.concepts.questions import places_of
from explorer.core.cards import cards
from explorer.core.tours import MOST, Tour, TourStop
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


def titles_of(tour: Tour, code: str) -> tuple[str, ...]:
    """What the places are called: a stop by its lab, a card by its own name."""
    if tour.stops:
        return tuple(lab_name(code, stop.lab) for stop in tour.stops)
    known = [cards()[0][name] for name in tour.concepts if name in cards()[0]]
    return tuple(card.name[code] for card in known if card.lab)[:MOST]


def least_height(ink: Ink, tour: Tour) -> float:
    """The room that the places take with a line for each."""
    return len(places_of(tour)[:MOST]) * (ink.line_height("small") + GAP)


def draw_route(ink: Ink, area: QRectF, tour: Tour) -> None:
    """The places below one another; the notes take as many lines as there are for each."""
    line, left = ink.line_height("small"), ink.line_height("small") + 10
    wide = area.width() - left
    places, titles = places_of(tour)[:MOST], titles_of(tour, ink.view.language)
    wished = [lines_of(ink, place.note[ink.view.language], wide, "small") for place in places]
    for_notes = int((area.height() - least_height(ink, tour)) / line + 0.01)
    given = shared(wished, for_notes)
    y = area.top()
    for number, (place, title, lines) in enumerate(zip(places, titles, given, strict=True), 1):
        box = QRectF(area.left(), y, area.width(), line * (1 + lines))
        more = bool(tour.stops) and number < len(places)  # cards are no road
        _draw_stop(ink, box, place, title, number, left, more, short=bool(tour.stops))
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
    ink: Ink, box: QRectF, stop: TourStop, title: str, number: int, left: float, more: bool,
    *, short: bool,
) -> None:  # fmt: skip
    line = ink.line_height("small")
    radius, note = line * 0.52, stop.note[ink.view.language]
    x, y = box.left() + radius, box.top() + line / 2
    if more:
        ink.line(x, y + radius, x, box.bottom() + GAP + line / 2 - radius, "border")
    ink.circle(x, y, radius, fill="surface", line="accent", width=1.4)
    ink.label(x, y, str(number), size="tiny", bold=True, colour="accent", anchor="center middle")
    beside = QRectF(box.left() + left, box.top(), box.width() - left, line)
    short = short and box.height() < 1.5 * line  # no room for both: what is to be seen, not where
    ink.text(beside, note if short else title, size="small", bold=not short)
    below = QRectF(box.left() + left, box.top() + line, box.width() - left, box.height() - line)
    draw_cut(ink, below, note, "small")
    lab = lab_name(ink.view.language, stop.lab)
    said = ink.say("tip.stop", number=number, lab=lab)
    if title != lab:
        said = ink.say("tip.place", card=title, lab=lab)
    tip = ReadOut(said, (note,))
    ink.mark(box, tip, open=Open(stop.lab, dict(stop.params), stop.at), name=f"stop {number}")
