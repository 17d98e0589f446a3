"""The loss that no network can go below, from the exact posterior of a Gaussian mixture.

A denoiser is trained to guess the noise epsilon (or x_0, or v) in x_t. Many noises can have led to
the same x_t, so the best possible guess is their mean, and what they scatter around it remains:

    loss    mean (epsilon - guess)²
    floor   mean Var(epsilon | x_t)                  what is left of it for the best guess
    excess  mean (guess - E[epsilon | x_t])²         the network's own error: loss - floor

Without the time a network must also guess which noise level an x is from: `blind_floor`.
"""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.diffusion.conversions import from_epsilon
from explorer.compute.diffusion.mixture import GaussianMixture, log_density, posterior

#: What a network may be asked to say.
TARGETS = ("epsilon", "x0", "v")


def remaining_variance(mixture: GaussianMixture, x: np.ndarray, alpha_bar: float) -> np.ndarray:
    """Var(epsilon | x_t) per dimension at points x (points, 2), float64 (points,).

    If the source were known, epsilon would scatter with alpha_bar · spread² / V; not knowing it
    adds the scatter of the sources' own guesses around their mean.
    """
    # [floor] what scatters around the best guess, seen from x_t
    exact = posterior(mixture, x, alpha_bar)
    variance = mixture.variance(alpha_bar)
    away = x[:, None, :] - math.sqrt(alpha_bar) * mixture.centres
    guesses = math.sqrt(1.0 - alpha_bar) * away / variance  # of epsilon, one per source
    apart = ((guesses - exact.epsilon[:, None, :]) ** 2).sum(axis=-1)
    between: np.ndarray = (exact.responsibility * apart).sum(axis=-1) / x.shape[-1]
    return alpha_bar * mixture.spread**2 / variance + between


def factor(target: str, alpha_bar: float) -> float:
    """By how much a squared error in `target` is larger than the one in epsilon it stands for.

    x_0 = (x_t - sqrt(1 - alpha_bar) epsilon) / sqrt(alpha_bar) and v = (epsilon -
    sqrt(1 - alpha_bar) x_t) / sqrt(alpha_bar). Raises KeyError for a name not in TARGETS.
    """
    return {
        "epsilon": 1.0, "x0": (1.0 - alpha_bar) / alpha_bar, "v": 1.0 / alpha_bar,
    }[target]  # fmt: skip


def noised(
    mixture: GaussianMixture, alpha_bar: float, count: int, rng: np.random.Generator
) -> np.ndarray:
    """x_t of fresh data at a noise level, float64 (count, 2)."""
    data, _ = mixture.draw(count, rng)
    noise = rng.standard_normal(data.shape)
    return math.sqrt(alpha_bar) * data + math.sqrt(1.0 - alpha_bar) * noise


def floors(
    mixture: GaussianMixture, alpha_bars: np.ndarray, rng: np.random.Generator, count: int = 200
) -> np.ndarray:
    """The irreducible loss in epsilon at each noise level, per dimension, float64 (levels,).

    A mean over `count` draws of x_t each; the variance at each of them is exact.
    """
    return np.array([
        remaining_variance(mixture, noised(mixture, level, count, rng), level).mean()
        for level in map(float, alpha_bars)
    ])  # fmt: skip


def blind_floor(
    mixture: GaussianMixture, alpha_bars: np.ndarray, rng: np.random.Generator,
    target: str = "epsilon", count: int = 60,
) -> float:  # fmt: skip
    """The irreducible loss in `target`, per dimension, of a network that is not told the time.

    Its best guess at x is the mean over all (equally probable) noise levels, each weighted with
    how probable x is at it. `count` draws of x at each level.
    """
    levels = [float(level) for level in alpha_bars]
    x = np.concatenate([noised(mixture, level, count, rng) for level in levels])
    # [blind] from which level is x? then the mean of what each of them would guess
    densities = np.stack([log_density(mixture, x, level) for level in levels])
    weights = np.exp(densities - densities.max(axis=0))
    weights /= weights.sum(axis=0)
    exact = [posterior(mixture, x, level).epsilon for level in levels]
    guesses = np.stack([from_epsilon(target, x, e, a) for e, a in zip(exact, levels, strict=True)])
    guess = (weights[..., None] * guesses).sum(axis=0)
    loss = 0.0
    for index, level in enumerate(levels):
        own = slice(index * count, (index + 1) * count)
        scatter = factor(target, level) * remaining_variance(mixture, x[own], level)
        excess = ((guess[own] - guesses[index, own]) ** 2).mean(axis=-1)
        loss += float((scatter + excess).mean())
    return loss / len(levels)
