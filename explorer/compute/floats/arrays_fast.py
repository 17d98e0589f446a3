"""The codes of `arrays_rule`, sooner, for the common case of float32 values.

Two ways, measured against ml_dtypes in tests/perf:

A table of 2^16 entries, for formats of at most 8 bits. The upper half of a float32 (a BF16) is
kept, its last bit set to 1 where the lower half is not 0. That is rounding to odd: with two bits
more than the format has, every later rounding comes out as if done once (Boldo and Melquiond, "When
double rounding is odd", 2005). So the upper half is all that decides, and each of its values has
one code.

The rule without its exceptions, for the others: a few operations on whole numbers are right for
each number that becomes a normal one. The rest, usually few, go through the rule afterwards.
"""

from __future__ import annotations

import sys
from functools import lru_cache

import numpy as np

from explorer.compute.floats.arrays_rule import (
    Array,
    decode_codes,
    encode_chunk,
    float32_is_enough,
)  # fmt: skip
from explorer.compute.floats.formats import FORMATS, FormatInfo

CHUNK = 1 << 15  # numbers at a time, so that all that is between fits into the cache
FP32 = FORMATS["fp32"]
LOWER, UPPER = (0, 1) if sys.byteorder == "little" else (1, 0)


def has_short_table(info: FormatInfo) -> bool:
    """Whether the upper half of a float32 has at least two bits more than the format, for normal
    numbers (8 significant bits) and for small ones (in steps of 2^-133)."""
    return (
        info.bits <= 8
        and info.fraction_bits <= 5
        and info.least_exponent - info.fraction_bits >= -133 + 2
    )


@lru_cache(maxsize=64)
def short_table(info: FormatInfo, rounding: str, overflow: str) -> Array:
    """The code of every upper half of a float32."""
    values = (np.arange(1 << 16, dtype=np.uint32) << 16).view(np.float32)
    table = encode_chunk(info, values, rounding, overflow)
    table.flags.writeable = False
    return table


def look_up(table: Array, values: Array, out: Array) -> None:
    """The table's entries for flat float32 values, into `out`."""
    halves = values.view(np.uint16)
    index, sticky = np.empty(CHUNK, np.intp), np.empty(CHUNK, bool)
    for start in range(0, values.size, CHUNK):
        part = halves[2 * start : 2 * (start + CHUNK)]
        count = part.size // 2
        np.not_equal(part[LOWER::2], 0, out=sticky[:count])
        np.bitwise_or(part[UPPER::2], sticky[:count].view(np.uint8), out=index[:count])
        # the index is never out of range; "wrap" spares a copy that "raise" would make
        np.take(table, index[:count], out=out[start : start + count], mode="wrap")


@lru_cache(maxsize=64)
def value_table(info: FormatInfo, dtype: str) -> Array:
    """The values of all codes of a format of at most 16 bits."""
    table = decode_codes(info, np.arange(1 << info.bits)).astype(dtype)
    table.flags.writeable = False
    return table


def mostly_ordinary(info: FormatInfo) -> bool:
    """Whether `encode_ordinary` works for a format."""
    return (
        info.signed
        and info.zero
        and 0 < info.fraction_bits < FP32.fraction_bits
        and info.largest_code >= info.hidden  # there are normal numbers at all
        and float32_is_enough(info)
    )


def encode_ordinary(info: FormatInfo, values: Array, out: Array) -> Array:
    """Round flat float32 values to nearest even as if each result were a normal number, into `out`.

    Returns the places where that is not so: subnormals, zeros, and from the largest number on.
    """
    bits = values.view(np.uint32)
    rebias = (FP32.bias - info.bias) << FP32.fraction_bits
    shift = FP32.fraction_bits - info.fraction_bits
    magnitude = bits & np.uint32(FP32.magnitude_mask)
    # as float32 bits: the smallest normal number and the largest, of which later codes are compared
    smallest = (info.hidden << shift) + rebias
    largest = (info.largest_code << shift) + rebias
    rare = np.flatnonzero(magnitude - np.uint32(smallest) > np.uint32(largest - smallest))
    # half a unit, less one where the last bit kept is even: then a tie does not carry
    half = (1 << shift >> 1) - 1
    result = magnitude >> np.uint32(shift)
    result &= np.uint32(1)
    result += magnitude
    result += np.uint32((half - rebias) % (1 << 32))
    result >>= np.uint32(shift)
    bits = bits >> np.uint32(32 - info.bits)
    bits &= np.uint32(info.sign_mask)
    np.bitwise_or(result, bits, out=out, casting="unsafe")
    return rare
