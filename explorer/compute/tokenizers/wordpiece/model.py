"""The finished tokenizer: WordPiece as a model of the pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from explorer.compute.tokenizers.decoders import Piece
from explorer.compute.tokenizers.tokenizer import Token
from explorer.compute.tokenizers.wordpiece.longest import LONGEST_WORD
from explorer.compute.tokenizers.wordpiece.pieces import PREFIX, UNKNOWN


class WordPiece:
    """Greedy longest match over a vocabulary, as in BERT.

    A word of more than `longest` characters, or with a place where no piece fits, becomes one
    `unknown` as a whole: what was found of it before is thrown away.
    """

    unit: Literal["characters", "bytes"] = "characters"

    def __init__(
        self, pieces: Sequence[str] | Mapping[str, int], *, unknown: str | int = UNKNOWN,
        prefix: str = PREFIX, longest: int = LONGEST_WORD,
    ) -> None:  # fmt: skip
        """`pieces`: in the order of their ids, or with their ids; `unknown`: one of them, or an id.
        Raises ValueError for a piece that is not among them."""
        given = pieces if isinstance(pieces, Mapping) else _numbered(pieces)
        if isinstance(unknown, str) and unknown not in given:
            raise ValueError(f"the vocabulary has no piece {unknown!r}")
        self.unknown = given[unknown] if isinstance(unknown, str) else unknown
        self.prefix, self.longest = prefix, longest
        self._ids: dict[str, int] = dict(given)
        self._pieces = {number: piece for piece, number in self._ids.items()}
        continuing = [len(piece) - len(prefix) for piece in self._ids if piece.startswith(prefix)]
        # no match can be longer than the longest piece of its kind
        self._longest_first = max(map(len, self._ids), default=0)
        self._longest_later = max(continuing, default=0)

    @property
    def vocabulary(self) -> Mapping[Piece, int]:
        """Every piece with its id."""
        out: dict[Piece, int] = {}
        out.update(self._ids)
        return out

    def piece(self, token: int) -> Piece:
        """The text of an id. Raises KeyError for an id that is not in use."""
        return self._pieces[token]

    def farthest(self, text: str, start: int) -> int:
        """Where the longest piece could end that a word has at a place: the first one tried."""
        return min(len(text), start + (self._longest_later if start else self._longest_first))

    def encode_word(self, text: str) -> list[Token]:
        """The tokens of a word: (id, start, end), in order."""
        whole_unknown = [(self.unknown, 0, len(text))]
        if len(text) > self.longest:
            return whole_unknown
        ids, out, start = self._ids, list[Token](), 0
        # [longest] the longest piece of the vocabulary that the rest of the word begins with
        while start < len(text):
            prefix = self.prefix if start else ""
            for end in range(self.farthest(text, start), start, -1):
                found = ids.get(prefix + text[start:end])
                if found is not None:
                    out.append((found, start, end))
                    start = end
                    break
            else:
                return whole_unknown
        return out


def _numbered(pieces: Sequence[str]) -> dict[str, int]:
    """The first id of every piece."""
    ids: dict[str, int] = {}
    for number, piece in enumerate(pieces):
        ids.setdefault(piece, number)
    return ids
