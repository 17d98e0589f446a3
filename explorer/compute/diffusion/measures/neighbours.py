"""How near each picture is to the nearest one of the training set, in pixels."""

from __future__ import annotations

import numpy as np


def nearest(pictures: np.ndarray, among: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Root mean square difference to the nearest of `among`, float64 (count,), and its index.

    Both are (count, height, width). Exactly 0 where a picture is one of them.
    """
    flat = np.asarray(pictures, dtype=np.float64).reshape(len(pictures), -1)
    others = np.asarray(among, dtype=np.float64).reshape(len(among), -1)
    squares = (flat**2).sum(axis=1)[:, None] + (others**2).sum(axis=1) - 2 * flat @ others.T
    index = squares.argmin(axis=1)
    # once more without the difference of large numbers, so that a copy is at 0
    apart = ((flat - others[index]) ** 2).mean(axis=1)
    return np.sqrt(apart), index
