"""The three pictures: learning, planning, and the luck in a gradient."""

from __future__ import annotations

import numpy as np

from explorer.compute.alignment.rewards.episodes import Episodes, act, gradients, returns
from explorer.compute.alignment.rewards.lab import (
    ESTIMATES,
    Learned,
    Params,
    Planned,
    Shared,
    Spread,
    Step,
    rows_of,
)
from explorer.compute.alignment.rewards.world import (
    World,
    evaluated,
    exact_gradient,
    softmax,
    sweep,
    world_of,
)
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import message

#: How far what is expected of a state moves to the mean return that came after it.
EXPECTING = 0.3
#: How many times each kind of gradient is estimated.
TIMES = 256
#: Pictures of a training.
PICTURES = 60


def run(params: Params) -> Producer:
    """The picture that is shown."""
    yield None
    world = world_of(rows_of(params.grid), params.slip, params.living)
    yield None
    plans = planned(world, params.gamma, params.horizon)
    best = np.array([plan.values[world.start] for plan in plans])
    shared = Shared(world, best, plans[-1].values)
    if params.show == "plan":
        return (yield from _plan(params, shared, plans))
    if params.show == "spread":
        return (yield from _spread(params, shared))
    return (yield from _learn(params, shared))


def planned(world: World, gamma: float, horizon: int) -> list[Planned]:
    """Value iteration: the best with 0, 1, 2 … steps to go."""
    values = np.zeros(world.states)
    found = [Planned(0, np.zeros((world.states, 4)), values, 0.0)]
    for to_go in range(1, horizon + 1):
        quality, after = sweep(world, values, gamma)
        found.append(Planned(to_go, quality, after, float(np.abs(after - values).max())))
        values = after
    return found


def _scales(world: World, low: float, high: float) -> dict[str, tuple[float, float]]:
    most = max(abs(low), abs(high), 1e-6)
    return {"value": (-most, most)}


