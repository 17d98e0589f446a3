"""Runs the mixed-precision lab: a producer for each topic."""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.floats import delayed_scaling, mixed_training, op_policy, update_stall
from explorer.compute.floats.delayed_scaling import Cast
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.grad_scaler import GradScaler
from explorer.compute.floats.mixed_precision import (
    OperationRun,
    OperationStep,
    Params,
    StallStep,
    TrainingRun,
    TrainingStep,
)
from explorer.compute.floats.mixed_training import LANES, Report, Student
from explorer.compute.floats.update_stall import NEAREST, Stall
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

MOST_STEPS = 200  # of the trace; a longer run is sampled
DELAYED_STEPS = 64


def run(params: Params) -> Producer:
    """Run the chosen topic; `shared` is a TrainingRun, a Stall, an OperationRun, or None where the
    steps are Casts."""
    yield Progress(0.0)
    if params.topic == "stall":
        return (yield from run_stall(params))
    if params.topic == "operations":
        return (yield from run_operations(params))
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


def run_operations(params: Params) -> Producer:
    """Each operation with 16 bits all through, and with FP32 inside."""
    x, w = op_policy.inputs(params.half, params.length, params.seed)
    types = op_policy.autocast_types(params.half, x, w)
    found: list[op_policy.Operation] = []
    for name in op_policy.OPERATIONS:
        yield Progress(len(found) / len(op_policy.OPERATIONS))
        found.append(
            op_policy.Operation(name, *op_policy.measure(name, params.half, x, w), types[name])
        )
    steps = tuple(OperationStep(shown) for shown in range(1, len(found) + 1))
    sections = (Section("operations", 0, message("section.operations")),)
    return Trace(params, steps, OperationRun(tuple(found)), sections)
