"""Rounding one double into a format, fast enough for ten thousand additions in every format.

A sum of two numbers of a format is rounded twice here: to a double, then to the format. For a
format of p bits that is the same as rounding once if the double has at least 2p + 2 bits (Figueroa,
"When is double rounding innocuous?", 1995): 53 ≥ 2 · 24 + 2 holds up to FP32, and FP64 is the
double itself.
"""

from __future__ import annotations

import math
from collections.abc import Callable

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number

Round = Callable[[float], float]


def value_of(number: Number) -> float:
    """The double that a number of a format of at most 64 bits is."""
    if number.kind == "finite":
        size = float(number.magnitude)
    else:
        size = math.inf if number.kind == "infinity" else math.nan
    return -size if number.negative else size


def nearest_even(info: FormatInfo) -> Round:
    """A function that rounds a double to the format, ties to even."""
    bits, least = info.fraction_bits + 1, info.least_exponent - info.fraction_bits
    largest = value_of(decode(info, info.largest_code).number)
    beyond = value_of(decode(info, encode(info, Number("infinity")).code).number)
    if bits >= 53:
        return lambda x: x

    def rounded(x: float) -> float:
        if x == 0 or math.isnan(x):
            return x
        if math.isinf(x):
            return math.copysign(beyond, x)
        _, exponent = math.frexp(x)  # |x| < 2^exponent
        unit = max(exponent - bits, least)
        # scaling by a power of two is exact, and round() takes ties to even
        near = math.ldexp(round(math.ldexp(x, -unit)), unit)
        return near if abs(near) <= largest else math.copysign(beyond, x)

    return rounded


def stochastic(info: FormatInfo, draw: Callable[[], float]) -> Round:
    """A function that rounds up with the probability of what is cut off; `draw` gives [0, 1)."""
    bits, least = info.fraction_bits + 1, info.least_exponent - info.fraction_bits
    largest = value_of(decode(info, info.largest_code).number)
    if bits >= 53:
        return lambda x: x

    def rounded(x: float) -> float:
        if x == 0 or not math.isfinite(x):
            return x
        _, exponent = math.frexp(x)
        unit = max(exponent - bits, least)
        scaled = math.ldexp(x, -unit)
        below = math.floor(scaled)
        return min(math.ldexp(below + (draw() < scaled - below), unit), largest)

    return rounded


def ulp(info: FormatInfo, x: float) -> float:
    """The distance from |x| to the next larger number of the format."""
    if x == 0 or not math.isfinite(x):
        return math.ldexp(1.0, info.least_exponent - info.fraction_bits)
    _, exponent = math.frexp(x)
    return math.ldexp(1.0, max(exponent - 1, info.least_exponent) - info.fraction_bits)
