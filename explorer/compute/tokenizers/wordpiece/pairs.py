"""All pairs of neighbours with their counts and scores, and the two rankings of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from explorer.compute.tokenizers.bpe_ties import BITS, RIGHT
from explorer.compute.tokenizers.wordpiece.dialect import Ties


def scores_of(
    left: np.ndarray, right: np.ndarray, count: np.ndarray, single: np.ndarray
) -> np.ndarray:
    """n(ab) / (n(a)·n(b)) for pairs of ids; `single`: the count of every piece by id. float64.

    Counts are whole numbers and a division is rounded once, so equal fractions give equal numbers.
    Different ones differ by at least 1 / (n(ab)·n(c)·n(d)) of themselves, more than a rounding
    (2⁻⁵³) for texts of up to 100 000 characters: what looks tied is tied.
    """
    products = single[left].astype(np.float64) * single[right].astype(np.float64)
    score: np.ndarray = count / np.maximum(products, 1.0)
    return score


class Pairs:
    """Every pair that has ever occurred, in a slot of its own: arrays that grow.

    `left`, `right` (int32): its ids. `count` (int64): how often it occurs now. `first` (int32): its
    first place in the text, or an earlier one where it no longer stands: places only move on.
    `single` (int64): the count of every piece by id.
    """

    def __init__(
        self, total: Mapping[int, int], places: Mapping[int, Sequence[int]], single: np.ndarray
    ) -> None:
        self.slot: dict[int, int] = {}
        self.left = np.zeros(1024, np.int32)
        self.right = np.zeros(1024, np.int32)
        self.count = np.zeros(1024, np.int64)
        self.first = np.zeros(1024, np.int32)
        self.single = single
        for pair, count in total.items():
            self.set(pair, count, places)

    def __len__(self) -> int:
        return len(self.slot)

    def set(self, pair: int, count: int, places: Mapping[int, Sequence[int]]) -> int:
        """Give a pair (left << BITS | right) its count; returns its slot. `places`: where every
        pair stands, from left to right."""
        slot = self.slot.get(pair)
        if slot is None:
            slot = self.slot[pair] = len(self.slot)
            if slot == len(self.left):
                for name in ("left", "right", "count", "first"):
                    setattr(self, name, np.concatenate([getattr(self, name)] * 2))
            self.left[slot], self.right[slot] = pair >> BITS, pair & RIGHT
            self.first[slot] = places[pair][0]
        self.count[slot] = count
        return slot

    def pair(self, slot: int) -> int:
        """The pair in a slot."""
        return int(self.left[slot]) << BITS | int(self.right[slot])

    def rank(
        self, by: np.ndarray, ties: Ties, first_place: Callable[[int], int], rows: int
    ) -> tuple[list[int], int]:
        """The first `rows` slots by falling `by` (len(self),; below 0: no candidate), equal ones
        by the tie rule; and how many are equal to the first."""
        candidates = np.flatnonzero(by >= 0)
        if len(candidates) == 0:
            return [], 0
        values = by[candidates]
        if len(candidates) > rows:
            edge = np.partition(values, len(values) - rows)[len(values) - rows]
        else:
            edge = values.min()
        above = candidates[values > edge]
        at = self._first_of(candidates[values == edge], ties, first_place, rows - len(above))
        chosen = [*self._first_of(above, ties, first_place, len(above)), *at]
        chosen.sort(key=lambda slot: -by[slot])  # stable: ties stay in their order
        return chosen, int((values == values.max()).sum())

    def _first_of(
        self, slots: np.ndarray, ties: Ties, first_place: Callable[[int], int], most: int
    ) -> list[int]:
        """At most `most` of some slots, in the order of the tie rule."""
        if ties == "ids":
            order = np.lexsort((self.right[slots], self.left[slots]))
            return slots[order[:most]].tolist()
        while True:
            nearest = slots[np.argsort(self.first[slots], kind="stable")[:most]]
            late = False
            for slot in nearest.tolist():
                now = first_place(self.pair(slot))
                late |= now != self.first[slot]
                self.first[slot] = now
            if not late:
                return nearest.tolist()
