"""Diffusion there and back: what the reader sets and what a step is.

Data is noised step by step, noise denoised with the exact score. Nothing is trained: the data is a
Gaussian mixture, whose score is a closed formula (`mixture`). The run is in `forward_reverse_run`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.drawn_centres import check_points
from explorer.compute.diffusion.mixture import GaussianMixture, Posterior, posterior
from explorer.compute.diffusion.samplers.ddpm import READINGS
from explorer.compute.diffusion.sampling import SAMPLERS, Method
from explorer.compute.diffusion.schedules import SCHEDULES, TRAINING_STEPS
from explorer.core.params import param
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "diffusion/forward-reverse"
#: Particles times steps of one way, and that times the sources: what a run of two seconds holds.
MOST_PLACES, MOST_WORK = 300_300, 10_000_000

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
            "Draw on the stage with the mouse. Drag a disc to move it, double-click to add one or "
            "take one away; drawing with Shift held takes away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.1, low=0.02, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Spread of a source"),
    )  # fmt: skip
    sampler: str = param(
        "ddim", choices=SAMPLERS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DDIM"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Euler"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Euler ancestral"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DPM-Solver++ (first order)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "DPM-Solver++ (2M)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "UniPC"),
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
        "right", choices=READINGS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "right: α and ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "wrong: ᾱ in both places"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "wrong: α in both places"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "wrong: σ² in the place of σ"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "How DDPM's formula is read"),
    )  # fmt: skip
    schedule: str = param(
        "linear", choices=SCHEDULES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Linear (DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Scaled linear (Stable Diffusion)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Cosine"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Sigmoid in ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Sigmoid in β"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Karras (EDM)"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Exponential in σ"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Noise schedule"),
    )  # fmt: skip
    steps: int = param(
        50, low=1, high=TRAINING_STEPS, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Steps (of T = 1000)"),
    )  # fmt: skip
    particles: int = param(
        150, low=1, high=2000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Particles"),
    )  # fmt: skip
    start: str = param(
        "noise", choices=("noise", "forward"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "fresh noise"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "where the data ended"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "The way back starts from"),
    )  # fmt: skip
    particle: int = param(
        0, low=0, high=1999,
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Particle to follow"),
        help=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Or click one on the stage."),
    )  # fmt: skip
    colour: str = param(
        "role", choices=("role", "source"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "what it is: x or its guess"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the source it ends at"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Colour of a particle"),
    )  # fmt: skip
    trails: str = param(
        "short", choices=("short", "whole"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the last few steps"),
            QT_TRANSLATE_NOOP("diffusion/forward-reverse", "the whole way"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Trails"),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/forward-reverse", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """What plays no part with the chosen data and sampler."""
        idle = [] if self.data == "drawn" else ["points"]
        if self.sampler != "ddim":
            idle.append("eta")
        if self.sampler != "ddpm":
            idle += ["variance", "reading"]
        return tuple(idle)

    def method(self) -> Method:
        """The sampler as it is set."""
        eta = self.eta if self.sampler == "ddim" else None
        return Method(self.sampler, eta, self.variance, self.reading)

    def validate(self) -> None:
        """The drawn centres are 1 to 128 pairs of numbers from −3 to 3. Raises ParamError."""
        check_points(self.points)


@dataclass(frozen=True)
class Step:
    """All particles at one noise level; arrays are float64.

    Attributes:
        way: "forward" (noise comes in) or "reverse" (noise goes out).
        t: the timestep, 0 to 999; −1 where there is no noise (the data, the finished sample).
        alpha: what the step that led here (forward) or leads away (reverse) keeps of the variance,
            alpha_bar over alpha_bar of the less noisy neighbour; 1 where there is no such step.
        alpha_bar: share of the data's variance that is left at t.
        x: (particles, 2), x_t; on the way there the chain's.
        x0_hat: (particles, 2), the expected x_0 given x_t.
        noise: (particles, 2), the fresh z that the step to here added; zeros where none was.
        jump: (particles, 2), on the way there, x_t again, in a single jump from the data with noise
            of its own; (0, 2) on the way back.
        calls: how often the way back has asked for the expected noise so far.
        dwell: how much longer than others the player stays here.
    """

    way: str
    t: int
    alpha: float
    alpha_bar: float
    x: np.ndarray
    x0_hat: np.ndarray
    noise: np.ndarray
    jump: np.ndarray
    calls: int = 0
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
        size: (steps of the trace,), the root mean square of x; `size_jump` the same of the jumps,
            NaN on the way back; `size_theory` what the mixture has at that level, exactly.
        times: (steps of the trace,), int64, the timestep of each, −1 where there is no noise.
        turn: index of the first step of the way back.
        final: (particles,), int64, the likeliest source of each at the end.
        decided: (particles,), int64, the step of the trace from which on that source keeps a
            probability of more than 90 %; the number of steps where it never has it.
    """

    mixture: GaussianMixture
    alpha_bar: np.ndarray
    data: np.ndarray
    source: np.ndarray
    entropy: np.ndarray
    mean_entropy: np.ndarray
    size: np.ndarray
    size_jump: np.ndarray
    size_theory: np.ndarray
    times: np.ndarray
    turn: int
    final: np.ndarray
    decided: np.ndarray


def shown_particles(params: Params, sources: int) -> int:
    """How many particles a run holds: those asked for, fewer where steps and sources are many."""
    places = MOST_PLACES // (params.steps + 1)
    return max(1, min(params.particles, places, MOST_WORK // (params.steps + 1) // sources))


def picked(trace: Trace) -> int:
    """The particle that is followed."""
    return min(trace.params.particle, len(trace.shared.data) - 1)


def particle_posterior(trace: Trace, index: int, particle: int) -> Posterior:
    """What a particle's position at a step tells about its source; arrays with one point."""
    step = trace[index]
    return posterior(trace.shared.mixture, step.x[particle : particle + 1], step.alpha_bar)
