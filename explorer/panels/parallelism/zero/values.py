"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.zero.lab import KINDS, Shared
from explorer.core.trace import Trace


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Shared = trace.shared
    step = trace[index]
    if trace.params.show == "bytes":
        terms = shared.states[step.place]
        parts = ("weights", "gradients", "optimizer")
        return {
            "event": step.event, "bytes": total(terms),
            "parts": {part: total(terms, part) for part in parts},
        }  # fmt: skip
    if trace.params.show == "accumulation":
        schemes = shared.schemes[index]
        return {
            "event": step.event, "micro_batches": step.place + 1,
            "passes": {scheme.name: scheme.passes for scheme in schemes},
            "elements": {scheme.name: scheme.elements.elements for scheme in schemes},
            "sent_bytes": {scheme.name: scheme.bytes for scheme in schemes},
            "peak": {scheme.name: total(scheme.memory) for scheme in schemes},
        }  # fmt: skip
    return {
        "event": step.event, "layer": step.unit, "micro_batch": step.micro,
        "bytes": step.bytes.sum(axis=1),
        "followed": {
            kind: step.values[:, place] for place, kind in enumerate(KINDS)
        },
        "rows": {
            kind: step.held[:, place] for place, kind in enumerate(KINDS)
        },
        "sent": step.sent, "loss": step.loss,
    }  # fmt: skip


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Shared = trace.shared
    out: dict[str, Any] = {"parameters": shared.parameters}
    if trace.params.show == "bytes":
        out["stages"] = [total(terms) for terms in shared.states]
    elif trace.params.show == "accumulation":
        out["passes_of_8"] = {s.name: s.elements.coefficient for s in shared.schemes[-1]}
    else:
        plan = shared.plans[shared.chosen]
        out |= {
            "rest": int(plan.rest.sum()), "peak": int(plan.peak.sum()), "calls": plan.calls,
            "sent": plan.sent, "difference": plan.difference,
            "from_replicas": shared.from_replicas, "update": shared.update,
            "stages": [
                [p.stage, p.keep, int(p.rest.sum()), int(p.peak.sum()), p.sent]
                for p in shared.plans
            ],
        }  # fmt: skip
    return out
