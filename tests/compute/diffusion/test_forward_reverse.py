"""The run as a whole: against diffusers, against exact moments, same seed same bits, bad input."""

from __future__ import annotations

import dataclasses
import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.diffusion import forward_reverse as lab
from explorer.compute.diffusion.forward_reverse import Params
from explorer.compute.diffusion.forward_reverse_checks import NAMES, checks
from explorer.compute.diffusion.forward_reverse_run import SURE, run
from explorer.compute.diffusion.mixture import posterior
from explorer.compute.diffusion.quality import quality
from explorer.compute.diffusion.sampling import SAMPLERS
from explorer.compute.diffusion.schedules import SCHEDULES
from explorer.core.params import ParamError, coerce, specs
from explorer.core.trace import Progress, Trace, drive, same, size_in_bytes


def trace_of(**changes: object) -> Trace:
    return drive(run(Params(**changes)))  # type: ignore[arg-type]


SETTINGS = [
    {},
    {"eta": 1.0, "steps": 47},  # a count that does not divide 1000
    {"sampler": "ddpm", "steps": 33},
    {"sampler": "ddpm", "variance": "large", "schedule": "cosine", "data": "moons"},
    {"sampler": "ddpm", "reading": "cumulative"},
    {"steps": 1, "particles": 1},
    {"steps": 200, "schedule": "scaled_linear", "data": "drawn", "spread": 0.02, "eta": 0.4},
    {"sampler": "ddpm", "reading": "squared", "steps": 9},
    {"sampler": "euler", "schedule": "cosine", "steps": 47},
    {"sampler": "heun", "steps": 3},
    {"sampler": "euler-ancestral", "schedule": "karras", "steps": 21},
    {"sampler": "dpm++1", "schedule": "sigmoid", "steps": 12},
    {"sampler": "dpm++2m", "schedule": "exponential"},
    {"sampler": "unipc", "schedule": "sigmoid_beta", "steps": 30},
]


@pytest.mark.parametrize("changes", SETTINGS)
def test_that_every_step_agrees_with_diffusers_and_the_score_with_autograd(
    changes: dict[str, object],
) -> None:
    # tolerances and why: beside the constants in forward_reverse_checks
    trace = trace_of(**changes)
    results = checks(trace.params, trace)
    known = trace.params.schedule in NAMES
    assert len(results) == 2 + known
    assert {check.status for check in results} == {"passed"}, results


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_that_the_check_fails_when_one_particle_of_one_step_is_moved(sampler: str) -> None:
    trace = trace_of(steps=5, particles=4, sampler=sampler)
    moved = np.array(trace[8].x)
    moved[2, 1] += 1e-3  # above what the float32 inside some of diffusers' samplers allows
    steps = [*trace.steps]
    steps[8] = dataclasses.replace(trace[8], x=moved)
    wrong = dataclasses.replace(trace, steps=tuple(steps))
    assert [c.status for c in checks(trace.params, wrong)][-1] == "failed"


@pytest.mark.parametrize("data", ["ring", "moons", "grid", "spiral", "drawn"])
def test_that_the_forward_process_has_the_exact_moments_of_the_mixture(data: str) -> None:
    # 20 runs of 300 points: mean and covariance within 5 standard errors of the closed form. The
    # standard error of a covariance entry of nearly normal data is at most sqrt(2 V V / n).
    runs = [trace_of(data=data, steps=4, particles=300, seed=seed) for seed in range(20)]
    for index in range(5):
        x = np.concatenate([trace[index].x for trace in runs])
        mean, covariance = runs[0].shared.mixture.moments(runs[0][index].alpha_bar)
        error = np.sqrt(np.diag(covariance) / len(x))
        assert np.all(np.abs(x.mean(axis=0) - mean) < 5 * error)
        largest = np.diag(covariance).max()
        assert np.abs(np.cov(x.T) - covariance).max() < 5 * largest * math.sqrt(2 / len(x))


