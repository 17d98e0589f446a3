"""The mixed-precision lab: what the reader sets, and what its steps hold.

Topic "training": one small task in seven precisions (`mixed_training`), the loss scale a state
machine (`grad_scaler`). Topic "stall": small updates to a large weight (`update_stall`). Topic
"operations": what becomes of an operation without FP32 inside (`op_policy`). Topic "delayed": a
tensor cast to FP8 with yesterday's scale (`delayed_scaling`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.delayed_scaling import ALGORITHMS
from explorer.compute.floats.op_policy import Operation
from explorer.compute.floats.update_stall import NEAREST
from explorer.core.params import param
from explorer.core.words import QT_TRANSLATE_NOOP

TOPICS = ("training", "stall", "operations", "delayed")
STALL_FORMATS = NEAREST
FP8_FORMATS = ("e4m3fn", "e5m2", "e4m3fnuz", "e5m2fnuz")
HALF_FORMATS = ("bf16", "fp16")


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    topic: str = param(
        "training", choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "A training in 16 bits"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "Updates that get lost"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "Operations that need FP32"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 with a delayed scale"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "What to look at"),
    )  # fmt: skip
    steps: int = param(
        400, low=1, high=1000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Training steps"),
    )  # fmt: skip
    rate: float = param(
        3e-4, low=1e-6, high=1e-1, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Learning rate"),
    )  # fmt: skip
    loss_weight: int = param(
        16, low=0, high=30,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Loss weight 2⁻ᵏ, k"),
        help=QT_TRANSLATE_NOOP(
            "floats/mixed-precision",
            "A smaller loss has smaller gradients, like a mean over a larger batch. Adam's updates "
            "stay the same size.",
        ),
    )  # fmt: skip
    initial: int = param(
        16, low=0, high=40,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "First loss scale 2ᵏ, k"),
    )  # fmt: skip
    interval: int = param(
        10, low=1, high=2000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Double the scale after"),
        unit=QT_TRANSLATE_NOOP("floats/mixed-precision", "clean steps"),
        help=QT_TRANSLATE_NOOP(
            "floats/mixed-precision", "2000 in torch; a short run needs a shorter wait."
        ),
    )  # fmt: skip
    spike_every: int = param(
        0, low=0, high=1000,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "A bad batch every"),
        unit=QT_TRANSLATE_NOOP("floats/mixed-precision", "steps"),
        help=QT_TRANSLATE_NOOP("floats/mixed-precision", "0: never"),
    )  # fmt: skip
    spike: int = param(
        10, low=1, high=40,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Its gradients are larger by 2ᵏ, k"),
    )  # fmt: skip
    batch: int = param(
        64, low=1, high=256, label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Batch")
    )
    format: str = param(
        "bf16", choices=STALL_FORMATS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP32"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "TF32"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "BF16"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E4M3FN"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E5M2"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Format of the weight"),
    )  # fmt: skip
    start: float = param(
        1.0, low=0.0, high=16.0, step=0.01,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Weight at the start"),
    )  # fmt: skip
    update: float = param(
        1e-3, low=1e-6, high=0.5, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Taken away each time"),
    )  # fmt: skip
    updates: int = param(
        1000, low=1, high=2000, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Updates"),
    )  # fmt: skip
    half: str = param(
        "bf16", choices=HALF_FORMATS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "BF16"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP16"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Format of the operations"),
    )  # fmt: skip
    length: int = param(
        1024, low=2, high=2048, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Numbers in a row"),
    )  # fmt: skip
    fp8: str = param(
        "e4m3fn", choices=FP8_FORMATS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E4M3FN"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E5M2"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E4M3FNUZ"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "FP8 E5M2FNUZ"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Format of the tensor"),
    )  # fmt: skip
    algorithm: str = param(
        "max", choices=ALGORITHMS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "the largest of the history"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "the step before"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Scale from"),
    )  # fmt: skip
    history: int = param(
        16, low=1, high=64,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Length of the history"),
        help=QT_TRANSLATE_NOOP(
            "floats/mixed-precision", "1024 in Transformer Engine; a short film needs a short one."
        ),
    )  # fmt: skip
    margin: int = param(
        0, low=0, high=8,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Margin (powers of two)"),
    )  # fmt: skip
    jump: float = param(
        8.0, low=0.125, high=64.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "One tensor is larger, times"),
    )  # fmt: skip
    drift: float = param(
        0.0, low=-0.25, high=0.25, step=0.01,
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Growth each step (powers of two)"),
    )  # fmt: skip
    overflow: str = param(
        "saturate", choices=("saturate", "infinity"),
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "the largest number (saturate)"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "infinity, or NaN without one"),
        ),
        label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Too large becomes"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("floats/mixed-precision", "Seed"))

    def unused(self) -> tuple[str, ...]:
        """The fields of the other topics, and what has no say at the values of others."""
        own = {
            "training": ("steps", "rate", "loss_weight", "initial", "interval", "spike_every",
                         "spike", "batch"),
            "stall": ("format", "start", "update", "updates"),
            "operations": ("half", "length"),
            "delayed": ("fp8", "algorithm", "history", "margin", "jump", "drift", "overflow"),
        }  # fmt: skip
        others = [name for topic, names in own.items() if topic != self.topic for name in names]
        if self.topic == "training" and not self.spike_every:
            others.append("spike")
        if self.topic == "delayed" and self.algorithm == "most_recent":
            others.append("history")
        return tuple(others)


@dataclass(frozen=True)
class TrainingStep:
    """A sampled training step.

    Attributes:
        step: its number, from 0.
        counts: (MOST − LEAST,) int64, exponents of the FP32 lane's gradients, unscaled.
        bare, scaled: the fates of those in FP16 at scale 1, and at the scale of lane "fp16-both"
            now: shares that become 0, subnormal, normal, infinite.
    """

    step: int
    counts: np.ndarray
    bare: tuple[float, float, float, float]
    scaled: tuple[float, float, float, float]


@dataclass(frozen=True)
class TrainingRun:
    """All lanes; rows in the order of LANES.

    Attributes:
        done: training steps so far.
        loss: (lanes, done) float64, mean squared error before the update of each step.
        scale: (lanes, done) float64, the loss scale used; 1 for lanes without a scaler.
        skipped: (lanes, done) bool, steps whose update was left out.
        bytes: (lanes, BYTES) int64, what a lane holds, counted on its codes.
        parameters: how many weights a network has.
    """

    done: int
    loss: np.ndarray
    scale: np.ndarray
    skipped: np.ndarray
    bytes: np.ndarray
    parameters: int


@dataclass(frozen=True)
class StallStep:
    """After so many updates."""

    updates: int


@dataclass(frozen=True)
class OperationStep:
    """One operation, with those before it."""

    shown: int


@dataclass(frozen=True)
class OperationRun:
    """All operations, in the order of the steps."""

    operations: tuple[Operation, ...]
