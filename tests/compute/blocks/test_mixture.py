"""Experts and their router: transformers' losses, torch's modules, and what balancing does."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.compute.blocks.mixture.checks import checks
from explorer.compute.blocks.mixture.lab import Params, choose, size_of
from explorer.compute.blocks.mixture.run import run, seen_at
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

SHORT = {"updates": 120, "experts": 8}


@pytest.fixture(scope="module")
def free() -> Trace:
    return drive(run(Params(**SHORT, top_k=1, balance=0.0)))


@pytest.fixture(scope="module")
def balanced() -> Trace:
    return drive(run(Params(**SHORT, top_k=1, balance=1.0)))


@pytest.mark.parametrize("top_k", [1, 2, 3])
def test_that_torch_and_transformers_agree(top_k: int) -> None:
    params = Params(experts=3, top_k=top_k, updates=5, inner=4)
    found = checks(params, drive(run(params)))
    assert {check.status for check in found} <= {"passed", "missing"}  # transformers may be
    assert any(check.status == "passed" for check in found)


def test_that_our_choices_are_those_of_torch() -> None:
    import torch

    from explorer.compute.models.routing import route

    draw = np.random.default_rng(0)
    tokens, router = draw.normal(size=(50, 2)), draw.normal(size=(2, 6))
    for top_k in (2, 3):
        chosen, weights = choose(tokens, router, top_k)
        theirs, shares = route(torch.tensor(tokens @ router), top_k)
        assert np.array_equal(chosen, theirs.numpy())
        assert np.allclose(weights, shares.numpy(), atol=1e-12)
    chosen, weights = choose(tokens, router, 1)
    probability = torch.tensor(tokens @ router).softmax(-1).max(-1).values
    assert np.allclose(weights[:, 0], probability.numpy(), atol=1e-12)


def test_that_every_token_has_as_many_experts_and_all_weights_add_up(free: Trace) -> None:
    tokens = free.shared.tokens
    for top_k in (2, 4):
        chosen, weights = choose(tokens, free[-1].router, top_k)
        assert all(len(set(row)) == top_k for row in chosen.tolist())
        assert np.allclose(weights.sum(axis=1), 1.0, atol=1e-6)


def test_that_shares_and_probabilities_are_shares(free: Trace) -> None:
    for step in free.steps:
        assert step.shares.sum() == pytest.approx(1.0)
        assert step.means.sum() == pytest.approx(1.0, abs=1e-6)
        product = 8 * float((step.shares * step.means).sum())
        assert step.balance == pytest.approx(product, abs=1e-4)  # float32 beside float64


def test_that_the_balancing_loss_spreads_the_tokens(free: Trace, balanced: Trace) -> None:
    assert free[-1].idle >= 2
    assert balanced[-1].idle == 0
    assert balanced[-1].balance < 1.1 < free[-1].balance
    assert balanced[-1].shares.max() < 0.6 * free[-1].shares.max()
    assert np.array_equal(balanced[0].router, free[0].router), "the same start"


def test_that_experts_beat_a_plain_network_of_what_a_token_meets(free: Trace) -> None:
    assert free[-1].error < free.shared.dense["active"][-1]


def test_that_visiting_all_experts_meets_all_parameters() -> None:
    size = size_of(Params(experts=4, top_k=4, inner=5))
    assert size.total == size.active == 4 * (2 * 5 + 5 + 5 * 2 + 2) + 2 * 4
    sparse = size_of(Params(experts=8, top_k=2))
    assert (sparse.total, sparse.active) == (352, 100)


def test_that_the_beginning_is_looked_at_more_closely() -> None:
    seen = seen_at(240)
    assert seen[0] == 0
    assert seen[-1] == 240
    gaps = np.diff(seen)
    assert gaps[0] <= gaps[-1]


def test_that_no_token_visits_more_experts_than_there_are() -> None:
    with pytest.raises(ParamError) as caught:
        Params(experts=2, top_k=3).validate()
    assert caught.value.key == "too-many"
