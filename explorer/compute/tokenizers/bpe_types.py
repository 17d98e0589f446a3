"""Byte-pair encoding: what can be set, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from explorer.compute.tokenizers.bpe_row import NEVER, ROWS
from explorer.compute.tokenizers.bpe_ties import RULES
from explorer.compute.tokenizers.reading import LONGEST
from explorer.compute.tokenizers.text_files import ENCODINGS
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from explorer.compute.tokenizers.bpe_race import Race

__all__ = ["EXAMPLE", "NEVER", "ROWS", "Params", "Segmentation", "Step", "Training"]

EXAMPLE = (
    "The newest tests were the slowest tests, and the slowest of the newest were the widest. "
    "She sells lower shelves to the lower sellers; he tells the wisest sellers that the lowest "
    "shelves are the best. The rest of the text repeats the same few endings: faster, fastest, "
    "wider, widest, lower, lowest, newer, newest."
)


@dataclass(frozen=True)
class Params:
    """What to train on, with which alphabet and how far; and a second text to encode."""

    text: str = param(
        EXAMPLE, multiline=True, longest=LONGEST, label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Text")
    )
    file: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Text file"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "Its text takes the place of the text above."),
    )  # fmt: skip
    encoding: str = param(
        "utf-8", choices=ENCODINGS,
        choice_labels=(
            "UTF-8", "UTF-16",
            QT_TRANSLATE_NOOP("tokenizers/bpe", "GB 18030 (Chinese)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Big5 (Chinese, traditional)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Shift JIS (Japanese)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "EUC-KR (Korean)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Windows-1251 (Cyrillic)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Windows-1252 (Western Europe)"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Encoding of the file"),
    )  # fmt: skip
    alphabet: str = param(
        "bytes", choices=("bytes", "characters"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Bytes"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Characters"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Alphabet"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "The units that the first merges join."),
    )  # fmt: skip
    pre_tokenizer: str = param(
        "gpt2", choices=("gpt2", "cl100k", "o200k", "whitespace", "digits", "none", "own"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/bpe", "GPT-2's pattern"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "GPT-4's pattern (cl100k)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "GPT-4o's pattern (o200k)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "At white space"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Around every digit"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "No cuts"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "By a pattern of your own"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Cut first"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "No merge crosses one of these cuts."),
    )  # fmt: skip
    pattern: str = param(
        r" ?\p{L}+| ?\p{N}|\s+", longest=1000,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Your own pattern"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "A regular expression; each match is a word."),
    )  # fmt: skip
    end_of_word: bool = param(
        False,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "End-of-word marker"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/bpe", "Every word ends in </w>; white space is left out, it stands for it."
        ),
    )  # fmt: skip
    rule: str = param(
        "tokenizers", choices=RULES,
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Smallest ids (tokenizers)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "First seen (minbpe)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Largest text (subword-nmt)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Shortest piece (SentencePiece)"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Smallest maximum (YouTokenToMe)"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "At a tie"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/bpe", "Which of the pairs that occur equally often is joined first."
        ),
    )  # fmt: skip
    merges: int = param(
        400, low=0, high=8192, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Merges"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "How many merges to learn, if there are so many."),
    )  # fmt: skip
    minimum: int = param(
        2, low=1, high=1000,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "A pair must occur"),
        unit=QT_TRANSLATE_NOOP("tokenizers/bpe", "times"),
    )  # fmt: skip
    longest: int = param(
        0, low=0, high=64,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Tokens shorter than"),
        unit=QT_TRANSLATE_NOOP("tokenizers/bpe", "units"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/bpe",
            "Longer pairs are not counted (max_token_length of tokenizers). 0: no limit.",
        ),
    )  # fmt: skip
    encode: str = param(
        "The lowest towers were wet.", multiline=True, longest=2000,
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Text to encode"),
        help=QT_TRANSLATE_NOOP("tokenizers/bpe", "Encoded with the merges learned so far."),
    )  # fmt: skip
    picture: str = param(
        "words", choices=("words", "tape", "lengths", "ties"),
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/bpe", "The text closing up"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Bytes under characters"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Length against merges"),
            QT_TRANSLATE_NOOP("tokenizers/bpe", "Five tie rules"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/bpe", "Picture"),
    )  # fmt: skip

    def validate(self) -> None:
        """There must be something to train on, and a pattern that is one."""
        if not self.text and not self.file.strip():
            raise ParamError("text", self.text, "at least one character", "rule", "empty")
        if self.pre_tokenizer == "own":
            from explorer.compute.tokenizers.pretokenizers import own_pattern

            own_pattern(self.pattern)


@dataclass(frozen=True, eq=False)
class Segmentation:
    """A text under every number of merges at once.

    `units` (n,) int32: ids of the base units (bytes or characters), −1 for unknown ones.
    `gone` (n,) int32: the merge at which the boundary before the unit disappears, or NEVER.
    After k merges exactly the boundaries with gone ≥ k are left; and since a token is always made
    later than its parts, its id follows from the largest `gone` inside it.
    `words` (w + 1,) int32: the edges of the pre-tokens. `groups` (g + 1,) int32: where the text may
    be cut for showing: the pre-tokens, and in long ones some boundaries that stay for ever.
    `characters`, `bytes`: the length of the text.
    `base`: the id of the first merge (the size of the alphabet).
    """

    units: np.ndarray
    gone: np.ndarray
    words: np.ndarray
    groups: np.ndarray
    characters: int
    bytes: int
    base: int

    def tokens(
        self, merges: int, first: int = 0, last: int | None = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """Starts (counted from unit 0) and ids of the tokens of units first … last − 1 after some
        merges. The range must begin and end at a boundary."""
        gone = self.gone[first:last]
        if len(gone) == 0:
            return np.zeros(0, np.int64), np.zeros(0, np.int32)
        standing = gone >= merges
        standing[0] = True
        starts = np.flatnonzero(standing)
        made = np.maximum.reduceat(np.where(standing, -1, gone), starts)
        ids = np.where(made >= 0, self.base + made, self.units[first:last][starts])
        return starts + first, ids.astype(np.int32)

    def count(self, merges: int) -> int:
        """The number of tokens after some merges."""
        return int((self.gone >= merges).sum())


@dataclass(frozen=True, eq=False)
class Training:
    """What all steps share: m merges in the order they were learned, and both texts under them.

    `labels`: every token for reading, by id. `pairs` (m, 2) int32: the ids that each merge joins.
    `counts`, `ties`, `replaced` (m,): how often the pair occurred, how many pairs occurred as
    often, how many places were joined. `tokens` (m + 1,): length of the text before each merge and
    at the end. `table_pairs` (m + 1, ROWS, 2), `table_counts` (m + 1, ROWS): the most frequent
    pairs before each choice in the order of the tie rule, −1 and 0 where there are no more;
    `distinct` (m + 1,): how many different pairs there were. `depth`, `length` (vocabulary,):
    merges on the longest way down to a unit, and units in the token. `stopped`: why it ended,
    "target", "minimum", "nothing" (left to join) or "early" (asked to stop).

    `text` is the whole text or, of a long file, its beginning; `characters`, `bytes` and `tokens`
    are of all of it. `marker`: the id of the end-of-word marker, or −1. `scripts`: the scripts of
    `text`, `script_characters` (s,) and `script_tokens` (s, m + 1): how long each is. `race`: the
    five tie rules, where they were asked for.
    """

    labels: tuple[str, ...]
    pairs: np.ndarray
    counts: np.ndarray
    ties: np.ndarray
    replaced: np.ndarray
    tokens: np.ndarray
    table_pairs: np.ndarray
    table_counts: np.ndarray
    distinct: np.ndarray
    depth: np.ndarray
    length: np.ndarray
    base: int
    stopped: str
    text: Segmentation
    other: Segmentation
    characters: int
    bytes: int
    marker: int
    scripts: tuple[str, ...]
    script_characters: np.ndarray
    script_tokens: np.ndarray
    race: Race | None = None

    def edge(self, token: int, most: int, *, last: bool = False) -> list[int]:
        """The first (or last) units of a token, in order, at most `most` of them."""
        found: list[int] = []
        waiting = [token]
        while waiting and len(found) < most:
            here = waiting.pop()
            if here < self.base:
                found.append(here)
            else:
                left, right = self.pairs[here - self.base].tolist()
                waiting += [left, right] if last else [right, left]
        return found[::-1] if last else found


@dataclass(frozen=True)
class Step:
    """The text after `index` merges, and the pair that is joined next (None at the end)."""

    index: int
    tokens: int
    vocabulary: int
    table_pairs: np.ndarray
    table_counts: np.ndarray
    distinct: int
    pair: tuple[int, int] | None = None
    count: int = 0
    ties: int = 0
    replaced: int = 0
    new_id: int = -1
