"""Training byte-pair encoding: count neighbours, join the most frequent pair, again and again.

The incremental algorithm: all distinct words stand in one row of symbols with links to their
neighbours; every pair knows the places where it occurs; a merge touches those places and nothing
else. The most frequent pair comes from a heap whose entries are corrected when they come up.

Tie rule: the pair with the highest count; among equals the one with the smallest left id, then the
smallest right id. That is the rule of Hugging Face `tokenizers` (models/bpe/trainer.rs).
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

from explorer.compute.tokenizers.bpe_types import NEVER, ROWS
from explorer.core.trace import FINISH, Progress
from explorer.core.words import message

Pair = tuple[int, int]
WORK = 1500  # symbols looked at between two checkpoints; a join costs about as much as four


@dataclass
class Learned:
    """The delta log of a training run; one entry per merge (see `Training` for the fields)."""

    pairs: list[Pair] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    ties: list[int] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    tables: list[list[tuple[int, Pair]]] = field(default_factory=list)
    distinct: list[int] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    stopped: str = "target"


def train(
    words: Sequence[Sequence[int]], times: Sequence[int], base: int, merges: int, minimum: int = 1
) -> Generator[Progress | None, str | None, Learned]:
    """Learn up to `merges` merges.

    `words`: the distinct words as ids of base units (all below `base`), `times`: how often each
    occurs. New tokens get the ids base, base + 1, … Stops when no pair occurs `minimum` times.
    `Learned.gone` has one entry per unit of the words, in order: the merge at which the boundary
    before it disappeared. `replaced` counts places in the text (each word as often as it occurs).
    """
    # [start] one row of symbols; −1 in `before` and `after` is the edge of a word
    symbol: list[int] = []
    before: list[int] = []
    after: list[int] = []
    weight: list[int] = []
    for word, often in zip(words, times, strict=True):
        first, last = len(symbol), len(symbol) + len(word) - 1
        symbol.extend(word)
        weight.extend([often] * len(word))
        before.extend(range(first - 1, last))
        after.extend(range(first + 1, last + 2))
        if word:
            before[first] = after[last] = -1
    out = Learned(gone=[NEVER] * len(symbol))

    total: Counter[Pair] = Counter()
    places: defaultdict[Pair, list[int]] = defaultdict(list)
    for i, j in enumerate(after):
        if j >= 0:
            pair = symbol[i], symbol[j]
            total[pair] += weight[i]
            places[pair].append(i)
        if i % WORK == WORK - 1:
            yield None
    pairs_with = Counter(total.values())  # count → how many pairs have it: the size of a tie
    heap = [(-count, pair) for pair, count in total.items()]
    heapq.heapify(heap)

    work = 0
    while True:
        # [choose] the top of the table; the heap breaks ties by left id, then right id
        table = most_frequent(heap, total, ROWS)
        out.tables.append(table)
        out.distinct.append(len(total))
        if len(out.pairs) >= merges:
            return out
        if not table or table[0][0] < minimum:
            out.stopped = "minimum" if table else "nothing"
            return out
        count, pair = table[0]
        left, right = pair
        merge, new = len(out.pairs), base + len(out.pairs)
        out.pairs.append(pair)
        out.counts.append(count)
        out.ties.append(pairs_with[count])

        # [replace] at each place, from left to right: join, and note how the counts change
        change: Counter[Pair] = Counter()
        joined = 0
        for i in sorted(places.pop(pair)):
            j = after[i]
            if symbol[i] != left or j < 0 or symbol[j] != right:
                continue  # an earlier merge (or this one, in "aaa") took one of the two
            often, previous, following = weight[i], before[i], after[j]
            if previous >= 0:
                change[symbol[previous], left] -= often
                change[symbol[previous], new] += often
                places[symbol[previous], new].append(previous)
            if following >= 0:
                change[right, symbol[following]] -= often
                change[new, symbol[following]] += often
                places[new, symbol[following]].append(i)
                before[following] = i
            symbol[i], symbol[j], after[i] = new, -1, following
            out.gone[j] = merge
            joined += often
            work += 1
            if work % (WORK // 4) == 0:
                yield None
        out.replaced.append(joined)

        # [update] the counts that changed; the merged pair itself is gone
        change[pair] = -count
        for touched, by in change.items():
            was = total[touched]
            now = was + by
            pairs_with[was] -= 1
            pairs_with[now] += 1
            if now > 0:
                total[touched] = now
                if was == 0:
                    heapq.heappush(heap, (-now, touched))
            else:
                del total[touched]
        if merge % 16 == 15 and (yield Progress(merge / merges, message("training"))) == FINISH:
            out.tables.append(most_frequent(heap, total, ROWS))
            out.distinct.append(len(total))
            out.stopped = "early"
            return out


def most_frequent(
    heap: list[tuple[int, Pair]], total: Counter[Pair], rows: int
) -> list[tuple[int, Pair]]:
    """The first `rows` pairs with their counts, in the order of the tie rule.

    Counts of pairs in the heap can only have fallen since they were pushed: an entry that comes up
    with too high a count goes back with the right one, one whose pair has vanished is dropped.
    """
    found: list[tuple[int, Pair]] = []
    while heap and len(found) < rows:
        stored, pair = heap[0]
        now = total.get(pair, 0)
        if now == -stored:
            found.append((now, pair))
            heapq.heappop(heap)
        elif now > 0:
            heapq.heapreplace(heap, (-now, pair))
        else:
            heapq.heappop(heap)
    for now, pair in found:
        heapq.heappush(heap, (-now, pair))
    return found
