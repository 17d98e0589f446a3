"""Cheaper attention, each really computed: masks, hashing, fewer keys, no softmax (numpy float64).

Every method gives its output (n, d) and the weights (n, n) that its output amounts to, so that all
can be compared with exact attention on the same Q, K and V. The four ideas:

    pattern      the softmax runs over a fixed set of pairs
    hash         the set of pairs follows from the data: those that share a bucket in some round
                 (Kitaev et al. 2020; angular hashing of Andoni et al. 2015)
    low rank     the sequence of keys and values is merged to k rows: E K and E V, E of (k, n)
                 (Wang et al. 2020). d stays as it is
    linear       e^(q·k) is replaced by φ(q)·φ(k), and the product is taken in another order
                 (Katharopoulos et al. 2020; positive random features of Choromanski et al. 2021)
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.attention.cost_patterns import Pairs, all_pairs


@dataclass(frozen=True)
class Result:
    """Output (n, d) and the weights (n, n) it amounts to; `inner` are Linformer's of its k rows."""

    output: np.ndarray
    weights: np.ndarray
    inner: np.ndarray | None = None


def under_mask(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, pairs: Pairs
) -> Result:
    """Attention over the pairs that are kept; every row keeps at least one."""
    # [full]
    # [window]
    # [block]
    # [hash]
    scores = np.where(pairs, query @ key.T * scale, -np.inf)
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return Result(weights @ value, weights)


# hashing ----------------------------------------------------------------------------------


def rotations(width: int, buckets: int, rounds: int, seed: int) -> np.ndarray:
    """(rounds, d, buckets / 2): random directions, drawn from the seed."""
    random = np.random.Generator(np.random.PCG64(seed))
    return random.standard_normal((rounds, width, buckets // 2))


def bucket_of(vectors: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """(rounds, n) the bucket of each vector in each round: the direction, or its opposite, that it
    points to most."""
    # [hash]
    along = np.einsum("nd,rdb->rnb", vectors, directions)
    return np.asarray(np.concatenate([along, -along], axis=2).argmax(axis=2))


def codes(query: np.ndarray, key: np.ndarray, directions: np.ndarray) -> np.ndarray:
    """(2, rounds, n) the buckets of queries and of keys.

    Keys are centred first: the same vector taken from all keys lowers all scores of a row by the
    same number, which softmax does not notice, and what they have in common would put all of them
    into one bucket.
    """
    # [hash]
    return np.stack([
        bucket_of(query, directions), bucket_of(key - key.mean(axis=0), directions)
    ])  # fmt: skip


def hashed_pairs(found: np.ndarray, rounds: int, causal: bool) -> Pairs:
    """Pairs that share a bucket in one of the first rounds; a query keeps itself in any case."""
    # [hash]
    same = (found[0, :rounds, :, None] == found[1, :rounds, None, :]).any(axis=0)
    tokens = same.shape[0]
    return (same | np.eye(tokens, dtype=bool)) & all_pairs(tokens, causal)


# fewer rows -------------------------------------------------------------------------------


def merging(tokens: int, rows: int, kind: str, seed: int) -> np.ndarray:
    """E, (k, n): the means of k stretches of the text ("mean"), or normal numbers of variance 1/k
    ("gaussian"). Linformer trains E; these are not trained."""
    rows = min(rows, tokens)
    if kind == "gaussian":
        random = np.random.Generator(np.random.PCG64(seed))
        return random.standard_normal((rows, tokens)) / math.sqrt(rows)
    part = np.arange(tokens) * rows // tokens
    out = (part[None, :] == np.arange(rows)[:, None]).astype(np.float64)
    return out / out.sum(axis=1, keepdims=True)


def low_rank(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, merge: np.ndarray
) -> Result:
    """softmax(Q (E K)ᵀ) (E V): n × k weights. No mask: each merged row holds all positions."""
    # [low_rank]
    merged_keys, merged_values = merge @ key, merge @ value
    scores = query @ merged_keys.T * scale
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights /= weights.sum(axis=1, keepdims=True)
    return Result(weights @ merged_values, weights @ merge, weights)


# no softmax -------------------------------------------------------------------------------


def features_of(vectors: np.ndarray, kind: str, directions: np.ndarray, scale: float) -> np.ndarray:
    """φ of each vector: (n, r).

    "elu": 1 + elu(x), as many numbers as x. "positive": e^(w·x − |x|²/2) / √r for r random w, whose
    products are e^(q·k) on average; √scale goes into x.
    """
    # [linear]
    if kind == "elu":
        return np.where(vectors > 0, vectors + 1, np.exp(np.minimum(vectors, 0)))
    x = vectors * math.sqrt(scale)
    exponent = x @ directions - (x * x).sum(axis=1, keepdims=True) / 2
    return np.exp(exponent - exponent.max()) / math.sqrt(directions.shape[1])


def random_features(width: int, count: int, seed: int) -> np.ndarray:
    """(d, r): normal directions for "positive", drawn from the seed."""
    random = np.random.Generator(np.random.PCG64(seed))
    return random.standard_normal((width, count))


def parallel(queries: np.ndarray, keys: np.ndarray, value: np.ndarray, causal: bool) -> Result:
    """All pairs at once from φ(Q) and φ(K): what linear attention amounts to; O(n²)."""
    # [linear]
    weights = queries @ keys.T
    weights = np.where(all_pairs(len(weights), causal), weights, 0.0)
    total = weights.sum(axis=1, keepdims=True)
    weights = weights / np.where(total > 0, total, 1.0)
    return Result(weights @ value, weights)


def recurrent(
    queries: np.ndarray, keys: np.ndarray, value: np.ndarray, causal: bool
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The same in O(n): outputs (n, d), the state S (r, d) and z (r,) after the last token.

    One token after the other adds φ(k) vᵀ to S and φ(k) to z; a query reads φ(q) S / φ(q)·z. There
    is no cache of keys: the state does not grow.
    """
    # [linear]
    state = np.zeros((keys.shape[1], value.shape[1]))
    norm = np.zeros(keys.shape[1])
    output = np.empty_like(value)
    if not causal:
        state, norm = keys.T @ value, keys.sum(axis=0)
    for token in range(len(value)):
        if causal:
            state = state + np.outer(keys[token], value[token])
            norm = norm + keys[token]
        total = float(queries[token] @ norm)
        output[token] = queries[token] @ state / (total if total > 0 else 1.0)
    return output, state, norm


# comparing --------------------------------------------------------------------------------


def error(output: np.ndarray, exact: np.ndarray) -> float:
    """‖O − exact‖ / ‖exact‖, over all rows."""
    size = float(np.linalg.norm(exact))
    return float(np.linalg.norm(output - exact)) / (size if size > 0 else 1.0)


def numerical_rank(singular_values: np.ndarray) -> int:
    """Singular values beyond rounding: larger than n · ε · the largest (as numpy has it)."""
    floor = len(singular_values) * np.finfo(np.float64).eps * float(singular_values.max())
    return int((singular_values > floor).sum())
