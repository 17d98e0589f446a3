"""The models of a tokenizer file: from a word to ids, with the rules and switches of the library.

`encode_word` gives (id, start, end) in characters of the word (for byte-level vocabularies a
character is a byte, in GPT-2's writing).
"""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe_gaps import Gaps, Token, seams
from explorer.compute.tokenizers.files.types import ModelContent
from explorer.compute.tokenizers.wordpiece.model import WordPiece

UNKNOWN_PENALTY = 10.0  # the score of an unknown character lies this much below the lowest score


class Join(NamedTuple):
    """One merge on a word: its rank, the place it was applied (as the index of the left token at
    that moment), the new id, and the ids after it."""

    rank: int
    place: int
    id: int
    ids: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class FileModel:
    """What all of them share: a vocabulary and its inverse."""

    content: ModelContent

    @cached_property
    def texts(self) -> dict[int, str]:
        """id → text."""
        every = (self.content.tokens, self.content.apart)
        return {token: text for some in every for text, token in some.items()}

    @property
    def vocabulary(self) -> Mapping[str, int]:
        """text → id, as the file writes it."""
        return self.content.tokens

    def encode_word(self, word: str) -> list[Token]:
        """The tokens of a word."""
        raise NotImplementedError

    def fallback(self, text: str) -> list[int] | None:
        """A text as tokens like <0xE4>, one per byte, if the vocabulary has them all."""
        if not self.content.byte_fallback:
            return None
        tokens = self.content.apart or self.content.tokens
        found = [tokens.get(f"<0x{byte:02X}>") for byte in text.encode("utf-8")]
        return None if None in found else [token for token in found if token is not None]


