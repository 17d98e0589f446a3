"""The rounding rules side by side on one stretch of the number line.

Each rule is a step function of the real number. Between two neighbours of a format it is settled at
one place alone: at the midpoint for "nearest", at the numbers themselves for the directed rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from explorer.compute.floats.codec import at_order, decode, encode, order
from explorer.compute.floats.formats import FormatInfo
from explorer.compute.floats.numbers import Number, finite

MODES = ("nearest_even", "nearest_away", "toward_zero", "up", "down")
#: Where x stops on its way through an interval, as shares of it.
STOPS = (Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(3, 4))
KINDS = ("exact", "below", "tie", "above")


@dataclass(frozen=True)
class Tick:
    """A number of the format on the axis; `code` is None for the one that would come next beyond
    the largest."""

    code: int | None
    number: Number
    even: bool


@dataclass(frozen=True)
class Answer:
    """What a rule makes of x: the index of the tick, or None for infinity or NaN."""

    mode: str
    tick: int | None
    code: int


@dataclass(frozen=True)
class Spot:
    """A place of x: in which interval, what kind of place, and every rule's answer."""

    x: Number
    interval: int
    kind: str
    answers: tuple[Answer, ...]


def stretch(info: FormatInfo, centre: Number, intervals: int) -> tuple[Tick, ...]:
    """`intervals` + 1 neighbouring numbers around the one nearest to a finite centre, in rising
    order; fewer where the format ends."""
    near = order(info, encode(info, centre, "nearest_even", "saturate").code)
    half = intervals // 2
    first = near - half
    most = info.largest_code
    least = -most if info.signed else 0
    low = max(least - (1 if info.signed else 0), min(first, most + 1 - intervals))
    ticks = []
    for place in range(low, low + intervals + 1):
        code = at_order(info, place)
        if code is not None:
            ticks.append(Tick(code, decode(info, code).number, abs(place) % 2 == 0))
        elif abs(place) == most + 1:
            top = decode(info, most)
            beyond = top.number.magnitude + Fraction(2) ** top.ulp
            ticks.append(Tick(None, finite(-beyond if place < 0 else beyond), place % 2 == 0))
    return tuple(ticks)


def answer(info: FormatInfo, ticks: tuple[Tick, ...], x: Number, mode: str) -> Answer:
    """The answer of one rule."""
    # [round]
    code = encode(info, x, mode).code
    number = decode(info, code).number
    if number.kind != "finite":
        return Answer(mode, None, code)
    place = next((i for i, t in enumerate(ticks) if t.number.fraction == number.fraction), None)
    return Answer(mode, place, code)


def spots(info: FormatInfo, ticks: tuple[Tick, ...]) -> tuple[Spot, ...]:
    """All places of x, from the first tick to the last: numbers, quarters and midpoints."""
    found = []
    for i, (low, high) in enumerate(pairwise(ticks)):
        a, b = low.number.fraction, high.number.fraction
        for stop, kind in zip(STOPS, KINDS, strict=True):
            found.append(_spot(info, ticks, a + (b - a) * stop, i, kind))
    last = ticks[-1].number.fraction
    found.append(_spot(info, ticks, last, max(len(ticks) - 2, 0), "exact"))
    return tuple(found)


def _spot(
    info: FormatInfo, ticks: tuple[Tick, ...], value: Fraction, interval: int, kind: str
) -> Spot:
    x = finite(value)
    return Spot(x, interval, kind, tuple(answer(info, ticks, x, mode) for mode in MODES))


@dataclass(frozen=True)
class Piece:
    """The real numbers between two edges that a rule takes to one tick (None: no number).

    `closed_low` and `closed_high` say whether the edges belong to it.
    """

    low: Number
    high: Number
    tick: int | None
    closed_low: bool
    closed_high: bool


def pieces(info: FormatInfo, ticks: tuple[Tick, ...], mode: str) -> tuple[Piece, ...]:
    """The step function of a rule over the stretch, found by asking the codec: at each tick and
    each midpoint, and in between."""
    values = [t.number.fraction for t in ticks]
    edges: list[Fraction] = []
    for a, b in pairwise(values):
        edges += [a, (a + b) / 2]
    edges.append(values[-1])
    at_edge = [answer(info, ticks, finite(e), mode).tick for e in edges]
    between = [answer(info, ticks, finite((a + b) / 2), mode).tick for a, b in pairwise(edges)]
    found: list[Piece] = []
    for i, tick in enumerate(between):
        low, high = finite(edges[i]), finite(edges[i + 1])
        closed = (at_edge[i] == tick, at_edge[i + 1] == tick)
        if found and found[-1].tick == tick and found[-1].closed_high:
            found[-1] = Piece(found[-1].low, high, tick, found[-1].closed_low, closed[1])
            continue
        if found and not found[-1].closed_high and not closed[0]:
            found.append(Piece(low, low, at_edge[i], True, True))  # a number all by itself
        found.append(Piece(low, high, tick, *closed))
    return tuple(found)


def mean_error(info: FormatInfo, ticks: tuple[Tick, ...], mode: str) -> Number | None:
    """The mean of (rounded − x) / step over the stretch, x evenly spread in every interval; None
    where a number is rounded to infinity or NaN.

    Within an interval the answer is constant up to the midpoint and from there on, so the mean over
    each half is its answer minus the middle of the half.
    """
    total = Fraction(0)
    for low, high in pairwise(ticks):
        a, b = low.number.fraction, high.number.fraction
        for share in (Fraction(1, 4), Fraction(3, 4)):
            x = a + (b - a) * share
            number = decode(info, encode(info, finite(x), mode).code).number
            if number.kind != "finite":
                return None
            total += (number.fraction - x) / (b - a) / 2
    return finite(total / (len(ticks) - 1))
