"""What can be set in the lab "Embeddings and head", and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of the text at most, rows of the matrix that are drawn, tokens whose logits are.
MOST_TOKENS, MOST_ROWS, SHOWN = 20, 30, 10
#: Models that ship and are looked into.
MODELS = ("clear", "bilingual")
#: Heads that are trained side by side: the embedding itself, a matrix of its own, its rows divided
#: by their length, and a matrix of its own with a penalty on the largest logit.
HEADS = ("tied", "untied", "norm", "z")
#: Networks that differ in their weights.
SEEDS = 3
#: The networks: layers, width.
LAYERS, WIDTH = 1, 24
#: Ways from d to 2d numbers, and what the next character is told apart into.
WAYS = ("duplicate", "interpolate", "zeros", "linear")
CLASSES = ("vowel", "consonant", "space", "other")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    text: str = param(
        "the queen, the que", longest=200, label=QT_TRANSLATE_NOOP("blocks/head", "Text")
    )
    model: str = param(
        "clear", choices=MODELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("blocks/head", "Clear heads: characters"),
            QT_TRANSLATE_NOOP("blocks/head", "English and Chinese: 4096 tokens"),
        ),
        label=QT_TRANSLATE_NOOP("blocks/head", "Model"),
    )  # fmt: skip
    weight: float = param(
        0.002, low=0.0, high=0.05, step=0.0002,
        label=QT_TRANSLATE_NOOP("blocks/head", "Weight of the max-z loss"),
        help=QT_TRANSLATE_NOOP("blocks/head", "Baichuan 2 was trained with 0.0002."),
        group=QT_TRANSLATE_NOOP("blocks/head", "Training"),
    )  # fmt: skip
    rate: float = param(
        0.01, low=1e-4, high=0.05, logarithmic=True,
        label=QT_TRANSLATE_NOOP("blocks/head", "Learning rate"),
        group=QT_TRANSLATE_NOOP("blocks/head", "Training"),
    )  # fmt: skip
    updates: int = param(
        120, low=5, high=200, label=QT_TRANSLATE_NOOP("blocks/head", "Updates"),
        group=QT_TRANSLATE_NOOP("blocks/head", "Training"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("blocks/head", "Seed"),
        group=QT_TRANSLATE_NOOP("blocks/head", "Training"),
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Lookup:
    """A text as rows of the embedding, and the gradient of each row (T tokens, V rows, d wide).

    L is the mean next-token loss of the model on the text. The model ties its head to the
    embedding; both uses of the matrix are told apart.

    Attributes:
        pieces: (T) the tokens. ids: (T,) their rows.
        shown: (R,) the rows that are drawn, in order; all that are used are among them.
        names: (R) what they are. matrix: (R, d). size: V.
        by_token: (T, d) ∂L/∂ of what was looked up for each token.
        by_input: (R, d) the same added up by row. by_output: (R, d) ∂L/∂W of the head.
        input_norms, output_norms: (V,) lengths of the gradients of all rows.
        counts: (V,) how often the text uses each.
        loss: L in nats.
    """

    pieces: tuple[str, ...]
    ids: np.ndarray
    shown: np.ndarray
    names: tuple[str, ...]
    matrix: np.ndarray
    size: int
    by_token: np.ndarray
    by_input: np.ndarray
    by_output: np.ndarray
    input_norms: np.ndarray
    output_norms: np.ndarray
    counts: np.ndarray
    loss: float

    @property
    def used(self) -> int:
        """How many different rows the text uses."""
        return len(set(self.ids.tolist()))


@dataclass(frozen=True)
class Rows:
    """How long the rows of the head are, and what their length does to logits.

    Attributes:
        norms: (F,) of the tokens that occur on the pages. counts: (F,) how often. names: (F).
        correlation: of norm and logarithm of the count. total: tokens on the pages.
        top: (K) names of the most likely next tokens. plain: (K,) their logits. divided: (K,)
            with every row scaled to the mean length. places: (K,) their places then, from 1.
        after: the token after which they come.
    """

    norms: np.ndarray
    counts: np.ndarray
    names: tuple[str, ...]
    correlation: float
    total: int
    top: tuple[str, ...]
    plain: np.ndarray
    divided: np.ndarray
    places: np.ndarray
    after: str


@dataclass(frozen=True)
class Widths:
    """d numbers where 2d are wanted.

    Attributes:
        example: (ways, 2d) one vector in every way; source: (d,) the vector.
        ranks: (ways,) of all vectors then.
        probes: (ways,) accuracy of a linear probe trained on them; alone: on the d numbers.
        frozen: (ways,) accuracy of a head that is there already and was trained on 2d others.
        own: its accuracy on those. chance: always the most frequent class.
        tokens: how many it was trained on, and tested on.
    """

    source: np.ndarray
    example: np.ndarray
    ranks: np.ndarray
    probes: np.ndarray
    alone: float
    frozen: np.ndarray
    own: float
    chance: float
    tokens: int


@dataclass(frozen=True)
class Training:
    """Networks with four heads, update by update: (updates, heads, seeds), nats and logits.

    Attributes:
        losses: the next-character loss, without any penalty.
        largest: mean over positions of the largest logit.
        parameters: (heads,) numbers of embedding and head together.
        correlations: (heads, seeds) of a row's length and the logarithm of its character's count,
            after the last update so far.
    """

    losses: np.ndarray
    largest: np.ndarray
    parameters: tuple[int, ...]
    correlations: np.ndarray


@dataclass(frozen=True)
class Head:
    """Everything of one run."""

    lookup: Lookup
    rows: Rows
    widths: Widths
    training: Training
