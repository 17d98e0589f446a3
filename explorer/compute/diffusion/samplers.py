"""One step of the forward process and of the samplers DDPM and DDIM.

`alpha_bar` is the level a step starts from and `alpha_bar_next` the level it leads to; both come
from the list of kept timesteps, so every formula also holds where timesteps are skipped.
"""

from __future__ import annotations

import math

import numpy as np

#: Ways to read the alphas in the formula of DDPM; only the first is right.
READINGS = ("right", "cumulative", "per_step")


def forward_step(x: np.ndarray, alpha: float, z: np.ndarray) -> np.ndarray:
    """q(x_t | x before): shrink a little and add a little noise; the variance stays in balance."""
    return math.sqrt(alpha) * x + math.sqrt(1.0 - alpha) * z


def ddpm_mean(x: np.ndarray, epsilon: np.ndarray, alpha: float, alpha_bar: float) -> np.ndarray:
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
    x: np.ndarray, epsilon: np.ndarray, z: np.ndarray, alpha_bar: float, alpha_bar_next: float,
    variance: str = "small", reading: str = "right",
) -> np.ndarray:  # fmt: skip
    """One ancestral step. `reading` other than "right" puts one and the same alpha in both places:
    "cumulative" makes the mean the best guess of x_0 itself, "per_step" takes too much noise away.
    """
    alpha = alpha_bar / alpha_bar_next
    # [reverse] the mean from two alphas, plus fresh noise
    if reading == "cumulative":
        mean = ddpm_mean(x, epsilon, alpha_bar, alpha_bar)
    elif reading == "per_step":
        mean = ddpm_mean(x, epsilon, alpha, alpha)
    else:
        mean = ddpm_mean(x, epsilon, alpha, alpha_bar)
    return mean + ddpm_sigma(alpha_bar, alpha_bar_next, variance) * z


def ddim_sigma(alpha_bar: float, alpha_bar_next: float, eta: float) -> float:
    """The standard deviation of the noise DDIM adds (Song et al. 2021, equation 16)."""
    beta = 1.0 - alpha_bar / alpha_bar_next
    return eta * math.sqrt(beta * (1.0 - alpha_bar_next) / (1.0 - alpha_bar))


def ddim_step(
    x0_hat: np.ndarray, epsilon: np.ndarray, z: np.ndarray, alpha_bar: float,
    alpha_bar_next: float, eta: float = 0.0,
) -> np.ndarray:  # fmt: skip
    """One step of DDIM: the best guess of x_0, noised again to the next, lower level, with the
    expected noise (eta 0), fresh noise (eta 1: this is DDPM), or some of both."""
    sigma = ddim_sigma(alpha_bar, alpha_bar_next, eta)
    # [reverse] the guess, the direction back to x_t, and fresh noise
    direction = math.sqrt(max(1.0 - alpha_bar_next - sigma**2, 0.0)) * epsilon
    return math.sqrt(alpha_bar_next) * x0_hat + direction + sigma * z
