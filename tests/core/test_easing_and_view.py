"""Easing stays within its ends and moves one way; a view keeps what belongs to a session."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from explorer.core.easing import clamp, lagged, mix, smooth
from explorer.core.view import View

SHARES = st.floats(0, 1)


@given(st.floats(allow_nan=False), st.floats(-10, 10), st.floats(0, 10))
def test_that_clamped_values_are_in_range(value: float, low: float, span: float) -> None:
    assert low <= clamp(value, low, low + span) <= low + span


@given(SHARES, SHARES)
def test_that_smooth_is_monotone_symmetric_and_meets_its_ends(a: float, b: float) -> None:
    assert (smooth(0), smooth(0.5), smooth(1)) == (0, 0.5, 1)
    assert (smooth(-1), smooth(2)) == (0, 1)
    if a <= b:
        assert smooth(a) <= smooth(b) + 1e-15  # one rounding
    assert abs(smooth(a) + smooth(1 - a) - 1) < 1e-12


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_that_mixing_meets_its_ends(start: float, end: float) -> None:
    assert mix(start, end, 0) == start
    assert abs(mix(start, end, 1) - end) <= 1e-9 * max(1, abs(start), abs(end))


@given(SHARES, st.integers(0, 9), st.integers(1, 10), st.floats(0, 1))
def test_that_staggered_items_all_arrive_and_none_overtakes(
    alpha: float, item: int, items: int, lag: float
) -> None:
    item = min(item, items - 1)
    assert 0 <= lagged(alpha, item, items, lag) <= 1
    assert lagged(0, item, items, lag) == 0
    assert abs(lagged(1, item, items, lag) - 1) < 1e-9
    if item:
        assert lagged(alpha, item, items, lag) <= lagged(alpha, item - 1, items, lag) + 1e-12


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip


@given(st.fixed_dictionaries({}, optional={"zoom": JSON, "pan": JSON, "scale": JSON, "x": JSON}))
def test_that_a_view_takes_anything_a_file_may_hold(kept: dict[str, Any]) -> None:
    view = View().restored(kept)
    assert 0.1 <= view.zoom <= 64
    assert isinstance(view.scale, str)
    assert len(view.pan) == 2
    assert View().restored(view.kept()) == view


def test_that_a_view_comes_back() -> None:
    view = View(zoom=2.0, pan=(3.0, -1.0), selection={"query": 2}, scale="logarithmic")
    assert View().restored(view.kept()) == view
    assert View().kept() == {}
    assert view.with_(zoom=1.0).kept().keys() == {"pan", "selection", "scale"}
