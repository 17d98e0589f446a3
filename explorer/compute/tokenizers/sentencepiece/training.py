"""The four kinds from one text, by the rules of SentencePiece 0.2.3.

Every line is a sentence; it is normalised, its spaces become ▁, and no piece reaches across a ▁.
All characters of the text are covered (`character_coverage` 1.0).
"""

from __future__ import annotations

import dataclasses
import math
from collections import Counter
from collections.abc import Generator, Iterable, Sequence
from typing import Any

import numpy as np
import regex

from explorer.compute.tokenizers.normalisers import META, SENTENCEPIECE
from explorer.compute.tokenizers.sentencepiece.bpe import allowed, train_bpe
from explorer.compute.tokenizers.sentencepiece.model import (
    BYTE,
    CONTROL,
    NORMAL,
    SPECIALS,
    UNKNOWN,
    SentencePiece,
)
from explorer.compute.tokenizers.unigram.dialect import DIALECTS
from explorer.compute.tokenizers.unigram.seeds import Seeds
from explorer.compute.tokenizers.unigram.sentences import sentence_seeds
from explorer.compute.tokenizers.unigram.training import train_from

Steps = Generator[Any, str | None, SentencePiece]


def sentences_of(text: str) -> list[str]:
    """The lines as they are trained on."""
    return [line for line in (SENTENCEPIECE(raw).text for raw in text.split("\n")) if line]


def words_of(sentences: Iterable[str]) -> Counter[str]:
    """Each word with the ▁ in front of it."""
    out: Counter[str] = Counter()
    for sentence in sentences:
        out.update(regex.findall(f"{META}[^{META}]*", sentence))
    return out


def ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    """By falling count, then by code points."""
    return sorted(counts.items(), key=lambda found: (-found[1], found[0]))


def model_of(kind: str, pieces: Sequence[tuple[str, float]], byte_fallback: bool) -> SentencePiece:
    """Special pieces first, then the 256 bytes if they are asked for, then what was learned."""
    data = [f"<0x{byte:02X}>" for byte in range(256)] if byte_fallback else []
    extra = len(SPECIALS) + len(data)
    return SentencePiece(
        kind,
        (*SPECIALS, *data, *(piece for piece, _ in pieces)),
        (*(0.0 for _ in range(extra)), *(score for _, score in pieces)),
        (UNKNOWN, CONTROL, CONTROL, *(BYTE for _ in data), *(NORMAL for _ in pieces)),
        byte_fallback,
    )


def train(
    sentences: Sequence[str], kind: str, size: int, split_digits: bool = False,
    byte_fallback: bool = False,
) -> Steps:  # fmt: skip
    """A tokenizer with `size` pieces besides the special ones and the bytes.

    BPE and Unigram keep every character even if these are more than `size`; a text may give fewer
    pieces than asked for.
    """
    words = words_of(sentences)
    characters = Counter("".join(sentences))
    if kind == "bpe":
        merges = max(size - len(characters), 0)
        made = yield from train_bpe(words, merges, split_digits)
        texts = [piece for piece, _ in made] + [c for c, _ in ranked(characters)]
        return model_of(kind, [(t, -float(i)) for i, t in enumerate(texts)], byte_fallback)
    if kind == "unigram":
        seeds = sentence_seeds(sentences, coverage=1.0)
        if split_digits:
            seeds = without_numbers(seeds)
        yield None
        special = len(SPECIALS) + 256 * byte_fallback
        learned = yield from train_from(
            seeds, max(size, seeds.characters), DIALECTS["sentencepiece"], special=special
        )
        final = learned.final
        assert final is not None  # it is set before the generator returns
        found = list(zip(final.pieces, final.scores.tolist(), strict=True))
        return model_of(kind, found, byte_fallback)
    counts = words if kind == "word" else characters
    total = max(sum(counts.values()), 1)
    yield None
    kept = ranked(counts)[:size]
    return model_of(kind, [(t, math.log(n / total)) for t, n in kept], byte_fallback)


def without_numbers(seeds: Seeds) -> Seeds:
    """Seeds without those in which a digit is not alone."""
    keep = [i for i, piece in enumerate(seeds.pieces) if len(piece) == 1 or allowed(piece, True)]
    counts = seeds.counts[keep]
    return dataclasses.replace(
        seeds,
        pieces=tuple(seeds.pieces[i] for i in keep),
        counts=counts,
        scores=np.log(counts) - np.log(counts.sum()),
        lengths=seeds.lengths[keep],
    )
