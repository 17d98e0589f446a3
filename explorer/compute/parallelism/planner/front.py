"""What no other beats, and what lies nearest."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.planner.space import Layout, Layouts

#: Settings a reader may change; dp follows from the others, so it does not count.
CHANGED = ("tp", "cp", "pp", "ep", "sp", "zero", "recompute", "virtual", "batch")


def unbeaten(points: np.ndarray) -> np.ndarray:
    """Which points (n, measures) no other beats: none is at most as large in every measure and
    smaller in one. Less is better. Equal points stand or fall together. Returns places, ordered by
    the first measure."""
    # [front]
    left = np.lexsort(points.T[::-1])
    found = []
    while len(left):
        # the smallest in this order cannot be beaten by any that is left
        best = points[left[0]]
        equal = (points[left] == best).all(axis=1)
        found.append(left[equal])
        left = left[(points[left] < best).any(axis=1)]
    return np.concatenate(found) if found else np.zeros(0, dtype=np.int64)


def nearest(to: Layout, among: Layouts, seconds: np.ndarray) -> int:
    """The place of the layout that needs the fewest settings changed; among those the smallest
    change (doublings, and steps of a switch), among those the fastest. -1 where there is none."""
    # [nearest]
    if not len(among):
        return -1
    settings = np.zeros(len(among), dtype=np.int64)
    size = np.zeros(len(among))
    for name in CHANGED:
        there, here = getattr(among, name), getattr(to, name)
        settings += there != here
        if name in ("sp", "zero", "recompute"):
            size += np.abs(there - here)
        else:
            size += np.abs(np.log2(there) - np.log2(here))
    return int(np.lexsort((seconds, np.round(size, 9), settings))[0])


def changes(old: Layout, new: Layout) -> tuple[tuple[str, int, int], ...]:
    """(setting, from, to) for every setting that differs, dp among them."""
    return tuple(
        (name, a, b)
        for name, a, b in zip(Layout._fields, old, new, strict=True)
        if a != b
    )  # fmt: skip
