"""The rule for whole arrays, on the bits of the floats themselves.

A float is a whole number already: sign, exponent field, fraction field, side by side, and in order.
Changing the bias is one subtraction, cutting is a shift to the right, and rounding is one addition
that carries into the exponent by itself. No logarithm, no round(), no x + 0.5, and no second
rounding on the way: a float64 goes straight to the format.

    base  =  field, as the format counts it | fraction
    kept  =  base >> shift            what the format has room for
    rest  =  base mod 2^shift         what is cut off

Numbers below the smallest normal one keep their significand in the open and are shifted further,
one place for each power of two.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.floats.codec import stops_at_largest
from explorer.compute.floats.formats import FORMATS, FormatInfo

Array = np.ndarray[Any, Any]


def code_type(info: FormatInfo) -> np.dtype[Any]:
    """The smallest unsigned type that holds a code."""
    return np.min_scalar_type((1 << info.bits) - 1)


def encode_chunk(
    info: FormatInfo,
    values: Array,
    rounding: str,
    overflow: str,
    words: Array | None = None,
    random_bits: int = 0,
) -> Array:
    """The rule itself, for a flat chunk of float32 or float64 values."""
    if values.dtype == np.float32 and (words is not None or not float32_is_enough(info)):
        with np.errstate(invalid="ignore"):  # signalling NaNs
            values = values.astype(np.float64)  # exact
    wide = FORMATS["fp32"] if values.dtype == np.float32 else FORMATS["fp64"]
    word = np.dtype(f"i{wide.bits // 8}").type
    m, hidden = wide.fraction_bits, word(wide.hidden)
    bits = values.view(word)
    negative, magnitude = bits < 0, bits & word(wide.magnitude_mask)

    # [bias]
    # The exponent field that the value would have in the format, if fields had no end. Subnormal
    # floats share the exponent of the field 1, without a hidden bit.
    rebias = word(info.bias - wide.bias)
    field = np.maximum(magnitude >> m, 1) + rebias
    bare = magnitude < hidden
    normal = (field >= info.least_field) & ~bare
    significand = (magnitude & (hidden - 1)) | np.where(bare, word(0), hidden)
    base = np.where(normal, magnitude + (rebias << m), significand)
    shift = np.where(normal, word(0), info.least_field - field) + word(m - info.fraction_bits)

    # [cut]
    # m + 2 places leave nothing of a significand, and less than half a unit cut off.
    reach = np.minimum(shift, word(m + 2))
    unit = word(1) << reach
    kept, rest = base >> reach, base & (unit - 1)

    # [round]
    if words is None:
        # with no fraction bits the hidden bit is the last one kept, and it is 1
        odd = (kept & 1).astype(bool) if info.fraction_bits else normal
        kept += _grows(rounding, rest, unit, odd, negative)
    else:
        # left × 2^bits, cut to a whole number, and the word together: do they carry?
        narrower = rest >> np.clip(shift - random_bits, 0, 63)
        left = narrower << np.clip(random_bits - shift, 0, 63)
        kept += left + words >= 1 << random_bits

    # [pack]
    if not info.zero:  # code 0 is one unit; what is less has nothing nearer
        kept = np.maximum(kept - np.where(normal, word(0), word(info.hidden)), 0)
    return _pack(info, kept, negative, magnitude, wide, rounding, overflow)


def float32_is_enough(info: FormatInfo) -> bool:
    """Whether the arithmetic of `encode_chunk` stays within 32 bits, and subnormal float32 values
    below the smallest normal number of the format."""
    wide = FORMATS["fp32"]
    return (
        info.fraction_bits <= wide.fraction_bits
        and info.magnitude_mask <= wide.magnitude_mask
        and info.least_exponent >= wide.least_exponent
        and -wide.bias <= info.bias <= wide.bias
    )


def _grows(rounding: str, rest: Array, unit: Array, odd: Array, negative: Array) -> Array:
    """Where a magnitude grows by one unit: `codec.rounds_up`, `rest` / `unit` being cut off."""
    if rounding == "toward_zero":
        return np.zeros(rest.shape, bool)
    if rounding in ("up", "down"):
        return (rest != 0) & (negative == (rounding == "down"))
    if rounding == "odd":
        return (rest != 0) & ~odd
    twice = rest << 1
    if rounding == "nearest_away":
        return twice >= unit
    return (twice > unit) | ((twice == unit) & odd)


def _pack(
    info: FormatInfo, kept: Array, negative: Array, magnitude: Array, wide: FormatInfo,
    rounding: str, overflow: str,
) -> Array:  # fmt: skip
    """The codes of rounded magnitudes: what is beyond the end, what the format lacks, the sign."""
    saturate = overflow == "saturate" or info.beyond_code == info.largest_code
    infinite, nan = magnitude == wide.infinity_code, magnitude > (wide.infinity_code or 0)
    too_large = kept > info.largest_code
    if too_large.any():
        if saturate:
            kept[too_large] = info.largest_code
        else:
            kept[too_large] = info.beyond_code
            for sign in (False, True):
                if stops_at_largest(rounding, sign):
                    kept[too_large & (negative == sign) & ~infinite] = info.largest_code
    codes = kept.astype(code_type(info))
    if info.signed:
        marked = negative if info.negative_zero_code is not None else negative & (codes != 0)
        codes |= marked.astype(codes.dtype) << codes.dtype.type(info.bits - 1)
    missing = np.zeros(codes.shape, bool)
    if not info.zero:
        missing |= magnitude == 0
    if not info.signed:
        missing |= negative & ((codes != 0) | (not info.zero))
    if missing.any():
        stay = saturate or info.nan_code is None
        codes[missing] = 0 if info.nan_code is None or stay else info.nan_code
    if nan.any():
        if info.nan_code is None:
            codes[nan] = info.largest_code
        else:
            codes[nan & negative] = info.nan_code | info.sign_mask
            codes[nan & ~negative] = info.nan_code
    return codes


def decode_codes(info: FormatInfo, codes: Array) -> Array:
    """The formula of the formats, for many codes: float64."""
    if info == FORMATS["fp64"]:
        return codes.astype(np.uint64).view(np.float64)
    codes = codes.astype(np.int64)
    magnitude = codes & info.magnitude_mask
    field, fraction = magnitude >> info.fraction_bits, magnitude & (info.hidden - 1)
    significand = fraction + np.where(field >= info.least_field, info.hidden, 0)
    exponent = np.maximum(field, info.least_field) - info.bias - info.fraction_bits
    values = np.ldexp(significand.astype(np.float64), exponent.astype(np.int32))  # exact
    values[magnitude > info.largest_code] = np.nan
    if info.infinity_code is not None:
        values[magnitude == info.infinity_code] = np.inf
    if info.specials == "fnuz":
        values[codes == info.sign_mask] = np.nan
    sign = codes & info.sign_mask != 0
    return np.copysign(values, np.where(sign, -1.0, 1.0))
