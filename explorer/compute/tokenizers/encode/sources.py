"""The tokenizers to choose from: the shipped ones, and the reader's files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from explorer.compute.models.vocabulary import CharacterVocabulary
from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.files.opening import open_tokenizer
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import (
    AddedToken,
    Component,
    FileContent,
    ModelContent,
)
from explorer.core.paths import resources


def tokenizer_of(choice: str, path: str, field: str, pattern: str) -> FileTokenizer:
    """The chosen tokenizer. Raises ParamError for a file that cannot be followed."""
    if choice == "file":
        return open_tokenizer(path, field, pattern)
    if choice == "clear":
        return characters()
    if choice == "bytes":
        return single_bytes()
    return open_tokenizer(str(shipped(choice)), "tokenizer")


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
