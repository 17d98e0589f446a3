"""How each of the vocabularies that ship is made: texts in, the content of a tokenizer.json out.

byte-bpe        byte-level BPE behind GPT-2's cuts (Radford et al. 2019)
model-bpe       the same with a token <bos>, id 0, before every text, for a model to be trained on
wordpiece       BERT's cuts, lower case, `##` pieces chosen by count, as `tokenizers` trains them
unigram         SentencePiece's ▁ before words, pruned by loss (Kudo 2018), as `tokenizers` does
piece-bpe       ▁ before words, BPE over characters with SentencePiece's tie rule, and 256 pieces
                for the bytes of characters that are none (byte fallback)

Chinese has thousands of characters, so all but the first keep the most frequent ones only; words
are cut where another one stands, and it becomes unknown (or bytes).
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.bpe_corpus import Options, Vocabulary, learn
from explorer.compute.tokenizers.files.types import (
    AddedToken,
    Component,
    FileContent,
    ModelContent,
)
from explorer.compute.tokenizers.normalisers import BERT, META
from explorer.compute.tokenizers.pretokenizers import PRE_TOKENIZERS
from explorer.compute.tokenizers.unigram.dialect import DIALECTS
from explorer.compute.tokenizers.unigram.training import train as train_unigram
from explorer.compute.tokenizers.wordpiece.dialect import LIBRARY
from explorer.compute.tokenizers.wordpiece.pieces import PREFIX, UNKNOWN, alphabet, joined
from explorer.compute.tokenizers.wordpiece.pieces import characters as word_characters
from explorer.compute.tokenizers.wordpiece.train import train as train_wordpiece

Steps = Generator[Any, Any, FileContent]
BOS = "<bos>"
LONGEST = 24  # characters of a word that is trained on; Chinese has no spaces to end one
METASPACE = {"replacement": META, "prepend_scheme": "always", "split": True}


@dataclass(frozen=True)
class Recipe:
    """`most`: characters of each text that are trained on; `kept`: different ones that are kept."""

    title: str
    size: int
    most: int
    kept: int
    make: Callable[[Sequence[str], int, int], Steps]


def frequent(words: Counter[str], most: int) -> Counter[str]:
    """The words cut at every character that is not among the `most` most frequent ones."""
    counts: Counter[str] = Counter()
    for word, times in words.items():
        for character in word:
            counts[character] += times
    kept = {c for c, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]}
    out: Counter[str] = Counter()
    for word, times in words.items():
        part = ""
        for character in word:
            if character in kept and len(part) < LONGEST:
                part += character
                continue
            if part:
                out[part] += times
            part = character if character in kept else ""
        if part:
            out[part] += times
    return out


def marked_words(texts: Iterable[str]) -> Counter[str]:
    """Words by white space, each with ▁ before it."""
    return Counter(META + word for text in texts for word in regex.split(r"\s+", text) if word)


def byte_bpe(texts: Sequence[str], size: int, kept: int) -> Steps:
    """Byte-level BPE; nothing is unknown to it."""
    times: Counter[str] = Counter()
    for text in texts:
        times.update(PRE_TOKENIZERS["gpt2"].words(text))
        yield None
    found: Vocabulary = yield from learn(times, Options(size=size, minimum=2))
    letters = byte_characters()
    tokens = {
        "".join(letters[byte] for byte in bytes(piece)): number  # type: ignore[arg-type]  # bytes
        for number, piece in enumerate(found.pieces)
    }
    level = Component("ByteLevel", {"add_prefix_space": False, "use_regex": True})
    model = ModelContent("BPE", tokens, found.merges)
    return FileContent("byte-bpe", model, (), (level,), (Component("ByteLevel"),))


def model_bpe(texts: Sequence[str], size: int, kept: int) -> Steps:
    """`byte_bpe` after a first token that every text begins with."""
    plain = yield from byte_bpe(texts, size - 1, kept)
    tokens = {BOS: 0, **{piece: number + 1 for piece, number in plain.model.tokens.items()}}
    merges = tuple((left + 1, right + 1, new + 1) for left, right, new in plain.model.merges)
    return dataclasses.replace(
        plain, name="model-bpe", model=ModelContent("BPE", tokens, merges), before=(0,),
        added=(AddedToken(BOS, 0),),
    )  # fmt: skip


def piece_bpe(texts: Sequence[str], size: int, kept: int) -> Steps:
    """BPE over characters, ▁ for a space, bytes for what is left."""
    words = frequent(marked_words(texts), kept)
    yield None
    specials = ("<unk>", *(f"<0x{byte:02X}>" for byte in range(256)))
    options = Options(
        alphabet="characters", specials=specials, size=size, minimum=2, rule="sentencepiece"
    )
    found: Vocabulary = yield from learn(words, options)
    tokens = {str(piece): number for number, piece in enumerate(found.pieces)}
    model = ModelContent("BPE", tokens, found.merges, unknown=0, byte_fallback=True,
                         fuse_unknown=True)  # fmt: skip
    decoder = (
        Component("Replace", {"pattern": ("String", META), "content": " "}),
        Component("ByteFallback"), Component("Fuse"),
        Component("Strip", {"content": " ", "start": 1, "stop": 0}),
    )  # fmt: skip
    return FileContent("piece-bpe", model, (), (Component("Metaspace", METASPACE),), decoder)


def unigram(texts: Sequence[str], size: int, kept: int) -> Steps:
    """A unigram model; one unknown piece."""
    words = frequent(marked_words(texts), kept)
    yield None
    learned = yield from train_unigram(words, size - 1, DIALECTS["tokenizers"])
    final = learned.final
    assert final is not None
    pieces = ("<unk>", *final.pieces)
    tokens = {piece: number for number, piece in enumerate(pieces)}
    scores = (0.0, *final.scores.tolist())
    model = ModelContent("Unigram", tokens, scores=scores, unknown=0)
    decoded = {"replacement": META, "prepend_scheme": "always"}
    return FileContent("unigram", model, (), (Component("Metaspace", METASPACE),),
                       (Component("Metaspace", decoded),))  # fmt: skip


def wordpiece(texts: Sequence[str], size: int, kept: int) -> Steps:
    """WordPiece behind BERT's cuts: every Chinese character is a word of its own."""
    words: Counter[str] = Counter()
    for text in texts:
        for line in text.splitlines():
            words.update(PRE_TOKENIZERS["bert"].words(BERT(line).text))
        yield None
    words = frequent(words, kept)
    pieces = alphabet(words, bare=False)
    ids = {piece: number for number, piece in enumerate(pieces)}
    rows = [[ids[piece] for piece in word_characters(word)] for word in words]
    learned = yield from train_wordpiece(
        rows, list(words.values()), len(pieces), max(size - len(pieces), 0), 2, LIBRARY
    )
    for left, right in learned.pairs:
        pieces.append(joined(pieces[left], pieces[right]))
    tokens: dict[str, int] = {}
    for piece in pieces:  # two merges may make the same piece; it has one id
        tokens.setdefault(piece, len(tokens))
    model = ModelContent("WordPiece", tokens, unknown=tokens[UNKNOWN], prefix=PREFIX)
    clean = {
        "clean_text": True,
        "handle_chinese_chars": True,
        "strip_accents": None,
        "lowercase": True,
    }
    return FileContent(
        "wordpiece", model, (Component("BertNormalizer", clean),), (Component("BertPreTokenizer"),),
        (Component("WordPiece", {"prefix": PREFIX, "cleanup": True}),),
    )  # fmt: skip


RECIPES = {
    "byte-bpe": Recipe("Byte-level BPE, English and Chinese", 4096, 10_000_000, 0, byte_bpe),
    "model-bpe": Recipe(
        "Byte-level BPE with <bos>, English and Chinese", 4096, 10_000_000, 0, model_bpe
    ),
    "wordpiece": Recipe(
        "WordPiece, English and Chinese, lower case", 2048, 400_000, 900, wordpiece
    ),
    "unigram": Recipe("Unigram, English and Chinese", 2048, 250_000, 900, unigram),
    "piece-bpe": Recipe("BPE over characters with byte fallback", 2048, 400_000, 800, piece_bpe),
}
