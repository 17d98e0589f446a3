"""Any tensor of a model under a layout: the placements that say which rank holds which piece.

Tensor parallelism cuts a weight as Megatron-LM does; ZeRO cuts what is then on a rank along its
first dimension among the replicas, as torch's FSDP2 does. Read from the whole tensor that second
cut is a strided one wherever both cut the same dimension.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import prod

import numpy as np

from explorer.compute.models.architecture import Architecture
from explorer.compute.models.matrices import Matrix, embedding, layer
from explorer.compute.parallelism.activations import Training
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.parameters import stage_layers
from explorer.compute.parallelism.placement import (
    Partial,
    Placement,
    Replicate,
    Shard,
    StridedShard,
    chunks,
    held,
)
from explorer.compute.parallelism.sharding.own import own_placements, own_shape
from explorer.compute.parallelism.sharding.params import Params
from explorer.core.params import ParamError

#: Where to look for a tensor in a layer, in this order.
_NAMES = {
    "up": ("mlp.up", "shared_expert.up", "expert.up"),
    "down": ("mlp.down", "shared_expert.down", "expert.down"),
    "query": ("query", "query_up"), "key": ("key", "key_value_up"), "output": ("output",),
    "norm": ("attention_norm",), "expert": ("expert.up",),
}  # fmt: skip


@dataclass(frozen=True)
class Cut:
    """One direction of a mesh in which a tensor is placed: `ways` ranks, `axes` of the mesh.

    Where `divide` is more than 1 only every so-many-th step along the axis changes the piece: the
    ranks between hold copies (more tensor-parallel ranks than key-value heads).
    """

    axes: str
    ways: int
    placement: Placement
    divide: int = 1


@dataclass(frozen=True)
class Placed:
    """A tensor and how it lies on the mesh. `stage` holds it, None: every stage does; `item` is
    bytes per element."""

    name: str
    shape: tuple[int, ...]
    cuts: tuple[Cut, ...]
    stage: int | None
    item: int

    @property
    def ways(self) -> tuple[int, ...]:
        """The sizes of the cuts."""
        return tuple(cut.ways for cut in self.cuts)

    @property
    def placements(self) -> tuple[Placement, ...]:
        """The placements of the cuts."""
        return tuple(cut.placement for cut in self.cuts)

    @property
    def pieces(self) -> int:
        """How many different pieces there are."""
        return prod(cut.ways for cut in self.cuts if _cuts(cut))

    @property
    def summands(self) -> int:
        """Of how many ranks' arrays an element is the sum."""
        return prod(cut.ways for cut in self.cuts if isinstance(cut.placement, Partial))


def _cuts(cut: Cut) -> bool:
    return isinstance(cut.placement, (Shard, StridedShard))


