"""Choosing the best of k: what it brings, and how far it moves the distribution (no torch).

The distribution is that of N texts at hand, each as likely as the others: what is said about it is
exact, and about the model behind it an estimate. The bound of the divergence is the value of
Stiennon et al. 2020 (appendix G.3) for rewards that are all different; Beirami et al. 2024 show
that it is a bound where they are not.
"""

from __future__ import annotations

import math

import numpy as np

from explorer.compute.alignment.best_of.params import Choice


def chosen(before: np.ndarray, k: int) -> np.ndarray:
    """(V,): probability that the best of k independent draws is at each level, from the probability
    of one draw, levels rising: F(r)^k − F(r − 1)^k."""
    # [draw]
    below = np.concatenate([[0.0], np.cumsum(before)])
    below[-1] = 1.0
    found: np.ndarray = np.diff(below**k)
    return found


def expected_best(before: np.ndarray, levels: np.ndarray, k: int) -> float:
    """The mean of the largest of k independent draws: Σ r · P(the best is r)."""
    # [gain]
    return float(levels @ chosen(before, k))


def divergence(after: np.ndarray, before: np.ndarray) -> float:
    """KL(after ‖ before) in nats. Within a level choosing changes no proportion, so that this is
    the divergence of whole texts too."""
    there = after > 0
    return float((after[there] * np.log(after[there] / before[there])).sum())


def bound(k: int) -> float:
    """ln k − (k − 1)/k: what the divergence is where no two rewards are equal."""
    return math.log(k) - (k - 1) / k


def winners(rewards: np.ndarray, k: int) -> np.ndarray:
    """The place of the best in each k rewards in a row; the first of equal ones."""
    # [rounds]
    groups = np.asarray(rewards).reshape(-1, k)
    best: np.ndarray = groups.argmax(axis=1) + k * np.arange(len(groups))
    return best


def sizes(most: int, k: int) -> np.ndarray:
    """1, 2, 4 … up to `most`, and k."""
    doubled = {2**power for power in range(most.bit_length()) if 2**power <= most}
    return np.array(sorted(doubled | {k}))


def choice_of(rewards: np.ndarray, k: int) -> Choice:
    """Everything about choosing among these rewards; k up to a quarter of them, beyond which the
    best rests on a handful of texts, and at least up to K."""
    levels, counts = np.unique(rewards, return_counts=True)
    before = counts / counts.sum()
    ks = sizes(max(len(rewards) // 4, k), k)
    after = np.stack([chosen(before, int(size)) for size in ks])
    expected = np.array([expected_best(before, levels, int(size)) for size in ks])
    return Choice(
        levels, before, ks, after, expected,
        np.array([max(divergence(one, before), 0.0) for one in after]),
        np.array([bound(int(size)) for size in ks]),
    )  # fmt: skip
