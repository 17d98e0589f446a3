"""A small transformer that was trained on prompts of examples (x, y) of unknown linear functions.

Garg, Tsipras, Liang and Valiant (2022), "What can transformers learn in-context?": a prompt is
x₁ y₁ x₂ y₂ …, every y = w·x + noise with a w of its own, and at each x the network is asked for y.
No weight changes between prompts; what it knows of w it has from the examples in front of it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.training.scaling.params import EXAMPLES
from explorer.core.paths import resources

#: Inputs of a function at most, spread of the noise on every y.
DIMENSIONS, NOISE = 4, 0.3
#: The network: width, heads, layers.
WIDTH, HEADS, LAYERS = 36, 4, 4


def folder() -> Path:
    """Where the trained network lies."""
    return resources() / "training" / "prompts"


class PromptNet(nn.Module):
    """A causal transformer with pre-norm that reads pairs and says a number at every x."""

    def __init__(self) -> None:
        super().__init__()
        self.read = nn.Linear(DIMENSIONS + 2, WIDTH)
        self.places = nn.Parameter(torch.zeros(2 * EXAMPLES, WIDTH))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDTH) for _ in range(2 * LAYERS + 1))
        self.qkv = nn.ModuleList(nn.Linear(WIDTH, 3 * WIDTH) for _ in range(LAYERS))
        self.mix = nn.ModuleList(nn.Linear(WIDTH, WIDTH) for _ in range(LAYERS))
        self.up = nn.ModuleList(nn.Linear(WIDTH, 4 * WIDTH) for _ in range(LAYERS))
        self.down = nn.ModuleList(nn.Linear(4 * WIDTH, WIDTH) for _ in range(LAYERS))
        self.say = nn.Linear(WIDTH, 1)

    def forward(self, xs: Tensor, ys: Tensor) -> Tensor:
        """Inputs (B, n, d ≤ DIMENSIONS) and answers (B, n) -> what it says at each x (B, n), from
        that x and the pairs before it."""
        batch, count, given = xs.shape
        pairs = xs.new_zeros(batch, count, 2, DIMENSIONS + 2)
        pairs[:, :, 0, :given] = xs
        pairs[:, :, 0, DIMENSIONS] = 1.0  # "this is an x"
        pairs[:, :, 1, DIMENSIONS + 1] = ys
        stream = self.read(pairs.flatten(1, 2)) + self.places[: 2 * count]
        for at in range(LAYERS):
            heads = self.qkv[at](self.norms[2 * at](stream))
            query, key, value = (
                one.view(batch, 2 * count, HEADS, -1).transpose(1, 2) for one in heads.chunk(3, -1)
            )
            seen = functional.scaled_dot_product_attention(query, key, value, is_causal=True)
            stream = stream + self.mix[at](seen.transpose(1, 2).flatten(2))
            inner = functional.gelu(self.up[at](self.norms[2 * at + 1](stream)))
            stream = stream + self.down[at](inner)
        said: Tensor = self.say(self.norms[-1](stream))[:, ::2, 0]
        return said


@cache
def trained() -> PromptNet:
    """The network that ships, its weights in float64."""
    from safetensors.torch import load_file

    net = PromptNet()
    net.load_state_dict(load_file(str(folder() / "model.safetensors")))
    return net.double().requires_grad_(False).eval()


def says(xs: np.ndarray, ys: np.ndarray) -> np.ndarray:
    """What the trained network says at each x, float64: (B, n, d), (B, n) -> (B, n)."""
    with torch.no_grad():
        return np.asarray(trained()(torch.from_numpy(xs), torch.from_numpy(ys)).numpy())
