"""One bump fitted to two by gradient descent, once in each direction of the divergence.

On a grid, so that every sum is exact: q over the grid points is proportional to
exp(−(x − m)² ÷ 2σ²). Mode-covering and mode-seeking: Bishop 2006, section 10.1.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.training.losses.params import (
    FIT_LOOKS,
    FIT_UPDATES,
    STARTS,
    Fits,
    Params,
)

REACH, POINTS = 8.0, 321
#: Of the fits: a step, and the length at which it is cut.
RATE, CUT = 0.1, 0.25
START_WIDTH = 0.7
BITS = 1 / float(np.log(2.0))


def grid() -> np.ndarray:
    """(POINTS,) places."""
    return np.linspace(-REACH, REACH, POINTS)


def log_bump(x: np.ndarray, mean: np.ndarray, log_width: np.ndarray) -> np.ndarray:
    """Log-probabilities (fits, points) of bumps (fits,) on the grid."""
    away = (x - mean[:, None]) / np.exp(log_width)[:, None]
    raw = -(away**2) / 2
    most = raw.max(axis=1, keepdims=True)
    found: np.ndarray = raw - most - np.log(np.exp(raw - most).sum(axis=1, keepdims=True))
    return found


def two_bumps(params: Params) -> np.ndarray:
    """Log-probabilities (points,) of the mixture: half the distance left and right of 0."""
    x, half = grid(), params.distance / 2
    widths = np.full(2, np.log(params.width))
    parts = log_bump(x, np.array([-half, half]), widths)
    found: np.ndarray = np.logaddexp(np.log(params.share) + parts[0],
                                     np.log(1 - params.share) + parts[1])  # fmt: skip
    return found


def slopes(
    x: np.ndarray, log_p: np.ndarray, mean: np.ndarray, log_width: np.ndarray, forward: bool
) -> np.ndarray:
    """Gradient (fits, 2) by mean and log-width: of D(p ‖ q) or of D(q ‖ p), nats."""
    log_q = log_bump(x, mean, log_width)
    q = np.exp(log_q)
    away = (x - mean[:, None]) / np.exp(log_width)[:, None]
    scores = np.stack([away / np.exp(log_width)[:, None], away**2], axis=1)  # (fits, 2, points)
    scores = scores - (scores * q[:, None]).sum(axis=2, keepdims=True)
    # [bumps] weighed with p: every place that p has must be covered
    if forward:
        return -(scores * np.exp(log_p)).sum(axis=2)
    # [bumps] weighed with q: only where q itself is does it matter
    return (scores * (q * (log_q - log_p))[:, None]).sum(axis=2)


def descend(
    params: Params, log_p: np.ndarray, starts: np.ndarray, forward: bool
) -> np.ndarray:  # fmt: skip
    """Mean and log-width (FIT_UPDATES + 1, fits, 2) after each update."""
    x = grid()
    now = np.stack([starts, np.full(len(starts), np.log(START_WIDTH))], axis=1)
    path = [now]
    for _ in range(FIT_UPDATES):
        # [bumps] a step down; one that is too long is cut
        step = -RATE * slopes(x, log_p, now[:, 0], now[:, 1], forward)
        length = np.linalg.norm(step, axis=1, keepdims=True)
        now = now + step * np.minimum(1.0, CUT / np.maximum(length, 1e-300))
        path.append(now)
    return np.stack(path)


def both(x: np.ndarray, log_p: np.ndarray, fits: np.ndarray) -> np.ndarray:
    """D(p ‖ q) and D(q ‖ p) in bits, (fits, 2), of mean and log-width (fits, 2)."""
    log_q = log_bump(x, fits[:, 0], fits[:, 1])
    forward = (np.exp(log_p) * (log_p - log_q)).sum(axis=1)
    reverse = (np.exp(log_q) * (log_q - log_p)).sum(axis=1)
    return np.maximum(BITS * np.stack([forward, reverse], axis=1), 0.0)


def fits_of(params: Params) -> Fits:
    """Both fits from the reader's start, and from STARTS others."""
    x, log_p = grid(), two_bumps(params)
    starts = np.linspace(-4.0, 4.0, STARTS)
    places, divergences, ends, ended = [], [], [], []
    for which, forward in enumerate((True, False)):
        paths = descend(params, log_p, np.concatenate([[params.start], starts]), forward)
        looked = paths[list(FIT_LOOKS), 0]
        places.append(looked)
        divergences.append(both(x, log_p, looked))
        ends.append(paths[-1, 1:])
        ended.append(both(x, log_p, paths[-1, 1:])[:, which])
    return Fits(x, np.exp(log_p), log_p, np.stack(places), np.stack(divergences), starts,
                np.stack(ends), np.stack(ended))  # fmt: skip
