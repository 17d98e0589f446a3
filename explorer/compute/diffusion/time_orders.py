"""Six ways to choose the timesteps of a training batch.

Training minimises a mean over all timesteps, of which a batch sees a sample. Timesteps drawn
independently make every batch an unbiased sample of the whole; one timestep per batch is unbiased
too, but one batch then differs from the next far more; an order that leaves a timestep for good
lets the network forget it.
"""

from __future__ import annotations

import numpy as np

ORDERS = ("uniform", "stratified", "batch", "cyclic", "falling", "rising")
#: Updates of one sweep from the last timestep to the first, in the order "cyclic".
SWEEP = 200


def timesteps(
    order: str, update: int, updates: int, uniform: np.ndarray, steps: int
) -> np.ndarray:  # fmt: skip
    """The timesteps of batch `update` (from 0) of `updates`, int64 (batch,), each 0 to steps − 1.

    `uniform` (batch,) are random numbers in [0, 1), from which the timesteps are made.
    Raises KeyError for a name not in ORDERS.
    """
    count = len(uniform)
    # [order] which noise levels does this batch see?
    if order == "uniform":  # one of its own for every sample
        share = uniform
    elif order == "stratified":  # the same, but spread evenly: one from every slice of the range
        share = (np.arange(count) + uniform) / count
    elif order == "batch":  # drawn, but the same for the whole batch
        share = np.full(count, uniform[0])
    elif order == "cyclic":  # from noise to data, again and again
        share = np.full(count, 1.0 - (update % SWEEP + 0.5) / SWEEP)
    elif order == "falling":  # once, from noise to data
        share = np.full(count, 1.0 - (update + 0.5) / updates)
    elif order == "rising":  # once, from data to noise
        share = np.full(count, (update + 0.5) / updates)
    else:
        raise KeyError(order)
    return np.minimum((share * steps).astype(np.int64), steps - 1)
