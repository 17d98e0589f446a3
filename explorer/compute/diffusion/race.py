"""A race of samplers: how near the data with so many calls of the denoiser? Params and steps.

Every sampler goes from the same noise along the same kind of levels; what counts is not its steps
but how often it asks the denoiser (number of function evaluations), which is what costs.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.drawn_centres import check_points
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.compute.diffusion.training import DATA
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Calls of the denoiser that a sampler is given.
BUDGETS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 50, 100)
#: Steps of the students that ship, for the ring with this spread.
STUDENTS, STUDENT_SPREAD = (1, 2, 4, 8), 0.1
METRICS = ("mmd2", "sliced", "on_data", "endpoint")
LEVELS = ("trailing", "linspace", "karras")
#: Points of each cloud that are shown.
SHOWN = 250
SAMPLER_NAMES = {
    "ddpm": QT_TRANSLATE_NOOP("diffusion/race", "DDPM"),
    "ddim": QT_TRANSLATE_NOOP("diffusion/race", "DDIM"),
    "euler": QT_TRANSLATE_NOOP("diffusion/race", "Euler"),
    "heun": QT_TRANSLATE_NOOP("diffusion/race", "Heun"),
    "euler-ancestral": QT_TRANSLATE_NOOP("diffusion/race", "Euler a"),
    "dpm++1": QT_TRANSLATE_NOOP("diffusion/race", "DPM++ 1"),
    "dpm++2m": QT_TRANSLATE_NOOP("diffusion/race", "DPM++ 2M"),
    "unipc": QT_TRANSLATE_NOOP("diffusion/race", "UniPC"),
}


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "ring", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/race", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/race", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/race", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/race", "Spiral"),
            QT_TRANSLATE_NOOP("diffusion/race", "Drawn by you"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/race", "Data"),
    )  # fmt: skip
    points: tuple[tuple[float, float], ...] = param(
        ((-1.2, 0.8), (0.0, -1.1), (1.2, 0.8)), kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/race", "Your centres"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/race",
            "Drag a disc in the pane of the data; double-click to add one or take one away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.1, low=0.02, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/race", "Spread of a source"),
    )  # fmt: skip
    sampler: str = param(
        "ddim", choices=SAMPLERS, choice_labels=tuple(SAMPLER_NAMES.values()),
        label=QT_TRANSLATE_NOOP("diffusion/race", "Sampler to look at"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/race",
            "This one runs with a learned denoiser, too. A click on a pane only brings its curve "
            "to the front.",
        ),
    )  # fmt: skip
    metric: str = param(
        "mmd2", choices=METRICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/race", "MMD² to the data"),
            QT_TRANSLATE_NOOP("diffusion/race", "Wasserstein distance (sliced)"),
            QT_TRANSLATE_NOOP("diffusion/race", "Share on the data"),
            QT_TRANSLATE_NOOP("diffusion/race", "Error of each path’s end"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/race", "Measured by"),
    )  # fmt: skip
    levels: str = param(
        "trailing", choices=LEVELS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/race", "linear schedule, trailing"),
            QT_TRANSLATE_NOOP("diffusion/race", "linear schedule, linspace"),
            QT_TRANSLATE_NOOP("diffusion/race", "Karras, σ from 80 to 0.002"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/race", "Noise levels"),
    )  # fmt: skip
    particles: int = param(
        800, low=50, high=4000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/race", "Samples of each"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/race", "More of them push the floor of the measure down, and take longer."
        ),
    )  # fmt: skip
    learned: bool = param(
        True, label=QT_TRANSLATE_NOOP("diffusion/race", "Run a learned denoiser, too")
    )
    updates: int = param(
        200, low=1, high=10_000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/race", "Updates of one trained now"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/race",
            "For the ring with spread 0.1 a well-trained network and its students ship with the "
            "program; a second one is trained now, briefly. For other data there is only that one.",
        ),
    )  # fmt: skip
    distilled: int = param(
        0, low=0, high=3000,
        label=QT_TRANSLATE_NOOP("diffusion/race", "Distil students now: updates a round"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/race",
            "Five rounds, from 32 steps down to one; 300 updates each take about ten seconds. 0: "
            "the students that ship, for the ring with spread 0.1.",
        ),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/race", "Seed"))

    def shipped(self) -> bool:
        """Whether a trained network (and students of it) of this data ships with the program."""
        return self.data == "ring" and self.spread == STUDENT_SPREAD

    def unused(self) -> tuple[str, ...]:
        """What plays no part with the other settings."""
        drawn = () if self.data == "drawn" else ("points",)
        return drawn if self.learned else (*drawn, "updates", "distilled")

    def validate(self) -> None:
        """The drawn centres are pairs of numbers from −3 to 3, not too many. Raises ParamError."""
        check_points(self.points)


@dataclass(frozen=True)
class Result:
    """One run: how it went, and where it ended.

    Attributes:
        steps, calls: of the sampler, and of the denoiser.
        value: by the chosen measure; NaN where it says nothing (an end of a random path).
        cloud: float32 (shown, 2), some of the samples.
        parts: what MMD² is made of (see `measures.clouds.mmd2_parts`); empty for other measures.
    """

    steps: int
    calls: int
    value: float
    cloud: np.ndarray
    parts: tuple[float, ...] = ()


@dataclass(frozen=True)
class Identity:
    """Two samplers on the same noise along the same levels; `difference` is the largest between
    their finished samples, or None where they are not the same sampler in other words."""

    left: str
    right: str
    difference: float


@dataclass(frozen=True)
class Story:
    """What all steps share; grows while the race is run.

    Attributes:
        mixture: the data.
        data: float32 (shown, 2), draws of it.
        floor: (low, high), between which nine of ten fresh data sets of as many points lie.
        noise: the measure of the noise that everything starts from.
        runs: per budget so far, per sampler (in the order of SAMPLERS), with the exact denoiser.
        learned: per budget so far, the chosen sampler with the learned denoiser; may be empty.
        brief: the same with one that was trained briefly, where `learned` is the shipped one.
        students: distilled ones, by rising steps, those that ship or new ones; may be empty.
        network: "shipped", "trained" or "none".
        error, brief_error: the denoisers' mean square errors in epsilon; NaN without one.
        identities: pairs of samplers, with the exact denoiser.
        path_levels: float64 (levels,), ᾱ along the paths shown with them; (0,) before.
        paths: float64 (2, levels, particles), one coordinate of x along DDIM and along Euler.
        weights: trained numbers of the learned network, 0 without one.
    """

    mixture: GaussianMixture
    data: np.ndarray
    floor: tuple[float, float]
    noise: float
    runs: tuple[tuple[Result, ...], ...]
    learned: tuple[Result, ...]
    brief: tuple[Result, ...]
    students: tuple[Result, ...]
    network: str
    error: float
    brief_error: float
    identities: tuple[Identity, ...]
    path_levels: np.ndarray
    paths: np.ndarray
    weights: int

    def student(self, calls: int) -> Result | None:
        """The student with so many calls."""
        return next((result for result in self.students if result.calls == calls), None)


@dataclass(frozen=True)
class Step:
    """One position: "race" with a budget (index into BUDGETS), "budget" (where the error comes
    from) or "identities"."""

    stage: str
    budget: int
    dwell: float = 1.0


def steps_of(sampler: str, budget: int) -> int:
    """How many steps fit into `budget` calls: Heun asks twice per step, but once in the last."""
    return (budget + 1) // 2 if sampler == "heun" else budget


def is_better(metric: str, value: float, than: float) -> bool:
    """Whether a measure says so: a share is better when larger, a distance when smaller."""
    return value > than if metric == "on_data" else value < than


def observed_order(results: list[Result]) -> float:
    """How the error falls with the steps: minus the slope of log error over log steps, from the
    last runs whose error still halves; NaN where there are none."""
    good = [(r.steps, r.value) for r in results if r.steps >= 16 and r.value > 0]
    if len(good) < 3:
        return float("nan")
    steps, errors = np.log(np.array(good, dtype=np.float64)).T
    return float(-np.polyfit(steps, errors, 1)[0])
