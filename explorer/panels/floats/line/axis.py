"""The axis of the number line: which stretch of it a step shows, its labels, moving along it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.line.params import HIGHEST, LOWEST, NARROWEST, Params, Shared
from explorer.compute.floats.line.ticks import last_box, least_box, log2_of
from explorer.compute.floats.notation import decimal, exact_decimal, power_of_ten
from explorer.core.easing import clamp, mix, smooth
from explorer.core.formatting import superscript
from explorer.core.trace import Trace
from explorer.ui.canvas.scene import Gesture

#: What the steps with numbers show at least: FP16 from its smallest number to its largest.
USUAL = (-27.0, 18.0)
CLICK = 4.0  # pixels: less is a click, more a movement


@dataclass(frozen=True)
class Window:
    """A stretch of the axis, 2^low … 2^high, and the pixels it takes from left to right."""

    low: float
    high: float
    left: float
    right: float

    @property
    def per_power(self) -> float:
        """Pixels from one power of two to the next; more than 0 on the smallest stage too."""
        return max(self.right - self.left, 1.0) / (self.high - self.low)

    def x(self, place: Any) -> Any:
        """Pixels of log2 of a value; arrays too."""
        return self.left + (place - self.low) * self.per_power

    def place(self, x: float) -> float:
        """log2 of the value at a position."""
        return self.low + (x - self.left) / self.per_power

    def inside(self, place: float) -> bool:
        """Whether a place lies on the stretch."""
        return self.low <= place <= self.high

    def kept(self, place: float) -> float:
        """Pixels of a place, at the nearer end where it lies outside."""
        return float(self.x(min(max(place, self.low), self.high)))


def fitted(low: float, high: float) -> tuple[float, float]:
    """A stretch moved and cut so that it lies on the axis and is not too narrow."""
    wide = min(max(high - low, NARROWEST), HIGHEST - LOWEST)
    middle = min(max((low + high) / 2, LOWEST + wide / 2), HIGHEST - wide / 2)
    return middle - wide / 2, middle + wide / 2


def stretch(params: Params, shared: Shared, stage: str) -> tuple[float, float]:
    """The stretch that a step shows: the reader's, or the one that suits the step."""
    if params.width > 0:
        return fitted(params.centre - params.width / 2, params.centre + params.width / 2)
    info = FORMATS[params.format]
    if stage == "formats":
        return LOWEST, HIGHEST
    if stage == "facts":
        return fitted(least_box(info) - 2.5, last_box(info) + 3.0)
    low, high = USUAL
    for population in shared.populations:
        sizes = population.magnitudes[population.zeros :]
        if len(sizes):
            rare = float(sizes[len(sizes) // 1000])
            low = min(low, math.floor(math.log2(rare)) - 1.0)
            high = max(high, math.ceil(math.log2(float(sizes[-1]))) + 1.0)
    return fitted(max(low, LOWEST), min(high, HIGHEST))


def going(fraction: float) -> float:
    """Between two steps what disappears goes first, then the rest moves: how far it has moved."""
    return smooth(clamp((fraction - 0.2) / 0.6))


def gone(fraction: float) -> float:
    """How visible something still is that disappears between two steps."""
    return clamp(1 - fraction / 0.3)


def come(fraction: float) -> float:
    """How visible something already is that appears between two steps: last of all."""
    return clamp((fraction - 0.7) / 0.3)


def window_at(trace: Trace, at: float, left: float, right: float) -> Window:
    """The stretch at a position between two steps: the eye moves from one to the other."""
    index = min(int(at), len(trace) - 1)
    stages = trace.shared.stages
    low, high = stretch(trace.params, trace.shared, stages[index][0])
    alpha = going(at - index)
    if alpha > 0 and index + 1 < len(trace):
        next_low, next_high = stretch(trace.params, trace.shared, stages[index + 1][0])
        low, high = mix(low, next_low, alpha), mix(high, next_high, alpha)
    return Window(low, high, left, right)


def labels(window: Window, most: int) -> list[tuple[float, str]]:
    """At most about `most` places with the text of the value there, in rising order.

    Powers of two while there are enough of them; closer up round decimals.
    """
    most = max(most, 2)
    powers = window.high - window.low
    if powers >= 3:
        every = 1
        while powers / every > most:
            every *= 2
        first = math.ceil(window.low / every) * every
        places = range(first, math.floor(window.high) + 1, every)
        return [(float(e), f"2{superscript(e)}") for e in places]
    low, high = (Fraction(math.exp2(end)) for end in (window.low, window.high))
    step = _round_step((high - low) / most)
    first, last = math.ceil(low / step), math.floor(high / step)
    values = [k * step for k in range(max(first, 1), last + 1)]
    return [(log2_of(value), decimal(value, 16, 8)) for value in values]


def _round_step(least: Fraction) -> Fraction:
    """The smallest of 1, 2 and 5 times a power of ten that is at least so large."""
    ten = Fraction(10) ** power_of_ten(least)
    return next(m * ten for m in (1, 2, 5, 10) if m * ten >= least)


def exact_short(value: Fraction, longest: int = 5) -> str:
    """A positive number that is some whole number times a power of two, exactly and briefly: all
    digits if they are few, else an odd number times a power of two."""
    digits = exact_decimal(value) or ""
    if 0 < len(digits) <= (longest if "." in digits else longest - 1):
        return digits
    odd, power = value.numerator, 0
    while odd % 2 == 0:
        odd, power = odd // 2, power + 1
    power -= value.denominator.bit_length() - 1
    lead = "" if odd == 1 else f"{odd}·"
    return f"{lead}2{superscript(power)}"


def value_text(value: Fraction, bits: int) -> str:
    """A value in few characters: exactly where that is short, else in as many digits as tell it
    from its neighbours 2^-bits of its size away."""
    exact = exact_short(value, 8)
    if len(exact) <= 8 or bits <= 4:
        return exact
    digits = max(3, math.ceil(bits * 0.30103) + 1)
    return decimal(value, digits, digits + 3)


def changes(low: float, high: float) -> dict[str, float]:
    """A stretch as params, with no more digits than can be seen."""
    wide = high - low
    places = max(2, 3 - math.floor(math.log10(wide)))
    return {"centre": round((low + high) / 2, places), "width": round(wide, places)}


def moved(gesture: Gesture, window: Window) -> Mapping[str, Any] | None:
    """What the wheel, a drag and a double click do to the axis, as changes of the params."""
    if gesture.phase == "wheel":
        wide = (window.high - window.low) * 0.75**gesture.turns
        wide = min(max(wide, NARROWEST), HIGHEST - LOWEST)
        here = window.place(min(max(gesture.point.x(), window.left), window.right))
        share = (here - window.low) / (window.high - window.low)
        low, high = fitted(here - share * wide, here + (1 - share) * wide)
        return changes(low, high)
    if gesture.phase == "double":
        return {"width": 0.0}
    away = gesture.point.x() - gesture.start.x()
    if gesture.phase in ("drag", "release") and abs(away) > CLICK:
        by = away / window.per_power
        low, high = fitted(window.low - by, window.high - by)
        return changes(low, high)
    return None


class Navigator:
    """Wheel, drag and double click on a drawn window. Notches of the wheel go on from where the
    one before led to, also before that has been drawn."""

    def __init__(self, window: Window) -> None:
        self.window = self.target = window

    def __call__(self, gesture: Gesture) -> Mapping[str, Any] | None:
        """The changes of the params."""
        if gesture.phase != "wheel":
            self.target = self.window
            return moved(gesture, self.window)
        made = moved(gesture, self.target)
        if made is not None:
            half = made["width"] / 2
            low, high = fitted(made["centre"] - half, made["centre"] + half)
            self.target = replace(self.target, low=low, high=high)
        return made


@lru_cache(maxsize=1)
def navigator(window: Window) -> Navigator:
    """The navigator of the window that is on the stage: the same one however often it is drawn."""
    return Navigator(window)


def is_click(gesture: Gesture, area: QRectF) -> bool:
    """Whether a gesture ends as a click inside an area."""
    still = (gesture.point - gesture.start).manhattanLength() <= CLICK
    return gesture.phase == "release" and still and area.contains(gesture.point)


def shown_places(places: np.ndarray, window: Window) -> np.ndarray:
    """Pixels of those places that lie on the stretch."""
    inside = (places >= window.low) & (places <= window.high)
    found: np.ndarray = window.x(places[inside])
    return found
