"""Training a denoiser: noise a clean sample, let the network say what was added, compare.

    x_t = √ᾱ x0 + √(1−ᾱ) ε,   loss = mean (network(x_t, t) − target)²

Everything drawn in an update depends on (seed, number of the update) alone, so a run that is
paused, saved and resumed goes on bit for bit as one that never stopped.
"""

from __future__ import annotations

import copy
import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.diffusion.conversions import target_of
from explorer.compute.diffusion.networks.denoiser import Denoiser
from explorer.compute.diffusion.schedules import NoiseSchedule, noise_schedule
from explorer.compute.models.fields import Fields

#: (count, generator) -> clean samples (count, …) float32, and their labels or None.
Draw = Callable[[int, torch.Generator], tuple[Tensor, Tensor | None]]
#: (number of the update, count, T, generator) -> timesteps (count,) int64 in 0 … T−1.
Choose = Callable[[int, int, int, torch.Generator], Tensor]
State = dict[str, Tensor]
Config = TypeVar("Config")
Network = TypeVar("Network", bound=nn.Module)


@dataclass(frozen=True)
class TrainingConfig(Fields):
    """How a denoiser is trained.

    Attributes:
        updates: how many there are in all; the learning rate falls to `final_rate` times the first
            along a half cosine, after rising for `warm_up` updates.
        schedule, timesteps: the noise schedule by name, and T.
        label_drop: the share of samples whose label is withheld, for guidance without a classifier.
        average: decay of the running mean of the weights that is sampled from; 0 for none. It
            starts lower, (1 + n) / (10 + n) after n updates, so that early weights are forgotten.
        clip: gradients are shortened to this norm; 0 for never.
    """

    updates: int
    batch: int
    learning_rate: float
    schedule: str = "cosine"
    timesteps: int = 200
    label_drop: float = 0.0
    average: float = 0.0
    warm_up: int = 0
    final_rate: float = 0.0
    weight_decay: float = 0.0
    clip: float = 1.0
    seed: int = 0


@dataclass(frozen=True)
class Update:
    """One update: its number from 1, the batch's mean loss before it, the learning rate, and of
    every sample the timestep (batch,) int64 and the loss (batch,) float32."""

    number: int
    loss: float
    rate: float
    timesteps: np.ndarray
    losses: np.ndarray


def uniform(number: int, count: int, timesteps: int, generator: torch.Generator) -> Tensor:
    """Every sample its own timestep, all equally probable."""
    return torch.randint(timesteps, (count,), generator=generator)


def learning_rate(config: TrainingConfig, number: int) -> float:
    """The rate of an update, numbered from 0: a linear rise, then a half cosine."""
    if number < config.warm_up:
        return config.learning_rate * (number + 1) / config.warm_up
    done = (number - config.warm_up) / max(1, config.updates - config.warm_up)
    falling = 0.5 * (1.0 + math.cos(math.pi * min(done, 1.0)))
    return config.learning_rate * (config.final_rate + (1.0 - config.final_rate) * falling)


