"""Gradient descent of the cross-entropy: q = softmax(z), and the gradient by z is q − p."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.losses.measures import cross_terms
from explorer.compute.training.losses.params import LEAST, Walk


def softmax(z: np.ndarray) -> np.ndarray:
    """Shares that sum to one."""
    raised = np.exp(z - z.max())
    found: np.ndarray = raised / raised.sum()
    return found


def looks(updates: int) -> list[int]:
    """Updates to look at: closer together at the start, about 26 in all."""
    wanted = {round(updates * (k / 25) ** 2) for k in range(26)} | set(range(min(updates, 6) + 1))
    return sorted(wanted)


def walked(p: np.ndarray, q: np.ndarray, rate: float, updates: int) -> Walk:
    """q walks down to p. The loss is in nats, as in training; bits only where it is shown."""
    start = np.maximum(q, LEAST)
    z = np.log(start / start.sum())
    kept, found = looks(updates), list[np.ndarray]()
    for update in range(updates + 1):
        # [walk] the gradient of the cross-entropy, and of D(p ‖ q), by z
        q_now = softmax(z)
        if update in kept:
            found.append(q_now)
        z = z - rate * (q_now - p)
    path = np.stack(found)
    cross = np.array([float(cross_terms(p, one).sum()) for one in path])
    return Walk(np.array(kept), path, cross, bool((q < LEAST).any()))
