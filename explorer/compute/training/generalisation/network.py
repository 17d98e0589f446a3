"""A network of one hidden layer, trained in five ways at once; gradients written out."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.training.generalisation.params import (
    GRID,
    LOOKS,
    SEEDS,
    WAYS,
    Fits,
    Params,
    Training,
    generator,
)
from explorer.compute.training.generalisation.polynomials import NODES, SHARES, truth

#: Adam (Kingma and Ba 2015), and how steep hidden units are at the start.
RATE, MEMORY, SQUARES, TINY, STEEP = 0.02, 0.9, 0.999, 1e-8, 8.0

Weights = list[np.ndarray]


def start(params: Params) -> Weights:
    """in, bias, out, last: (ways, seeds, width) each, `last` (ways, seeds, 1); the ways start
    alike."""
    random = generator(params.seed, 7)
    shape = (1, SEEDS, params.width)
    steep = STEEP * random.standard_normal(shape)
    bias = STEEP * random.uniform(-1, 1, shape)
    out = random.standard_normal(shape) / np.sqrt(params.width)
    one = (len(WAYS), 1, 1)
    return [np.tile(part, one) for part in (steep, bias, out, np.zeros((1, SEEDS, 1)))]


def outputs(weights: Weights, x: np.ndarray) -> np.ndarray:
    """(ways, seeds, points) for x (points,), with nothing dropped."""
    steep, bias, out, last = weights
    hidden = np.tanh(x[:, None] * steep[:, :, None] + bias[:, :, None])
    return np.asarray((hidden @ out[..., None])[..., 0] + last)


def loss_and_gradients(
    weights: Weights, x: np.ndarray, y: np.ndarray, kept: np.ndarray, count: np.ndarray
) -> tuple[np.ndarray, Weights]:
    """½·mean square (ways, seeds), and its gradients.

    x (ways, seeds, points); y (points,); kept (ways, seeds, points, width) are the masks of
    dropout, already divided by 1 − p; count (ways, 1, points) is 0 for points a way does not see.
    """
    steep, bias, out, last = weights
    share = count / count.sum(axis=2, keepdims=True)
    hidden = np.tanh(x[..., None] * steep[:, :, None] + bias[:, :, None])
    used = hidden * kept
    away = (used @ out[..., None])[..., 0] + last - y
    pull = share * away  # ∂L/∂output
    back = pull[..., None] * out[:, :, None] * kept * (1 - hidden**2)
    gradients = [
        (back * x[..., None]).sum(axis=2), back.sum(axis=2),
        (pull[:, :, None] @ used)[:, :, 0], pull.sum(axis=2, keepdims=True),
    ]  # fmt: skip
    return 0.5 * (share * away**2).sum(axis=2), gradients


def adam(
    weights: Weights, gradients: Weights, means: Weights, squares: Weights, update: int
) -> None:
    """Update number `update`, from 1, in place."""
    for which, gradient in enumerate(gradients):
        means[which] = MEMORY * means[which] + (1 - MEMORY) * gradient
        squares[which] = SQUARES * squares[which] + (1 - SQUARES) * gradient**2
        mean = means[which] / (1 - MEMORY**update)
        root = np.sqrt(squares[which] / (1 - SQUARES**update))
        weights[which] = weights[which] - RATE * mean / (root + TINY)


def looks(updates: int) -> list[int]:
    """After how many updates the networks are looked at, the first and the last included."""
    places = updates * (np.arange(LOOKS) / (LOOKS - 1)) ** 1.5
    return sorted({*np.rint(places).astype(int).tolist(), 0, updates})


def trainings(params: Params, fits: Fits) -> Iterator[int | Training]:
    """Trains; yields a Training at every look, and how many updates are done in between."""
    random = generator(params.seed, 8)
    weights = start(params)
    # one more copy of the points, mirrored, which only "mirror" sees
    x, y = np.concatenate([fits.x, -fits.x]), np.concatenate([fits.y, fits.y])
    real = np.arange(len(x)) < len(fits.x)
    count = np.array([real | (way == "mirror") for way in WAYS], dtype=float)[:, None]
    jitters, drops = WAYS.index("jitter"), WAYS.index("dropout")
    decays = np.array([params.decay if way == "decay" else 0.0 for way in WAYS])[:, None, None]
    means = [np.zeros_like(one) for one in weights]
    squares = [np.zeros_like(one) for one in weights]
    inputs = np.tile(x, (len(WAYS), SEEDS, 1))
    kept = np.ones((len(WAYS), SEEDS, len(x), params.width))
    wanted, seen = set(looks(params.updates)), list[tuple[int, np.ndarray, np.ndarray]]()
    # [train]
    for update in range(params.updates + 1):
        if update in wanted:
            seen.append((update, *looked(weights, params, fits)))
            yield gathered(seen)
        if update == params.updates:
            return
        inputs[jitters] = x + params.jitter * random.standard_normal(inputs[jitters].shape)
        mask = random.random(kept[drops].shape) >= params.dropout
        kept[drops] = mask / (1 - params.dropout)
        _, gradients = loss_and_gradients(weights, inputs, y, kept, count)
        for which in (0, 2):  # biases are not pulled to 0
            gradients[which] = gradients[which] + decays * weights[which]
        adam(weights, gradients, means, squares, update + 1)
        yield update + 1


def looked(weights: Weights, params: Params, fits: Fits) -> tuple[np.ndarray, np.ndarray]:
    """Curves (ways, GRID) of the first seed; errors (3, ways, seeds): seen, held out, in use."""
    cuts = np.cumsum([GRID, len(fits.x), len(fits.checked_x)])
    every = np.concatenate([fits.grid, fits.x, fits.checked_x, NODES])
    curve, own, held, nodes = np.split(outputs(weights, every), cuts, axis=2)
    errors = np.stack([
        ((own - fits.y) ** 2).mean(axis=2), ((held - fits.checked_y) ** 2).mean(axis=2),
        params.noise**2 + (SHARES * (nodes - truth(NODES)) ** 2).sum(axis=2) / 2,
    ])  # fmt: skip
    return curve[:, 0], errors


def gathered(seen: list[tuple[int, np.ndarray, np.ndarray]]) -> Training:
    """All looks so far."""
    errors = np.stack([one[2] for one in seen])
    return Training(np.array([one[0] for one in seen]), np.stack([one[1] for one in seen]),
                    errors[:, 0], errors[:, 1], errors[:, 2])  # fmt: skip
