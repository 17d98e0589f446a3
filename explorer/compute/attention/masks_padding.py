"""Texts with padding, levels that are shown, masks on a device (torch)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from explorer.compute.attention.masks import Pairs
from explorer.compute.attention.masks_stack import Stack


@dataclass(frozen=True)
class Padded:
    """A text with padding: ids, the places of its tokens, and which of them are real."""

    ids: list[int]
    places: list[int]
    real: list[bool]

    @property
    def flags(self) -> Pairs:
        """`real` as an array."""
        return np.array(self.real, dtype=bool)


def padded(ids: Sequence[int], padding: int, side: str, filler: int) -> Padded:
    """Real tokens keep the places 0, 1, 2 …; padding stands at place 0, where it does no harm.

    `filler` is the token that pads: a model trained without padding has none of its own, and as
    nobody may read it, any will do.
    """
    # [empty]
    fill, none = [filler] * padding, [False] * padding
    text, real, places = list(ids), [True] * len(ids), list(range(len(ids)))
    if side == "left":
        return Padded(fill + text, [0] * padding + places, none + real)
    return Padded(text + fill, places + [0] * padding, real + none)


def shown_levels(layers: int) -> tuple[int, ...]:
    """At most four levels of a stack: what enters, one layer, half of them, all."""
    return tuple(sorted({0, 1, layers} | ({2} if layers == 3 else {(layers + 1) // 2})))


def tensor(pairs: Pairs, like: Stack) -> Tensor:
    """A mask on the model's device."""
    return torch.from_numpy(np.array(pairs)).to(like.device)
