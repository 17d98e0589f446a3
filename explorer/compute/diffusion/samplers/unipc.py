"""UniPC: predict, then correct once the network has been asked (Zhao et al. 2023).

The form B(h) for guesses of x_0. One polynomial through the guesses of the last steps serves twice:
without the newest guess it predicts the next x; with it, it corrects that x afterwards, and since
the network is not asked again, for nothing.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from explorer.compute.diffusion.samplers.dpm import dpm_first_order, half_log_snr

FORMS = ("bh1", "bh2")


def unipc_predict(
    x: Any, guesses: list[Any], alpha_bars: list[float], alpha_bar_next: float, form: str = "bh2"
) -> Any:
    """x at the next level, from x and the guesses made at the last levels, the newest last; as many
    guesses as the order."""
    return _advance(x, guesses, alpha_bars, alpha_bar_next, None, form)


def unipc_correct(
    x: Any, guesses: list[Any], alpha_bars: list[float], alpha_bar_next: float, guess_there: Any,
    form: str = "bh2",
) -> Any:  # fmt: skip
    """x at the next level again, from where the step began, now with the guess made there."""
    return _advance(x, guesses, alpha_bars, alpha_bar_next, guess_there, form)


def _advance(
    x: Any, guesses: list[Any], alpha_bars: list[float], alpha_bar_next: float, there: Any,
    form: str,
) -> Any:  # fmt: skip
    # [reverse] the step of first order, and what the other guesses add to it
    now = half_log_snr(alpha_bars[-1])
    h = half_log_snr(alpha_bar_next) - now
    base = dpm_first_order(x, guesses[-1], alpha_bars[-1], alpha_bar_next)
    # how far the other guesses lie, in steps of h: those before (negative), then the one ahead
    nodes = [(half_log_snr(level) - now) / h for level in reversed(alpha_bars[:-1])]
    others = [*reversed(guesses[:-1])]
    if there is not None:
        nodes.append(1.0)
        others.append(there)
    if not others:
        return base
    scale = -h if form == "bh1" else math.expm1(-h)
    for node, guess, share in zip(nodes, others, _shares(nodes, h, scale), strict=True):
        base = base - math.sqrt(alpha_bar_next) * scale * share / node * (guess - guesses[-1])
    return base


def _shares(nodes: list[float], h: float, scale: float) -> list[float]:
    """The rho of the paper: how much each difference counts, so that polynomials up to the order
    are integrated exactly. One difference alone counts half."""
    if len(nodes) == 1:
        return [0.5]
    rows = np.array([[node**power for node in nodes] for power in range(len(nodes))])
    wanted, phi, factorial = [], math.expm1(-h) / -h - 1.0, 1.0
    for power in range(1, len(nodes) + 1):
        factorial *= power
        wanted.append(factorial * phi / scale)
        phi = phi / -h - 1.0 / math.factorial(power + 1)
    shares: list[float] = np.linalg.solve(rows, np.array(wanted)).tolist()
    return shares
