"""Diffusion there and back: data noised step by step, noise denoised with the exact score.

Nothing is trained: the data is a Gaussian mixture, whose score is a closed formula (`mixture`).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from explorer.compute.diffusion.datasets import FARTHEST, MOST_CENTRES, mixture_of
from explorer.compute.diffusion.mixture import GaussianMixture, Posterior, entropy_bits, posterior
from explorer.compute.diffusion.samplers import ddim_step, ddpm_step, forward_step
from explorer.compute.diffusion.schedules import TRAINING_STEPS, NoiseSchedule, noise_schedule
from explorer.compute.diffusion.spacing import kept_timesteps
from explorer.core.params import ParamError, param
from explorer.core.trace import Limit, Producer, Progress, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

#: Two eyes and a mouth: what "drawn" starts from.
FACE: tuple[tuple[float, float], ...] = (
    (-0.7, 1.0), (0.7, 1.0), (-1.3, -0.25), (-0.75, -0.9), (0.0, -1.15), (0.75, -0.9), (1.3, -0.25),
)  # fmt: skip


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "ring", choices=("ring", "moons", "grid", "spiral", "drawn"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Spiral"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Drawn by you"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Data"),
    )  # fmt: skip
    points: tuple[tuple[float, float], ...] = param(
        FACE, kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Your centres"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/forward-reverse",
            "Drag a disc on the stage; double-click to add one or take one away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.1, low=0.02, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Spread of a source"),
    )  # fmt: skip
    sampler: str = param(
        "ddim", choices=("ddpm", "ddim"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DDIM"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Sampler"),
    )  # fmt: skip
    eta: float = param(
        0.0, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Fresh noise in DDIM (η)"),
    )  # fmt: skip
    variance: str = param(
        "small", choices=("small", "large"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "small: β̃"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "large: β"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Variance in DDPM (σ²)"),
    )  # fmt: skip
    reading: str = param(
        "right", choices=("right", "cumulative", "per_step"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "right: α and ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "wrong: ᾱ in both places"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "wrong: α in both places"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "How DDPM's formula is read"),
    )  # fmt: skip
    schedule: str = param(
        "linear", choices=("linear", "scaled_linear", "cosine"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Linear (DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Scaled linear (Stable Diffusion)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Cosine"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Noise schedule"),
    )  # fmt: skip
    steps: int = param(
        50, low=1, high=TRAINING_STEPS, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Steps (of T = 1000)"),
    )  # fmt: skip
    particles: int = param(
        150, low=1, high=300, label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Particles")
    )
    start: str = param(
        "noise", choices=("noise", "forward"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "fresh noise"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "where the data ended"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "The way back starts from"),
    )  # fmt: skip
    particle: int = param(
        0, low=0, high=299,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Particle to follow"),
        help=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Or click one on the stage."),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """What plays no part with the chosen data and sampler."""
        drawn = () if self.data == "drawn" else ("points",)
        return (*drawn, "eta") if self.sampler == "ddpm" else (*drawn, "variance", "reading")

    def validate(self) -> None:
        """The drawn centres are 1 to 64 pairs of numbers from −3 to 3. Raises ParamError."""
        points = self.points
        if not isinstance(points, (tuple, list)) or not 1 <= len(points) <= MOST_CENTRES:
            count = len(points) if isinstance(points, (tuple, list)) else 0
            raise ParamError(
                "points", f"{count} centres", f"1 to {MOST_CENTRES} centres", "rule",
                "error.points.count", {"count": count, "most": MOST_CENTRES},
            )  # fmt: skip
        for number, point in enumerate(points, 1):
            pair = isinstance(point, (tuple, list)) and len(point) == 2
            if not pair or not all(_coordinate(value) for value in point):
                raise ParamError(
                    "points", point, f"pairs of numbers from −{FARTHEST:g} to {FARTHEST:g}", "rule",
                    "error.points.pair", {"number": number, "far": f"{FARTHEST:g}"},
                )  # fmt: skip


def _coordinate(value: object) -> bool:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return abs(value) <= FARTHEST


@dataclass(frozen=True)
class Step:
    """All particles at one noise level; arrays are float64.

    Attributes:
        way: "forward" (noise comes in) or "reverse" (noise goes out).
        t: the timestep, 0 to 999; −1 where there is no noise (the data, the finished sample).
        alpha: what the step that led here (forward) or leads away (reverse) keeps of the variance,
            alpha_bar over alpha_bar of the less noisy neighbour; 1 where there is no such step.
        alpha_bar: share of the data's variance that is left at t.
        x: (particles, 2), x_t.
        x0_hat: (particles, 2), the expected x_0 given x_t.
        noise: (particles, 2), the fresh z that the step to here added; zeros where none was.
        dwell: how much longer than others the player stays here.
    """

    way: str
    t: int
    alpha: float
    alpha_bar: float
    x: np.ndarray
    x0_hat: np.ndarray
    noise: np.ndarray
    dwell: float = 1.0


@dataclass(frozen=True)
class Shared:
    """What all steps have in common.

    Attributes:
        mixture: the data.
        alpha_bar: (1000,), the whole schedule.
        data: (particles, 2), the x_0 that are noised; `source` (particles,), where each is from.
        entropy: (steps of the trace, particles), bits that are open about a particle's source.
        mean_entropy: (steps of the trace,), its mean over the particles.
        times: (steps of the trace,), int64, the timestep of each, −1 where there is no noise.
        turn: index of the first step of the way back.
    """

    mixture: GaussianMixture
    alpha_bar: np.ndarray
    data: np.ndarray
    source: np.ndarray
    entropy: np.ndarray
    mean_entropy: np.ndarray
    times: np.ndarray
    turn: int


def levels(schedule: NoiseSchedule, t: int) -> float:
    """alpha_bar of a timestep; 1 for −1, where there is no noise."""
    return 1.0 if t < 0 else float(schedule.alpha_bar[t])


def forward(
    data: np.ndarray, times: list[int], schedule: NoiseSchedule, rng: np.random.Generator
) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
    """Noise the data along rising timesteps; yields (t, x_t, the noise that was added)."""
    # [forward] shrink, add noise, again and again
    x, before = data, -1
    yield before, x, np.zeros_like(x)
    for t in times:
        z = rng.standard_normal(x.shape)
        alpha = levels(schedule, t) / levels(schedule, before)
        x = forward_step(x, alpha, z)
        yield t, x, z
        before = t


def reverse(
    x: np.ndarray, times: list[int], schedule: NoiseSchedule, mixture: GaussianMixture,
    params: Params, rng: np.random.Generator,
) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:  # fmt: skip
    """Denoise along falling timesteps that end in −1; yields (t, x_t, the noise that was added)."""
    # [reverse] guess the noise, take a step, again and again
    yield times[0], x, np.zeros_like(x)
    for t, following in pairwise(times):
        now, then = levels(schedule, t), levels(schedule, following)
        exact = posterior(mixture, x, now)
        z = rng.standard_normal(x.shape) if following >= 0 else np.zeros_like(x)
        if params.sampler == "ddim":
            x = ddim_step(exact.x0_hat, exact.epsilon, z, now, then, params.eta)
        else:
            x = ddpm_step(x, exact.epsilon, z, now, then, params.variance, params.reading)
        yield following, x, z


def stream(seed: int, purpose: int) -> np.random.Generator:
    """Random numbers for one purpose (0 data, 1 noising, 2 the start, 3 denoising), so that a
    change in one place leaves the numbers of the others as they are."""
    return np.random.default_rng([seed, purpose])


def run(params: Params) -> Producer:
    """Noise the data, then make samples from noise; 2 · (steps + 1) steps."""
    params.validate()
    schedule = noise_schedule(params.schedule)
    mixture = mixture_of(params.data, params.points, params.spread)
    falling = [int(t) for t in kept_timesteps(params.steps)]
    data, source = mixture.draw(params.particles, stream(params.seed, 0))
    steps: list[Step] = []
    entropy: list[np.ndarray] = []
    whole = 2 * (params.steps + 1)

    def record(way: str, state: tuple[int, np.ndarray, np.ndarray], alpha: float) -> None:
        t, x, z = state
        alpha_bar = levels(schedule, t)
        exact = posterior(mixture, x, alpha_bar)
        end = len(steps) in (0, params.steps, params.steps + 1, whole - 1)
        steps.append(Step(way, t, alpha, alpha_bar, x, exact.x0_hat, z, 4.0 if end else 1.0))
        entropy.append(entropy_bits(exact.responsibility))

    less = 1.0  # alpha_bar of the less noisy neighbour
    for state in forward(data, falling[::-1], schedule, stream(params.seed, 1)):
        level = levels(schedule, state[0])
        record("forward", state, level / less)
        less = level
        yield Progress(len(steps) / whole, message("doing.forward"))
    if params.start == "forward":
        noise = steps[-1].x
    else:
        noise = stream(params.seed, 2).standard_normal(data.shape)
    times = [*falling, -1]
    back = reverse(noise, times, schedule, mixture, params, stream(params.seed, 3))
    for index, state in enumerate(back):
        following = times[min(index + 1, params.steps)]
        record("reverse", state, levels(schedule, state[0]) / levels(schedule, following))
        yield Progress(len(steps) / whole, message("doing.reverse"))
    open_bits = np.stack(entropy)
    turn = params.steps + 1
    notices = []
    if params.particle >= params.particles:
        notices.append(message("notice.particle", shown=params.particles))
    return Trace(
        params,
        tuple(steps),
        shared=Shared(
            mixture, schedule.alpha_bar, data, source, open_bits, open_bits.mean(axis=1),
            np.array([step.t for step in steps]), turn,
        ),
        sections=(
            Section("forward", 0, message("section.forward")),
            Section("reverse", turn, message("section.reverse")),
        ),
        scales={
            "position": (-_reach(mixture), _reach(mixture)),
            "entropy": (0.0, math.log2(len(mixture.weights))),
            "alpha_bar": (0.0, 1.0),
        },
        limits={"particle": Limit(0, params.particles - 1)},
        notices=tuple(notices),
    )  # fmt: skip


def _reach(mixture: GaussianMixture) -> float:
    """How far the stage shows in every direction: the noise to 2.7 standard deviations, and all
    the data. From the data alone, so that no outlier changes it."""
    farthest = float(np.abs(mixture.centres).max()) + 3 * mixture.spread
    return max(2.7, 1.05 * farthest)


def picked(trace: Trace) -> int:
    """The particle that is followed."""
    return min(trace.params.particle, trace.params.particles - 1)


def particle_posterior(trace: Trace, index: int, particle: int) -> Posterior:
    """What a particle's position at a step tells about its source; arrays with one point."""
    step = trace[index]
    return posterior(trace.shared.mixture, step.x[particle : particle + 1], step.alpha_bar)
