"""All sixteen formats: every code decoded, every rounding at every midpoint, and custom formats.

Tolerance: none anywhere; formats are exact. NaN counts as one class, as libraries differ in its
sign and payload.
"""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from explorer.compute.floats.arrays import code_type, decode_array, encode_array
from explorer.compute.floats.codec import (
    decode,
    encode,
    floor_log2,
    power_of_two,
    random_fraction,
)  # fmt: skip
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number, finite, parse
from explorer.core.params import ParamError
from tests.compute.floats.format_oracles import (
    GFLOAT,
    LAYOUT,
    MODES,
    TORCH,
    ml_dtypes_type,
    positive_values,
    rounded,
    same,
)  # fmt: skip

NARROW = tuple(name for name, info in FORMATS.items() if info.bits <= 16)
CUSTOM = (
    FormatInfo("e0m7", "E0M7", 0, 7, "none"),
    FormatInfo("e1m2", "E1M2", 1, 2),
    FormatInfo("e0m3", "E0M3", 0, 3, "fn"),
    FormatInfo("e5m0", "E5M0", 5, 0, "none"),
    FormatInfo("e4m0", "E4M0", 4, 0, "fn"),
    FormatInfo("far", "E3M2", 3, 2, "ieee", -200),
    FormatInfo("near", "E3M2", 3, 2, "fnuz", 200),
    FormatInfo("unsigned", "UE4M3", 4, 3, signed=False),
    FormatInfo("unsigned_all", "UE4M3", 4, 3, "none", signed=False),
    FormatInfo("no_zero", "UE2M2", 2, 2, "fn", -5, signed=False, zero=False),
    FormatInfo("fine", "E5M26", 5, 26),
)


def as_float(number: Number) -> float:
    """A number that a double holds, as a float."""
    size = {"nan": math.nan, "infinity": math.inf}.get(number.kind)
    if size is None:
        size = float(number.magnitude)
        assert Fraction(size) == number.magnitude
    return -size if number.negative else size


def value(info: FormatInfo, code: int) -> float:
    """The value of a code, as a float."""
    return as_float(decode(info, code).number)


def scalar_values(info: FormatInfo, codes: np.ndarray) -> np.ndarray:
    """The values of codes by the scalar codec."""
    return np.array([value(info, code) for code in codes.tolist()])


# what the formats are ----------------------------------------------------------------------

# bits, bias, greatest, least normal, least subnormal, eps, infinities, NaNs, finite codes
CONSTANTS: dict[str, tuple[int, int, float, float, float | None, float, int, int, int]] = {
    "fp16": (16, 15, 65504, 2**-14, 2**-24, 2**-10, 2, 2046, 63_488),
    "bf16": (16, 127, 3.3895313892515355e38, 2**-126, 2**-133, 2**-7, 2, 254, 65_280),
    "e5m2": (8, 15, 57344, 2**-14, 2**-16, 0.25, 2, 6, 248),
    "e4m3fn": (8, 7, 448, 2**-6, 2**-9, 0.125, 0, 2, 254),
    "e4m3": (8, 7, 240, 2**-6, 2**-9, 0.125, 2, 14, 240),
    "e4m3fnuz": (8, 8, 240, 2**-7, 2**-10, 0.125, 0, 1, 255),
    "e5m2fnuz": (8, 16, 57344, 2**-15, 2**-17, 0.25, 0, 1, 255),
    "e4m3b11fnuz": (8, 11, 30, 2**-10, 2**-13, 0.125, 0, 1, 255),
    "e3m4": (8, 3, 15.5, 0.25, 2**-6, 0.0625, 2, 30, 224),
    "e3m2": (6, 3, 28, 0.25, 0.0625, 0.25, 0, 0, 64),
    "e2m3": (6, 1, 7.5, 1, 0.125, 0.125, 0, 0, 64),
    "e2m1": (4, 1, 6, 1, 0.5, 0.5, 0, 0, 16),
    "e8m0": (8, 127, 2.0**127, 2.0**-127, None, 1, 0, 1, 255),
}


@pytest.mark.parametrize("name", CONSTANTS)
def test_that_a_format_has_the_constants_of_its_specification(name: str) -> None:
    info, known = FORMATS[name], CONSTANTS[name]
    kinds = [info.kind(code) for code in range(1 << info.bits)]
    one = encode(info, finite(Fraction(1))).code
    found = (
        info.bits, info.bias, value(info, info.largest_code),
        value(info, info.hidden if info.zero else 0),
        value(info, 1) if "subnormal" in kinds else None,
        value(info, one + 1) - 1,
        kinds.count("infinity"), kinds.count("nan"),
        len(kinds) - kinds.count("infinity") - kinds.count("nan"),
    )  # fmt: skip
    assert found == known


