"""The denoiser of single glyphs in the latent space: a residual network of full layers (torch)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.models.fields import Fields


@dataclass(frozen=True)
class LatentConfig(Fields):
    """Shape: `latent` numbers at `side` × `side` places, `width` of the layers, how many `blocks`,
    `told` numbers for timestep and class together, `classes`, and what the output stands for."""

    latent: int = 4
    side: int = 4
    width: int = 176
    blocks: int = 3
    told: int = 96
    classes: int = 16
    predicts: str = "v"


class LatentDenoiser(nn.Module):
    """(n, latent, side, side), timesteps (n,), classes (n,) int64 or None -> as the first."""

    Config = LatentConfig

    def __init__(self, config: LatentConfig) -> None:
        super().__init__()
        self.config = config
        count, width = config.latent * config.side**2, config.width
        self.classes = nn.Embedding(config.classes + 1, config.told)  # the last: not told
        self.time = nn.Sequential(
            nn.Linear(config.told, config.told), nn.SiLU(), nn.Linear(config.told, config.told)
        )
        self.enter = nn.Linear(count, width)
        self.blocks = nn.ModuleList(Block(width, config.told) for _ in range(config.blocks))
        self.norm = nn.LayerNorm(width)
        self.leave = nn.Linear(width, count)
        nn.init.zeros_(self.leave.weight)
        nn.init.zeros_(self.leave.bias)

    def forward(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
        """What `config.predicts` names; without labels, for no class in particular."""
        if labels is None:
            labels = torch.full((len(x),), self.config.classes)
        told = self.time(sinusoidal(timestep, self.config.told)) + self.classes(labels)
        h = self.enter(x.flatten(1))
        for block in self.blocks:
            h = block(h, told)
        out: Tensor = self.leave(functional.silu(self.norm(h)))
        return out.reshape(x.shape)

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        """The classes, with "not told" where `drop` is true."""
        return torch.where(drop, torch.full_like(labels, self.config.classes), labels)


class Block(nn.Module):
    """Two layers beside a straight way; timestep and class come in between them."""

    def __init__(self, width: int, told: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(width)
        self.first = nn.Linear(width, width)
        self.told = nn.Linear(told, width)
        self.second = nn.Linear(width, width)

    def forward(self, h: Tensor, told: Tensor) -> Tensor:
        """(n, width) to (n, width)."""
        between = self.first(functional.silu(self.norm(h))) + self.told(functional.silu(told))
        out: Tensor = h + self.second(functional.silu(between))
        return out
