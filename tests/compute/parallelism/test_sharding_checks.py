"""The badge of the sharding lab: torch's placements, and a run on real processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.placement import held
from explorer.compute.parallelism.sharding.checks import (
    GROUPS,
    PIECES,
    checks,
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