def _plan(params: Params, shared: Shared, plans: list[Planned]) -> Producer:
    yield None
    steps = tuple(Step("plan", planned=plan) for plan in plans)
    values = np.concatenate([plan.values for plan in plans])
    sections = tuple(
        Section(f"to-go-{plan.to_go}", place, message("section.plan", count=plan.to_go))
        for place, plan in enumerate(plans)
        if place in (0, 1, len(plans) // 2, len(plans) - 1)
    )
    scales = _scales(shared.world, float(values.min()), float(values.max()))
    return Trace(params, steps, shared, sections, scales)


def _learn(params: Params, shared: Shared) -> Producer:
    """Act, compare with what was expected, change the policy; over and over."""
    world = shared.world
    random = np.random.Generator(np.random.PCG64(params.seed))
    logits, expected = np.zeros((world.states, 4)), np.zeros(world.states)
    discounts = params.gamma ** np.arange(params.horizon)
    every = max(1, params.updates // PICTURES)
    steps = [Step("learn", learned=_start(params, world))]
    for update in range(1, params.updates + 1):
        policy = softmax(logits)
        episodes = act(world, policy, params.episodes, params.horizon, random)
        gains = returns(episodes.rewards, params.gamma)
        # [learn]
        surprise = gains - expected[episodes.states] if params.baseline else gains
        change = gradients(episodes, discounts * surprise, policy).mean(axis=0)
        logits = logits + params.rate * change
        # [end]
        expected = expecting(expected, episodes, gains)
        if update % every == 0 or update == params.updates or update <= 5:
            new = softmax(logits)
            steps.append(Step("learn", learned=Learned(
                update, new, expected, _value(params, world, new), float(gains[:, 0].mean()),
                _entropy(world, new), *_one(episodes, surprise),
            )))  # fmt: skip
        command = yield (
            Append(_learn_trace(params, shared, steps, complete=False)) if update % 20 == 0
            else Progress(update / params.updates)
        )  # fmt: skip
        if command == FINISH:
            return _learn_trace(params, shared, steps, complete=update == params.updates)
    return _learn_trace(params, shared, steps, complete=True)


def expecting(expected: np.ndarray, episodes: Episodes, gains: np.ndarray) -> np.ndarray:
    """What is expected of each state moves towards the mean return after it in these episodes."""
    running = episodes.running
    visits = np.bincount(episodes.states[running], minlength=len(expected))
    sums = np.bincount(episodes.states[running], gains[running], minlength=len(expected))
    seen = visits > 0
    found = expected.copy()
    found[seen] += EXPECTING * (sums[seen] / visits[seen] - expected[seen])
    return found


def _start(params: Params, world: World) -> Learned:
    policy = np.full((world.states, 4), 0.25)
    none = np.zeros(0)
    return Learned(
        0, policy, np.zeros(world.states), _value(params, world, policy), float("nan"),
        _entropy(world, policy), none.astype(int), none.astype(int), none, none, -1,
    )  # fmt: skip


def _value(params: Params, world: World, policy: np.ndarray) -> float:
    return float(evaluated(world, policy, params.gamma, params.horizon)[0][world.start])


def _entropy(world: World, policy: np.ndarray) -> float:
    """Nats, the mean over cells in which there is something to choose."""
    acting = policy[~(world.ended | world.walls)]
    return float(-(acting * np.log(np.maximum(acting, 1e-300))).sum(axis=1).mean())


def _one(
    episodes: Episodes, surprise: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, int]:
    """The first episode, as far as it ran."""
    length = int(episodes.running[0].sum())
    return (
        episodes.states[0, :length], episodes.actions[0, :length],
        episodes.rewards[0, :length], surprise[0, :length], int(episodes.ends[0]),
    )  # fmt: skip


def _learn_trace(params: Params, shared: Shared, steps: list[Step], *, complete: bool) -> Trace:
    places = sorted({0, min(1, len(steps) - 1), len(steps) // 2, len(steps) - 1})
    sections = tuple(
        Section(f"update-{found.update}", place, message("section.learn", count=found.update))
        for place in places
        if (found := steps[place].learned) is not None
    )
    values = np.concatenate(
        [step.learned.expected for step in steps if step.learned is not None] + [shared.values]
    )
    scales = _scales(shared.world, float(values.min()), float(values.max()))
    return Trace(params, tuple(steps), shared, sections, scales, complete=complete)


def _spread(params: Params, shared: Shared) -> Producer:
    """The same episodes, three weights: the whole return, what came later, and more than expected;
    the policy is the one that has learned nothing."""
    world = shared.world
    policy = np.full((world.states, 4), 0.25)
    exact = exact_gradient(world, policy, params.gamma, params.horizon)
    values = evaluated(world, policy, params.gamma, params.horizon)
    random = np.random.Generator(np.random.PCG64(params.seed))
    drawn: list[list[np.ndarray]] = [[], [], []]
    for place in range(TIMES):
        episodes = act(world, policy, params.episodes, params.horizon, random)
        gains = returns(episodes.rewards, params.gamma)
        for estimates, weights in zip(
            drawn, weighted(gains, values, episodes, params.gamma), strict=True
        ):
            estimates.append(gradients(episodes, weights, policy).mean(axis=0))
        if place % 4 == 3:
            yield Progress(place / TIMES)
    spreads, steps = [], []
    for name, estimates in zip(ESTIMATES, drawn, strict=True):
        spreads.append(spread_of(name, np.array(estimates), exact))
        steps.append(Step(name, spreads=tuple(spreads)))
        yield None
    sections = tuple(
        Section(name, place, message(f"section.{name}")) for place, name in enumerate(ESTIMATES)
    )
    most = max(float(np.abs(s.along).max()) for s in spreads)
    most = max(most, spreads[0].exact, 1e-6)
    return Trace(params, tuple(steps), shared, sections, {"along": (-most, most)})


def weighted(
    gains: np.ndarray, values: np.ndarray, episodes: Episodes, gamma: float
) -> tuple[np.ndarray, ...]:
    """What an action is held to account for, three ways; all three have the exact gradient as the
    mean of their estimates. `values` (horizon + 1, states) is what was to be expected."""
    times = np.arange(gains.shape[1])
    discounts = gamma**times
    # [weights]
    whole = np.repeat(gains[:, :1], len(times), axis=1)
    later = discounts * gains
    expected = discounts * (gains - values[times[None, :], episodes.states])
    # [end]
    return whole, later, expected


def spread_of(name: str, estimates: np.ndarray, exact: np.ndarray) -> Spread:
    """How estimates (times, states, 4) lie about the exact gradient."""
    length = float(np.sqrt((exact * exact).sum()))
    direction = exact / length if length > 0 else np.zeros_like(exact)
    along = np.einsum("nsa,sa->n", estimates, direction)
    mean = estimates.mean(axis=0)
    variance = float(((estimates - mean) ** 2).sum(axis=(1, 2)).mean())
    away = float(np.sqrt(((mean - exact) ** 2).sum()))
    return Spread(name, along, length, variance, away, float(np.sqrt(variance / len(estimates))))
