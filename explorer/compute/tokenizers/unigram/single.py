"""The same sums as in `sums`, in single precision and in the order in which SentencePiece adds.

Sums of float32 depend on the order of their terms in the seventh digit. That decides which of
several pieces with the same count come first, and so, where the vocabulary is full, which of them
are in it. To get the same pieces the same roundings are made (unigram_model.cc, PopulateMarginal;
unigram_model_trainer.cc, RunEStep): every α, β and count is a float32, new terms are computed in
float64 and rounded when they are added; words come by falling count, then by their text, pieces
from left to right, shorter ones first, an unknown character last.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.tokenizers.unigram.lattice import Lattice
from explorer.compute.tokenizers.unigram.sums import Expected

FAR = np.float32(50.0)  # a term this much below the other is left out


def log_add(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """ln(exp x + exp y) of float32, rounded to float32."""
    low, high = np.minimum(x, y), np.maximum(x, y)
    exact = high + np.log(np.exp((low - high).astype(np.float64)) + 1.0)
    return np.where(high > low + FAR, high, exact.astype(np.float32))


def one_after_another(values: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """`log_add` over stretches of `values` that begin at `edges`, from their beginnings on."""
    out: np.ndarray = values[edges].copy()
    many = np.diff(edges, append=len(values))
    for k in range(1, int(many.max(initial=1))):
        more = np.flatnonzero(many > k)
        out[more] = log_add(out[more], values[edges[more] + k])
    return out


def added_up(values: np.ndarray, group: np.ndarray, groups: int) -> np.ndarray:
    """The sum of each group, float32: after every term of `values` (float64) it is rounded."""
    order = np.argsort(group, kind="stable")
    many = np.bincount(group, minlength=groups)
    first = np.cumsum(many) - many
    largest_first = np.argsort(-many, kind="stable")
    first, many = first[largest_first], many[largest_first]
    terms = values[order]
    total = np.zeros(groups, np.float32)
    for k in range(int(many.max(initial=0))):
        more = int(np.searchsorted(-many, -k, "left"))  # groups with more than k terms
        total[:more] = total[:more].astype(np.float64) + terms[first[:more] + k]
    out = np.zeros(groups, np.float32)
    out[largest_first] = total
    return out


def expectation(
    lattice: Lattice, scores: np.ndarray, rank: np.ndarray, unknown_as: int
) -> Expected:
    """One E step. `scores` (pieces + 1,) and `lattice` as in `sums`; `rank` (words,): the order in
    which the words are gone through; `unknown_as`: the piece that unknown characters count as."""
    base, unknown = lattice.base, lattice.unknown
    score = scores.astype(np.float32)[lattice.piece]
    alpha, beta = (np.zeros(int(base[-1]), np.float32) for _ in range(2))
    # [expect] forward, the longest piece into a place first
    for t in range(1, len(base) - 1):
        edges = lattice.ending[base[t] : base[t + 1]]
        a, b = int(edges[0]), int(lattice.ending[base[t + 1]])
        values = score[a:b] + alpha[lattice.start[a:b]]
        alpha[base[t] : base[t + 1]] = one_after_another(values, edges - a)
    # backward, the shortest piece from a place first
    is_unknown = lattice.piece == unknown
    order = np.lexsort((lattice.end, is_unknown, lattice.start))
    end, by_start = lattice.end[order], score[order]
    for t in range(len(base) - 3, -1, -1):
        longer = int(base[t + 2] - base[t + 1])  # words that go on: the first ones
        edges = lattice.starting[base[t] : base[t] + longer]
        a, b = int(edges[0]), int(lattice.starting[base[t] + longer])
        beta[base[t] : base[t] + longer] = one_after_another(
            by_start[a:b] + beta[end[a:b]], edges - a
        )
    log_z = alpha[lattice.last]
    word = lattice.word
    inside = ((alpha[lattice.start] + score) + beta[lattice.end]) - log_z[word]
    shares = np.exp(inside.astype(np.float64))
    order = np.lexsort((lattice.end, is_unknown, lattice.start, rank[word]))
    piece = np.where(is_unknown, unknown_as, lattice.piece)[order]
    terms = (shares * lattice.times[word])[order]
    counts = added_up(terms, piece, len(scores)).astype(np.float64)
    counts[unknown] = float(terms[is_unknown[order]].sum())
    total = float(lattice.times.sum()) or 1.0
    objective = float(-(lattice.times * log_z.astype(np.float64)).sum() / total)
    return Expected(counts, objective, shares, log_z.astype(np.float64))
