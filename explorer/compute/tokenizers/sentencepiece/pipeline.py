"""A SentencePiece model with the stages and the methods that tokenizers from other files have.

Its table of pieces is given to the models of `files`: BPE as pairs ranked by the score of their
joined text, Unigram as it is, characters and words by look-up. Where no piece reaches across a ▁,
the marked text is cut there first, which changes no token and shows the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from explorer.compute.tokenizers.bpe_gaps import Token
from explorer.compute.tokenizers.files.models import FileModel
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import Component, FileContent, ModelContent
from explorer.compute.tokenizers.normalisers import META, Normalised, Normaliser, then
from explorer.compute.tokenizers.sentencepiece.model import SentencePiece

#: Names of the kinds where they are told. BPE's table is one of ranks: no list of merges is kept.
ALGORITHMS = {"unigram": "Unigram", "bpe": "ranks", "word": "words", "char": "characters"}


@dataclass(frozen=True, eq=False)
class PieceTokenizer(FileTokenizer):
    """The pipeline of a .model file; `own` is what was read."""

    own: SentencePiece

    @cached_property
    def normaliser(self) -> Normaliser:
        """Rewriting, spaces tidied, ▁ for every space and one in front."""

        def marked(text: str) -> Normalised:
            first = self.own.rewritten(text)
            return then(first, self.own.marked(first.text, text))

        return Normaliser("sentencepiece", (marked,))

    @cached_property
    def model(self) -> FileModel:
        """The model that the kind asks for; user-defined pieces are its own affair."""
        if self.own.kind in ("word", "char") or self.own.user:
            return LookedUp(self.content.model, self.own)
        return super().model

    def decode(self, ids: Sequence[int], skip_special: bool = False) -> str:
        """The text of ids. Raises KeyError for an id that is not in use."""
        return self.own.decode(ids)


@dataclass(frozen=True, eq=False)
class LookedUp(FileModel):
    """Characters or words that are pieces, or a vocabulary with user-defined pieces; of what is no
    piece the bytes, or neighbours as one unknown piece."""

    own: SentencePiece

    def encode_word(self, word: str) -> list[Token]:
        return self.own.fallen_back(word, self.own.cut(word))


def piece_tokenizer(own: SentencePiece, source: Source) -> PieceTokenizer:
    """The pipeline around a model that was read."""
    usable = own.usable
    apart = {piece: i for i, piece in enumerate(own.pieces) if usable.get(piece) != i}
    model = ModelContent(
        ALGORITHMS[own.kind], usable, scores=own.scores, unknown=own.unknown, fuse_unknown=True,
        byte_fallback=own.byte_fallback and len(own.bytes) == 256, apart=apart,
    )  # fmt: skip
    stages = [own.rule] * (own.rule != "identity") + ["squeeze"] * own.squeeze + [META]
    alone = META in usable and not any(META in piece[1:] for piece in usable)
    pattern = ("Regex", f"{META}[^{META}]*|[^{META}]+")
    cut = Component("Split", {"pattern": pattern, "behavior": "Isolated", "invert": False})
    content = FileContent(
        source.name, model, tuple(Component(name) for name in stages),
        (cut,) if alone and own.kind != "word" else (),
    )  # fmt: skip
    return PieceTokenizer(content, source, own)
