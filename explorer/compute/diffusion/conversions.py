"""The same knowledge in other words: what can be predicted, and how a noise level can be told.

In the variance preserving frame x_t = sqrt(alpha_bar) x_0 + sqrt(1 - alpha_bar) epsilon, so who
knows x_t and one of these knows them all:

    epsilon  the noise in x_t                    x0     the clean sample
    v        sqrt(alpha_bar) epsilon - sqrt(1 - alpha_bar) x0  (Salimans and Ho 2022)
    score    the gradient of log p(x_t): -epsilon / sqrt(1 - alpha_bar)

Arrays may be numpy's or torch's; alpha_bar a float, or an array that broadcasts against x.
"""

from __future__ import annotations

import math
from typing import Any

#: Kinds of prediction.
KINDS = ("epsilon", "x0", "v", "score")


def epsilon_of(kind: str, x: Any, prediction: Any, alpha_bar: Any) -> Any:
    """The noise that a prediction of a kind amounts to, at x of a level. KeyError for no kind.

    From x0 the division is by sqrt(1 - alpha_bar): where there is no noise there is no answer.
    """
    signal, noise = alpha_bar**0.5, (1.0 - alpha_bar) ** 0.5
    if kind == "epsilon":
        return prediction
    if kind == "x0":
        return (x - signal * prediction) / noise
    if kind == "v":
        return signal * prediction + noise * x
    if kind == "score":
        return -noise * prediction
    raise KeyError(kind)


def x0_of(kind: str, x: Any, prediction: Any, alpha_bar: Any) -> Any:
    """The clean sample that a prediction amounts to. KeyError for no kind.

    From epsilon or a score the division is by sqrt(alpha_bar): where no data is left there is none.
    """
    signal, noise = alpha_bar**0.5, (1.0 - alpha_bar) ** 0.5
    if kind == "epsilon":
        return (x - noise * prediction) / signal
    if kind == "x0":
        return prediction
    if kind == "v":
        return signal * x - noise * prediction
    if kind == "score":
        return (x + noise**2 * prediction) / signal
    raise KeyError(kind)


def from_epsilon(kind: str, x: Any, epsilon: Any, alpha_bar: Any) -> Any:
    """The prediction of a kind that stands for this noise. KeyError for no kind."""
    signal, noise = alpha_bar**0.5, (1.0 - alpha_bar) ** 0.5
    if kind == "epsilon":
        return epsilon
    if kind == "x0":
        return (x - noise * epsilon) / signal
    if kind == "v":
        # sqrt(ᾱ) ε - sqrt(1-ᾱ) x0, with x0 put in: (ε - sqrt(1-ᾱ) x) / sqrt(ᾱ)
        return (epsilon - noise * x) / signal
    if kind == "score":
        return -epsilon / noise
    raise KeyError(kind)


def target_of(kind: str, x0: Any, epsilon: Any, alpha_bar: Any) -> Any:
    """What a network that predicts a kind is taught, from the clean sample and the noise put into
    it; defined at every level (but the score of no noise). KeyError for no kind."""
    signal, noise = alpha_bar**0.5, (1.0 - alpha_bar) ** 0.5
    if kind == "epsilon":
        return epsilon
    if kind == "x0":
        return x0
    if kind == "v":
        return signal * epsilon - noise * x0
    if kind == "score":
        return -epsilon / noise
    raise KeyError(kind)


def snr(alpha_bar: float) -> float:
    """Signal to noise, alpha_bar / (1 - alpha_bar); infinite where there is no noise."""
    return alpha_bar / (1.0 - alpha_bar) if alpha_bar < 1 else math.inf


def log_snr(alpha_bar: float) -> float:
    """Its natural logarithm, from −∞ (all noise) to ∞. DPM-Solver's lambda is half of it."""
    if alpha_bar <= 0:
        return -math.inf
    return math.log(alpha_bar) - math.log1p(-alpha_bar) if alpha_bar < 1 else math.inf


def alpha_bar_of_log_snr(value: float) -> float:
    """The level with this logarithm of signal to noise."""
    if value >= 0:
        return 1.0 / (1.0 + math.exp(-value))
    return math.exp(value) / (1.0 + math.exp(value))


def sigma_of(alpha_bar: float) -> float:
    """sqrt(1 - alpha_bar) / sqrt(alpha_bar): the noise per unit of data, in the frame
    y = x / sqrt(alpha_bar) = x_0 + sigma · epsilon that Karras et al. and k-diffusion count in."""
    return math.sqrt(1.0 - alpha_bar) / math.sqrt(alpha_bar) if alpha_bar > 0 else math.inf


def alpha_bar_of_sigma(sigma: float) -> float:
    """The level with this noise per unit of data: 1 / (1 + sigma²)."""
    return 1.0 / (1.0 + sigma**2)
