"""How much a text repeats itself, counted on its tokens (no torch)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

#: Runs of so many tokens are compared where a text is asked how much it repeats.
RUN = 4


def repeated(written: Sequence[int], size: int = RUN) -> np.ndarray:
    """(tokens,) bool: whether the run of `size` tokens that ends here was there before."""
    seen: set[tuple[int, ...]] = set()
    found = np.zeros(len(written), dtype=bool)
    for end in range(size, len(written) + 1):
        run = tuple(written[end - size : end])
        found[end - 1] = run in seen
        seen.add(run)
    return found


def distinct(written: Sequence[int], size: int) -> float:
    """Different runs of `size` tokens among all of them (distinct-n, Li et al. 2016); NaN where
    the text has none."""
    runs = [tuple(written[i : i + size]) for i in range(len(written) - size + 1)]
    return len(set(runs)) / len(runs) if runs else float("nan")


def period(written: Sequence[int], turns: int = 2) -> int:
    """The shortest stretch with which the text ends at least `turns` times in a row; 0: none."""
    for length in range(1, len(written) // turns + 1):
        tail = list(written[len(written) - length * turns :])
        if tail == tail[:length] * turns:
            return length
    return 0


def turn_starts(written: Sequence[int], length: int) -> tuple[int, ...]:
    """Where each turn of the loop begins with which the text ends, the earliest first."""
    if length == 0:
        return ()
    start = len(written) - length
    starts = [start]
    while start >= length and list(written[start - length : start]) == list(
        written[start : start + length]
    ):
        start -= length
        starts.append(start)
    return tuple(reversed(starts))
