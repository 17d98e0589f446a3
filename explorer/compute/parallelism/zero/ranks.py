"""Ranks that hold pieces of layers, and the collectives that complete or share them out.

A piece is some rows of a layer. Ranks here are objects of one process, but each has arrays of its
own, and nothing passes from one to another except through `gather`, `reduce_scatter` and
`all_reduce`, which count what a ring would send.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.parallelism.memory import Recipe
from explorer.compute.parallelism.placement import chunks
from explorer.compute.parallelism.zero.lab import KINDS
from explorer.compute.parallelism.zero.model import States, stored

Rows = tuple[int, int]
WHOLE, OPTIMIZER = ("weight", "gradient"), ("copy", "master", "momentum", "variance")


def item_bytes(recipe: Recipe) -> dict[str, int]:
    """Bytes per number of each kind; a fresh gradient has the gradient's."""
    return {
        "weight": recipe.weight, "gradient": recipe.gradient, "fresh": recipe.gradient,
        "copy": recipe.copy, "master": recipe.master, "momentum": recipe.momentum,
        "variance": recipe.variance,
    }  # fmt: skip


def owned_rows(rows: int, ranks: int) -> list[Rows]:
    """The rows each rank owns: as torch.chunk cuts dimension 0, so the last ones may own less."""
    found = [chunks(np.arange(rows), ranks)[rank] for rank in range(ranks)]
    return [(int(part[0]), int(part[-1]) + 1) if len(part) else (rows, rows) for part in found]


@dataclass
class Piece:
    """The rows from `start` on of a layer: values (rows, width)."""

    start: int
    values: np.ndarray

    @property
    def rows(self) -> Rows:
        """From, to."""
        return self.start, self.start + len(self.values)

    def part(self, rows: Rows) -> np.ndarray:
        """Some of its rows (a view)."""
        return self.values[rows[0] - self.start : rows[1] - self.start]


class Rank:
    """One rank: which rows it owns, and what it holds of every layer, by kind."""

    def __init__(self, number: int, owned: Rows, layers: int) -> None:
        self.number, self.owned, self.sent = number, owned, 0
        self.held: dict[str, list[Piece | None]] = {kind: [None] * layers for kind in KINDS}
        #: rows of the gradient that are averages over ranks, of the weights that are up to date
        self.summed: list[Rows] = [(0, 0)] * layers
        self.current: list[Rows] = [(0, 0)] * layers

    def piece(self, kind: str, unit: int) -> Piece:
        """What it holds of a kind of a layer; it must hold some."""
        found = self.held[kind][unit]
        assert found is not None, (kind, unit)
        return found

    def bytes(self, items: dict[str, int]) -> np.ndarray:
        """Bytes of all it holds, by kind."""
        return np.array(
            [sum(p.values.size for p in self.held[kind] if p) * items[kind] for kind in KINDS]
        )


def place(
    states: list[States], stage: int, ranks: int, recipe: Recipe
) -> list[Rank]:  # fmt: skip
    """Ranks between two steps. Stage 1 leaves each its own rows of the optimizer states, stage 2
    also of the gradients, stage 3 also of the weights."""
    width = len(states[0].weight)
    found = []
    for number, owned in enumerate(owned_rows(width, ranks)):
        rank = Rank(number, owned, len(states))
        for unit, layer in enumerate(states):
            # [rest]
            whole, own = (0, width), owned
            rows = {
                "weight": own if stage >= 3 else whole,
                "gradient": own if stage >= 2 else whole,
                "optimizer": own if stage >= 1 else whole,
            }
            zero = np.zeros_like(layer.weight)
            for kind, values in (
                ("weight", layer.weight), ("gradient", zero),
                ("copy", zero if recipe.copy else None), ("master", layer.master),
                ("momentum", layer.momentum), ("variance", layer.variance),
            ):  # fmt: skip
                if values is not None:
                    start, end = rows[kind if kind in WHOLE else "optimizer"]
                    rank.held[kind][unit] = Piece(start, values[start:end].copy())
            rank.current[unit] = rows["weight"]
        found.append(rank)
    return found


def gather(ranks: list[Rank], unit: int) -> None:
    """All-gather: every rank receives the rows of the weights that the others own."""
    # [gather]
    whole = np.concatenate([rank.piece("weight", unit).part(rank.owned) for rank in ranks])
    for rank in ranks:
        rank.held["weight"][unit] = Piece(0, whole.copy())
        rank.current[unit] = (0, len(whole))
        # round a ring a rank passes on every shard but that of the rank after it
        after = ranks[(rank.number + 1) % len(ranks)].owned
        rank.sent += whole.size - (after[1] - after[0]) * whole.shape[1]


def free(ranks: list[Rank], unit: int) -> None:
    """Only the own rows of the weights stay."""
    # [free]
    for rank in ranks:
        own = rank.piece("weight", unit).part(rank.owned).copy()
        rank.held["weight"][unit] = Piece(rank.owned[0], own)
        rank.current[unit] = rank.owned


def average(ranks: list[Rank], kind: str, unit: int, item: int) -> np.ndarray:
    """The mean over the ranks' gradients, added in the order of the ranks."""
    total = np.zeros_like(ranks[0].piece(kind, unit).values)
    for rank in ranks:
        total = total + rank.piece(kind, unit).values
    return stored(total / np.float32(len(ranks)), item)


def reduce_scatter(ranks: list[Rank], kind: str, unit: int, item: int) -> None:
    """Every rank receives the average gradient of its own rows and adds it to what it keeps.

    `kind` "gradient": a whole buffer is averaged in place, and its other rows are of no use any
    more. `kind` "fresh": the whole gradient goes, its own rows are added to the kept shard.
    """
    # [reduce]
    mean = average(ranks, kind, unit, item)
    for rank in ranks:
        kept = rank.piece("gradient", unit)
        mine = mean[rank.owned[0] : rank.owned[1]]
        if kind == "gradient":
            kept.part(rank.owned)[:] = mine
        else:
            kept.values = stored(kept.values + mine, item)
            rank.held["fresh"][unit] = None
        rank.summed[unit] = rank.owned
        rank.sent += mean.size - mine.size


def all_reduce(ranks: list[Rank], unit: int, item: int) -> None:
    """Every rank receives the average gradient: a reduce-scatter and an all-gather."""
    # [reduce]
    mean = average(ranks, "gradient", unit, item)
    for rank in ranks:
        rank.piece("gradient", unit).values[:] = mean
        rank.summed[unit] = (0, len(mean))
        after = ranks[(rank.number + 1) % len(ranks)].owned
        own = rank.owned[1] - rank.owned[0] + after[1] - after[0]
        rank.sent += 2 * mean.size - own * mean.shape[1]
