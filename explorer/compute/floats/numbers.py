"""Exact numbers: what the reader typed, as a fraction, without a detour through a float.

Typing 0.1 into most tools makes a 64-bit float first, so what they round is already rounded. Here
the text becomes a ratio of two whole numbers. Accepted: decimals (0.1, 6.02e23), hex floats
(0x1.8p3), inf, nan, and sums, products, quotients and whole powers of numbers (1/3, 2**-14,
(2 - 2^-10) * 2^15). Nothing is evaluated by Python, and each result may have at most MOST_BITS
bits above and below the fraction bar, checked before a power is taken: 10**10**9 is refused at
once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from explorer.core.params import ParamError

MOST_BITS = 4096  # about 10^±1200: far beyond FP32, and still instant
LONGEST = 200
DEEPEST = 16
TAKES = "a number such as 0.1, 1/3, 2**-14, 0x1.8p3, inf, nan, or bits such as #2E66"

_TOKEN = re.compile(
    r"\s*(?:(?P<hex>0[xX](?P<whole>[0-9a-fA-F]*)\.?(?P<part>(?<=\.)[0-9a-fA-F]*)?(?:[pP](?P<two>[+-]?[0-9]+))?)"
    r"|(?P<decimal>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE](?P<ten>[+-]?[0-9]+))?)"
    r"|(?P<op>\*\*|[-+*/^()]))"
)
_INFINITY = re.compile(r"([+-]?)\s*(?:inf|infinity|∞)", re.IGNORECASE)
_NAN = re.compile(r"([+-]?)\s*nan", re.IGNORECASE)
_NEGATIVE_ZERO = re.compile(r"-\s*(?:0+\.?0*|\.0+)(?:[eE][+-]?[0-9]{1,9})?")


@dataclass(frozen=True)
class Number:
    """An exact real number, an infinity, or NaN; each with a sign, zero too.

    `numerator` / `denominator` is the magnitude in lowest terms (0 / 1 unless finite).
    """

    kind: Literal["finite", "infinity", "nan"]
    negative: bool = False
    numerator: int = 0
    denominator: int = 1

    @property
    def magnitude(self) -> Fraction:
        """The absolute value of a finite number."""
        return Fraction(self.numerator, self.denominator)

    @property
    def fraction(self) -> Fraction:
        """The signed value of a finite number."""
        return -self.magnitude if self.negative else self.magnitude


def finite(value: Fraction, negative: bool | None = None) -> Number:
    """A finite Number; `negative` gives zero its sign."""
    sign = value < 0 if negative is None else negative
    return Number("finite", sign, abs(value.numerator), value.denominator)


def parse(text: str, field: str = "value") -> Number:
    """The exact number a text stands for.

    Raises ParamError naming `field`: not a number, too many characters or digits, division by zero.
    """
    plain = text.strip().replace("−", "-").replace("×", "*").replace("·", "*")
    if not plain:
        raise ParamError(field, text, TAKES, "rule", "error_empty")
    if len(plain) > LONGEST:
        raise _refused(field, text, "error_long", most=LONGEST)
    for pattern, kind in ((_INFINITY, "infinity"), (_NAN, "nan")):
        if found := pattern.fullmatch(plain):
            return Number("infinity" if kind == "infinity" else "nan", found[1] == "-")
    if _NEGATIVE_ZERO.fullmatch(plain):
        return Number("finite", True)
    return finite(_Reader(plain, text, field).whole())


def _refused(field: str, text: str, key: str, **args: object) -> ParamError:
    return ParamError(field, text, TAKES, "rule", key, args)


class _Reader:
    """Recursive descent over: sum = product (± product)*, product = power (*/ power)*,
    power = atom (** power)?"""

    def __init__(self, plain: str, text: str, field: str) -> None:
        self.text, self.field = text, field
        self.tokens: list[Fraction | str] = []
        self.at, self.depth = 0, 0
        place = 0
        while place < len(plain):
            found = _TOKEN.match(plain, place)
            if found is None:
                raise self.error("error_number")
            place = found.end()
            self.tokens.append("**" if found["op"] == "^" else found["op"] or self.literal(found))

    def error(self, key: str, **args: object) -> ParamError:
        return _refused(self.field, self.text, key, **args)

    def literal(self, found: re.Match[str]) -> Fraction:
        """The fraction of one decimal or hex literal."""
        if found["hex"]:
            base, digits, places = (
                16,
                found["whole"] + (found["part"] or ""),
                len(found["part"] or ""),
            )
            exponent, power = int(found["two"] or 0), 2
            if not digits:
                raise self.error("error_number")
        else:
            mantissa = re.split("[eE]", found["decimal"])[0]
            base, digits, places = 10, mantissa.replace(".", ""), len(mantissa.partition(".")[2])
            exponent, power = int(found["ten"] or 0), 10
        if abs(exponent) > MOST_BITS:
            raise self.error("error_range")
        value = Fraction(int(digits, base), base**places) * Fraction(power) ** exponent
        return self.checked(value)

    def checked(self, value: Fraction) -> Fraction:
        if max(value.numerator.bit_length(), value.denominator.bit_length()) > MOST_BITS:
            raise self.error("error_range")
        return value

    def next(self) -> Fraction | str | None:
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def take(self, *wanted: str) -> str | None:
        token = self.next()
        if isinstance(token, str) and token in wanted:
            self.at += 1
            return token
        return None

    def whole(self) -> Fraction:
        """The value of the whole text."""
        value = self.sum()
        if self.next() is not None:
            raise self.error("error_number")
        return value

    def sum(self) -> Fraction:
        value = self.product()
        while sign := self.take("+", "-"):
            term = self.product()
            value = self.checked(value + term if sign == "+" else value - term)
        return value

    def product(self) -> Fraction:
        value = self.signed()
        while sign := self.take("*", "/"):
            factor = self.signed()
            if sign == "/" and factor == 0:
                raise self.error("error_zero")
            value = self.checked(value * factor if sign == "*" else value / factor)
        return value

    def signed(self) -> Fraction:
        negative = False
        while sign := self.take("+", "-"):
            negative ^= sign == "-"
        value = self.power()
        return -value if negative else value

    def power(self) -> Fraction:
        base = self.atom()
        if not self.take("**"):
            return base
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error("error_deep")
        exponent = self.signed()  # from the right: 2**3**2 is 2**9
        self.depth -= 1
        if exponent.denominator != 1:
            raise self.error("error_power")
        if base == 0 and exponent < 0:
            raise self.error("error_zero")
        growth = max(base.numerator.bit_length(), base.denominator.bit_length()) - 1
        if abs(exponent) * growth > MOST_BITS:
            raise self.error("error_range")
        if abs(base) == 1:  # a huge exponent of ±1 costs nothing this way
            return base if exponent % 2 else Fraction(1)
        if base == 0:
            return Fraction(0) if exponent else Fraction(1)
        return self.checked(base ** int(exponent))

    def atom(self) -> Fraction:
        token = self.next()
        self.at += 1
        if isinstance(token, Fraction):
            return token
        if token != "(":
            raise self.error("error_number")
        self.depth += 1
        if self.depth > DEEPEST:
            raise self.error("error_deep")
        value = self.sum()
        self.depth -= 1
        if not self.take(")"):
            raise self.error("error_number")
        return value
