"""Optimizers: torch path by path, closed forms, and the laws that the lab shows."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
import torch

from explorer.compute.training.optimizers import checks
from explorer.compute.training.optimizers.decay import trusted
from explorer.compute.training.optimizers.params import (
    DECAYS,
    METHODS,
    SCALED,
    STARTS,
    SURFACES,
    Optimizers,
    Params,
)
from explorer.compute.training.optimizers.rules import (
    RULES,
    Memory,
    Settings,
    descend,
    settings_of,
    surface_of,
)
from explorer.compute.training.optimizers.run import run, valleys_of
from explorer.compute.training.optimizers.scaling import apart, scaled
from explorer.compute.training.optimizers.surfaces import Surface
from explorer.core.claims import check_claim
from explorer.core.trace import Trace, drive, same

START = np.array([-2.0, 0.7])
DEFAULT = Params()


@cache
def traced(params: Params = DEFAULT) -> Trace:
    return drive(run(params))


def shared_of() -> Optimizers:
    found: Optimizers = traced().shared
    return found


@pytest.mark.parametrize("kind", SURFACES)
def test_that_every_rule_takes_the_path_of_torch(kind: str) -> None:
    surface = Surface(kind, 20.0, 25.0)
    settings = Settings(0.01, 0.8, 0.95, 0.85, 0.99, 1e-6, 0.3)
    for method in checks.CALLS:
        # float64: rounding grows where a path is thrown about by the steep side, never so far
        found = checks.path_apart(method, surface, (-2.0, 0.7), settings, 60)
        assert found < 1e-10, method


def test_that_the_checks_pass_with_other_params() -> None:
    for params in (Params(), Params(surface="bend", rate=0.01, momentum=0.0, decay=0.0)):
        found = checks.checks(params, traced())
        assert {check.status for check in found} == {"passed"}, found
        assert len(found) == 11 - (params.momentum == 0)


@pytest.mark.parametrize("kind", SURFACES)
def test_that_a_slope_is_that_of_differences(kind: str) -> None:
    surface, h = Surface(kind, 12.0, 35.0), 1e-5
    for place in (START, np.array([1.7, -1.1])):
        for axis in (0, 1):
            step = h * np.eye(2)[axis]
            high, low = place + step, place - step
            slope = (surface.height(*high) - surface.height(*low)) / (2 * h)
            # central differences: h² times the third derivative, some hundreds
            assert slope == pytest.approx(surface.slope(place)[axis], abs=1e-6, rel=1e-6)


def test_that_heights_are_counted_from_the_lowest_point() -> None:
    for kind in SURFACES:
        x, y = np.meshgrid(np.linspace(-3, 3, 601), np.linspace(-2, 2, 401))
        heights = Surface(kind, 10.0, 0.0).height(x, y)
        # the grid misses the lowest point by at most half a step of 0.01
        assert 0 <= heights.min() < 1e-3, kind


def test_that_gradient_descent_on_a_bowl_is_a_power() -> None:
    """Each direction shrinks by 1 − ηa in every update, a the curvature."""
    course = descend("gd", Surface("ravine", 30.0, 0.0), START, Settings(0.04), 30)
    power = np.arange(31)[:, None]
    assert np.allclose(course.places, START * np.array([0.96, -0.2]) ** power, atol=1e-14)


def test_that_a_rate_beyond_two_over_curvature_leaves() -> None:
    surface = Surface("ravine", 30.0, 0.0)
    for rate, here in ((0.066, True), (0.068, False)):  # 2 ÷ 30 = 0.0667
        course = descend("gd", surface, START, Settings(rate), 400)
        assert np.isfinite(course.places[-1]).all() == here
        assert np.isnan(course.losses[-1]) != here


def test_that_velocity_grows_to_one_over_one_minus_momentum() -> None:
    memory, settings = Memory(np.zeros(2), np.zeros(2)), Settings(0.1, momentum=0.9)
    w = np.zeros(2)
    for _ in range(300):
        w = RULES["momentum"](w, lambda _: np.ones(2), memory, settings)
    assert np.allclose(memory.mean, 10.0)


def test_that_nesterov_looks_ahead_and_momentum_does_not() -> None:
    for name, ahead in (("momentum", False), ("nesterov", True)):
        course = shared_of().race[METHODS.index(name)]
        distance = np.linalg.norm(course.looked - course.places[:-1], axis=1)
        assert distance[0] == 0
        assert (distance[1:10] > 0).all() == ahead


def test_that_the_steps_of_adagrad_fall_as_one_over_root() -> None:
    memory, settings = Memory(np.zeros(1), np.zeros(1)), Settings(1.0)
    w, steps = np.zeros(1), []
    for _ in range(4):
        after = RULES["adagrad"](w, lambda _: np.array([0.1]), memory, settings)
        steps.append(float((w - after)[0]))
        w = after
    assert np.allclose(steps, [1, 0.7071068, 0.5773503, 0.5], atol=1e-6)  # ε is 1e-8


def test_that_the_first_step_of_adam_is_as_long_as_the_rate() -> None:
    sweep = shared_of().sweep
    from explorer.compute.training.optimizers.params import RATES

    assert np.allclose(sweep.first_steps / np.array(RATES)[:, None], 1.0, rtol=1e-6)  # ε


def test_that_noise_has_the_size_that_is_expected() -> None:
    for noise in (shared_of().batches, shared_of().rates):
        # 64 chains · 160 updates · 2 coordinates, the first neighbours being independent: 1 %
        assert np.allclose(noise.gradients * noise.sizes / noise.variance, 1, atol=0.05)
        # at rest neighbours in time are alike for small rates: about 64 · 2 values, 12 %, twice
        assert np.allclose(noise.rests / noise.expected(), 1, atol=0.25)


def test_that_loss_and_rate_are_alike_where_the_step_is_linear() -> None:
    found = dict(zip(SCALED, shared_of().scaled, strict=True))
    for name in ("gd", "momentum", "nesterov"):
        assert found[name].equivalent < 1e-12 < 1 < found[name].unchanged
    for name in ("adagrad", "rmsprop", "adam", "adamw"):
        assert found[name].unchanged < 1e-6 < 1 < found[name].equivalent  # ε is 1e-8
    assert min(found["coupled"].unchanged, found["coupled"].equivalent) > 0.1


def test_that_a_large_epsilon_brings_the_scale_back() -> None:
    """The inventory measured 0.07 for ε = 0.01 on a surface of its own; the order is the same."""
    assert 0.01 < scaled(Params(epsilon=0.01), "adam").unchanged < 0.5


def test_that_a_path_that_has_left_is_infinitely_far() -> None:
    here = np.zeros((3, 2))
    gone = np.array([[0.0, 0.0], [np.nan, np.nan], [np.nan, np.nan]])
    assert apart(here, gone) == apart(gone, here) == np.inf
    assert apart(gone, gone) == 0


def test_that_two_valleys_keep_what_began_in_them() -> None:
    ends = valleys_of(Params(), 300)
    assert np.allclose(ends.convex[-1], 0, atol=1e-9)
    roots = np.sort(np.roots([4, 0, -6, 1]).real)  # left valley, hump, right valley
    wanted = [roots[0] if start < roots[1] else roots[2] for start in STARTS]
    assert np.allclose(ends.wells[-1], wanted, atol=1e-9)


def test_that_decoupled_decay_is_a_power_and_coupled_is_not() -> None:
    decay, params = shared_of().decay, Params()
    law = (1 - params.adaptive * params.decay) ** np.arange(DECAYS + 1)
    # m̂ of gradients that change their sign is a twentieth of them: a step of 0.005 to and fro
    assert np.abs(decay.decoupled - law[:, None]).max() < 0.02
    assert decay.coupled[-1, 0] > 0.5 > 0.1 > abs(decay.coupled[-1, 1])


def test_that_lamb_moves_a_layer_by_the_rate_times_its_length() -> None:
    layers, rate = shared_of().layers, Params().adaptive
    assert np.allclose(layers.steps[1] / layers.weights[1], rate)
    w, g = torch.linspace(-1, 2, 12).double().view(3, 4), torch.linspace(1, 3, 12).double()
    moved, trust = trusted(w.numpy(), g.view(3, 4).numpy(), Memory(np.zeros((3, 4)),
                           np.zeros((3, 4))), Settings(0.1, decay=0.01))  # fmt: skip
    step = torch.ones(3, 4).double() + 0.01 * w  # the first m̂ ÷ √v̂ is the sign of g
    theirs = w - 0.1 * w.norm() / step.norm() * step
    assert np.allclose(moved, theirs.numpy(), atol=1e-8)
    assert trust == pytest.approx(float(w.norm() / step.norm()), rel=1e-7)


def test_that_the_same_params_give_the_same_trace() -> None:
    params = Params(updates=5)
    assert same(traced(params), drive(run(params)))


def test_that_dividing_goes_by_single_weights() -> None:
    """Turned by 90° the two weights change their parts: the paths turn along."""
    settings = settings_of(Params(), "adam")
    one = descend("adam", Surface("ravine", 30.0, 0.0), np.array([-2.0, 1.0]), settings, 40)
    other = descend("adam", Surface("ravine", 30.0, 90.0), np.array([-1.0, -2.0]), settings, 40)
    assert np.allclose(one.losses, other.losses, atol=1e-9)
    turned = surface_of(Params(turn=45.0))
    start = np.array([-1.0, -3.0]) / 2**0.5  # the same place seen from the ravine
    skew = descend("adam", turned, start, settings, 40)
    assert skew.losses[0] == pytest.approx(float(one.losses[0]))
    assert abs(skew.losses - one.losses).max() > 1


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [("W160", "depends"), ("W161", "false"), ("W162", "false"), ("W163", "false"),
     ("W164", "false"), ("W196", "false")],
)  # fmt: skip
def test_that_claims_are_judged_by_what_is_computed(claim: str, verdict: str) -> None:
    assert check_claim(claim).verdict == verdict
