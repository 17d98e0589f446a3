"""How far apart two clouds of points are: maximum mean discrepancy and sliced Wasserstein.

Two clouds drawn from one and the same distribution are not at distance 0 either; what they have is
the floor that any comparison of samples with data has to be read against.
"""

from __future__ import annotations

import numpy as np

#: Widths of the Gaussian kernels whose mean is taken, in units of standardised data.
WIDTHS = (0.1, 0.2, 0.5, 1.0)
#: Directions a cloud is projected on.
DIRECTIONS = 64


def kernel(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Mean over WIDTHS of exp(−|a − b|² / (2 width²)), (len(first), len(second))."""
    square = (first**2).sum(axis=1)[:, None] + (second**2).sum(axis=1) - 2.0 * first @ second.T
    square = np.maximum(square, 0.0)
    # each width's kernel is a power of the widest one's: one exponential for all of them
    out = np.zeros_like(square)
    for width in WIDTHS:
        out += np.exp(square * (-0.5 / width**2))
    mean: np.ndarray = out / len(WIDTHS)
    return mean


def within(points: np.ndarray) -> float:
    """Mean kernel between two different points of a cloud."""
    count = len(points)
    return float((kernel(points, points).sum() - count) / (count * (count - 1)))


def mmd2(samples: np.ndarray, data: np.ndarray, within_data: float | None = None) -> float:
    """Squared maximum mean discrepancy, unbiased: 0 on average where both clouds are of the same
    distribution, so that it can come out below 0 (Gretton et al. 2012, equation 3).

    `within_data` is `within(data)`, where it is known already.
    """
    # [mmd] how alike are points of one cloud, and points of different clouds?
    own = within(data) if within_data is None else within_data
    return within(samples) + own - 2.0 * float(kernel(samples, data).mean())


def sliced_wasserstein(samples: np.ndarray, data: np.ndarray) -> float:
    """Root mean square of the 2-Wasserstein distances of both clouds' shadows on evenly spread
    directions in the plane. Both have the same number of points."""
    angle = np.arange(DIRECTIONS) * np.pi / DIRECTIONS
    directions = np.stack([np.cos(angle), np.sin(angle)])
    # [sliced] in one dimension the best pairing is by rank
    left, right = np.sort(samples @ directions, axis=0), np.sort(data @ directions, axis=0)
    return float(np.sqrt(((left - right) ** 2).mean()))
