"""What a guided run leaves: the particles at every level, the laws, the classifiers, the sweep.

At every noise level the guided score is the slope of p_t(x) · p_t(c | x)^s. Those densities are not
the noised versions of one law, so what comes out at the end is not the law at the end.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.guidance import Params
from explorer.compute.diffusion.guidance_classifier import Classifier
from explorer.compute.diffusion.guidance_laws import Grid, distance, moments, noised, tilted, tilts
from explorer.compute.diffusion.guidance_sources import (
    Labelled,
    class_slope,
    classifier_free,
    classifier_guided,
    epsilon,
)

#: σ; nearer to the data there is nothing to be seen of what a classifier pushes.
LEAST = 0.3


@dataclass(frozen=True)
class Sweep:
    """The finished samples at other scales, from the same noise; float64 (scales,) each.

    `mean` and `spread` (standard deviation) are those of the coordinate in which the class lies
    apart; `sure` is the mean of p(c | x). `law_…` are the same of p(x) · p(c | x)^s.
    """

    scales: np.ndarray
    mean: np.ndarray
    spread: np.ndarray
    sure: np.ndarray
    law_mean: np.ndarray
    law_spread: np.ndarray
    law_sure: np.ndarray


@dataclass(frozen=True)
class Schooling:
    """How well each classifier knows the class at each level: mean −log p(right answer) in nats on
    fresh data, float64 (levels,). `exact` is the least possible: what noise leaves open."""

    sigmas: np.ndarray
    exact: np.ndarray
    noisy: np.ndarray
    clean: np.ndarray
    prior: float  # the entropy of the class itself: what is left without looking


@dataclass(frozen=True)
class Shared:
    """What all steps have in common.

    Attributes:
        data: the data and its class.
        axis: the coordinate in which the class lies apart.
        grid: where the laws are computed.
        law: p(x) · p(c | x)^s over a finer grid (`guidance_laws.fine_law`).
        river: (steps + 1, cells) float32, on the line that law noised to every level; else (0, 0).
        levels: (steps + 1,), alpha_bar, rising to 1.
        x: (steps + 1, particles, dimensions) float32, the guided samples at every level.
        noisy, clean: the two trained classifiers.
        sweep: the same at other scales.
        schooling: how good the classifiers are.
        calls: how often a run asks for the noise, each answer counted (two with CFG).
        floor: Wasserstein-1 distance of as many exact draws from the law believed in to it.
        plain: the same distance of unguided samples of the class to the class: the error that
            comes from the steps and the number of particles alone.
    """

    data: Labelled
    axis: int
    grid: Grid
    law: np.ndarray
    river: np.ndarray
    levels: np.ndarray
    x: np.ndarray
    noisy: Classifier
    clean: Classifier
    sweep: Sweep
    schooling: Schooling
    calls: int
    floor: float
    plain: float


@dataclass(frozen=True)
class Step:
    """All particles at one noise level, and the laws they are to be compared with.

    Densities are over the grid, float64 (cells,) or (cells, cells).

    Attributes:
        alpha_bar, sigma: the level; sigma = sqrt(1 − ᾱ) / sqrt(ᾱ).
        guided: whether this level is guided with the chosen scale (where not, with 1).
        x: (particles, dimensions).
        x0_hat: the same, where each would end if its guided noise were all its noise.
        sampled: density of the particles in the cells.
        believed: p(x) · p(c | x)^s, noised to this level: where the particles would have to be.
        followed: p_t(x) · p_t(c | x)^s: what the guided score climbs.
        alone: the class at this level, p_t(x | c).
        mean, spread: of the particles along the axis; `law_mean`, `law_spread` of `believed`.
        gap: Wasserstein-1 distance along the axis from the particles to `believed`.
        pushing: alpha_bar of the level whose slopes are compared: this one, or that of σ = LEAST
            where less noise is left.
        noisy_error, clean_error: how far the slopes of the trained classifiers are off there.
    """

    alpha_bar: float
    sigma: float
    guided: bool
    x: np.ndarray
    x0_hat: np.ndarray
    sampled: np.ndarray
    believed: np.ndarray
    followed: np.ndarray
    alone: np.ndarray
    mean: float
    spread: float
    law_mean: float
    law_spread: float
    gap: float
    pushing: float
    noisy_error: float
    clean_error: float


def guided_at(params: Params, alpha_bar: float) -> bool:
    """Whether a level lies where guiding is switched on."""
    # a level is where the reader wanted it within rounding
    return params.last * (1 - 1e-9) <= sigma_of(alpha_bar) <= params.first * (1 + 1e-9)


def slope_of(
    guide: str, data: Labelled, noisy: Classifier, clean: Classifier, x: np.ndarray,
    alpha_bar: float,
) -> np.ndarray:  # fmt: skip
    """∇ log p(c | x_t) as one of GUIDES has it, (points, dimensions)."""
    if guide == "noisy":
        return noisy.slope(x, alpha_bar)
    if guide == "clean":
        return clean.slope(x, alpha_bar)
    return class_slope(data, x, alpha_bar)


def guided_epsilon(
    params: Params, data: Labelled, noisy: Classifier, clean: Classifier, x: np.ndarray,
    alpha_bar: float, s: float | np.ndarray,
) -> np.ndarray:  # fmt: skip
    """The noise that the sampler is told; where guiding is off, with the scale 1."""
    unconditional = epsilon(data.whole, x, alpha_bar)
    now = s if guided_at(params, alpha_bar) else 1.0
    if params.guide == "free":
        return classifier_free(unconditional, epsilon(data.part, x, alpha_bar), now)
    slope = slope_of(params.guide, data, noisy, clean, x, alpha_bar)
    return classifier_guided(unconditional, slope, alpha_bar, now)


def step_at(shared: Shared, params: Params, index: int) -> Step:
    """The step of a trace at an index, made when it is looked at."""
    level = float(shared.levels[index])
    x = shared.x[index].astype(np.float64)
    grid, axis = shared.grid, shared.axis
    told = 0.0 * x
    if level < 1.0:
        told = guided_epsilon(
            params, shared.data, shared.noisy, shared.clean, x, level, params.s
        )  # fmt: skip
    x0_hat = (x - math.sqrt(1.0 - level) * told) / math.sqrt(level)
    believed = noised(grid, shared.law, level)
    followed, alone = tilts(shared.data, grid, level, params.s, 1.0)
    law_mean, law_spread = moments(grid, believed, axis)
    pushing = min(level, 1 / (1 + LEAST**2))
    return Step(
        level, sigma_of(level) if level < 1.0 else 0.0,
        level < 1.0 and guided_at(params, level),
        shared.x[index], x0_hat.astype(np.float32), grid.histogram(x), believed, followed, alone,
        float(x[:, axis].mean()), float(x[:, axis].std()), law_mean, law_spread,
        distance(x[:, axis], grid, believed, axis), pushing,
        push_error(shared, "noisy", pushing), push_error(shared, "clean", pushing),
    )  # fmt: skip


def push_error(shared: Shared, guide: str, level: float) -> float:
    """How far a guide's slope is from the exact one at a level: mean size of the difference over
    the mean size of the exact one, both over the density of noisy data (in cells twice as wide)."""
    # [classifier] right where data is, or only where clean data was?
    grid = Grid(shared.grid.dimensions, shared.grid.cells // 2, shared.grid.reach)
    weight = tilted(shared.data, grid, level, 0.0).reshape(-1)
    points = grid.points
    exact = slope_of("exact", shared.data, shared.noisy, shared.clean, points, level)
    other = slope_of(guide, shared.data, shared.noisy, shared.clean, points, level)
    size = float(weight @ np.linalg.norm(exact, axis=1))
    return float(weight @ np.linalg.norm(other - exact, axis=1)) / size if size > 0 else math.inf
