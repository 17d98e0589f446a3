"""Bradley–Terry fits against scikit-learn and closed forms; the gate; the three stages."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.alignment.policy.pairs import chance, judged
from explorer.compute.alignment.preferences import bradley_terry as bt
from explorer.compute.alignment.preferences.checks import checks
from explorer.compute.alignment.preferences.lab import Params, lines_of
from explorer.compute.alignment.preferences.run import run, seen_at
from explorer.compute.alignment.preferences.texts import (
    HARSH_WORDS,
    first,
    gated,
    safety,
    spread,
    standardised,
    weighted,
)
from explorer.core.claims import check_claim
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

OWN = "the king and thou\nwhat is it\nand and and and\nhere comes the lady\nno"


@pytest.fixture(scope="module")
def fit() -> Trace:
    return drive(run(Params(own=OWN, pairs=120)))


@pytest.fixture(scope="module")
def staged() -> Trace:
    return drive(run(Params(show="stages", pairs=60, updates=2)))


@pytest.mark.parametrize("pull", [0.01, 0.3, 10.0])
def test_that_logistic_regression_of_scikit_learn_finds_the_same_scores(pull: float) -> None:
    linear_model = pytest.importorskip("sklearn.linear_model")
    random = np.random.default_rng(2)
    features = random.normal(size=(9, 5))
    pairs = judged(random.normal(size=9), 80, 0.7, 1)
    apart = bt.differences(features, pairs.chosen, pairs.rejected)
    ours = bt.fit(apart, pull)
    # both classes have to occur: half of the pairs are told the other way round
    sign = np.where(np.arange(len(apart)) % 2, 1.0, -1.0)
    theirs = linear_model.LogisticRegression(
        C=1 / pull, fit_intercept=False, tol=1e-10, max_iter=10_000, solver="newton-cholesky"
    ).fit(apart * sign[:, None], sign)
    # their Newton ends where the gradient is 1e-10 of a mean
    np.testing.assert_allclose(ours, theirs.coef_[0], rtol=1e-5, atol=1e-7)


def test_that_two_texts_are_apart_by_the_logarithm_of_their_wins() -> None:
    chosen = np.array([0] * 7 + [1] * 3)
    scores = bt.fit(bt.differences(np.eye(2), chosen, 1 - chosen), 1e-9)
    assert scores[0] - scores[1] == pytest.approx(np.log(7 / 3), rel=1e-6)
    assert bt.chances(np.array(scores[0] - scores[1])) == pytest.approx(0.7)


def test_that_the_gradient_is_zero_and_the_mean_score_too(fit: Trace) -> None:
    assert [c.status for c in checks(fit.params, fit)] == ["passed", "passed"]
    for step in fit.steps:
        assert abs(step.fitted.scores.sum()) < 1e-8


def test_that_a_text_that_always_won_keeps_a_finite_score() -> None:
    apart = bt.differences(np.eye(2), np.zeros(50, int), np.ones(50, int))
    low, high = (bt.fit(apart, pull)[0] for pull in (10.0, 0.001))
    assert 0 < low < high < 20


def test_that_no_scores_have_less_loss_on_further_answers_than_the_judges_own() -> None:
    rewards = np.array([0.0, 1.0, 1.0, 3.0])
    truth = chance(rewards[:, None] - rewards[None, :], 0.8)
    least = bt.least_loss(truth)
    assert bt.expected_loss(rewards / 0.8, truth) == pytest.approx(least, rel=1e-12)
    assert bt.miscalibration(rewards / 0.8, truth) == pytest.approx(0.0, abs=1e-12)
    for seed in range(5):
        other = np.random.default_rng(seed).normal(size=4)
        assert bt.expected_loss(other, truth) > least


def test_that_the_expected_loss_is_that_of_many_answers() -> None:
    rewards, scores = np.array([0.0, 2.0, 3.0]), np.array([-0.5, 0.1, 0.4])
    truth = chance(rewards[:, None] - rewards[None, :], 1.0)
    pairs = judged(rewards, 40_000, 1.0, 0)
    seen = bt.losses(scores[pairs.chosen] - scores[pairs.rejected])
    # five standard errors
    allowed = 5 * float(seen.std()) / 200
    assert abs(float(seen.mean()) - bt.expected_loss(scores, truth)) < allowed


def test_that_order_counts_unlike_rewards_and_half_for_equal_scores() -> None:
    assert bt.ordered(np.array([1.0, 2.0, 3.0]), np.array([0.0, 0.0, 1.0])) == 1.0
    assert bt.ordered(np.zeros(3), np.array([0.0, 1.0, 2.0])) == 0.5
    assert np.isnan(bt.ordered(np.zeros(2), np.ones(2)))


def test_that_more_answers_bring_the_scores_nearer_to_the_judge(fit: Trace) -> None:
    assert fit[-1].fitted.apart < fit[1].fitted.apart
    assert fit[-1].fitted.expected < fit[1].fitted.expected
    assert fit[-1].fitted.expected > fit.shared.least


def test_that_the_steps_end_at_all_pairs() -> None:
    for pairs in (1, 2, 17, 1000):
        seen = seen_at(pairs)
        assert (seen[0], seen[-1]) == (0, pairs)
        assert list(seen) == sorted(set(seen))


def test_that_a_gate_lets_no_helpfulness_pay_for_harm() -> None:
    helpful, safe = np.array([9.0, 1.0, 0.5]), np.array([-2.0, 0.5, 1.0])
    assert first(weighted(helpful, safe, 0.3)) == 0
    assert first(gated(helpful, safe, 0.0)) == 1
    assert gated(helpful, safe, 0.0).tolist() == [-2.0, 1.0, 0.5]
    assert gated(helpful, safe, 2.0).tolist() == safe.tolist()
    assert weighted(helpful, safe, 1.0).tolist() == safe.tolist()


def test_that_scores_are_brought_to_one_scale() -> None:
    found = standardised(np.array([1.0, 2.0, 6.0]))
    assert found.mean() == pytest.approx(0.0, abs=1e-12)
    assert found.std() == pytest.approx(1.0)
    assert standardised(np.ones(3)).tolist() == [0.0, 0.0, 0.0]


def test_that_harsh_words_cost_a_point_each() -> None:
    assert safety("No, not death; nothing") == -4
    assert safety("knot deathly") == 0
    assert "love" not in HARSH_WORDS


def test_that_the_texts_kept_are_of_all_rewards_and_half_of_them_harsh() -> None:
    points = np.array([0, 0, 0, 1, 1, 2, 2, 3, 5], dtype=float)
    harm = np.array([0, -1, 0, 0, -1, 0, 0, 0, 0], dtype=float)
    kept = spread(points, harm, 6, both=False)
    assert len(set(kept)) == 6
    assert {points[i] for i in kept} >= {0.0, 1.0, 2.0, 3.0, 5.0}
    assert sum(harm[i] < 0 for i in spread(points, harm, 4, both=True)) == 2


def test_that_wrong_texts_are_refused_by_name() -> None:
    for own, key in (("alone", "own-count"), ("\n".join("ab" * 13), "own-count"),
                     ("ok\n" + "x" * 61, "own-long")):  # fmt: skip
        with pytest.raises(ParamError) as found:
            lines_of(own)
        assert (found.value.field, found.value.key) == ("own", key)


def test_that_the_reward_model_stays_as_it_is_while_the_policy_is_trained(staged: Trace) -> None:
    last = staged[-1].staged
    assert last.judge_moved == 0.0
    assert last.policy_moved > 0
    assert last.divergence > 0
    assert [c.status for c in checks(staged.params, staged)] == ["passed"]
    assert [s.id for s in staged.sections] == ["pretrained", "tuned", "judge", "policy"]


def test_that_fine_tuning_lowers_the_loss_of_the_demonstrations(staged: Trace) -> None:
    before, after = staged[0].staged, staged.steps[4].staged
    assert staged.steps[4].name == "tuned"
    assert after.loss < before.loss


def test_that_reward_and_policy_are_not_trained_in_turn() -> None:
    verdict = check_claim("W214")
    assert verdict.verdict == "false"
    assert verdict.numbers["judge_moved"] == 0.0
    assert verdict.numbers["policy_moved"] > 0
    assert verdict.numbers["value_head_moved"] > 0


def test_that_the_letters_of_the_name_are_those_of_its_words() -> None:
    verdict = check_claim("W218")
    assert verdict.verdict == "false"
    assert verdict.numbers["initials"] == "RLHF"
    assert verdict.numbers["same_letters"]
    assert verdict.numbers["letters_at_other_places"] == 3


def test_that_answers_about_equal_rewards_are_neither_right_nor_wrong() -> None:
    rewards = np.array([0.0, 1.0, 1.0])
    assert bt.agreement(rewards, np.array([1, 0, 1, 2]), np.array([0, 2, 2, 1])) == 0.5
    assert np.isnan(bt.agreement(rewards, np.array([1]), np.array([2])))
