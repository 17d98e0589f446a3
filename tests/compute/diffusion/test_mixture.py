"""The exact denoiser: laws that hold for any mixture at any noise level."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion.datasets import SHAPES, mixture_of
from explorer.compute.diffusion.mixture import (
    GaussianMixture,
    entropy_bits,
    log_density,
    posterior,
    posterior_covariance,
    score_divergence,
)

LEVELS = st.floats(2.4e-9, 0.9999)


@st.composite
def mixtures(draw: st.DrawFn) -> GaussianMixture:
    """Random mixtures of 1 to 12 sources with unequal weights."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    count = draw(st.integers(1, 12))
    weights = rng.dirichlet(np.ones(count)) * 0.9 + 0.1 / count
    return GaussianMixture(weights, rng.normal(size=(count, 2)), draw(st.floats(0.02, 0.6)))


def places(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(20, 2)) * 1.5


@settings(max_examples=50, deadline=None)
@given(mixtures(), LEVELS, st.integers(0, 99))
def test_that_responsibilities_sum_to_one(m: GaussianMixture, level: float, seed: int) -> None:
    found = posterior(m, places(seed), level).responsibility
    np.testing.assert_allclose(found.sum(axis=1), 1, atol=1e-12)
    assert (found >= 0).all()


@settings(max_examples=50, deadline=None)
@given(mixtures(), LEVELS, st.integers(0, 99))
def test_that_tweedie_holds(m: GaussianMixture, level: float, seed: int) -> None:
    # x̂_0 = (x + (1 − ᾱ) score) / sqrt(ᾱ). The right side is a difference of numbers of size |x|
    # divided by sqrt(ᾱ): 1e-15 grows by 1/sqrt(ᾱ), and by |x|/V near the data
    x = places(seed)
    found = posterior(m, x, level)
    tweedie = (x + (1 - level) * found.score) / math.sqrt(level)
    tolerance = 1e-13 * (1 + np.abs(found.score).max()) / math.sqrt(level)
    np.testing.assert_allclose(found.x0_hat, tweedie, atol=tolerance)


@settings(max_examples=50, deadline=None)
@given(mixtures(), LEVELS, st.integers(0, 99))
def test_that_the_score_is_the_slope_of_the_log_density(
    m: GaussianMixture, level: float, seed: int
) -> None:
    # central differences over h: error h² (third derivatives, up to 1/std³) and rounding 1e-16/h
    x, std = places(seed), math.sqrt(m.variance(level))
    h = 1e-4 * std
    score = posterior(m, x, level).score
    for axis in range(2):
        shift = np.zeros(2)
        shift[axis] = h
        slope = (log_density(m, x + shift, level) - log_density(m, x - shift, level)) / (2 * h)
        size = 1 + np.abs(slope).max() * std
        scale = max(size, np.abs(log_density(m, x, level)).max() * 1e-4)
        np.testing.assert_allclose(score[:, axis] * std, slope * std, atol=2e-5 * scale**3)


@settings(max_examples=50, deadline=None)
@given(mixtures(), LEVELS, st.integers(0, 99))
def test_that_the_expected_noise_and_the_guess_rebuild_x_t(
    m: GaussianMixture, level: float, seed: int
) -> None:
    x = places(seed)
    found = posterior(m, x, level)
    rebuilt = math.sqrt(level) * found.x0_hat + math.sqrt(1 - level) * found.epsilon
    np.testing.assert_allclose(rebuilt, x, atol=1e-11)


def test_that_the_guess_is_the_mean_of_the_data_that_landed_near_x_t() -> None:
    # Monte Carlo, no formula: of two million noised data points those within 0.05 of a place;
    # 5 standard errors, plus the width of the window
    mixture = mixture_of("ring", (), 0.1)
    rng, level, place = np.random.default_rng(5), 0.3, np.array([0.3, -0.5])
    data, source = mixture.draw(2_000_000, rng)
    x = math.sqrt(level) * data + math.sqrt(1 - level) * rng.standard_normal(data.shape)
    near = np.abs(x - place).max(axis=1) < 0.05
    found = posterior(mixture, place[None], level)
    error = data[near].std(axis=0) / math.sqrt(near.sum())
    assert near.sum() > 2000
    assert np.all(np.abs(data[near].mean(axis=0) - found.x0_hat[0]) < 5 * error + 0.01)
    share = np.bincount(source[near], minlength=8) / near.sum()
    assert np.abs(share - found.responsibility[0]).max() < 5 * 0.5 / math.sqrt(near.sum()) + 0.005


