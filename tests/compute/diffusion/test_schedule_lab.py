"""The lab diffusion/schedule: closed forms of one Gaussian source, and what a schedule leaves."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from explorer.compute.diffusion.landing import landing
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.schedule_lab import NAMED, Params, mixture_of, schedule_of
from explorer.compute.diffusion.schedule_run import resample, run
from explorer.core.params import ParamError, coerce
from explorer.core.trace import Trace, drive


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**changes)))


def samples(trace: Trace) -> np.ndarray:
    found: np.ndarray = trace[trace.shared.turn + trace.params.count].x
    return found


#: Standard deviation of ten DDIM steps from N(0, 1) for data N(0.5, 0.6²), linear schedule, by the
#: closed form of one Gaussian; five digits.
TEN_STEPS = {"leading": 0.46642, "trailing": 0.46280, "linspace": 0.45301}


@pytest.mark.parametrize("spacing", TEN_STEPS)
def test_that_one_source_comes_out_as_narrow_as_the_closed_form_says(spacing: str) -> None:
    trace = trace_of(data="one", shift=0.5, spread=0.6, count=10, spacing=spacing)
    # the way back is affine for one source, so the factor is exact whatever the noise was
    factor = np.ptp(samples(trace), axis=0) / np.ptp(trace.shared.start, axis=0)
    assert factor == pytest.approx([TEN_STEPS[spacing]] * 2, abs=6e-6)


def test_that_kept_timesteps_are_those_of_the_three_spacings() -> None:
    times = trace_of(count=10, particles=1).shared.times
    assert times["leading"].tolist() == [900, 800, 700, 600, 500, 400, 300, 200, 100, 0]
    assert times["trailing"].tolist() == [999, 899, 799, 699, 599, 499, 399, 299, 199, 99]
    assert times["linspace"].tolist() == [999, 888, 777, 666, 555, 444, 333, 222, 111, 0]


@pytest.mark.parametrize("spread", [0.1, 0.5, 0.9])
def test_that_the_start_is_off_by_what_the_chain_left_of_the_mean(spread: float) -> None:
    """For one source the way back is affine and takes √ᾱ_T · mean exactly to the mean."""
    trace = trace_of(data="one", chain=50, shift=2.0, spread=spread)
    start, mean = trace.shared.start, np.array([2.0, 0.0])
    left = math.sqrt(float(trace.shared.schedule.alpha_bar[-1]))
    assert left == pytest.approx(0.7765, abs=1e-4)
    factor = np.ptp(samples(trace), axis=0) / np.ptp(start, axis=0)
    np.testing.assert_allclose(samples(trace), mean + factor * (start - left * mean), atol=1e-12)


def test_that_samples_of_several_sources_miss_the_mean_when_the_chain_is_cut_short() -> None:
    def missing(**changes: Any) -> float:
        return 2.0 - float(samples(trace_of(shift=2.0, particles=400, **changes))[:, 0].mean())

    # the mean of 400 particles of variance 1 is known to 0.05
    assert missing(chain=50) > 0.8
    assert abs(missing()) < 0.15


def test_that_data_around_zero_hides_the_leak() -> None:
    found = landing(mixture_of(Params(shift=0.0)), samples(trace_of(chain=50, shift=0.0)))
    assert np.abs(found.mean).max() < 0.2
    assert found.on_data > 0.85


def test_that_scaled_betas_or_zero_terminal_snr_close_the_leak() -> None:
    for cure in ({"rescaled": True}, {"zero_snr": True}):
        trace = trace_of(chain=50, shift=2.0, particles=400, **cure)
        assert float(trace.shared.schedule.alpha_bar[-1]) < 1e-3
        assert float(samples(trace)[:, 0].mean()) == pytest.approx(2.0, abs=0.2)
        assert trace.notices == ()


def test_that_a_schedule_that_never_reaches_noise_says_what_is_left() -> None:
    (notice,) = trace_of(chain=50).notices
    assert (notice.key, notice.args["level"]) == ("notice.never", "0.603")


def test_that_a_late_start_says_so() -> None:
    (notice,) = trace_of(spacing="leading", count=4).notices
    assert (notice.key, notice.args["t"]) == ("notice.late", 750)


@pytest.mark.parametrize("name", NAMED)
def test_that_every_cloud_on_the_way_to_noise_is_the_jump(name: str) -> None:
    trace = trace_of(schedule=name, particles=20)
    curve, shared = trace.shared.schedule.alpha_bar, trace.shared
    for step in trace.steps[1 : shared.turn]:
        expected = np.sqrt(curve[step.t]) * shared.data + np.sqrt(1 - curve[step.t]) * shared.noise
        assert np.array_equal(step.x, expected)


def test_that_clouds_have_the_moments_of_theory() -> None:
    trace = trace_of(particles=400)
    for step in trace.steps[: trace.shared.turn : 8]:
        mean, covariance = trace.shared.mixture.moments(step.alpha_bar)
        # four standard errors of a mean, and of a standard deviation, of 400 points
        spread = np.sqrt(np.diag(covariance))
        assert (np.abs(step.x.mean(axis=0) - mean) < 4 * spread / 20).all()
        assert (np.abs(step.x.std(axis=0) / spread - 1) < 4 / np.sqrt(800)).all()


def test_that_two_runs_hold_the_same_x_while_they_visit_the_same_levels() -> None:
    params, start = Params(), np.random.default_rng(0).standard_normal((5, 2))
    schedule, mixture = schedule_of(params), mixture_of(params)
    first = list(resample(start, schedule, np.array([999, 799, 599, 99]), mixture, params))
    second = list(resample(start, schedule, np.array([999, 799, 499]), mixture, params))
    assert np.array_equal(first[1].x, second[1].x)
    assert not np.array_equal(first[2].x, second[2].x)


def test_that_step_20_of_40_is_not_20_of_20() -> None:
    trace = trace_of()
    assert trace[-1].way == "half"
    assert np.array_equal(trace[-1].x, trace[trace.shared.turn + 20].x)
    shares = [landing(trace.shared.mixture, x).on_data for x in (trace[-1].x, trace.shared.short)]
    assert shares[0] < 0.3 < 0.9 < shares[1]
    whole = trace_of(count=20)
    assert np.array_equal(samples(whole), trace.shared.short)


def test_that_the_seed_decides_everything_and_the_schedule_not_the_noise() -> None:
    one, other = trace_of(particles=5), trace_of(particles=5, schedule="cosine")
    for name in ("data", "noise", "start"):
        assert np.array_equal(getattr(one.shared, name), getattr(other.shared, name))
    assert not np.array_equal(one.shared.start, trace_of(particles=5, seed=2).shared.start)


@pytest.mark.parametrize(
    ("changes", "field", "key"),
    [
        ({"chain": 20, "count": 21}, "count", "error.count"),
        ({"chain": 15, "count": 5, "rescaled": True}, "chain", "error.beta"),
        ({"schedule": "drawn", "curve": ((0.0, 1.2), (1.0, 0.1))}, "curve", "error.curve.range"),
        ({"schedule": "drawn", "curve": ()}, "curve", "error.curve.count"),
        ({"schedule": "drawn", "curve": ((0.0, 0.2), (1.0, 0.9))}, "curve", "error.curve.rising"),
        (
            {"schedule": "drawn", "curve": ((0.0, 0.5), (1.0, 0.4999999999999999))},
            "curve", "error.curve.flat",
        ),
    ],
)  # fmt: skip
def test_that_what_is_no_schedule_is_refused_by_its_field(
    changes: dict[str, Any], field: str, key: str
) -> None:
    with pytest.raises(ParamError) as error:
        replace(Params(), **changes).validate()
    assert (error.value.field, error.value.key) == (field, key)


def test_that_no_steps_at_all_are_refused() -> None:
    with pytest.raises(ParamError, match="count: got 0; takes a whole number from 1 to 200"):
        coerce(Params, {"count": 0})


def test_that_a_drawn_curve_that_is_not_shown_may_be_anything() -> None:
    replace(Params(), curve=((0.0, 7.0),)).validate()


def test_that_landing_counts_what_lies_within_three_spreads() -> None:
    mixture = GaussianMixture(np.array([0.5, 0.5]), np.array([[0.0, 0.0], [4.0, 0.0]]), 0.5)
    found = landing(mixture, np.array([[0.3, 0.0], [0.0, 0.4], [2.0, 0.0], [0.0, -1.6]]))
    assert (found.on_data, found.reached) == (0.5, 1)
    assert found.spread == pytest.approx(math.sqrt((0.09 + 0.16) / 4))
    assert math.isnan(landing(mixture, np.array([[2.0, 0.0]])).spread)
