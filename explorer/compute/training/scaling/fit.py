"""Fits a power law of size and data, and says how far each number may be off (numpy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.scaling.params import Fit, Growth

#: The first measurements are of networks that have hardly begun; so many last ones are fitted.
LAST = 5


def fitted(growth: Growth, used: int, *, free: bool = False) -> Fit:
    """The law through the `used` smallest networks, by least squares in the logarithm.

    With the floor known, ln(L − L₀) is fitted; `free` fits ln L and finds L₀ too.
    Levenberg–Marquardt; the errors are σ²(JᵀJ)⁻¹ at the minimum.
    """
    # [fit]
    rows = max(len(growth.tokens) - LAST, 0)
    sizes, tokens = np.meshgrid(growth.sizes[:used], growth.tokens[rows:], indexing="ij")
    middles = np.array([np.exp(np.log(one).mean()) for one in (sizes, tokens)])
    size, data = np.log(sizes / middles[0]).ravel(), np.log(tokens / middles[1]).ravel()
    measured = growth.losses[:used, rows:].ravel() - (0.0 if free else growth.floor)
    goal = np.log(measured)

    def model(theta: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        first, second = np.exp(theta[2] - theta[0] * size), np.exp(theta[3] - theta[1] * data)
        floor = np.exp(theta[4]) if free else 0.0
        whole = first + second + floor
        slopes = [-size * first, -data * second, first, second, *([floor + 0 * size] * free)]
        return np.log(whole) - goal, np.stack(slopes, axis=1) / whole[:, None]

    half = np.log(np.exp(goal).min() / 3)
    theta = np.array([0.7, 0.5, half, half, *([np.log(measured.min() * 0.9)] * free)])
    damping = 1e-2
    miss, slopes = model(theta)
    for _ in range(400):
        square = slopes.T @ slopes
        step = np.linalg.solve(square + damping * np.diag(np.diag(square) + 1e-9), slopes.T @ miss)
        tried = theta - np.clip(step, -1.0, 1.0)
        new_miss, new_slopes = model(tried)
        if new_miss @ new_miss < miss @ miss:
            small = bool(np.abs(step).max() < 1e-11)
            theta, miss, slopes, damping = tried, new_miss, new_slopes, damping / 4
            if small:
                break
        else:
            damping *= 4
            if damping > 1e12:
                break
    spare = max(len(goal) - len(theta), 1)
    spread = np.linalg.pinv(slopes.T @ slopes) * (miss @ miss) / spare
    errors = np.sqrt(np.maximum(np.diag(spread), 0.0))
    scale = np.exp(theta[2:])  # the error of a number is that of its logarithm times it
    values = np.concatenate([theta[:2], scale, [] if free else [growth.floor]])
    errors = np.concatenate([errors[:2], errors[2:] * scale, [] if free else [0.0]])
    return Fit(used, values, errors, middles, float(np.sqrt((miss @ miss) / len(goal))), rows)
