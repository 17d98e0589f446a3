"""Formulas of diffusion against sampled chains, scipy and bounds."""

from __future__ import annotations

import math

import numpy as np
import pytest
from scipy import linalg

from explorer.compute.concepts.formulas import diffusion


def test_that_a_chain_of_steps_has_the_moments_that_are_said() -> None:
    draw = np.random.default_rng(0)
    x = 0.5 + 0.5 * draw.standard_normal(200_000)
    mean, variance = 0.5, 0.25
    for beta in (0.1, 0.3, 0.05):
        x = np.sqrt(1 - beta) * x + np.sqrt(beta) * draw.standard_normal(len(x))
        mean, _, variance = diffusion.one_step(mean, beta, variance)
    # 200 000 samples: three standard errors of mean and variance.
    assert x.mean() == pytest.approx(mean, abs=3 * math.sqrt(variance / 2e5))
    assert x.var() == pytest.approx(variance, rel=3 * math.sqrt(2 / 2e5))


def test_that_the_product_over_a_thousand_steps_is_known() -> None:
    kept, noisy, ratio = diffusion.jump(1000, 1000, 1e-4, 0.02, 1.0, 0.5)
    assert kept == pytest.approx(4.0358e-5, rel=1e-4)
    assert noisy == pytest.approx(math.sqrt(kept) + 0.5 * math.sqrt(1 - kept))
    assert ratio == pytest.approx(kept / (1 - kept))


def test_that_steps_one_by_one_end_where_the_jump_ends() -> None:
    mean, variance = 2.0, 0.0
    for beta in diffusion.schedule(50, 1e-3, 0.1)[0]:
        mean, _, variance = diffusion.one_step(mean, float(beta), variance)
    kept = diffusion.jump(50, 50, 1e-3, 0.1, 0.0, 0.0)[0]
    assert mean == pytest.approx(2 * math.sqrt(kept))
    assert variance == pytest.approx(1 - kept)


def test_that_a_step_back_is_the_posterior_of_the_two_noisings() -> None:
    betas, kept = diffusion.schedule(1000, 1e-4, 0.02)
    t, x, noise = 300, 0.7, -0.4
    mean, sigma, narrow = diffusion.backward(t, 1000, x, noise)
    start = (x - math.sqrt(1 - kept[t - 1]) * noise) / math.sqrt(kept[t - 1])
    # Bayes: the product of two normal densities in x_(t−1), the precisions add up.
    precision = (1 - betas[t - 1]) / betas[t - 1] + 1 / (1 - kept[t - 2])
    from_now = math.sqrt(1 - betas[t - 1]) / betas[t - 1] * x
    from_start = math.sqrt(kept[t - 2]) * start / (1 - kept[t - 2])
    assert narrow == pytest.approx(precision**-0.5)
    assert mean == pytest.approx((from_now + from_start) / precision)
    assert sigma == pytest.approx(math.sqrt(betas[t - 1]))
    assert diffusion.backward(1, 1000, x, noise)[2] == 0


def test_that_a_net_that_answers_nothing_loses_the_dimensions() -> None:
    measured, expected = diffusion.noise_loss(2, 0.0, 1000, 0)
    assert expected == 2
    assert measured == pytest.approx(2, rel=0.15)  # χ² of 2000 numbers: 3 · √(2/2000)
    assert diffusion.noise_loss(2, 1.0, 10, 0) == (0, 0)


def test_that_the_spread_of_the_reverse_chain_is_that_of_samples() -> None:
    steps, last, s = 40, 0.3, 0.5
    betas, kept = diffusion.schedule(steps, 1e-4, last)
    draw = np.random.default_rng(1)
    right, printed = draw.standard_normal((2, 40_000))
    for t in range(steps, 0, -1):
        beta, bar = betas[t - 1], kept[t - 1]
        z = math.sqrt(beta) * draw.standard_normal((2, 40_000)) if t > 1 else np.zeros((2, 1))
        total = bar * s * s + 1 - bar
        found = math.sqrt(1 - bar) * right / total
        right = (right - beta / math.sqrt(1 - bar) * found) / math.sqrt(1 - beta) + z[0]
        found = math.sqrt(1 - bar) * printed / total
        printed = (printed - (1 - bar) / math.sqrt(1 - bar) * found) / math.sqrt(bar) + z[1]
    ours = diffusion.spreads(steps, last, s)
    assert ours[0] == pytest.approx(right.std(), rel=0.02)  # 40 000 samples: 5 standard errors
    assert ours[2] == pytest.approx(printed.std(), rel=0.02)


def test_that_the_right_chain_comes_back_to_the_data_and_the_printed_one_does_not() -> None:
    end, wrong, should, half, half_wrong = diffusion.reversed_chain(400, 0.05, 0.5)
    assert end == pytest.approx(0.5, rel=0.02)
    assert half == pytest.approx(should, rel=0.02)
    assert abs(wrong - 0.5) > 0.05
    assert half_wrong < 0.7 * should


def test_that_the_inception_score_lies_between_one_and_the_classes() -> None:
    assert diffusion.inception_score(10, 10, 1.0)[0] == pytest.approx(10)
    assert diffusion.inception_score(10, 3, 1.0)[0] == pytest.approx(3)
    assert diffusion.inception_score(10, 10, 0.1)[0] == pytest.approx(1)
    with pytest.raises(ValueError, match="more kinds"):
        diffusion.inception_score(3, 4, 1.0)


def test_that_the_frechet_distance_is_that_of_scipys_root() -> None:
    shift, one, two, r = 0.7, 1.3, 0.6, 0.5
    a = one**2 * np.eye(2)
    b = two**2 * np.array([[1, r], [r, 1]])
    theirs = shift**2 + np.trace(a + b - 2 * linalg.sqrtm(a @ b).real)
    assert diffusion.frechet(shift, one, two, r)[0] == pytest.approx(theirs)
    assert diffusion.frechet(0, 1, 1, 0)[0] == pytest.approx(0, abs=1e-12)
    assert diffusion.frechet(1.5, 1, 1, 0)[0] == pytest.approx(1.5**2)
