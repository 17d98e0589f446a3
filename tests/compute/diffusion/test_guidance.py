"""Guidance: exact where the guided term cancels, one and the same by two formulas, and another law
than the one it is believed to sample."""

from __future__ import annotations

import dataclasses
import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.special import erfinv  # type: ignore[import-untyped]  # has no stubs
from scipy.stats import wasserstein_distance  # type: ignore[import-untyped]  # has no stubs

from explorer.compute.diffusion.guidance import Params
from explorer.compute.diffusion.guidance_checks import checks
from explorer.compute.diffusion.guidance_classifier import Classifier, sigmoid, train
from explorer.compute.diffusion.guidance_data import DATA, labelled
from explorer.compute.diffusion.guidance_laws import (
    Grid,
    distance,
    fine_law,
    moments,
    noised,
    tilted,
)
from explorer.compute.diffusion.guidance_run import run
from explorer.compute.diffusion.guidance_sources import (
    Labelled,
    class_slope,
    classifier_free,
    classifier_guided,
    epsilon,
    log_density,
    log_probability,
    score,
)
from explorer.compute.diffusion.guidance_steps import guided_epsilon
from explorer.compute.diffusion.mixture import GaussianMixture, posterior
from explorer.compute.diffusion.sampling import Method, finished, sample
from explorer.compute.diffusion.schedules import karras_sigmas, levels_of_sigmas
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive, same

QUICK: dict[str, Any] = {"particles": 60, "steps": 12, "updates": 30}
LEVELS = st.floats(1e-4, 0.9999)
POINTS = ((-1.0, 0.0, 1), (1.0, 0.5, 0), (0.5, -1.0, 1))


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**{**QUICK, **changes})))


def data_of(name: str) -> Labelled:
    return labelled(name, POINTS, 0.15)


def places(data: Labelled, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(40, data.whole.dimensions)) * 1.5


@pytest.mark.parametrize("name", DATA)
@settings(max_examples=20, deadline=None)
@given(level=LEVELS)
def test_that_the_guided_term_cancels_where_it_has_to(name: str, level: float) -> None:
    data = data_of(name)
    u, c = (epsilon(one, places(data), level) for one in (data.whole, data.part))
    np.testing.assert_array_equal(classifier_free(u, c, 0.0), u)
    np.testing.assert_array_equal(classifier_free(u, c, 1.0), c)
    # the formula itself, a hair beside 1; rounding of c − u and back is 1e-15 times the size of the
    # noises, up to some hundred far away
    beside = classifier_free(u, c, np.nextafter(1.0, 2.0))
    np.testing.assert_allclose(beside, c, atol=1e-12 * np.abs(u).max())


@pytest.mark.parametrize("name", DATA)
@settings(max_examples=20, deadline=None)
@given(level=LEVELS, s=st.floats(-1, 16))
def test_that_classifier_and_classifier_free_guidance_are_one(
    name: str, level: float, s: float
) -> None:
    data = data_of(name)
    x = places(data)
    u, c = epsilon(data.whole, x, level), epsilon(data.part, x, level)
    guided = classifier_guided(u, class_slope(data, x, level), level, s)
    size = (np.abs(u) + np.abs(c)).max()
    # the same sum in another order; measured 4e-16 relative
    np.testing.assert_allclose(classifier_free(u, c, s), guided, atol=1e-14 * (1 + 2 * 16) * size)


@pytest.mark.parametrize("name", DATA)
@pytest.mark.parametrize("level", [0.01, 0.5, 0.95])
def test_that_the_slope_is_that_of_the_probability(name: str, level: float) -> None:
    # central differences over h = 1e-5: error h² times third derivatives (at most some thousand),
    # and rounding 1e-15/h times the size of the log probability
    data, h = data_of(name), 1e-5
    x = places(data)
    found = class_slope(data, x, level)
    for axis in range(data.whole.dimensions):
        away = h * np.eye(data.whole.dimensions)[axis]
        up, down = (log_probability(data, x + sign * away, level) for sign in (1, -1))
        np.testing.assert_allclose(found[:, axis], (up - down) / (2 * h), atol=2e-5, rtol=1e-5)


