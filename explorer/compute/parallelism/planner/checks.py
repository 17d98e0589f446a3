"""The search against the formulas it is a short cut for, layout by layout; and the bubble against a
timetable."""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism.memory import most_loaded
from explorer.compute.parallelism.pipeline.generators import generate, rule
from explorer.compute.parallelism.pipeline.simulator import Costs, bubbles, simulate
from explorer.compute.parallelism.planner.outcome import Shared
from explorer.compute.parallelism.planner.settings import Params
from explorer.compute.parallelism.planner.space import Layouts
from explorer.compute.parallelism.planner.times import step_times
from explorer.compute.parallelism.term import total
from explorer.compute.parallelism.traffic import traffic
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
        *_timetable(shared),
    ]


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
