"""All distinct words in one row of symbols, and joining a pair everywhere in it.

Symbols are linked to their neighbours, so that a join touches three of them. A pair with few places
is joined place by place in plain Python; one with many in a handful of numpy operations, which do
the same. Both work on the same memory.
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
EDGE, TAKEN = -1, -2  # symbols: the edge of a word; joined to the symbol before it


@dataclass
class Row:
    """The row, an edge before each word and after the last.

    All 32-bit, to be small (`weight`, how often the word occurs, 64-bit where that is too little).
    `gone`: the merge at which the boundary before the unit disappeared, or NEVER.
    """

    symbol: array[int]
    before: array[int]
    after: array[int]
    weight: array[int]
    gone: array[int]

    def arrays(self) -> tuple[np.ndarray, ...]:
        """The same memory for numpy."""
        every = (self.symbol, self.before, self.after, self.weight, self.gone)
        return tuple(np.frombuffer(one, one.typecode) for one in every)


def in_a_row(words: Sequence[Sequence[int]], times: Sequence[int]) -> Row:
    """Lay out the words; `times`: how often each occurs."""
    symbol = array("i", [EDGE])
    for word in words:
        symbol.extend(word)
        symbol.append(EDGE)
    count = len(symbol)
    lengths = np.fromiter((len(word) + 1 for word in words), np.int64, len(words))
    wide = max(times, default=0) >= 2**31
    often = np.array([0, *times], np.int64 if wide else np.int32)
    weight = np.repeat(often, np.concatenate(([1], lengths)))
    return Row(
        symbol,
        array("i", range(-1, count - 1)),
        array("i", range(1, count + 1)),
        array("q" if wide else "i", weight.tobytes()),
        array("i", np.full(count, NEVER, np.int32).tobytes()),
    )


def count_pairs(row: Row) -> tuple[dict[int, int], Places]:
    """Every pair of neighbours inside the words, as left << BITS | right: its count and its places,
    from left to right. Pairs come in the order in which they first occur."""
    symbol, _, _, weight, _ = row.arrays()
    inside = np.flatnonzero((symbol[:-1] >= 0) & (symbol[1:] >= 0)).astype(np.int32)
    narrow = int(symbol.max(initial=0)) < 1 << 16  # half the memory where the ids are small
    bits, kind = (16, np.dtype(np.uint32)) if narrow else (BITS, np.dtype(np.int64))
    pairs = np.left_shift(symbol[inside].astype(kind), bits) | symbol[1:][inside].astype(kind)
    found = grouped(pairs, weight, inside, at=inside)
    found.sort(key=lambda one: int(one[2][0]))
    names = [((pair >> bits) << BITS) | (pair & ((1 << bits) - 1)) for pair, _, _ in found]
    total = {name: count for name, (_, count, _) in zip(names, found, strict=True)}
    return total, {name: places for name, (_, _, places) in zip(names, found, strict=True)}


def grouped(
    pairs: np.ndarray, weights: np.ndarray, places: np.ndarray, at: np.ndarray | None = None
) -> list[tuple[int, int, Sequence[int]]]:
    """Each pair once, with the sum of its weights, and its places in order.

    `at`: where in `weights` those of the pairs stand, if they are not in the same order.
    """
    if len(pairs) == 0:
        return []
    order = np.argsort(pairs, kind="stable").astype(np.int32)
    pairs = pairs[order]
    firsts = np.flatnonzero(np.concatenate(([True], pairs[1:] != pairs[:-1])))
    where = places[order]
    sums = np.add.reduceat(weights[order if at is None else at[order]], firsts, dtype=np.int64)
    names, ends = pairs[firsts].tolist(), [*firsts[1:].tolist(), len(pairs)]
    found: list[tuple[int, int, Sequence[int]]] = []
    for name, total, start, end in zip(names, sums.tolist(), firsts.tolist(), ends, strict=True):
        some: Any = where[start:end]
        if end - start < MANY:
            some = array("i", some.tobytes())
        found.append((name, total, some))
    return found


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
    symbol, before, after, weight = row.symbol, row.before, row.after, row.weight
    gone = row.gone
    change: defaultdict[int, int] = defaultdict(int)
    made: defaultdict[int, list[int]] = defaultdict(list)
    new_left, right_left = new << BITS, right << BITS
    joined = 0
    for i in found:
        j = after[i]
        if symbol[i] != left or symbol[j] != right:
            continue  # an earlier merge (or this one, in "aaa") took one of the two
        often, previous, following = weight[i], before[i], after[j]
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
        after[i], before[following] = following, i
        symbol[i], symbol[j] = new, TAKEN
        gone[j] = merge
        joined += often
    for name, where in made.items():
        places[name] = array("i", where) if len(where) > 1 else where
    return joined, change


def join_at_once(
    row: Row, places: Places, found: Sequence[int], left: int, right: int, new: int, merge: int
) -> tuple[int, dict[int, int]]:
    """`join`, all places at once."""
    symbol, before, after, weight_of, gone = row.arrays()
    first = np.asarray(found, np.int32)
    second = after[first]
    first = first[(symbol[first] == left) & (symbol[second] == right)]
    if left == right and len(first):  # "aaaa" has three places: every second one is joined
        starts = np.concatenate(([True], after[first[:-1]] != first[1:]))
        numbers = np.arange(len(first))
        since = numbers - np.maximum.accumulate(np.where(starts, numbers, 0))
        first = first[since % 2 == 0]
    if len(first) == 0:
        return 0, {}
    second, often = after[first], weight_of[first]
    following, previous = after[second], before[first]
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
    symbol[first], symbol[second] = new, TAKEN
    after[first], before[following] = following, first
    gone[second] = merge

    # what is new; between two touching places it is the pair (new, new), once
    previous = before[first]
    beside_left = symbol[previous]
    made = np.concatenate(
        (
            beside_left[lost_left].astype(np.int64) << BITS | new,
            beside_right[lost_right].astype(np.int64) | new << BITS,
        )
    )
    made_places = np.concatenate((previous[lost_left], first[lost_right]))
    change = {name: -weight for name, weight, _ in grouped(lost, lost_weights, lost)}
    for name, weight, where in grouped(made, lost_weights, made_places):
        change[name] = weight
        places[name] = where
    return int(often.sum(dtype=np.int64)), change
