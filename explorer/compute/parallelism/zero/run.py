"""From the params to the trace of the ZeRO lab."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from explorer.compute.parallelism.memory import RECIPES, Recipe, states
from explorer.compute.parallelism.parameters import Local
from explorer.compute.parallelism.zero import model
from explorer.compute.parallelism.zero.lab import (
    KINDS,
    MOST_MICRO_BATCHES,
    Params,
    Picked,
    Plan,
    Shared,
    Step,
)
from explorer.compute.parallelism.zero.ranks import Rank, item_bytes, owned_rows, place
from explorer.compute.parallelism.zero.schemes import SCHEMES, scheme_of
from explorer.compute.parallelism.zero.training import Event, Layout, training_step
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import Message, message

GB = 10**9
DEGREES = np.unique(np.rint(2 ** np.arange(0, 12.01, 0.25)).astype(np.int64))


def run(params: Params) -> Producer:
    """The picture that is asked for; the others are empty."""
    if params.show == "bytes":
        return (yield from _bytes(params))
    if params.show == "accumulation":
        return (yield from _accumulation(params))
    return (yield from _life(params))


# the tiny model -----------------------------------------------------------------------------


@dataclass
class Recorded:
    """What was seen of a training step: the steps, and the collectives by name."""

    steps: list[Step] = field(default_factory=list)
    calls: dict[str, int] = field(default_factory=dict)
    ranks: list[Rank] = field(default_factory=list)

    def rest(self) -> np.ndarray:
        """Bytes by kind of the fullest rank between two steps."""
        return _fullest(self.steps[0].bytes)

    def peak(self) -> np.ndarray:
        """The same when it holds most."""
        return max((_fullest(step.bytes) for step in self.steps), key=lambda row: int(row.sum()))


def _fullest(rows: np.ndarray) -> np.ndarray:
    found: np.ndarray = rows[rows.sum(axis=1).argmax()]
    return found


def before(params: Params) -> tuple[list[model.States], np.ndarray]:
    """The states after the steps before, made on one process, and the inputs of this step
    (micro_batches, ranks, samples, width)."""
    recipe, m, n = RECIPES[params.recipe], params.micro_batches, params.ranks
    count = m * n * model.SAMPLES
    found = [
        model.first_states(weight, recipe)
        for weight in model.first_weights(params.seed, params.layers, params.width)
    ]
    for step in range(1, params.before + 1):
        inputs = model.batch(params.seed, step, count, params.width)
        found = model.one_process(found, inputs, m, recipe, step)
    inputs = model.batch(params.seed, params.before + 1, count, params.width)
    return found, inputs.reshape(m, n, model.SAMPLES, params.width)


def record(
    params: Params, layout: Layout, start: list[model.States], inputs: np.ndarray,
    target: tuple[int, int, int],
) -> Iterator[Recorded]:  # fmt: skip
    """Carry out one step, and give what was seen after each event, and last the same again."""
    ranks = place(start, layout.stage, params.ranks, layout.recipe)
    seen = Recorded(ranks=ranks)
    seen.steps.append(_state(ranks, Event("rest", "rest", -1, 0), layout.recipe, target))
    for event in training_step(ranks, inputs, layout, params.before + 1):
        if event.collective:
            seen.calls[event.collective] = seen.calls.get(event.collective, 0) + 1
        seen.steps.append(_state(ranks, event, layout.recipe, target))
        yield seen
    yield seen


def _state(ranks: list[Rank], event: Event, recipe: Recipe, target: tuple[int, int, int]) -> Step:
    unit, row, column = target
    layers, items = len(ranks[0].current), item_bytes(recipe)
    held = np.zeros((len(ranks), len(KINDS), layers, 2), dtype=np.int16)
    values = np.full((len(ranks), len(KINDS)), np.nan)
    for number, rank in enumerate(ranks):
        for place_of, kind in enumerate(KINDS):
            for layer, piece in enumerate(rank.held[kind]):
                if piece is not None:
                    held[number, place_of, layer] = piece.rows
            piece = rank.held[kind][unit]
            if piece is not None and piece.rows[0] <= row < piece.rows[1]:
                values[number, place_of] = piece.values[row - piece.start, column]
    return Step(
        event.name, event.phase, event.unit, event.micro, held,
        np.array([rank.summed for rank in ranks], dtype=np.int16),
        np.array([rank.current for rank in ranks], dtype=np.int16), values,
        np.array([rank.bytes(items) for rank in ranks], dtype=np.int64),
        np.array([rank.sent for rank in ranks], dtype=np.int64), event.loss,
    )  # fmt: skip


def assembled(ranks: list[Rank]) -> list[np.ndarray]:
    """What AdamW updated (the fp32 weights where there are any), each row from its owner."""
    kind = "weight" if ranks[0].held["master"][0] is None else "master"
    return [
        np.concatenate([rank.piece(kind, unit).part(rank.owned) for rank in ranks])
        for unit in range(len(ranks[0].current))
    ]


def apart(left: list[np.ndarray], right: list[np.ndarray]) -> float:
    """The largest |difference| of two lists of matrices."""
    return max(float(np.abs(a - b).max()) for a, b in zip(left, right, strict=True))


def plans_of(params: Params) -> list[tuple[int, str]]:
    """The stages side by side (and how long they keep gathered weights); the reader's is one."""
    keep = "backward" if params.keep == "use" else params.keep
    return [(0, "use"), (1, "use"), (2, "use"), (3, "use"), (3, keep)]


