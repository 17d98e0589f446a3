"""Normalisers: what happens to a text before it is cut, and where every character came from.

Each gives a new text together with an alignment: for every character of the result the span of the
original that it stands for. Chained, the alignments compose, so that a token can always be pointed
at in what the reader typed.
"""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Literal

import numpy as np

META = "\u2581"  # ▁, SentencePiece's sign for a space
Form = Literal["NFC", "NFD", "NFKC", "NFKD"]


@dataclass(frozen=True, eq=False)
class Normalised:
    """A text made from another one of `length` characters.

    `starts`, `ends` (len(text),) int64: character i stands for original[starts[i]:ends[i]]; what
    was inserted has an empty span, what was deleted is in no span. Both never decrease. `places`
    gives both; it is asked when one of them is first needed, since ids alone need neither.
    """

    text: str
    length: int
    places: Callable[[], tuple[np.ndarray, np.ndarray]]

    @cached_property
    def _found(self) -> tuple[np.ndarray, np.ndarray]:
        return self.places()

    @property
    def starts(self) -> np.ndarray:
        """Where in the original each character begins."""
        return self._found[0]

    @property
    def ends(self) -> np.ndarray:
        """Where it ends."""
        return self._found[1]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span of the original for the characters start … end − 1 of the result."""
        if start >= end:
            at = int(self.starts[start]) if start < len(self.starts) else self.length
            return at, at
        return int(self.starts[start]), int(self.ends[end - 1])

    @property
    def unchanged(self) -> bool:
        """Whether every character stands for itself alone."""
        count = len(self.text)
        return (
            count == self.length
            and bool((self.starts == np.arange(count)).all())
            and bool((self.ends == self.starts + 1).all())
        )


@dataclass(frozen=True)
class Normaliser:
    """A named step, or several in order (`steps`); none at all is the identity."""

    name: str
    steps: tuple[Callable[[str], Normalised], ...] = ()

    def __call__(self, text: str) -> Normalised:
        """The new text and its alignment with the given one."""
        done = unchanged(text)
        for step in self.steps:
            done = then(done, step(done.text))
        return done


def chain(*normalisers: Normaliser) -> Normaliser:
    """One after the other."""
    return Normaliser(
        " + ".join(one.name for one in normalisers),
        tuple(step for one in normalisers for step in one.steps),
    )


def unchanged(text: str) -> Normalised:
    """Every character stands for itself."""
    return Normalised(text, len(text), lambda: one_by_one(0, len(text)))


def one_by_one(start: int, end: int) -> tuple[np.ndarray, np.ndarray]:
    """The places of characters start … end − 1 that stand for themselves."""
    starts = np.arange(start, end, dtype=np.int64)
    return starts, starts + 1


def aligned(text: str, starts: Sequence[int], ends: Sequence[int], length: int) -> Normalised:
    """From lists; the arrays are read-only."""
    first, last = np.array(starts, np.int64), np.array(ends, np.int64)
    first.flags.writeable = last.flags.writeable = False
    return Normalised(text, length, lambda: (first, last))


def then(first: Normalised, second: Normalised) -> Normalised:
    """Two steps as one: `second` was made from the text of `first`."""

    def places() -> tuple[np.ndarray, np.ndarray]:
        if len(second.text) == 0 or len(first.text) == 0:
            nothing = np.full(len(second.text), first.length if second.length else 0, np.int64)
            return nothing, nothing
        edges = np.append(first.starts, first.length)
        starts = edges[second.starts]
        return starts, np.where(second.ends > second.starts, first.ends[second.ends - 1], starts)

    return Normalised(second.text, first.length, places)


class Table(dict[int, str]):
    """What each character becomes, by its code point: none, one or several. Asked for once each,
    so that `str.translate` does the rest."""

    def __init__(self, by: Callable[[str], str]) -> None:
        super().__init__()
        self.by = by

    def __missing__(self, code: int) -> str:
        self[code] = new = self.by(chr(code))
        return new


def replaced(text: str, by: Table) -> Normalised:
    """Every character replaced on its own."""

    def places() -> tuple[np.ndarray, np.ndarray]:
        lengths = np.fromiter((len(by[ord(c)]) for c in text), np.int64, len(text))
        starts = np.repeat(np.arange(len(text), dtype=np.int64), lengths)
        return starts, starts + 1

    return Normalised(text.translate(by), len(text), places)


# Unicode -------------------------------------------------------------------------------------


def unicode_form(text: str, form: Form) -> Normalised:
    """A Unicode normalisation form (UAX #15).

    The text is taken apart where a character neither joins the one before it nor is reordered with
    it; each part is normalised alone. Where a part keeps its length, its characters keep their
    places, otherwise each stands for the whole part.
    """
    if unicodedata.is_normalized(form, text):
        return unchanged(text)
    return Normalised(
        unicodedata.normalize(form, text), len(text), lambda: _part_by_part(text, form)
    )


def _part_by_part(text: str, form: Form) -> tuple[np.ndarray, np.ndarray]:
    starts: list[int] = []
    ends: list[int] = []
    edges = [i for i, c in enumerate(text) if i == 0 or c < "\x80" or _begins(c, form)]
    for start, end in itertools.pairwise([*edges, len(text)]):
        new = unicodedata.normalize(form, text[start:end])
        if len(new) == end - start:
            starts.extend(range(start, end))
            ends.extend(range(start + 1, end + 1))
        else:
            starts.extend([start] * len(new))
            ends.extend([end] * len(new))
    return np.array(starts, np.int64), np.array(ends, np.int64)


@lru_cache(maxsize=1 << 16)
def _begins(character: str, form: str) -> bool:
    """Whether nothing of this character can move into or join what stands before it."""
    compatible: Form = "NFKD" if "K" in form else "NFD"
    first = unicodedata.normalize(compatible, character)[0]
    return unicodedata.combining(first) == 0 and first not in _joiners()


@cache
def _joiners() -> frozenset[str]:
    """Starters that join the character before them: Hangul vowels and finals, Indic vowel signs."""
    found = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for code in range(0xC0, 0x20000):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            found.add(chr(int(parts[1], 16)))
    return frozenset(c for c in found if unicodedata.combining(c) == 0)


_UNMARKED = Table(lambda c: "" if unicodedata.category(c) == "Mn" else c)
_LOWERED = Table(str.lower)

NONE = Normaliser("none")
NFC = Normaliser("nfc", (lambda text: unicode_form(text, "NFC"),))
NFD = Normaliser("nfd", (lambda text: unicode_form(text, "NFD"),))
NFKC = Normaliser("nfkc", (lambda text: unicode_form(text, "NFKC"),))
NFKD = Normaliser("nfkd", (lambda text: unicode_form(text, "NFKD"),))
#: Character by character, as in the libraries: a final sigma becomes σ, not ς.
LOWER = Normaliser("lower", (lambda text: replaced(text, _LOWERED),))
#: Accents off: take apart (NFD), then drop the marks that take no room (category Mn).
NO_ACCENTS = Normaliser("accents", (*NFD.steps, lambda text: replaced(text, _UNMARKED)))


# BERT ----------------------------------------------------------------------------------------


def _clean(character: str) -> str:
    """BERT's clean_text: white space becomes a space, control characters go."""
    if character in "\t\n\r" or unicodedata.category(character) == "Zs":
        return " "
    if character in "\0\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    return character


def _han_apart(text: str) -> Normalised:
    """A space on either side of every Chinese character (BERT's ranges)."""

    def places() -> tuple[np.ndarray, np.ndarray]:
        starts: list[int] = []
        ends: list[int] = []
        for i, character in enumerate(text):
            apart = is_han(character)
            starts.extend([i, i, i + 1] if apart else [i])
            ends.extend([i, i + 1, i + 1] if apart else [i + 1])
        return np.array(starts, np.int64), np.array(ends, np.int64)

    return Normalised(text.translate(HAN_APART), len(text), places)


def is_han(character: str) -> bool:
    """Whether BERT takes it for a Chinese character: the CJK Unified Ideographs blocks."""
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2A6DF
        or 0x2A700 <= code <= 0x2B73F
        or 0x2B740 <= code <= 0x2B81F
        or 0x2B920 <= code <= 0x2CEAF  # sic: the original leaves out 2B820–2B91F
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )


