"""Training the autoencoder: pictures out as they came in, latents near N(0, I) (torch)."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field

import numpy as np
import torch

from explorer.compute.diffusion.networks.images_data import image_set
from explorer.compute.diffusion.networks.training import Training, Update, learning_rate
from explorer.compute.diffusion.networks.vae import VAE, judged

NO_TIMES = np.zeros(0, dtype=np.int64)


@dataclass
class VAETraining(Training):
    """A run in progress; pauses and goes on as any `Training`. `parts` are the squared error and
    the divergence of the batches of this session."""

    parts: list[tuple[float, float]] = field(default_factory=list)

    def update(self) -> Update:
        """One update of the weights."""
        generator = torch.Generator().manual_seed(self.config.seed * 1_000_003 + self.number)
        x, _ = self.draw(self.config.batch, generator)
        vae = self.network
        assert isinstance(vae, VAE)
        side = x.shape[-1] // 4
        noise = torch.randn((len(x), vae.config.latent, side, side), generator=generator)
        # [vae] the picture through the bottleneck, and what is wrong with it
        found = judged(vae, x, noise)
        rate = learning_rate(self.config, self.number)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        self.optimiser.zero_grad(set_to_none=True)
        found.loss.backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), self.config.clip)
        self.optimiser.step()
        self._average()
        self.number += 1
        self.parts.append((float(found.error.detach()), float(found.divergence.detach())))
        return Update(
            self.number, float(found.loss.detach()), rate, NO_TIMES, np.zeros(0, dtype=np.float32)
        )


@dataclass(frozen=True)
class Quality:
    """An autoencoder on glyphs of typefaces it has not seen.

    `error` is the mean squared error of the pixels with z = μ, `share` the part of the pixels'
    variance that comes back, `deviation` the standard deviation of the unscaled latents.
    """

    error: float
    share: float
    deviation: float


@torch.no_grad()
def quality(vae: VAE) -> Quality:
    """Measured on the held-out typefaces."""
    pictures = image_set("glyphs").test
    mean, log_variance = vae.encode(pictures)
    error = float((vae.decode(mean) - pictures).square().mean())
    spread = float((mean.var() + log_variance.exp().mean()).sqrt())
    return Quality(error, 1.0 - error / float(pictures.var()), spread)


@torch.no_grad()
def latent_deviation(vae: VAE) -> float:
    """Standard deviation of the unscaled latents (μ + σ · noise) of the glyphs trained on."""
    mean, log_variance = vae.encode(image_set("glyphs").train)
    return float((mean.var() + log_variance.exp().mean()).sqrt())


def scaled(vae: VAE) -> VAE:
    """The same autoencoder with the scale that gives its latents the variance 1."""
    vae.config = dataclasses.replace(vae.config, scale=1.0 / latent_deviation(vae))
    return vae