def test_that_the_chain_and_the_jump_have_the_same_law() -> None:
    # for each coordinate, the largest difference of two distributions of 2000 numbers: below the
    # 0.1 % limit of Kolmogorov and Smirnov, and the jumps are not the chain's own numbers
    from scipy.stats import ks_2samp

    trace = trace_of(steps=20, particles=2000, data="moons")
    for index in (1, 8, 14, 20):
        step = trace[index]
        for axis in (0, 1):
            assert ks_2samp(step.x[:, axis], step.jump[:, axis]).pvalue > 1e-3
        assert not np.array_equal(step.x, step.jump)


def test_that_the_chain_is_the_jump_with_the_noise_that_has_gathered() -> None:
    # sqrt(alpha_bar) x_0 + what is left over: noise of mean 0 and variance 1 (5 standard errors)
    trace = trace_of(steps=20, particles=300)
    for step in (trace[1], trace[10], trace[20]):
        left = step.x - math.sqrt(step.alpha_bar) * trace.shared.data
        noise = left / math.sqrt(1 - step.alpha_bar)
        assert abs(noise.mean()) < 5 / math.sqrt(noise.size)
        assert abs(noise.var() - 1) < 5 * math.sqrt(2 / noise.size)


def test_that_the_size_of_x_is_that_of_theory_and_misread_formulas_lose_it() -> None:
    # half-way back, section by section: with the right formula within five standard errors of the
    # exact root mean square, misread far below
    sizes = {}
    for reading in ("right", "cumulative", "per_step", "squared"):
        trace = trace_of(sampler="ddpm", reading=reading, steps=200, particles=300)
        middle = trace.shared.turn + 100
        sizes[reading] = trace.shared.size[middle] / trace.shared.size_theory[middle]
    assert sizes["right"] == pytest.approx(1, abs=5 / math.sqrt(2 * 600))
    for reading in ("cumulative", "per_step", "squared"):
        assert sizes[reading] < 0.75, sizes
    forward = trace_of(steps=10, particles=2000)
    turn = forward.shared.turn
    for found in (forward.shared.size, forward.shared.size_jump):
        error = found[:turn] / forward.shared.size_theory[:turn] - 1
        assert np.abs(error).max() < 5 / math.sqrt(2 * 4000)


def test_that_a_particle_is_decided_from_when_on_its_last_source_stays_sure() -> None:
    trace = trace_of(steps=40, particles=60, sampler="ddpm", data="moons")
    shared, mixture = trace.shared, trace.shared.mixture
    best = [posterior(mixture, s.x, s.alpha_bar).responsibility for s in trace.steps]
    for particle in range(60):
        final = int(best[-1][particle].argmax())
        assert shared.final[particle] == final
        sure = [b[particle, final] > SURE for b in best]
        decided = int(shared.decided[particle])
        assert trace.shared.turn <= decided <= len(trace)
        assert all(sure[decided:])
        assert decided == trace.shared.turn or not sure[decided - 1]


def test_that_with_one_source_there_is_nothing_to_decide() -> None:
    trace = trace_of(data="drawn", points=((0.5, 0.5),), steps=5, particles=7)
    assert (trace.shared.decided == trace.shared.turn).all()
    assert not trace.shared.final.any()


@pytest.mark.parametrize("sampler", SAMPLERS)
def test_that_every_sampler_starts_from_the_same_noise_and_ends_on_the_data(sampler: str) -> None:
    trace = trace_of(sampler=sampler, steps=60)
    assert np.array_equal(trace[trace.shared.turn].x, trace_of(steps=1)[2].x)
    # no step moves a sample farther than chance: 95 % on the data at 60 steps, the data has 98.9 %
    assert quality(trace).on_data > 0.9
    assert trace[-1].calls == trace.params.method().calls(60)


