"""The values of a format on a logarithmic axis, one power of two after another.

Between 2^e and 2^(e+1), a "box", a format has 2^m values wherever it is normal, however wide the
box is; in the subnormal range each box to the left has half as many, down to the one smallest
number. `boxes` says how many there are in each; `values_in` lists those in a stretch of the axis.
All values are whole numbers of a power of two; logarithms are taken only to place them on the axis.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import numpy as np

from explorer.compute.floats.codec import Decoded, decode, floor_log2, power_of_two
from explorer.compute.floats.formats import FormatInfo

LN2 = math.log(2.0)


@dataclass(frozen=True)
class Box:
    """The values in [2^exponent, 2^(exponent+1)): `count` of them, 2^(exponent − bits) apart.

    `count` is 2^bits but in the highest box, where the codes for NaN and infinity are missing.
    """

    exponent: int
    bits: int
    count: int
    subnormal: bool


@lru_cache(maxsize=64)
def least_box(info: FormatInfo) -> int:
    """The exponent of the box that holds the smallest positive number."""
    return floor_log2(decode(info, info.smallest_code).number.magnitude)


@lru_cache(maxsize=64)
def last_box(info: FormatInfo) -> int:
    """The exponent of the box that holds the largest number."""
    return floor_log2(decode(info, info.largest_code).number.magnitude)


@lru_cache(maxsize=16_384)
def box(info: FormatInfo, exponent: int) -> Box | None:
    """The values between two powers of two; None where there are none."""
    # [boxes]
    last = last_box(info)
    if not least_box(info) <= exponent <= last:
        return None
    subnormal = info.zero and exponent < info.least_exponent
    ulp = max(exponent, info.least_exponent) - info.fraction_bits
    bits = exponent - ulp
    count = 1 << bits
    if exponent == last:
        top = decode(info, info.largest_code).number.magnitude
        count = int((top - power_of_two(exponent)) / power_of_two(ulp)) + 1
    return Box(exponent, bits, count, subnormal)


def boxes(info: FormatInfo, low: float, high: float) -> Iterator[Box]:
    """The boxes that reach into the stretch 2^low … 2^high, from the left."""
    first = max(math.floor(low), least_box(info))
    for exponent in range(first, min(math.floor(high), last_box(info)) + 1):
        found = box(info, exponent)
        if found is not None:
            yield found


def values_in(found: Box, low: float, high: float) -> range:
    """The values of a box within 2^low … 2^high, as whole numbers of steps above 2^exponent.

    Value j is 2^exponent × (1 + j / 2^bits). Asks for the logarithm of the ends only, so one value
    more at either side may be in it.
    """
    start, end = low - found.exponent, high - found.exponent
    first = 0 if start <= 0 else math.floor(math.expm1(start * LN2) * 2.0**found.bits)
    last = found.count - 1
    if end < 1:
        last = min(last, math.ceil(math.expm1(max(end, 0.0) * LN2) * 2.0**found.bits))
    return range(first, last + 1)


def places(found: Box, steps: range) -> np.ndarray:
    """log2 of the values `steps` of a box: float64, for drawing."""
    along = np.arange(steps.start, steps.stop, dtype=np.float64) / 2.0**found.bits
    return found.exponent + np.log1p(along) / LN2


def value_of(found: Box, step: int) -> Fraction:
    """A value of a box, exactly."""
    return power_of_two(found.exponent) + step * power_of_two(found.exponent - found.bits)


def nearest(info: FormatInfo, place: float) -> Decoded:
    """The positive number of a format nearest to 2^place on the axis, by its logarithm."""
    least, last = least_box(info), last_box(info)
    exponent = min(max(math.floor(place), least), last)
    found = box(info, exponent)
    assert found is not None
    steps = values_in(found, place, place)
    last_step = found.count - 1
    lower = min(steps.start, last_step)
    code = code_of(info, found, lower)
    candidates = [decode(info, c) for c in (code, code + 1) if c <= info.largest_code]
    return min(candidates, key=lambda each: abs(log2_of(each.number.magnitude) - place))


def log2_of(value: Fraction) -> float:
    """log2 of a positive number, for placing it on the axis."""
    exponent = floor_log2(value)
    return exponent + math.log1p(float(value / power_of_two(exponent) - 1)) / LN2


def code_of(info: FormatInfo, found: Box, step: int) -> int:
    """The code of a value of a box: codes of positive numbers rise with their values."""
    if found.subnormal:
        return (1 << found.bits) + step
    field = found.exponent + info.bias
    return (field << info.fraction_bits) + step
