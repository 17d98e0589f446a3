"""The pipeline lab compared: with closed forms, with torch's own schedules, and with a real run.

The run executes the very table that is shown: torch's pipeline runtime reads it as CSV on as many
gloo processes as there are ranks, and its loss, gradients, messages and order are compared.
"""

from __future__ import annotations

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.pipeline.closed_form import idle
from explorer.compute.parallelism.pipeline.editor import Params, Shared, layout
from explorer.compute.parallelism.pipeline.linter import lint
from explorer.compute.parallelism.pipeline.operation import COMPUTE, Operation, Schedule
from explorer.compute.parallelism.pipeline.simulator import Costs, simulate
from explorer.compute.parallelism.pipeline.table import written
from explorer.compute.parallelism.verify import Case, RunError, shown
from explorer.compute.parallelism.verify.torchrun import script
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

FORM = QT_TRANSLATE_NOOP("parallelism/pipeline", "closed form of the idle time")
TORCH = QT_TRANSLATE_NOOP("parallelism/pipeline", "torch's {name}: operations that stand elsewhere")
TORCH_1F1B = QT_TRANSLATE_NOOP(
    "parallelism/pipeline",
    "torch's {name}: operations that stand elsewhere (without its last rank, which counts from 1)",
)
GLOO = {
    "loss": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "this table on {ranks} gloo processes against one: the loss"
    ),
    "gradients": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{ranks} gloo processes against one: the gradients"
    ),
    "weights": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{ranks} gloo processes against one: the weights after the step"
    ),
    "local": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{ranks} gloo processes: bytes held, against the formula"
    ),
    "counts": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{ranks} gloo processes: messages sent, against the picture"
    ),
    "sent": QT_TRANSLATE_NOOP(
        "parallelism/pipeline", "{ranks} gloo processes: bytes sent, against the formula"
    ),
}  # fmt: skip
ORDER = QT_TRANSLATE_NOOP(
    "parallelism/pipeline", "{ranks} gloo processes: operations done in another order"
)
TOO_MANY = QT_TRANSLATE_NOOP(
    "parallelism/pipeline", "a real run (takes 2 to 8 ranks and up to {most} operations)"
)
BROKEN = QT_TRANSLATE_NOOP(
    "parallelism/pipeline", "a real run (a table that breaks rules is not started)"
)
MOST = 400  # operations of a real run
NAMES = {
    "gpipe": ("GPipe", "LoopedBFS"), "1f1b": ("1F1B", "1F1B"),
    "interleaved": ("Interleaved1F1B", "Interleaved1F1B"),
    "zb-h1": ("", "InterleavedZeroBubble"), "zbv": ("", "ZBVZeroBubble"),
    "dualpipev": ("", "DualPipeV"),
}  # fmt: skip


def checks(params: Params, trace: Trace) -> list[Check]:
    """All comparisons that this schedule allows."""
    shared: Shared = trace.shared
    found: list[Check] = []
    form = idle(params, shared)
    if form is not None:
        each = shared.clock.idle / shared.ranks
        found.append(compared(FORM, abs(each - form[1]), 1e-9 * (1 + shared.clock.time), "ms"))
    plan = layout(params)
    found += _torch(params, plan.schedule)
    if not _runs(plan.schedule):
        return [*found, missing(BROKEN)]
    if not _small(plan.schedule):
        return [*found, missing(TOO_MANY, most=MOST)]
    return [*found, *_gloo(plan.schedule, plan.sizes)]


def _runs(schedule: Schedule) -> bool:
    """Whether a table breaks no rule of order, and every rank has a stage."""
    timeline = simulate(schedule, Costs.uniform(schedule.stages))
    used = set(schedule.owner.values())
    return timeline.complete and not lint(schedule, timeline) and len(used) == schedule.ranks


def _small(schedule: Schedule) -> bool:
    """Whether it is for as many ranks, and as short, as is run here."""
    return 2 <= schedule.ranks <= 8 and schedule.count() <= MOST


