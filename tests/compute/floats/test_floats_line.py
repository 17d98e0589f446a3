"""The number line: bands, boxes, constants and populations against casts, closed forms and torch.

Counts are compared exactly. Shares of the log-normal quantiles are within one value in 65,536 of Φ
for each threshold, as the quantiles are evenly spaced.
"""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from statistics import NormalDist

import numpy as np
import pytest

from explorer.compute.floats.codec import decode, encode
from explorer.compute.floats.formats import FORMATS
from explorer.compute.floats.line import checks, facts, ticks
from explorer.compute.floats.line.bands import BANDS, counted, kept, sorted_magnitudes, thresholds
from explorer.compute.floats.line.histogram import densities, edges, histogram
from explorer.compute.floats.line.params import CHOICES, Params, Population, stages_of
from explorer.compute.floats.line.populations import MEDIAN, QUANTILES, SIGMA, lognormal
from explorer.compute.floats.line.run import run
from explorer.compute.floats.numbers import finite
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

SMALL = [name for name in CHOICES if FORMATS[name].bits <= 16]


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(text="to be, or not", loss_scale=3)))


# bands ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", SMALL)
def test_that_the_thresholds_part_what_the_codec_makes_of_numbers_around_them(name: str) -> None:
    info = FORMATS[name]
    hair = Fraction(1, 2**60)
    for place, threshold in enumerate(thresholds(info)):
        for factor, inside in ((1 - hair, True), (Fraction(1), threshold.inclusive),
                               (1 + hair, False)):  # fmt: skip
            got = encode(info, finite(threshold.value * factor))
            kind = "beyond" if got.overflow else decode(info, got.code).kind
            assert (BANDS.index(kind) <= place) is inside, (place, factor)


