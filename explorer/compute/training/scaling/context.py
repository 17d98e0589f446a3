"""The trained network against ridge regression and least squares, on the same prompts (torch)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.scaling.params import DRAWN, EXAMPLES, Context, Params
from explorer.compute.training.scaling.prompts import NOISE, says

#: Inputs asked.
GRID = 41


def prompts_of(
    count: int, inputs: int, stretch: float, random: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Inputs (B, n, d), answers (B, n) and slopes (B, d) of functions y = w · x + noise."""
    xs = stretch * random.standard_normal((count, EXAMPLES, inputs))
    slopes = random.standard_normal((count, inputs))
    ys = (xs * slopes[:, None, :]).sum(axis=2)
    return xs, ys + NOISE * random.standard_normal(ys.shape), slopes


def regressed(xs: np.ndarray, ys: np.ndarray, penalty: float) -> np.ndarray:
    """Slopes (B, d) of least squares with a penalty; 0 gives the shortest exact solution."""
    if xs.shape[1] == 0:
        return np.zeros((len(xs), xs.shape[2]))
    if penalty:
        square = xs.mT @ xs + penalty * np.eye(xs.shape[2])
        return np.asarray(np.linalg.solve(square, (xs.mT @ ys[..., None]))[..., 0])
    return np.asarray((np.linalg.pinv(xs) @ ys[..., None])[..., 0])


def predictions(xs: np.ndarray, ys: np.ndarray, penalty: float) -> np.ndarray:
    """At each x, from the pairs before it: (B, n)."""
    return np.stack([
        (xs[:, at] * regressed(xs[:, :at], ys[:, :at], penalty)).sum(axis=1)
        for at in range(xs.shape[1])
    ], axis=1)  # fmt: skip


def context_of(params: Params) -> Context:
    """Errors on prompts never seen, and one function of one input drawn as lines.

    The weights w have the spread 1, so that ridge regression with the penalty σ² is the best
    there is (Bayes), however large the inputs are.
    """
    # [context]
    random = np.random.Generator(np.random.PCG64(params.seed))
    xs, ys, _ = prompts_of(params.prompts, params.dimension, params.stretch, random)
    said = np.stack([says(xs, ys), predictions(xs, ys, NOISE**2), predictions(xs, ys, 0.0)])
    errors = ((said - ys) ** 2).mean(axis=1)
    # the steepest of a few, since noise hides a flat one
    some_x, some_y, slopes = prompts_of(DRAWN, 1, params.stretch, random)
    steep = int(np.abs(slopes[:, 0]).argmax())
    one_x, one_y, slope = some_x[steep, None], some_y[steep, None], float(slopes[steep, 0])
    for place, answer in params.moved:
        one_y[0, int(place)] = answer
    grid = np.linspace(-2.5, 2.5, GRID) * params.stretch
    lines = np.empty((3, EXAMPLES, GRID))
    for at in range(EXAMPLES):
        # the question stands where the next example would
        asked = np.repeat(one_x[:, : at + 1], GRID, axis=0)
        asked[:, at, 0] = grid
        lines[0, at] = says(asked, np.repeat(one_y[:, : at + 1], GRID, axis=0))[:, at]
        for which, penalty in ((1, NOISE**2), (2, 0.0)):
            lines[which, at] = grid * regressed(one_x[:, :at], one_y[:, :at], penalty)[0, 0]
    return Context(errors, one_x[0, :, 0], one_y[0], slope, grid, lines)
