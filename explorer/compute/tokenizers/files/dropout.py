"""BPE-dropout (Provilkov, Emelianenko and Voita 2020): merges left out by chance.

A model trained on words that are cut otherwise each time gets to know the parts of words as well.
Nothing is learned for it: it is the encoder that forgets, and only while a model is trained.

This is the algorithm of the paper. `tokenizers` (models/bpe/word.rs) keeps one queue for the whole
word, in which merges that are no longer possible still stand; whenever chance picks such a one,
nothing is merged, but those left out before get another chance. So it joins a little more often.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from typing import NamedTuple

from explorer.compute.tokenizers.files.models import BpeModel, Join, Token

MOST = 300  # units of a word; a longer one is encoded without dropout


class Round(NamedTuple):
    """The places (of the left token) whose merges were left out, and the merge that was made, or
    None where all were left out: the word is done."""

    skipped: tuple[int, ...]
    join: Join | None


def rounds(
    model: BpeModel, units: list[Token], share: float, chance: random.Random
) -> Iterator[Round]:
    """Before every merge each possible one is left out with probability `share`; of the others the
    one learned first is made."""
    ids = [token for token, _, _ in units]
    while True:
        # [dropout] the merge learned first that is not left out
        possible = sorted(
            (found[0], place, found[1])
            for place, pair in enumerate(itertools.pairwise(ids))
            if (found := model.rank(pair)) is not None
        )
        skipped: list[int] = []
        made: Join | None = None
        for rank, place, new in possible:
            if chance.random() < share:
                skipped.append(place)
                continue
            ids[place : place + 2] = [new]
            made = Join(rank, place, new, tuple(ids))
            break
        yield Round(tuple(skipped), made)
        if made is None:
            return


def dropped_out(model: BpeModel, word: str, share: float, chance: random.Random) -> list[Token]:
    """The tokens of a word with dropout. A share of 0 is the plain encoding by merges (no word is
    looked up whole), 1 leaves the units."""
    tokens = model.units(word)
    if len(tokens) > MOST:
        return model.joined(word)
    for _, join in rounds(model, tokens, share, chance):
        if join is not None:
            (_, start, _), (_, _, end) = tokens[join.place : join.place + 2]
            tokens[join.place : join.place + 2] = [(join.id, start, end)]
    return tokens


def chance_of(seed: int, word: int) -> random.Random:
    """The source of chance for the word of a number: words are cut independently."""
    return random.Random(f"{seed} {word}")
