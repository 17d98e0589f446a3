"""Which part of a format numbers fall into when they are converted: zero, subnormal, normal, or too
large.

Rounding to nearest (ties to even) decides it by three thresholds, each exactly half-way between two
neighbours. With s the smallest positive number, n the smallest normal one and M the largest:

    |x| ≤ s/2             becomes zero: the tie goes to 0, whose code is even
    |x| < n − s/2         becomes subnormal: the tie goes to n, whose code is even
    |x| < M + ulp/2       stays finite; at the tie itself only where the code of M is even
    above                 is too large: infinity, NaN, or the largest number, as the format has it

So counting needs no conversion: three searches in the sorted magnitudes. A loss scale 2^k moves all
numbers by k powers of two, or, which is the same, the thresholds the other way.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from explorer.compute.floats.codec import decode, power_of_two
from explorer.compute.floats.formats import FormatInfo

BANDS = ("zero", "subnormal", "normal", "beyond")


@dataclass(frozen=True)
class Threshold:
    """Magnitudes below it lie in the lower band; at the threshold itself where `inclusive`."""

    value: Fraction
    inclusive: bool


def thresholds(info: FormatInfo) -> tuple[Threshold, Threshold, Threshold]:
    """Where zero, subnormal and normal numbers end, for a format that has a zero.

    A format without subnormals (no fraction bits) has its first two thresholds at the same place.
    """
    if not info.zero:
        raise ValueError(f"{info.label} has no zero: nothing falls into its bands")
    # [bands]
    smallest = decode(info, info.smallest_code).number.magnitude
    normal = power_of_two(info.least_exponent)
    largest = decode(info, info.largest_code)
    beyond = largest.number.magnitude + power_of_two(largest.ulp) / 2
    zero = Threshold(smallest / 2, True)
    if info.fraction_bits == 0:
        subnormal = zero
    elif info.exponent_bits == 0:  # nothing but equal steps: all finite numbers are subnormal
        subnormal = Threshold(beyond, info.largest_code % 2 == 0)
    else:
        subnormal = Threshold(normal - smallest / 2, False)
    return zero, subnormal, Threshold(beyond, info.largest_code % 2 == 0)


def sorted_magnitudes(values: np.ndarray) -> np.ndarray:
    """|values| in rising order, one-dimensional, in the dtype they have (float32 or float64)."""
    return np.sort(np.abs(values.reshape(-1)))


def kept(values: np.ndarray) -> np.ndarray:
    """float32 numbers to 16 significant bits, rounded to odd: a third of the room in a trace.

    Bits that are dropped leave their trace in the last one kept, as a sticky bit does. So no
    number crosses or reaches a number of at most 15 significant bits that it was not at before, and
    all thresholds of formats narrower than FP32 are such numbers: what is counted stays the same,
    to the last one. Sizes are off by less than 2⁻¹⁵ of themselves.
    """
    bits = np.ascontiguousarray(values, dtype=np.float32).view(np.uint32)
    sticky = ((bits & np.uint32(0xFF)) != 0).astype(np.uint32) << np.uint32(8)
    return (bits & np.uint32(0xFFFFFF00) | sticky).view(np.float32)


def below(magnitudes: np.ndarray, threshold: Threshold, exponent: int = 0) -> int:
    """How many of 2^exponent × magnitudes (sorted) lie below a threshold.

    Compared in float64, which holds every float32, and every threshold of a format of at most 32
    bits. A threshold that float64 cannot hold lies beyond all it can, on the one side or the other.
    """
    edge = threshold.value / power_of_two(exponent)
    try:
        near = float(edge)
    except OverflowError:
        return len(magnitudes)
    exact = Fraction(near) == edge
    inclusive = threshold.inclusive if exact else Fraction(near) < edge
    wide = magnitudes.astype(np.float64, copy=False)
    return int(np.searchsorted(wide, near, side="right" if inclusive else "left"))


def counted(info: FormatInfo, magnitudes: np.ndarray, exponent: int = 0) -> np.ndarray:
    """How many of 2^exponent × magnitudes (sorted) fall into each of BANDS: int64 (4,).

    Numbers that were zero before belong to no band: the format takes nothing from them.
    """
    already = int(np.searchsorted(magnitudes, 0.0, side="right"))
    ends = [below(magnitudes, each, exponent) for each in thresholds(info)]
    return np.diff(np.array([already, *ends, len(magnitudes)], dtype=np.int64))
