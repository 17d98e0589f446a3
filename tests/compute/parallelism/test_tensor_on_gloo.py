"""The lab's blocks on real processes, cut by torch's DTensor: gradients and bytes as in the lab."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.tensor.checks import by_torch_distributed, case_of, torchrun
from explorer.compute.parallelism.tensor.params import Params
from explorer.compute.parallelism.tensor.run import numbers_of, run
from explorer.core.trace import drive

WAYS = {
    "columns": Params(),
    "sequence": Params(sequence_parallel=True, activation="silu"),
    "rows": Params(cut="row-column", activation="relu"),
    "gate": Params(activation="swiglu"),
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


@pytest.mark.parametrize("way", ["columns", "rows", "copies", "loss"])
def test_that_the_job_is_as_its_formulas_say(way: str) -> None:
    params = WAYS[way]
    found = verify.run(case_of(params, *numbers_of(params)))
    assert found.ok
    assert all(rank.called() == rank.expected_calls for rank in found.ranks)


def test_that_the_script_for_torchrun_prints_that_all_is_equal(tmp_path: Path) -> None:
    file = tmp_path / "script.py"
    file.write_text(torchrun(Params(sequence_parallel=True)), encoding="utf-8")
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone",
               "--nproc-per-node", "2", str(file)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "reduce-scatter" in done.stdout
    assert "all equal" in done.stdout


def test_that_what_is_wrong_or_alone_has_no_script() -> None:
    assert torchrun(Params(cut="wrong")) == torchrun(Params(ranks=1)) == ""


def test_that_one_rank_asks_for_no_processes() -> None:
    params = Params(ranks=1)
    assert by_torch_distributed(params, drive(run(params))) == []
