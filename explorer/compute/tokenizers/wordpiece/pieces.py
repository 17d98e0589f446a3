"""Pieces: `play` begins a word, `##ing` continues one. They are different pieces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

PREFIX = "##"
UNKNOWN = "[UNK]"


def characters(word: str) -> list[str]:
    """A word as its smallest pieces: the first character bare, the others with the prefix."""
    return [*word[:1], *(PREFIX + character for character in word[1:])]


def joined(left: str, right: str) -> str:
    """The piece that two neighbours become: the right one loses its prefix."""
    return left + right.removeprefix(PREFIX)


def alphabet(words: Iterable[str], bare: bool, special: Sequence[str] = (UNKNOWN,)) -> list[str]:
    """The pieces to start from, by id: the special ones, characters that begin words by code point
    (with `bare` all characters), then those that continue words."""
    distinct = set(words)
    inside = {character for word in distinct for character in word[1:]}
    first = {word[0] for word in distinct if word} | (inside if bare else set())
    return [*special, *sorted(first), *(PREFIX + character for character in sorted(inside))]


def applied(pieces: Sequence[str], merge: tuple[str, str]) -> list[str]:
    """A word after a merge, from left to right."""
    out: list[str] = []
    i = 0
    while i < len(pieces):
        if tuple(pieces[i : i + 2]) == merge:
            out.append(joined(*merge))
            i += 2
        else:
            out.append(pieces[i])
            i += 1
    return out
