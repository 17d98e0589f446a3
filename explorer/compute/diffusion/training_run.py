"""Trains the denoiser of the plane while the reader looks on (torch)."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.networks.mlp import MLP, MLPConfig
from explorer.compute.diffusion.networks.points_recipes import drawing
from explorer.compute.diffusion.networks.training import Training, TrainingConfig, built
from explorer.compute.diffusion.schedules import TRAINING_STEPS
from explorer.compute.diffusion.time_orders import timesteps
from explorer.compute.diffusion.training import SCHEDULE, Params, Step, Story, looks, loss_range
from explorer.compute.diffusion.training_look import judge_of, look, some, story_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: Timesteps of a batch that are kept to be seen.
SEEN = 6


def run(params: Params) -> Producer:
    """The first batch taken apart, then the training, looked at again and again."""
    torch.set_num_threads(1)
    params.validate()
    yield Progress(0.0, message("doing.floor"))
    if params.order == "all":
        from explorer.compute.diffusion import training_orders

        return (yield from training_orders.run(params))
    judge = judge_of(params)
    yield None
    training = training_of(params, judge.mixture)
    story = story_of(params, judge, training)
    yield None
    first = look(training, judge, None)
    steps = [Step(stage, first, 2.0) for stage in ("data", "noise", "guess")]
    steps.append(Step("training", first))
    seen: list[np.ndarray] = []

    def so_far(complete: bool) -> Trace:
        now = dataclasses.replace(
            story, losses=np.array(training.losses, dtype=np.float32),
            seen=np.array(seen, dtype=np.int16).reshape(len(seen), min(SEEN, params.batch)),
        )  # fmt: skip
        return trace_of(params, now, tuple(steps), complete)

    asked = yield Append(so_far(complete=False))
    due = looks(params.updates)[1:]
    for update in training.run():
        # [training] an update, and every so often a look at what it has come to
        seen.append(some(update.timesteps, SEEN, update.number).astype(np.int16))
        if asked == FINISH:
            break
        if update.number != due[0]:
            asked = yield Progress(update.number / params.updates, message("doing.training"))
            continue
        due = due[1:]
        asked = yield None
        steps.append(Step("training", look(training, judge, steps[-1].moment)))
        asked = (yield Append(so_far(complete=False))) or asked
    if steps[-1].moment.updates != training.number:
        steps.append(Step("training", look(training, judge, steps[-1].moment)))
    steps[-1] = dataclasses.replace(steps[-1], dwell=3.0)
    return so_far(complete=True)


def trace_of(params: Params, story: Story, steps: tuple[Step, ...], complete: bool) -> Trace:
    """The steps so far."""
    sections = [Section(stage, i, message(f"section.{stage}"))
                for i, stage in enumerate(("data", "noise", "guess", "training"))]  # fmt: skip
    if complete and len(steps) > 4:
        sections.append(Section("end", len(steps) - 1, message("section.end")))
    moments = [step.moment for step in steps]
    return Trace(
        params, steps, story, tuple(sections),
        {"position": (-story.reach, story.reach), "loss": loss_range(params, story, moments),
         "difference": (0.0, 0.5)},
        complete=complete,
    )  # fmt: skip


def training_of(params: Params, mixture: GaussianMixture) -> Training:
    """A fresh network and its training."""
    config = MLPConfig(
        predicts=params.target, width=params.width, waves=MLPConfig.waves if params.waves else 0,
        time_width=MLPConfig.time_width if params.time else 0,
    )  # fmt: skip
    how = TrainingConfig(
        params.updates,
        params.batch,
        params.rate,
        SCHEDULE,
        TRAINING_STEPS,
        warm_up=min(20, params.updates),
        seed=params.seed,
    )
    network = built(MLP, config, params.seed)
    return Training(how, network, drawing(mixture), choosing(params.order, params.updates))


def choosing(order: str, updates: int) -> Callable[[int, int, int, torch.Generator], Tensor]:
    """One of the orders of timesteps, as a training loop asks for it."""

    def choose(number: int, count: int, steps: int, generator: torch.Generator) -> Tensor:
        uniform = torch.rand(count, generator=generator, dtype=torch.float64)
        return torch.from_numpy(timesteps(order, number, updates, uniform.numpy(), steps))

    return choose
