"""Samplers: one step worked out to ten decimals, and identities between them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion.samplers import (
    ddim_sigma,
    ddim_step,
    ddpm_mean,
    ddpm_sigma,
    ddpm_step,
    forward_step,
)
from explorer.compute.diffusion.schedules import noise_schedule

# linear schedule, timestep 500, x = .3, noise estimate .1, fresh noise .7; ten printed decimals
X, EPSILON, Z = np.array([0.3]), np.array([0.1]), np.array([0.7])
NOW, NEXT = (float(noise_schedule("linear").alpha_bar[t]) for t in (500, 499))
PRINTED = 2e-10


def guess(x: np.ndarray, epsilon: np.ndarray, level: float) -> np.ndarray:
    return (x - math.sqrt(1 - level) * epsilon) / math.sqrt(level)


def test_that_the_worked_step_has_its_printed_numbers() -> None:
    assert pytest.approx(0.0777966584, abs=PRINTED) == NOW
    assert pytest.approx(0.0785872429, abs=PRINTED) == NEXT
    assert guess(X, EPSILON, NOW)[0] == pytest.approx(0.7312784969, abs=PRINTED)
    alpha = NOW / NEXT
    assert alpha == pytest.approx(0.98994004, abs=PRINTED)
    assert ddpm_mean(X, EPSILON, alpha, NOW)[0] == pytest.approx(0.3004675966, abs=PRINTED)
    assert ddpm_sigma(NOW, NEXT, "small") ** 2 == pytest.approx(0.0100513358, abs=PRINTED)
    assert ddpm_sigma(NOW, NEXT, "large") ** 2 == pytest.approx(0.01005996, abs=PRINTED)
    small = ddpm_step(X, EPSILON, Z, NOW, NEXT, "small")[0]
    large = ddpm_step(X, EPSILON, Z, NOW, NEXT, "large")[0]
    assert small == pytest.approx(0.3706470418, abs=PRINTED)
    assert large == pytest.approx(0.3706771428, abs=PRINTED)
    ddim = ddim_step(guess(X, EPSILON, NOW), EPSILON, Z, NOW, NEXT, 0.0)[0]
    assert ddim == pytest.approx(0.3009925925, abs=PRINTED)


def test_that_the_misread_formulas_have_their_printed_numbers() -> None:
    nothing = np.zeros(1)
    cumulative = ddpm_step(X, EPSILON, nothing, NOW, NEXT, "small", "cumulative")[0]
    per_step = ddpm_step(X, EPSILON, nothing, NOW, NEXT, "small", "per_step")[0]
    assert cumulative == pytest.approx(0.7312784969, abs=PRINTED)
    assert per_step == pytest.approx(0.2914397062, abs=PRINTED)


levels = st.tuples(st.floats(1e-8, 0.9), st.floats(1.001, 3.0)).map(
    lambda pair: (pair[0], min(pair[0] * pair[1], 0.9999))
)
numbers = st.floats(-4, 4).map(lambda v: np.array([v]))


@settings(max_examples=50, deadline=None)
@given(levels, numbers, numbers, numbers)
def test_that_ddpm_with_the_small_variance_is_ddim_with_eta_one(
    pair: tuple[float, float], x: np.ndarray, epsilon: np.ndarray, z: np.ndarray
) -> None:
    now, following = pair
    ddpm = ddpm_step(x, epsilon, z, now, following, "small")
    ddim = ddim_step(guess(x, epsilon, now), epsilon, z, now, following, 1.0)
    # the guess divides by sqrt(ᾱ), so rounding grows by its inverse before sqrt(ᾱ') takes it back
    np.testing.assert_allclose(ddpm, ddim, atol=1e-13 / math.sqrt(1 - following))
    assert ddim_sigma(now, following, 1.0) == pytest.approx(ddpm_sigma(now, following, "small"))


@settings(max_examples=50, deadline=None)
@given(levels, numbers, numbers)
def test_that_reading_both_alphas_as_cumulative_jumps_to_the_guess(
    pair: tuple[float, float], x: np.ndarray, epsilon: np.ndarray
) -> None:
    now, following = pair
    jumped = ddpm_step(x, epsilon, np.zeros(1), now, following, "small", "cumulative")
    expected = guess(x, epsilon, now)
    np.testing.assert_allclose(jumped, expected, atol=1e-13 / math.sqrt(now))


@settings(max_examples=50, deadline=None)
@given(levels, numbers, numbers)
def test_that_the_mean_of_ddpm_is_the_mean_of_the_posterior(
    pair: tuple[float, float], x: np.ndarray, epsilon: np.ndarray
) -> None:
    # q(x_{t-1} | x_t, x_0) of Ho et al. 2020, equation 7, with the guess in the place of x_0
    now, following = pair
    alpha = now / following
    towards_guess = math.sqrt(following) * (1 - alpha) / (1 - now)
    towards_x = math.sqrt(alpha) * (1 - following) / (1 - now)
    expected = towards_guess * guess(x, epsilon, now) + towards_x * x
    found = ddpm_mean(x, epsilon, alpha, now)
    np.testing.assert_allclose(found, expected, rtol=1e-9, atol=1e-12 / math.sqrt(1 - now))


def test_that_the_step_to_the_clean_sample_adds_no_noise() -> None:
    for variance in ("small", "large"):
        assert ddpm_sigma(0.9, 1.0, variance) == 0
    assert ddim_sigma(0.9, 1.0, 1.0) == 0


def test_that_the_forward_step_keeps_unit_variance() -> None:
    rng = np.random.default_rng(0)
    x = forward_step(rng.standard_normal(100_000), 0.7, rng.standard_normal(100_000))
    assert abs(x.var() - 1) < 5 * math.sqrt(2 / 100_000)  # five standard errors
