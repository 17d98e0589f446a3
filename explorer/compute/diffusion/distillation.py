"""Progressive distillation: a student that takes in one step what its teacher takes in two (torch).

The student is as large as the teacher and starts from its weights (Salimans and Ho 2022, algorithm
2). What gets smaller is the number of steps, halved in every round, and not the network.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from explorer.compute.diffusion.conversions import epsilon_of, target_of, x0_of
from explorer.compute.diffusion.networks.denoiser import timestep_of
from explorer.compute.diffusion.networks.training import Draw
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels

#: (x, alpha_bar, timestep), each for every sample, to the expected noise.
Ask = Callable[[Tensor, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class Round:
    """How one student is made: it will take `steps` steps, its teacher takes twice as many."""

    steps: int
    updates: int
    batch: int = 512
    learning_rate: float = 2e-3
    seed: int = 0


def two_steps(ask: Ask, x: Tensor, levels: Sequence[Tensor], times: Sequence[Tensor]) -> Tensor:
    """x after two steps of DDIM, from the first over the second to the third of `levels`.

    Levels are alpha_bar, (n, 1) float64, one for each sample; `times` (n,) are the timesteps of the
    first two.
    """
    for level, time, following in zip(levels[:2], times, levels[1:], strict=True):
        epsilon = ask(x, level, time)
        x0 = x0_of("epsilon", x, epsilon, level)
        x = following.sqrt() * x0 + (1.0 - following).sqrt() * epsilon
    return x


def single_guess(x: Tensor, after: Tensor, now: Tensor, then: Tensor) -> Tensor:
    """The x0 whose one step of DDIM leads from x to `after`.

    The step x' = sqrt(alpha_bar') x0 + s (x - sqrt(alpha_bar) x0), s the ratio of the noise levels,
    is solved for x0.
    """
    # [target] which single guess takes the student to where two guesses took the teacher?
    ratio = ((1.0 - then) / (1.0 - now)).sqrt()
    return (after - ratio * x) / (then.sqrt() - ratio * now.sqrt())


def distil(
    teacher: nn.Module, schedule: NoiseSchedule, draw: Draw, how: Round
) -> Iterator[tuple[int, float, nn.Module]]:  # fmt: skip
    """Train a student; yields (updates made, loss of the batch, student) after each update.

    `teacher` predicts v, which stays well behaved where no data is left; so does the student.
    """
    student = copy.deepcopy(teacher).train().requires_grad_(True)
    teacher.eval()

    @torch.no_grad()
    def ask(x: Tensor, level: Tensor, time: Tensor) -> Tensor:
        epsilon: Tensor = epsilon_of("v", x, teacher(x.float(), time).double(), level)
        return epsilon

    # every level the student will visit, in equal shares of the batch
    place = torch.arange(how.batch) * how.steps // how.batch
    coarse, fine = kept_levels(schedule, how.steps), kept_levels(schedule, 2 * how.steps)
    now, middle, then = (
        torch.tensor(path, dtype=torch.float64)[index][:, None]
        for path, index in ((coarse, place), (fine, 2 * place + 1), (coarse, place + 1))
    )
    times = [torch.tensor([timestep_of(schedule, float(level)) for level in levels])
             for levels in (now[:, 0], middle[:, 0])]  # fmt: skip
    optimiser = torch.optim.AdamW(student.parameters(), lr=how.learning_rate, weight_decay=0.0)
    for number in range(how.updates):
        generator = torch.Generator().manual_seed(how.seed * 1_000_003 + number)
        x0, _ = draw(how.batch, generator)
        noise = torch.randn(x0.shape, generator=generator)
        x = now.sqrt() * x0.double() + (1.0 - now).sqrt() * noise.double()
        guess = single_guess(x, two_steps(ask, x, (now, middle, then), times), now, then)
        epsilon = (x - now.sqrt() * guess) / (1.0 - now).sqrt()
        # [distil] the student says in one step what two steps of the teacher amount to
        said = student(x.float(), times[0])
        loss = (said - target_of("v", guess, epsilon, now).float()).square().mean()
        share = number / how.updates
        for group in optimiser.param_groups:
            group["lr"] = how.learning_rate * 0.5 * (1.0 + math.cos(math.pi * share))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        yield number + 1, float(loss.detach()), student
    student.eval().requires_grad_(False)
