"""Numbers as text: the number that is shown is the number that is there."""

from __future__ import annotations

import dataclasses
import json
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.core import formatting
from explorer.core.formatting import duration, fixed, jsonable, number

_BACK = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


def read(text: str) -> float:
    text = text.replace("−", "-").replace("∞", "inf")
    mantissa, times, power = text.partition("·10")
    return float(f"{mantissa}e{power.translate(_BACK)}") if times else float(text)


@given(st.floats(1e-300, 1e300) | st.floats(-1e6, 1e6), st.integers(1, 9))
def test_that_a_shown_number_is_right_to_its_digits(value: float, digits: int) -> None:
    # half a unit of the last digit, and one rounding each of writing and reading
    assert read(number(value, digits)) == pytest.approx(
        value, rel=0.5001 * 10 ** (1 - digits), abs=0
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"), (-0.0, "0"), (1, "1.00"), (-1.5, "−1.50"), (0.662, "0.662"), (1234.5, "1234"),
        (5.96e-8, "5.96·10⁻⁸"), (-5.96e-8, "−5.96·10⁻⁸"), (1e6, "1.00·10⁶"),
        (float("nan"), "NaN"), (math.inf, "∞"), (-math.inf, "−∞"), (np.float32(0.5), "0.500"),
    ],
)  # fmt: skip
def test_that_numbers_read_as_in_a_paper(value: float, text: str) -> None:
    assert number(value) == text


@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_that_fixed_numbers_have_their_places_and_a_true_minus(value: float, places: int) -> None:
    text = fixed(value, places)
    assert "-" not in text
    assert read(text) == pytest.approx(value, abs=0.50001 * 10**-places)
    assert len(text.partition(".")[2]) == places


def test_that_nothing_small_is_shown_as_nothing() -> None:
    assert formatting.percent(0.001) == "<1%"
    assert formatting.percent(0.0) == "0%"
    assert formatting.percent(0.662) == "66%"


@pytest.mark.parametrize(
    ("size", "text"), [(0, "0 B"), (1023, "1023 B"), (1536, "1.5 KiB"), (32 << 20, "32.0 MiB")]
)
def test_that_sizes_have_binary_units(size: int, text: str) -> None:
    assert formatting.data_size(size) == text


def test_that_small_things_are_as_documented() -> None:
    assert formatting.count(1234567) == "1\u202f234\u202f567"
    assert formatting.superscript("−3") == "⁻³"
    assert formatting.subscript(12) == "₁₂"
    assert (formatting.plural(1, "a", "b"), formatting.plural(2, "a", "b")) == ("a", "b")


@dataclasses.dataclass(frozen=True)
class Thing:
    name: str
    weight: Any


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9)
    | st.sampled_from([np.float32(1.5), np.int8(3), np.bool_(True), np.float64("nan"),
                       np.arange(3.0), np.array([np.inf, 1]), np.array(["a"]), np.zeros((0, 3)),
                       np.zeros((9, 9)), np.full(99, np.nan), np.array(["a"] * 99), Thing("x", 1),
                       frozenset({1}), object, 1 + 2j]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.integers(), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(VALUES)
def test_that_anything_becomes_json_without_non_finite_numbers(value: Any) -> None:
    json.dumps(jsonable(value), allow_nan=False)


def test_that_large_arrays_are_named_by_shape_range_and_digest() -> None:
    array = np.arange(100, dtype=np.float32).reshape(10, 10)
    found = jsonable(array)
    assert {k: found[k] for k in ("shape", "dtype", "min", "max")} == {
        "shape": [10, 10], "dtype": "float32", "min": 0.0, "max": 99.0,
    }  # fmt: skip
    assert found == jsonable(np.asfortranarray(array))
    assert found["sha256"] != jsonable(array + 1)["sha256"]


@pytest.mark.parametrize(
    ("value", "shown", "factor"),
    [
        (0.0, "0", "0"),
        (0.1, "0.100", "0.100"),
        (-1.5, "{-1.50}", "({-1.50})"),
        (2e-5, r"{2.00} \cdot 10^{-5}", r"{2.00} \cdot 10^{-5}"),
        (-math.inf, r"-\infty", r"(-\infty)"),
    ],
)
def test_that_a_number_in_a_formula_keeps_its_minus_and_its_power(
    value: float, shown: str, factor: str
) -> None:
    assert formatting.tex(value) == shown
    assert formatting.tex_factor(value) == factor


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (7200.0, "2.00 h"), (3599.0, "3599 s"), (1.0, "1.00 s"), (0.0015, "1.50 ms"),
        (2e-6, "2.00 µs"), (5e-8, "50.0 ns"), (0.0, "0 s"), (-1.0, "0 s"),
    ],
)  # fmt: skip
def test_that_a_time_has_the_unit_that_suits_it_on_the_same_line(seconds: float, text: str) -> None:
    assert duration(seconds) == text.replace(" ", "\u00a0")
