"""Which of the T timesteps a sampler with fewer steps visits.

The timestep that follows is always the next one in the list, never "t minus T / count": with most
spacings the two differ, and a step to the wrong level is a step to the wrong distribution.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.diffusion.schedules import TRAINING_STEPS, NoiseSchedule

SPACINGS = ("trailing", "leading", "linspace", "linspace_above")


def kept_timesteps(
    count: int, steps: int = TRAINING_STEPS, spacing: str = "trailing", offset: int = 0
) -> np.ndarray:
    """The `count` timesteps of 0 … steps − 1 that a sampler visits, int64 (count,), falling.

    For 10 of 1000:
        trailing        999, 899, … 99: begins where the chain is all noise; the last step is long
        leading         900, 800, … 0 (plus `offset`): never visits the noisiest levels
        linspace        999, 888, … 0: both ends
        linspace_above  999, 899, … 100: linspace over one more, without the 0 (what the samplers
                        DPM-Solver++ and UniPC of diffusers call linspace)
    Raises ValueError where count is not 1 … steps, KeyError for another spacing.
    """
    if not 1 <= count <= steps:
        raise ValueError(f"{count} steps cannot be kept of {steps}; it takes 1 to {steps}")
    if spacing == "trailing":
        left = np.arange(count, 0, -1)
        return np.round(left * steps / count).astype(np.int64) - 1
    if spacing == "leading":
        counted = np.arange(count)[::-1] * (steps // count) + offset
        return np.minimum(counted, steps - 1).astype(np.int64)
    if spacing == "linspace":
        # one step alone goes from the noisiest level
        times = np.linspace(0, steps - 1, count) if count > 1 else np.array([steps - 1.0])
        return np.round(times)[::-1].astype(np.int64)
    if spacing == "linspace_above":
        if count == steps:  # all there are; one more would be one of them twice
            return np.arange(steps)[::-1].astype(np.int64)
        times = np.linspace(0, steps - 1, count + 1)[1:]
        return np.round(times)[::-1].astype(np.int64)
    raise KeyError(spacing)


def levels(schedule: NoiseSchedule, times: np.ndarray | list[int]) -> list[float]:
    """The alpha_bar of falling timesteps, and 1 (the clean sample) at the end: what `sample`
    takes."""
    return [*(float(schedule.alpha_bar[int(t)]) for t in times), 1.0]


def kept_levels(schedule: NoiseSchedule, count: int, spacing: str = "trailing") -> list[float]:
    """The levels a sampler with `count` steps goes through, count + 1 of them, the last one 1."""
    return levels(schedule, kept_timesteps(count, schedule.steps, spacing))
