"""Two exact densities, all data and one class of it, and what guidance makes of them.

Data is a Gaussian mixture in one or two dimensions, each source with a spread of its own. After
noising to a level alpha_bar a source k is again Gaussian, with centre sqrt(alpha_bar) · centre_k
and variance V_k = alpha_bar · spread_k² + (1 − alpha_bar), so the score of the data, the score of
the class and the probability of the class are short formulas: nothing has to be trained.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.mixture import log_sum_exp


@dataclass(frozen=True)
class Sources:
    """A mixture: `weights` (sources,) that sum to one, `centres` (sources, dimensions) and
    `spreads` (sources,), the standard deviation of each; all float64."""

    weights: np.ndarray
    centres: np.ndarray
    spreads: np.ndarray

    @property
    def dimensions(self) -> int:
        """1 or 2."""
        return int(self.centres.shape[1])

    def draw(self, count: int, rng: np.random.Generator) -> np.ndarray:
        """Points (count, dimensions)."""
        source = rng.choice(len(self.weights), size=count, p=self.weights)
        noise = rng.standard_normal((count, self.dimensions))
        return self.centres[source] + self.spreads[source, None] * noise

    def moments(self, axis: int) -> tuple[float, float]:
        """Exact mean and standard deviation of one coordinate."""
        along = self.centres[:, axis]
        mean = float(self.weights @ along)
        second = float(self.weights @ (along**2 + self.spreads**2))
        return mean, math.sqrt(max(second - mean**2, 0.0))


@dataclass(frozen=True)
class Labelled:
    """Data with a class: `whole` is p(x), `part` is p(x | c), `prior` is p(c).

    By Bayes p(c | x) = prior · part(x) / whole(x); `prior` is so small that this stays below 1.
    """

    whole: Sources
    part: Sources
    prior: float

    @property
    def axis(self) -> int:
        """The coordinate in which the class lies farther from the middle of all data."""
        away = self.part.weights @ self.part.centres - self.whole.weights @ self.whole.centres
        return int(np.abs(away).argmax())


def components(sources: Sources, x: np.ndarray, alpha_bar: float) -> tuple[np.ndarray, np.ndarray]:
    """log(weight · density) of each source at points x (points, dimensions) of a noise level, and
    the slope of its log density: (points, sources) and (points, sources, dimensions)."""
    variance = alpha_bar * sources.spreads**2 + (1.0 - alpha_bar)
    away = x[:, None, :] - math.sqrt(alpha_bar) * sources.centres
    half = (away**2).sum(axis=-1) / (2 * variance)
    norm = np.log(sources.weights) - sources.dimensions / 2 * np.log(2 * math.pi * variance)
    return norm - half, -away / variance[:, None]


def log_density(sources: Sources, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """log p(x_t), natural logarithm, (points,)."""
    return log_sum_exp(components(sources, x, alpha_bar)[0])


def score(sources: Sources, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """∇ log p(x_t), (points, dimensions): the slopes of the sources, each as much as it is
    probable at x_t."""
    log_joint, slopes = components(sources, x, alpha_bar)
    share = np.exp(log_joint - log_sum_exp(log_joint)[:, None])
    total: np.ndarray = (share[:, :, None] * slopes).sum(axis=1)
    return total


def epsilon(sources: Sources, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """The expected noise in x_t, what a perfectly trained network says: −sqrt(1 − ᾱ) · score."""
    return -math.sqrt(1.0 - alpha_bar) * score(sources, x, alpha_bar)


def log_probability(data: Labelled, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """log p(c | x_t), (points,): Bayes' rule at a noise level."""
    # [classifier] how sure is a perfect classifier that has only x_t to look at?
    part = log_density(data.part, x, alpha_bar)
    return math.log(data.prior) + part - log_density(data.whole, x, alpha_bar)


def class_slope(data: Labelled, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """∇ log p(c | x_t) of the perfect classifier, (points, dimensions)."""
    return score(data.part, x, alpha_bar) - score(data.whole, x, alpha_bar)


def classifier_free(
    unconditional: np.ndarray, conditional: np.ndarray, s: float | np.ndarray
) -> np.ndarray:
    """Classifier-free guidance (Ho and Salimans 2022): ε_u + s (ε_c − ε_u).

    s = 0 leaves the class out, s = 1 is the conditional model, beyond that lies guidance. The
    paper counts from the conditional model, ε_c + w (ε_c − ε_u): then s = 1 + w.
    """
    if np.ndim(s) == 0 and s == 1:  # ε_u cancels: exactly, and not but for its rounding
        return conditional
    # [guide] from the network without the class past the network with it
    return unconditional + s * (conditional - unconditional)


def classifier_guided(
    unconditional: np.ndarray, slope: np.ndarray, alpha_bar: float, s: float | np.ndarray
) -> np.ndarray:
    """Classifier guidance (Dhariwal and Nichol 2021): ε − s sqrt(1 − ᾱ) ∇ log p(c | x_t).

    `slope` is the gradient of a classifier's log probability at x_t. With the exact one this is
    classifier-free guidance with the same s, as ∇ log p(c | x) = ∇ log p(x | c) − ∇ log p(x).
    """
    # [guide] uphill in the classifier's log probability
    return unconditional - s * math.sqrt(1.0 - alpha_bar) * slope
