"""Curves of a training that is shown step by step, and their means over the last updates."""

from __future__ import annotations

import numpy as np

#: A step of the trace for so many updates; updates a mean goes over, itself among them.
EVERY, OVER = 5, 10


def done_at(place: int, made: int) -> int:
    """How many updates are shown at a step, counted from 0, when `made` were made so far."""
    return min((place + 1) * EVERY, made)


def recent(curves: np.ndarray, done: int) -> np.ndarray:
    """The mean of up to OVER updates before update `done` was over: (updates, …) → (…)."""
    return np.asarray(curves[max(done - OVER, 0) : done].mean(axis=0))


def smooth(curves: np.ndarray) -> np.ndarray:
    """For each update the mean of up to OVER, itself the last: (updates, …) → the same."""
    sums = np.concatenate([np.zeros_like(curves[:1]), np.cumsum(curves, axis=0)])
    ends = np.arange(1, len(curves) + 1)
    starts = np.maximum(ends - OVER, 0)
    counts = (ends - starts).reshape(-1, *[1] * (curves.ndim - 1))
    return np.asarray((sums[ends] - sums[starts]) / counts)
