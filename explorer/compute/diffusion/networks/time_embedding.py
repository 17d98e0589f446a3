"""How a network is told the noise level: sines and cosines of the timestep."""

from __future__ import annotations

import math

import torch
from torch import Tensor

#: The slowest wave takes 2π times this many timesteps for one turn (Vaswani et al. 2017).
SLOWEST = 10_000.0


def sinusoidal(timestep: Tensor, width: int, slowest: float = SLOWEST) -> Tensor:
    """(n,) timesteps, fractions allowed, to (n, width) float32: cosines first, then sines.

    The frequencies fall geometrically from 1 to almost 1/slowest, so that near timesteps have near
    codes and far ones differ in the slow waves (Ho et al. 2020, appendix B). `width` is even.
    """
    half = width // 2
    frequency = torch.exp(-math.log(slowest) * torch.arange(half, dtype=torch.float32) / half)
    angle = timestep.to(torch.float32)[:, None] * frequency.to(timestep.device)
    return torch.cat([torch.cos(angle), torch.sin(angle)], dim=1)
