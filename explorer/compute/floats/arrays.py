"""Whole arrays into a format and back, each number rounded once: the array form of `codec`.

The rule stands in `arrays_rule`; `arrays_fast` gives the same codes sooner, where it can.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.floats.arrays_fast import (
    encode_ordinary,
    has_short_table,
    look_up,
    mostly_ordinary,
    short_table,
    value_table,
)  # fmt: skip
from explorer.compute.floats.arrays_rule import Array, code_type, decode_codes, encode_chunk
from explorer.compute.floats.codec import OVERFLOWS, ROUNDINGS
from explorer.compute.floats.formats import FORMATS, FormatInfo

CHUNK = 1 << 15  # numbers at a time, so that all that is between fits into the cache
BIG = 1 << 12  # from so many numbers on, a table of 2^16 entries is worth making
MOST_BITS = 32  # of a format, other than FP64


def encode_array(
    info: FormatInfo,
    values: Array,
    rounding: str = "nearest_even",
    overflow: str = "infinity",
    random: tuple[Array, int] | None = None,
) -> Array:
    """The codes of float32 or float64 values, each rounded once, in the smallest unsigned type.

    Policies as in `codec.encode`. For "stochastic", `random` holds a random word for each value
    (whole numbers of the same shape) and how many bits each has, 1 to 32. Raises ValueError for
    other types, for formats wider than 32 bits (but FP64), and for numbers that float64 lacks.
    """
    values = np.asarray(values)
    words, random_bits = _checked(info, values, rounding, overflow, random)
    flat = np.ascontiguousarray(values).reshape(-1)
    codes = np.empty(flat.shape, code_type(info))
    float32 = flat.dtype == np.float32
    if float32 and words is None and flat.size >= BIG and has_short_table(info):
        look_up(short_table(info, rounding, overflow), flat, codes)
        return codes.reshape(values.shape)
    ordinary = float32 and rounding == "nearest_even" and mostly_ordinary(info)
    for start in range(0, flat.size, CHUNK):
        part = slice(start, start + CHUNK)
        if ordinary:
            rare = encode_ordinary(info, flat[part], codes[part])
            if rare.size:
                codes[part][rare] = encode_chunk(info, flat[part][rare], rounding, overflow)
        else:
            some = None if words is None else words[part]
            codes[part] = encode_chunk(info, flat[part], rounding, overflow, some, random_bits)
    return codes.reshape(values.shape)


def decode_array(info: FormatInfo, codes: Array, dtype: Any = np.float64) -> Array:
    """The values of codes as float64, or as float32 where that holds each number of the format.

    NaN is NaN whatever its payload, with the sign of the code.
    """
    _check_format(info)
    kind = np.dtype(dtype)
    if kind not in (np.float32, np.float64) or (kind == np.float32 and not fits_float32(info)):
        raise ValueError(
            f"dtype: got {kind}; takes float64, or float32 where it holds {info.label}"
        )
    codes = np.asarray(codes)
    if info.bits <= 16:
        return value_table(info, kind.name).take(codes)
    return decode_codes(info, codes).astype(kind)


def round_array(
    info: FormatInfo,
    values: Array,
    rounding: str = "nearest_even",
    overflow: str = "infinity",
    random: tuple[Array, int] | None = None,
) -> Array:
    """The values after going through the format, in the type they had.

    Raises ValueError as `encode_array`, and for float32 values where float32 does not hold every
    number of the format.
    """
    values = np.asarray(values)
    if values.dtype == np.float32 and info == FORMATS["fp64"]:
        return values.copy()
    short = values.dtype == np.float32 and rounding != "stochastic" and has_short_table(info)
    if short and values.size >= BIG:
        _checked(info, values, rounding, overflow, random)
        codes = short_table(info, rounding, overflow)
        rounded = np.empty(values.shape, np.float32)
        table = value_table(info, "float32")[codes]
        look_up(table, np.ascontiguousarray(values).reshape(-1), rounded.reshape(-1))
        return rounded
    codes = encode_array(info, values, rounding, overflow, random)
    return decode_array(info, codes, values.dtype)


def fits_float32(info: FormatInfo) -> bool:
    """Whether float32 holds every number of a format."""
    return _inside(info, FORMATS["fp32"])


def _inside(info: FormatInfo, wide: FormatInfo) -> bool:
    """Whether each number of `info` is one of `wide`."""
    most = (info.largest_code >> info.fraction_bits) - info.bias
    return (
        info.fraction_bits <= wide.fraction_bits
        and info.least_exponent - info.fraction_bits >= wide.least_exponent - wide.fraction_bits
        and most <= wide.bias
    )


def _check_format(info: FormatInfo) -> None:
    if info.bits > MOST_BITS and info != FORMATS["fp64"]:
        raise ValueError(f"format: got {info.label} of {info.bits} bits; takes up to {MOST_BITS}")
    if not _inside(info, FORMATS["fp64"]) or info.least_exponent < FORMATS["fp64"].least_exponent:
        raise ValueError(f"format: {info.label} has numbers that float64 lacks")


def _checked(
    info: FormatInfo, values: Array, rounding: str, overflow: str, random: tuple[Array, int] | None
) -> tuple[Array | None, int]:
    """The random words, flat, and their width, once all arguments have been looked at."""
    _check_format(info)
    if values.dtype not in (np.float32, np.float64):
        raise ValueError(f"values: got {values.dtype}; takes float32 or float64")
    for field, got, takes in (("rounding", rounding, ROUNDINGS), ("overflow", overflow, OVERFLOWS)):
        if got not in takes:
            raise ValueError(f"{field}: got {got!r}; takes one of {', '.join(takes)}")
    if rounding != "stochastic":
        return None, 0
    if random is None:
        raise ValueError("random: stochastic rounding takes the random words and their width")
    words, bits = np.asarray(random[0]), int(random[1])
    if words.shape != values.shape or words.dtype.kind not in "ui":
        raise ValueError(f"random: got {words.dtype} {words.shape}; takes a whole number per value")
    if not 1 <= bits <= 32 or (words.size and not 0 <= words.min() <= words.max() < 1 << bits):
        raise ValueError(f"random: takes words of 1 to 32 bits, got words beyond {bits} bits")
    return words.reshape(-1).astype(np.int64), bits
