"""The lattice: every way to cut every word, as arcs in flat arrays.

A word of n characters has n + 1 places, before, between and after them; a piece that occurs in it
is an arc between two places, and a way to cut the word is a path from the first to the last. All
words are handled at once, place by place, so places are numbered by how far they are into their
word: first all beginnings, then all places after one character, … With the words sorted by length,
longest first, the place after t characters of word w is `base[t] + w`.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from explorer.compute.tokenizers.unigram.seeds import Seeds
from explorer.compute.tokenizers.unigram.suffixes import Suffixes, code_points, sorted_suffixes


@dataclass(frozen=True, eq=False)
class Lattice:
    """Arcs of w words, sorted by where they end, the longest first.

    `start`, `end`, `piece`, `word` (arcs,) int32: places, piece and word; piece `unknown` (one more
    than the last seed) stands for a character that has no piece of its own; `single` (arcs,): spans
    one character. `by_start` (arcs,): the order in which the arcs are sorted by where they start.
    `base` (longest + 2,): the first place after t characters; `length` (w,): characters; `times`
    (w,): how often each word occurs.
    """

    start: np.ndarray
    end: np.ndarray
    piece: np.ndarray
    word: np.ndarray
    single: np.ndarray
    by_start: np.ndarray
    base: np.ndarray
    length: np.ndarray
    times: np.ndarray
    unknown: int

    @cached_property
    def last(self) -> np.ndarray:
        """(w,) the last place of each word."""
        return self.base[self.length] + np.arange(len(self.length))

    @cached_property
    def ending(self) -> np.ndarray:
        """(places + 1,): arcs ending[p] … ending[p + 1] end at place p."""
        return self._edges(self.end)

    @cached_property
    def starting(self) -> np.ndarray:
        """(places + 1,): arcs by_start[starting[p] … starting[p + 1]] start at place p."""
        return self._edges(self.start)

    def _edges(self, where: np.ndarray) -> np.ndarray:
        counts = np.bincount(where, minlength=int(self.base[-1]))
        return np.concatenate(([0], np.cumsum(counts)))

    def without(self, alive: np.ndarray) -> Lattice:
        """The lattice when only some pieces are left: `alive` (pieces,) bool. Arcs of the others
        go, except that a character without a piece becomes unknown: every word keeps a path."""
        living = np.append(alive, True)[self.piece]
        kept = living | self.single
        piece = np.where(living, self.piece, self.unknown)[kept].astype(np.int32)
        place = np.cumsum(kept, dtype=np.int32) - 1
        by_start = place[self.by_start[kept[self.by_start]]]
        return dataclasses.replace(
            self, start=self.start[kept], end=self.end[kept], piece=piece, word=self.word[kept],
            single=self.single[kept], by_start=by_start,
        )  # fmt: skip


def occurrences(
    suffixes: Suffixes, rank: np.ndarray, lengths: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Where pieces occur: parallel arrays of places and pieces.

    `rank` (pieces,): a suffix that begins with the piece, `lengths` (pieces,) its symbols. All
    suffixes of its stretch begin with it too, so nothing has to be searched for.
    """
    ranks: list[np.ndarray] = [np.zeros(0, np.int64)]
    ids: list[np.ndarray] = [np.zeros(0, np.int64)]
    for length in np.unique(lengths).tolist():
        here = np.flatnonzero(lengths == length)
        group = suffixes.groups(length)
        piece_of = np.full(int(group[-1]) + 1, -1, np.int64)
        piece_of[group[rank[here]]] = here
        found = piece_of[group]
        hit = np.flatnonzero(found >= 0)
        ranks.append(hit)
        ids.append(found[hit])
    return suffixes.order[np.concatenate(ranks)], np.concatenate(ids)


def word_lattice(seeds: Seeds) -> Lattice:
    """The lattice of the words of the seeds."""
    if seeds.suffixes is None or seeds.rank is None:
        return lattice_of(seeds.words, seeds.times, seeds.pieces)
    place, piece = occurrences(seeds.suffixes, seeds.rank, seeds.lengths)
    return _arranged(seeds.words, seeds.times, place, piece, np.append(seeds.lengths, 1))


def lattice_of(texts: Sequence[str], times: np.ndarray, pieces: Sequence[str]) -> Lattice:
    """The lattice of any texts under any pieces, of at most `LONGEST` characters. The texts must be
    sorted by length, longest first; piece number i of the arcs is place i of the list."""
    lengths = np.array([len(piece) for piece in pieces], np.int64)
    row = code_points([*texts, *pieces])
    suffixes = sorted_suffixes(row, int(lengths.max(initial=1)) + 1)
    rank = np.empty(len(row), np.int64)
    rank[suffixes.order] = np.arange(len(row))
    text_end = sum(len(text) + 1 for text in texts)
    begins = text_end + np.concatenate(([0], np.cumsum(lengths + 1)))[:-1]
    place, piece = occurrences(suffixes, rank[begins], lengths)
    inside = place < text_end
    place, piece = place[inside], piece[inside]
    alone = np.zeros(text_end, bool)  # characters that are a piece
    alone[place[lengths[piece] == 1]] = True
    bare = np.flatnonzero(~alone & (row[:text_end] != 0))
    place = np.concatenate((place, bare))
    piece = np.concatenate((piece, np.full(len(bare), len(pieces))))
    return _arranged(texts, times, place, piece, np.append(lengths, 1))


def _arranged(
    texts: Sequence[str], times: np.ndarray, place: np.ndarray, piece: np.ndarray, size: np.ndarray
) -> Lattice:
    """A lattice from arcs in any order: the place of each in the row of the texts, and its piece,
    `size` characters long; the last piece is the unknown one."""
    length = np.array([len(text) for text in texts], np.int64)
    begins = np.concatenate(([0], np.cumsum(length + 1)))[:-1]
    word = np.searchsorted(begins, place, "right") - 1
    offset = place - begins[word]
    longest = int(length.max(initial=0))
    having = np.searchsorted(-length, -np.arange(longest + 1), "right")  # words with t characters
    base = np.concatenate(([0], np.cumsum(having)))
    start, end = base[offset] + word, base[offset + size[piece]] + word
    order = np.argsort(end * int(base[-1]) + start)
    start, end, piece = (column[order].astype(np.int32) for column in (start, end, piece))
    by_start = np.argsort(start.astype(np.int64) * int(base[-1]) + end).astype(np.int32)
    return Lattice(
        start, end, piece, word[order].astype(np.int32), size[piece] == 1, by_start, base, length,
        times, unknown=len(size) - 1,
    )  # fmt: skip
