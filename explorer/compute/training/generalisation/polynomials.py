"""Polynomials fitted to noisy points: error over the degree, BIC, and k-fold cross-validation."""

from __future__ import annotations

import numpy as np
from numpy.polynomial.legendre import leggauss, legvander

from explorer.compute.training.generalisation.params import (
    DRAWS,
    GRID,
    Fits,
    Folds,
    Params,
    generator,
)

#: The highest degree, and points held out.
HIGHEST, HELD = 14, 40
#: Nodes and weights that integrate a polynomial of degree 127 over −1 to 1 exactly.
NODES, SHARES = leggauss(64)


def truth(x: np.ndarray) -> np.ndarray:
    """The curve the points come from; the same on both sides of 0."""
    return np.asarray(np.cos(4 * x))


def points(random: np.random.Generator, count: int, noise: float) -> tuple[np.ndarray, np.ndarray]:
    """`count` points between −1 and 1, with noise on the answers."""
    x = np.sort(random.uniform(-1, 1, count))
    return x, truth(x) + noise * random.standard_normal(count)


def fitted(x: np.ndarray, y: np.ndarray, degree: int) -> np.ndarray:
    """Least squares: coefficients (degree + 1,) of Legendre polynomials, whose columns are nearly
    at right angles, unlike those of 1, x, x² …"""
    # [fit]
    solution = np.linalg.lstsq(legvander(x, degree), y, rcond=None)[0]
    return np.asarray(solution)


def at(x: np.ndarray, coefficients: np.ndarray) -> np.ndarray:
    """The polynomial at x."""
    return np.asarray(legvander(x, len(coefficients) - 1) @ coefficients)


def in_use(coefficients: np.ndarray, noise: float) -> float:
    """Mean square on all points there could be: σ² and the mean of (fit − truth)²."""
    away = (at(NODES, coefficients) - truth(NODES)) ** 2
    return float(noise**2 + (SHARES * away).sum() / 2)


def bic(squares: float, count: int, weights: int) -> float:
    """n log(RSS / n) + k log n (Schwarz 1978), up to a constant; the variance is a weight too."""
    return float(count * np.log(max(squares / count, 1e-300)) + (weights + 1) * np.log(count))


def degrees(params: Params) -> int:
    """How many degrees have fewer weights than there are points."""
    return min(HIGHEST, params.examples - 2) + 1


def fits_of(params: Params) -> Fits:
    """Every degree through the points of one draw, and the errors of other draws."""
    random = generator(params.seed, 0)
    count, many = params.examples, degrees(params)
    checked_x, checked_y = points(random, HELD, params.noise)
    grid = np.linspace(-1, 1, GRID)
    curves, held, criterion = np.empty((many, GRID)), np.empty(many), np.empty(many)
    train, use = np.empty((DRAWS, many)), np.empty((DRAWS, many))
    first = points(random, count, params.noise)
    for place, answer in params.moved:
        if place < count:
            first[1][int(place)] = answer
    for draw in range(DRAWS):
        x, y = first if draw == 0 else points(random, count, params.noise)
        for degree in range(many):
            found = fitted(x, y, degree)
            train[draw, degree] = ((at(x, found) - y) ** 2).mean()
            use[draw, degree] = in_use(found, params.noise)
            if draw == 0:
                curves[degree] = at(grid, found)
                held[degree] = ((at(checked_x, found) - checked_y) ** 2).mean()
                criterion[degree] = bic(count * train[0, degree], count, degree + 1)
    return Fits(*first, checked_x, checked_y, grid, truth(grid), curves, train, use, held,
                criterion)  # fmt: skip


def parts(random: np.random.Generator, count: int, folds: int) -> np.ndarray:
    """The fold of each point, (count,): as equal in size as can be, in random order."""
    return np.asarray(random.permutation(np.arange(count) % folds))


def cross_validated(
    x: np.ndarray, y: np.ndarray, member: np.ndarray, degree: int
) -> tuple[np.ndarray, np.ndarray]:
    """Coefficients (k, degree + 1) fitted without each fold; for each point (n,) the guess of the
    fit that did not see it."""
    guessed = np.empty_like(y)
    out = []
    # [folds]
    for fold in range(int(member.max()) + 1):
        seen = member != fold
        found = fitted(x[seen], y[seen], degree)
        guessed[~seen] = at(x[~seen], found)
        out.append(found)
    return np.stack(out), guessed


def folds_of(params: Params, fits: Fits) -> Folds:
    """Each fold is tested once by a fit to the others; then how far such an estimate spreads."""
    random = generator(params.seed, 1)
    count = params.examples
    folds = min(params.folds, count // 2)
    degree = min(params.degree, count - -(-count // folds) - 1)
    member = parts(random, count, folds)
    found, guessed = cross_validated(fits.x, fits.y, member, degree)
    errors = np.array([((guessed - fits.y)[member == one] ** 2).mean() for one in range(folds)])
    estimates, use = np.empty((3, DRAWS)), np.empty(DRAWS)
    for draw in range(DRAWS):
        x, y = points(random, count, params.noise)
        other = parts(random, count, folds)
        whole = fitted(x, y, degree)
        away = (cross_validated(x, y, other, degree)[1] - y) ** 2
        estimates[:, draw] = (
            ((at(x, whole) - y) ** 2).mean(), away[other == 0].mean(), away.mean()
        )  # fmt: skip
        use[draw] = in_use(whole, params.noise)
    curves = np.stack([at(fits.grid, one) for one in found])
    return Folds(member, curves, guessed, errors, degree, estimates, use)
