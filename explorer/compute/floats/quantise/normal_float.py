"""How NF4's sixteen levels are made, step by step and to the last bit.

Eight levels above zero are quantiles of the normal distribution at evenly spaced probabilities from
δ down to 1/2; seven below are the mirrored quantiles of a coarser spacing; zero itself is the
sixteenth. All are divided by the largest. δ = 0.9677083 lies between the outermost half-bins of a
16-level and a 15-level code: 1 − (1/32 + 1/30) / 2.

With the probabilities and every result in float32 this gives bitsandbytes' constants exactly; with
float64 they differ by about 1e−7. (Dettmers et al., "QLoRA", 2023; bitsandbytes'
`create_normal_map`.)
"""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

OFFSET = 0.9677083
POSITIVE, NEGATIVE = 8, 7


@dataclass(frozen=True)
class Construction:
    """What arises on the way, in the chosen dtype.

    positive_probabilities (9,) and negative_probabilities (8,): evenly spaced from δ to 1/2; the
        last of each is left out, as its quantile is 0.
    positive (8,), negative (7,): the quantiles, in units of the standard deviation; descending and
        ascending from the outside in.
    sorted (16,): all of them and zero, ascending. largest: what they are divided by.
    levels (16,): the result. thresholds (15,): half-way between neighbours, where codes change.
    """

    positive_probabilities: np.ndarray
    negative_probabilities: np.ndarray
    positive: np.ndarray
    negative: np.ndarray
    sorted: np.ndarray
    largest: float
    levels: np.ndarray
    thresholds: np.ndarray


def evenly(start: float, end: float, count: int, dtype: type[np.floating]) -> np.ndarray:
    """`count` values from start to end, both included, every operation rounded to dtype.

    The second half is counted back from the end, as torch.linspace does, so that both ends are met
    exactly; in float32 the way of counting changes the last bit.
    """
    first, last = dtype(start), dtype(end)
    step = dtype((last - first) / dtype(count - 1))
    place = np.arange(count)
    forward = first + step * place.astype(dtype)
    backward = last - step * (count - 1 - place).astype(dtype)
    return np.where(place < count // 2, forward, backward).astype(dtype)


def normal_quantiles(probabilities: np.ndarray) -> np.ndarray:
    """The quantiles of N(0, 1), computed in float64 and rounded to the dtype of the argument."""
    quantile = NormalDist().inv_cdf
    return np.array([quantile(float(p)) for p in probabilities]).astype(probabilities.dtype)


def construct(dtype: type[np.floating] = np.float32, offset: float = OFFSET) -> Construction:
    """NF4 from its definition."""
    # [bell, positive, negative]
    above = evenly(offset, 0.5, POSITIVE + 1, dtype)
    below = evenly(offset, 0.5, NEGATIVE + 1, dtype)
    positive = normal_quantiles(above[:-1])
    negative = -normal_quantiles(below[:-1])

    # [divide]
    ordered = np.sort(np.concatenate([positive, negative, np.zeros(1, dtype)]))
    largest = ordered[-1]
    levels = ordered / largest

    # [thresholds]
    exact = levels.astype(np.float64)
    thresholds = (exact[:-1] + exact[1:]) / 2
    return Construction(
        above, below, positive, negative, ordered, float(largest), levels, thresholds
    )


def equal_mass(count: int = 16) -> np.ndarray:
    """The `count` − 1 quantiles that cut N(0, 1) into equally probable parts."""
    return normal_quantiles(np.arange(1, count, dtype=np.float64) / count)
