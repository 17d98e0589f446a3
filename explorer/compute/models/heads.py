"""What a head looks at, as numbers: scores of attention weights (numpy only).

`weights` has the shape (…, queries, keys): rows that sum to one, zero above the diagonal. Scores
have the leading shape. The diagonals follow the TransformerLens demonstrations (row i of a text
s + s with |s| = n: the previous token is i - 1, the same token i - n, the token after it
i - n + 1); `prefix_matching` follows Olsson et al. 2022, section "Model analysis table", and
`detect` TransformerLens' `detect_head`.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]


def diagonal_mean(weights: Floats, offset: int) -> Floats:
    """Mean weight from each query i to key i - offset, over the queries that have that key."""
    return np.asarray(np.diagonal(weights, -offset, axis1=-2, axis2=-1).mean(-1))


def previous_token(weights: Floats) -> Floats:
    """Mean weight on the token just before."""
    return diagonal_mean(weights, 1)


def same_position(weights: Floats) -> Floats:
    """Mean weight of a token on itself."""
    return diagonal_mean(weights, 0)


def duplicate_token(weights: Floats, period: int) -> Floats:
    """In a text repeated with this period: mean weight on the same token, one period before."""
    return diagonal_mean(weights, period)


def induction(weights: Floats, period: int) -> Floats:
    """In a text repeated with this period: mean weight on the token that came after this one."""
    return diagonal_mean(weights, period - 1)


def first_token(weights: Floats) -> Floats:
    """Mean weight on token 0, over queries from 2 on: how much of a sink it is."""
    return np.asarray(weights[..., 2:, 0].mean(-1))


def entropy(weights: Floats) -> Floats:
    """Mean entropy of the rows, in nats."""
    logarithms = np.log(np.where(weights > 0, weights, 1.0))
    return np.asarray(-(weights * logarithms).sum(-1).mean(-1))


def prefix_matching(weights: Floats, ids: Sequence[int]) -> Floats:
    """Weight on tokens that follow earlier occurrences of the current token.

    Summed over all such keys, averaged over the queries that have one; NaN if none has.
    """
    pattern = induction_pattern(ids)
    queries = pattern.any(axis=1)
    if not queries.any():
        return np.full(weights.shape[:-2], np.nan)
    return np.asarray((weights * pattern).sum(-1)[..., queries].mean(-1))


def previous_token_pattern(tokens: int) -> NDArray[np.bool_]:
    """(queries, keys): true where the key is just before the query."""
    return np.eye(tokens, k=-1, dtype=bool)


def duplicate_pattern(ids: Sequence[int]) -> NDArray[np.bool_]:
    """(queries, keys): true where an earlier key is the same token as the query."""
    array = np.asarray(ids)
    return np.asarray(np.tril(array[:, None] == array[None, :], k=-1))


def induction_pattern(ids: Sequence[int]) -> NDArray[np.bool_]:
    """(queries, keys): true where the token before the key is the same as the query."""
    pattern = np.zeros((len(ids), len(ids)), dtype=bool)
    pattern[:, 1:] = duplicate_pattern(ids)[:, :-1]
    return np.asarray(np.tril(pattern))


def detect(weights: Floats, pattern: NDArray[np.bool_]) -> Floats:
    """Share of all weight that falls on the pattern: sum(A · D) / sum(A).

    A perfect previous-token head on n tokens has (n - 1) / n: row 0 has nowhere to look.
    """
    return np.asarray((weights * pattern).sum((-2, -1)) / weights.sum((-2, -1)))
