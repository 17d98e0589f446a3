"""Who may read whom: masks, what they let through, and what one run leaves behind (no torch).

A mask is a matrix (queries, keys) of truth values: true where the query may read the key. All of
this is plain numpy; `masks_stack` puts a mask into the attention of a real model.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from explorer.compute.attention.reading import (
    MODELS,
    folder_param,
    head_param,
    layer_param,
    text_param,
)
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Tokens of one text; two rows of tiles with ribbons between all of them have to stay readable.
MOST_TOKENS, MOST_PADDING = 24, 8
KINDS = ("none", "causal", "prefix", "cross")
CURES = ("none", "finite", "self", "zero")
Pairs = NDArray[np.bool_]


@dataclass(frozen=True)
class Params:
    """What the reader sets. Layers and heads count from 1; 0 is chosen by measurement."""

    text: str = text_param("to be or not", longest=2000)
    mask: str = param(
        "causal",
        choices=KINDS,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/masks", "None: all read all"),
            QT_TRANSLATE_NOOP("attention/masks", "Causal: nothing that comes later"),
            QT_TRANSLATE_NOOP("attention/masks", "Prefix: all read the prefix, the rest is causal"),
            QT_TRANSLATE_NOOP("attention/masks", "Cross: read another text"),
        ),
        label=QT_TRANSLATE_NOOP("attention/masks", "Mask"),
    )
    prefix: int = param(
        5,
        low=0,
        high=MOST_TOKENS,
        label=QT_TRANSLATE_NOOP("attention/masks", "Prefix"),
        unit=QT_TRANSLATE_NOOP("attention/masks", "tokens"),
        help=QT_TRANSLATE_NOOP(
            "attention/masks", "Tokens that everyone may read; 0 is the causal mask."
        ),
    )
    source: str = text_param(
        "que sera", longest=2000, label=QT_TRANSLATE_NOOP("attention/masks", "Text that is read"),
    )  # fmt: skip
    padding: int = param(
        0,
        low=0,
        high=MOST_PADDING,
        label=QT_TRANSLATE_NOOP("attention/masks", "Padding"),
        unit=QT_TRANSLATE_NOOP("attention/masks", "tokens"),
        help=QT_TRANSLATE_NOOP(
            "attention/masks",
            "Empty places, as they are needed to bring texts of a batch to one length.",
        ),
    )
    side: str = param(
        "right",
        choices=("right", "left"),
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/masks", "after the text"),
            QT_TRANSLATE_NOOP("attention/masks", "before the text"),
        ),
        label=QT_TRANSLATE_NOOP("attention/masks", "It stands"),
    )
    cure: str = param(
        "zero",
        choices=CURES,
        choice_labels=(
            QT_TRANSLATE_NOOP("attention/masks", "nothing is done: NaN"),
            QT_TRANSLATE_NOOP("attention/masks", "the lowest finite number instead of −∞"),
            QT_TRANSLATE_NOOP("attention/masks", "the token reads itself"),
            QT_TRANSLATE_NOOP("attention/masks", "its weights are set to zero"),
        ),
        label=QT_TRANSLATE_NOOP("attention/masks", "Where all is masked"),
    )
    model: str = param(
        "clear",
        choices=("clear", "bilingual", "encoder", "encoder-decoder"),
        choice_labels=(
            MODELS["clear"],
            MODELS["bilingual"],
            QT_TRANSLATE_NOOP("attention/masks", "Encoder: reads both ways, word pieces"),
            QT_TRANSLATE_NOOP("attention/masks", "Encoder–decoder: reverses or sorts characters"),
        ),
        label=QT_TRANSLATE_NOOP("attention/masks", "Model"),
    )
    folder: str = folder_param()
    layer: int = layer_param()
    head: int = head_param()
    keys: int = param(
        128,
        low=2,
        high=160,
        label=QT_TRANSLATE_NOOP("attention/masks", "Random keys n"),
        group=QT_TRANSLATE_NOOP("attention/masks", "Rank"),
    )
    width: int = param(
        16,
        low=1,
        high=128,
        label=QT_TRANSLATE_NOOP("attention/masks", "Their width dₖ"),
        group=QT_TRANSLATE_NOOP("attention/masks", "Rank"),
    )
    seed: int = param(
        0,
        kind="seed",
        label=QT_TRANSLATE_NOOP("attention/masks", "Seed"),
        group=QT_TRANSLATE_NOOP("attention/masks", "Rank"),
    )

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part at the present mask."""
        found = []
        if self.mask != "prefix":
            found.append("prefix")
        if self.mask != "cross":
            found.append("source")
        return tuple(found)


