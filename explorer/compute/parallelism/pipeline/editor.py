"""The pipeline lab: what the reader sets, and what a step of it holds. No torch here."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from explorer.compute.parallelism.pipeline import generators
from explorer.compute.parallelism.pipeline.activations import Held
from explorer.compute.parallelism.pipeline.balance import balanced, even, pieces
from explorer.compute.parallelism.pipeline.operation import Schedule, inferred
from explorer.compute.parallelism.pipeline.simulator import Bubble, Costs, Timeline
from explorer.compute.parallelism.pipeline.table import LONGEST, MOST, read
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

SCHEDULES = (*generators.NAMES, "own")
SPLITS = ("even", "balanced", "own")
MOST_LAYERS = 128


@dataclass(frozen=True)
class Params:
    """Which schedule, on how many ranks, of which layers, at which costs."""

    schedule: str = param(
        "1f1b", choices=SCHEDULES,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "GPipe"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "1F1B"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "interleaved 1F1B"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "zero bubble, ZB-H1"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "zero bubble, ZBV"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "DualPipeV"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "the table below"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Schedule"),
    )  # fmt: skip
    ranks: int = param(
        4, low=1, high=64, label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Ranks (p)")
    )
    chunks: int = param(
        2, low=1, high=8, label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Stages per rank (v)")
    )
    micro_batches: int = param(
        8, low=1, high=512, logarithmic=True,
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Micro-batches per step (m)"),
    )  # fmt: skip
    csv: str = param(
        "", multiline=True, longest=LONGEST,
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Your table (torch's CSV)"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/pipeline",
            "One row per rank, one cell per operation: stage, F, I, W or B, micro-batch, like 2F0. "
            "Dragging an operation writes the table here.",
        ),
    )  # fmt: skip
    layers: int = param(
        16, low=1, high=MOST_LAYERS,
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Layers of the model"),
    )  # fmt: skip
    split: str = param(
        "even", choices=SPLITS,
        choice_labels=(
            QT_TRANSLATE_NOOP("parallelism/pipeline", "equally many layers"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "fastest slowest stage"),
            QT_TRANSLATE_NOOP("parallelism/pipeline", "as dragged"),
        ),
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Layers on stages"),
    )  # fmt: skip
    sizes: tuple[int, ...] = param(
        (), kind="array",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Layers of each stage"),
    )  # fmt: skip
    head: float = param(
        0.0, low=0.0, high=32.0,
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Output layer, in layers"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/pipeline",
            "What the last stage computes besides its layers: a large vocabulary costs as much as "
            "several layers.",
        ),
    )  # fmt: skip
    layer_costs: tuple[float, ...] = param(
        (), kind="array",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Cost of each layer, relative"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/pipeline", "1 where nothing is given; what is too much waits unused."
        ),
    )  # fmt: skip
    forward: float = param(
        1.0, low=0.0, high=1000.0, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "F of a layer"),
    )  # fmt: skip
    input_backward: float = param(
        1.0, low=0.0, high=1000.0, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "I: gradient of its input"),
    )  # fmt: skip
    weight_backward: float = param(
        1.0, low=0.0, high=1000.0, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "W: gradients of its weights"),
    )  # fmt: skip
    message: float = param(
        0.0, low=0.0, high=1000.0, unit="ms",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Message to the next rank"),
    )  # fmt: skip
    costs: tuple[tuple[float, ...], ...] = param(
        (), kind="table",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Costs per stage: F, I, W (ms)"),
        help=QT_TRANSLATE_NOOP(
            "parallelism/pipeline", "One row per stage; empty cells come from the layers."
        ),
    )  # fmt: skip
    activation: float = param(
        0.5, low=0.0, high=1000.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Activations, layer and micro-batch"),
    )  # fmt: skip
    states: float = param(
        1.5, low=0.0, high=1000.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Weights and states of a layer"),
    )  # fmt: skip
    cap: float = param(
        20.0, low=0.5, high=10000.0, unit="GiB",
        label=QT_TRANSLATE_NOOP("parallelism/pipeline", "Memory of a rank"),
    )  # fmt: skip

    def validate(self) -> None:
        """Raise ParamError for the first rule that these numbers break together."""
        layout(self)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the present picture."""
        out = set()
        if self.schedule == "own":
            out |= {"ranks", "chunks", "micro_batches"}
        else:
            out.add("csv")
            if self.schedule in generators.CHUNKS:
                out.add("chunks")
        if self.split != "own":
            out.add("sizes")
        return tuple(sorted(out))


