"""The lab diffusion/schedule: one schedule, the forward cloud it makes, and samples made with it.

Nothing is trained: the data is a Gaussian mixture whose noise is expected exactly, so whatever is
wrong with the samples comes from the schedule, the kept timesteps and the sampler alone.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.datasets import shape, standardised
from explorer.compute.diffusion.drawn_curve import (
    MOST_POINTS,
    CurveError,
    Point,
    alpha_bar_through,
    checked,
)
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.schedules import (
    NoiseSchedule,
    ScheduleError,
    noise_schedule,
    schedule_from_alpha_bar,
    zero_terminal_snr,
)
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "diffusion/schedule"
#: Reaches noise: less than this of the data's variance is left at the end.
NOISE = 1e-3
NAMED = ("linear", "scaled_linear", "cosine", "sigmoid", "sigmoid_beta", "karras")
BY_BETA = ("linear", "scaled_linear", "sigmoid_beta")
SPACINGS = ("trailing", "leading", "linspace")
SAMPLERS = ("ddim", "ddpm", "euler-ancestral", "heun", "dpm++2m", "unipc")
#: A curve to start drawing from: fast at first, then slow.
DRAWN: tuple[Point, ...] = (
    (0.0, 0.999), (0.15, 0.85), (0.35, 0.4), (0.6, 0.1), (0.8, 0.02), (1.0, 0.0005),
)  # fmt: skip


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    schedule: str = param(
        "linear", choices=(*NAMED, "drawn"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/schedule", "Linear (DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Scaled linear (Stable Diffusion)"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Cosine (improved DDPM)"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Sigmoid in ᾱ"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Sigmoid in β"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Karras (EDM)"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Drawn by you"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Noise schedule"),
    )  # fmt: skip
    curve: tuple[Point, ...] = param(
        DRAWN, kind="curve",
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Your curve"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/schedule",
            "Drag a point of the curve on the stage; double-click to add one or take one away.",
        ),
    )  # fmt: skip
    chain: int = param(
        1000, low=2, high=1000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Steps of the chain (T)"),
    )  # fmt: skip
    rescaled: bool = param(
        False, label=QT_TRANSLATE_NOOP("diffusion/schedule", "Scale β by 1000/T"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/schedule", "So that a short chain reaches noise as a long one does."
        ),
    )  # fmt: skip
    zero_snr: bool = param(
        False, label=QT_TRANSLATE_NOOP("diffusion/schedule", "Zero terminal SNR"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/schedule", "Bends the schedule so that nothing is left at the end."
        ),
    )  # fmt: skip
    spacing: str = param(
        "trailing", choices=SPACINGS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/schedule", "trailing"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "leading"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "linspace"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Which timesteps are kept"),
    )  # fmt: skip
    count: int = param(
        40, low=1, high=200, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Sampling steps"),
    )  # fmt: skip
    sampler: str = param(
        "ddim", choices=SAMPLERS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/schedule", "DDIM"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "DDPM"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Euler ancestral"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Heun"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "DPM-Solver++ 2M"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "UniPC"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Sampler"),
    )  # fmt: skip
    data: str = param(
        "ring", choices=("ring", "moons", "grid", "spiral", "one"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/schedule", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "Spiral"),
            QT_TRANSLATE_NOOP("diffusion/schedule", "One source"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Data"),
    )  # fmt: skip
    spread: float = param(
        0.12, low=0.02, high=0.9, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "Spread of a source"),
    )  # fmt: skip
    shift: float = param(
        1.5, low=0.0, high=3.0, step=0.1,
        label=QT_TRANSLATE_NOOP("diffusion/schedule", "How far its mean is from 0"),
    )  # fmt: skip
    particles: int = param(
        200, low=1, high=400, label=QT_TRANSLATE_NOOP("diffusion/schedule", "Particles")
    )
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/schedule", "Seed"))

    def validate(self) -> None:
        """A curve that falls from near 1 to near 0, no β of 1 or more, and no more steps than T."""
        if self.count > self.chain:
            raise ParamError(
                "count", self.count, f"at most T = {self.chain}", "rule", "error.count",
                {"count": self.count, "chain": self.chain},
            )  # fmt: skip
        schedule_of(self)

    def unused(self) -> tuple[str, ...]:
        """The curve plays no part unless it is drawn, the scale only where β is given."""
        greyed = [] if self.schedule == "drawn" else ["curve"]
        return (*greyed, *(() if self.schedule in BY_BETA else ("rescaled",)))


@dataclass(frozen=True)
class Step:
    """All particles at one noise level; arrays are float64.

    Attributes:
        way: "forward" (noise comes in), "reverse" (a sampler takes it out) or "half" (stopped half
            way through the sampler's steps).
        t: the timestep, 0 to T − 1; −1 where there is no noise.
        alpha_bar: share of the data's variance that is left at t.
        x: (particles, 2), x_t.
        x0_hat: (particles, 2), the expected x_0 given x_t.
        dwell: how much longer than others the player stays here.
    """

    way: str
    t: int
    alpha_bar: float
    x: np.ndarray
    x0_hat: np.ndarray
    dwell: float = 1.0


@dataclass(frozen=True)
class Shared:
    """What all steps have in common; arrays are float64 unless said otherwise.

    Attributes:
        mixture: the data.
        schedule: beta, alpha and alpha_bar at every timestep.
        times: the timesteps a sampler visits, falling, int64; for each of SPACINGS.
        data: (particles, 2), the x_0 that are noised; `noise` (particles, 2), the noise in them;
            `start` (particles, 2), the fresh noise the sampler begins with.
        short: (particles, 2), finished samples of a run with `half` steps from the same start;
            `short_times` the timesteps it visits, int64.
        half: half the sampling steps, at least one.
        turn: index of the first step of the way back.
    """

    mixture: GaussianMixture
    schedule: NoiseSchedule
    times: dict[str, np.ndarray]
    data: np.ndarray
    noise: np.ndarray
    start: np.ndarray
    short: np.ndarray
    short_times: np.ndarray
    half: int
    turn: int


def schedule_of(params: Params) -> NoiseSchedule:
    """The schedule that the params describe. Raises ParamError for one that is none."""
    # [schedule] named or drawn, then perhaps bent to end in pure noise
    if params.schedule == "drawn":
        schedule = drawn(params.curve, params.chain)
    else:
        scale = 1000 / params.chain if params.rescaled and params.schedule in BY_BETA else 1.0
        highest = scale * float(noise_schedule(params.schedule, params.chain).beta.max())
        if highest >= 1:
            raise ParamError(
                "chain", params.chain, "a chain whose β stay below 1", "rule", "error.beta",
                {"chain": params.chain, "beta": f"{highest:.3g}"},
            )  # fmt: skip
        schedule = noise_schedule(params.schedule, params.chain, rescaled=params.rescaled)
    return zero_terminal_snr(schedule) if params.zero_snr else schedule


def drawn(curve: object, steps: int) -> NoiseSchedule:
    """The schedule through the points of a drawn curve. Raises ParamError."""
    try:
        points = checked(curve)
        return schedule_from_alpha_bar(alpha_bar_through(points, steps))
    except CurveError as error:
        value = "" if math.isnan(error.alpha_bar) else f"{error.alpha_bar:g}"
        raise ParamError(
            "curve", curve, f"2 to {MOST_POINTS} pairs (place, ᾱ), ᾱ falling inside (0, 1)", "rule",
            f"error.curve.{error.reason}",
            {"most": MOST_POINTS, "place": error.place + 1, "value": value},
        ) from None  # fmt: skip
    except ScheduleError as error:  # points so close that two timesteps get the same number
        raise ParamError(
            "curve", curve, "ᾱ that falls from step to step", "rule", "error.curve.flat",
            {"place": error.place},
        ) from None  # fmt: skip


def mixture_of(params: Params) -> GaussianMixture:
    """The data: a shape of variance 1 (or one source), moved to the right by `shift`."""
    if params.data == "one":
        centres = np.zeros((1, 2))
    else:
        centres = standardised(shape(params.data), params.spread)
    weights = np.full(len(centres), 1.0 / len(centres))
    return GaussianMixture(weights, centres + np.array([params.shift, 0.0]), params.spread)
