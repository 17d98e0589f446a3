"""The two trainings: Adam on the page, then plain descent on text B, held back in several ways.

The first is the usual one (Kingma and Ba 2015), its rate falling along a line. In the second the
springs are exact: after a step down the loss, each weight goes to the minimum of what the spring
costs and of the distance gone (a proximal step), so that no strength is too large. Where it comes
to rest the gradient of the loss and the pull of the spring cancel.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.adapting.forgetting.network import Weights, drawn, gradient, hot
from explorer.compute.adapting.forgetting.params import ARMS, ROWS, SEEDS, Params

#: Adam's memories, and the first rate of the first training.
MEAN, SQUARE, TINY, FIRST_RATE, FIRST_ROWS = 0.9, 0.999, 1e-8, 0.01, 64


def learn(params: Params, seeds: list[int], page: np.ndarray) -> Iterator[Weights]:
    """The weights after each update on the page, the first before any; a copy for each seed."""
    weights = drawn(seeds)
    random = np.random.Generator(np.random.PCG64(params.seed))
    means, squares = ([np.zeros_like(one) for one in weights] for _ in range(2))
    yield weights
    for update in range(1, params.learning + 1):
        seen = page[random.integers(len(page), size=FIRST_ROWS)]
        found = gradient(weights, hot(seen[:, :-1])[None], seen[:, -1][None])[1]
        rate = FIRST_RATE * (1 - update / (params.learning + 1))
        weights = list(weights)
        for place, one in enumerate(found):
            means[place] = MEAN * means[place] + (1 - MEAN) * one
            squares[place] = SQUARE * squares[place] + (1 - SQUARE) * one**2
            root = np.sqrt(squares[place] / (1 - SQUARE**update)) + TINY
            step = rate * means[place] / (1 - MEAN**update) / root
            weights[place] = weights[place] - step
        yield weights


def stepped(
    weight: np.ndarray, gradient: np.ndarray, rate: float, spring: np.ndarray, home: np.ndarray
) -> np.ndarray:
    """One step down, then the pull of a spring (spring/2)(w − home)² per weight, exactly."""
    # [protect]
    down = weight - rate * gradient
    return np.asarray((down + rate * spring * home) / (1 + rate * spring))


def tune(
    params: Params,
    start: Weights,
    page: np.ndarray,
    second: np.ndarray,
    shares: np.ndarray,
    springs: Weights,
    homes: Weights,
    free: np.ndarray,
) -> Iterator[Weights]:
    """The weights after each update on text B, the first before any.

    `start` has a copy for each way and seed, the seeds of a way side by side; `shares` (copies,) of
    the page among the windows, `springs` and `homes` like the weights, `free` (copies, 3): 1 where
    a layer is trained, 0 where it is frozen. All ways of a seed see the same draws.
    """
    copies = len(start[0])
    seeds = SEEDS if copies % SEEDS == 0 else 1
    ways = copies // seeds
    random = np.random.Generator(np.random.PCG64(params.seed + 1))
    weights = start
    yield weights
    for _ in range(params.updates):
        new = second[random.integers(len(second), size=(seeds, ROWS))]
        old = page[random.integers(len(page), size=(seeds, ROWS))]
        luck = np.tile(random.random((seeds, ROWS)), (ways, 1))
        # [mix] a window of the page instead of one of text B
        seen = np.where(
            (luck < shares[:, None])[..., None], np.tile(old, (ways, 1, 1)),
            np.tile(new, (ways, 1, 1)),
        )  # fmt: skip
        found = gradient(weights, hot(seen[..., :-1]), seen[..., -1])[1]
        # [frozen] no gradient where a layer is frozen
        weights = [
            stepped(weight, one * free[:, place // 2, None, None], params.rate, spring, home)
            for place, (weight, one, spring, home) in enumerate(
                zip(weights, found, springs, homes, strict=True)
            )
        ]
        yield weights


def arms_of(
    params: Params, start: Weights, importance: Weights
) -> tuple[Weights, np.ndarray, Weights, Weights, np.ndarray]:
    """Weights, shares, springs, homes and free layers of ARMS, in their order."""
    seeds = len(start[0])
    rows = {arm: slice(at * seeds, (at + 1) * seeds) for at, arm in enumerate(ARMS)}
    weights = copied(start, len(ARMS))
    homes = copied(start, len(ARMS))
    springs = [np.zeros_like(one) for one in weights]
    shares, free = np.zeros(len(ARMS) * seeds), np.ones((len(ARMS) * seeds, 3))
    shares[rows["mix"]] = params.share
    free[rows["frozen"], : params.frozen] = 0.0
    for spring, home, weighty in zip(springs, homes, importance, strict=True):
        # [protect] towards 0; to the start; to the start, by what each weight matters
        spring[rows["decay"]] = params.pull
        home[rows["decay"]] = 0.0
        spring[rows["pull"]] = params.pull
        spring[rows["ewc"]] = params.ewc * weighty
    return weights, shares, springs, homes, free


def copied(weights: Weights, times: int) -> Weights:
    """The copies, again and again."""
    return [np.tile(one, (times, 1, 1)) for one in weights]
