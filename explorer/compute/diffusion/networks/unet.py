"""A small U-Net: pictures in, and for every pixel what is asked for (noise, x0 or v) out.

    picture ─ stem ─ down 1 ───────────── skip ──────────── up 1 ─ out
                       └─ ½ ─ down 2 ──── skip ──── up 2 ─ ×2
                                └─ middle (+ attention) ─┘

Down the left side the picture gets smaller and the channels more; up the right side each level
also sees what the left side had at that size (Ronneberger et al. 2015; as a denoiser Ho et al.
2020). The noise level and the class reach every block as a scale and a shift of its channels.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.models.fields import Fields

GROUP = 8  # channels that GroupNorm takes together


@dataclass(frozen=True)
class UNetConfig(Fields):
    """The shape: `channels` per level, the first at full size, each further one at half of it;
    `classes` 0 for a network that takes no label; `middle` is attention at the smallest size."""

    size: int
    channels: tuple[int, ...]
    classes: int
    pixels: int = 1  # values per pixel
    embedding: int = 96
    heads: int = 4
    attention: bool = True
    predicts: str = "v"

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", tuple(self.channels))  # JSON gives a list


@dataclass
class Look:
    """What to change on the way through, and what to keep of it.

    `cut`: skips that deliver zeros ("skip 1"). `zero`: blocks whose contribution is left out (names
    as in `UNet.blocks`). `time`: the timestep every block is told, whatever the noise level is.
    With `keep`, `seen` gets each block's output (n, channels, size, size) by name, each skip, the
    embedding "embedding" (n, width), and the weights "attention" (n, heads, pixels, pixels + 1),
    whose last column is the token of noise level and class.
    """

    cut: frozenset[str] = frozenset()
    zero: frozenset[str] = frozenset()
    time: float | None = None
    keep: bool = False
    seen: dict[str, Tensor] = field(default_factory=dict)

    def pass_by(self, name: str, value: Tensor) -> Tensor:
        """Note what comes by."""
        if self.keep:
            self.seen[name] = value.detach()
        return value


class UNet(nn.Module):
    """The network. `blocks` are the names of its parts from entrance to exit."""

    Config = UNetConfig

    def __init__(self, config: UNetConfig) -> None:
        super().__init__()
        self.config = config
        channels, width = config.channels, config.embedding
        levels = len(channels)
        self.time = nn.Sequential(nn.Linear(width, width), nn.SiLU(), nn.Linear(width, width))
        # one row more than classes: "unknown"
        self.label = nn.Embedding(config.classes + 1, width) if config.classes else None
        self.stem = nn.Conv2d(config.pixels, channels[0], 3, padding=1)
        self.down = nn.ModuleList(Block(c, c, width) for c in channels)
        self.shrink = nn.ModuleList(
            nn.Conv2d(channels[i], channels[i + 1], 3, stride=2, padding=1)
            for i in range(levels - 1)
        )
        self.middle = Block(channels[-1], channels[-1], width)
        self.attention = Attention(channels[-1], config.heads, width) if config.attention else None
        self.up = nn.ModuleList(Block(2 * c, c, width) for c in channels)
        self.grow = nn.ModuleList(
            nn.Conv2d(channels[i + 1], channels[i], 3, padding=1) for i in range(levels - 1)
        )
        self.norm = nn.GroupNorm(max(1, channels[0] // GROUP), channels[0])
        self.out = nn.Conv2d(channels[0], config.pixels, 3, padding=1)
        nn.init.zeros_(self.out.weight)  # starts by saying nothing, rather than noise of its own
        assert self.out.bias is not None
        nn.init.zeros_(self.out.bias)

    @property
    def blocks(self) -> tuple[str, ...]:
        """The parts that `Look.zero` names, in the order they are passed."""
        levels = range(1, len(self.config.channels) + 1)
        middle = ("middle", "attention") if self.attention is not None else ("middle",)
        down = tuple(f"down {i}" for i in levels)
        return (*down, *middle, *(f"up {i}" for i in reversed(levels)))

    @property
    def skips(self) -> tuple[str, ...]:
        """The connections that `Look.cut` names."""
        return tuple(f"skip {i}" for i in range(1, len(self.config.channels) + 1))

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        """Labels (n,), "unknown" where `drop` is true."""
        return torch.where(drop, self.config.classes, labels)

    def embedded(self, timestep: Tensor, labels: Tensor | None) -> Tensor:
        """Noise level and class as one vector (n, embedding)."""
        told = self.time(sinusoidal(timestep, self.config.embedding))
        if self.label is None:
            return told
        if labels is None:
            labels = torch.full((len(timestep),), self.config.classes)
        return told + self.label(labels)

    def forward(
        self, x: Tensor, timestep: Tensor, labels: Tensor | None = None, look: Look | None = None
    ) -> Tensor:
        """x (n, pixels, size, size) at timesteps (n,) to the same shape."""
        look = look or Look()
        if look.time is not None:
            timestep = torch.full_like(timestep, look.time)
        told = look.pass_by("embedding", self.embedded(timestep, labels))
        last = len(self.down) - 1
        # [down] smaller and smaller; what each level had is kept for the way up
        h = look.pass_by("stem", self.stem(x))
        skips = []
        for level, block in enumerate(self.down):
            h = self._through(f"down {level + 1}", block, h, told, look)
            skips.append(h)
            if level < last:
                h = self.shrink[level](h)
        # [middle] few pixels, and every one of them may look at every other
        h = self._through("middle", self.middle, h, told, look)
        if self.attention is not None:
            if "attention" not in look.zero:
                h = h + self.attention(h, told, look)
            look.pass_by("attention out", h)
        # [up] larger again, with what the left side had at this size beside it
        for level in range(last, -1, -1):
            name = f"skip {level + 1}"
            skip = torch.zeros_like(skips[level]) if name in look.cut else skips[level]
            joined = torch.cat([h, look.pass_by(name, skip)], dim=1)
            h = self._through(f"up {level + 1}", self.up[level], joined, told, look)
            if level > 0:
                h = self.grow[level - 1](functional.interpolate(h, scale_factor=2.0))
        # [out] one value per pixel
        return look.pass_by("out", self.out(functional.silu(self.norm(h))))

    def _through(
        self, name: str, block: Callable[..., Tensor], h: Tensor, told: Tensor, look: Look
    ) -> Tensor:
        return look.pass_by(name, block(h, told, name not in look.zero))

    def altered(self, look: Look) -> Altered:
        """The network as a sampler sees it, with the changes of a `Look`."""
        return Altered(self, look)


@dataclass(frozen=True)
class Altered:
    """A `Denoiser` that is a U-Net with something changed."""

    network: UNet
    look: Look

    @property
    def config(self) -> UNetConfig:
        """That of the network."""
        return self.network.config

    def __call__(self, x: Tensor, timestep: Tensor, labels: Tensor | None = None) -> Tensor:
        """As `UNet.forward`."""
        found: Tensor = self.network(x, timestep, labels, self.look)
        return found

    def without(self, labels: Tensor, drop: Tensor) -> Tensor:
        """As `UNet.without`."""
        return self.network.without(labels, drop)


class Block(nn.Module):
    """Two convolutions beside a straight way through; between them each channel is scaled and
    shifted by what the embedding says."""

    def __init__(self, inside: int, outside: int, embedding: int) -> None:
        super().__init__()
        self.first = nn.GroupNorm(max(1, inside // GROUP), inside)
        self.narrow = nn.Conv2d(inside, outside, 3, padding=1)
        self.told = nn.Linear(embedding, 2 * outside)
        self.second = nn.GroupNorm(max(1, outside // GROUP), outside)
        self.widen = nn.Conv2d(outside, outside, 3, padding=1)
        self.straight = (
            nn.Identity() if inside == outside else nn.Conv2d(inside, outside, 1, bias=False)
        )
        nn.init.zeros_(self.widen.weight)
        assert self.widen.bias is not None
        nn.init.zeros_(self.widen.bias)

    def forward(self, x: Tensor, told: Tensor, counts: bool = True) -> Tensor:
        """(n, inside, h, w) to (n, outside, h, w); without `counts` only the straight way."""
        straight: Tensor = self.straight(x)
        if not counts:
            return straight
        h = self.narrow(functional.silu(self.first(x)))
        scale, shift = self.told(functional.silu(told))[:, :, None, None].chunk(2, dim=1)
        h = self.second(h) * (1.0 + scale) + shift
        return straight + self.widen(functional.silu(h))


class Attention(nn.Module):
    """Every pixel looks at all pixels and at one token that says noise level and class."""

    def __init__(self, channels: int, heads: int, embedding: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(max(1, channels // GROUP), channels)
        self.token = nn.Linear(embedding, channels)
        self.query = nn.Linear(channels, channels)
        self.key = nn.Linear(channels, channels, bias=False)
        self.value = nn.Linear(channels, channels)
        self.output = nn.Linear(channels, channels)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)

    def forward(self, x: Tensor, told: Tensor, look: Look) -> Tensor:
        """What is added to x (n, channels, h, w)."""
        channels, height, width = x.shape[1:]
        pixels = self.norm(x).flatten(2).transpose(1, 2)
        known = torch.cat([pixels, self.token(functional.silu(told))[:, None]], dim=1)

        def split(values: Tensor) -> Tensor:
            return values.unflatten(2, (self.heads, channels // self.heads)).transpose(1, 2)

        query, key = split(self.query(pixels)), split(self.key(known))
        scores = query @ key.transpose(2, 3) / math.sqrt(channels // self.heads)
        weights = look.pass_by("attention", scores.softmax(dim=-1))
        mixed = (weights @ split(self.value(known))).transpose(1, 2).flatten(2)
        out: Tensor = self.output(mixed).transpose(1, 2)
        return out.unflatten(2, (height, width))
