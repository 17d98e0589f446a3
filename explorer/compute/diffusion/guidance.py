"""Guidance with exact scores: what is sampled, and what is believed to be sampled.

Samples guided with scale s towards a class are believed to follow p(x) · p(c | x)^s. At every noise
level the guided score is indeed the slope of p_t(x) · p_t(c | x)^s; but these densities are not the
noised versions of one another, so what comes out at the end is another law.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.conversions import sigma_of
from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES
from explorer.compute.diffusion.guidance_classifier import Classifier
from explorer.compute.diffusion.guidance_data import DATA
from explorer.compute.diffusion.guidance_laws import Grid, distance, moments, noised, tilted
from explorer.compute.diffusion.guidance_sources import (
    Labelled,
    class_slope,
    classifier_free,
    classifier_guided,
    epsilon,
)
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

GUIDES = ("free", "exact", "noisy", "clean")
CONVENTIONS = ("s", "w")
#: What "drawn" starts from: two letters L, one of them the class.
TWO_LS: tuple[tuple[float, float, int], ...] = (
    (-1.2, 1.2, 1), (-1.2, 0.4, 1), (-1.2, -0.4, 1), (-0.4, -0.4, 1),
    (0.3, 0.5, 0), (0.3, -0.4, 0), (0.3, -1.2, 0), (1.1, -1.2, 0),
)  # fmt: skip
#: Cells along the line, and along each side of the plane.
LINE, PLANE = 384, 72


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "gaussian", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "A Gaussian in a Gaussian (line)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "A class with two modes (line)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "One of two moons (plane)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "An arc of a ring (plane)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Drawn by you (plane)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Data and class"),
    )  # fmt: skip
    points: tuple[tuple[float, float, int], ...] = param(
        TWO_LS, kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Your sources"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/guidance",
            "Drag a disc on the stage; double-click to add one, again to put it into the class, "
            "and once more to take it away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.12, low=0.05, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Spread of a source"),
    )  # fmt: skip
    scale: float = param(
        4.0, low=-1.0, high=15.0, step=0.1,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guidance scale"),
    )  # fmt: skip
    convention: str = param(
        "s", choices=CONVENTIONS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "s: 1 is the class alone (diffusers)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "w = s − 1: 0 is the class alone (papers)"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "How the scale is counted"),
    )  # fmt: skip
    guide: str = param(
        "free", choices=GUIDES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier-free (CFG)"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Exact classifier"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier trained on noisy data"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Classifier trained on clean data"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guided by"),
    )  # fmt: skip
    first: float = param(
        80.0, low=0.002, high=80.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Guide from this σ"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "When to guide"),
    )  # fmt: skip
    last: float = param(
        0.002, low=0.002, high=80.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "… down to this σ"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "When to guide"),
    )  # fmt: skip
    sampler: str = param(
        "heun", choices=SAMPLERS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/guidance", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DDIM"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Euler"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "Euler ancestral"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DPM-Solver++ 1"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "DPM-Solver++ 2M"),
            QT_TRANSLATE_NOOP("diffusion/guidance", "UniPC"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampler"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    steps: int = param(
        40, low=1, high=200, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Steps"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    particles: int = param(
        800, low=1, high=4000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Particles"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    updates: int = param(
        1000, low=1, high=6000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Updates of each trained classifier"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/guidance", "Seed"),
        group=QT_TRANSLATE_NOOP("diffusion/guidance", "Sampling"),
    )  # fmt: skip
    particle: int = param(
        0, low=0, high=3999, hidden=True,
        label=QT_TRANSLATE_NOOP("diffusion/guidance", "Followed particle"),
    )  # fmt: skip

    @property
    def s(self) -> float:
        """The scale counted as diffusers does: 0 no class, 1 the class alone."""
        return self.scale + (1.0 if self.convention == "w" else 0.0)

    def unused(self) -> tuple[str, ...]:
        """Fields that play no part at present."""
        line = self.data in ("gaussian", "pair")
        out = [] if self.data == "drawn" else ["points"]
        return (*out, "spread") if line else tuple(out)

    def validate(self) -> None:
        """Drawn sources make a mixture with a class in it; guiding begins before it ends."""
        if self.first < self.last:
            raise ParamError(
                "first", self.first, f"a σ of at least {self.last:g}, where guiding ends", "rule",
                "error.interval", {"last": f"{self.last:g}"},
            )  # fmt: skip
        if self.data != "drawn":
            return
        count = len(self.points) if isinstance(self.points, tuple) else 0
        if not 2 <= count <= MOST_CENTRES:
            raise ParamError(
                "points", f"{count} sources", f"2 to {MOST_CENTRES} sources", "rule",
                "error.count", {"count": count, "most": MOST_CENTRES},
            )  # fmt: skip
        for number, point in enumerate(self.points, 1):
            triple = isinstance(point, (tuple, list)) and len(point) == 3
            if not triple or not all(map(_coordinate, point[:2])) or point[2] not in (0, 1):
                raise ParamError(
                    "points", point,
                    f"(x, y, 0 or 1) with x and y from −{FARTHEST:g} to {FARTHEST:g}", "rule",
                    "error.source", {"number": number, "far": f"{FARTHEST:g}"},
                )  # fmt: skip
        inside = sum(int(point[2]) for point in self.points)
        if not 0 < inside < count:
            raise ParamError(
                "points", f"{inside} of {count} sources in the class",
                "at least one source in the class and one outside", "rule", "error.class",
                {"inside": inside, "count": count},
            )  # fmt: skip


def _coordinate(value: object) -> bool:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return abs(value) <= FARTHEST


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
    law_mean, law_spread = moments(grid, believed, axis)
    return Step(
        level, sigma_of(level) if level < 1.0 else 0.0,
        level < 1.0 and guided_at(params, level),
        shared.x[index], x0_hat.astype(np.float32), grid.histogram(x), believed,
        tilted(shared.data, grid, level, params.s), tilted(shared.data, grid, level, 1.0),
        float(x[:, axis].mean()), float(x[:, axis].std()), law_mean, law_spread,
        distance(x[:, axis], grid, believed, axis),
    )  # fmt: skip
