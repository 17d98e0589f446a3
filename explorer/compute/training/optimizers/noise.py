"""Descent on batches: each example pulls towards a point of its own."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from explorer.compute.training.optimizers.params import (
    CHAINS,
    EXAMPLES,
    NOISY_RATE,
    NOISY_RATES,
    NOISY_UPDATES,
    RESTED,
    SIZES,
    Noise,
    Params,
)


def examples_of(params: Params) -> np.ndarray:
    """(EXAMPLES, 2) points around 0; the loss of example i is ‖w − c_i‖² ÷ 2."""
    random = np.random.Generator(np.random.PCG64(params.seed))
    points = random.standard_normal((EXAMPLES, 2))
    return np.asarray(points - points.mean(axis=0))


def sgd(
    examples: np.ndarray, start: np.ndarray, rate: float, size: int, seed: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yields weights and gradients (chains, 2) of one update after another: CHAINS runs side by
    side, each with batches of its own, drawn with replacement."""
    # [batch] [noise]
    random = np.random.Generator(np.random.PCG64(seed))
    w = np.broadcast_to(start, (CHAINS, 2))
    while True:
        chosen = random.integers(len(examples), size=(CHAINS, size))
        gradient = w - examples[chosen].mean(axis=1)
        w = w - rate * gradient
        yield w, gradient


def noise_of(
    params: Params, rates: tuple[float, ...], sizes: tuple[int, ...]
) -> Iterator[Noise | None]:
    """Runs every pair of a rate and a batch size; yields None between, and last the Noise."""
    examples = examples_of(params)
    start = np.array([params.x, params.y])
    trails, clouds, gradients, rests = [], [], [], []
    for at, (rate, size) in enumerate(zip(rates, sizes, strict=True)):
        trail, ended, drawn = [start], [], []
        before = np.broadcast_to(start, (CHAINS, 2))
        runs = sgd(examples, start, rate, size, params.seed + 1 + at)
        for update in range(NOISY_UPDATES):
            w, gradient = next(runs)
            drawn.append(gradient - before)  # less the gradient of the whole: the mean is 0
            trail.append(w[0])
            before = w
            if update >= NOISY_UPDATES - RESTED:
                ended.append(w)
            if update % 40 == 0:
                yield None
        trails.append(np.stack(trail))
        clouds.append(before)
        gradients.append(float(np.stack(drawn).var()))
        rests.append(float(np.stack(ended).var(axis=1).mean()))
    yield Noise(
        examples, np.stack(trails), np.stack(clouds), np.array(gradients), np.array(rests),
        np.array(rates), np.array(sizes, dtype=np.float64), float(examples.var(axis=0).mean()),
    )  # fmt: skip


def batches_of(params: Params) -> Iterator[Noise | None]:
    """One rate, every batch size."""
    return noise_of(params, (NOISY_RATE,) * len(SIZES), SIZES)


def rates_of(params: Params) -> Iterator[Noise | None]:
    """One batch size, every rate."""
    return noise_of(params, NOISY_RATES, (params.batch,) * len(NOISY_RATES))
