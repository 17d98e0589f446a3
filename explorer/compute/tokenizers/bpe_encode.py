"""Encoding with learned merges: join what was learned first, until nothing more can be joined."""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence

from explorer.compute.tokenizers.bpe_types import NEVER


def encode_word(units: Sequence[int], rank: Mapping[tuple[int, int], int], base: int) -> list[int]:
    """For every unit of a word the merge at which the boundary before it disappears, or NEVER.

    `rank` gives the number of the merge that joins two ids; merge k makes the id base + k. Among
    the neighbours that can be joined the pair learned first comes first, the leftmost place first
    (models/bpe/word.rs of Hugging Face `tokenizers`). A token takes part only in merges learned
    after its own, so the boundaries with gone ≥ k are the encoding with the first k merges.
    """
    symbol = list(units)
    before = list(range(-1, len(symbol) - 1))
    after = [*range(1, len(symbol)), -1]
    gone = [NEVER] * len(symbol)

    # [encode] all neighbours that can be joined, first learned first
    waiting: list[tuple[int, int]] = []

    def look(i: int) -> None:
        if i >= 0 and after[i] >= 0:
            found = rank.get((symbol[i], symbol[after[i]]))
            if found is not None:
                heapq.heappush(waiting, (found, i))

    for i in range(len(symbol) - 1):
        look(i)
    while waiting:
        merge, i = heapq.heappop(waiting)
        j = after[i]
        if j < 0 or rank.get((symbol[i], symbol[j])) != merge:
            continue  # one of the two has been joined to something else meanwhile
        symbol[i], symbol[j], after[i] = base + merge, -2, after[j]
        if after[j] >= 0:
            before[after[j]] = i
        gone[j] = merge
        look(before[i])
        look(i)
    return gone
