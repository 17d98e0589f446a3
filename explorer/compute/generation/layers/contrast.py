"""DoLa (Chuang et al. 2023): what the late layers add to an early answer, made the answer.

Logarithms of probabilities (…, vocabulary) in, float64.
"""

from __future__ import annotations

import numpy as np


def divergence(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """Jensen–Shannon divergence in nats, from 0 to ln 2, of two rows of log-probabilities."""
    # [distance]
    p, q = np.exp(one), np.exp(other)
    middle = np.log(np.maximum((p + q) / 2, 1e-300))
    apart: np.ndarray = ((p * (one - middle)).sum(-1) + (q * (other - middle)).sum(-1)) / 2
    return np.maximum(apart, 0.0)


def furthest(final: np.ndarray, earlier: np.ndarray, candidates: np.ndarray) -> int:
    """The candidate layer (index into `earlier`) whose answer is furthest from the final one."""
    # [distance]
    apart = divergence(final[None, :], earlier)
    return int(candidates[apart[candidates].argmax()])


def plausible(final: np.ndarray, share: float) -> np.ndarray:
    """(vocabulary,) bool: tokens with at least this share of the likeliest one's probability.

    Without this a token that both answers find all but impossible could win by its ratio.
    """
    # [contrast]
    kept: np.ndarray = final >= final.max() + np.log(share)
    return kept


def contrasted(final: np.ndarray, early: np.ndarray, share: float) -> np.ndarray:
    """(vocabulary,) probabilities: softmax of log p_final − log p_early over plausible tokens."""
    # [contrast]
    gains = np.where(plausible(final, share), final - early, -np.inf)
    exponentials = np.exp(gains - gains.max())
    shares: np.ndarray = exponentials / exponentials.sum()
    return shares
