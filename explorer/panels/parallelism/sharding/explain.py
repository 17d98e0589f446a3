"""What the column beside the stage says: what a switch took away, and what it is paid with."""

from __future__ import annotations

from explorer.compute.parallelism.calculator import Layout as Counted
from explorer.compute.parallelism.memory import training_memory
from explorer.compute.parallelism.sharding.params import PARTS, Layout, Shared
from explorer.core.formatting import count, number, percent
from explorer.core.lab import Explanation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.memory.explain import state_formula
from explorer.panels.parallelism.memory.names import amount, gib

GIB = 2**30


def caption(trace: Trace, index: int) -> Message:
    """The sentence above the picture, and the heading of the explanation."""
    layout: Layout = trace.shared.layouts[index]
    return message(f"caption.{layout.switch}", value=layout.value)


def explain(trace: Trace, index: int) -> Explanation:
    """The words beside a step."""
    shared: Shared = trace.shared
    layout: Layout = shared.layouts[index]
    before = shared.layouts[index - 1] if index else None
    terms = training_memory(shared.model, layout.mesh, layout.training, layout.worst)
    formula, numbers = state_formula(
        Counted(layout.switch, layout.value, layout.mesh, layout.training, layout.worst, terms,
                layout.bytes)
    )  # fmt: skip
    return Explanation(
        caption(trace, index), _paragraph(shared, before, layout), formula, numbers,
        _notices(trace, before, layout), ("W100",),
        {"bytes": layout.bytes, "gpu_seconds": layout.cost},
    )  # fmt: skip


def _paragraph(shared: Shared, before: Layout | None, layout: Layout) -> Message:
    """How many bytes left, and of what most."""
    if before is None:
        sizes = layout.parts[layout.worst]
        largest = max(range(len(PARTS)), key=lambda place: sizes[place])
        return message(
            "para.alone", name=shared.model.name, parameters=number(shared.parameters / 1e9, 4),
            bytes=gib(layout.bytes), part=message(f"part.{PARTS[largest]}"),
            size=gib(sizes[largest]),
        )  # fmt: skip
    was, now = before.parts[before.worst], layout.parts[layout.worst]
    place = max(range(len(PARTS)), key=lambda at: was[at] - now[at])
    if was[place] <= now[place] or layout.bytes >= before.bytes:
        return message(f"para.{_kind(layout.switch)}.same", bytes=gib(layout.bytes),
                       value=layout.value)  # fmt: skip
    return message(
        f"para.{_kind(layout.switch)}", before=gib(before.bytes), bytes=gib(layout.bytes),
        part=message(f"part.{PARTS[place]}"), was=gib(was[place]), size=gib(now[place]),
        value=layout.value,
    )  # fmt: skip


def _kind(switch: str) -> str:
    if switch.startswith("zero"):
        return "zero"
    return "again" if switch in ("selective", "full") else switch


def _notices(trace: Trace, before: Layout | None, layout: Layout) -> tuple[Message, ...]:
    found = []
    lanes = {lane.axis: lane for lane in layout.lanes}
    if before is not None:
        old = {lane.axis: lane for lane in before.lanes}
        for axis, lane in lanes.items():
            if (
                axis not in old
                or lane.calls != old[axis].calls
                or (lane.primitives != old[axis].primitives)
            ):
                found.append(
                    message("note.lane", axis=axis, primitive=" + ".join(lane.primitives),
                            calls=count(lane.calls), bytes=amount(lane.bytes, "B"),
                            seconds=number(lane.seconds))
                )  # fmt: skip
        ratio = layout.cost / before.cost
        if ratio > 1.0005:
            found.append(message("note.cost", before=number(before.cost), cost=number(layout.cost),
                                 more=percent(ratio - 1)))  # fmt: skip
    if "tp" in lanes and lanes["tp"].crossing:
        found.append(
            message("warn.tp", tp=layout.mesh.tp, per_node=layout.mesh.per_node,
                    inside=f"{trace.params.inside:g}", between=f"{trace.params.between:g}")
        )  # fmt: skip
    if layout.mesh.pp > 1:
        found.append(
            message("note.bubble", stages=layout.mesh.pp, batches=layout.training.micro_batches,
                    share=percent((layout.mesh.pp - 1)
                                  / (layout.training.micro_batches + layout.mesh.pp - 1)))
        )  # fmt: skip
    if layout.switch == "alone":
        found.append(message("note.batch"))
    found.append(message("note.model"))
    return tuple(found)
