"""PPO on the small policy: its optimum where it is known, its gradient, and what a run holds."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch

from explorer.compute.alignment.policy import model
from explorer.compute.alignment.policy.rules import RULES
from explorer.compute.alignment.ppo.checks import checks
from explorer.compute.alignment.ppo.learning import Learner, apart, stopped, weighed
from explorer.compute.alignment.ppo.params import BETAS, LAMBDAS, PASSES, Params
from explorer.compute.alignment.ppo.run import run
from explorer.compute.models.library import load
from explorer.core.params import ParamError
from explorer.core.trace import FINISH, Producer, Trace, drive, same

SMALL = Params(texts=6, updates=2, passes=2)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(SMALL))


def test_that_one_character_comes_near_the_best_policy_and_never_beyond() -> None:
    """For texts of one character every text can be counted: the best policy is
    π_ref e^(r/β) / Z and its objective β ln Z. After 30 updates at least four fifths of the way
    there, the start being the reference's mean reward."""
    params = Params(texts=32, updates=30, passes=3, rate=2e-3, beta=0.5, prompt="A")
    learner = Learner(load("one-layer", "cpu"), params, params.beta, 1)

    def vowels(text: str) -> float:
        return float(text in "aeiou")

    learner.rule = replace(RULES["shout"], score=vowels, meant=vowels)
    points = torch.tensor([vowels(mark) for mark in learner.vocabulary.characters]).double()  # type: ignore[attr-defined]  # it is a vocabulary of characters
    batch = learner.draw().batch
    with torch.no_grad():
        reference = model.log_distributions(learner.reference, batch)[0, 0].double()
    best = params.beta * float(torch.logsumexp(reference + points / params.beta, 0))
    start = float((reference.exp() * points).sum())

    def objective() -> float:
        with torch.no_grad():
            policy = model.log_distributions(learner.policy, batch)[0, 0].double()
        away = (policy.exp() * (policy - reference)).sum()
        return float((policy.exp() * points).sum() - params.beta * away)

    assert objective() == pytest.approx(start, abs=1e-5)
    for _ in range(params.updates):
        list(learner.update(learner.draw(), params.passes))
        assert objective() <= best + 1e-6
    assert objective() - start > 0.8 * (best - start)


def test_that_the_first_pass_is_the_plain_policy_gradient() -> None:
    """At ratio 1 the derivative of the clipped objective is that of A log π. Cutting to length 1
    adds 1e-6 to the length that it divides by."""
    learner = Learner(load("one-layer", "cpu"), SMALL, 0.1, 8)
    drawn = learner.draw()
    weights = torch.tensor(weighed(drawn.advantages), dtype=torch.float64)
    (-(weights * model.log_probabilities(learner.policy, drawn.batch)).mean()).backward()
    plain = [p.grad.clone() for p in learner.policy.parameters() if p.grad is not None]
    norm = torch.nn.utils.get_total_norm(plain)
    next(learner.update(drawn, 1))
    clipped = [p.grad for p in learner.policy.parameters() if p.grad is not None]
    for ours, theirs in zip(clipped, plain, strict=True):
        # what update() leaves was cut to length 1
        torch.testing.assert_close(ours * max(float(norm), 1.0), theirs, atol=1e-9, rtol=2e-6)


def test_that_the_estimated_divergence_is_zero_only_without_a_change() -> None:
    ones = np.ones((3, 4))
    assert apart(ones) == 0
    assert apart(ones * 1.1) > 0
    assert apart(ones * 0.9) > 0
    assert stopped(ones, np.arange(12.0).reshape(3, 4), 0.2) == 0


def test_that_equal_advantages_move_nothing() -> None:
    assert not weighed(np.full((2, 3), 5.0)).any()


def test_that_a_run_begins_at_the_reference_and_holds_every_section(trace: Trace) -> None:
    story = trace.shared
    assert [section.id for section in trace.sections] == ["train", "advantage", "clip", "frontier"]
    assert len(trace) == 3 + len(LAMBDAS) + PASSES + 1 + len(BETAS)
    assert [one.beta for one in story.runs] == sorted(BETAS, reverse=True)
    assert story.run.beta == SMALL.beta
    for one in story.runs:
        assert one.divergence[0] == pytest.approx(0, abs=1e-5)
        assert one.texts[0] == story.run.texts[0]  # the same draws before anything was learned
        assert np.all(one.reward >= one.meant)
        assert np.isfinite(one.held_out[[0, -1]]).all()


def test_that_passes_begin_at_ratio_one(trace: Trace) -> None:
    passes = trace.shared.passes
    # the two sides of the ratio were computed by the same operations on the same weights
    np.testing.assert_allclose(passes.ratios[0], 1, atol=1e-5)
    assert passes.clipped[0] == 0
    assert passes.objective[0] == pytest.approx(0, abs=1e-6)  # a mean of advantages with mean 0
    assert passes.ratios.shape == (PASSES + 1, 6, story_length(trace))


def story_length(trace: Trace) -> int:
    return int(trace.shared.length)


def test_that_with_all_trust_the_advantage_is_the_return_less_the_value(trace: Trace) -> None:
    found = trace.shared.estimates
    returns = found.rewards[:, ::-1].cumsum(1)[:, ::-1]
    np.testing.assert_allclose(found.advantages[-1], returns - found.values, atol=1e-9)


def test_that_the_same_seed_gives_the_same_run(trace: Trace) -> None:
    assert same(drive(run(SMALL)).shared, trace.shared)


def finished(producer: Producer) -> Trace:
    """The trace of a run that is asked to finish at each of its next few pauses."""
    try:
        for _ in range(4):
            producer.send(FINISH)
    except StopIteration as stop:
        found: Trace = stop.value
        return found
    raise AssertionError("the run went on")


def test_that_a_run_asked_to_finish_keeps_what_it_has() -> None:
    producer = run(Params(texts=4, updates=50, passes=1))
    for _ in range(12):
        next(producer)
    found = finished(producer)
    assert found.complete
    assert [section.id for section in found.sections] == ["train"]
    assert 1 <= len(found) < 20


def test_that_a_prompt_the_model_cannot_read_is_refused_by_name() -> None:
    with pytest.raises(ParamError) as refused:
        drive(run(replace(SMALL, prompt="价格")))
    assert refused.value.field == "prompt"


def test_that_every_check_passes(trace: Trace) -> None:
    found = checks(SMALL, trace)
    assert [check.status for check in found] == ["passed"] * 4
