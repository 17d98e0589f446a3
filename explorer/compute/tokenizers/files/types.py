"""What a tokenizer file says, checked and in plain terms; nothing of it has run yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Component:
    """One part of a pipeline: the name it has in the file, and all its settings.

    A pattern is ("String", text) or ("Regex", pattern).
    """

    kind: str
    settings: Mapping[str, Any] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.settings[name]


@dataclass(frozen=True)
class AddedToken:
    """A text that is found before the model sees anything, and is one token.

    `single_word`: only where no letter or digit touches it. `lstrip`, `rstrip`: the white space
    beside it belongs to it. `normalized`: looked for after normalisation, not before.
    """

    text: str
    id: int
    special: bool = True
    single_word: bool = False
    lstrip: bool = False
    rstrip: bool = False
    normalized: bool = False


@dataclass(frozen=True)
class ModelContent:
    """A vocabulary and what its algorithm needs.

    `kind`: "BPE", "WordPiece", "Unigram", "WordLevel", or "ranks" (BPE whose merges are given by
    the ranks of the joined text: tiktoken's ids, SentencePiece's scores).
    `tokens`: text → id; byte-level vocabularies are written in GPT-2's characters.
    `merges`: BPE, in order of rank: ids of (left, right, joined). `scores`: by id; Unigram's, and
    for "ranks" SentencePiece's.
    `unknown`: the id of the unknown token, or None. `apart`: pieces with ids that no text is cut
    into (SentencePiece: the unknown one, control signs, bytes).
    """

    kind: str
    tokens: Mapping[str, int]
    merges: tuple[tuple[int, int, int], ...] = ()
    scores: tuple[float, ...] = ()
    unknown: int | None = None
    prefix: str = ""
    suffix: str = ""
    byte_fallback: bool = False
    fuse_unknown: bool = False
    ignore_merges: bool = False
    dropout: float = 0.0
    longest_word: int = 100
    apart: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class FileContent:
    """A tokenizer as its file tells it. Sequences of components are laid out flat, in order.

    `before`, `after`: ids that the template puts around a single text. `ignored`: what the file
    asks for besides and is not done here ("truncation", "padding", "dropout").
    """

    name: str
    model: ModelContent
    normalizer: tuple[Component, ...] = ()
    pre_tokenizer: tuple[Component, ...] = ()
    decoder: tuple[Component, ...] = ()
    before: tuple[int, ...] = ()
    after: tuple[int, ...] = ()
    added: tuple[AddedToken, ...] = ()
    ignored: tuple[str, ...] = ()
