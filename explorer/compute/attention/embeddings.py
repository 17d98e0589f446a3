"""BERT's three embeddings, and one score taken apart: what can be set, what a run leaves behind.

No torch here.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: What is added up for each token, in this order everywhere.
KINDS = ("token", "segment", "position")
#: The longest text of a sentence; the model takes about a hundred tokens.
LONGEST = 600
#: More tokens than this are not taken apart, whatever the context of a reader's own model.
MOST_TOKENS = 96
#: Edges of the histograms of cosines.
BINS = 100


@dataclass(frozen=True)
class Params:
    """What the reader sets. The head counts from 1, 0 is chosen by measurement; query and key are
    positions, −1 is the pair of words that this head joins most strongly."""

    first: str = param(
        "The people know the king.",
        longest=LONGEST,
        multiline=True,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "First sentence"),
    )
    second: str = param(
        "The king does not know the people.",
        longest=LONGEST,
        multiline=True,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Second sentence"),
    )
    folder: str = param(
        "",
        kind="file",
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Your own BERT folder"),
        help=QT_TRANSLATE_NOOP(
            "attention/embeddings",
            "A folder with a BERT as Hugging Face stores it (config.json, model.safetensors, "
            "tokenizer.json). It is used instead of the model that comes with the program.",
        ),
    )
    head: int = param(
        0,
        low=0,
        high=64,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Head of layer 1"),
        help=QT_TRANSLATE_NOOP(
            "attention/embeddings",
            "★ (0): the head whose scores depend most on the segments, as measured.",
        ),
    )
    query: int = param(
        -1,
        low=-1,
        high=511,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Query"),
        help=QT_TRANSLATE_NOOP(
            "attention/embeddings", "The token that asks; ★ (−1): chosen with the key."
        ),
    )
    key: int = param(
        -1,
        low=-1,
        high=511,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Key"),
        help=QT_TRANSLATE_NOOP(
            "attention/embeddings",
            "The token that is asked; ★ (−1): the word with the highest weight.",
        ),
    )
    one_segment: bool = param(
        False,
        label=QT_TRANSLATE_NOOP("attention/embeddings", "Call both sentences segment A"),
    )


@dataclass(frozen=True)
class Step:
    """One position of the trace; `known` counts the kinds (sum) or rows of terms that are shown."""

    stage: str  # one of STAGES
    known: int = 3


#: Sections of the trace and how many steps each has.
STAGES = {
    "sum": 3, "norm": 1, "concatenate": 1, "project": 1, "terms": 3, "score": 1, "keys": 1,
    "cosines": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Split:
    """One head of the first layer on one pair of sentences. float32; d is the head's width.

    The first axis of `parts`, `normed_parts`, `query_parts` and `key_parts` is the kind; in the
    last two and in `terms` a fourth entry holds what does not depend on the token at all: biases,
    and the shift of the norm (zeros in the bundled encoder).
    """

    model: str  # title
    heads: int
    head: int  # from 0
    query: int
    key: int
    head_chosen: bool
    pair_chosen: bool
    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    segments: tuple[int, ...]

    parts: np.ndarray  # (3, tokens, width) the rows of the three tables
    total: np.ndarray  # (tokens, width) their sum
    mean: np.ndarray  # (tokens,) that LayerNorm subtracts
    size: np.ndarray  # (tokens,) √(variance + ε), that it divides by
    gain: np.ndarray  # (width,)
    normed: np.ndarray  # (tokens, width) what the first layer reads
    normed_parts: np.ndarray  # (3, tokens, width) gain · (part − its mean) / size of the whole
    weight_query: np.ndarray  # (d, width) this head's rows of W_Q
    query_parts: np.ndarray  # (4, tokens, d)
    key_parts: np.ndarray  # (4, tokens, d)
    terms: np.ndarray  # (4, 4, queries, keys) products of those, ÷ √d: they add up to `score`
    score: np.ndarray  # (queries, keys) q·k / √d, as the encoder itself computes it
    weight: np.ndarray  # (queries, keys) softmax of its rows
    value: np.ndarray  # (tokens, d)
    pull: np.ndarray  # (heads, 3, 3) how much each product varies over the keys: see `pull_of`

    concatenated: np.ndarray  # (d,) [t s p][W; W; W] of the query's token
    summed: np.ndarray  # (d,) (t + s + p) W of the same token
    without: np.ndarray  # (3,) the score with one kind left out everywhere and normed again
    histograms: np.ndarray  # (3, BINS) density of the cosines: see PAIRS
    cosines: np.ndarray  # (3, 2) mean and standard deviation of the cosines
    cosines_here: np.ndarray  # (3, tokens) of this text's own embeddings

    @property
    def tokens(self) -> int:
        """How many tokens both sentences have, with [CLS] and [SEP]."""
        return len(self.ids)

    @property
    def width(self) -> int:
        """How many numbers an embedding has."""
        return int(self.total.shape[1])

    @property
    def head_width(self) -> int:
        """How many numbers a query has."""
        return int(self.query_parts.shape[2])

    def nine(self, query: int | None = None, key: int | None = None) -> np.ndarray:
        """(3, 3) float64: query's kind × key's kind, of a pair (default: the chosen one)."""
        i, j = self.query if query is None else query, self.key if key is None else key
        return np.asarray(self.terms[:3, :3, i, j], dtype=np.float64)

    def rest(self, query: int | None = None, key: int | None = None) -> float:
        """The products with a constant part: zero where the model has no biases and no shift."""
        i, j = self.query if query is None else query, self.key if key is None else key
        return float(self.terms[:, :, i, j].sum(dtype=np.float64) - self.nine(i, j).sum())


#: The pairs of kinds whose cosines are measured.
PAIRS = ((0, 1), (0, 2), (1, 2))


def pull_of(terms: np.ndarray) -> np.ndarray:
    """(…, 3, 3): standard deviation of a product over the keys, averaged over the queries.

    `terms` (…, 4, 4, queries, keys). What is the same for all keys of a query changes no weight:
    softmax forgets it.
    """
    spread: np.ndarray = terms[..., :3, :3, :, :].std(axis=-1).mean(axis=-1)
    return spread
