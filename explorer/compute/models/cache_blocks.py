"""Memory in blocks, for keys and values (Kwon et al. 2023, PagedAttention, section 4; no torch).

A text's cache is a table of block numbers, so that its blocks may lie anywhere. Two texts with the
same beginning name the same blocks; a count for each block says how many tables name it.
"""

from __future__ import annotations

import heapq


class OutOfBlocks(RuntimeError):  # noqa: N818 (a state of the pool)
    """Every block of the pool is in use."""


class BlockAllocator:
    """Which blocks are free, and how many tables name each of the others (`references`)."""

    def __init__(self, blocks: int) -> None:
        self.references = [0] * blocks
        self._free = list(range(blocks))  # a heap: the lowest number comes first

    @property
    def free(self) -> int:
        """How many blocks no table names."""
        return len(self._free)

    def take(self) -> int:
        """The first free block; its count becomes 1."""
        if not self._free:
            raise OutOfBlocks(f"all {len(self.references)} blocks are in use")
        number = heapq.heappop(self._free)
        self.references[number] = 1
        return number

    def share(self, number: int) -> None:
        """One more table names this block."""
        if self.references[number] == 0:
            raise ValueError(f"block {number} is free; only a block in use can be shared")
        self.references[number] += 1

    def release(self, number: int) -> None:
        """One table fewer; at 0 the block is free again."""
        if self.references[number] == 0:
            raise ValueError(f"block {number} is free already")
        self.references[number] -= 1
        if self.references[number] == 0:
            heapq.heappush(self._free, number)


def blocks_for(tokens: int, block: int) -> int:
    """Blocks that a paged cache takes for so many tokens."""
    return -(-tokens // block)


def wasted_slots(tokens: int, block: int) -> int:
    """Slots of the last block that stay empty: fewer than one block, however long the text."""
    return blocks_for(tokens, block) * block - tokens
