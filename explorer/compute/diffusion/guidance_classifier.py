"""A small classifier that learns p(c | x_t), and its gradient, in plain numpy.

Classifier guidance asks a classifier for its gradient at noisy x_t. One that has only seen clean
data answers confidently, and wrongly, where it has never been. Both are trained here on the same
data: one at all noise levels, with the level as an input, one without noise and without the level.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from explorer.compute.diffusion.guidance_sources import Labelled, log_probability

WIDTH = 48  # units in each of the two hidden layers
BATCH = 256
RATE = 1e-2  # at the start; it falls to 0 along half a cosine
EXTRA = 2  # inputs besides x_t: log SNR / 8, and its square
LOUDEST = 12.0  # largest |log SNR / 2| = |ln σ| that is trained on and told to the network


@dataclass(frozen=True)
class Classifier:
    """Two hidden layers with tanh, and one logit: log p(c | x) − log(1 − p(c | x)).

    `weights` are three matrices (inputs, outputs), `biases` three vectors, float64. `knows_level`:
    the noise level is an input.
    """

    weights: tuple[np.ndarray, np.ndarray, np.ndarray]
    biases: tuple[np.ndarray, np.ndarray, np.ndarray]
    knows_level: bool

    def inputs(self, x: np.ndarray, alpha_bar: float | np.ndarray) -> np.ndarray:
        """x (points, dimensions) and, if it is wanted, the level (a number or (points,))."""
        if not self.knows_level:
            return x
        half = np.broadcast_to(half_log_snr(alpha_bar) / 4, (len(x),))
        return np.concatenate([x, half[:, None], half[:, None] ** 2], axis=1)

    def layers(self, inputs: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both hidden layers (points, WIDTH), and the logit (points,)."""
        first = np.tanh(inputs @ self.weights[0] + self.biases[0])
        second = np.tanh(first @ self.weights[1] + self.biases[1])
        return first, second, (second @ self.weights[2] + self.biases[2])[:, 0]

    def log_probability(self, x: np.ndarray, alpha_bar: float) -> np.ndarray:
        """log p(c | x), natural logarithm, (points,)."""
        return -np.logaddexp(0.0, -self.layers(self.inputs(x, alpha_bar))[2])

    def slope(self, x: np.ndarray, alpha_bar: float) -> np.ndarray:
        """∇ log p(c | x), (points, dimensions): back through the three layers by hand."""
        first, second, logit = self.layers(self.inputs(x, alpha_bar))
        # [classifier] d log p / d logit = 1 − p, then the chain rule
        back = sigmoid(-logit)[:, None] * self.weights[2][:, 0]
        back = (back * (1 - second**2)) @ self.weights[1].T
        back = (back * (1 - first**2)) @ self.weights[0].T
        return np.ascontiguousarray(back[:, : x.shape[1]])


def sigmoid(value: np.ndarray) -> np.ndarray:
    """1 / (1 + e^−value), without overflow."""
    return np.exp(-np.logaddexp(0.0, -value))


def half_log_snr(alpha_bar: float | np.ndarray) -> np.ndarray:
    """−ln σ = ½ ln(ᾱ / (1 − ᾱ)), kept within ±LOUDEST: 1 where there is no noise is ∞."""
    level = np.clip(np.asarray(alpha_bar, dtype=np.float64), 1e-12, 1 - 1e-12)
    return np.clip(0.5 * np.log(level / (1 - level)), -LOUDEST, LOUDEST)


def train(
    data: Labelled, noisy: bool, updates: int, seed: int
) -> Iterator[tuple[Classifier, float]]:
    """Train with cross-entropy and Adam; yields the classifier and the loss of each batch (nats).

    x_0 is drawn from all data and labelled with the probability p(c | x_0); if `noisy`, every point
    is noised to a level of its own, σ from 0.002 to 80 evenly in ln σ (and the loss is at best the
    entropy that the noise leaves).
    """
    rng = np.random.default_rng([seed, 7 if noisy else 8])
    dimensions = data.whole.dimensions
    sizes = [dimensions + (EXTRA if noisy else 0), WIDTH, WIDTH, 1]
    values = [rng.standard_normal(pair) / math.sqrt(pair[0]) for pair in pairwise(sizes)]
    values += [np.zeros(size) for size in sizes[1:]]
    mean = [np.zeros_like(value) for value in values]
    square = [np.zeros_like(value) for value in values]
    for update in range(updates):
        # [train] data with its label, noised if that is to be learnt
        x = data.whole.draw(BATCH, rng)
        wanted = rng.random(BATCH) < np.exp(log_probability(data, x, 1.0))
        level: float | np.ndarray = 1.0
        if noisy:
            sigma = np.exp(rng.uniform(math.log(0.002), math.log(80.0), BATCH))
            level = 1.0 / (1.0 + sigma**2)
            x = np.sqrt(level)[:, None] * x
            x = x + np.sqrt(1 - level)[:, None] * rng.standard_normal(x.shape)
        now = _classifier(values, noisy)
        loss, slopes = _gradient(now, now.inputs(x, level), wanted)
        rate = RATE * 0.5 * (1 + math.cos(math.pi * update / updates))
        for i, slope in enumerate(slopes):
            mean[i] = 0.9 * mean[i] + 0.1 * slope
            square[i] = 0.99 * square[i] + 0.01 * slope**2
            corrected = mean[i] / (1 - 0.9 ** (update + 1))
            scale = np.sqrt(square[i] / (1 - 0.99 ** (update + 1))) + 1e-8
            values[i] = values[i] - rate * corrected / scale
        yield _classifier(values, noisy), loss


def _classifier(values: Sequence[np.ndarray], knows_level: bool) -> Classifier:
    """Of three weights and three biases."""
    first, second, third, *biases = values
    return Classifier((first, second, third), (biases[0], biases[1], biases[2]), knows_level)


def _gradient(
    model: Classifier, inputs: np.ndarray, wanted: np.ndarray
) -> tuple[float, list[np.ndarray]]:
    """Mean cross-entropy of a batch, and its slope in every weight and bias."""
    first, second, logit = model.layers(inputs)
    loss = float(np.logaddexp(0.0, np.where(wanted, -logit, logit)).mean())
    out = ((sigmoid(logit) - wanted) / len(inputs))[:, None]
    inner = (out @ model.weights[2].T) * (1 - second**2)
    outer = (inner @ model.weights[1].T) * (1 - first**2)
    weights = [inputs.T @ outer, first.T @ inner, second.T @ out]
    return loss, [*weights, outer.sum(axis=0), inner.sum(axis=0), out.sum(axis=0)]
