"""Which elements of a tensor each rank of a mesh holds: torch's DTensor placements, by index.

A tensor is placed once per mesh dimension, the first dimension (the slowest) first. Every
placement picks, along one dimension of the tensor, a set of indices; a rank holds the product of
its sets. That also describes layouts that are no rectangles, such as FSDP over tensor parallelism.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Replicate:
    """Every rank holds everything."""


@dataclass(frozen=True)
class Partial:
    """Every rank holds a summand of everything; the tensor is their sum."""


@dataclass(frozen=True)
class Shard:
    """Cut along a dimension as torch.chunk does: ceil(size / ranks) each, the last ones less."""

    dimension: int


@dataclass(frozen=True)
class StridedShard:
    """Cut a tensor that was already cut into `split` pieces: a share of every piece.

    FSDP shards what tensor parallelism has cut before it, yet its mesh dimension comes first; read
    from the left its shard is therefore made of `split` separate stretches.
    """

    dimension: int
    split: int


Placement = Replicate | Partial | Shard | StridedShard


def chunks(indices: np.ndarray, ways: int) -> list[np.ndarray]:
    """`ways` stretches, as torch.chunk cuts them, padded with empty ones."""
    size = -(-len(indices) // ways)
    return [indices[part * size : (part + 1) * size] for part in range(ways)]


def held(
    shape: Sequence[int], mesh: Sequence[int], placements: Sequence[Placement],
    coordinate: Sequence[int],
) -> tuple[np.ndarray, ...]:  # fmt: skip
    """The indices, per dimension of the tensor, that the rank at a coordinate holds (int64)."""
    indices = [np.arange(size) for size in shape]
    for ways, place, placement in zip(mesh, coordinate, placements, strict=True):
        if isinstance(placement, Shard):
            axis = placement.dimension
            indices[axis] = chunks(indices[axis], ways)[place]
        elif isinstance(placement, StridedShard):
            axis = placement.dimension
            pieces = chunks(indices[axis], placement.split)
            indices[axis] = np.concatenate([chunks(piece, ways)[place] for piece in pieces])
    return tuple(indices)


def local_shape(
    shape: Sequence[int], mesh: Sequence[int], placements: Sequence[Placement],
    coordinate: Sequence[int],
) -> tuple[int, ...]:  # fmt: skip
    """The shape of what the rank at a coordinate holds."""
    return tuple(len(part) for part in held(shape, mesh, placements, coordinate))


def owners(
    shape: Sequence[int], mesh: Sequence[int], placements: Sequence[Placement],
    element: Sequence[int],
) -> tuple[tuple[int, ...], ...]:  # fmt: skip
    """The coordinates of all ranks that hold an element (or, if Partial, a summand of it)."""
    return tuple(
        place
        for place in np.ndindex(*mesh)
        if all(
            index in part
            for index, part in zip(element, held(shape, mesh, placements, place), strict=True)
        )
    )


def owner_map(
    shape: Sequence[int], mesh: Sequence[int], placements: Sequence[Placement]
) -> np.ndarray:
    """For each element the position (in row-major order of the mesh) of the first rank that holds
    it, int64 of the tensor's shape."""
    found = np.full(tuple(shape), -1, dtype=np.int64)
    for position, place in reversed(list(enumerate(np.ndindex(*mesh)))):
        found[np.ix_(*held(shape, mesh, placements, place))] = position
    return found


def summands(mesh: Sequence[int], placements: Sequence[Placement]) -> int:
    """Of how many ranks' pieces an element is the sum: 1 where nothing is Partial."""
    out = 1
    for ways, placement in zip(mesh, placements, strict=True):
        if isinstance(placement, Partial):
            out *= ways
    return out
