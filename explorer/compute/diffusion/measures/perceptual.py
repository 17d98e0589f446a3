"""A distance of two pictures after LPIPS: where the layers of a network see a difference."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

TINY = 1e-10  # as the authors' code has it: a place where nothing is active has no direction


def unit(maps: np.ndarray) -> np.ndarray:
    """Activations (count, channels, height, width) divided by their length over the channels."""
    maps = np.asarray(maps, dtype=np.float64)
    lengths = np.sqrt((maps**2).sum(axis=1, keepdims=True))
    out: np.ndarray = maps / (lengths + TINY)
    return out


def layer_distances(first: Sequence[np.ndarray], second: Sequence[np.ndarray]) -> np.ndarray:
    """What each layer contributes, float64 (layers, count).

    `first` and `second` hold a layer's activations (count, channels, height, width) each. Per
    place: the squared difference of the two directions in channel space; then the mean over places.
    """
    out = []
    for one, other in zip(first, second, strict=True):
        # [lpips] only the pattern over the channels counts, not how strong it is
        apart = (unit(one) - unit(other)) ** 2
        out.append(apart.sum(axis=1).mean(axis=(1, 2)))
    return np.stack(out)


def perceptual(first: Sequence[np.ndarray], second: Sequence[np.ndarray]) -> np.ndarray:
    """The distance of each pair, float64 (count,): the sum over the layers.

    LPIPS (Zhang et al. 2018) weighs the channels by how people judged pairs of photographs. There
    are no such judgements of these pictures: here all channels count alike, as in their baseline.
    """
    out: np.ndarray = layer_distances(first, second).sum(axis=0)
    return out


def squared_error(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Mean squared difference of pixels of each pair of pictures, float64 (count,)."""
    apart = np.asarray(first, dtype=np.float64) - np.asarray(second, dtype=np.float64)
    out: np.ndarray = (apart.reshape(len(apart), -1) ** 2).mean(axis=1)
    return out