def test_that_far_away_nothing_underflows() -> None:
    mixture = mixture_of("spiral", (), 0.02)
    found = posterior(mixture, np.array([[300.0, -400.0]]), 0.9999)
    assert np.isfinite(found.score).all()
    assert math.isclose(found.responsibility.sum(), 1.0)
    assert np.isfinite(log_density(mixture, np.array([[300.0, -400.0]]), 0.9999)).all()


def test_that_entropy_goes_from_nothing_to_the_logarithm_of_the_sources() -> None:
    assert entropy_bits(np.array([1.0, 0.0, 0.0])) == 0
    assert math.isclose(entropy_bits(np.full(8, 1 / 8)), 3.0)


def test_that_every_shape_is_standardised() -> None:
    for name in SHAPES:
        for spread in (0.02, 0.1, 0.6):
            mean, covariance = mixture_of(name, (), spread).moments(1.0)
            assert np.abs(mean).max() < 1e-12
            assert math.isclose(np.trace(covariance) / 2, 1.0, rel_tol=1e-12)


def test_that_the_standardised_ring_has_its_known_radius() -> None:
    # radius 2 and std .15 divided by their common deviation: 1.406 and .1055, to the digits printed
    ring = mixture_of("ring", (), 0.1055)
    assert np.allclose(np.linalg.norm(ring.centres, axis=1), 1.406, atol=5e-4)


def test_that_the_posterior_covariance_is_that_of_the_data_near_x() -> None:
    # by drawing data, noising it and weighting it with how probable x then is: 200 000 draws leave
    # an effective number of some thousands, so 10 %
    mixture, rng = mixture_of("moons", (), 0.2), np.random.default_rng(0)
    data, _ = mixture.draw(200_000, rng)
    for alpha_bar in (0.2, 0.6):
        x = np.array([[0.4, -0.3]])
        away = ((x - math.sqrt(alpha_bar) * data) ** 2).sum(axis=1)
        weight = np.exp(-away / (2 * (1 - alpha_bar)))
        weight /= weight.sum()
        mean = weight @ data
        expected = (data - mean).T @ (weight[:, None] * (data - mean))
        found = posterior_covariance(mixture, x, alpha_bar)[0]
        np.testing.assert_allclose(posterior(mixture, x, alpha_bar).x0_hat[0], mean, atol=0.03)
        np.testing.assert_allclose(found, expected, atol=0.1 * np.trace(expected))


def test_that_the_posterior_covariance_is_tweedies() -> None:
    # (1 − ᾱ)/ᾱ (I + (1 − ᾱ) ∇² log p), the second derivatives by central differences of the score
    mixture = mixture_of("ring", (), 0.15)
    x, step = np.array([[0.8, 0.3], [-1.0, 1.4]]), 1e-5
    for level in (0.3, 0.8):
        columns = [
            (posterior(mixture, x + step * axis, level).score
             - posterior(mixture, x - step * axis, level).score) / (2 * step)
            for axis in np.eye(2)
        ]  # fmt: skip
        second = np.stack(columns, axis=-1)
        expected = (1 - level) / level * (np.eye(2) + (1 - level) * second)
        np.testing.assert_allclose(posterior_covariance(mixture, x, level), expected, atol=1e-8)
        trace = np.trace(second, axis1=1, axis2=2)
        np.testing.assert_allclose(score_divergence(mixture, x, level), trace, rtol=1e-7)


def test_that_points_as_sources_are_remembered_one_by_one() -> None:
    # a data set instead of a law: the optimal denoiser knows nothing but its points
    points = np.random.default_rng(0).standard_normal((30, 3))
    memory = GaussianMixture(np.full(30, 1 / 30), points, 0.0)
    near = posterior(memory, math.sqrt(0.9999) * points, 0.9999)
    np.testing.assert_allclose(near.x0_hat, points, atol=1e-6)
    far = posterior(memory, np.zeros((1, 3)), 1e-6)
    np.testing.assert_allclose(far.x0_hat[0], points.mean(axis=0), atol=1e-2)


def test_that_a_part_of_the_sources_is_a_mixture_with_their_shares() -> None:
    weights = np.array([0.1, 0.2, 0.3, 0.4])
    whole = GaussianMixture(weights, np.arange(8.0).reshape(4, 2), 0.3)
    part = whole.only([1, 3])
    assert part.weights == pytest.approx([1 / 3, 2 / 3])
    x = np.random.default_rng(0).standard_normal((5, 2))
    both = [log_density(whole.only(kept), x, 0.4) for kept in ([0, 2], [1, 3])]
    joined = np.log(0.4 * np.exp(both[0]) + 0.6 * np.exp(both[1]))
    np.testing.assert_allclose(joined, log_density(whole, x, 0.4), rtol=1e-12)
