"""Conversions: the worked numbers of one step, there and back again, and losses that are equal."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.compute.diffusion.conversions import (
    KINDS,
    alpha_bar_of_log_snr,
    alpha_bar_of_sigma,
    epsilon_of,
    from_epsilon,
    log_snr,
    sigma_of,
    snr,
    target_of,
    x0_of,
)
from explorer.compute.diffusion.noising import jump
from explorer.compute.diffusion.schedules import noise_schedule

#: linear schedule, timestep 500, x = .3, epsilon = .1; ten printed decimals
LEVEL = float(noise_schedule("linear").alpha_bar[500])
PRINTED = 2e-10


def test_that_one_step_has_its_printed_numbers() -> None:
    x, epsilon = np.array([0.3]), np.array([0.1])
    assert x0_of("epsilon", x, epsilon, LEVEL)[0] == pytest.approx(0.7312784969, abs=PRINTED)
    assert from_epsilon("score", x, epsilon, LEVEL)[0] == pytest.approx(-0.1041325861, abs=PRINTED)
    assert from_epsilon("v", x, epsilon, LEVEL)[0] == pytest.approx(-0.6743650644, abs=PRINTED)
    assert sigma_of(LEVEL) == pytest.approx(3.4429671125, abs=PRINTED)
    assert log_snr(LEVEL) == pytest.approx(-2.4726672647, abs=PRINTED)


levels = st.floats(1e-6, 1 - 1e-6)
numbers = st.floats(-4, 4).map(lambda value: np.array([value]))


@given(st.sampled_from(KINDS), levels, numbers, numbers)
def test_that_every_kind_leads_to_the_same_noise_and_data(
    kind: str, alpha_bar: float, x0: np.ndarray, epsilon: np.ndarray
) -> None:
    x = jump(x0, alpha_bar, epsilon)
    said = target_of(kind, x0, epsilon, alpha_bar)
    # divided by the square root of a level of 1e-6 or more: 1e-16 grows to 1e-12
    assert epsilon_of(kind, x, said, alpha_bar) == pytest.approx(epsilon, abs=1e-11)
    assert x0_of(kind, x, said, alpha_bar) == pytest.approx(x0, abs=1e-11)
    assert from_epsilon(kind, x, epsilon, alpha_bar) == pytest.approx(said, rel=1e-9, abs=1e-8)


@given(levels, numbers, numbers, numbers)
def test_that_losses_differ_by_the_signal_to_noise_alone(
    alpha_bar: float, x0: np.ndarray, epsilon: np.ndarray, said: np.ndarray
) -> None:
    # |ε − ε̂|² = SNR |x0 − x̂0|²  and  |v − v̂|² = (SNR + 1) |x0 − x̂0|²
    x = jump(x0, alpha_bar, epsilon)
    of_x0 = float((x0 - x0_of("epsilon", x, said, alpha_bar))[0] ** 2)
    of_epsilon = float((epsilon - said)[0] ** 2)
    of_v = float(
        (target_of("v", x0, epsilon, alpha_bar) - from_epsilon("v", x, said, alpha_bar))[0] ** 2
    )
    assert of_epsilon == pytest.approx(snr(alpha_bar) * of_x0, rel=1e-6, abs=1e-9)
    assert of_v == pytest.approx((snr(alpha_bar) + 1) * of_x0, rel=1e-6, abs=1e-9)


@given(levels)
def test_that_a_noise_level_is_found_again_from_its_other_names(alpha_bar: float) -> None:
    assert alpha_bar_of_sigma(sigma_of(alpha_bar)) == pytest.approx(alpha_bar, rel=1e-12)
    assert alpha_bar_of_log_snr(log_snr(alpha_bar)) == pytest.approx(alpha_bar, rel=1e-12)
    assert math.exp(log_snr(alpha_bar)) == pytest.approx(snr(alpha_bar), rel=1e-9)


def test_that_the_ends_are_infinite_and_not_errors() -> None:
    assert (sigma_of(0.0), sigma_of(1.0)) == (math.inf, 0.0)
    assert (log_snr(0.0), log_snr(1.0)) == (-math.inf, math.inf)
    assert snr(1.0) == math.inf
    assert alpha_bar_of_log_snr(-800.0) == 0.0


def test_that_a_level_for_each_sample_is_taken_too() -> None:
    x0, epsilon = np.ones((3, 2)), np.full((3, 2), -0.5)
    each = np.array([0.1, 0.5, 0.9])[:, None]
    said = target_of("v", x0, epsilon, each)
    for row, level in enumerate((0.1, 0.5, 0.9)):
        assert said[row] == pytest.approx(target_of("v", x0[row], epsilon[row], level))


@pytest.mark.parametrize("function", [epsilon_of, x0_of, from_epsilon, target_of])
def test_that_a_kind_that_does_not_exist_is_refused(function: object) -> None:
    with pytest.raises(KeyError):
        function("noise", np.ones(1), np.ones(1), 0.5)  # type: ignore[operator]