def visible(
    kind: str, queries: int, keys: int, prefix: int = 0, real: Pairs | None = None
) -> Pairs:
    """(queries, keys): true where query i may read key j.

    `real` (keys,) is false for padding, which nobody may read. With fewer queries than keys the
    queries are the last ones: the lower right corners of mask and text coincide.
    """
    # [reads]
    i = np.arange(queries)[:, None] + (0 if kind == "cross" else keys - queries)
    j = np.arange(keys)[None, :]
    allowed: Pairs
    if kind == "causal":
        allowed = np.asarray(j <= i)
    elif kind == "prefix":
        allowed = np.asarray((j <= i) | (j < prefix))
    else:
        allowed = np.ones((queries, keys), dtype=bool)
    # [empty]
    return allowed if real is None else allowed & real[None, :]


def visible_pairs(
    kind: str, tokens: int, prefix: int = 0, padding: int = 0, side: str = "right",
    queries: int = 0,
) -> int:  # fmt: skip
    """How many pairs a mask leaves, in closed form.

    `tokens` real keys and `padding` more; the queries are the same places, padding included,
    except with "cross", where there are `queries` of them.
    """
    if kind == "cross":
        return queries * tokens
    if kind == "none":
        return (tokens + padding) * tokens
    own = tokens * (tokens + 1) // 2
    ahead = prefix * (prefix - 1) // 2 if kind == "prefix" else 0
    # padding after the text reads all of it, padding before it only the prefix
    beside = tokens if side == "right" else prefix if kind == "prefix" else 0
    return own + ahead + padding * beside


def with_cure(allowed: Pairs, cure: str) -> Pairs:
    """What is really read once rows in which everything is masked have been dealt with."""
    empty: Pairs = np.asarray(~allowed.any(axis=1, keepdims=True))
    if cure == "finite":  # all scores are equally low, and softmax makes equal shares of them
        return allowed | empty
    if cure == "self":
        diagonal: Pairs = np.eye(*allowed.shape) > 0
        return allowed | (diagonal & empty)
    return allowed


def reachable(own: Pairs, layers: int, cross: Pairs | None = None) -> tuple[Pairs, Pairs | None]:
    """What can influence what after a number of layers: from the text, and from the other text.

    A token keeps its own stream (the residual) and reads what the mask allows; what those had read
    before comes along: the matrix (mask or identity) to the power of the number of layers. In a
    layer with cross-attention self-attention comes first, so that what it brings from the other
    text is passed on by the next layer only.
    """
    # [ripple]
    passes = (own | np.eye(len(own), dtype=bool)).astype(np.int64)
    text = np.eye(len(own), dtype=bool)
    other = None if cross is None else np.zeros_like(cross)
    for _ in range(layers):
        text = passes @ text > 0
        if other is not None and cross is not None:
            other = (passes @ other > 0) | cross
    return text, other


@dataclass(frozen=True)
class Step:
    """One position: `kind` is the section, `index` what it is about there (a query, a boundary, an
    input that is changed, a cure, an alignment, a scale), `level` how many levels of the stack the
    change has reached."""

    kind: str
    index: int
    level: int = 0