def test_that_the_score_is_that_of_the_exact_denoiser() -> None:
    data = data_of("ring")
    mixture = GaussianMixture(data.whole.weights, data.whole.centres, 0.15)
    x = places(data)
    np.testing.assert_allclose(
        score(data.whole, x, 0.3), posterior(mixture, x, 0.3).score, atol=1e-12
    )


@pytest.mark.parametrize("name", DATA)
def test_that_no_probability_is_above_one(name: str) -> None:
    data = data_of(name)
    x = Grid(data.whole.dimensions, 80, 4.0).points
    for level in (1e-3, 0.5, 1.0):
        assert log_probability(data, x, level).max() <= 1e-12


@pytest.mark.parametrize("name", DATA)
def test_that_the_probabilities_average_to_the_share_of_the_class(name: str) -> None:
    # over 20 000 draws: standard error at most 0.5/sqrt(20000) = 0.0035
    data = data_of(name)
    x = data.whole.draw(20_000, np.random.default_rng(1))
    assert np.exp(log_probability(data, x, 1.0)).mean() == pytest.approx(data.prior, abs=0.015)


@pytest.mark.parametrize(
    ("s", "mean", "spread"), [(2.0, 1.270, 0.160), (4.0, 1.304, 0.0256), (7.5, 1.240, 0.0010)]
)
def test_that_guidance_ends_beyond_the_law_and_narrower(
    s: float, mean: float, spread: float
) -> None:
    # for Gaussians the whole way is x ↦ a x + b: two particles give the mean and the standard
    # deviation exactly; the numbers are those of an independent run with 2000 Heun steps
    data = data_of("gaussian")

    def told(x: np.ndarray, level: float) -> np.ndarray:
        return classifier_free(epsilon(data.whole, x, level), epsilon(data.part, x, level), s)

    start = np.array([[0.0], [1.0]])
    levels = levels_of_sigmas(karras_sigmas(400))
    low, high = finished(sample(start, levels, told, Method("heun"), lambda: None))[:, 0]
    assert low == pytest.approx(mean, abs=0.002)
    assert high - low == pytest.approx(spread, rel=0.02, abs=1e-4)


@pytest.mark.parametrize("s", [0.0, 1.0, 2.0, 7.5])
@pytest.mark.parametrize("level", [1.0, 0.7, 0.05])
def test_that_the_law_and_its_noising_are_the_gaussians_they_should_be(
    s: float, level: float
) -> None:
    # N(0, 1) tilted with (N(1, 0.4²) / N(0, 1))^s: precision 1 + 5.25 s, mean 6.25 s / precision;
    # cells are 0.04 wide, and 1e-3 of the noise lies outside of a reach of 5
    data, grid = data_of("gaussian"), Grid(1, 250, 5.0)
    precision = 1 + 5.25 * s
    density = noised(grid, fine_law(data, grid, s), level)
    mean, spread = moments(grid, density, 0)
    assert mean == pytest.approx(math.sqrt(level) * 6.25 * s / precision, abs=2e-3)
    assert spread == pytest.approx(math.sqrt(level / precision + 1 - level), abs=4e-3)


@pytest.mark.parametrize("name", DATA)
def test_that_at_scale_one_tilting_and_noising_agree(name: str) -> None:
    # the noised law is a sum over cells, at worst about half as wide as a source
    data = data_of(name)
    grid = Grid(data.whole.dimensions, 60, 5.0)
    for level in (0.9, 0.3):
        law = noised(grid, fine_law(data, grid, 1.0), level)
        np.testing.assert_allclose(law, tilted(data, grid, level, 1.0), atol=0.03 * law.max())
        exact = np.exp(log_density(data.part, grid.points, level)).reshape(law.shape)
        np.testing.assert_allclose(tilted(data, grid, level, 1.0), exact, rtol=2e-3, atol=1e-9)


def test_that_at_other_scales_they_do_not() -> None:
    data, grid = data_of("gaussian"), Grid(1, 250, 5.0)
    law, followed = noised(grid, fine_law(data, grid, 4.0), 0.5), tilted(data, grid, 0.5, 4.0)
    assert abs(moments(grid, law, 0)[0] - moments(grid, followed, 0)[0]) > 0.3


def test_that_a_histogram_sums_to_the_share_of_points_inside() -> None:
    grid = Grid(2, 20, 1.0)
    x = np.random.default_rng(0).normal(size=(500, 2))
    inside = (np.abs(x) < 1).all(axis=1).mean()
    assert grid.histogram(x).sum() * grid.width**2 == pytest.approx(inside, abs=1e-12)


