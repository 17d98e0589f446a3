"""The loss of DPO against closed forms and autograd; the fit against scikit-learn; the run."""

from __future__ import annotations

import copy
import math

import numpy as np
import pytest
import torch

from explorer.compute.alignment.dpo import rlhf
from explorer.compute.alignment.dpo.checks import checks
from explorer.compute.alignment.dpo.look import Eye, summed
from explorer.compute.alignment.dpo.loss import losses, ranked
from explorer.compute.alignment.dpo.memory import held, total
from explorer.compute.alignment.dpo.params import BATCH, Params, looks, losses_of, pair_of
from explorer.compute.alignment.dpo.run import compared, opened, run
from explorer.compute.alignment.dpo.train import batches, dpo_loss, training
from explorer.compute.alignment.policy.model import log_probabilities, trainable
from explorer.compute.alignment.policy.pairs import chance
from explorer.core.claims import check_claim
from explorer.core.trace import FINISH, Append, Trace, drive
from explorer.core.words import Message

TINY = Params(model="one-layer", pairs=24, updates=2, rate=2e-3)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(TINY))


@pytest.fixture(scope="module")
def eye() -> Eye:
    steps = opened(TINY, [])
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found: Eye = stop.value
            return found


@pytest.mark.parametrize("beta", [0.01, 0.1, 5.0])
def test_that_the_loss_is_log_2_where_policy_and_reference_agree(beta: float) -> None:
    known = np.array([-3.0, -80.0]), np.array([-40.0, -1.0])
    found = losses(*known, *known, beta)
    assert np.array_equal(found.loss, np.full(2, math.log(2)))
    assert np.allclose(found.pull, beta / 2, rtol=1e-15)


def test_that_loss_and_pull_are_those_of_torch() -> None:
    random = np.random.default_rng(0)
    given = [random.normal(-40, 20, 50) for _ in range(4)]
    tensors = [torch.tensor(one, requires_grad=True) for one in given]
    a, b, c, d = tensors
    loss = dpo_loss(a, b, c, d, 0.3)
    loss.backward()
    chosen, rejected, known_chosen, known_rejected = given
    ours = losses(chosen, rejected, known_chosen, known_rejected, 0.3)
    # float64 on both sides
    assert float(loss.detach()) == pytest.approx(ours.loss.mean(), rel=1e-12)
    for tensor, sign in zip(tensors, (-1, 1, 1, -1), strict=True):
        assert tensor.grad is not None
        assert np.allclose(tensor.grad.numpy() * 50, sign * ours.pull, atol=1e-14)


def test_that_the_loss_is_the_log_loss_of_scikit_learn() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    random = np.random.default_rng(1)
    given = [random.normal(-10, 3, 40) for _ in range(4)]
    chosen, rejected, known_chosen, known_rejected = given
    ours = losses(chosen, rejected, known_chosen, known_rejected, 0.7)
    chances = 1 / (1 + np.exp(-ours.margin))
    assert ours.loss.mean() == pytest.approx(
        metrics.log_loss(np.ones(40), chances, labels=[0, 1]), rel=1e-12
    )


def test_that_huge_margins_neither_overflow_nor_vanish() -> None:
    zero = np.zeros(2)
    found = losses(np.array([1e6, -1e6]), zero, zero, zero, 1.0)
    assert found.loss.tolist() == [0.0, 1e6]
    assert found.pull.tolist() == [0.0, 1.0]


def test_that_the_optimum_of_the_loss_is_the_best_policy_of_rlhf() -> None:
    """Three answers, every ordered pair with its Bradley–Terry probability: the minimum over all
    distributions is π_ref · e^{r/β} / Z (Rafailov et al. 2023, equation 4)."""
    beta, rewards = 0.5, np.array([0.0, 1.0, -0.7])
    reference = torch.tensor([0.5, 0.2, 0.3], dtype=torch.float64).log()
    first, second = (torch.tensor(side) for side in np.nonzero(~np.eye(3, dtype=bool)))
    weights = torch.tensor(chance(rewards[first.numpy()] - rewards[second.numpy()], 1.0))
    scores = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS(
        [scores], max_iter=60, tolerance_grad=1e-12, tolerance_change=1e-14,
        line_search_fn="strong_wolfe",
    )  # fmt: skip

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        known = scores.log_softmax(0)
        every = torch.stack([
            weight * dpo_loss(known[a], known[b], reference[a], reference[b], beta)
            for weight, a, b in zip(weights, first, second, strict=True)
        ]).sum()  # fmt: skip
        every.backward()
        return every

    optimizer.step(loss)
    best = reference.exp().numpy() * np.exp(rewards / beta)
    assert np.allclose(scores.softmax(0).detach().numpy(), best / best.sum(), atol=1e-6)


def test_that_ranked_is_the_area_under_the_curve_for_two_rewards() -> None:
    metrics = pytest.importorskip("sklearn.metrics")
    random = np.random.default_rng(2)
    labels, scores = random.integers(0, 2, 60).astype(float), random.integers(0, 9, 60) / 3
    assert ranked(scores, labels) == pytest.approx(metrics.roc_auc_score(labels, scores))
    assert math.isnan(ranked(scores, np.ones(60)))


def test_that_the_reward_model_is_the_fit_of_scikit_learn() -> None:
    linear = pytest.importorskip("sklearn.linear_model")
    random = np.random.default_rng(3)
    chosen, rejected = random.normal(size=(40, 6)) + 0.3, random.normal(size=(40, 6))
    apart = np.concatenate([chosen - rejected, rejected - chosen])  # both labels, each half
    other = linear.LogisticRegression(C=0.5 / 2.0, fit_intercept=False, tol=1e-10, max_iter=1000)
    other.fit(apart, np.repeat([1, 0], 40))
    # lbfgs stops at a gradient of 1e-10
    assert np.allclose(rlhf.fitted(chosen, rejected, 2.0), other.coef_[0], atol=1e-6)