@pytest.mark.parametrize("name", sorted(checks.NAMES))
def test_that_counting_equals_casting_on_every_value_and_every_midpoint(name: str) -> None:
    info = FORMATS[name]
    top = min(info.largest_code, 70_000)
    codes = np.unique(np.linspace(info.smallest_code, info.largest_code, top).astype(np.int64))
    if info.bits == 32:  # midpoints of FP32 are no float32: only around the ends
        codes = codes[:50]
    values = [decode(info, int(c)).number.magnitude for c in codes[:: max(1, len(codes) // 3000)]]
    middles = [(a + b) / 2 for a, b in pairwise(values)]
    least, last = values[0], decode(info, info.largest_code)
    beyond = last.number.magnitude + Fraction(2) ** last.ulp / 2
    ends = [least / 2, least / 4, beyond, beyond * 2, beyond * Fraction(2**20 - 1, 2**20)]
    with np.errstate(over="ignore"):
        made = np.array([float(v) for v in [*values, *middles, *ends]])
        numbers = made[made < 3.4e38].astype(np.float32)
    with np.errstate(over="ignore"):
        above = np.nextafter(numbers, np.float32(np.inf))
    around = [numbers, np.nextafter(numbers, np.float32(0)), above]
    magnitudes = sorted_magnitudes(np.concatenate(around))
    magnitudes = magnitudes[np.isfinite(magnitudes)]
    ours, theirs = counted(info, magnitudes), checks.cast_counts(info, magnitudes, 0)
    assert ours.tolist() == theirs.tolist()
    assert ours.sum() == (magnitudes > 0).sum()
    assert counted(info, sorted_magnitudes(kept(magnitudes))).tolist() == ours.tolist()


def test_that_what_is_kept_has_sixteen_bits_and_is_near() -> None:
    numbers = np.float32(1) + np.arange(2**16, dtype=np.float32) * np.float32(2**-23)
    few = kept(numbers)
    assert np.abs(few / numbers - 1).max() < 2.0**-15
    assert (np.mod(few * 2**15, 1) == 0).all()
    assert np.array_equal(kept(np.array([0, -0.5, np.inf], np.float32)), [0, -0.5, np.inf])


def phi(threshold: Fraction, exponent: int) -> float:
    """Share of the log-normal below a threshold, scaled by 2^exponent."""
    size = math.log(threshold) - math.log(MEDIAN) - exponent * math.log(2)
    return NormalDist().cdf(size / SIGMA)


@pytest.mark.parametrize("exponent", [0, 8, 10, 16, 24])
@pytest.mark.parametrize("name", ["fp16", "e5m2", "e4m3fn", "bf16"])
def test_that_shares_of_a_log_normal_follow_its_closed_form(name: str, exponent: int) -> None:
    info, numbers = FORMATS[name], lognormal().magnitudes
    ends = [phi(each.value, exponent) for each in thresholds(info)]
    closed = np.diff([0.0, *ends, 1.0])
    shares = counted(info, numbers, exponent) / len(numbers)
    assert np.abs(shares - closed).max() <= 2.5 / QUANTILES


def test_that_loss_scaling_rescues_simulated_gradients_as_computed_by_hand() -> None:
    """Φ((ln 2⁻²⁵ − ln 10⁻⁷ − k ln 2) / 3): 34.328 % at k = 0, 0.332 % at k = 10."""
    numbers = lognormal().magnitudes
    lost = {k: counted(FORMATS["fp16"], numbers, k)[0] / len(numbers) for k in (0, 8, 10, 16)}
    assert lost[0] == pytest.approx(0.34328, abs=3e-5)
    assert lost[8] == pytest.approx(0.0122, abs=6e-5)
    assert lost[10] == pytest.approx(0.00332, abs=3e-5)
    assert lost[16] < 5e-5


def test_that_numbers_that_were_zero_belong_to_no_band() -> None:
    numbers = np.array([0.0, 0.0, 1e-9, 1.0, 1e9], dtype=np.float32)
    assert counted(FORMATS["fp16"], numbers).tolist() == [1, 0, 1, 1]
    assert counted(FORMATS["fp64"], numbers).tolist() == [0, 0, 3, 0]


def test_that_a_format_without_a_zero_has_no_bands() -> None:
    with pytest.raises(ValueError, match="no zero"):
        thresholds(FORMATS["e8m0"])


# boxes ------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [n for n, info in FORMATS.items() if info.bits <= 16])
def test_that_boxes_hold_every_positive_value_once(name: str) -> None:
    info = FORMATS[name]
    found = []
    for each in ticks.boxes(info, -200.0, 200.0):
        steps = ticks.values_in(each, -200.0, 200.0)
        assert len(steps) == each.count
        if info.bits <= 8:
            for step in steps:
                code = ticks.code_of(info, each, step)
                value = decode(info, code).number
                assert value.magnitude == ticks.value_of(each, step)
                assert (info.kind(code) == "subnormal") is each.subnormal
        found.append(each.count)
    assert sum(found) == info.largest_code + 1 - info.smallest_code


def test_that_the_boxes_of_fp16_are_those_of_the_standard() -> None:
    """30 normal boxes of 1024 values, 1023 subnormals in 10 boxes: 31,743 positive numbers."""
    boxes = list(ticks.boxes(FORMATS["fp16"], -200.0, 200.0))
    normal = [each for each in boxes if not each.subnormal]
    assert [each.count for each in normal] == [1024] * 30
    assert [each.count for each in boxes if each.subnormal] == [1 << b for b in range(10)]
    assert sum(each.count for each in boxes) == 31_743


def test_that_values_between_two_ends_are_those_between_them() -> None:
    info = FORMATS["e4m3fn"]
    for low, high in ((-9.0, -6.0), (-7.3, -2.1), (0.0, 0.5), (8.2, 9.5), (-12.0, 12.0)):
        expected = {
            code for code in range(info.smallest_code, info.largest_code + 1)
            if low <= math.log2(decode(info, code).number.magnitude) <= high
        }  # fmt: skip
        found = [
            (code, place)
            for each in ticks.boxes(info, low, high)
            for steps in [ticks.values_in(each, low, high)]
            for step, place in zip(steps, ticks.places(each, steps), strict=True)
            for code in [ticks.code_of(info, each, step)]
        ]
        assert {code for code, place in found if low <= place <= high} == expected
        assert len(found) <= len(expected) + 2 * len(list(ticks.boxes(info, low, high)))
        for code, place in found:
            assert place == pytest.approx(math.log2(decode(info, code).number.magnitude), abs=1e-12)


def test_that_the_nearest_value_is_the_nearest_on_the_axis() -> None:
    for name in ("e4m3fn", "e5m2", "e2m1", "e8m0", "e3m4"):
        info = FORMATS[name]
        codes = range(info.smallest_code, info.largest_code + 1)
        logs = {code: ticks.log2_of(decode(info, code).number.magnitude) for code in codes}
        for place in np.linspace(min(logs.values()) - 1, max(logs.values()) + 1, 203):
            best = min(abs(log - place) for log in logs.values())
            assert abs(logs[ticks.nearest(info, place).code] - place) <= best + 1e-9


# constants --------------------------------------------------------------------------------


def test_that_torch_contradicts_the_codes_in_one_place_and_is_silent_in_others() -> None:
    found = {each.format: each for each in facts.all_facts()}
    wrong = [(f.format, fact.field, fact.torch) for f in found.values() for fact in f.facts
             if fact.verdict == "differs"]  # fmt: skip
    assert wrong == [("e5m2fnuz", "eps", 0.125)]
    assert facts.definitions(FORMATS["e5m2fnuz"])["eps"] == Fraction(1, 4)
    assert found["e2m1"].error == "NotImplementedError"
    assert {fact.verdict for fact in found["e2m1"].facts} == {"raises"}
    for name in ("fp64", "fp32", "fp16", "bf16", "e5m2", "e4m3fn"):
        assert found[name]["smallest_subnormal"].verdict == "no field"
    for name in ("tf32", "e4m3", "e3m4", "e3m2", "e2m3", "e4m3b11fnuz"):
        assert {fact.verdict for fact in found[name].facts} == {"no dtype"}


def test_that_constants_are_those_of_ml_dtypes() -> None:
    assert checks.finfo_check("").difference == 0.0


@pytest.mark.parametrize(
    ("name", "digits", "eps", "smallest", "largest"),
    [
        ("fp64", 15, 2.0**-52, 2.0**-1074, 1.7976931348623157e308),
        ("fp32", 6, 2.0**-23, 2.0**-149, 3.4028234663852886e38),
        ("tf32", 3, 2.0**-10, 2.0**-136, 3.4011621342146535e38),
        ("fp16", 3, 2.0**-10, 2.0**-24, 65504.0),
        ("bf16", 2, 2.0**-7, 2.0**-133, 3.3895313892515355e38),
        ("e4m3fn", 0, 0.125, 2.0**-9, 448.0),
        ("e4m3", 0, 0.125, 2.0**-9, 240.0),
        ("e5m2", 0, 0.25, 2.0**-16, 57344.0),
        ("e2m1", 0, 0.5, 0.5, 6.0),
    ],
)
def test_that_definitions_give_the_published_numbers(
    name: str, digits: int, eps: float, smallest: float, largest: float
) -> None:
    found = facts.definitions(FORMATS[name])
    assert found["resolution"] == Fraction(1, 10**digits)
    assert float(found["eps"]) == eps
    assert float(found["smallest_subnormal"]) == smallest
    assert float(found["max"]) == largest
    assert found["tiny"] == found["smallest_normal"]


def test_that_as_many_numbers_lie_below_eps_as_published() -> None:
    for name, below in (("fp16", 5119), ("bf16", 15_359), ("e4m3fn", 31), ("e5m2", 51)):
        eps = facts.epsilon(FORMATS[name])
        assert eps is not None
        assert encode(FORMATS[name], finite(eps)).code - 1 == below


# populations ------------------------------------------------------------------------------


def test_that_the_bands_of_a_run_are_those_of_really_casting(trace: Trace) -> None:
    for check in checks.checks(trace.params, trace):
        assert check.status == "passed", check


def test_that_a_power_of_two_scales_gradients_exactly(trace: Trace) -> None:
    """The gradients of 8 · loss are 8 times those of the loss, bit for bit."""
    import torch

    from explorer.compute.floats.line import populations
    from explorer.compute.models import library
    from explorer.compute.models.training import mean_loss

    model = library.load("clear", "cpu")
    ids, _ = populations.tokens_of(model, trace.params)
    weights = {n: w.detach().clone().requires_grad_() for n, w in model.decoder.named_parameters()}
    at = torch.tensor([ids])
    logits = torch.func.functional_call(model.decoder, weights, (at[:, :-1],))
    scaled = torch.autograd.grad(8 * mean_loss(logits, at[:, 1:]), list(weights.values()))
    flat = np.concatenate([g.numpy().reshape(-1) for g in scaled])
    held = trace.shared.populations[2].magnitudes
    assert np.array_equal(sorted_magnitudes(kept(flat)), 8 * held)


def test_that_the_model_itself_is_left_as_it_was(trace: Trace) -> None:
    from explorer.compute.models import library

    model = library.load("clear", "cpu")
    assert all(weight.grad is None for weight in model.decoder.parameters())
    total = sum(weight.numel() for weight in model.decoder.parameters())
    assert [len(p.magnitudes) for p in trace.shared.populations if p.name != "activations"] == [
        total, total,
    ]  # fmt: skip


def test_that_every_number_is_in_one_bar(trace: Trace) -> None:
    for population in trace.shared.populations:
        ends = edges(-152.0, 131.0, 0.5)
        counts = histogram(population.magnitudes, ends)
        assert counts.sum() == len(population.magnitudes) - population.zeros
        assert (densities(population, ends) * np.diff(ends)).sum() == pytest.approx(1.0)


def test_that_a_power_of_two_lies_in_the_bar_it_begins() -> None:
    numbers = Population("weights", np.array([0.5, 1.0, 1.5, 2.0], dtype=np.float32))
    assert histogram(numbers.magnitudes, edges(-1.0, 2.0, 1.0)).tolist() == [1, 2, 1]


def test_that_the_loss_scale_takes_a_step_for_each_doubling() -> None:
    names = [stage for stage, _ in stages_of(Params(loss_scale=24))]
    assert names == ["formats", "weights", "activations", "gradients", *["scaled"] * 24, "facts"]
    assert ("scaled", 0) in stages_of(Params(loss_scale=0))


@pytest.mark.parametrize("text", ["", "a女"])
def test_that_a_text_without_a_loss_is_refused_by_name(text: str) -> None:
    with pytest.raises(ParamError) as error:
        drive(run(Params(text=text)))
    assert error.value.field == "text"


def test_that_a_long_text_is_cut_with_a_notice() -> None:
    found = drive(run(Params(text="to be " * 40)))
    assert [notice.key for notice in found.notices] == ["notice_cut"]
    assert found.shared.tokens == 64
