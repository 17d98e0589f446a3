"""Maps of long texts at several sizes: each level keeps the largest weight of a block (no torch).

A mean would let the thin bright lines that heads are read by fade away; a maximum keeps them, and
"nothing here" stays true at every size.
"""

from __future__ import annotations

import numpy as np


def pooled(weights: np.ndarray, block: int) -> np.ndarray:
    """(…, queries, keys) → (…, ⌈queries / block⌉, ⌈keys / block⌉): the maximum of each block.

    Blocks at the edge hold what is left of the map.
    """
    if block == 1:
        return weights
    rows, columns = weights.shape[-2:]
    # [heads] rows first: whole rows are compared at once
    found = np.maximum.reduceat(weights, np.arange(0, rows, block), axis=-2)
    return np.maximum.reduceat(found, np.arange(0, columns, block), axis=-1)


def block_for(tokens: int, most: int) -> int:
    """The smallest block with which a map of `tokens` has at most `most` rows."""
    return max(1, -(-tokens // most))


def pyramid(weights: np.ndarray, smallest: int) -> tuple[np.ndarray, ...]:
    """The map itself, then halved again and again until it has at most `smallest` rows.

    Level k holds the maxima of blocks of 2^k × 2^k.
    """
    levels = [weights]
    while levels[-1].shape[-2] > smallest:
        levels.append(pooled(levels[-1], 2))
    return tuple(levels)


def level_for(levels: int, pixels_per_token: float) -> int:
    """The finest level whose cells are at least one pixel wide, or the coarsest."""
    level = 0
    while level < levels - 1 and pixels_per_token * 2**level < 1.0:
        level += 1
    return level
