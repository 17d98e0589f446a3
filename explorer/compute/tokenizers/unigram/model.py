"""The finished tokenizer: the best way to cut each word, from left to right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

from explorer.compute.tokenizers.unigram.training import UNKNOWN_BELOW, Final

UNKNOWN_PIECE = "<unk>"


class UnigramModel:
    """A vocabulary with scores; ids are places in it.

    `unknown`: the id of the unknown piece, which stands for characters that are no piece; several
    of them in a row become one. With `byte_fallback` their bytes are pieces instead, "<0x00>" to
    "<0xFF>", where all those needed are there.
    """

    unit: Literal["characters"] = "characters"

    def __init__(
        self, pieces: Sequence[str], scores: Sequence[float], unknown: int | None = 0,
        byte_fallback: bool = False,
    ) -> None:  # fmt: skip
        if len(pieces) != len(scores):
            raise ValueError(f"{len(pieces)} pieces, {len(scores)} scores")
        self.pieces, self.scores = tuple(pieces), tuple(map(float, scores))
        self.unknown, self.byte_fallback = unknown, byte_fallback
        self.vocabulary = {piece: number for number, piece in enumerate(self.pieces)}
        self.lowest = min(self.scores, default=0.0)

    @cached_property
    def longest(self) -> int:
        """Characters in the longest piece."""
        return max(map(len, self.pieces), default=1)

    def piece(self, token: int) -> str:
        """The text of an id. Raises KeyError for an id that is not in use."""
        if not 0 <= token < len(self.pieces):
            raise KeyError(token)
        return self.pieces[token]

    def encode_word(self, text: str) -> list[tuple[int, int, int]]:
        """The tokens of a word: (id, start, end), in order.

        At every place only the best way to it is kept; a later one replaces it only if it is
        better, so among equal ones the longest last piece wins. Without an unknown piece,
        characters that are no piece are left out.
        """
        # [encode] the best score at each place, and the arc it came by
        best = [0.0] + [-math.inf] * len(text)
        came = [(-1, -1)] * (len(text) + 1)
        unknown_score, longest = self.lowest - UNKNOWN_BELOW, self.longest
        vocabulary, scores = self.vocabulary, self.scores
        for start in range(len(text)):
            here = best[start]
            single = False
            for end in range(start + 1, min(start + longest, len(text)) + 1):
                found = vocabulary.get(text[start:end])
                if found is None:
                    continue
                single = single or end == start + 1
                if here + scores[found] > best[end]:
                    best[end] = here + scores[found]
                    came[end] = start, found
            if not single and here + unknown_score > best[start + 1]:
                best[start + 1] = here + unknown_score
                came[start + 1] = start, -1
        out: list[tuple[int, int, int]] = []
        end = len(text)
        while end:
            start, token = came[end]
            if token < 0 and out and out[-1][0] < 0:
                out[-1] = -1, start, out[-1][2]  # one run of unknown characters
            else:
                out.append((token, start, end))
            end = start
        out.reverse()
        if all(token >= 0 for token, _, _ in out):
            return out
        known: list[tuple[int, int, int]] = []
        for token, start, end in out:
            known += [(token, start, end)] if token >= 0 else self._unknown(text, start, end)
        return known

    def _unknown(self, text: str, start: int, end: int) -> list[tuple[int, int, int]]:
        """What stands for characters that are no piece."""
        if self.byte_fallback:
            found = []
            for place in range(start, end):
                for byte in text[place].encode("utf-8", "surrogatepass"):
                    found.append((self.vocabulary.get(f"<0x{byte:02X}>", -1), place, place + 1))
            if all(token >= 0 for token, _, _ in found):
                return found
        return [] if self.unknown is None else [(self.unknown, start, end)]


def model_of(final: Final, byte_fallback: bool = False) -> UnigramModel:
    """The tokenizer of a trained vocabulary, with the unknown piece at id 0 and score 0."""
    return UnigramModel(
        (UNKNOWN_PIECE, *final.pieces), (0.0, *final.scores.tolist()), 0, byte_fallback
    )
