"""Exact numbers as text: decimal, hexadecimal, binary. A "…" at the end says that digits follow."""

from __future__ import annotations

from fractions import Fraction

from explorer.compute.floats.codec import decode, encode, floor_log2, power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number
from explorer.core.formatting import superscript

MINUS = "−"


def exact_decimal(value: Fraction) -> str | None:
    """All digits of a decimal expansion that ends (0.1 in FP16: 0.0999755859375), else None."""
    rest, twos, fives = value.denominator, 0, 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return None
    places = max(twos, fives)
    digits = str(abs(value.numerator) * 10**places // value.denominator).rjust(places + 1, "0")
    sign = MINUS if value < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def decimal(value: Fraction, digits: int = 8, longest: int = 14) -> str:
    """The exact decimal where it fits `longest` characters, else the first `digits` significant
    digits and "…" (cut, not rounded: all digits shown are true)."""
    if value == 0:
        return "0"
    size = abs(value)
    if Fraction(1, 10**longest) < size < 10**longest:
        exact = exact_decimal(value)
        if exact is not None and len(exact) <= longest:
            return exact
    ten = power_of_ten(size)
    scaled = int(size / Fraction(10) ** (ten - digits + 1))
    exactly = scaled * Fraction(10) ** (ten - digits + 1) == size
    sign, more, text = MINUS if value < 0 else "", "" if exactly else "…", str(scaled)
    if -4 <= ten < 0:
        return f"{sign}0.{'0' * (-ten - 1)}{text.rstrip('0') if exactly else text}{more}"
    if 0 <= ten < digits:
        whole, part = text[: ten + 1], text[ten + 1 :]
        part = part.rstrip("0") if exactly else part
        return f"{sign}{whole}{'.' + part if part else ''}{more}"
    part = text[1:].rstrip("0") if exactly else text[1:]
    return f"{sign}{text[0]}{'.' + part if part else ''}{more}·10{superscript(ten)}"


def power_of_ten(size: Fraction) -> int:
    """The largest t with 10^t <= size, for size > 0, exactly."""
    ten = floor_log2(size) * 30103 // 100000  # log10 2, a first guess
    while Fraction(10) ** ten > size:
        ten -= 1
    while Fraction(10) ** (ten + 1) <= size:
        ten += 1
    return ten


def shown(number: Number, digits: int = 8, longest: int = 14) -> str:
    """A number for reading: −0, ∞ and NaN included."""
    sign = MINUS if number.negative else ""
    if number.kind == "nan":
        return "NaN"
    if number.kind == "infinity":
        return f"{sign}∞"
    return f"{sign}0" if number.numerator == 0 else decimal(number.fraction, digits, longest)


def hex_float(value: Fraction, negative: bool | None = None) -> str:
    """C's %a of a number whose denominator is a power of two: 0x1.998p-4."""
    sign = "-" if (value < 0 if negative is None else negative) else ""
    if value == 0:
        return f"{sign}0x0p0"
    exponent = floor_log2(abs(value))
    rest = abs(value) / power_of_two(exponent) - 1
    digits = ""
    while rest:
        rest *= 16
        digits += f"{rest.numerator // rest.denominator:x}"
        rest -= rest.numerator // rest.denominator
    return f"{sign}0x1{'.' + digits if digits else ''}p{exponent}"


def binary_digits(x: Fraction, exponent: int, places: int) -> tuple[str, bool]:
    """|x| / 2^exponent (below 2) in binary: the digit before the point and `places` after it, and
    whether more follow."""
    scaled = x / power_of_two(exponent - places)
    whole = scaled.numerator // scaled.denominator
    return f"{whole:0{places + 1}b}", scaled != whole


def value_text(number: Number) -> str:
    """Text that `parse` reads back as exactly this number; short decimals stay decimals."""
    sign = "-" if number.negative else ""
    if number.kind != "finite":
        return sign + ("nan" if number.kind == "nan" else "inf")
    if number.numerator == 0:
        return f"{sign}0"
    exact = exact_decimal(number.magnitude) if number.denominator < 1 << 64 else None
    if exact is not None and len(exact) <= 20:
        return sign + exact
    return sign + hex_float(number.magnitude)


def painted_text(info: FormatInfo, code: int, rounding: str, overflow: str) -> str:
    """The value to type for a code that was painted bit by bit.

    The number itself where converting it gives this code again, so that another format can be
    chosen afterwards; else (a NaN with a payload, an infinity while saturating) the bits, as #7C01.
    """
    number = decode(info, code).number
    if encode(info, number, rounding, overflow).code == code:
        return value_text(number)
    return "#" + info.hex(code)[2:]
