"""A generative adversarial network for points in the plane (Goodfellow et al. 2014), torch.

Two networks against each other: the discriminator learns to tell data from samples, the generator
to make samples that it takes for data. Neither minimises anything fixed: what is down for one is
up for the other, so training can turn in circles, and nothing rewards covering all of the data.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import softplus

from explorer.compute.diffusion.networks.side_by_side import Dense, one_draw

#: Draws real points: (seeds, points, 2).
Data = Callable[[int], Tensor]


def discriminator_loss(real: Tensor, fake: Tensor) -> Tensor:
    """−log D(data) − log(1 − D(samples)) from the logits, a mean for each seed, (seeds,)."""
    # [train] high logits for data, low ones for samples
    return (softplus(-real) + softplus(fake)).mean(dim=(1, 2))


def generator_loss(fake: Tensor) -> Tensor:
    """−log D(samples), the non-saturating loss, a mean for each seed, (seeds,)."""
    # [train] samples that the discriminator takes for data
    return softplus(-fake).mean(dim=(1, 2))


def slope_penalty(logits: Tensor, points: Tensor) -> Tensor:
    """Half the mean squared slope of the discriminator at the data (R1 of Mescheder et al. 2018),
    (seeds,). It takes the turning out of the training."""
    (slope,) = torch.autograd.grad(logits.sum(), points, create_graph=True)
    return 0.5 * (slope**2).sum(dim=2).mean(dim=1)


class GAN:
    """Generators and discriminators of all seeds, and their optimisers.

    `losses` are those of the last update: discriminator and generator, (2, seeds) float64.
    """

    calls = 1

    def __init__(
        self, rngs: Sequence[np.random.Generator], data: Data, *, latent: int, width: int,
        batch: int, rate: float, penalty: float, dimensions: int = 2,
    ) -> None:  # fmt: skip
        self.rngs, self.data, self.latent, self.batch = rngs, data, latent, batch
        self.penalty = penalty
        self.generator = Dense([latent, width, width, dimensions], rngs)
        self.adversary = Dense([dimensions, width, width, 1], rngs, leaky=True)
        self.making, self.telling = (
            torch.optim.Adam(one.parameters(), lr=rate, betas=(0.5, 0.9), fused=True)
            for one in (self.generator, self.adversary)
        )
        self.losses = np.full((2, len(rngs)), np.nan)

    @property
    def products(self) -> int:
        """Multiplications of one update and one seed. Going back through a layer costs as much as
        forward for its input and again for its weights."""
        telling = self.generator.products + 6 * self.adversary.products
        if self.penalty:
            telling += 4 * self.adversary.products
        return self.batch * (telling + 3 * self.generator.products + 2 * self.adversary.products)

    def update(self, share: float) -> None:
        """One step of the discriminator and one of the generator; the rate stays as it is."""
        # [train] one step of the discriminator
        points = self.data(self.batch).requires_grad_(bool(self.penalty))
        with torch.no_grad():
            fake = self.generator(one_draw(self.rngs, self.batch, self.latent))
        real = self.adversary(points)
        telling = discriminator_loss(real, self.adversary(fake))
        whole = telling
        if self.penalty:
            whole = whole + self.penalty * slope_penalty(real, points)
        self.telling.zero_grad(set_to_none=True)
        whole.sum().backward()
        self.telling.step()
        # [train] and one of the generator
        for weight in self.adversary.parameters():
            weight.requires_grad_(False)
        fake = self.generator(one_draw(self.rngs, self.batch, self.latent))
        making = generator_loss(self.adversary(fake))
        self.making.zero_grad(set_to_none=True)
        making.sum().backward()
        self.making.step()
        for weight in self.adversary.parameters():
            weight.requires_grad_(True)
        self.losses = torch.stack([telling, making]).detach().numpy()

    @torch.no_grad()
    def decode(self, latent: Tensor) -> Tensor:
        """Latent numbers (seeds, points, latent) to points of the plane."""
        out: Tensor = self.generator(latent)
        return out
