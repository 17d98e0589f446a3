"""Schedules: the values of section 4.4 of our notes, and what holds for every schedule."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.diffusion.schedules import SCHEDULES, noise_schedule
from explorer.compute.diffusion.spacing import kept_timesteps

#: alpha_bar at 0, 249, 499, 749, 999; printed with six digits, hence the relative 2e-5
KNOWN = {
    "linear": (0.9999, 0.524085, 0.0785872, 0.00335055, 4.03583e-5),
    "scaled_linear": (0.99915, 0.675432, 0.277670, 0.0566235, 0.0046601),
    "cosine": (0.999959, 0.847012, 0.493844, 0.144272, 2.4e-9),
}


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_alpha_bar_has_the_known_values(name: str) -> None:
    found = noise_schedule(name).alpha_bar[[0, 249, 499, 749, 999]]
    assert found[:4] == pytest.approx(KNOWN[name][:4], rel=2e-5)
    assert found[4] == pytest.approx(KNOWN[name][4], rel=2e-2 if name == "cosine" else 2e-5)


@pytest.mark.parametrize("name", SCHEDULES)
def test_that_the_two_alphas_are_what_their_names_say(name: str) -> None:
    schedule = noise_schedule(name)
    assert np.array_equal(schedule.alpha, 1 - schedule.beta)
    ratio = schedule.alpha_bar[1:] / schedule.alpha_bar[:-1]
    np.testing.assert_allclose(ratio, schedule.alpha[1:], rtol=1e-14)  # a division's rounding
    assert (np.diff(schedule.alpha_bar) < 0).all()
    assert ((schedule.beta > 0) & (schedule.beta <= 0.999)).all()


def test_that_fifty_unscaled_steps_leave_sixty_per_cent_of_the_data() -> None:
    assert noise_schedule("linear", 50).alpha_bar[-1] == pytest.approx(0.603, abs=5e-4)


def test_that_another_name_is_refused() -> None:
    with pytest.raises(KeyError):
        noise_schedule("quadratic")


@pytest.mark.parametrize("count", [1, 2, 3, 7, 10, 47, 50, 333, 999, 1000])
def test_that_the_kept_timesteps_are_those_of_diffusers_trailing(count: int) -> None:
    from diffusers import DDPMScheduler

    scheduler = DDPMScheduler(num_train_timesteps=1000, timestep_spacing="trailing")
    scheduler.set_timesteps(count)
    ours = kept_timesteps(count)
    assert ours.tolist() == scheduler.timesteps.tolist()
    assert ours[0] == 999
    assert (np.diff(ours) < 0).all()
