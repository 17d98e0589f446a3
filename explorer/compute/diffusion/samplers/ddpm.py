"""DDPM: take a share of the expected noise away, add a little fresh noise (Ho et al. 2020)."""

from __future__ import annotations

import math
from typing import Any

#: Ways to read the formula; only the first is right.
READINGS = ("right", "cumulative", "per_step", "squared")
#: sigma² is the variance of the posterior ("small") or beta ("large").
VARIANCES = ("small", "large")


def ddpm_mean(x: Any, epsilon: Any, alpha: float, alpha_bar: float) -> Any:
    """The mean of DDPM's step (Ho et al. 2020, algorithm 2). It needs two different alphas."""
    return (x - (1.0 - alpha) / math.sqrt(1.0 - alpha_bar) * epsilon) / math.sqrt(alpha)


def ddpm_sigma(alpha_bar: float, alpha_bar_next: float, variance: str) -> float:
    """The standard deviation of the noise DDPM adds: its square is beta ("large") or the variance
    of the posterior ("small"); none on the step to the clean sample."""
    if alpha_bar_next >= 1.0:
        return 0.0
    beta = 1.0 - alpha_bar / alpha_bar_next
    if variance == "large":
        return math.sqrt(beta)
    return math.sqrt(beta * (1.0 - alpha_bar_next) / (1.0 - alpha_bar))


def ddpm_step(
    x: Any, epsilon: Any, z: Any, alpha_bar: float, alpha_bar_next: float,
    variance: str = "small", reading: str = "right",
) -> Any:  # fmt: skip
    """One ancestral step. `reading` other than "right" puts one and the same alpha in both places
    ("cumulative" makes the mean the best guess of x_0 itself, "per_step" takes too much noise
    away) or takes sigma for the variance it is the root of ("squared")."""
    alpha = alpha_bar / alpha_bar_next
    # [reverse] the mean from two alphas, plus fresh noise
    if reading == "cumulative":
        mean = ddpm_mean(x, epsilon, alpha_bar, alpha_bar)
    elif reading == "per_step":
        mean = ddpm_mean(x, epsilon, alpha, alpha)
    else:
        mean = ddpm_mean(x, epsilon, alpha, alpha_bar)
    sigma = ddpm_sigma(alpha_bar, alpha_bar_next, variance)
    if reading == "squared":
        sigma = sigma**2
    return mean + sigma * z if sigma else mean
