"""A trained network as the function all samplers take: (x, ᾱ) to the noise it expects in x."""

from __future__ import annotations

import math
from typing import Any, Protocol, runtime_checkable

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.conversions import epsilon_of, x0_of
from explorer.compute.diffusion.schedules import NoiseSchedule


class DenoiserConfig(Protocol):
    """What the samplers and the training loop read from the shape of a network."""

    @property
    def predicts(self) -> str:
        """What its output stands for: one of `kinds.PREDICTED`."""
        ...


@runtime_checkable
class Denoiser(Protocol):
    """What a network for the training loop and the samplers offers.

    Called with x (n, …), timesteps (n,) float32 (fractions allowed) and labels (n, …) or None for
    no label at all, it returns what `config.predicts` names, in the shape of x. `without` replaces
    the labels where `drop` (n,) is true with the one that says "unknown".
    """

    @property
    def config(self) -> DenoiserConfig: ...

    def __call__(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor: ...

    def without(self, labels: Tensor, drop: Tensor) -> Tensor: ...


def timestep_of(schedule: NoiseSchedule, alpha_bar: float) -> float:
    """Where on a schedule a noise level lies: exact at the timesteps, between them linear in
    log-SNR, and beyond both ends the first or the last timestep."""
    levels = schedule.alpha_bar
    place = int(np.argmin(np.abs(levels - alpha_bar)))
    if levels[place] == alpha_bar:
        return float(place)
    if alpha_bar >= levels[0] or alpha_bar <= levels[-1]:
        return 0.0 if alpha_bar >= levels[0] else float(len(levels) - 1)
    usable = np.flatnonzero(levels > 0.0)  # log-SNR is −∞ where nothing of the data is left
    log_snr = np.log(levels[usable]) - np.log1p(-levels[usable])
    wanted = math.log(alpha_bar) - math.log1p(-alpha_bar)
    return float(np.interp(-wanted, -log_snr, usable))


class NetworkDenoise:
    """`Denoise` of a network: call it with x and alpha_bar. Made by `as_denoise`.

    `calls` counts how often the network was run: twice per level where guidance needs both.
    """

    def __init__(
        self, network: Denoiser, schedule: NoiseSchedule, labels: Tensor | None,
        guidance: float | Tensor, clip: float | None,
    ) -> None:  # fmt: skip
        self.network, self.schedule, self.labels = network, schedule, labels
        self.guidance, self.clip = guidance, clip
        self.calls = 0

    @torch.no_grad()
    def __call__(self, x: Any, alpha_bar: float) -> Any:
        """ε in the kind of array that x is: numpy stays numpy, in its dtype."""
        if isinstance(x, np.ndarray):
            return self._epsilon(torch.from_numpy(np.array(x)), alpha_bar).numpy()
        return self._epsilon(x, alpha_bar)

    def _epsilon(self, x: Tensor, alpha_bar: float) -> Tensor:
        timestep = torch.full((len(x),), timestep_of(self.schedule, alpha_bar))
        # [guidance] ε_u + w (ε_c − ε_u): 1 is the network with the label, 0 the one without
        weight = 1.0 if self.labels is None else self.guidance
        fixed = None if isinstance(weight, Tensor) else weight
        if fixed == 1.0:
            epsilon = self._said(x, timestep, self.labels, alpha_bar)
        else:
            epsilon = self._said(x, timestep, None, alpha_bar)
            if fixed != 0.0:
                labelled = self._said(x, timestep, self.labels, alpha_bar)
                epsilon = epsilon + weight * (labelled - epsilon)
        if self.clip is None:
            return epsilon
        return clipped(epsilon, x, alpha_bar, self.clip)

    def _said(self, x: Tensor, timestep: Tensor, labels: Tensor | None, level: float) -> Any:
        self.calls += 1
        # the network computes in float32, the formulas around it in the precision of x
        said = self.network(x.float(), timestep, labels).to(x.dtype)
        return epsilon_of(self.network.config.predicts, x, said, level)


def clipped(epsilon: Tensor, x: Tensor, alpha_bar: float, limit: float) -> Tensor:
    """The noise that belongs to the guess of x0 when that is kept between −limit and limit, as
    data that lives there allows."""
    if not 0.0 < alpha_bar < 1.0:
        return epsilon
    x0 = x0_of("epsilon", x, epsilon, alpha_bar).clamp(-limit, limit)
    return epsilon_of("x0", x, x0, alpha_bar)


def as_denoise(
    network: Denoiser, schedule: NoiseSchedule, labels: Tensor | None = None,
    guidance: float | Tensor = 1.0, clip: float | None = None,
) -> NetworkDenoise:  # fmt: skip
    """A network as `Denoise`: (x, alpha_bar) to the expected noise.

    `schedule` is the one it was trained with. `labels` (n, …) go with the samples; `guidance` w is
    that of ε_u + w (ε_c − ε_u), one for all or (n, 1, …) one for each. `clip` keeps the guess of
    x0 within ±clip (images: 1).
    """
    return NetworkDenoise(network, schedule, labels, guidance, clip)
