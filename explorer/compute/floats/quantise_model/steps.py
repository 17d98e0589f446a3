"""What a run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Written:
    """A greedy continuation, token by token, beside that of the 16-bit model.

    `pieces` joined are the text; a token that is only a part of a character has its text at the
    token that completes it. `different` is the first place where the tokens differ, −1 if none.
    """

    ids: tuple[int, ...]
    pieces: tuple[str, ...]
    different: int


@dataclass(frozen=True)
class Quality:
    """A model on the measured text, nats per token.

    loss: mean −ln p of the token that comes. divergence: mean KL(16 bits ‖ this), how far all its
    probabilities are from those of the 16-bit model. agreement: share of the places where both
    think the same token likeliest.
    """

    loss: float
    divergence: float
    agreement: float


@dataclass(frozen=True)
class Row:
    """A model in one number of bits.

    `scheme` names what is quantised and how ("w8a8-tensor", "k4-token"); for weights alone it is
    "w" and the bits. `size` is in bytes, scales counted, of all weights or of the cache;
    `size_bits` is that per weight or per number in the cache.
    """

    scheme: str
    bits: int
    written: Written
    quality: Quality
    size: int
    size_bits: float


@dataclass(frozen=True)
class Bits:
    """Topic "bits": the rows' common part.

    The curves have one row per granularity (tensor, channel, group) and one column per width; the
    first column is the 16-bit model.
    """

    model: str
    parameters: int
    quantised: int  # weights that are quantised; the others stay in FP16
    prompt: tuple[str, ...]
    tokens: int  # predictions that the loss is the mean of
    widths: np.ndarray  # int64 (widths,)
    curve_bits: np.ndarray  # (3, widths) bits per weight of the whole model, scales counted
    curve_loss: np.ndarray  # (3, widths)
    curve_divergence: np.ndarray  # (3, widths)
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Scheme:
    """How activations were rounded in one row of the topic "activations".

    error and zeroed are of the channels without the outlier, on the input of the first layer's
    attention: |x̂ − x| / |x|, and the share of numbers that became zero. `step` is the distance of
    two levels there: one number per channel where they differ.
    """

    row: Row
    step: np.ndarray  # float64 (channels,), the largest over the tokens; 0 for 16 bits
    error: float
    zeroed: float


@dataclass(frozen=True)
class Activations:
    """Topic "activations": the channels that enter the first layer's attention."""

    model: str
    prompt: tuple[str, ...]
    tokens: int
    factor: float
    channel: int  # the one that is larger, from 0
    size: np.ndarray  # float64 (channels,) largest |activation| over the text
    typical: np.ndarray  # float64 (channels,) median |activation|
    schemes: tuple[Scheme, ...]


@dataclass(frozen=True)
class Stored:
    """Keys and values in one form, in the topic "cache".

    moved: share of the attention that lands on other tokens than with 16 bits (half the sum of
    |difference|, mean over queries, heads and layers). weights: attention of the last query in the
    head that is shown, float64 (tokens,).
    """

    row: Row
    granularity: str  # "token", "channel", or "" for 16 bits
    numbers: int  # numbers in the cache of the text
    scales: int  # scales stored with them
    moved: float
    weights: np.ndarray


@dataclass(frozen=True)
class Cache:
    """Topic "cache": what all rows have in common."""

    model: str
    prompt: tuple[str, ...]
    tokens: int
    pieces: tuple[str, ...]  # of the text that is cached, BOS first
    layer: int  # the head that is shown, from 0: where 4 bits move most of the last query
    head: int
    group: int
    rows: tuple[Stored, ...]


@dataclass(frozen=True)
class Place:
    """A step of the topic "depth". section: "all", "alone" or "random"; `index` counts in it."""

    section: str
    index: int


@dataclass(frozen=True)
class Depth:
    """Topic "depth": relative error |x̂ − x| / |x| of the residual stream.

    Places: after the embedding, then after the attention and the feed-forward part of each layer.
    """

    model: str
    tokens: int
    layers: int
    widths: np.ndarray  # int64 (widths,) bits, 16 among them
    errors: np.ndarray  # float64 (widths, places) all layers quantised, the embedding exact
    logits: np.ndarray  # float64 (widths,) relative error of the scores
    losses: np.ndarray  # float64 (widths,) nats per token on the first window of the text
    loss: float  # the same of the float32 model
    alone: np.ndarray  # float64 (layers, places) only that layer in 4 bits
    random_widths: np.ndarray  # int64, bits of the random network
    random: np.ndarray  # float64 (bits, 32) error after each layer of it


@dataclass(frozen=True)
class Trained:
    """A moment of quantisation-aware training."""

    step: int
    taught: float  # mean KL(teacher ‖ student) of the batch just learned from; NaN before
    row: Row


@dataclass(frozen=True)
class Training:
    """Topic "training": the two models to compare with. All rows are on the measured text."""

    model: str
    prompt: tuple[str, ...]
    tokens: int
    bits: int
    levels: int  # different numbers a weight of a group can become
    made: str  # a passage that the 16-bit model wrote for the training
    passages: int
    passage_length: int
    reference: Row  # 16 bits
    rounded: Row  # quantised after training, nothing learned
    learned: tuple[Trained, ...]
