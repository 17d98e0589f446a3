"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.planner.look import pick
from explorer.compute.parallelism.planner.outcome import Shared, Step
from explorer.core.trace import Trace
from explorer.panels.parallelism.planner.beside import amounts, pair_of


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Shared = trace.shared
    step: Step = trace[index]
    out: dict[str, Any] = {"kind": step.kind, "name": step.name}
    if step.kind in ("all", "rule", "memory", "front"):
        out |= {"left": step.left, "cut": step.cut}
    elif step.kind == "pick":
        one = shared.walk[step.place]
        out |= {
            "layout": one.layout._asdict(), "seconds": [one.seconds], "bytes": [one.bytes],
            "bubble": one.bubble,
        }  # fmt: skip
    elif step.kind == "time":
        out["seconds"] = amounts(pair_of(shared), step)
    elif step.kind == "part":
        out["bytes"] = [int(value) for value in amounts(pair_of(shared), step)]
    elif step.kind == "axis" and shared.a:
        use = shared.a.uses[index]
        out |= {"sent": use.bytes, "waiting": use.waiting, "moving": use.moving,
                "exposed": use.exposed}  # fmt: skip
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Shared = trace.shared
    found, verdict = shared.found, shared.verdict
    fastest = pick(found, "fastest")
    out: dict[str, Any] = {
        "total": found.total, "feasible": found.feasible, "front": len(found.front),
        "refused": {rule: found.refused(rule) for rule in found.rules},
        "rule": verdict.rule, "numbers": dict(verdict.numbers),
    }  # fmt: skip
    if verdict.nearest is not None:
        out["nearest"] = verdict.nearest._asdict()
    if fastest >= 0:
        out["fastest"] = float(found.seconds[fastest])
    if shared.a:
        out["mine"] = dict(shared.a.terms)
    if shared.b:
        out["other"] = dict(shared.b.terms)
    return out
