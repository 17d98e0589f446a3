"""A tokenizer from a file: the stages one after another, every token with its place in the text.

    text ─added tokens─▶ parts ─normaliser─▶ ─pre-tokenizer─▶ words ─model─▶ tokens ─decoder─▶ text

The same methods as `Tokenizer` has; what a file may ask for besides (tokens found after
normalisation, pre-tokenizers that change the text) is why it is a class of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import regex

from explorer.compute.tokenizers.bpe_gaps import Gaps
from explorer.compute.tokenizers.files.cuts import Cutter, Piece, cut, cutters
from explorer.compute.tokenizers.files.decode import (
    DecodeStep,
    bytes_of_texts,
    decode_steps,
    decoded,
)
from explorer.compute.tokenizers.files.models import BpeModel, FileModel, Token, model_of
from explorer.compute.tokenizers.files.normal import is_space, normaliser
from explorer.compute.tokenizers.files.plain import PlainCuts, plain_cuts
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import AddedToken, FileContent
from explorer.compute.tokenizers.normalisers import Normalised, Normaliser, unchanged
from explorer.compute.tokenizers.tokenizer import Encoding, byte_offsets

SHORT, MOST = 64, 1 << 17  # characters of a word, and words, that are remembered
_WORD_BEFORE, _WORD_AFTER = regex.compile(r"\w\Z"), regex.compile(r"\w")


@dataclass(frozen=True, eq=False)
class Word:
    """A pre-token, or an added token (then `token` is its id). `spans`: its tokens as (id, start,
    end) in characters of `piece.text`."""

    piece: Piece
    tokens: tuple[Token, ...]
    token: int | None = None


@dataclass(frozen=True, eq=False)
class FileTokenizer:
    """The pipeline of a file. Raises ParamError where the file holds a pattern that is bad."""

    content: FileContent
    source: Source

    def __post_init__(self) -> None:
        # bad patterns show now and not at the first text
        assert self.normaliser is not None
        assert self.cutters is not None
        assert self.decoder is not None

    @cached_property
    def model(self) -> FileModel:
        """The model."""
        return model_of(self.content.model)

    @cached_property
    def normaliser(self) -> Normaliser:
        return normaliser(self.content.normalizer, self.source)

    @cached_property
    def cutters(self) -> tuple[Cutter, ...]:
        return cutters(self.content.pre_tokenizer, self.source)

    @cached_property
    def decoder(self) -> tuple[DecodeStep, ...]:
        return decode_steps(self.content.decoder, self.source)

    @cached_property
    def byte_level(self) -> bool:
        """Whether tokens are bytes in GPT-2's characters."""
        stages = (*self.content.pre_tokenizer, *self.content.decoder)
        return any(part.kind == "ByteLevel" for part in stages)

    @property
    def size(self) -> int:
        """How many ids: those of the model and the added ones."""
        return len(self.model.texts.keys() | self._added)

    @cached_property
    def _added(self) -> dict[int, AddedToken]:
        return {token.id: token for token in self.content.added}

    @cached_property
    def _before_normalising(self) -> dict[str, AddedToken]:
        return {token.text: token for token in self.content.added if not token.normalized}

    @cached_property
    def _after_normalising(self) -> dict[str, AddedToken]:
        found = (token for token in self.content.added if token.normalized)
        return {self.normaliser(token.text).text or token.text: token for token in found}

    @cached_property
    def _known(self) -> dict[str, list[Token]]:
        return {}

    @cached_property
    def _known_ids(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def _known_chunks(self) -> dict[str, list[int]]:
        return {}

    @cached_property
    def _gaps(self) -> Gaps | None:
        if self._plain is None or not isinstance(self.model, BpeModel):
            return None
        return self.model.gaps(self._plain.into_bytes)

    @cached_property
    def _plain(self) -> PlainCuts | None:
        return plain_cuts(self.content.pre_tokenizer, self.source)

    # encoding ---------------------------------------------------------------------------------

    def parts(self, text: str) -> Iterator[tuple[Piece, int | None]]:
        """The text between added tokens, normalised; and these, with their ids."""
        offsets = byte_offsets(text)
        for start, end, token in found_in(text, self._before_normalising):
            if token is not None:
                yield _placed(unchanged(text[start:end]), start, offsets), token.id
                continue
            # [normal] between the added tokens only
            part = self.normaliser(text[start:end])
            piece = _placed(part, start, offsets)
            for first, last, inner in found_in(part.text, self._after_normalising):
                yield piece[first:last], None if inner is None else inner.id

    def words(self, text: str) -> Iterator[Word]:
        """The pre-tokens with their tokens, and the added tokens, in order."""
        for part, token in self.parts(text):
            if token is not None:
                yield Word(part, ((token, 0, len(part.text)),), token)
                continue
            # [words] no token crosses a cut
            for piece in cut(part, self.cutters):
                # [tokens] each piece alone
                yield Word(piece, tuple(self.word_tokens(piece.text)))

    def word_tokens(self, word: str) -> list[Token]:
        """The tokens of a pre-token; remembered."""
        known = self._known.get(word)
        if known is None:
            known = self.model.encode_word(word)
            if len(word) < SHORT and len(self._known) < MOST:
                self._known[word] = known
        return known

    def ids(self, text: str, around: bool = False) -> list[int]:
        """The ids alone, without places: much faster."""
        if self._plain is None:
            inner = [token for word in self.words(text) for token, _, _ in word.tokens]
        else:
            inner = self._plain_ids(text, self._plain)
        return [*self.content.before, *inner, *self.content.after] if around else inner

    def _plain_ids(self, text: str, cuts: PlainCuts) -> list[int]:
        out: list[int] = []
        for start, end, token in found_in(text, self._before_normalising):
            if token is not None:
                out.append(token.id)
                continue
            normal = self.normaliser(text[start:end]).text
            for first, last, inner in found_in(normal, self._after_normalising):
                if inner is not None:
                    out.append(inner.id)
                    continue
                for chunk in cuts.chunks(normal[first:last]):
                    out += self._chunk_ids(chunk, cuts)
        return out

    def _chunk_ids(self, chunk: str, cuts: PlainCuts) -> list[int]:
        ids = self._known_chunks.get(chunk)
        if ids is None:
            ids = [token for word in cuts.words(chunk) for token in self._word_ids(word, cuts)]
            if len(chunk) < SHORT and len(self._known_chunks) < MOST:
                self._known_chunks[chunk] = ids
        return ids

    def _word_ids(self, word: str, cuts: PlainCuts) -> list[int]:
        ids = self._known_ids.get(word)
        if ids is None:
            model, gaps, written = self.model, self._gaps, cuts.written(word)
            if gaps is None or not isinstance(model, BpeModel) or model.whole(written):
                ids = [token for token, _, _ in model.encode_word(written)]
            else:
                ids = gaps.ids(word, lambda part: model.joined_ids(cuts.written(part)))
            if len(word) < SHORT and len(self._known_ids) < MOST:
                self._known_ids[word] = ids
        return ids

    def encode(self, text: str, around: bool = False) -> Encoding:
        """The tokens of a text with their places; `around`: with those the template adds."""
        return self.placed(text, list(self.words(text)), around)

    def placed(self, text: str, words: Sequence[Word], around: bool = False) -> Encoding:
        """The same, from words that are known already."""
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        byte_spans: list[tuple[int, int]] = []
        normal = "".join(part.text for part, _ in self.parts(text))
        for word in words:
            for token, start, end in word.tokens:
                ids.append(token)
                spans.append(span(word.piece.starts, word.piece.ends, start, end))
                byte_spans.append(span(word.piece.low, word.piece.high, start, end))
        if around:
            before, after = self.content.before, self.content.after
            size = len(text.encode("utf-8"))
            ids = [*before, *ids, *after]
            spans = [(0, 0)] * len(before) + spans + [(len(text), len(text))] * len(after)
            byte_spans = [(0, 0)] * len(before) + byte_spans + [(size, size)] * len(after)
        _share_bytes(self, ids, byte_spans)
        pieces = tuple(self.piece(token) for token in ids)
        return Encoding(tuple(ids), pieces, tuple(spans), tuple(byte_spans), normal)

    # [decoded] from ids back to text

    def text_of(self, token: int) -> str:
        """The text of an id as the file writes it. Raises KeyError for an id not in use."""
        added = self._added.get(token)
        return added.text if added is not None else self.model.texts[token]

    def piece(self, token: int) -> str | bytes:
        """What an id stands for: text, or bytes for byte-level and fallen-back tokens."""
        text = self.text_of(token)
        if token in self._added:
            return text
        if self.byte_level:
            return bytes_of_texts([text])
        if self.is_fallback(token):
            return bytes([int(text[3:5], 16)])
        return text

    def is_special(self, token: int) -> bool:
        """Whether it is an added token marked special."""
        return token in self._added and self._added[token].special

    def is_added(self, token: int) -> bool:
        """Whether it is found in the text before the model sees it."""
        return token in self._added

    def is_fallback(self, token: int) -> bool:
        """Whether it is <0xE4> or the like, of a vocabulary with byte fallback."""
        text = self.model.texts.get(token, "")
        return self.content.model.byte_fallback and len(text) == 6 and text.startswith("<0x")

    def decode(self, ids: Sequence[int], skip_special: bool = False) -> str:
        """The text of ids. Raises KeyError for an id that is not in use."""
        texts = [
            self.text_of(token) for token in ids if not (skip_special and self.is_special(token))
        ]
        return decoded(texts, self.decoder)


def span(starts: np.ndarray, ends: np.ndarray, start: int, end: int) -> tuple[int, int]:
    """The stretch of the original for characters start … end − 1 of a piece."""
    if start >= end or not len(starts):
        return (0, 0)
    return int(starts[start:end].min()), int(ends[start:end].max())


def _placed(part: Normalised, shift: int, offsets: np.ndarray) -> Piece:
    """A normalised stretch with its places in the whole text."""
    starts, ends = part.starts + shift, part.ends + shift
    ends = np.maximum(starts, ends)
    return Piece(part.text, starts, ends, offsets[starts], offsets[ends])


def _share_bytes(
    tokenizer: FileTokenizer, ids: list[int], byte_spans: list[tuple[int, int]]
) -> None:
    """One byte each for the tokens of a character that fell back to its bytes."""
    i = 0
    while i < len(ids):
        low, high = byte_spans[i]
        run = ids[i : i + high - low]
        whole = all(byte_spans[i + k] == (low, high) for k in range(len(run)))
        if high - low > 1 and len(run) == high - low and whole:
            if all(tokenizer.is_fallback(token) for token in run):
                byte_spans[i : i + len(run)] = [(low + k, low + k + 1) for k in range(len(run))]
        i += max(len(run), 1) if whole else 1


def found_in(
    text: str, looked_for: dict[str, AddedToken]
) -> Iterator[tuple[int, int, AddedToken | None]]:
    """The added tokens in a text and what lies between them: (start, end, token or None).

    The leftmost match wins, the longest among those (added_vocabulary.rs, find_matches).
    """
    last = 0
    if looked_for and text:
        for match in _pattern(tuple(looked_for)).finditer(text):
            start, end = match.span()
            token = looked_for[match.group()]
            if start < last or (token.single_word and not _alone(text, start, end)):
                continue
            while token.lstrip and start > last and is_space(text[start - 1]):
                start -= 1
            while token.rstrip and end < len(text) and is_space(text[end]):
                end += 1
            if start > last:
                yield last, start, None
            yield start, end, token
            last = end
    if last < len(text):
        yield last, len(text), None


def _alone(text: str, start: int, end: int) -> bool:
    return not (_WORD_BEFORE.search(text[:start]) or _WORD_AFTER.match(text[end:]))


_patterns: dict[tuple[str, ...], regex.Pattern[str]] = {}


def _pattern(texts: tuple[str, ...]) -> regex.Pattern[str]:
    if texts not in _patterns:
        if len(_patterns) > 16:
            _patterns.clear()
        longest_first = sorted(filter(None, texts), key=len, reverse=True)
        _patterns[texts] = regex.compile("|".join(map(regex.escape, longest_first)))
    return _patterns[texts]
