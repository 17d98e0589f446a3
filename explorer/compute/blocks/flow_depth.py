"""The same fresh layers with the residual and without it (torch, float64).

The gradient of a number at the end is followed back to every layer. Beside it stands how much the
tokens still differ: attention alone makes all tokens alike (Dong et al. 2021).
"""

from __future__ import annotations

from collections.abc import Callable, Generator

import numpy as np
import torch
from torch import Tensor, nn

from explorer.compute.blocks.flow import Depth, Params

WIDTH, HEADS, TOKENS = 64, 4, 16


class Block(nn.Module):
    """Attention and feed-forward as torch initialises them; one norm each."""

    def __init__(self, width: int, heads: int, norm: str, residual: bool) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(width, heads, batch_first=True)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.attention_norm, self.feed_forward_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.norm, self.residual = norm, residual

    def forward(self, stream: Tensor) -> Tensor:
        """(1, tokens, width) → the same."""
        stream = self.part(stream, self.attend, self.attention_norm)
        return self.part(stream, self.feed_forward, self.feed_forward_norm)

    def part(self, stream: Tensor, function: Callable[[Tensor], Tensor], norm: nn.Module) -> Tensor:
        """x + F(norm(x)), or norm(x + F(x)); the x + is what the residual is."""
        # [depth]
        given = function(norm(stream) if self.norm == "pre" else stream)
        joined = stream + given if self.residual else given
        return norm(joined) if self.norm == "post" else joined

    def attend(self, stream: Tensor) -> Tensor:
        """Every token reads every other."""
        output: Tensor = self.attention(stream, stream, stream, need_weights=False)[0]
        return output

    def feed_forward(self, stream: Tensor) -> Tensor:
        """Each token by itself."""
        output: Tensor = self.down(nn.functional.gelu(self.up(stream)))
        return output


def stack(layers: int, norm: str, residual: bool, seed: int) -> list[Block]:
    """Fresh layers; the same seed gives the same weights with the residual and without."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        made = [Block(WIDTH, HEADS, norm, residual) for _ in range(layers)]
    return [block.double().eval() for block in made]


def inputs(seed: int) -> tuple[Tensor, Tensor]:
    """Normal vectors as tokens, and the direction whose sum with the output is the loss."""
    generator = torch.Generator().manual_seed(seed)
    stream = torch.randn(1, TOKENS, WIDTH, generator=generator, dtype=torch.float64)
    asked = torch.randn(1, TOKENS, WIDTH, generator=generator, dtype=torch.float64)
    return stream, asked


def followed_back(blocks: list[Block], seed: int) -> Generator[None, None, list[Tensor]]:
    """The streams x_0 … x_L (1, tokens, width), each with its gradient."""
    # [depth]
    stream, asked = inputs(seed)
    streams = [stream.requires_grad_()]
    with torch.enable_grad():
        for block in blocks:
            stream = block(stream)
            stream.retain_grad()
            streams.append(stream)
            yield None
        (stream * asked).sum().backward()
    return streams


def alike(stream: Tensor) -> float:
    """The mean cosine between the vectors of two different tokens."""
    vectors = nn.functional.normalize(stream.detach()[0], dim=-1)
    count = len(vectors)
    return float(((vectors @ vectors.T).sum() - count) / (count * (count - 1)))


def measure(params: Params) -> Generator[None, None, Depth]:
    """Both stacks."""
    gradients, likeness, sizes = [], [], []
    for residual in (True, False):
        blocks = stack(params.layers, params.norm, residual, params.seed)
        yield None
        streams = yield from followed_back(blocks, params.seed)
        gradients.append([float(one.grad.norm()) for one in streams if one.grad is not None])
        likeness.append([alike(one) for one in streams])
        sizes.append([float(one.detach().norm(dim=-1).mean()) for one in streams])
    return Depth(WIDTH, TOKENS, np.array(gradients), np.array(likeness), np.array(sizes))
