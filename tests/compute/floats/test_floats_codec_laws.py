"""Laws of the codec that hold for every number, format and rounding. All exact: no tolerance."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.floats.codec import (
    ROUNDINGS,
    at_order,
    decode,
    encode,
    floor_log2,
    order,
    power_of_two,
)
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import finite

UNSATURATED = [n for n, info in FORMATS.items() if info.signed and info.nan_code is not None]

rationals = st.builds(
    lambda n, d, e: Fraction(n, d) * power_of_two(e),
    st.integers(-(2**60), 2**60), st.integers(1, 2**60), st.integers(-180, 180),
)  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(x=rationals, name=st.sampled_from(UNSATURATED))
def test_that_the_result_is_one_of_the_two_neighbours_and_each_rounding_picks_its_own(
    x: Fraction, name: str
) -> None:
    info = FORMATS[name]
    results = {}
    for rounding in ROUNDINGS[:5]:
        number = decode(info, encode(info, finite(x), rounding).code).number
        results[rounding] = (
            number.fraction if number.kind == "finite" else None  # beyond the largest
        )
    low, high = results["down"], results["up"]
    assert low is None or low <= x
    assert high is None or high >= x
    if low is not None and high is not None:
        places = [order(info, encode(info, finite(v)).code) for v in (low, high)]
        assert places[1] - places[0] in (0, 1)
        nearest = min(x - low, high - x)
        for rounding in ("nearest_even", "nearest_away"):
            chosen = results[rounding]
            assert chosen is not None
            assert abs(x - chosen) == nearest
        assert results["toward_zero"] == (low if x >= 0 else high)


@settings(max_examples=50, deadline=None)
@given(x=rationals.filter(bool), name=st.sampled_from(list(FORMATS)))
def test_that_the_record_of_the_cut_puts_the_number_together_again(x: Fraction, name: str) -> None:
    info = FORMATS[name]
    cut = encode(info, finite(x)).cut
    assert cut is not None
    left = Fraction(*cut.left)
    assert (cut.kept + left) * power_of_two(cut.scale - info.fraction_bits) == abs(x)
    assert 0 <= left < 1
    assert cut.guard == (left >= Fraction(1, 2))
    assert cut.sticky == (left * 4 % 1 != 0)
    assert cut.tie == (cut.guard == 1 and cut.round == 0 and cut.sticky == 0)


@settings(max_examples=50, deadline=None)
@given(x=rationals.filter(lambda v: v > 0))
def test_that_the_logarithm_is_exact(x: Fraction) -> None:
    e = floor_log2(x)
    assert power_of_two(e) <= x < power_of_two(e + 1)


def test_that_the_logarithm_is_exact_just_below_a_power_of_two() -> None:
    assert floor_log2(Fraction(8) - Fraction(1, 2**200)) == 2


@pytest.mark.parametrize("name", ["fp16", "bf16", "e5m2", "e4m3fn"])
def test_that_the_places_on_the_number_line_rise_with_the_values(name: str) -> None:
    info = FORMATS[name]
    top = info.largest_code
    step = 1 if info.bits == 8 else 211
    places = range(-top, top + 1, step)
    codes = [at_order(info, place) for place in places]
    values = [decode(info, code).number.fraction for code in codes if code is not None]
    assert len(values) == len(places)
    assert all(a < b for a, b in pairwise(values))
    assert at_order(info, top + 1) is None
