"""Tokens of the encoder (two segments) and of the encoder-decoder (a task and its symbols).

No torch here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from explorer.compute.models.errors import UnrepresentableText
from explorer.compute.models.vocabulary import (
    ByteLevelVocabulary,
    characters_as_json,
    read_characters,
    visible,
)

PAD, CLS, SEP, MASK = "[PAD]", "[CLS]", "[SEP]", "[MASK]"
SPECIAL = (PAD, CLS, SEP, MASK)
#: Every token that a prediction may not be is below this id.
FIRST_ORDINARY = len(SPECIAL)


@dataclass(frozen=True)
class Pair:
    """Two texts as BERT reads them: [CLS] first [SEP] second [SEP]."""

    ids: tuple[int, ...]
    segments: tuple[int, ...]  # 0 up to the first [SEP], 1 after it
    cut: int  # how many tokens did not fit


class PairVocabulary:
    """Byte-level tokens and BERT's four special ones, ids 0 to 3.

    Any text has a representation; "[MASK]" in it is the special token.
    """

    pad, cls, sep, mask = range(4)

    def __init__(self, path: Path) -> None:
        """Raises ModelFileError if the file is missing or no tokenizer."""
        self._bytes = ByteLevelVocabulary(path, literal=True)

    @property
    def size(self) -> int:
        """Number of ids."""
        return self._bytes.size

    def encode(self, text: str) -> list[int]:
        """Ids of a text, without [CLS] and [SEP]; "[MASK]" becomes one token.

        A token of a word begins with the space before it, so a masked one swallows that space.
        """
        ids: list[int] = []
        parts = text.split(MASK)
        for index, part in enumerate(parts):
            ids += [self.mask] if index else []
            part = part.removesuffix(" ") if index < len(parts) - 1 else part
            ids += self._bytes.encode(part) if part else []
        return ids

    def pair(self, first: str, second: str, most: int) -> Pair:
        """Two texts in at most `most` tokens; the longer one is shortened first, as in BERT.

        An empty second text is left out with its [SEP].
        """
        left, right = self.encode(first), self.encode(second)
        room = most - 2 - (1 if right else 0)
        total = len(left) + len(right)
        while len(left) + len(right) > room:
            (left if len(left) >= len(right) else right).pop()
        ids = [self.cls, *left, self.sep]
        segments = [0] * len(ids)
        if right:
            ids += [*right, self.sep]
            segments += [1] * (len(right) + 1)
        return Pair(tuple(ids), tuple(segments), total - len(left) - len(right))

    def segments(self, ids: Sequence[int]) -> list[int]:
        """0 up to the first [SEP], 1 after it."""
        end = list(ids).index(self.sep) if self.sep in ids else len(ids)
        return [int(index > end) for index in range(len(ids))]

    def missing(self, text: str) -> tuple[str, ...]:
        """Always empty: bytes represent everything."""
        return ()

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id."""
        return tuple(
            SPECIAL[index] if index < FIRST_ORDINARY else visible(self._bytes.token_bytes(index))
            for index in ids
        )

    def decode(self, ids: Sequence[int]) -> str:
        """The text without special tokens."""
        return self._bytes.decode([index for index in ids if index >= FIRST_ORDINARY])


class SymbolVocabulary:
    """Single characters, the two tasks, and where a sequence begins and ends.

    Ids: padding, begin, end, <reverse>, <sort>, then the characters; sorting means this order.
    """

    pad, begin, end = range(3)
    tasks = ("reverse", "sort")
    first = 5  # id of the first character

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(characters)
        if any(len(character) != 1 for character in self.characters):
            raise ValueError('field "characters" takes single characters')
        if len(set(self.characters)) != len(self.characters):
            raise ValueError('field "characters" holds a character twice')
        self._ids = {mark: index for index, mark in enumerate(self.characters, start=self.first)}

    @classmethod
    def read(cls, path: Path) -> SymbolVocabulary:
        """Read what `to_json` wrote; raises ModelFileError."""
        return read_characters(path, cls)

    def to_json(self) -> str:
        """The file's text."""
        return characters_as_json(self.characters)

    @property
    def size(self) -> int:
        """Number of ids."""
        return self.first + len(self.characters)

    def task(self, name: str) -> int:
        """The id that begins a source; raises ValueError for another task."""
        if name not in self.tasks:
            raise ValueError(f'task is "{name}"; it takes {" or ".join(self.tasks)}')
        return self.end + 1 + self.tasks.index(name)

    def missing(self, text: str) -> tuple[str, ...]:
        """Characters without an id, each once, in order of first appearance."""
        return tuple(dict.fromkeys(mark for mark in text if mark not in self._ids))

    def encode(self, text: str) -> list[int]:
        """The ids of the characters alone; raises UnrepresentableText."""
        return self.source(self.tasks[0], text)[1:-1]

    def source(self, task: str, text: str) -> list[int]:
        """<task> and the characters and the end; raises UnrepresentableText."""
        if absent := self.missing(text):
            raise UnrepresentableText(absent)
        return [self.task(task), *(self._ids[mark] for mark in text), self.end]

    def answer(self, task: str, text: str) -> list[int]:
        """The right target: begin, the characters reversed or sorted, the end."""
        body = self.source(task, text)[1:-1]
        done = body[::-1] if task == "reverse" else sorted(body)
        return [self.begin, *done, self.end]

    def decode(self, ids: Sequence[int]) -> str:
        """The characters only."""
        return "".join(self.characters[index - self.first] for index in ids if index >= self.first)

    def pieces(self, ids: Sequence[int]) -> tuple[str, ...]:
        """One display string per id."""
        names = ("⟨PAD⟩", "⟨BOS⟩", "⟨EOS⟩", "⟨reverse⟩", "⟨sort⟩")
        shown = (*names, *(visible(mark.encode()) for mark in self.characters))
        return tuple(shown[index] for index in ids)