def test_that_every_pair_comes_once_before_any_comes_again() -> None:
    found = batches(10, 4, 0)
    for _ in range(3):
        seen = np.concatenate([next(found) for _ in range(3)])
        assert sorted(seen.tolist()) == list(range(10))


def test_that_an_update_follows_the_gradient_of_the_closed_form(eye: Eye) -> None:
    """The gradient is −Σ pull · (∇ log π(chosen) − ∇ log π(rejected)) / pairs: Adam's first step
    goes by its sign."""
    policy = trainable(eye.reference)
    known = torch.from_numpy(summed(policy, eye.texts))
    before = copy.deepcopy(policy)
    chosen, rejected = np.array([0, 1, 2]), np.array([3, 4, 5])
    updates = training(policy, eye.texts, known, chosen, rejected, 0.5, 1e-3, BATCH, 0)
    assert next(updates) == pytest.approx(math.log(2), rel=1e-12)
    sums = log_probabilities(before, eye.texts[torch.arange(6)]).sum(1)
    (-0.25 * (sums[:3] - sums[3:]).mean()).backward()  # pull = β/2 at margin 0
    for new, old in zip(policy.parameters(), before.parameters(), strict=True):
        assert old.grad is not None
        clear = old.grad.abs() > 1e-4  # Adam divides by |g| + 1e-8
        moved = (new - old)[clear] / 1e-3
        assert torch.allclose(moved, -old.grad[clear].sign(), atol=1e-3)
    # and the reference has not moved
    assert np.array_equal(summed(trainable(eye.reference), eye.texts), known.numpy())


def test_that_without_reward_and_hold_the_policy_gradient_moves_nothing(eye: Eye) -> None:
    policy = trainable(eye.reference)
    head = np.zeros(eye.reference.config.width)
    next(rlhf.policy_gradient(policy, eye.reference, head, eye.prompt, 6, 0.0, 1e-3, 4, 0))
    for new, old in zip(policy.parameters(), eye.reference.parameters(), strict=True):
        assert torch.equal(new, old)


def test_that_four_models_take_twice_what_two_take() -> None:
    assert [total(way, 7) for way in ("rlhf", "dpo", "stored")] == [36 * 7, 18 * 7, 16 * 7]
    assert [one.part for one in held("rlhf", 1) if one.trained] == ["policy", "value"]


def test_that_a_run_starts_at_log_2_and_ends_below_it(trace: Trace) -> None:
    first, last = (losses_of(TINY, trace.shared, trace[i].moment) for i in (0, -1))
    assert np.array_equal(first.loss, np.full(24, math.log(2)))
    assert last.loss.mean() < 0.9 * math.log(2)
    assert trace[0].moment.divergence == pytest.approx(0, abs=1e-9)  # two kernels
    assert trace[-1].moment.divergence > 0.01


def test_that_both_ways_start_from_the_same_policy(trace: Trace) -> None:
    start = next(step for step in trace.steps if step.stage == "rlhf")
    assert start.other.updates == 0
    assert np.array_equal(start.other.texts, trace.shared.reference)
    assert [section.id for section in trace.sections] == [
        "pair", "training", "implicit", "rlhf", "memory",
    ]  # fmt: skip


def test_that_finishing_early_keeps_what_was_trained() -> None:
    producer = run(TINY)
    while not isinstance(next(producer), Append):
        pass
    found = None
    while found is None:
        try:
            producer.send(FINISH)
        except StopIteration as stop:
            found = stop.value
    assert found.complete
    assert [s.id for s in found.sections] == [
        "pair", "training", "implicit", "memory",
    ]  # fmt: skip


def test_that_a_judge_of_equal_texts_tosses_a_coin_and_says_so() -> None:
    notices: list[Message] = []
    pairs = compared(np.zeros(5), Params(pairs=400), notices)
    assert [one.key for one in notices] == ["notice.equal"]
    assert not pairs.against.any()
    # of 400 fair tosses; 4 standard deviations are 40
    assert abs(int((pairs.chosen < pairs.rejected).sum()) - 200) < 40


def test_that_a_policy_is_scored_by_the_reward_model(trace: Trace, eye: Eye) -> None:
    """The texts that pairs are made of were drawn from the reference, as its own samples are: the
    means of their scores differ by no more than six standard errors."""
    model = trace.shared.reward_model
    error = float(model.texts.std()) * math.sqrt(1 / 64 + 1 / 32)
    assert abs(trace[0].moment.scored - float(model.texts.mean())) < 6 * error
    assert np.allclose(rlhf.features(eye.reference, eye.held).numpy() @ model.head, model.held)


def test_that_looks_begin_and_end_with_the_training() -> None:
    for updates in (1, 2, 3, 40, 200):
        found = looks(updates, 9)
        assert (found[0], found[-1]) == (0, updates)
        assert len(found) <= 10


def test_that_a_selection_that_is_no_pair_falls_back(trace: Trace) -> None:
    story = trace.shared
    usual = pair_of(story, None)
    assert pair_of(story, 5) == 5
    for odd in (-1, 24, True, "x", 2.0):
        assert pair_of(story, odd) == usual
    apart = story.rewards[story.chosen] - story.rewards[story.rejected]
    assert apart[usual] == apart.max()


def test_that_the_checks_pass(trace: Trace) -> None:
    assert [one.status for one in checks(TINY, trace)] == ["passed"] * 4


def test_that_the_claims_about_the_loss_and_the_models_are_false() -> None:
    assert check_claim("W212").verdict == "false"
    assert check_claim("W213").verdict == "false"
