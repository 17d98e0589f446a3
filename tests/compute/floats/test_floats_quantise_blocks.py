"""MX, NVFP4 and the 4-bit codebooks: against gfloat, by exact rationals, by published constants."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
import torch
from scipy.stats import norm  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.quantise import (
    BlockQuantiser,
    CodebookQuantiser,
    NVFP4Quantiser,
    sqnr,
)
from explorer.compute.floats.quantise.block import element_of
from explorer.compute.floats.quantise.codebook import codebook, nearest
from explorer.compute.floats.quantise.double import DoubleQuantiser, dynamic_map
from explorer.compute.floats.quantise.exponents import RULES, from_e8m0, shared_exponents
from explorer.compute.floats.quantise.normal_float import (
    OFFSET,
    construct,
    equal_mass,
    evenly,
)

ELEMENTS = ("e4m3fn", "e5m2", "e3m2", "e2m3", "e2m1")
NF4 = (
    -1.0, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635,
    -0.18477343022823334, -0.09105003625154495, 0.0, 0.07958029955625534, 0.16093020141124725,
    0.24611230194568634, 0.33791524171829224, 0.44070982933044434, 0.5626170039176941,
    0.7229568362236023, 1.0,
)  # fmt: skip


def one_block(values: list[float], element: str, rule: str = "floor") -> tuple[int, list[float]]:
    """The scale code and the restored values of one block."""
    got = BlockQuantiser(element, rule, size=max(32, len(values))).quantise(np.array([values]))
    assert got.scale_codes is not None
    return int(got.scale_codes[0]), got.dequantised[0].tolist()


# the shared exponent ----------------------------------------------------------------------


def by_fractions(largest: float, element: str, rule: str) -> int:
    """The exponent of a block's scale from exact rationals, each rule by its own definition."""
    top = element_of(element)
    amax, most = Fraction(largest), Fraction(top.largest)

    def floor_log2(x: Fraction) -> int:
        e = 0
        while Fraction(2) ** e > x:
            e -= 1
        while Fraction(2) ** (e + 1) <= x:
            e += 1
        return e

    if rule == "ceil":
        e = floor_log2(amax)
        return e + (Fraction(2) ** e != amax) - top.exponent
    if rule == "rceil":  # the smallest k with amax / 2^k <= most
        k = floor_log2(amax / most) - 1
        while amax / Fraction(2) ** k > most:
            k += 1
        return k
    if rule == "even":  # round half up to the element's fraction bits, then floor
        unit = Fraction(2) ** (floor_log2(amax) - top.fraction_bits)
        amax = math.floor(amax / unit + Fraction(1, 2)) * unit
    return floor_log2(amax) - top.exponent


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("element", [*ELEMENTS, "int8"])
def test_that_the_shared_exponent_is_the_one_of_exact_arithmetic(element: str, rule: str) -> None:
    top = element_of(element)
    edges = [1.0, 1.25, 1.5, top.significand, 2 - 2.0 ** -(top.fraction_bits + 1), 2.0]
    values = [
        float(v)
        for edge in edges
        for scale in (-30, -1, 0, 3)
        for at in [np.float32(edge * 2.0**scale)]
        for v in (np.nextafter(at, np.float32(0)), at, np.nextafter(at, np.float32(9e9)))
    ]
    ours = shared_exponents(np.array(values), top, rule)
    assert ours.tolist() == [by_fractions(v, element, rule) for v in values]


def test_that_a_maximum_just_below_a_power_of_two_does_not_count_as_it() -> None:
    # float32 log2 says 3 here; the exponent is 2
    below = float(np.float32(7.9999995))
    assert float(torch.log2(torch.tensor(below))) == 3.0
    assert one_block([below], "e2m1", "floor")[0] == 127 + 2 - 2
    assert one_block([8.0], "e2m1", "floor")[0] == 127 + 3 - 2


