"""What the reader may type, read exactly, and numbers written out again. All exact."""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.notation import (
    binary_digits,
    decimal,
    exact_decimal,
    hex_float,
    painted_text,
    value_text,
)
from explorer.compute.floats.numbers import MOST_BITS, Number, parse
from explorer.core.params import ParamError


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("0.1", Fraction(1, 10)), ("1/3", Fraction(1, 3)), ("0x1.8p3", Fraction(12)),
        ("2**-14", Fraction(1, 1 << 14)), ("2^-14*1.5", Fraction(3, 1 << 15)),
        ("1+2^-11+2^-40", 1 + Fraction(1, 2048) + Fraction(1, 1 << 40)),
        ("(2-2^-10)*2^15", Fraction(65504)), ("2**3**2", Fraction(512)), ("-2**2", Fraction(-4)),
        (" − 6.5e-3 ", Fraction(-65, 10000)), (".5", Fraction(1, 2)), ("5.", Fraction(5)),
        ("0x10", Fraction(16)), ("0x.8", Fraction(1, 2)), ("1e309", Fraction(10) ** 309),
        ("3×4", Fraction(12)), ("1**10**1000", Fraction(1)), ("0**0", Fraction(1)),
        ("1--1", Fraction(2)),
    ],
)  # fmt: skip
def test_that_a_text_becomes_the_exact_fraction(text: str, exact: Fraction) -> None:
    assert parse(text).fraction == exact


def test_that_signs_of_zero_infinity_and_nan_are_kept() -> None:
    assert parse("-0.0") == Number("finite", True)
    assert parse("0") == Number("finite", False)
    assert parse("-inf") == Number("infinity", True)
    assert parse("∞") == Number("infinity")
    assert parse("NaN") == Number("nan")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("", "error_empty"), (" \t", "error_empty"), ("1" * 201, "error_long"),
        ("10**10**9", "error_range"), ("9**9**9**9", "error_range"), ("1e999999999", "error_range"),
        ("1e-5000", "error_range"), ("2**-5000", "error_range"), ("1/0", "error_zero"),
        ("0**-1", "error_zero"), ("1/(2-2)", "error_zero"), ("2**0.5", "error_power"),
        ("(" * 100 + "1", "error_deep"), ("2**" * 60 + "1", "error_deep"), ("((1", "error_number"),
        ("0x", "error_number"), ("1 2", "error_number"), ("nan(1)", "error_number"),
        ("1_000", "error_number"), ("١", "error_number"), ("\x00", "error_number"),
        ("\ud800", "error_number"), ("👩‍👩‍👧", "error_number"),
        ("__import__('os')", "error_number"),
        (".", "error_number"), ("1..2", "error_number"), ("5)", "error_number"),
    ],
)  # fmt: skip
def test_that_other_text_is_refused_at_once_with_the_reason(text: str, key: str) -> None:
    start = time.process_time()
    with pytest.raises(ParamError) as refused:
        parse(text)
    assert time.process_time() - start < 0.2
    assert (refused.value.field, refused.value.key) == ("value", key)


@settings(max_examples=50, deadline=None)
@given(text=st.text(alphabet="0123456789.eExp*^/+-() ", max_size=200))
def test_that_any_text_gives_a_bounded_number_or_a_refusal(text: str) -> None:
    try:
        number = parse(text)
    except ParamError:
        return
    assert max(number.numerator.bit_length(), number.denominator.bit_length()) <= MOST_BITS


@settings(max_examples=50, deadline=None)
@given(value=st.floats(allow_nan=False, allow_infinity=False))
def test_that_decimals_and_hex_floats_are_read_and_written_as_python_does(value: float) -> None:
    assert parse(repr(value)).fraction == Fraction(repr(value))
    exact = Fraction(value)
    assert parse(value.hex()).fraction == exact
    assert float.fromhex(hex_float(exact)) == value
    written = exact_decimal(exact)
    assert written is not None
    assert Decimal(written.replace("−", "-")) == Decimal(value)


@pytest.mark.parametrize("name", list(FORMATS))
def test_that_the_hex_float_of_every_code_reads_back(name: str) -> None:
    info = FORMATS[name]
    for code in range(0, info.largest_code + 1, max(1, info.largest_code // 500)):
        exact = decode(info, code).number.fraction
        assert Fraction(float.fromhex(hex_float(exact))) == exact


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("65504", "65504"), ("0.0999755859375", "0.099975585…"), ("1/3", "0.33333333…"),
        ("-2/3", "−0.66666666…"), ("2**-14", "6.1035156…·10⁻⁵"), ("1e30", "1·10³⁰"),
        ("2**-149", "1.4012984…·10⁻⁴⁵"), ("999999999.99", "999999999.99"), ("0", "0"),
        ("99999999999999999", "9.9999999…·10¹⁶"), ("0.001", "0.001"), ("1e-9", "0.000000001"),
        ("1e-14", "1·10⁻¹⁴"),
    ],
)  # fmt: skip
def test_that_a_decimal_is_exact_or_says_that_digits_follow(value: str, shown: str) -> None:
    assert decimal(parse(value).fraction, 8, 14) == shown


def test_that_binary_digits_are_those_of_the_significand() -> None:
    assert binary_digits(Fraction(1, 10), -4, 12) == ("1100110011001", True)
    assert binary_digits(Fraction(5, 8), 0, 4) == ("01010", False)


@pytest.mark.parametrize("overflow", ["infinity", "saturate"])
@pytest.mark.parametrize("name", list(FORMATS))
def test_that_painted_bits_are_kept_whatever_the_policies(name: str, overflow: str) -> None:
    info = FORMATS[name]
    for code in range(0, 1 << info.bits, max(1, (1 << info.bits) // 512) | 1):
        text = painted_text(info, code, "up", overflow)
        if text.startswith("#"):
            assert text == "#" + info.hex(code)[2:]
            assert decode(info, code).kind in ("infinity", "nan")
        else:
            assert encode(info, parse(text), "up", overflow).code == code


def test_that_a_value_text_reads_back_as_the_same_number() -> None:
    for text in ("0.1", "-0", "inf", "-nan", "65504", "2**-149", "0x1.99999ap-4", "3.5"):
        number = decode(FORMATS["fp32"], encode(FORMATS["fp32"], parse(text)).code).number
        assert parse(value_text(number)) == number
