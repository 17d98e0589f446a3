"""Opening a tokenizer: which format a file is in, and the pipeline it describes; kept until it
changes."""

from __future__ import annotations

import os
from functools import lru_cache

from explorer.compute.tokenizers.files import ranks, tokenizer_json
from explorer.compute.tokenizers.files.pipeline import FileTokenizer
from explorer.compute.tokenizers.files.reading import Source, read_bytes
from explorer.compute.tokenizers.files.types import Component, FileContent
from explorer.compute.tokenizers.pretokenizers import PATTERNS
from explorer.compute.tokenizers.sentencepiece.model_file import ModelFileError, read_model
from explorer.compute.tokenizers.sentencepiece.pipeline import piece_tokenizer

#: What a pickle or a zip archive begins with: neither is ever opened.
FOREIGN = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05", b"PK\x03\x04", b"\x1f\x8b", b"GGUF")


def content_of(data: bytes, source: Source, pattern: str = "cl100k") -> FileContent:
    """The content of a tokenizer.json or a rank file, told by its first bytes.

    `pattern`: how a text is cut for a rank file, which does not say it.
    """
    if data.startswith(FOREIGN):
        source.refuse("file-pickle")
    if data.lstrip()[:1] == b"{":
        return tokenizer_json.parse(data, source)
    if ranks.looks_like_ranks(data):
        return with_pattern(ranks.content(ranks.parse(data, source), source.name), pattern)
    source.refuse("file-foreign")


def tokenizer_in(data: bytes, source: Source, pattern: str = "cl100k") -> FileTokenizer:
    """The tokenizer in a file of any of the formats, SentencePiece's .model among them."""
    if data[:1] == b"\n" and not ranks.looks_like_ranks(data) and data.lstrip()[:1] != b"{":
        try:
            return piece_tokenizer(read_model(data), source)
        except ModelFileError as error:
            if source.name.endswith(".model"):
                source.refuse("model-" + error.reason, about=str(error.about))
    return FileTokenizer(content_of(data, source, pattern), source)


def with_pattern(content: FileContent, pattern: str) -> FileContent:
    """A byte-level vocabulary behind one of the known patterns."""
    cut = Component(
        "Split", {"pattern": ("Regex", PATTERNS[pattern]), "behavior": "Isolated", "invert": False}
    )
    into_bytes = Component("ByteLevel", {"add_prefix_space": False, "use_regex": False})
    return FileContent(
        content.name, content.model, (), (cut, into_bytes), (Component("ByteLevel"),),
        added=content.added,
    )  # fmt: skip


def open_tokenizer(path: str, field: str = "file", pattern: str = "cl100k") -> FileTokenizer:
    """The tokenizer of a file. Raises ParamError with one of the keys of `reading.REASONS`."""
    place = os.path.expanduser(path.strip())
    try:
        state = os.stat(place)
        stamp = (state.st_mtime_ns, state.st_size)
    except (OSError, ValueError):
        stamp = (0, 0)
    return _opened(path, field, pattern, stamp)


@lru_cache(maxsize=4)
def _opened(path: str, field: str, pattern: str, stamp: tuple[int, int]) -> FileTokenizer:
    source, data = read_bytes(path, field)
    return tokenizer_in(data, source, pattern)
