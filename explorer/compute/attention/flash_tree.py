"""One row's softmax by many threads: maximum and sum by reduction trees.

T numbers, k threads. Thread t first goes alone through the numbers t, t + k, t + 2k …; then the k
partial results are halved log₂ k times: at each level, thread t takes in thread t + stride. All
threads wait for one another between levels, and the root has to be told to all of them (Harris
2007, "Optimizing parallel reduction in CUDA"). Softmax needs two such trees, the maximum and the
sum; or one, of pairs (m, l), since merging pairs is associative too (Milakov and Gimelshein 2018).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Tree:
    """What all threads hold, level after level; arrays in the type of the scores.

    Attributes:
        row: whose scores they are (a query, from 0).
        scores: (T,).
        threads, online: as set; `online` is the single tree of pairs.
        maxima: (levels + 1, threads) after the lonely part, then after each level; NaN where a
            thread is out of the game.
        sums: (levels + 1, threads) the same for the sum: relative to the final maximum, or
            `online` to the maximum beside it.
        exponentials: (T,) e^(s − m).
        shares: (T,) the softmax.
    """

    row: int
    scores: np.ndarray
    threads: int
    online: bool
    maxima: np.ndarray
    sums: np.ndarray
    exponentials: np.ndarray
    shares: np.ndarray

    @property
    def count(self) -> int:
        """T: how many numbers are reduced."""
        return len(self.scores)

    @property
    def rounds(self) -> int:
        """How many numbers the busiest thread goes through alone."""
        return -(-self.count // self.threads)

    @property
    def levels(self) -> int:
        """log₂ of the threads."""
        return self.threads.bit_length() - 1

    @property
    def steps_together(self) -> int:
        """Operations one after the other that one reduction takes with all threads."""
        return self.rounds - 1 + self.levels

    @property
    def steps_alone(self) -> int:
        """The same for a single thread."""
        return self.count - 1


def merge(
    maximum: np.ndarray, total: np.ndarray, other_maximum: np.ndarray, other_total: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Two pairs (m, l) as one; an empty pair is (−∞, 0). Elementwise."""
    # [tree] both sums under the larger maximum
    joint = np.maximum(maximum, other_maximum)
    base = np.where(np.isfinite(joint), joint, np.zeros_like(joint))
    return joint, total * np.exp(maximum - base) + other_total * np.exp(other_maximum - base)


def lanes(numbers: np.ndarray, threads: int, empty: float) -> np.ndarray:
    """(rounds, threads): which number each thread meets in each round; `empty` past the end."""
    rounds = -(-len(numbers) // threads)
    padded = np.full(rounds * threads, empty, dtype=numbers.dtype)
    padded[: len(numbers)] = numbers
    return padded.reshape(rounds, threads)


def halved(first: np.ndarray, second: np.ndarray, how: str) -> tuple[np.ndarray, np.ndarray]:
    """All levels of a tree over (threads,) partial maxima and sums: (levels + 1, threads) each."""
    maxima, sums = [first], [second]
    stride = len(first) // 2
    while stride:
        # [tree, sum_tree] thread t takes in thread t + stride; the others have nothing left to do
        maximum, total = maxima[-1][:stride], sums[-1][:stride]
        other, other_total = maxima[-1][stride : 2 * stride], sums[-1][stride : 2 * stride]
        if how == "maximum":
            maximum = np.maximum(maximum, other)
        elif how == "sum":
            total = total + other_total
        else:
            maximum, total = merge(maximum, total, other, other_total)
        idle = np.full(len(first) - stride, np.nan, dtype=first.dtype)
        maxima.append(np.concatenate([maximum, idle]))
        sums.append(np.concatenate([total, idle]))
        stride //= 2
    return np.stack(maxima), np.stack(sums)


def reduce_row(scores: np.ndarray, threads: int, row: int = 0, *, online: bool = False) -> Tree:
    """The softmax of (T,) finite scores by a power of two of threads."""
    met = lanes(scores, threads, -np.inf)
    if online:
        maximum = np.full(threads, -np.inf, dtype=scores.dtype)
        total = np.zeros(threads, dtype=scores.dtype)
        for numbers in met:
            # [serial] a single number is the pair (s, 1)
            one = np.isfinite(numbers).astype(scores.dtype)
            maximum, total = merge(maximum, total, numbers, one)
        maxima, sums = halved(maximum, total, "pair")
        exponentials = np.exp(scores - maxima[-1, 0])
    else:
        # [serial] each thread alone: its largest number
        partial = met.max(axis=0)
        maxima, _ = halved(partial, np.zeros_like(partial), "maximum")
        # [spread] the maximum is told to all threads, then each adds up its own
        exponentials = np.exp(scores - maxima[-1, 0])
        alone = lanes(exponentials, threads, 0.0).sum(axis=0, dtype=scores.dtype)
        _, sums = halved(np.zeros_like(alone), alone, "sum")
    # [shares] the sum is told to all threads, and every number divided
    shares = exponentials / sums[-1, 0]
    return Tree(row, scores, threads, online, maxima, sums, exponentials, shares)
