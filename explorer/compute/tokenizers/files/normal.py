"""The normalisers of a `tokenizer.json`, as functions that keep the places of the characters."""

from __future__ import annotations

import base64
import binascii
import struct
import unicodedata
from collections.abc import Callable
from typing import Any

import numpy as np
import regex

from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import Component
from explorer.compute.tokenizers.normalisers import (
    HAN_APART,
    LOWER,
    NO_ACCENTS,
    Normalised,
    Normaliser,
    Table,
    aligned,
    one_by_one,
    replaced,
    unchanged,
    unicode_form,
)

_REPEATED = regex.compile(r"(?<!\\)\{(\d+)(?:,\d*)?\}\+")
PATIENCE = 2.0  # seconds that a pattern of the file may take on one text
Step = Callable[[str], Normalised]

# the library's Nmt (tokenizers/src/normalizers/unicode.rs)
_NMT_GONE = frozenset(map(chr, (*range(1, 9), 11, *range(14, 32), 127, 143, 159)))
_NMT_SPACE = frozenset("\t\n\f\r\u1680\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2581\ufeff\ufffd")


def normaliser(parts: tuple[Component, ...], source: Source) -> Normaliser:
    """The components one after another. Raises ParamError for a pattern or a table that is bad."""
    steps = tuple(step for part in parts for step in _steps(part, source))
    return Normaliser(" + ".join(part.kind for part in parts), steps)


def _steps(part: Component, source: Source) -> tuple[Step, ...]:
    kind = part.kind
    if kind in ("NFC", "NFD", "NFKC", "NFKD"):
        return (lambda text: unicode_form(text, kind),)  # type: ignore[arg-type]  # one of the four
    if kind == "Lowercase":
        return LOWER.steps
    if kind == "StripAccents":  # all marks, while BERT drops those without width
        return (lambda text: replaced(text, _UNMARKED),)
    if kind == "Nmt":
        return (lambda text: replaced(text, _NMT),)
    if kind == "Strip":
        return (lambda text: _strip(text, part["strip_left"], part["strip_right"]),)
    if kind == "BertNormalizer":
        return _bert(part)
    if kind == "Prepend":
        return (lambda text: prepended(text, part["prepend"]),)
    if kind == "Replace":
        pattern = compiled(part["pattern"], source)
        return (lambda text: _substituted(text, pattern, part["content"], source),)
    assert kind == "Precompiled", kind
    return Charsmap(part["precompiled_charsmap"], source).steps


def _nmt(character: str) -> str:
    if character in _NMT_SPACE:
        return " "
    return "" if character in _NMT_GONE else character


def is_space(character: str) -> bool:
    """Unicode's White_Space (Python's `isspace` also takes the separators U+001C to U+001F)."""
    return character.isspace() and character not in "\x1c\x1d\x1e\x1f"


def _strip(text: str, left: bool, right: bool) -> Normalised:
    start, end = 0, len(text)
    while left and start < end and is_space(text[start]):
        start += 1
    while right and start < end and is_space(text[end - 1]):
        end -= 1
    places = range(start, end)
    return aligned(text[start:end], places, [i + 1 for i in places], len(text))


def _bert(part: Component) -> tuple[Step, ...]:
    steps: list[Step] = []
    if part["clean_text"]:
        steps.append(lambda text: replaced(text, _CLEANED))
    if part["handle_chinese_chars"]:
        steps.append(lambda text: replaced(text, HAN_APART))
    accents = part["strip_accents"]
    if part["lowercase"] if accents is None else accents:
        steps += NO_ACCENTS.steps
    if part["lowercase"]:
        steps += LOWER.steps
    return tuple(steps)


def _clean(character: str) -> str:
    if character in "\t\n\r":
        return " "
    if character in "\0\ufffd" or unicodedata.category(character) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    return " " if is_space(character) else character


_UNMARKED = Table(lambda c: "" if unicodedata.category(c)[0] == "M" else c)
_NMT, _CLEANED = Table(_nmt), Table(_clean)


def prepended(text: str, prefix: str) -> Normalised:
    """Something in front of a text that is not empty; it stands for nothing of the original."""
    if not text:
        return unchanged(text)

    def places() -> tuple[np.ndarray, np.ndarray]:
        nothing, (starts, ends) = np.zeros(len(prefix), np.int64), one_by_one(0, len(text))
        return np.concatenate((nothing, starts)), np.concatenate((nothing, ends))

    return Normalised(prefix + text, len(text), places)


