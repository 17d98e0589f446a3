"""A small classifier of clean pictures: the judge of what was sampled, and a source of features."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.models.fields import Fields


@dataclass(frozen=True)
class ClassifierConfig(Fields):
    """The shape: `channels` per level, each level half the size of the one before; `features` are
    the numbers that the last layer reads the class from."""

    size: int
    classes: int
    channels: tuple[int, ...] = (16, 32)
    features: int = 32

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
        left = config.size >> len(config.channels)
        self.gather = nn.Linear(config.channels[-1] * left * left, config.features)
        self.judge = nn.Linear(config.features, config.classes)

    def features(self, x: Tensor) -> Tensor:
        """Pictures (n, 1, size, size) to features (n, features), none of them negative."""
        return self.layers(x)[-1]

    def layers(self, x: Tensor) -> list[Tensor]:
        """The activations of every level (n, channels, h, w), after pooling, and the features."""
        out, h = [], x
        for level in self.levels:
            h = functional.avg_pool2d(functional.silu(level(h)), 2)
            out.append(h)
        out.append(functional.relu(self.gather(h.flatten(1))))
        return out

    def forward(self, x: Tensor) -> Tensor:
        """Logits (n, classes); their softmax is p(c | x)."""
        logits: Tensor = self.judge(self.features(x))
        return logits