HAN_APART = Table(lambda c: f" {c} " if is_han(c) else c)
_CLEANED = Table(_clean)
#: The uncased model's: clean, Chinese characters apart, accents off, lower case.
BERT_CASED = Normaliser("bert-cased", (lambda text: replaced(text, _CLEANED), _han_apart))
BERT = chain(BERT_CASED, NO_ACCENTS, LOWER)


# SentencePiece -------------------------------------------------------------------------------

#: What nmt_nfkc changes besides NFKC, read off `sentencepiece` 0.2.3 for every code point.
_TO_SPACE = frozenset("\t\n\f\r\u061c\u1680\u200b\u200c\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd")
_TO_NOTHING = frozenset(chr(c) for c in (*range(1, 9), 11, *range(14, 32), 0x7F, 0x8F, 0x9F))


FULL_WIDTH_TILDE = "\uff5e"


def nmt(character: str) -> str:
    """What SentencePiece's nmt rules make of a character, before NFKC."""
    if character in _TO_SPACE:
        return " "
    return "" if character in _TO_NOTHING else character


_NMT = Table(nmt)


def _nmt_nfkc(text: str) -> Normalised:
    """SentencePiece's default rules: NFKC with more white space and fewer control characters; the
    full-width tilde stays.

    The library looks up the longest match in a table; marks in an unusual order, which are not in
    that table, it leaves alone, while NFKC sorts and composes them.
    """
    first, edge = replaced(text, _NMT), 0
    parts: list[Normalised] = []
    for place in [*(i for i, c in enumerate(first.text) if c == FULL_WIDTH_TILDE), len(first.text)]:
        parts.append(_moved(unicode_form(first.text[edge:place], "NFKC"), edge))
        if place < len(first.text):
            parts.append(_moved(unchanged(FULL_WIDTH_TILDE), place))
        edge = place + 1

    def places() -> tuple[np.ndarray, np.ndarray]:
        starts = np.concatenate([part.starts for part in parts])
        return starts, np.concatenate([part.ends for part in parts])

    return then(first, Normalised("".join(part.text for part in parts), len(first.text), places))