def test_that_the_distance_is_scipys() -> None:
    # scipy takes the law as points in the middles of cells: they differ by half a cell at most
    grid = Grid(1, 400, 4.0)
    law = tilted(data_of("pair"), grid, 1.0, 2.0)
    x = np.random.default_rng(0).normal(size=300)
    expected = wasserstein_distance(x, grid.middles, v_weights=law)
    assert distance(x, grid, law, 0) == pytest.approx(expected, abs=grid.width / 2)


def test_that_a_shift_is_as_far_as_it_is() -> None:
    grid = Grid(1, 500, 5.0)
    law = tilted(data_of("gaussian"), grid, 1.0, 1.0)
    quantiles = 1 + 0.4 * math.sqrt(2) * erfinv(2 * (np.arange(400) + 0.5) / 400 - 1)
    assert distance(quantiles, grid, law, 0) < 0.01
    assert distance(quantiles + 0.7, grid, law, 0) == pytest.approx(0.7, abs=0.01)


@pytest.fixture(scope="module")
def trained() -> dict[bool, Any]:
    return {
        noisy: [model for model, _ in train(data_of("moons"), noisy, 700, 0)][-1]
        for noisy in (True, False)
    }


def test_that_a_trained_slope_is_that_of_its_probability(trained: dict[bool, Any]) -> None:
    x, h = places(data_of("moons")), 1e-5
    for model in trained.values():
        found = model.slope(x, 0.4)
        for axis in (0, 1):
            away = h * np.eye(2)[axis]
            up, down = (model.log_probability(x + sign * away, 0.4) for sign in (1, -1))
            np.testing.assert_allclose(found[:, axis], (up - down) / (2 * h), atol=1e-5, rtol=1e-5)


def test_that_only_the_classifier_that_saw_noise_knows_its_limits(
    trained: dict[bool, Any],
) -> None:
    # nats of cross-entropy on noised data; with this much noise a blind guess costs ln 2 = 0.69
    data = data_of("moons")
    rng = np.random.default_rng(3)
    x0 = data.whole.draw(2000, rng)
    wanted = np.exp(log_probability(data, x0, 1.0)) > 0.5
    loss = {}
    for sigma in (0.01, 5.0):
        level = 1 / (1 + sigma**2)
        x = math.sqrt(level) * x0 + math.sqrt(1 - level) * rng.standard_normal(x0.shape)
        for noisy, model in trained.items():
            logit = model.layers(model.inputs(x, level))[2]
            answer = -np.log(sigmoid(np.where(wanted, logit, -logit)) + 1e-300)
            loss[sigma, noisy] = answer.mean()
    assert loss[0.01, True] < 0.1
    assert loss[0.01, False] < 0.1
    assert loss[5.0, True] < 0.75
    assert loss[5.0, False] > 2.0


def test_that_training_reaches_what_noise_leaves_open() -> None:
    # the exact classifier has the least cross-entropy there is: on 1500 points up to about 0.01
    school = drive(run(Params(data="moons", particles=2, steps=2, updates=1000))).shared.schooling
    assert (school.noisy - school.exact).max() < 0.05
    assert (school.noisy - school.exact).min() > -0.01
    assert school.clean[-1] > 2 * school.prior
    assert school.exact[-1] == pytest.approx(school.prior, abs=0.01)


@pytest.mark.parametrize("name", ["gaussian", "pair", "ring"])
def test_that_the_class_alone_is_sampled_as_it_is(name: str) -> None:
    shared = (trace := drive(run(Params(data=name, scale=1.0, updates=1)))).shared
    # 800 particles and 40 steps: what the unguided class misses is all there is to miss
    assert trace[-1].gap == pytest.approx(shared.plain, abs=1e-3)
    assert trace[-1].gap < 4 * shared.floor + 0.01


@pytest.mark.parametrize("name", ["gaussian", "pair", "ring"])
def test_that_a_high_scale_samples_another_law(name: str) -> None:
    trace = drive(run(Params(data=name, updates=1)))
    assert trace[-1].gap > 5 * (trace.shared.floor + trace.shared.plain)


