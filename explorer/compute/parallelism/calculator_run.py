"""From a layout to the numbers of the memory and traffic lab, one remedy, axis or tensor a step."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import active, total
from explorer.compute.parallelism import flops
from explorer.compute.parallelism.activations import Training, per_layer
from explorer.compute.parallelism.calculator import (
    GIB,
    Axis,
    Layout,
    Params,
    Shared,
    Step,
    Tensor,
    Wall,
    architecture,
    check,
    lone,
    mesh_of,
    training_of,
)
from explorer.compute.parallelism.calculator_counted import RunError, count, layouts_for
from explorer.compute.parallelism.estimators import estimates
from explorer.compute.parallelism.memory import generating, most_loaded
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.term import total as bytes_of
from explorer.compute.parallelism.traffic import traffic
from explorer.core.trace import Producer, Progress, Section, Trace
from explorer.core.words import message


def run(params: Params) -> Producer:
    """The trace of whatever is shown."""
    model = architecture(params)
    check(params, model)
    yield None
    shared = Shared(model, total(model), active(model))
    if params.show in ("training", "generating"):
        layouts = []
        for found in remedies(params, model):
            layouts.append(found)
            yield None
        shared = replace(shared, layouts=tuple(layouts))
        names = [layout.remedy for layout in layouts]
    elif params.show == "traffic":
        shared = replace(shared, axes=axes(params, model))
        names = [axis.name for axis in shared.axes] or ["none"]
    elif params.show == "walls":
        shared = replace(shared, walls=walls(params, model))
        names = ["training", "generating"]
    elif params.show == "tools":
        shared = replace(shared, tools=estimates(model, mesh_of(params), training_of(params)))
        names = [tool.tool for tool in shared.tools]
    elif params.show == "counted":
        shared = yield from _counted(params, shared)
        names = [one.name for one in shared.counted] or ["none"]
    else:
        tensors, predicted = ledger(params, model)
        measured = sum(item.bytes for item in tensors if item.kept)
        shared = replace(shared, tensors=tensors, predicted=predicted, measured=measured)
        names = [item.name for item in tensors]
    steps = tuple(Step(params.show, name, place) for place, name in enumerate(names))
    kind = {"traffic": "wall", "ledger": "term", "tools": "tool", "counted": "run"}.get(
        params.show, "section"
    )
    if not shared.axes and params.show == "traffic":
        kind = "section"
    sections, seen = [], set()
    for place, name in enumerate(names):
        if name not in seen:
            sections.append(Section(name, place, message(f"{kind}.{name}")))
            seen.add(name)
    return Trace(params, steps, shared, tuple(sections), _scales(params, shared))


def _counted(params: Params, shared: Shared) -> Generator[Progress | None, None, Shared]:
    """Every layout that the processes can have, run one after the other."""
    ranks = int(params.ranks)
    names, found = layouts_for(ranks), []
    try:
        for number, name in enumerate(names):
            yield Progress(number / len(names), message(f"run.{name}"))
            found.append((yield from count(name, ranks)))
    except RunError as error:
        return replace(shared, missing=error.said)
    return replace(shared, counted=tuple(found))


def _scales(params: Params, shared: Shared) -> dict[str, tuple[float, float]]:
    """One range per quantity, in the unit it is shown in."""
    if shared.layouts:
        most = max(layout.bytes for layout in shared.layouts)
        return {"memory": (0.0, 1.25 * params.capacity), "layouts": (0.0, most / GIB)}
    if shared.axes:
        return {"sent": (0.0, float(max(amount(params, axis) for axis in shared.axes)))}
    if shared.tools:
        return {"memory": (0.0, max(tool.total for tool in shared.tools) / GIB)}
    if shared.counted:
        return {
            "held": (0.0, float(max(one.most for one in shared.counted))),
            "sent": (0.0, max(max(one.sent, one.gloo) for one in shared.counted)),
        }
    if shared.tensors:
        return {"tensor": (0.0, float(max(item.bytes for item in shared.tensors)))}
    return {}


def amount(params: Params, axis: Axis) -> int:
    """What the reader wants counted of an axis: bytes or elements, of one GPU or of all."""
    kind = "total" if params.basis == "total" else "gpu"
    return int(getattr(axis, f"{kind}_{params.unit}"))


def remedies(params: Params, model: Architecture) -> Iterator[Layout]:
    """The model on one GPU, then one remedy after another that the reader chose."""
    goal, wanted = mesh_of(params), training_of(params)
    # [alone]
    mesh, training = Mesh(), lone(wanted)
    yield _layout(params, model, "alone", 1, mesh, training)
    # [tp]
    for name in ("tp", "cp", "pp"):
        if (size := getattr(goal, name)) > 1:
            mesh = replace(mesh, **{name: size})
            if name == "pp":
                training = replace(training, schedule=wanted.schedule, virtual=wanted.virtual)
            yield _layout(params, model, name, size, mesh, training)
        # [sequence]
        if name == "tp" and wanted.sequence_parallel and params.show == "training":
            training = replace(training, sequence_parallel=True)
            yield _layout(params, model, "sequence", goal.tp, mesh, training)
    if params.show == "generating":
        return
    # [replicas]
    if goal.dp > 1:
        mesh = replace(mesh, dp=goal.dp)
        yield _layout(params, model, "dp", goal.dp, mesh, training)
    # [experts]
    if goal.ep > 1:
        mesh = replace(mesh, ep=goal.ep)
        yield _layout(params, model, "ep", goal.ep, mesh, training)
    # [zero]
    for stage in range(1, wanted.zero + 1):
        training = replace(training, zero=stage)
        yield _layout(params, model, f"zero{stage}", stage, mesh, training)
    # [recompute]
    if wanted.recompute != "none":
        training = replace(training, recompute=wanted.recompute)
        yield _layout(params, model, wanted.recompute, 1, mesh, training)


def _layout(
    params: Params, model: Architecture, remedy: str, value: int, mesh: Mesh, training: Training
) -> Layout:
    if params.show == "training":
        stage, terms = most_loaded(model, mesh, training)
    else:
        ways = [
            generating(model, mesh, params.batch, params.sequence, stage=stage)
            for stage in sorted({0, mesh.pp - 1})
        ]
        terms = max(ways, key=bytes_of)
        stage = 0 if terms is ways[0] else mesh.pp - 1
    return Layout(remedy, value, mesh, training, stage, terms, bytes_of(terms))


def axes(params: Params, model: Architecture) -> tuple[Axis, ...]:
    """What one training step sends along every axis that has more than one GPU."""
    mesh, training = mesh_of(params), training_of(params)
    per_stage = [traffic(model, mesh, training, stage) for stage in range(mesh.pp)]
    found = []
    for name in ("dp", "edp", "tp", "pp", "cp", "ep"):
        stages = [tuple(f for f in flows if f.axis == name) for flows in per_stage]
        if not any(stages):
            continue
        gpus = mesh.world // mesh.pp
        most = max(stages, key=lambda flows: sum(flow.bytes for flow in flows))
        every = [flow for flows in stages for flow in flows]
        groups = "dp-cp" if name == "dp" else name
        found.append(
            Axis(
                name, most[0].group, most, sum(f.bytes for f in most),
                sum(f.elements for f in most), gpus * sum(f.bytes for f in every),
                gpus * sum(f.elements for f in every), _crosses(mesh, groups),
            )
        )  # fmt: skip
    return tuple(found)


def _crosses(mesh: Mesh, axis: str) -> bool:
    """Whether a group of the axis lies on more than one node: ranks further apart than a node, or
    a group that starts on one and ends on the next."""
    if mesh.world <= mesh.per_node:
        return False
    if mesh.world > 4096:  # many alike: the first group shows it
        return len({mesh.node(rank) for rank in mesh.first_group(axis)}) > 1
    return mesh.crossing(axis) > 0


def walls(params: Params, model: Architecture) -> tuple[Wall, ...]:
    """FLOPs of one GPU against the bytes it must move: memory, and the links of every axis."""
    mesh, training = mesh_of(params), training_of(params)
    sequences = training.batch * training.micro_batches * mesh.dp
    work = flops.step(model, sequences, training.sequence)
    work += flops.recomputed(model, sequences, training.sequence, training.recompute)
    each = work / mesh.world
    found = [
        Wall(axis.name, "between" if axis.crossing else "inside", each, float(axis.gpu_bytes))
        for axis in axes(params, model)
    ]
    # one new token of every request: all weights and the whole cache are read once
    terms = generating(model, mesh, params.batch, params.sequence)
    moved = float(bytes_of(terms, "weights") + bytes_of(terms, "cache"))
    one = params.batch * flops.forward_per_token(model, params.sequence, causal=False)
    return (*found, Wall("token", "memory", one / (mesh.tp * mesh.pp * mesh.cp), moved))


def ledger(params: Params, model: Architecture) -> tuple[tuple[Tensor, ...], int]:
    """The tensors autograd keeps of one layer of this model, and what the formula says in all."""
    from explorer.compute.parallelism.ledger import watch

    training = replace(training_of(params), sequence_parallel=False)
    dense = replace(model, experts=0)
    terms = per_layer(dense, Mesh(), training)
    by_name = {term.name: term for term in terms}
    tensors = tuple(
        Tensor(
            item.name, item.shape, item.dtype, item.bytes, item.users, item.kept,
            by_name.get(item.name),
        )
        for item in watch(dense, training)
    )  # fmt: skip
    return tensors, bytes_of(terms)
