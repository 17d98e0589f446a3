"""Which timesteps a batch sees."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.diffusion.time_orders import ORDERS, SWEEP, timesteps

STEPS, COUNT, UPDATES = 1000, 64, 400


def all_of(order: str) -> np.ndarray:
    rng = np.random.default_rng(0)
    return np.stack(
        [timesteps(order, n, UPDATES, rng.random(COUNT), STEPS) for n in range(UPDATES)]
    )


@pytest.mark.parametrize("order", ORDERS)
def test_that_timesteps_are_whole_numbers_of_the_schedule(order: str) -> None:
    edges = np.array([0.0, np.nextafter(1.0, 0.0)])
    found = timesteps(order, 0, 1, edges, STEPS)
    assert found.dtype == np.int64
    assert found.min() >= 0
    assert found.max() <= STEPS - 1


@pytest.mark.parametrize("order", ORDERS)
def test_that_every_order_sees_all_noise_levels_alike_in_the_end(order: str) -> None:
    share = np.bincount(all_of(order).ravel() // 100, minlength=10) / (UPDATES * COUNT)
    # "batch" has only 400 draws: standard error 0.015 of each share
    np.testing.assert_allclose(share, 0.1, atol=0.05)


@pytest.mark.parametrize("order", ["batch", "cyclic", "falling", "rising"])
def test_that_some_orders_give_a_whole_batch_one_timestep(order: str) -> None:
    found = all_of(order)
    assert (found == found[:, :1]).all()


def test_that_stratified_batches_have_one_timestep_of_every_slice() -> None:
    found = np.sort(all_of("stratified"), axis=1)
    assert (found * COUNT // STEPS == np.arange(COUNT)).mean() > 0.95  # slices end between whole t


def test_that_in_order_means_in_order() -> None:
    falling, rising = all_of("falling")[:, 0], all_of("rising")[:, 0]
    assert (np.diff(falling) <= 0).all()
    assert (np.diff(rising) >= 0).all()
    assert falling[0] > 990 > 10 > falling[-1]


def test_that_a_sweep_comes_again() -> None:
    found = all_of("cyclic")[:, 0]
    np.testing.assert_array_equal(found[:SWEEP], found[SWEEP : 2 * SWEEP])
    assert (np.diff(found[:SWEEP]) < 0).all()


def test_that_an_unknown_order_is_refused() -> None:
    with pytest.raises(KeyError):
        timesteps("backwards", 0, 1, np.zeros(1), STEPS)
