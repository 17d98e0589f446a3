"""The trace of the bits lab: its stages, its neighbours, its comparison with other libraries."""

from __future__ import annotations

import dataclasses
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.floats.bits import STAGES, Params, run
from explorer.compute.floats.bits_checks import checks
from explorer.compute.floats.bits_line import MODES
from explorer.compute.floats.codec import OVERFLOWS
from explorer.compute.floats.formats import FORMATS
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive, same

VALUES = (
    "0.1", "-1/3", "0", "-0", "1e-7", "1e-30", "-1e-1100", "65520", "1e6", "464", "465", "480",
    "3.4028236e38", "1e400", "1+2^-11", "1.9999", "1+2^-8+2^-40", "inf", "-inf", "nan", "#00",
    "#FF", "#7c 01", "#0 01011 1001100110",
)  # fmt: skip


def traced(value: str = "0.1", format: str = "fp16", **changes: str) -> Trace:
    return drive(run(Params(value, format, **changes)))


@cache
def every_trace() -> list[Trace]:
    found = []
    for value in VALUES:
        digits = len(value.replace(" ", "")) - 1
        for name, info in FORMATS.items():
            fits = digits == info.bits and set(value) <= set("#01 ")
            fits |= info.bits % 4 == 0 and digits == info.bits // 4
            if not value.startswith("#") or fits:
                found.append(traced(value, name))
    return found


def test_that_the_bits_settle_stage_by_stage_and_end_as_the_code() -> None:
    for trace in every_trace():
        info = FORMATS[trace.params.format]
        assert [step.stage for step in trace.steps] == list(STAGES["bits"])
        assert trace[0].known == 0
        for before, after in zip(trace.steps, trace.steps[1:], strict=False):
            assert before.known & ~after.known == 0  # nothing becomes unknown again
        for step in trace.steps[-2:]:
            assert step.bits == trace.shared.row.encoded.code
            assert step.known == (1 << info.bits) - 1
        for step in trace.steps:
            assert 0 <= step.bits < 1 << info.bits


def test_that_the_neighbours_rise_by_one_code_each_and_enclose_the_value() -> None:
    for trace in every_trace():
        source, ticks = trace.shared.source, trace.shared.ticks
        if source.kind != "finite" or trace.shared.row.encoded.missing:
            assert ticks == ()
            continue
        values = [tick.number.fraction for tick in ticks]
        assert values == sorted(set(values))
        cut = trace.shared.row.encoded.cut
        if None not in [tick.code for tick in ticks]:
            assert values[0] <= source.fraction <= values[-1]
        result = trace.shared.row.decoded.number
        if result.kind == "finite":
            assert result.fraction in values
        assert cut is not None


def test_that_adding_one_to_the_bits_turns_the_largest_number_into_infinity() -> None:
    steps = traced("65520").steps
    assert [f"{step.bits:04X}" for step in steps[3:5]] == ["7BFF", "7C00"]
    saturated = traced("65520", overflow="saturate").steps
    assert [f"{step.bits:04X}" for step in saturated[3:6]] == ["7BFF", "7C00", "7BFF"]


def test_that_bits_are_read_in_hex_and_binary_and_a_wrong_number_of_digits_is_refused() -> None:
    assert traced("#2E66").shared.row.encoded.code == 0x2E66
    assert traced("#0 01011 1001100110").shared.row.encoded.code == 0x2E66
    assert traced("#7C01").shared.row.encoded.code == 0x7C01  # a NaN keeps its payload
    for text in ("#", "#2E6", "#2E667", "#XYZW", "#-001"):
        with pytest.raises(ParamError) as refused:
            traced(text)
        assert refused.value.key == "error_bits"


def test_that_a_whole_hex_number_is_taken_as_a_number_and_says_so() -> None:
    trace = traced("0x2E66")
    assert trace.shared.source.fraction == 0x2E66
    assert [notice.key for notice in trace.notices] == ["notice_hex"]


@pytest.mark.parametrize("overflow", OVERFLOWS)
@pytest.mark.parametrize("rounding", MODES)
def test_that_the_checks_compare_with_both_libraries_and_pass(rounding: str, overflow: str) -> None:
    for value in VALUES[:20]:
        params = Params(value, "e4m3fn", rounding, overflow)
        found = checks(params, drive(run(params)))
        libraries = {check.what.split()[0] for check in found} - {"Python's"}
        assert libraries == {"ml_dtypes", "gfloat"}
        assert [check for check in found if check.status != "passed"] == []


def test_that_the_checks_fail_when_a_code_is_wrong() -> None:
    trace = traced()
    rows = tuple(
        dataclasses.replace(
            row, encoded=dataclasses.replace(row.encoded, code=row.encoded.code + 1)
        )
        for row in trace.shared.rows
    )
    wrong = dataclasses.replace(trace, shared=dataclasses.replace(trace.shared, rows=rows))
    assert all(check.status == "failed" for check in checks(trace.params, wrong))


@settings(max_examples=50, deadline=None)
@given(
    value=st.one_of(
        st.sampled_from(VALUES),
        st.floats(width=32).map(repr),
        st.fractions().map(str),
    ),
    name=st.sampled_from(list(FORMATS)),
    rounding=st.sampled_from(MODES),
    overflow=st.sampled_from(OVERFLOWS),
)
def test_that_the_same_params_give_the_same_trace(
    value: str, name: str, rounding: str, overflow: str
) -> None:
    params = Params(value, name, rounding, overflow)
    try:
        first = drive(run(params))
    except ParamError:
        return
    assert same(first, drive(run(params)))
