"""Means and variances over the axes of an array (batch, tokens, features), and who sees whom."""

from __future__ import annotations

import numpy as np

from explorer.compute.blocks.normalisation.params import AXES, EPSILON, KINDS, Cube, Params


def generator(params: Params, purpose: int) -> np.random.Generator:
    """Random numbers of a purpose of their own."""
    return np.random.Generator(np.random.PCG64((params.seed, purpose)))


def values_of(params: Params) -> np.ndarray:
    """Numbers (B, T, d): every feature has a mean and a spread of its own, every token a size."""
    random = generator(params, 0)
    shape = (4, 6, 8)  # the largest that can be chosen: smaller arrays are corners of this one
    means = random.normal(0.0, 1.5, 8)
    spreads = random.uniform(0.4, 1.6, 8)
    sizes = random.uniform(0.5, 1.5, (4, 6, 1))
    drawn = (means + spreads * random.standard_normal(shape)) * sizes
    return drawn[: params.batch, : params.tokens, : params.width]


def normalise(x: np.ndarray, over: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(x − mean) / √(variance + ε), the mean, and the root, over the axes of a kind.

    RMSNorm (Zhang and Sennrich 2019) takes no mean away.
    """
    axes = AXES[over]
    # [cube]
    mean = np.zeros((1, 1, 1)) if over == "rms" else x.mean(axis=axes, keepdims=True)
    variance = ((x - mean) ** 2).mean(axis=axes, keepdims=True)
    deviation = np.sqrt(variance + EPSILON)
    return (x - mean) / deviation, mean, deviation


def groups_of(shape: tuple[int, ...], over: str) -> np.ndarray:
    """Which entries share a mean: their group's number, counted along the axes that are kept."""
    kept = [axis for axis in range(3) if axis not in AXES[over]]
    sizes = [shape[axis] for axis in kept]
    numbers = np.arange(int(np.prod(sizes))).reshape(sizes)
    return np.array(np.broadcast_to(np.expand_dims(numbers, AXES[over]), shape))


def moved_by(x: np.ndarray, other: np.ndarray, over: str) -> np.ndarray:
    """(B, T): how far each token's output moves when the last token of the first text is `other`.

    A decoder may look back only: a token before the last that moves has seen the future.
    """
    # [leak]
    changed = x.copy()
    changed[0, -1] = other
    difference = normalise(changed, over)[0] - normalise(x, over)[0]
    return np.asarray(np.abs(difference).max(axis=2))


def cube_of(params: Params) -> Cube:
    """The array, normalised as chosen, and the test of all kinds."""
    x = values_of(params)
    out, mean, deviation = normalise(x, params.over)
    groups = groups_of(x.shape, params.over)
    _, first = np.unique(groups, return_index=True)
    spread = np.broadcast_to(mean, x.shape).reshape(-1)[first]
    roots = np.broadcast_to(deviation, x.shape).reshape(-1)[first]
    other = generator(params, 1).normal(0.0, 2.0, params.width)
    moved = np.stack([moved_by(x, other, kind) for kind in KINDS])
    return Cube(x, out, groups, np.array(spread), np.array(roots), moved)
