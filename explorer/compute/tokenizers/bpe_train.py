"""Training byte-pair encoding: count neighbours, join the most frequent pair, again and again.

The incremental algorithm: all distinct words stand in one row of symbols with links to their
neighbours; every pair knows the places where it occurs; a merge touches those places and nothing
else. The most frequent pair comes from a heap whose entries are corrected when they come up.

What is recorded is enough to go to any merge: for every unit the merge at which the boundary before
it disappeared, and for every merge the top of the table of pairs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.tokenizers.bpe_row import ROWS, count_pairs, in_a_row, join
from explorer.compute.tokenizers.bpe_ties import BITS, BOTH, RIGHT, count_of, queue_of
from explorer.core.trace import FINISH, Progress
from explorer.core.words import message

Pair = tuple[int, int]
WORK = 4000  # places looked at between two checkpoints, some milliseconds
LONG = 400_000  # units of distinct words from which on pairs that occur once are not kept
LARGEST_LIST = 1 << 22  # counts below this are tallied in a list, which is quicker than a Counter


@dataclass
class Learned:
    """The log of a training run; one entry per merge (see `Training` for the fields).

    `top`: the first rows of the table before every merge and at the end, packed (`bpe_ties`).
    `new`: the id each merge makes. It is the next free one, unless a reserved token has the same
    text: then the merge makes that token, and the vocabulary does not grow (as in `tokenizers`).
    """

    pairs: list[Pair] = field(default_factory=list)
    new: list[int] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    ties: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    top: list[list[int]] = field(default_factory=list)
    distinct: list[int] = field(default_factory=list)
    gone: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    stopped: str = "target"

    @property
    def tables(self) -> list[list[tuple[int, Pair]]]:
        """The top of the table before every merge and at the end: counts and pairs."""
        return [
            [(count_of(row), ((row & BOTH) >> BITS, row & RIGHT)) for row in table]
            for table in self.top
        ]


def _too_long(pair: int, length: Mapping[int, int], longest: int) -> bool:
    return length[pair >> BITS] + length[pair & RIGHT] >= max(longest, 3)


def train(
    words: Sequence[Sequence[int]], times: Sequence[int], base: int, merges: int, minimum: int = 1,
    *, rule: str = "tokenizers", pieces: Sequence[str | bytes] = (),
    reserved: Mapping[str | bytes, int] | None = None, size: int | None = None, rows: int = ROWS,
    longest: int = 0,
) -> Generator[Progress | None, str | None, Learned]:  # fmt: skip
    """Learn up to `merges` merges, or up to a vocabulary of `size` ids.

    `words`: the distinct words as ids of base units (all below `base`), `times`: how often each
    occurs. New tokens get the ids base, base + 1, … Stops when no pair occurs `minimum` times.
    `rule`: who wins a tie (`bpe_ties`). `pieces`: the text or bytes of the base ids, needed by the
    rules that look at them and by `reserved`, tokens whose text a merge may happen to make.
    `Learned.gone` has one entry per unit of the words, in order: the merge at which the boundary
    before it disappeared. `replaced` counts places in the text (each word as often as it occurs).
    `longest`: `max_token_length` of `tokenizers` (models/bpe/word.rs): with a number M, pairs of at
    least M units are not counted when a merge brings them about. Those of two base units always
    are, so the longest token has M − 1 units, and two where M is smaller. 0: no limit.
    """
    # [start] one row of symbols; the pairs with their counts and places
    row = in_a_row(words, times)
    symbol, size_of = row.symbol, row.size
    yield None
    total, places = count_pairs(row)
    yield None
    grown = list(pieces)
    out = Learned()
    most = max(total.values(), default=0)
    # how many pairs have a count: the size of a tie
    tally: list[int] | Counter[int] = [0] * (most + 1) if most < LARGEST_LIST else Counter()
    for count in total.values():
        tally[count] += 1

    # in a long text, most pairs occur once: they are counted, but not kept
    forgotten = 1 if minimum > 1 and len(symbol) > LONG else 0
    singles = 0
    if forgotten:
        for pair in [pair for pair, count in total.items() if count == 1]:
            del total[pair], places[pair]
            singles += 1

    passed: dict[int, int] = {}  # how many of a pair's first places have gone for good

    def first_place(pair: int) -> int:
        left, right = pair >> BITS, pair & RIGHT
        found = places.get(pair, ())
        for number in range(passed.get(pair, 0), len(found)):
            i = found[number]
            if symbol[i] == left and symbol[i + size_of[i]] == right:
                passed[pair] = number
                return i
        return len(symbol)

    length = dict.fromkeys(range(base), 1)  # of every token, in units
    queue = queue_of(rule, total, rows, grown, first_place)
    next_id, work = base, 0
    while True:
        # [choose] the top of the table
        table = queue.top()
        out.top.append(table)
        out.distinct.append(len(total) + singles)
        if len(out.pairs) >= merges or (size is not None and next_id >= size):
            break
        if not table or count_of(table[0]) < minimum:
            out.stopped = "minimum" if table else "nothing"
            break
        count, pair = count_of(table[0]), table[0] & BOTH
        left, right = pair >> BITS, pair & RIGHT
        merge, new = len(out.pairs), next_id
        if grown:
            whole = grown[left] + grown[right]  # type: ignore[operator]  # both of one kind
            if reserved and whole in reserved:
                new = reserved[whole]
            else:
                grown.append(whole)
        next_id += new == next_id
        out.pairs.append((left, right))
        out.new.append(new)
        out.counts.append(count)
        out.ties.append(tally[count])

        # [replace] at each place, from left to right
        work += len(places[pair])
        joined, change = join(row, places, left, right, new, merge)
        out.replaced.append(joined)
        if work >= WORK:
            work = 0
            yield None

        # [update] the counts that changed; the merged pair itself is gone
        if longest:
            length[new] = length[left] + length[right]
            for touched in [one for one in change if _too_long(one, length, longest)]:
                del change[touched]
                places.pop(touched, None)
        change[pair] = -count
        fresh = []
        for touched, by in change.items():
            if by == 0:
                continue
            was = total.get(touched, 0)
            if was == 0 and by < 0:  # it occurred once, and was forgotten
                was, singles = 1, singles - 1
            now = was + by
            tally[was] -= 1
            tally[now] += 1
            if now > forgotten:
                total[touched] = now
                if was == 0:
                    fresh.append(touched)
            else:
                total.pop(touched, None)
                places.pop(touched, None)
                singles += now
        queue.add(fresh)
        if merge % 64 == 63 and (yield Progress(merge / merges, message("training"))) == FINISH:
            table = queue.top()
            out.top.append(table)
            out.distinct.append(len(total) + singles)
            out.stopped = "early"
            break
    places.clear()
    total.clear()  # on long texts this is most of the memory, and gone() needs some
    out.gone = row.gone()
    return out
