"""The Fréchet distance of two sets of features, each seen as one Gaussian, and its bias.

For Gaussians the 2-Wasserstein distance, also called Fréchet distance, has a closed form (Dowson
and Landau 1982); squared it is

    ‖μ₁ − μ₂‖² + tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½).

The Fréchet Inception Distance (FID, Heusel et al. 2017) is this number on 2048 features of
Inception-v3 and 50,000 pictures. On other features it must not be called FID: numbers of different
networks cannot be compared, and neither can numbers of different counts of pictures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Gaussian:
    """A mean (d,) and a covariance FᵀF given by a factor F (rows, d), float64.

    The factor is kept because the distance is exact with it: from the covariance one would take
    square roots of rounding errors.
    """

    mean: np.ndarray
    factor: np.ndarray

    @property
    def covariance(self) -> np.ndarray:
        """Σ (d, d)."""
        out: np.ndarray = self.factor.T @ self.factor
        return out


def fitted(features: np.ndarray) -> Gaussian:
    """The Gaussian of features (count, d): their mean and unbiased covariance.

    Raises ValueError for fewer than two, which have no covariance.
    """
    features = np.asarray(features, dtype=np.float64)
    if len(features) < 2:
        raise ValueError(f"a covariance takes at least two pictures; got {len(features)}")
    mean = features.mean(axis=0)
    # QR keeps XᵀX and makes the factor at most d rows high
    factor = np.linalg.qr(features - mean, mode="r") / np.sqrt(len(features) - 1)
    return Gaussian(mean, factor)


def gaussian(mean: np.ndarray, covariance: np.ndarray) -> Gaussian:
    """The Gaussian of a mean (d,) and a covariance (d, d)."""
    values, vectors = np.linalg.eigh(np.asarray(covariance, dtype=np.float64))
    factor = np.sqrt(np.maximum(values, 0))[:, None] * vectors.T
    return Gaussian(np.asarray(mean, dtype=np.float64), factor)


@dataclass(frozen=True)
class Frechet:
    """The squared distance and its parts.

    Attributes:
        means: ‖μ₁ − μ₂‖².
        spreads: tr(Σ₁ + Σ₂ − 2 (Σ₁Σ₂)^½): 0 exactly where the covariances are equal.
        first, second: tr Σ₁ and tr Σ₂.
        common: tr (Σ₁Σ₂)^½.
    """

    means: float
    first: float
    second: float
    common: float

    @property
    def spreads(self) -> float:
        """What the covariances contribute; never negative but for rounding."""
        return max(self.first + self.second - 2 * self.common, 0.0)

    @property
    def distance(self) -> float:
        """The squared Fréchet distance."""
        return self.means + self.spreads


def frechet(first: Gaussian, second: Gaussian) -> Frechet:
    """The squared Fréchet distance of two Gaussians."""
    # [frechet]
    means = float(((first.mean - second.mean) ** 2).sum())
    # Σ₁ = AᵀA and Σ₂ = BᵀB: then tr (Σ₁Σ₂)^½ is the sum of the singular values of ABᵀ
    common = float(np.linalg.svd(first.factor @ second.factor.T, compute_uv=False).sum())
    traces = [float((each.factor**2).sum()) for each in (first, second)]
    return Frechet(means, traces[0], traces[1], common)


def expected_bias(covariance: np.ndarray, first: int, second: int) -> float:
    """What to expect of two samples of one Gaussian, of `first` and `second` pictures: it is not 0.

    To first order in 1/count, from the laws of the mean and of the covariance (Wishart) of Gaussian
    samples: tr Σ (1/n + 1/m) for the means, and ½ Σᵢⱼ λᵢλⱼ (1 + δᵢⱼ) / (λᵢ + λⱼ) · (1/(n−1) +
    1/(m−1)) for the spreads, with the eigenvalues λ of Σ. For d equal ones that is
    λ d (1 + (d+1)/4) (1/n + 1/m): it grows with the square of the number of features.
    """
    # [count]
    values = np.maximum(np.linalg.eigvalsh(covariance), 0)
    sums = values[:, None] + values
    pairs = np.divide(np.outer(values, values), sums, out=np.zeros_like(sums), where=sums > 0)
    spread = 0.5 * (pairs.sum() + np.trace(pairs))
    means = values.sum() * (1 / first + 1 / second)
    return float(means + spread * (1 / (first - 1) + 1 / (second - 1)))


def without_limit(counts: Sequence[int], distances: Sequence[float]) -> tuple[float, float]:
    """The distance at infinitely many pictures, and the slope, of a line through (1/n, distance).

    The way of Chong and Forsyth (2020), "FID∞": least squares over several counts.
    """
    inverse = 1 / np.asarray(counts, dtype=np.float64)
    slope, limit = np.polyfit(inverse, np.asarray(distances, dtype=np.float64), 1)
    return float(limit), float(slope)
