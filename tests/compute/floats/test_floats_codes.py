"""All codes of small formats against ml_dtypes and gfloat, and counts that follow from the rules.

Values are compared exactly: 8 bits have few digits, so float64 holds every one of them.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from explorer.compute.floats import codes_checks as checks
from explorer.compute.floats.codes import (
    KINDS,
    NAMED,
    Params,
    format_of,
    named,
    run,
    same_codes,
)
from explorer.compute.floats.formats import FORMATS, SPECIALS
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


def traced(name: str, against: str = "none", **own: object) -> Trace:
    return drive(run(Params(format=name, against=against, **own)))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMED)
def test_that_every_code_is_what_ml_dtypes_says(name: str) -> None:
    shared = traced(name).shared
    theirs = checks.ml_dtypes_values(name, FORMATS[name].bits)
    assert checks.apart(shared.values, theirs) == 0


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        # zero, subnormal, normal, infinity, NaN
        ("e5m2", [2, 6, 240, 2, 6]),
        ("e4m3fn", [2, 14, 238, 0, 2]),
        ("e4m3", [2, 14, 224, 2, 14]),
        ("e4m3fnuz", [1, 14, 240, 0, 1]),
        ("e5m2fnuz", [1, 6, 248, 0, 1]),
        ("e4m3b11fnuz", [1, 14, 240, 0, 1]),
        ("e3m4", [2, 30, 192, 2, 30]),
        ("e8m0", [0, 0, 255, 0, 1]),
        ("e3m2", [2, 6, 56, 0, 0]),
        ("e2m3", [2, 14, 48, 0, 0]),
        ("e2m1", [2, 2, 12, 0, 0]),
    ],
)
def test_that_classes_have_as_many_codes_as_published(name: str, counts: list[int]) -> None:
    shared = traced(name).shared
    assert [shared.count(kind) for kind in KINDS] == counts
    assert sum(counts) == 1 << FORMATS[name].bits


def test_that_the_two_formats_called_e4m3_differ_in_fourteen_codes() -> None:
    """0x78 is 256 or infinity, 0x79 to 0x7E are numbers or NaN, 0x7F is NaN in both."""
    for name, against in (("e4m3fn", "e4m3"), ("e4m3", "e4m3fn")):
        step = traced(name, against)[-1]
        assert step.group == "differ"
        assert step.codes.tolist() == [*range(0x78, 0x7F), *range(0xF8, 0xFF)]


def test_that_in_fnuz_every_number_is_half_as_large_and_only_zero_stays() -> None:
    shared = traced("e4m3fnuz", "e4m3fn").shared
    assert np.flatnonzero(~shared.differs).tolist() == [0]
    finite = np.isfinite(shared.values) & np.isfinite(shared.other_values)
    assert (shared.other_values[finite] == 2 * shared.values[finite]).all()
    assert KINDS[shared.kinds[0x80]] == "nan"
    assert KINDS[shared.other_kinds[0x80]] == "zero"
    assert traced("e5m2fnuz", "e5m2").shared.differs.sum() == 255


@pytest.mark.parametrize("name", NAMED)
def test_that_differing_codes_are_those_where_ml_dtypes_differs(name: str) -> None:
    for against in NAMED:
        if FORMATS[against].bits != FORMATS[name].bits:
            assert traced(name, against).shared.other == ""
            continue
        shared = traced(name, against).shared
        bits = FORMATS[name].bits
        here = checks.ml_dtypes_values(name, bits)
        there = checks.ml_dtypes_values(against, bits)
        unequal = ~((here == there) | (np.isnan(here) & np.isnan(there)))
        unlike = shared.kinds != shared.other_kinds  # the same number may be subnormal in one
        assert (shared.differs == (unequal | unlike)).all()
        assert (shared.differs | ~unequal).all()


def test_that_a_format_does_not_differ_from_itself() -> None:
    step = traced("e4m3", "e4m3")[-1]
    assert step.group == "differ"
    assert len(step.codes) == 0


@pytest.mark.parametrize("name", NAMED)
def test_that_the_groups_hold_every_code_once(name: str) -> None:
    trace = traced(name)
    codes = np.concatenate([trace[index].codes for index in range(1, len(trace))])
    assert sorted(codes.tolist()) == list(range(1 << FORMATS[name].bits))
    assert trace[0].codes.tolist() == list(range(1 << FORMATS[name].bits))


@pytest.mark.parametrize("name", [n for n in NAMED if FORMATS[n].zero])
def test_that_each_exponent_field_owns_equally_many_codes(name: str) -> None:
    trace, info = traced(name), FORMATS[name]
    steps = [trace[index] for index in range(len(trace)) if trace[index].group == "normal"]
    assert [step.field for step in steps] == sorted(step.field for step in steps)
    for step in steps[:-1]:
        assert len(step.codes) == 2 * info.hidden
    last = steps[-1]
    missing = 2 * (info.magnitude_mask - info.largest_code) if info.specials == "fn" else 0
    assert len(last.codes) == 2 * info.hidden - missing


@pytest.mark.parametrize("name", [n for n in NAMED if n != "e8m0"])
def test_that_a_designed_format_snaps_to_the_name_it_has(name: str) -> None:
    info = FORMATS[name]
    own: dict[str, Any] = {"exponent_bits": info.exponent_bits, "fraction_bits": info.fraction_bits,
           "bias": info.bias, "specials": info.specials}  # fmt: skip
    shared = traced("custom", **own).shared
    assert shared.named == name
    assert checks.apart(shared.values, traced(name).shared.values) == 0
    assert traced("custom", **{**own, "bias": info.bias + 1}).shared.named != name


def test_that_the_names_are_of_different_formats() -> None:
    for first in NAMED:
        assert named(FORMATS[first]) == first
        assert sum(same_codes(FORMATS[first], FORMATS[second]) for second in NAMED) == 1


@pytest.mark.parametrize("specials", SPECIALS)
def test_that_every_format_one_can_design_is_what_gfloat_makes_of_it(specials: str) -> None:
    """Of at least one exponent bit and one fraction bit, which is what gfloat can describe."""
    for exponent in range(1, 7):
        for fraction in range(1, 8 - exponent):
            for bias in (-3, 7):
                trace = traced("custom", exponent_bits=exponent, fraction_bits=fraction,
                               bias=bias, specials=specials)  # fmt: skip
                found = checks.checks(trace.params, trace)
                assert len(found) >= 2
                for check in found:
                    assert check.status == "passed", (exponent, fraction, bias, check)


def test_that_too_many_bits_are_refused_by_the_name_of_the_field() -> None:
    with pytest.raises(ParamError) as error:
        format_of(Params(format="custom", exponent_bits=5, fraction_bits=3))
    assert error.value.field == "fraction_bits"
    assert error.value.key == "error_bits"
    format_of(Params(format="e5m2", exponent_bits=5, fraction_bits=3))  # not in use there


def test_that_formats_of_other_widths_are_not_compared_and_it_is_said() -> None:
    trace = traced("e3m2", "e4m3fn")
    assert [notice.key for notice in trace.notices] == ["notice_bits"]
    assert all(trace[index].group != "differ" for index in range(len(trace)))
