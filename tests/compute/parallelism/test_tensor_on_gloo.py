"""The lab's blocks on real processes, cut by torch's DTensor: gradients and bytes as in the lab."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.tensor.checks import by_torch_distributed
from explorer.compute.parallelism.tensor.params import Params
from explorer.compute.parallelism.tensor.run import run
from explorer.core.trace import drive

WAYS = {
    "columns": Params(),
    "sequence": Params(sequence_parallel=True, activation="silu"),
    "rows": Params(cut="row-column", activation="relu"),
    "heads": Params(part="attention", sequence_parallel=True),
    "copies": Params(part="attention", key_value_heads=1),
    "loss": Params(part="loss"),
    "single": Params(dtype="float32"),
}


@pytest.fixture(scope="module", autouse=True)
def ended() -> Iterator[None]:
    yield
    verify.close()


@pytest.mark.parametrize("way", WAYS)
def test_that_dtensor_has_the_same_gradients_and_sends_the_same_bytes(way: str) -> None:
    params = WAYS[way]
    checks = by_torch_distributed(params, drive(run(params)))
    assert [check.status for check in checks] == ["passed", "passed"]
    assert checks[1].difference == 0


def test_that_one_rank_asks_for_no_processes() -> None:
    params = Params(ranks=1)
    assert by_torch_distributed(params, drive(run(params))) == []