def torchrun(params: Params) -> str:
    """The shown table as a script for torchrun; "" where it breaks a rule or is not run."""
    plan = layout(params)
    if not (_small(plan.schedule) and _runs(plan.schedule)):
        return ""
    return script(case_of(plan.schedule, plan.sizes))


def _torch(params: Params, schedule: Schedule) -> list[Check]:
    """How many operations torch puts elsewhere, where it has a schedule of this name."""
    chunks = schedule.stages // schedule.ranks
    name = NAMES.get(params.schedule, ("", ""))[chunks > 1]
    if not name or schedule.count() > 20_000:
        return []
    try:
        rows = torch_rows(name, schedule.ranks, chunks, schedule.micro_batches)
    except (ImportError, AttributeError, ValueError, AssertionError):
        return [missing(TORCH, name=name)]
    until = schedule.ranks - 1 if params.schedule == "1f1b" else schedule.ranks
    apart = sum(
        abs(len(mine) - len(theirs)) + sum(a != b for a, b in zip(mine, theirs, strict=False))
        for mine, theirs in zip(schedule.rows[:until], rows[:until], strict=True)
    )
    what = TORCH_1F1B if params.schedule == "1f1b" else TORCH
    return [compared(what, float(apart), 0.0, "operations", name=name)]


def torch_rows(
    name: str, ranks: int, chunks: int, micro_batches: int
) -> tuple[tuple[Operation, ...], ...]:
    """The computations of a schedule as torch's own class of that name plans them."""
    from torch.distributed.pipelining._schedule_visualizer import get_schedule_ops

    rows = []
    for actions in get_schedule_ops(name, ranks, micro_batches, num_stages_per_rank=chunks):
        row: list[Operation] = []
        for action in actions:
            if action is None:
                continue
            parts = action.sub_actions or (action,)
            for place, part in enumerate(parts):
                kind = str(part.computation_type.value)
                if kind in COMPUTE:
                    micro = -1 if part.microbatch_index is None else part.microbatch_index
                    paired = place + 1 < len(parts)
                    row.append(Operation(part.stage_index, kind, micro, paired))
        rows.append(tuple(row))
    return tuple(rows)


def executable(schedule: Schedule) -> str:
    """The CSV as torch's runtime takes it.

    Without messages it holds computations only, and torch adds the rest. With messages nothing is
    added, so that the averaging of the gradients has to stand at the end of each row.
    """
    if not schedule.messages:
        return written([[op for op in row if op.kind in COMPUTE] for row in schedule.rows])
    rows = []
    for rank, row in enumerate(schedule.rows):
        stages = sorted(stage for stage, owner in schedule.owner.items() if owner == rank)
        reduced = {op.stage for op in row if op.kind == "REDUCE_GRAD"}
        rows.append([*row, *(Operation(s, "REDUCE_GRAD") for s in stages if s not in reduced)])
    return written(rows)


def case_of(schedule: Schedule, sizes: tuple[int, ...]) -> Case:
    """The real run: a tiny model with one or two blocks where the lab has a stage's layers."""
    split = tuple(min(size, 2) for size in sizes)
    return Case(
        "pipeline", schedule.ranks,
        {"csv": executable(schedule), "micro_batches": schedule.micro_batches, "split": split,
         "layers": sum(split), "batch": 2 * schedule.micro_batches, "width": 16, "sequence": 2},
    )  # fmt: skip


def _gloo(schedule: Schedule, sizes: tuple[int, ...]) -> list[Check]:
    try:
        found = verify.run(case_of(schedule, sizes), timeout=30)
    except RunError as error:
        return shown(error, GLOO)
    wrong = sum(
        int(np.sum(np.array(one.more["order"]) != np.array(one.more["wanted"])))
        if len(one.more["order"]) == len(one.more["wanted"]) else len(one.more["wanted"])
        for one in found.ranks
    )  # fmt: skip
    order = compared(ORDER, float(wrong), 0.0, "operations", ranks=schedule.ranks)
    return [*shown(found, GLOO), order]
