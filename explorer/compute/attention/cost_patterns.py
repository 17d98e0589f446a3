"""Which pairs of tokens a sparse pattern computes, and how many they are (numpy only).

A pattern is a truth value for each (query, key). `window` is the sliding window of Longformer
(Beltagy et al. 2020) and Mistral; `blocks` works on blocks of tokens: neighbours, global blocks and
every stride-th block before, as block-sparse kernels need it (Child et al. 2019, Zaheer et al.
2020). Both are symmetric before the causal mask, so that the pairs without the mask are twice the
pairs with it, less the diagonal.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Pairs = NDArray[np.bool_]


@dataclass(frozen=True)
class Blocks:
    """A block-sparse pattern: tokens of a block, every how many blocks one is read (0: none), and
    how many blocks at the start are read by all."""

    size: int
    stride: int
    first: int


def all_pairs(tokens: int, causal: bool) -> Pairs:
    """Every pair, or those whose key does not come after the query."""
    return np.tri(tokens, dtype=bool) if causal else np.ones((tokens, tokens), dtype=bool)


def window(tokens: int, width: int, causal: bool) -> Pairs:
    """Each query reads itself and the width − 1 tokens before it; without a mask, as many after."""
    # [window]
    distance = np.arange(tokens)[:, None] - np.arange(tokens)[None, :]
    return (np.abs(distance) < width) & all_pairs(tokens, causal)


def reach(pairs: Pairs, layers: int) -> Pairs:
    """Which tokens can have influenced which, through so many layers of the same pattern."""
    # [window] one more layer: a token that was reached passes on what had reached it
    step = pairs.astype(np.float32)
    out = step
    for _ in range(layers - 1):
        out = (out @ step > 0).astype(np.float32)
    return np.asarray(out > 0)


def blocks(tokens: int, plan: Blocks, causal: bool) -> Pairs:
    """Neighbouring blocks, every stride-th block, and the first blocks in both directions."""
    # [block]
    own = np.arange(tokens) // plan.size
    rows, columns = own[:, None], own[None, :]
    kept = np.abs(rows - columns) <= 1
    if plan.stride:
        kept |= (rows - columns) % plan.stride == 0
    kept |= (rows < plan.first) | (columns < plan.first)
    return kept & all_pairs(tokens, causal)


def full_count(tokens: int, causal: bool) -> int:
    """n², or n (n + 1) / 2 of them where masked pairs are skipped."""
    return tokens * (tokens + 1) // 2 if causal else tokens * tokens


def window_count(tokens: int, width: int, causal: bool) -> int:
    """n·w less the corner that the start of the text cuts off."""
    width = min(width, tokens)
    below = tokens * width - width * (width - 1) // 2
    return below if causal else 2 * below - tokens


def block_count(tokens: int, plan: Blocks, causal: bool) -> int:
    """How many pairs `blocks` keeps, without making the matrix: a sum over block rows, closed."""
    full, rest = divmod(tokens, plan.size)
    size = plan.size
    own = full * (size * (size + 1) // 2) + rest * (rest + 1) // 2
    before = blocks_before(full, plan) * size * size
    last = blocks_before(full + 1, plan) - blocks_before(full, plan)
    below = before + last * size * rest + own
    return below if causal else 2 * below - tokens


def blocks_before(rows: int, plan: Blocks) -> int:
    """How many earlier blocks the first `rows` block rows read, all together.

    A block row I reads its neighbour, ⌊I / stride⌋ strided blocks (the neighbour is none of them)
    and those first blocks that are neither; the first rows, and all with stride 1, read all I.
    """
    whole = rows if plan.stride == 1 else min(plan.first, rows)
    total = whole * (whole - 1) // 2
    if whole == rows:
        return total
    start = max(whole, 1)
    total += rows - start
    if plan.stride:
        total += floors(rows, plan.stride) - floors(whole, plan.stride)
    for first in range(plan.first):
        low = max(whole, first + 2)
        if low < rows:
            total += rows - low
            if plan.stride:  # I − first = a multiple of the stride: counted above
                total -= (rows - 1 - first) // plan.stride - (low - 1 - first) // plan.stride
    return total


def floors(rows: int, stride: int) -> int:
    """⌊0 / stride⌋ + … + ⌊(rows − 1) / stride⌋."""
    times, rest = divmod(rows, stride)
    return stride * times * (times - 1) // 2 + times * rest
