"""Schedules: known values of the named ones, and what holds for every schedule."""

from __future__ import annotations

import math

import numpy as np
import pytest

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.schedules import (
    SCHEDULES,
    ScheduleError,
    karras_sigmas,
    levels_of_sigmas,
    noise_schedule,
    schedule_from_alpha_bar,
    zero_terminal_snr,
)
from explorer.compute.diffusion.spacing import SPACINGS, kept_levels, kept_timesteps

#: alpha_bar at 0, 249, 499, 749, 999; printed with six digits, hence the relative 2e-5
KNOWN = {
    "linear": (0.9999, 0.524085, 0.0785872, 0.00335055, 4.03583e-5),
    "scaled_linear": (0.99915, 0.675432, 0.277670, 0.0566235, 0.0046601),
    "cosine": (0.999959, 0.847012, 0.493844, 0.144272, 2.4e-9),
    "sigmoid": (0.9997, 0.850854, 0.5, 0.149146, 3.0e-7),
    "sigmoid_beta": (0.999851, 0.903745, 0.301931, 0.0057322, 3.97e-5),
}


@pytest.mark.parametrize("name", KNOWN)
def test_that_alpha_bar_has_the_known_values(name: str) -> None:
    found = noise_schedule(name).alpha_bar[[0, 249, 499, 749, 999]]
    assert found[:4] == pytest.approx(KNOWN[name][:4], rel=2e-5)
    few_digits = name in ("cosine", "sigmoid", "sigmoid_beta")
    assert found[4] == pytest.approx(KNOWN[name][4], rel=2e-2 if few_digits else 2e-5)


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_the_two_alphas_are_what_their_names_say(name: str) -> None:
    schedule = noise_schedule(name)
    # those given by sigma have their beta from alpha: a rounding of 1e-16 apart
    np.testing.assert_allclose(schedule.alpha, 1 - schedule.beta, rtol=0, atol=2e-16)
    ratio = schedule.alpha_bar[1:] / schedule.alpha_bar[:-1]
    np.testing.assert_allclose(ratio, schedule.alpha[1:], rtol=1e-14)  # a division's rounding
    assert (np.diff(schedule.alpha_bar) < 0).all()
    assert ((schedule.beta > 0) & (schedule.beta <= 0.999)).all()


def test_that_fifty_unscaled_steps_leave_sixty_per_cent_of_the_data() -> None:
    assert noise_schedule("linear", 50).alpha_bar[-1] == pytest.approx(0.603, abs=5e-4)


def test_that_another_name_is_refused() -> None:
    with pytest.raises(KeyError):
        noise_schedule("quadratic")


@pytest.mark.parametrize("steps", [50, 100, 200])
@pytest.mark.parametrize("name", ["linear", "scaled_linear", "sigmoid_beta"])
def test_that_rescaled_betas_reach_the_noise_of_the_long_chain(name: str, steps: int) -> None:
    # log alpha_bar is the sum of log(1 − beta), about −Σ beta: nearly the same for any number
    # of steps, 25 % more where a beta reaches 0.4
    short = noise_schedule(name, steps, rescaled=True).alpha_bar[-1]
    long = noise_schedule(name).alpha_bar[-1]
    assert np.log(short) == pytest.approx(np.log(long), rel=0.25)
    assert noise_schedule(name, steps).alpha_bar[-1] > 10 * short


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("linear", (0.9999, 0.521533, 0.0760288, 0.00268952, 0.0)),
        ("scaled_linear", (0.99915, 0.654189, 0.242359, 0.0331715, 0.0)),
    ],
)
def test_that_zero_terminal_snr_has_the_known_values(name: str, known: tuple[float, ...]) -> None:
    bent = zero_terminal_snr(noise_schedule(name))
    assert bent.alpha_bar[[0, 249, 499, 749, 999]] == pytest.approx(known, rel=2e-5)
    assert bent.alpha_bar[-1] == 0.0
    assert bent.beta[-1] == 1.0


