"""Softmax and rotary angles in few bits: the known failures, against other arithmetic."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise

import ml_dtypes
import numpy as np
import pytest
import torch

from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.hazards import (
    CHOICES,
    MOST_LOGITS,
    Params,
    SoftmaxRun,
    read_logits,
)
from explorer.compute.floats.hazards_checks import checks
from explorer.compute.floats.rotary_angles import Angles, visited
from explorer.compute.floats.softmax import (
    Arithmetic,
    naive,
    safe,
    window,
)
from explorer.core.lab import resolve
from explorer.core.params import ParamError, specs
from explorer.core.trace import Trace, drive, returned, same


def traced(**given: object) -> Trace:
    params = Params(**given)  # type: ignore[arg-type]  # by name
    params.validate()
    return drive(resolve("explorer.compute.floats.hazards:run")(params))


def softmax(**given: object) -> SoftmaxRun:
    shared = traced(**given).shared
    assert isinstance(shared, SoftmaxRun)
    return shared


# the gallery ------------------------------------------------------------------------------


def test_that_one_exponential_that_overflows_makes_nan() -> None:
    run = softmax(logits="0, 12")
    assert run.naive.exponentials.tolist() == [1.0, math.inf]
    assert run.naive.probabilities[0] == 0
    assert math.isnan(run.naive.probabilities[1])
    assert run.safe.probabilities.tolist() == pytest.approx([6.139e-6, 1.0], rel=1e-3)


def test_that_a_sum_alone_can_overflow_and_leaves_only_zeros() -> None:
    run = softmax(logits="[10.5]*10")
    assert set(run.naive.exponentials.tolist()) == {36320.0}
    assert run.naive.running.tolist()[:2] == [36320.0, math.inf]
    assert not run.naive.probabilities.any()
    assert run.safe.probabilities.tolist() == [float(np.float16(0.1))] * 10


def test_that_nothing_left_over_nothing_left_is_nan() -> None:
    run = softmax(logits="-20, -21")
    assert run.naive.total == 0
    assert np.isnan(run.naive.probabilities).all()
    assert run.safe.probabilities.tolist() == pytest.approx([0.7311, 0.2689], abs=2e-4)


@pytest.mark.parametrize(("name", "stuck", "total"), [("bf16", 256, 16.0), ("fp16", 2048, 2.0)])
def test_that_a_running_sum_of_ones_sticks(name: str, stuck: int, total: float) -> None:
    run = softmax(logits="[0]*4096", format=name)
    assert run.safe.total == stuck
    assert run.safe.running.tolist()[: stuck + 1] == [*range(1, stuck + 1), stuck]
    assert run.safe.probabilities.sum() == total
    assert run.fused.probabilities.sum() == 1.0


def test_that_bf16_cannot_tell_1000_1001_and_1002_apart() -> None:
    run = softmax(logits="1000, 1001, 1002", format="bf16")
    assert set(run.z.tolist()) == {1000.0}
    assert len(set(run.safe.probabilities.tolist())) == 1
    assert run.exact.tolist() == pytest.approx([0.0900, 0.2447, 0.6652], abs=5e-5)


def test_that_a_logarithm_of_a_lost_probability_is_infinite_and_log_softmax_is_not() -> None:
    run = softmax(logits="0, -30, -120")
    assert run.safe.logs.tolist() == [0.0, -math.inf, -math.inf]
    assert run.log.logs.tolist() == [0.0, -30.0, -120.0]


def test_that_a_row_of_masks_is_nan_in_every_way_and_in_torch() -> None:
    run = softmax(logits="[-inf]*3")
    for way in (run.naive, run.safe, run.log, run.fused):
        assert np.isnan(way.probabilities).all()
    assert torch.softmax(torch.full((3,), -math.inf), 0).isnan().all()


@pytest.mark.parametrize("shift", [-100.0, -7.25, 0.0, 50.0, 110.0])
def test_that_safe_softmax_does_not_depend_on_a_shift_that_fp16_holds_exactly(shift: float) -> None:
    # quarters up to 128 are numbers of FP16, so the rounded logits are shifted exactly
    still, moved = softmax(logits="1.5, -2, 0.25"), softmax(logits="1.5, -2, 0.25", shift=shift)
    assert moved.safe.probabilities.tolist() == still.safe.probabilities.tolist()
    assert (moved.safe.exponentials <= 1).all()
    assert moved.safe.exponentials.max() == 1


# thresholds -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [
        ("fp16", -17.3287, 11.0901),
        ("bf16", -92.8817, 88.7209),
        ("fp32", -103.9721, 88.7228),
        ("fp64", -745.1332, 709.7827),
    ],
)
def test_that_exp_leaves_a_format_where_it_is_known_to(name: str, low: float, high: float) -> None:
    found = window(FORMATS[name])
    assert found.low == pytest.approx(low, abs=1e-4)
    assert found.high == pytest.approx(high, abs=1e-4)


@pytest.mark.parametrize("name", CHOICES)
def test_that_the_last_logits_that_fit_lie_inside_the_limits_and_their_neighbours_do_not(
    name: str,
) -> None:
    info, found = FORMATS[name], window(FORMATS[name])
    arithmetic = Arithmetic(info)
    step = 2.0**-info.fraction_bits
    # the limits are real numbers, rounded to FP64 here: for FP64 itself they can coincide
    assert found.low <= found.smallest < 0 < found.largest <= found.high
    assert arithmetic.exp(found.smallest) > 0
    # twice the relative spacing is more than one step up
    assert arithmetic.held(found.largest * (1 + 2 * step)) > found.high
    assert arithmetic.held(found.smallest * (1 + 2 * step)) < found.low


@pytest.mark.parametrize(
    ("name", "kind"), [("fp16", np.float16), ("bf16", ml_dtypes.bfloat16), ("fp32", np.float32)]
)
def test_that_numpy_overflows_at_the_same_number(name: str, kind: type) -> None:
    found = window(FORMATS[name])
    with np.errstate(over="ignore"):
        fits = np.array(found.largest, dtype=kind)
        beyond = np.nextafter(fits, np.array(np.inf, dtype=kind))
        assert np.isfinite(np.exp(fits))
        assert np.isinf(np.exp(beyond))


# arithmetic -------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(3))
def test_that_each_operation_is_rounded_as_numpy_rounds_float16(seed: int) -> None:
    """NumPy computes float16 in float32 and rounds; for + and / of 11 bits that equals one
    rounding (24 ≥ 2·11 + 2). exp and ln in float64 are far more exact than a tie is likely."""
    rng = np.random.default_rng(seed)
    numbers = (rng.standard_normal(200) * 2.0 ** rng.integers(-12, 6, 200)).astype(np.float16)
    arithmetic = Arithmetic(FORMATS["fp16"])
    with np.errstate(over="ignore", under="ignore"):
        for a, b in pairwise(numbers):
            x, y = float(a), float(b)
            assert arithmetic.add(x, y) == float(a + b)
            assert arithmetic.subtract(x, y) == float(a - b)
            assert arithmetic.divide(x, y) == float(a / b)
            assert arithmetic.exp(x) == float(np.float16(math.exp(min(x, 700))))
            assert arithmetic.log(abs(x)) == float(np.float16(math.log(abs(x))))


def test_that_special_values_follow_ieee_754() -> None:
    a = Arithmetic(FORMATS["fp16"])
    assert math.isnan(a.divide(0.0, 0.0))
    assert math.isnan(a.divide(math.inf, math.inf))
    assert math.isnan(a.subtract(math.inf, math.inf))
    assert a.divide(1.0, math.inf) == 0
    assert a.divide(1.0, 0.0) == math.inf
    assert a.exp(-math.inf) == 0
    assert a.exp(math.inf) == math.inf
    assert a.log(0.0) == -math.inf
    assert math.isnan(a.log(-1.0))


def test_that_a_format_without_infinity_says_nan_or_saturates() -> None:
    info = FORMATS["e4m3fn"]
    assert math.isnan(Arithmetic(info).exp(6.5))
    assert Arithmetic(info, "saturate").exp(6.5) == 448


@pytest.mark.parametrize("name", ["fp16", "bf16", "fp32"])
@pytest.mark.parametrize("logits", ["0, 12", "3, 1, -2, 0.5", "[1]*100", "80, 88, 87.5"])
def test_that_fp32_inside_is_what_torch_computes(name: str, logits: str) -> None:
    trace = traced(logits=logits, format=name)
    for check in checks(trace.params, trace):
        assert check.status == "passed", check


@pytest.mark.parametrize("name", CHOICES)
def test_that_every_format_gives_probabilities_by_the_safe_way(name: str) -> None:
    arithmetic = Arithmetic(FORMATS[name])
    z = [arithmetic.held(x) for x in (1.0, 0.0, -1.0)]
    found = returned(safe(arithmetic, z)).probabilities
    exact = np.exp(z) / np.exp(z).sum()
    # three roundings of at most half a step each, and subnormal steps where there are few
    info = FORMATS[name]
    step = max(2.0**-info.fraction_bits, 2.0 ** (info.least_exponent - info.fraction_bits))
    assert np.abs(found - exact).max() <= 2 * step
    assert np.isfinite(returned(naive(arithmetic, z)).probabilities).all()


# logits as text ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0, 12", [0, 12]),
        ("1 2;3\n4", [1, 2, 3, 4]),
        ("[10.5]*3", [10.5] * 3),
        ("[ 1/4 ] * 2, −1", [0.25, 0.25, -1]),
        ("[1, 2]", [1, 2]),
        ("2**-3", [0.125]),
    ],
)
def test_that_logits_are_read(text: str, numbers: list[float]) -> None:
    assert [x.fraction for x in read_logits(text)] == [Fraction(n) for n in numbers]


@pytest.mark.parametrize(
    "text", ["", " ", "x", "1, , y", "[1]*5000", "[0]*4096, 1", "[[1]]*2", "[1]*", "10**10**9"]
)
def test_that_bad_logits_are_refused_by_name(text: str) -> None:
    with pytest.raises(ParamError) as error:
        read_logits(text)
    assert error.value.field == "logits"


def test_that_the_most_logits_are_read() -> None:
    assert len(read_logits(f"[0]*{MOST_LOGITS}")) == MOST_LOGITS


def test_that_the_names_of_formats_are_theirs() -> None:
    spec = next(s for s in specs(Params) if s.name == "format")
    assert spec.choice_labels == tuple(FORMATS[name].label for name in spec.choices)


# rotary angles ----------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "distinct"), [("bf16", 769), ("fp16", 3073), ("fp32", 4096)])
def test_that_a_format_tells_so_many_positions_apart(name: str, distinct: int) -> None:
    shared = traced(topic="rope", format=name).shared
    assert isinstance(shared, Angles)
    assert shared.distinct == distinct
    kind = {"bf16": ml_dtypes.bfloat16, "fp16": np.float16, "fp32": np.float32}[name]
    assert len(set(np.arange(4096).astype(kind).tolist())) == distinct


def test_that_the_error_of_the_cosine_is_that_of_the_plain_formula() -> None:
    shared = traced(topic="rope", format="bf16", positions=512).shared
    frequencies = 10000.0 ** (-np.arange(0, 64, 2) / 64)
    low = frequencies.astype(np.float32).astype(ml_dtypes.bfloat16).astype(np.float64)
    for p in (0, 1, 100, 511):
        away = np.abs(np.cos(p * low) - np.cos(p * frequencies))
        # cos of angles up to 512 in float64, both sides: 1e-13 is ample
        assert shared.error[0, p] == pytest.approx(away.mean(), abs=1e-13)
        assert shared.worst[0, p] == pytest.approx(away.max(), abs=1e-13)


def test_that_rounded_frequencies_are_worse_the_later_the_position() -> None:
    shared = traced(topic="rope", format="bf16").shared
    early, middle, late = (
        shared.error[0, a:b].mean() for a, b in ((0, 64), (64, 512), (512, 4096))
    )
    assert early < middle / 4 < late / 8


def test_that_positions_are_visited_from_0_to_the_last_without_repetition() -> None:
    for count in (2, 3, 17, 4096, 32768):
        found = visited(count)
        assert found[0] == 0
        assert found[-1] == count - 1
        assert list(found) == sorted(set(found))


@pytest.mark.parametrize("given", [{}, {"topic": "rope", "format": "fp16", "positions": 600}])
def test_that_a_second_run_is_the_same_bit_for_bit(given: dict[str, object]) -> None:
    assert same(traced(**given), traced(**given))


def test_that_a_run_yields_often_enough_to_be_stopped() -> None:
    params = Params(logits="[0]*4096", format="bf16")
    assert sum(1 for _ in resolve("explorer.compute.floats.hazards:run")(params)) > 40
