"""The mixed-precision lab: what keeps a training in 16 bits and a cast to 8 bits alive.

Topic "training": one small task in seven precisions (`mixed_training`), the loss scale a state
machine (`grad_scaler`). Topic "stall": small updates to a large weight (`update_stall`). Topic
"delayed": a tensor cast to FP8 with yesterday's scale (`delayed_scaling`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.floats import delayed_scaling, mixed_training, update_stall
from explorer.compute.floats.delayed_scaling import ALGORITHMS, Cast
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.grad_scaler import GradScaler
from explorer.compute.floats.mixed_training import LANES, Report, Student
from explorer.compute.floats.update_stall import NEAREST, Stall
from explorer.core.params import param
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import QT_TRANSLATE_NOOP, message

TOPICS = ("training", "stall", "delayed")
STALL_FORMATS = NEAREST
FP8_FORMATS = ("e4m3fn", "e5m2", "e4m3fnuz", "e5m2fnuz")
MOST_STEPS = 200  # of the trace; a longer run is sampled
DELAYED_STEPS = 64


@dataclass(frozen=True)
class Params:
    """What the reader sets."""

    topic: str = param(
        "training", choices=TOPICS,
        choice_labels=(
            QT_TRANSLATE_NOOP("floats/mixed-precision", "A training in 16 bits"),
            QT_TRANSLATE_NOOP("floats/mixed-precision", "Updates that get lost"),
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


def run(params: Params) -> Producer:
    """Run the chosen topic; `shared` is a TrainingRun, a Stall, or None (the steps are Casts)."""
    yield Progress(0.0)
    if params.topic == "stall":
        return (yield from run_stall(params))
    if params.topic == "delayed":
        return (yield from run_delayed(params))
    return (yield from run_training(params))


def run_training(params: Params) -> Producer:
    """All lanes side by side, a step of each at a time, so that the curves grow together."""
    task = mixed_training.make_task(params.batch, params.seed)
    scaler = GradScaler(2.0**params.initial, params.interval)
    students = [mixed_training.make_student(lane, task, scaler) for lane in LANES]
    reports: list[list[Report]] = [[] for _ in LANES]
    every = max(1, math.ceil(params.steps / MOST_STEPS))
    both = next(i for i, lane in enumerate(LANES) if lane.id == "fp16-both")
    steps: list[TrainingStep] = []
    for step in range(params.steps):
        bad = params.spike_every > 0 and (step + 1) % params.spike_every == 0
        weight = 2.0 ** (params.spike - params.loss_weight if bad else -params.loss_weight)
        for student, kept in zip(students, reports, strict=True):
            kept.append(mixed_training.train_step(student, task, params.rate, weight))
        if step % every == 0 or step == params.steps - 1:
            true = reports[0][-1].gradients
            scale = reports[both][-1].scale
            steps.append(
                TrainingStep(
                    step, mixed_training.exponent_counts(true), mixed_training.fates(true, 1.0),
                    mixed_training.fates(true, scale),
                )
            )  # fmt: skip
        if (step + 1) % 50 == 0 and step + 1 < params.steps:
            asked = yield Append(_training_trace(params, steps, students, reports, False))
        else:
            asked = yield Progress((step + 1) / params.steps)
        if asked == FINISH:
            break
    return _training_trace(params, steps, students, reports, True)


def _training_trace(
    params: Params, steps: list[TrainingStep], students: list[Student],
    reports: list[list[Report]], complete: bool,
) -> Trace:  # fmt: skip
    loss = np.array([[r.loss for r in kept] for kept in reports])
    skipped = np.array([[r.skipped for r in kept] for kept in reports])
    done = loss.shape[1]
    shared = TrainingRun(
        done, loss, np.array([[r.scale for r in kept] for kept in reports]), skipped,
        np.array([mixed_training.bytes_of(student) for student in students], dtype=np.int64),
        sum(w.size for w in students[0].weights),
    )  # fmt: skip
    sections = [Section("training", 0, message("section.training"))]
    # from the first step that a lane with a scale had to skip
    hits = np.flatnonzero(skipped.any(axis=0))
    if len(hits):
        first = next((i for i, s in enumerate(steps) if s.step >= hits[0]), len(steps) - 1)
        if first > 0:
            sections.append(Section("limit", first, message("section.limit")))
    finite = loss[np.isfinite(loss) & (loss > 0)]
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (1e-6, 1.0)
    return Trace(
        params, tuple(steps), shared, tuple(sections), {"loss": (low, high)}, complete=complete
    )


def run_stall(params: Params) -> Producer:
    """The same updates in every format."""
    info = FORMATS[params.format]
    start, update, count = params.start, params.update, params.updates
    nearest = []
    for name in NEAREST:
        nearest.append(update_stall.rounded_to_nearest(FORMATS[name], start, update, count))
        yield Progress(len(nearest) / (len(NEAREST) + 2))
    master = update_stall.with_master(info, start, update, count)
    yield Progress(0.9)
    chance = update_stall.rounded_by_chance(info, start, update, count, params.seed)
    yield None
    stuck = np.array([update_stall.first_stuck(values) for values in nearest], dtype=np.int64)
    shared = Stall(start - update * np.arange(count + 1), np.stack(nearest), master, chance, stuck)
    every = max(1, math.ceil(count / MOST_STEPS))
    places = sorted({*range(0, count + 1, every), count})
    sections = (Section("stall", 0, message("section.stall")),)
    return Trace(params, tuple(StallStep(place) for place in places), shared, sections)


def run_delayed(params: Params) -> Producer:
    """Casts with a delayed scale; one tensor is larger than the others."""
    at = min(params.history + 4, DELAYED_STEPS // 3)
    steps = max(DELAYED_STEPS, at + params.history + 4)
    amax = delayed_scaling.sizes(steps, params.drift, params.jump, at)
    yield None
    casts: tuple[Cast, ...] = delayed_scaling.simulate(
        params.fp8, steps, params.history, params.algorithm, params.margin, params.overflow, amax,
        params.seed,
    )  # fmt: skip
    sections = (
        Section("delayed", 0, message("section.delayed")),
        Section("after", at, message("section.after")),
    )
    return Trace(params, casts, None, sections)