def test_that_many_steps_and_sources_leave_room_for_fewer_particles_and_say_so() -> None:
    trace = trace_of(steps=200, particles=2000)
    assert len(trace.shared.data) == lab.shown_particles(trace.params, 8) < 2000
    assert lab.shown_particles(Params(steps=1000, particles=2000), 128) < 100
    assert "notice.fewer" in [notice.key for notice in trace.notices]
    assert trace.limits["particle"].high == len(trace.shared.data) - 1
    assert trace_of(particles=2000, steps=2).notices == ()


def test_that_with_many_steps_the_samples_have_the_moments_of_the_data() -> None:
    # 900 samples, exact score, 200 steps: 5 standard errors for the mean; 6 % for the variance
    # (sampling error 5 %, error of the steps 1 %)
    x = np.concatenate(
        [trace_of(steps=200, particles=300, seed=s, sampler="ddpm")[-1].x for s in range(3)]
    )
    assert np.abs(x.mean(axis=0)).max() < 5 / math.sqrt(len(x))
    assert np.abs(x.var(axis=0) - 1).max() < 0.06


def test_that_the_same_params_give_the_same_bits() -> None:
    assert same(trace_of(sampler="ddpm"), trace_of(sampler="ddpm"))
    assert not np.array_equal(trace_of(seed=1)[-1].x, trace_of(seed=2)[-1].x)


def test_that_changing_the_sampler_keeps_the_data_and_the_starting_noise() -> None:
    ddim, ddpm = trace_of(), trace_of(sampler="ddpm", reading="per_step")
    assert np.array_equal(ddim.shared.data, ddpm.shared.data)
    assert np.array_equal(ddim[ddim.shared.turn].x, ddpm[ddpm.shared.turn].x)


def test_that_without_fresh_noise_none_is_kept() -> None:
    for sampler in ("ddim", "euler", "heun", "dpm++1", "dpm++2m", "unipc"):
        trace = trace_of(sampler=sampler, steps=6)
        assert not any(step.noise.any() for step in trace.steps[trace.shared.turn :])
    for sampler in ("ddpm", "euler-ancestral"):
        trace = trace_of(sampler=sampler, steps=6)
        assert all(step.noise.any() for step in trace.steps[trace.shared.turn + 1 : -1])


def test_that_reading_one_alpha_twice_loses_the_spread_of_the_data() -> None:
    # the samples lie on the sources, far too close together
    spreads = {
        reading: quality(
            trace_of(sampler="ddpm", reading=reading, steps=1000, particles=150, seed=3)
        ).spread
        for reading in ("right", "cumulative", "per_step")
    }
    assert spreads["right"] > 0.08
    assert spreads["cumulative"] < 0.5 * spreads["right"]
    assert spreads["per_step"] < 0.5 * spreads["right"]


def test_that_the_trace_goes_to_noise_and_back() -> None:
    trace = trace_of(steps=10)
    assert [s.t for s in trace.steps] == [
        -1, 99, 199, 299, 399, 499, 599, 699, 799, 899, 999,
        999, 899, 799, 699, 599, 499, 399, 299, 199, 99, -1,
    ]  # fmt: skip
    assert [s.start for s in trace.sections] == [0, 11]
    assert trace[0].alpha_bar == trace[-1].alpha_bar == 1.0
    np.testing.assert_allclose(trace[0].x, trace[0].x0_hat, atol=1e-15)
    assert not trace[11].noise.any()
    assert not trace[21].noise.any()


def test_that_the_way_back_can_start_where_the_data_ended() -> None:
    trace = trace_of(start="forward", steps=5)
    assert np.array_equal(trace[5].x, trace[6].x)


def test_that_entropy_starts_full_and_ends_closed() -> None:
    trace = trace_of()
    assert trace.scales["entropy"] == (0.0, 3.0)
    assert trace.shared.mean_entropy[trace.shared.turn] > 2.99
    assert trace.shared.mean_entropy[-1] < 0.01
    assert trace.shared.entropy.shape == (len(trace), 150)


