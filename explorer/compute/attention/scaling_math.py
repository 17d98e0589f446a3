"""Softmax, its Jacobian, and the two gradients that flow through it (numpy only)."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.attention.scaling import CLASSES_PER_TEN, SMALLEST, Norms


def divided(products: np.ndarray, width: int, exponent: float) -> np.ndarray:
    """The scores: q·k divided by dₖ to the power p."""
    # [axis]
    return np.asarray(products / width**exponent)


def softmax(scores: np.ndarray) -> np.ndarray:
    """(…, n) → shares along the last axis; −∞ gets none."""
    # [axis]
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(exponentials / exponentials.sum(axis=-1, keepdims=True))


def entropy(weights: np.ndarray) -> np.ndarray:
    """(…, n) → (…,) −Σ a ln a in nats: 0 for a single share, ln n for equal ones."""
    # [curves]
    logarithm = np.log(np.where(weights > 0, weights, 1.0))
    return np.asarray(-(weights * logarithm).sum(axis=-1))


def jacobian_norm(weights: np.ndarray) -> np.ndarray:
    """(…, n) → (…,) the Frobenius norm of ∂a/∂s = diag(a) − a aᵀ, without building the matrix:
    ‖J‖² = Σa² − 2Σa³ + (Σa²)²."""
    # [curves]
    square, cube = (weights**2).sum(axis=-1), (weights**3).sum(axis=-1)
    return np.asarray(np.sqrt(np.maximum(square - 2 * cube + square**2, 0.0)))


def slope_of(weights: np.ndarray, pull: np.ndarray) -> np.ndarray:
    """∂L/∂s (…, n) from ∂L/∂a = `pull`: the Jacobian times the pull, aⱼ (uⱼ − Σ a u)."""
    # [gradients]
    return np.asarray(weights * (pull - (weights * pull).sum(axis=-1, keepdims=True)))


def gradient_of(slope: np.ndarray, keys: np.ndarray, divisor: float) -> np.ndarray:
    """∂L/∂q (queries, d) from ∂L/∂s (queries, n) and keys (n, d): as s = q·k / c."""
    # [gradients]
    return np.asarray(slope @ keys / divisor)


def norms_of(lengths: np.ndarray) -> Norms:
    """(W, E, queries) lengths → what is shown of them; classes common to all."""
    mean = lengths.mean(axis=-1)
    high = max(float(lengths.max()), 10 * SMALLEST)
    seen = lengths[lengths > SMALLEST]
    low = float(seen.min()) if len(seen) and (lengths > SMALLEST).all() else SMALLEST
    first = math.floor(math.log10(low) * CLASSES_PER_TEN)
    last = max(math.ceil(math.log10(high) * CLASSES_PER_TEN + 1e-9), first + 1)
    edges = 10.0 ** (np.arange(first, last + 1) / CLASSES_PER_TEN)
    inside = np.clip(lengths, edges[0], edges[-1])
    counts = np.apply_along_axis(lambda row: np.histogram(row, edges)[0], -1, inside)
    return Norms(
        np.median(lengths, axis=-1), mean, (lengths < 0.01 * mean[..., None]).mean(axis=-1),
        edges, counts,
    )  # fmt: skip