class BpeModel(FileModel):
    """Byte-pair encoding by rank: the lowest rank first, the leftmost place first.

    Merges are known by the pair of ids; a pair that is listed twice has its later rank, as in the
    library. For "ranks" the rank of a pair is the id of its joined text (tiktoken), or the place of
    that text among all by falling score (SentencePiece).
    """

    @cached_property
    def places(self) -> dict[int, int]:
        """Id → place by falling score, where there are scores."""
        scores = self.content.scores
        order = sorted(self.content.tokens.values(), key=lambda i: (-scores[i], i))
        return {token: place for place, token in enumerate(order)}

    @cached_property
    def merges(self) -> dict[tuple[int, int], tuple[int, int]]:
        """(left, right) → (rank, joined)."""
        return {
            (left, right): (rank, joined)
            for rank, (left, right, joined) in enumerate(self.content.merges)
        }

    def rank(self, pair: tuple[int, int]) -> tuple[int, int] | None:
        """The rank of a pair and the id it makes, or None."""
        if self.content.kind == "ranks":
            joined = self.content.tokens.get(self.texts[pair[0]] + self.texts[pair[1]])
            if joined is not None and self.content.scores:
                return self.places[joined], joined
            return None if joined is None else (joined, joined)
        return self.merges.get(pair)

    def encode_word(self, word: str) -> list[Token]:
        return self.whole(word) or self.joined(word)

    def whole(self, word: str) -> list[Token]:
        """The word as one token, where the file wants that tried first; or nothing."""
        if self.content.ignore_merges and word in self.content.tokens:
            return [(self.content.tokens[word], 0, len(word))]
        return []

    def joined(self, word: str) -> list[Token]:
        """What the merges make of it."""
        return self.merged(self.units(word))[0]

    def joined_ids(self, word: str) -> list[int]:
        """The same without places."""
        return [token for token, _, _ in self.joined(word)]

    def gaps(self, in_bytes: bool) -> Gaps | None:
        """Where a long word can be cut first; `in_bytes`: the vocabulary is written in GPT-2's
        characters, the words are not yet. None where that cannot be told from the merges."""
        content = self.content
        if content.kind != "BPE" or content.prefix or content.suffix:
            return None
        units: dict[int, str | bytes] = {i: text for text, i in content.tokens.items()
                                         if len(text) == 1}  # fmt: skip
        if not in_bytes:
            # what falls back to bytes stays apart, unless merges join these
            falls = self.fallback("\0") is not None and not any(
                self.texts[part].startswith("<0x") for merge in content.merges for part in merge[:2]
            )
            return Gaps(
                seams(units, content.merges),
                lambda c: c in content.tokens or (falls and self.fallback(c) is not None),
            )
        value = {sign: bytes([byte]) for byte, sign in enumerate(byte_characters())}
        units = {i: value[text] for i, text in units.items() if text in value}
        known = frozenset(units.values())
        return Gaps(
            seams(units, content.merges),
            lambda c: all(bytes([byte]) in known for byte in c.encode("utf-8")),
        )

    def units(self, word: str) -> list[Token]:
        """The characters of a word as tokens; unknown ones as bytes, as the unknown token, or, if
        the model has none, not at all (the library drops them without a word)."""
        content, out = self.content, list[Token]()
        waiting: Token | None = None  # unknown characters not yet written down
        for i, character in enumerate(word):
            text = (content.prefix if i else "") + character
            text += content.suffix if i == len(word) - 1 else ""
            token = content.tokens.get(text)
            if token is not None:
                if waiting:
                    out.append(waiting)
                    waiting = None
                out.append((token, i, i + 1))
                continue
            parts = self.fallback(text)
            if parts is not None:
                out += [(part, i, i + 1) for part in parts]
            elif content.unknown is not None:
                if waiting and content.fuse_unknown:
                    waiting = (content.unknown, waiting[1], i + 1)
                    continue
                if waiting:
                    out.append(waiting)
                waiting = (content.unknown, i, i + 1)
        return [*out, waiting] if waiting else out

    def joins(self, units: list[Token]) -> list[Join]:
        """The merges on a short word one by one, with what it is after each."""
        return _told(units, self.merged(units)[1])

    def merged(self, units: list[Token]) -> tuple[list[Token], list[tuple[int, int, int]]]:
        """The units after all merges; and these as (rank, first unit of the left token, new id)."""
        ids = [token for token, _, _ in units]
        after = [*range(1, len(ids)), -1]
        before = list(range(-1, len(ids) - 1))
        rank_of = self.rank if self.content.kind == "ranks" else self.merges.get
        waiting: list[tuple[int, int, int, int, int]] = []  # rank, place, the two ids, the new one

        # [merge] all neighbours that can be joined, the lowest rank first
        for i, pair in enumerate(itertools.pairwise(ids)):
            found = rank_of(pair)
            if found is not None:
                waiting.append((found[0], i, *pair, found[1]))
        heapq.heapify(waiting)
        joins: list[tuple[int, int, int]] = []
        while waiting:
            rank, i, left, right, made = heapq.heappop(waiting)
            j = after[i]
            if j < 0 or ids[i] != left or ids[j] != right:
                continue  # one of the two has been joined to something else meanwhile
            ids[i], ids[j], after[i] = made, -1, after[j]
            if after[j] >= 0:
                before[after[j]] = i
            joins.append((rank, i, made))
            for k in (before[i], i):
                if k >= 0 and after[k] >= 0:
                    found = rank_of((ids[k], ids[after[k]]))
                    if found is not None:
                        heapq.heappush(waiting, (found[0], k, ids[k], ids[after[k]], found[1]))
        out = []
        for i, token in enumerate(ids):
            if token >= 0:
                last = after[i] - 1 if after[i] >= 0 else len(ids) - 1
                out.append((token, units[i][1], units[last][2]))
        return out, joins


def _told(units: list[Token], joins: list[tuple[int, int, int]]) -> list[Join]:
    """The merges with what the word is after each."""
    now = [(i, token) for i, (token, _, _) in enumerate(units)]
    out = []
    for rank, unit, made in joins:
        place = next(k for k, (i, _) in enumerate(now) if i == unit)
        now[place : place + 2] = [(unit, made)]
        out.append(Join(rank, place, made, tuple(token for _, token in now)))
    return out


