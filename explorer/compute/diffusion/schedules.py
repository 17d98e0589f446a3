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

from explorer.compute.diffusion.conversions import alpha_bar_of_sigma

#: Steps of the forward chain, as in the papers. Timesteps are numbered 0 … 999.
TRAINING_STEPS = 1000
SCHEDULES = (
    "linear", "scaled_linear", "cosine", "sigmoid", "sigmoid_beta", "karras", "exponential",
)  # fmt: skip
#: No step of the curves given by alpha_bar takes more than this: it would wipe out everything.
MOST_BETA = 0.999
#: The noise of Karras et al. 2022: the smallest and largest sigma, and the bend between them.
SIGMA_LOW, SIGMA_HIGH, RHO = 0.002, 80.0, 7.0


class ScheduleError(ValueError):
    """A curve that is no schedule. `reason` is "short", "range" or "rising"; `place` the first
    timestep where it fails, `value` what stands there."""

    def __init__(self, reason: str, place: int, value: float) -> None:
        told = {
            "short": "a schedule has at least one step",
            "range": "alpha_bar lies between 0 and 1; only the last may be 0",
            "rising": "alpha_bar falls from step to step",
        }
        super().__init__(f"{told[reason]}; at step {place} it is {value:g}")
        self.reason, self.place, self.value = reason, place, value


@dataclass(frozen=True)
class NoiseSchedule:
    """The schedule at every timestep, float64 (steps,) each."""

    beta: np.ndarray
    alpha: np.ndarray
    alpha_bar: np.ndarray

    @property
    def steps(self) -> int:
        """T, the length of the chain."""
        return len(self.alpha_bar)

    def level(self, t: int) -> float:
        """alpha_bar of a timestep; 1 for −1, where there is no noise."""
        return 1.0 if t < 0 else float(self.alpha_bar[t])


def noise_schedule(
    name: str, steps: int = TRAINING_STEPS, *, rescaled: bool = False
) -> NoiseSchedule:
    """One of SCHEDULES over a number of steps. Raises KeyError for another name.

    Given by beta (`rescaled` multiplies them by 1000/steps, so that a short chain reaches noise
    too): linear, Ho et al. 2020 (DDPM); scaled_linear, Rombach et al. 2022 (latent diffusion,
    Stable Diffusion); sigmoid_beta, Xu et al. 2022 (GeoDiff; "sigmoid" in diffusers).
    Given by alpha_bar, the same for any number of steps: cosine, Nichol and Dhariwal 2021; sigmoid,
    Chen 2023 (two schedules are called so: this one bends alpha_bar, the other one beta).
    Given by sigma: karras, Karras et al. 2022 (EDM), and exponential, evenly spaced in log sigma.
    In float64: in float32 the running product loses its last digits where 1 - alpha_bar is small.
    """
    scale = TRAINING_STEPS / steps if rescaled else 1.0
    if name == "linear":
        return _from_beta(scale * np.linspace(1e-4, 0.02, steps))
    if name == "scaled_linear":
        return _from_beta(scale * np.linspace(math.sqrt(0.00085), math.sqrt(0.012), steps) ** 2)
    if name == "sigmoid_beta":
        along = np.linspace(-6.0, 6.0, steps)
        return _from_beta(scale * ((0.02 - 1e-4) / (1 + np.exp(-along)) + 1e-4))
    if name in ("cosine", "sigmoid"):
        edge = np.arange(steps + 1) / steps
        curve = _cosine(edge) if name == "cosine" else _sigmoid(edge)
        return _from_beta(1.0 - curve[1:] / curve[:-1])
    if name in ("karras", "exponential"):
        spaced = karras_sigmas if name == "karras" else exponential_sigmas
        sigma = spaced(steps)[::-1]
        return schedule_from_alpha_bar(1.0 / (1.0 + sigma**2))
    raise KeyError(name)


def _cosine(edge: np.ndarray) -> np.ndarray:
    """alpha_bar as a squared cosine over 0 … 1, almost flat at both ends."""
    return np.cos((edge + 0.008) / 1.008 * math.pi / 2) ** 2


def _sigmoid(edge: np.ndarray) -> np.ndarray:
    """alpha_bar as a falling sigmoid from −3 to 3, stretched to run from 1 to 0."""
    high, low = 1 / (1 + math.exp(-3.0)), 1 / (1 + math.exp(3.0))
    return (high - 1 / (1 + np.exp(-(6 * edge - 3)))) / (high - low)


def _from_beta(beta: np.ndarray) -> NoiseSchedule:
    beta = np.minimum(beta, MOST_BETA)
    alpha = 1.0 - beta
    return NoiseSchedule(beta, alpha, np.cumprod(alpha))


def schedule_from_alpha_bar(curve: np.ndarray) -> NoiseSchedule:
    """The schedule whose alpha_bar is this curve (steps,), falling, between 0 and 1; 0 may stand at
    the end (nothing of the data is left). Raises ScheduleError."""
    alpha_bar = np.array(curve, dtype=np.float64).reshape(-1)
    if not len(alpha_bar):
        raise ScheduleError("short", 0, math.nan)
    inside = (alpha_bar > 0) & (alpha_bar < 1)
    inside[-1] |= alpha_bar[-1] == 0
    if not inside.all():
        place = int(np.argmin(inside))
        raise ScheduleError("range", place, float(alpha_bar[place]))
    falling = np.diff(alpha_bar) < 0
    if not falling.all():
        place = int(np.argmin(falling)) + 1
        raise ScheduleError("rising", place, float(alpha_bar[place]))
    alpha = alpha_bar / np.concatenate([[1.0], alpha_bar[:-1]])
    return NoiseSchedule(1.0 - alpha, alpha, alpha_bar)


def zero_terminal_snr(schedule: NoiseSchedule) -> NoiseSchedule:
    """The schedule bent so that its last step leaves nothing of the data (Lin et al. 2024): the
    square root of alpha_bar is moved and stretched, its first value kept, its last made 0."""
    root = np.sqrt(schedule.alpha_bar)
    if len(root) < 2:
        raise ScheduleError("short", 0, float(schedule.alpha_bar[-1]))
    bent = (root - root[-1]) * root[0] / (root[0] - root[-1])
    return schedule_from_alpha_bar(bent**2)


def karras_sigmas(
    count: int, low: float = SIGMA_LOW, high: float = SIGMA_HIGH, rho: float = RHO
) -> np.ndarray:
    """Falling noise levels sigma, float64 (count,), evenly spaced in sigma^(1/rho) (Karras et al.
    2022, equation 5, without the 0 it appends). One level alone is the largest."""
    share = np.linspace(0.0, 1.0, count)
    return (high ** (1 / rho) + share * (low ** (1 / rho) - high ** (1 / rho))) ** rho


def exponential_sigmas(count: int, low: float = SIGMA_LOW, high: float = SIGMA_HIGH) -> np.ndarray:
    """Falling noise levels sigma, float64 (count,), evenly spaced in log sigma."""
    return np.exp(np.linspace(math.log(high), math.log(low), count))


def levels_of_sigmas(sigmas: np.ndarray) -> list[float]:
    """The alpha_bar of falling sigmas, and 1 (the clean sample) at the end: what `sample` takes."""
    return [*(alpha_bar_of_sigma(float(sigma)) for sigma in sigmas), 1.0]
