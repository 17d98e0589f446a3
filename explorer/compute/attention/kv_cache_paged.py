"""Paged blocks for keys and values (Kwon et al. 2023, PagedAttention, section 4).

Memory is cut into blocks of a few tokens. A text's cache is a table of block numbers, so that its
blocks may lie anywhere; nothing is reserved for tokens that may never come, and two texts with the
same beginning name the same blocks until one of them has to write into a shared one: it then takes
a copy first (copy-on-write).
"""

from __future__ import annotations

import torch
from torch import Tensor

from explorer.compute.models.cache_blocks import BlockAllocator


class BlockPool:
    """The memory of all blocks: keys and values (layers, blocks, key_value_heads, block, d)."""

    def __init__(
        self, layers: int, blocks: int, key_value_heads: int, block: int, head_width: int,
        like: Tensor | None = None,
    ) -> None:  # fmt: skip
        shape = (layers, blocks, key_value_heads, block, head_width)
        like = torch.zeros(()) if like is None else like  # whose device and dtype to take
        self.keys, self.values = like.new_zeros(shape), like.new_zeros(shape)
        self.block = block
        self.allocator = BlockAllocator(blocks)

    def copy(self, source: int, target: int) -> None:
        """Keys and values of one block into another, in all layers."""
        self.keys[:, target] = self.keys[:, source]
        self.values[:, target] = self.values[:, source]


class PagedCache:
    """One text's cache: a block table into a pool. Same use as `ContiguousCache`."""

    def __init__(self, pool: BlockPool) -> None:
        self.pool = pool
        self.table: list[int] = []
        self.length = 0
        #: (from, to) of each copy made because a block was shared.
        self.copies: list[tuple[int, int]] = []

    def grow(self, count: int) -> int:
        """Make room for `count` more tokens; returns the position of the first of them."""
        # [paged] a new block only where the last one is full
        block, start = self.pool.block, self.length
        for position in range(start, start + count):
            if position % block == 0:
                self.table.append(self.pool.allocator.take())
            else:
                self._make_own()
        self.length += count
        return start

    def _make_own(self) -> None:
        # [fork] a block that another table names too is copied before it is written
        last, allocator = self.table[-1], self.pool.allocator
        if allocator.references[last] == 1:
            return
        own = allocator.take()
        self.pool.copy(last, own)
        allocator.release(last)
        self.table[-1] = own
        self.copies.append((last, own))

    def places(self) -> list[int]:
        """Position of each token in the cache: in order, none missing."""
        return list(range(self.length))

    def store(self, layer: int, start: int, keys: Tensor, values: Tensor) -> None:
        """Write keys and values (key_value_heads, new, d) at positions `start` and on."""
        block = self.pool.block
        for index in range(keys.shape[1]):
            number, slot = self.table[(start + index) // block], (start + index) % block
            self.pool.keys[layer, number, :, slot] = keys[:, index]
            self.pool.values[layer, number, :, slot] = values[:, index]

    def load(self, layer: int) -> tuple[Tensor, Tensor]:
        """All keys and values, (key_value_heads, length, d) each, gathered by the table."""
        return self._gather(self.pool.keys[layer]), self._gather(self.pool.values[layer])

    def _gather(self, memory: Tensor) -> Tensor:
        # (blocks, heads, block, d) → (heads, blocks · block, d), without the empty slots
        blocks = memory[self.table].transpose(0, 1)
        return blocks.flatten(1, 2)[:, : self.length]

    def fork(self) -> PagedCache:
        """A second text with the same beginning: the same blocks, and nothing copied."""
        other = PagedCache(self.pool)
        other.table, other.length = list(self.table), self.length
        for number in self.table:
            self.pool.allocator.share(number)
        return other

    def release(self) -> None:
        """Give all blocks back."""
        for number in self.table:
            self.pool.allocator.release(number)
        self.table, self.length = [], 0
