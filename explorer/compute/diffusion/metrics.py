"""How measures of pictures see the same pictures: params, steps, what one run leaves (no torch).

A set of 16×16 glyphs is spoiled more and more in one way, and five measures judge it. Each is also
told about fresh sets of real glyphs: how much it moves from one to the next is its noise, and what
is within that it does not notice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "diffusion/metrics"
#: The measures, in the order of all arrays with an axis "measures".
MEASURES = ("inception", "frechet", "clip", "variety", "nearest")
#: +1 where more is called better, −1 where less is; 0 where both ways lead off: too near to the
#: training set is copied, too far is something else.
BETTER = (1, -1, 1, 1, 0)
#: What can be done to the pictures.
FAULTS = (
    "blur", "noise", "shift", "drop", "narrow", "duplicate", "copy", "swap", "guided",
)  # fmt: skip
SOURCES = ("real", "diffusion")
#: What the glyphs show.
CHARACTERS = "0123456789ABCDEF"
#: How much of it, in the steps of the trace.
DOSES = (0.0, 0.25, 0.5, 0.75, 1.0)
#: How many fresh sets of real pictures say what noise is, and how far beyond, in their standard
#: deviations, a measure must move to have noticed.
FRESH, NOTICED = 12, 4.0
#: How two pictures can differ by the same squared error.
CHANGES = ("moved", "blurred", "noisy", "faded", "struck")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    fault: str = param(
        "drop", choices=FAULTS,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/metrics", "Blur them"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Add noise"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Move them"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Drop characters"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Keep few typefaces"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Repeat a few pictures"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Copy the training set"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Swap the captions"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Chase the CLIP score"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/metrics", "What is wrong"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/metrics",
            "From one step to the next there is more of it: none, a quarter, half, three quarters, "
            "all.",
        ),
    )  # fmt: skip
    source: str = param(
        "real", choices=SOURCES,
        choice_labels=(
            QT_TRANSLATE_NOOP("diffusion/metrics", "Real glyphs, drawn anew"),
            QT_TRANSLATE_NOOP("diffusion/metrics", "Samples of the diffusion model"),
        ),
        label=QT_TRANSLATE_NOOP("diffusion/metrics", "Pictures"),
    )  # fmt: skip
    count: int = param(
        192, low=32, high=512, step=16,
        label=QT_TRANSLATE_NOOP("diffusion/metrics", "How many are judged"),
        help=QT_TRANSLATE_NOOP(
            "diffusion/metrics",
            "Papers use 50,000. The fewer, the more noise in every measure, and the larger the "
            "Fréchet distance of real pictures from real pictures.",
        ),
    )  # fmt: skip
    steps: int = param(
        12, low=1, high=50, label=QT_TRANSLATE_NOOP("diffusion/metrics", "Sampling steps"),
    )  # fmt: skip
    guidance: float = param(
        1.0, low=0.0, high=8.0, step=0.5,
        label=QT_TRANSLATE_NOOP("diffusion/metrics", "Guidance w"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("diffusion/metrics", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """Real glyphs are not sampled."""
        return () if self.source == "diffusion" else ("steps", "guidance")


@dataclass(frozen=True)
class Verdicts:
    """What the classifier says of a set: p(y|x) of the pictures shown, float32 (shown, classes),
    the mean over all, and the two parts of the score in nats."""

    shown: np.ndarray
    marginal: np.ndarray
    doubt: float
    variety: float
    score: float


@dataclass(frozen=True)
class Cloud:
    """A set in the plane of the two widest directions of real features.

    `points` (count, 2) float32; `mean` (2,) and `covariance` (2, 2) of its Gaussian there; the
    distance to the reference with its parts is that in all directions.
    """

    points: np.ndarray
    mean: np.ndarray
    covariance: np.ndarray
    distance: float
    means: float
    spreads: float


@dataclass(frozen=True)
class Counts:
    """The Fréchet distance by the number of pictures, float64.

    Attributes:
        counts: how many pictures on each side.
        real, real_spread: real against real, mean and standard deviation over repeats.
        expected: what the covariance of real features leads to expect, (counts,).
        spoiled: the spoiled pictures against real ones.
        limits: the two distances at infinitely many, by a line through 1/count.
    """

    counts: np.ndarray
    real: np.ndarray
    real_spread: np.ndarray
    expected: np.ndarray
    spoiled: np.ndarray
    limits: tuple[float, float]


@dataclass(frozen=True)
class Matches:
    """Cosines of some pictures with some captions, float32 (pictures, captions), each picture's
    own at its own place; `own` and `other` are means over the whole set."""

    pictures: np.ndarray  # (pictures, 16, 16) float32
    cosines: np.ndarray
    captions: tuple[str, ...]
    own: float
    other: float


@dataclass(frozen=True)
class Twins:
    """Pictures changed in several ways by the same squared error.

    Attributes:
        references: (references, 16, 16) float32.
        changed: (references, changes, 16, 16).
        errors, distances: mean squared error, and distance of the layers (references, changes).
        layers: what each layer adds, (references, changes, layers).
        amounts: how much of each change it took: pixels moved, σ of the blur, σ of the noise,
            share faded, pixels struck out.
    """

    references: np.ndarray
    changed: np.ndarray
    errors: np.ndarray
    distances: np.ndarray
    layers: np.ndarray
    amounts: np.ndarray


@dataclass(frozen=True)
class Study:
    """What all steps share. Axes: doses, measures, faults, fresh sets; pairs are before and after.

    `pictures` (doses, shown, 16, 16) are some of them, `captions` what each should show.
    """

    pictures: np.ndarray
    captions: tuple[tuple[str, ...], ...]  # (doses, shown)
    fresh: np.ndarray  # (fresh sets, measures) float64
    by_dose: np.ndarray  # (doses, measures)
    by_fault: np.ndarray  # (faults, measures), full dose
    verdicts: tuple[Verdicts, Verdicts]
    reference: Cloud
    clouds: tuple[Cloud, Cloud]
    counts: Counts
    matches: tuple[Matches, Matches]
    twins: Twins
    training: int  # pictures in the reference and training set
    features: int

    @property
    def floor(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and standard deviation of each measure over the fresh sets, (measures,)."""
        return self.fresh.mean(axis=0), self.fresh.std(axis=0, ddof=1)


@dataclass(frozen=True)
class Step:
    """One position: a dose of the fault, or one measure looked into at the full dose."""

    stage: str  # "dose", "inception", "frechet", "count", "clip", "lpips", "table"
    dose: int  # index into DOSES
    values: np.ndarray  # (measures,)


def away(study: Study, values: np.ndarray) -> np.ndarray:
    """How far values (…, measures) lie from those of real pictures, in standard deviations of the
    fresh sets."""
    mean, deviation = study.floor
    out: np.ndarray = (values - mean) / np.maximum(deviation, 1e-12)
    return out


def opinion(away: float, better: int) -> str:
    """What a measure says of a set: "blind" within its noise, "noticed" where it moved for the
    worse, "fooled" where it moved for the better."""
    # [table]
    if abs(away) <= NOTICED:
        return "blind"
    if better == 0:
        return "noticed"
    return "noticed" if away * better < 0 else "fooled"
