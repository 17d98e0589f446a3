"""Likelihood along the probability-flow equation, and flow matching beside DDIM."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
import pytest

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.flow import (
    alpha_bar_of_flow,
    flow_of_alpha_bar,
    flow_point,
    flow_times,
    sample_flow,
    scale_of_flow,
    velocity,
)
from explorer.compute.diffusion.likelihood import estimated_flow, exact_flow, log_likelihood
from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser, log_density
from explorer.compute.diffusion.sampling import Method, finished, sample

RING = mixture_of("ring", (), 0.1)


def no_noise() -> np.ndarray:
    raise AssertionError("this sampler adds none")


def test_that_the_likelihood_nears_the_exact_one_with_second_order() -> None:
    x = RING.draw(200, np.random.default_rng(0))[0]
    exact = log_density(RING, x, 1.0)
    errors = [
        float(np.abs(log_likelihood(x, exact_flow(RING), steps).log_density - exact).mean())
        for steps in (50, 100, 200, 400)
    ]
    assert errors[-1] < 0.003
    # halved steps, a quarter of the error; 0.4: terms of higher order still show
    for coarse, fine in pairwise(errors[1:]):
        assert math.log2(coarse / fine) == pytest.approx(2, abs=0.4)


def test_that_the_noise_found_is_normal_and_counted() -> None:
    x = RING.draw(500, np.random.default_rng(1))[0]
    found = log_likelihood(x, exact_flow(RING), 100)
    assert found.calls == 200
    # 1000 numbers: 5 standard errors of a standard deviation
    assert found.noise.std() == pytest.approx(1, abs=5 / math.sqrt(2 * 1000))


def test_that_one_gaussian_has_its_density() -> None:
    one = GaussianMixture(np.ones(1), np.array([[0.0]]), 0.6)
    x = np.linspace(-1.5, 1.5, 7)[:, None]
    expected = -(x[:, 0] ** 2) / (2 * 0.36) - 0.5 * math.log(2 * math.pi * 0.36)
    np.testing.assert_allclose(log_density(one, x, 1.0), expected, rtol=1e-12)
    # Heun with 800 steps; the prior N(0, 80²) leaves out the variance of the data, 6e-5 of it
    np.testing.assert_allclose(
        log_likelihood(x, exact_flow(one), 800).log_density, expected, atol=2e-3
    )


def test_that_the_estimated_divergence_is_the_exact_one_on_average() -> None:
    x = RING.draw(20, np.random.default_rng(0))[0]
    # in the plane the four probes of entries ±1 give the trace exactly, but for the difference
    # quotient: 1e-5 squared times a third derivative, and rounding over 1e-5
    signs = np.array([[1.0, 1], [1, -1], [-1, 1], [-1, -1]])
    probes = np.repeat(signs[:, None, :], 20, axis=1)
    for level in (0.02, 0.5, 0.95):
        expected = exact_flow(RING)(x, level)[1]
        found = estimated_flow(exact_denoiser(RING), probes)(x, level)[1]
        np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)


def test_that_no_steps_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        log_likelihood(np.zeros((1, 2)), exact_flow(RING), 0)
    with pytest.raises(ValueError, match="at least one"):
        flow_times(0)


@pytest.mark.parametrize("shift", [1.0, 3.0])
@pytest.mark.parametrize("count", [2, 9, 40])
def test_that_flow_matching_steps_are_those_of_ddim(count: int, shift: float) -> None:
    times = flow_times(count, shift)
    times[0] = 0.999  # some signal, since DDIM has to divide by its square root
    start = np.random.default_rng(0).standard_normal((50, 2))
    flow = [*sample_flow(start / scale_of_flow(times[0]), times, exact_denoiser(RING))]
    path = [alpha_bar_of_flow(s) for s in times]
    ddim = [*sample(start, path, exact_denoiser(RING), Method("ddim"), no_noise)]
    assert [move.calls for move in flow] == [move.calls for move in ddim]
    for ours, theirs in zip(flow, ddim, strict=True):
        # 1e-16 times 1 / sqrt(alpha_bar) of the start, a thousand, over forty steps
        np.testing.assert_allclose(ours.x, theirs.x, atol=1e-11)


def test_that_flow_matching_starts_from_pure_noise() -> None:
    start = np.random.default_rng(0).standard_normal((300, 2))
    end = finished(sample_flow(start, flow_times(60), exact_denoiser(RING)))
    nearest = np.linalg.norm(end[:, None] - RING.centres, axis=-1).min(axis=1)
    assert (nearest < 5 * RING.spread).all()


def test_that_a_point_of_the_line_is_noised_data_in_another_frame() -> None:
    x0, epsilon = np.array([0.7, -1.2]), np.array([0.3, 0.9])
    for s in (0.01, 0.4, 0.99):
        level = alpha_bar_of_flow(s)
        expected = math.sqrt(level) * x0 + math.sqrt(1 - level) * epsilon
        np.testing.assert_allclose(scale_of_flow(s) * flow_point(x0, epsilon, s), expected)
        assert flow_of_alpha_bar(level) == pytest.approx(s)
    # the velocity is the slope of the line
    ahead, behind = flow_point(x0, epsilon, 0.6), flow_point(x0, epsilon, 0.4)
    np.testing.assert_allclose((ahead - behind) / 0.2, velocity(x0, epsilon))


@pytest.mark.parametrize("times", [[], [1.0], [0.5, 0.6], [1.0, 1.0]])
def test_that_times_that_do_not_fall_are_refused(times: list[float]) -> None:
    with pytest.raises(ValueError, match="falls"):
        next(sample_flow(np.zeros((1, 2)), times, exact_denoiser(RING)))