def test_that_a_mode_beside_the_other_class_is_lost() -> None:
    trace = drive(run(Params(data="pair", updates=1)))
    near = (trace[-1].x[:, 0] > -0.6).mean()
    law = trace[-1].believed
    mass = law[trace.shared.grid.middles > -0.6].sum() * trace.shared.grid.width
    assert near < 0.02 < 0.3 < mass


def test_that_both_ways_to_count_are_one_scale() -> None:
    assert same(
        trace_of(scale=3.0, convention="w").shared.x, trace_of(scale=4.0, convention="s").shared.x
    )


def test_that_the_exact_classifier_samples_what_guidance_without_it_does() -> None:
    free, exact = trace_of(guide="free"), trace_of(guide="exact")
    np.testing.assert_allclose(free.shared.x, exact.shared.x, atol=1e-5)
    assert free.shared.calls == 2 * exact.shared.calls


def test_that_guiding_that_is_switched_off_is_the_class_alone() -> None:
    never = trace_of(first=0.002, last=0.002, sampler="ddim")
    alone = trace_of(scale=1.0, sampler="ddim")
    # the last noisy level is the only one guided; from there the step goes to the sample
    np.testing.assert_array_equal(never.shared.x[:-1], alone.shared.x[:-1])


def test_that_the_noise_told_is_that_of_the_formula() -> None:
    trace = trace_of()
    params, shared = trace.params, trace.shared
    x, level = shared.x[5].astype(np.float64), float(shared.levels[5])
    u, c = epsilon(shared.data.whole, x, level), epsilon(shared.data.part, x, level)
    found = guided_epsilon(params, shared.data, shared.noisy, shared.clean, x, level, params.s)
    np.testing.assert_allclose(found, u + 4.0 * (c - u), rtol=1e-12)


@pytest.mark.parametrize("name", ["pair", "moons"])
def test_that_equal_params_give_equal_traces(name: str) -> None:
    one, other = trace_of(data=name, guide="noisy"), trace_of(data=name, guide="noisy")
    assert same(one, other)
    assert same(one[7], other[7])


def test_that_a_sweep_meets_the_run() -> None:
    # the same noise; the sweep has fewer particles
    trace = drive(run(Params(particles=250, updates=1)))
    at = int(np.flatnonzero(trace.shared.sweep.scales == 4.0)[0])
    assert trace.shared.sweep.mean[at] == pytest.approx(trace[-1].mean, abs=1e-6)


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"data": "drawn", "points": ()}, "error.count"),
        ({"data": "drawn", "points": ((0.0, 0.0, 1),)}, "error.count"),
        ({"data": "drawn", "points": ((0.0, 0.0, 1), (1.0, 0.0, 1))}, "error.class"),
        ({"data": "drawn", "points": ((0.0, 0.0, 1), (9.0, 0.0, 0))}, "error.source"),
        ({"data": "drawn", "points": ((0.0, 0.0, 1), (1.0, 0.0))}, "error.source"),
        ({"data": "drawn", "points": ((0.0, 0.0, 1), "x")}, "error.source"),
        ({"first": 0.1, "last": 1.0}, "error.interval"),
    ],
)
def test_that_impossible_params_are_refused(changes: dict[str, Any], key: str) -> None:
    with pytest.raises(ParamError) as refused:
        trace_of(**changes)
    assert refused.value.key == key


def test_that_no_sampler_fails() -> None:
    for sampler in ("ddpm", "ddim", "euler", "euler-ancestral", "dpm++1", "dpm++2m", "unipc"):
        assert np.isfinite(trace_of(sampler=sampler).shared.x).all()


def test_that_the_second_implementations_agree() -> None:
    for name in ("pair", "moons"):
        trace = trace_of(data=name, guide="clean")
        assert [check.status for check in checks(trace.params, trace)] == ["passed"] * 2


def test_that_a_wrong_slope_is_found() -> None:
    trace = trace_of(data="moons")

    class Broken(Classifier):
        def slope(self, x: np.ndarray, alpha_bar: float) -> np.ndarray:
            return 1.01 * super().slope(x, alpha_bar)

    broken = Broken(trace.shared.noisy.weights, trace.shared.noisy.biases, True)
    shared = dataclasses.replace(trace.shared, noisy=broken)
    found = checks(trace.params, dataclasses.replace(trace, shared=shared))
    assert [check.status for check in found] == ["passed", "failed"]
