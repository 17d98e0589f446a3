"""Effective rank: how many directions a matrix really uses (numpy only).

Roy and Vetterli 2007: the singular values as shares p = σ / Σσ, and e to the power of their
entropy.
A matrix with r equal singular values has r, one of rank one has 1, and small ones count little.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.masks import Pairs, Rank

#: What the scores are multiplied with, from nearly uniform weights to nearly one-hot ones.
SCALES = (0.03125, 0.0625, 0.1, 0.177, 0.25, 0.354, 0.5, 0.707, 1.0, 1.414, 2.0, 4.0, 8.0)


def softmax(scores: np.ndarray, allowed: Pairs) -> np.ndarray:
    """Rows of shares of the allowed scores, float64."""
    masked = np.where(allowed, scores, -np.inf)
    exponentials = np.exp(masked - masked.max(axis=-1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=-1, keepdims=True))


def effective_rank(singular_values: np.ndarray) -> float:
    """From 1 to the number of singular values; 0 for a matrix of zeros."""
    # [rank]
    total = singular_values.sum()
    if not total > 0:
        return 0.0
    p = singular_values / total
    p = p[p > 0]
    return float(np.exp(-(p * np.log(p)).sum()))


def ranks(scores: np.ndarray, scales: tuple[float, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Of softmax(scale · scores): effective ranks (2, scales) and singular values (2, scales, n),
    first with no mask, then with the causal one."""
    n = len(scores)
    masks = (np.ones((n, n), dtype=bool), np.tri(n, dtype=bool))
    spectrum = np.empty((2, len(scales), n))
    for which, allowed in enumerate(masks):
        for at, scale in enumerate(scales):
            weights = softmax(scale * scores, allowed)
            spectrum[which, at] = np.linalg.svd(weights, compute_uv=False)
    return np.array([[effective_rank(row) for row in rows] for rows in spectrum]), spectrum


def random_scores(keys: int, width: int, seed: int) -> np.ndarray:
    """q·k / √d for random q and k: independent, mean 0, variance 1; (keys, keys) float64."""
    random = np.random.Generator(np.random.PCG64(seed))
    q, k = random.standard_normal((2, keys, width))
    return np.asarray(q @ k.T / np.sqrt(width))


def rank_of(scores: np.ndarray, keys: int, width: int, seed: int) -> Rank:
    """The head's own scores (tokens, tokens) and random ones, at all scales."""
    sampled, sampled_spectrum = ranks(random_scores(keys, width, seed), SCALES)
    own, own_spectrum = ranks(np.asarray(scores, dtype=np.float64), SCALES)
    return Rank(SCALES, sampled, sampled_spectrum, own, own_spectrum)
