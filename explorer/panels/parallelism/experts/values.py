"""The numbers of a phase and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.experts.lab import Run
from explorer.core.trace import Trace


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a phase."""
    run: Run = trace.shared
    step = trace[index]
    out: dict[str, Any] = {"name": step.name, "moved": step.moved}
    if step.name == "router":
        out |= {"chosen": run.chosen, "weights": run.weights}
    elif step.name == "counts":
        out |= {"counts": run.sent}
    elif step.name == "dispatch":
        out |= {"sent": run.bytes_sent(), "received": run.bytes_received()}
    elif step.name == "combine":
        out |= {"sent": run.bytes_received(), "received": run.bytes_sent()}
    elif step.name == "experts":
        out |= {"load": run.load}
    elif step.name == "sum":
        out |= {"difference": run.difference}
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    run: Run = trace.shared
    return {
        "tokens": len(run.owner), "load": run.load, "imbalance": run.imbalance,
        "dispatch": run.dispatch, "sent": run.bytes_sent(), "even": run.bytes_even(),
        "dropped": run.dropped, "lost": int((~run.kept.any(axis=1)).sum()),
        "difference": run.difference, "loss": run.loss.here, "loss_whole": run.loss.whole,
        "loss_own": run.loss.own, "loss_nothing": run.loss.nothing,
    }  # fmt: skip
