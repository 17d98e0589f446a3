"""Forward and backward sums: how often each piece is expected, over all ways to cut each word.

α(p) is the logarithm of the sum of exp(score) over all paths from the beginning of the word to
place p, β(p) the same from p to the end. Then Z = exp(α(end)) sums over all ways to cut the word,
and of these the share exp(α(start) + score + β(end)) / Z goes through an arc.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.unigram.lattice import Lattice


@dataclass(frozen=True, eq=False)
class Expected:
    """`counts` (pieces + 1,) float64: expected occurrences in the text, the unknown last;
    `objective`: −Σ c(w) ln Z(w) / Σ c(w), in nats a word; `shares` (arcs,): posteriors;
    `log_z` (words,)."""

    counts: np.ndarray
    objective: float
    shares: np.ndarray
    log_z: np.ndarray


def log_sum_exp(values: np.ndarray, first: np.ndarray) -> np.ndarray:
    """ln Σ exp over stretches of `values` that begin at `first` (none of them empty)."""
    top = np.maximum.reduceat(values, first)
    sizes = np.diff(first, append=len(values))
    return np.asarray(
        top + np.log(np.add.reduceat(np.exp(values - np.repeat(top, sizes)), first)), np.float64
    )


def expectation(lattice: Lattice, scores: np.ndarray) -> Expected:
    """One E step. `scores` (pieces + 1,): logarithms, that of the unknown last."""
    score = scores[lattice.piece]
    base, words = lattice.base.tolist(), len(lattice.length)
    alpha, beta = np.zeros(base[-1]), np.zeros(base[-1])
    # [expect] forward: all places after t characters at once
    ending = lattice.ending
    for t in range(1, len(base) - 1):
        edges = ending[base[t] : base[t + 1]]
        a, b = int(edges[0]), int(ending[base[t + 1]])
        values = alpha[lattice.start[a:b]] + score[a:b]
        alpha[base[t] : base[t + 1]] = log_sum_exp(values, edges - a)
    # backward: from the last places, where beta is 0
    starting, by_start = lattice.starting, lattice.by_start
    end_by_start, score_by_start = lattice.end[by_start], score[by_start]
    for t in range(len(base) - 3, -1, -1):
        longer = base[t + 2] - base[t + 1]  # words that go on: the first ones
        edges = starting[base[t] : base[t] + longer]
        a, b = int(edges[0]), int(starting[base[t] + longer])
        values = beta[end_by_start[a:b]] + score_by_start[a:b]
        beta[base[t] : base[t] + longer] = log_sum_exp(values, edges - a)
    log_z = alpha[lattice.last]
    word = lattice.word
    shares = np.exp(alpha[lattice.start] + score + beta[lattice.end] - log_z[word])
    weights = shares * lattice.times[word]
    counts = np.bincount(lattice.piece, weights=weights, minlength=len(scores))
    total = float(lattice.times.sum()) if words else 1.0
    return Expected(counts, float(-(lattice.times * log_z).sum() / total), shares, log_z)
