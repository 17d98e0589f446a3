"""Features of unequal size: the condition number, and gradient descent before and after scaling."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.generalisation.params import DESCENT, Descent, Params, generator

#: Examples; the weights for features of size 1; noise of the answers; updates that are drawn.
ROWS, WEIGHTS, NOISE, DRAWN = 60, (1.0, 1.0), 0.3, 129


def data(params: Params) -> tuple[np.ndarray, np.ndarray]:
    """Features (ROWS, 2) with mean 0, the second one `stretch` times as large, and answers."""
    random = generator(params.seed, 6)
    x = random.standard_normal((ROWS, 2))
    x -= x.mean(axis=0)
    y = x @ np.array(WEIGHTS) + NOISE * random.standard_normal(ROWS)
    return x * np.array([1.0, params.stretch]), y - y.mean()


def standardised(x: np.ndarray) -> np.ndarray:
    """Mean 0 and deviation 1 of every feature."""
    # [scaling]
    return np.asarray((x - x.mean(axis=0)) / x.std(axis=0))


def after(hessian: np.ndarray, rate: float, start: np.ndarray, updates: np.ndarray) -> np.ndarray:
    """How far the weights lie from the best after so many updates, (updates, 2): along each
    eigenvector of the Hessian the distance is multiplied by 1 − ηλ every time."""
    # [scaling]
    curvature, along = np.linalg.eigh(hessian)
    left = (1 - rate * curvature) ** updates[:, None] * (along.T @ start)
    return np.asarray(left @ along.T)


def needed(hessian: np.ndarray, rate: float, start: np.ndarray) -> int:
    """Updates until the loss lies a hundredth as far above its minimum as at the start."""

    def excess(updates: int) -> float:
        away = after(hessian, rate, start, np.array([updates]))[0]
        return float(away @ hessian @ away)

    goal, high = excess(0) / 100, 1
    while excess(high) > goal:
        high *= 2
    low = high // 2
    while high - low > 1:  # it falls with every update
        middle = (low + high) // 2
        low, high = (low, middle) if excess(middle) <= goal else (middle, high)
    return high


def descent_of(params: Params) -> Descent:
    """The same data twice: as they are, and standardised; each at its best constant rate."""
    raw, y = data(params)
    hessians, rates, bests, paths, excesses, counts = [], [], [], [], [], []
    guesses = []
    for x in (raw, standardised(raw)):
        hessian = x.T @ x / ROWS
        best = np.linalg.solve(hessian, x.T @ y / ROWS)
        curvature = np.linalg.eigvalsh(hessian)
        rate = float(2 / (curvature[0] + curvature[-1]))
        away = after(hessian, rate, -best, np.arange(DRAWN))
        looked = after(hessian, rate, -best, np.array(DESCENT))
        excess = np.einsum("ti,ij,tj->t", looked, hessian, looked)
        hessians.append(hessian)
        rates.append(rate)
        bests.append(best)
        paths.append(best + away)
        excesses.append(excess / excess[0])
        counts.append(needed(hessian, rate, -best))
        guesses.append(x @ best)
    stack = np.stack(hessians)
    ends = np.linalg.eigvalsh(stack)
    return Descent(stack, ends[:, -1] / ends[:, 0], np.array(rates), np.stack(bests),
                   np.stack(paths), np.stack(excesses), np.array(counts),
                   float(np.abs(guesses[0] - guesses[1]).max()))  # fmt: skip
