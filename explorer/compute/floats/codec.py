"""From an exact number to a code and back, with a record of how each bit came about.

Everything is exact rational arithmetic: no float, no logarithm, no x + 0.5. The rule is the one of
IEEE 754-2019 section 4.3: choose between the two representable neighbours as if the exponent had no
upper limit, then look whether the result is beyond the largest number.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

ROUNDINGS = ("nearest_even", "nearest_away", "toward_zero", "up", "down")
OVERFLOWS = ("infinity", "saturate")
Kind = Literal["zero", "subnormal", "normal", "infinity", "nan"]


@dataclass(frozen=True)
class Decoded:
    """What a code means: its fields, its class, its exact value.

    For a finite code the value is (−1)^sign × 2^exponent × (hidden + fraction / 2^m), and the next
    number away from zero is 2^ulp further.
    """

    code: int
    sign: int
    exponent_field: int
    fraction: int
    kind: Kind
    hidden: int
    exponent: int
    ulp: int
    number: Number


@dataclass(frozen=True)
class Cut:
    """How a finite number was cut and rounded. Exponents are powers of two.

    Attributes:
        exponent: e with |x| = 1.… × 2^e; None for zero.
        scale: the exponent used: e, or that of the smallest normal number where e lies below it.
        field: the exponent field that belongs to `scale` before rounding; 0 where the hidden bit
            is 0. It may be too large for the format.
        kept: |x| in units of the last place, cut to a whole number (the hidden bit included).
        left: numerator and denominator of what was cut off, in units of the last place, in [0, 1).
        guard, round, sticky: the first two bits cut off, and whether any later one is 1.
        tie: exactly half was cut off.
        up: one unit is added, away from zero.
        reason: the rule that decided, as the name of a sentence.
        carried: adding it changed the exponent too.
    """

    exponent: int | None
    scale: int
    field: int
    kept: int
    left: tuple[int, int]
    guard: int
    round: int
    sticky: int
    tie: bool
    up: bool
    reason: str
    carried: bool


@dataclass(frozen=True)
class Encoded:
    """The code of a number, and how it was decided. `cut` is None for infinity and NaN."""

    code: int
    cut: Cut | None
    overflow: bool
    saturated: bool


def power_of_two(exponent: int) -> Fraction:
    """2^exponent, exactly."""
    return Fraction(1 << exponent) if exponent >= 0 else Fraction(1, 1 << -exponent)


def floor_log2(x: Fraction) -> int:
    """The largest e with 2^e <= x, for x > 0; from lengths in bits, never from a logarithm."""
    e = x.numerator.bit_length() - x.denominator.bit_length()
    return e if power_of_two(e) <= x else e - 1


def decode(info: FormatInfo, code: int) -> Decoded:
    """What a code means."""
    # [decode]
    sign, field, fraction = info.fields(code)
    hidden = 1 if field > 0 else 0
    exponent = max(field, 1) - info.bias
    ulp = exponent - info.fraction_bits
    magnitude = code & (info.sign_mask - 1)
    kind: Kind
    if magnitude > info.largest_code:
        kind = "infinity" if magnitude == info.infinity_code else "nan"
        number = Number(kind, bool(sign))
    else:
        kind = "normal" if hidden else "subnormal" if fraction else "zero"
        value = (hidden + Fraction(fraction, info.hidden)) * power_of_two(exponent)
        number = finite(value, bool(sign))
    return Decoded(code, sign, field, fraction, kind, hidden, exponent, ulp, number)


def encode(
    info: FormatInfo, number: Number, rounding: str = "nearest_even", overflow: str = "infinity"
) -> Encoded:
    """The code of an exact number.

    `rounding` is one of ROUNDINGS. A finite number beyond the largest one becomes infinity (NaN
    where the format has none), or the largest with overflow="saturate" and with a rounding that
    points inwards. Saturating takes infinity to the largest number too, as OCP OFP8 has it.
    """
    # [value]
    sign = info.sign_mask if number.negative else 0
    beyond = info.nan_code if info.infinity_code is None else info.infinity_code
    if number.kind == "nan":
        return Encoded(sign | info.nan_code, None, False, False)
    if number.kind == "infinity":
        saturated = overflow == "saturate"
        code = info.largest_code if saturated else beyond
        return Encoded(sign | code, None, saturated or info.infinity_code is None, saturated)
    x = number.magnitude

    # [normalise]
    exponent = floor_log2(x) if x else None

    # [bias]
    least = info.least_exponent
    scale = least if exponent is None else max(exponent, least)
    subnormal = exponent is None or exponent < least
    field = 0 if subnormal else scale + info.bias

    # [cut]
    in_units = x / power_of_two(scale - info.fraction_bits)
    kept = in_units.numerator // in_units.denominator
    left = in_units - kept
    quarters = 4 * left.numerator // left.denominator
    sticky = int(4 * left > quarters)

    # [round]
    up, reason = rounds_up(rounding, left, kept % 2 == 1, number.negative)
    significand = kept + up

    # [pack]
    # A significand that reaches 2.0 carries into the exponent field by itself: the code is one sum.
    magnitude = ((scale + info.bias) << info.fraction_bits) + significand - info.hidden
    carried = magnitude >> info.fraction_bits != field
    saturated = False
    if too_large := magnitude > info.largest_code:
        inwards = {"toward_zero": True, "up": number.negative, "down": not number.negative}
        saturated = overflow == "saturate" or inwards.get(rounding, False)
        magnitude = info.largest_code if saturated else beyond

    cut = Cut(
        exponent, scale, field, kept, (left.numerator, left.denominator),
        quarters >> 1, quarters & 1, sticky, 2 * left == 1, up, reason, carried,
    )  # fmt: skip
    return Encoded(sign | magnitude, cut, too_large, saturated)


def rounds_up(rounding: str, left: Fraction, odd: bool, negative: bool) -> tuple[bool, str]:
    """Whether a magnitude grows by one unit, and the rule that says so.

    `left` is what was cut off, in units, `odd` the last kept bit, `negative` the sign.
    """
    half = Fraction(1, 2)
    if left == 0:
        return False, "exact"
    if rounding == "toward_zero":
        return False, "toward_zero"
    if rounding in ("up", "down"):
        outwards = negative == (rounding == "down")
        return outwards, f"{rounding}_{'grows' if outwards else 'shrinks'}"
    if left != half:
        return left > half, "above_half" if left > half else "below_half"
    if rounding == "nearest_away":
        return True, "tie_away"
    return odd, "tie_odd" if odd else "tie_even"


def order(info: FormatInfo, code: int) -> int:
    """The place of a finite code on the number line: 0 for ±0, then one per code."""
    magnitude = code & (info.sign_mask - 1)
    return -magnitude if code & info.sign_mask else magnitude


def at_order(info: FormatInfo, place: int) -> int | None:
    """The code at a place on the number line, or None beyond the largest finite number."""
    if abs(place) > info.largest_code:
        return None
    return info.sign_mask | -place if place < 0 else place
