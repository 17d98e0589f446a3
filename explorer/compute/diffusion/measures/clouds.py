"""How far a cloud of samples is from the data, or from another cloud of points.

Two clouds of one and the same distribution are not at distance 0 either; what they have is the
floor that any comparison of samples with data has to be read against.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.diffusion.mixture import GaussianMixture

#: Widths of the Gaussian kernels whose mean is taken, in units of standardised data; each exponent
#: is a whole multiple of the widest one's, so that one exponential serves all four.
WIDTHS = (1.0, 0.5, 0.2, 0.1)
#: Directions a cloud is projected on.
DIRECTIONS = 64
ROWS = 32


def kernel(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Mean over WIDTHS of exp(−|a − b|² / (2 width²)), float64 (len(first), len(second))."""
    square = (first**2).sum(axis=1)[:, None] + (second**2).sum(axis=1) - 2.0 * first @ second.T
    wide = np.exp(np.maximum(square, 0.0) * -0.5)
    fourth = (wide * wide) ** 2
    narrow = (fourth * fourth) ** 3 * wide  # to the power of 25
    mean: np.ndarray = (wide + fourth + narrow + (narrow * narrow) ** 2) / len(WIDTHS)
    return mean


def within(points: np.ndarray) -> float:
    """Mean kernel between two different points of a cloud."""
    count = len(points)
    # a few rows at a time, each with itself and all after it: what is worked on fits the cache
    total = 0.0
    for start in range(0, count, ROWS):
        rows = points[start : start + ROWS]
        total += 2.0 * float(kernel(rows, points[start + ROWS :]).sum())
        total += float(kernel(rows, rows).sum())
    return (total - count) / (count * (count - 1))


def mmd2(samples: np.ndarray, data: np.ndarray) -> float:
    """Squared maximum mean discrepancy, unbiased: 0 on average where both clouds are of the same
    distribution, so that it can come out below 0 (Gretton et al. 2012, equation 3)."""
    return within(samples) + within(data) - 2.0 * float(kernel(samples, data).mean())


def mmd2_to(samples: np.ndarray, mixture: GaussianMixture) -> float:
    """The same to the distribution itself, see `mmd2_parts`."""
    own, data, across = mmd2_parts(samples, mixture)
    return own + data - 2.0 * across


def mmd2_parts(samples: np.ndarray, mixture: GaussianMixture) -> tuple[float, float, float]:
    """The mean kernel of two samples, of two draws of the data, and of a sample and a draw.

    No data is drawn for it: the mean of a Gaussian kernel over a Gaussian source is a formula. What
    scatters is the samples alone.
    """
    # [mmd] how alike are two samples, two draws of the data, and a sample and the data?
    data, across = 0.0, 0.0
    apart = ((mixture.centres[:, None] - mixture.centres) ** 2).sum(axis=-1)
    away = ((samples[:, None] - mixture.centres) ** 2).sum(axis=-1)
    half = samples.shape[1] / 2
    for width in WIDTHS:
        two, one = width**2 + 2 * mixture.spread**2, width**2 + mixture.spread**2
        pairs = (width**2 / two) ** half * np.exp(-0.5 * apart / two)
        data += float(mixture.weights @ pairs @ mixture.weights)
        across += float(((width**2 / one) ** half * np.exp(-0.5 * away / one)
                         @ mixture.weights).mean())  # fmt: skip
    return within(samples), data / len(WIDTHS), across / len(WIDTHS)


def sliced_wasserstein(samples: np.ndarray, data: np.ndarray) -> float:
    """Root mean square of the 2-Wasserstein distances of both clouds' shadows on evenly spread
    directions in the plane. Both have the same number of points."""
    angle = np.arange(DIRECTIONS) * np.pi / DIRECTIONS
    directions = np.stack([np.cos(angle), np.sin(angle)])
    # [sliced] in one dimension the best pairing is by rank
    left, right = np.sort(samples @ directions, axis=0), np.sort(data @ directions, axis=0)
    return float(np.sqrt(((left - right) ** 2).mean()))


def on_data(samples: np.ndarray, mixture: GaussianMixture) -> float:
    """The share of samples within three spreads of a source."""
    away = ((samples[:, None] - mixture.centres) ** 2).sum(axis=-1).min(axis=1)
    return float((away <= (3 * mixture.spread) ** 2).mean())
