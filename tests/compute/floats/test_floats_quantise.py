"""Integer and plain float quantisation against torch, by the published special cases."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from explorer.compute.floats.quantise import (
    BlockQuantiser,
    CastQuantiser,
    CodebookQuantiser,
    Grouping,
    IntegerQuantiser,
    NotFinite,
    NVFP4Quantiser,
    Quantiser,
    sqnr,
)
from explorer.compute.floats.quantise.catalogue import catalogue
from explorer.compute.floats.quantise.result import row_sqnr

ROW = Grouping("row")
#: torch says that its quantised tensors will go; as an oracle they still serve
pytestmark = pytest.mark.filterwarnings("ignore:.*deprecated:UserWarning")


def matrix(rows: int = 24, columns: int = 80, seed: int = 3) -> np.ndarray:
    """Gaussian weights in float32."""
    return np.random.default_rng(seed).normal(0, 0.05, (rows, columns)).astype(np.float32)


def observed(observer: object, values: np.ndarray) -> tuple[float, int]:
    """Scale and zero point that a torch observer finds."""
    observer(torch.from_numpy(values.astype(np.float32)))  # type: ignore[operator]  # a module
    scale, zero = observer.calculate_qparams()  # type: ignore[attr-defined]  # a module
    return float(scale), int(zero)


# integers against torch -------------------------------------------------------------------


def test_that_affine_codes_are_those_of_torch_quantize_per_tensor() -> None:
    values = matrix()
    q = IntegerQuantiser(8, affine=True).quantise(values)
    theirs = torch.quantize_per_tensor(
        torch.from_numpy(values), float(q.scales[0]), int(q.zero_points[0]), torch.quint8
    )
    assert np.array_equal(q.codes, theirs.int_repr().numpy())
    # torch multiplies in float32: one rounding of numbers below 0.25
    assert np.abs(q.dequantised - theirs.dequantize().numpy()).max() < 2**-26


def test_that_symmetric_codes_of_rows_are_those_of_torch_per_channel() -> None:
    values = matrix()
    q = IntegerQuantiser(8, grouping=ROW, convention="half").quantise(values)
    theirs = torch.quantize_per_channel(
        torch.from_numpy(values), torch.from_numpy(q.scales), torch.from_numpy(q.zero_points), 0,
        torch.qint8,
    )  # fmt: skip
    differ = q.codes != theirs.int_repr().numpy()
    # amax / (amax / 127.5) is a tie: float32 and float64 may fall on different sides of it
    inside = np.abs(values / q.scales[:, None])
    assert (np.abs(inside[differ] - 127.5) < 1e-4).all()
    assert differ.sum() <= len(values)


@pytest.mark.parametrize("bits", [2, 3, 4, 8])
def test_that_scale_and_zero_point_are_those_of_the_torch_observer(bits: int) -> None:
    from torch.ao.quantization.observer import MinMaxObserver

    values = matrix() + np.float32(0.02)
    observer = MinMaxObserver(dtype=torch.quint8, quant_min=0, quant_max=2**bits - 1, eps=2.0**-40)
    scale, zero = observed(observer, values)
    q = IntegerQuantiser(bits, affine=True).quantise(values)
    assert q.scales[0] == pytest.approx(scale, rel=2**-22)  # torch subtracts in float32
    assert q.zero_points[0] == zero


def test_that_the_symmetric_scale_of_torch_is_amax_over_127_and_a_half() -> None:
    from torch.ao.quantization.observer import MinMaxObserver

    ends = np.array([[-1.0, 0.5]], dtype=np.float32)
    scale, zero = observed(MinMaxObserver(torch.qint8, torch.per_tensor_symmetric), ends)
    assert (scale, zero) == (pytest.approx(0.00784314, abs=5e-9), 0)
    assert IntegerQuantiser(8, convention="half").quantise(ends).scales[0] == np.float32(scale)


def test_that_reduced_range_explains_two_different_answers_to_one_question() -> None:
    # the same data, 0.3470 with zero point 154 and 0.6967 with 77: eight bits and seven
    from torch.ao.quantization.observer import MinMaxObserver

    data = np.array([[-53.44, 0.0, 35.045]], dtype=np.float32)
    for bits, reduced, scale, zero in ((8, False, 0.3470, 154), (7, True, 0.6967, 77)):
        theirs = observed(MinMaxObserver(torch.quint8, reduce_range=reduced), data)
        q = IntegerQuantiser(bits, affine=True).quantise(data)
        assert theirs == (pytest.approx(scale, abs=5e-5), zero)
        assert (q.scales[0], q.zero_points[0]) == (pytest.approx(scale, abs=5e-5), zero)


# special cases ----------------------------------------------------------------------------


def test_that_restricted_codes_never_reach_minus_128() -> None:
    ends = np.array([[-1.0, 1.0, 0.3]])
    codes = {c: IntegerQuantiser(8, convention=c).quantise(ends).codes.tolist()[0]
             for c in ("restricted", "full")}  # fmt: skip
    assert codes == {"restricted": [-127, 127, 38], "full": [-128, 127, 38]}
    full = IntegerQuantiser(8, convention="full").quantise(ends)
    assert full.dequantised[0, :2].tolist() == [-1.0, 127 / 128]
    assert full.clipped.tolist() == [[False, True, False]]


def test_that_ties_go_to_the_even_code() -> None:
    values = np.array([[127.0, 0.5, 1.5, 2.5, -0.5, -1.5]])  # scale 1
    assert IntegerQuantiser(8).quantise(values).codes.tolist() == [[127, 0, 2, 2, 0, -2]]


def test_that_a_range_on_one_side_is_widened_to_zero() -> None:
    q = IntegerQuantiser(8, affine=True).quantise(np.array([[1024.0, 1027.0, 1030.0]]))
    assert (round(float(q.scales[0]), 4), int(q.zero_points[0])) == (4.0392, 0)
    q = IntegerQuantiser(8, affine=True).quantise(np.array([[-1030.0, -1024.0]]))
    assert (round(float(q.scales[0]), 4), int(q.zero_points[0])) == (4.0392, 255)


@given(
    hnp.arrays(np.float32, (3, 7), elements=st.floats(-1e4, 1e4, width=32)),
    st.integers(2, 8), st.booleans(), st.sampled_from(["tensor", "row", "column", "group", "flat"]),
)  # fmt: skip
def test_that_an_error_is_at_most_half_a_step_where_nothing_is_clipped(
    values: np.ndarray, bits: int, affine: bool, granularity: str
) -> None:
    grouping = Grouping(granularity, 4 if granularity in ("group", "flat") else 0)
    q = IntegerQuantiser(bits, affine, grouping).quantise(values)
    step = q.scales[grouping.group_of(values.shape)]
    # a scale kept in FP32 may be 2^-24 too small, so that the ends lie that much outside
    allowed = step / 2 + np.abs(values.astype(np.float64)) * 2.0**-23
    assert (np.abs(values - q.dequantised)[~q.clipped] <= allowed[~q.clipped]).all()
    zero = values == 0
    assert (q.dequantised[zero] == 0).all()


@given(st.integers(1, 6), st.integers(1, 11), st.sampled_from(["group", "flat"]), st.integers(1, 8))
def test_that_groups_join_to_the_matrix_they_came_from(
    rows: int, columns: int, granularity: str, size: int
) -> None:
    values = np.arange(rows * columns, dtype=np.float64).reshape(rows, columns)
    grouping = Grouping(granularity, size)
    groups = grouping.split(values)
    assert len(groups) == grouping.count(values.shape)
    assert np.array_equal(grouping.join(groups, values.shape), values)
    of = grouping.group_of(values.shape)
    assert sorted(set(of.ravel().tolist())) == list(range(len(groups)))
    for index, group in enumerate(groups):
        assert set(values[of == index]) <= set(group)


@pytest.mark.parametrize("quantiser", catalogue(), ids=lambda q: q.name)
def test_that_every_quantiser_takes_zeros_one_element_and_odd_shapes(quantiser: Quantiser) -> None:
    assert isinstance(quantiser, Quantiser)
    zeros = quantiser.quantise(np.zeros((2, 5)))
    assert (zeros.dequantised == 0).all()
    assert sqnr(np.zeros((2, 5)), zeros.dequantised) == np.inf
    one = quantiser.quantise(np.array([[0.37]]))
    assert one.dequantised.shape == one.codes.shape == (1, 1)
    assert abs(one.dequantised[0, 0] - 0.37) < 0.1
    mixed = matrix(3, 37)
    mixed[1] = 0
    got = quantiser.quantise(mixed)
    assert (got.dequantised[1] == 0).all()
    assert np.isfinite(got.dequantised).all()
    assert got.codes.shape == mixed.shape
    with pytest.raises(ValueError, match="at least one element"):
        quantiser.quantise(np.zeros((0, 3)))


@pytest.mark.parametrize("quantiser", catalogue(), ids=lambda q: q.name)
def test_that_what_is_not_finite_is_refused_or_stays_in_its_block(quantiser: Quantiser) -> None:
    values = matrix(2, 64)
    values[0, 3], values[0, 40] = np.nan, np.inf
    if isinstance(quantiser, BlockQuantiser):
        got = quantiser.quantise(values)
        assert np.isnan(got.dequantised[0]).all()
        assert np.isfinite(got.dequantised[1]).all()
        assert got.scale_codes is not None
        assert got.scale_codes.tolist()[:2] == [255, 255]
        return
    with pytest.raises(NotFinite) as refused:
        quantiser.quantise(values)
    assert refused.value.count == 2


@pytest.mark.parametrize("quantiser", catalogue(), ids=lambda q: q.name)
def test_that_every_value_is_a_level_times_a_scale(quantiser: Quantiser) -> None:
    values = matrix(5, 70)
    q = quantiser.quantise(values)
    group = q.grouping.group_of(values.shape)
    inside = q.dequantised / q.scales[group] + q.zero_points[group]
    place = np.clip(np.searchsorted(q.levels, inside), 1, len(q.levels) - 1)
    gap = np.minimum(np.abs(q.levels[place] - inside), np.abs(q.levels[place - 1] - inside))
    assert (gap <= 1e-12 * np.abs(inside)).all()


# plain float formats ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("element", "kind"),
    [("fp16", torch.float16), ("bf16", torch.bfloat16), ("e5m2", torch.float8_e5m2),
     ("e4m3fn", torch.float8_e4m3fn)],
)  # fmt: skip
def test_that_casts_are_those_of_torch(element: str, kind: torch.dtype) -> None:
    values = matrix() * 100
    theirs = torch.from_numpy(values).to(kind).double().numpy()
    assert np.array_equal(CastQuantiser(element).quantise(values).dequantised, theirs)


def test_that_a_scaled_cast_puts_the_largest_on_the_largest() -> None:
    values = matrix()
    q = CastQuantiser("e4m3fn", True, ROW).quantise(values)
    largest = np.abs(values).max(axis=1).astype(np.float64)
    assert np.allclose(q.scales * 448, largest, rtol=2**-23, atol=0)
    assert np.allclose(np.abs(q.dequantised).max(axis=1), largest, rtol=2**-23, atol=0)
    assert q.bits == 8 + 32 / values.shape[1]


# bits and ratios --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("quantiser", "bits"),
    [
        (IntegerQuantiser(4, grouping=Grouping("group", 128), scale_bits=16), 4.125),
        (IntegerQuantiser(4, True, Grouping("group", 128), scale_bits=16), 4.15625),
        (IntegerQuantiser(8, grouping=Grouping("group", 64)), 8.5),
        (BlockQuantiser("e4m3fn"), 8.25), (BlockQuantiser("e5m2"), 8.25),
        (BlockQuantiser("e3m2"), 6.25), (BlockQuantiser("e2m3"), 6.25),
        (BlockQuantiser("e2m1"), 4.25), (BlockQuantiser("int8"), 8.25),
        (NVFP4Quantiser(two_level=False), 4.5), (CodebookQuantiser("nf4"), 4.5),
        (CodebookQuantiser("fp4"), 4.5), (CastQuantiser("bf16"), 16.0),
    ],
    ids=lambda value: value.name if isinstance(value, Quantiser) else str(value),
)  # fmt: skip
def test_that_bits_per_element_count_the_scales(quantiser: Quantiser, bits: float) -> None:
    assert quantiser.quantise(matrix(4, 256)).bits == bits


def test_that_the_ratio_of_signal_and_noise_is_that_of_its_definition() -> None:
    assert sqnr(np.array([[3.0, 4.0]]), np.array([[3.0, 4.5]])) == pytest.approx(20)
    assert sqnr(np.ones((1, 2)), np.ones((1, 2))) == np.inf
    assert sqnr(np.zeros((1, 2)), np.ones((1, 2))) == -np.inf
    assert np.isnan(sqnr(np.ones((1, 2)), np.array([[1.0, np.nan]])))
    values = matrix()
    back = IntegerQuantiser(4, grouping=ROW).quantise(values).dequantised
    rows = row_sqnr(values, back)
    assert rows[7] == pytest.approx(sqnr(values[7:8], back[7:8]), abs=1e-12)
