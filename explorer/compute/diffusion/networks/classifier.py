"""A small classifier of pictures: the judge of what was sampled, and a source of features.

With `timed` it is told the noise level, and trained on noisy pictures: log p(c | x_t) is then what
classifier guidance climbs (Dhariwal and Nichol 2021). Without, it has only ever seen clean ones.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.networks.time_embedding import sinusoidal
from explorer.compute.models.fields import Fields


@dataclass(frozen=True)
class ClassifierConfig(Fields):
    """The shape: `channels` per level, each level half the size of the one before; `features` are
    the numbers that the last layer reads the class from."""

    size: int
    classes: int
    channels: tuple[int, ...] = (16, 32)
    features: int = 32
    timed: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", tuple(self.channels))  # JSON gives a list


class Classifier(nn.Module):
    """Convolutions that halve the picture, features, and a score for each class."""

    Config = ClassifierConfig

    def __init__(self, config: ClassifierConfig) -> None:
        super().__init__()
        self.config = config
        inside = (1, *config.channels[:-1])
        self.levels = nn.ModuleList(
            nn.Conv2d(i, o, 3, padding=1) for i, o in zip(inside, config.channels, strict=True)
        )
        self.told = nn.ModuleList(nn.Linear(32, c) for c in config.channels if config.timed)
        left = config.size >> len(config.channels)
        self.gather = nn.Linear(config.channels[-1] * left * left, config.features)
        self.judge = nn.Linear(config.features, config.classes)

    def features(self, x: Tensor, timestep: Tensor | None = None) -> Tensor:
        """Pictures (n, 1, size, size) to features (n, features), none of them negative."""
        return self.layers(x, timestep)[-1]

    def layers(self, x: Tensor, timestep: Tensor | None = None) -> list[Tensor]:
        """The activations of every level (n, channels, h, w), after pooling, and the features."""
        out, h = [], x
        for index, level in enumerate(self.levels):
            h = level(h)
            if self.config.timed:
                assert timestep is not None, "this classifier is told the noise level"
                h = h + self.told[index](sinusoidal(timestep, 32).to(h.dtype))[:, :, None, None]
            h = functional.avg_pool2d(functional.silu(h), 2)
            out.append(h)
        out.append(functional.relu(self.gather(h.flatten(1))))
        return out

    def forward(self, x: Tensor, timestep: Tensor | None = None) -> Tensor:
        """Logits (n, classes); their softmax is p(c | x)."""
        logits: Tensor = self.judge(self.features(x, timestep))
        return logits

    def slope(self, x: Tensor, labels: Tensor, timestep: Tensor | None = None) -> Tensor:
        """∇ₓ log p(label | x): the way that makes x look more like its label, in x's shape."""
        with torch.enable_grad():
            moved = x.detach().requires_grad_()
            said = self(moved, timestep).log_softmax(dim=1)
            (found,) = torch.autograd.grad(said.gather(1, labels[:, None]).sum(), moved)
        return found
