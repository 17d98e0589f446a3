"""Bytes that attention moves between slow and fast memory, and bytes that live at once.

An idealised model, stated so that anyone can count along. There are two memories: a slow one that
holds everything (HBM on a GPU) and a fast one (SRAM) that is empty when a kernel starts. A kernel
reads each input once and writes each output once; caches in between do not exist.

    standard   read Q, K, write S;  read S, write P;  read P, V, write O.  No part is skipped.
    rows       the same three kernels for each chunk of keys of each row block, plus one that
               combines the summaries (m, l, O of each chunk) of a row block
    tiles      for each row block read Q; for each tile visited read K and V; at the end of a row
               block write O and the logarithm of the sum (Dao et al. 2022, section 3.2)
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from explorer.compute.attention.flash_tiles import Plan


@dataclass(frozen=True)
class Traffic:
    """Bytes read and written: int64 (count, 2) each, one row per kernel, row block or tile.

    `kernels` names those of the standard way: "scores" (or "dots", "scale", "mask"), "softmax",
    "mix".
    """

    kernels: tuple[str, ...]
    standard: np.ndarray
    rows: np.ndarray
    tiles: np.ndarray

    def total(self, way: str) -> int:
        """All bytes of a way: "standard", "rows" or "tiles"."""
        return int(getattr(self, way).sum())

    @property
    def ratio(self) -> float:
        """How many times as much the standard way moves as the tiles do."""
        return self.total("standard") / self.total("tiles")


@dataclass(frozen=True)
class Peaks:
    """The most bytes that live at once beside Q, K, V and O, which all three ways have.

    `fast` is the part of `tiles` that has to fit into fast memory: the tiles of Q, K, V, the scores
    (overwritten by the exponentials), O, m and l of one row block.
    """

    standard: int
    rows: int
    tiles: int
    fast: int


@dataclass(frozen=True)
class Sweep:
    """The ratio of `Traffic` for other tile sizes: int64 (sizes,) and float64 (sizes,) each.

    `by_rows` varies the rows with the columns as set, `by_columns` the other way round.
    """

    sizes: np.ndarray
    by_rows: np.ndarray
    by_columns: np.ndarray


def standard_moves(
    tokens: int, width: int, size: int, *, unfused: bool = False, causal: bool = True
) -> tuple[tuple[str, ...], np.ndarray]:
    """The kernels of the standard way, by name, and bytes read and written by each.

    `size` is the bytes of a number. `unfused` gives scaling, and masking where there is a mask, a
    kernel of its own, as a program does that calls one operation after the other.
    """
    vectors, matrix = tokens * width * size, tokens * tokens * size
    moves = {"dots" if unfused else "scores": (2 * vectors, matrix)}
    if unfused:
        moves["scale"] = (matrix, matrix)
        if causal:
            moves["mask"] = (matrix, matrix)
    moves["softmax"] = (matrix, matrix)
    moves["mix"] = (matrix + vectors, vectors)
    return tuple(moves), np.array(list(moves.values()), dtype=np.int64)


def row_moves(plan: Plan, size: int) -> np.ndarray:
    """Bytes read and written for each row block of `lazy_rows`: (row blocks, 2)."""
    out = np.zeros((plan.row_blocks, 2), dtype=np.int64)
    for row_block in range(plan.row_blocks):
        rows = plan.row_span(row_block).stop - plan.row_span(row_block).start
        summary = rows * plan.width + 2 * rows  # O, m and l
        read = written = 0
        for key_block in range(plan.key_blocks):
            columns = plan.key_span(key_block).stop - plan.key_span(key_block).start
            scores, keys = rows * columns, columns * plan.width
            read += (rows * plan.width + keys) + scores + (scores + keys)
            written += scores + (scores + 2 * rows) + rows * plan.width
        out[row_block] = read + plan.key_blocks * summary, written + rows * plan.width
    return out * size


def tile_moves(plan: Plan, size: int) -> np.ndarray:
    """Bytes read and written at each visited tile: (tiles, 2). Q is read with the first tile of a
    row block; O and the logarithm of the sum are written with its last."""
    out = []
    for row_block, key_block in plan.order():
        rows, keys = plan.row_span(row_block), plan.key_span(key_block)
        height, columns = rows.stop - rows.start, keys.stop - keys.start
        read = 2 * columns * plan.width + (height * plan.width if key_block == 0 else 0)
        last = key_block == plan.visited(row_block) - 1
        out.append((read, height * (plan.width + 1) if last else 0))
    return np.array(out, dtype=np.int64) * size


def tile_total(plan: Plan, size: int) -> int:
    """The sum of `tile_moves` without making it."""
    keys = sum(
        min(plan.visited(row_block) * plan.columns, plan.tokens)
        for row_block in range(plan.row_blocks)
    )
    return (2 * keys * plan.width + 2 * plan.tokens * plan.width + plan.tokens) * size


def traffic_of(plan: Plan, size: int, *, unfused: bool = False) -> Traffic:
    """The bytes of the three ways."""
    kernels, standard = standard_moves(
        plan.tokens, plan.width, size, unfused=unfused, causal=plan.causal
    )
    return Traffic(kernels, standard, row_moves(plan, size), tile_moves(plan, size))


def peaks_of(plan: Plan, size: int) -> Peaks:
    """The most bytes alive at once; tests measure the same on the code that runs."""
    rows, columns = min(plan.rows, plan.tokens), min(plan.columns, plan.tokens)
    summary = rows * (plan.width + 2)
    before_last = (plan.key_blocks - 1) * summary + 2 * rows * columns
    combining = plan.key_blocks * summary + summary
    fast = 2 * rows * plan.width + 2 * columns * plan.width + rows * columns + 2 * rows
    return Peaks(
        standard=2 * plan.tokens**2 * size, rows=max(before_last, combining) * size,
        tiles=(fast + plan.tokens) * size, fast=fast * size,
    )  # fmt: skip


def sweep_of(plan: Plan, size: int, *, unfused: bool = False) -> Sweep:
    """How the ratio changes with the size of a tile: powers of two up to N, and N."""
    sizes = [2**k for k in range(plan.tokens.bit_length()) if 2**k < plan.tokens] + [plan.tokens]
    _, moves = standard_moves(plan.tokens, plan.width, size, unfused=unfused, causal=plan.causal)
    standard = int(moves.sum())
    by_rows = [standard / tile_total(replace(plan, rows=one), size) for one in sizes]
    by_columns = [standard / tile_total(replace(plan, columns=one), size) for one in sizes]
    return Sweep(np.array(sizes, dtype=np.int64), np.array(by_rows), np.array(by_columns))
