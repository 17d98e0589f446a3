"""Five ways to cut a word with one and the same vocabulary of byte strings."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Mapping

Pair = tuple[bytes, bytes]


def rank_merge(word: bytes, rank: Mapping[Pair, int]) -> list[bytes]:
    """Byte-pair encoding (Sennrich et al. 2016): join the pair that was learned first, again and
    again; of equal ones the leftmost."""
    # [race] learned first, joined first
    parts = [word[i : i + 1] for i in range(len(word))]
    while len(parts) > 1:
        ranks = [rank.get(pair, math.inf) for pair in itertools.pairwise(parts)]
        place = min(range(len(ranks)), key=ranks.__getitem__)
        if ranks[place] == math.inf:
            break
        parts[place : place + 2] = [parts[place] + parts[place + 1]]
    return parts


def whole_word_first(
    word: bytes, vocabulary: Collection[bytes], rank: Mapping[Pair, int]
) -> list[bytes]:
    """A word that is a token is that token; only others are merged (`ignore_merges` of the
    `tokenizers` library, as Llama 3 sets it)."""
    return [word] if word in vocabulary else rank_merge(word, rank)


def longest_match(word: bytes, vocabulary: Collection[bytes]) -> list[bytes]:
    """From left to right, each time the longest token that fits (WordPiece's way of encoding)."""
    parts = []
    start = 0
    while start < len(word):
        end = len(word)
        while end > start + 1 and word[start:end] not in vocabulary:
            end -= 1
        parts.append(word[start:end])
        start = end
    return parts


def best_path(word: bytes, cost: Mapping[bytes, float]) -> list[bytes]:
    """The cut with the smallest sum of costs (Viterbi 1967); at a tie the longer last token.

    With costs −ln p it is the likeliest cut of a unigram model (Kudo 2018), with costs 1 the one
    with the fewest tokens. Raises ValueError for a word that no tokens make up.
    """
    longest = max(map(len, cost))
    best = [0.0] + [math.inf] * len(word)
    came = [0] * (len(word) + 1)
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - longest), end):
            price = cost.get(word[start:end])
            if price is not None and best[start] + price < best[end]:
                best[end], came[end] = best[start] + price, start
    if best[-1] == math.inf:
        raise ValueError("no cut")
    parts = []
    end = len(word)
    while end:
        parts.append(word[came[end] : end])
        end = came[end]
    return parts[::-1]
