"""A text under one tokenizer: every stage as stretches of the original, and what comes back."""

from __future__ import annotations

import difflib
from collections.abc import Generator, Sequence
from dataclasses import replace

import numpy as np

from explorer.compute.tokenizers.alphabets import shown
from explorer.compute.tokenizers.encode.types import (
    FALLBACK,
    ORDINARY,
    SPECIAL,
    UNKNOWN,
    Cut,
    Segments,
)
from explorer.compute.tokenizers.files import templates
from explorer.compute.tokenizers.files.decode import bytes_of_texts
from explorer.compute.tokenizers.files.dropout import chance_of, dropped_out
from explorer.compute.tokenizers.files.models import BpeModel
from explorer.compute.tokenizers.files.pipeline import FileTokenizer, Word
from explorer.compute.tokenizers.tokenizer import byte_offsets

COMPARED = 600  # characters between the first and the last difference that are compared closely


def segments(
    low: Sequence[int], high: Sequence[int], labels: Sequence[str], flags: Sequence[int]
) -> Segments:
    """Segments from lists."""
    return Segments(
        np.array(low, np.int32), np.array(high, np.int32), tuple(labels), np.array(flags, np.int8)
    )


def cut_of(
    tokenizer: FileTokenizer, name: str, text: str, around: bool, path: str,
    dropout: float = 0.0, seed: int = 0,
) -> Generator[None, None, Cut]:  # fmt: skip
    """Every stage of one tokenizer on a text. `dropout`: the share of merges to leave out."""
    words: list[Word] = []
    model = tokenizer.model
    dropout = dropout if isinstance(model, BpeModel) else 0.0
    for number, word in enumerate(tokenizer.words(text)):
        if dropout and isinstance(model, BpeModel) and word.token is None:
            drawn = dropped_out(model, word.piece.text, dropout, chance_of(seed, number))
            word = replace(word, tokens=tuple(drawn))
        words.append(word)
        if number % 64 == 63:
            yield None
    encoding = tokenizer.placed(text, words, around)
    yield None
    content = tokenizer.content
    kinds = [kind_of(tokenizer, token) for token in encoding.ids]
    inner = [number for number, word in enumerate(words) for _ in word.tokens]
    before = [-1] * len(content.before) if around else []
    after = [-1] * len(content.after) if around else []
    plain = [token for word in words for token, _, _ in word.tokens]
    back = tokenizer.decode(plain)
    yield None
    lost, lost_at = responsible(tokenizer, text, plain, back)
    yield None
    found = templates.beside(path)
    return Cut(
        name=name,
        kind=content.model.kind,
        size=tokenizer.size,
        parts=tuple(
            part.kind for part in (*content.normalizer, *content.pre_tokenizer, *content.decoder)
        ),
        tokens=segments(
            [low for low, _ in encoding.byte_spans], [high for _, high in encoding.byte_spans],
            [shown(piece) for piece in encoding.pieces], [kind == SPECIAL for kind in kinds],
        ),
        ids=np.array(encoding.ids, np.int32),
        kinds=np.array(kinds, np.int32),
        word=np.array([*before, *inner, *after], np.int32),
        starts=np.array([start for start, _ in encoding.spans], np.int32),
        ends=np.array([end for _, end in encoding.spans], np.int32),
        data=tuple(
            (piece if isinstance(piece, bytes) else piece.encode("utf-8")).hex(" ").upper()
            for piece in encoding.pieces
        ),
        normal=normal(tokenizer, text),
        words=pre_tokens(tokenizer, words),
        decoded=compared(text, back),
        text_back=back,
        lost=lost,
        lost_at=lost_at,
        template=found.text,
        template_specials=found.specials,
        ignored=content.ignored,
        dropout=dropout,
    )  # fmt: skip


def kind_of(tokenizer: FileTokenizer, token: int) -> int:
    """Ordinary, special (or added), unknown, or a byte that stands for itself."""
    if token == tokenizer.content.model.unknown:
        return UNKNOWN
    if tokenizer.is_added(token):
        return SPECIAL
    return FALLBACK if tokenizer.is_fallback(token) else ORDINARY


