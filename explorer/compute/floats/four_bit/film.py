"""How NF4 is made, and how real weights use it."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np

from explorer.compute.floats.four_bit.steps import Film
from explorer.compute.floats.quantise.codebook import CodebookQuantiser
from explorer.compute.floats.quantise.grouping import Grouping
from explorer.compute.floats.quantise.integer import IntegerQuantiser
from explorer.compute.floats.quantise.normal_float import construct, equal_mass

#: bitsandbytes' constants, for comparison only; nothing is computed from them.
PUBLISHED = (
    -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635,
    -0.18477343022823334, -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725,
    0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
    0.7229568362236023, 1.0,
)  # fmt: skip


def entropy(counts: np.ndarray) -> float:
    """Bits of information per code that occurs with these counts."""
    share = counts[counts > 0] / counts.sum()
    return max(0.0, float(-(share * np.log2(share)).sum()))


def make_film(precision: str, tensor: str, matrix: np.ndarray, size: int) -> Film:
    """NF4 in float32 or float64, and the codes of a matrix in blocks of `size`."""
    made = construct(np.float32 if precision == "float32" else np.float64)
    exact = made.levels.astype(np.float64)

    below = np.array([NormalDist().cdf(t * made.largest) for t in made.thresholds])
    mass = np.diff(np.concatenate([[0.0], below, [1.0]]))

    codes = CodebookQuantiser("nf4", size).quantise(matrix).codes
    counts = np.bincount(codes.ravel(), minlength=16).astype(np.int64)
    whole = IntegerQuantiser(4, grouping=Grouping("flat", size)).quantise(matrix).codes
    integers = np.bincount(whole.ravel().astype(np.int64) + 7, minlength=15).astype(np.int64)
    return Film(
        tensor, made.positive_probabilities.astype(np.float64),
        made.negative_probabilities.astype(np.float64), made.positive.astype(np.float64),
        made.negative.astype(np.float64), made.sorted.astype(np.float64), made.largest, exact,
        made.thresholds, equal_mass(), mass, float(np.abs(exact - np.array(PUBLISHED)).max()),
        counts, integers, entropy(counts), entropy(integers),
    )  # fmt: skip
