"""A schedule drawn by hand: a falling curve through a few points.

Near its ends alpha_bar hides what matters: 0.01 and 0.0001 look alike and are not. The curve is
therefore laid through the logarithm of the signal-to-noise ratio, log(alpha_bar / (1 - alpha_bar)),
which also keeps it between 0 and 1 whatever is drawn.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

#: A point: where on the way from the first timestep (0) to the last (1), and alpha_bar there.
Point = tuple[float, float]
MOST_POINTS = 24


class CurveError(ValueError):
    """Points that are no falling curve. `reason` is "count", "pair", "range", "ends", "order" or
    "rising"; `place` the point, counted from 0, where it fails, and `alpha_bar` its value where
    that is out of range."""

    def __init__(
        self, reason: str, place: int, told: str, alpha_bar: float = math.nan
    ) -> None:  # fmt: skip
        super().__init__(told)
        self.reason, self.place, self.alpha_bar = reason, place, alpha_bar


def checked(points: object) -> list[Point]:
    """The points as pairs of floats. Raises CurveError."""
    if not isinstance(points, (tuple, list)) or not 2 <= len(points) <= MOST_POINTS:
        raise CurveError("count", 0, f"a curve has 2 to {MOST_POINTS} points")
    kept: list[Point] = []
    for place, point in enumerate(points):
        pair = isinstance(point, (tuple, list)) and len(point) == 2
        if not pair or any(isinstance(v, bool) or not isinstance(v, (int, float)) for v in point):
            raise CurveError("pair", place, f"point {place + 1} is no pair of numbers")
        kept.append((float(point[0]), float(point[1])))
    for place, (_, alpha_bar) in enumerate(kept):
        if not 0 < alpha_bar < 1:
            told = f"alpha_bar is {alpha_bar:g} at point {place + 1}"
            raise CurveError("range", place, told, alpha_bar)
    if kept[0][0] != 0 or kept[-1][0] != 1:
        raise CurveError("ends", 0, "a curve begins at 0 and ends at 1")
    for place in range(1, len(kept)):
        if kept[place][0] <= kept[place - 1][0]:
            raise CurveError("order", place, "the points stand from left to right")
        if kept[place][1] >= kept[place - 1][1]:
            raise CurveError("rising", place, f"alpha_bar rises before point {place + 1}")
    return kept


def log_snr_of(alpha_bar: np.ndarray) -> np.ndarray:
    """log(alpha_bar / (1 - alpha_bar)), natural; −∞ where nothing is left of the data."""
    with np.errstate(divide="ignore"):
        found: np.ndarray = np.log(alpha_bar) - np.log1p(-alpha_bar)
    return found


def alpha_bar_through(points: Sequence[Point], steps: int) -> np.ndarray:
    """The curve at every timestep, float64 (steps,): the first point lies at timestep 0, the last
    at steps − 1. Raises CurveError."""
    kept = np.array(checked(points))
    along = np.linspace(0.0, 1.0, steps)
    # [draw] a smooth falling curve through the points, in log SNR, and back to alpha_bar
    value = monotone_curve(kept[:, 0], log_snr_of(kept[:, 1]), along)
    shrunk = np.exp(-np.abs(value))  # never overflows
    alpha_bar: np.ndarray = np.where(value >= 0, 1.0, shrunk) / (1.0 + shrunk)
    return alpha_bar


def monotone_curve(x: np.ndarray, y: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Piecewise cubic through (x, y) that rises or falls only where the points do: PCHIP, Fritsch
    and Butland 1984. All float64; x rises and has at least two values."""
    width, slope = np.diff(x), np.diff(y) / np.diff(x)
    tangent = _tangents(width, slope)
    piece = np.clip(np.searchsorted(x, at, side="right") - 1, 0, len(width) - 1)
    share = (at - x[piece]) / width[piece]
    # the cubic Hermite basis: values at both ends, tangents at both ends
    rest = 1.0 - share
    value: np.ndarray = (
        y[piece] * rest**2 * (1 + 2 * share)
        + y[piece + 1] * share**2 * (1 + 2 * rest)
        + width[piece] * share * rest * (tangent[piece] * rest - tangent[piece + 1] * share)
    )
    return value


def _tangents(width: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """The slope at every point: a weighted harmonic mean of its neighbours', 0 at a turn."""
    if len(slope) == 1:
        return np.repeat(slope, 2)
    first, second = 2 * width[1:] + width[:-1], width[1:] + 2 * width[:-1]
    same = slope[:-1] * slope[1:] > 0
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = (first + second) / (first / slope[:-1] + second / slope[1:])
    inner = np.where(same, mean, 0.0)
    return np.concatenate([
        [_end(width[0], width[1], slope[0], slope[1])], inner,
        [_end(width[-1], width[-2], slope[-1], slope[-2])],
    ])  # fmt: skip


def _end(width: float, next_width: float, slope: float, next_slope: float) -> float:
    """The tangent at an end, from three points, never so steep that the curve turns."""
    found = ((2 * width + next_width) * slope - width * next_slope) / (width + next_width)
    if found * slope <= 0:
        return 0.0
    if slope * next_slope <= 0 and abs(found) > 3 * abs(slope):
        return 3 * slope
    return found
