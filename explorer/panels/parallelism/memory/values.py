"""The numbers of a step and of the run, by declared name."""

from __future__ import annotations

from typing import Any

from explorer.compute.parallelism.calculator import GIB, Shared
from explorer.compute.parallelism.estimators import PARTS, responsible
from explorer.compute.parallelism.term import Term
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.roofs import seconds_of, shown_walls
from explorer.panels.parallelism.memory.tank import parts_of


def name_of(term: Term) -> str:
    """A term's name, with what tells it from another of that name."""
    return "-".join((term.name, *(tag for tag in term.tags if tag != "dense")))


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Shared = trace.shared
    step = trace[index]
    out: dict[str, Any] = {"show": step.show, "name": step.name}
    if shared.layouts:
        layout = shared.layouts[index]
        out |= {
            "bytes": layout.bytes, "parts": dict(parts_of(layout)), "stage": layout.stage,
            "terms": {name_of(term): term.bytes for term in layout.terms},
            "fits": layout.bytes <= trace.params.capacity * GIB,
        }  # fmt: skip
    elif step.show == "traffic" and shared.axes:
        axis = shared.axes[index]
        out |= {
            "bytes": axis.gpu_bytes, "elements": axis.gpu_elements,
            "total_bytes": axis.total_bytes, "total_elements": axis.total_elements,
            "primitives": {flow.name: f"{flow.calls} × {flow.primitive}" for flow in axis.flows},
        }  # fmt: skip
    elif step.show == "walls":
        out["intensity"] = {w.name: w.flops / w.bytes for w in shown_walls(trace, index) if w.bytes}
    elif step.show == "ledger":
        item = shared.tensors[index]
        out |= {"bytes": item.bytes, "shape": list(item.shape), "dtype": item.dtype,
                "kept": item.kept}  # fmt: skip
    elif step.show == "counted" and shared.counted:
        one = shared.counted[index]
        out |= {
            "held": one.held, "calls": one.calls, "sent_bytes": one.sent,
            "formula_bytes": one.sent_formula, "gloo_bytes": one.gloo, "loss": one.loss,
            "loss_alone": one.loss_alone, "gradients_apart": one.apart,
        }  # fmt: skip
    elif step.show == "tools":
        tool = shared.tools[index]
        out |= {
            "bytes": tool.total, "parts": {part: tool.part(part) for part in PARTS},
            "differences": dict(responsible(shared.tools[0], tool)),
        }  # fmt: skip
    return out


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared, params = trace.shared, trace.params
    out: dict[str, Any] = {
        "model": shared.model.name, "parameters": shared.parameters, "active": shared.active,
    }  # fmt: skip
    if shared.layouts:
        last = shared.layouts[-1]
        out |= {
            "bytes": last.bytes, "fits": last.bytes <= params.capacity * GIB,
            "layouts": {layout.remedy: layout.bytes for layout in shared.layouts},
        }  # fmt: skip
    if params.show == "traffic":
        out["sent"] = {axis.name: axis.gpu_bytes for axis in shared.axes}
    if params.show == "ledger":
        out |= {"measured": shared.measured, "predicted": shared.predicted}
    if params.show == "tools":
        out["estimates"] = {tool.tool: tool.total for tool in shared.tools if tool.answers}
    if params.show == "counted":
        out["equal"] = {one.name: one.equal for one in shared.counted}
        out["sent"] = {one.name: one.sent for one in shared.counted}
    if params.show == "walls":
        out["seconds"] = {wall.name: list(seconds_of(params, wall)) for wall in shared.walls}
    return out
