"""The digamma function ψ = (ln Γ)′, as the trainers compute it."""

from __future__ import annotations

import numpy as np


def digamma(x: np.ndarray | float) -> np.ndarray:
    """ψ of positive numbers, float64.

    ψ(x) = ψ(x + 1) − 1/x lifts the argument to 7 or more; there four terms of the asymptotic
    series around x − ½ leave an error of at most about 5·10⁻¹¹.
    """
    lifted = np.array(x, dtype=np.float64)
    below = np.zeros_like(lifted)
    while (small := lifted < 7.0).any():
        below = np.where(small, below - 1.0 / lifted, below)
        lifted = np.where(small, lifted + 1.0, lifted)
    lifted -= 0.5
    square = (1.0 / lifted) ** 2
    fourth = square * square
    out: np.ndarray = (
        below
        + np.log(lifted)
        + square / 24
        - 7 * fourth / 960
        + 31 * fourth * square / 8064
        - 127 * fourth * fourth / 30720
    )
    return out
