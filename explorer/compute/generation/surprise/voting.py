"""Majority votes of a noisy reasoner: simulated, and in closed form (no torch)."""

from __future__ import annotations

from math import factorial

import numpy as np


def answer_chances(right: float, wrong: int, lure: float) -> np.ndarray:
    """(1 + wrong,): the right answer, the error that many share, the other errors equally."""
    rest = 1.0 - right
    if wrong == 1:
        return np.array([right, rest])
    first = rest * lure
    return np.array([right, first, *[(rest - first) / (wrong - 1)] * (wrong - 1)])


def simulate(chances: np.ndarray, votes: int, trials: int, seed: int) -> np.ndarray:
    """(trials, votes) int64: independent answers, drawn from `chances`."""
    # [votes] each vote is an independent draw
    random = np.random.default_rng(seed)
    drawn = random.random((trials, votes))
    return np.minimum(
        np.searchsorted(chances.cumsum(), drawn, side="right"), len(chances) - 1
    ).astype(np.int64)


def accuracy(answers: np.ndarray, kinds: int) -> float:
    """How often the most frequent answer is the right one, 0; a tie of m counts 1 / m."""
    # [votes] and the most frequent answer is taken
    counts = np.stack([(answers == kind).sum(axis=1) for kind in range(kinds)], axis=1)
    most = counts.max(axis=1)
    ties = (counts == most[:, None]).sum(axis=1)
    return float(((counts[:, 0] == most) / ties).mean())


def exact_accuracy(chances: np.ndarray, votes: int) -> float:
    """The same expected, exactly: the multinomial summed over what lets answer 0 win.

    For each number a of right votes, the others' votes are counted by a product of polynomials: the
    coefficient of x^b yᵗ has b votes and t wrong answers that also have a.
    """
    total = 0.0
    for a in range(1, votes + 1):
        rest = votes - a
        ways = np.zeros((len(chances), rest + 1))  # (ties, votes)
        ways[0, 0] = 1.0
        for q in chances[1:].tolist():
            found = np.zeros_like(ways)
            for b in range(min(a, rest) + 1):
                term = q**b / factorial(b)
                moved = ways[:, : rest + 1 - b] * term
                if b < a:
                    found[:, b:] += moved
                else:
                    found[1:, b:] += moved[:-1]
            ways = found
        shares = 1.0 / np.arange(1, len(chances) + 1)
        win = float(shares @ ways[:, rest])
        total += factorial(votes) / factorial(a) * float(chances[0]) ** a * win
    return min(total, 1.0)
