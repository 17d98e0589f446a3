"""How the denoisers of the plane that ship are made, as recipes of `diffusion.make`.

The teacher learns the ring of 8 sources; every student takes half as many steps as the one before.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.distillation import Round, distil
from explorer.compute.diffusion.irreducible import factor, noised, remaining_variance
from explorer.compute.diffusion.measures.clouds import mmd2
from explorer.compute.diffusion.mixture import GaussianMixture, posterior
from explorer.compute.diffusion.networks.denoiser import as_denoise
from explorer.compute.diffusion.networks.files import Description, load, rounded, save
from explorer.compute.diffusion.networks.making import Job, card
from explorer.compute.diffusion.networks.mlp import MLP, MLPConfig, parameters_of
from explorer.compute.diffusion.networks.training import Training, TrainingConfig, built
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.diffusion.spacing import kept_levels

SPREAD = 0.1
SHAPE = MLPConfig(predicts="v", width=64)
TRAINING = TrainingConfig(
    updates=12_000, batch=512, learning_rate=5e-3, schedule="linear", timesteps=1000,
    average=0.999, warm_up=50, seed=3,
)  # fmt: skip
#: Steps of the students, in the order in which they are made.
STUDENTS = (16, 8, 4, 2, 1)
KEPT = (8, 4, 2, 1)
UPDATES = 3000
JUDGED = 4000
LICENCE = "Trained on numbers drawn by this program; free for any use, as the program is."
Data = Callable[[int, torch.Generator], tuple[Tensor, Tensor | None]]


def drawing(mixture: GaussianMixture) -> Data:
    """Fresh data of the mixture (all its sources alike), as a training loop asks for it."""
    centres = torch.from_numpy(mixture.centres.astype(np.float32))

    def draw(count: int, generator: torch.Generator) -> tuple[Tensor, Tensor | None]:
        source = torch.randint(len(centres), (count,), generator=generator)
        around = torch.randn(count, centres.shape[1], generator=generator)
        return centres[source] + mixture.spread * around, None

    return draw


def ring(job: Job) -> None:
    """The teacher: v-prediction on the ring."""
    mixture = mixture_of("ring", (), SPREAD)
    training = job.train(Training(TRAINING, built(MLP, SHAPE, TRAINING.seed), drawing(mixture)))
    network = rounded(training.averaged.eval().requires_grad_(False))
    measured = {
        "loss of the last 500 updates (v)": float(np.mean(training.losses[-500:])),
        **excess(network, training.noise, mixture),
        **samples_of(network, training.noise, mixture, 50),
    }
    _write(job, network, "A denoiser of 8 sources on a ring", training.seconds, TRAINING, measured,
           "", {})  # fmt: skip


def students(job: Job) -> None:
    """The students, in folders `points-ring-8` … `points-ring-1` of the output folder; the teacher
    is read from `points-ring` there."""
    mixture, schedule = mixture_of("ring", (), SPREAD), noise_schedule("linear")
    teacher: nn.Module = load(job.folder / "points-ring").network
    for steps in STUDENTS:
        began = time.process_time()
        losses = []
        rounds = distil(teacher, schedule, drawing(mixture), Round(steps, UPDATES, seed=steps))
        for number, loss, latest in rounds:
            losses.append(loss)
            student = latest
            if number % 500 == 0:
                print(f"{steps} steps {number}/{UPDATES}  loss {loss:.6f}", flush=True)
        teacher = rounded(student)
        if steps not in KEPT:
            continue
        measured = {"loss of the last 500 updates (v)": float(np.mean(losses[-500:])),
                    **samples_of(teacher, schedule, mixture, steps)}  # fmt: skip
        name = f"points-ring-{steps}"
        where = Job(name, job.folder / name, job.command)
        how = (
            f" Progressive distillation: {UPDATES:,} updates of 512 samples, from a student of "
            f"{2 * steps} steps (the first from the teacher, points-ring, with 32)."
        )
        _write(where, teacher, f"A student of {steps} steps", time.process_time() - began, None,
               measured, how, {"steps": steps, "teacher": "points-ring"})  # fmt: skip


def excess(network: Any, schedule: NoiseSchedule, mixture: GaussianMixture) -> dict[str, float]:
    """The network's own error in epsilon, over all timesteps, and the floor of its loss in v."""
    rng, errors, floors = np.random.default_rng(11), [], []
    ask = as_denoise(network, schedule)
    for level in map(float, schedule.alpha_bar[5::10]):
        x = noised(mixture, level, 100, rng)
        errors.append(((ask(x, level) - posterior(mixture, x, level).epsilon) ** 2).mean())
        floors.append(factor("v", level) * remaining_variance(mixture, x, level).mean())
    return {
        "floor of the loss (v)": float(np.mean(floors)),
        "mean square error in epsilon": float(np.mean(errors)),
    }


def samples_of(
    network: Any, schedule: NoiseSchedule, mixture: GaussianMixture, steps: int
) -> dict[str, float]:
    """Samples by DDIM in so many steps, against fresh data, beside data against data."""
    rng = np.random.default_rng(12)
    data, other = (mixture.draw(JUDGED, rng)[0] for _ in range(2))
    noise = rng.standard_normal((JUDGED, 2))
    moves = sample(noise, kept_levels(schedule, steps), as_denoise(network, schedule),
                   Method("ddim"), lambda: noise)  # fmt: skip
    made = finished(moves)
    near = np.linalg.norm(made[:, None] - mixture.centres, axis=-1).min(axis=1)
    return {
        f"on the data (within three spreads), {steps} steps": float(
            (near <= 3 * mixture.spread).mean()
        ),
        f"MMD² against data, {steps} steps": mmd2(made, data),
        "MMD² of data against data": mmd2(other, data),
    }


def _write(
    job: Job, network: nn.Module, title: str, seconds: float, config: TrainingConfig | None,
    measured: dict[str, float], how: str, more: dict[str, Any],
) -> None:  # fmt: skip
    data = (
        f"Points drawn at training time from 8 Gaussian sources on a ring, spread {SPREAD}, "
        f"standardised.{how}"
    )
    text = card(
        title, "A dense network with Fourier features that predicts v.", job.command, seconds,
        config, data, measured, parameters_of(SHAPE), "float16", LICENCE,
    )  # fmt: skip
    description = Description(
        title, "linear", 1000, measured, {"data": "ring", "spread": SPREAD, **more}
    )
    save(job.folder, "mlp", network, description, text)
    job.done()