def test_that_the_rules_differ_on_a_maximum_of_7_9_as_published() -> None:
    got = {rule: one_block([7.9], "e2m1", rule) for rule in RULES}
    assert got["floor"] == (127, [6.0])  # clipped: 24 % too small
    assert got["ceil"] == got["rceil"] == got["even"] == (128, [8.0])


def test_that_a_block_of_zeros_stays_zero_under_every_rule() -> None:
    for rule in RULES:
        assert one_block([0.0] * 32, "e2m1", rule) == (0, [0.0] * 32)


def test_that_a_subnormal_maximum_takes_the_smallest_scale() -> None:
    tiny = float(np.finfo(np.float32).smallest_subnormal)
    code, values = one_block([tiny * 1000, -tiny], "e4m3fn")
    assert code == 0
    assert all(abs(v) <= tiny * 1024 for v in values)


def test_that_a_huge_maximum_takes_the_largest_scale_and_is_finite() -> None:
    code, values = one_block([3.4e38], "e2m1", "ceil")
    assert code == 127 + 128 - 2
    assert np.isfinite(values[0])
    # 1e60 is beyond FP32: the scale stops at 2^127 and the element is clipped
    code, values = one_block([1e60], "e2m1")
    assert code == 254
    assert values[0] == 6 * 2.0**127


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_that_a_block_with_what_is_not_finite_is_nan_as_a_whole(bad: float) -> None:
    code, values = one_block([1.0, bad, 2.0], "e4m3fn")
    assert code == 255
    assert all(math.isnan(v) for v in values)


def test_that_e2m1_rounds_ties_to_even_codes() -> None:
    # scale 1, as the largest is 6; the last three are not ties
    values = [6.0, 0.25, 0.75, 1.25, 1.75, 2.5, 3.5, 5.0, -0.25, 0.26, 4.99]
    code, got = one_block(values, "e2m1")
    assert code == 127
    assert got == [6.0, 0, 1, 1, 2, 2, 4, 4, 0, 0.5, 4]


def test_that_mxint8_ends_at_127_sixty_fourths_unless_the_lowest_is_allowed() -> None:
    assert one_block([-1.999, 1.999], "int8")[1] == [-127 / 64, 127 / 64]
    low = BlockQuantiser("int8", lowest=True).quantise(np.array([[-1.999, 1.999]]))
    assert low.dequantised.tolist() == [[-2.0, 127 / 64]]


@pytest.mark.parametrize("element", [*ELEMENTS, "int8"])
def test_that_elements_and_scales_are_those_gfloat_computes(element: str) -> None:
    import gfloat
    from gfloat import formats

    block_format = {
        "e4m3fn": formats.format_info_mxfp8_e4m3, "e5m2": formats.format_info_mxfp8_e5m2,
        "e3m2": formats.format_info_mxfp6_e3m2, "e2m3": formats.format_info_mxfp6_e2m3,
        "e2m1": formats.format_info_mxfp4_e2m1, "int8": formats.format_info_mxint8,
    }[element]  # fmt: skip
    generator = np.random.default_rng(11)
    for size in (1e-3, 1.0, 50.0):
        values = generator.normal(0, size, 32).astype(np.float32).astype(np.float64)
        ours = BlockQuantiser(element, "floor").quantise(values[None, :])
        theirs = gfloat.quantize_block(block_format, values, gfloat.compute_scale_amax)
        if element == "int8":  # gfloat's codes go to −2, which ours leave out
            ours = BlockQuantiser(element, "floor", lowest=True).quantise(values[None, :])
        assert np.array_equal(ours.dequantised[0], theirs)


# NVFP4 ------------------------------------------------------------------------------------


