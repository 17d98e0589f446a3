"""A grid with walls, goals and traps, as a Markov decision process of bounded length (no torch).

A state is a cell, an action a direction. With probability `slip` the step goes to one of the two
sides instead; into a wall or over the edge it stays. Every step costs or earns `living`; entering a
goal or a trap adds +1 or −1 and ends the episode.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Directions: row and column.
MOVES = ((-1, 0), (0, 1), (1, 0), (0, -1))
ARROWS = "↑→↓←"
FREE, WALL, START, GOAL, TRAP = ".", "#", "S", "G", "T"
SIGNS = FREE + WALL + START + GOAL + TRAP
ENDS = {GOAL: 1.0, TRAP: -1.0}


@dataclass(frozen=True)
class World:
    """`moves` (states, 4, states) probabilities, `rewards` (states, 4) expected, float64; states
    are cells row by row, walls among them; `ended` bool (states,): goals and traps."""

    rows: tuple[str, ...]
    moves: np.ndarray
    rewards: np.ndarray
    entering: np.ndarray
    ended: np.ndarray
    walls: np.ndarray
    start: int
    living: float

    @property
    def columns(self) -> int:
        """Cells of a row."""
        return len(self.rows[0])

    @property
    def states(self) -> int:
        """Cells of the grid."""
        return len(self.rows) * self.columns


def world_of(rows: tuple[str, ...], slip: float, living: float) -> World:
    """The world that a picture of signs describes; its rows are equally long."""
    columns = len(rows[0])
    cells = "".join(rows)
    states = len(cells)
    ended = np.array([sign in ENDS for sign in cells])
    walls = np.array([sign == WALL for sign in cells])
    entering = np.array([ENDS.get(sign, 0.0) for sign in cells])
    moves = np.zeros((states, 4, states))
    for state in range(states):
        for action in range(4):
            if ended[state] or walls[state]:
                moves[state, action, state] = 1.0
                continue
            # [move]
            for turn, chance in ((0, 1 - slip), (1, slip / 2), (3, slip / 2)):
                row, column = divmod(state, columns)
                down, right = MOVES[(action + turn) % 4]
                row, column = row + down, column + right
                there = row * columns + column
                inside = 0 <= row < len(rows) and 0 <= column < columns
                moves[state, action, there if inside and not walls[there] else state] += chance
            # [end]
    still = ended | walls
    rewards = np.where(still[:, None], 0.0, living + moves @ entering)
    return World(rows, moves, rewards, entering, ended, walls, cells.index(START), living)


def sweep(world: World, values: np.ndarray, gamma: float) -> tuple[np.ndarray, np.ndarray]:
    """One step more to go: Q (states, 4) and V = max Q (Bellman 1957)."""
    # [sweep]
    quality = world.rewards + gamma * (world.moves @ values)
    return quality, quality.max(axis=1)


def evaluated(world: World, policy: np.ndarray, gamma: float, horizon: int) -> np.ndarray:
    """V_t of a policy (states, 4) with t steps gone: (horizon + 1, states), zeros at the end."""
    values = np.zeros((horizon + 1, world.states))
    for t in range(horizon - 1, -1, -1):
        quality = world.rewards + gamma * (world.moves @ values[t + 1])
        values[t] = (policy * quality).sum(axis=1)
    return values


def exact_gradient(world: World, policy: np.ndarray, gamma: float, horizon: int) -> np.ndarray:
    """d E[return] / d (logits of a softmax policy), (states, 4): the policy gradient theorem.

    Σ_t γᵗ · P(S_t = s) · π(a|s) · (Q_t(s, a) − V_t(s)), every term computed.
    """
    values = evaluated(world, policy, gamma, horizon)
    there = np.zeros(world.states)
    there[world.start] = 1.0
    gradient = np.zeros((world.states, 4))
    step = np.einsum("sa,sat->st", policy, world.moves)
    for t in range(horizon):
        quality = world.rewards + gamma * (world.moves @ values[t + 1])
        advantage = quality - values[t][:, None]
        gradient += gamma**t * there[:, None] * policy * advantage
        there = there @ step
    gradient[world.ended | world.walls] = 0.0
    return gradient


def softmax(logits: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
