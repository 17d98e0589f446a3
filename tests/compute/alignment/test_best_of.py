"""Best of K: every choice written out, the bound, and what rounds of training do."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.compute.alignment.best_of import choice
from explorer.compute.alignment.best_of.checks import checks, enumerated
from explorer.compute.alignment.best_of.params import Params, Story
from explorer.compute.alignment.best_of.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Append, Trace, drive, same

SMALL = Params(model="one-layer", k=4, groups=6, rounds=2, updates=2)
REWARDS = st.lists(st.integers(0, 4), min_size=1, max_size=5)


@cache
def traced(params: Params = SMALL) -> Trace:
    return drive(run(params))


def levels_of(rewards: list[int]) -> tuple[np.ndarray, np.ndarray]:
    levels, counts = np.unique(np.array(rewards, dtype=float), return_counts=True)
    return levels, counts / counts.sum()


@given(REWARDS, st.integers(1, 4))
@settings(max_examples=40)
def test_that_the_best_is_that_of_every_series_of_draws(rewards: list[int], k: int) -> None:
    levels, before = levels_of(rewards)
    best = enumerated(np.array(rewards, dtype=float), k)
    # at most 5⁴ equally likely series, added up in float64
    assert np.allclose(choice.chosen(before, k), [(best == r).mean() for r in levels], atol=1e-12)
    assert choice.expected_best(before, levels, k) == pytest.approx(best.mean(), abs=1e-12)


@given(REWARDS, st.integers(1, 64))
@settings(max_examples=60)
def test_that_choosing_never_moves_further_than_the_bound(rewards: list[int], k: int) -> None:
    _, before = levels_of(rewards)
    moved = choice.divergence(choice.chosen(before, k), before)
    assert -1e-12 <= moved <= choice.bound(k) + 1e-12


def test_that_the_bound_is_reached_where_all_rewards_differ() -> None:
    before = np.full(20_000, 1 / 20_000)
    for k in (2, 4, 8):
        moved = choice.divergence(choice.chosen(before, k), before)
        # a sum in place of an integral: off by about k/N
        assert moved == pytest.approx(choice.bound(k), abs=k / 20_000)


@given(REWARDS)
@settings(max_examples=40)
def test_that_each_further_answer_adds_no_more_than_the_one_before(rewards: list[int]) -> None:
    levels, before = levels_of(rewards)
    best = np.array([choice.expected_best(before, levels, k) for k in range(1, 20)])
    gains = np.diff(best)
    assert (gains >= -1e-12).all()
    assert (np.diff(gains) <= 1e-12).all()


def test_that_equal_rewards_are_not_moved() -> None:
    levels, before = levels_of([3, 3, 3])
    assert choice.divergence(choice.chosen(before, 8), before) == 0
    assert choice.expected_best(before, levels, 8) == 3


def test_that_a_winner_is_the_best_of_its_group_and_the_first_of_equals() -> None:
    rewards = np.array([0.0, 2.0, 2.0, 1.0, 5.0, 0.0])
    assert choice.winners(rewards, 3).tolist() == [1, 4]


def test_that_doublings_end_at_a_quarter_of_the_texts_and_hold_k() -> None:
    found = choice.choice_of(np.arange(64.0), 6)
    assert found.ks.tolist() == [1, 2, 4, 6, 8, 16]
    assert np.allclose(found.after.sum(axis=1), 1.0)


def test_that_the_checks_pass() -> None:
    found = checks(SMALL, traced())
    assert [check.status for check in found] == ["passed"] * 3, found


def test_that_the_policy_begins_at_the_reference_and_moves_away() -> None:
    story: Story = traced().shared
    assert story.first.divergence == pytest.approx(0.0, abs=1e-5)
    assert story.rounds[1].divergence > 0.01
    assert len(story.rounds) == SMALL.rounds + 1
    for one in story.rounds:
        assert len(one.texts) == SMALL.k * SMALL.groups
        assert (one.meant <= one.rewards).all()
    assert [len(one.losses) for one in story.rounds] == [SMALL.updates] * SMALL.rounds + [0]


def test_that_the_model_is_trained_on_the_best_of_each_group() -> None:
    story: Story = traced().shared
    for one in story.rounds[:-1]:
        groups = one.rewards.reshape(SMALL.groups, SMALL.k)
        assert one.rewards[one.winners].tolist() == groups.max(axis=1).tolist()


def test_that_drawing_anew_takes_other_winners_and_not_drawing_the_same() -> None:
    stale: Story = traced(Params(**{**vars(SMALL), "fresh": False})).shared
    fresh: Story = traced().shared
    assert stale.rounds[0].winners.tolist() == stale.rounds[1].winners.tolist()
    assert fresh.rounds[1].texts == stale.rounds[1].texts  # the first round is the same
    assert fresh.rounds[1].winners.tolist() != stale.rounds[1].winners.tolist()


def test_that_the_trace_grows_and_is_the_same_again() -> None:
    seen: list[int] = []
    trace = drive(
        run(SMALL), lambda e: seen.append(len(e.trace)) if isinstance(e, Append) else None
    )
    assert seen == sorted(seen)
    assert len(seen) == SMALL.rounds + 1
    assert same(trace, traced())


def test_that_more_texts_than_a_round_takes_are_refused() -> None:
    with pytest.raises(ParamError, match="at most 8 groups of 32"):
        Params(k=32, groups=9).validate()
