"""Attention in tiles with a running softmax, and seven ways to run it, six of them wrong.

FlashAttention (Dao et al. 2022, algorithm 1, with the loops of Dao 2023: queries outside, keys
inside) on the online softmax of Milakov and Gimelshein 2018. For a block of rows it keeps three
things, and meets each key and value once:

    m   the largest score so far        l   Σ e^(s − m) so far        O   Σ e^(s − m) v so far

Numpy only, in the type of its inputs. Each wrong way differs from the right one in one line.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

FAULTS = ("none", "no_max", "no_rescale", "offset", "repeat", "rope_v", "mask_after")


@dataclass(frozen=True)
class Plan:
    """How the plane of N queries × N keys is cut into tiles of `rows` × `columns`.

    `reach` is how many keys after itself a query may read under the causal mask: 0, or 1 where the
    mask is off by one. `skip` says that tiles without a single key to read are passed over.
    """

    tokens: int
    width: int
    rows: int
    columns: int
    causal: bool = True
    reach: int = 0
    skip: bool = True

    @property
    def row_blocks(self) -> int:
        """Tiles from top to bottom; the last may be lower."""
        return -(-self.tokens // self.rows)

    @property
    def key_blocks(self) -> int:
        """Tiles from left to right; the last may be narrower."""
        return -(-self.tokens // self.columns)

    def row_span(self, block: int) -> slice:
        """The queries of a row block."""
        return slice(block * self.rows, min((block + 1) * self.rows, self.tokens))

    def key_span(self, block: int) -> slice:
        """The keys of a key block."""
        return slice(block * self.columns, min((block + 1) * self.columns, self.tokens))

    def visited(self, row_block: int) -> int:
        """How many key blocks, from the first, a row block visits."""
        if not (self.causal and self.skip):
            return self.key_blocks
        last_key = self.row_span(row_block).stop - 1 + self.reach
        return min(last_key // self.columns + 1, self.key_blocks)

    def order(self) -> Iterator[tuple[int, int]]:
        """The tiles in the order they are visited: (row block, key block)."""
        for row_block in range(self.row_blocks):
            for key_block in range(self.visited(row_block)):
                yield row_block, key_block

    def allowed(self, row_block: int, key_block: int) -> np.ndarray:
        """(rows, columns) bool: which keys of a tile its queries may read."""
        rows, keys = self.row_span(row_block), self.key_span(key_block)
        shape = (rows.stop - rows.start, keys.stop - keys.start)
        if not self.causal:
            return np.ones(shape, dtype=bool)
        queries, columns = np.arange(rows.start, rows.stop), np.arange(keys.start, keys.stop)
        mask: np.ndarray = columns[None, :] <= queries[:, None] + self.reach
        return mask


@dataclass(frozen=True)
class Tile:
    """What one tile did to its block of rows; r rows, c columns.

    Attributes:
        row_block, key_block: which tile.
        scores: (r, c) q·k times the scale; −∞ where masked.
        exponentials: (r, c) e^(s − m), what is summed and weighs the values.
        tile_maximum: (r,) the largest score of the tile.
        maximum_before, total_before: (r,) m and l as they came in.
        factor: (r,) what l and O were multiplied by, e^(m before − m).
        maximum, total: (r,) m and l as they go out.
        accumulator: (r, d) O as it goes out, not yet divided by l.
        rescaled: (r,) bool: something was summed before, and the maximum rose.
    """

    row_block: int
    key_block: int
    scores: np.ndarray
    exponentials: np.ndarray
    tile_maximum: np.ndarray
    maximum_before: np.ndarray
    total_before: np.ndarray
    factor: np.ndarray
    maximum: np.ndarray
    total: np.ndarray
    accumulator: np.ndarray
    rescaled: np.ndarray


def product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """A matrix product; of FP16 as on tensor cores: summed in FP32, rounded once at the end."""
    if left.dtype == np.float16:
        wide: np.ndarray = left.astype(np.float32) @ right.astype(np.float32)
        return wide.astype(np.float16)
    out: np.ndarray = left @ right
    return out


def tiles_of_rows(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, plan: Plan,
    row_block: int, fault: str = "none",
) -> Iterator[Tile]:  # fmt: skip
    """A block of rows against one block of keys after the other. (N, d) each, of one type."""
    rows = plan.row_span(row_block)
    queries = query[rows]
    maximum = np.full(len(queries), -np.inf, dtype=query.dtype)
    if fault == "no_max":
        maximum = np.zeros_like(maximum)
    total = np.zeros_like(maximum)
    accumulator = np.zeros_like(queries)
    for key_block in range(plan.visited(row_block)):
        keys = plan.key_span(key_block)
        allowed = plan.allowed(row_block, key_block)
        # [tiles] scores of this tile only: they never leave fast memory
        scores = (product(queries, key[keys].T) * scale).astype(query.dtype)
        masked = np.where(allowed, scores, np.array(-np.inf, dtype=query.dtype))
        seen = scores if fault == "mask_after" else masked
        before, summed = maximum, total
        tile_maximum = seen.max(axis=1)
        if fault != "no_max":
            maximum = np.maximum(before, tile_maximum)
        # [tiles] what was summed under the old maximum is worth less under the new one
        factor = np.exp(before - maximum)
        if fault == "no_rescale":
            factor = np.ones_like(factor)
        exponentials = np.exp(seen - maximum[:, None])
        total = factor * summed + exponentials.sum(axis=1, dtype=query.dtype)
        if fault == "mask_after":
            exponentials = np.where(allowed, exponentials, np.zeros_like(exponentials))
        accumulator = factor[:, None] * accumulator + product(exponentials, value[keys])
        yield Tile(
            row_block, key_block, masked, exponentials, tile_maximum, before, summed, factor,
            maximum, total, accumulator, (summed > 0) & (maximum > before),
        )  # fmt: skip


def settled(tile: Tile) -> tuple[np.ndarray, np.ndarray]:
    """O and the logarithm of the sum, if this tile were the last: (rows, d) and (rows,)."""
    # [tiles] one division per row, at the very end
    return tile.accumulator / tile.total[:, None], tile.maximum + np.log(tile.total)


@dataclass(frozen=True)
class Walk:
    """Running values of all rows after each key block, and what came out; see `flash.Flash`."""

    maximum: np.ndarray
    total: np.ndarray
    rescaled: np.ndarray
    output: np.ndarray
    log_sum: np.ndarray


def walk(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, plan: Plan,
    fault: str = "none",
) -> Iterator[tuple[int, Walk]]:  # fmt: skip
    """All row blocks, one after the other: after each, its number and the walk so far (the same
    arrays, filled as it goes)."""
    shape = (plan.tokens, plan.key_blocks)
    so_far = Walk(
        np.full(shape, np.nan, dtype=query.dtype), np.full(shape, np.nan, dtype=query.dtype),
        np.zeros(shape, dtype=bool), np.zeros_like(value),
        np.zeros(plan.tokens, dtype=query.dtype),
    )  # fmt: skip
    for row_block in range(plan.row_blocks):
        rows = plan.row_span(row_block)
        for tile in tiles_of_rows(query, key, value, scale, plan, row_block, fault):
            so_far.maximum[rows, tile.key_block] = tile.maximum
            so_far.total[rows, tile.key_block] = tile.total
            so_far.rescaled[rows, tile.key_block] = tile.rescaled
        so_far.output[rows], so_far.log_sum[rows] = settled(tile)
        yield row_block, so_far


def attend(
    query: np.ndarray, key: np.ndarray, value: np.ndarray, scale: float, plan: Plan,
    fault: str = "none",
) -> Walk:  # fmt: skip
    """`walk` to its end."""
    *_, (_, whole) = walk(query, key, value, scale, plan, fault)
    return whole


def rounding(dtype: np.dtype, largest_score: float, largest_value: float) -> float:
    """How far two ways of attention may be apart by rounding alone.

    A score s is off by some units of its last place, so e^s by |s| times as much, relative; the
    result is a mixture of values, so its error is a share of the largest of them.
    """
    unit = float(np.finfo(dtype).eps)
    size = abs(largest_score) if math.isfinite(largest_score) else 0.0
    return 2.0 * unit * (1.0 + size) * max(largest_value, 1.0)
