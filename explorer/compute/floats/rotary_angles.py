"""Rotary position angles when frequencies, positions or their products are kept in few bits.

Pair i of a head of width d turns by the angle θ = p · base^(−2i/d) at position p (Su et al. 2021).
A frequency that is off by a relative error ε makes an angle that is off by p · θ's frequency · ε:
the error grows with the position. Positions above 2^(fraction bits + 1) are not all there.
"""

from __future__ import annotations

import math
from collections.abc import Generator
from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.arrays import round_array
from explorer.compute.floats.formats import FormatInfo

CASTS = ("frequencies", "positions", "everything")
SHOWN = 8  # pairs drawn as dials


@dataclass(frozen=True)
class Angles:
    """What all positions have in common; float64.

    Attributes:
        frequencies: (pairs,), in radians per position.
        low: (pairs,), the same in the format.
        held: (positions,), each position in the format; `distinct` counts the different ones.
        shown: (at most SHOWN,) int64, the pairs drawn as dials, the fastest first.
        error: (CASTS, positions), mean over the pairs of |cos of the angle − cos of the true one|.
        worst: (CASTS, positions), the largest over the pairs.
    """

    frequencies: np.ndarray
    low: np.ndarray
    held: np.ndarray
    distinct: int
    shown: np.ndarray
    error: np.ndarray
    worst: np.ndarray

    def turned(self, cast: str, info: FormatInfo, position: int) -> np.ndarray:
        """The angles (shown pairs,) that the format makes of a position."""
        held = self.held[position : position + 1]
        true = np.array([float(position)])
        return angle(cast, info, true, held, self.frequencies, self.low)[0, self.shown]


def inverse_frequencies(width: int, base: float) -> np.ndarray:
    """base^(−2i/width) for each pair of a head, in float64."""
    return base ** (-np.arange(0, width, 2, dtype=np.float64) / width)


def angle(
    cast: str, info: FormatInfo, true: np.ndarray, held: np.ndarray, frequencies: np.ndarray,
    low: np.ndarray,
) -> np.ndarray:  # fmt: skip
    """Angles (positions, pairs) with one thing, or everything, kept in the format."""
    # [exact, gaps] what is kept in the format is rounded; the rest stays in FP64
    if cast == "frequencies":
        return true[:, None] * low
    if cast == "positions":
        return held[:, None] * frequencies
    product: np.ndarray = round_array(info, held[:, None] * low)
    return product


def angles(
    info: FormatInfo, positions: int, width: int, base: float, cast: str
) -> Generator[None, None, Angles]:
    """The error of every position, in slices so that it can be stopped."""
    frequencies = inverse_frequencies(width, base)
    low = round_array(info, frequencies)
    true = np.arange(positions, dtype=np.float64)
    held = round_array(info, true)
    error, worst = np.zeros((len(CASTS), positions)), np.zeros((len(CASTS), positions))
    slice_length = max(1, 32768 // len(frequencies))
    for start in range(0, positions, slice_length):
        part = slice(start, start + slice_length)
        right = np.cos(true[part, None] * frequencies)
        for place, kind in enumerate(CASTS):
            wrong = np.cos(finite_angle(angle(kind, info, true[part], held[part], frequencies,
                                              low)))  # fmt: skip
            away = np.abs(wrong - right)
            error[place, part], worst[place, part] = away.mean(axis=1), away.max(axis=1)
        yield
    pairs = len(frequencies)
    shown = np.unique(np.linspace(0, pairs - 1, min(SHOWN, pairs)).astype(np.int64))
    distinct = len(np.unique(held[np.isfinite(held)]))
    return Angles(frequencies, low, held, distinct, shown, error, worst)


def finite_angle(values: np.ndarray) -> np.ndarray:
    """Angles with infinity as NaN, which cos takes without a complaint."""
    return np.where(np.isfinite(values), values, np.nan)


def visited(positions: int, per_octave: int = 6) -> tuple[int, ...]:
    """0, and positions up to the last that grow by a constant factor, each once."""
    last = positions - 1
    count = max(1, math.ceil(per_octave * math.log2(last))) if last > 1 else 1
    grown = {round(last ** (k / count)) for k in range(count + 1)}
    return tuple(sorted({0, last} | {place for place in grown if place <= last}))
