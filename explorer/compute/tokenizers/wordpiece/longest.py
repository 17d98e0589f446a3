"""Encoding with WordPiece: from the left, always the longest piece of the vocabulary that fits.

The order in which the pieces were learned plays no part; there is no list of merges.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from explorer.compute.tokenizers.wordpiece.pieces import PREFIX

LONGEST_WORD = 100  # characters: BERT's max_input_chars_per_word
Reason = Literal["", "missing", "long"]


@dataclass(frozen=True)
class Attempt:
    """One look into the vocabulary: characters start … end − 1 of the word, written as a piece.
    `id` is −1 where there is no such piece."""

    start: int
    end: int
    piece: str
    id: int


@dataclass(frozen=True)
class Scan:
    """How a word was encoded: every look, in order, and the pieces that were found.

    `reason` says why the whole word is unknown: "long" (more than the longest word allowed, no look
    was taken), "missing" (at some place not even a single character is a piece), or "" if it is
    not. `unknown` is the id it then gets.
    """

    word: str
    attempts: tuple[Attempt, ...]
    reason: Reason
    unknown: int

    @property
    def found(self) -> tuple[Attempt, ...]:
        """The looks that found a piece; thrown away if the word is unknown."""
        return tuple(attempt for attempt in self.attempts if attempt.id >= 0)

    @property
    def ids(self) -> tuple[int, ...]:
        """The encoding."""
        return (self.unknown,) if self.reason else tuple(one.id for one in self.found)


def longest_match(
    word: str, vocabulary: Mapping[str, int], *, unknown: int = 0, longest: int = LONGEST_WORD,
    before: int | None = None,
) -> Scan:  # fmt: skip
    """Encode one word. `before`: only pieces with smaller ids are known (the vocabulary at an
    earlier time of training)."""
    # [scan]
    if len(word) > longest:
        return Scan(word, (), "long", unknown)
    attempts: list[Attempt] = []
    start = 0
    while start < len(word):
        for end in range(len(word), start, -1):
            piece = (PREFIX if start else "") + word[start:end]
            found = vocabulary.get(piece, -1)
            if before is not None and found >= before:
                found = -1
            attempts.append(Attempt(start, end, piece, found))
            if found >= 0:
                start = end
                break
        else:
            return Scan(word, tuple(attempts), "missing", unknown)
    return Scan(word, tuple(attempts), "", unknown)
