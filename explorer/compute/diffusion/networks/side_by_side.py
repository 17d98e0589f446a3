"""Several small dense networks of one shape, computed side by side: one for each seed (torch).

A weight is (seeds, inputs, outputs) and a batch (seeds, points, inputs), so a layer is one batched
matrix product. Nothing couples the seeds: the gradient of the sum of their losses is each one's own
gradient, and Adam goes entry by entry. Training them together gives what training each alone
would, and the many small operations are paid for once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import torch
from torch import Tensor, nn

#: In float32 two processors that round differently soon train two different GANs.
DTYPE = torch.float64


class Dense(nn.Module):
    """Layers of the given sizes, SiLU (or leaky ReLU) between them; (seeds, points, sizes[0]) to
    (seeds, points, sizes[-1]).

    Weights are drawn by one generator for each seed, normally distributed with standard deviation
    sqrt(2 / inputs) (He et al. 2015), times `last` in the last layer; biases begin at 0.
    """

    def __init__(
        self, sizes: Sequence[int], rngs: Sequence[np.random.Generator], *, leaky: bool = False,
        last: float = 1.0,
    ) -> None:  # fmt: skip
        super().__init__()
        self.leaky = leaky
        weights, biases = [], []
        for number in range(len(sizes) - 1):
            scale = math.sqrt(2 / sizes[number]) * (last if number == len(sizes) - 2 else 1.0)
            drawn = [rng.standard_normal((sizes[number], sizes[number + 1])) for rng in rngs]
            weights.append(nn.Parameter(torch.tensor(scale * np.stack(drawn), dtype=DTYPE)))
            biases.append(nn.Parameter(torch.zeros(len(rngs), 1, sizes[number + 1], dtype=DTYPE)))
        self.weights, self.biases = nn.ParameterList(weights), nn.ParameterList(biases)

    def forward(self, x: Tensor) -> Tensor:
        """Through all layers."""
        for number, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            x = torch.baddbmm(bias, x, weight)
            if number < len(self.weights) - 1:
                x = nn.functional.leaky_relu(x, 0.2) if self.leaky else nn.functional.silu(x)
        return x

    @property
    def products(self) -> int:
        """Multiplications that one point takes on its way through (of one network)."""
        return sum(weight.shape[1] * weight.shape[2] for weight in self.weights)


def one_draw(rngs: Sequence[np.random.Generator], points: int, width: int) -> Tensor:
    """Standard normal numbers, (seeds, points, width), each seed's from its own generator."""
    drawn = np.stack([rng.standard_normal((points, width)) for rng in rngs])
    return torch.from_numpy(drawn)
