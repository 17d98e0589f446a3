"""Noise schedules: how much noise each of the T steps of the forward chain adds.

Two numbers are written with an alpha in the literature, and mixing them up is the classic mistake
of this subject. Here they have two names and never share a variable:

    alpha      one step:    alpha_t = 1 - beta_t, what a single step keeps of the variance
    alpha_bar  cumulative:  alpha_bar_t = alpha_0 · alpha_1 · … · alpha_t, what is left of the data

(The paper on DDIM writes plain alpha for what is alpha_bar here; the papers on DPM-Solver write
alpha for its square root.)
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

#: Steps of the forward chain, as in the papers. Timesteps are numbered 0 … 999.
TRAINING_STEPS = 1000
SCHEDULES = ("linear", "scaled_linear", "cosine")


@dataclass(frozen=True)
class NoiseSchedule:
    """The schedule at every timestep, float64 (steps,) each."""

    beta: np.ndarray
    alpha: np.ndarray
    alpha_bar: np.ndarray


def noise_schedule(name: str, steps: int = TRAINING_STEPS) -> NoiseSchedule:
    """One of SCHEDULES over a number of steps. Raises KeyError for another name.

    linear: Ho et al. 2020 (DDPM). scaled_linear: Rombach et al. 2022 (latent diffusion, Stable
    Diffusion). cosine: Nichol and Dhariwal 2021. In float64: in float32 the running product loses
    its last digits where 1 - alpha_bar is small.
    """
    if name == "linear":
        beta = np.linspace(1e-4, 0.02, steps)
    elif name == "scaled_linear":
        beta = np.linspace(math.sqrt(0.00085), math.sqrt(0.012), steps) ** 2
    elif name == "cosine":
        beta = _cosine_beta(steps)
    else:
        raise KeyError(name)
    alpha = 1.0 - beta
    return NoiseSchedule(beta, alpha, np.cumprod(alpha))


def _cosine_beta(steps: int) -> np.ndarray:
    """The betas whose alpha_bar follows a squared cosine; none above 0.999, so that the last step
    does not wipe out everything."""
    edge = np.arange(steps + 1) / steps
    curve = np.cos((edge + 0.008) / 1.008 * math.pi / 2) ** 2
    return np.minimum(1.0 - curve[1:] / curve[:-1], 0.999)


def kept_timesteps(count: int, steps: int = TRAINING_STEPS) -> np.ndarray:
    """The `count` timesteps a sampler visits, int64 (count,), falling.

    "Trailing" spacing: always begins at the last timestep (999), where the chain is all noise, and
    ends one stride above 0, from where the last step leads to the clean sample.
    """
    left = np.arange(count, 0, -1)
    return np.round(left * steps / count).astype(np.int64) - 1
