"""Formulas of generalising, against repeated fits, closed forms and scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from tests.compute.concepts.formula_given import computed


def test_that_least_squares_errs_as_much_as_said() -> None:
    examples, weights, noise = 30, 10, 0.7
    random = np.random.default_rng(0)
    seen, new = [], []
    for _ in range(600):
        x, fresh = random.normal(0, 1, (2, examples, weights))
        y, answer = noise * random.normal(0, 1, (2, examples))  # the true weights are 0
        w = np.linalg.lstsq(x, y)[0]
        seen.append(((x @ w - y) ** 2).mean())
        new.append(((fresh @ w - answer) ** 2).mean())
    found = computed("F096", {"n": examples, "k": weights, "σ": noise, "δ": 2})
    # means of 600 fits; each varies by about a third
    assert np.mean(new) == pytest.approx(found[0], rel=0.05)
    assert np.mean(seen) == pytest.approx(found[1], rel=0.05)
    assert found[2] == found[0] + 4


def test_that_more_data_close_the_gap_and_nothing_else() -> None:
    new, seen, moved = computed("F096", {"n": 1_000_000, "k": 20, "σ": 1, "δ": 0.5})
    assert new - seen < 1e-4
    assert moved - seen > 0.25
    assert seen > 0.99
    with pytest.raises(ValueError, match="at least"):
        computed("F096", {"n": 20, "k": 20})


def test_that_descent_stops_where_the_penalty_would() -> None:
    rate, curve, steps, best = 0.05, 0.8, 30, 3.0
    w = 0.0
    for _ in range(steps):
        w -= rate * curve * (w - best)
    share, penalty = computed("F097", {"T": steps, "η": rate, "a": curve})
    assert w / best == pytest.approx(share, rel=1e-12)
    held = minimize_scalar(lambda v: curve * (v - best) ** 2 / 2 + penalty * v**2)
    assert held.x == pytest.approx(w, rel=1e-6)


def test_that_an_accuracy_is_as_sure_as_its_folds() -> None:
    draws = np.random.default_rng(0).random((4000, 100)) < 0.8
    one, whole, left = computed("F098", {"p": 0.8, "n": 500, "K": 5})
    # the standard deviation of 4,000 means has an error of 1.1 %
    assert draws.mean(1).std() == pytest.approx(one, rel=0.04)
    assert one / whole == pytest.approx(5**0.5)
    assert left == 400


def test_that_gradient_descent_takes_as_many_steps() -> None:
    given = {"s_1": 1, "s_2": 4, "rest": 0.01}
    steps, ratio, rate = computed("F099", given)
    w, curves, taken = np.ones(2), np.array([1.0, 16.0]), 0
    while np.linalg.norm(w) > 0.01 * 2**0.5:
        w, taken = w * (1 - rate * curves), taken + 1
    assert ratio == 16
    assert taken == int(np.ceil(steps))
    assert computed("F099", {"s_1": 3, "s_2": 3})[0] == 1


def test_that_jitter_shrinks_a_weight_as_a_penalty_does() -> None:
    random = np.random.default_rng(0)
    x = random.normal(0, 1, 200_000)
    moved, y = x + random.normal(0, 0.5, len(x)), 2 * x
    shrunk, penalty = computed("F100", {"w": 2, "σ": 1, "s": 0.5})
    # 200,000 examples: the slope is off by less than a hundredth
    assert (moved @ y) / (moved @ moved) == pytest.approx(shrunk, rel=0.01)
    held = minimize_scalar(lambda w: ((y - w * x) ** 2).mean() / 2 + penalty * w**2)
    assert held.x == pytest.approx(shrunk, rel=0.01)


def test_that_no_weighing_of_start_and_examples_is_better() -> None:
    both, alone, start, worth = computed("F101", {"δ": 0.3, "σ": 2, "n": 25})
    best = minimize_scalar(lambda c: c**2 * alone + (1 - c) ** 2 * start)
    assert both == pytest.approx(best.fun, rel=1e-9)
    assert worth == pytest.approx(4 / 0.09)
    # the start counts like so many examples more
    assert both == pytest.approx(4 / (25 + worth))