def _life(params: Params) -> Producer:
    params.validate()
    recipe = RECIPES[params.recipe]
    count = params.layers * params.width**2
    followed = min(params.parameter, count - 1)
    notices: tuple[Message, ...] = ()
    if followed != params.parameter:
        notices = (message("last-parameter", asked=params.parameter, last=followed),)
    unit, inside = divmod(followed, params.width**2)
    target = (unit, *divmod(inside, params.width))
    start, inputs = before(params)
    yield None
    alone = model.one_process(
        start, inputs.reshape(-1, params.width), params.micro_batches, recipe, params.before + 1
    )
    updated = [layer.weight if layer.master is None else layer.master for layer in alone]
    wanted = (params.stage, params.keep if params.stage == 3 else "use")
    plans, kept = [], None
    replicas: list[np.ndarray] = []
    for stage, keep in plans_of(params):
        seen = None
        for seen in record(
            params, Layout(stage, keep, params.reduce, recipe), start, inputs, target
        ):
            if len(seen.steps) % 16 == 0:
                yield None
        assert seen is not None
        weights = assembled(seen.ranks)
        if stage == 0:
            replicas = weights
        plans.append(
            Plan(stage, keep, seen.rest(), seen.peak(), seen.calls,
                 max(rank.sent for rank in seen.ranks), apart(weights, updated))
        )  # fmt: skip
        if (stage, keep) == wanted:
            kept, chosen, from_replicas = seen, len(plans) - 1, apart(weights, replicas)
    assert kept is not None
    shared = Shared(
        count, np.array(owned_rows(params.width, params.ranks)), target, tuple(plans), chosen,
        np.stack([_fullest(step.bytes) for step in kept.steps]),
        _update_numbers(start, alone, target, params.before + 1), from_replicas,
    )  # fmt: skip
    top = max(int(plan.peak.sum()) for plan in plans)
    return Trace(
        params, tuple(kept.steps), shared, tuple(_sections(kept.steps, params)),
        {"bytes": (0.0, float(top)), "lane": (0.0, float(plans[chosen].peak.sum()))},
        notices=notices,
    )  # fmt: skip


def _update_numbers(
    start: list[model.States], alone: list[model.States], target: tuple[int, int, int], step: int
) -> dict[str, float]:
    """The followed parameter on one process: before the step and after it."""
    unit, row, column = target
    was, now = start[unit], alone[unit]
    return {
        "step": float(step),
        "weight": float((was.weight if was.master is None else was.master)[row, column]),
        "after": float((now.weight if now.master is None else now.master)[row, column]),
        "stored": float(now.weight[row, column]),
    }  # fmt: skip


def _sections(steps: list[Step], params: Params) -> Iterator[Section]:
    """Rest, forward and backward of each micro-batch, update."""
    found = ""
    for index, step in enumerate(steps):
        name = step.phase
        if params.micro_batches > 1 and name in ("forward", "backward"):
            name += f"-{step.micro + 1}"
        if name != found:
            kind, _, micro = name.partition("-")
            key = f"section.{kind}.micro" if micro else f"section.{kind}"
            yield Section(name, index, message(key, micro=micro) if micro else message(key))
            found = name


# the large model ----------------------------------------------------------------------------


def _bytes(params: Params) -> Producer:
    yield None
    count = round(params.billions * GB)
    recipe = RECIPES[params.recipe]
    found = tuple(
        tuple(t for t in states(Local(count, 0, 0), recipe, stage, params.degree)
              if t.part != "gathered")
        for stage in range(4)
    )  # fmt: skip
    curves = np.array([
        [sum(t.bytes for t in states(Local(count, 0, 0), recipe, stage, int(degree))
             if t.part != "gathered") for degree in DEGREES]
        for stage in range(4)
    ], dtype=np.float64)  # fmt: skip
    shared = Shared(count, states=found, degrees=DEGREES, curves=curves)
    steps = tuple(Picked(f"stage-{stage}", stage) for stage in range(4))
    sections = tuple(
        Section(f"stage-{stage}", stage, message(f"stage.{stage}")) for stage in range(4)
    )
    return Trace(
        params, steps, shared, sections, {"bytes": (0.0, float(recipe.total * count))}
    )  # fmt: skip


def _accumulation(params: Params) -> Producer:
    yield None
    count, recipe = round(params.billions * GB), RECIPES[params.recipe]
    every = range(1, MOST_MICRO_BATCHES + 1)
    table = tuple(
        tuple(scheme_of(name, m, count, params.degree, recipe) for name in SCHEMES) for m in every
    )
    shared = Shared(count, schemes=table)
    sections = tuple(
        Section(f"m{m}", m - 1, message("section.m", m=m)) for m in every
    )  # fmt: skip
    most = max(scheme.elements.elements for scheme in table[-1])
    passes = max(scheme.elements.coefficient for scheme in table[-1])
    return Trace(
        params, tuple(Picked("accumulation", m - 1) for m in every), shared, sections,
        {"elements": (0.0, float(max(most, 1))), "passes": (0.0, float(passes)),
         "memory": (0.0, float(recipe.total * count))},
    )  # fmt: skip
