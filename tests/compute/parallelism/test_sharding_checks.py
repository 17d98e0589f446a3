"""The badge of the sharding lab: torch's placements, and a run on real processes."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.placement import held
from explorer.compute.parallelism.sharding.checks import (
    GROUPS,
    PIECES,
    checks,
    jobs,
    torch_indices,
    torchrun,
)
from explorer.compute.parallelism.sharding.params import Params
from explorer.compute.parallelism.sharding.run import run
from explorer.core.trace import drive


@pytest.fixture(scope="module", autouse=True)
def _closed() -> Iterator[None]:
    yield
    verify.close()


@pytest.mark.parametrize(
    "fields",
    [
        {"tensor": "own", "shape": "5, 7, 10", "placements": "dp=S(1) tp=_S(2,3)", "pp": 1,
         "dp": 4, "tp": 4},
        {"tensor": "up", "zero": 3},
        {"dp": 1, "tp": 1, "pp": 3, "cp": 2, "schedule": "gpipe", "micro_batches": 2},
        {"model": "mixtral-8x7b", "tensor": "expert", "dp": 4, "ep": 4, "tp": 1, "pp": 1},
    ],
)  # fmt: skip
def test_that_groups_pieces_and_gradients_agree_with_numpy_torch_and_gloo(
    fields: dict[str, object],
) -> None:
    params = Params(**fields)  # type: ignore[arg-type]  # fields come from the tests
    found = checks(params, drive(run(params)))
    assert {GROUPS, PIECES} <= {check.template for check in found}
    assert {check.status for check in found} == {"passed"}
    assert len(found) > 4


def test_that_every_axis_is_run_on_as_many_ranks_as_it_has_up_to_four() -> None:
    params = Params(model="mixtral-8x7b", tensor="expert", dp=8, ep=4, tp=2, cp=2, pp=3)
    found = {name: ranks for name, ranks, _ in jobs(params)}
    assert found == {"zero1": 4, "sequence": 2, "ring": 2, "experts": 4, "pipeline": 3}


def test_that_errors_of_this_process_are_no_rank_s_afterwards() -> None:
    from explorer.compute.parallelism.placement import Shard

    before = sys.excepthook
    torch_indices(8, 0, (2,), (Shard(0),), (1,))
    assert sys.excepthook is before


def test_that_a_wrong_piece_would_be_noticed() -> None:
    from explorer.compute.parallelism.placement import Shard, StridedShard

    right, wrong = (StridedShard(0, 2), Shard(0)), (Shard(0), Shard(0))
    theirs = torch_indices(16, 0, (2, 2), right, (0, 1))
    assert theirs.tolist() == held((16,), (2, 2), right, (0, 1))[0].tolist()
    assert theirs.tolist() != held((16,), (2, 2), wrong, (0, 1))[0].tolist()


def test_that_the_script_is_of_the_layout_with_most_axes() -> None:
    both = torchrun(Params(dp=2, tp=2, pp=1, zero=3))
    assert "torchrun --nproc-per-node 4" in both
    assert 'The layout "two_d"' in both
    assert torchrun(Params(dp=1, tp=1, pp=1)) == ""
