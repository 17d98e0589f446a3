"""Euler, Heun and Euler ancestral: the way back as a differential equation in sigma.

In the frame y = x / sqrt(alpha_bar) = x_0 + sigma · epsilon (Karras et al. 2022) the equation is
short: dy/dsigma = epsilon. Each step here takes x in the variance preserving frame and gives it so.
"""

from __future__ import annotations

import math
from typing import Any

from explorer.compute.diffusion.conversions import alpha_bar_of_sigma, sigma_of


def euler_step(x: Any, epsilon: Any, alpha_bar: float, alpha_bar_next: float) -> Any:
    """Straight on along the slope at the start: first order."""
    # [reverse] y' = y + ε (σ' − σ)
    change = sigma_of(alpha_bar_next) - sigma_of(alpha_bar)
    keep = math.sqrt(alpha_bar_next / alpha_bar)
    return keep * x + math.sqrt(alpha_bar_next) * change * epsilon


def heun_step(
    x: Any, epsilon: Any, epsilon_there: Any, alpha_bar: float, alpha_bar_next: float
) -> Any:
    """Along the mean of the slope at the start and the one where Euler's step leads: second order,
    for one more call of the network."""
    # [reverse] y' = y + ½ (ε + ε') (σ' − σ)
    return euler_step(x, 0.5 * (epsilon + epsilon_there), alpha_bar, alpha_bar_next)


def ancestral_sigmas(alpha_bar: float, alpha_bar_next: float, eta: float) -> tuple[float, float]:
    """sigma to step down to, and sigma of the fresh noise that leads up again to the next level;
    their squares sum to the square of the next sigma."""
    now, then = sigma_of(alpha_bar), sigma_of(alpha_bar_next)
    share = eta * math.sqrt(max(now**2 - then**2, 0.0)) / now
    up = then * min(1.0, share)
    # (1 - share)(1 + share) and not 1 - share²: no digits are lost where the two are close
    return then * math.sqrt(max((1.0 - share) * (1.0 + share), 0.0)), up


def euler_ancestral_step(
    x: Any, epsilon: Any, z: Any, alpha_bar: float, alpha_bar_next: float, eta: float = 1.0
) -> Any:
    """Euler's step too far down, then fresh noise up to the level that was meant."""
    down, up = ancestral_sigmas(alpha_bar, alpha_bar_next, eta)
    signal = math.sqrt(alpha_bar_next)
    # [reverse] y' = y + ε (σ_down − σ) + σ_up z
    change = down - sigma_of(alpha_bar)
    x = math.sqrt(alpha_bar_next / alpha_bar) * x + signal * change * epsilon
    return x + signal * up * z if up else x


def churned(alpha_bar: float, churn: float, steps: int) -> float:
    """The noisier level that Karras et al. step back to before each step (their algorithm 2):
    sigma grows by churn / steps, at most by the square root of two, less one."""
    gamma = min(churn / steps, math.sqrt(2.0) - 1.0)
    return alpha_bar_of_sigma(sigma_of(alpha_bar) * (1.0 + gamma))


def churn_step(x: Any, z: Any, alpha_bar: float, alpha_bar_up: float) -> Any:
    """x with fresh noise z added, up to the level alpha_bar_up."""
    alpha = alpha_bar_up / alpha_bar
    return math.sqrt(alpha) * x + math.sqrt(max(1.0 - alpha, 0.0)) * z
