"""Placements against torch's own DTensor on the fake process group: no process, real shards."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.parallelism.placement import (
    Partial,
    Placement,
    Replicate,
    Shard,
    StridedShard,
    held,
    local_shape,
    owner_map,
    owners,
    summands,
)

ROWS = np.arange(8)


def test_that_fsdp_over_tensor_parallelism_leaves_no_rectangles() -> None:
    """8 rows, dp2 × tp2: the known answer of torch's `_StridedShard(0, split_factor=2)`."""
    placements = (StridedShard(0, 2), Shard(0))
    found = {
        place: held((8, 4), (2, 2), placements, place)[0].tolist() for place in np.ndindex(2, 2)
    }
    assert found == {(0, 0): [0, 1], (0, 1): [4, 5], (1, 0): [2, 3], (1, 1): [6, 7]}


@pytest.mark.parametrize(
    ("rows", "split", "ranks"), [(8, 2, 2), (12, 3, 2), (24, 2, 4), (16, 4, 2)]
)
def test_that_a_strided_shard_is_torchs(rows: int, split: int, ranks: int) -> None:
    torch = pytest.importorskip("torch")
    types = pytest.importorskip("torch.distributed.tensor.placement_types")
    theirs = getattr(types, "_StridedShard", None)
    if theirs is None:
        pytest.skip("torch has no _StridedShard any more")
    pieces = theirs(0, split_factor=split)._split_tensor(
        torch.arange(rows), ranks, with_padding=False, contiguous=True
    )[0]
    for rank, piece in enumerate(pieces):
        mine = held((rows,), (ranks,), (StridedShard(0, split),), (rank,))[0]
        assert mine.tolist() == piece.tolist()


CASES: list[tuple[tuple[int, ...], tuple[int, ...], tuple[Placement, ...]]] = [
    ((10, 3), (4,), (Shard(0),)),
    ((10, 7, 5), (2, 3), (Shard(2), Shard(1))),
    ((9, 4), (2, 2), (Shard(0), Shard(0))),
    ((3, 4), (4,), (Shard(0),)),
    ((6, 4), (2, 2), (Replicate(), Shard(1))),
]


@pytest.mark.parametrize(("shape", "mesh", "placements"), CASES)
def test_that_every_rank_holds_what_torchs_dtensor_gives_it(
    shape: tuple[int, ...], mesh: tuple[int, ...], placements: tuple[Placement, ...]
) -> None:
    torch = pytest.importorskip("torch")
    dist = torch.distributed
    fake = pytest.importorskip("torch.testing._internal.distributed.fake_pg")
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.tensor import Replicate as TorchReplicate
    from torch.distributed.tensor import Shard as TorchShard
    from torch.distributed.tensor import distribute_tensor

    theirs = [
        TorchShard(p.dimension) if isinstance(p, Shard) else TorchReplicate() for p in placements
    ]
    whole = torch.arange(int(np.prod(shape))).reshape(shape)
    for rank, place in enumerate(np.ndindex(*mesh)):
        dist.init_process_group(
            "fake", rank=rank, world_size=int(np.prod(mesh)), store=fake.FakeStore()
        )
        try:
            device_mesh = init_device_mesh("cpu", mesh)
            # no source rank: each rank cuts its own copy, nothing is sent
            local = distribute_tensor(whole, device_mesh, theirs, src_data_rank=None).to_local()
        finally:
            dist.destroy_process_group()
        mine = whole.numpy()[np.ix_(*held(shape, mesh, placements, place))]
        assert np.array_equal(mine, local.numpy()), place
        assert local_shape(shape, mesh, placements, place) == tuple(local.shape)


@pytest.mark.parametrize(("shape", "mesh", "placements"), CASES)
def test_that_every_element_has_an_owner(
    shape: tuple[int, ...], mesh: tuple[int, ...], placements: tuple[Placement, ...]
) -> None:
    found = owner_map(shape, mesh, placements)
    assert found.min() >= 0
    last = tuple(size - 1 for size in shape)
    places = list(np.ndindex(*mesh))
    assert places[found[last]] == owners(shape, mesh, placements, last)[0]


def test_that_a_replicated_element_has_every_rank_as_owner_and_a_partial_one_summands() -> None:
    assert len(owners((4, 4), (2, 2), (Replicate(), Shard(0)), (0, 0))) == 2
    assert summands((2, 3), (Partial(), Shard(0))) == 2
    assert local_shape((4, 4), (2,), (Partial(),), (1,)) == (4, 4)
