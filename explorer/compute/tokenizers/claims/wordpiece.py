"""Sentences often said about WordPiece, put to trainers that run here and now."""

from __future__ import annotations

import itertools
import math
from collections import Counter, defaultdict

from explorer.core.claims import Verdict, claim
from explorer.core.formatting import fixed
from explorer.core.words import QT_TRANSLATE_NOOP, message

WORDS = {
    "tokenizers.wordpiece_likelihood": QT_TRANSLATE_NOOP(
        "claims",
        "It depends on what is meant. On hug ×10, pug ×5, pun ×12, bun ×4, hugs ×5 the usual score "
        "n(ab)/(n(a)·n(b)) joins {score} first, byte-pair encoding {count}. The log-likelihood of "
        "the text itself rises most with {gain} ({best} nats; with {score} by {other}), so the "
        "score is not the gain. Encoding does not replay merges: the longest match cuts hugs into "
        "{greedy} where the merges would give {replayed}.",
    ),
}  # fmt: skip
TOY = {"hug": 10, "pug": 5, "pun": 12, "bun": 4, "hugs": 5}
#: A vocabulary with both `hu ##gs` and `hug` in it, as merges in order.
MERGES = (("##g", "##s"), ("h", "##u"), ("hu", "##g"))

Pair = tuple[str, str]


@claim("W060")
def wordpiece_likelihood() -> Verdict:
    """Does WordPiece join what raises the likelihood most, and is that all of it?"""
    from explorer.compute.tokenizers.wordpiece.longest import longest_match
    from explorer.compute.tokenizers.wordpiece.pieces import alphabet, characters, joined

    single: defaultdict[str, int] = defaultdict(int)
    pairs: defaultdict[Pair, int] = defaultdict(int)
    for word, times in TOY.items():
        pieces = characters(word)
        for piece in pieces:
            single[piece] += times
        for pair in itertools.pairwise(pieces):
            pairs[pair] += times
    score = {(a, b): count / (single[a] * single[b]) for (a, b), count in pairs.items()}
    gain = {pair: likelihood_gain(single, pair, count) for pair, count in pairs.items()}
    by_score, by_count, by_gain = (max(v, key=lambda p: v[p]) for v in (score, pairs, gain))

    labels = [*alphabet(TOY, bare=False), *(joined(*pair) for pair in MERGES)]
    scan = longest_match("hugs", {label: i for i, label in enumerate(labels)})
    greedy = [labels[i] for i in scan.ids]
    replayed = replay("hugs")
    numbers = {
        "score_of_its_first": score[by_score],
        "score_of_the_most_frequent": score[by_count],
        "count_of_the_most_frequent": pairs[by_count],
        "log_likelihood_gain_of_the_best": gain[by_gain],
        "log_likelihood_gain_of_the_highest_score": gain[by_score],
        "pieces_by_longest_match": len(greedy),
        "pieces_by_replay": len(replayed),
    }
    sentence = message(
        "tokenizers.wordpiece_likelihood",
        score=" + ".join(by_score), count=" + ".join(by_count), gain=" + ".join(by_gain),
        best=fixed(gain[by_gain], 1), other=fixed(gain[by_score], 1),
        greedy=" ".join(greedy), replayed=" ".join(replayed),
    )  # fmt: skip
    whole = by_score == by_gain and greedy == replayed
    return Verdict("true" if whole else "depends", numbers, sentence)


def likelihood_gain(single: dict[str, int], pair: Pair, count: int) -> float:
    """By how much joining a pair of two different pieces raises the log-likelihood of the text
    under a unigram model, in nats: Σ n ln(n / N) after it, less the same before it."""

    def total(counts: Counter[str]) -> float:
        all_of_them = sum(counts.values())
        return sum(n * math.log(n / all_of_them) for n in counts.values() if n)

    before = Counter(single)
    after = before.copy()
    after[pair[0]] -= count
    after[pair[1]] -= count
    after["joined"] = count
    return total(after) - total(before)


def replay(word: str) -> list[str]:
    """A word cut by the merges above, in their order."""
    from explorer.compute.tokenizers.wordpiece.pieces import applied, characters

    pieces = characters(word)
    for merge in MERGES:
        pieces = applied(pieces, merge)
    return pieces
