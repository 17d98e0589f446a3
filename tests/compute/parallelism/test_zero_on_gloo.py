"""The ZeRO lab against torch itself on real processes."""

from __future__ import annotations

import pytest

from explorer.compute.parallelism.zero.checks import checks, script
from explorer.compute.parallelism.zero.lab import Params
from explorer.compute.parallelism.zero.run import run
from explorer.core.trace import drive


@pytest.mark.parametrize(
    "fields",
    [
        {"stage": 1, "ranks": 2}, {"stage": 2, "ranks": 2, "micro_batches": 2},
        {"stage": 3, "ranks": 2, "micro_batches": 2, "keep": "step", "reduce": "last"},
        {"show": "bytes"}, {"show": "accumulation"},
    ],
)  # fmt: skip
def test_that_torch_on_real_processes_agrees(fields: dict[str, object]) -> None:
    params = Params(**fields)  # type: ignore[arg-type]  # fields come from the list above
    found = checks(params, drive(run(params)))
    assert found
    if any(check.status == "missing" for check in found):
        pytest.skip("gloo has no loopback interface here")
    assert {check.status for check in found} == {"passed"}, found


def test_that_every_stage_is_a_script_for_torchrun_and_pictures_of_large_models_are_none() -> None:
    for stage, job in enumerate(("ddp", "zero1", "fsdp", "fsdp")):
        assert f'The layout "{job}"' in script(Params(stage=stage))
    assert script(Params(show="bytes")) == ""