@dataclass(frozen=True)
class Ripple:
    """Every input changed in turn, and how far each output moved. float64 where it fits.

    Inputs are the tokens of the other text (with "cross": its vectors, one after the other changed)
    and then the tokens of the text. Levels are numbers of layers; level 0 is what enters.
    """

    levels: tuple[int, ...]
    others: int  # how many inputs belong to the other text
    pieces: tuple[str, ...]  # (inputs,)
    instead: tuple[str, ...]  # (inputs,) which token was put there
    moved: np.ndarray  # (inputs, levels, outputs) ‖change‖ / ‖before‖; NaN where it is NaN
    reach: np.ndarray  # (inputs, levels, outputs) bool: what the masks allow
    own: np.ndarray  # (outputs, outputs) bool: self-attention, cures included
    cross: np.ndarray  # (outputs, others) bool
    tolerance: float  # what moves less has not moved: rounding
    dtype: str

    @property
    def touched(self) -> np.ndarray:
        """(inputs, levels, outputs) bool: which moved by more than rounding."""
        with np.errstate(invalid="ignore"):
            return np.asarray(self.moved > self.tolerance)


@dataclass(frozen=True)
class Cure:
    """One way to treat a row in which everything is masked, on the padded text. float64."""

    name: str
    masked: np.ndarray  # (keys,) the scores of that row as softmax gets them
    exponential: np.ndarray  # (keys,)
    row_sum: float
    weight: np.ndarray  # (keys,)
    broken: np.ndarray  # (levels, tokens) bool: NaN somewhere in the stream
    difference: float  # largest difference of a real token's last stream to the unpadded text


@dataclass(frozen=True)
class Empty:
    """A padded text, a query that may read nothing, and what becomes of it."""

    pieces: tuple[str, ...]
    real: np.ndarray  # (tokens,) bool
    allowed: np.ndarray  # (tokens, tokens) bool
    row: int
    score: np.ndarray  # (keys,) scaled, before the mask
    levels: tuple[int, ...]
    cures: tuple[Cure, ...]


@dataclass(frozen=True)
class Corner:
    """The last queries alone, with the mask aligned at either corner: lower right, upper left."""

    new: int
    allowed: np.ndarray  # (2, new, keys) bool
    weight: np.ndarray  # (2, new, keys)
    difference: np.ndarray  # (2, new) ‖change of the head's output‖ / ‖output‖


@dataclass(frozen=True)
class Rank:
    """Effective rank of softmax(scale · S), all-to-all and causal, float64."""

    scales: tuple[float, ...]
    sampled: np.ndarray  # (2, scales) for random q and k
    sampled_spectrum: np.ndarray  # (2, scales, keys) singular values
    own: np.ndarray  # (2, scales) for the head on the text
    own_spectrum: np.ndarray  # (2, scales, tokens)


@dataclass(frozen=True)
class Masks:
    """Everything one run found. "queries" are who reads, "keys" who is read."""

    model: str
    mask: str
    trained: str  # what it learned with: "causal", "none" or "cross"
    layers: int
    heads: int
    layer: int  # from 0
    head: int  # from 0
    chosen: bool  # by measurement
    reading: tuple[str, ...]  # the queries' tokens; "" for padding
    read: tuple[str, ...]  # the keys' tokens
    reading_real: np.ndarray  # (queries,) bool
    real: np.ndarray  # (keys,) bool
    prefix: int  # as far as the text goes
    allowed: np.ndarray  # (queries, keys) bool
    weight: np.ndarray  # (queries, keys) float32 of one head; NaN in an empty row
    boundary_allowed: np.ndarray  # (boundaries, queries, keys) bool; none unless "prefix"
    boundary_weight: np.ndarray  # (boundaries, queries, keys) float32
    boundary_loss: np.ndarray  # (boundaries,) mean nats of the next token
    loss: float  # mean nats per real token under this mask; NaN where it does not apply
    loss_causal: float
    ripple: Ripple
    empty: Empty
    corner: Corner | None
    rank: Rank
