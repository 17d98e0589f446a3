"""The lab tokenizers/wordpiece: what can be set, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np

from explorer.compute.tokenizers.reading import LONGEST
from explorer.compute.tokenizers.wordpiece.dialect import Dialect
from explorer.compute.tokenizers.wordpiece.longest import Scan
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

EXAMPLE = (
    "The quiet queen asked a quick question: which of the other players at the theatre plays the "
    "better banjo? The others gathered over there, near the park and the old pier, and together "
    "they answered, rather later than the hour, that neither was better. After the interval the "
    "queen requested another quartet. The seven players at the theatre were heard by the whole "
    "quarter, and people who live near the river leaf through the paper for their answer: there "
    "never was a better evening than that, neither here nor there. The queen was quiet, then asked "
    "the players for the softer half of the quartet, and gave every other player a silver feather."
)


@dataclass(frozen=True)
class Params:
    """What to train on, by which rule and how far; and words to encode."""

    text: str = param(
        EXAMPLE, multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Text"),
    )  # fmt: skip
    rule: str = param(
        "likelihood", choices=("likelihood", "frequency"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Likelihood score"),
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Count (as BPE does)"),
        ),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece",
            "WordPiece is described with the score; the trainer of that name in tokenizers counts.",
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Join the pair with the highest"),
    )  # fmt: skip
    vocabulary: int = param(
        80, low=1, high=8000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Vocabulary"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece",
            "How many pieces there are to be, [UNK] and the single characters included.",
        ),
        unit=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "pieces"),
    )  # fmt: skip
    minimum: int = param(
        3, low=1, high=1000,
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "A pair must occur"),
        unit=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "times"),
    )  # fmt: skip
    encode: str = param(
        "quarters weather b2b", longest=200,
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Words to encode"),
    )  # fmt: skip
    longest: int = param(
        100, low=1, high=200,
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Longest word"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece", "A word with more characters becomes [UNK] unseen."
        ),
    )  # fmt: skip
    ties: str = param(
        "first-seen", choices=("first-seen", "ids"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "First in the text"),
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Smallest ids"),
        ),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece",
            "Which of several equal pairs is joined: the one met first, or, as in tokenizers, the "
            "one with the smallest ids.",
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Ties"),
        group=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Details"),
    )  # fmt: skip
    bare: bool = param(
        False, group=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Details"),
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Bare characters too"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece",
            "tokenizers keeps a piece without ## for every character, used or not.",
        ),
    )  # fmt: skip
    cut: str = param(
        "bert", choices=("bert", "signs"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "As BERT does"),
            QT_TRANSLATE_NOOP("tokenizers/wordpiece", "At spaces and signs"),
        ),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/wordpiece",
            "BERT cuts at white space and punctuation, and makes every Chinese character a word.",
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Cut first"),
        group=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Details"),
    )  # fmt: skip
    lower: bool = param(
        True, group=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Details"),
        label=QT_TRANSLATE_NOOP("tokenizers/wordpiece", "Lower case, no accents"),
    )  # fmt: skip

    def validate(self) -> None:
        """There must be something to train on."""
        if not self.text:
            raise ParamError("text", self.text, "at least one word", "rule", "empty")

    @property
    def dialect(self) -> Dialect:
        """The switches of training."""
        rule: Any = self.rule
        ties: Any = self.ties
        return Dialect(rule, ties, self.bare)


@dataclass(frozen=True, eq=False)
class Training:
    """What all steps share: m merges, p pairs that ever occurred, and how the words were encoded.

    `labels`: every piece by id; the first `base` are [UNK] and the characters. `pairs` (m, 2),
    `counts`, `scores`, `replaced` (m,): each merge, with its count and score when it was chosen.
    `left`, `right`, `start` (p,): the pairs and their counts at the start; `slots`, `now`: the
    counts that changed, those of merge k at ends[k] … ends[k + 1]. `single` (base + m,): counts of
    the pieces at the start. `by_count`, `by_score` (m + 1, ROWS): slots of the first pairs of
    either ranking, −1 where there are no more; `tied_count`, `tied_score` (m + 1,): how many share
    the first place. `words`, `distinct`: of the text.
    `scans`: the words to encode, with all pieces; `replays`: the ids that the list of merges would
    give for them, −1 for unknown characters.
    """

    labels: tuple[str, ...]
    base: int
    pairs: np.ndarray
    counts: np.ndarray
    scores: np.ndarray
    replaced: np.ndarray
    left: np.ndarray
    right: np.ndarray
    start: np.ndarray
    slots: np.ndarray
    now: np.ndarray
    ends: np.ndarray
    single: np.ndarray
    by_count: np.ndarray
    by_score: np.ndarray
    tied_count: np.ndarray
    tied_score: np.ndarray
    words: int
    distinct: int
    stopped: str
    scans: tuple[Scan, ...]
    replays: tuple[tuple[int, ...], ...]

    @cached_property
    def vocabulary(self) -> dict[str, int]:
        """The id of every piece."""
        return {label: i for i, label in enumerate(self.labels)}

    @property
    def merges(self) -> int:
        """How many were learned."""
        return len(self.pairs)

    def singles(self, merges: int) -> np.ndarray:
        """The count of every piece after some merges."""
        single: np.ndarray = self.single.copy()
        done = self.replaced[:merges]
        np.subtract.at(single, self.pairs[:merges, 0], done)
        np.subtract.at(single, self.pairs[:merges, 1], done)
        single[self.base : self.base + len(done)] += done
        return single

    def counts_of_pairs(self, merges: int) -> np.ndarray:
        """The count of every pair, by slot, after some merges."""
        count: np.ndarray = self.start.copy()
        end = int(self.ends[merges])
        count[self.slots[:end]] = self.now[:end]  # of several entries of a slot the last one stays
        return count

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """The steps of encoding in order: (word, look into the vocabulary)."""
        return tuple(
            (word, look)
            for word, scan in enumerate(self.scans)
            for look in range(max(len(scan.attempts), 1))
        )

    @cached_property
    def first_looks(self) -> tuple[int, ...]:
        """The step at which each word begins to be encoded."""
        starts = [step for step, (_, look) in enumerate(self.places, self.merges + 1) if look == 0]
        return tuple(starts)


@dataclass(frozen=True)
class Row:
    """A pair in a ranking. `rank`, `other`: its place by this quantity and by the other one (from
    1; equal ones share the best)."""

    left: int
    right: int
    count: int
    single_left: int
    single_right: int
    score: float
    rank: int
    other: int


@dataclass(frozen=True)
class Step:
    """A merge (`phase` "train": the state before it, and the choice), or a look into the vocabulary
    ("encode": look `look` of word `word`; −1 in training).

    `merges`: done so far. `left`, `right`, `count`, `score`: all pairs that occur now. `by_count`,
    `by_score`: the heads of both rankings (candidates only); `tied_count`, `tied_score`: how many
    share first place. `pair`: what is joined, None at the end. `tokens`: pieces of the text.
    `chance`: the score of a pair whose pieces stand together just as often as chance would have it.
    `encoded`: the ids of each word to encode with the pieces there are by now.
    """

    phase: Literal["train", "encode"]
    merges: int
    word: int
    look: int
    left: np.ndarray
    right: np.ndarray
    count: np.ndarray
    score: np.ndarray
    by_count: tuple[Row, ...]
    by_score: tuple[Row, ...]
    tied_count: int
    tied_score: int
    pair: tuple[int, int] | None
    tokens: int
    chance: float
    encoded: tuple[tuple[int, ...], ...]
