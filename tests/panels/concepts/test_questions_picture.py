"""The picture of the questions: rows, cards and stops lead where they say; the tour is whole."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.compute.concepts.path import path
from explorer.compute.concepts.questions import places_of, run
from explorer.core.params import coerce
from explorer.core.tours import MOST, questions, stops_of
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels import lab_ids
from explorer.panels.concepts.questions.lab import LAB
from explorer.panels.concepts.questions.route import lab_name, shared
from explorer.ui.canvas.scene import Mark, Open, Visit
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")


def trace_of(**changes: object) -> Trace:
    return drive(run(coerce(LAB.Params, changes)[0]))


def marks_of(trace: Trace, at: float = 0, **how: Any) -> dict[str, Mark]:
    return {mark.name: mark for mark in drawing.painted_by(LAB, trace, at, **how)[1]}


def test_that_the_button_takes_all_stops_in_the_language_of_the_window() -> None:
    trace = trace_of()
    for code in ("en", "zh"):
        for place, step in enumerate(trace.steps):
            marks = marks_of(trace, place, view=View(language=code))
            if not step.stops:
                assert "tour" not in marks
                continue
            leads = marks["tour"].open
            assert isinstance(leads, Visit)
            assert leads.stops == stops_of(questions()[0][step.question], code)


def test_that_a_stop_leads_to_its_place_alone() -> None:
    trace = trace_of(tab="attention")
    tour = questions()[0][trace[0].question]
    marks = marks_of(trace)
    for number, stop in enumerate(tour.stops, 1):
        leads = marks[f"stop {number}"].open
        assert isinstance(leads, Open)
        assert (leads.lab, dict(leads.params), leads.at) == (stop.lab, dict(stop.params), stop.at)


def test_that_a_card_leads_to_its_place_in_the_index() -> None:
    trace = trace_of()
    for place, step in enumerate(trace.steps):
        found = [n for n in marks_of(trace, place) if n.startswith("card ")]
        assert {name.removeprefix("card ") for name in found} <= set(
            questions()[0][step.question].concepts
        )
        assert found
        for name in found:
            leads = marks_of(trace, place)[name].open
            assert isinstance(leads, Open)
            assert isinstance(leads.at, int)
            assert path()[leads.at] == name.removeprefix("card ")


def test_that_rows_go_to_their_question() -> None:
    trace = trace_of(tab="floats")
    marks = marks_of(trace, 3)
    for place, step in enumerate(trace.steps):
        assert marks[f"row {step.question}"].seek == place


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
def test_that_every_stop_has_its_line_at_every_size(size: tuple[int, int]) -> None:
    trace = trace_of()
    for place, step in enumerate(trace.steps):
        marks = marks_of(trace, place, size=size)
        count = len(places_of(questions()[0][step.question])[:MOST])
        stops = [marks[f"stop {number}"] for number in range(1, count + 1)]
        tops = [mark.area.top() for mark in stops]
        assert tops == sorted(tops)
        assert stops[-1].area.bottom() <= size[1]
        button = marks["tour" if step.stops else "show"]
        assert button.area.bottom() <= stops[0].area.top()


def test_that_a_question_without_a_tour_leads_to_the_labs_of_its_cards() -> None:
    trace = trace_of()
    for at, step in enumerate(trace.steps):
        if step.stops:
            continue
        marks, places = marks_of(trace, at), places_of(questions()[0][step.question])[:MOST]
        wanted = [(place.lab, dict(place.params), place.at) for place in places]
        found = [marks[f"stop {number}"].open for number in range(1, len(places) + 1)]
        assert [(o.lab, dict(o.params), o.at) for o in found if isinstance(o, Open)] == wanted
        first = marks["show"].open
        assert isinstance(first, Open)
        assert (first.lab, dict(first.params), first.at) == wanted[0]


def test_that_lines_are_shared_out_in_turn() -> None:
    assert shared([2, 3, 1], 10) == [2, 3, 1]
    assert shared([2, 3, 1], 4) == [2, 1, 1]
    assert shared([2, 3, 1], 2) == [1, 1, 0]
    assert shared([2, 3, 1], 0) == [0, 0, 0]
    assert shared([2, 3, 1], -3) == [0, 0, 0]


def test_that_every_lab_has_a_name_in_both_languages() -> None:
    for lab_id in lab_ids():
        assert "›" in lab_name("en", lab_id)
        assert lab_name("en", lab_id) != lab_name("zh", lab_id)
    assert lab_name("en", "no/lab") == "no/lab"


def test_that_no_question_is_said_on_the_stage() -> None:
    assert marks_of(trace_of(find="xyzzy")) == {}
