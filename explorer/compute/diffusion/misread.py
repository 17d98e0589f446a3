"""DDPM's formula read in four ways, of which one is right: what each does to a whole population.

The other three come from one letter standing for two things. They do not explode; their samples
even look clean. They have the wrong size on the way, and end with the wrong spread.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np

from explorer.compute.diffusion.mixture import GaussianMixture, exact_denoiser
from explorer.compute.diffusion.samplers.ddpm import READINGS
from explorer.compute.diffusion.sampling import Method, sample
from explorer.compute.diffusion.schedules import NoiseSchedule
from explorer.compute.diffusion.spacing import kept_levels

#: Steps of the whole way back, and particles that take it.
STEPS, PARTICLES = 200, 300


@dataclass(frozen=True)
class Outcome:
    """What one reading of the formula makes of noise.

    Attributes:
        reading: one of READINGS.
        samples: (particles, d), float64, where they end.
        size: (steps + 1,), float64, root mean square of x at each level over what it is in theory.
        spread: standard deviation of the samples around their source over that of the data, all
            samples counted, whichever source is nearest.
    """

    reading: str
    samples: np.ndarray
    size: np.ndarray
    spread: float


def theory(mixture: GaussianMixture, alpha_bar: float) -> float:
    """Root mean square of x at a level."""
    mean, covariance = mixture.moments(alpha_bar)
    return float(np.sqrt((mean**2).sum() + np.trace(covariance)))


def spread_of(mixture: GaussianMixture, x: np.ndarray) -> float:
    """Root-mean-square distance to the nearest centre per axis, in spreads of the data."""
    near = np.linalg.norm(x[:, None, :] - mixture.centres, axis=-1).min(axis=1)
    return float(np.sqrt((near**2).mean() / mixture.dimensions)) / mixture.spread


def outcomes(
    mixture: GaussianMixture, schedule: NoiseSchedule, variance: str, seed: int,
    steps: int = STEPS, particles: int = PARTICLES,
) -> Iterator[Outcome | None]:  # fmt: skip
    """The outcome of each of READINGS, all from the same noise; None between them, often."""
    levels = kept_levels(schedule, min(steps, schedule.steps))
    for reading in READINGS:
        rng = np.random.default_rng([seed, 7])
        start = rng.standard_normal((particles, mixture.dimensions))
        draw = partial(rng.standard_normal, start.shape)
        # [spot] the whole way back with the formula read in this way
        size, x = [], start
        method = Method("ddpm", variance=variance, reading=reading)
        for move in sample(start, levels, exact_denoiser(mixture), method, draw):
            x = move.x
            rms = float(np.sqrt((x**2).sum(axis=1).mean()))
            size.append(rms / theory(mixture, move.alpha_bar))
            if move.position % 50 == 0:
                yield None
        yield Outcome(reading, x, np.array(size), spread_of(mixture, x))
