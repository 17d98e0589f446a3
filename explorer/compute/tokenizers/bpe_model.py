"""The model of byte-pair encoding: a word becomes tokens by the merges, the first learned first.

Switches, each from a program that has it:

- `unknown`: what a unit outside the alphabet becomes; without it such a unit **disappears**
  (`tokenizers`). `fuse_unknown`: neighbouring unknowns become one. `byte_fallback`: an unknown
  character becomes its bytes `<0xE4>` (SentencePiece, Llama).
- `whole_first`: a word that is in the vocabulary is taken as it is (`ignore_merges` of
  `tokenizers`, tiktoken).
- `end_of_word`: a marker that is a symbol of its own, or (`glued`) part of the last character
  (subword-nmt since 0.2, `end_of_word_suffix` of `tokenizers`).
- `prefix`: glued to every unit but the first (`continuing_subword_prefix`).
- `dropout`: BPE-dropout (Provilkov et al. 2020), by an explicit source of chance.
"""

from __future__ import annotations

import heapq
import itertools
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from explorer.compute.tokenizers.bpe_corpus import Vocabulary
from explorer.compute.tokenizers.bpe_gaps import Gaps, Token, seams
from explorer.compute.tokenizers.bpe_ties import BITS
from explorer.compute.tokenizers.decoders import Piece

LONG = 200  # units of a word from which on a heap is quicker than looking through the row
LAST = 1 << 60  # the rank of a pair that no merge joins


