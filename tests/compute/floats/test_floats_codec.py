"""The codec of number formats against NumPy, ml_dtypes and gfloat, code by code.

Tolerance: none anywhere. Decoding and rounding are exact, so every comparison is for equality of
codes or of values (NaN counts as one class: libraries differ in its sign and payload).
"""

from __future__ import annotations

import math
from fractions import Fraction

import ml_dtypes
import numpy as np
import pytest
from gfloat import round_float

from explorer.compute.floats import bits_checks
from explorer.compute.floats.arrays import decode_array, encode_array
from explorer.compute.floats.codec import (
    ROUNDINGS,
    decode,
    encode,
    power_of_two,
)
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number, finite, parse

USUAL = ("fp32", "bf16", "fp16", "e5m2", "e4m3fn")  # test_floats_formats has them all
NARROW = ("fp16", "bf16", "e5m2", "e4m3fn")
every_format = pytest.mark.parametrize("name", USUAL)
every_narrow_format = pytest.mark.parametrize("name", NARROW)


def as_number(value: float) -> Number:
    """A float as an exact number."""
    if math.isnan(value):
        return Number("nan")
    if math.isinf(value):
        return Number("infinity", value < 0)
    return finite(Fraction(value), math.copysign(1, value) < 0)


def as_float(number: Number) -> float:
    """A number that a double holds exactly, as a float."""
    size = {"nan": math.nan, "infinity": math.inf}.get(number.kind)
    if size is None:
        size = float(number.magnitude)
        assert Fraction(size) == number.magnitude
    return -size if number.negative else size


def code(name: str, value: str | Fraction | float, rounding: str = "nearest_even",
         overflow: str = "infinity") -> int:  # fmt: skip
    """The code of a number given as text, fraction or float."""
    if isinstance(value, str):
        number = parse(value)
    else:
        number = as_number(value) if isinstance(value, float) else finite(value)
    return encode(FORMATS[name], number, rounding, overflow).code


def value(name: str, given: str | Fraction | float, *policies: str) -> float:
    """The number that comes back, as a float."""
    return as_float(decode(FORMATS[name], code(name, given, *policies)).number)


def sampled_magnitudes(info: FormatInfo) -> list[int]:
    """Codes of finite magnitudes: all of an 8-bit format; of a wider one the ends of the first and
    last binades, and a stride that is coprime to the binade's length."""
    top = info.largest_code
    if info.bits == 8:
        return list(range(top + 1))
    ends = {0, 1, 2, 3, info.hidden - 2, info.hidden - 1, info.hidden, info.hidden + 1,
            2 * info.hidden - 1, 2 * info.hidden, top - 2, top - 1, top}  # fmt: skip
    return sorted(ends | set(range(0, top, 37 if info.bits == 16 else 2_000_003)))


def traps(info: FormatInfo) -> list[float]:
    """At and beside every sampled value and midpoint, as doubles, with what lies beyond the end."""
    found: list[float] = []
    for magnitude in sampled_magnitudes(info):
        here = decode(info, magnitude)
        low = as_float(here.number)
        middle = float(here.number.magnitude + power_of_two(here.ulp) / 2)
        for centre in (low, middle):
            found += [centre, math.nextafter(centre, math.inf), math.nextafter(centre, 0.0)]
        found += [middle * (1 - 2.0**-40), middle * (1 + 2.0**-40)]
    top = as_float(decode(info, info.largest_code).number)
    found += [1.2 * top, 2 * top, 1e4 * top, math.inf, math.nan, 1e-300, 5e-324]
    return found + [-x for x in found]


@every_narrow_format
def test_that_rounding_at_and_beside_every_midpoint_agrees_with_ml_dtypes(name: str) -> None:
    info, kind = FORMATS[name], bits_checks.ml_dtypes_type(name)
    # ml_dtypes rounds doubles twice, so it gets them as floats rounded to odd (see bits_checks)
    values = traps(info)
    source = np.array([bits_checks.to_odd_float32(as_number(x)) for x in values], np.float32)
    with np.errstate(all="ignore"):
        theirs = source.astype(kind).view(f"u{kind.itemsize}")
    for x, other in zip(values, theirs.tolist(), strict=True):
        ours = encode(info, as_number(x)).code
        assert bits_checks._agrees(info, ours, other), (x, hex(ours), hex(other))


