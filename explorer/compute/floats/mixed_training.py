"""The same small training in seven precisions.

Task (synthetic, fixed, made from a seed): a teacher network 8 → 16 → 16 → 4 with tanh and no biases
gives the targets of 64 random inputs; a student starts near it, all weights off by a little, and is
trained on all 64 at once with Adam. That is how a training looks late: weights about 1, updates
about 2⁻¹², errors and so gradients small. A loss weight 2^−k makes the gradients smaller still, as
does the mean over a large batch; Adam's updates do not depend on it (but for its ε).

What a lane's format holds: weights, inputs, every result of the forward and the backward pass, each
rounded once (`round_array`; products are summed in FP64 first, as hardware sums them in FP32), and
the gradients of the weights. Kept in FP32, as in mixed precision: the loss, the moments of Adam,
the arithmetic of the update, and with `master` the copy of the weights that the updates go to
(Micikevicius et al. 2018). Without `master` the updated weight is rounded to the format.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.floats.arrays import encode_array, round_array
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.grad_scaler import GradScaler, all_finite

INPUTS, HIDDEN, OUTPUTS = 8, 16, 4
GAIN, OFFSET = 1.6, 0.05  # size of the teacher's weights × √fan-in, and of what the student is off
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8  # Adam, as torch has them

Array = np.ndarray


@dataclass(frozen=True)
class Lane:
    """One of the runs: the format, and whether it has FP32 master weights and a loss scale."""

    id: str
    format: str
    master: bool
    scaler: bool


LANES = (
    Lane("fp32", "fp32", False, False),
    Lane("fp16", "fp16", False, False),
    Lane("fp16-master", "fp16", True, False),
    Lane("fp16-scaler", "fp16", False, True),
    Lane("fp16-both", "fp16", True, True),
    Lane("bf16", "bf16", False, False),
    Lane("bf16-master", "bf16", True, False),
)


@dataclass(frozen=True)
class Task:
    """Inputs (batch, 8), targets (batch, 4), and the weights the student starts from; float64."""

    inputs: Array
    targets: Array
    start: tuple[Array, Array, Array]


def make_task(batch: int, seed: int) -> Task:
    """The teacher's answers, and a student near the teacher."""
    rng = np.random.default_rng(seed)
    shapes = ((INPUTS, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, OUTPUTS))
    teacher = [rng.standard_normal(s) * GAIN / np.sqrt(s[0]) for s in shapes]
    first, second, third = (w + OFFSET * rng.standard_normal(w.shape) for w in teacher)
    inputs = rng.standard_normal((batch, INPUTS))
    targets = np.tanh(np.tanh(inputs @ teacher[0]) @ teacher[1]) @ teacher[2]
    return Task(inputs, targets, (first, second, third))


def rounding_to(name: str) -> Callable[[Array], Array]:
    """`round_array` for float64 values. NumPy's casts are used where it has the type, and for BF16
    the same rule without its ends where no value is near them: both equal, and much faster."""
    if name in ("fp32", "fp16"):
        narrow = {"fp32": np.float32, "fp16": np.float16}[name]

        def cast(values: Array) -> Array:
            with np.errstate(over="ignore", under="ignore", invalid="ignore"):
                return np.asarray(values, dtype=np.float64).astype(narrow).astype(np.float64)

        return cast
    info = FORMATS[name]
    cut = 52 - info.fraction_bits
    half, ones = np.int64((1 << (cut - 1)) - 1), np.int64(~((1 << cut) - 1))
    low, high = 2.0**info.least_exponent, 2.0 ** (info.bias - 1)

    def rounded(values: Array) -> Array:
        values = np.asarray(values, dtype=np.float64)
        size = np.abs(values)
        if not ((size < high) & ((size > low) | (size == 0))).all():
            return round_array(info, values)
        bits = values.view(np.int64)
        return ((bits + half + (bits >> cut & 1)) & ones).view(np.float64)

    return rounded


@dataclass
class Student:
    """A run that goes on: what it holds between two steps. `weights` is the master copy, or the
    only one; float64 arrays of numbers of FP32 or of the lane's format."""

    lane: Lane
    weights: list[Array]
    first: list[Array]
    second: list[Array]
    scaler: GradScaler | None
    updates: int = 0
    saved: list[Array] = field(default_factory=list)
    gradients: list[Array] = field(default_factory=list)


@dataclass(frozen=True)
class Report:
    """What one step was like: its loss, the scale it used, whether the update was skipped, and all
    gradients of the backward pass, unscaled (only where asked for)."""

    loss: float
    scale: float
    skipped: bool
    gradients: Array


def make_student(lane: Lane, task: Task, scaler: GradScaler) -> Student:
    """A student before its first step."""
    to_fp32, to_format = rounding_to("fp32"), rounding_to(lane.format)
    weights = [to_fp32(w) for w in task.start]
    if not lane.master:
        weights = [to_format(w) for w in weights]
    return Student(
        lane, weights, [np.zeros_like(w) for w in weights], [np.zeros_like(w) for w in weights],
        scaler if lane.scaler else None,
    )  # fmt: skip


