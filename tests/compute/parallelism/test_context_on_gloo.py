"""Ring and Ulysses as the lab checks them: on real processes."""

from __future__ import annotations

import pytest

from explorer.compute.parallelism.context.checks import checks
from explorer.compute.parallelism.context.lab import Params
from explorer.compute.parallelism.context.run import run
from explorer.core.trace import drive


@pytest.mark.parametrize("method", ["contiguous", "zigzag", "ulysses"])
def test_that_real_processes_agree_with_one(method: str) -> None:
    params = Params(method=method, cp="2")
    found = checks(params, drive(run(params)))
    assert len(found) == 5, found
    assert all(check.status == "passed" for check in found), found
