"""The layout against other sources: torch's placements, NumPy's transposes, real processes."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.mesh import Mesh
from explorer.compute.parallelism.pipeline.checks import case_of
from explorer.compute.parallelism.pipeline.generators import generate
from explorer.compute.parallelism.placement import (
    Partial,
    Placement,
    Replicate,
    Shard,
    StridedShard,
    held,
)
from explorer.compute.parallelism.sharding.params import Params, mesh_of, training_of
from explorer.compute.parallelism.sharding.tensors import Placed, place_tensor
from explorer.compute.parallelism.verify import Case, RunError, Verified, shown
from explorer.compute.parallelism.verify.torchrun import script
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace
from explorer.core.words import QT_TRANSLATE_NOOP

GROUPS = QT_TRANSLATE_NOOP("parallelism/sharding", "NumPy transpose: groups of all axes")
MANY = QT_TRANSLATE_NOOP("parallelism/sharding", "{world} ranks, more than {most}")
PIECES = QT_TRANSLATE_NOOP(
    "parallelism/sharding", "torch DTensor on a fake process group: indices each rank holds"
)
#: By job: what a run of a small model on real processes compares.
GLOO = {
    "ddp": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "replicas, {ranks} gloo processes against one: the gradients"
        ),
        "sent": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "replicas, {ranks} gloo processes: bytes sent"
        ),
    },
    "zero1": {
        "weights": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "ZeRO-1, {ranks} gloo processes against one: new weights"
        ),
        "local": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "ZeRO-1, {ranks} gloo processes: bytes held"
        ),
    },
    "fsdp": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "FSDP2, {ranks} gloo processes against one: the gradients"
        ),
        "local": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "FSDP2, {ranks} gloo processes: bytes held"
        ),
        "counts": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "FSDP2, {ranks} gloo processes: collectives called"
        ),
    },
    "tensor": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "tensor parallel, {ranks} gloo processes against one: the gradients",
        ),
        "local": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "tensor parallel, {ranks} gloo processes: bytes held"
        ),
        "counts": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "tensor parallel, {ranks} gloo processes: collectives called"
        ),
    },
    "sequence": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "sequence parallel, {ranks} gloo processes against one: the gradients",
        ),
        "counts": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "sequence parallel, {ranks} gloo processes: collectives called"
        ),
    },
    "pipeline": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "pipeline, {ranks} gloo processes against one: the gradients"
        ),
        "local": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "pipeline, {ranks} gloo processes: bytes held"
        ),
    },
    "ring": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "context parallel (ring), {ranks} gloo processes against one: the gradients",
        ),
        "sent": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "context parallel (ring), {ranks} gloo processes: bytes sent"
        ),
    },
    "experts": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "expert parallel, {ranks} gloo processes against one: the gradients",
        ),
        "counts": QT_TRANSLATE_NOOP(
            "parallelism/sharding", "expert parallel, {ranks} gloo processes: collectives called"
        ),
    },
    "two_d": {
        "gradients": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "FSDP2 over tensor parallel, {ranks} gloo processes against one: the gradients",
        ),
        "local": QT_TRANSLATE_NOOP(
            "parallelism/sharding",
            "FSDP2 over tensor parallel, {ranks} gloo processes: bytes held",
        ),
    },
}
MOST_RANKS = 16384  # of which groups are compared
SAMPLED = 8  # coordinates at which pieces are compared


def checks(params: Params, trace: Trace) -> list[Check]:
    """Groups against NumPy, pieces against torch, the switches on 2 to 4 real processes."""
    goal = mesh_of(params)
    placed = place_tensor(params, trace.shared.model, goal, training_of(params))
    return [_groups(goal), _pieces(placed), *_processes(params)]


def numpy_groups(mesh: Mesh, axis: str) -> np.ndarray:
    """The groups of an axis by moving it last in an array of all ranks (groups, members)."""
    axes = mesh.axes(expert=axis in ("ep", "edp", "etp"))[::-1]
    ranks = np.arange(mesh.world).reshape([size for _, size in axes])
    names = [name for name, _ in axes]
    return np.moveaxis(ranks, names.index(axis), -1).reshape(-1, dict(axes)[axis])


def _groups(mesh: Mesh) -> Check:
    """Ranks that stand in another group, over all axes."""
    if mesh.world > MOST_RANKS:
        return missing(GROUPS, MANY, world=mesh.world, most=MOST_RANKS)
    apart = 0
    for axis in ("tp", "cp", "dp", "pp", "ep"):
        theirs = sorted(map(tuple, numpy_groups(mesh, axis).tolist()))
        ours = sorted(mesh.groups(axis))
        apart += sum(a != b for a, b in zip(ours, theirs, strict=True))
    return compared(GROUPS, float(apart), 0.0, "int64")


def _sample(ways: Sequence[int]) -> list[tuple[int, ...]]:
    """Coordinates spread over a mesh, the first and the last among them."""
    world = prod(ways)
    ranks = sorted({round(i * (world - 1) / (SAMPLED - 1)) for i in range(SAMPLED)})
    return [tuple(int(x) for x in np.unravel_index(rank, ways)) for rank in ranks]


def _pieces(placed: Placed) -> Check:
    """Every dimension by itself: a row of its indices is given to torch to be cut."""
    ways = placed.ways or (1,)
    placements = placed.placements or (Replicate(),)
    apart = 0
    try:
        for place in _sample(ways):
            ours = held(placed.shape, ways, placements, place)
            for dimension, size in enumerate(placed.shape):
                theirs = torch_indices(size, dimension, ways, placements, place)
                apart += int(not np.array_equal(ours[dimension], theirs))
    except (ImportError, AttributeError):  # names of torch's that are private
        return missing(PIECES)
    return compared(PIECES, float(apart), 0.0, "int64")


def torch_indices(
    size: int, dimension: int, ways: Sequence[int], placements: Sequence[Placement],
    place: Sequence[int],
) -> np.ndarray:  # fmt: skip
    """The indices of a dimension that torch's DTensor leaves on the rank at a place."""
    import torch
    from torch import distributed
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.tensor import Placement as TorchPlacement
    from torch.distributed.tensor import Replicate as TorchReplicate
    from torch.distributed.tensor import Shard as TorchShard
    from torch.distributed.tensor import distribute_tensor
    from torch.distributed.tensor.placement_types import _StridedShard
    from torch.testing._internal.distributed.fake_pg import FakeStore

    wanted: list[TorchPlacement] = []
    for placement in placements:
        mine = getattr(placement, "dimension", None) == dimension
        if isinstance(placement, Shard) and mine:
            wanted.append(TorchShard(0))
        elif isinstance(placement, StridedShard) and mine:
            wanted.append(_StridedShard(0, split_factor=placement.split))
        else:  # a summand is as large as the whole
            assert mine is False or isinstance(placement, (Replicate, Partial))
            wanted.append(TorchReplicate())
    rank = int(np.ravel_multi_index(tuple(place), tuple(ways)))
    hook = sys.excepthook  # torch puts the rank before every error of this process, and keeps to it
    distributed.init_process_group("fake", rank=rank, world_size=prod(ways), store=FakeStore())
    try:
        mesh = init_device_mesh("cpu", tuple(ways))
        # no source rank: each rank cuts its own copy, nothing is sent
        local = distribute_tensor(torch.arange(size), mesh, wanted, src_data_rank=None)
        return np.asarray(local.to_local().numpy())
    finally:
        distributed.destroy_process_group()
        sys.excepthook = hook


