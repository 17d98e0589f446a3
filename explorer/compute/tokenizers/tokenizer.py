"""A tokenizer: normalise, cut, look up or join, and back again; every token with its place.

    text ──normaliser──▶ normal text ──pre-tokenizer──▶ words ──model──▶ tokens ──decoder──▶ text

Special and added tokens are found first, in the text as it came, and are never normalised or cut.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, Protocol

import numpy as np
import regex

from explorer.compute.tokenizers.decoders import Decoder, Piece, join
from explorer.compute.tokenizers.normalisers import NONE, Normalised, Normaliser
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS, PreTokenizer, Span

Token = tuple[int, int, int]  # id, start, end (in the word)


class Model(Protocol):
    """Turns a word into tokens.

    `unit` says what `start` and `end` count: "characters" of the word, or "bytes" of its UTF-8
    (byte-level models, whose tokens may begin and end inside a character). A model that has a
    quicker way to the ids alone has a method `word_ids` besides.
    """

    @property
    def unit(self) -> Literal["characters", "bytes"]:
        """What the places in a word count."""

    @property
    def vocabulary(self) -> Mapping[Piece, int]:
        """Every piece with its id."""

    def encode_word(self, text: str) -> list[Token]:
        """The tokens of a word: (id, start, end), in order."""

    def piece(self, token: int) -> Piece:
        """The text or the bytes of an id. Raises KeyError for an id that is not in use."""


@dataclass(frozen=True)
class AddedToken:
    """A text that is a token as a whole, wherever it stands."""

    text: str
    id: int
    special: bool = True


@dataclass(frozen=True, eq=False)
class Encoding:
    """The tokens of a text.

    `spans`: the characters of the original text that a token touches (a byte-level token that holds
    a part of a character spans all of it); `byte_spans`: its place in the UTF-8 bytes of the
    original, exact where the normaliser left the text alone. Text without a token (dropped by the
    normaliser or the pre-tokenizer) is in no span; tokens without text have an empty one.
    """

    ids: tuple[int, ...]
    pieces: tuple[Piece, ...]
    spans: tuple[Span, ...]
    byte_spans: tuple[Span, ...]
    normalised: str

    def __len__(self) -> int:
        return len(self.ids)


@dataclass(frozen=True, eq=False)
class Tokenizer:
    """The whole pipeline. `before` and `after`: ids put around every text on request.

    Special tokens decode to their own text; with `skip_special` to nothing.
    """

    model: Model
    normaliser: Normaliser = NONE
    pre_tokenizer: PreTokenizer = PRE_TOKENIZERS["none"]
    decoder: Decoder = join
    added: tuple[AddedToken, ...] = ()
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()

    @cached_property
    def _added(self) -> dict[str, AddedToken]:
        return {token.text: token for token in self.added}

    @cached_property
    def _added_by_id(self) -> dict[int, AddedToken]:
        return {token.id: token for token in self.added}

    @cached_property
    def _words(self) -> dict[str, list[Token]]:
        return {}

    def parts(
        self, text: str, specials: bool = True
    ) -> Iterable[tuple[int, int, AddedToken | None]]:
        """The text between added tokens, and these: (start, end, token or None), in order.

        The leftmost match wins, the longest among those. Without `specials` the text of a special
        token is ordinary text.
        """
        looked_for = [t.text for t in self.added if t.text and (specials or not t.special)]
        last = 0
        if looked_for:
            longest_first = sorted(looked_for, key=len, reverse=True)
            for match in regex.finditer("|".join(map(regex.escape, longest_first)), text):
                if match.start() > last:
                    yield last, match.start(), None
                yield match.start(), match.end(), self._added[match.group()]
                last = match.end()
        if last < len(text):
            yield last, len(text), None

    def word_tokens(self, word: str) -> list[Token]:
        """The tokens of a pre-token; remembered."""
        known = self._words.get(word)
        if known is None:
            known = self.model.encode_word(word)
            if len(word) < 64 and len(self._words) < 1 << 18:
                self._words[word] = known
        return known

    def _word_ids(self, word: str) -> list[int]:
        return [token for token, _, _ in self.word_tokens(word)]

    def ids(self, text: str, specials: bool = True, around: bool = False) -> list[int]:
        """The ids alone; faster than `encode`."""
        out: list[int] = list(self.before) if around else []
        known: dict[str, list[int]] = {}
        word_ids = getattr(self.model, "word_ids", self._word_ids)
        for start, end, token in self.parts(text, specials):
            if token is not None:
                out.append(token.id)
                continue
            part = text[start:end]
            if self.normaliser.steps:
                part = self.normaliser(part).text
            for word in self.pre_tokenizer.words(part):
                ids = known.get(word)
                if ids is None:
                    ids = known[word] = word_ids(word)
                out += ids
        return out + list(self.after) if around else out

    def encode(self, text: str, specials: bool = True, around: bool = False) -> Encoding:
        """The tokens of a text with their places. Lone surrogates must have been replaced."""
        ids: list[int] = list(self.before) if around else []
        spans: list[Span] = [(0, 0)] * len(ids)
        byte_spans: list[Span] = [(0, 0)] * len(ids)
        normal: list[str] = []
        offsets = byte_offsets(text)
        for start, end, token in self.parts(text, specials):
            if token is not None:
                ids.append(token.id)
                spans.append((start, end))
                byte_spans.append((int(offsets[start]), int(offsets[end])))
                normal.append(token.text)
                continue
            part = self.normaliser(text[start:end])
            normal.append(part.text)
            self._encode_part(part, start, offsets, ids, spans, byte_spans)
        if around:
            ids += self.after
            spans += [(len(text), len(text))] * len(self.after)
            byte_spans += [(int(offsets[-1]), int(offsets[-1]))] * len(self.after)
        pieces = tuple(self.piece(token) for token in ids)
        return Encoding(tuple(ids), pieces, tuple(spans), tuple(byte_spans), "".join(normal))

    def _encode_part(
        self, part: Normalised, start: int, offsets: np.ndarray, ids: list[int],
        spans: list[Span], byte_spans: list[Span],
    ) -> None:  # fmt: skip
        """Add the tokens of a stretch of text that begins at character `start` of the original."""
        plain = part.unchanged
        in_bytes = self.model.unit == "bytes"
        inner = byte_offsets(part.text) if in_bytes else None
        for first, last in self.pre_tokenizer.spans(part.text):
            for token, begin, end in self.word_tokens(part.text[first:last]):
                ids.append(token)
                if inner is None:
                    here, there = first + begin, first + end
                else:
                    low, high = int(inner[first]) + begin, int(inner[first]) + end
                    here = int(np.searchsorted(inner, low, side="right")) - 1
                    there = int(np.searchsorted(inner, high, side="left"))
                s, e = part.original(here, there)
                spans.append((s + start, e + start))
                if plain and inner is not None:
                    shift = int(offsets[start])
                    byte_spans.append((low + shift, high + shift))
                else:
                    byte_spans.append((int(offsets[s + start]), int(offsets[e + start])))

    def piece(self, token: int) -> Piece:
        """The text or the bytes of an id. Raises KeyError for an id that is not in use."""
        added = self._added_by_id.get(token)
        return added.text if added is not None else self.model.piece(token)

    def decode(self, ids: Sequence[int], skip_special: bool = False) -> str:
        """The text of ids. Raises KeyError for an id that is not in use."""
        out: list[str] = []
        waiting: list[Piece] = []
        for token in ids:
            added = self._added_by_id.get(token)
            if added is None:
                waiting.append(self.model.piece(token))
                continue
            if skip_special and added.special:
                continue
            if waiting:
                out.append(self.decoder(waiting))
                waiting = []
            out.append(added.text)
        if waiting:
            out.append(self.decoder(waiting))
        return "".join(out)

    @property
    def size(self) -> int:
        """How many ids: those of the model and the added ones."""
        return len({*self.model.vocabulary.values(), *self._added_by_id})


def byte_offsets(text: str) -> np.ndarray:
    """(len(text) + 1,) int64: where each character begins in the UTF-8 of the text, and the end."""
    if text.isascii():
        return np.arange(len(text) + 1, dtype=np.int64)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    sizes = 1 + (codes > 0x7F).astype(np.int64) + (codes > 0x7FF) + (codes > 0xFFFF)
    return np.concatenate(([0], np.cumsum(sizes)))
