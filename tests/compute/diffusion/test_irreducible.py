"""The floor of the loss: closed forms, simulation, and what cannot be below it."""

from __future__ import annotations

import math

import numpy as np
import pytest

from explorer.compute.diffusion.conversions import target_of
from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.irreducible import (
    TARGETS,
    blind_floor,
    factor,
    floors,
    noised,
    remaining_variance,
)
from explorer.compute.diffusion.mixture import GaussianMixture, posterior, posterior_covariance
from explorer.compute.diffusion.schedules import noise_schedule

ONE = GaussianMixture(np.ones(1), np.array([[0.4, -0.3]]), 0.5)


def ring(spread: float = 0.1055) -> GaussianMixture:
    return mixture_of("ring", (), spread)


@pytest.mark.parametrize("level", [0.9999, 0.5, 4e-5])
def test_that_one_source_leaves_what_the_formula_says(level: float) -> None:
    # epsilon and x are jointly normal: Var(epsilon | x) = 1 − (1 − ᾱ)/V = ᾱ spread²/V
    x = noised(ONE, level, 50, np.random.default_rng(0))
    expected = level * ONE.spread**2 / ONE.variance(level)
    np.testing.assert_allclose(remaining_variance(ONE, x, level), expected, rtol=1e-12)


@pytest.mark.parametrize("level", [0.9, 0.3, 0.01])
def test_that_it_is_the_covariance_of_x0_in_other_units(level: float) -> None:
    # epsilon = (x − sqrt(ᾱ) x0)/sqrt(1−ᾱ), so its variance given x is ᾱ/(1−ᾱ) that of x0
    x = noised(ring(), level, 40, np.random.default_rng(1))
    trace = np.trace(posterior_covariance(ring(), x, level), axis1=1, axis2=2)
    expected = level / (1 - level) * trace / 2
    np.testing.assert_allclose(remaining_variance(ring(), x, level), expected, rtol=1e-9)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("level", [0.97, 0.4, 0.02])
def test_that_no_draw_of_noise_is_guessed_better(target: str, level: float) -> None:
    """The loss of the exact answer, simulated, is the floor within five standard errors."""
    rng = np.random.default_rng(2)
    data, _ = ring().draw(20_000, rng)
    noise = rng.standard_normal(data.shape)
    x = math.sqrt(level) * data + math.sqrt(1 - level) * noise
    epsilon = posterior(ring(), x, level).epsilon
    guess = target_of(target, (x - math.sqrt(1 - level) * epsilon) / math.sqrt(level), epsilon,
                      level)  # fmt: skip
    loss = ((guess - target_of(target, data, noise, level)) ** 2).mean(axis=1)
    floor = factor(target, level) * remaining_variance(ring(), x, level)
    error = (loss - floor).std() / math.sqrt(len(loss))
    assert abs(loss.mean() - floor.mean()) < 5 * error


def test_that_the_ring_has_the_floor_that_a_second_program_found() -> None:
    """0.2029, for every fifth timestep of the linear schedule and spread 0.1055."""
    levels = noise_schedule("linear").alpha_bar[::5]
    found = floors(ring(), levels, np.random.default_rng(0), 100).mean()
    assert found == pytest.approx(0.2029, abs=0.002)  # of 20,000 draws


def test_that_floors_vanish_where_there_is_only_noise() -> None:
    assert floors(ring(), np.array([4e-5]), np.random.default_rng(0))[0] < 1e-4


def test_that_a_network_without_the_time_has_a_higher_floor() -> None:
    levels = noise_schedule("linear").alpha_bar[::20]
    told = floors(ring(), levels, np.random.default_rng(0)).mean()
    assert blind_floor(ring(), levels, np.random.default_rng(0)) > told + 0.05


def test_that_at_a_single_level_there_is_no_time_to_be_told() -> None:
    level = np.array([0.3])
    told = floors(ring(), level, np.random.default_rng(0), 3000)[0]
    blind = blind_floor(ring(), level, np.random.default_rng(0), count=3000)
    assert blind == pytest.approx(told, abs=1e-12)


@pytest.mark.parametrize("target", TARGETS)
def test_that_the_blind_floor_is_what_no_function_of_x_alone_gets_below(target: str) -> None:
    """In one dimension a histogram of x is as good as any network: the variance of the target
    inside its bins is the floor, up to the width of the bins."""
    mixture = GaussianMixture(np.full(2, 0.5), np.array([[-0.9], [0.9]]), 0.2)
    levels = np.array([0.95, 0.6, 0.2])
    rng = np.random.default_rng(3)
    xs, wanted = [], []
    for level in levels:
        data, _ = mixture.draw(60_000, rng)
        noise = rng.standard_normal(data.shape)
        xs.append(math.sqrt(level) * data + math.sqrt(1 - level) * noise)
        wanted.append(target_of(target, data, noise, level))
    x, y = np.concatenate(xs)[:, 0], np.concatenate(wanted)[:, 0]
    place = np.digitize(x, np.linspace(-3, 3, 150))
    count, total = np.bincount(place), np.bincount(place, y)
    inside = ((y - (total / np.maximum(count, 1))[place]) ** 2).mean()
    found = blind_floor(mixture, levels, np.random.default_rng(4), target, count=4000)
    assert found == pytest.approx(inside, rel=0.02)  # bins of 0.04, 12,000 draws


def test_that_an_unknown_target_is_refused() -> None:
    with pytest.raises(KeyError):
        factor("noise", 0.5)