def test_that_the_wide_formats_have_the_constants_of_their_specification() -> None:
    tf32, fp32, fp64 = FORMATS["tf32"], FORMATS["fp32"], FORMATS["fp64"]
    assert (tf32.bits, fp32.bits, fp64.bits) == (19, 32, 64)
    assert value(tf32, tf32.largest_code) == 3.4011621342146535e38
    assert value(tf32, 1) == 2.0**-136
    assert value(fp32, fp32.largest_code) == float(np.finfo(np.float32).max)
    assert value(fp64, fp64.largest_code) == float(np.finfo(np.float64).max)
    assert value(fp64, 1) == 5e-324


def test_that_the_hexadecimal_of_a_code_has_all_its_digits_in_every_width() -> None:
    lengths = {name: len(info.hex(0)) - 2 for name, info in FORMATS.items()}
    assert lengths == {
        "fp64": 16, "fp32": 8, "tf32": 5, "bf16": 4, "fp16": 4, "e5m2": 2, "e4m3fn": 2, "e4m3": 2,
        "e5m2fnuz": 2, "e4m3fnuz": 2, "e4m3b11fnuz": 2, "e3m4": 2, "e8m0": 2, "e3m2": 2,
        "e2m3": 2, "e2m1": 1,
    }  # fmt: skip


@pytest.mark.parametrize("name", NARROW)
def test_that_every_code_decodes_as_in_ml_dtypes_and_numpy(name: str) -> None:
    info, kind = FORMATS[name], ml_dtypes_type(name)
    codes = np.arange(1 << info.bits, dtype=code_type(info))
    with np.errstate(invalid="ignore"):  # signalling NaNs
        theirs = codes.view(kind).astype(np.float64)
    assert same(decode_array(info, codes), theirs)
    some = codes if info.bits <= 8 else codes[::13]
    assert same(scalar_values(info, some), decode_array(info, some))


@pytest.mark.parametrize("name", [name for name in GFLOAT if name in NARROW])
def test_that_every_code_decodes_and_is_classified_as_in_gfloat(name: str) -> None:
    from gfloat import decode_float, formats

    info, theirs = FORMATS[name], getattr(formats, f"format_info_{GFLOAT[name]}")
    classes = {"ZERO": "zero", "SUBNORMAL": "subnormal", "NORMAL": "normal",
               "INFINITE": "infinity", "NAN": "nan"}  # fmt: skip
    for code in range(0, 1 << info.bits, 1 if info.bits <= 8 else 97):
        other = decode_float(theirs, code)
        assert info.kind(code) == classes[other.fclass.name], hex(code)
        assert info.kind(code) == "nan" or value(info, code) == other.fval


@pytest.mark.parametrize("name", list(TORCH))
def test_that_every_code_decodes_as_in_torch(name: str) -> None:
    import torch

    info = FORMATS[name]
    codes = np.arange(1 << info.bits, dtype=code_type(info))
    signed = torch.from_numpy(codes.view(f"i{codes.itemsize}"))
    theirs = signed.view(getattr(torch, TORCH[name])).to(torch.float32).numpy()
    assert same(decode_array(info, codes), theirs)


@pytest.mark.parametrize("name", ["fp32", "tf32", "fp64"])
def test_that_wide_formats_decode_as_numpy_at_samples_and_at_every_boundary(name: str) -> None:
    info = FORMATS[name]
    rng = np.random.default_rng(7)
    codes = rng.integers(0, 1 << 63, 20_000, dtype=np.uint64) >> np.uint64(63 - info.bits + 1)
    top = info.largest_code
    edges = np.array([0, 1, info.hidden - 1, info.hidden, top, top + 1, top + 2], np.uint64)
    codes = np.concatenate([codes, edges, edges | np.uint64(info.sign_mask)])
    with np.errstate(invalid="ignore"):
        if name == "fp64":
            theirs = codes.view(np.float64)
        else:  # TF32 is the upper part of an FP32
            theirs = (codes << np.uint64(32 - info.bits)).astype(np.uint32).view(np.float32)
    assert same(decode_array(info, codes), theirs)
    assert same(scalar_values(info, codes[::7]), decode_array(info, codes[::7]))


# rounding, against the lists of values -----------------------------------------------------