def _moved(part: Normalised, by: int) -> Normalised:
    return Normalised(part.text, part.length, lambda: (part.starts + by, part.ends + by))


def _squeezed(text: str) -> Normalised:
    """Spaces at the ends go; of several in a row the first stays and stands for them all."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for i, character in enumerate(text):
        if character == " " and (not out or out[-1] == " "):
            if out:
                ends[-1] = i + 1
            continue
        out.append(character)
        starts.append(i)
        ends.append(i + 1)
    if out and out[-1] == " ":
        out.pop(), starts.pop(), ends.pop()
    return aligned("".join(out), starts, ends, len(text))


def _meta(text: str, prefix: bool) -> Normalised:
    """Every space becomes ▁; with `prefix` one more stands in front unless one is there."""
    new = text.replace(" ", META)
    if not prefix or not new or new.startswith(META):
        return Normalised(new, len(text), lambda: one_by_one(0, len(text)))

    def places() -> tuple[np.ndarray, np.ndarray]:
        starts, ends = one_by_one(0, len(text))
        return np.concatenate(([0], starts)), np.concatenate(([0], ends))

    return Normalised(META + new, len(text), places)


NMT_NFKC = Normaliser("nmt_nfkc", (_nmt_nfkc,))
SQUEEZE = Normaliser("squeeze", (_squeezed,))
METASPACE = Normaliser("metaspace", (lambda text: _meta(text, prefix=True),))
METASPACE_NO_PREFIX = Normaliser("metaspace-no-prefix", (lambda text: _meta(text, prefix=False),))
#: The whole of SentencePiece's default.
SENTENCEPIECE = Normaliser("sentencepiece", (*NMT_NFKC.steps, *SQUEEZE.steps, *METASPACE.steps))

NORMALISERS = {
    one.name: one
    for one in (
        NONE, NFC, NFD, NFKC, NFKD, LOWER, NO_ACCENTS, BERT_CASED, NMT_NFKC, SQUEEZE, METASPACE,
        METASPACE_NO_PREFIX, SENTENCEPIECE,
    )
} | {"bert": BERT}  # fmt: skip
