"""Two encoders, of pictures and of captions, whose vectors point the same way where the caption is
true: CLIP (Radford et al. 2021), small."""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from explorer.compute.diffusion.networks.clip_data import WORDS
from explorer.compute.models.fields import Fields


@dataclass(frozen=True)
class CLIPConfig(Fields):
    """Shape: channels of the three convolutions, and the length of the common vectors."""

    channels: tuple[int, ...] = (16, 32, 48)
    width: int = 32
    words: int = len(WORDS)
    size: int = 16

    def __post_init__(self) -> None:
        object.__setattr__(self, "channels", tuple(self.channels))  # JSON has lists


class CLIP(nn.Module):
    """Pictures (n, 1, size, size) and captions (m, words) to unit vectors (n or m, width).

    A caption is the sum of its words: "bold A" and "A bold" are the same to it.
    """

    Config = CLIPConfig

    def __init__(self, config: CLIPConfig) -> None:
        super().__init__()
        self.config = config
        first, second, third = config.channels
        self.see = nn.Sequential(
            nn.Conv2d(1, first, 3, padding=1), nn.ReLU(),
            nn.Conv2d(first, second, 3, stride=2, padding=1), nn.ReLU(),
            nn.Conv2d(second, third, 3, stride=2, padding=1), nn.ReLU(),
            nn.Flatten(), nn.Linear(third * (config.size // 4) ** 2, config.width),
        )  # fmt: skip
        self.word = nn.Embedding(config.words, config.width, padding_idx=0)
        self.read = nn.Sequential(
            nn.Linear(config.width, 2 * config.width), nn.ReLU(),
            nn.Linear(2 * config.width, config.width),
        )  # fmt: skip
        self.sharpness = nn.Parameter(torch.tensor(math.log(10.0)))

    def pictures(self, pictures: Tensor) -> Tensor:
        """Unit vectors of pictures."""
        return functional.normalize(self.see(pictures), dim=-1)

    def captions(self, words: Tensor) -> Tensor:
        """Unit vectors of captions, given as numbers of words (m, any), 0 for none."""
        return functional.normalize(self.read(self.word(words).sum(dim=1)), dim=-1)

    def loss(self, pictures: Tensor, captions: Tensor, true: Tensor) -> Tensor:
        """How surprised it is by which captions (m, words) are true of which pictures, (n, m).

        As in the paper a softmax of the scaled cosines in both directions; but where several
        captions of the batch are true of a picture ("A", "bold A"), all of them are right.
        """
        cosines = self.pictures(pictures) @ self.captions(captions).T
        logits = self.sharpness.exp().clamp(max=50.0) * cosines
        wanted = true.float()
        by_picture = -(wanted / wanted.sum(1, keepdim=True) * logits.log_softmax(1)).sum(1)
        by_caption = -(wanted / wanted.sum(0, keepdim=True) * logits.log_softmax(0)).sum(0)
        return 0.5 * (by_picture.mean() + by_caption.mean())
