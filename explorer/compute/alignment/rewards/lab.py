"""The lab of rewards: what the reader sets, and what a step holds (no torch)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from explorer.compute.alignment.rewards.world import ENDS, SIGNS, START, World
from explorer.core.params import ParamError, param
from explorer.core.words import QT_TRANSLATE_NOOP

SHOWN = ("learn", "plan", "spread")
#: A grid has so many cells at most each way.
MOST = 8
#: The world to begin with: a goal behind a wall, a trap on the short way.
GRID = "....G\n.##.T\n.....\n.#.#.\nS...."
ESTIMATES = ("whole", "later", "expected")


@dataclass(frozen=True)
class Params:
    """Which picture; the world; the learning."""

    show: str = param(
        "learn", choices=SHOWN,
        choice_labels=(
            QT_TRANSLATE_NOOP("alignment/rewards", "Learning from rewards"),
            QT_TRANSLATE_NOOP("alignment/rewards", "The best that can be had"),
            QT_TRANSLATE_NOOP("alignment/rewards", "How much luck is in a gradient"),
        ),
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Show"),
    )  # fmt: skip
    grid: str = param(
        GRID, multiline=True, longest=200,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "The world"),
        help=QT_TRANSLATE_NOOP(
            "alignment/rewards",
            "S start, G goal (+1), T trap (−1), # wall, . free; at most 8 × 8. A click on a cell "
            "changes it.",
        ),
    )  # fmt: skip
    gamma: float = param(
        0.95, low=0.0, high=1.0, step=0.01,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Discount γ"),
        help=QT_TRANSLATE_NOOP(
            "alignment/rewards", "A reward that comes t steps later counts γ to the power of t."
        ),
    )  # fmt: skip
    slip: float = param(
        0.1, low=0.0, high=0.8, step=0.05,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Chance to slip sideways"),
    )  # fmt: skip
    living: float = param(
        -0.02, low=-1.0, high=0.5, step=0.01,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Reward of every step"),
    )  # fmt: skip
    horizon: int = param(
        30, low=1, high=60, label=QT_TRANSLATE_NOOP("alignment/rewards", "Steps at most")
    )
    baseline: bool = param(
        True, label=QT_TRANSLATE_NOOP("alignment/rewards", "Compare with what was expected"),
        help=QT_TRANSLATE_NOOP(
            "alignment/rewards",
            "Off: every return counts as it is, also one that is worse than usual.",
        ),
    )  # fmt: skip
    episodes: int = param(
        8, low=1, high=64, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Episodes of an update"),
    )  # fmt: skip
    updates: int = param(
        120, low=1, high=300, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Updates"),
    )  # fmt: skip
    rate: float = param(
        5.0, low=0.01, high=50.0, logarithmic=True,
        label=QT_TRANSLATE_NOOP("alignment/rewards", "Learning rate"),
    )  # fmt: skip
    seed: int = param(0, kind="seed", label=QT_TRANSLATE_NOOP("alignment/rewards", "Seed"))

    def validate(self) -> None:
        """Raise ParamError where the world is none."""
        rows_of(self.grid)

    def unused(self) -> tuple[str, ...]:
        """Fields without a part in the picture that is shown."""
        return {
            "learn": (),
            "plan": ("baseline", "episodes", "rate", "seed", "updates"),
            "spread": ("baseline", "rate", "updates"),
        }[self.show]


def rows_of(grid: str) -> tuple[str, ...]:
    """The rows of the world, equally long. Raises ParamError."""
    rows = tuple(line.strip() for line in grid.splitlines() if line.strip())
    takes = f"up to {MOST} rows of up to {MOST} signs of {SIGNS}, equally long, one {START}"
    if not rows or len(rows) > MOST or max(map(len, rows)) > MOST:
        raise ParamError("grid", grid, takes, "rule", "grid-size", {"most": MOST})
    if len({len(row) for row in rows}) != 1:
        raise ParamError("grid", grid, takes, "rule", "grid-rows", {})
    strange = sorted({sign for row in rows for sign in row if sign not in SIGNS})
    if strange:
        raise ParamError("grid", grid, takes, "rule", "grid-sign", {"sign": ascii(strange[0])})
    if sum(row.count(START) for row in rows) != 1:
        raise ParamError("grid", grid, takes, "rule", "grid-start", {})
    if not any(sign in ENDS for row in rows for sign in row):
        raise ParamError("grid", grid, takes, "rule", "grid-end", {})
    return rows


@dataclass(frozen=True)
class Learned:
    """The policy after some updates; `value` is its expected return from the start, exact.

    The episode is one of those it was changed by: states, actions, rewards, and by how much the
    return from there on was more than expected (`surprise`); `end` is the cell where it stopped.
    Before the first update it is empty, and `end` is −1.
    """

    update: int
    policy: np.ndarray
    expected: np.ndarray
    value: float
    mean_return: float
    entropy: float
    states: np.ndarray
    actions: np.ndarray
    rewards: np.ndarray
    surprise: np.ndarray
    end: int


@dataclass(frozen=True)
class Planned:
    """With so many steps to go: Q and V of the best policy; how much V changed."""

    to_go: int
    quality: np.ndarray
    values: np.ndarray
    change: float


@dataclass(frozen=True)
class Spread:
    """One way to estimate the gradient, many times: places along the exact gradient, whose length
    is `exact`; the variance of all coordinates together; the mean's distance from the exact one and
    the distance that chance alone explains (its standard error)."""

    name: str
    along: np.ndarray
    exact: float
    variance: float
    away: float
    chance: float


@dataclass(frozen=True)
class Shared:
    """The world, and what the best policy earns from its start, by steps to go."""

    world: World
    best: np.ndarray
    values: np.ndarray


@dataclass(frozen=True)
class Step:
    """One step of any of the three pictures; the parts of the others are None."""

    name: str
    learned: Learned | None = None
    planned: Planned | None = None
    spreads: tuple[Spread, ...] = ()
