"""What a run leaves behind: one record for the topic that was chosen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.words import Message

STAGES = {
    "film": ("bell", "positive", "negative", "divide", "thresholds", "usage"),
    "ledger": ("plain", "double", "measured", "sizes"),
    "anatomy": ("tensor", "scale", "codes", "bytes", "restored"),
    "rules": ("block", "floor", "ceil", "rceil", "even"),
}


@dataclass(frozen=True)
class Step:
    """A stage of a topic."""

    topic: str
    stage: str


@dataclass(frozen=True)
class Film:
    """NF4 in the making, everything in float64 (with the values of the chosen precision).

    positive_probabilities (9,), negative_probabilities (8,), positive (8,), negative (7,), ordered
    (16,), largest, levels (16,), thresholds (15,): see normal_float.Construction.
    equal (15,): what cuts N(0, 1) into sixteen equal shares, in standard deviations.
    mass (16,): the share of each level if weights were N(0, σ) with the largest at 1.
    difference: the largest distance to the published constants.
    counts (16,): how often each level is taken by the weights of `tensor`; integers (15,): the same
    for INT4 −7 … 7. entropy and integer_entropy in bits.
    """

    tensor: str
    positive_probabilities: np.ndarray
    negative_probabilities: np.ndarray
    positive: np.ndarray
    negative: np.ndarray
    ordered: np.ndarray
    largest: float
    levels: np.ndarray
    thresholds: np.ndarray
    equal: np.ndarray
    mass: np.ndarray
    difference: float
    counts: np.ndarray
    integers: np.ndarray
    entropy: float
    integer_entropy: float


@dataclass(frozen=True)
class Part:
    """What something takes, in bits per weight. `name` is the key of a word."""

    name: str
    bits: float


@dataclass(frozen=True)
class Size:
    """NF4 with one block size: bits and SQNR, plain and double quantised."""

    size: int
    plain_bits: float
    plain_sqnr: float
    double_bits: float
    double_sqnr: float


@dataclass(frozen=True)
class Ledger:
    """The bits of NF4 with and without double quantisation, and what it costs in SQNR."""

    tensor: str
    weights: int
    plain: tuple[Part, ...]
    double: tuple[Part, ...]
    plain_sqnr: float
    variants: tuple[tuple[str, float], ...]  # (variant, SQNR)
    maxima: np.ndarray  # float64 (blocks,)
    restored: np.ndarray  # float64 (blocks,), of the chosen variant
    sizes: tuple[Size, ...]


@dataclass(frozen=True)
class Anatomy:
    """One block of a matrix in a block format, down to its bytes.

    scales (rows, blocks): the scale of every block. row, place: which block.
    values, restored (n,): the block before and after; inside (n,): before, in units of the scale.
    codes (n,): bit patterns; decoded (n,): what they mean. scale_code: in E8M0 or E4M3FN.
    data: the packed bytes of the codes. tensor_bytes: the FP32 scale above, the highest byte first
    (empty for MX).
    """

    tensor: str
    label: str
    element: str
    element_bits: int
    scale_format: str  # "e8m0" or "e4m3fn"
    scales: np.ndarray
    row: int
    place: int
    values: np.ndarray
    inside: np.ndarray
    codes: np.ndarray
    decoded: np.ndarray
    restored: np.ndarray
    scale_code: int
    scale: float
    tensor_scale: float
    tensor_bytes: bytes
    data: bytes
    bits: float
    sqnr: float
    block_sqnr: float


@dataclass(frozen=True)
class Rule:
    """A block under one rule: the exponent of its scale, what comes back, what was lost."""

    name: str
    exponent: int
    threshold: float
    included: bool
    doubled: bool
    restored: np.ndarray  # (n,)
    clipped: np.ndarray  # bool (n,)
    zeroed: np.ndarray  # bool (n,)
    sqnr: float


@dataclass(frozen=True)
class Rules:
    """The block of the params under all four rules.

    amax = significand × 2^exponent (0 × 2^0 for a block of zeros); the element format ends at
    top_significand × 2^top_exponent and has `fraction_bits`.
    """

    values: np.ndarray  # float64 (n,)
    amax: float
    significand: float
    exponent: int
    top_significand: float
    top_exponent: int
    fraction_bits: int
    rules: tuple[Rule, ...]


@dataclass(frozen=True)
class Shared:
    """The record of the chosen topic; the others are None."""

    topic: str
    film: Film | None = None
    ledger: Ledger | None = None
    anatomy: Anatomy | None = None
    rules: Rules | None = None
    notices: tuple[Message, ...] = ()
