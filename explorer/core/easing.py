"""Rate functions: plain float in [0, 1] to float in [0, 1]."""

from __future__ import annotations


def clamp(value: float, low: float = 0.0, high: float = 1.0) -> float:
    """`value`, kept within the range."""
    return low if value < low else high if value > high else value


def smooth(alpha: float) -> float:
    """Ease in and out (3α² − 2α³)."""
    alpha = clamp(alpha)
    return alpha * alpha * (3 - 2 * alpha)


def mix(start: float, end: float, alpha: float) -> float:
    """The point at `alpha` on the way from `start` to `end`."""
    return start + (end - start) * alpha


def lagged(alpha: float, item: int, items: int, lag: float = 0.3) -> float:
    """The share of its own motion that one of several staggered items has done.

    With `lag` 0 all move together; with 1 each waits for the one before it.
    """
    if items <= 1:
        return clamp(alpha)
    span = 1.0 / (1.0 + lag * (items - 1))
    return clamp((alpha - lag * item * span) / span)