def midpoint_cases(name: str) -> list[Fraction]:
    """At, just below and just above values and midpoints: of all values in an 8-bit format."""
    values = positive_values(name)
    step = 1 if len(values) <= 128 else len(values) // 60
    places = sorted({*range(0, len(values), step), 0, 1, 2, len(values) - 2, len(values) - 1})
    found = []
    for place in places:
        low = Fraction(values[place])
        gap = (Fraction(values[place + 1]) - low) if place + 1 < len(values) else low - Fraction(
            values[place - 1]
        )  # fmt: skip
        tiny = gap / 2**70
        for centre in (low, low + gap / 2):
            found += [centre - tiny, centre, centre + tiny]
    top = Fraction(values[-1])
    found += [top * 6 / 5, 2 * top, 10**4 * top, Fraction(1, 2**1100)]
    return [x for x in found if x >= 0]


@pytest.mark.parametrize("name", list(LAYOUT))
def test_that_every_mode_rounds_rightly_at_below_and_above_every_midpoint(name: str) -> None:
    info = FORMATS[name]
    top = Fraction(positive_values(name)[-1])
    for x in midpoint_cases(name):
        for signed in (x, -x) if x else (x,):
            for mode in MODES:
                for overflow in ("infinity", "saturate") if x > top else ("infinity",):
                    code = encode(info, finite(signed), mode, overflow).code
                    ours = value(info, code)
                    other = rounded(name, signed, mode, overflow == "saturate")
                    if other == 0 and info.negative_zero_code is None:
                        other = 0.0
                    agree = ours == other and math.copysign(1, ours) == math.copysign(1, other)
                    assert agree or (math.isnan(ours) and math.isnan(other)), (signed, mode)


@pytest.mark.parametrize("name", NARROW)
def test_that_every_code_comes_back_from_its_value(name: str) -> None:
    info = FORMATS[name]
    for code in range(0, 1 << info.bits, 1 if info.bits <= 8 else 53):
        decoded = decode(info, code)
        again = encode(info, decoded.number)
        if decoded.kind == "nan":
            assert info.kind(again.code) == "nan"
        else:
            assert again.code == code
            assert not again.missing


@pytest.mark.parametrize("info", [*FORMATS.values(), *CUSTOM], ids=lambda info: info.name)
def test_that_stochastic_rounding_grows_exactly_as_often_as_the_part_cut_off_says(
    info: FormatInfo,
) -> None:
    code = info.largest_code // 2
    low, unit = decode(info, code).number.magnitude, power_of_two(decode(info, code).ulp)
    for eighths, bits in ((3, 3), (3, 8), (5, 2), (0, 4), (1, 1)):
        x = finite(low + unit * Fraction(eighths, 8))
        words = range(1 << bits)
        grown = sum(
            encode(info, x, "stochastic", random=random_fraction(w, bits)).code == code + 1
            for w in words
        )
        assert grown == (eighths << bits) >> 3  # floor(left × 2^bits)


# what a format has no code for -------------------------------------------------------------


def code_of(name: str, text: str, *policies: str) -> int:
    """The code of a number given as text."""
    return encode(FORMATS[name], parse(text), *policies).code


@pytest.mark.parametrize("name", ["e3m2", "e2m3", "e2m1"])
def test_that_a_format_without_infinity_and_nan_saturates_whatever_is_asked(name: str) -> None:
    info = FORMATS[name]
    for text in ("1e9", "inf", "1e1200"):
        for overflow in ("infinity", "saturate"):
            assert code_of(name, text, "nearest_even", overflow) == info.largest_code
            assert code_of(name, "-" + text, "up", overflow) == info.largest_code | info.sign_mask
    nan = encode(info, Number("nan", True))
    assert (nan.code, nan.missing) == (info.largest_code, True)


@pytest.mark.parametrize("name", ["e5m2fnuz", "e4m3fnuz", "e4m3b11fnuz"])
def test_that_fnuz_has_one_zero_and_turns_overflow_and_infinity_into_its_one_nan(name: str) -> None:
    for text in ("-0.0", "-1e-300", "0"):
        assert code_of(name, text) == 0
    for text in ("1e9", "-1e9", "inf", "-inf", "nan"):
        assert code_of(name, text) == 0x80
    assert code_of(name, "-inf", "nearest_even", "saturate") == 0xFF


def test_that_e8m0_rounds_to_a_power_of_two_and_has_neither_zero_nor_sign() -> None:
    # 3 lies half-way from 2 to 4: the significand 1 is odd, so it grows (as in ml_dtypes, torch)
    expected = {
        "1": 127, "1.4": 127, "1.5": 128, "3": 129, "6": 130, "2^-127": 0, "2^-128": 0,
        "2^-140": 0, "1.25*2^-127": 0, "1.5*2^127": 255, "1.4*2^127": 254, "0": 255, "-0.0": 255,
        "-1": 255, "-2^-127": 255, "inf": 255, "-inf": 255, "nan": 255,
    }  # fmt: skip
    assert {text: code_of("e8m0", text) for text in expected} == expected
    saturated = {"0": 0, "-1": 0, "-inf": 0, "1e300": 254, "inf": 254, "nan": 255}
    assert {t: code_of("e8m0", t, "nearest_even", "saturate") for t in saturated} == saturated
    assert code_of("e8m0", "1.0001", "up") == 128
    assert code_of("e8m0", "1.9999", "toward_zero") == 127


