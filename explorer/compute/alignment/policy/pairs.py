"""Preference pairs: which of two texts is better, said by a judge who errs (no torch).

Bradley and Terry 1952: with rewards r, the first is preferred with probability
σ((r_first − r_second) / noise).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Pairs:
    """Indices into the texts, int64 (pairs,) each, and whether the judge went against the rewards
    (bool; never where they are equal)."""

    chosen: np.ndarray
    rejected: np.ndarray
    against: np.ndarray

    def __len__(self) -> int:
        return len(self.chosen)


def chance(apart: np.ndarray, noise: float) -> np.ndarray:
    """P(first preferred) for the difference of rewards; with noise 0 a step, 1/2 at equal ones."""
    apart = np.asarray(apart, dtype=np.float64)
    if noise == 0:
        return np.asarray(0.5 * (1 + np.sign(apart)))
    # σ(x) = (1 + tanh(x/2)) / 2 never overflows
    return np.asarray(0.5 * (1 + np.tanh(apart / noise / 2)))


def judged(rewards: np.ndarray, count: int, noise: float, seed: int, equal: bool = True) -> Pairs:
    """`count` pairs of different texts, drawn uniformly with replacement, and the judge's choices.

    Without `equal`, pairs of equal rewards are not asked about. The same seed draws the same pairs
    and the same luck whatever the noise. Raises ValueError where no such pair exists.
    """
    random = np.random.Generator(np.random.PCG64(seed))
    rewards = np.asarray(rewards, dtype=np.float64)
    first, second = np.triu_indices(len(rewards), 1)
    if not equal:
        unlike = rewards[first] != rewards[second]
        first, second = first[unlike], second[unlike]
    if len(first) == 0:
        raise ValueError("there are no two texts to compare")
    drawn = random.integers(len(first), size=count)
    swapped = random.random(count) < 0.5  # which one is asked about first
    luck = random.random(count)
    one = np.where(swapped, second[drawn], first[drawn])
    other = np.where(swapped, first[drawn], second[drawn])
    apart = rewards[one] - rewards[other]
    wins = luck < chance(apart, noise)
    against = np.where(wins, apart < 0, apart > 0)
    return Pairs(np.where(wins, one, other), np.where(wins, other, one), against)
