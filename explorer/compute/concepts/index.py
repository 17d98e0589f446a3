"""The index of all concepts: found as one types, in the order to take them, on a map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from explorer.compute.concepts import relations
from explorer.compute.concepts.notes import passage
from explorer.compute.concepts.path import path
from explorer.compute.concepts.questions import asked
from explorer.compute.concepts.searching import Entry, Hit, entry_of, search
from explorer.compute.concepts.subjects import EVERY, SUBJECTS
from explorer.core.cards import IMPORTANCE, cards
from explorer.core.params import ParamError, param
from explorer.core.tours import questions
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

LAB = "concepts/index"


@dataclass(frozen=True)
class Params:
    """What the reader looks for."""

    find: str = param("", longest=200, label=QT_TRANSLATE_NOOP("concepts/index", "Look for"))
    tab: str = param(
        EVERY, choices=(EVERY, *SUBJECTS), label=QT_TRANSLATE_NOOP("concepts/index", "Subject"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/index", "All"),
            QT_TRANSLATE_NOOP("concepts/index", "Attention"),
            QT_TRANSLATE_NOOP("concepts/index", "Diffusion"),
            QT_TRANSLATE_NOOP("concepts/index", "Tokenizers"),
            QT_TRANSLATE_NOOP("concepts/index", "Floats"),
            QT_TRANSLATE_NOOP("concepts/index", "Parallelism"),
            QT_TRANSLATE_NOOP("concepts/index", "Generation"),
            QT_TRANSLATE_NOOP("concepts/index", "Blocks"),
            QT_TRANSLATE_NOOP("concepts/index", "Training"),
            QT_TRANSLATE_NOOP("concepts/index", "Fine-tuning and compression"),
            QT_TRANSLATE_NOOP("concepts/index", "Alignment"),
            QT_TRANSLATE_NOOP("concepts/index", "Meaning and measures"),
        ),
    )  # fmt: skip
    importance: str = param(
        EVERY, choices=(EVERY, *IMPORTANCE[:3]),
        label=QT_TRANSLATE_NOOP("concepts/index", "Importance"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/index", "All"),
            QT_TRANSLATE_NOOP("concepts/index", "Core only"),
            QT_TRANSLATE_NOOP("concepts/index", "High and core"),
            QT_TRANSLATE_NOOP("concepts/index", "All but low"),
        ),
    )  # fmt: skip
    show: str = param(
        "card", choices=("card", "map"), label=QT_TRANSLATE_NOOP("concepts/index", "Show"),
        choice_labels=(
            QT_TRANSLATE_NOOP("concepts/index", "The concept and its neighbours"),
            QT_TRANSLATE_NOOP("concepts/index", "The map of all concepts"),
        ),
    )  # fmt: skip
    notes_folder: str = param(
        "", kind="file", label=QT_TRANSLATE_NOOP("concepts/index", "Folder of your notes"),
        help=QT_TRANSLATE_NOOP(
            "concepts/index",
            "Files whose names begin with 000, 001 …: the place that treats a concept is shown.",
        ),
    )  # fmt: skip

    def validate(self) -> None:
        """Raises ParamError for a folder that is none."""
        try:
            found = not self.notes_folder or Path(self.notes_folder).is_dir()
        except (OSError, ValueError):
            found = False
        if not found:
            raise ParamError(
                "notes_folder", self.notes_folder, "a folder that can be read", "rule",
                "error.notes",
            )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One concept. `place` says where the words were found (searching.PLACES, "" with no words);
    `passages` are the places in the reader's notes with their lines."""

    card: str
    place: str = ""
    passages: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Shared:
    """All concepts in the order of the path; a place on the map for each (concepts, 2) in [0, 1];
    which are related, pairs of indices (edges, 2); the indices of those found."""

    path: tuple[str, ...]
    places: np.ndarray
    edges: np.ndarray
    found: tuple[int, ...]


@cache
def entries() -> tuple[Entry, ...]:
    """All cards in the order of the path, ready to be searched."""
    return tuple(entry_of(cards()[0][name], _asked(name)) for name in path())


def _asked(card: str) -> tuple[str, ...]:
    """The questions that reach a card, in every language."""
    found = questions()[0]
    return tuple(q for name in asked().get(card, ()) for q in found[name].question.values())


@cache
def chart() -> tuple[np.ndarray, np.ndarray]:
    """The map of all concepts and its lines."""
    known = cards()[0]
    pairs = relations.edges(path(), known)
    return relations.layout([known[name].tab for name in path()], pairs), pairs


def wanted(params: Params) -> list[Hit]:
    """The concepts that have all words, of the tab and importance asked for."""
    # [search]
    known = cards()[0]
    least = IMPORTANCE.index(params.importance) if params.importance != EVERY else len(IMPORTANCE)
    return [
        hit for hit in search(params.find, entries())
        if params.tab in (EVERY, known[hit.card].tab)
        and IMPORTANCE.index(known[hit.card].importance) <= least
    ]  # fmt: skip


def run(params: Params) -> Producer:
    """One step per concept that is found; without words, the path itself."""
    yield None
    hits = wanted(params)
    known, place = cards()[0], {name: number for number, name in enumerate(path())}
    steps: list[Step] = []
    for hit in hits:
        if params.notes_folder:
            yield None
        passages = _passages(params.notes_folder, known[hit.card].notes)
        steps.append(Step(hit.card, hit.place, passages))
    at, pairs = chart()
    shared = Shared(path(), at, pairs, tuple(place[hit.card] for hit in hits))
    sections: list[Section] = []
    if not params.find.split():
        for number, hit in enumerate(hits):
            tab = known[hit.card].tab
            if not sections or sections[-1].id != tab:
                sections.append(Section(tab, number, message("tab." + tab)))
    return Trace(params, tuple(steps) or (Step(""),), shared, tuple(sections))


def _passages(folder: str, places: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    if not folder:
        return ()
    try:
        found = [(place, passage(Path(folder), place)) for place in places]
    except (OSError, ValueError):
        return ()
    return tuple((place, text) for place, text in found if text)
