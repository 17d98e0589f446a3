"""0.1 + 0.2 == 0.3 in every format: three numbers are rounded, and then the result is."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from explorer.compute.floats.arithmetic.operation import operate
from explorer.compute.floats.codec import Decoded, decode, encode, order
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite


@dataclass(frozen=True)
class Comparison:
    """One format: both operands as it holds them, their result, and the true result as it holds it.

    `apart` counts the steps from one number of the format to the next, from `expected` to
    `computed`; None where one of the two is not finite.
    """

    format: str
    left: Decoded
    right: Decoded
    computed: Decoded
    expected: Decoded
    equal: bool
    apart: int | None


def true_result(
    left: Number, right: Number, operation: str, third: Number | None = None
) -> Number | None:
    """The exact result of finite numbers; None where there is none."""
    if any(number is not None and number.kind != "finite" for number in (left, right, third)):
        return None
    a, b = left.fraction, right.fraction
    if operation == "fma":
        return None if third is None else finite(a * b + third.fraction)
    if operation == "divide":
        return None if b == 0 else finite(a / b)
    found: Fraction = {"add": a + b, "subtract": a - b, "multiply": a * b}[operation]
    return finite(found)


def compare(
    info: FormatInfo, left: Number, right: Number, operation: str, rounding: str,
    third: Number | None = None,
) -> Comparison | None:  # fmt: skip
    """Compute in the format, and beside it round the true result; None where there is none."""
    true = true_result(left, right, operation, third)
    if true is None:
        return None
    # [equal]
    a, b = encode(info, left, rounding).code, encode(info, right, rounding).code
    c = 0 if third is None else encode(info, third, rounding).code
    computed = operate(info, a, b, operation, rounding, c).result
    expected = decode(info, encode(info, true, rounding).code)
    same = computed.number.kind == "finite" and expected.number.kind == "finite"
    apart = order(info, computed.code) - order(info, expected.code) if same else None
    alike = computed.number.kind == expected.number.kind == "infinity"
    equal = apart == 0 or (alike and computed.number.negative == expected.number.negative)
    return Comparison(
        info.name, decode(info, a), decode(info, b), computed, expected, equal, apart
    )  # fmt: skip
