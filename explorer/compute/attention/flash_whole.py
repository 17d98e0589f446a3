"""Attention before tiles: the whole matrix at once, and row blocks with a lazy softmax.

`whole` is attention as it is written down. `lazy_rows` is memory-efficient attention (Rabe and
Staats 2021): the keys come in chunks, each chunk leaves a summary (its maximum, its sum and
its mixture of values), and the division waits until all summaries are there. It needs little
memory, but each operation is still one of its own, so the scores still travel to slow memory and
back.

Numpy, in the type of its inputs; (N, d) each.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.flash_tiles import Plan, product


def whole(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, causal: bool
) -> np.ndarray:
    """softmax(Q Kᵀ · scale) V with all of S and P in memory: (N, d)."""
    # [standard] every score, (N, N)
    scores = product(query, key.T)
    scores *= query.dtype.type(scale)
    if causal:
        scores[np.triu_indices(len(query), 1)] = -np.inf
    # [standard] every weight, (N, N): the scores are read again
    weights = scores - scores.max(axis=1, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(axis=1, keepdims=True, dtype=query.dtype)
    # [standard] and the weights once more
    return product(weights, value)


def lazy_rows(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, plan: Plan
) -> np.ndarray:
    """The same, a block of rows at a time: (N, d)."""
    output = np.empty_like(value)
    for row_block in range(plan.row_blocks):
        rows = plan.row_span(row_block)
        output[rows] = combine(summaries(query, key, value, scale, plan, row_block))
    return output


def summaries(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, plan: Plan, row_block: int
) -> list[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """What each chunk of keys leaves behind for a block of rows: maximum, sum, mixture."""
    found = []
    for key_block in range(plan.key_blocks):
        keys = plan.key_span(key_block)
        # [rows] a strip of scores, one chunk of it at a time
        scores = product(query[plan.row_span(row_block)], key[keys].T)
        scores *= query.dtype.type(scale)
        scores[~plan.allowed(row_block, key_block)] = -np.inf
        largest = scores.max(axis=1)
        # a row that may read nothing here: e^(−∞ − 0) = 0
        base = np.where(np.isfinite(largest), largest, np.zeros_like(largest))
        weights = scores - base[:, None]
        np.exp(weights, out=weights)
        total = weights.sum(axis=1, dtype=query.dtype)
        found.append((largest, total, product(weights, value[keys])))
    return found


def combine(found: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> np.ndarray:
    """One result from the summaries: the softmax is lazy, its division comes last."""
    # [rows] all chunks under one maximum
    overall = np.maximum.reduce([largest for largest, _, _ in found])
    output, total = np.zeros_like(found[0][2]), np.zeros_like(overall)
    for largest, summed, mixed in found:
        share = np.exp(largest - overall)
        total += share * summed
        output += share[:, None] * mixed
    return np.asarray(output / total[:, None])