def test_that_e2m1_rounds_all_its_midpoints_to_the_even_neighbour() -> None:
    ties = {"0.25": 0, "0.75": 1, "1.25": 1, "1.75": 2, "2.5": 2, "3.5": 4, "5": 4}
    info = FORMATS["e2m1"]
    assert {t: value(info, code_of("e2m1", t)) for t in ties} == ties
    away = {"0.25": 0.5, "0.75": 1, "1.25": 1.5, "1.75": 2, "2.5": 3, "3.5": 4, "5": 6}
    assert {t: value(info, code_of("e2m1", t, "nearest_away")) for t in away} == away


def test_that_rounding_to_odd_first_makes_a_second_rounding_harmless() -> None:
    info, bf16 = FORMATS["fp32"], FORMATS["bf16"]
    for text in ("1+2^-8+2^-40", "1+2^-8-2^-40", "16842753", "-(1+3*2^-8+2^-60)", "2^-134+2^-200"):
        x = parse(text)
        between = decode(info, encode(info, x, "odd").code).number
        assert encode(bf16, between).code == encode(bf16, x).code
    # to nearest even twice goes wrong for the first
    twice = decode(info, encode(info, parse("1+2^-8+2^-40")).code).number
    assert value(bf16, encode(bf16, twice).code) == 1.0
    assert value(bf16, code_of("bf16", "1+2^-8+2^-40")) == 1.0078125


# formats of the reader's own ---------------------------------------------------------------


@pytest.mark.parametrize("info", CUSTOM, ids=lambda info: info.name)
def test_that_a_custom_format_gives_every_code_back_and_its_values_rise(info: FormatInfo) -> None:
    codes = range(info.smallest_code, info.largest_code + 1, 1 if info.bits <= 8 else 20_000_003)
    values = [decode(info, code).number.fraction for code in codes]
    assert values == sorted(set(values))
    for code, number in zip(codes, values, strict=True):
        assert encode(info, finite(number)).code == code
        assert floor_log2(number) == decode(info, code).exponent or info.kind(code) == "subnormal"


def test_that_without_exponent_bits_all_steps_are_equal() -> None:
    info = FormatInfo("e0m7", "E0M7", 0, 7, "none")
    assert [value(info, code) for code in range(128)] == [code / 64 for code in range(128)]


def test_that_a_bias_moves_all_values_by_a_power_of_two_and_nothing_else() -> None:
    plain, moved = FormatInfo("a", "a", 4, 3, "fn"), FormatInfo("b", "b", 4, 3, "fn", 11)
    for code in range(plain.largest_code + 1):
        assert value(moved, code) * 16 == value(plain, code)


@pytest.mark.parametrize(
    ("arguments", "field"),
    [
        ((0, 0, "none"), "fraction_bits"),
        ((1, 0, "fn"), "fraction_bits"),
        ((0, 0, "fnuz"), "fraction_bits"),
        ((4, 0, "ieee"), "specials"),
        ((0, 4, "ieee"), "specials"),
        ((16, 3, "ieee"), "exponent_bits"),
        ((-1, 3, "ieee"), "exponent_bits"),
        ((4, 113, "ieee"), "fraction_bits"),
        ((4, 3, "ieee", 10**9), "bias"),
        ((4, 3, "most"), "specials"),
    ],
)
def test_that_an_impossible_format_is_refused_by_the_field_that_is_wrong(
    arguments: tuple[object, ...], field: str
) -> None:
    with pytest.raises(ParamError) as refused:
        FormatInfo("x", "x", *arguments)  # type: ignore[arg-type]  # wrong on purpose
    assert refused.value.field == field


def test_that_an_unknown_rounding_and_a_missing_random_number_are_refused() -> None:
    x = parse("1/3")
    with pytest.raises(ValueError, match="rounding"):
        encode(FORMATS["fp16"], x, "to_even")
    with pytest.raises(ValueError, match="random"):
        encode(FORMATS["fp16"], x, "stochastic")
    with pytest.raises(ValueError, match="word"):
        random_fraction(8, 3)
    assert encode_array(FORMATS["fp16"], np.ones(3)).tolist() == [0x3C00] * 3