class WordPieceModel(FileModel):
    """The longest match from the left; without one the whole word is unknown (id 0, where the file
    does not say which)."""

    @cached_property
    def longest_match(self) -> WordPiece:
        """The model that does it."""
        content = self.content
        return WordPiece(
            content.tokens, unknown=content.unknown or 0, prefix=content.prefix,
            longest=content.longest_word,
        )  # fmt: skip

    def encode_word(self, word: str) -> list[Token]:
        return self.longest_match.encode_word(word)


class WordLevelModel(FileModel):
    """A word is one token, or unknown."""

    def encode_word(self, word: str) -> list[Token]:
        token = self.content.tokens.get(word, self.content.unknown)
        return [] if token is None else [(token, 0, len(word))]


class UnigramModel(FileModel):
    """The cut whose scores add up to most (Viterbi); of equal ones the longest last piece.

    An unknown character scores 10 below the lowest score; unknown neighbours are one token.
    """

    @cached_property
    def reach(self) -> dict[str, int]:
        """For every character how long the longest piece is that begins with it."""
        out: dict[str, int] = {}
        for text in filter(None, self.content.tokens):
            out[text[0]] = max(out.get(text[0], 0), len(text))
        return out

    @cached_property
    def unknown_score(self) -> float:
        """What a character scores that is no piece of the vocabulary."""
        return min(self.content.scores[i] for i in self.content.tokens.values()) - UNKNOWN_PENALTY

    def encode_word(self, word: str) -> list[Token]:
        unknown = self.content.unknown
        best = self.best(word)
        path: list[tuple[int, int, int]] = []
        end = len(word)
        while end > 0:
            _, start, token = best[end]
            missing = token in (-1, unknown)
            if missing and path and path[-1][0] == -1:
                path[-1] = (-1, start, path[-1][2])
            else:
                path.append((-1 if missing else token, start, end))
            end = start
        return [token for found in reversed(path) for token in self._known(word, *found)]

    def score(self, word: str) -> float:
        """The sum of the scores along the best cut."""
        return self.best(word)[len(word)][0]

    def best(self, word: str) -> list[tuple[float, int, int]]:
        """For every place of a word the best way there: its score, and the start and the id of the
        last piece (−1 for an unknown character)."""
        tokens, scores, reach = self.content.tokens, self.content.scores, self.reach
        best: list[tuple[float, int, int] | None] = [(0.0, 0, -1)] + [None] * len(word)
        # [viterbi] the best way to every place, from the left
        for start in range(len(word)):
            here = best[start]
            assert here is not None
            alone = False
            far = min(len(word), start + reach.get(word[start], 0))
            for end in range(start + 1, far + 1):
                token = tokens.get(word[start:end])
                if token is None:
                    continue
                alone = alone or end == start + 1
                score, known = scores[token] + here[0], best[end]
                if known is None or score > known[0]:
                    best[end] = (score, start, token)
            known = best[start + 1]
            if not alone and (known is None or self.unknown_score + here[0] > known[0]):
                best[start + 1] = (self.unknown_score + here[0], start, -1)
        return [step for step in best if step is not None]

    def _known(self, word: str, token: int, start: int, end: int) -> list[Token]:
        if token >= 0:
            return [(token, start, end)]
        whole = self.content.tokens.get(word[start:end])
        if whole is not None:
            return [(whole, start, end)]
        if self.content.byte_fallback:
            parts = [self.fallback(character) for character in word[start:end]]
            if all(part is not None for part in parts):
                return [
                    (byte, start + i, start + i + 1)
                    for i, part in enumerate(parts)
                    for byte in part or ()
                ]
        return [] if self.content.unknown is None else [(self.content.unknown, start, end)]


def model_of(content: ModelContent) -> FileModel:
    """The model that a file describes."""
    kinds = {
        "BPE": BpeModel, "ranks": BpeModel, "WordPiece": WordPieceModel,
        "WordLevel": WordLevelModel, "Unigram": UnigramModel,
    }  # fmt: skip
    return kinds[content.kind](content)