def coordinate(placed: Placed, mesh: Mesh, rank: int) -> tuple[int, ...] | None:
    """Where a rank stands along each cut; None if its stage does not hold the tensor."""
    place = {**mesh.coordinates(rank), **mesh.coordinates(rank, expert=True)}
    if placed.stage is not None and place["pp"] != placed.stage:
        return None
    found = []
    for cut in placed.cuts:
        at = 0
        for axis in cut.axes.split("-"):  # the slowest first, as torch flattens a mesh
            at = at * _size(mesh, axis) + place[axis]
        found.append(at // cut.divide)
    return tuple(found)


def piece(placed: Placed, mesh: Mesh, rank: int) -> int | None:
    """The number of the piece a rank holds, counted in the order of the cuts; None for none."""
    place = coordinate(placed, mesh, rank)
    if place is None:
        return None
    number = 0
    for at, cut in zip(place, placed.cuts, strict=True):
        if _cuts(cut):
            number = number * cut.ways + at
    return number


def of_piece(placed: Placed, number: int) -> tuple[int, ...]:
    """The coordinate of a piece; 0 along cuts that leave the tensor whole."""
    found = []
    for cut in placed.cuts[::-1]:
        if _cuts(cut):
            number, at = divmod(number, cut.ways)
            found.append(at)
        else:
            found.append(0)
    return tuple(found[::-1])


def ranks_of(placed: Placed, mesh: Mesh, number: int, most: int = 4096) -> tuple[int, ...]:
    """The ranks (of the first `most`) that hold a piece."""
    return tuple(
        rank for rank in range(min(mesh.world, most)) if piece(placed, mesh, rank) == number
    )


def piece_at(placed: Placed, element: tuple[int, ...]) -> int:
    """The piece an element belongs to: cut after cut, in which chunk it lies."""
    indices = [np.arange(size) for size in placed.shape]
    found = 0
    for cut in placed.cuts:
        if not isinstance(cut.placement, (Shard, StridedShard)):
            continue
        axis = cut.placement.dimension
        split = cut.placement.split if isinstance(cut.placement, StridedShard) else 1
        whole = chunks(indices[axis], split)
        mine = next(part for part in whole if element[axis] in part)
        parts = chunks(mine, cut.ways)
        at = next(number for number, part in enumerate(parts) if element[axis] in part)
        indices[axis] = np.concatenate([chunks(part, cut.ways)[at] for part in whole])
        found = found * cut.ways + at
    return found


@lru_cache(maxsize=4096)
def stretches(placed: Placed, place: tuple[int, ...]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Per dimension, the unbroken stretches of indices (start, stop) of the rank at a place."""
    found: list[tuple[tuple[int, int], ...]] = []
    for indices in held(placed.shape, placed.ways, placed.placements, place):
        if not len(indices):
            found.append(())
            continue
        breaks = np.flatnonzero(np.diff(indices) != 1) + 1
        bounds = [0, *breaks.tolist(), len(indices)]
        found.append(tuple((int(indices[a]), int(indices[b - 1]) + 1) for a, b in pairwise(bounds)))
    return tuple(found)


def local_shape(placed: Placed, place: tuple[int, ...]) -> tuple[int, ...]:
    """The shape of a rank's piece."""
    return tuple(sum(b - a for a, b in runs) for runs in stretches(placed, place))


def place_tensor(params: Params, model: Architecture, mesh: Mesh, training: Training) -> Placed:
    """The tensor the reader asks for, under a layout."""
    if params.tensor == "own":
        return _own(params, mesh)
    index = min(params.layer, model.layers - 1)
    stage = next(s for s, part in enumerate(stage_layers(model.layers, mesh.pp)) if index in part)
    if params.tensor in ("hidden", "sum"):
        return _hidden(params, model, mesh, training, stage)
    matrix = find(params, model)
    assert matrix is not None
    if params.tensor == "embedding":
        stage = 0
    if matrix.expert:
        return _expert(params, matrix, mesh, training, stage)
    cuts = [*_tensor_cuts(matrix, mesh)]
    # [zero]
    if mesh.replicas > 1:
        names = "-".join(name for name in ("dp", "cp") if _size(mesh, name) > 1)
        kind = shared_out(params.state, training.zero, mesh.replicas, matrix.shape[0], cuts)
        cuts.insert(0, Cut(_slowest_first(mesh, names), mesh.replicas, kind))
    return Placed(matrix.name, matrix.shape, tuple(cuts), stage, _item(params.state))


def shared_out(state: str, zero: int, replicas: int, rows: int, cuts: list[Cut]) -> Placement:
    """What ZeRO does with a state among the replicas: a share each, a copy each, or, before
    gradients are added, a summand each."""
    if state == "gradient":
        return Partial()
    if zero < {"optimizer": 1, "reduced": 2, "weight": 3}[state]:
        return Replicate()
    before = prod(cut.ways for cut in cuts if cut.placement == Shard(0))
    return StridedShard(0, before) if before > 1 else Shard(0)


def _item(state: str) -> int:
    """Bytes per element: 16-bit weights and gradients; fp32 master, momentum and variance."""
    return 12 if state == "optimizer" else 2


def _size(mesh: Mesh, axis: str) -> int:
    sizes = {"etp": mesh.expert_tp, "edp": mesh.expert_dp}
    return int(sizes.get(axis) or getattr(mesh, axis))


def _slowest_first(mesh: Mesh, names: str) -> str:
    order = [name for name, _ in mesh.axes()][::-1]
    return "-".join(sorted(names.split("-"), key=order.index))


def _tensor_cuts(matrix: Matrix, mesh: Mesh) -> list[Cut]:
    """How tensor parallelism cuts a weight; heads are never cut, so beyond their number ranks hold
    copies."""
    # [tensor]
    if mesh.tp == 1:
        return []
    if matrix.cut is None:
        return [Cut("tp", mesh.tp, Replicate())]
    ways = min(mesh.tp, matrix.units) if matrix.units else mesh.tp
    return [Cut("tp", ways, Shard(matrix.cut), mesh.tp // ways)]


def _hidden(
    params: Params, model: Architecture, mesh: Mesh, training: Training, stage: int
) -> Placed:
    """Hidden states (sequences, tokens, width) of one micro-batch of every replica."""
    shape = (training.batch * mesh.dp, training.sequence, model.hidden)
    cuts = []
    for axis, dimension in (("dp", 0), ("cp", 1)):
        if _size(mesh, axis) > 1:
            cuts.append(Cut(axis, _size(mesh, axis), Shard(dimension)))
    if mesh.tp > 1:
        # [sequence]
        kind: Placement = Shard(1) if training.sequence_parallel else Replicate()
        cuts.append(Cut("tp", mesh.tp, Partial() if params.tensor == "sum" else kind))
    return Placed(params.tensor, shape, tuple(cuts), stage, 2)


def _expert(params: Params, matrix: Matrix, mesh: Mesh, training: Training, stage: int) -> Placed:
    """The same matrix of all routed experts as one 3-D tensor: experts dealt to ep ranks."""
    shape = (matrix.copies, *matrix.shape)
    inside = 1 + (matrix.cut or 0)  # where tensor parallelism cuts each of them
    cuts = []
    if mesh.ep > 1:
        cuts.append(Cut("ep", mesh.ep, Shard(0)))
    if mesh.expert_tp > 1:
        cuts.append(Cut("etp", mesh.expert_tp, Shard(inside)))
    if mesh.expert_dp > 1:
        kind = shared_out(params.state, training.zero, mesh.expert_dp, shape[0], cuts)
        if isinstance(kind, (Shard, StridedShard)) and mesh.ep * mesh.expert_dp > matrix.copies:
            # more ranks than experts: torch's FSDP is then told to cut inside of them
            split = mesh.expert_tp if inside == 1 else 1
            kind = StridedShard(1, split) if split > 1 else Shard(1)
        cuts.insert(0, Cut("edp", mesh.expert_dp, kind))
    return Placed(matrix.name, shape, tuple(cuts), stage, _item(params.state))


def find(params: Params, model: Architecture) -> Matrix | None:
    """The matrix the reader asks for, or None where the layer has none."""
    if params.tensor == "embedding":
        return embedding(model)[0]
    index = min(params.layer, model.layers - 1)
    by_name = {matrix.name: matrix for matrix in layer(model, index)}
    for name in _NAMES[params.tensor]:
        if name in by_name:
            return by_name[name]
    return None


def check_tensor(params: Params, model: Architecture) -> None:
    """Raise ParamError where the tensor is not there or cannot be read."""
    if params.tensor == "own":
        own_shape(params.shape)
        own_placements(params.placements, len(own_shape(params.shape)))
        return
    if params.tensor in ("hidden", "sum"):
        return
    if find(params, model) is None:
        raise ParamError(
            "tensor", params.tensor, f"a tensor that layer {params.layer} of {model.name} has",
            "rule", "rule.tensor",
            {"layer": min(params.layer, model.layers - 1), "name": model.name,
             "experts": model.experts},
        )  # fmt: skip


def _own(params: Params, mesh: Mesh) -> Placed:
    shape = own_shape(params.shape)
    wanted = own_placements(params.placements, len(shape))
    cuts = tuple(
        Cut(name, size, wanted.get(name, Replicate()))
        for name, size in mesh.axes()[::-1]  # as torch's DeviceMesh lists them
        if size > 1
    )
    return Placed("own", shape, cuts, None, 4)


def without_partial(placed: Placed) -> Placed:
    """The same tensor after the sum."""
    return replace(
        placed, cuts=tuple(cut for cut in placed.cuts if not isinstance(cut.placement, Partial))
    )
