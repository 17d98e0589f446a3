"""A number in one format: its code, its neighbours, and which rounding takes which of them."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from explorer.compute.floats.codec import (
    ROUNDINGS,
    Decoded,
    Encoded,
    at_order,
    decode,
    encode,
    power_of_two,
)
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

MODES = ROUNDINGS[:6]  # those that need no random number


@dataclass(frozen=True)
class Tick:
    """A place on the number line: a representable number, or one that would come next beyond the
    end, or zero, where the format lacks it (`code` is None)."""

    code: int | None
    number: Number


@dataclass(frozen=True)
class Row:
    """The number in one format.

    Attributes:
        info: the format.
        encoded: how it was encoded.
        decoded: what it became.
        between: the neighbours that enclose it, in rising order; twice the same where it is one of
            the format's numbers; empty for infinity, NaN and what the format has no code for.
        choices: the code that each rounding of MODES gives.
    """

    info: FormatInfo
    encoded: Encoded
    decoded: Decoded
    between: tuple[Tick, ...]
    choices: tuple[int, ...]

    @property
    def format(self) -> str:
        """The name of the format."""
        return self.info.name


def row_of(
    info: FormatInfo, source: Number, rounding: str, overflow: str, painted: int | None = None
) -> Row:
    """Convert a number; `painted` is its code where the bits themselves were given."""
    encoded = encode(info, source, rounding, overflow)
    if painted is not None:
        encoded = Encoded(painted, encoded.cut, False, False)
    choices = tuple(encode(info, source, mode, overflow).code for mode in MODES)
    between = enclosing(neighbours(info, source, encoded), source)
    return Row(info, encoded, decode(info, encoded.code), between, choices)


def neighbours(info: FormatInfo, source: Number, encoded: Encoded) -> tuple[Tick, ...]:
    """The representable numbers around a finite value, in rising order: the two that enclose it
    (or itself, where it is exact) and those next to them. Empty for infinity, NaN, and what the
    format has no code for."""
    cut = encoded.cut
    if cut is None or encoded.missing:
        return ()
    # the code of the neighbour toward zero, as a place on the number line
    base = ((cut.scale + info.bias) << info.fraction_bits) + cut.kept - info.hidden
    below = min(base, info.largest_code)
    inner = -below if source.negative else below
    away = -1 if source.negative else 1
    exact = cut.left[0] == 0 and base == below
    places = sorted(inner + away * offset for offset in ((-1, 0, 1) if exact else (-1, 0, 1, 2)))
    ticks = []
    for place in places:
        code = at_order(info, place)
        if place == 0 and source.negative and info.negative_zero_code is not None:
            code = info.negative_zero_code
        if code is not None:
            ticks.append(Tick(code, decode(info, code).number))
        elif abs(place) == info.largest_code + 1 and (place > 0 or info.signed):
            top = decode(info, info.largest_code)
            beyond = top.number.magnitude + power_of_two(top.ulp)
            ticks.append(Tick(None, finite(-beyond if place < 0 else beyond)))
        elif place == -1 and not info.zero:
            ticks.append(Tick(None, finite(Fraction(0))))
    return tuple(ticks)


def enclosing(ticks: tuple[Tick, ...], source: Number) -> tuple[Tick, ...]:
    """The two of some ticks in rising order that enclose a value; beyond them, the last two."""
    if not ticks:
        return ()
    value = source.fraction
    for tick in ticks:
        if tick.number.fraction == value:
            return tick, tick
    above = sum(tick.number.fraction < value for tick in ticks)
    above = min(max(above, 1), len(ticks) - 1)
    return ticks[above - 1], ticks[above]
