"""Distillation: the target is exact, and a student of an exact teacher learns two steps in one."""

from __future__ import annotations

import math

import numpy as np
import pytest
import torch

from explorer.compute.diffusion.conversions import x0_of
from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.distillation import Round, distil, single_guess, two_steps
from explorer.compute.diffusion.mixture import exact_denoiser
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import open_shipped
from explorer.compute.diffusion.networks.points_recipes import KEPT, drawing
from explorer.compute.diffusion.samplers import ddim_step
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_levels

SCHEDULE = noise_schedule("linear")
RING = mixture_of("ring", (), 0.1)


@pytest.mark.parametrize("steps", [1, 2, 4, 16])
def test_that_one_step_with_the_target_ends_where_two_of_the_teacher_do(steps: int) -> None:
    coarse, fine = kept_levels(SCHEDULE, steps), kept_levels(SCHEDULE, 2 * steps)
    exact = exact_denoiser(RING)

    def ask(x: torch.Tensor, level: torch.Tensor, time: torch.Tensor) -> torch.Tensor:
        return torch.from_numpy(exact(x.numpy(), float(level[0, 0])))

    x = torch.randn(50, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    for place in range(steps):
        now, then = coarse[place], coarse[place + 1]
        assert fine[2 * place] == now
        path = [torch.full((50, 1), level, dtype=torch.float64)
                for level in (now, fine[2 * place + 1], then)]  # fmt: skip
        after = two_steps(ask, x, path, [torch.zeros(50)] * 2)
        guess = single_guess(x, after, path[0], path[2])
        epsilon = (x - math.sqrt(now) * guess) / math.sqrt(1 - now)
        single = ddim_step(x0_of("epsilon", x, epsilon, now), epsilon, None, now, then)
        # the guess is a difference divided by sqrt(ᾱ), 1/157 at the noisiest level
        np.testing.assert_allclose(single.numpy(), after.numpy(), atol=1e-10)


def test_that_a_student_learns_and_its_teacher_does_not() -> None:
    teacher = open_shipped("points-ring").network
    before = {name: weight.clone() for name, weight in teacher.state_dict().items()}
    losses = []
    for _, loss, student in distil(teacher, SCHEDULE, drawing(RING), Round(8, 40, batch=128)):
        losses.append(loss)
        made = student
    assert np.mean(losses[-5:]) < 0.7 * np.mean(losses[:5])
    assert all(torch.equal(before[name], weight) for name, weight in teacher.state_dict().items())
    assert not any(weight.requires_grad for weight in made.parameters())


def test_that_equal_seeds_make_equal_students() -> None:
    teacher = open_shipped("points-ring").network

    def made() -> list[float]:
        how = Round(2, 5, batch=32, seed=3)
        return [loss for _, loss, _ in distil(teacher, SCHEDULE, drawing(RING), how)]

    assert made() == made()


@pytest.mark.parametrize("steps", KEPT)
def test_that_students_are_as_large_as_their_teacher(steps: int) -> None:
    sizes = [
        sum(weight.numel() for weight in open_shipped(name).network.parameters())
        for name in ("points-ring", f"points-ring-{steps}")
    ]
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("steps", KEPT)
def test_that_a_student_goes_where_its_teacher_goes(steps: int) -> None:
    """From the same noise to the same source, for nine of ten (the teacher takes 32 steps)."""
    noise = np.random.default_rng(0).standard_normal((300, 2))

    def ends(name: str, count: int) -> np.ndarray:
        from explorer.compute.diffusion.sampling import Method, finished, sample

        denoise = as_denoise(open_shipped(name).network, SCHEDULE)
        x = finished(sample(noise, kept_levels(SCHEDULE, count), denoise, Method("ddim"),
                            lambda: noise))  # fmt: skip
        return np.linalg.norm(x[:, None] - RING.centres, axis=-1).argmin(axis=1)

    agree = (ends(f"points-ring-{steps}", steps) == ends("points-ring", 32)).mean()
    assert agree > 0.9
