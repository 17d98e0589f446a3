"""Steps as sums: against the samplers, a step worked out by hand, and one another."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion.conversions import x0_of
from explorer.compute.diffusion.one_step import Params, run
from explorer.compute.diffusion.samplers.ddpm import READINGS
from explorer.compute.diffusion.sampling import SAMPLERS, Method
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.compute.diffusion.terms import NAMES, Known, terms_of, total
from explorer.core.trace import drive

LINEAR = noise_schedule("linear")


def worked(z: float = 0.7) -> Known:
    """x = 0.3, ε = 0.1, from timestep 500 to 499 of the linear schedule."""
    now, then = LINEAR.level(500), LINEAR.level(499)
    x, epsilon = np.array([0.3]), np.array([0.1])
    return Known(x, x0_of("epsilon", x, epsilon, now), epsilon, now, then, np.array([z]))


def arrival(method: Method, z: float = 0.7) -> float:
    return float(total(terms_of(method, worked(z)))[0])


#: Worked out by hand from the formulas, ten digits.
@pytest.mark.parametrize(
    ("method", "z", "expected"),
    [
        (Method("ddpm"), 0.7, 0.3706470418),
        (Method("ddpm", variance="large"), 0.7, 0.3706771428),
        (Method("ddpm"), 0.0, 0.3004675966),
        (Method("ddim"), 0.7, 0.3009925925),
        (Method("ddpm", reading="cumulative"), 0.0, 0.7312784969),
        (Method("ddpm", reading="per_step"), 0.0, 0.2914397062),
    ],
)
def test_that_the_worked_step_comes_out_to_ten_digits(
    method: Method, z: float, expected: float
) -> None:
    assert arrival(method, z) == pytest.approx(expected, abs=6e-11)


def test_that_alpha_bar_in_both_places_jumps_to_the_guess() -> None:
    known = worked(0.0)
    found = total(terms_of(Method("ddpm", reading="cumulative"), known))
    np.testing.assert_allclose(found, known.x0_hat, rtol=1e-14)


def test_that_the_variance_in_place_of_its_root_is_the_square_of_the_factor() -> None:
    right, squared = (
        terms_of(Method("ddpm", reading=reading), worked())[-1] for reading in ("right", "squared")
    )
    assert (right.name, squared.name) == ("z", "z")
    assert squared.coefficient == pytest.approx(right.coefficient**2, rel=1e-15)


@pytest.mark.parametrize("z", [0.0, 0.7])
def test_that_three_samplers_without_noise_are_one_and_three_with_noise_too(z: float) -> None:
    still = [arrival(Method(name)) for name in ("ddim", "euler", "dpm++1")]
    # rounding of a few operations on numbers near one
    assert np.ptp(still) < 1e-14
    fresh = [
        arrival(method, z)
        for method in (Method("ddpm"), Method("ddim", eta=1.0), Method("euler-ancestral"))
    ]
    assert np.ptp(fresh) < 1e-14


settings_of_a_walk = st.fixed_dictionaries({
    "sampler": st.sampled_from(SAMPLERS),
    "reading": st.sampled_from(READINGS),
    "variance": st.sampled_from(["small", "large"]),
    "eta": st.floats(0, 1),
    "steps": st.integers(1, 40),
    "schedule": st.sampled_from(["linear", "scaled_linear", "cosine", "sigmoid", "karras"]),
    "seed": st.integers(0, 9),
})  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(settings_of_a_walk)
def test_that_the_summands_of_every_step_add_up_to_where_the_sampler_goes(
    changes: dict[str, Any],
) -> None:
    from explorer.compute.diffusion import one_step

    params = Params(**changes)
    mixture = one_step.mixture_of(params.data, (), params.spread)
    moves = one_step.walk(params, mixture, noise_schedule(params.schedule))
    for known, then in zip(
        one_step.known_at(moves, params.method, mixture), moves[1:], strict=True
    ):
        terms = terms_of(params.method, known)
        assert {term.name for term in terms} <= set(NAMES)
        largest = max(float(np.abs(term.product).max()) for term in terms)
        # a rounding of the largest summand, a few times over
        assert np.abs(total(terms) - then.x).max() <= 1e-13 * max(largest, 1.0)


def test_that_the_trace_takes_every_step_apart_in_order() -> None:
    trace = drive(run(Params(sampler="ddpm", steps=3)))
    told = [(part.part, part.number, part.shown) for part in trace.steps]
    # the last step adds no noise: two summands, not three
    assert told == [
        ("guess", 0, 0), ("term", 0, 1), ("term", 0, 2), ("term", 0, 3),
        ("guess", 1, 0), ("term", 1, 1), ("term", 1, 2), ("term", 1, 3),
        ("guess", 2, 0), ("term", 2, 1), ("term", 2, 2), ("spot", 2, 2),
    ]  # fmt: skip
    assert [section.id for section in trace.sections] == ["first", "middle", "last", "spot"]
    for part in trace.steps:
        np.testing.assert_allclose(part.x_next, trace.shared.way[part.number + 1], atol=1e-12)


def test_that_the_guess_is_the_mean_over_the_sources() -> None:
    trace = drive(run(Params(data="moons", steps=5)))
    for part in trace.steps:
        assert part.responsibility.sum() == pytest.approx(1.0, abs=1e-12)
        np.testing.assert_allclose(part.responsibility @ part.guesses, part.x0_hat, atol=1e-12)
        signal, noise = math.sqrt(part.alpha_bar), math.sqrt(1 - part.alpha_bar)
        np.testing.assert_allclose(signal * part.x0_hat + noise * part.epsilon, part.x, atol=1e-12)
