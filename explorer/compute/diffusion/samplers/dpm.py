"""DPM-Solver++: the same equation, its linear part solved exactly (Lu et al. 2022).

With lambda = log(1 / sigma) the guess of x_0 changes slowly from step to step; what is left of the
equation is an integral over exp(lambda) times the guess.
"""

from __future__ import annotations

import math
from typing import Any

from explorer.compute.diffusion.conversions import log_snr


def half_log_snr(alpha_bar: float) -> float:
    """DPM-Solver's lambda: log of signal over noise, half the logarithm of their powers."""
    return 0.5 * log_snr(alpha_bar)


def dpm_first_order(x: Any, x0_hat: Any, alpha_bar: float, alpha_bar_next: float) -> Any:
    """The guess held still over the step: first order, and the same as DDIM with eta 0."""
    h = half_log_snr(alpha_bar_next) - half_log_snr(alpha_bar)
    # [reverse] what is left of x, and the guess put in its place
    keep = math.sqrt((1.0 - alpha_bar_next) / (1.0 - alpha_bar))
    return keep * x - math.sqrt(alpha_bar_next) * math.expm1(-h) * x0_hat


def dpm_second_order(
    x: Any, x0_hat: Any, x0_before: Any, alpha_bar: float, alpha_bar_next: float,
    alpha_bar_before: float,
) -> Any:  # fmt: skip
    """The guess continued on a straight line through the one of the step before (multistep 2M, the
    midpoint form): second order without another call of the network."""
    h = half_log_snr(alpha_bar_next) - half_log_snr(alpha_bar)
    h_before = half_log_snr(alpha_bar) - half_log_snr(alpha_bar_before)
    # [reverse] as in the first order, from where the guess will be half-way
    ahead = 0.5 * h / h_before
    half_way = (1.0 + ahead) * x0_hat - ahead * x0_before
    return dpm_first_order(x, half_way, alpha_bar, alpha_bar_next)