def nvfp4_by_loops(values: np.ndarray, least: float) -> np.ndarray:
    """NVFP4 once more, one element after the other, with torch's FP8 and a list of the E2M1."""
    levels = [0, 0.5, 1, 1.5, 2, 3, 4, 6]
    above = float(np.float32(np.abs(values).max() / 2688))
    out = np.zeros_like(values)
    for row in range(values.shape[0]):
        for start in range(0, values.shape[1], 16):
            block = values[row, start : start + 16]
            wanted = min(max(float(np.abs(block).max()) / 6 / above, least), 448.0)
            scale = float(torch.tensor(wanted).to(torch.float8_e4m3fn).float()) * above
            for place, value in enumerate(block):
                inside = abs(value) / scale
                best = min(range(8), key=lambda i: (abs(levels[i] - inside), i % 2))
                out[row, start + place] = math.copysign(levels[best] * scale, value)
    return out


@pytest.mark.parametrize("torchao_floor", [True, False])
def test_that_nvfp4_is_what_a_loop_over_elements_gives(torchao_floor: bool) -> None:
    values = np.random.default_rng(5).normal(0, 1, (4, 50))
    values[0, :16] *= 1e-3  # a quiet block: its scale meets the floor
    got = NVFP4Quantiser(torchao_floor=torchao_floor).quantise(values)
    assert np.array_equal(
        got.dequantised, nvfp4_by_loops(values, 2**-6 if torchao_floor else 2**-9)
    )


def test_that_the_loudest_block_of_nvfp4_has_the_scale_448() -> None:
    values = np.random.default_rng(5).normal(0, 0.02, (8, 64))
    got = NVFP4Quantiser().quantise(values)
    assert got.scale_codes is not None
    assert int(got.scale_codes.max()) == 0x7E  # 448 in E4M3FN
    assert got.tensor_scale == float(np.float32(np.abs(values).max() / 2688))


def test_that_torchaos_floor_flushes_a_quiet_block_and_subnormal_scales_keep_it() -> None:
    values = np.zeros((1, 32))
    values[0, :16], values[0, 16:] = 2688.0, 0.012  # block scales 448 and 0.002
    assert (NVFP4Quantiser().quantise(values).dequantised[0, 16:] > 0.012).all()
    quiet = NVFP4Quantiser(torchao_floor=False).quantise(values).dequantised[0, 16:]
    assert np.abs(quiet - 0.012).max() < 0.001
    values[0, 16:] = 0.002
    assert (NVFP4Quantiser().quantise(values).dequantised[0, 16:] == 0).all()


# NF4 --------------------------------------------------------------------------------------


def test_that_nf4_is_made_exactly_as_published() -> None:
    assert construct().levels.astype(np.float64).tolist() == list(NF4)
    assert codebook("nf4").tolist() == list(NF4)


def test_that_float64_gives_nearly_but_not_exactly_the_published_levels() -> None:
    difference = np.abs(construct(np.float64).levels - np.array(NF4)).max()
    assert 1e-7 < difference < 2e-7


def test_that_our_even_spacing_and_quantiles_are_those_of_torch_and_scipy() -> None:
    for count in (8, 9):
        ours = evenly(OFFSET, 0.5, count, np.float32)
        assert np.array_equal(ours, torch.linspace(OFFSET, 0.5, count).numpy())
    made = construct(np.float64)
    assert np.allclose(made.positive, norm.ppf(made.positive_probabilities[:-1]), rtol=1e-14)
    assert np.allclose(equal_mass(), norm.ppf(np.arange(1, 16) / 16), atol=1e-15)


def test_that_the_offset_lies_between_the_outer_half_bins_of_15_and_16_levels() -> None:
    assert abs(1 - (1 / 32 + 1 / 30) / 2 - OFFSET) < 5e-8


def test_that_thresholds_and_the_largest_gap_are_the_published_ones() -> None:
    made = construct()
    assert made.thresholds[6:9].round(5).tolist() == [-0.04553, 0.03979, 0.12026]
    assert np.diff(codebook("nf4")).max() == pytest.approx(0.3038, abs=5e-5)


def test_that_the_nearest_level_wins() -> None:
    levels = codebook("nf4")
    values = np.linspace(-1, 1, 2001)
    codes = nearest(levels, values)
    distance = np.abs(levels[None, :] - values[:, None])
    assert (distance[np.arange(len(values)), codes] == distance.min(axis=1)).all()


