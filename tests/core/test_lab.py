"""Labs: opened by id, their computations resolved by name, their places found."""

from __future__ import annotations

import math

import pytest

from explorer.core.lab import compared, open_lab, resolve
from explorer.core.trace import Trace, drive
from tests.sample_lab import LAB, LAB_ID


def trace() -> Trace:
    return drive(resolve(LAB.run)(LAB.Params()))


@pytest.mark.parametrize(
    "name", ["", "attention", "attention/", "/one-head", "attention/no-such-lab", "../x", "a.b/c",
             "attention/one-head/more", "no-such-tab/lab", "attention/-", "os/path"],
)  # fmt: skip
def test_that_an_id_of_no_lab_is_a_key_error(name: str) -> None:
    with pytest.raises(KeyError):
        open_lab(name)


def test_that_a_lab_is_found_by_its_id() -> None:
    assert open_lab(LAB_ID) is LAB
    assert LAB.tab == "sample"


def test_that_only_names_of_this_program_resolve() -> None:
    assert resolve("explorer.core.lab:resolve") is resolve
    for name in ("os:system", "explorer.core.lab", "explorer.core.lab:", "builtins:eval", ""):
        with pytest.raises(ValueError, match="not a name of the form"):
            resolve(name)


def test_that_steps_are_found_by_number_and_section() -> None:
    found = trace()
    assert [LAB.step_of(found, where) for where in (0, "4", -1, "-1", "middle")] == [0, 4, 4, 4, 2]
    for wrong in (5, "5", "-6", "nowhere", ""):
        with pytest.raises(KeyError, match="takes 0 to 4"):
            LAB.step_of(found, wrong)


def test_that_the_code_of_a_section_is_lit_during_it() -> None:
    found = trace()
    assert [LAB.section(found, i) for i in range(5)] == ["start"] * 2 + ["middle"] * 3


def test_that_a_difference_that_is_no_number_is_never_green() -> None:
    assert compared("x", 1e-7, 1e-6, "float32").status == "passed"
    assert compared("x", 1e-5, 1e-6, "float32").status == "failed"
    assert compared("x", math.nan, 1e-6, "float32").status == "failed"
