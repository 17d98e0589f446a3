"""A group of ranks: matrices cut, the collectives between them, and a record of what happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from explorer.compute.parallelism.tensor.params import Piece, Step

Parts = list[np.ndarray]


def columns(matrix: np.ndarray, ranks: int) -> Parts:
    """The matrix cut into equal bands of columns, one per rank."""
    return np.split(matrix, ranks, axis=1)


def rows(matrix: np.ndarray, ranks: int) -> Parts:
    """The matrix cut into equal bands of rows, one per rank."""
    return np.split(matrix, ranks, axis=0)


def all_reduce(parts: Parts) -> Parts:
    """Everyone has the sum, added in the order of ranks."""
    total = parts[0]
    for part in parts[1:]:
        total = total + part
    return [total] * len(parts)


def reduce_scatter(parts: Parts) -> Parts:
    """The sum, each rank keeping its own rows."""
    return rows(all_reduce(parts)[0], len(parts))


def all_gather(parts: Parts, axis: int = 0) -> Parts:
    """Everyone has all parts, one after the other."""
    return [np.concatenate(parts, axis)] * len(parts)


def maximum(parts: Parts) -> Parts:
    """Everyone has the largest, place by place: an all-reduce with max for +."""
    return [np.maximum.reduce(parts)] * len(parts)


def ring(collective: str, elements: int, ranks: int) -> float:
    """Numbers each rank sends around a ring for an array of `elements` in all.

    A reduce-scatter and an all-gather send (N − 1)/N of the array, an all-reduce is one after the
    other; uneven chunks give this as the mean over the ranks.
    """
    passes = {"all-reduce": 2, "max": 2, "all-gather": 1, "reduce-scatter": 1}
    return passes.get(collective, 0) * (ranks - 1) / ranks * elements


class Record:
    """The pieces and steps of a run, each piece beside the unsplit block's numbers."""

    def __init__(self, ranks: int, whole: Mapping[str, np.ndarray]) -> None:
        self.ranks, self.whole = ranks, whole
        self.pieces: dict[str, Piece] = {}
        self.steps: list[Step] = []
        self.total = 0.0
        self.backward = False

    def piece(
        self, name: str, parts: Sequence[np.ndarray], cut: str, how: str = "given", *of: str,
        copies: int = 1, like: str = "",
    ) -> str:  # fmt: skip
        """Keep an array as the ranks hold it; `like` names the unsplit array where it has another
        name. Returns the name."""
        whole = self.whole[like or name]
        self.pieces[name] = Piece(np.stack(list(parts)), cut, copies, whole, how, of)
        return name

    def step(
        self, name: str, *writes: str, gate: str = "", collective: str = "", elements: int = 0,
        group: int = 0,
    ) -> None:  # fmt: skip
        """A step after which the pieces `writes` are known; `group` where not all ranks take
        part in the collective."""
        sent = ring(collective, elements, group or self.ranks)
        self.total += sent
        apart = max(self.pieces[one].difference() for one in writes)
        self.steps.append(
            Step(name, self.backward, writes, gate, collective, elements, sent, self.total, apart)
        )