def test_that_eighteen_karras_sigmas_are_those_of_the_paper() -> None:
    known = (
        80,
        57.58598,
        40.78557,
        28.37458,
        19.35245,
        12.91008,
        8.40094,
        5.31519,
        3.25682,
        1.92334,
        1.08817,
        0.58535,
        0.29644,
        0.13952,
        0.05995,
        0.02293,
        0.00753,
        0.002,
    )
    assert karras_sigmas(18) == pytest.approx(known, abs=5e-6)
    path = levels_of_sigmas(karras_sigmas(18))
    assert path[-1] == 1.0
    assert [sigma_of(level) for level in path[:-1]] == pytest.approx(known, rel=1e-3)


@pytest.mark.parametrize("name", SCHEDULES)
@pytest.mark.parametrize("steps", [1, 2, 7, 1000])
def test_that_a_schedule_made_of_its_own_alpha_bar_is_the_same(name: str, steps: int) -> None:
    schedule = noise_schedule(name, steps)
    again = schedule_from_alpha_bar(schedule.alpha_bar)
    np.testing.assert_allclose(np.cumprod(1 - again.beta), schedule.alpha_bar, rtol=1e-12)
    # the quotient of two rounded numbers: 1e-16 of alpha, which is near 1
    np.testing.assert_allclose(again.beta, schedule.beta, atol=5e-16)


@pytest.mark.parametrize(
    ("curve", "reason", "place"),
    [
        ([], "short", 0), ([1.0, 0.5], "range", 0), ([0.9, 0.0, 0.0], "range", 1),
        ([0.9, -0.1], "range", 1), ([0.9, 1.2], "range", 1), ([math.nan, 0.5], "range", 0),
        ([0.9, math.inf], "range", 1), ([0.5, 0.5], "rising", 1), ([0.9, 0.3, 0.4], "rising", 2),
    ],
)  # fmt: skip
def test_that_a_curve_that_is_no_schedule_is_refused_with_its_place(
    curve: list[float], reason: str, place: int
) -> None:
    with pytest.raises(ScheduleError) as caught:
        schedule_from_alpha_bar(np.array(curve))
    assert (caught.value.reason, caught.value.place) == (reason, place)


def test_that_nothing_may_be_left_at_the_end() -> None:
    assert schedule_from_alpha_bar(np.array([0.9, 0.0])).alpha_bar[-1] == 0


KEPT = {
    "trailing": (999, 899, 799, 699, 599, 499, 399, 299, 199, 99),
    "leading": (900, 800, 700, 600, 500, 400, 300, 200, 100, 0),
    "linspace": (999, 888, 777, 666, 555, 444, 333, 222, 111, 0),
    "linspace_above": (999, 899, 799, 699, 599, 500, 400, 300, 200, 100),
}


@pytest.mark.parametrize("spacing", SPACINGS)
def test_that_ten_of_a_thousand_are_the_known_ones(spacing: str) -> None:
    assert tuple(kept_timesteps(10, spacing=spacing).tolist()) == KEPT[spacing]


@pytest.mark.parametrize("spacing", SPACINGS)
@pytest.mark.parametrize("steps", [1, 7, 200, 1000])
def test_that_kept_timesteps_fall_and_lie_on_the_chain(spacing: str, steps: int) -> None:
    for count in {1, min(2, steps), min(3, steps), steps}:
        times = kept_timesteps(count, steps, spacing)
        assert len(times) == count
        assert (np.diff(times) < 0).all()
        assert 0 <= times[-1] <= times[0] < steps
        path = kept_levels(noise_schedule("linear", steps), count, spacing)
        assert len(path) == count + 1
        assert path[-1] == 1.0


def test_that_an_offset_moves_leading_and_never_beyond_the_end() -> None:
    assert kept_timesteps(5, spacing="leading", offset=1).tolist() == [801, 601, 401, 201, 1]
    assert kept_timesteps(1000, spacing="leading", offset=1)[0] == 999


@pytest.mark.parametrize("count", [0, -1, 1001])
def test_that_no_steps_and_more_than_there_are_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="1 to 1000"):
        kept_timesteps(count)


def test_that_a_spacing_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        kept_timesteps(5, spacing="quadratic")
