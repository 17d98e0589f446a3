"""The picture of the index: rows, dots and neighbours lead where they say."""

from __future__ import annotations

from typing import Any

import pytest

from explorer.compute.concepts.questions import Params, asked, listed
from explorer.core.cards import cards
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.concepts.index.asked import MOST as MOST_ASKED
from explorer.panels.concepts.index.lab import LAB
from explorer.panels.concepts.index.neighbours import MOST, neighbours_of
from explorer.panels.concepts.index.progress import progress_of
from explorer.ui.canvas.scene import Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")


def trace_of(**changes: object) -> Trace:
    from explorer.compute.concepts.index import run

    return drive(run(coerce(LAB.Params, changes)[0]))


def marks_of(trace: Trace, at: float = 0, view: View | None = None) -> dict[str, Mark]:
    painted = drawing.painted_by(LAB, trace, at, view=view)[1]
    return {mark.name: mark for mark in painted}


def test_that_show_me_opens_the_lab_of_the_card_at_its_place() -> None:
    trace = trace_of(find="self-attention")
    card, mark = cards()[0]["self-attention"], marks_of(trace)["show"]
    assert mark.open is not None
    assert (mark.open.lab, dict(mark.open.params), mark.open.at) == (
        card.lab, dict(card.params), card.at
    )  # fmt: skip


def test_that_rows_and_dots_go_to_their_concept() -> None:
    for show, kind in (("card", "row "), ("map", "dot ")):
        trace = trace_of(find="softmax", show=show)
        marks = marks_of(trace, 1)
        for place, step in enumerate(trace.steps):
            if f"{kind}{step.card}" in marks:
                assert marks[f"{kind}{step.card}"].seek == place


def test_that_a_concept_that_was_not_found_leads_to_its_place_on_the_whole_path() -> None:
    trace = trace_of(find="softmax", show="map")
    found = {step.card for step in trace.steps}
    whole = trace_of(show="map")
    for name, mark in marks_of(trace).items():
        if name.startswith("dot ") and name.removeprefix("dot ") not in found:
            assert mark.open is not None
            assert isinstance(mark.open.at, int)
            assert whole[mark.open.at].card == name.removeprefix("dot ")


def test_that_every_dot_of_the_map_is_a_concept_and_none_is_missing() -> None:
    dots = {n.removeprefix("dot ") for n in marks_of(trace_of(show="map")) if n.startswith("dot ")}
    assert dots == set(cards()[0])


def test_that_the_questions_about_a_concept_lead_to_their_answers() -> None:
    trace = trace_of(find="self-attention")
    card = trace[0].card
    found = [mark for name, mark in marks_of(trace).items() if name.startswith("asked ")]
    assert len(found) == min(len(asked()[card]), MOST_ASKED) > 0
    every = listed(Params())
    for name, mark in zip(asked()[card], found, strict=False):
        assert mark.name == f"asked {name}"
        assert mark.open is not None
        assert isinstance(mark.open.at, int)
        assert every[mark.open.at].id == name


def test_that_neighbours_are_those_named_and_those_that_name_it() -> None:
    for card in cards()[0].values():
        around = neighbours_of(card.id)
        assert set(card.related) <= set(around)
        assert all(card.id in cards()[0][n].related for n in set(around) - set(card.related))
    trace = trace_of(find="self-attention")
    shown = {n.removeprefix("near ") for n in marks_of(trace) if n.startswith("near ")}
    assert shown == set(neighbours_of("self-attention")[:MOST])


@pytest.mark.parametrize(
    ("options", "state"),
    [({}, "new"), ({"played": ["attention/one-head"]}, "played"),
     ({"played": ["attention/one-head"], "understood": ["self-attention"]}, "understood")],
)  # fmt: skip
def test_that_progress_is_what_the_window_knows(options: dict[str, Any], state: str) -> None:
    view = View(options=options)
    assert progress_of(view, "self-attention") == state
    picture = drawing.painted_by(LAB, trace_of(find="self-attention"), 0, view=view)[0]
    plain = drawing.painted_by(LAB, trace_of(find="self-attention"), 0)[0]
    assert (picture == plain) is (state == "new")
