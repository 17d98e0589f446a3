"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.pipeline.editor import Shared, Step, schedule_of
from explorer.compute.parallelism.pipeline.table import written
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.lanes import level_at
from explorer.panels.parallelism.pipeline.pointing import text_of


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    running = [text_of(shared, int(at)) if at >= 0 else "" for at in step.running]
    held = [
        float(shared.states[rank]) + level_at(shared, rank, step.time)
        for rank in range(shared.ranks)
    ]
    return {
        "time": step.time, "running": running, "begun": step.begun, "ended": step.ended,
        "idle": step.idle, "held": held,
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Shared = trace.shared
    work = shared.costs.sum(axis=0)
    return {
        "complete": shared.timeline.complete,
        "makespan": shared.clock.time,
        "longest_span": shared.span.time,
        "busy": shared.clock.busy,
        "bubble_of_all_time": shared.clock.fraction,
        "bubble_of_useful_time": shared.clock.ratio,
        "bubble_by_span": shared.span.fraction,
        "peak": (shared.states + shared.held.peak).tolist(),
        "in_flight": shared.held.chunks.tolist(),
        "work": work.tolist(),
        "layers": list(shared.sizes),
        "findings": [
            {"rule": found.rule, "rank": found.rank, "place": found.place,
             "operation": found.operation, "other": found.other}
            for found in shared.findings
        ],
        "csv": written(schedule_of(trace.params).rows),
    }  # fmt: skip
