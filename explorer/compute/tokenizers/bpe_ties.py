"""Which pair comes first among those that occur equally often: five rules, one queue.

Byte-pair encoding itself does not say. Each rule is the one of a widely used program; each gives a
key, the smallest wins:

- `tokenizers`: the smallest left id, then the smallest right id (Hugging Face,
  models/bpe/trainer.rs)
- `first-seen`: the pair met first when the text is read from the start (minbpe, tiktoken's
  `_educational`, the Hugging Face course: a dictionary keeps its order, and `max` takes the first)
- `lexicographic`: the largest pair of strings (subword-nmt, learn_bpe.py)
- `sentencepiece`: the shorter piece in characters, then the smaller one in bytes
  (bpe_model_trainer.cc)
- `youtokentome`: the smaller of the larger ids, then of the smaller ids, then the larger left id
  (bpe.cpp, MergeCandidate)
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

BITS = 21  # of an id; every code point of Unicode fits
RIGHT = (1 << BITS) - 1
BOTH = (1 << 2 * BITS) - 1
RULES = ("tokenizers", "first-seen", "lexicographic", "sentencepiece", "youtokentome")

Key = Callable[[int], Any]  # the smallest comes first


def packed(count: int, pair: int) -> int:
    """A count and a pair as one whole number: the higher the count the smaller, then by ids."""
    return (-count << 2 * BITS) + pair


def count_of(entry: int) -> int:
    """The count in a packed number; `entry & BOTH` is the pair."""
    return -(entry >> 2 * BITS)


class Queue(Protocol):
    """Pairs (as left << BITS | right) in the order of their counts and of a tie rule."""

    def add(self, pairs: Iterable[int]) -> None:
        """Pairs that have just come into being; their counts stand in the table of totals."""

    def top(self) -> list[int]:
        """The first rows, packed: see `packed`."""


class IdQueue:
    """The rule of `tokenizers`. Count and pair are one whole number, so that comparing is cheap.

    A count can only fall after its pair has come into being: an entry that comes up with too high
    a count goes back with the right one. The first rows are kept out of the heap, in order: from
    one merge to the next most of them stay.
    """

    def __init__(self, total: Mapping[int, int], rows: int) -> None:
        self.total, self.rows = total, rows
        self.heap = [(-count << 2 * BITS) + pair for pair, count in total.items()]
        heapq.heapify(self.heap)
        self.front: list[int] = []

    def add(self, pairs: Iterable[int]) -> None:
        """Pairs that have just come into being."""
        total, heap, push = self.total, self.heap, heapq.heappush
        for pair in pairs:
            push(heap, (-total[pair] << 2 * BITS) + pair)

    def top(self) -> list[int]:
        """The first rows, packed."""
        total, heap, rows = self.total, self.heap, self.rows
        front = [
            (-total[pair] << 2 * BITS) + pair
            for pair in (entry & BOTH for entry in self.front)
            if pair in total
        ]
        front.sort()
        while heap and (len(front) < rows or heap[0] < front[-1]):
            entry = heap[0]
            pair = entry & BOTH
            now = total.get(pair, 0)
            if now != -(entry >> 2 * BITS):
                if now:
                    heapq.heapreplace(heap, (-now << 2 * BITS) + pair)
                else:
                    heapq.heappop(heap)
                continue
            heapq.heappop(heap)
            place = bisect_left(front, entry)
            if place == len(front) or front[place] != entry:  # the same pair may be there already
                front.insert(place, entry)
                if len(front) > rows:
                    heapq.heappush(heap, front.pop())
        self.front = front
        return front


class RuleQueue:
    """Any rule whose key of a pair can only grow while the pair lives."""

    def __init__(self, total: Mapping[int, int], rows: int, key: Key) -> None:
        self.total, self.rows, self.key = total, rows, key
        self.heap = [(-count, key(pair), pair) for pair, count in total.items()]
        heapq.heapify(self.heap)

    def add(self, pairs: Iterable[int]) -> None:
        """Pairs that have just come into being."""
        for pair in pairs:
            heapq.heappush(self.heap, (-self.total[pair], self.key(pair), pair))

    def top(self) -> list[int]:
        """The first rows, packed."""
        heap, total = self.heap, self.total
        found: list[tuple[int, Any, int]] = []
        while heap and len(found) < self.rows:
            stored, key, pair = heapq.heappop(heap)
            now = total.get(pair, 0)
            if now == 0 or any(pair == other for _, _, other in found):
                continue
            true = -now, self.key(pair), pair
            if true[:2] == (stored, key):
                found.append(true)
            else:
                heapq.heappush(heap, true)
        for entry in found:
            heapq.heappush(heap, entry)
        return [packed(-negative, pair) for negative, _, pair in found]


class Falling:
    """A key that sorts from the largest to the smallest."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __lt__(self, other: Falling) -> bool:
        return bool(other.value < self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Falling) and bool(self.value == other.value)

    def __hash__(self) -> int:
        return hash(self.value)


def key_of(rule: str, pieces: Sequence[str | bytes], first_place: Callable[[int], int]) -> Key:
    """The key of a rule. `pieces`: the text or bytes of every id, growing; `first_place`: the first
    place of a pair in the text as it is now."""

    def parts(pair: int) -> tuple[int, int]:
        return pair >> BITS, pair & RIGHT

    if rule == "first-seen":
        return first_place
    if rule == "lexicographic":
        return lambda pair: Falling(tuple(pieces[i] for i in parts(pair)))
    if rule == "sentencepiece":

        def shortest(pair: int) -> tuple[int, bytes]:
            left, right = parts(pair)
            whole: Any = pieces[left] + pieces[right]  # type: ignore[operator]  # both of one kind
            return len(whole), whole if isinstance(whole, bytes) else whole.encode(
                "utf-8", "replace"
            )

        return shortest
    if rule == "youtokentome":

        def smallest(pair: int) -> tuple[int, int, int]:
            left, right = parts(pair)
            return max(left, right), min(left, right), -left

        return smallest
    if rule == "tokenizers":
        return lambda pair: pair
    raise ValueError(f"no tie rule is called {rule}")


def queue_of(
    rule: str, total: Mapping[int, int], rows: int, pieces: Sequence[str | bytes],
    first_place: Callable[[int], int],
) -> Queue:  # fmt: skip
    """The queue of a rule; the quick one where there is one."""
    if rule == "tokenizers":
        return IdQueue(total, rows)
    return RuleQueue(total, rows, key_of(rule, pieces, first_place))
