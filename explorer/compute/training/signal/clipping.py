"""A gradient that is too long: cut to a length, cut number by number, or left out (numpy)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from explorer.compute.training.signal.params import BACK, FIRST


def by_norm(gradient: np.ndarray, limit: float) -> np.ndarray:
    """At most `limit` long, in the same direction (Pascanu et al. 2013)."""
    # [clip] one factor for all numbers
    norm = float(np.linalg.norm(gradient))
    return gradient * min(1.0, limit / norm) if norm > 0 else gradient


def by_value(gradient: np.ndarray, most: float) -> np.ndarray:
    """Every number within ± `most`."""
    return np.clip(gradient, -most, most)


def most_for(gradient: np.ndarray, limit: float) -> float:
    """The `most` with which `by_value` leaves a gradient of length `limit`: by bisection, since
    that length rises with it."""
    low, high = 0.0, float(np.abs(gradient).max(initial=0.0))
    if float(np.linalg.norm(gradient)) <= limit:
        return high
    for _ in range(60):
        middle = (low + high) / 2
        if float(np.linalg.norm(by_value(gradient, middle))) < limit:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def angle(one: np.ndarray, other: np.ndarray) -> float:
    """Between two gradients, in degrees; 0 where one of them is nothing.

    From the distance of the unit vectors: the cosine of a small angle has no digits left for it.
    """
    lengths = float(np.linalg.norm(one)), float(np.linalg.norm(other))
    if min(lengths) == 0:
        return 0.0
    apart = float(np.linalg.norm(one / lengths[0] - other / lengths[1]))
    return math.degrees(2 * math.asin(min(apart / 2, 1.0)))


def is_spike(norm: float, before: Sequence[float], factor: float) -> bool:
    """Is a norm more than `factor` medians of the last norms? Never while few were seen."""
    # [explode] the median does not follow a single spike, as a mean would
    return len(before) >= FIRST and norm > factor * float(np.median(before[-BACK:]))
