"""Whole arrays against the scalar codec, NumPy and ml_dtypes. No tolerance: codes are compared.

The scalar codec is itself held to a second implementation in test_floats_formats.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays as numpy_arrays

from explorer.compute.floats import arrays
from explorer.compute.floats.arrays import decode_array, encode_array, fits_float32, round_array
from explorer.compute.floats.codec import (
    OVERFLOWS,
    ROUNDINGS,
    decode,
    encode,
    power_of_two,
    random_fraction,
)  # fmt: skip
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number, finite
from tests.compute.floats.format_oracles import ml_dtypes_type
from tests.compute.floats.test_floats_formats import CUSTOM

ALL = {**FORMATS, **{info.name: info for info in CUSTOM},
       "wide": FormatInfo("wide", "UE9M23", 9, 23, "fn", 127, signed=False)}  # fmt: skip


def as_number(value: float) -> Number:
    """A float as an exact number; NaN keeps its sign."""
    negative = math.copysign(1, value) < 0
    if math.isnan(value):
        return Number("nan", negative)
    return Number("infinity", negative) if math.isinf(value) else finite(Fraction(value), negative)


MOST_FLOAT64 = Fraction(np.finfo(np.float64).max)


def traps(info: FormatInfo) -> np.ndarray:
    """At and beside values and midpoints of a format and beyond its ends: float64, both signs."""
    found = [0.0, 5e-324, 1e-300, math.inf, math.nan, 2.0**-149, 2.0**-126, 2.0**-1022, 1e308]
    top = info.largest_code
    edges = {0, 1, 2, info.hidden - 1, info.hidden, info.hidden + 1, top - 1, top}
    for magnitude in sorted({m for m in edges if 0 <= m <= top} | set(range(0, top, top // 9 + 1))):
        here = decode(info, magnitude)
        low = float(here.number.magnitude)
        middle = min(here.number.magnitude + power_of_two(here.ulp) / 2, MOST_FLOAT64)
        middle = float(middle)
        for centre in (low, middle):
            found += [centre, math.nextafter(centre, math.inf), math.nextafter(centre, 0.0)]
        found += [middle * (1 - 2.0**-40), middle * (1 + 2.0**-40)]
    with np.errstate(over="ignore"):
        found += [factor * found[-3] for factor in (1.2, 2.0, 1e4)]
    values = np.array(found)
    return np.concatenate([values, -values])


@pytest.mark.parametrize("source", ["float64", "float32"])
@pytest.mark.parametrize("name", list(ALL))
def test_that_arrays_give_the_codes_of_the_scalar_codec_in_every_mode(
    name: str, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arrays, "BIG", 1)  # the short ways too
    info = ALL[name]
    with np.errstate(over="ignore", invalid="ignore"):
        values = traps(info).astype(source)
    numbers = [as_number(float(x)) for x in values]
    words = np.arange(values.size) * 7 % 32
    greatest = decode(info, info.largest_code).number.magnitude
    for rounding in ROUNDINGS:
        stochastic = rounding == "stochastic"
        codes = {
            overflow: encode_array(
                info, values, rounding, overflow, (words, 5) if stochastic else None
            )
            for overflow in OVERFLOWS
        }
        for place, number in enumerate(numbers):
            inside = info.signed and info.zero and number.kind == "finite"
            small = inside and number.magnitude <= greatest  # then overflow makes no difference
            for overflow in OVERFLOWS[:1] if small else OVERFLOWS:
                word = random_fraction(int(words[place]), 5) if stochastic else None
                expected = encode(info, number, rounding, overflow, word).code
                assert codes[overflow][place] == expected, (values[place], rounding, overflow)


MOST_SIGNIFICANDS = np.unique(
    [(base + near) % (1 << 23)
     for shift in range(24) for base in (1 << shift, 3 << shift, (1 << 23) - (1 << shift))
     for near in (-1, 0, 1)]
)  # fmt: skip


@pytest.mark.parametrize(
    "name", [n for n in FORMATS if n not in ("tf32", "fp64", "fp32", "e3m2", "e2m3", "e2m1")]
)
def test_that_all_exponents_with_boundary_significands_round_as_in_ml_dtypes_and_numpy(
    name: str,
) -> None:
    info, kind = FORMATS[name], ml_dtypes_type(name)
    exponents = np.arange(1 << 9, dtype=np.uint32) << 23  # with both signs
    values = (exponents[:, None] | MOST_SIGNIFICANDS.astype(np.uint32)).reshape(-1)
    values = values.view(np.float32)
    if name == "e8m0":
        # between 2^-127 and 1.5 × 2^-127, both of them subnormal float32, ml_dtypes 0.6 and torch
        # 2.13 take the farther neighbour 2^-126; the scalar codec has the nearer one
        values = values[~((values > 2.0**-127) & (values < 1.5 * 2.0**-127))]
        assert encode(info, finite(Fraction(9, 8) * power_of_two(-127))).code == 0
    with np.errstate(all="ignore"):
        theirs = values.astype(kind).view(f"u{kind.itemsize}")
    ours = encode_array(info, values)
    nan = np.isnan(decode_array(info, ours))
    assert np.array_equal(nan, np.isnan(decode_array(info, theirs)))
    assert np.array_equal(ours[~nan], theirs[~nan])
    assert values.size > 50_000


@pytest.mark.parametrize("name", ["e3m2", "e2m3", "e2m1"])
def test_that_fp6_and_fp4_round_as_in_ml_dtypes_but_for_nan(name: str) -> None:
    info, kind = FORMATS[name], ml_dtypes_type(name)
    with np.errstate(over="ignore"):
        values = traps(info).astype(np.float32)
    values = values[~np.isnan(values)]
    theirs = values.astype(kind).view(np.uint8)
    assert np.array_equal(encode_array(info, values), theirs)


def test_that_float64_goes_to_fp16_and_fp32_as_in_numpy_which_rounds_once() -> None:
    rng = np.random.default_rng(3)
    for name, kind in (("fp16", np.float16), ("fp32", np.float32)):
        info = FORMATS[name]
        spread = rng.standard_normal(20_000) * 2.0 ** rng.integers(-160, 140, 20_000)
        values = np.concatenate([spread, traps(info)])
        values = values[~np.isnan(values)]
        with np.errstate(all="ignore"):
            theirs = values.astype(kind).view(f"u{info.bits // 8}")
        assert np.array_equal(encode_array(info, values), theirs)


def test_that_a_float64_is_not_rounded_to_float32_on_its_way() -> None:
    witnesses = {
        ("bf16", 1 + 2.0**-8 + 2.0**-40): 1.0078125,
        ("fp16", 1 + 2.0**-11 + 2.0**-40): 1.0009765625,
        ("e4m3fn", -431.99999999999994): -416.0,
        ("bf16", 16842753.0): 16908288.0,
        ("e5m2", 61439.0): 57344.0,
    }
    for (name, value), expected in witnesses.items():
        assert round_array(FORMATS[name], np.array([value]))[0] == expected
    # and ml_dtypes does just that: the reason not to use it here
    through = np.array([1 + 2.0**-8 + 2.0**-40]).astype(ml_dtypes_type("bf16"))
    assert float(through[0]) == 1.0


def test_that_the_same_random_words_give_the_exact_probability_over_all_of_them() -> None:
    words = np.arange(1 << 16)
    values = np.full(words.size, 1 + 2.0**-9, np.float32)
    up = round_array(FORMATS["bf16"], values, "stochastic", random=(words, 16)) > 1
    assert up.sum() == 16_384  # exactly a quarter of 65,536
    tiny = np.full(words.size, 2.0**-12 + 2.0**-20)  # below half of E4M3FN's smallest number
    up = round_array(FORMATS["e4m3fn"], tiny, "stochastic", random=(words, 16)) > 0
    assert up.sum() == (2**-12 + 2**-20) / 2**-9 * 65_536


def test_that_special_values_come_out_as_the_formats_have_them() -> None:
    values = np.array([np.inf, -np.inf, np.nan, -0.0, 0.0, 1e300], np.float64)
    expected = {
        "bf16": [0x7F80, 0xFF80, 0x7FC0, 0x8000, 0, 0x7F80],
        "e4m3fn": [0x7F, 0xFF, 0x7F, 0x80, 0, 0x7F],
        "e5m2fnuz": [0x80, 0x80, 0x80, 0, 0, 0x80],
        "e2m1": [7, 15, 7, 8, 0, 7],
        "e8m0": [255, 255, 255, 255, 255, 255],
    }
    assert {n: encode_array(FORMATS[n], values).tolist() for n in expected} == expected


def test_that_a_nan_is_never_cut_to_infinity_and_never_carries_into_zero() -> None:
    values = np.array([0x7F800001, 0x7FFFFFFF, 0xFF800001], np.uint32).view(np.float32)
    for info in (FORMATS["bf16"], FORMATS["fp16"], FORMATS["e4m3fn"]):
        for rounding in ROUNDINGS[:-1]:
            assert np.isnan(round_array(info, np.tile(values, 4096), rounding)).all()


@settings(max_examples=30, deadline=None)
@given(
    values=numpy_arrays(np.float32, 8, elements=st.floats(width=32)),
    name=st.sampled_from(list(FORMATS)),
)
def test_that_rounding_twice_is_rounding_once(values: np.ndarray, name: str) -> None:
    info = FORMATS[name]
    once = round_array(info, values)
    assert once.dtype == np.float32
    again = round_array(info, once)
    if info.zero:
        assert np.array_equal(once, again, equal_nan=True)


def test_that_shape_type_and_memory_order_do_not_matter() -> None:
    values = np.random.default_rng(5).standard_normal((70, 90)).astype(np.float32)
    info = FORMATS["e4m3fn"]
    straight = encode_array(info, values)
    assert straight.dtype == np.uint8
    assert straight.shape == (70, 90)
    assert np.array_equal(encode_array(info, values.T), straight.T)
    assert np.array_equal(encode_array(info, values[::2, ::3]), straight[::2, ::3])
    assert np.array_equal(encode_array(info, values.astype(np.float64)), straight)
    assert np.array_equal(round_array(info, values.T), decode_array(info, straight, np.float32).T)
    assert encode_array(info, np.zeros((0, 3))).shape == (0, 3)
    assert encode_array(info, np.float64(1.0)).shape == ()
    types = {name: str(arrays.code_type(info)) for name, info in FORMATS.items()}
    assert (types["e2m1"], types["fp16"], types["tf32"], types["fp64"]) == (
        "uint8", "uint16", "uint32", "uint64",
    )  # fmt: skip


def test_that_float32_holds_every_format_but_fp64_and_is_said_to() -> None:
    assert [name for name, info in FORMATS.items() if not fits_float32(info)] == ["fp64"]
    values = np.array([0.1, 1e-40], np.float32)
    assert np.array_equal(round_array(FORMATS["fp64"], values), values)


STOCHASTIC = {"rounding": "stochastic"}


@pytest.mark.parametrize(
    ("info", "values", "arguments", "says"),
    [
        (FORMATS["fp16"], np.ones(2, int), {}, "values"),
        (FORMATS["fp16"], np.ones(2), {"rounding": "even"}, "rounding"),
        (FORMATS["fp16"], np.ones(2), {"overflow": "wrap"}, "overflow"),
        (FORMATS["fp16"], np.ones(2), {**STOCHASTIC}, "random"),
        (FORMATS["fp16"], np.ones(2), {**STOCHASTIC, "random": (np.ones(3, int), 4)}, "random"),
        (FORMATS["fp16"], np.ones(2), {**STOCHASTIC, "random": (np.full(2, 16), 4)}, "random"),
        (FormatInfo("x", "x", 11, 40), np.ones(2), {}, "format"),
        (FormatInfo("x", "x", 12, 4), np.ones(2), {}, "format"),
        (FormatInfo("x", "x", 4, 3, "fn", 4000), np.ones(2), {}, "format"),
    ],
)  # fmt: skip
def test_that_what_cannot_be_done_is_refused_by_name(
    info: FormatInfo, values: np.ndarray, arguments: dict[str, Any], says: str
) -> None:
    with pytest.raises(ValueError, match=f"^{says}"):
        encode_array(info, values, **arguments)


@pytest.mark.timeout(3600)
@pytest.mark.nightly
@pytest.mark.parametrize("name", ["bf16", "fp16", "e5m2", "e4m3fn"])
def test_that_every_float32_rounds_as_in_ml_dtypes_and_numpy(name: str) -> None:
    info, kind = FORMATS[name], ml_dtypes_type(name)
    for start in range(0, 1 << 32, 1 << 26):
        bits = np.arange(start, start + (1 << 26), dtype=np.uint64).astype(np.uint32)
        values = bits.view(np.float32)
        with np.errstate(all="ignore"):
            theirs = values.astype(kind).view(f"u{kind.itemsize}")
        nan = np.isnan(values)
        assert np.array_equal(encode_array(info, values)[~nan], theirs[~nan])
