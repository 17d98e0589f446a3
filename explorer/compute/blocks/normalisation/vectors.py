"""LayerNorm and RMSNorm of one token as vectors: the angle between them, and the gradient."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.normalisation.cube import generator, normalise
from explorer.compute.blocks.normalisation.params import (
    EPSILON,
    FACTORS,
    OFFSETS,
    Params,
    Vectors,
)


def angle_between(a: np.ndarray, b: np.ndarray) -> float:
    """Degrees."""
    cosine = float(a @ b / (np.linalg.norm(a) * np.linalg.norm(b)))
    return float(np.degrees(np.arccos(min(max(cosine, -1.0), 1.0))))


def operations(width: int) -> tuple[int, int]:
    """Additions, multiplications, divisions and roots of LayerNorm and of RMSNorm, without gain.

    Sums of d numbers are d − 1 additions. What RMSNorm leaves out: the sum for the mean, its
    division, and d subtractions.
    """
    # [mean]
    square_root = width + (width - 1) + 1 + 1 + 1  # squares, sum, ÷ d, + ε, √
    rms = square_root + width  # d divisions
    layer = (width - 1) + 1 + width + rms
    return layer, rms


def gradient_of(x: np.ndarray, pull: np.ndarray) -> np.ndarray:
    """∂L/∂x of L = Σ pull · LayerNorm(x): (pull − its mean − y · mean(pull · y)) / σ.

    Everything that is added together keeps its size when x grows; only σ grows.
    """
    # [gradient]
    mean = x.mean()
    deviation = np.sqrt(((x - mean) ** 2).mean() + EPSILON)
    y = (x - mean) / deviation
    return np.asarray((pull - pull.mean() - y * (pull * y).mean()) / deviation)


def token_of(params: Params) -> tuple[np.ndarray, np.ndarray]:
    """A token with mean 0 and deviation 1, and a pull on each of its features."""
    random = generator(params, 4)
    x = random.standard_normal(params.width)
    x = x - x.mean()
    x = x / np.sqrt((x**2).mean())
    return x, random.standard_normal(params.width)


def vectors_of(params: Params) -> Vectors:
    """The token with every offset, and times every factor."""
    x, pull = token_of(params)
    given = x + np.array(OFFSETS)[:, None]
    layer = normalise(given[None], "token")[0][0]
    rms = normalise(given[None], "rms")[0][0]
    larger = np.array(FACTORS)[:, None] * x
    return Vectors(
        given, layer, rms,
        np.array([angle_between(a, b) for a, b in zip(layer, rms, strict=True)]),
        operations(params.width), np.linalg.norm(larger, axis=1),
        np.array([np.linalg.norm(gradient_of(one, pull)) for one in larger]),
    )  # fmt: skip
