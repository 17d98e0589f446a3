"""The lab of the unigram tokenizer: what can be set, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.reading import LONGEST
from explorer.compute.tokenizers.unigram.dialect import DEVIATIONS, Dialect, dialect_of
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

NEVER = 2**31 - 1  # the step at which a piece is dropped, where it stays
LONGEST_WORD = 24  # characters of the word that is looked at
WAYS = 12  # of cutting it that are listed

EXAMPLE = (
    "The harbour wakes early. Boats that were loaded at night are unloaded at dawn, and boats "
    "that were unloaded yesterday are reloaded today. The loaders load, the unloaders unload, "
    "the sailors sail and the fishers fish. A sailor who fishes is a fishing sailor, and a "
    "fisher who sails is a sailing fisher. The sails are painted, and the paint on the painted "
    "sails is repainted before the sailing season. The painters paint the boats, the menders "
    "mend the nets, and whatever has been mended badly is mended again by another mender.\n"
    "The ropes are tied at night and untied in the morning. Untied boats drift, so the "
    "watchers watch the tied boats and tie what was untied. The watching is slow and the "
    "watchers sleep, and a sleeping watcher watches nothing. When the wind is rising the "
    "fishers fold the unfolded sails. The fallen leaves, the falling rain and the rising tide "
    "fill the unlocked boats, and the lockers that were locked are unlocked and emptied.\n"
    "The baker bakes bread for the sailors, the walker walks to the baker, and the talker "
    "talks to everyone. The bakers baked and talked, the walkers walked and talked, the "
    "talkers talked and talked. Whoever had walked far was resting, whoever had rested was "
    "walking again, and the unrested were restless: endless walking, sleepless watching, "
    "careless mending, harmless talking. The careful were careful, the helpful were helpful, "
    "and the hopeful hoped for a peaceful evening."
)


@dataclass(frozen=True)
class Params:
    """What to learn from, how far to prune, and which word to look at."""

    text: str = param(
        EXAMPLE, multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Text"),
    )  # fmt: skip
    file: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Text file"),
        help=QT_TRANSLATE_NOOP("tokenizers/unigram", "Its text takes the place of the text above."),
    )  # fmt: skip
    word: str = param(
        "reloader", longest=LONGEST_WORD,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Word to look at"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/unigram", "All ways to cut it are drawn; it need not occur in the text."
        ),
    )  # fmt: skip
    size: int = param(
        90, low=4, high=8000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Pieces to keep"),
        help=QT_TRANSLATE_NOOP("tokenizers/unigram", "The size of the vocabulary at the end."),
    )  # fmt: skip
    cut: str = param(
        "spaces", choices=("spaces", "words", "signs"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/unigram", "At spaces, ▁ before each word"),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "At spaces"),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "At spaces and punctuation"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Cut first"),
        help=QT_TRANSLATE_NOOP("tokenizers/unigram", "No piece crosses one of these cuts."),
    )  # fmt: skip
    dialect: str = param(
        "textbook", choices=("textbook", "tokenizers", "sentencepiece"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/unigram", "Textbook"),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "tokenizers (library)"),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "SentencePiece 0.2.3"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Dialect"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/unigram", "Where the systems in use deviate from the textbook."
        ),
    )  # fmt: skip
    deviation: str = param(
        "none", choices=tuple(DEVIATIONS),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/unigram", "Nothing"),
            QT_TRANSLATE_NOOP(
                "tokenizers/unigram", "Loss: |A| is the whole vocabulary (tokenizers)"
            ),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "Seeds: every word counts once (tokenizers)"),
            QT_TRANSLATE_NOOP(
                "tokenizers/unigram", "Unknown mass goes to the first piece (SentencePiece)"
            ),
            QT_TRANSLATE_NOOP(
                "tokenizers/unigram", "Last places in the order of pruning (tokenizers)"
            ),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "Unused characters drop out (SentencePiece)"),
            QT_TRANSLATE_NOOP(
                "tokenizers/unigram", "Prune before asking for the size (SentencePiece)"
            ),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "Sums in single precision (SentencePiece)"),
            QT_TRANSLATE_NOOP("tokenizers/unigram", "The alphabet may overshoot (tokenizers)"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Done otherwise"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/unigram",
            "One thing that differs from the dialect, to see what it alone changes.",
        ),
    )  # fmt: skip
    keep: int = param(
        75, low=30, high=95, unit="%",
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Each pruning keeps"),
    )  # fmt: skip
    iterations: int = param(
        2, low=1, high=6,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Rounds of EM before it"),
    )  # fmt: skip
    temperature: float = param(
        1.0, low=0.1, high=10.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Temperature of the samples"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/unigram",
            "Scores are divided by it: near 0 only the best cut, above 1 flatter.",
        ),
    )  # fmt: skip
    draws: int = param(
        200, low=1, high=2000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Samples"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("tokenizers/unigram", "Seed of the samples")
    )

    @property
    def switches(self) -> Dialect:
        """The dialect, with what is done otherwise."""
        return dialect_of(self.dialect, self.deviation)

    def validate(self) -> None:
        """There must be something to learn from, and a word to look at."""
        if not self.text.strip() and not self.file.strip():
            raise ParamError("text", self.text, "at least one word", "rule", "empty")
        if not self.word.strip():
            raise ParamError("word", self.word, "at least one character", "rule", "no-word")


@dataclass(frozen=True, eq=False)
class WordView:
    """The word under the scores of a step.

    `start`, `end`, `piece` (arcs,) int32: the pieces that fit, −1 for an unknown character, by
    where they end; `score`, `share` (arcs,) float64: logarithms, and the share of all ways that go
    through the arc; `best`: numbers of the arcs on the best way. `ways`: the best ones as tuples of
    places (0 … length), `way_scores` and `way_shares` (w,) float64. `paths`: how many ways there
    are. `log_z`, `entropy`: in nats.
    """

    start: np.ndarray
    end: np.ndarray
    piece: np.ndarray
    score: np.ndarray
    share: np.ndarray
    best: tuple[int, ...]
    ways: tuple[tuple[int, ...], ...]
    way_scores: np.ndarray
    way_shares: np.ndarray
    paths: int
    log_z: float
    entropy: float


@dataclass(frozen=True, eq=False)
class Step:
    """The vocabulary at one moment, and what falls out of it next.

    `kind`: "seeds", "expect", "prune", "final" or "sample"; `round` counts from 1 (0 at the start),
    `iteration` too. `pieces` (m,) int32 in the order of their ids; `scores` (m,): in force here;
    `occurs` (m,): occurrences counted ("seeds"), else expected ones; `loss` (m,) nats a word, nan
    where none is computed ("prune" only, else empty); `going` (k,) int32: dropped after this step;
    `line`: what decides, 0.5 expected occurrences or the smallest loss that is kept;
    `objective`: −ln Z a word under the scores, nan where it is not computed; `after` (m,): the new
    scores ("expect" only, else empty); `used` (m,): occurrences on the best paths ("prune" only);
    `drawn` (w,) int64: how often each of the ways listed was drawn ("sample" only). `target`: what
    a pruning should leave; `unknown`: expected unknown characters, and `credited`: the piece that
    is given their mass in SentencePiece's dialect, else −1; `total`: occurrences of all pieces on
    the best paths ("prune" only; `unknown` is then the unknown characters among them).
    """

    kind: str
    round: int
    iteration: int
    pieces: np.ndarray
    scores: np.ndarray
    occurs: np.ndarray
    going: np.ndarray
    word: WordView
    loss: np.ndarray
    after: np.ndarray
    used: np.ndarray
    drawn: np.ndarray
    line: float = 0.0
    objective: float = float("nan")
    target: int = 0
    unknown: float = 0.0
    credited: int = -1
    total: float = 0.0


@dataclass(frozen=True, eq=False)
class Training:
    """What all steps share.

    `pieces`: the texts of all seeds, the characters first; `labels`: the same for reading.
    `characters`: how many. `gone` (n,) int32: the step after which a piece is dropped, or NEVER;
    `threshold` (n,) bool: dropped because it was hardly expected, not by loss; `back` (n,) bool: a
    character that was dropped and comes back at the end. `sizes` (steps,): pieces at each step;
    `objective` (e,), `objective_step` (e,): the course of −ln Z a word. `word`: as it is cut.
    `words`, `distinct`: of the text. `total`: Σ expected occurrences in the last iteration.
    """

    pieces: tuple[str, ...]
    labels: tuple[str, ...]
    characters: int
    gone: np.ndarray
    threshold: np.ndarray
    back: np.ndarray
    sizes: np.ndarray
    objective: np.ndarray
    objective_step: np.ndarray
    word: str
    words: int
    distinct: int
    lengths: np.ndarray
    final_pieces: tuple[str, ...]
    final_scores: np.ndarray
