"""The best way to cut each word: the path whose scores add up to most (Viterbi 1967)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.unigram.lattice import Lattice


@dataclass(frozen=True, eq=False)
class Best:
    """`score` (words,): of the best path; `arcs`: the arcs on all best paths,
    each path from left to right."""

    score: np.ndarray
    arcs: np.ndarray


def best_paths(lattice: Lattice, scores: np.ndarray, whole: bool = True) -> Best:
    """The best path of every word. With `whole` False no arc may span its word (−∞ where there
    is no other way). Among equal paths the one with the longest last piece wins, as in the
    encoders: arcs that end at a place stand longest first, and only a better one replaces."""
    score = scores[lattice.piece]
    base = lattice.base.tolist()
    if not whole:
        first = np.flatnonzero(lattice.start < base[1])  # arcs from the beginning of their word
        score[first[lattice.end[first] == lattice.last[lattice.start[first]]]] = -np.inf
    top = np.zeros(base[-1], scores.dtype)
    back = np.zeros(base[-1], np.int64)
    # [best] all places after t characters at once
    for t in range(1, len(base) - 1):
        edges = lattice.ending[base[t] : base[t + 1]]
        a, b = int(edges[0]), int(lattice.ending[base[t + 1]])
        values = top[lattice.start[a:b]] + score[a:b]
        most = np.maximum.reduceat(values, edges - a)
        top[base[t] : base[t + 1]] = most
        reached = np.flatnonzero(values == np.repeat(most, np.diff(edges, append=b)))
        where = lattice.end[a:b][reached]
        first = np.flatnonzero(np.diff(where, prepend=-1))
        back[base[t] : base[t + 1]] = reached[first] + a
    # follow the winners from the last places to the first
    used = np.zeros(base[-1], bool)
    used[lattice.last] = True
    path: list[np.ndarray] = []
    for t in range(len(base) - 2, 0, -1):
        here = base[t] + np.flatnonzero(used[base[t] : base[t + 1]])
        arcs = back[here]
        used[lattice.start[arcs]] = True
        path.append(arcs)
    found = np.concatenate(path[::-1]) if path else np.zeros(0, np.int64)
    return Best(top[lattice.last], found)
