"""What can be set in the lab "Generalisation", and what one run leaves behind."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

#: The most examples of the curve, and how far an answer can be moved from 0.
MOST, FAR = 60, 3.0
#: Where a fit is drawn, and training sets of the same size that are drawn beside the first.
GRID, DRAWS = 81, 24
#: Kinds of data, and the numbers of examples at which each is tried.
WORLDS = ("clean", "labels", "shift", "leak", "copies")
SIZES = tuple(2**power for power in range(5, 12))
#: Masks of dropout after which the means are looked at; how many numbers go through.
MASKS, UNITS = tuple(2**power for power in range(9)), 12
CONVENTIONS = ("none", "multiplied", "divided")
#: Examples of the straight line, and how many of them are spoilt.
LINE, SPOILT = 40, (0, 1, 2, 4, 8, 12)
LOSSES = ("squared", "penalised", "absolute")
#: Strengths of the penalties.
STRENGTHS = tuple(float(one) for one in np.round(np.geomspace(0.01, 4.0, 14), 6))
#: Updates of gradient descent that are looked at.
DESCENT = (0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 64, 128, 256, 512, 1024)
#: Ways to train a network, networks of each, and looks at a training.
WAYS, SEEDS, LOOKS = ("plain", "decay", "dropout", "jitter", "mirror"), 3, 26
#: Looks without a better one after which a training is given up.
PATIENCE = 4

_MORE = QT_TRANSLATE_NOOP("training/generalisation", "More data")
_TRAIN = QT_TRANSLATE_NOOP("training/generalisation", "The network")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    examples: int = param(
        18, low=6, high=MOST, label=QT_TRANSLATE_NOOP("training/generalisation", "Examples n")
    )
    noise: float = param(
        0.3, low=0.02, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Noise σ of the answers"),
    )  # fmt: skip
    moved: tuple[tuple[float, float], ...] = param(
        (), kind="points",
        label=QT_TRANSLATE_NOOP("training/generalisation", "Examples you moved"),
        help=QT_TRANSLATE_NOOP(
            "training/generalisation",
            "In the picture of the degree: drag an example up or down; a double click puts it "
            "back. Each pair is the number of an example, from 0, and its answer.",
        ),
    )  # fmt: skip
    degree: int = param(
        4, low=0, high=14,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Degree in the folds"),
    )  # fmt: skip
    folds: int = param(
        5, low=2, high=10, label=QT_TRANSLATE_NOOP("training/generalisation", "Folds k")
    )
    shuffled: float = param(
        0.3, low=0.0, high=1.0, step=0.05,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Share of shuffled labels"),
        group=_MORE,
    )  # fmt: skip
    shift: float = param(
        0.6, low=0.0, high=2.0, step=0.1,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Shift δ of a weight in use"),
        group=_MORE,
    )  # fmt: skip
    dropout: float = param(
        0.3, low=0.0, high=0.9, step=0.05,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Dropout p"),
    )  # fmt: skip
    stretch: float = param(
        8.0, low=1.0, high=30.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Size of the second feature"),
        help=QT_TRANSLATE_NOOP("training/generalisation", "The first one has the size 1."),
    )  # fmt: skip
    width: int = param(
        40, low=2, high=64,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Hidden units"), group=_TRAIN,
    )  # fmt: skip
    updates: int = param(
        600, low=1, high=1500,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Updates"), group=_TRAIN,
    )  # fmt: skip
    decay: float = param(
        0.005, low=1e-5, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/generalisation", "L2 penalty λ"), group=_TRAIN,
    )  # fmt: skip
    jitter: float = param(
        0.06, low=0.0, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("training/generalisation", "Jitter of the inputs"), group=_TRAIN,
    )  # fmt: skip
    seed: int = param(
        0, kind="seed", label=QT_TRANSLATE_NOOP("training/generalisation", "Seed")
    )  # fmt: skip

    def validate(self) -> None:
        """Moved examples are pairs of a number of an example and an answer. Raises ParamError."""
        for pair in self.moved:
            right = isinstance(pair, (tuple, list)) and len(pair) == 2
            if not right or not _is_place(pair[0]) or not _is_answer(pair[1]):
                raise ParamError(
                    "moved", pair,
                    f"pairs: an example from 0 to {MOST - 1}, an answer from −{FAR:g} to {FAR:g}",
                    "rule", "error.moved", {"last": MOST - 1, "far": f"{FAR:g}"},
                )  # fmt: skip


def _is_place(value: object) -> bool:
    return isinstance(value, int | float) and value == int(value) and 0 <= value < MOST


def _is_answer(value: object) -> bool:
    return isinstance(value, int | float) and abs(value) <= FAR


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Fits:
    """Polynomials of every degree through the same points; errors are mean squares.

    Attributes:
        x, y: (n,) the points. checked_x, checked_y: (m,) points held out.
        grid, truth: (GRID,) where curves are drawn, and the one the points come from.
        curves: (degrees, GRID).
        train: (draws, degrees) on the points that were fitted; the first draw is the one drawn.
        use: (draws, degrees) on all points there could be, by quadrature.
        held: (degrees,) on the points held out, of the first draw.
        criterion: (degrees,) BIC of the first draw.
    """

    x: np.ndarray
    y: np.ndarray
    checked_x: np.ndarray
    checked_y: np.ndarray
    grid: np.ndarray
    truth: np.ndarray
    curves: np.ndarray
    train: np.ndarray
    use: np.ndarray
    held: np.ndarray
    criterion: np.ndarray

    def simple(self) -> int:
        """The degree of lowest BIC with at most half as many weights as points: it is derived for
        many points to each weight, and rewards a fit through all of them without end."""
        return int(self.criterion[: max(len(self.x) // 2, 1)].argmin())


@dataclass(frozen=True)
class Worlds:
    """(worlds, sizes, draws): mean squares on the examples, on data of the same kind that were held
    out, and in use. `floor` (worlds,) is where the error in use ends with endless data; `features`
    are the weights of the model."""

    train: np.ndarray
    held: np.ndarray
    use: np.ndarray
    floor: np.ndarray
    features: int


@dataclass(frozen=True)
class Folds:
    """k-fold cross-validation of one degree on the points of Fits.

    Attributes:
        member: (n,) the fold of each point.
        curves: (k, GRID) fitted without the fold; `guessed` (n,) for each point by the fit that
            did not see it.
        errors: (k,).
        degree: the degree, which the smallest training set must have room for.
        estimates: (3, draws) of other data sets: mean square on the training set, on one fold, and
            the mean of all folds; `use` (draws,) the true one of the fit to all.
    """

    member: np.ndarray
    curves: np.ndarray
    guessed: np.ndarray
    errors: np.ndarray
    degree: int
    estimates: np.ndarray
    use: np.ndarray


@dataclass(frozen=True)
class Paths:
    """Weights over the strength of a penalty: L1 first, L2 second.

    Attributes:
        true: (features,) the weights the data come from.
        weights: (2, strengths, features).
        train, use: (2, strengths) mean squares.
        least: (features,) without penalty.
        shown: the two features whose plane is drawn.
        centres: (2, strengths, 2) where the loss is lowest in that plane, the others held.
        bowl: (2, 2) the second derivatives of the loss in it.
    """

    true: np.ndarray
    weights: np.ndarray
    train: np.ndarray
    use: np.ndarray
    least: np.ndarray
    shown: tuple[int, int]
    centres: np.ndarray
    bowl: np.ndarray


@dataclass(frozen=True)
class Line:
    """A straight line through spoilt points.

    Attributes:
        x: (LINE,). y: (counts, LINE) with more and more of them spoilt.
        spoilt: (counts, LINE) which.
        lines: (counts, losses, 2) intercept and slope.
        strengths: (counts,) of the L1 penalty, chosen by cross-validation on the spoilt data.
        true: (2,).
    """

    x: np.ndarray
    y: np.ndarray
    spoilt: np.ndarray
    lines: np.ndarray
    strengths: np.ndarray
    true: np.ndarray

    def errors(self) -> np.ndarray:
        """(counts, losses): how far intercept and slope lie from the true ones."""
        return np.asarray(np.linalg.norm(self.lines - self.true, axis=2))


@dataclass(frozen=True)
class Dropped:
    """`given` (units,), `masks` (passes, units) bool (kept); `means` (conventions, passes) of what
    comes out so far, over the mean in the test, in which nothing is dropped."""

    given: np.ndarray
    masks: np.ndarray
    means: np.ndarray


@dataclass(frozen=True)
class Descent:
    """Gradient descent on two features as they are (0) and brought to one scale (1).

    Attributes:
        hessian: (2, 2, 2). condition, rate: (2,). best: (2, 2) the weights it goes to.
        paths: (2, most, 2) weights after each update.
        excess: (2, looks) loss above the lowest, as a share of that at the start.
        needed: (2,) updates until a hundredth of it is left.
        apart: largest difference between the two least-squares fits' predictions.
    """

    hessian: np.ndarray
    condition: np.ndarray
    rate: np.ndarray
    best: np.ndarray
    paths: np.ndarray
    excess: np.ndarray
    needed: np.ndarray
    apart: float


@dataclass(frozen=True)
class Training:
    """Networks trained in every way, looked at now and then.

    Attributes:
        updates: (looks,). curves: (looks, ways, GRID) of the first seed.
        train, held, use: (looks, ways, seeds) mean squares on the examples, on points held out,
            and on all there could be.
    """

    updates: np.ndarray
    curves: np.ndarray
    train: np.ndarray
    held: np.ndarray
    use: np.ndarray

    def best(self) -> np.ndarray:
        """(ways, seeds): the look with the smallest error on held-out points so far."""
        return np.asarray(self.held.argmin(axis=0))

    def stopped(self) -> np.ndarray:
        """(ways, seeds): the look at which patience was over, or the last."""
        out = np.full(self.held.shape[1:], len(self.held) - 1)
        for way, seed in np.ndindex(*out.shape):
            best = 0
            for at, error in enumerate(self.held[:, way, seed]):
                if error < self.held[best, way, seed]:
                    best = at
                elif at - best >= PATIENCE:
                    out[way, seed] = at
                    break
        return out


@dataclass(frozen=True)
class Generalisation:
    """Everything of one run."""

    fits: Fits
    worlds: Worlds
    folds: Folds
    paths: Paths
    line: Line
    dropped: Dropped
    descent: Descent
    training: Training


def generator(seed: int, part: int) -> np.random.Generator:
    """Random numbers of one part of the run; all follow from the reader's seed."""
    return np.random.Generator(np.random.PCG64([seed, part]))
