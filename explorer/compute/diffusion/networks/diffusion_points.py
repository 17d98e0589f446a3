"""A small diffusion model for points in the plane, all seeds side by side (torch)."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.networks.gan import Data
from explorer.compute.diffusion.networks.side_by_side import DTYPE, Dense, one_draw
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.spacing import kept_levels

TIMESTEPS = 200
WAVES, WAVE_SCALE = 16, 2.0  # random Fourier features of the place, radians per unit
TIME_WAVES = 4


class Diffusion:
    """Networks that expect the noise, their optimiser, and the sampler.

    `losses` are those of the last update: mean squared error of the noise per coordinate, (1,
    seeds). Samples take `calls` network calls each.
    """

    def __init__(
        self, rngs: Sequence[np.random.Generator], data: Data, *, width: int, batch: int,
        rate: float, steps: int, dimensions: int = 2,
    ) -> None:  # fmt: skip
        self.rngs, self.data, self.batch, self.rate, self.calls = rngs, data, batch, rate, steps
        self.schedule = noise_schedule("linear", TIMESTEPS, rescaled=True)
        self.alpha_bar = torch.from_numpy(self.schedule.alpha_bar)
        drawn = [WAVE_SCALE * rng.standard_normal((dimensions, WAVES)) for rng in rngs]
        self.waves = torch.from_numpy(np.stack(drawn))
        inputs = dimensions + 2 * WAVES + 2 * TIME_WAVES
        self.network = Dense([inputs, width, width, width, dimensions], rngs, last=0.0)
        self.optimiser = torch.optim.Adam(
            self.network.parameters(), lr=rate, betas=(0.9, 0.99), fused=True
        )
        self.losses = np.full((1, len(rngs)), np.nan)

    @property
    def products(self) -> int:
        """Multiplications of one update and one seed."""
        return 3 * self.batch * self.network.products

    def features(self, x: Tensor, timestep: Tensor) -> Tensor:
        """The place as it is and as waves, the timestep as waves."""
        place = x @ self.waves
        time = timestep / TIMESTEPS * math.pi * torch.arange(1, TIME_WAVES + 1, dtype=DTYPE)
        waves = [torch.sin(place), torch.cos(place), torch.sin(time), torch.cos(time)]
        return torch.cat([x, *waves], dim=-1)

    def update(self, share: float) -> None:
        """One step; the rate falls to 0 along half a cosine while `share` goes from 0 to 1."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * 0.5 * (1 + math.cos(math.pi * share))
        x0 = self.data(self.batch)
        times = np.stack([rng.integers(0, TIMESTEPS, (self.batch, 1)) for rng in self.rngs])
        timestep = torch.from_numpy(times)
        level, noise = self.alpha_bar[timestep], one_draw(self.rngs, self.batch, x0.shape[2])
        # [train] which noise was put in?
        x = level.sqrt() * x0 + (1 - level).sqrt() * noise
        found = self.network(self.features(x, timestep.to(DTYPE)))
        losses = ((found - noise) ** 2).mean(dim=(1, 2))
        self.optimiser.zero_grad(set_to_none=True)
        losses.sum().backward()
        self.optimiser.step()
        self.losses = losses.detach().numpy()[None]

    @torch.no_grad()
    def decode(self, noise: Tensor) -> Tensor:
        """Noise (seeds, points, 2) to points of the plane: DDIM over `calls` of the timesteps."""
        places = {level: t for t, level in enumerate(self.schedule.alpha_bar.tolist())}

        def told(x: Tensor, alpha_bar: float) -> Tensor:
            timestep = torch.full((*x.shape[:2], 1), float(places[alpha_bar]), dtype=DTYPE)
            out: Tensor = self.network(self.features(x, timestep))
            return out

        levels = kept_levels(self.schedule, self.calls)
        out: Tensor = finished(sample(noise, levels, told, Method("ddim"), lambda: None))
        return out
