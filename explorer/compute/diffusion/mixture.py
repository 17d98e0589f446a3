"""The exact denoiser: for data that is a Gaussian mixture nothing has to be learned.

Data: x_0 = centre_k + spread · n, source k drawn with weight w_k. The forward process gives
x_t = sqrt(alpha_bar) x_0 + sqrt(1 - alpha_bar) · noise, so at every noise level the density is
again a mixture, with centres sqrt(alpha_bar) · centre_k and the variance

    V = alpha_bar · spread² + (1 - alpha_bar)

Everything a trained network only approximates (the score, the noise, the best guess of x_0) is
therefore a short formula.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class GaussianMixture:
    """Sources in d dimensions (the plane, mostly): `weights` (sources,) that sum to one, `centres`
    (sources, d), both float64, and the standard deviation `spread` of each source. With a spread
    of 0 the sources are points: a data set, whose exact denoiser knows nothing else."""

    weights: np.ndarray
    centres: np.ndarray
    spread: float

    def variance(self, alpha_bar: float) -> float:
        """V: the variance of each source at a noise level."""
        return alpha_bar * self.spread**2 + (1.0 - alpha_bar)

    def draw(self, count: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
        """Data points (count, d) and the source of each, int64 (count,)."""
        source = rng.choice(len(self.weights), size=count, p=self.weights)
        around = rng.standard_normal((count, self.dimensions))
        return self.centres[source] + self.spread * around, source

    @property
    def dimensions(self) -> int:
        """d, 2 in the plane."""
        return self.centres.shape[1]

    def moments(self, alpha_bar: float) -> tuple[np.ndarray, np.ndarray]:
        """Exact mean (d,) and covariance (d, d) at a noise level."""
        mean = self.weights @ self.centres
        around = self.centres - mean
        between = around.T @ (self.weights[:, None] * around)
        within = self.variance(alpha_bar) * np.eye(self.dimensions)
        return math.sqrt(alpha_bar) * mean, alpha_bar * between + within

    def only(self, sources: Sequence[int]) -> GaussianMixture:
        """The mixture of some of the sources, their weights made to sum to one: the data of a class
        whose members they are."""
        kept = np.array(sources, dtype=np.int64)
        weights = self.weights[kept] / self.weights[kept].sum()
        return GaussianMixture(weights, self.centres[kept], self.spread)


@dataclass(frozen=True)
class Posterior:
    """What x_t still tells about where it came from; float64.

    Attributes:
        responsibility: (points, sources), the probability of each source given x_t.
        guesses: (points, sources, d), the mean of x_0 if that source were the right one.
        x0_hat: (points, d), the mean of x_0: the guesses weighted with their probabilities.
        score: (points, d), the gradient of the log density at x_t.
        epsilon: (points, d), the expected noise in x_t: what a network would predict.
    """

    responsibility: np.ndarray
    guesses: np.ndarray
    x0_hat: np.ndarray
    score: np.ndarray
    epsilon: np.ndarray


def posterior(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> Posterior:
    """The exact denoiser at points x (points, d) of a noise level."""
    variance = mixture.variance(alpha_bar)
    # [posterior] how probable is each source, seen from x_t?
    away = x[:, None, :] - math.sqrt(alpha_bar) * mixture.centres
    log_joint = np.log(mixture.weights) - (away**2).sum(axis=-1) / (2 * variance)
    responsibility = np.exp(log_joint - log_sum_exp(log_joint)[:, None])
    # [denoise] one guess per source, and their weighted mean
    shrink = math.sqrt(alpha_bar) * mixture.spread**2 / variance
    guesses = mixture.centres + shrink * away
    x0_hat = (responsibility[:, :, None] * guesses).sum(axis=1)
    # [score] the way uphill in log density, and the noise it stands for
    score = -(responsibility[:, :, None] * away).sum(axis=1) / variance
    epsilon = -math.sqrt(1.0 - alpha_bar) * score
    return Posterior(responsibility, guesses, x0_hat, score, epsilon)


def exact_denoiser(mixture: GaussianMixture) -> Callable[[np.ndarray, float], np.ndarray]:
    """The expected noise in x (points, d) at a level, as `sample` asks for it."""
    return lambda x, alpha_bar: posterior(mixture, x, alpha_bar).epsilon


def posterior_covariance(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """How far x_0 may lie from its mean x0_hat: the covariance of x_0 given x_t, float64
    (points, d, d). Part of it is inside each source, the rest is between the sources' guesses."""
    exact = posterior(mixture, x, alpha_bar)
    within = mixture.spread**2 * (1.0 - alpha_bar) / mixture.variance(alpha_bar)
    away = exact.guesses - exact.x0_hat[:, None, :]
    between = np.einsum("nk,nki,nkj->nij", exact.responsibility, away, away)
    return between + within * np.eye(mixture.dimensions)


def score_divergence(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """The divergence of the score, the trace of the second derivative of log p(x_t); (points,)."""
    variance = mixture.variance(alpha_bar)
    away = x[:, None, :] - math.sqrt(alpha_bar) * mixture.centres
    log_joint = np.log(mixture.weights) - (away**2).sum(axis=-1) / (2 * variance)
    share = np.exp(log_joint - log_sum_exp(log_joint)[:, None])
    mean = (share[:, :, None] * away).sum(axis=1)
    scatter = (share * (away**2).sum(axis=-1)).sum(axis=1) - (mean**2).sum(axis=1)
    return scatter / variance**2 - mixture.dimensions / variance


def log_density(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """log p(x_t) at points (points, d), natural logarithm, float64 (points,)."""
    variance = mixture.variance(alpha_bar)
    away = x[:, None, :] - math.sqrt(alpha_bar) * mixture.centres
    log_joint = np.log(mixture.weights) - (away**2).sum(axis=-1) / (2 * variance)
    return log_sum_exp(log_joint) - mixture.dimensions / 2 * math.log(2 * math.pi * variance)


def marginal_density(
    mixture: GaussianMixture, x: np.ndarray, alpha_bar: float, axis: int = 0
) -> np.ndarray:
    """The density of one coordinate of noised data at places x (places,), float64 (places,)."""
    std = math.sqrt(mixture.variance(alpha_bar))
    away = (x[:, None] - math.sqrt(alpha_bar) * mixture.centres[:, axis]) / std
    density: np.ndarray = np.exp(-(away**2) / 2) @ mixture.weights
    return density / (std * math.sqrt(2 * math.pi))


def log_sum_exp(values: np.ndarray) -> np.ndarray:
    """log of the sum of exp over the last axis; the largest taken out first, so that nothing
    underflows to log 0 far away from every source."""
    top = values.max(axis=-1)
    return top + np.log(np.exp(values - top[..., None]).sum(axis=-1))


def entropy_bits(responsibility: np.ndarray) -> np.ndarray:
    """How open the source is: entropy over the last axis in bits, 0 (one certain source) to
    log2(sources) (all equally probable)."""
    safe = np.where(responsibility > 0, responsibility, 1.0)
    return np.maximum(-(responsibility * np.log2(safe)).sum(axis=-1), 0.0)