def test_that_a_long_run_stays_within_its_memory_and_can_be_stopped() -> None:
    producer = run(Params(steps=1000, particles=2000))
    events = [next(producer) for _ in range(50)]
    assert all(isinstance(event, Progress) for event in events)
    producer.close()
    assert size_in_bytes(trace_of(steps=1000, particles=2000)) < 45e6


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_that_every_schedule_goes_to_noise_and_back(schedule: str) -> None:
    trace = trace_of(schedule=schedule, steps=80, sampler="dpm++2m")
    assert quality(trace).on_data > 0.9
    assert trace[trace.shared.turn].alpha_bar < 0.005


def test_that_a_particle_beyond_the_last_is_said_and_the_last_is_shown() -> None:
    trace = trace_of(particles=5, particle=200, steps=2)
    assert lab.picked(trace) == 4
    assert [n.key for n in trace.notices] == ["notice.particle"]
    assert trace.limits["particle"].high == 4


@pytest.mark.parametrize(
    "points",
    [
        (), [], None, 5, "abc", {}, [1, 2], [[1]], [[1, 2, 3]], [[1, "2"]], [[True, 0]],
        [[4.0, 0]], [[10**400, 0]], [[0, 0]] * 129, [[None, 1]],
    ],
)  # fmt: skip
def test_that_bad_centres_are_refused_in_a_sentence_that_names_the_field(points: object) -> None:
    def take() -> None:
        coerce(Params, {"points": points, "data": "drawn"})[0].validate()

    with pytest.raises(ParamError) as caught:
        take()
    assert caught.value.field == "points"


@pytest.mark.parametrize("points", ["[[NaN, 0]]", "[[1e309, 0]]", "[[", "\ud800", "\x00"])
def test_that_centres_from_a_link_are_refused_too(points: str) -> None:
    with pytest.raises(ParamError) as caught:
        coerce(Params, {"points": points})
    assert caught.value.field == "points"


@pytest.mark.parametrize(
    "points", [[[0, 0]], [[1, 1], [1, 1]], [[-3, 3], [3, -3]], [[0.5, -0.25]] * 128]
)
def test_that_few_equal_and_far_centres_work(points: list[list[float]]) -> None:
    params, _ = coerce(Params, {"points": points, "data": "drawn", "steps": 4, "particles": 9})
    trace = drive(run(params))
    assert all(np.isfinite(step.x).all() and np.isfinite(step.x0_hat).all() for step in trace.steps)
    low, high = trace.scales["position"]
    assert low <= trace.shared.mixture.centres.min()
    assert trace.shared.mixture.centres.max() <= high


@pytest.mark.parametrize("steps", [0, -3, 1001])
def test_that_no_steps_and_more_than_the_chain_has_are_refused(steps: int) -> None:
    with pytest.raises(ParamError) as caught:
        coerce(Params, {"steps": steps})
    assert caught.value.field == "steps"
    assert "1 to 1000" in str(caught.value)


PLAIN = {
    spec.name: st.sampled_from(spec.choices) if spec.choices
    else st.integers(int(spec.low or 0), min(int(spec.high or 0), 40)) if spec.kind == "integer"
    else st.floats(spec.low, spec.high) if spec.kind == "number"
    else st.integers(0, 2**31 - 1)
    for spec in specs(Params) if spec.kind != "points"
}  # fmt: skip
POINTS = st.lists(
    st.tuples(st.floats(-3, 3), st.floats(-3, 3)), min_size=1, max_size=12
).map(tuple)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.fixed_dictionaries({**PLAIN, "points": POINTS}))
def test_that_any_params_within_their_ranges_give_finite_numbers(given_: dict[str, object]) -> None:
    params, _ = coerce(Params, given_)
    trace = drive(run(params))
    assert len(trace) == 2 * (params.steps + 1)
    for step in trace.steps:
        assert np.isfinite(step.x).all()
        assert np.isfinite(step.x0_hat).all()
        assert 0 < step.alpha <= 1
    assert (trace.shared.entropy <= trace.scales["entropy"][1] + 1e-9).all()
