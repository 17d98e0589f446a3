"""The lens on every family of a reader's own models that our decoder computes."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.compute.attention.lens import Params, Run
from explorer.compute.attention.lens_checks import checks
from explorer.compute.attention.lens_run import run
from explorer.core.trace import drive
from tests.compute.models.small_models import STEP_BY_STEP, random_model, save

TEXT = "abcabc abcd"


@pytest.mark.parametrize("family", STEP_BY_STEP)
def test_that_the_lens_of_every_family_passes_every_comparison(family: str, tmp_path: Path) -> None:
    folder = save(random_model(family), tmp_path)
    trace = drive(run(Params(text=TEXT, folder=str(folder), layer=2)))
    found = checks(trace.params, trace)
    assert {check.what: check.status for check in found} == {
        check.what: "passed" for check in found
    }
    assert sum("transformers" in check.what for check in found) == 2
    shared: Run = trace.shared
    assert len(shared.stations) == 2 * shared.layers + 1
