"""A denoiser that is told a caption: words reach the latent through cross-attention (torch).

The parts of Stable Diffusion (Rombach et al. 2022) in small: a text encoder makes a vector of every
word; a U-Net of convolutions works on the latent; in its transformer blocks every place of the
latent asks (query) and the words answer (key, value).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.captions import END, LENGTH, NUMBER, START, WORDS
from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.models.fields import Fields


@dataclass(frozen=True)
class CaptionConfig(Fields):
    """Shape.

    Attributes:
        latent, side: numbers per place of the latent, and places along each side.
        outer, inner: channels at full and at half resolution.
        heads: of every attention; `text`: width of the words' vectors; `layers`: of the encoder.
        told: numbers that tell the timestep.
        predicts: what the output stands for.
    """

    latent: int = 4
    side: int = 8
    outer: int = 40
    inner: int = 64
    heads: int = 4
    text: int = 48
    layers: int = 2
    told: int = 96
    predicts: str = "v"


@dataclass(frozen=True)
class Read:
    """The weights of one cross-attention: `where` is the block, (n, heads, places, words)."""

    where: str
    weights: Tensor


class Attention(nn.Module):
    """Multi-head attention of places (n, places, width) over `source` (n, words, source width)."""

    def __init__(self, width: int, source: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width, bias=False)
        self.key = nn.Linear(source, width, bias=False)
        self.value = nn.Linear(source, width, bias=False)
        self.output = nn.Linear(width, width)

    def forward(self, x: Tensor, source: Tensor) -> tuple[Tensor, Tensor]:
        """What the places bring home, and the weights (n, heads, places, words)."""
        # [attention] queries of the places, keys and values of the words
        q, k, v = (
            part.unflatten(-1, (self.heads, -1)).transpose(1, 2)
            for part in (self.query(x), self.key(source), self.value(source))
        )
        weights = torch.softmax(q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]), dim=-1)
        return self.output((weights @ v).transpose(1, 2).flatten(2)), weights


class TextEncoder(nn.Module):
    """Word numbers (n, LENGTH) to vectors (n, LENGTH, text): every word sees all others.

    (CLIP's, which Stable Diffusion 1 uses, lets a word see only the words before it.)
    """

    def __init__(self, config: CaptionConfig) -> None:
        super().__init__()
        width = config.text
        self.words = nn.Embedding(len(WORDS), width)
        # as large as the words' own: where a word stands matters as much as which it is
        self.places = nn.Parameter(torch.randn(LENGTH, width))
        self.layers = nn.ModuleList(TextLayer(width, config.heads) for _ in range(config.layers))
        self.norm = nn.LayerNorm(width)

    def forward(self, numbers: Tensor, kept: list[Tensor] | None = None) -> Tensor:
        """The vectors that keys and values are made from; each layer's weights go into `kept`."""
        # [words] a vector per word, then layers in which the words see one another
        h = self.words(numbers) + self.places
        for layer in self.layers:
            h, weights = layer(h)
            if kept is not None:
                kept.append(weights)
        out: Tensor = self.norm(h)
        return out


class TextLayer(nn.Module):
    """Self-attention and a feed-forward part, each beside a straight way."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.first_norm, self.second_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = Attention(width, width, heads)
        self.feed_forward = feed_forward(width)

    def forward(self, h: Tensor) -> tuple[Tensor, Tensor]:
        """(n, words, width) to the same shape, and the weights (n, heads, words, words)."""
        seen = self.first_norm(h)
        read, weights = self.attention(seen, seen)
        h = h + read
        out: Tensor = h + self.feed_forward(self.second_norm(h))
        return out, weights


def feed_forward(width: int) -> nn.Sequential:
    """Two layers, twice as wide between them."""
    return nn.Sequential(nn.Linear(width, 2 * width), nn.GELU(), nn.Linear(2 * width, width))


class Convolutions(nn.Module):
    """Two convolutions beside a straight way; the timestep comes in between them."""

    def __init__(self, given: int, made: int, told: int) -> None:
        super().__init__()
        self.first_norm, self.second_norm = nn.GroupNorm(8, given), nn.GroupNorm(8, made)
        self.first = nn.Conv2d(given, made, 3, padding=1)
        self.second = nn.Conv2d(made, made, 3, padding=1)
        self.told = nn.Linear(told, made)
        self.straight = nn.Conv2d(given, made, 1) if given != made else nn.Identity()

    def forward(self, x: Tensor, told: Tensor) -> Tensor:
        """(n, given, side, side) to (n, made, side, side)."""
        h = self.first(functional.silu(self.first_norm(x))) + self.told(told)[:, :, None, None]
        out: Tensor = self.straight(x) + self.second(functional.silu(self.second_norm(h)))
        return out


class Transformer(nn.Module):
    """A block in which the places of the latent see one another, then the words."""

    def __init__(self, where: str, width: int, config: CaptionConfig) -> None:
        super().__init__()
        self.where = where
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(3))
        self.among = Attention(width, width, config.heads)
        self.words = Attention(width, config.text, config.heads)
        self.feed_forward = feed_forward(width)

    def forward(self, x: Tensor, text: Tensor, kept: list[Read] | None) -> Tensor:
        """(n, width, side, side) to the same shape; the weights on the words go into `kept`."""
        h = x.flatten(2).transpose(1, 2)
        seen = self.norms[0](h)
        h = h + self.among(seen, seen)[0]
        read, weights = self.words(self.norms[1](h), text)
        if kept is not None:
            kept.append(Read(self.where, weights))
        h = h + read
        h = h + self.feed_forward(self.norms[2](h))
        return h.transpose(1, 2).unflatten(2, x.shape[2:])


class CaptionUNet(nn.Module):
    """(n, latent, side, side), timesteps (n,), captions or None -> as the first.

    Captions are word numbers (n, LENGTH) int64, or what the text encoder made of them, (n, LENGTH,
    text) float32; None is the empty caption. With a list in `kept`, the weights of all
    cross-attentions go there.
    """

    Config = CaptionConfig

    def __init__(self, config: CaptionConfig) -> None:
        super().__init__()
        self.config = config
        outer, inner, told = config.outer, config.inner, config.told
        self.kept: list[Read] | None = None
        self.text = TextEncoder(config)
        self.time = nn.Sequential(nn.Linear(told, told), nn.SiLU(), nn.Linear(told, told))
        self.enter = nn.Conv2d(config.latent, outer, 3, padding=1)
        self.places = nn.Parameter(torch.randn(outer, config.side, config.side) * 0.1)
        self.down = Convolutions(outer, outer, told)
        self.down_words = Transformer("down", outer, config)
        self.smaller = nn.Conv2d(outer, inner, 3, stride=2, padding=1)
        self.low = Convolutions(inner, inner, told)
        self.low_words = Transformer("low", inner, config)
        self.low_again = Convolutions(inner, inner, told)
        self.larger = nn.Conv2d(inner, outer, 3, padding=1)
        self.up = Convolutions(2 * outer, outer, told)
        self.up_words = Transformer("up", outer, config)
        self.norm = nn.GroupNorm(8, outer)
        self.leave = nn.Conv2d(outer, config.latent, 3, padding=1)
        nn.init.zeros_(self.leave.weight)
        assert self.leave.bias is not None
        nn.init.zeros_(self.leave.bias)

    def forward(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
        """What `config.predicts` names."""
        if labels is None:
            labels = empty(len(x))
        text = labels if labels.is_floating_point() else self.text(labels)
        told = functional.silu(self.time(sinusoidal(timestep, self.config.told)))
        # [down] convolutions, then the words, at every place of the latent
        h = self.enter(x) + self.places
        skip = self.down_words(self.down(h, told), text, self.kept)
        # [low] the same at half the resolution
        h = self.low_words(self.low(self.smaller(skip), told), text, self.kept)
        h = self.low_again(h, told)
        # [up] back to full resolution, beside what was there on the way down
        h = self.larger(functional.interpolate(h, scale_factor=2.0))
        h = self.up_words(self.up(torch.cat([h, skip], dim=1), told), text, self.kept)
        out: Tensor = self.leave(functional.silu(self.norm(h)))
        return out

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        """The captions, with the empty one where `drop` is true."""
        return torch.where(drop[:, None], empty(len(labels)), labels)


def empty(count: int) -> Tensor:
    """The caption of no words, (count, LENGTH)."""
    numbers = torch.full((count, LENGTH), NUMBER[END])
    numbers[:, 0] = NUMBER[START]
    return numbers
