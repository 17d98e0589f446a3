"""All distinct words in one row of symbols, and joining a pair everywhere in it.

A token knows its length at its first and at its last unit, so both its neighbours are found without
links, and a join touches three tokens. A pair with few places is joined place by place in plain
Python; one with many in a handful of numpy operations, which do the same on the same memory.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.compute.tokenizers.bpe_ties import BITS

Places = dict[int, Sequence[int]]  # packed; numpy arrays where there are many
NEVER = 2**31 - 1  # the merge at which a boundary disappears, where none does
ROWS = 12  # rows of the pair table that are kept at every step
MANY = 70  # places from which on numpy is quicker
EDGE, TAKEN = -1, -2  # symbols: the edge of a word; TAKEN − k: joined to what is before by merge k
CHUNK = 1 << 20


@dataclass
class Row:
    """The row, an edge before each word and after the last.

    `symbol`: ids, EDGE or TAKEN − k. `size`: at the first and the last unit of a token its length.
    `weight`: which of the `weights` a unit has: how often its word occurs (an index, since the
    numbers are few and two bytes are enough).
    """

    symbol: array[int]
    size: array[int]
    weight: array[int]
    weights: list[int]

    def arrays(self) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """The same memory for numpy, and the weights."""
        every = (self.symbol, self.size, self.weight)
        symbol, size, weight = (np.frombuffer(one, one.typecode) for one in every)
        return symbol, size, weight, np.array(self.weights, np.int64)

    def after(self, place: int) -> int:
        """Where the token after the one at a place begins."""
        return place + self.size[place]

    def gone(self) -> np.ndarray:
        """int32, one per unit: the merge at which the boundary before it disappeared, or NEVER."""
        symbol = np.frombuffer(self.symbol, np.int32)
        units = symbol[symbol != EDGE]
        np.subtract(TAKEN, units, out=units)
        units[units < 0] = NEVER  # it still stands: the symbol was an id
        return units


def in_a_row(words: Sequence[Sequence[int]], times: Sequence[int]) -> Row:
    """Lay out the words; `times`: how often each occurs."""
    symbol = array("i", [EDGE])
    for word in words:
        symbol.extend(word)
        symbol.append(EDGE)
    weights = sorted(set(times) | {0})
    lengths = np.fromiter((len(word) + 1 for word in words), np.int64, len(words))
    narrow = np.uint16 if len(weights) < 1 << 16 else np.uint32
    which = np.searchsorted(weights, np.array([0, *times], np.int64)).astype(narrow)
    weight = array("H" if narrow is np.uint16 else "I")
    weight.frombytes(np.repeat(which, np.concatenate(([1], lengths))).data.cast("B"))
    return Row(symbol, array("i", [1]) * len(symbol), weight, weights)


def count_pairs(row: Row) -> tuple[dict[int, int], Places]:
    """Every pair of neighbours inside the words, as left << BITS | right: its count and its places,
    from left to right. Pairs come in the order in which they first occur."""
    symbol, _, weight, weights = row.arrays()
    if int(symbol.max(initial=0)) < 1 << 16:
        found = _counted(symbol, weight, weights)
    else:
        inside = np.flatnonzero((symbol[:-1] >= 0) & (symbol[1:] >= 0)).astype(np.int32)
        pairs = (symbol[inside].astype(np.int64) << BITS) | symbol[1:][inside]
        found = grouped(pairs, weights[weight[inside]], inside)
    found.sort(key=lambda one: int(one[2][0]))
    total = {pair: count for pair, count, _ in found}
    return total, {pair: places for pair, _, places in found}


def _counted(
    symbol: np.ndarray, weight: np.ndarray, weights: np.ndarray
) -> list[tuple[int, int, Sequence[int]]]:
    """`grouped` for all pairs of a long row whose ids fit 16 bits, with little memory: left, right
    and place are sorted as one number."""
    inside = (symbol[:-1] >= 0) & (symbol[1:] >= 0)
    keys = np.empty(int(inside.sum()), np.uint64)
    filled = 0
    for start in range(0, len(inside), CHUNK):
        here = np.flatnonzero(inside[start : start + CHUNK]) + start
        left, right = symbol[here].astype(np.uint64), symbol[here + 1].astype(np.uint64)
        keys[filled : filled + len(here)] = (
            (left << np.uint64(48)) | (right << np.uint64(32)) | here.astype(np.uint64)
        )
        filled += len(here)
    del inside
    keys.sort()
    where = keys.astype(np.uint32).view(np.int32)  # the lower half
    keys >>= np.uint64(32)
    if len(keys) == 0:
        return []
    firsts = np.flatnonzero(keys[1:] != keys[:-1]) + 1
    firsts = np.concatenate(([0], firsts))
    heads = keys[firsts].astype(np.int64)
    del keys
    names = ((heads >> 16) << BITS) | (heads & 0xFFFF)
    ends = [*firsts[1:].tolist(), len(where)]
    sums = np.add.reduceat(weights[weight[where]], firsts).tolist()
    return [
        (name, total, _kept(where[start:end]))
        for name, total, start, end in zip(names.tolist(), sums, firsts.tolist(), ends, strict=True)
    ]


def _kept(places: Any) -> Sequence[int]:
    """Places as they are kept: a few packed, many for numpy."""
    found: Sequence[int] = places if len(places) >= MANY else array("i", places.tobytes())
    return found


def grouped(
    pairs: np.ndarray, weights: np.ndarray, places: np.ndarray
) -> list[tuple[int, int, Sequence[int]]]:
    """Each pair once, with the sum of its weights, and its places in order."""
    if len(pairs) == 0:
        return []
    order = np.argsort(pairs, kind="stable")
    pairs, where = pairs[order], places[order]
    firsts = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    sums = np.add.reduceat(weights[order], firsts)
    names, ends = pairs[firsts].tolist(), [*firsts[1:].tolist(), len(pairs)]
    return [
        (name, total, _kept(where[start:end]))
        for name, total, start, end in zip(names, sums.tolist(), firsts.tolist(), ends, strict=True)
    ]


def join(
    row: Row, places: Places, left: int, right: int, new: int, merge: int
) -> tuple[int, dict[int, int]]:
    """Join the pair wherever it still stands, from left to right without overlap.

    Returns how many places of the text were joined, and by how much each count changes. The places
    of the new pairs are added to `places`, those of the pair itself are taken out.
    """
    found = places.pop(left << BITS | right)
    work = join_at_once if len(found) >= MANY else join_one_by_one
    return work(row, places, found, left, right, new, merge)


def join_one_by_one(
    row: Row, places: Places, found: Sequence[int], left: int, right: int, new: int, merge: int
) -> tuple[int, dict[int, int]]:
    """`join`, place by place."""
    symbol, size, weight, weights = row.symbol, row.size, row.weight, row.weights
    change: defaultdict[int, int] = defaultdict(int)
    made: defaultdict[int, list[int]] = defaultdict(list)
    new_left, right_left, taken = new << BITS, right << BITS, TAKEN - merge
    joined = 0
    for i in found:
        j = i + size[i]
        if symbol[i] != left or symbol[j] != right:
            continue  # an earlier merge (or this one, in "aaa") took one of the two
        often, previous, following = weights[weight[i]], i - size[i - 1], j + size[j]
        beside = symbol[previous]
        if beside >= 0:
            beside <<= BITS
            change[beside | left] -= often
            beside |= new
            change[beside] += often
            made[beside].append(previous)
        beside = symbol[following]
        if beside >= 0:
            change[right_left | beside] -= often
            beside |= new_left
            change[beside] += often
            made[beside].append(i)
        symbol[i], symbol[j] = new, taken
        size[i] = size[following - 1] = following - i
        joined += often
    for name, where in made.items():
        places[name] = array("i", where) if len(where) > 1 else where
    return joined, change


def join_at_once(
    row: Row, places: Places, found: Sequence[int], left: int, right: int, new: int, merge: int
) -> tuple[int, dict[int, int]]:
    """`join`, all places at once."""
    symbol, size, weight, weights = row.arrays()
    first = np.asarray(found, np.int32)
    first = first[symbol[first] == left]  # what is taken has the size of something else
    first = first[symbol[first + size[first]] == right]
    if left == right and len(first):  # "aaaa" has three places: every second one is joined
        starts = np.concatenate(([True], first[:-1] + size[first[:-1]] != first[1:]))
        numbers = np.arange(len(first))
        since = numbers - np.maximum.accumulate(np.where(starts, numbers, 0))
        first = first[since % 2 == 0]
    if len(first) == 0:
        return 0, {}
    second, often = first + size[first], weights[weight[first]]
    following, previous = second + size[second], first - size[first - 1]
    touching = following[:-1] == first[1:]  # the next place begins where this one ends
    beside_left, beside_right = symbol[previous], symbol[following]

    # what is lost; between two touching places the pair (right, left) is lost once
    lost_left = beside_left >= 0
    lost_right = beside_right >= 0
    lost_right[:-1] &= ~touching
    lost = np.concatenate(
        (
            beside_left[lost_left].astype(np.int64) << BITS | left,
            beside_right[lost_right].astype(np.int64) | right << BITS,
        )
    )
    lost_weights = np.concatenate((often[lost_left], often[lost_right]))

    # [join]
    symbol[first], symbol[second] = new, TAKEN - merge
    size[first] = size[following - 1] = following - first

    # what is new; between two touching places it is the pair (new, new), once
    previous = first - size[first - 1]
    beside_left = symbol[previous]
    made = np.concatenate(
        (
            beside_left[lost_left].astype(np.int64) << BITS | new,
            beside_right[lost_right].astype(np.int64) | new << BITS,
        )
    )
    made_places = np.concatenate((previous[lost_left], first[lost_right]))
    change = {name: -weight for name, weight, _ in grouped(lost, lost_weights, lost)}
    for name, gained, where in grouped(made, lost_weights, made_places):
        change[name] = gained
        places[name] = where
    return int(often.sum()), change
