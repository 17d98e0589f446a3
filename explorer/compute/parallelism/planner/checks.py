"""The search against the formulas it is a short cut for, layout by layout; the bubble against a
timetable; what a rank holds against torch's own sharding of a layer over all ranks of a stage."""

from __future__ import annotations

from dataclasses import replace
from math import prod

import numpy as np

from explorer.compute.models.architecture import llama
from explorer.compute.models.matrices import layer
from explorer.compute.parallelism import verify
from explorer.compute.parallelism.memory import most_loaded
from explorer.compute.parallelism.pipeline.generators import generate, rule
from explorer.compute.parallelism.pipeline.simulator import Costs, bubbles, simulate
from explorer.compute.parallelism.planner.outcome import Shared
from explorer.compute.parallelism.planner.settings import Params
from explorer.compute.parallelism.planner.space import Layouts
from explorer.compute.parallelism.planner.times import step_times
from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.traffic import traffic
from explorer.compute.parallelism.verify import Case, RunError, not_run
from explorer.core.lab import Check, compared
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

MEMORY = QT_TRANSLATE_NOOP(
    "parallelism/planner", "bytes of {count} layouts, every term of every tensor one by one"
)
MESSAGES = QT_TRANSLATE_NOOP(
    "parallelism/planner", "bytes sent by {count} layouts, every flow of every stage one by one"
)
BUBBLE = QT_TRANSLATE_NOOP(
    "parallelism/planner", "bubble of {ranks} stages and {micro} micro-batches, simulated timetable"
)
DRY = QT_TRANSLATE_NOOP(
    "parallelism/planner",
    "torch's FSDP2 over tensor parallelism, {ranks} ranks pretended: numbers of a layer on rank 0",
)
SAMPLE = 24
MOST = 60_000  # operations of a timetable


def checks(params: Params, trace: Trace) -> list[Check]:
    """Memory and messages of layouts spread over the search, the first and the last among them."""
    shared: Shared = trace.shared
    found, job = shared.found, shared.job
    if not len(found.kept):
        return []
    places = np.unique(np.linspace(0, len(found.kept) - 1, SAMPLE).astype(int)).tolist()
    apart, sent = 0.0, 0.0
    for place in places:
        layout = found.kept[place]
        mesh, training = layout.mesh(job), layout.training(job)
        _, terms = most_loaded(job.model, mesh, training)
        apart = max(apart, abs(float(total(terms) - int(found.bytes[place]))))
        times = step_times(job, Layouts.of([layout]))
        stages = [traffic(job.model, mesh, training, stage) for stage in range(layout.pp)]
        for axis in ("tp", "cp", "ep", "pp"):
            most = max(sum(f.bytes for f in flows if f.axis == axis) for flows in stages)
            ours = float(times.messages[axis].bytes[0])
            sent = max(sent, abs(ours - most) / max(most, 1))
    return [
        compared(MEMORY, apart, 0.0, "bytes", count=len(places)),
        compared(MESSAGES, sent, 1e-6, "float64", count=len(places)),
        *_timetable(shared), *_dry(shared),
    ]  # fmt: skip


def _timetable(shared: Shared) -> list[Check]:
    """The bubble of the reader's layout against a simulation of its schedule, stages equal."""
    if shared.a is None or shared.a.layout.pp == 1:
        return []
    p, v, m = shared.a.layout.pp, shared.a.layout.virtual, shared.a.micro_batches
    if p * v * m * 2 > MOST or rule("interleaved" if v > 1 else "1f1b", p, v, m):
        return []
    schedule = generate("interleaved" if v > 1 else "1f1b", p, v, m)
    found = bubbles(simulate(schedule, Costs.uniform(p * v)))[0].fraction
    return [
        compared(BUBBLE, abs(found - shared.a.bubble), 1e-9, "float64", ranks=p, micro=m)
    ]  # fmt: skip


def _dry(shared: Shared) -> list[Check]:
    """How many numbers torch keeps of a layer on rank 0 when it cuts it over every rank of a stage
    (FSDP2 is ZeRO-3): sharding without numbers, for models of the kind that is built there."""
    model = shared.job.model
    usual = llama(model.name, model.layers, model.hidden, model.heads, model.key_value_heads,
                  model.feed_forward, model.vocabulary)  # fmt: skip
    if shared.a is None or replace(usual, head_size=model.head_size, tied=model.tied) != model:
        return []
    layout = shared.a.layout
    if model.key_value_heads % layout.tp:
        return []  # torch would cut a head in two where others copy it
    replicas = layout.dp * layout.cp
    ranks = layout.tp * replicas
    setting = {
        "ranks": ranks, "step": False, "layers": 1, "hidden": model.hidden, "heads": model.heads,
        "key_value_heads": model.key_value_heads, "head_size": model.head_size,
        "feed_forward": model.feed_forward, "vocabulary": 256, "tp": layout.tp,
    }  # fmt: skip
    try:
        dry = verify.answers(Case("dry", 1, setting), timeout=30)[0]
    except RunError as error:
        return [not_run(DRY, error, ranks=ranks)]
    theirs = sum(prod(part.local) for part in dry.parts if part.name.startswith("layers."))
    shapes = [matrix.local_shape(layout.tp) for matrix in layer(model)]
    ours = sum(-(-shape[0] // replicas) * prod(shape[1:]) for shape in shapes)
    return [compared(DRY, float(abs(theirs - ours)), 0.0, "int64", ranks=ranks)]