@dataclass(frozen=True, eq=False)
class Bpe:
    """Pieces by id (None: not in use) and merges (left, right, new) in order.

    With pieces of bytes the units are the bytes of the word, otherwise its characters.
    """

    pieces: tuple[Piece | None, ...]
    merges: tuple[tuple[int, int, int], ...]
    bytes_as_units: bool
    specials: frozenset[int] = frozenset()
    unknown: int | None = None
    fuse_unknown: bool = False
    byte_fallback: bool = False
    whole_first: bool = False
    end_of_word: str = ""
    glued: bool = False
    prefix: str = ""

    @property
    def unit(self) -> Literal["characters", "bytes"]:
        """What the places in a word count."""
        return "bytes" if self.bytes_as_units else "characters"

    @cached_property
    def vocabulary(self) -> Mapping[Piece, int]:
        """Every piece with its id."""
        return {piece: i for i, piece in enumerate(self.pieces) if piece is not None}

    @cached_property
    def _units(self) -> Mapping[Piece, int]:
        """The pieces that a unit can be: those of the vocabulary but for specials."""
        return {p: i for p, i in self.vocabulary.items() if i not in self.specials}

    @cached_property
    def _ranks(self) -> dict[int, int]:
        """left << BITS | right → the number of the merge; of a pair named twice, the later one."""
        return {left << BITS | right: i for i, (left, right, _) in enumerate(self.merges)}

    @cached_property
    def _gaps(self) -> Gaps | None:
        """Where a long word can be cut first. None where a unit is written otherwise at the end of
        a word or after its beginning."""
        if self.prefix or self.end_of_word:
            return None
        units = {i: piece for piece, i in self._units.items() if len(piece) == 1}
        pieces = frozenset(units.values())

        def known(character: str) -> bool:
            if not self.bytes_as_units:
                return character in pieces
            return all(bytes([byte]) in pieces for byte in character.encode("utf-8", "replace"))

        return Gaps(seams(units, self.merges), known)

    @cached_property
    def _made(self) -> list[int]:
        return [new for _, _, new in self.merges]

    def piece(self, token: int) -> Piece:
        """The text or the bytes of an id. Raises KeyError for an id that is not in use."""
        found = self.pieces[token] if 0 <= token < len(self.pieces) else None
        if found is None:
            raise KeyError(token)
        return found

    @cached_property
    def _byte_ids(self) -> list[int] | None:
        """The id of every byte, where each is a unit and nothing else is added to a word."""
        if not self.bytes_as_units or self.end_of_word:
            return None
        ids = [self._units.get(bytes([byte])) for byte in range(256)]
        return None if None in ids else [i for i in ids if i is not None]

    def units(self, word: str) -> list[Token]:
        """The base units of a word with their places; unknown ones as the switches say."""
        if (ids := self._byte_ids) is not None:
            data = word.encode("utf-8", "replace")
            return [(ids[byte], i, i + 1) for i, byte in enumerate(data)]
        parts: Sequence[Piece]
        if self.bytes_as_units:
            parts = [bytes([byte]) for byte in word.encode("utf-8", "replace")]
        else:
            parts = word
        out: list[Token] = []
        last = len(parts) - 1
        known = self._units
        for place, part in enumerate(parts):
            if self.prefix and place and isinstance(part, str):
                part = self.prefix + part
            if self.glued and self.end_of_word and place == last and isinstance(part, str):
                part += self.end_of_word
            found = known.get(part)
            if found is not None:
                out.append((found, place, place + 1))
            else:
                self._add_unknown(out, word, place)
        if self.end_of_word and not self.glued and parts:
            marker = self.end_of_word.encode() if self.bytes_as_units else self.end_of_word
            if (end := self.vocabulary.get(marker)) is not None:
                out.append((end, len(parts), len(parts)))
        return out

    def _add_unknown(self, out: list[Token], word: str, place: int) -> None:
        if self.byte_fallback and not self.bytes_as_units:
            names = [f"<0x{byte:02X}>" for byte in word[place].encode("utf-8", "replace")]
            if all(name in self.vocabulary for name in names):
                out.extend((self.vocabulary[name], place, place + 1) for name in names)
                return
        if self.unknown is None:
            return
        if self.fuse_unknown and out and out[-1][0] == self.unknown and out[-1][2] == place:
            out[-1] = self.unknown, out[-1][1], place + 1
        else:
            out.append((self.unknown, place, place + 1))

    def encode_word(self, text: str) -> list[Token]:
        """The tokens of a word: (id, start, end), in order."""
        if self.whole_first:
            whole = text.encode("utf-8", "replace") if self.bytes_as_units else text
            if (found := self._units.get(whole)) is not None:
                return [(found, 0, len(whole))]
        return self.joined(self.units(text))

    def word_ids(self, text: str) -> list[int]:
        """The ids alone: a long word is cut at its gaps first, which changes nothing."""
        if self._gaps is None or (self.whole_first and self._known_whole(text)):
            return [token for token, _, _ in self.encode_word(text)]
        return self._gaps.ids(text, self._part_ids)

    def _part_ids(self, part: str) -> list[int]:
        if self._byte_ids is None or len(part) > LONG // 4:
            return [token for token, _, _ in self.joined(self.units(part))]
        symbols = [self._byte_ids[byte] for byte in part.encode("utf-8", "replace")]
        self._join(symbols, list(range(len(symbols))))
        return symbols

    def _known_whole(self, text: str) -> bool:
        whole = text.encode("utf-8", "replace") if self.bytes_as_units else text
        return whole in self._units

    def joined(self, tokens: list[Token]) -> list[Token]:
        """Join neighbours until no merge is left: always the pair learned first, leftmost first."""
        if len(tokens) > LONG:
            return self._joined_by_heap(tokens)
        symbols = [token for token, _, _ in tokens]
        ends = [end for _, _, end in tokens]
        self._join(symbols, ends)
        starts = [tokens[0][1], *ends] if tokens else []
        return list(zip(symbols, starts, ends, strict=False))

    def _join(self, symbols: list[int], ends: list[int]) -> None:
        """The same on ids and the places where they end, in place."""
        get, made = self._ranks.get, self._made
        # [encode] the rank of every pair of neighbours; the lowest is joined
        ranks = [get(a << BITS | b, LAST) for a, b in itertools.pairwise(symbols)]
        while ranks:
            best = min(ranks)
            if best == LAST:
                break
            at = ranks.index(best)
            symbols[at] = new = made[best]
            del symbols[at + 1], ends[at], ranks[at]
            if at:
                ranks[at - 1] = get(symbols[at - 1] << BITS | new, LAST)
            if at < len(ranks):
                ranks[at] = get(new << BITS | symbols[at + 1], LAST)

    def _joined_by_heap(self, tokens: list[Token]) -> list[Token]:
        symbol = [token for token, _, _ in tokens]
        count = len(symbol)
        before, after = list(range(-1, count - 1)), [*range(1, count), -1]
        waiting: list[tuple[int, int]] = []

        def look(i: int) -> None:
            if i >= 0 and after[i] >= 0:
                rank = self._ranks.get(symbol[i] << BITS | symbol[after[i]])
                if rank is not None:
                    heapq.heappush(waiting, (rank, i))

        for i in range(count - 1):
            look(i)
        while waiting:
            rank, i = heapq.heappop(waiting)
            j = after[i]
            if symbol[i] < 0 or j < 0 or self._ranks.get(symbol[i] << BITS | symbol[j]) != rank:
                continue  # one of the two has been joined to something else meanwhile
            symbol[i], symbol[j], after[i] = self._made[rank], -1, after[j]
            if after[j] >= 0:
                before[after[j]] = i
            look(before[i])
            look(i)
        kept = [i for i in range(count) if symbol[i] >= 0]
        starts = [tokens[i][1] for i in kept]
        return [
            (symbol[i], start, end)
            for i, start, end in zip(kept, starts, [*starts[1:], tokens[-1][2]], strict=True)
        ]

    def dropped_out(self, text: str, dropout: float, chance: random.Random) -> list[Token]:
        """BPE-dropout: before every merge each possible one is left out with probability `dropout`;
        of the others the first learned is made; where all are left out, the word is done.

        Dropout 0 is `encode_word` (without `whole_first`), 1 leaves the units.
        """
        tokens = self.units(text)
        while True:
            possible = sorted(
                (rank, i)
                for i in range(len(tokens) - 1)
                if (rank := self._ranks.get(tokens[i][0] << BITS | tokens[i + 1][0])) is not None
            )
            chosen = next((one for one in possible if chance.random() >= dropout), None)
            if chosen is None:
                return tokens
            rank, i = chosen
            tokens[i : i + 2] = [(self._made[rank], tokens[i][1], tokens[i + 1][2])]


