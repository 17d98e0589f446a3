"""Formulas of ensembles and of data, against scikit-learn, covariances and simulation."""

from __future__ import annotations

import numpy as np
import pytest

from tests.compute.concepts.formula_given import computed


def test_that_the_learner_is_no_better_than_chance_on_the_new_weights() -> None:
    for error in (0.1, 0.3, 0.45):
        weight, factor, bound = computed("F134", {"ε": error, "T": 3})
        wrong, right = error * np.exp(weight), (1 - error) * np.exp(-weight)
        assert wrong == pytest.approx(right)
        assert factor == pytest.approx(np.exp(weight) / np.exp(-weight))
        assert bound == pytest.approx((wrong + right) ** 3)  # the normaliser of each round
    assert computed("F134", {"ε": 0.5})[0] == 0


def test_that_a_leaf_is_the_best_for_loss_and_penalty() -> None:
    from scipy.optimize import minimize_scalar

    residuals = np.array([1.0, 2.0, 4.5])
    best = minimize_scalar(lambda w: ((residuals - w) ** 2).sum() / 2 + 0.7 * w**2 / 2).x
    found = computed("F135", {"n": 3, "r": 2.5, "λ": 0.7, "ν": 0.3, "T": 4})
    assert found[0] == pytest.approx(best, abs=1e-6)
    left = 2.5
    for _ in range(4):
        left -= 0.3 * 3 * left / (3 + 0.7)
    assert found[1] == pytest.approx(left)


def test_that_boosting_leaves_what_scikit_learn_leaves() -> None:
    from sklearn.ensemble import GradientBoostingRegressor

    x, y = np.arange(8.0)[:, None], np.repeat([-1.0, 1.0], 4)
    model = GradientBoostingRegressor(n_estimators=5, learning_rate=0.2, max_depth=1).fit(x, y)
    left = computed("F135", {"n": 4, "r": 1, "λ": 0, "ν": 0.2, "T": 5})[1]
    assert 1 - model.predict(x[-1:])[0] == pytest.approx(left)


def test_that_a_mean_varies_as_its_covariances_say() -> None:
    count, share, variance = 12, 0.3, 2.0
    matrix = variance * (share * np.ones((count, count)) + (1 - share) * np.eye(count))
    ones = np.ones(count) / count
    found = computed("F136", {"B": count, "ρ": share, "s²": variance})
    assert found[0] == pytest.approx(ones @ matrix @ ones)
    assert found[1] == pytest.approx(share * variance)
    assert found[2] == pytest.approx((1 - 1 / 10_000) ** 10_000, abs=1e-4)


def test_that_padding_and_packing_are_counted() -> None:
    padding, left, apart, together = computed("F138", {"ℓ": 300, "C": 2048, "n": 1000})
    assert (apart, together) == (1000, -(-300_000 // 2048))
    assert padding == pytest.approx(1 - 300 / 2048)
    assert left == pytest.approx(1 - 300_000 / (together * 2048))
    assert computed("F138", {"ℓ": 5000, "C": 2048})[0] == 0


def test_that_draws_meet_as_many_kinds_as_said() -> None:
    random = np.random.default_rng(0)
    met = [len(np.unique(random.integers(0, 50, 100))) / 50 for _ in range(2000)]
    share, until = computed("F139", {"n": 100, "K": 50})
    # means of 2,000 draws
    assert np.mean(met) == pytest.approx(share, abs=0.005)
    assert until == pytest.approx(50 * sum(1 / k for k in range(1, 51)))
