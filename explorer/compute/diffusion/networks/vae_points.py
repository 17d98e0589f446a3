"""A variational autoencoder for points in the plane (Kingma and Welling 2014), torch.

An encoder says where in the latent space a point may lie, a decoder brings it back; the latent
places are pressed towards a standard normal, from which samples are then drawn. The decoder is
continuous and the normal is in one piece, so there are samples between the modes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor

from explorer.compute.diffusion.networks.gan import Data
from explorer.compute.diffusion.networks.side_by_side import Dense, one_draw

#: The variance the decoder allows around what it says, on either axis.
VARIANCE = 0.05


def divergence(mean: Tensor, log_deviation: Tensor) -> Tensor:
    """KL divergence of N(mean, exp(log_deviation)²) from the standard normal in nats, summed over
    the latent coordinates."""
    # [train] what the latent places cost
    square = torch.exp(2 * log_deviation)
    return 0.5 * (mean**2 + square - 1 - 2 * log_deviation).sum(dim=-1)


class VAE:
    """Encoders and decoders of all seeds, and their optimiser.

    `losses` are those of the last update: reconstruction and divergence in nats, (2, seeds).
    """

    calls = 1

    def __init__(
        self, rngs: Sequence[np.random.Generator], data: Data, *, latent: int, width: int,
        batch: int, rate: float, weight: float, dimensions: int = 2,
    ) -> None:  # fmt: skip
        self.rngs, self.data, self.latent, self.batch = rngs, data, latent, batch
        self.rate, self.weight = rate, weight
        self.encoder = Dense([dimensions, width, width, 2 * latent], rngs)
        self.decoder = Dense([latent, width, width, dimensions], rngs)
        both = [*self.encoder.parameters(), *self.decoder.parameters()]
        self.optimiser = torch.optim.Adam(both, lr=rate, fused=True)
        self.losses = np.full((2, len(rngs)), np.nan)

    @property
    def products(self) -> int:
        """Multiplications of one update and one seed."""
        return 3 * self.batch * (self.encoder.products + self.decoder.products)

    def update(self, share: float) -> None:
        """One step; the rate falls to 0 along half a cosine while `share` goes from 0 to 1."""
        for group in self.optimiser.param_groups:
            group["lr"] = self.rate * 0.5 * (1 + math.cos(math.pi * share))
        points = self.data(self.batch)
        # [train] to a place that is not quite certain, and back
        mean, log_deviation = self.encoder(points).chunk(2, dim=-1)
        log_deviation = log_deviation.clamp(-8, 8)
        place = mean + torch.exp(log_deviation) * one_draw(self.rngs, self.batch, self.latent)
        missed = ((self.decoder(place) - points) ** 2).sum(dim=-1) / (2 * VARIANCE)
        costs = torch.stack([missed, divergence(mean, log_deviation)]).mean(dim=2)
        self.optimiser.zero_grad(set_to_none=True)
        (costs[0] + self.weight * costs[1]).sum().backward()
        self.optimiser.step()
        self.losses = costs.detach().numpy()

    @torch.no_grad()
    def decode(self, latent: Tensor) -> Tensor:
        """Latent numbers (seeds, points, latent) to points of the plane."""
        out: Tensor = self.decoder(latent)
        return out
