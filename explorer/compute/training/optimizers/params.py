"""What can be set in the lab "Optimizers", and what one run leaves behind (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

#: Who runs the race, in the order in which they were thought of.
METHODS = ("gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam")
#: Those that divide by the root of squared gradients; they use the second learning rate.
ADAPTIVE = ("adagrad", "rmsprop", "adam", "adamw", "adaml2", "lamb")
#: Whose path is compared under loss ÷ c and rate ÷ c; "coupled" has a decay in its gradient.
SCALED = ("gd", "momentum", "nesterov", "coupled", "adagrad", "rmsprop", "adam", "adamw")
#: Whose loss at the end is shown over the learning rate and over the scale of the loss.
SWEPT = ("gd", "adagrad", "rmsprop", "adam")
SURFACES = ("ravine", "wells", "saddle", "bend", "plateau")
#: The part of the plane that is shown: across and up.
ACROSS, UP = (-3.0, 3.0), (-2.0, 2.0)
#: Where the balls of the two valleys start.
STARTS = (-2.0, -1.4, -0.6, 0.0, 0.4, 1.2, 2.0)
#: Four decades of learning rates, and factors on the loss.
RATES = tuple(float(rate) for rate in np.round(10.0 ** np.linspace(-3, 1, 13), 6))
FACTORS = tuple(float(factor) for factor in np.round(10.0 ** np.linspace(-4, 4, 9), 6))
#: Examples; batch sizes; learning rates under noise; runs side by side and their updates.
EXAMPLES, SIZES = 128, (1, 2, 4, 8, 16, 32, 64, 128)
NOISY_RATES, NOISY_RATE = (0.02, 0.05, 0.1, 0.2, 0.5, 1.0), 0.2
CHAINS, NOISY_UPDATES, RESTED = 64, 160, 50
#: Updates of the decay, how many of them a step is, and the size of the two gradients.
DECAYS, DECAY_EVERY, PULLS = 100, 5, (10.0, 0.1)
#: Gradients that fill both means before, as in the midst of a training.
WARM = 100
#: Updates of the small net, and its layers (inputs, outputs, first weights × 1 ÷ √inputs).
LAYERS, LAYER_UPDATES = ((8, 16, 4.0), (16, 16, 1.0), (16, 1, 0.1)), 10
#: How many updates the closer looks have.
VALLEY_UPDATES, AHEAD_UPDATES, MOMENT_UPDATES = 24, 20, 40


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    surface: str = param(
        "ravine", choices=SURFACES,
        choice_labels=(
            QT_TRANSLATE_NOOP("training/optimizers", "a ravine, steep across"),
            QT_TRANSLATE_NOOP("training/optimizers", "two valleys, one deeper"),
            QT_TRANSLATE_NOOP("training/optimizers", "a saddle"),
            QT_TRANSLATE_NOOP("training/optimizers", "a ravine with a bend"),
            QT_TRANSLATE_NOOP("training/optimizers", "a hole in a plain"),
        ),
        label=QT_TRANSLATE_NOOP("training/optimizers", "Surface"),
    )  # fmt: skip
    steepness: float = param(
        30.0, low=1.0, high=100.0,
        label=QT_TRANSLATE_NOOP("training/optimizers", "How steep across"),
        help=QT_TRANSLATE_NOOP(
            "training/optimizers", "The curvature across the ravine, where it is 1 along it."
        ),
    )  # fmt: skip
    turn: float = param(
        0.0, low=0.0, high=90.0, step=5.0, unit="°",
        label=QT_TRANSLATE_NOOP("training/optimizers", "Turned by"),
        help=QT_TRANSLATE_NOOP(
            "training/optimizers",
            "Turns ravine and hole against the two weights, which are what adaptive methods see.",
        ),
    )  # fmt: skip
    x: float = param(
        -2.6, low=-3.0, high=3.0, step=0.01,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Start, first weight"),
    )  # fmt: skip
    y: float = param(
        1.2, low=-2.0, high=2.0, step=0.01,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Start, second weight"),
    )  # fmt: skip
    updates: int = param(
        80, low=2, high=150, label=QT_TRANSLATE_NOOP("training/optimizers", "Updates")
    )
    rate: float = param(
        0.04, low=1e-4, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Rate of GD, momentum, Nesterov"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    adaptive: float = param(
        0.1, low=1e-4, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Rate of AdaGrad, RMSProp, Adam"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    momentum: float = param(
        0.9, low=0.0, high=0.99, step=0.01,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Momentum μ"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    alpha: float = param(
        0.9, low=0.0, high=0.999, step=0.001,
        label=QT_TRANSLATE_NOOP("training/optimizers", "RMSProp: α"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    first: float = param(
        0.9, low=0.0, high=0.99, step=0.01,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Adam: β₁"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    second: float = param(
        0.999, low=0.0, high=0.9999, step=0.0001,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Adam: β₂"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    epsilon: float = param(
        1e-8, low=1e-12, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/optimizers", "ε of the adaptive ones"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    decay: float = param(
        0.5, low=0.0, high=2.0, step=0.05,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Weight decay λ"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Optimizers"),
    )  # fmt: skip
    factor: float = param(
        10.0, low=1.0, high=1000.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Loss or rate is divided by"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Experiments"),
    )  # fmt: skip
    batch: int = param(
        4, low=1, high=128,
        label=QT_TRANSLATE_NOOP("training/optimizers", "Batch, while the rate varies"),
        group=QT_TRANSLATE_NOOP("training/optimizers", "Experiments"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("training/optimizers", "Seed"))


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Course:
    """The path of one optimizer; NaN once it has left for good.

    Attributes:
        places: (updates + 1, 2) the weights.
        looked: (updates, 2) where the gradient was taken: ahead of the weights for Nesterov.
        gradients: (updates, 2) what it was there.
        means, squares: (updates, 2) what is remembered after the update: the velocity or m; the
            sum or the mean of squared gradients. 0 where a method remembers nothing.
        losses: (updates + 1,) heights of the surface above its lowest point.
    """

    places: np.ndarray
    looked: np.ndarray
    gradients: np.ndarray
    means: np.ndarray
    squares: np.ndarray
    losses: np.ndarray


@dataclass(frozen=True)
class Valleys:
    """Gradient descent on curves of one weight, from STARTS: (updates + 1, starts) each."""

    convex: np.ndarray
    wells: np.ndarray


@dataclass(frozen=True)
class Noise:
    """Descent on batches that are drawn, once for each batch size or for each rate.

    Attributes:
        examples: (EXAMPLES, 2) the point that each example pulls towards.
        trails: (runs, updates + 1, 2) the weights of the first chain.
        clouds: (runs, CHAINS, 2) where all chains are in the end.
        gradients: (runs,) measured variance of a gradient coordinate.
        rests: (runs,) measured variance of a weight between chains, over the last RESTED updates.
        rates, sizes: (runs,) what each run was made with.
        variance: of the gradient of one example, mean of both coordinates.
    """

    examples: np.ndarray
    trails: np.ndarray
    clouds: np.ndarray
    gradients: np.ndarray
    rests: np.ndarray
    rates: np.ndarray
    sizes: np.ndarray
    variance: float

    def expected(self) -> np.ndarray:
        """Variance of a weight at rest: η s² ÷ (B (2 − η)), as the curvature is 1."""
        found: np.ndarray = self.rates * self.variance / (self.sizes * (2 - self.rates))
        return found


@dataclass(frozen=True)
class Scaled:
    """The paths (3, updates + 1, 2) of a method: as it is, loss ÷ c, rate ÷ c; and the largest
    distance of the second from the first and from the third. Infinite where one of two has left."""

    places: np.ndarray
    unchanged: float
    equivalent: float


@dataclass(frozen=True)
class Sweep:
    """Losses at the end, (SWEPT, RATES) and (SWEPT, FACTORS), NaN for those that have left; paths
    of Adam for each rate; lengths of its first step by coordinate, (RATES, 2)."""

    by_rate: np.ndarray
    by_factor: np.ndarray
    places: np.ndarray
    first_steps: np.ndarray


@dataclass(frozen=True)
class Decay:
    """Two weights of 1 whose gradients only change their sign: (DECAYS + 1, 2) with the decay in
    the gradient of Adam, and decoupled (AdamW)."""

    coupled: np.ndarray
    decoupled: np.ndarray


@dataclass(frozen=True)
class Layers:
    """A net of three layers, first with Adam and then with LAMB.

    Attributes:
        weights, steps: (2, updates, layers) ‖w‖ before an update, and how far it moves w.
        trust: (updates, layers) the factor ‖w‖ ÷ ‖u‖ of LAMB.
        losses: (2, updates + 1).
    """

    weights: np.ndarray
    steps: np.ndarray
    trust: np.ndarray
    losses: np.ndarray


@dataclass(frozen=True)
class Optimizers:
    """Everything of one run. `race` is by METHODS, `scaled` by SCALED."""

    race: tuple[Course, ...]
    valleys: Valleys
    batches: Noise
    rates: Noise
    scaled: tuple[Scaled, ...]
    sweep: Sweep
    decay: Decay
    layers: Layers
