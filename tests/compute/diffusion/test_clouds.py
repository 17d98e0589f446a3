"""Distances of clouds: closed forms, other libraries, and what must be zero."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.spatial.distance import cdist  # type: ignore[import-untyped]  # has no stubs
from scipy.stats import wasserstein_distance  # type: ignore[import-untyped]

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.measures.clouds import (
    WIDTHS,
    kernel,
    mmd2,
    mmd2_parts,
    mmd2_to,
    on_data,
    sliced_wasserstein,
    within,
)
from explorer.compute.diffusion.mixture import GaussianMixture

RING = mixture_of("ring", (), 0.1)


def cloud(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 2))


def test_that_the_kernel_is_the_mean_of_four_gaussians() -> None:
    first, second = cloud(20, 0), 0.1 * cloud(30, 1)
    square = cdist(first, second, "sqeuclidean")
    expected = np.mean([np.exp(-square / (2 * width**2)) for width in WIDTHS], axis=0)
    np.testing.assert_allclose(kernel(first, second), expected, rtol=1e-9, atol=1e-15)


@pytest.mark.parametrize("count", [2, 31, 32, 33, 100])
def test_that_blocks_of_rows_add_up_to_all_pairs(count: int) -> None:
    points = cloud(count, 2)
    table = kernel(points, points)
    expected = (table.sum() - np.trace(table)) / (count * (count - 1))
    assert within(points) == pytest.approx(expected, rel=1e-12)


def test_that_the_data_needs_no_draws() -> None:
    """The formula is the limit of many draws: within five standard errors of 40,000."""
    samples = cloud(40, 3)
    drawn, _ = RING.draw(40_000, np.random.default_rng(4))
    table = kernel(samples, drawn).mean(axis=0)
    own, data, across = mmd2_parts(samples, RING)
    assert own == within(samples)
    assert abs(across - table.mean()) < 5 * table.std() / math.sqrt(len(table))
    pairs = np.array([kernel(a[None], b[None])[0, 0]
                      for a, b in zip(drawn[:4000], drawn[4000:8000], strict=True)])  # fmt: skip
    assert abs(data - pairs.mean()) < 5 * pairs.std() / math.sqrt(len(pairs))


def test_that_fresh_data_is_at_distance_zero_on_average() -> None:
    rng = np.random.default_rng(5)
    found = [mmd2_to(RING.draw(200, rng)[0], RING) for _ in range(60)]
    assert abs(np.mean(found)) < 4 * np.std(found) / math.sqrt(len(found))
    assert min(found) < 0 < max(found)  # unbiased, so it falls on both sides


def test_that_one_gaussian_against_another_is_the_closed_form() -> None:
    """MMD² of N(0, a²) and N(m, b²) is a sum of three Gaussian integrals."""
    near = GaussianMixture(np.ones(1), np.zeros((1, 2)), 0.3)
    far = GaussianMixture(np.ones(1), np.array([[0.5, 0.2]]), 0.4)

    def mean(variance: float, square: float) -> float:
        wide = [width**2 + variance for width in WIDTHS]
        return float(np.mean([w**2 / v * math.exp(-square / (2 * v))
                              for w, v in zip(WIDTHS, wide, strict=True)]))  # fmt: skip

    exact = mean(2 * 0.3**2, 0) + mean(2 * 0.4**2, 0) - 2 * mean(0.3**2 + 0.4**2, 0.29)
    rng = np.random.default_rng(6)
    found = [mmd2_to(near.draw(400, rng)[0], far) for _ in range(20)]
    assert np.mean(found) == pytest.approx(exact, abs=4 * float(np.std(found)) / math.sqrt(20))


def test_that_two_clouds_and_a_cloud_and_its_law_agree() -> None:
    rng = np.random.default_rng(7)
    samples, data = cloud(500, 8), RING.draw(4000, rng)[0]
    assert mmd2(samples, data) == pytest.approx(mmd2_to(samples, RING), rel=0.05)


def test_that_sliced_wasserstein_is_zero_for_itself_and_the_length_of_a_shift_over_root_two() -> (
    None
):
    points = cloud(300, 9)
    assert sliced_wasserstein(points, points[::-1]) == 0.0
    # a shift v casts the shadow |v| cos θ, whose root mean square over directions is |v|/√2
    moved = points + np.array([0.3, -0.4])
    assert sliced_wasserstein(moved, points) == pytest.approx(0.5 / math.sqrt(2), rel=1e-12)


def test_that_on_a_line_it_is_what_scipy_sorts() -> None:
    """Points on one axis: each shadow is scaled by |cos θ|; first moments against scipy's."""
    first, second = cloud(200, 10), cloud(200, 11)
    first[:, 1] = second[:, 1] = 0.0
    apart = np.sort(first[:, 0]) - np.sort(second[:, 0])
    assert np.abs(apart).mean() == pytest.approx(wasserstein_distance(first[:, 0], second[:, 0]))
    expected = math.sqrt((apart**2).mean() / 2)
    assert sliced_wasserstein(first, second) == pytest.approx(expected, rel=1e-9)


def test_that_data_lies_on_the_data() -> None:
    drawn, _ = RING.draw(20_000, np.random.default_rng(12))
    # P(|n| ≤ 3) of two standard normal numbers is 1 − e^(−9/2)
    assert on_data(drawn, RING) == pytest.approx(1 - math.exp(-4.5), abs=0.004)
    assert on_data(np.zeros((5, 2)), RING) == 0.0
