"""The stretch of the number line that is shown, and what ends up where on it."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF

from explorer.compute.floats.codec import order
from explorer.panels.floats.bits.pieces import Picture


class Axis:
    """The stretch of the number line that is shown: from the values to horizontal positions."""

    def __init__(self, box: QRectF, picture: Picture) -> None:
        ticks = picture.shared.ticks
        values = [tick.number.fraction for tick in ticks]
        self.box, self.ticks, self.values = box, ticks, values
        first, last = values[1] - values[0], values[-1] - values[-2]
        self.low = values[0] - first * Fraction(2, 5)
        self.high = values[-1] + last * Fraction(2, 5)

    def x(self, value: Fraction) -> float:
        """The position of a value, kept within the box."""
        kept = min(max(value, self.low), self.high)
        share = float((kept - self.low) / (self.high - self.low))
        return self.box.left() + share * self.box.width()

    def inside(self, value: Fraction) -> bool:
        """Whether a value lies on the stretch."""
        return self.low <= value <= self.high

    def between(self, picture: Picture) -> tuple[Fraction, Fraction]:
        """The two neighbours that enclose the value; the first two where it is one of them."""
        pair = picture.shared.row.between
        if len(pair) < 2 or pair[0] == pair[1]:
            return self.values[0], self.values[1]
        return pair[0].number.fraction, pair[1].number.fraction

    def nearest(self, x: float) -> int:
        """The index of the tick nearest to a position."""
        return min(range(len(self.values)), key=lambda i: abs(self.x(self.values[i]) - x))


def chosen_tick(picture: Picture) -> int | None:
    """The index of the tick that the value is rounded to; None for infinity and NaN."""
    code = picture.shared.row.encoded.code
    for i, tick in enumerate(picture.shared.ticks):
        if tick.code is not None and order(picture.info, tick.code) == order(picture.info, code):
            finite = picture.shared.row.decoded.number.kind == "finite"
            return i if finite else None
    return None


def basin(picture: Picture, axis: Axis) -> tuple[Fraction, Fraction]:
    """The numbers that round to the same result, as far as they are shown."""
    values, chosen = axis.values, chosen_tick(picture)
    rounding = picture.trace.params.rounding
    if chosen is None:  # beyond the largest number, on one side
        top, ghost = (1, 0) if picture.shared.source.negative else (-2, -1)
        edge = (values[top] + values[ghost]) / 2 if rounding.startswith("nearest") else values[top]
        return (axis.low, edge) if picture.shared.source.negative else (edge, axis.high)
    here = values[chosen]
    before = values[chosen - 1] if chosen > 0 else None
    after = values[chosen + 1] if chosen + 1 < len(values) else None
    if rounding.startswith("nearest"):
        low = axis.low if before is None else (before + here) / 2
        high = axis.high if after is None else (here + after) / 2
        return low, high
    if rounding == "odd" and picture.info.fraction_bits:
        code = picture.shared.row.encoded.code
        if not code & 1:
            return here, here  # an even neighbour is taken only where it is exact
        return (here if before is None else before), (here if after is None else after)
    if rounding == "odd":  # without fraction bits the last bit of a significand is always 1
        rounding = "toward_zero"
    left = rounding == "up" or (rounding == "toward_zero" and here <= 0)
    right = rounding == "down" or (rounding == "toward_zero" and here >= 0)
    low = (axis.low if before is None else before) if left else here
    high = (axis.high if after is None else after) if right else here
    return low, high
