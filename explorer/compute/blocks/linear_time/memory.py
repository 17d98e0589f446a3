"""What can still be read from a state: how much of each earlier token it holds (NumPy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.linear_time import Gates

#: Directions of the state that are this much smaller than the largest drown in float32's rounding.
PRECISION = 1e-6


def coefficients(gates: Gates) -> np.ndarray:
    """(tokens, tokens, rows): with what weight token s stands in each row after token t."""
    tokens, rows = gates.write.shape
    out = np.zeros((tokens, tokens, rows))
    held = np.zeros((tokens, rows))
    for token in range(tokens):
        held *= gates.decay[token]
        held[token] = gates.write[token]
        out[token] = held
    return out


def remembered(weights: np.ndarray, largest: float = 0.0) -> np.ndarray:
    """(tokens,) the share of each token's value that a linear read-out of the state can restore.

    `weights` (tokens, rows) is how much of each token is in each row; `largest` the size beside
    which one may drown, if larger than all of them. For values that have nothing
    to do with one another this is R² of the best read-out, wᵀ(WᵀW)⁻¹w: the leverage of a row of W.
    The shares sum to the rank of W, never more than the number of rows: a state of N rows holds N
    tokens' worth, spread over the text (Jaeger 2001 calls the sum its memory capacity).
    """
    # [scan]
    left, sizes, _ = np.linalg.svd(weights, full_matrices=False)
    usable = sizes > PRECISION * max(float(sizes[0]), largest)
    share: np.ndarray = (left[:, usable] ** 2).sum(-1)
    return share


def remembered_everywhere(gates: Gates) -> np.ndarray:
    """(tokens, tokens): after each token, of each token up to it."""
    largest = float(gates.write.max())
    return np.stack([remembered(weights, largest) for weights in coefficients(gates)])
