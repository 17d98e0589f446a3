"""Rounding twice: first to a wider format, then to a narrow one, and where that goes wrong.

It goes wrong where the first rounding lands on a midpoint of the narrow format: then the second one
sees a tie that was none. Rounding the first time to odd instead (the neighbour whose last bit is 1,
unless exact) never lands on a midpoint, as midpoints end in 0 (Boldo and Melquiond, "When double
rounding is odd", 2005).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from explorer.compute.floats.codec import Decoded, at_order, decode, encode, order, power_of_two
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

Rule = Callable[[Number], int]


@dataclass(frozen=True)
class Sliver:
    """A midpoint of the narrow format and what happens around it.

    `low` and `high` are the neighbours on both sides, `middle` their midpoint. Rounded once, the
    answer changes at `direct`; rounded twice, at `twice`: all x strictly between the two (and one
    of them, where a tie is decided) are rounded wrongly. `wide_step` is the distance of the wide
    format's numbers there.
    """

    low: Number
    high: Number
    middle: Number
    direct: Number
    twice: Number
    wide_step: Number

    @property
    def step(self) -> Fraction:
        """The distance of the two neighbours."""
        return self.high.fraction - self.low.fraction

    @property
    def share(self) -> Fraction:
        """How much of the interval between the neighbours is rounded wrongly."""
        return abs(self.twice.fraction - self.direct.fraction) / self.step


@dataclass(frozen=True)
class Journey:
    """One number on both ways: rounded once, and through the wide format."""

    x: Number
    direct: Decoded
    between: Decoded
    twice: Decoded

    @property
    def wrong(self) -> bool:
        """Whether the two ways end at different numbers."""
        return self.direct.number != self.twice.number


def goes_between(wide: FormatInfo, narrow: FormatInfo) -> bool:
    """Whether a format is wide enough to be a stop-over: it holds all numbers and midpoints."""
    return (
        wide.fraction_bits > narrow.fraction_bits
        and wide.least_exponent - wide.fraction_bits < narrow.least_exponent - narrow.fraction_bits
        and decode(wide, wide.largest_code).number.fraction
        > decode(narrow, narrow.largest_code).number.fraction
    )


def journey(narrow: FormatInfo, wide: FormatInfo, x: Number, odd: bool) -> Journey:
    """Round a number once, and twice."""
    # [direct]
    direct = decode(narrow, encode(narrow, x).code)
    # [twice]
    between = decode(wide, encode(wide, x, "odd" if odd else "nearest_even").code)
    twice = decode(narrow, encode(narrow, between.number).code)
    return Journey(x, direct, between, twice)


def sliver(narrow: FormatInfo, wide: FormatInfo, x: Number, odd: bool) -> Sliver | None:
    """What happens around the midpoint nearest to x; None beyond the largest number."""
    near = encode(narrow, x, "nearest_even", "saturate").code
    here, value = order(narrow, near), x.fraction
    centre = decode(narrow, near).number.fraction
    side = -1 if value < centre or (value == centre and value < 0) else 1
    ends = []
    for place in sorted((here, here + side)):
        code = at_order(narrow, place)
        if code is not None:
            ends.append(decode(narrow, code).number.fraction)
        elif abs(place) == narrow.largest_code + 1:  # where overflow begins
            top = decode(narrow, narrow.largest_code)
            beyond = top.number.magnitude + power_of_two(top.ulp)
            ends.append(-beyond if place < 0 else beyond)
    if len(ends) < 2:
        return None
    low, high = ends
    middle = (low + high) / 2
    wide_step = power_of_two(decode(wide, encode(wide, finite(middle)).code).ulp)

    def once(y: Number) -> int:
        return encode(narrow, y).code

    def through(y: Number) -> int:
        return journey(narrow, wide, y, odd).twice.code

    grid = wide_step / 8
    return Sliver(
        finite(low), finite(high), finite(middle), finite(change(once, low, high, grid)),
        finite(change(through, low, high, grid)), finite(wide_step),
    )  # fmt: skip


def change(rule: Rule, low: Fraction, high: Fraction, grid: Fraction) -> Fraction:
    """Where a rounding rule changes its answer between two neighbours, by halving.

    Rounding never decreases, so there is one such place. It is a midpoint of one of the formats and
    therefore a multiple of `grid`; what comes out is that multiple.
    """
    # [search]
    first = rule(finite(low + (high - low) / 4))
    start, end = 0, int((high - low) / grid)  # the rule gives `first` at start, not at end
    while end - start > 1:
        middle = (start + end) // 2
        if rule(finite(low + middle * grid)) == first:
            start = middle
        else:
            end = middle
    # the true place is a multiple of twice the grid: the last with `first`, or the first without
    return low + (start if start % 2 == 0 else end) * grid


def witness(found: Sliver) -> Fraction | None:
    """A number in the middle of the sliver; None where there is none."""
    if found.direct == found.twice:
        return None
    return (found.direct.fraction + found.twice.fraction) / 2
