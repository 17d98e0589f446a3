"""The misread formulas: what they do to the spread of one Gaussian, and to a ring of sources."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from explorer.compute.diffusion.datasets import mixture_of
from explorer.compute.diffusion.misread import Outcome, outcomes, spread_of, theory
from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.compute.diffusion.one_step import Params, run
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.claims import check_claim
from explorer.core.params import ParamError, coerce
from explorer.core.trace import drive

#: Data N(0.5, 0.6²) in one dimension.
GAUSSIAN = GaussianMixture(np.array([1.0]), np.array([[0.5]]), 0.6)
#: Mean and standard deviation after 1000 steps of the linear schedule, from the closed form: with
#: one source every step is affine. Two digits for the misreadings.
ENDS = {"right": (0.50, 0.596), "cumulative": (0.61, 0.12), "per_step": (0.50, 0.20)}


def found(mixture: GaussianMixture, **changes: Any) -> dict[str, Outcome]:
    told = outcomes(mixture, noise_schedule("linear"), "small", 0, **changes)
    return {outcome.reading: outcome for outcome in told if outcome is not None}


def test_that_the_misreadings_of_one_gaussian_end_as_narrow_as_the_closed_form_says() -> None:
    told = found(GAUSSIAN, steps=1000, particles=2000)
    for reading, (mean, deviation) in ENDS.items():
        samples = told[reading].samples
        # two thousand samples: a standard error of 1.6 % of a deviation; three of them
        assert samples.std() == pytest.approx(deviation, rel=0.06)
        assert samples.mean() == pytest.approx(mean, abs=0.03)


def test_that_only_the_right_reading_has_the_right_size_on_the_way() -> None:
    told = found(mixture_of("ring", (), 0.12))
    assert told.keys() == {"right", "cumulative", "per_step", "squared"}
    # 300 particles: a standard error of 4 % of the root mean square; the rest is the 200 steps'
    assert np.abs(told["right"].size - 1).max() < 0.12
    for reading in ("cumulative", "per_step", "squared"):
        assert told[reading].size[100] < 0.5
        assert told[reading].spread < 0.7 * told["right"].spread
    assert told["right"].spread == pytest.approx(1.0, abs=0.15)


def test_that_all_readings_start_from_the_same_noise() -> None:
    first = {outcome.size[0] for outcome in found(mixture_of("moons", (), 0.1)).values()}
    assert len(first) == 1


def test_that_size_and_spread_of_the_data_itself_are_right() -> None:
    mixture = mixture_of("ring", (), 0.1)
    data, _ = mixture.draw(20_000, np.random.default_rng(0))
    assert np.sqrt((data**2).sum(axis=1).mean()) == pytest.approx(theory(mixture, 1.0), rel=0.01)
    # some of the widest points are nearest to a neighbour
    assert spread_of(mixture, data) == pytest.approx(1.0, abs=0.02)


@pytest.mark.parametrize("claim", ["W046", "W047"])
def test_that_what_is_said_about_the_formula_is_found_false(claim: str) -> None:
    assert check_claim(claim).verdict == "false"


def test_that_ending_in_pure_noise_depends_on_the_schedule() -> None:
    found_verdict = check_claim("W048")
    assert found_verdict.verdict == "depends"
    assert found_verdict.numbers["left_after_1000"] == pytest.approx(4.03583e-5, rel=2e-5)
    assert found_verdict.numbers["left_after_50"] == pytest.approx(0.603, abs=5e-4)


@pytest.mark.parametrize("start", ["far", None, 3.5, float("nan")])
def test_that_a_start_that_is_no_place_is_refused(start: Any) -> None:
    with pytest.raises(ParamError) as error:
        coerce(Params, {"start_x": start})
    assert error.value.field == "start_x"


@pytest.mark.parametrize("steps", [0, 101, 1001])
def test_that_no_steps_and_too_many_are_refused(steps: int) -> None:
    with pytest.raises(ParamError, match="steps"):
        coerce(Params, {"steps": steps})


def test_that_the_particle_starts_where_it_is_put() -> None:
    trace = drive(run(Params(start_x=-0.5, start_y=2.5, steps=2)))
    assert trace.shared.way[0].tolist() == [-0.5, 2.5]
