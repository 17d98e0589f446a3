"""Rounding: the step functions of five rules, rounding by chance, rounding twice."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.numbers import finite, parse
from explorer.compute.floats.rounding.chance import casts, chance, mean_bias, probability
from explorer.compute.floats.rounding.modes import MODES, mean_error, pieces, spots, stretch
from explorer.compute.floats.rounding.params import CHOICES, Params, run
from explorer.compute.floats.rounding.twice import goes_between, journey, sliver, witness
from explorer.core.params import ParamError
from explorer.core.trace import drive

ZERO = parse("0")


def reference(values: list[Fraction], x: Fraction, mode: str, evens: list[bool]) -> Fraction:
    """The rule applied to a plain list of numbers, without a codec."""
    if x in values:
        return x
    low = max(v for v in values if v < x)
    high = min(v for v in values if v > x)
    if mode == "up":
        return high
    if mode == "down":
        return low
    if mode == "toward_zero":
        return low if x > 0 else high
    if x - low != high - x:
        return low if x - low < high - x else high
    if mode == "nearest_away":
        return high if x > 0 else low
    return low if evens[values.index(low)] else high


# five rules -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", CHOICES)
def test_that_every_answer_is_the_one_a_list_of_the_numbers_gives(name: str) -> None:
    info = FORMATS[name]
    for centre in ("0", "1", "-1", "0.3"):
        ticks = stretch(info, parse(centre), 12)
        values = [t.number.fraction for t in ticks]
        assert values == sorted(set(values))
        if any(t.code is None for t in ticks):
            continue
        evens = [t.code % 2 == 0 for t in ticks if t.code is not None]
        for spot in spots(info, ticks):
            for answer in spot.answers:
                assert answer.tick is not None
                wanted = reference(values, spot.x.fraction, answer.mode, evens)
                assert values[answer.tick] == wanted, (centre, spot.x, answer.mode)


@pytest.mark.parametrize("mode", MODES)
def test_that_the_pieces_cover_the_stretch_and_say_what_becomes_of_each_point(mode: str) -> None:
    info = FORMATS["e4m3fn"]
    for centre in ("0", "1", "-448", "17"):
        ticks = stretch(info, parse(centre), 8)
        found = pieces(info, ticks, mode)
        assert found[0].low == ticks[0].number
        assert found[-1].high.fraction == ticks[-1].number.fraction
        for one, other in pairwise(found):
            assert one.high == other.low
            if one.low != one.high and other.low != other.high:
                assert one.closed_high + other.closed_low == 1, "each edge belongs to one piece"
        for piece in found:
            width = piece.high.fraction - piece.low.fraction
            for share in (Fraction(1, 7), Fraction(1, 2), Fraction(9, 10)):
                number = decode(
                    info, encode(info, finite(piece.low.fraction + width * share), mode).code
                ).number  # fmt: skip
                if width == 0:
                    continue
                if piece.tick is None:
                    assert number.kind != "finite"
                else:
                    assert number.fraction == ticks[piece.tick].number.fraction


def test_that_the_nearest_rules_differ_at_ties_alone() -> None:
    for name in CHOICES:
        ticks = stretch(FORMATS[name], ZERO, 8)
        for spot in spots(FORMATS[name], ticks):
            codes = {a.mode: a.tick for a in spot.answers}
            if codes["nearest_even"] != codes["nearest_away"]:
                assert spot.kind == "tie"


def test_that_mean_errors_are_nothing_for_nearest_and_half_a_step_for_directed_rules() -> None:
    info = FORMATS["fp16"]
    ticks = stretch(info, parse("1.5"), 8)
    wanted = {"nearest_even": 0, "nearest_away": 0, "toward_zero": -0.5, "up": 0.5, "down": -0.5}
    for mode, size in wanted.items():
        found = mean_error(info, ticks, mode)
        assert found is not None
        assert float(found.fraction) == size
    around = stretch(info, ZERO, 8)  # as much below zero as above: cutting off balances out
    found = mean_error(info, around, "toward_zero")
    assert found is not None
    assert found.fraction == 0


def test_that_the_mean_error_is_the_mean_of_many_points() -> None:
    info = FORMATS["e5m2"]
    ticks = stretch(info, parse("1"), 4)
    for mode in MODES:
        errors = []
        for a, b in pairwise(t.number.fraction for t in ticks):
            for i in range(40):  # midpoints of 40 equal parts: exact for pieces of half a step
                x = a + (b - a) * Fraction(2 * i + 1, 80)
                to = decode(info, encode(info, finite(x), mode).code).number.fraction
                errors.append((to - x) / (b - a))
        found = mean_error(info, ticks, mode)
        assert found is not None
        assert found.fraction == sum(errors) / len(errors)


def test_that_a_stretch_at_the_end_of_a_format_has_the_number_that_would_come_next() -> None:
    ticks = stretch(FORMATS["fp16"], parse("65504"), 6)
    assert ticks[-1].code is None
    assert ticks[-1].number.fraction == 65536
    assert ticks[-2].number.fraction == 65504
    spot = next(s for s in spots(FORMATS["fp16"], ticks) if s.x.fraction == 65520)
    ends = {a.mode: a.tick is None for a in spot.answers}
    assert ends == {"nearest_even": True, "nearest_away": True, "toward_zero": False, "up": True,
                    "down": False}  # fmt: skip


# by chance --------------------------------------------------------------------------------------


def test_that_a_quarter_of_all_65536_words_rounds_up_a_quarter_of_a_step() -> None:
    found = chance(FORMATS["bf16"], parse("1+2^-9"), 16)
    assert found is not None
    assert (found.ups, found.words) == (16_384, 65_536)
    assert found.mean == parse("1+2^-9")
    assert found.bias.fraction == 0


@pytest.mark.parametrize("text", ["1+2^-9", "-1.3", "1/3", "2^-130*1.7", "-1e-39", "1"])
@pytest.mark.parametrize("bits", [1, 2, 3, 7])
def test_that_the_words_found_by_halving_are_those_counted_one_by_one(text: str, bits: int) -> None:
    from explorer.compute.floats.codec import random_fraction

    info, x = FORMATS["bf16"], parse(text)
    found = chance(info, x, bits)
    assert found is not None
    ups = 0
    for word in range(1 << bits):
        code = encode(info, x, "stochastic", random=random_fraction(word, bits)).code
        ups += decode(info, code).number.fraction != found.inner.fraction
    assert found.ups == ups
    assert Fraction(ups, 1 << bits) == probability(found.part.fraction, bits)


@pytest.mark.parametrize(("bits", "reported"), [(1, -0.2495), (2, -0.1243), (3, -0.0616)])
def test_that_few_random_bits_are_biased_towards_zero_as_reported(
    bits: int, reported: float
) -> None:
    # reported from a sample of inputs; the exact mean over all of them is −1/2 · 2^−bits
    exact = mean_bias(bits)
    assert exact == -Fraction(1, 1 << (bits + 1))
    assert float(exact) == pytest.approx(reported, abs=0.001)
    parts = [Fraction(2 * i + 1, 2048) for i in range(1024)]
    sampled = sum(probability(p, bits) - p for p in parts) / len(parts)
    assert sampled == exact


def test_that_gfloat_rounds_up_for_as_many_words() -> None:
    from gfloat import RoundMode, formats, round_float

    info, kind = FORMATS["e4m3fn"], formats.format_info_ocp_e4m3
    for text in ("1.03125", "1.1", "-3.3", "17.7"):
        x = parse(text)
        if Fraction(float(x.fraction)) != x.fraction:
            x = finite(Fraction(float(x.fraction)))
        for bits in (1, 3, 5):
            found = chance(info, x, bits)
            assert found is not None
            ups = sum(
                round_float(kind, float(x.fraction), RoundMode.StochasticFastest, False, word, bits)
                != float(found.inner.fraction)
                for word in range(1 << bits)
            )
            assert found.ups == ups


def test_that_casts_scatter_around_the_probability() -> None:
    found = chance(FORMATS["bf16"], parse("1+2^-9"), 16)
    assert found is not None
    up = casts(found, 65_536, 0)
    # four standard deviations of a share of 65536 casts with p = 1/4
    assert abs(up.mean() - 0.25) < 4 * math.sqrt(0.25 * 0.75 / 65_536)
    assert (casts(found, 100, 3) == casts(found, 100, 3)).all()


def test_that_beyond_the_largest_number_there_is_no_chance() -> None:
    assert chance(FORMATS["fp16"], parse("65520"), 4) is None
    assert chance(FORMATS["e2m1"], parse("-7"), 4) is None
    with pytest.raises(ParamError) as refused:
        drive(run(Params(topic="chance", format="fp16", value="1e9")))
    assert refused.value.field == "value"


# twice ------------------------------------------------------------------------------------------

WITNESSES = (
    ("bf16", "fp32", "1+2^-8+2^-40", "1.0078125", "1", 17),
    ("fp16", "fp32", "1+2^-11+2^-40", "1.0009765625", "1", 14),
    ("e4m3fn", "fp32", "-431.99999999999994", "-416", "-448", 21),
    ("bf16", "fp32", "16842753", "16908288", "16777216", 17),
    ("e5m2", "bf16", "61439", "57344", "inf", 6),
)


@pytest.mark.parametrize(("name", "through", "text", "once", "twice", "power"), WITNESSES)
def test_that_known_numbers_go_wrong_when_rounded_twice(
    name: str, through: str, text: str, once: str, twice: str, power: int
) -> None:
    narrow, wide, x = FORMATS[name], FORMATS[through], parse(text)
    found = journey(narrow, wide, x, odd=False)
    assert found.direct.number == parse(once)
    assert found.twice.number == parse(twice)
    assert found.wrong
    cured = journey(narrow, wide, x, odd=True)
    assert cured.twice.number == cured.direct.number == parse(once)
    around = sliver(narrow, wide, x, odd=False)
    assert around is not None
    assert around.share == Fraction(1, 1 << power)
    none = sliver(narrow, wide, x, odd=True)
    assert none is not None
    assert none.share == 0
    assert witness(none) is None


def test_that_libraries_agree_about_the_witness() -> None:
    import ml_dtypes

    x = 1 + 2.0**-8 + 2.0**-40
    through = np.array([x]).astype(np.float32).astype(ml_dtypes.bfloat16)
    assert float(through[0]) == 1.0
    half = 1 + 2.0**-11 + 2.0**-40
    assert float(np.float16(np.float32(half))) == 1.0
    assert float(np.float16(half)) == 1.0009765625


@pytest.mark.parametrize("name", ["fp16", "e4m3fn", "e3m2"])
def test_that_exactly_the_numbers_in_the_sliver_go_wrong(name: str) -> None:
    narrow, wide = FORMATS[name], FORMATS["fp32"]
    for text in ("1.3", "-1.6", "0.9", "3"):
        found = sliver(narrow, wide, parse(text), odd=False)
        assert found is not None
        low, high = sorted((found.direct.fraction, found.twice.fraction))
        tiny = found.wide_step.fraction / 1024
        for y in (low + tiny, (low + high) / 2, high - tiny):
            assert journey(narrow, wide, finite(y), odd=False).wrong
            assert not journey(narrow, wide, finite(y), odd=True).wrong
        for y in (low - tiny, high + tiny):
            assert not journey(narrow, wide, finite(y), odd=False).wrong
        # where a tie is decided, at most one of the two ends is wrong
        ends = [journey(narrow, wide, finite(y), odd=False).wrong for y in (low, high)]
        assert sum(ends) <= 1


@pytest.mark.parametrize(("name", "expected"), [("bf16", 2.0**-17), ("fp16", 2.0**-14)])
def test_that_random_doubles_go_wrong_as_often_as_the_sliver_is_wide(
    name: str, expected: float
) -> None:
    from explorer.compute.floats.arrays import round_array

    count = 400_000 if name == "fp16" else 2_000_000
    x = 1 + np.random.default_rng(5).random(count)
    info = FORMATS[name]
    wrong = int((round_array(info, x) != round_array(info, x.astype(np.float32))).sum())
    # a Poisson count: within four standard deviations of what the share of the sliver says
    assert abs(wrong - count * expected) < 4 * math.sqrt(count * expected)
    around = sliver(info, FORMATS["fp32"], parse("1.2"), odd=False)
    assert around is not None
    assert float(around.share) == expected


def test_that_only_wider_formats_stand_between() -> None:
    assert goes_between(FORMATS["fp32"], FORMATS["bf16"])
    assert not goes_between(FORMATS["bf16"], FORMATS["fp16"])
    assert not goes_between(FORMATS["fp16"], FORMATS["bf16"])
    assert not goes_between(FORMATS["fp32"], FORMATS["fp32"])
    with pytest.raises(ParamError) as refused:
        Params(topic="twice", format="fp16", through="bf16").validate()
    assert refused.value.field == "through"


# runs -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "changes",
    [
        {}, {"format": "fp64", "value": "0.1", "intervals": 12}, {"topic": "chance", "value": "1"},
        {"topic": "chance", "format": "fp16", "value": "0.1"},
        {"topic": "twice", "format": "e2m1", "value": "1", "through": "fp64"},
        {"topic": "twice", "format": "e3m2", "value": "28"},
        {"topic": "twice", "format": "e4m3fn", "value": "448"},
    ],
)  # fmt: skip
def test_that_every_topic_runs_and_greys_what_it_does_not_use(changes: dict[str, Any]) -> None:
    params = Params(**changes)
    trace = drive(run(params))
    assert len(trace) >= 2
    assert len(params.unused()) == 4


@pytest.mark.parametrize("value", ["inf", "nan", "one"])
def test_that_what_is_no_finite_number_is_refused(value: str) -> None:
    with pytest.raises(ParamError) as refused:
        drive(run(Params(value=value)))
    assert refused.value.field == "value"
