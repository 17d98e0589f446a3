"""One operation on two numbers of a format, as hardware does it: in whole numbers.

A finite operand is a whole number times a power of two. Sum, product and quotient of two such
numbers are again one (a quotient with a remainder, of which only "more follows" must be known), and
that exact result is rounded once. IEEE 754-2019, sections 4.3 (rounding), 6.3 (the sign of zero)
and 7 (exceptions); underflow is signalled for an inexact result that is tiny before rounding, one
of the two readings that section 7.5 allows.
"""

from __future__ import annotations

from dataclasses import dataclass

from explorer.compute.floats.codec import Decoded, decode, encode
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number

OPERATIONS = ("add", "subtract", "multiply", "divide", "fma")
ROUNDINGS = ("nearest_even", "nearest_away", "toward_zero", "up", "down")
FLAGS = ("invalid", "divide_by_zero", "overflow", "underflow", "inexact")


@dataclass(frozen=True)
class Whole:
    """(−1)^negative × digits × 2^unit; `more` says that a tail below the last digit was cut off."""

    negative: bool
    digits: int
    unit: int
    more: bool = False

    @property
    def exponent(self) -> int | None:
        """The exponent of the first digit that is 1; None for zero."""
        return self.unit + self.digits.bit_length() - 1 if self.digits else None


@dataclass(frozen=True)
class Rounded:
    """How an exact result was fitted into the format.

    `kept` counts units of 2^unit (the last place), before `up` adds one; guard and round are the
    first two bits below, sticky says whether any later one is 1. `carried`: adding one made the
    significand reach 2. `code` is without regard to overflow where `overflow` is True.
    """

    kept: int
    unit: int
    guard: int
    round: int
    sticky: int
    up: bool
    reason: str
    carried: bool
    tiny: bool
    overflow: bool
    code: int


@dataclass(frozen=True)
class Outcome:
    """Everything about one operation.

    `operands` are both significands as they enter (for a subtraction the second with its sign
    turned; for a fused multiply-add the exact product and `third`); `exact` the exact result, None
    where an infinity, a NaN or a division by zero decides (`special` names the rule); `rounded` is
    None there and for an exact zero.
    """

    operation: str
    left: Decoded
    right: Decoded
    operands: tuple[Whole, Whole] | None
    exact: Whole | None
    special: str
    rounded: Rounded | None
    result: Decoded
    flags: tuple[str, ...]
    third: Decoded | None = None


def operate(
    info: FormatInfo, left: int, right: int, operation: str = "add",
    rounding: str = "nearest_even", third: int = 0,
) -> Outcome:  # fmt: skip
    """The operation on two codes of a format, rounded once; "fma" is left × right + third.

    Operations: OPERATIONS.
    """
    # [unpack]
    a, b = decode(info, left), decode(info, right)
    c = decode(info, third) if operation == "fma" else None
    negative = a.number.negative != b.number.negative  # the sign of a product or quotient

    added = None if c is None else c.number
    special, number, flags = _special(a.number, b.number, operation, added)
    if number is not None:
        result = decode(info, encode(info, number).code)
        return Outcome(operation, a, b, None, None, special, None, result, flags, c)
    first, second = _whole(info, a), _whole(info, b)
    if operation == "subtract":
        second = Whole(not second.negative, second.digits, second.unit)
    if c is not None:  # the product with all its digits, and only then a sum
        first = Whole(negative, first.digits * second.digits, first.unit + second.unit)
        second = _whole(info, c)

    # [align]
    # A sum needs one unit for both: the finer one. Products and quotients need none.
    if operation in ("add", "subtract", "fma"):
        unit = min(first.unit, second.unit)
        x, y = first.digits << (first.unit - unit), second.digits << (second.unit - unit)

        # [operate]
        total = (-x if first.negative else x) + (-y if second.negative else y)
        if total == 0:  # +0, but −0 when rounding down or when both are −0
            alike = first.negative == second.negative
            minus = first.negative if alike and x == 0 else rounding == "down"
            exact = Whole(minus, 0, unit)
        else:
            exact = Whole(total < 0, abs(total), unit)
    elif operation == "multiply":
        exact = Whole(negative, first.digits * second.digits, first.unit + second.unit)
    else:
        # enough digits that all bits to keep, guard and round are there, and a remainder
        room = max(
            0, info.fraction_bits + 4 + second.digits.bit_length() - first.digits.bit_length()
        )
        quotient, rest = divmod(first.digits << room, second.digits)
        exact = Whole(negative, quotient, first.unit - second.unit - room, rest != 0)

    if exact.digits == 0:
        result = decode(info, encode(info, Number("finite", exact.negative)).code)
        return Outcome(operation, a, b, (first, second), exact, "", None, result, (), c)
    rounded = fit(info, exact, rounding)
    inexact = bool(rounded.guard or rounded.round or rounded.sticky)
    code = rounded.code
    if rounded.overflow:
        inward = {"toward_zero": True, "up": exact.negative, "down": not exact.negative}
        infinity = encode(info, Number("infinity", exact.negative)).code
        largest = (info.sign_mask if exact.negative else 0) | info.largest_code
        code = largest if inward.get(rounding, False) else infinity
    raised = (
        ("overflow", rounded.overflow),
        ("underflow", rounded.tiny and inexact),
        ("inexact", inexact or rounded.overflow),
    )
    flags = tuple(name for name, on in raised if on)
    return Outcome(
        operation, a, b, (first, second), exact, "", rounded, decode(info, code), flags, c
    )  # fmt: skip


