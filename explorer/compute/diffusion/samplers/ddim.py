"""DDIM: the best guess of x_0, noised again to the next, lower level (Song et al. 2021)."""

from __future__ import annotations

import math
from typing import Any


def ddim_sigma(alpha_bar: float, alpha_bar_next: float, eta: float) -> float:
    """The standard deviation of the noise DDIM adds (Song et al. 2021, equation 16)."""
    beta = 1.0 - alpha_bar / alpha_bar_next
    return eta * math.sqrt(beta * (1.0 - alpha_bar_next) / (1.0 - alpha_bar))


def ddim_step(
    x0_hat: Any, epsilon: Any, z: Any, alpha_bar: float, alpha_bar_next: float, eta: float = 0.0
) -> Any:
    """One step of DDIM: the guess is noised again with the expected noise (eta 0), with fresh noise
    (eta 1: this is DDPM), or with some of both."""
    sigma = ddim_sigma(alpha_bar, alpha_bar_next, eta)
    # [reverse] the guess, the direction back to x_t, and fresh noise
    direction = math.sqrt(max(1.0 - alpha_bar_next - sigma**2, 0.0)) * epsilon
    x = math.sqrt(alpha_bar_next) * x0_hat + direction
    return x + sigma * z if sigma else x


def ddim_inverse_step(x: Any, epsilon: Any, alpha_bar: float, alpha_bar_next: float) -> Any:
    """The same step the other way, from a lower noise level to a higher one (alpha_bar_next below
    alpha_bar): nothing is random in DDIM with eta 0, so it can be run backwards, nearly."""
    x0_hat = (x - math.sqrt(1.0 - alpha_bar) * epsilon) / math.sqrt(alpha_bar)
    return math.sqrt(alpha_bar_next) * x0_hat + math.sqrt(1.0 - alpha_bar_next) * epsilon