@pytest.mark.parametrize("name", ["fp16", "bf16"])
def test_that_all_16_bit_midpoints_and_their_neighbours_round_as_in_ml_dtypes(name: str) -> None:
    info, kind = FORMATS[name], bits_checks.ml_dtypes_type(name)
    values = decode_array(info, np.arange(info.largest_code + 1))
    middle = values + np.append(np.diff(values), values[-1] - values[-2]) / 2
    exact = middle.astype(np.float32)
    assert np.array_equal(exact.astype(np.float64), middle)  # every midpoint is a float32
    beside = (exact, np.nextafter(exact, np.float32(0)), np.nextafter(exact, np.float32(np.inf)))
    for source in beside:
        with np.errstate(over="ignore"):
            theirs = source.astype(kind).view(np.uint16)
        assert np.array_equal(encode_array(info, source), theirs)
        for x, other in list(zip(source.tolist(), theirs.tolist(), strict=True))[::11]:
            assert encode(info, as_number(x)).code == other, x


def test_that_fp16_from_doubles_agrees_with_numpy_which_rounds_once() -> None:
    values = traps(FORMATS["fp16"])
    with np.errstate(all="ignore"):
        theirs = np.array(values).astype(np.float16).view(np.uint16)
    for x, other in zip(values, theirs.tolist(), strict=True):
        ours = encode(FORMATS["fp16"], as_number(x)).code
        assert bits_checks._agrees(FORMATS["fp16"], ours, other), x


def test_that_fp32_from_doubles_agrees_with_numpy_at_midpoints_and_edges() -> None:
    values = traps(FORMATS["fp32"])
    values += [2.0**128 - 2.0**103, math.nextafter(2.0**128 - 2.0**103, 0), 2.0**-150, 2.0**-149]
    with np.errstate(all="ignore"):
        theirs = np.array(values).astype(np.float32).view(np.uint32)
    for x, other in zip(values, theirs.tolist(), strict=True):
        ours = encode(FORMATS["fp32"], as_number(x)).code
        assert bits_checks._agrees(FORMATS["fp32"], ours, other), x


@pytest.mark.parametrize("overflow", ["infinity", "saturate"])
@pytest.mark.parametrize("rounding", ROUNDINGS[:5])
@pytest.mark.parametrize("name", NARROW)
def test_that_every_rounding_agrees_with_gfloat(name: str, rounding: str, overflow: str) -> None:
    info, theirs = FORMATS[name], bits_checks.gfloat_type(name)
    mode, values = bits_checks.gfloat_rounding(rounding), traps(info)
    stride = 1 if info.bits == 8 else 7
    smallest = as_float(decode(info, 1).number)
    for x in values[::stride] + values[-14:]:
        if rounding == "nearest_away" and abs(x) < smallest:
            continue  # gfloat 0.5.2 rounds up just below half its smallest number
        ours = as_float(decode(info, encode(info, as_number(x), rounding, overflow).code).number)
        other = round_float(theirs, x, mode, sat=overflow == "saturate")
        same = ours == other and math.copysign(1, ours) == math.copysign(1, other)
        assert same or (math.isnan(ours) and math.isnan(other)), (x, ours, other)


# the special cases that catch wrong implementations ----------------------------------------


@every_format
def test_that_half_the_smallest_number_rounds_to_zero_and_anything_above_to_it(name: str) -> None:
    half = power_of_two(decode(FORMATS[name], 1).ulp) / 2
    tiny = Fraction(1, 2**2000)
    assert [code(name, half - tiny), code(name, half), code(name, half + tiny)] == [0, 0, 1]
    away = [code(name, half - tiny, "nearest_away"), code(name, half, "nearest_away")]
    assert away == [0, 1]


@every_format
def test_that_the_largest_subnormal_and_half_a_step_becomes_the_smallest_normal(name: str) -> None:
    info = FORMATS[name]
    last = decode(info, info.hidden - 1)
    up = encode(info, finite(last.number.magnitude + power_of_two(last.ulp) / 2))
    assert info.fields(up.code) == (0, 1, 0)
    assert up.cut is not None
    assert up.cut.carried


