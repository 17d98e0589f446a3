"""The lab of SentencePiece: what can be set, and what a run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.sentencepiece.paths import Group
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LONGEST = 200  # characters of the text to encode
LONGEST_TRAINING = 4000
LARGEST = 1000
KINDS = ("bpe", "unigram", "char", "word")
STAGES = ("raw", "normalised", "marked", "pieces", "ids", "decoded")
SAMPLE = (
    "The harbour wakes early. Boats that were loaded at night are unloaded at dawn, and boats "
    "that were unloaded yesterday are reloaded today. The loaders load, the unloaders unload, "
    "the sailors sail and the fishers fish. In 1863 there were 12 boats; in 1963 there were 1234.\n"
    "The ropes are tied at night and untied in the morning. Untied boats drift, so the watchers "
    "watch the tied boats and tie what was untied. A fine boat costs 1200, a finer one 2400.\n"
    "语言模型读很多文本，学习语言的规律，再用学到的规律写出新的文本。分词器先把文本切成词片，"
    "每个词片有一个编号。常见的词片是一个词，罕见的词被切成几个词片。"
)
TEXT = "Ａ ﬁne  boat ①２ 龘👍"


@dataclass(frozen=True)
class Params:
    """A text to encode, what the four vocabularies are learned from, and the switches."""

    text: str = param(
        TEXT, longest=LONGEST, multiline=True,
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Text to encode"),
    )  # fmt: skip
    training: str = param(
        SAMPLE, longest=LONGEST_TRAINING, multiline=True,
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Training text"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/sentencepiece", "All four vocabularies are learned from it, line by line."
        ),
    )  # fmt: skip
    file: str = param(
        "", kind="file", longest=4096,
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "A .model file"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/sentencepiece",
            "It takes the place of the learned vocabulary of its kind, and is then the one "
            "looked at.",
        ),
    )  # fmt: skip
    kind: str = param(
        "bpe", choices=KINDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "BPE"),
            QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Unigram"),
            QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Characters"),
            QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Words"),
        ),
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Kind to decode"),
    )  # fmt: skip
    size: int = param(
        180, low=1, high=LARGEST, logarithmic=True,
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Pieces to learn"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/sentencepiece", "Special pieces and the 256 bytes come on top."
        ),
    )  # fmt: skip
    digits: bool = param(
        True, label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Split digits"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/sentencepiece",
            "No piece of BPE or Unigram has a digit with anything beside it.",
        ),
    )  # fmt: skip
    fallback: bool = param(
        True, label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "Byte fallback"),
        help=QT_TRANSLATE_NOOP(
            "tokenizers/sentencepiece",
            "What is no piece becomes one piece for each of its bytes instead of <unk>.",
        ),
    )  # fmt: skip
    start: int = param(
        0, low=0, high=LONGEST - 1,
        label=QT_TRANSLATE_NOOP("tokenizers/sentencepiece", "First character drawn"),
    )  # fmt: skip

    def unused(self) -> tuple[str, ...]:
        """The kind, where a file decides it."""
        return ("kind",) if self.file.strip() else ()

    def validate(self) -> None:
        """There must be something to encode and something to learn from."""
        if not self.text:
            raise ParamError("text", self.text, "at least one character", "rule", "no-text")
        if not self.training.strip():
            raise ParamError("training", self.training, "at least one word", "rule", "no-training")


@dataclass(frozen=True, eq=False)
class Track:
    """The text under one kind of vocabulary.

    `size`: ids; `learned`: pieces besides the special ones and the bytes. `ids`, `starts`, `ends`
    (n,) int32: tokens and their characters in the marked text; `first`, `last` (n,) int32: in the
    text as it came; `pieces`: their texts;
    `types` (n,) int32: types of pieces (`model`). `decoded`: the text that comes back.
    """

    kind: str
    size: int
    learned: int
    ids: np.ndarray
    starts: np.ndarray
    ends: np.ndarray
    first: np.ndarray
    last: np.ndarray
    pieces: tuple[str, ...]
    types: np.ndarray
    decoded: str
    fallback: bool


@dataclass(frozen=True, eq=False)
class Shared:
    """The pipeline up to the marked text, and the four ways on.

    `offset`: 1 where a ▁ was put in front of the marked text, else 0. `lost` (n,) int32: characters
    of the text that the normalised text no longer holds. `chosen`: the number of the track that is
    decoded.
    """

    text: str
    normalised: str
    marked: str
    offset: int
    groups: tuple[Group, ...]
    lost: np.ndarray
    tracks: tuple[Track, ...]
    chosen: int

    @property
    def track(self) -> Track:
        """The one that is decoded."""
        return self.tracks[self.chosen]


@dataclass(frozen=True)
class Step:
    """How far the pipeline has gone: a name in STAGES."""

    name: str
