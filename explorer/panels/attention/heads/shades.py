"""From attention weights to shares of the full colour: four scales that a first token that takes
nearly everything cannot spoil alike."""

from __future__ import annotations

import numpy as np

from explorer.compute.attention.heads import Heads
from explorer.core.formatting import number

#: The smallest weight that the logarithmic scale tells from zero.
SMALLEST = 1e-3


def without_sink(shared: Heads) -> float:
    """The largest weight on any token but the first, over all heads: full colour without it."""
    rest = shared.thumbnails[..., 1:]
    return float(rest.max()) if rest.size else 1.0


def shares(weights: np.ndarray, scale: str, most: float) -> np.ndarray:
    """Weights (…, queries, keys) as shares of the full colour in [0, 1], float32.

    "linear": as they are. "log": 0.001 and less is bare, 1 is full. "row": the largest weight of
    each query is full. "sinkless": the first token is bare, and `most` is full.
    """
    if scale == "log":
        floor = np.maximum(weights, SMALLEST)
        share = 1.0 - np.log10(floor) / np.log10(SMALLEST)
        return np.asarray(np.clip(share, 0.0, 1.0), dtype=np.float32)
    if scale == "row":
        largest = weights.max(axis=-1, keepdims=True)
        return np.asarray(weights / np.where(largest > 0, largest, 1.0), dtype=np.float32)
    if scale == "sinkless":
        rest = np.array(weights, dtype=np.float32)
        rest[..., 0] = 0.0
        return np.asarray(np.minimum(rest / (most or 1.0), 1.0))
    return weights


def ends(scale: str, most: float) -> tuple[str, str]:
    """What bare and full colour stand for."""
    if scale == "log":
        return f"≤{number(SMALLEST)}", "1"
    return "0", number(most) if scale == "sinkless" else "1"
