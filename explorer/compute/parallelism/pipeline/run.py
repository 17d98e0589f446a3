"""The pipeline lab's run: the schedule, its times, what is held, and what is wrong with it."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.pipeline.activations import held
from explorer.compute.parallelism.pipeline.editor import (
    Broken,
    Params,
    Shared,
    Step,
    layout,
)
from explorer.compute.parallelism.pipeline.linter import Finding, Memory, lint
from explorer.compute.parallelism.pipeline.simulator import CODE, bubbles, simulate
from explorer.core.trace import ComputedSteps, Producer, Section, Trace
from explorer.core.words import Message, message


def run(params: Params) -> Producer:
    """A step for every moment at which operations begin; the last one is the end."""
    plan = layout(params)
    yield None
    schedule = plan.schedule
    timeline = simulate(schedule, plan.costs)
    yield None
    inside = held(schedule, timeline, plan.stage_gib)
    yield None
    findings = lint(schedule, timeline, Memory(inside, plan.states, params.cap))
    yield None
    clock, span = bubbles(timeline)
    begun = timeline.start[~np.isnan(timeline.start)]
    moments = np.unique(np.concatenate([begun, [timeline.makespan()]]))
    costs = np.array([plan.costs.forward, plan.costs.input, plan.costs.weight])
    shared = Shared(
        timeline, inside, schedule.micro_batches,
        np.array([schedule.owner.get(stage, -1) for stage in range(schedule.stages)]),
        plan.sizes, plan.weights, costs, np.array(plan.states), np.array(plan.stage_gib), moments,
        clock, span, tuple(_plain(finding) for finding in findings),
    )  # fmt: skip
    steps = ComputedSteps(len(moments), step_of, shared, params)
    top = max(float((shared.states + inside.peak).max()), params.cap)
    scales = {"time": (0.0, max(timeline.makespan(), 1e-9)), "memory": (0.0, top)}
    return Trace(params, steps, shared, sections(shared), scales, notices=_notices(params, shared))


def _plain(finding: Finding) -> Broken:
    return Broken(
        finding.rule, finding.rank, finding.place, str(finding.operation or ""),
        str(finding.other or ""),
        tuple((rank, str(op), str(need)) for rank, op, need in finding.ring),
        dict(finding.numbers),
    )  # fmt: skip


def step_of(shared: Shared, params: Params, index: int) -> Step:
    """What is going on at a moment."""
    timeline, time = shared.timeline, float(shared.moments[index])
    last = index == len(shared.moments) - 1
    running = np.full(timeline.ranks, -1, dtype=np.int64)
    idle = 0.0
    for rank in range(timeline.ranks):
        part = timeline.of(rank)
        start, end = timeline.start[part], timeline.end[part]
        known = int((~np.isnan(end)).sum())
        place = int(np.searchsorted(start[:known], time, side="right")) - 1
        if not last and place >= 0 and end[place] > time:
            running[rank] = part.start + place
        worked = np.minimum(end[:known], time) - np.minimum(start[:known], time)
        idle += time - float(worked.sum())
    with np.errstate(invalid="ignore"):
        begun = int((timeline.start <= time).sum())
        ended = int((timeline.end <= time).sum())
    return Step(time, running, begun, ended, idle, last)


def sections(shared: Shared) -> tuple[Section, ...]:
    """Warm-up until the first backward, steady until the last forward, cool-down, the end."""
    timeline, moments = shared.timeline, shared.moments
    known = ~np.isnan(timeline.start)
    forward = known & (timeline.kind == CODE["F"])
    backward = known & ((timeline.kind == CODE["B"]) | (timeline.kind == CODE["I"]))
    found = [Section("warm", 0, message("section.warm"))]
    last = len(moments) - 1

    def add(name: str, time: float) -> None:
        place = int(np.searchsorted(moments, time))
        if found[-1].start < place < last:
            found.append(Section(name, place, message(f"section.{name}")))

    if forward.any() and backward.any():
        first, none_left = float(timeline.start[backward].min()), float(timeline.end[forward].max())
        if first < none_left:
            add("steady", first)
        add("cool", none_left)
    if last > 0:
        name = "done" if timeline.complete else "stuck"
        found.append(Section(name, last, message(f"section.{name}")))
    return tuple(found)


def _notices(params: Params, shared: Shared) -> tuple[Message, ...]:
    out = []
    if len(params.costs) > shared.stages or len(params.layer_costs) > params.layers:
        out.append(message("unused"))
    return tuple(out)