def jobs(params: Params) -> list[tuple[str, int, dict[str, Any]]]:
    """(job, ranks, its params): a small model under every switch that is on, on at most 4 ranks."""

    def ranks(size: int) -> int:
        return 4 if size >= 4 else 2

    found: list[tuple[str, int, dict[str, Any]]] = []
    if params.dp > 1:
        name = ("ddp", "zero1", "fsdp", "fsdp")[params.zero]
        found.append((name, ranks(params.dp), {}))
    if params.tp > 1:
        name = "sequence" if params.sequence_parallel else "tensor"
        found.append((name, ranks(params.tp), {}))
    if params.cp > 1:
        found.append(("ring", ranks(params.cp), {"order": "zigzag"}))
    if params.ep > 1:
        found.append(("experts", ranks(params.ep), {}))
    if params.pp > 1:
        stages = min(params.pp, 4)
        micro_batches = min(params.micro_batches, 2 * stages)
        table = generate(params.schedule, stages, 1, micro_batches)
        case = case_of(table, (1,) * stages)
        found.append((case.job, case.ranks, dict(case.params)))
    if params.dp > 1 and params.tp > 1 and params.zero == 3:
        found.append(("two_d", 4, {"tp": 2}))
    return found


def torchrun(params: Params) -> str:
    """The last of these jobs, which joins most axes, as a script; "" where one GPU trains alone."""
    found = jobs(params)
    return script(Case(*found[-1])) if found else ""


def _processes(params: Params) -> list[Check]:
    """What came back from real processes."""
    found: list[Check] = []
    for name, ranks, setting in jobs(params):
        answer: Verified | RunError
        try:
            answer = verify.run(Case(name, ranks, setting), timeout=20)
        except RunError as error:
            answer = error
        found += shown(answer, GLOO[name])
    return found
