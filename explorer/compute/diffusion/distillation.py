"""Progressive distillation: a student that takes in one step what its teacher takes in two (torch).

The student is as large as the teacher and starts from its weights (Salimans and Ho 2022, algorithm
2). What gets smaller is the number of steps, halved in every round, and not the network.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from explorer.compute.diffusion.conversions import target_of, x0_of
from explorer.compute.diffusion.networks.denoiser import as_denoise, timestep_of
from explorer.compute.diffusion.networks.training import Draw
from explorer.compute.diffusion.samplers import ddim_step
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels


@dataclass(frozen=True)
class Round:
    """How one student is made: it will take `steps` steps, its teacher takes twice as many."""

    steps: int
    updates: int
    batch: int = 512
    learning_rate: float = 2e-3
    seed: int = 0


def two_steps(teacher: Any, x: Tensor, now: float, middle: float, then: float) -> Tensor:
    """x after two steps of DDIM with the teacher, from level `now` over `middle` to `then`."""
    for level, following in ((now, middle), (middle, then)):
        epsilon = teacher(x, level)
        x = ddim_step(x0_of("epsilon", x, epsilon, level), epsilon, None, level, following)
    return x


def single_guess(x: Tensor, after: Tensor, now: float, then: float) -> Tensor:
    """The x0 whose one step of DDIM leads from x to `after`.

    The step x' = sqrt(alpha_bar') x0 + s (x - sqrt(alpha_bar) x0), s the ratio of the noise levels,
    is solved for x0.
    """
    # [target] which single guess takes the student to where two guesses took the teacher?
    ratio = math.sqrt((1.0 - then) / (1.0 - now))
    return (after - ratio * x) / (math.sqrt(then) - ratio * math.sqrt(now))


def distil(
    teacher: nn.Module, schedule: NoiseSchedule, draw: Draw, how: Round
) -> Iterator[tuple[int, float, nn.Module]]:  # fmt: skip
    """Train a student; yields (updates made, loss of the batch, student) after each update.

    `teacher` predicts v, which stays well behaved where no data is left; so does the student.
    """
    student = copy.deepcopy(teacher).train().requires_grad_(True)
    ask = as_denoise(teacher.eval(), schedule)
    coarse, fine = kept_levels(schedule, how.steps), kept_levels(schedule, 2 * how.steps)
    optimiser = torch.optim.AdamW(student.parameters(), lr=how.learning_rate, weight_decay=0.0)
    for number in range(how.updates):
        generator = torch.Generator().manual_seed(how.seed * 1_000_003 + number)
        x0, _ = draw(how.batch, generator)
        noise = torch.randn(x0.shape, generator=generator)
        # every level the student will visit, in equal shares of the batch
        wanted, given, times = [], [], []
        parts = torch.arange(how.batch) * how.steps // how.batch
        for place in range(how.steps):
            mine = parts == place
            if not bool(mine.any()):
                continue
            now, then = coarse[place], coarse[place + 1]
            x = math.sqrt(now) * x0[mine] + math.sqrt(1.0 - now) * noise[mine]
            after = two_steps(ask, x.double(), now, fine[2 * place + 1], then)
            guess = single_guess(x.double(), after, now, then)
            epsilon = (x - math.sqrt(now) * guess) / math.sqrt(1.0 - now)
            wanted.append(target_of("v", guess, epsilon, now).float())
            given.append(x)
            times.append(torch.full((len(x),), timestep_of(schedule, now)))
        # [distil] the student says in one step what two steps of the teacher amount to
        said = student(torch.cat(given), torch.cat(times))
        loss = (said - torch.cat(wanted)).square().mean()
        share = number / how.updates
        for group in optimiser.param_groups:
            group["lr"] = how.learning_rate * 0.5 * (1.0 + math.cos(math.pi * share))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        yield number + 1, float(loss.detach()), student
    student.eval().requires_grad_(False)
