"""L1 and L2 penalties over their strength, and an L1 penalty against an L1 loss."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.generalisation.params import (
    LINE,
    LOSSES,
    SPOILT,
    STRENGTHS,
    Line,
    Params,
    Paths,
    generator,
)

#: The weights the data come from: three that count, five that do not.
TRUE = (2.0, -1.5, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0)
ROWS, NOISE, NEIGHBOURS = 40, 1.0, 0.5
#: The features whose plane is drawn: the last that counts and the first that does not.
SHOWN = (2, 3)
#: What a spoilt answer is, the noise of the others, and the line they lie on.
BROKEN, LITTLE, STRAIGHT = -6.0, 0.2, (0.5, 2.0)


def soft(value: float, by: float) -> float:
    """The value moved towards 0 by so much, and not beyond."""
    return float(np.sign(value) * max(abs(value) - by, 0.0))


def lasso(gram: np.ndarray, moment: np.ndarray, strength: float, start: np.ndarray) -> np.ndarray:
    """argmin ½wᵀGw − cᵀw + λ·Σ|w|, with G = XᵀX/n and c = Xᵀy/n: coordinate descent (Friedman,
    Hastie and Tibshirani 2010)."""
    found = start.copy()
    # [penalty]
    for _ in range(2000):
        before = found.copy()
        for j in range(len(found)):
            pull = moment[j] - gram[j] @ found + gram[j, j] * found[j]
            found[j] = soft(float(pull), strength) / gram[j, j]
        if np.abs(found - before).max() < 1e-12:
            break
    return found


def ridge(gram: np.ndarray, moment: np.ndarray, strength: float) -> np.ndarray:
    """argmin ½wᵀGw − cᵀw + ½λ·Σw²."""
    # [penalty]
    return np.asarray(np.linalg.solve(gram + strength * np.eye(len(gram)), moment))


def data(params: Params) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features (ROWS, 8) of which neighbours go together, answers (ROWS,), and the features'
    covariance (8, 8)."""
    random = generator(params.seed, 3)
    many = len(TRUE)
    places = np.arange(many)
    covariance = NEIGHBOURS ** np.abs(places[:, None] - places)
    x = random.standard_normal((ROWS, many)) @ np.linalg.cholesky(covariance).T
    return x, x @ np.array(TRUE) + NOISE * random.standard_normal(ROWS), covariance


def paths_of(params: Params) -> Paths:
    """Both penalties at every strength."""
    x, y, covariance = data(params)
    true, gram, moment = np.array(TRUE), x.T @ x / ROWS, x.T @ y / ROWS
    weights = np.empty((2, len(STRENGTHS), len(TRUE)))
    start = np.zeros(len(TRUE))
    for at in reversed(range(len(STRENGTHS))):
        start = weights[0, at] = lasso(gram, moment, STRENGTHS[at], start)
        weights[1, at] = ridge(gram, moment, STRENGTHS[at])
    away = weights - true
    use = NOISE**2 + np.einsum("abi,ij,abj->ab", away, covariance, away)
    train = ((y - weights @ x.T) ** 2).mean(axis=2)
    two = list(SHOWN)
    bowl = gram[np.ix_(two, two)]
    others = [one for one in range(len(TRUE)) if one not in SHOWN]
    rest = moment[two] - weights[:, :, others] @ gram[np.ix_(others, two)]
    centres = np.linalg.solve(bowl, rest.reshape(-1, 2).T).T.reshape(rest.shape)
    return Paths(true, weights, train, use, np.linalg.solve(gram, moment), SHOWN, centres, bowl)


def least_squares(x: np.ndarray, y: np.ndarray, strength: float = 0.0) -> np.ndarray:
    """Intercept and slope with the smallest ½·mean square + λ·|slope|."""
    middle = x - x.mean()
    # [outliers]
    slope = soft(float(middle @ y) / len(x), strength) / float(middle @ middle / len(x))
    return np.array([y.mean() - slope * x.mean(), slope])


def absolute(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Intercept and slope with the smallest mean |error|: exact, since such a line goes through two
    of the points, and all pairs are tried."""
    # [outliers]
    first, second = np.triu_indices(len(x), 1)
    slopes = (y[second] - y[first]) / (x[second] - x[first])
    intercepts = y[first] - slopes * x[first]
    away = np.abs(y - intercepts[:, None] - slopes[:, None] * x).sum(axis=1)
    best = int(away.argmin())
    return np.array([intercepts[best], slopes[best]])


def chosen(x: np.ndarray, y: np.ndarray) -> float:
    """The strength of the L1 penalty by five-fold cross-validation on these data."""
    member = np.arange(len(x)) % 5
    grid = (0.0, *STRENGTHS)
    away = np.zeros(len(grid))
    for fold in range(5):
        out = member == fold
        for at, strength in enumerate(grid):
            intercept, slope = least_squares(x[~out], y[~out], strength)
            away[at] += ((y[out] - intercept - slope * x[out]) ** 2).sum()
    return float(grid[int(away.argmin())])


def line_of(params: Params) -> Line:
    """Three fits while more and more answers are spoilt; those lie in the right third."""
    random = generator(params.seed, 4)
    x = random.permutation(np.linspace(-1, 1, LINE))
    clean = STRAIGHT[0] + STRAIGHT[1] * x + LITTLE * random.standard_normal(LINE)
    order = random.permutation(np.flatnonzero(x > 0.3))
    broken = BROKEN + LITTLE * random.standard_normal(LINE)
    y, spoilt = np.empty((len(SPOILT), LINE)), np.zeros((len(SPOILT), LINE), dtype=bool)
    lines, strengths = np.empty((len(SPOILT), len(LOSSES), 2)), np.empty(len(SPOILT))
    for at, many in enumerate(SPOILT):
        spoilt[at, order[:many]] = True
        y[at] = np.where(spoilt[at], broken, clean)
        strengths[at] = chosen(x, y[at])
        lines[at] = (least_squares(x, y[at]), least_squares(x, y[at], float(strengths[at])),
                     absolute(x, y[at]))  # fmt: skip
    return Line(x, y, spoilt, lines, strengths, np.array(STRAIGHT))
