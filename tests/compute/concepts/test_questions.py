"""The list of questions: all of them once, in the order of the rail, found by words."""

from __future__ import annotations

import pytest

from explorer.compute.concepts.path import path
from explorer.compute.concepts.questions import Params, asked, listed, places_of, run, short
from explorer.compute.concepts.subjects import SUBJECTS, TABS, UNTABBED
from explorer.core.cards import cards
from explorer.core.params import coerce
from explorer.core.tours import questions
from explorer.core.trace import Trace, drive
from explorer.panels import TABS as ALL_TABS


def trace_of(**changes: object) -> Trace:
    return drive(run(coerce(Params, changes)[0]))


def test_that_the_tabs_are_those_of_the_window() -> None:
    assert (*TABS, "concepts") == ALL_TABS
    assert set(UNTABBED).isdisjoint(ALL_TABS), "built: it belongs into TABS"


def test_that_every_question_is_listed_once_by_tab_and_along_the_path() -> None:
    trace = trace_of()
    found = [step.question for step in trace.steps]
    assert sorted(found) == sorted(questions()[0])
    rank = {card: place for place, card in enumerate(path())}
    keys = [
        (SUBJECTS.index(questions()[0][name].tab), rank[questions()[0][name].concepts[0]])
        for name in found
    ]
    assert keys == sorted(keys)
    assert [section.id for section in trace.sections] == [
        tab for tab in SUBJECTS if any(tour.tab == tab for tour in questions()[0].values())
    ]


def test_that_a_step_says_how_many_stops_in_which_labs() -> None:
    for step in trace_of().steps:
        tour = questions()[0][step.question]
        assert step.stops == len(tour.stops)
        assert set(step.labs) == {place.lab for place in places_of(tour)}
        assert len(set(step.labs)) == len(step.labs)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("why divided √dₖ", "why-scale-scores"), ("缩放 溢出", "what-is-loss-scaling"),
     ("FLASHATTENTION", "how-is-flash-attention-exact")],
)  # fmt: skip
def test_that_words_of_either_language_find_a_question(words: str, wanted: str) -> None:
    assert wanted in {tour.id for tour in listed(Params(find=words))}


def test_that_a_question_with_the_words_comes_before_an_answer_with_them() -> None:
    found = [tour for tour in listed(Params(find="bf16")) if tour.tab == "floats"]
    asked = ["bf16" in tour.question["en"].casefold() for tour in found]
    assert asked == sorted(asked, reverse=True)
    assert set(asked) == {True, False}


def test_that_a_question_without_a_tour_leads_to_its_cards() -> None:
    for tour in questions()[0].values():
        places = places_of(tour)
        if tour.stops:
            assert places == tour.stops
            continue
        known = [cards()[0][name] for name in tour.concepts]
        assert [(place.lab, place.params, place.at) for place in places] == [
            (card.lab, card.params, card.at) for card in known
        ]
        for place, card in zip(places, known, strict=True):
            assert all(card.text[code].startswith(note) for code, note in place.note.items())


def test_that_the_first_sentence_ends_where_it_ends() -> None:
    assert short("From 0.5 on it grows. Then not.") == "From 0.5 on it grows."
    assert short("只有一句。还有一句。") == "只有一句。"
    assert short("nothing ends") == "nothing ends"


def test_that_a_card_knows_the_questions_that_reach_it() -> None:
    for card, names in asked().items():
        assert all(card in questions()[0][name].concepts for name in names)
    assert {name for names in asked().values() for name in names} == set(questions()[0])


def test_that_only_the_tab_asked_for_is_listed() -> None:
    assert {questions()[0][s.question].tab for s in trace_of(tab="floats").steps} == {"floats"}


def test_that_words_nobody_asks_with_leave_one_empty_step() -> None:
    trace = trace_of(find="xyzzy")
    assert [step.question for step in trace.steps] == [""]
    assert trace.sections == ()
