"""The grid world: values and gradients against torch and enumeration, estimates and their luck."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from explorer.compute.alignment.rewards.checks import checks
from explorer.compute.alignment.rewards.episodes import Episodes, act, gradients, returns
from explorer.compute.alignment.rewards.lab import GRID, Params, rows_of
from explorer.compute.alignment.rewards.run import planned, run
from explorer.compute.alignment.rewards.world import (
    evaluated,
    exact_gradient,
    softmax,
    sweep,
    world_of,
)
from explorer.core.claims import check_claim
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive

WORLD = world_of(rows_of(GRID), 0.1, -0.02)
ROW = world_of(("S..G",), 0.0, 0.0)


@pytest.fixture(scope="module")
def spread() -> Trace:
    return drive(run(Params(show="spread")))


@pytest.mark.parametrize("show", ["learn", "plan", "spread"])
def test_that_torch_agrees_forward_in_time_and_by_autograd(show: str) -> None:
    params = Params(show=show, updates=10, episodes=4, horizon=12, gamma=0.9)
    found = checks(params, drive(run(params)))
    assert found
    assert {check.status for check in found} == {"passed"}


def test_that_every_action_leads_somewhere_and_ends_stay() -> None:
    assert np.allclose(WORLD.moves.sum(axis=-1), 1.0)
    ended = np.flatnonzero(WORLD.ended)
    assert all(WORLD.moves[state, :, state].min() == 1.0 for state in ended)
    assert WORLD.rewards[ended].tolist() == [[0.0] * 4] * len(ended)


def test_that_a_goal_three_steps_away_is_worth_gamma_squared() -> None:
    """The reward comes with the third step, two discounts later."""
    values = planned(ROW, 0.9, 5)[-1].values
    assert values[0] == pytest.approx(0.9**2)
    assert planned(ROW, 0.9, 2)[-1].values[0] == 0.0
    assert planned(ROW, 1.0, 3)[-1].values[0] == 1.0


def test_that_value_iteration_is_the_best_of_all_series_of_actions() -> None:
    """Enumeration: without slipping, the best of 4⁵ series of actions."""
    world = world_of((".T.", "S#G", "..."), 0.0, -0.05)

    def earned(series: tuple[int, ...]) -> float:
        state, total = world.start, 0.0
        for t, action in enumerate(series):
            total += 0.8**t * float(world.rewards[state, action])
            state = int(world.moves[state, action].argmax())
        return total

    best = max(earned(series) for series in itertools.product(range(4), repeat=5))
    assert planned(world, 0.8, 5)[-1].values[world.start] == pytest.approx(best, rel=1e-12)


def test_that_sweeps_close_in_on_the_fixed_point_by_gamma() -> None:
    plans = planned(WORLD, 0.8, 60)
    changes = [plan.change for plan in plans[1:]]
    # Bellman's operator is a contraction by γ in the largest change
    assert all(b <= 0.8 * a + 1e-12 for a, b in itertools.pairwise(changes))
    _, again = sweep(WORLD, plans[-1].values, 0.8)
    assert float(np.abs(again - plans[-1].values).max()) < 1e-5


def test_that_no_policy_earns_more_than_the_best() -> None:
    best = planned(WORLD, 0.95, 20)[-1].values
    for seed in range(5):
        policy = softmax(np.random.default_rng(seed).normal(size=(WORLD.states, 4)) * 3)
        assert (evaluated(WORLD, policy, 0.95, 20)[0] <= best + 1e-12).all()


def test_that_the_exact_gradient_is_the_slope_of_the_return() -> None:
    logits = np.random.default_rng(1).normal(size=(WORLD.states, 4))
    slope = exact_gradient(WORLD, softmax(logits), 0.9, 9)
    for place in ((20, 1), (10, 0), (11, 3)):
        ends = []
        for sign in (1.0, -1.0):
            moved = logits.copy()
            moved[place] += sign * 1e-5
            ends.append(evaluated(WORLD, softmax(moved), 0.9, 9)[0][WORLD.start])
        # central differences: error of the order of 1e-10
        assert slope[place] == pytest.approx((ends[0] - ends[1]) / 2e-5, abs=1e-8)


def test_that_returns_are_discounted_sums() -> None:
    found = returns(np.array([[1.0, 0.0, 2.0]]), 0.5)
    assert found.tolist() == [[1.5, 1.0, 2.0]]


def test_that_episodes_earn_what_the_policy_is_worth_on_average() -> None:
    policy = np.full((WORLD.states, 4), 0.25)
    episodes = act(WORLD, policy, 6000, 20, np.random.default_rng(0))
    first = returns(episodes.rewards, 0.95)[:, 0]
    expected = evaluated(WORLD, policy, 0.95, 20)[0][WORLD.start]
    # five standard errors
    assert abs(float(first.mean()) - expected) < 5 * float(first.std()) / np.sqrt(6000)


def test_that_nothing_is_earned_after_the_end() -> None:
    episodes = act(ROW, np.full((4, 4), 0.25), 50, 30, np.random.default_rng(0))
    assert (episodes.rewards[~episodes.running] == 0).all()
    assert (episodes.rewards.sum(axis=1) <= 1.0).all()


def test_that_the_gradient_of_an_episode_is_that_of_its_log_probability() -> None:
    torch = pytest.importorskip("torch")
    logits = torch.randn(4, 4, dtype=torch.float64, requires_grad=True)
    states, actions = np.array([[0, 1, 1]]), np.array([[1, 0, 1]])
    running = np.array([[True, True, False]])
    weights = np.array([[0.5, -2.0, 9.0]])
    policy = logits.detach().softmax(-1).numpy()
    found = gradients(Episodes(states, actions, weights, running, states[:, -1]), weights, policy)[
        0
    ]
    picked = logits.log_softmax(-1)[states[0, :2], actions[0, :2]]
    (picked * torch.tensor(weights[0, :2])).sum().backward()
    np.testing.assert_allclose(found, logits.grad.numpy(), atol=1e-12)


def test_that_all_three_estimates_have_the_exact_gradient_as_their_mean(spread: Trace) -> None:
    for found in spread[-1].spreads:
        # the squared distance of a mean from the truth is chance² on average; 2 is 4 times that
        assert found.away < 2 * found.chance


def test_that_what_was_expected_takes_luck_away(spread: Trace) -> None:
    whole, later, expected = (found.variance for found in spread[-1].spreads)
    assert whole > later > expected


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_that_learning_comes_near_the_best_and_never_above(seed: int) -> None:
    trace = drive(run(Params(seed=seed, updates=80)))
    earned = [step.learned.value for step in trace.steps]
    assert earned[0] < 0 < earned[-1]
    assert max(earned) <= trace.shared.best[-1] + 1e-12
    assert earned[-1] > 0.8 * trace.shared.best[-1]


@pytest.mark.parametrize(
    ("grid", "key"),
    [
        ("", "grid-size"), ("S" + "." * 8 + "G", "grid-size"), ("S.\nG", "grid-rows"),
        ("S?G", "grid-sign"), ("..G", "grid-start"), ("SSG", "grid-start"), ("S..", "grid-end"),
    ],
)  # fmt: skip
def test_that_wrong_worlds_are_refused_by_name(grid: str, key: str) -> None:
    with pytest.raises(ParamError) as found:
        rows_of(grid)
    assert (found.value.field, found.value.key) == ("grid", key)


def test_that_a_high_return_alone_makes_nothing_likely() -> None:
    verdict = check_claim("W217")
    assert verdict.verdict == "depends"
    assert verdict.numbers["after"] < 0.5
    assert 0 < verdict.numbers["falling"] < verdict.numbers["positive"]
