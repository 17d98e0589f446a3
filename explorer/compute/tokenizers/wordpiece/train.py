"""Training WordPiece: score neighbours, join the first in the ranking, again and again.

Both rankings are kept at every step, by count and by score, whichever of them decides. The trace is
a log of what changed: the counts of the pairs that a merge touched.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.tokenizers.bpe_row import EDGE, count_pairs, in_a_row, join
from explorer.compute.tokenizers.bpe_ties import BITS, RIGHT
from explorer.compute.tokenizers.wordpiece.dialect import TEXTBOOK, Dialect
from explorer.compute.tokenizers.wordpiece.pairs import Pairs, scores_of
from explorer.core.trace import FINISH, Progress
from explorer.core.words import message

ROWS = 10  # rows of each ranking that are kept at every step
WORK = 100_000  # pairs ranked or places joined between two checkpoints


@dataclass
class Learned:
    """The log of a training run of m merges.

    `pairs`, `counts`, `scores`, `replaced`: what each merge joined, how often the pair occurred,
    its score, how many places were joined (each word as often as it occurs; fewer than the count
    only in "aaa").
    `left`, `right`: the ids of every pair that ever occurred, by slot; `start`: their counts at the
    start. `slots`, `now`: the counts that changed, merge after merge; those of merge k are entries
    ends[k] … ends[k + 1] − 1. `single`: the count of every piece at the start.
    `by_count`, `by_score` (m + 1 lists): the first slots of both rankings before each merge and at
    the end; `tied_count`, `tied_score`: how many share the first place. `words`: how many words the
    text has. `stopped`: "target", "minimum", "nothing" (left to join) or "early" (asked to stop).
    """

    pairs: list[tuple[int, int]] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)
    replaced: list[int] = field(default_factory=list)
    left: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    right: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int32))
    start: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    single: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))
    slots: list[int] = field(default_factory=list)
    now: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=lambda: [0])
    by_count: list[list[int]] = field(default_factory=list)
    by_score: list[list[int]] = field(default_factory=list)
    tied_count: list[int] = field(default_factory=list)
    tied_score: list[int] = field(default_factory=list)
    words: int = 0
    stopped: str = "target"


def train(
    words: Sequence[Sequence[int]], times: Sequence[int], base: int, merges: int, minimum: int = 1,
    dialect: Dialect = TEXTBOOK,
) -> Generator[Progress | None, str | None, Learned]:  # fmt: skip
    """Learn up to `merges` merges; merge k makes the id base + k.

    `words`: the distinct words as ids of their characters (`pieces.alphabet`), in the order in
    which they first occur; `times`: how often each occurs. Only pairs that occur `minimum` times
    are candidates.
    """
    # [start] one row of symbols; every pair with its count and places, every piece with its count
    row = in_a_row(words, times)
    symbol, size_of = row.symbol, row.size
    yield None
    total, places = count_pairs(row)
    pieces, _, weight, weights = row.arrays()
    inside = pieces != EDGE
    often = weights[weight[inside]]
    single = np.bincount(pieces[inside], often, minlength=base + merges).astype(np.int64)
    yield None
    table = Pairs(total, places, single.copy())
    out = Learned(single=single, words=sum(times), start=table.count[: len(table)].copy())
    passed: dict[int, int] = {}  # how many of a pair's first places have gone for good
    yield None

    def first_place(pair: int) -> int:
        left, right = pair >> BITS, pair & RIGHT
        found = places.get(pair, ())
        for number in range(passed.get(pair, 0), len(found)):
            i = found[number]
            if symbol[i] == left and symbol[i + size_of[i]] == right:
                passed[pair] = number
                return int(i)
        return len(symbol)

    work = 0
    while True:
        # [choose] both rankings; the dialect says which of them decides
        count = table.count[: len(table)]
        score = scores_of(table.left[: len(table)], table.right[: len(table)], count, table.single)
        candidate = count >= max(minimum, 1)
        for by, rows, tied in (
            (count.astype(np.float64), out.by_count, out.tied_count),
            (score, out.by_score, out.tied_score),
        ):
            ranked, equal = table.rank(
                np.where(candidate, by, -1.0), dialect.ties, first_place, ROWS
            )
            rows.append(ranked)
            tied.append(equal)
        if len(out.pairs) >= merges:
            break
        ranking = out.by_score if dialect.rule == "likelihood" else out.by_count
        if not ranking[-1]:
            out.stopped = "minimum" if count.any() else "nothing"
            break
        slot = ranking[-1][0]
        pair = table.pair(slot)
        left, right = pair >> BITS, pair & RIGHT
        new = base + len(out.pairs)
        out.pairs.append((left, right))
        out.counts.append(int(count[slot]))
        out.scores.append(float(score[slot]))

        # [replace] the pair by the new piece, wherever it stands, from left to right
        work += len(places[pair])
        joined, change = join(row, places, left, right, new, len(out.pairs) - 1)
        out.replaced.append(joined)
        table.single[left] -= joined
        table.single[right] -= joined
        table.single[new] += joined

        # [update] the counts that changed; the pair itself is gone
        change[pair] = -int(count[slot])
        for touched, by_how_much in change.items():
            if by_how_much == 0:
                continue
            known = table.slot.get(touched)
            was = 0 if known is None else int(table.count[known])
            out.slots.append(table.set(touched, was + by_how_much, places))
            out.now.append(was + by_how_much)
        out.ends.append(len(out.slots))
        work += len(table)
        if work >= WORK:
            work = 0
            if (yield Progress(len(out.pairs) / merges, message("training"))) == FINISH:
                merges, out.stopped = len(out.pairs), "early"
    out.left, out.right = table.left[: len(table)].copy(), table.right[: len(table)].copy()
    out.start = np.concatenate([out.start, np.zeros(len(table) - len(out.start), np.int64)])
    return out
