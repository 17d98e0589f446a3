"""Learning to denoise points in the plane: params, steps, and what one run leaves (no torch).

The data is a Gaussian mixture, so what the network should say is known exactly, and so is the part
of its loss that no network can take away (`irreducible`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.conversions import epsilon_of
from explorer.compute.diffusion.drawn_centres import check_points
from explorer.compute.diffusion.irreducible import TARGETS
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.time_orders import ORDERS
from explorer.core.params import param
from explorer.core.trace import measured
from explorer.core.words import QT_TRANSLATE_NOOP

SCHEDULE = "linear"
#: The timesteps fall into so many bands of equal width, each with its own bar and its own field.
BANDS = 10
#: Points of the field along one axis.
SIDE = 17
#: Looks at the network, the untrained one included; fewer where there are fewer updates.
LOOKS = 25
#: Of the batch of the first update, so many are shown.
SHOWN = 40
DATA = ("ring", "moons", "grid", "spiral", "drawn")
LAB = "diffusion/training"


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    data: str = param(
        "ring", choices=DATA,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/training", "Ring of 8"),
            QT_TRANSLATE_NOOP("diffusion/training", "Two moons"),
            QT_TRANSLATE_NOOP("diffusion/training", "Grid of 9"),
            QT_TRANSLATE_NOOP("diffusion/training", "Spiral"),
            QT_TRANSLATE_NOOP("diffusion/training", "Drawn by you"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/training", "Data"),
    )  # fmt: skip
    points: tuple[tuple[float, float], ...] = param(
        ((-1.2, 0.8), (0.0, -1.1), (1.2, 0.8)), kind="points",
        label=QT_TRANSLATE_NOOP("diffusion/training", "Your centres"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/training",
            "Drag a disc beside the samples; double-click to add one or take one away.",
        ),
    )  # fmt: skip
    spread: float = param(
        0.1, low=0.02, high=0.6, step=0.01,
        label=QT_TRANSLATE_NOOP("diffusion/training", "Spread of a source"),
    )  # fmt: skip
    order: str = param(
        "uniform", choices=(*ORDERS, "all"),
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/training", "random, one for every sample"),
            QT_TRANSLATE_NOOP("diffusion/training", "random, spread evenly over a batch"),
            QT_TRANSLATE_NOOP("diffusion/training", "random, one for the whole batch"),
            QT_TRANSLATE_NOOP("diffusion/training", "in turn, from noise to data, again and again"),
            QT_TRANSLATE_NOOP("diffusion/training", "once, from noise to data"),
            QT_TRANSLATE_NOOP("diffusion/training", "once, from data to noise"),
            QT_TRANSLATE_NOOP("diffusion/training", "all six, a network each"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/training", "How timesteps are chosen"),
    )  # fmt: skip
    target: str = param(
        "epsilon", choices=TARGETS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/training", "ε, the noise"),
            QT_TRANSLATE_NOOP("diffusion/training", "x₀, the data"),
            QT_TRANSLATE_NOOP("diffusion/training", "v, both mixed"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/training", "What the network says"),
    )  # fmt: skip
    time: bool = param(
        True, label=QT_TRANSLATE_NOOP("diffusion/training", "Tell it the time (time embedding)")
    )
    waves: bool = param(
        True, label=QT_TRANSLATE_NOOP("diffusion/training", "Fourier features of the place")
    )
    width: int = param(
        64, low=8, high=256, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/training", "Width of a layer"),
    )  # fmt: skip
    updates: int = param(
        1000, low=1, high=20_000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/training", "Updates"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/training",
            "About 400 a second. Finish early when you have seen enough: the learning rate is then "
            "still high.",
        ),
    )  # fmt: skip
    batch: int = param(
        256, low=1, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/training", "Samples in a batch"),
    )  # fmt: skip
    rate: float = param(
        5e-3, low=1e-5, high=0.1, logarithmic=True,
        label=QT_TRANSLATE_NOOP("diffusion/training", "Learning rate"),
    )  # fmt: skip
    seed: int = param(1, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/training", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """The centres play a part only where they are drawn."""
        return () if self.data == "drawn" else ("points",)

    def validate(self) -> None:
        """The drawn centres are pairs of numbers from −3 to 3, not too many. Raises ParamError."""
        check_points(self.points)


@dataclass(frozen=True)
class Batch:
    """Some samples of the first update; float64 but for the times.

    Attributes:
        x0, noise, x: (samples, 2), clean, what was added, and both mixed.
        times: int64 (samples,), the timestep of each; `alpha_bar` (samples,) its noise level.
        said: (samples, 2), the untrained network's answer, in what it is asked for.
        target: (samples, 2), what it should have said.
        loss: (samples,), mean square of the difference over both coordinates.
    """

    x0: np.ndarray
    noise: np.ndarray
    x: np.ndarray
    times: np.ndarray
    alpha_bar: np.ndarray
    said: np.ndarray
    target: np.ndarray
    loss: np.ndarray


@dataclass(frozen=True)
class Moment:
    """The network after `updates` updates.

    Attributes:
        shown: mean loss of the batches since the last look: what a training log prints; NaN before
            the first update. `swing` is their standard deviation.
        excess: float64 (bands,), mean square of what separates its epsilon from the exact one,
            over x_t of that band: its own error, in epsilon whatever it was asked for.
        more: the same over all bands and in what it is asked for; floor + more is its true loss.
        field: float16 (bands, side, side, 2), its epsilon on the grid at the middle of each band
            (rows from top to bottom).
        samples: float32 (samples, 2), made by it from the same noise at every look.
        on_data: share of them within three spreads of a centre; `reached`: centres with one.
        seconds: of training so far.
    """

    updates: int
    shown: float
    swing: float
    excess: np.ndarray
    more: float
    field: np.ndarray
    samples: np.ndarray
    on_data: float
    reached: int
    seconds: float = measured(0.0)


@dataclass(frozen=True)
class Course:
    """What the training in one order of timesteps has seen so far, where all six are trained.

    Attributes:
        order: one of ORDERS.
        losses: float32 (updates,), of every batch.
        seen: int16 (updates, at most 6), some timesteps of every batch.
    """

    order: str
    losses: np.ndarray
    seen: np.ndarray


@dataclass(frozen=True)
class Story:
    """What all steps share.

    Attributes:
        mixture: the data.
        alpha_bar: float64 (1000,), the schedule.
        middles: int64 (bands,), the timestep in the middle of each band.
        floor: float64 (bands,), the irreducible loss in epsilon.
        least: the irreducible loss of all bands together, in what the network is asked for.
        blind: the same for a network that is not told the time; NaN where it is told.
        zero: the loss of an answer of 0.
        exact: float16 (bands, side, side, 2), the exact epsilon on the grid.
        reach: the grid goes from −reach to reach in both directions.
        batch: of the first update.
        losses: float32 (updates so far,), of every batch.
        seen: int16 (updates so far, at most 6), some timesteps of every batch.
        parameters: trained numbers of the network.
        on_data: the share of true data within three spreads of a centre, for comparison.
        elbo: float64 (1000,), the weight of each timestep in the variational bound, mean 1.
        courses: one for each order, where all six are trained; `losses` and `seen` are empty then.
    """

    mixture: GaussianMixture
    alpha_bar: np.ndarray
    middles: np.ndarray
    floor: np.ndarray
    least: float
    blind: float
    zero: float
    exact: np.ndarray
    reach: float
    batch: Batch
    losses: np.ndarray
    seen: np.ndarray
    parameters: int
    on_data: float
    elbo: np.ndarray
    courses: tuple[Course, ...] = ()


@dataclass(frozen=True)
class Step:
    """One position: "data", "noise" and "guess" take the first batch apart, then "training"; or
    "orders", where `moments` holds one look for each of the six, and `moment` is the first."""

    stage: str
    moment: Moment
    dwell: float = 1.0
    moments: tuple[Moment, ...] = ()


def reach_of(mixture: GaussianMixture) -> float:
    """How far the fields show in every direction: all data, and most of the noise."""
    return max(2.0, 1.05 * (float(np.abs(mixture.centres).max()) + 3 * mixture.spread))


def grid(reach: float) -> np.ndarray:
    """The places where fields are compared, float64 (SIDE · SIDE, 2), rows from top to bottom."""
    line = np.linspace(-reach, reach, SIDE)
    across, up = np.meshgrid(line, line[::-1])
    return np.stack([across.ravel(), up.ravel()], axis=1)


def looks(updates: int) -> list[int]:
    """After how many updates the network is looked at: often at first, when much changes."""
    places = updates * (np.arange(LOOKS) / (LOOKS - 1)) ** 1.6
    return sorted({*np.rint(places).astype(int).tolist(), 0, updates})


def middles(steps: int) -> np.ndarray:
    """The timestep in the middle of each band, int64 (bands,)."""
    return ((np.arange(BANDS) + 0.5) * steps / BANDS).astype(np.int64)


def elbo_weights(alpha_bar: np.ndarray) -> np.ndarray:
    """How much each timestep's squared error of epsilon weighs in the variational bound, (T,).

    β² / (2 σ² α (1 − ᾱ)) with σ² = β (Ho et al. 2020, equation 12), divided by its mean over t.
    The loss that is trained weighs all of them alike.
    """
    # [weights] of the bound, and of the loss: 1 everywhere
    before = np.concatenate([[1.0], alpha_bar[:-1]])
    alpha = alpha_bar / before
    weight = (1.0 - alpha) / (2.0 * alpha * (1.0 - alpha_bar))
    scaled: np.ndarray = weight / weight.mean()
    return scaled


def loss_range(
    params: Params, story: Story, moments: list[Moment], early: float = 0.1
) -> tuple[float, float]:
    """What a plot of the loss shows: around the floor, and whatever comes after the steep fall of
    the first updates (the share `early` of all)."""
    floor = story.least if math.isnan(story.blind) else story.blind
    later = [value for moment in moments if moment.updates > early * params.updates
             for value in (moment.shown, story.least + moment.more)]  # fmt: skip
    top = min(2.0 * floor, floor + 1.3 * (story.zero - floor))
    low = max(story.least - 0.6 * (top - story.least), 0.0)
    if later:
        top = min(max(top, 1.15 * max(later)), 1.2 * max(story.zero, floor))
        low = min(low, 0.98 * min(later))
    return max(low, 0.0), top


def band_of(story: Story, wanted: object) -> int:
    """The band whose field is shown, from what a reader selected; else one where much is learnt."""
    if isinstance(wanted, int) and not isinstance(wanted, bool) and 0 <= wanted < BANDS:
        return wanted
    return BANDS // 4


def learned_epsilon(target: str, x: np.ndarray, said: np.ndarray, alpha_bar: float) -> np.ndarray:
    """The epsilon in an answer of the network."""
    epsilon: np.ndarray = epsilon_of(target, x, said, alpha_bar)
    return epsilon
