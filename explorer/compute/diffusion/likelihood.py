"""How probable a point is, from the way a sampler would take to it: the probability-flow ODE.

Along dy/dsigma = epsilon(y, sigma) (the frame of `samplers.euler`) no sample is lost or made, so
the density changes only as the flow spreads or squeezes its surroundings (Song et al. 2021,
section 4.3):

    log p(y_0) = log p(y_T) + the integral over sigma of the divergence of epsilon
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from explorer.compute.diffusion.conversions import alpha_bar_of_sigma
from explorer.compute.diffusion.mixture import GaussianMixture, posterior, score_divergence

#: (x, alpha_bar) to the expected noise (points, d) and the trace of its derivative (points,), both
#: in the variance preserving frame.
Flow = Callable[[np.ndarray, float], tuple[np.ndarray, np.ndarray]]


@dataclass(frozen=True)
class Likelihood:
    """log_density: natural logarithm of p at each point, float64 (points,).
    noise: the points of the noise that they come from, in the variance preserving frame (points,
    d).
    calls: how often the flow was asked."""

    log_density: np.ndarray
    noise: np.ndarray
    calls: int


def exact_flow(mixture: GaussianMixture) -> Flow:
    """The flow of a mixture, with its exact divergence."""

    def flow(x: np.ndarray, alpha_bar: float) -> tuple[np.ndarray, np.ndarray]:
        noise = math.sqrt(1.0 - alpha_bar)
        divergence = -noise * score_divergence(mixture, x, alpha_bar)
        return posterior(mixture, x, alpha_bar).epsilon, divergence

    return flow


def estimated_flow(denoise: Callable[[np.ndarray, float], np.ndarray], probes: np.ndarray) -> Flow:
    """The flow of any denoiser, its divergence estimated as Hutchinson does: the mean over probes
    (count, points, d), of entries ±1 or normal, of probe · (derivative along the probe), here by a
    central difference. Two more calls for each probe, whatever the dimension."""

    def flow(x: np.ndarray, alpha_bar: float) -> tuple[np.ndarray, np.ndarray]:
        epsilon, step = denoise(x, alpha_bar), 1e-5
        divergence = np.zeros(len(x))
        for probe in probes:
            ahead, behind = (
                denoise(x + step * probe, alpha_bar),
                denoise(x - step * probe, alpha_bar),
            )
            divergence += ((ahead - behind) / (2 * step) * probe).sum(axis=1)
        return epsilon, divergence / len(probes)

    return flow


def log_likelihood(
    x: np.ndarray, flow: Flow, steps: int, sigma_low: float = 1e-4, sigma_high: float = 80.0
) -> Likelihood:
    """log p of points x (points, d) of the data: Heun's method in log sigma, from almost no noise
    up to almost nothing else, where the density is that of noise of variance sigma_high².
    Raises ValueError for less than one step."""
    if steps < 1:
        raise ValueError(f"a way has at least one step, not {steps}")
    y, gained = np.array(x, dtype=np.float64), np.zeros(len(x))
    edges = np.linspace(math.log(sigma_low), math.log(sigma_high), steps + 1)

    def slope(y: np.ndarray, u: float) -> tuple[Any, Any]:
        """The change of y and of the integral with u = log sigma."""
        sigma = math.exp(u)
        alpha_bar = alpha_bar_of_sigma(sigma)
        signal = math.sqrt(alpha_bar)
        epsilon, divergence = flow(signal * y, alpha_bar)
        return sigma * epsilon, sigma * signal * divergence

    # [ode] up to the noise, and how the density changes on the way
    for now, then in pairwise(edges.tolist()):
        there, gain = slope(y, now)
        there_next, gain_next = slope(y + (then - now) * there, then)
        y = y + 0.5 * (then - now) * (there + there_next)
        gained = gained + 0.5 * (then - now) * (gain + gain_next)
    # [prior] the density of pure noise at the end
    dimensions = y.shape[1]
    prior = -(y**2).sum(axis=1) / (2 * sigma_high**2)
    prior = prior - dimensions / 2 * math.log(2 * math.pi * sigma_high**2)
    return Likelihood(prior + gained, y / math.sqrt(1.0 + sigma_high**2), 2 * steps)