def test_that_a_carry_runs_into_the_exponent() -> None:
    assert code("fp16", "1.9999") == 0x4000
    assert value("fp16", "65519.996") == 65504
    assert value("fp16", "65520") == math.inf
    assert value("fp16", "65504.0001") == 65504


def test_that_ties_go_to_the_even_neighbour() -> None:
    assert value("fp16", "1+2^-11") == 1
    assert value("fp16", "1+3*2^-11") == 1 + 2.0**-9
    assert value("e4m3fn", "4.25") == 4
    assert value("e4m3fn", "4.75") == 5
    assert value("e4m3fn", "4.25", "nearest_away") == 4.5


def test_that_e4m3fn_has_no_infinity_and_keeps_464() -> None:
    assert value("e4m3fn", "464") == 448
    assert math.isnan(value("e4m3fn", "464.0001"))
    assert value("e4m3fn", "464.0001", "nearest_even", "saturate") == 448
    assert value("e4m3fn", "1e9", "toward_zero") == 448
    assert math.isnan(value("e4m3fn", "448.1", "up"))
    assert value("e4m3fn", "448.1", "up", "saturate") == 448
    assert value("e4m3fn", "-448.1", "up") == -448
    assert math.isnan(value("e4m3fn", "inf"))
    assert value("e4m3fn", "-inf", "nearest_even", "saturate") == -448


def test_that_nan_stays_nan_where_cutting_bits_off_would_make_it_infinite() -> None:
    nan = decode(FORMATS["fp32"], 0x7F800001)
    assert nan.kind == "nan"
    assert FORMATS["bf16"].infinity_code == 0x7F800001 >> 16  # the trap
    for name in USUAL:
        info = FORMATS[name]
        assert decode(info, encode(info, nan.number).code).kind == "nan"
        assert encode(info, Number("nan", True)).code >> (info.bits - 1) == 1


@every_format
def test_that_zero_keeps_its_sign_and_a_negative_underflow_too(name: str) -> None:
    minus_zero = FORMATS[name].sign_mask
    assert code(name, "-0.0") == minus_zero
    assert code(name, "-1e-300") == minus_zero
    assert code(name, "0") == 0


def test_that_directed_roundings_near_zero_keep_their_direction() -> None:
    assert value("e4m3fn", "1e-30", "up") == 2.0**-9
    assert value("e4m3fn", "-1e-30", "down") == -(2.0**-9)
    assert code("e4m3fn", "-1e-30", "up") == 0x80
    assert code("e4m3fn", "1e-30", "down") == 0


@every_format
def test_that_numbers_beyond_the_largest_double_do_not_wrap(name: str) -> None:
    info = FORMATS[name]
    kind = "nan" if info.infinity_code is None else "infinity"
    for text in ("1e309", "1e1200", "2**4000"):
        assert decode(info, code(name, text)).kind == kind
        assert code(name, text, "nearest_even", "saturate") == info.largest_code


def test_that_nothing_is_rounded_twice() -> None:
    assert value("bf16", "1+2^-8+2^-40") == 1.0078125
    assert value("fp16", "1+2^-11+2^-40") == 1.0009765625
    assert value("e4m3fn", "-431.99999999999994") == -416
    assert value("bf16", "16842753") == 16908288
    assert value("e5m2", "61439") == 57344
    # a decimal that the nearest double already puts on the midpoint
    assert value("fp16", "1.00048828125000000000000000001") == 1.0009765625
    assert float("1.00048828125000000000000000001") == 1 + 2.0**-11


def test_that_float_toy_and_imhex_are_contradicted_where_they_are_wrong() -> None:
    assert code("fp16", "0.3") == 0x34CD
    assert code("fp16", "65535") == 0x7C00
    assert code("fp16", "65505") == 0x7BFF


@every_format
def test_that_the_constants_are_those_of_the_libraries(name: str) -> None:
    info = FORMATS[name]
    known = ml_dtypes.finfo(bits_checks.ml_dtypes_type(name))
    assert as_float(decode(info, info.largest_code).number) == float(known.max)
    assert as_float(decode(info, info.hidden).number) == float(known.smallest_normal)
    assert as_float(decode(info, 1).number) == float(known.smallest_subnormal)
    one = decode(info, code(name, "1"))
    assert 2.0**one.ulp == float(known.eps)