def train_step(student: Student, task: Task, rate: float, loss_weight: float) -> Report:
    """One step: forward, loss times scale, backward, look for infinity, update."""
    # [training, limit] forward: every result is rounded to the format
    held, fp32 = rounding_to(student.lane.format), rounding_to("fp32")
    w1, w2, w3 = (held(w) for w in student.weights)
    x = held(task.inputs)
    h1 = held(np.tanh(held(x @ w1)))
    h2 = held(np.tanh(held(h1 @ w2)))
    y = held(h2 @ w3)
    # the loss, in FP32, and its gradient times the scale: here it enters the format again
    error = fp32(y - task.targets)
    loss = float(fp32(np.mean(error * error)))
    scale = student.scaler.scale if student.scaler else 1.0
    with np.errstate(over="ignore", invalid="ignore"):
        dy = held(fp32(2 / error.size * loss_weight * scale * error))
        # backward
        g3, dh2 = held(h2.T @ dy), held(dy @ w3.T)
        da2 = held(dh2 * (1 - h2 * h2))
        g2, dh1 = held(h1.T @ da2), held(da2 @ w2.T)
        da1 = held(dh1 * (1 - h1 * h1))
        g1 = held(x.T @ da1)
    student.saved, student.gradients = [x, h1, h2], [g1, g2, g3]
    everything = np.concatenate([a.ravel() for a in (dy, dh2, da2, dh1, da1, g1, g2, g3)]) / scale
    # is a gradient infinite? then nothing is updated, and the scale halves
    skipped = student.scaler is not None and not all_finite(student.gradients)
    if student.scaler:
        student.scaler = student.scaler.after(skipped)
    if not skipped:
        adam(student, [fp32(g / scale) for g in student.gradients], rate)
    return Report(loss, scale, skipped, everything)


def adam(student: Student, gradients: list[Array], rate: float) -> None:
    """Adam (Kingma and Ba 2015) in FP32; the result goes to the master copy, or to the format."""
    fp32 = rounding_to("fp32")
    kept = fp32 if student.lane.master else rounding_to(student.lane.format)
    student.updates += 1
    correct1 = 1 - BETA1**student.updates
    correct2 = 1 - BETA2**student.updates
    with np.errstate(over="ignore", invalid="ignore"):
        for i, g in enumerate(gradients):
            student.first[i] = fp32(BETA1 * student.first[i] + (1 - BETA1) * g)
            student.second[i] = fp32(BETA2 * student.second[i] + (1 - BETA2) * g * g)
            size = np.sqrt(student.second[i] / correct2) + EPSILON
            update = fp32(rate * student.first[i] / correct1 / size)
            student.weights[i] = kept(student.weights[i] - update)


BYTES = ("weights", "gradients", "master", "first", "second", "activations")


def bytes_of(student: Student) -> tuple[int, ...]:
    """Bytes of what a lane holds, in the order of BYTES, counted on the codes it is stored as.

    Activations are what the backward pass needs again: the inputs, and what each tanh gave.
    """
    own, fp32 = FORMATS[student.lane.format], FORMATS["fp32"]

    def stored(name: str, arrays: list[Array]) -> int:
        return sum(encode_array(FORMATS[name], a).nbytes for a in arrays)

    return (
        stored(own.name, student.weights),
        stored(own.name, student.gradients),
        stored(fp32.name, student.weights) if student.lane.master else 0,
        stored(fp32.name, student.first),
        stored(fp32.name, student.second),
        stored(own.name, student.saved),
    )


LEAST, MOST = -60, 24  # exponents of the histogram of gradients


def exponent_counts(gradients: Array) -> Array:
    """How many gradients lie in each binade 2^e … 2^(e+1), e from LEAST to MOST − 1 (those beyond
    go to the ends); zeros are left out. int64 (MOST − LEAST,)."""
    sizes = np.abs(gradients[np.isfinite(gradients) & (gradients != 0)])
    exponents = np.frexp(sizes)[1] - 1
    clipped = np.clip(exponents, LEAST, MOST - 1) - LEAST
    return np.bincount(clipped, minlength=MOST - LEAST).astype(np.int64)


def fates(gradients: Array, scale: float, name: str = "fp16") -> tuple[float, float, float, float]:
    """Which shares of the non-zero gradients become 0, subnormal, normal and infinite in a format
    when multiplied by a scale."""
    info = FORMATS[name]
    sizes = np.abs(gradients[np.isfinite(gradients) & (gradients != 0)])
    if not len(sizes):
        return 0.0, 0.0, 0.0, 0.0
    there = round_array(info, sizes * scale)
    zero, infinite = there == 0, ~np.isfinite(there)
    subnormal = (there < 2.0**info.least_exponent) & ~zero
    shares = [float(np.mean(part)) for part in (zero, subnormal, infinite)]
    return shares[0], shares[1], float(np.mean(~(zero | subnormal | infinite))), shares[2]
