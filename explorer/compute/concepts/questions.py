"""The questions that interviewers and students ask, each with an answer and a way into the labs: a
tour, or the cards of its concepts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from explorer.compute.concepts.path import path
from explorer.compute.concepts.searching import fold
from explorer.compute.concepts.subjects import EVERY, SUBJECTS
from explorer.core.cards import cards
from explorer.core.params import param
from explorer.core.tours import Tour, TourStop, questions
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

LAB = "concepts/questions"


@dataclass(frozen=True)
class Params:
    """Which questions are listed."""

    find: str = param("", longest=200, label=QT_TRANSLATE_NOOP("concepts/questions", "Words in it"))
    tab: str = param(
        EVERY, choices=(EVERY, *SUBJECTS), label=QT_TRANSLATE_NOOP("concepts/questions", "Subject"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/questions", "All"),
            QT_TRANSLATE_NOOP("concepts/questions", "Attention"),
            QT_TRANSLATE_NOOP("concepts/questions", "Diffusion"),
            QT_TRANSLATE_NOOP("concepts/questions", "Tokenizers"),
            QT_TRANSLATE_NOOP("concepts/questions", "Floats"),
            QT_TRANSLATE_NOOP("concepts/questions", "Parallelism"),
            QT_TRANSLATE_NOOP("concepts/questions", "Generation"),
            QT_TRANSLATE_NOOP("concepts/questions", "Blocks"),
            QT_TRANSLATE_NOOP("concepts/questions", "Training"),
            QT_TRANSLATE_NOOP("concepts/questions", "Fine-tuning and compression"),
            QT_TRANSLATE_NOOP("concepts/questions", "Alignment"),
            QT_TRANSLATE_NOOP("concepts/questions", "Meaning and measures"),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One question by its id, "" where none was found; the labs it leads to, in order and each
    once; how many stops its tour has, 0 where it leads to the cards of its concepts."""

    question: str
    labs: tuple[str, ...] = ()
    stops: int = 0


def text_of(tour: Tour) -> str:
    """What the words are looked for in: question, answer and cards, in every language, folded."""
    known = cards()[0]
    names = [name for card in tour.concepts if card in known for name in known[card].name.values()]
    return fold(" ".join((tour.id, *tour.question.values(), *tour.answer.values(), *names)))


def places_of(tour: Tour) -> tuple[TourStop, ...]:
    """Where a question leads: the stops of its tour, or the places of its cards, in order."""
    if tour.stops:
        return tour.stops
    known = [cards()[0][name] for name in tour.concepts if name in cards()[0]]
    return tuple(
        TourStop(card.lab, {code: short(text) for code, text in card.text.items()}, card.params,
                 card.at)
        for card in known if card.lab
    )  # fmt: skip


def short(text: str) -> str:
    """The first sentence of a text."""
    return re.split(r"(?<=[。！？])|(?<=[.!?])\s", text, maxsplit=1)[0]


@cache
def asked() -> Mapping[str, tuple[str, ...]]:
    """The questions that reach a card, by the id of the card, in the order of the list."""
    found: dict[str, list[str]] = {}
    for tour in listed(Params()):
        for card in tour.concepts:
            found.setdefault(card, []).append(tour.id)
    return {card: tuple(names) for card, names in found.items()}


@cache
def _places() -> Mapping[str, int]:
    return {tour.id: place for place, tour in enumerate(listed(Params()))}


def place_of(question: str) -> int:
    """Where a question stands in the list of all."""
    return _places()[question]


def listed(params: Params) -> list[Tour]:
    """The questions asked for: by tab in the order of the rail, in each along the path of concepts.

    All words must be there; a question that has them itself comes before one whose answer does.
    """
    # [list]
    words = fold(params.find).split()
    rank = {card: place for place, card in enumerate(path())}
    found = [
        tour for tour in questions()[0].values()
        if tour.tab in SUBJECTS
        and params.tab in (EVERY, tour.tab)
        and all(word in text_of(tour) for word in words)
    ]  # fmt: skip

    def key(tour: Tour) -> tuple[int, bool, int, str]:
        asked = fold(" ".join(tour.question.values()))
        later = not all(word in asked for word in words)
        return SUBJECTS.index(tour.tab), later, rank.get(tour.concepts[0], len(rank)), tour.id

    return sorted(found, key=key)


def run(params: Params) -> Producer:
    """One step per question."""
    yield None
    found = listed(params)
    steps = tuple(
        Step(tour.id, tuple(dict.fromkeys(at.lab for at in places_of(tour))), len(tour.stops))
        for tour in found
    )
    sections: list[Section] = []
    for place, tour in enumerate(found):
        if not sections or sections[-1].id != tour.tab:
            sections.append(Section(tour.tab, place, message("tab." + tour.tab)))
    return Trace(params, steps or (Step(""),), None, tuple(sections))
