"""How many numbers lie in each stretch of the logarithmic axis."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from explorer.compute.floats.line.params import Population

#: The bins whose peak sets the scale of a whole trace: half a power of two wide.
USUAL_BIN = 0.5


def edges(low: float, high: float, wide: float) -> np.ndarray:
    """Multiples of `wide` that enclose the stretch low … high of the axis: float64."""
    return np.arange(np.floor(low / wide), np.ceil(high / wide) + 1) * wide


def histogram(magnitudes: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """How many of the magnitudes (sorted) lie between neighbouring powers 2^ends: int64.

    The lower end belongs to a bin, the upper one to the next. Ends that are whole numbers are
    exact powers of two. Zeros lie nowhere on the axis.
    """
    # in the dtype of the numbers, which would else be copied into that of the ends
    with np.errstate(over="ignore", under="ignore"):
        powers = np.exp2(ends).astype(magnitudes.dtype)
    zeros = np.searchsorted(magnitudes, magnitudes.dtype.type(0), side="right")
    places = np.maximum(np.searchsorted(magnitudes, powers, side="left"), zeros)
    return np.diff(places)


def densities(population: Population, ends: np.ndarray) -> np.ndarray:
    """The share of the numbers other than zero in each bin, per power of two: float64."""
    count = len(population.magnitudes) - population.zeros
    wide = np.diff(ends)
    found: np.ndarray = histogram(population.magnitudes, ends) / (max(count, 1) * wide)
    return found


def highest(populations: Iterable[Population]) -> float:
    """The highest density of several populations, in bins of the usual width."""
    ends = edges(-152.0, 131.0, USUAL_BIN)
    return max((float(densities(p, ends).max()) for p in populations), default=0.0) or 1.0
