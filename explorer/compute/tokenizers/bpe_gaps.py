"""Gaps: places inside a word that no merge reaches across, so that both sides are encoded alone.

A merge puts the last unit of its left part beside the first one of its right part, and two units
that no merge puts beside each other never get into one token. English words have few such places.
Chinese ones, which run from one comma to the next and hardly ever come twice, have many: what is
left between them is a character or two, has nearly always been seen before, and is looked up.
"""

from __future__ import annotations

import itertools
import operator
from collections.abc import Callable, Iterable, Iterator, Mapping

from explorer.compute.tokenizers.decoders import Piece

Token = tuple[int, int, int]  # id, start, end (in the word)
MOST = 1 << 18  # pairs of characters, and parts, that are remembered


class Gaps(dict[str, bool]):
    """Two characters → whether there is a gap between them; found out when first asked for.

    Pieces of bytes may begin and end inside a character. Then what a merge has to the left of its
    seam is the end of a character, all of it or a part, and to the right the beginning of one.
    """

    def __init__(self, merges: Iterable[tuple[Piece, Piece]], known: Callable[[str], bool]) -> None:
        """`merges`: what each of them joins; `known`: whether all units of a character are in the
        alphabet. Beside one that is not, nothing is cut: it may disappear, and its neighbours meet.
        """
        super().__init__()
        self.known = known
        self.after: dict[Piece, set[Piece]] = {}  # the end of a character → beginnings
        for left, right in merges:
            if (head := _head(right)) is not None:
                self.after.setdefault(_tail(left), set()).add(head)
        self.in_bytes = any(isinstance(tail, bytes) for tail in self.after)
        self.sides: dict[str, tuple[set[Piece], tuple[Piece, ...]] | None] = {}
        self.parts: dict[str, list[int]] = {}

    def __missing__(self, pair: str) -> bool:
        if len(self) >= MOST:
            self.clear()
        left, right = self.side(pair[0]), self.side(pair[1])
        self[pair] = apart = bool(left and right and left[0].isdisjoint(right[1]))
        return apart

    def side(self, character: str) -> tuple[set[Piece], tuple[Piece, ...]] | None:
        """What may follow a character in a token, and its own beginnings; None if it is unknown."""
        if character not in self.sides:
            self.sides[character] = self._side(character) if self.known(character) else None
        return self.sides[character]

    def _side(self, character: str) -> tuple[set[Piece], tuple[Piece, ...]]:
        if not self.in_bytes:
            return self.after.get(character, set()), (character,)
        data = character.encode("utf-8", "replace")
        ends = (self.after.get(data[i:], set()) for i in range(len(data)))
        return set().union(*ends), tuple(data[:i] for i in range(1, len(data) + 1))

    def ids(self, word: str, encode: Callable[[str], list[int]]) -> list[int]:
        """The ids of a word, from those of the parts between its gaps; these are remembered."""
        known, out, start = self.parts, list[int](), 0
        gaps = map(self.__getitem__, map(operator.add, word, word[1:]))
        for end, gap in enumerate(itertools.chain(gaps, (True,)), 1):
            if not gap:
                continue
            part, start = word[start:end], end
            ids = known.get(part)
            if ids is None:
                ids = encode(part)
                if len(known) < MOST:
                    known[part] = ids
            out += ids
        return out


def seams(
    units: Mapping[int, Piece], merges: Iterable[tuple[int, int, int]]
) -> Iterator[tuple[Piece, Piece]]:
    """What each merge (left, right, new) joins, spelled out; those that never apply are left out.
    `units`: the alphabet by id."""
    made: dict[int, Piece] = dict(units)
    waiting = list(merges)
    while waiting:  # once, unless a file lists a merge before those that make its parts
        later = []
        for left, right, new in waiting:
            if left in made and right in made:
                a, b = made[left], made[right]
                yield a, b
                made[new] = a + b  # type: ignore[operator]  # both of one kind
            else:
                later.append((left, right, new))
        if len(later) == len(waiting):
            return
        waiting = later


def _begins(unit: int) -> bool:
    """Whether a byte begins a character (UTF-8 goes on with 10xxxxxx)."""
    return unit & 0xC0 != 0x80


def _tail(left: Piece) -> Piece:
    """The last character of a piece, or what is there of it."""
    if isinstance(left, str):
        return left[-1]
    return left[max((i for i, unit in enumerate(left) if _begins(unit)), default=0) :]


def _head(right: Piece) -> Piece | None:
    """The first character of a piece, or what is there of it; None where a piece begins inside a
    character: then the seam is inside it too."""
    if isinstance(right, str):
        return right[0]
    if not _begins(right[0]):
        return None
    return right[: next((i for i, unit in enumerate(right) if i and _begins(unit)), len(right))]
