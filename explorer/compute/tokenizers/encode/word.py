"""One word, cut by the model step by step: merges by rank, longest matches, or the best path."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from dataclasses import replace

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.encode.types import WordState
from explorer.compute.tokenizers.files.decode import bytes_of_texts
from explorer.compute.tokenizers.files.dropout import rounds
from explorer.compute.tokenizers.files.models import BpeModel, Join, UnigramModel, WordPieceModel
from explorer.compute.tokenizers.files.pipeline import FileTokenizer

MOST = 60  # characters of a word that is looked into


def states(
    tokenizer: FileTokenizer, word: str, dropout: float = 0.0, chance: random.Random | None = None
) -> tuple[WordState, ...]:
    """The word before and after every decision of the model; `dropout`: the share of merges that
    `chance` leaves out."""
    model, word = tokenizer.model, word[:MOST]
    if isinstance(model, BpeModel):
        if dropout and chance is not None:
            return _dropped(tokenizer, model, word, dropout, chance)
        return _merged(tokenizer, model, word)
    if isinstance(model, WordPieceModel):
        return _longest(tokenizer, model, word)
    if isinstance(model, UnigramModel):
        return _best(tokenizer, model, word)
    return (_state(tokenizer, word, model.encode_word(word)),)


def label(tokenizer: FileTokenizer, text: str) -> str:
    """A text of the model for reading: bytes where the vocabulary is of bytes."""
    return shown(bytes_of_texts([text]) if tokenizer.byte_level else text)


def _state(
    tokenizer: FileTokenizer, word: str, tokens: list[tuple[int, int, int]], fresh: int = -1,
    number: float = 0.0,
) -> WordState:  # fmt: skip
    """Tokens, and what of the word is behind the last of them as one uncut part."""
    labels = [shown(tokenizer.piece(token)) for token, _, _ in tokens]
    ids = [token for token, _, _ in tokens]
    sizes = [end - start for _, start, end in tokens]
    end = tokens[-1][2] if tokens else 0
    if end < len(word):
        labels.append(label(tokenizer, word[end:]))
        ids.append(-1)
        sizes.append(len(word) - end)
    return WordState(tuple(labels), tuple(ids), tuple(sizes), fresh, number)


def _merged(tokenizer: FileTokenizer, model: BpeModel, word: str) -> tuple[WordState, ...]:
    units = model.units(word)
    whole = [token for token, _, _ in model.encode_word(word)]
    sizes = [1] * len(units)
    out = [_named(tokenizer, [token for token, _, _ in units], sizes)]
    for join in model.joins(units):
        out.append(_joined(tokenizer, out[-1], join, sizes))
    if list(out[-1].ids) != whole:
        # the word is in the vocabulary as a whole, which its merges would not give
        state = _named(tokenizer, whole, [len(units)])
        out.append(replace(state, fresh=0, number=-1.0))
    return tuple(replace(state, ranks=_ranks(model, state.ids)) for state in out)


def _dropped(
    tokenizer: FileTokenizer, model: BpeModel, word: str, dropout: float, chance: random.Random
) -> tuple[WordState, ...]:
    """The same with the merges that were left out."""
    units = model.units(word)
    sizes = [1] * len(units)
    out = [_named(tokenizer, [token for token, _, _ in units], sizes)]
    for skipped, join in rounds(model, units, dropout, chance):
        out[-1] = replace(out[-1], skipped=skipped)
        if join is None:
            break
        out.append(_joined(tokenizer, out[-1], join, sizes))
    return tuple(replace(state, ranks=_ranks(model, state.ids)) for state in out)


def _joined(tokenizer: FileTokenizer, before: WordState, join: Join, sizes: list[int]) -> WordState:
    """The word after a merge; `sizes`, of its parts, is brought up to date."""
    left, right = before.labels[join.place : join.place + 2]
    sizes[join.place : join.place + 2] = [sum(sizes[join.place : join.place + 2])]
    state = _named(tokenizer, list(join.ids), sizes)
    return replace(state, fresh=join.place, number=float(join.rank), left=left, right=right)


def _ranks(model: BpeModel, ids: Sequence[int]) -> tuple[int, ...]:
    """The rank of every pair of neighbours, or −1."""
    found = map(model.rank, itertools.pairwise(ids))
    return tuple(-1 if pair is None else pair[0] for pair in found)


def _named(tokenizer: FileTokenizer, ids: list[int], sizes: list[int]) -> WordState:
    labels = tuple(shown(tokenizer.piece(token)) for token in ids)
    return WordState(labels, tuple(ids), tuple(sizes))


def _longest(tokenizer: FileTokenizer, model: WordPieceModel, word: str) -> tuple[WordState, ...]:
    out = [WordState((shown(word),), (-1,), (len(word),))]
    tokens = model.encode_word(word)
    for count, (_, start, end) in enumerate(tokens, start=1):
        tried = model.longest_match.farthest(word, start) - end + 1
        out.append(_state(tokenizer, word, tokens[:count], count - 1, float(tried)))
    return tuple(out)


def _best(tokenizer: FileTokenizer, model: UnigramModel, word: str) -> tuple[WordState, ...]:
    """The best way to cut what has been read so far, character by character."""
    out = [WordState((shown(word),), (-1,), (len(word),))]
    for end in range(1, len(word) + 1):
        tokens = model.encode_word(word[:end])
        out.append(_state(tokenizer, word, tokens, len(tokens) - 1, model.score(word[:end])))
    return tuple(out)
