"""The pre-tokenizers of a `tokenizer.json`: a list of pieces in, a list of smaller pieces out.

Some of them change the text as well (Metaspace and ByteLevel), so a piece carries its own text and,
for every character, the place it stands for in the original: in characters and in UTF-8 bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import regex

from explorer.compute.tokenizers.alphabets import byte_characters
from explorer.compute.tokenizers.files.normal import compiled, matches
from explorer.compute.tokenizers.files.reading import Source
from explorer.compute.tokenizers.files.types import Component
from explorer.compute.tokenizers.pretokenizers import GPT2

PUNCTUATION = r"[\p{P}!-/:-@\[-`{-~]"
WORDS = r"\w+|[^\w\s]+"


@dataclass(frozen=True, eq=False)
class Piece:
    """A stretch of text. `starts`, `ends`: the characters of the original that each of its
    characters stands for; `low`, `high`: the same in bytes (all int64, as long as the text)."""

    text: str
    starts: np.ndarray
    ends: np.ndarray
    low: np.ndarray
    high: np.ndarray

    def __getitem__(self, span: slice) -> Piece:
        return Piece(
            self.text[span], self.starts[span], self.ends[span], self.low[span], self.high[span]
        )

    def replaced(self, old: str, new: str) -> Piece:
        """One character by another."""
        text = self.text.replace(old, new)
        return Piece(text, self.starts, self.ends, self.low, self.high)

    def prefixed(self, prefix: str) -> Piece:
        """With something in front that stands for nothing."""

        def longer(values: np.ndarray, first: np.ndarray) -> np.ndarray:
            return np.concatenate((np.repeat(first[:1], len(prefix)), values))

        return Piece(
            prefix + self.text, longer(self.starts, self.starts), longer(self.ends, self.starts),
            longer(self.low, self.low), longer(self.high, self.low),
        )  # fmt: skip


Cutter = Callable[[Piece], Iterator[Piece]]


def cutters(parts: tuple[Component, ...], source: Source) -> tuple[Cutter, ...]:
    """A cutter for each component. Raises ParamError for a pattern that does not compile."""
    return tuple(_cutter(part, source) for part in parts)


def cut(piece: Piece, steps: tuple[Cutter, ...]) -> list[Piece]:
    """The pieces after all steps; empty ones are dropped."""
    pieces = [piece] if piece.text else []
    for step in steps:
        pieces = [part for whole in pieces for part in step(whole) if part.text]
    return pieces


def _cutter(part: Component, source: Source) -> Cutter:
    if part.kind == "Metaspace":
        return lambda piece: _metaspace(piece, part)
    if part.kind == "ByteLevel":
        return lambda piece: _byte_level(piece, part, source)
    steps = rules(part, source)

    def by_rules(piece: Piece) -> Iterator[Piece]:
        pieces = [piece]
        for pattern, behaviour, invert in steps:
            pieces = [
                part
                for whole in pieces
                for part in split(whole, pattern, behaviour, invert, source)
            ]
        yield from pieces

    return by_rules


#: A pattern, where its matches go, and whether what does not match is meant.
Rule = tuple[regex.Pattern[str], str, bool]


def rules(part: Component, source: Source) -> tuple[Rule, ...]:
    """What a pre-tokenizer that only cuts does, as patterns one after another."""
    kind, said = part.kind, part.settings
    if kind == "Split":
        return ((compiled(said["pattern"], source), said["behavior"], said["invert"]),)
    if kind == "CharDelimiterSplit":
        return ((compiled(("String", said["delimiter"]), source), "Removed", False),)
    if kind == "Punctuation":
        return ((regex.compile(PUNCTUATION), said["behavior"], False),)
    if kind == "Digits":
        behaviour = "Isolated" if said["individual_digits"] else "Contiguous"
        return ((regex.compile(r"\p{N}"), behaviour, False),)
    if kind == "Whitespace":
        return ((regex.compile(WORDS), "Removed", True),)
    apart = (regex.compile(r"\s"), "Removed", False)
    if kind == "WhitespaceSplit":
        return (apart,)
    assert kind == "BertPreTokenizer", kind
    return apart, (regex.compile(PUNCTUATION), "Isolated", False)


def split(
    piece: Piece, pattern: regex.Pattern[str], behaviour: str, invert: bool, source: Source
) -> Iterator[Piece]:
    """Cut at the matches of a pattern; `behaviour` says where the matches go."""
    for start, end in arranged(piece.text, matches(pattern, piece.text, source), behaviour, invert):
        yield piece[start:end]


def arranged(
    text: str, found: list[tuple[int, int]], behaviour: str, invert: bool
) -> list[tuple[int, int]]:
    """The pieces as (start, end), from the matches (tokenizers/src/tokenizer/normalizer.rs)."""
    spans: list[tuple[int, int, bool]] = []  # start, end, is it a match
    last = 0
    for start, end in [*found, (len(text), len(text))]:
        if start > last:
            spans.append((last, start, invert))
        if end > start:
            spans.append((start, end, not invert))
        last = end
    if behaviour == "Removed":
        return [(start, end) for start, end, match in spans if not match]
    if behaviour == "Isolated":
        return [(start, end) for start, end, _ in spans]
    backwards = behaviour == "MergedWithNext"
    out: list[tuple[int, int]] = []
    before = None
    for start, end, match in reversed(spans) if backwards else spans:
        same = before == match if behaviour == "Contiguous" else match and before is False
        if same and out:
            out[-1] = (start, out[-1][1]) if backwards else (out[-1][0], end)
        else:
            out.append((start, end))
        before = match
    return out[::-1] if backwards else out


def _metaspace(piece: Piece, part: Component) -> Iterator[Piece]:
    """Spaces become the sign, one is put in front, and every sign begins a piece."""
    sign, scheme = part["replacement"], part["prepend_scheme"]
    piece = piece.replaced(" ", sign)
    wanted = scheme == "always" or (scheme == "first" and int(piece.starts[0]) == 0)
    if wanted and not piece.text.startswith(sign):
        piece = piece.prefixed(sign)
    if not part["split"]:
        yield piece
        return
    edges = [i for i, c in enumerate(piece.text) if i == 0 or c == sign]
    for start, end in zip(edges, [*edges[1:], len(piece.text)], strict=True):
        yield piece[start:end]


def _byte_level(piece: Piece, part: Component, source: Source) -> Iterator[Piece]:
    """GPT-2's pattern, then every byte as the character GPT-2 writes for it."""
    if part["add_prefix_space"] and not piece.text.startswith(" "):
        piece = piece.prefixed(" ")
    words = [piece]
    if part["use_regex"]:
        words = list(split(piece, _gpt2(), "Isolated", False, source))
    for word in words:
        yield in_bytes(word)


def _gpt2() -> regex.Pattern[str]:
    return regex.compile(GPT2)


def in_bytes(piece: Piece) -> Piece:
    """The piece in GPT-2's characters, one per byte.

    Where a character stands for itself (as many bytes in the original), each of its bytes gets a
    place of its own; otherwise all of them share the place of the character.
    """
    sizes = np.fromiter((len(c.encode("utf-8")) for c in piece.text), np.int64, len(piece.text))
    sign = byte_characters()
    text = "".join(sign[byte] for byte in piece.text.encode("utf-8"))
    low, high = np.repeat(piece.low, sizes), np.repeat(piece.high, sizes)
    begins = np.repeat(np.cumsum(sizes) - sizes, sizes)
    within = np.arange(len(text)) - begins
    exact = np.repeat(piece.high - piece.low == sizes, sizes)
    low = np.where(exact, low + within, low)
    high = np.where(exact, low + 1, high)
    return Piece(text, np.repeat(piece.starts, sizes), np.repeat(piece.ends, sizes), low, high)
