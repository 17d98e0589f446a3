"""Ring and Ulysses as the lab checks them: on real processes."""

from __future__ import annotations

import pytest

from explorer.compute.parallelism.context.checks import checks
from explorer.compute.parallelism.context.lab import Params
from explorer.compute.parallelism.context.run import run
from explorer.core.trace import drive


def test_that_more_processes_than_heads_of_keys_and_uneven_pieces_agree() -> None:
    text = "the king and the queen were long in Rome, and so was the fool"
    for method in ("ulysses", "zigzag"):
        params = Params(text=text, method=method, cp="8")
        trace = drive(run(params))
        assert len(trace.shared.owner) % 8
        named = [check for check in checks(params, trace) if check.what.startswith("this text")]
        assert len(named) == 3
        assert all(check.status == "passed" for check in named), named


@pytest.mark.parametrize("method", ["contiguous", "zigzag", "ulysses"])
def test_that_real_processes_agree_with_one(method: str) -> None:
    params = Params(method=method, cp="2")
    found = checks(params, drive(run(params)))
    assert len(found) == 8, found
    assert all(check.status == "passed" for check in found), found
