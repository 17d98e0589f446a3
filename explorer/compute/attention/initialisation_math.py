"""One head of attention and its gradients by hand, from inputs to the matrices (numpy only)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.initialisation import NORMAL


@dataclass(frozen=True)
class Passed:
    """What one pass leaves: all float64."""

    scores: np.ndarray  # (n, n)
    weights: np.ndarray  # (n, n)
    output: np.ndarray  # (n, d)
    loss: float
    gradients: tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]  # (d, d) of W_Q, W_K, W_V, W_O


def matrix(kind: str, width: int, random: np.random.Generator) -> np.ndarray:
    """A (width, width) matrix as it begins.

    Xavier: Glorot and Bengio 2010, uniform within ±√(6 / (in + out)); He: He et al. 2015, normal
    with variance 2 / in. All kinds take the same numbers from the generator, so that changing one
    matrix leaves the others as they were.
    """
    # [reads]
    normal, uniform = random.standard_normal((width, width)), random.random((width, width))
    if kind == "zeros":
        return np.zeros((width, width))
    if kind == "ones":
        return np.ones((width, width))
    if kind == "normal":
        return NORMAL * normal
    if kind == "he":
        return np.asarray(np.sqrt(2 / width) * normal)
    return np.asarray(np.sqrt(6 / (2 * width)) * (2 * uniform - 1))


def layer_norm(x: np.ndarray) -> np.ndarray:
    """(n, d): each row minus its mean, divided by its deviation (Ba et al. 2016, without gain)."""
    # [reads]
    centred = x - x.mean(axis=1, keepdims=True)
    return np.asarray(centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + 1e-12))


def attend(x: np.ndarray, w_q: np.ndarray, w_k: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scores and weights (n, n) of inputs (n, d): no mask, one head of the whole width."""
    # [reads]
    scores = (x @ w_q) @ (x @ w_k).T / np.sqrt(x.shape[1])
    exponentials = np.exp(scores - scores.max(axis=1, keepdims=True))
    return scores, exponentials / exponentials.sum(axis=1, keepdims=True)


def passed(x: np.ndarray, target: np.ndarray, matrices: list[np.ndarray]) -> Passed:
    """Forward and backward: the loss is ½ ‖y − target‖², mean over tokens."""
    w_q, w_k, w_v, w_o = matrices
    count, width = x.shape
    scores, a = attend(x, w_q, w_k)
    v = x @ w_v
    mixed = a @ v
    y = mixed @ w_o
    loss = 0.5 * float(((y - target) ** 2).sum()) / count

    # [gradients]
    by_y = (y - target) / count
    by_o = mixed.T @ by_y  # needs V
    by_mixed = by_y @ w_o.T
    by_v = x.T @ (a.T @ by_mixed)  # needs W_O
    by_a = by_mixed @ v.T
    by_scores = a * (by_a - (a * by_a).sum(axis=1, keepdims=True)) / np.sqrt(width)
    by_q = x.T @ (by_scores @ (x @ w_k))  # needs K, V and W_O
    by_k = x.T @ (by_scores.T @ (x @ w_q))  # needs Q, V and W_O
    return Passed(scores, a, y, loss, (by_q, by_k, by_v, by_o))


def updated(
    matrices: list[np.ndarray], gradients: tuple[np.ndarray, ...], rate: float, *, tied: bool
) -> list[np.ndarray]:
    """One step of SGD. A tied matrix gets both gradients, and stays one."""
    # [training]
    by_q, by_k, by_v, by_o = gradients
    if tied:
        by_q = by_k = by_q + by_k
    return [w - rate * by for w, by in zip(matrices, (by_q, by_k, by_v, by_o), strict=True)]