def test_that_bitsandbytes_fp4_is_not_e2m1() -> None:
    levels = codebook("fp4")
    assert len(levels) == 15  # 16 codes, two of them zero
    twelfths = (levels[levels >= 0] * 12).round(6).tolist()
    assert twelfths == pytest.approx([0, 0.0625, 2, 3, 4, 6, 8, 12])
    e2m1 = BlockQuantiser("e2m1").levels()
    assert e2m1[e2m1 >= 0].tolist() == [0, 0.5, 1, 1.5, 2, 3, 4, 6]


def test_that_the_dynamic_map_is_the_one_of_bitsandbytes() -> None:
    # the same from torch.linspace, decade by decade; torch fuses a multiplication with an addition
    # in long ones, which moves the last bit of float32
    found = [0.0, 1.0]
    for decade in range(7):
        edges = torch.linspace(0.1, 1, 2**decade + 1)
        middles = 10 ** (decade - 6) * (edges[:-1] + edges[1:]) / 2
        found += middles.tolist() + (-middles).tolist()
    assert np.allclose(
        dynamic_map(), np.sort(np.array(found, dtype=np.float32)), rtol=2**-22, atol=0
    )
    assert len(set(dynamic_map().tolist())) == 256


# double quantisation ----------------------------------------------------------------------


def test_that_double_quantisation_costs_4_126953125_bits_and_one_mean() -> None:
    values = np.random.default_rng(1).normal(0, 0.02, (128, 1024))
    got = CodebookQuantiser("nf4", 64, DoubleQuantiser()).quantise(values)
    assert got.bits == 4 + 8 / 64 + 32 / (64 * 256) + 32 / values.size
    assert 4 + 8 / 64 + 32 / (64 * 256) == 4.126953125


@pytest.mark.parametrize("variant", ["linear", "torchao", "dynamic", "fp8"])
def test_that_doubly_quantised_scales_stay_close(variant: str) -> None:
    scales = np.abs(np.random.default_rng(2).normal(0.05, 0.01, 600))
    got = DoubleQuantiser(variant).quantise(scales)
    spread = np.abs(scales - got.mean).max()
    # at most half the widest gap of the code: 1/254, 1/128 (and its clipped end), 0.009, 1/28
    share = {"linear": 1 / 254, "torchao": 1 / 128, "dynamic": 0.0071, "fp8": 1 / 28}[variant]
    assert np.abs(scales - got.restored).max() <= share * spread * 1.001


def test_that_torchaos_factor_loses_a_128th_of_the_largest_scale() -> None:
    scales = np.array([1.0, 2.0, 3.0])  # mean 2, so −1, 0 and +1
    assert DoubleQuantiser("linear").quantise(scales).restored.tolist() == [1.0, 2.0, 3.0]
    assert DoubleQuantiser("torchao").quantise(scales).restored.tolist() == [
        1.0,
        2.0,
        2 + 127 / 128,
    ]


def test_that_codes_do_not_depend_on_double_quantisation() -> None:
    values = np.random.default_rng(3).normal(0, 0.02, (16, 256))
    plain = CodebookQuantiser("nf4").quantise(values)
    double = CodebookQuantiser("nf4", double=DoubleQuantiser()).quantise(values)
    assert np.array_equal(plain.codes, double.codes)
    assert sqnr(values, plain.dequantised) - sqnr(values, double.dequantised) < 0.1


def test_that_formats_have_the_numbers_the_rules_rest_on() -> None:
    tops = {name: element_of(name) for name in ELEMENTS}
    assert {n: t.largest for n, t in tops.items()} == {
        "e4m3fn": 448, "e5m2": 57344, "e3m2": 28, "e2m3": 7.5, "e2m1": 6,
    }  # fmt: skip
    assert FORMATS["e8m0"].bits == 8
    assert from_e8m0(np.array([0, 127, 254], dtype=np.uint8)).tolist() == [2.0**-127, 1, 2.0**127]