def normal(tokenizer: FileTokenizer, text: str) -> Segments:
    """The normalised text: for every stretch of the original what it has become.

    Characters that came from the same stretch (a ligature taken apart) stand together.
    """
    data = text.encode("utf-8")
    low: list[int] = []
    high: list[int] = []
    labels: list[str] = []
    flags: list[int] = []
    for part, token in tokenizer.parts(text):
        if token is not None:
            low.append(int(part.low[0]))
            high.append(int(part.high[-1]))
            labels.append(shown(part.text))
            flags.append(0)
            continue
        first = len(low)
        for character, a, b in zip(part.text, part.low.tolist(), part.high.tolist(), strict=True):
            if len(low) > first and a < high[-1]:
                high[-1] = max(high[-1], b)
                labels[-1] += character
            else:
                low.append(a)
                high.append(b)
                labels.append(character)
                flags.append(0)
        for i in range(first, len(low)):
            flags[i] = int(data[low[i] : high[i]] != labels[i].encode("utf-8"))
            labels[i] = shown(labels[i])
    return segments(low, high, labels, flags)


def pre_tokens(tokenizer: FileTokenizer, words: Sequence[Word]) -> Segments:
    """The pre-tokens; in bytes where the pre-tokenizer has made bytes of them."""
    into_bytes = any(part.kind == "ByteLevel" for part in tokenizer.content.pre_tokenizer)
    labels = [
        shown(bytes_of_texts([word.piece.text]))
        if into_bytes and word.token is None
        else shown(word.piece.text)
        for word in words
    ]
    return segments(
        [int(word.piece.low[0]) for word in words], [int(word.piece.high[-1]) for word in words],
        labels, [word.token is not None for word in words],
    )  # fmt: skip


def compared(text: str, back: str) -> Segments:
    """What comes back against the text: stretches of the text and what stands there now."""
    offsets = byte_offsets(text).tolist()
    out: list[tuple[int, int, str, int]] = []
    for start, end, new in differences(text, back):
        last = out[-1][1] if out else 0
        out += [(i, i + 1, text[i], 0) for i in range(last, start)]
        out.append((start, end, new, 1))
    out += [(i, i + 1, text[i], 0) for i in range(out[-1][1] if out else 0, len(text))]
    return segments(
        [offsets[start] for start, _, _, _ in out], [offsets[end] for _, end, _, _ in out],
        [shown(label) for _, _, label, _ in out], [flag for _, _, _, flag in out],
    )  # fmt: skip


def in_common(left: str, right: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = zip(left, right, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(left), len(right)))


def differences(text: str, back: str) -> list[tuple[int, int, str]]:
    """Where two texts differ: (start, end) in the first, and what the second has instead."""
    if text == back:
        return []
    head = in_common(text, back)
    tail = in_common(text[head:][::-1], back[head:][::-1])
    old, new = text[head : len(text) - tail], back[head : len(back) - tail]
    if max(len(old), len(new)) > COMPARED:
        return [(head, head + len(old), new)]
    found = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [(head + a, head + b, new[c:d]) for tag, a, b, c, d in found if tag != "equal"]


def responsible(
    tokenizer: FileTokenizer, text: str, ids: Sequence[int], back: str
) -> tuple[str, int]:
    """The first stage that no longer tells the text from what comes back, and the first place.

    If both have the same normal form, it was the normaliser that made them equal; if only their
    pre-tokens are the same, the pre-tokenizer; if only their ids, or if there is an unknown token
    among them, the model; and if not even these, the decoder writes what the encoder would read
    otherwise.
    """
    if back == text:
        return "", -1
    unknown = tokenizer.content.model.unknown
    place = in_common(text, back)

    def parts(whole: str) -> list[tuple[str, int | None]]:
        return [(part.text, token) for part, token in tokenizer.parts(whole)]

    def words(whole: str) -> list[tuple[str, int | None]]:
        return [(word.piece.text, word.token) for word in tokenizer.words(whole)]

    if parts(text) == parts(back):
        return "normalizer", place
    if words(text) == words(back):
        return "pre_tokenizer", place
    same = unknown in ids or tokenizer.ids(back) == list(ids)
    return ("model" if same else "decoder"), place
