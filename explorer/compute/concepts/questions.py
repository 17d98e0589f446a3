"""The questions that interviewers and students ask, each with an answer and a tour of the labs."""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.concepts.path import path
from explorer.compute.concepts.searching import fold
from explorer.core.cards import cards
from explorer.core.params import param
from explorer.core.tours import Tour, tours
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

LAB = "concepts/questions"
#: The tabs that questions are about, in the order of the rail.
TABS = ("attention", "diffusion", "tokenizers", "floats", "parallelism")
EVERY = "all"


@dataclass(frozen=True)
class Params:
    """Which questions are listed."""

    find: str = param("", longest=200, label=QT_TRANSLATE_NOOP("concepts/questions", "Words in it"))
    tab: str = param(
        EVERY, choices=(EVERY, *TABS), label=QT_TRANSLATE_NOOP("concepts/questions", "Tab"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/questions", "All"),
            QT_TRANSLATE_NOOP("concepts/questions", "Attention"),
            QT_TRANSLATE_NOOP("concepts/questions", "Diffusion"),
            QT_TRANSLATE_NOOP("concepts/questions", "Tokenizers"),
            QT_TRANSLATE_NOOP("concepts/questions", "Floats"),
            QT_TRANSLATE_NOOP("concepts/questions", "Parallelism"),
        ),
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One question by its id, "" where none was found; the labs its tour leads through, in order
    and each once; how many stops it has."""

    question: str
    labs: tuple[str, ...] = ()
    stops: int = 0


def text_of(tour: Tour) -> str:
    """What the words are looked for in: question, answer and cards, in every language, folded."""
    known = cards()[0]
    names = [name for card in tour.concepts if card in known for name in known[card].name.values()]
    return fold(" ".join((tour.id, *tour.question.values(), *tour.answer.values(), *names)))


def listed(params: Params) -> list[Tour]:
    """The questions asked for: by tab in the order of the rail, in each along the path of concepts.

    All words must be there; a question that has them itself comes before one whose answer does.
    """
    # [list]
    words = fold(params.find).split()
    rank = {card: place for place, card in enumerate(path())}
    found = [
        tour for tour in tours()[0].values()
        if tour.tab in TABS
        and params.tab in (EVERY, tour.tab)
        and all(word in text_of(tour) for word in words)
    ]  # fmt: skip

    def key(tour: Tour) -> tuple[int, bool, int, str]:
        asked = fold(" ".join(tour.question.values()))
        later = not all(word in asked for word in words)
        return TABS.index(tour.tab), later, rank.get(tour.concepts[0], len(rank)), tour.id

    return sorted(found, key=key)


def run(params: Params) -> Producer:
    """One step per question."""
    yield None
    found = listed(params)
    steps = tuple(
        Step(tour.id, tuple(dict.fromkeys(stop.lab for stop in tour.stops)), len(tour.stops))
        for tour in found
    )
    sections: list[Section] = []
    for place, tour in enumerate(found):
        if not sections or sections[-1].id != tour.tab:
            sections.append(Section(tour.tab, place, message("tab." + tour.tab)))
    return Trace(params, steps or (Step(""),), None, tuple(sections))
