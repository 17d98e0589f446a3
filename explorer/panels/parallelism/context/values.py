"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.context.lab import Run, Stage
from explorer.core.trace import Trace


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    run: Run = trace.shared
    step: Stage = trace[index]
    out: dict[str, Any] = {
        "name": step.name, "holds": step.holds, "pairs": step.pairs,
        "blocks": step.pairs / run.block, "sent": step.sent, "seen": int(step.seen.sum()),
    }  # fmt: skip
    if step.name in ("ring", "done"):
        out |= {"maximum": step.maximum[run.query], "total": step.total[run.query]}
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    run: Run = trace.shared
    total = sum(step.pairs for step in trace.steps)
    return {
        "tokens": len(run.owner), "owner": run.owner, "work": total / run.block,
        "time": {m: time / run.block for m, (time, _) in run.durations.items()},
        "busy": {m: busy for m, (_, busy) in run.durations.items()},
        "bytes_ring": run.bytes_ring, "bytes_ulysses": run.bytes_ulysses,
        "difference": run.difference,
    }  # fmt: skip
