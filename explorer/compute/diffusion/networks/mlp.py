"""A denoiser for points in the plane: a few dense layers, told the place and the time (torch)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.networks.kinds import PREDICTED
from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.models.fields import Fields, is_count, is_positive


@dataclass(frozen=True)
class MLPConfig(Fields):
    """Its shape.

    Attributes:
        predicts: what it is trained to say, "epsilon", "x0" or "v".
        width, blocks: units of a layer, and how many residual layers there are.
        waves: random Fourier features of the place (Tancik et al. 2020): so many directions and
            frequencies, normally distributed with standard deviation `wave_scale` (radians per
            unit), a sine and a cosine each; 0 for the bare coordinates.
        time_width: numbers that tell the timestep; 0 for a network that is not told.
        dimensions: of a point.
    """

    predicts: str = "epsilon"
    width: int = 64
    blocks: int = 3
    waves: int = 32
    wave_scale: float = 3.0
    time_width: int = 32
    dimensions: int = 2

    def __post_init__(self) -> None:
        if self.predicts not in PREDICTED:
            raise ValueError(f"predicts: got {self.predicts!r}; takes {', '.join(PREDICTED)}")
        for name in ("width", "blocks", "dimensions"):
            if not is_count(getattr(self, name)):
                raise ValueError(
                    f"{name}: got {getattr(self, name)!r}; takes a whole number from 1"
                )
        for name in ("waves", "time_width"):
            value = getattr(self, name)
            if value != 0 and not is_count(value):
                raise ValueError(f"{name}: got {value!r}; takes a whole number from 0")
        if self.time_width % 2:
            raise ValueError(f"time_width: got {self.time_width}; takes an even number")
        if not is_positive(self.wave_scale):
            raise ValueError(f"wave_scale: got {self.wave_scale!r}; takes a number above 0")


class MLP(nn.Module):
    """(points, dimensions) and timesteps (points,) to a prediction for each point."""

    Config = MLPConfig
    frequencies: Tensor  # (dimensions, waves)

    def __init__(self, config: MLPConfig) -> None:
        super().__init__()
        self.config = config
        frequencies = config.wave_scale * torch.randn(config.dimensions, config.waves)
        self.register_buffer("frequencies", frequencies)  # drawn once, never trained
        inputs = config.dimensions + 2 * config.waves + config.time_width
        self.first = nn.Linear(inputs, config.width)
        self.blocks = nn.ModuleList(
            nn.Linear(config.width, config.width) for _ in range(config.blocks)
        )
        self.last = nn.Linear(config.width, config.dimensions)
        nn.init.zeros_(self.last.weight)  # begins by saying 0, the mean of what it is to say
        nn.init.zeros_(self.last.bias)

    def forward(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
        """`labels` are not used: it has no classes."""
        # [network] the place as waves, the time as waves, and a few residual layers
        hidden = functional.silu(self.first(self.features(x, timestep)))
        for block in self.blocks:
            hidden = hidden + functional.silu(block(hidden))
        out: Tensor = self.last(hidden)
        return out

    def features(self, x: Tensor, timestep: Tensor) -> Tensor:
        """What the first layer sees, (points, dimensions + 2 · waves + time_width)."""
        parts = [x]
        if self.config.waves:
            angle = x @ self.frequencies
            parts += [torch.sin(angle), torch.cos(angle)]
        if self.config.time_width:
            parts.append(sinusoidal(timestep, self.config.time_width))
        return torch.cat(parts, dim=1)

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        """There are no labels to withhold."""
        return labels


def parameters_of(config: MLPConfig) -> int:
    """How many trained numbers a network of this shape has."""
    inputs = config.dimensions + 2 * config.waves + config.time_width
    return (
        (inputs + 1) * config.width
        + config.blocks * (config.width + 1) * config.width
        + (config.width + 1) * config.dimensions
    )
