"""The functions inside a block, and their slopes."""

from __future__ import annotations

import math

import numpy as np


def _erf(x: np.ndarray) -> np.ndarray:
    return np.vectorize(math.erf, otypes=[np.float64])(x)


def activation(name: str, x: np.ndarray) -> np.ndarray:
    """GELU x·Φ(x) (Hendrycks & Gimpel 2016, the exact form), ReLU, SiLU x·σ(x), or nothing.

    SwiGLU (Shazeer 2020) is SiLU of the gate times the other product."""
    if name == "gelu":
        return np.asarray((x * 0.5 * (1 + _erf(x / math.sqrt(2)))).astype(x.dtype))
    if name == "relu":
        return np.maximum(x, 0)
    if name in ("silu", "swiglu"):
        return np.asarray(x / (1 + np.exp(-x)))
    return x.copy()


def slope(name: str, x: np.ndarray) -> np.ndarray:
    """The derivative of `activation` at x."""
    if name == "gelu":
        density = np.exp(-x * x / 2) / math.sqrt(2 * math.pi)
        return np.asarray((0.5 * (1 + _erf(x / math.sqrt(2))) + x * density).astype(x.dtype))
    if name == "relu":
        return np.asarray((x > 0).astype(x.dtype))
    if name in ("silu", "swiglu"):
        sigmoid = 1 / (1 + np.exp(-x))
        return np.asarray(sigmoid * (1 + x * (1 - sigmoid)))
    return np.ones_like(x)


def causal_weights(query: np.ndarray, key: np.ndarray) -> np.ndarray:
    """softmax(QKᵀ/√d) of one head under the causal mask: (tokens, tokens)."""
    scores = query @ key.T / math.sqrt(query.shape[1])
    scores = np.where(np.tri(len(query), dtype=bool), scores, -np.inf)
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray((shares / shares.sum(axis=1, keepdims=True)).astype(query.dtype))


def causal_weights_back(
    query: np.ndarray, key: np.ndarray, weights: np.ndarray, gradient: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """From the gradient of the weights those of query and key, of one head."""
    inner = (gradient * weights).sum(axis=1, keepdims=True)
    scores = weights * (gradient - inner) / math.sqrt(query.shape[1])
    scores = scores.astype(query.dtype)
    return scores @ key, scores.T @ query
