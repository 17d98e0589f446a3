"""BatchNorm among other samples and alone; dropout in training and in evaluation mode."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.normalisation.cube import generator, normalise
from explorer.compute.blocks.normalisation.params import (
    DRAWS,
    DROPPED,
    EPSILON,
    MOMENTUM,
    PASSES,
    REMEMBERED,
    SIZES,
    TRAINING_BATCH,
    Batch,
    Modes,
    Params,
)


def batch_norm(batch: np.ndarray) -> np.ndarray:
    """(samples, features) by the mean and variance of the batch: training mode."""
    # [batch]
    mean, variance = batch.mean(axis=0), batch.var(axis=0)
    return np.asarray((batch - mean) / np.sqrt(variance + EPSILON))


def remember(
    mean: np.ndarray, variance: np.ndarray, batch: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Running statistics after one more batch; the variance over n − 1, as torch keeps it."""
    # [batch]
    new = batch.var(axis=0, ddof=1) if len(batch) > 1 else variance
    return (
        (1 - MOMENTUM) * mean + MOMENTUM * batch.mean(axis=0),
        (1 - MOMENTUM) * variance + MOMENTUM * new,
    )


def batch_of(params: Params) -> Batch:
    """One sample, and how its first feature comes out by whom it stands beside."""
    random = generator(params, 2)
    means, spreads = random.normal(0.0, 1.5, params.width), random.uniform(0.5, 1.5, params.width)

    def samples(count: int) -> np.ndarray:
        return np.asarray(means + spreads * random.standard_normal((count, params.width)))

    sample = means + spreads * np.linspace(1.2, -1.2, params.width)
    trained = np.empty((len(SIZES), DRAWS))
    for at, size in enumerate(SIZES):
        for draw in range(DRAWS):
            together = np.concatenate([sample[None], samples(size - 1)])
            trained[at, draw] = batch_norm(together)[0, 0]
    mean, variance = np.zeros(params.width), np.ones(params.width)
    kept = [(mean[0], variance[0])]
    for seen in range(1, REMEMBERED[-1] + 1):
        mean, variance = remember(mean, variance, samples(TRAINING_BATCH))
        if seen in REMEMBERED:
            kept.append((mean[0], variance[0]))
    running, variances = np.array(kept).T
    layer = normalise(sample[None, None], "token")[0][0, 0, 0]
    return Batch(
        float(sample[0]), float(layer), trained, running, variances,
        (sample[0] - running) / np.sqrt(variances + EPSILON),
        (float(means[0]), float(spreads[0] ** 2)),
    )  # fmt: skip


def dropped(x: np.ndarray, p: float, random: np.random.Generator) -> np.ndarray:
    """Dropout in training mode: each number is 0 with probability p, else divided by 1 − p."""
    # [modes]
    kept = random.random(x.shape) >= p
    return np.asarray(np.where(kept, x / (1 - p), 0.0))


def modes_of(params: Params) -> Modes:
    """Dropout again and again, and what the mode changes in four kinds of layer."""
    random = generator(params, 3)
    given = random.normal(0.0, 1.0, DROPPED) + 0.5
    passes = np.stack([dropped(given, params.dropout, random) for _ in range(PASSES[-1])])
    batch = random.normal(1.0, 2.0, (4, DROPPED))
    mean, variance = remember(np.zeros(DROPPED), np.ones(DROPPED), batch)
    evaluated = (batch - mean) / np.sqrt(variance + EPSILON)
    apart = np.array([
        np.abs(passes[0] - given).max(),
        np.abs(batch_norm(batch) - evaluated).max(),
        0.0,  # LayerNorm and RMSNorm keep no statistics: there is one way to compute them
        0.0,
    ])  # fmt: skip
    return Modes(given, passes, apart)