@dataclass
class Training:
    """A run in progress. `network` is trained, `averaged` is what one samples from (the same object
    without averaging); `number` counts the updates made, `seconds` the CPU time they took."""

    config: TrainingConfig
    network: nn.Module
    draw: Draw
    choose: Choose = uniform
    number: int = 0
    seconds: float = 0.0
    losses: list[float] = field(default_factory=list)
    averaged: nn.Module = field(init=False)

    @cached_property
    def denoiser(self) -> Denoiser:
        """`network` as what it is called for; TypeError for one that is no denoiser."""
        return _denoiser(self.network)

    @cached_property
    def averaged_denoiser(self) -> Denoiser:
        """`averaged` as such."""
        return _denoiser(self.averaged)

    def __post_init__(self) -> None:
        config = self.config
        self.noise: NoiseSchedule = noise_schedule(config.schedule, config.timesteps)
        self.alpha_bar = torch.from_numpy(np.array(self.noise.alpha_bar))
        self.averaged = self.network
        if config.average:
            self.averaged = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=config.learning_rate,
            weight_decay=config.weight_decay, fused=True,
        )  # fmt: skip

    def run(self, until: int | None = None) -> Iterator[Update]:
        """Train up to `until` updates (all of them), yielding each; pause by not asking on."""
        stop = self.config.updates if until is None else min(until, self.config.updates)
        self.network.train()
        while self.number < stop:
            began = time.process_time()
            update = self.update()
            self.seconds += time.process_time() - began
            self.losses.append(update.loss)
            yield update

    def update(self) -> Update:
        """One update of the weights."""
        config, network = self.config, self.denoiser
        generator = torch.Generator().manual_seed(config.seed * 1_000_003 + self.number)
        # [draw] clean samples, a noise level for each, and the noise
        x0, labels = self.draw(config.batch, generator)
        timesteps = self.choose(self.number, len(x0), config.timesteps, generator)
        noise = torch.randn(x0.shape, generator=generator)
        if labels is not None and config.label_drop:
            drop = torch.rand(len(x0), generator=generator) < config.label_drop
            labels = network.without(labels, drop)
        # [noise] the closed form of the forward process
        alpha_bar = self.alpha_bar[timesteps].reshape(-1, *[1] * (x0.dim() - 1))
        x = alpha_bar.sqrt().float() * x0 + (1.0 - alpha_bar).sqrt().float() * noise
        # [loss] the mean square of what the network got wrong
        said = network(x, timesteps.float(), labels)
        target = target_of(network.config.predicts, x0, noise, alpha_bar.float())
        each = (said - target).square().flatten(1).mean(dim=1)
        loss = each.mean()
        # [update] the weights, and their running mean
        rate = learning_rate(config, self.number)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if config.clip:
            nn.utils.clip_grad_norm_(self.network.parameters(), config.clip)
        self.optimiser.step()
        self._average()
        self.number += 1
        return Update(
            self.number, float(loss.detach()), rate, timesteps.numpy(), each.detach().numpy()
        )

    @torch.no_grad()
    def _average(self) -> None:
        if not self.config.average:
            return
        decay = min(self.config.average, (1 + self.number) / (10 + self.number))
        pairs = zip(self.averaged.parameters(), self.network.parameters(), strict=True)
        for mean, weight in pairs:
            mean.lerp_(weight, 1.0 - decay)

    def state(self) -> State:
        """Copies of everything the run depends on, as tensors by name: weights, their mean, the
        optimiser's moments, the losses, the number of updates and the seconds."""
        state = {f"weights.{k}": v.clone() for k, v in self.network.state_dict().items()}
        if self.config.average:
            state |= {f"mean.{k}": v.clone() for k, v in self.averaged.state_dict().items()}
        for name, weight in self.network.named_parameters():
            for moment, value in self.optimiser.state.get(weight, {}).items():
                state[f"{moment}.{name}"] = value.clone()
        state["losses"] = torch.tensor(self.losses, dtype=torch.float64)
        state["number"] = torch.tensor(self.number)
        state["seconds"] = torch.tensor(self.seconds, dtype=torch.float64)
        return state

    def restore(self, state: State) -> None:
        """Go on from a `state()` of a run with the same config, network and data."""

        def part(prefix: str) -> State:
            found = {k: v for k, v in state.items() if k.startswith(prefix)}
            return {k.removeprefix(prefix): v for k, v in found.items()}

        self.network.load_state_dict(part("weights."))
        if self.config.average:
            self.averaged.load_state_dict(part("mean."))
        moments = {name: part(name + ".") for name in ("step", "exp_avg", "exp_avg_sq")}
        self.optimiser.state.clear()
        for name, weight in self.network.named_parameters():
            if name in moments["step"]:
                self.optimiser.state[weight] = {
                    moment: values[name].clone() for moment, values in moments.items()
                }
        self.losses = state["losses"].tolist()
        self.number, self.seconds = int(state["number"]), float(state["seconds"])


def _denoiser(network: nn.Module) -> Denoiser:
    if not isinstance(network, Denoiser):
        raise TypeError(f"{type(network).__name__} is no denoiser")
    return network


def built(kind: Callable[[Config], Network], config: Config, seed: int) -> Network:
    """A network with fresh weights: the same seed gives the same ones, and the generator that
    others use is left as it was."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return kind(config)
