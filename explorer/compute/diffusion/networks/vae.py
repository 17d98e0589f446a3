"""A variational autoencoder: pictures to latents of a sixteenth of the places, and back (torch).

Kingma and Welling 2014, in the shape of Rombach et al. 2022: nothing but convolutions, so that the
same weights serve pictures of any size, and a latent is a small picture of its own.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.fields import Fields

#: Pixels per latent place along each side, "f" in the paper (Stable Diffusion: 8).
FACTOR = 4


@dataclass(frozen=True)
class VAEConfig(Fields):
    """Shape and objective.

    Attributes:
        first, second: channels after the first convolution and after the second.
        latent: numbers per latent place.
        kl_weight: how much the distance of the latents from N(0, I) counts beside the squared
            error: loss = mean over pixels (x − x̂)² + kl_weight · mean over latent numbers KL.
        scale: what latents are multiplied with before they are diffused, so that they have the
            variance 1 that the noise schedule assumes: 1 / their standard deviation over the data
            (Stable Diffusion's is 0.18215). Measured after the training.
    """

    first: int = 16
    second: int = 32
    latent: int = 4
    kl_weight: float = 1e-3
    scale: float = 1.0


class VAE(nn.Module):
    """(n, 1, height, width) in [−1, 1] to (n, latent, height / 4, width / 4) and back."""

    Config = VAEConfig

    def __init__(self, config: VAEConfig) -> None:
        super().__init__()
        self.config = config
        first, second = config.first, config.second
        self.encoder = nn.Sequential(
            nn.Conv2d(1, first, 3, padding=1), nn.SiLU(),
            nn.Conv2d(first, second, 3, stride=2, padding=1), nn.SiLU(),
            nn.Conv2d(second, second, 3, stride=2, padding=1), nn.SiLU(),
            nn.Conv2d(second, 2 * config.latent, 3, padding=1),
        )  # fmt: skip
        self.decoder = nn.Sequential(
            nn.Conv2d(config.latent, second, 3, padding=1), nn.SiLU(),
            nn.Upsample(scale_factor=2), nn.Conv2d(second, second, 3, padding=1), nn.SiLU(),
            nn.Upsample(scale_factor=2), nn.Conv2d(second, first, 3, padding=1), nn.SiLU(),
            nn.Conv2d(first, 1, 3, padding=1),
        )  # fmt: skip

    def encode(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """The distribution of the latent of a picture: its mean and the logarithm of its variance,
        (n, latent, height / 4, width / 4) each, unscaled."""
        # [encode] two numbers for each of the latent's: where it is, and how surely
        mean, log_variance = self.encoder(x).chunk(2, dim=1)
        return mean, log_variance.clamp(-20.0, 10.0)

    def decode(self, z: Tensor) -> Tensor:
        """The picture of an unscaled latent."""
        # [decode] twice: every place becomes 2 × 2, then a convolution
        picture: Tensor = self.decoder(z)
        return picture

    def to_diffuse(self, x: Tensor, noise: Tensor | None = None) -> Tensor:
        """The scaled latent of a picture: the mean, or a draw with the given standard noise."""
        mean, log_variance = self.encode(x)
        z = mean if noise is None else mean + torch.exp(0.5 * log_variance) * noise
        return self.config.scale * z

    def from_diffused(self, z: Tensor) -> Tensor:
        """The picture of a scaled latent."""
        return self.decode(z / self.config.scale)


@dataclass(frozen=True)
class Judged:
    """A batch by a VAE: `loss` is what is trained, and its two parts, 0-dimensional tensors."""

    loss: Tensor
    error: Tensor
    divergence: Tensor


def judged(vae: VAE, x: Tensor, noise: Tensor) -> Judged:
    """Loss of a batch: how wrong the picture comes back, and how far the latents are from N(0, I).

    The reparametrisation: z = μ + σ · noise, so that the gradient reaches μ and σ.
    """
    mean, log_variance = vae.encode(x)
    back = vae.decode(mean + torch.exp(0.5 * log_variance) * noise)
    error = functional.mse_loss(back, x)
    divergence = 0.5 * (mean.square() + log_variance.exp() - 1.0 - log_variance).mean()
    return Judged(error + vae.config.kl_weight * divergence, error, divergence)
