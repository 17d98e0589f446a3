"""Sorted suffixes: every place of a text, in the order of what follows there.

Places where the same characters follow stand next to each other, so every substring that occurs
several times is a stretch of neighbours. (Manber and Myers 1993; Abouelhoda et al. 2004.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, eq=False)
class Suffixes:
    """`symbols` (n,): the text as numbers; `order` (n,): its places, sorted by what follows;
    `common` (n,): how many symbols the suffix shares with the one before it in that order, at most
    `depth` (0 for the first)."""

    symbols: np.ndarray
    order: np.ndarray
    common: np.ndarray
    depth: int

    def groups(self, length: int) -> np.ndarray:
        """(n,) for each rank: the number of the stretch that shares its first `length` symbols."""
        return np.cumsum(self.common < length) - 1


def code_points(texts: Sequence[str]) -> np.ndarray:
    """Texts in one row of code points, each followed by 0; int64."""
    row = "".join(text + "\0" for text in texts)
    return np.frombuffer(row.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.int64)


def sorted_suffixes(symbols: np.ndarray, depth: int) -> Suffixes:
    """Sort the suffixes of a text by their first `depth` symbols or more.

    Doubling: the order by 2k symbols follows from the order by k, since the second k symbols of a
    suffix are the first k of another one. Beyond the end comes something smaller than any symbol.
    """
    n = len(symbols)
    ahead = np.concatenate((symbols + 1, [0, 0]))
    key = ahead[:-2] << 42 | ahead[1:-1] << 21 | ahead[2:]  # three code points have 63 bits
    known = 3
    while True:
        order = np.argsort(key)
        in_order = key[order]
        rank = np.empty(n, np.int64)
        rank[order] = 1 + np.cumsum(np.diff(in_order, prepend=in_order[:1]) > 0)
        if known >= depth or rank.max(initial=0) == n:  # far enough, or all different
            return Suffixes(symbols, order, _common(symbols, order, depth), depth)
        second = np.zeros(n, np.int64)
        second[: max(n - known, 0)] = rank[known:]
        key = rank * (n + 1) + second
        known *= 2


def _common(symbols: np.ndarray, order: np.ndarray, depth: int) -> np.ndarray:
    """How many symbols each suffix shares with the one before it, counted up to `depth`."""
    n = len(symbols)
    common = np.zeros(n, np.int32)
    same = np.arange(1, n)  # ranks that agree with the one before so far
    for length in range(depth):
        here, before = order[same] + length, order[same - 1] + length
        inside = (here < n) & (before < n)
        same, here, before = same[inside], here[inside], before[inside]
        same = same[symbols[here] == symbols[before]]
        if not len(same):
            break
        common[same] = length + 1
    return common


def repeats(suffixes: Suffixes, longest: int) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """The substrings that occur at least twice with different symbols after them.

    These are the inner nodes of the suffix tree, or the LCP intervals: stretches of suffixes that
    share `length` symbols, and somewhere no more than that. Yields for each length from 1 to
    `longest` (below `depth`) the first ranks (m,) and the counts (m,) of the stretches.
    """
    common = suffixes.common
    for length in range(1, longest + 1):
        first = np.flatnonzero(common < length)  # where a stretch begins
        here = np.flatnonzero(common == length)  # where the symbols after it differ
        if not len(here):
            continue
        stretch = np.unique(np.searchsorted(first, here, "right") - 1)
        ends = np.append(first[1:], len(common))
        yield length, first[stretch], ends[stretch] - first[stretch]