@dataclass(frozen=True)
class Layout:
    """What follows from the params before anything runs.

    `sizes` are layers per stage, `weights` the relative cost of each layer with the output layer
    on the last one, `stage_gib` what one micro-batch leaves on a stage, `states` GiB per rank.
    """

    schedule: Schedule
    costs: Costs
    sizes: tuple[int, ...]
    weights: tuple[float, ...]
    stage_gib: tuple[float, ...]
    states: tuple[float, ...]


def schedule_of(params: Params) -> Schedule:
    """The generated schedule, or the one of the reader's table."""
    if params.schedule == "own":
        return inferred(read(params.csv))
    return generators.generate(params.schedule, params.ranks, params.chunks, params.micro_batches)


def layout(params: Params) -> Layout:
    """Everything the simulation needs. Raises ParamError for the first rule that is broken."""
    if params.schedule != "own":
        _check_generated(params)
    schedule = schedule_of(params)
    stages = schedule.stages
    if stages > params.layers:
        raise ParamError(
            "layers", params.layers, f"at least {stages}, one for each stage", "rule",
            "rule.layers", {"layers": params.layers, "stages": stages, "ranks": schedule.ranks,
                            "chunks": _per_rank(stages, schedule.ranks)},
        )  # fmt: skip
    weights = layer_weights(params)
    sizes = sizes_of(params, stages, weights)
    work = pieces(weights, sizes)
    costs = _costs(params, work)
    states = [0.0] * schedule.ranks
    for stage, rank in schedule.owner.items():
        states[rank] += params.states * sizes[stage]
    return Layout(
        schedule, costs, sizes, weights, tuple(params.activation * size for size in sizes),
        tuple(states),
    )  # fmt: skip


def _per_rank(stages: int, ranks: int) -> str:
    return f"{stages / ranks:.3g}"


def _check_generated(params: Params) -> None:
    chunks = generators.chunks_of(params.schedule, params.chunks)
    broken = generators.rule(params.schedule, params.ranks, chunks, params.micro_batches)
    if broken is not None:
        key, number = broken
        name = "chunks" if key == "rule.chunks" else "micro_batches"
        takes = {
            "rule.chunks": "at least 2", "rule.rounds": f"a multiple of {number}",
        }.get(key, f"at least {number}")  # fmt: skip
        raise ParamError(
            name, getattr(params, name), takes, "rule", key,
            {"ranks": params.ranks, "chunks": chunks, "micro_batches": params.micro_batches,
             "number": number},
        )  # fmt: skip
    count = params.ranks * chunks * params.micro_batches * 3
    if count > MOST:
        raise ParamError(
            "micro_batches", params.micro_batches, f"at most {MOST} operations", "rule",
            "rule.many", {"count": count, "most": MOST},
        )  # fmt: skip


def layer_weights(params: Params) -> tuple[float, ...]:
    """Relative cost of each layer; the output layer's is added to the last."""
    given = _numbers(params.layer_costs, "layer_costs", 0.0, 1000.0)
    out = [1.0] * params.layers
    out[: len(given)] = given[: params.layers]
    out[-1] += params.head
    return tuple(out)


