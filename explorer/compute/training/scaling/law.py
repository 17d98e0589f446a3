"""Published laws of loss by size and data, and the best split of a budget (numpy)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.scaling.params import BUDGETS, Law

#: E, A, α, B, β, nats per token. Hoffmann et al. 2022 ("Training compute-optimal large language
#: models"), approach 3; Besiroglu et al. 2024 ("Chinchilla scaling: a replication attempt").
CONSTANTS = {
    "hoffmann": (1.69, 406.4, 0.34, 410.7, 0.28),
    "besiroglu": (1.8172, 482.01, 0.3478, 2085.43, 0.3658),
}


def loss(constants: np.ndarray, size: float | np.ndarray, tokens: float | np.ndarray) -> np.ndarray:
    """L = E + A / N^α + B / D^β."""
    floor, first, alpha, second, beta = constants
    return np.asarray(floor + first * np.asarray(size) ** -alpha + second * np.asarray(tokens)
                      ** -beta)  # fmt: skip


def best(constants: np.ndarray, budget: float | np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The size and the tokens of least loss with C = 6 N D operations.

    Where a little more of either is worth the same, α A / N^α = β B / D^β.
    """
    # [law]
    _, first, alpha, second, beta = constants
    ratio = (alpha * first / (beta * second)) ** (1 / (alpha + beta))
    size = ratio * (np.asarray(budget) / 6) ** (beta / (alpha + beta))
    return np.asarray(size), np.asarray(budget) / (6 * size)


def law_of(name: str) -> Law:
    """One of the published laws at every budget."""
    constants = np.array(CONSTANTS[name])
    sizes, tokens = best(constants, np.array(BUDGETS))
    return Law(constants, sizes, tokens, loss(constants, sizes, tokens))
