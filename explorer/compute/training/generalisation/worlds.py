"""A linear model on more and more data, of five kinds: what shrinks, and what stays."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.generalisation.params import (
    SIZES,
    WORLDS,
    Params,
    Worlds,
    generator,
)

#: Weights of the model, data sets of each size, noise of the answers.
FEATURES, DATASETS, NOISE = 6, 12, 0.5
#: How often a row of "copies" stands in the data; noise of the column that holds the answer.
COPIES, LEAK = 4, 0.1


def weights() -> np.ndarray:
    """(FEATURES,) the true ones, of length 1, with both signs."""
    return np.array([1.0, -1.0] * (FEATURES // 2)) / np.sqrt(FEATURES)


def theory(count: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Mean squares on the examples and on new ones, for Gaussian features and a true model:
    σ²(1 − k/n) and σ²(1 + k/(n − k − 1))."""
    seen = NOISE**2 * (1 - FEATURES / count)
    return seen, NOISE**2 * (1 + FEATURES / (count - FEATURES - 1))


def errors(
    world: str, random: np.random.Generator, count: int, params: Params
) -> tuple[float, float, float]:
    """Mean squares of a least-squares fit on its examples, on held-out data of the same kind, and
    in use. The last two are exact for the weights that were found: features are Gaussian."""
    true, variance = weights(), NOISE**2
    # [gap]
    rows = count // COPIES if world == "copies" else count
    x = random.standard_normal((rows, FEATURES))
    y = x @ true + NOISE * random.standard_normal(rows)
    if world == "labels":  # some answers change places
        wrong = random.permutation(rows)[: round(params.shuffled * rows)]
        y[wrong] = y[random.permutation(wrong)]
    leaked = (y + LEAK * random.standard_normal(rows))[:, None] if world == "leak" else x[:, :0]
    inputs = np.concatenate([x, leaked], axis=1)
    found = np.linalg.lstsq(inputs, y, rcond=None)[0]
    train = float(((inputs @ found - y) ** 2).mean())
    plain, more = found[:FEATURES], float(found[FEATURES:].sum())
    right = variance + float(((plain - true) ** 2).sum())
    if world == "labels":  # what is held out has shuffled answers as well
        other = 1 + variance + float((plain**2).sum())
        return train, (1 - params.shuffled) * right + params.shuffled * other, right
    if world == "shift":  # the first weight is another one by the time of use
        moved = true + params.shift * np.eye(FEATURES)[0]
        return train, right, variance + float(((plain - moved) ** 2).sum())
    if world == "leak":  # in use that column is empty
        rest = float((((1 - more) * true - plain) ** 2).sum())
        return train, rest + (1 - more) ** 2 * variance + more**2 * LEAK**2, right
    if world == "copies":  # what is held out are copies of what was trained on
        return train, train, right
    return train, right, right


def floors(params: Params) -> np.ndarray:
    """(worlds,): the error in use of the weights that endless data lead to."""
    variance, length = NOISE**2, 1.0
    # the leaked column takes all it can: its weight is that of y given y + noise and x
    share = variance / (variance + LEAK**2)
    ends = {
        "clean": variance, "labels": variance + params.shuffled**2 * length,
        "shift": variance + params.shift**2, "leak": variance + share**2 * length,
        "copies": variance,
    }  # fmt: skip
    return np.array([ends[world] for world in WORLDS])


def worlds_of(params: Params) -> Worlds:
    """All kinds of data at all sizes."""
    found = np.empty((3, len(WORLDS), len(SIZES), DATASETS))
    random = generator(params.seed, 2)
    for which, world in enumerate(WORLDS):
        for size, count in enumerate(SIZES):
            for draw in range(DATASETS):
                found[:, which, size, draw] = errors(world, random, count, params)
    return Worlds(found[0], found[1], found[2], floors(params), FEATURES)
