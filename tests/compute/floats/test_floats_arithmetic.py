"""Arithmetic in a format: one operation against rationals, NumPy and ml_dtypes; sums; equality."""

from __future__ import annotations

import math
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from typing import Any

import numpy as np
import pytest

from explorer.compute.floats.arithmetic import operation as operations
from explorer.compute.floats.arithmetic.dot import accumulate, added, inputs, rounded
from explorer.compute.floats.arithmetic.equal import compare
from explorer.compute.floats.arithmetic.operation import OPERATIONS, ROUNDINGS, operate
from explorer.compute.floats.arithmetic.params import CHOICES, LANES, Params, run
from explorer.compute.floats.arithmetic.race import exact_sums, in_format, kept_counts, race, stall
from explorer.compute.floats.arithmetic.scalar import nearest_even
from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.compute.floats.numbers import Number, finite, parse
from explorer.core.params import ParamError
from explorer.core.trace import drive

TWO = OPERATIONS[:4]  # the operations on two numbers


@pytest.fixture(autouse=True, scope="module")
def each_code_is_decoded_once() -> Iterator[None]:
    """Four fifths of the time go into the exact fractions of the same few codes."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "decode", lru_cache(1 << 17)(decode))
        yield


def in_doubles(info: FormatInfo, operation: str) -> np.ndarray:
    """Codes (all, all) of an operation on all pairs, by exact doubles rounded with ml_dtypes.

    Sums and products of 8-bit numbers are exact in a double; a quotient of two 4-bit significands
    is either exact in 24 bits or further from every tie than a double's error.
    """
    import ml_dtypes

    kind = np.dtype(getattr(ml_dtypes, f"float8_{info.name}"))
    values = np.arange(256, dtype=np.uint8).view(kind).astype(np.float64)
    a, b = values[:, None], values[None, :]
    with np.errstate(all="ignore"):
        exact = {"add": a + b, "subtract": a - b, "multiply": a * b, "divide": a / b}[operation]
        return exact.astype(np.float32).astype(kind).view(np.uint8)


@pytest.mark.parametrize(
    "operation",
    [
        "add",
        "multiply",
        pytest.param("subtract", marks=pytest.mark.nightly),
        pytest.param("divide", marks=pytest.mark.nightly),
    ],
)
def test_that_all_65536_pairs_of_an_8_bit_format_give_the_correctly_rounded_result(
    operation: str,
) -> None:
    # sums of E4M3FN numbers have at most 19 bits: exact in the float32 that ml_dtypes rounds
    info = FORMATS["e4m3fn"]
    theirs = in_doubles(info, operation)
    values = [decode(info, code).number for code in range(256)]
    for a in range(256):
        for b in range(256):
            ours = operate(info, a, b, operation).result
            other = int(theirs[a, b])
            nan = values[a].kind == "nan" or values[b].kind == "nan" or ours.number.kind == "nan"
            assert ours.code == other or (nan and other & 127 == 127), (a, b)


@pytest.mark.parametrize("operation", TWO)
@pytest.mark.parametrize("rounding", ROUNDINGS)
@pytest.mark.parametrize("name", ["e5m2", "e2m3", "e4m3fnuz", "e3m4"])
def test_that_integers_with_guard_round_and_sticky_round_as_rationals_do(
    name: str, rounding: str, operation: str
) -> None:
    info = FORMATS[name]
    values = [decode(info, code).number for code in range(1 << info.bits)]
    step = 9 if info.bits == 8 else 3
    for a in range(0, len(values), step):
        for b in range(a // step % step, len(values), step):
            x, y = values[a], values[b]
            if (
                x.kind != "finite"
                or y.kind != "finite"
                or (operation == "divide" and not y.numerator)
            ):
                continue
            outcome = operate(info, a, b, operation, rounding)
            exact = reference(x.fraction, y.fraction, operation)
            if exact == 0:
                assert outcome.result.number.numerator == 0
                continue
            assert outcome.result.code == encode(info, finite(exact), rounding).code, (a, b)
            inexact = outcome.result.number.kind != "finite" or (
                outcome.result.number.fraction != exact
            )
            assert ("inexact" in outcome.flags) == inexact


def reference(x: Fraction, y: Fraction, operation: str) -> Fraction:
    return {"add": lambda: x + y, "subtract": lambda: x - y, "multiply": lambda: x * y,
            "divide": lambda: x / y}[operation]()  # fmt: skip


@pytest.mark.parametrize("operation", TWO)
def test_that_half_precision_agrees_with_numpy(operation: str) -> None:
    # 10 000 pairs for each of four operations; all codes are equally likely, so that subnormals,
    # infinities and NaN are among them
    info, generator = FORMATS["fp16"], np.random.default_rng(1)
    codes = generator.integers(0, 1 << 16, (2, 10_000), dtype=np.uint16)
    near = generator.integers(-2000, 2000, 5_000)  # half of them close enough to interact
    codes[1, :5_000] = ((codes[0, :5_000].astype(np.int64) + near) & 0xFFFF).astype(np.uint16)
    a, b = codes[0].view(np.float16), codes[1].view(np.float16)
    with np.errstate(all="ignore"):
        theirs = {"add": a + b, "subtract": a - b, "multiply": a * b, "divide": a / b}[operation]
    wanted, nans = theirs.view(np.uint16).tolist(), np.isnan(theirs).tolist()
    for x, y, code, nan in zip(codes[0].tolist(), codes[1].tolist(), wanted, nans, strict=True):
        ours = operate(info, x, y, operation).result
        assert ours.kind == "nan" if nan else ours.code == code, (x, y)


@pytest.mark.parametrize("operation", TWO)
@pytest.mark.parametrize(("name", "kind", "bits"), [("fp32", "f4", "u4"), ("fp64", "f8", "u8")])
def test_that_wide_formats_agree_with_the_processor(
    name: str, kind: str, bits: str, operation: str
) -> None:
    info, generator = FORMATS[name], np.random.default_rng(2)
    codes = generator.integers(0, 1 << info.bits, (2, 2000), dtype=bits)
    codes[1, ::2] = codes[0, ::2] ^ generator.integers(0, 1 << 12, 1000, dtype=bits)
    a, b = codes[0].view(kind), codes[1].view(kind)
    with np.errstate(all="ignore"):
        theirs = {"add": a + b, "subtract": a - b, "multiply": a * b, "divide": a / b}[operation]
    for x, y, value in zip(codes[0].tolist(), codes[1].tolist(), theirs, strict=True):
        ours = operate(info, x, y, operation).result
        assert ours.kind == "nan" if np.isnan(value) else ours.code == int(value.view(bits))


@pytest.mark.parametrize(
    ("left", "operation", "right", "result", "flags"),
    [
        ("inf", "subtract", "inf", "nan", ("invalid",)),
        ("inf", "add", "-inf", "nan", ("invalid",)),
        ("inf", "add", "inf", "inf", ()),
        ("0", "multiply", "-inf", "nan", ("invalid",)),
        ("0", "divide", "0", "nan", ("invalid",)),
        ("inf", "divide", "inf", "nan", ("invalid",)),
        ("-1", "divide", "0", "-inf", ("divide_by_zero",)),
        ("1", "divide", "-inf", "-0", ()),
        ("nan", "add", "1", "nan", ()),
        ("65504", "add", "16", "inf", ("overflow", "inexact")),
        ("65504", "add", "8", "65504", ("inexact",)),
        ("2^-14", "multiply", "0.5", "2^-15", ()),  # subnormal and exact: no underflow
        ("2^-14*1.5", "multiply", "2^-10*1.5", "2^-23", ("underflow", "inexact")),
        ("2^-24", "multiply", "0.5", "0", ("underflow", "inexact")),
        ("1+2^-10", "subtract", "1", "2^-10", ()),  # cancellation is exact
        ("1", "subtract", "1", "0", ()),
        ("-0", "add", "-0", "-0", ()),
        ("-0", "add", "0", "0", ()),
        ("0", "multiply", "-3", "-0", ()),
    ],
)
def test_that_special_cases_give_the_result_and_the_exceptions_of_ieee_754(
    left: str, operation: str, right: str, result: str, flags: tuple[str, ...]
) -> None:
    info = FORMATS["fp16"]
    a, b = encode(info, parse(left)).code, encode(info, parse(right)).code
    outcome = operate(info, a, b, operation)
    assert outcome.flags == flags
    wanted = parse(result)
    if wanted.kind == "nan":
        assert outcome.result.kind == "nan"
    else:
        assert outcome.result.number == wanted


def test_that_a_number_minus_itself_is_minus_zero_only_when_rounding_down() -> None:
    info = FORMATS["fp16"]
    code = encode(info, parse("0.1")).code
    for rounding in ROUNDINGS:
        zero = operate(info, code, code, "subtract", rounding).result.number
        assert zero == Number("finite", rounding == "down")


def triples(name: str, count: int) -> list[tuple[int, int, int]]:
    """Three codes each; all of them in FP4, else random ones of which half nearly cancel."""
    info = FORMATS[name]
    if info.bits <= 4:
        codes = range(1 << info.bits)
        return [(a, b, c) for a in codes for b in codes for c in codes]
    generator = np.random.default_rng(7)
    found = []
    for a, b, c in generator.integers(0, 1 << info.bits, (count, 3)).tolist():
        product = operate(info, a, b, "multiply").result
        if c % 2 and info.negative_zero_code is not None:  # minus the rounded product
            found.append((a, b, product.code ^ info.sign_mask))
        else:
            found.append((a, b, c))
    return found


@pytest.mark.parametrize("name", ["e2m1", "e4m3fn", "fp16", "bf16"])
def test_that_a_fused_multiply_add_rounds_the_exact_sum_once(name: str) -> None:
    info = FORMATS[name]
    apart = 0
    for a, b, c in triples(name, 2000):
        numbers = [decode(info, code).number for code in (a, b, c)]
        outcome = operate(info, a, b, "fma", third=c)
        if any(number.kind != "finite" for number in numbers):
            assert outcome.special
            continue
        x, y, z = (number.fraction for number in numbers)
        exact = x * y + z
        if exact == 0:
            assert outcome.result.number.numerator == 0
            continue
        assert outcome.result.code == encode(info, finite(exact)).code, (a, b, c)
        twice = operate(info, operate(info, a, b, "multiply").result.code, c, "add").result
        apart += twice.number != outcome.result.number
    assert apart > 0, "rounding twice makes a difference somewhere"


@pytest.mark.parametrize(
    ("left", "right", "third", "result", "flags"),
    [
        ("1+2^-10", "1+2^-10", "-1-2^-9", "2^-20", ()),  # with two roundings: 0
        ("65504", "2", "-65504", "65504", ()),  # the product alone would overflow
        ("inf", "0", "1", "nan", ("invalid",)),
        ("inf", "1", "-inf", "nan", ("invalid",)),
        ("2", "3", "-inf", "-inf", ()),
        ("2", "3", "nan", "nan", ()),
        ("-0", "1", "-0", "-0", ()),
        ("-0", "1", "0", "0", ()),
    ],
)
def test_that_a_fused_multiply_add_keeps_to_ieee_754(
    left: str, right: str, third: str, result: str, flags: tuple[str, ...]
) -> None:
    info = FORMATS["fp16"]
    a, b, c = (encode(info, parse(text)).code for text in (left, right, third))
    outcome = operate(info, a, b, "fma", third=c)
    assert outcome.flags == flags
    wanted = parse(result)
    if wanted.kind == "nan":
        assert outcome.result.kind == "nan"
    else:
        assert outcome.result.number == wanted


# sums ------------------------------------------------------------------------------------------

TENTH = parse("0.1")


def lane(name: str, method: str = "plain", count: int = 10_000, seed: int = 0):  # type: ignore[no-untyped-def]  # a Lane
    return race(FORMATS[name], TENTH, count, method, seed, kept_counts(count))


@pytest.mark.parametrize(
    ("name", "total", "flat"),
    [
        ("fp64", 1000.0000000001588, None), ("fp32", 999.9028930664062, None),
        ("tf32", 256.0, 2207), ("fp16", 256.0, 2207), ("bf16", 32.0, 276), ("e4m3fn", 2.0, 17),
        ("e5m2", 1.0, 9), ("e3m4", 4.0, 35), ("e3m2", 1.0, 8), ("e2m3", 2.0, 16), ("e2m1", 0.0, 0),
    ],
)  # fmt: skip
def test_that_ten_thousand_tenths_end_where_the_format_stops(
    name: str, total: float, flat: int | None
) -> None:
    found = lane(name)
    assert found.sums[-1] == total
    assert found.flat == flat
    if flat is not None and found.increment:
        increment = Fraction(found.increment)
        assert stall(FORMATS[name], increment) == total
        assert found.half >= found.increment


def test_that_numpy_and_ml_dtypes_add_up_to_the_same() -> None:
    import ml_dtypes

    for name, kind in (("fp32", np.float32), ("fp16", np.float16), ("bf16", ml_dtypes.bfloat16)):
        tenth, total = kind(0.1), kind(0)
        for _ in range(3000):
            total = kind(total + tenth)
        assert lane(name, count=3000).sums[-1] == float(total)


def test_that_compensation_rescues_the_sum() -> None:
    assert lane("fp16", "kahan").sums[-1] == 1000.0
    assert lane("bf16", "kahan").sums[-1] == 1004.0  # the number of BF16 nearest to 1000.98 is 1000
    assert in_format(FORMATS["bf16"], TENTH) * 10_000 == pytest.approx(1000.98, abs=0.01)


def test_that_stochastic_sums_scatter_around_ten_thousand_increments() -> None:
    # each addition errs by at most one step, √(n)/2 steps in all: 3 standard errors of 20 runs
    for name, expected in (("fp16", 999.755859375), ("bf16", 1000.9765625)):
        runs = [lane(name, "stochastic", seed=seed).sums[-1] for seed in range(20)]
        assert in_format(FORMATS[name], TENTH) * 10_000 == expected
        assert abs(np.mean(runs) - expected) < 3 * np.std(runs, ddof=1) / math.sqrt(20)
        assert len(set(runs)) > 5


@pytest.mark.parametrize("name", LANES)
def test_that_the_quick_rounding_is_that_of_the_codec(name: str) -> None:
    info, near = FORMATS[name], nearest_even(FORMATS[name])
    generator = np.random.default_rng(3)
    spread = min(info.fraction_bits + 6, 60)
    for x in (
        generator.standard_normal(300) * 2.0 ** generator.integers(-spread, spread, 300)
    ).tolist():
        for value in (x, x * 2.0**-20):
            exact = decode(info, encode(info, finite(Fraction(value))).code).number
            if exact.kind == "finite":
                assert near(value) == float(exact.fraction)
            else:
                assert not math.isfinite(near(value))


def test_that_the_true_sums_are_exact() -> None:
    assert exact_sums(TENTH, np.array([1, 10, 10_000])).tolist() == [0.1, 1.0, 1000.0]


# dot products ----------------------------------------------------------------------------------


def error(way: str, name: str, length: int = 4096, chunk: int = 128) -> float:
    a, b = inputs(length, 0)
    products = a * b
    exact = np.array([math.fsum(row) for row in products.tolist()])
    size = np.sqrt((a * a).sum(1) * (b * b).sum(1))
    found = [out for out in accumulate(way, FORMATS[name], products, chunk) if out is not None]
    return float(np.sqrt(np.mean(((found[-1][1] - exact) / size) ** 2)))


@pytest.mark.parametrize(
    ("way", "name", "reported"),
    [("fp32", "fp16", 1.8e-8), ("running", "fp16", 1.37e-4), ("chunks", "fp16", 2.6e-5),
     ("running", "bf16", 1.19e-3)],
)  # fmt: skip
def test_that_dot_products_err_as_reported(way: str, name: str, reported: float) -> None:
    # other random numbers than those of the report: a root mean square of 200 trials scatters by
    # 1/√400 = 5 %, and the reported figures carry two or three digits; 20 % covers both
    assert error(way, name) == pytest.approx(reported, rel=0.2)


def test_that_products_of_half_precision_are_exact_in_single_precision() -> None:
    a, b = inputs(64, 1)
    products = a * b
    assert (products.astype(np.float32).astype(np.float64) == products).all()


def test_that_single_precision_accumulation_is_numpys() -> None:
    a, b = inputs(512, 2)
    products = a * b
    *_, last = accumulate("fp32", FORMATS["fp16"], products, 1)
    assert last is not None
    theirs = np.add.accumulate(products.astype(np.float32), axis=1)[:, -1]
    assert (last[1] == theirs.astype(np.float64)).all()


def test_that_adding_arrays_rounds_once_even_next_to_a_tie() -> None:
    info = FORMATS["bf16"]
    x, y = np.array([1 + 2.0**-8] * 2), np.array([2.0**-60, -(2.0**-60)])
    assert (x + y == x).all()  # a double alone would see a tie twice
    assert added(info, x, y).tolist() == [1.0078125, 1.0]
    assert rounded(info, x + y).tolist() == [1.0, 1.0]


# equality ---------------------------------------------------------------------------------------


def test_that_a_tenth_and_two_tenths_are_three_tenths_in_some_formats_only() -> None:
    two = parse("0.2")
    found = {n: compare(FORMATS[n], TENTH, two, "add", "nearest_even") for n in CHOICES}
    equal = {n for n, c in found.items() if c is not None and c.equal}
    assert {"fp32", "bf16", "e4m3fn", "e3m2"} <= equal
    assert not {"fp64", "fp16", "tf32", "e5m2", "e2m3"} & equal
    assert float(found["fp64"].computed.number.fraction) == 0.1 + 0.2  # type: ignore[union-attr]  # there
    half = found["fp16"]
    assert half is not None
    assert float(half.computed.number.fraction) == np.float16(0.1) + np.float16(0.2)
    assert f"{float(half.computed.number.fraction):.4f}" == "0.2998"
    assert f"{float(half.expected.number.fraction):.4f}" == "0.3000"
    assert half.apart == -1
    for name, computed, expected in (("e5m2", 0.25, 0.3125), ("e2m3", 0.375, 0.25)):
        one = found[name]
        assert one is not None
        assert float(one.computed.number.fraction) == computed
        assert float(one.expected.number.fraction) == expected


# runs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("topic", ["operation", "sum", "dot", "equal"])
def test_that_every_topic_greys_what_it_does_not_use_and_runs(topic: str) -> None:
    params = Params(topic=topic, count=100, length=32)
    trace = drive(run(params))
    assert len(trace) >= 2
    assert "topic" not in params.unused()
    assert params.unused()


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"topic": "sum", "left": "inf"}, "left"), ({"topic": "equal", "right": "nan"}, "right"),
     ({"topic": "equal", "operation": "divide", "right": "0"}, "right"),
     ({"left": "tenth"}, "left")],
)  # fmt: skip
def test_that_numbers_a_topic_cannot_take_are_refused_by_name(
    changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ParamError) as refused:
        drive(run(Params(**changes)))
    assert refused.value.field == field
