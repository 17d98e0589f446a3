"""Episodes: acting, being rewarded, and what gradient a reward gives (no torch).

REINFORCE (Williams 1992): the logits of what was done move by γᵗ · (return − expected), times
the gradient of log π. Whatever is expected of a state may be taken off: it changes the luck of the
estimate, not its mean.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.rewards.world import World


@dataclass(frozen=True)
class Episodes:
    """`states`, `actions` int64 (N, horizon), `rewards` float64, `running` bool: False once an
    episode has ended (then the state stays, the reward is 0); `ends` (N,) where each stopped."""

    states: np.ndarray
    actions: np.ndarray
    rewards: np.ndarray
    running: np.ndarray
    ends: np.ndarray

    def __len__(self) -> int:
        return len(self.states)


def act(
    world: World, policy: np.ndarray, count: int, horizon: int, random: np.random.Generator
) -> Episodes:
    """`count` episodes at once, each of at most `horizon` steps."""
    state = np.full(count, world.start)
    reach = world.moves.cumsum(axis=-1)
    choose = policy.cumsum(axis=-1)
    states, actions = np.zeros((count, horizon), int), np.zeros((count, horizon), int)
    rewards, running = np.zeros((count, horizon)), np.zeros((count, horizon), bool)
    for t in range(horizon):
        # [act]
        luck = random.random((2, count))
        action = (luck[0][:, None] > choose[state]).sum(axis=1).clip(0, 3)
        after = (luck[1][:, None] > reach[state, action]).sum(axis=1).clip(0, world.states - 1)
        # [end]
        goes_on = ~world.ended[state]
        states[:, t], actions[:, t], running[:, t] = state, action, goes_on
        rewards[:, t] = np.where(goes_on, world.living + world.entering[after], 0.0)
        state = np.where(goes_on, after, state)
    return Episodes(states, actions, rewards, running, state)


def returns(rewards: np.ndarray, gamma: float) -> np.ndarray:
    """G_t = r_t + γ·G_{t+1}, from the end: the same shape (…, horizon)."""
    found = np.zeros_like(rewards)
    after = np.zeros(rewards.shape[:-1])
    for t in range(rewards.shape[-1] - 1, -1, -1):
        # [return]
        after = rewards[..., t] + gamma * after
        found[..., t] = after
    return found


def gradients(episodes: Episodes, weights: np.ndarray, policy: np.ndarray) -> np.ndarray:
    """Σ_t weight_t · ∇ log π(a_t|s_t) of every episode: (N, states, 4).

    `weights` (N, horizon) are what each action is held to account for, γᵗ included.
    """
    count, horizon = episodes.states.shape
    found = np.zeros((count, len(policy), 4))
    rows = np.arange(count)
    for t in range(horizon):
        state, action = episodes.states[:, t], episodes.actions[:, t]
        # [gradient]
        share = weights[:, t] * episodes.running[:, t]
        towards = -policy[state]
        towards[rows, action] += 1.0
        found[rows, state] += share[:, None] * towards
        # [end]
    return found
