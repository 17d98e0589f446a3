"""A training step over ranks that share out their states: gather, use, free, reduce, update."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.memory import Recipe
from explorer.compute.parallelism.zero.model import Pass, States, start, stored, update
from explorer.compute.parallelism.zero.ranks import (
    Piece,
    Rank,
    all_reduce,
    free,
    gather,
    reduce_scatter,
)


@dataclass(frozen=True)
class Layout:
    """How a step is carried out: ZeRO stage, how long gathered weights are kept ("use",
    "backward", "step"), whether gradients are reduced after "each" micro-batch or the "last"."""

    stage: int
    keep: str
    reduce: str
    recipe: Recipe


@dataclass(frozen=True)
class Event:
    """What just happened: `name`, in a `phase` ("rest", "forward", "backward", "update"), to layer
    `unit` (-1: all), with micro-batch `micro`. `collective` names the messages it took, if any;
    `loss` is the mean over ranks and micro-batches so far."""

    name: str
    phase: str
    unit: int
    micro: int
    collective: str = ""
    loss: float = 0.0


def training_step(
    ranks: list[Rank], inputs: np.ndarray, layout: Layout, step: int
) -> Iterator[Event]:
    """One step, an event at a time; the ranks change in between.

    `inputs` (micro_batches, ranks, samples, width): each rank meets its own samples.
    """
    layers, batches = len(ranks[0].current), len(inputs)
    shared_weights = layout.stage >= 3
    loss = 0.0
    for micro, shares in enumerate(inputs):
        last = micro == batches - 1
        ways = [start(mine, layers, 1 / batches) for mine in shares]
        for unit in range(layers):
            if shared_weights and not _whole(ranks[0], unit):
                gather(ranks, unit)
                yield Event("gather", "forward", unit, micro, "all-gather", loss)
            # [forward]
            for rank, way in zip(ranks, ways, strict=True):
                way.forward(rank.piece("weight", unit).values)
            if unit == layers - 1:
                loss += float(np.mean([way.loss for way in ways])) / batches
            yield Event("forward", "forward", unit, micro, "", loss)
            if shared_weights and layout.keep == "use":
                free(ranks, unit)
                yield Event("free", "forward", unit, micro, "", loss)
        for unit in reversed(range(layers)):
            if shared_weights and not _whole(ranks[0], unit):
                gather(ranks, unit)
                yield Event("gather", "backward", unit, micro, "all-gather", loss)
            # [backward]
            _backward(ranks, ways, unit, layout)
            yield Event("backward", "backward", unit, micro, "", loss)
            if shared_weights and (layout.keep != "step" or last):
                free(ranks, unit)
                yield Event("free", "backward", unit, micro, "", loss)
            item = layout.recipe.gradient
            if layout.stage >= 2 and (layout.reduce == "each" or last):
                reduce_scatter(ranks, "fresh", unit, item)
                yield Event("reduce", "backward", unit, micro, "reduce-scatter", loss)
            elif layout.stage == 1 and last:
                reduce_scatter(ranks, "gradient", unit, item)
                yield Event("reduce", "backward", unit, micro, "reduce-scatter", loss)
            elif layout.stage == 0 and last:
                all_reduce(ranks, unit, item)
                yield Event("reduce", "backward", unit, micro, "all-reduce", loss)
    # [update]
    for rank in ranks:
        for unit in range(layers):
            _update(rank, unit, layout, step)
    yield Event("update", "update", -1, batches - 1, "", loss)
    if layout.stage in (1, 2):
        for unit in range(layers):
            # [renew]
            gather(ranks, unit)
            yield Event("renew", "update", unit, batches - 1, "all-gather", loss)


def _whole(rank: Rank, unit: int) -> bool:
    """Whether a rank has all rows of a layer's weights."""
    return rank.piece("weight", unit).rows == (0, rank.piece("weight", unit).values.shape[1])


def _backward(ranks: list[Rank], ways: list[Pass], unit: int, layout: Layout) -> None:
    """Each rank's gradient of its own samples: into its buffer (stages 0 and 1), or into a fresh
    array that goes as soon as it is reduced."""
    item = layout.recipe.gradient
    for rank, way in zip(ranks, ways, strict=True):
        gradient = way.backward(rank.piece("weight", unit).values)
        if layout.stage < 2:
            kept = rank.piece("gradient", unit)
            kept.values = stored(kept.values + gradient, item)
        else:
            before = rank.held["fresh"][unit]
            if before is not None:
                gradient = before.values + gradient
            rank.held["fresh"][unit] = Piece(0, stored(gradient, item))


def _update(rank: Rank, unit: int, layout: Layout, step: int) -> None:
    """AdamW on the rows whose optimizer states this rank holds."""
    momentum, master = rank.piece("momentum", unit), rank.held["master"][unit]
    rows = momentum.rows
    weight = rank.piece("weight", unit)
    gradient = rank.piece("gradient", unit).part(rows)
    if rank.held["copy"][unit] is not None:
        rank.held["copy"][unit] = Piece(rows[0], gradient.copy())
    before = States(
        weight.part(rows), None if master is None else master.values, momentum.values,
        rank.piece("variance", unit).values,
    )  # fmt: skip
    after = update(before, gradient, layout.recipe, step)
    weight.part(rows)[:] = after.weight
    rank.current[unit] = rows
    for kind, values in (
        ("master", after.master), ("momentum", after.momentum), ("variance", after.variance)
    ):  # fmt: skip
        if values is not None:
            rank.held[kind][unit] = Piece(rows[0], values)
