"""How much better it went than expected, and what that saves (no torch)."""

from __future__ import annotations

import numpy as np


def gae(rewards: np.ndarray, values: np.ndarray, gamma: float, trust: float) -> np.ndarray:
    """Generalised advantage estimation (Schulman et al. 2016) of N texts of L actions.

    `rewards` and `values` are float64 (N, L): what an action brought, and what was expected before
    it; after the last nothing is expected. Returns (N, L). With `trust` (λ) 1 it is the return less
    the value, with 0 one step's surprise.
    """
    advantages = np.zeros_like(rewards)
    after = np.zeros(len(rewards))
    later = np.zeros(len(rewards))  # the value after the action
    # [advantage] from the end of the text to its beginning
    for t in reversed(range(rewards.shape[1])):
        surprise = rewards[:, t] + gamma * later - values[:, t]
        after = surprise + gamma * trust * after
        advantages[:, t] = after
        later = values[:, t]
    return advantages


def spread(
    streams: np.ndarray, chances: np.ndarray, tokens: np.ndarray, weights: np.ndarray
) -> tuple[float, float]:
    """Noise and signal of a policy gradient, exactly, for the matrix that makes logits of streams.

    A text's gradient is Σ_t w_t (onehot(token) − p) ⊗ stream, by the chain rule on log-softmax.
    `streams` (N, L, width), `chances` (N, L, V), `tokens` (N, L) columns, `weights` (N, L). Returns
    the variance over texts, summed over entries, and the squared length of their mean, less what
    the noise adds to it.
    """
    errors = -chances * weights[..., None]
    texts, places = np.indices(tokens.shape)
    errors[texts, places, tokens] += weights
    each = np.einsum("ntv,ntw->nvw", errors, streams).reshape(len(tokens), -1)
    noise = float(each.var(axis=0, ddof=1).sum()) if len(each) > 1 else 0.0
    return noise, float((each.mean(axis=0) ** 2).sum()) - noise / len(each)
