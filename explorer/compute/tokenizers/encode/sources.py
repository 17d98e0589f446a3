"""The tokenizers to choose from: the shipped ones, those trained on a text, the reader's files."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.encode.types import TRAINED
from explorer.compute.tokenizers.files.opening import open_tokenizer
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import (
    AddedToken,
    Component,
    FileContent,
    ModelContent,
)
from explorer.compute.tokenizers.recipes import RECIPES
from explorer.compute.tokenizers.unigram.training import TooSmallError
from explorer.core.paths import resources
from explorer.core.trace import quietly


def tokenizer_of(
    choice: str, path: str, field: str, pattern: str, training: str = "", size: int = 1
) -> FileTokenizer:
    """The chosen tokenizer. `training`, `size`: for those that are trained. Raises ParamError for a
    file that cannot be followed."""
    if choice == "file":
        return open_tokenizer(path, field, pattern)
    if choice in TRAINED:
        for _ in training_of([choice], training, size):
            pass
        return _ready[choice, training, size]
    if choice == "clear":
        return characters()
    if choice == "bytes":
        return single_bytes()
    return open_tokenizer(str(shipped(choice)), "tokenizer")


def training_of(choices: Iterable[str], text: str, size: int) -> Generator[None, Any, None]:
    """Train those of the choices that are to be trained; `tokenizer_of` then has them."""
    for choice in choices:
        if choice in TRAINED and (choice, text, size) not in _ready:
            content = yield from _trained(TRAINED[choice], text, size)
            while len(_ready) >= 4:
                _ready.pop(next(iter(_ready)))
            named = replace(content, name=choice)
            _ready[choice, text, size] = FileTokenizer(named, Source("training", choice))


_ready: dict[tuple[str, str, int], FileTokenizer] = {}  # the last ones


def _trained(kind: str, text: str, size: int) -> Generator[None, Any, FileContent]:
    make, kept = RECIPES[kind].make, len(text)  # every character of a short text is kept
    try:
        return (yield from quietly(make([text], size, kept)))
    except TooSmallError as error:  # Unigram has to have all characters, and the unknown piece
        return (yield from quietly(make([text], error.characters + 1, kept)))


def shipped(choice: str) -> Path:
    """The file of a shipped tokenizer."""
    folder = "models" if choice == "bilingual" else "tokenizers"
    return resources() / folder / choice / "tokenizer.json"


@cache
def characters() -> FileTokenizer:
    """The character vocabulary of the shipped model "clear": an id per character, and BOS."""
    known = CharacterVocabulary.read(resources() / "models" / "clear" / "vocabulary.json")
    tokens = {character: place for place, character in enumerate(known.characters, start=1)}
    each = {"pattern": ("Regex", "(?s:.)"), "behavior": "Isolated", "invert": False}
    content = FileContent(
        "clear", ModelContent("WordLevel", tokens), (), (Component("Split", each),),
        (Component("Fuse"),), (known.bos,), (), (AddedToken("<bos>", known.bos),),
    )  # fmt: skip
    return FileTokenizer(content, Source("tokenizer", "clear"))


@cache
def single_bytes() -> FileTokenizer:
    """No learned vocabulary at all: the value of every byte is its id."""
    tokens = {sign: byte for byte, sign in enumerate(byte_characters())}
    into_bytes = Component("ByteLevel", {"add_prefix_space": False, "use_regex": True})
    content = FileContent(
        "bytes", ModelContent("BPE", tokens), (), (into_bytes,), (Component("ByteLevel"),)
    )
    return FileTokenizer(content, Source("tokenizer", "bytes"))
