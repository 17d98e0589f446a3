"""The lab "Quantise a matrix": what it measures, and matrices that are hard to quantise."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from explorer.compute.floats.quantise_matrix import (
    FORMATS,
    Params,
    Shared,
    outlier_columns,
    quantiser_of,
)
from explorer.compute.floats.quantise_matrix_checks import checks
from explorer.compute.floats.quantise_matrix_run import run
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive


def of(params: Params) -> Shared:
    shared = drive(run(params)).shared
    assert isinstance(shared, Shared)
    return shared


def folder_with(path: Path, matrix: np.ndarray) -> str:
    save_file({"w": matrix.astype(np.float32)}, path / "model.safetensors")
    return str(path)


@pytest.mark.parametrize("format_name", FORMATS)
def test_that_every_format_agrees_with_a_second_implementation(format_name: str) -> None:
    params = Params(format=format_name, rule="floor", outliers=1)
    trace = drive(run(params))
    found = checks(params, trace)
    assert found
    assert all(check.status == "passed" for check in found), found


@pytest.mark.parametrize("granularity", ["tensor", "row", "column", "group"])
@pytest.mark.parametrize("affine", [False, True])
def test_that_integers_agree_with_torch_for_every_granularity(
    granularity: str, affine: bool
) -> None:
    params = Params(bits=5, granularity=granularity, affine=affine, clip=0.8)
    (check,) = checks(params, drive(run(params)))
    assert check.status == "passed", check


def test_that_a_check_fails_on_a_wrong_code() -> None:
    params = Params(format="nvfp4")
    trace = drive(run(params))
    place = trace.shared.place.copy()
    place[3, 4] = (place[3, 4] + 1) % len(trace.shared.levels)
    wrong = Trace(params, trace.steps, _with(trace.shared, place=place))
    assert checks(params, wrong)[0].status == "failed"


def _with(shared: Shared, **changes: object) -> Shared:
    import dataclasses

    return dataclasses.replace(shared, **changes)  # type: ignore[arg-type]  # fields by name


def test_that_what_is_said_about_a_matrix_follows_from_its_arrays() -> None:
    shared = of(Params(outliers=2))
    exact = shared.matrix.astype(np.float64)
    noise = float((shared.error.astype(np.float64) ** 2).sum())
    assert shared.sqnr == pytest.approx(10 * math.log10((exact**2).sum() / noise), abs=1e-4)
    others = np.delete(exact, shared.outlier_columns, axis=1)
    lost = np.delete(shared.error.astype(np.float64), shared.outlier_columns, axis=1)
    assert shared.rest == pytest.approx(
        10 * math.log10((others**2).sum() / (lost**2).sum()), abs=1e-4
    )
    assert shared.usage.sum() == shared.matrix.size == shared.values.counts.sum()
    assert shared.within.counts.sum() == shared.errors.counts.sum() == shared.matrix.size
    row, column = shared.example.row, shared.example.column
    assert abs(shared.error[row, column]) == np.abs(shared.error).max()
    scale, zero = shared.scale_at(row, column)
    level = shared.levels[shared.place[row, column]]
    assert (level - zero) * scale == pytest.approx(exact[row, column] + shared.error[row, column])


@pytest.mark.parametrize("granularity", ["tensor", "row", "column", "group"])
def test_that_the_scale_of_one_element_is_that_of_the_map(granularity: str) -> None:
    shared = of(Params(granularity=granularity, model="clear", tensor=4))
    for row, column in ((0, 0), (7, 63), (31, 5)):
        assert shared.scale_at(row, column)[0] == shared.scale_map()[row, column]


def test_that_outliers_reorder_the_formats_and_that_the_whole_ratio_hides_it() -> None:
    shared = of(Params(outliers=2))
    by_name = {each.name: each for each in shared.ranked}
    row, column = by_name["int8-row"], by_name["int8-column"]
    assert abs(row.before - column.before) < 2  # without outliers it hardly matters which
    assert row.rest < 20 < 40 < column.rest
    # most weights of INT4 per row have become zero, and the ratio over everything looks fine
    lost = by_name["int4-row"]
    assert lost.rest < 1
    assert lost.sqnr > 10
    # floats do not care
    assert abs(by_name["e4m3fn-tensor"].rest - by_name["e4m3fn-tensor"].before) < 0.5


def test_that_without_outliers_all_three_ratios_are_one() -> None:
    assert all(r.sqnr == r.rest == r.before for r in of(Params()).ranked)


def test_that_six_decibels_a_bit_is_what_integers_gain() -> None:
    ratio = [of(Params(bits=bits)).sqnr for bits in (5, 6, 7, 8)]
    # 127/63 and so on are a little more than 2: up to 0.3 dB
    assert np.diff(ratio) == pytest.approx([6.02] * 3, abs=0.35)


def test_that_clipping_a_little_helps_three_bits_and_much_harms() -> None:
    ratio = [of(Params(bits=3, clip=clip)).sqnr for clip in (1.0, 0.6, 0.1)]
    assert ratio[1] > ratio[0] > ratio[2]
    assert of(Params(bits=3, clip=0.6)).clipped.any()


def test_that_outlier_columns_are_different_and_never_more_than_there_are() -> None:
    for count in range(17):
        for columns in (1, 2, 5, 64):
            found = outlier_columns(count, columns)
            assert len(set(found)) == len(found) == min(count, columns)
            assert all(0 <= c < columns for c in found)


# hard matrices ----------------------------------------------------------------------------


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize(
    "matrix",
    [
        np.array([[0.0]]), np.array([[-3.5]]), np.zeros((3, 40)), np.full((2, 5), 1e-44),
        np.full((2, 5), 3e38), np.array([[1e-40, 3e38, 0, -1.0]]), np.ones((1, 1000)),
        np.ones((700, 1)), np.r_[np.zeros((2, 33)), np.ones((1, 33))],
    ],
    ids=["zero", "one", "zeros", "subnormal", "huge", "both", "wide", "tall", "zero rows"],
)  # fmt: skip
def test_that_hard_matrices_give_numbers(
    tmp_path: Path, format_name: str, matrix: np.ndarray
) -> None:
    shared = of(Params(format=format_name, folder=folder_with(tmp_path, matrix), outliers=1))
    assert np.isfinite(shared.error).all()
    assert shared.bits >= 4
    assert not math.isnan(shared.sqnr)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_that_a_matrix_that_is_not_finite_is_refused_by_name(tmp_path: Path, bad: float) -> None:
    matrix = np.ones((4, 4))
    matrix[1, 2] = bad
    with pytest.raises(ParamError) as error:
        of(Params(folder=folder_with(tmp_path, matrix)))
    assert error.value.field == "tensor"
    assert error.value.args_of_key == {"tensor": "w", "count": 1}


def test_that_a_large_matrix_is_cut_and_that_this_is_said(tmp_path: Path) -> None:
    matrix = np.random.default_rng(0).normal(0, 1, (600, 1100))
    trace = drive(run(Params(folder=folder_with(tmp_path, matrix), tensor=0)))
    assert trace.shared.matrix.shape == (256, 1024)
    assert [notice.key for notice in trace.notices] == ["notice.cut"]


def test_that_a_matrix_beyond_the_last_becomes_the_last_with_a_notice() -> None:
    trace = drive(run(Params(model="clear", tensor=999)))
    assert trace.shared.tensor == "token_embedding.weight"
    assert [notice.key for notice in trace.notices] == ["notice.tensor"]


def test_that_fields_without_a_say_are_named() -> None:
    assert "bits" not in Params().unused()
    assert {"bits", "granularity", "rule"} <= set(Params(format="nvfp4").unused())
    assert "rule" not in Params(format="mx-e2m1").unused()
    assert "group" not in Params(granularity="group").unused()
    # and indeed they have none
    for name in Params(format="nvfp4").unused():
        other = {"bits": 7, "granularity": "tensor", "affine": True, "clip": 0.5}.get(name)
        if other is not None:
            changed = Params(**{"format": "nvfp4", name: other})  # type: ignore[arg-type]  # by name
            assert quantiser_of(changed) == quantiser_of(Params(format="nvfp4"))
