"""The seed vocabulary: all characters, and all longer pieces that repeat in the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from explorer.compute.tokenizers.unigram.dialect import Dialect
from explorer.compute.tokenizers.unigram.suffixes import (
    Suffixes,
    code_points,
    repeats,
    sorted_suffixes,
)

LONGEST = 16  # characters of a piece
MOST = 1_000_000  # pieces


@dataclass(frozen=True, eq=False)
class Seeds:
    """The pieces to start from, n of them; ids are places in these lists.

    `pieces`: their texts, the characters first. `counts` (n,) float64: a character's occurrences,
    a longer piece's occurrences times its length. `scores` (n,): logarithms of the shares.
    `characters`: how many of them are single characters. `words`: the distinct words, longest
    first, and `times` (w,) how often each occurs. `lengths` (n,): characters in each piece.
    `suffixes`: those of the words one after the other, each followed by U+0000, and `rank` (n,) of
    one that begins with the piece; None where the seeds were found in something else.
    """

    pieces: tuple[str, ...]
    counts: np.ndarray
    scores: np.ndarray
    characters: int
    words: tuple[str, ...]
    times: np.ndarray
    lengths: np.ndarray
    suffixes: Suffixes | None = None
    rank: np.ndarray | None = None


def seed_pieces(words: Mapping[str, int], dialect: Dialect) -> Seeds:
    """Seeds from words and how often each occurs. Words may not hold U+0000.

    A substring becomes a seed if at least two different symbols follow it (the end of a word is
    one): what is always followed by the same character is never needed by itself. That also keeps
    out what only ever ends a word.
    """
    # [seeds] one row of code points, every word followed by 0
    listed = sorted((word for word in words if word), key=lambda word: (-len(word), word))
    times = np.array([words[word] for word in listed], np.int64)
    text = "".join(word + "\0" for word in listed)
    symbols = code_points(listed)
    suffixes = sorted_suffixes(symbols, LONGEST + 1)
    order = suffixes.order
    often = np.ones(len(symbols), np.int64)
    if len(times):
        often = np.repeat(times, [len(word) + 1 for word in listed])
    counted = np.concatenate(([0], np.cumsum(often[order])))  # occurrences before each rank

    # characters: each as often as it occurs in the text
    first = np.flatnonzero(suffixes.common < 1)
    ends = np.append(first[1:], len(symbols))
    real = symbols[order[first]] != 0
    first, ends = first[real], ends[real]
    number = counted[ends] - counted[first]
    ranked = np.lexsort((-symbols[order[first]], -number))
    first, number = first[ranked], number[ranked]
    lengths = [np.ones(len(first), np.int64)]
    ranks, totals = [first], [number]

    # longer pieces: by occurrences times length
    weighted = dialect.seed_text == "words"
    ends_before = np.concatenate(([0], np.cumsum(symbols == 0)))
    found: list[tuple[int, str, int]] = []
    for length, starts, many in repeats(suffixes, LONGEST):
        if length < 2:
            continue
        places = order[starts]
        inside = ends_before[places + length] == ends_before[places]  # not across words
        starts, many, places = starts[inside], many[inside], places[inside]
        occurrences = counted[starts + many] - counted[starts] if weighted else many
        found += zip(
            (occurrences * length).tolist(),
            [text[place : place + length] for place in places.tolist()],
            starts.tolist(),
            strict=True,
        )
    found.sort(reverse=True)  # by score, then by text, both descending
    del found[max(MOST - len(first), 0) :]
    ranks.append(np.array([rank for _, _, rank in found], np.int64))
    totals.append(np.array([score for score, _, _ in found], np.int64))
    lengths.append(np.array([len(piece) for _, piece, _ in found], np.int64))

    counts = np.concatenate(totals).astype(np.float64)
    pieces = [text[place] for place in order[first].tolist()] + [piece for _, piece, _ in found]
    scores = np.log(counts) - np.log(counts.sum()) if len(counts) else counts
    return Seeds(
        tuple(pieces), counts, scores, len(first), tuple(listed), times, np.concatenate(lengths),
        suffixes, np.concatenate(ranks),
    )  # fmt: skip
