"""Captions: a small language that says which glyph stands in which quarter of a canvas.

    A top left, 3 below, C opposite

A caption is up to four clauses with a comma between them. A clause names a glyph and a place: a
corner, or where it lies from the glyph before it. The words are few, but their order matters, and
"below" means nothing without the clause before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError

GLYPHS = tuple("0123456789ABCDEF")
CORNERS = ("top left", "top right", "bottom left", "bottom right")
#: Cells of the canvas in the order of CORNERS: 0 1 above 2 3.
CELLS = len(CORNERS)
BELOW = {0: 2, 1: 3}
ABOVE = {2: 0, 3: 1}
BESIDE = {0: 1, 1: 0, 2: 3, 3: 2}
OPPOSITE = {0: 3, 1: 2, 2: 1, 3: 0}
RELATIONS = {"below": BELOW, "above": ABOVE, "beside": BESIDE, "opposite": OPPOSITE}
#: Every caption begins with START and is filled up with END, as CLIP does it with its own signs.
START, END = "‹start›", "‹end›"
WORDS = (END, START, ",", *GLYPHS, "top", "bottom", "left", "right", *RELATIONS)
NUMBER = {word: number for number, word in enumerate(WORDS)}
#: Words of a caption for the network: START, four clauses of at most three words, three commas.
LENGTH = 16


@dataclass(frozen=True)
class Caption:
    """A caption that was understood.

    Attributes:
        words: as they are given to the network, without START and END.
        cells: what stands in the four cells, a number of GLYPHS or −1 for nothing.
        clause: of each word, the number of its clause, from 0; a comma belongs to the one before.
        cell: of each clause, the cell it fills.
    """

    words: tuple[str, ...]
    cells: tuple[int, ...]
    clause: tuple[int, ...]
    cell: tuple[int, ...]


def read(text: str, field: str = "caption") -> Caption:
    """Understand a caption. Nothing at all is one too: the network is then told nothing.

    Raises ParamError, which names the word or the clause that cannot be.
    """
    words: list[str] = []
    clause_of: list[int] = []
    cells = [-1] * CELLS
    filled: list[int] = []
    clauses = [clause.split() for clause in text.replace("\u3001", ",").split(",")]
    clauses = [clause for clause in clauses if clause]
    if len(clauses) > CELLS:
        raise _refused(field, text, "error.many", {"found": len(clauses), "most": CELLS})
    for number, clause in enumerate(clauses):
        said = [_known(word, text, field) for word in clause]
        cell = _place(said, filled[-1] if filled else None, text, field, number + 1)
        if cells[cell] >= 0:
            there = {"clause": number + 1, "place": CORNERS[cell], "glyph": GLYPHS[cells[cell]]}
            raise _refused(field, text, "error.taken", there)
        cells[cell] = GLYPHS.index(said[0])
        filled.append(cell)
        if number:
            words.append(",")
            clause_of.append(number - 1)
        words += said
        clause_of += [number] * len(said)
    return Caption(tuple(words), tuple(cells), tuple(clause_of), tuple(filled))


def _known(word: str, text: str, field: str) -> str:
    """A word as the vocabulary has it: glyphs in capitals, places in small letters."""
    for form in (word.upper(), word.lower()):
        if form in NUMBER and form != ",":
            return form
    raise _refused(field, text, "error.word", {"word": word[:24]})


def _place(said: list[str], before: int | None, text: str, field: str, clause: int) -> int:
    """The cell a clause speaks of, `before` being that of the clause before it."""
    if said[0] not in GLYPHS:
        raise _refused(field, text, "error.glyph", {"clause": clause, "word": said[0]})
    place = " ".join(said[1:])
    if place in CORNERS:
        return CORNERS.index(place)
    if place not in RELATIONS:
        raise _refused(field, text, "error.place", {"clause": clause, "place": place or "—"})
    if before is None:
        raise _refused(field, text, "error.first", {"place": place})
    if before not in RELATIONS[place]:
        raise _refused(field, text, "error.edge", {"clause": clause, "place": place,
                       "before": CORNERS[before]})  # fmt: skip
    return RELATIONS[place][before]


def _refused(field: str, text: str, key: str, args: dict[str, object]) -> ParamError:
    takes = 'up to four clauses like "A top left, 3 below"'
    return ParamError(field, text, takes, "rule", key, args)


def numbers_of(words: tuple[str, ...]) -> np.ndarray:
    """The numbers of a caption's words for the network, int64 (LENGTH,)."""
    told = [NUMBER[START], *(NUMBER[word] for word in words)]
    return np.array(told + [NUMBER[END]] * (LENGTH - len(told)), dtype=np.int64)


def invented(rng: np.random.Generator, glyphs: Sequence[int]) -> Caption:
    """A random caption: one to four different cells, filled with `glyphs` (a number of GLYPHS for
    each cell); the place is a corner or, half of the time from the second clause on, a relation
    that leads to the same cell."""
    cells = rng.permutation(CELLS)[: int(rng.integers(1, CELLS + 1))]
    clauses: list[str] = []
    for number, cell in enumerate(cells):
        place = CORNERS[cell]
        if number and rng.random() < 0.5:
            before = int(cells[number - 1])
            place = next(name for name, step in RELATIONS.items() if step.get(before) == cell)
        clauses.append(f"{GLYPHS[glyphs[cell]]} {place}")
    return read(", ".join(clauses))
