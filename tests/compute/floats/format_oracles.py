"""A second implementation of every format and rounding, for the tests: lists of values, searched.

It shares nothing with the codec: the layout of each format is written out again, its values come
from that as plain doubles, and rounding looks for the two neighbours in the sorted list.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from fractions import Fraction
from functools import cache
from itertools import count, takewhile

import numpy as np

# name: exponent bits, fraction bits, exponent of the field 1, greatest value, infinity, NaN, −0
LAYOUT: dict[str, tuple[int, int, int, float, bool, bool, bool]] = {
    "tf32": (8, 10, -126, (2 - 2**-10) * 2.0**127, True, True, True),
    "bf16": (8, 7, -126, (2 - 2**-7) * 2.0**127, True, True, True),
    "fp16": (5, 10, -14, 65504, True, True, True),
    "e5m2": (5, 2, -14, 57344, True, True, True),
    "e4m3fn": (4, 3, -6, 448, False, True, True),
    "e4m3": (4, 3, -6, 240, True, True, True),
    "e5m2fnuz": (5, 2, -15, 57344, False, True, False),
    "e4m3fnuz": (4, 3, -7, 240, False, True, False),
    "e4m3b11fnuz": (4, 3, -10, 30, False, True, False),
    "e3m4": (3, 4, -2, 15.5, True, True, True),
    "e3m2": (3, 2, -2, 28, False, False, True),
    "e2m3": (2, 3, 0, 7.5, False, False, True),
    "e2m1": (2, 1, 0, 6, False, False, True),
}
MODES = ("nearest_even", "nearest_away", "toward_zero", "up", "down", "odd")


@cache
def positive_values(name: str) -> list[float]:
    """0 and all positive finite values in rising order; the place of each is its code."""
    _, m, least, greatest, *_ = LAYOUT[name]
    values = [f * 2.0 ** (least - m) for f in range(1 << m)]
    for exponent in takewhile(lambda e: 2.0**e <= greatest, count(least)):
        values += [(2**m + f) * 2.0 ** (exponent - m) for f in range(1 << m)]
        if exponent == 1023:
            break
    return [v for v in values if v <= greatest]


def rounded(name: str, x: Fraction, mode: str, saturate: bool) -> float:
    """The value that a finite x becomes: a double, with ±0, ±infinity and NaN."""
    _, m, _, greatest, infinity, nan, _ = LAYOUT[name]
    values, size = positive_values(name), abs(x)
    place = bisect_right(values, size) - 1
    low = Fraction(values[place])
    if place + 1 < len(values):
        high = Fraction(values[place + 1])
    else:  # as if the format went on
        step = Fraction(2) ** (math.frexp(greatest)[1] - 1 - m)
        while low + step <= size:
            low, place = low + step, place + 1
            if (low / step).numerator >= 2 ** (m + 1):
                step *= 2
            if low > 4 * greatest:
                break
        high = low + step
    if low == size:
        result = low
    else:
        toward_high = {
            "toward_zero": False, "up": x > 0, "down": x < 0, "odd": place % 2 == 0,
            "nearest_even": size - low > high - size
            or (size - low == high - size and place % 2 == 1),
            "nearest_away": size - low >= high - size,
        }[mode]  # fmt: skip
        result = high if toward_high else low
    sign = -1.0 if x < 0 else 1.0
    if result > greatest:
        inwards = mode in ("toward_zero", "odd") or mode == ("down" if x > 0 else "up")
        if saturate or inwards or not (infinity or nan):
            return sign * greatest
        return sign * (math.inf if infinity else math.nan)
    return math.copysign(float(result), sign)


def ml_dtypes_type(name: str) -> np.dtype:
    """The NumPy type of a format that NumPy or ml_dtypes has."""
    import ml_dtypes

    names = {
        "fp64": np.float64, "fp32": np.float32, "fp16": np.float16, "bf16": ml_dtypes.bfloat16,
        "e5m2": ml_dtypes.float8_e5m2, "e4m3fn": ml_dtypes.float8_e4m3fn,
        "e4m3": ml_dtypes.float8_e4m3, "e5m2fnuz": ml_dtypes.float8_e5m2fnuz,
        "e4m3fnuz": ml_dtypes.float8_e4m3fnuz, "e4m3b11fnuz": ml_dtypes.float8_e4m3b11fnuz,
        "e3m4": ml_dtypes.float8_e3m4, "e8m0": ml_dtypes.float8_e8m0fnu,
        "e3m2": ml_dtypes.float6_e3m2fn, "e2m3": ml_dtypes.float6_e2m3fn,
        "e2m1": ml_dtypes.float4_e2m1fn,
    }  # fmt: skip
    return np.dtype(names[name])


# which names gfloat and torch have for a format
GFLOAT = {
    "fp64": "binary64", "fp32": "binary32", "fp16": "binary16", "bf16": "bfloat16",
    "e5m2": "ocp_e5m2", "e4m3fn": "ocp_e4m3", "e3m2": "ocp_e3m2", "e2m3": "ocp_e2m3",
    "e2m1": "ocp_e2m1", "e8m0": "ocp_e8m0",
}  # fmt: skip
TORCH = {
    "fp16": "float16", "bf16": "bfloat16", "e5m2": "float8_e5m2", "e4m3fn": "float8_e4m3fn",
    "e5m2fnuz": "float8_e5m2fnuz", "e4m3fnuz": "float8_e4m3fnuz", "e8m0": "float8_e8m0fnu",
}  # fmt: skip


def same(ours: np.ndarray, theirs: np.ndarray) -> bool:
    """Equal values, signs of zero too; NaN as one class."""
    nan = np.isnan(theirs)
    if not np.array_equal(np.isnan(ours), nan):
        return False
    a, b = ours[~nan].astype(np.float64), theirs[~nan].astype(np.float64)
    return np.array_equal(a.view(np.uint64), b.view(np.uint64))
