"""Switch after switch from one replica to the chosen layout: memory, messages and time of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import total
from explorer.compute.parallelism import flops
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.memory import training_memory
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.sharding.params import (
    PARTS,
    Bill,
    Lane,
    Layout,
    Params,
    Shared,
    Step,
    architecture,
    check,
    mesh_of,
    training_of,
)
from explorer.compute.parallelism.sharding.tensors import check_tensor
from explorer.compute.parallelism.term import total as bytes_of
from explorer.compute.parallelism.traffic import traffic
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message

GIB = 2**30


def run(params: Params) -> Producer:
    """A step per switch."""
    model = architecture(params)
    check(params, model)
    check_tensor(params, model)
    yield None
    layouts = []
    for switch, value, mesh, training in switches(params):
        layouts.append(layout(params, model, switch, value, mesh, training))
        yield None
    steps = tuple(Step(found.switch, place) for place, found in enumerate(layouts))
    sections = tuple(
        Section(found.switch, place, message(f"section.{found.switch}"))
        for place, found in enumerate(layouts)
    )
    most = max(found.bytes for found in layouts) / GIB
    # the line of the card stays high enough to be read; what is above the top is cut off and told
    top = max(1.25 * params.capacity, min(1.06 * most, 1.6 * params.capacity))
    scales = {
        "memory": (0.0, top),
        "cost": (0.0, max(found.cost for found in layouts)),
        "sent": (0.0, float(max((lane.bytes for f in layouts for lane in f.lanes), default=1))),
    }
    return Trace(params, steps, Shared(model, total(model), tuple(layouts)), sections, scales)


def switches(params: Params) -> Iterator[tuple[str, int, Mesh, Training]]:
    """(what is switched on, to which value, the GPUs then, the training then).

    The batch stays the same throughout: before there are replicas, one does the micro-batches of
    all.
    """
    goal, wanted = mesh_of(params), training_of(params)
    # [alone]
    mesh = Mesh(order=goal.order, per_node=goal.per_node)
    training = replace(
        wanted, zero=0, recompute="none", sequence_parallel=False,
        micro_batches=wanted.micro_batches * goal.dp, schedule="1f1b",
    )  # fmt: skip
    yield "alone", 1, mesh, training
    # [replicas]
    if goal.dp > 1:
        mesh = replace(mesh, dp=goal.dp)
        training = replace(training, micro_batches=wanted.micro_batches)
        yield "dp", goal.dp, mesh, training
    # [context]
    if goal.cp > 1:
        mesh = replace(mesh, cp=goal.cp)
        yield "cp", goal.cp, mesh, training
    # [zero]
    if goal.replicas > 1:
        for stage in range(1, wanted.zero + 1):
            training = replace(training, zero=stage)
            yield f"zero{stage}", stage, mesh, training
    # [tensor]
    if goal.tp > 1:
        mesh = replace(mesh, tp=goal.tp)
        yield "tp", goal.tp, mesh, training
        if wanted.sequence_parallel:
            training = replace(training, sequence_parallel=True)
            yield "sequence", goal.tp, mesh, training
    # [experts]
    if goal.ep > 1:
        mesh = replace(mesh, ep=goal.ep)
        yield "ep", goal.ep, mesh, training
    # [pipeline]
    if goal.pp > 1:
        mesh = replace(mesh, pp=goal.pp)
        training = replace(training, schedule=wanted.schedule)
        yield "pp", goal.pp, mesh, training
    # [recompute]
    if wanted.recompute != "none":
        training = replace(training, recompute=wanted.recompute)
        yield wanted.recompute, 1, mesh, training


def layout(
    params: Params, model: Architecture, switch: str, value: int, mesh: Mesh, training: Training
) -> Layout:
    """Bytes on the GPUs of every stage, what is sent, and how long a step takes."""
    parts = []
    for stage in range(mesh.pp):
        terms = training_memory(model, mesh, training, stage)
        parts.append(tuple(bytes_of(terms, part) for part in PARTS))
    worst = max(range(mesh.pp), key=lambda stage: (sum(parts[stage]), -stage))
    found = lanes(params, model, mesh, training)
    return Layout(
        switch, value, mesh, training, tuple(parts), worst, found,
        bill(params, model, mesh, training, found),
    )  # fmt: skip


def lanes(params: Params, model: Architecture, mesh: Mesh, training: Training) -> tuple[Lane, ...]:
    """What is sent along every axis of more than one GPU. GPUs stand where the whole layout puts
    them from the start: that decides which groups cross from node to node."""
    goal = mesh_of(params)
    # the ends of a pipeline and a stage between differ; stages in between send alike
    tried = sorted({0, min(1, mesh.pp - 1), mesh.pp - 1})
    per_stage = [traffic(model, mesh, training, stage) for stage in tried]
    found = []
    for name in ("tp", "cp", "ep", "edp", "dp", "pp"):
        most = max(
            (tuple(flow for flow in flows if flow.axis == name) for flows in per_stage),
            key=lambda flows: sum(flow.bytes for flow in flows),
        )
        if not most:
            continue
        sent = sum(flow.bytes for flow in most)
        group = "dp-cp" if name == "dp" else name
        crosses = crossing(goal, group)
        rate = params.between if crosses else params.inside
        found.append(
            Lane(
                name, most[0].group, tuple(dict.fromkeys(flow.primitive for flow in most)),
                sum(flow.calls for flow in most), sent, crosses, sent / (rate * 1e9),
            )
        )  # fmt: skip
    return tuple(found)


def crossing(mesh: Mesh, axis: str) -> bool:
    """Whether a group of the axis has ranks on more than one node."""
    if mesh.world <= mesh.per_node:
        return False
    if mesh.world > 4096:  # many alike: the first group shows it
        return len({mesh.node(rank) for rank in mesh.first_group(axis)}) > 1
    return mesh.crossing(axis) > 0


def bill(
    params: Params, model: Architecture, mesh: Mesh, training: Training, sent: tuple[Lane, ...]
) -> Bill:
    """Seconds of one GPU at full speed, nothing overlapped.

    A pipeline of p stages with m micro-batches waits (p − 1)/m of the time it works, under GPipe
    and 1F1B alike.
    """
    # [bill]
    sequences = training.batch * training.micro_batches * mesh.dp
    rate = params.peak * 1e12 * mesh.world
    arithmetic = flops.step(model, sequences, training.sequence) / rate
    again = flops.recomputed(model, sequences, training.sequence, training.recompute) / rate
    waiting = (arithmetic + again) * (mesh.pp - 1) / training.micro_batches
    return Bill(arithmetic, again, waiting, sum(lane.seconds for lane in sent))
