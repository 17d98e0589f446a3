"""Who gets which memory: reservations for the longest text, or blocks as they are needed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.generation.serving import Moment
from explorer.compute.models.cache_blocks import BlockAllocator, blocks_for


@dataclass
class Text:
    """One answer in the making. `length` tokens of it are in the cache, `known` are written (the
    prompt among them); `prompt_done` says that nothing is left to be read."""

    request: int
    sample: int
    prompt: int
    output: int
    arrival: float
    length: int = 0
    known: int = 0
    table: list[int] = field(default_factory=list)
    slot: int = -1
    prompt_done: bool = False
    leader: Text | None = None  # whose prompt it shares until that is read
    ended: bool = False
    start: float = 0.0
    passed: float = 0.0  # when its prompt was through
    admitted: float = -1.0
    first: float = -1.0
    last: float = -1.0
    gap: float = 0.0

    @property
    def written(self) -> int:
        """Tokens of the answer so far."""
        return self.known - self.prompt


class Memory(ABC):
    """What both kinds share: a pool of equal pieces, and tables of their numbers."""

    def __init__(self, pieces: int, size: int) -> None:
        self.allocator, self.size, self.copies = BlockAllocator(pieces), size, 0

    @property
    def taken(self) -> int:
        """Slots for tokens in the pieces that some table names."""
        return (len(self.allocator.references) - self.allocator.free) * self.size

    def release(self, text: Text) -> None:
        """Give back all that a text has."""
        for number in text.table:
            self.allocator.release(number)
        text.table = []

    def moment(self, texts: list[Text]) -> Moment:
        """Owner, tokens and references of each piece; a shared one counts its tokens once."""
        pieces = len(self.allocator.references)
        owner = np.full(pieces, -1, dtype=np.int16)
        filled, at, sample = (np.zeros(pieces, dtype=np.int16) for _ in range(3))
        for text in texts:
            for place, number in enumerate(text.table):
                owner[number], at[number] = text.request, place
                alone = self.allocator.references[number] == 1
                sample[number] = text.sample if alone else -1
                held = min(max(text.length - place * self.size, 0), self.size)
                filled[number] = max(int(filled[number]), held)
        references = np.array(self.allocator.references, dtype=np.int8)
        return Moment(owner, filled, references, at, sample)

    @abstractmethod
    def admits(self, texts: list[Text]) -> bool:
        """Whether a request's texts have room now."""

    @abstractmethod
    def admit(self, text: Text) -> None:
        """Take what a text needs to begin."""

    @abstractmethod
    def grow(self, text: Text) -> bool:
        """Make room for one more token; False where there is none."""

    @abstractmethod
    def fork(self, text: Text, leader: Text) -> None:
        """A text goes on from a prompt that another has read."""


class Contiguous(Memory):
    """One piece for each text, as long as the longest text can be, whatever it will need."""

    def admits(self, texts: list[Text]) -> bool:
        """A reservation for each."""
        return self.allocator.free >= len(texts)

    def admit(self, text: Text) -> None:
        """Reserve."""
        text.table = [self.allocator.take()]

    def grow(self, text: Text) -> bool:
        """There always is room: it was reserved."""
        return True

    def fork(self, text: Text, leader: Text) -> None:
        """The prompt is copied into the reservation of its own."""
        self.copies += 1


class Paged(Memory):
    """Blocks of a few tokens, taken when they are needed; a prompt's are shared by its answers."""

    def admits(self, texts: list[Text]) -> bool:
        """Blocks for what is to be read, and one more token."""
        return self.allocator.free >= sum(
            blocks_for(text.known + 1, self.size) for text in texts if text.leader is None
        )

    def admit(self, text: Text) -> None:
        """Blocks for the tokens that are to be read; none for a text that shares them."""
        # [serve] as many blocks as the prompt fills, and no more
        if text.leader is None:
            needed = blocks_for(text.known, self.size)
            text.table = [self.allocator.take() for _ in range(needed)]

    def grow(self, text: Text) -> bool:
        """A new block where the last one is full; a copy where another table names it too."""
        place, allocator = text.length // self.size, self.allocator
        if place < len(text.table) and allocator.references[text.table[place]] == 1:
            return True
        if allocator.free == 0:
            return False
        own = allocator.take()
        if place < len(text.table):  # copy-on-write
            allocator.release(text.table[place])
            text.table[place] = own
            self.copies += 1
        else:
            text.table.append(own)
        return True

    def fork(self, text: Text, leader: Text) -> None:
        """The same blocks, and nothing copied."""
        text.table = list(leader.table)
        for number in text.table:
            self.allocator.share(number)
