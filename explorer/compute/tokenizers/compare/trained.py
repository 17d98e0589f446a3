"""A byte-level BPE vocabulary: trained, applied, and extended by merges of another text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Sequence
from typing import Any

import numpy as np

from explorer.compute.tokenizers.alphabets import byte_alphabet
from explorer.compute.tokenizers.bpe_encode import encode_word
from explorer.compute.tokenizers.bpe_train import train
from explorer.compute.tokenizers.pretokenizers import pre_tokens

CUT = "gpt2"
BASE = 256
Pair = tuple[int, int]


class Trained:
    """Merges in the order they were learned, over the 256 bytes; merge k makes the id 256 + k."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self.pairs = list(pairs)
        self.rank = {pair: merge for merge, pair in enumerate(self.pairs)}
        self.alphabet = byte_alphabet()
        pieces: list[bytes] = [bytes(piece) for piece in self.alphabet.pieces]  # type: ignore[arg-type]  # bytes, by its kind
        for left, right in self.pairs:
            pieces.append(pieces[left] + pieces[right])
        self.pieces = tuple(pieces)
        self._gone: dict[str, np.ndarray] = {}

    def gone_in(self, word: str) -> np.ndarray:
        """For every byte of a pre-token the merge at which the boundary before it disappears."""
        found = self._gone.get(word)
        if found is None:
            units = self.alphabet.units(word)
            found = self._gone[word] = np.array(encode_word(units, self.rank, BASE), np.int32)
        return found

    def gone(self, text: str) -> np.ndarray:
        """The same for a whole text."""
        words = [self.gone_in(word) for word in pre_tokens(text, CUT)]
        return np.concatenate(words) if words else np.zeros(0, np.int32)

    def ids(self, text: str) -> list[int]:
        """The tokens of a text."""
        units = np.array(list(self.alphabet.units(text)), np.int32)
        if not len(units):
            return []
        gone = self.gone(text)
        standing = gone >= len(self.pairs)
        starts = np.flatnonzero(standing)
        made = np.maximum.reduceat(np.where(standing, -1, gone), starts)
        return np.where(made >= 0, BASE + made, units[starts]).tolist()

    def cut(self, text: str) -> tuple[bytes, ...]:
        """A text as the bytes of its tokens."""
        return tuple(self.pieces[token] for token in self.ids(text))

    def extended(self, text: str, merges: int) -> Generator[Any, Any, Trained]:
        """With up to `merges` more, learned on another text *after* the present ones.

        The words of the text are first encoded with the present merges, and training goes on from
        there, so that no token and no id of the present vocabulary changes.
        """
        times = Counter(pre_tokens(text, CUT))
        rows = [self.ids(word) for word in times]
        yield None
        base = BASE + len(self.pairs)
        learned = yield from train(rows, list(times.values()), base, merges, 2)
        return Trained([*self.pairs, *learned.pairs])


def trained(text: str, size: int) -> Generator[Any, Any, Trained]:
    """A vocabulary of at most `size` tokens; no pair is joined that occurs only once."""
    # [mix] train on the mixture
    times = Counter(pre_tokens(text, CUT))
    alphabet = byte_alphabet()
    rows = [alphabet.units(word) for word in times]
    learned = yield from train(rows, list(times.values()), BASE, max(size - BASE, 0), 2)
    # [augment] the merges, in order, are the tokenizer
    return Trained(learned.pairs)


def count_curve(gone: np.ndarray, merges: int) -> np.ndarray:
    """(merges + 1,) int64: the number of tokens after 0, 1, … merges, from one encoding."""
    # [size] after k merges the boundaries with gone ≥ k are left
    disappeared = np.bincount(gone[gone < merges], minlength=merges)
    return len(gone) - np.concatenate(([0], np.cumsum(disappeared))).astype(np.int64)