def compiled(pattern: tuple[str, str], source: Source) -> regex.Pattern[str]:
    """A pattern of the file: ("String", text) or ("Regex", pattern)."""
    kind, text = pattern
    if kind == "String":
        return regex.compile(regex.escape(text))
    try:
        return regex.compile(of_oniguruma(text, source))
    except (regex.error, OverflowError, RecursionError) as error:
        source.refuse("bad-pattern", text, pattern=text, why=str(getattr(error, "msg", error)))


def of_oniguruma(pattern: str, source: Source) -> str:
    """A pattern of the library's engine as `regex` reads it.

    They differ in one thing that such patterns use: {1,3}+ is possessive in `regex`, while for
    Oniguruma it repeats the repetition, which is as much as one or more.
    """
    for found in _REPEATED.finditer(pattern):
        if found.group(1) != "1":
            source.refuse("bad-pattern", pattern, pattern=pattern, why=found.group())
    return _REPEATED.sub("+", pattern)


def matches(pattern: regex.Pattern[str], text: str, source: Source) -> list[tuple[int, int]]:
    """Where a pattern matches something, in bounded time."""
    try:
        found = [match.span() for match in pattern.finditer(text, timeout=PATIENCE)]
    except TimeoutError:
        source.refuse("slow-pattern", pattern.pattern, pattern=pattern.pattern, seconds=PATIENCE)
    return [(start, end) for start, end in found if end > start]


def between(pattern: regex.Pattern[str], text: str, source: Source) -> list[str]:
    """What lies between the matches of a pattern without groups and empty matches, in bounded
    time."""
    try:
        return pattern.split(text, timeout=PATIENCE)
    except TimeoutError:
        source.refuse("slow-pattern", pattern.pattern, pattern=pattern.pattern, seconds=PATIENCE)


def _substituted(text: str, pattern: regex.Pattern[str], by: str, source: Source) -> Normalised:
    """Every match replaced; each character of the new text stands for the whole match."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    last = 0
    for start, end in [*matches(pattern, text, source), (len(text), len(text))]:
        out.append(text[last:start])
        starts += range(last, start)
        ends += range(last + 1, start + 1)
        if end > start:
            out.append(by)
            starts += [start] * len(by)
            ends += [end] * len(by)
        last = end
    return aligned("".join(out), starts, ends, len(text))


class Charsmap:
    """SentencePiece's table of replacements: a trie over UTF-8 and the texts it leads to.

    A double-array trie (darts-clone) of 32-bit units, then the replacements, each ended by NUL. It
    is applied to one grapheme after another, as the library does (crate spm_precompiled).
    """

    def __init__(self, encoded: str, source: Source) -> None:
        """Raises ParamError with the key "bad-charsmap" for bytes that are no such table."""
        try:
            data = base64.b64decode(encoded, validate=True)
            (size,) = struct.unpack_from("<I", data) if data else (0,)
            if size % 4 or size + 4 > max(len(data), 4):
                raise ValueError("size")
            self.units = struct.unpack_from(f"<{size // 4}I", data, 4) if data else ()
        except (binascii.Error, struct.error, ValueError):
            source.refuse("bad-charsmap")
        self.pool, self.source = data[4 + size :], source
        self.steps: tuple[Step, ...] = (self.apply,) if self.units else ()

    def lookup(self, text: str) -> str | None:
        """The replacement of the shortest beginning of a text that is in the table."""
        try:
            node = _offset(self.units[0])
            for byte in text.encode("utf-8"):
                node ^= byte
                unit = self.units[node]
                if byte == 0 or unit & (1 << 31 | 0xFF) != byte:
                    return None
                node ^= _offset(unit)
                if unit >> 8 & 1:
                    start = self.units[node] & (1 << 31) - 1
                    return self.pool[start : self.pool.index(b"\0", start)].decode("utf-8")
        except (IndexError, ValueError):
            self.source.refuse("bad-charsmap")
        return None

    def apply(self, text: str) -> Normalised:
        """The text after all replacements."""
        out: list[str] = []
        starts: list[int] = []
        ends: list[int] = []

        def add(new: str, start: int, end: int) -> None:
            out.append(new)
            starts.extend([start] * len(new))
            ends.extend([end] * len(new))

        for match in regex.finditer(r"\X", text):
            start, end = match.span()
            whole = self.lookup(match.group()) if len(match.group().encode()) < 6 else None
            if whole is not None:
                add(whole, start, end)
                continue
            for place in range(start, end):
                new = self.lookup(text[place])
                add(text[place] if new is None else new, place, place + 1)
        return aligned("".join(out), starts, ends, len(text))


def _offset(unit: Any) -> int:
    return int((unit >> 10) << ((unit & 1 << 9) >> 6))
