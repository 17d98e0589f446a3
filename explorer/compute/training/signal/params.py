"""What can be set in the lab "Starting, warming up, clipping", and what a run leaves (no torch)."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

LAB = "training/signal"
#: How the weights of a deep net begin; the last two are residual: what a branch computes is added.
KINDS = ("zero", "xavier", "he", "own", "residual", "scaled")
#: Rules for the deviation of the weights of one layer.
RULES = ("in", "out", "xavier")
#: What one layer with ReLU goes through: the sums, what ReLU leaves, weights √2 larger.
RELU = ("sums", "relu", "he")
#: What is done with every gradient of the recurrent net.
ARMS = ("none", "clip", "skip")
#: What is done with the longest gradient that was met.
WAYS = ("given", "norm", "value", "scaled")
#: Vectors sent through the layers.
BATCH = 32
#: Stops of the eye on the way through the layers, at most.
STOPS = 10
#: Networks that differ in seed, in both trainings.
SEEDS = 3
#: A step of the trace for so many updates.
EVERY = 10
#: The networks of the warmup: width, characters they see, texts at once.
WIDTH, CONTEXT, ROWS = 24, 2, 32
#: The recurrent nets: units, sequences at once.
UNITS, SEQUENCES = 16, 16
#: A loss beyond this is no longer trained on.
LOST = 10.0
#: The answers of a bad batch, times the right ones.
WRONG = -10.0
#: The detector looks back on so many gradients, once it has seen so many.
BACK, FIRST = 20, 5
#: The loss scale of the example (Micikevicius et al. 2018 let it be 8 to 32,768).
LOSS_SCALE = 1024.0

_DEPTH = QT_TRANSLATE_NOOP("training/signal", "Through the depth")
_LAYER = QT_TRANSLATE_NOOP("training/signal", "One layer")
_WARM = QT_TRANSLATE_NOOP("training/signal", "Learning rate")
_CLIP = QT_TRANSLATE_NOOP("training/signal", "Clipping")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    activation: str = param(
        "relu", choices=("relu", "tanh", "linear"),
        choice_labels=(
            "ReLU", QT_TRANSLATE_NOOP("training/signal", "tanh"),
            QT_TRANSLATE_NOOP("training/signal", "linear"),
        ),
        label=QT_TRANSLATE_NOOP("training/signal", "Activation"), group=_DEPTH,
    )  # fmt: skip
    layers: int = param(
        20, low=2, high=50, label=QT_TRANSLATE_NOOP("training/signal", "Layers"), group=_DEPTH
    )
    width: int = param(
        256, low=4, high=256, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Width n"), group=_DEPTH,
    )  # fmt: skip
    gain: float = param(
        2.0, low=0.1, high=4.0, step=0.1,
        label=QT_TRANSLATE_NOOP("training/signal", "Your own factor"),
        help=QT_TRANSLATE_NOOP(
            "training/signal", "Your weights have the deviation: this factor over the root of n."
        ),
        group=_DEPTH,
    )  # fmt: skip
    inputs: int = param(
        256, low=4, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Inputs"), group=_LAYER,
    )  # fmt: skip
    outputs: int = param(
        1024, low=4, high=1024, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Outputs"), group=_LAYER,
    )  # fmt: skip
    rate: float = param(
        0.014, low=1e-4, high=0.1, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Highest learning rate"), group=_WARM,
    )  # fmt: skip
    warmup: int = param(
        60, low=1, high=200, label=QT_TRANSLATE_NOOP("training/signal", "Updates of warmup"),
        group=_WARM,
    )  # fmt: skip
    after: str = param(
        "cosine", choices=("constant", "cosine", "linear", "root"),
        choice_labels=(
            QT_TRANSLATE_NOOP("training/signal", "stays"),
            QT_TRANSLATE_NOOP("training/signal", "falls along a cosine"),
            QT_TRANSLATE_NOOP("training/signal", "falls along a line"),
            QT_TRANSLATE_NOOP("training/signal", "falls as 1/√k"),
        ),
        label=QT_TRANSLATE_NOOP("training/signal", "Then the rate"), group=_WARM,
    )  # fmt: skip
    depth: int = param(
        8, low=1, high=12,
        label=QT_TRANSLATE_NOOP("training/signal", "Layers of what is trained"), group=_WARM,
    )  # fmt: skip
    updates: int = param(
        150, low=10, high=200, step=10, label=QT_TRANSLATE_NOOP("training/signal", "Updates"),
        group=_WARM,
    )  # fmt: skip
    limit: float = param(
        1.0, low=0.01, high=100.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Longest gradient c"), group=_CLIP,
    )  # fmt: skip
    recurrent: float = param(
        1.5, low=0.1, high=3.0, step=0.1,
        label=QT_TRANSLATE_NOOP("training/signal", "Recurrent weights × √n"),
        help=QT_TRANSLATE_NOOP(
            "training/signal",
            "Their deviation times the root of the number of units. Above 1 gradients grow from "
            "token to token.",
        ),
        group=_CLIP,
    )  # fmt: skip
    length: int = param(
        15, low=2, high=30, label=QT_TRANSLATE_NOOP("training/signal", "Tokens of a sequence"),
        group=_CLIP,
    )  # fmt: skip
    descent: float = param(
        0.05, low=1e-3, high=1.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("training/signal", "Learning rate of SGD"), group=_CLIP,
    )  # fmt: skip
    batches: int = param(
        100, low=10, high=200, step=10,
        label=QT_TRANSLATE_NOOP("training/signal", "Updates of SGD"), group=_CLIP,
    )  # fmt: skip
    bad: int = param(
        30, low=0, high=200,
        label=QT_TRANSLATE_NOOP("training/signal", "A bad batch every"),
        help=QT_TRANSLATE_NOOP(
            "training/signal", "Its answers are wrong and 10 times too large. 0: never."
        ),
        group=_CLIP,
    )  # fmt: skip
    spike: float = param(
        5.0, low=1.5, high=20.0, step=0.5,
        label=QT_TRANSLATE_NOOP("training/signal", "A spike is so many medians"), group=_CLIP,
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("training/signal", "Seed"))


@dataclass(frozen=True)
class Step:
    """One position: `part` is a section, `place` counts within it."""

    part: str
    place: int


@dataclass(frozen=True)
class Depth:
    """Root mean squares by kind and layer, float64 (KINDS, layers + 1): at 0 what goes in.

    Attributes:
        forward: of the activations. backward: of the gradient of what a layer was given; at the
            last place the one that is sent in from above.
        forward_theory, backward_theory: for infinite width.
    """

    forward: np.ndarray
    backward: np.ndarray
    forward_theory: np.ndarray
    backward_theory: np.ndarray


@dataclass(frozen=True)
class Single:
    """One layer, and one layer with ReLU.

    Attributes:
        deviations: (RULES,) of the weights.
        forward, backward: (RULES,) mean square of what comes out over that of what went in.
        edges: of the histograms; `counts` (RELU, bins), the part of all numbers in each, zeros
            left out.
        means, squares: (RELU,) mean, and mean square.
        zeros: (RELU,) the part that is exactly 0.
    """

    deviations: np.ndarray
    forward: np.ndarray
    backward: np.ndarray
    edges: np.ndarray
    counts: np.ndarray
    means: np.ndarray
    squares: np.ndarray
    zeros: np.ndarray


@dataclass(frozen=True)
class Warmup:
    """Losses in nats (updates so far, 2, seeds): without warmup, with it. `letters`: the entropy of
    how often each character occurs, reached by who does not look at what stands before."""

    losses: np.ndarray
    letters: float


@dataclass(frozen=True)
class Exploding:
    """Recurrent nets that are trained (updates so far, ARMS, seeds); NaN where a net was lost.

    Attributes:
        losses: mean squares. norms: of the whole gradient, before anything is done with it.
        spikes: bool, what the detector says of each gradient.
        longest: (weights,) the longest gradient that the first net of the first arm met.
        met: at which update, counted from 1.
    """

    losses: np.ndarray
    norms: np.ndarray
    spikes: np.ndarray
    longest: np.ndarray
    met: int


@dataclass(frozen=True)
class Signal:
    """Everything of one run."""

    depth: Depth
    single: Single
    warmup: Warmup
    exploding: Exploding


def stops(layers: int) -> tuple[int, ...]:
    """Where the eye stops on the way from 0 to `layers`."""
    if layers < STOPS:
        return tuple(range(layers + 1))
    return tuple(round(layers * place / STOPS) for place in range(STOPS + 1))


def done_at(place: int, made: int) -> int:
    """How many updates are shown at a step, counted from 0, when `made` were made so far."""
    return min((place + 1) * EVERY, made)


def rate_at(params: Params, update: int, warmed: bool) -> float:
    """The learning rate of an update, counted from 1; all but the rise is the same for both."""
    # [warmup] the rise
    rise = min(1.0, update / params.warmup) if warmed else 1.0
    # [warmup] and what follows it
    past = max(0, update - params.warmup)
    share = past / max(params.updates - params.warmup, 1)
    fall = {
        "constant": 1.0,
        "cosine": 0.5 * (1.0 + math.cos(math.pi * min(share, 1.0))),
        "linear": 1.0 - min(share, 1.0),
        "root": math.sqrt(params.warmup / (params.warmup + past)),
    }[params.after]
    return params.rate * rise * fall


def deviation_of(kind: str, inputs: int, outputs: int, gain: float = 1.0) -> float:
    """The deviation of the weights of a layer, by the name of a rule.

    Xavier: Glorot and Bengio 2010; He: He et al. 2015; 1/√inputs: LeCun et al. 1998.
    """
    # [layer]
    # [depth]
    if kind == "zero":
        return 0.0
    if kind == "xavier":
        return math.sqrt(2.0 / (inputs + outputs))
    if kind == "he":
        return math.sqrt(2.0 / inputs)
    if kind == "out":
        return 1.0 / math.sqrt(outputs)
    return gain / math.sqrt(inputs)
