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

ROUNDINGS = ("nearest_even", "nearest_away", "toward_zero", "up", "down", "odd", "stochastic")
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
    """The code of a number, and how it was decided.

    Attributes:
        code: the code.
        cut: how it was cut and rounded; None for infinity and NaN.
        overflow: it lies beyond the largest number.
        saturated: it became the largest number for that reason (or the smallest: see `missing`).
        missing: the format has nothing of its kind: no NaN, no sign, no zero.
    """

    code: int
    cut: Cut | None
    overflow: bool
    saturated: bool
    missing: bool = False


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
    hidden = 1 if field >= info.least_field else 0
    exponent = max(field, info.least_field) - info.bias
    ulp = exponent - info.fraction_bits
    kind = info.kind(code)
    if kind == "infinity" or kind == "nan":
        number = Number(kind, bool(sign))
    else:
        value = (hidden + Fraction(fraction, info.hidden)) * power_of_two(exponent)
        number = finite(value, bool(sign))
    return Decoded(code, sign, field, fraction, kind, hidden, exponent, ulp, number)


def encode(
    info: FormatInfo,
    number: Number,
    rounding: str = "nearest_even",
    overflow: str = "infinity",
    random: Fraction | None = None,
) -> Encoded:
    """The code of an exact number.

    `rounding` is one of ROUNDINGS; "stochastic" takes the one random number it needs as `random`,
    a fraction in [0, 1) (see `random_fraction`). A finite number beyond the largest one becomes
    `info.beyond_code` (infinity; NaN where the format has none; the largest where it has neither),
    or the largest with overflow="saturate" and with a rounding that stops there. Saturating takes
    infinity to the largest number too, as OCP OFP8 has it. What a format has no code for becomes:
    NaN, the largest number, positive, as in CUDA's conversions to FP6 and FP4; a number below zero
    without a sign bit, and zero in E8M0, NaN, or with "saturate" the nearest there is.
    """
    # [value]
    saturate = overflow == "saturate" or info.beyond_code == info.largest_code
    if number.kind != "finite":
        return _encode_special(info, number, saturate)
    sign = info.sign_mask if number.negative else 0
    x = number.magnitude

    # [normalise]
    exponent = floor_log2(x) if x else None

    # [bias]
    least = info.least_exponent
    scale = least if exponent is None else max(exponent, least)
    subnormal = exponent is None or exponent < least
    field = 0 if subnormal else scale + info.bias

    # [cut, between]
    in_units = x / power_of_two(scale - info.fraction_bits)
    kept = in_units.numerator // in_units.denominator
    left = in_units - kept
    quarters = 4 * left.numerator // left.denominator
    sticky = int(4 * left > quarters)

    # [round]
    up, reason = rounds_up(rounding, left, kept % 2 == 1, number.negative, random)
    significand = kept + up

    # [pack]
    # A significand that reaches 2.0 carries into the exponent field by itself: the code is one sum.
    magnitude = ((scale + info.bias) << info.fraction_bits) + significand - info.hidden
    carried = magnitude >> info.fraction_bits != field
    saturated = False
    if too_large := magnitude > info.largest_code:
        saturated = saturate or stops_at_largest(rounding, number.negative)
        magnitude = info.largest_code if saturated else info.beyond_code
    cut = Cut(
        exponent, scale, field, kept, (left.numerator, left.denominator),
        quarters >> 1, quarters & 1, sticky, 2 * left == 1, up, reason, carried,
    )  # fmt: skip

    # what the format has no code for: zero, numbers below zero
    below_zero = number.negative and not info.signed and (magnitude != 0 or not info.zero)
    if below_zero or (not info.zero and x == 0):
        stay = saturate or info.nan_code is None
        code = 0 if info.nan_code is None or stay else info.nan_code
        return Encoded(code, cut, False, stay, True)
    if magnitude <= 0 and info.negative_zero_code is None:
        sign = 0  # one zero only; without any, the smallest number is the nearest
    return Encoded(sign | max(magnitude, 0), cut, too_large, saturated)


def _encode_special(info: FormatInfo, number: Number, saturate: bool) -> Encoded:
    """The code of infinity or NaN."""
    sign = info.sign_mask if number.negative else 0
    if number.kind == "nan":
        if info.nan_code is None:
            return Encoded(info.largest_code, None, False, True, True)
        return Encoded(sign | info.nan_code, None, False, False)
    if number.negative and not info.signed:
        stay = saturate or info.nan_code is None
        code = 0 if info.nan_code is None or stay else info.nan_code
        return Encoded(code, None, True, stay, True)
    code = info.largest_code if saturate else info.beyond_code
    return Encoded(sign | code, None, saturate or info.infinity_code is None, saturate)


def stops_at_largest(rounding: str, negative: bool) -> bool:
    """Whether a rounding never goes beyond the largest number: those that point inwards, and
    rounding to odd, which only marks that something was cut off."""
    inwards = {"toward_zero": True, "odd": True, "up": negative, "down": not negative}
    return inwards.get(rounding, False)


def rounds_up(
    rounding: str, left: Fraction, odd: bool, negative: bool, random: Fraction | None = None
) -> tuple[bool, str]:
    """Whether a magnitude grows by one unit, and the rule that says so.

    `left` is what was cut off, in units, `odd` the last kept bit, `negative` the sign.
    """
    if rounding not in ROUNDINGS:
        raise ValueError(f"rounding: got {rounding!r}; takes one of {', '.join(ROUNDINGS)}")
    half = Fraction(1, 2)
    if left == 0:
        return False, "exact"
    if rounding == "toward_zero":
        return False, "toward_zero"
    if rounding in ("up", "down"):
        outwards = negative == (rounding == "down")
        return outwards, f"{rounding}_{'grows' if outwards else 'shrinks'}"
    if rounding == "odd":
        return not odd, "odd_stays" if odd else "odd_grows"
    if rounding == "stochastic":
        if random is None or not 0 <= random < 1:
            raise ValueError(f"random: got {random!r}; stochastic takes a fraction in [0, 1)")
        grows = left + random >= 1
        return grows, "chance_grows" if grows else "chance_stays"
    if left != half:
        return left > half, "above_half" if left > half else "below_half"
    if rounding == "nearest_away":
        return True, "tie_away"
    return odd, "tie_odd" if odd else "tie_even"


def random_fraction(word: int, bits: int) -> Fraction:
    """A random word of so many bits as the fraction that stochastic rounding adds before it cuts.

    Adding one of the 2^bits equally likely fractions word / 2^bits to what was cut off carries
    with probability floor(left × 2^bits) / 2^bits: up to one part in 2^bits too seldom, never too
    often, and exactly as often as it should where `left` has at most so many bits.
    """
    if bits < 0 or not 0 <= word < 1 << bits:
        raise ValueError(f"word: got {word} of {bits} bits; takes 0 to 2^bits − 1")
    return Fraction(word, 1 << bits)


def order(info: FormatInfo, code: int) -> int:
    """The place of a finite code on the number line: 0 for ±0 (in E8M0, which has no zero, for the
    smallest number), then one per code."""
    magnitude = code & info.magnitude_mask
    return -magnitude if code & info.sign_mask else magnitude


def at_order(info: FormatInfo, place: int) -> int | None:
    """The code at a place on the number line, or None beyond the largest finite number."""
    if abs(place) > info.largest_code or (place < 0 and not info.signed):
        return None
    return info.sign_mask | -place if place < 0 else place
