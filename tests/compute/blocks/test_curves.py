"""Tests of the curves of trainings that are shown step by step."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.blocks.curves import EVERY, OVER, done_at, recent, smooth


@pytest.mark.parametrize("updates", [1, OVER - 1, OVER, OVER + 1, 47])
def test_that_a_smooth_curve_is_the_mean_of_the_last_updates_at_each(updates: int) -> None:
    curves = np.random.default_rng(updates).normal(size=(updates, 3, 2))
    found = smooth(curves)
    for done in range(1, updates + 1):
        # differences of running sums: some roundings of numbers below 100
        np.testing.assert_allclose(found[done - 1], recent(curves, done), rtol=0, atol=1e-13)
        first = max(done - OVER, 0)
        np.testing.assert_allclose(recent(curves, done), np.mean(curves[first:done], axis=0))


def test_that_the_last_step_shows_all_updates_and_those_before_a_whole_number_of_parts() -> None:
    assert [done_at(place, 12) for place in range(3)] == [EVERY, 2 * EVERY, 12]
