"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.generation.serving import Report, Run, Step
from explorer.core.trace import Trace

VALUE_NAMES = {
    "stage": "which part of the lab",
    "time": "end of the pass, s",
    "running": "texts that get tokens",
    "waiting": "requests that wait",
    "rows": "tokens in the pass",
    "seconds": "simulated time of the pass, s",
    "events": "what happened, by request from 0",
    "owner": "request of each block or reservation, −1: free",
    "filled": "tokens in each",
    "references": "tables that name each",
    "slots_taken": "slots for tokens in blocks or reservations that are taken",
    "slots_empty": "of them, slots without a token",
    "way": "how it was served",
    "report": "its numbers",
    "rate": "requests per second",
    "first_high": "time to first token of nine in ten answers, s: continuous, static",
    "throughput": "tokens per second: continuous, static",
}
RESULT_NAMES = {
    "reports": "each way of serving with its numbers",
    "arrivals": "when each request came, s",
    "prompts": "tokens of each prompt",
    "outputs": "tokens of each answer",
    "first_token": "by answer, s after its request came",
    "per_token": "by answer, s per token after the first",
    "speedup": "tokens per second, continuous ÷ static, with the chosen memory",
}
FIELDS = (
    "makespan", "tokens", "use", "first_mean", "first_high", "per_token", "gap_high", "waste",
    "together", "preemptions", "copies", "computed", "again", "throughput",
)  # fmt: skip


def told(report: Report) -> dict[str, Any]:
    """A report as plain values."""
    return {name: getattr(report, name) for name in FIELDS}


def speedup(run: Run) -> float:
    """Throughput of continuous over static batching."""
    pair = {line.report.batching: line.report.throughput for line in (run.mine, run.other)}
    return pair["continuous"] / pair["static"] if pair["static"] else 1.0


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    run: Run = trace.shared
    step: Step = trace[index]
    found: dict[str, Any] = {"stage": step.stage}
    if step.stage == "compare":
        report = run.reports[step.place]
        return found | {"way": f"{report.batching}, {report.memory}", "report": told(report)}
    if step.stage == "load":
        load = run.loads[step.place]
        pair = (load.continuous, load.static)
        return found | {
            "rate": load.rate, "first_high": [one.first_high for one in pair],
            "throughput": [one.throughput for one in pair],
        }  # fmt: skip
    assert step.moment is not None
    taken, empty = step.moment.waste(run.slots_of_block)
    return found | {
        "time": step.time, "running": step.running, "waiting": step.waiting, "rows": step.rows,
        "seconds": step.seconds, "events": [f"{e.kind} {e.request}" for e in step.events],
        "owner": step.moment.owner, "filled": step.moment.filled,
        "references": step.moment.references, "slots_taken": taken, "slots_empty": empty,
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    run: Run = trace.shared
    return {
        "reports": {f"{r.batching}, {r.memory}": told(r) for r in run.reports},
        "arrivals": [one.arrival for one in run.requests],
        "prompts": [one.prompt for one in run.requests],
        "outputs": [list(one.outputs) for one in run.requests],
        "first_token": [one.to_first for one in run.mine.answers],
        "per_token": [one.per_token for one in run.mine.answers],
        "speedup": speedup(run),
    }  # fmt: skip
