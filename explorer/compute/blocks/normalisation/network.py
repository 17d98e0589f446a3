"""Small Transformers of many layers, several at once: where the normalisation stands (torch).

Post-norm is Vaswani et al. 2017, pre-norm Xiong et al. 2020 (arXiv 2002.04745), DeepNorm Wang et
al. 2022 (arXiv 2203.00555, table "decoder-only"). A layer is one head of causal attention and a
feed-forward part four times as wide; LayerNorm has no gain and no bias here, matrices have none.

`copies` networks that differ in their weights are computed side by side: every weight has a leading
axis for them, and a matrix product is a batch of products.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from explorer.compute.blocks.normalisation.params import ARRANGEMENTS

__all__ = [
    "ARRANGEMENTS",
    "Network",
    "deep_constants",
    "loss_of",
    "outputs",
    "stream",
    "weights_of",
]


@dataclass(frozen=True)
class Network:
    """The weights of S networks of N layers, width d, V characters; d rows to d columns.

    Attributes:
        embedding: (S, V, d). places: (S, T, d). head: (S, d, V).
        attention: per layer (S, d, 4, d): queries, keys, values and output.
        inner: per layer (S, d, 4d). outer: per layer (S, 4d, d).
    """

    arrangement: str
    embedding: Tensor
    places: Tensor
    head: Tensor
    attention: tuple[Tensor, ...]
    inner: tuple[Tensor, ...]
    outer: tuple[Tensor, ...]

    @property
    def layers(self) -> int:
        """How many layers."""
        return len(self.inner)

    def weights(self) -> list[Tensor]:
        """All of them."""
        return [self.embedding, self.places, self.head, *self.attention, *self.inner, *self.outer]


def deep_constants(layers: int) -> tuple[float, float]:
    """α and β of DeepNorm for a decoder of N layers: (2N)^¼ and (8N)^−¼."""
    return (2.0 * layers) ** 0.25, (8.0 * layers) ** -0.25


def weights_of(
    arrangement: str,
    layers: int,
    width: int,
    vocabulary: int,
    context: int,
    seeds: tuple[int, ...],
    dtype: torch.dtype = torch.float32,
) -> Network:
    """Xavier-normal weights; DeepNorm multiplies those of values, output and feed-forward by β.

    Every arrangement gets the same draws for the same seed. A training in float64 gives the same on
    every processor, to many digits.
    """
    beta = deep_constants(layers)[1] if arrangement == "deep" else 1.0
    drawn: list[list[Tensor]] = []
    for seed in seeds:
        generator = torch.Generator().manual_seed(seed)

        def normal(*shape: int, scale: float, by: torch.Generator = generator) -> Tensor:
            return torch.randn(*shape, generator=by) * scale

        one = [
            normal(vocabulary, width, scale=1.0), normal(context, width, scale=1.0),
            normal(width, vocabulary, scale=math.sqrt(2 / (width + vocabulary))),
        ]  # fmt: skip
        gains = torch.tensor([1.0, 1.0, beta, beta])[:, None]
        for _ in range(layers):
            one.append(normal(width, 4, width, scale=math.sqrt(1 / width)) * gains)
            one.append(normal(width, 4 * width, scale=math.sqrt(2 / (5 * width))) * beta)
            one.append(normal(4 * width, width, scale=math.sqrt(2 / (5 * width))) * beta)
        drawn.append(one)
    stacked = [torch.stack(same).to(dtype).requires_grad_() for same in zip(*drawn, strict=True)]
    embedding, places, head, *blocks = stacked
    return Network(arrangement, embedding, places, head, tuple(blocks[0::3]), tuple(blocks[1::3]),
                   tuple(blocks[2::3]))  # fmt: skip


def norm(x: Tensor) -> Tensor:
    """LayerNorm over the last axis."""
    return functional.layer_norm(x, x.shape[-1:])


def attend(x: Tensor, weights: Tensor) -> Tensor:
    """Causal attention with one head: (S, B, T, d) → (S, B, T, d)."""
    copies, batch, tokens, width = x.shape
    flat = x.reshape(copies, batch * tokens, width)
    made = flat @ weights[:, :, :3].reshape(copies, width, 3 * width)
    q, k, v = made.view(copies, batch, tokens, 3, width).unbind(3)
    mixed = functional.scaled_dot_product_attention(q, k, v, is_causal=True)
    return (mixed.reshape(copies, batch * tokens, width) @ weights[:, :, 3]).view_as(x)


def feed_forward(x: Tensor, inner: Tensor, outer: Tensor) -> Tensor:
    """ReLU between two matrices, on each token alone."""
    flat = x.reshape(len(x), -1, x.shape[-1])
    return (torch.relu(flat @ inner) @ outer).view_as(x)


def stream(network: Network, x: Tensor, seen: list[Tensor] | None = None) -> Tensor:
    """What reaches the head for what enters the first layer: (S, B, T, d) each, normalised at the
    end; `seen` gets what leaves each layer."""
    alpha = deep_constants(network.layers)[0] if network.arrangement == "deep" else 1.0
    for attention, inner, outer in zip(
        network.attention, network.inner, network.outer, strict=True
    ):
        # [depth]
        # [train]
        if network.arrangement == "pre":
            x = x + attend(norm(x), attention)
            x = x + feed_forward(norm(x), inner, outer)
        else:
            x = norm(alpha * x + attend(x, attention))
            x = norm(alpha * x + feed_forward(x, inner, outer))
        if seen is not None:
            seen.append(x)
    return norm(x) if network.arrangement == "pre" else x


def outputs(network: Network, characters: Tensor, seen: list[Tensor] | None = None) -> Tensor:
    """The logits (S, B, T, V) of characters (B, T); `seen` as for `stream`."""
    x = network.embedding[:, characters] + network.places[:, None, : characters.shape[1]]
    x = stream(network, x, seen)
    copies, batch, tokens, width = x.shape
    return (x.reshape(copies, -1, width) @ network.head).view(copies, batch, tokens, -1)


def loss_of(network: Network, characters: Tensor, following: Tensor) -> Tensor:
    """The mean loss in nats of each network, (S,)."""
    logits = outputs(network, characters)
    spread = following.expand(len(logits), -1, -1)
    losses = functional.cross_entropy(logits.flatten(0, 2), spread.flatten(), reduction="none")
    return losses.view(len(logits), -1).mean(1)