def sizes_of(params: Params, stages: int, weights: tuple[float, ...]) -> tuple[int, ...]:
    """Layers of each stage under the chosen split."""
    if params.split == "even":
        return even(params.layers, stages)
    if params.split == "balanced":
        return balanced(weights, stages)
    sizes = _numbers(params.sizes, "sizes", 1.0, MOST_LAYERS)
    whole = tuple(int(size) for size in sizes)
    if len(whole) != stages or sum(whole) != params.layers or list(whole) != sizes:
        raise ParamError(
            "sizes", params.sizes, f"{stages} whole numbers that sum to {params.layers}", "rule",
            "rule.sizes", {"count": len(sizes), "sum": f"{sum(sizes):g}", "stages": stages,
                           "layers": params.layers},
        )  # fmt: skip
    return whole


def _costs(params: Params, work: list[float]) -> Costs:
    """Times per stage: those of the reader's table, the rest from the layers."""
    each = (params.forward, params.input_backward, params.weight_backward)
    rows = [[cost * size for cost in each] for size in work]
    if not isinstance(params.costs, (tuple, list)):
        raise _no_number("costs", params.costs, 0.0, 1e5)
    for stage, row in enumerate(params.costs[: len(rows)]):
        if not isinstance(row, (tuple, list)):
            raise _no_number("costs", row, 0.0, 1e5)
        for column, cell in enumerate(row[:3]):
            if cell is not None and cell != "":
                rows[stage][column] = _number(cell, "costs", 0.0, 1e5)
    forward, inputs, weights = zip(*rows, strict=True)
    return Costs(forward, inputs, weights, params.message)


def _numbers(given: object, name: str, low: float, high: float) -> list[float]:
    if not isinstance(given, (tuple, list)):
        raise _no_number(name, given, low, high)
    return [_number(value, name, low, high) for value in given]


def _number(value: object, name: str, low: float, high: float) -> float:
    try:
        if isinstance(value, bool) or not isinstance(value, (int, float, str)):
            raise ValueError
        number = float(value.strip().replace("−", "-") if isinstance(value, str) else value)
        if not math.isfinite(number) or not low <= number <= high:
            raise ValueError
    except ValueError:
        raise _no_number(name, value, low, high) from None
    return number


def _no_number(name: str, value: object, low: float, high: float) -> ParamError:
    shown = repr(value)[:40]
    return ParamError(
        name, value, f"numbers from {low:g} to {high:g}", "rule", "rule.number",
        {"cell": shown, "low": f"{low:g}", "high": f"{high:g}"},
    )  # fmt: skip


@dataclass(frozen=True)
class Broken:
    """A finding of the linter as plain values: operations as torch writes them, "" for none.

    `place` is where in the rank's row, −1 where nothing stands; `ring` holds (rank, what it waits
    to do, what that needs).
    """

    rule: str
    rank: int
    place: int
    operation: str
    other: str
    ring: tuple[tuple[int, str, str], ...] = ()
    numbers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Shared:
    """The whole simulated run.

    `owner` (stages,) is each stage's rank; `sizes` and `weights` as in Layout; `costs` (3, stages)
    F, I and W in ms; `moments` are the times of the steps in ms; `clock` is the bubble by the
    makespan, `span` by the longest rank; `states` GiB per rank; `edited` says that the table
    differs from a generated schedule.
    """

    timeline: Timeline
    held: Held
    micro_batches: int
    owner: np.ndarray
    sizes: tuple[int, ...]
    weights: tuple[float, ...]
    costs: np.ndarray
    states: np.ndarray
    stage_gib: np.ndarray
    moments: np.ndarray
    clock: Bubble
    span: Bubble
    findings: tuple[Broken, ...]

    @property
    def ranks(self) -> int:
        """How many ranks there are."""
        return self.timeline.ranks

    @property
    def stages(self) -> int:
        """How many stages there are."""
        return len(self.owner)


@dataclass(frozen=True)
class Step:
    """A moment at which operations begin, or the end.

    `running` (ranks,) is the index of each rank's operation, −1 where it waits; `begun` and
    `ended` count operations; `idle` is the time all ranks have waited so far, in ms.
    """

    time: float
    running: np.ndarray
    begun: int
    ended: int
    idle: float
    last: bool
