"""Which layers lie on which stage: equally many, or so that the slowest stage is as fast as can be.

Every stage works on every micro-batch, so a pipeline in full swing goes at the pace of its slowest
stage; what the others are faster by, they wait.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np


def even(layers: int, stages: int) -> tuple[int, ...]:
    """Equally many layers on each stage; the first ones take one more where it does not divide."""
    size, more = divmod(layers, stages)
    return tuple(size + (stage < more) for stage in range(stages))


def balanced(costs: Sequence[float], stages: int) -> tuple[int, ...]:
    """How many layers each stage takes so that the most expensive stage costs least.

    Of all ways to cut the row of layers into `stages` pieces of at least one, those whose largest
    piece is smallest; among them the one with the least sum of squares. Exact, by dynamic
    programming over (stages, layers); ties go to longer pieces in front.
    """
    sums = np.concatenate([[0.0], np.cumsum(np.asarray(costs, dtype=np.float64))])
    slack = 1e-9 * float(sums[-1])
    # [slowest]
    worst = _table(sums, stages, np.maximum, lambda piece: piece)[0]
    limit = float(worst[stages, len(costs)]) + slack

    def squared(piece: np.ndarray) -> np.ndarray:
        return np.where(piece <= limit, piece**2, np.inf)

    # [cut]
    chosen = _table(sums, stages, np.add, squared)[1]
    sizes, end = [], len(costs)
    for stage in range(stages, 0, -1):
        start = int(chosen[stage, end])
        sizes.append(end - start)
        end = start
    return tuple(reversed(sizes))


def _table(
    sums: np.ndarray, stages: int, join: np.ufunc, price: object
) -> tuple[np.ndarray, np.ndarray]:
    """best[k, n]: the first n layers on k stages; chosen[k, n]: where the last of them begins."""
    layers = len(sums) - 1
    best = np.full((stages + 1, layers + 1), np.inf)
    chosen = np.zeros((stages + 1, layers + 1), dtype=np.int64)
    best[0, 0] = 0.0
    assert callable(price)
    for k in range(1, stages + 1):
        for n in range(k, layers + 1):
            starts = np.arange(k - 1, n)
            totals = join(best[k - 1, starts], price(sums[n] - sums[starts]))
            # the last of equal ones: the earlier stages take more
            place = len(totals) - 1 - int(np.argmin(totals[::-1]))
            best[k, n], chosen[k, n] = totals[place], starts[place]
    return best, chosen


def pieces(costs: Sequence[float], sizes: Sequence[int]) -> list[float]:
    """What each stage costs when it takes so many layers."""
    sums = np.concatenate([[0.0], np.cumsum(np.asarray(costs, dtype=np.float64))])
    ends = np.cumsum([0, *sizes])
    return [float(sums[b] - sums[a]) for a, b in pairwise(ends)]