def model_of(vocabulary: Vocabulary, *, end_of_word: str = "", unknown: int | None = None) -> Bpe:
    """The model of what was trained."""
    bytes_as_units = any(isinstance(piece, bytes) for piece in vocabulary.pieces)
    return Bpe(
        vocabulary.pieces, vocabulary.merges, bytes_as_units, frozenset(range(vocabulary.specials)),
        unknown=unknown, end_of_word=end_of_word,
    )  # fmt: skip


def model_of_ranks(ranks: Mapping[bytes, int]) -> Bpe:
    """The model of a tiktoken rank file: bytes → id, in the order of the merges.

    The file has no merges; those of each token are recovered: its bytes are encoded with the tokens
    of lower rank, which leaves exactly two. Ids without such a pair (single bytes, and tokens that
    only the whole-word look-up can give) have none.
    """
    size = max(ranks.values()) + 1
    pieces: list[Piece | None] = [None] * size
    for piece, token in ranks.items():
        pieces[token] = piece
    merges = []
    for piece, token in sorted(ranks.items(), key=lambda item: item[1]):
        if len(piece) > 1:
            parts = lowest_pairs([piece[i : i + 1] for i in range(len(piece))], ranks, token)
            if len(parts) == 2:
                merges.append((ranks[parts[0]], ranks[parts[1]], token))
    return Bpe(tuple(pieces), tuple(merges), True, whole_first=True)


def lowest_pairs(parts: list[bytes], ranks: Mapping[bytes, int], below: int) -> list[bytes]:
    """Join the neighbours whose bytes have the lowest rank, as long as one is below `below`."""
    while len(parts) > 1:
        found = [ranks.get(a + b, LAST) for a, b in itertools.pairwise(parts)]
        best = min(found)
        if best >= below:
            break
        at = found.index(best)
        parts[at : at + 2] = [parts[at] + parts[at + 1]]
    return parts
