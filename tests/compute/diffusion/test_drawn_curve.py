"""Drawn schedules: the spline against scipy's, and what is no curve."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.interpolate import PchipInterpolator  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.diffusion.drawn_curve import (
    MOST_POINTS,
    CurveError,
    alpha_bar_through,
    log_snr_of,
    monotone_curve,
)
from explorer.compute.diffusion.schedules import schedule_from_alpha_bar


@given(st.integers(0, 10**6), st.integers(2, 9))
def test_that_the_spline_is_scipys(seed: int, count: int) -> None:
    rng = np.random.default_rng(seed)
    x = np.cumsum(rng.uniform(0.01, 1.0, count))
    y = rng.normal(size=count) * 5
    at = np.linspace(x[0], x[-1], 61)
    # both in float64, the same formula in another order of operations
    np.testing.assert_allclose(monotone_curve(x, y, at), PchipInterpolator(x, y)(at), atol=1e-12)


@st.composite
def falling_curves(draw: st.DrawFn) -> list[tuple[float, float]]:
    """Points from left to right whose log SNR falls by a tenth at least."""
    inner = draw(st.lists(st.integers(1, 99), max_size=6, unique=True))
    places = [0.0, *(place / 100 for place in sorted(inner)), 1.0]
    drops = draw(st.lists(st.floats(0.1, 3.0), min_size=len(places), max_size=len(places)))
    values = 8.0 - np.cumsum(drops)
    return [(u, float(1 / (1 + math.exp(-v)))) for u, v in zip(places, values, strict=True)]


@given(falling_curves(), st.integers(2, 1000))
def test_that_alpha_bar_is_the_product_of_the_alphas_of_a_drawn_curve(
    points: list[tuple[float, float]], steps: int
) -> None:
    curve = alpha_bar_through(points, steps)
    schedule = schedule_from_alpha_bar(curve)
    assert ((schedule.beta > 0) & (schedule.beta < 1)).all()
    # a thousand factors, each rounded to 1e-16
    np.testing.assert_allclose(np.cumprod(1 - schedule.beta), curve, rtol=1e-12)


@given(falling_curves())
def test_that_a_curve_goes_through_its_points_and_only_falls(
    points: list[tuple[float, float]],
) -> None:
    curve = alpha_bar_through(points, 101)
    for u, alpha_bar in points:
        assert curve[round(u * 100)] == pytest.approx(alpha_bar, rel=1e-9)
    assert (np.diff(curve) < 0).all()


def test_that_log_snr_of_nothing_left_is_minus_infinity() -> None:
    assert log_snr_of(np.array([0.5, 0.0])).tolist() == [0.0, -math.inf]


@pytest.mark.parametrize(
    ("points", "reason", "place"),
    [
        ((), "count", 0),
        (((0.0, 0.9),), "count", 0),
        ([[u / 30, 0.9 - u / 40] for u in range(MOST_POINTS + 1)], "count", 0),
        (7, "count", 0),
        (((0.0, 0.9), (1.0,)), "pair", 1),
        (((0.0, 0.9), (1.0, "x")), "pair", 1),
        (((0.0, 0.9), (1.0, True)), "pair", 1),
        (((0.0, 1.0), (1.0, 0.1)), "range", 0),
        (((0.0, 0.9), (1.0, 0.0)), "range", 1),
        (((0.0, 0.9), (0.5, -0.2), (1.0, 0.1)), "range", 1),
        (((0.1, 0.9), (1.0, 0.1)), "ends", 0),
        (((0.0, 0.9), (0.9, 0.1)), "ends", 0),
        (((0.0, 0.9), (0.7, 0.5), (0.7, 0.4), (1.0, 0.1)), "order", 2),
        (((0.0, 0.9), (0.5, 0.3), (1.0, 0.3)), "rising", 2),
    ],
)
def test_that_points_that_are_no_falling_curve_are_refused_with_their_place(
    points: Any, reason: str, place: int
) -> None:
    with pytest.raises(CurveError) as error:
        alpha_bar_through(points, 100)
    assert (error.value.reason, error.value.place) == (reason, place)