def _whole(info: FormatInfo, number: Decoded) -> Whole:
    significand = number.hidden * info.hidden + number.fraction
    return Whole(bool(number.sign), significand, number.ulp)


def fit(info: FormatInfo, exact: Whole, rounding: str) -> Rounded:
    """Normalise and round an exact result that is not zero."""
    # [normalise]
    # The first 1 goes to the front, unless the number is too small for that: then the exponent
    # stays at the least one.
    exponent = exact.exponent
    assert exponent is not None
    scale = max(exponent, info.least_exponent)
    unit = scale - info.fraction_bits
    drop = unit - exact.unit
    if drop <= 0:
        kept, guard, second, sticky = exact.digits << -drop, 0, 0, int(exact.more)
    else:
        kept = exact.digits >> drop
        below = (exact.digits & ((1 << drop) - 1)) << 2  # two more places, so that both bits exist
        guard, second = below >> (drop + 1), below >> drop & 1
        sticky = int(below & ((1 << drop) - 1) != 0 or exact.more)

    # [round]
    up, reason = decide(rounding, guard, second or sticky, kept & 1, exact.negative)

    # [pack]
    significand = kept + up
    magnitude = ((scale + info.bias) << info.fraction_bits) + significand - info.hidden
    carried = significand >> (info.fraction_bits + 1) > 0
    overflow = magnitude > info.largest_code
    code = (info.sign_mask if exact.negative else 0) | (0 if overflow else magnitude)
    if magnitude == 0:
        code = encode(info, Number("finite", exact.negative)).code
    tiny = exponent < info.least_exponent
    return Rounded(
        kept, unit, guard, second, sticky, up, reason, carried, tiny, overflow, code
    )  # fmt: skip


def decide(rounding: str, guard: int, rest: int, odd: int, negative: bool) -> tuple[bool, str]:
    """Whether the kept significand grows by one, and why.

    Three bits are enough: `guard` is the first bit cut off, `rest` whether anything follows it.
    """
    if not guard and not rest:
        return False, "exact"
    if rounding == "toward_zero":
        return False, "toward_zero"
    if rounding in ("up", "down"):
        return negative == (rounding == "down"), rounding
    if not guard:
        return False, "below_half"
    if rest:
        return True, "above_half"
    if rounding == "nearest_away":
        return True, "tie_away"
    return bool(odd), "tie_odd" if odd else "tie_even"


def _special(
    a: Number, b: Number, operation: str, c: Number | None = None
) -> tuple[str, Number | None, tuple[str, ...]]:
    """Rule, result and exceptions where nothing is rounded: NaN, ∞, division by zero."""
    if c is not None:
        rule, product, flags = _special(a, b, "multiply")
        if rule == "zero_times_infinity":
            return rule, product, flags
        some = Number("finite", a.negative != b.negative, 1)  # which one makes no difference
        return _special(product or some, c, "add")
    negative = a.negative != b.negative
    if "nan" in (a.kind, b.kind):
        return "nan", Number("nan"), ()
    big, small = a.kind == "infinity", b.kind == "infinity"
    invalid = ("invalid",)
    if operation in ("add", "subtract"):
        turned = b.negative != (operation == "subtract")
        if big and small and a.negative != turned:
            return "infinities", Number("nan"), invalid
        if big or small:
            return "infinity", Number("infinity", a.negative if big else turned), ()
        return "", None, ()
    zero = a.kind == "finite" and a.numerator == 0
    nothing = b.kind == "finite" and b.numerator == 0
    if operation == "multiply":
        if (big and nothing) or (small and zero):
            return "zero_times_infinity", Number("nan"), invalid
        if big or small:
            return "infinity", Number("infinity", negative), ()
        return "", None, ()
    if big and small:
        return "infinity_over_infinity", Number("nan"), invalid
    if zero and nothing:
        return "zero_over_zero", Number("nan"), invalid
    if big:
        return "infinity", Number("infinity", negative), ()
    if small:
        return "over_infinity", Number("finite", negative), ()
    if nothing:
        return "over_zero", Number("infinity", negative), ("divide_by_zero",)
    return "", None, ()
