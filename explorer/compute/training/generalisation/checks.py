"""Compares the fits with numpy, scikit-learn and torch, and errors with their laws (torch)."""

from __future__ import annotations

import dataclasses

import numpy as np

from explorer.compute.training.generalisation import network, penalties, polynomials, scaling
from explorer.compute.training.generalisation.params import (
    SIZES,
    STRENGTHS,
    Generalisation,
    Params,
)
from explorer.compute.training.generalisation.worlds import NOISE, theory
from explorer.core.lab import Check, compared, missing
from explorer.core.trace import Trace

#: Both sides in float64; coordinate descent stops where its steps are below 1e-12.
TOLERANCE, PATH_TOLERANCE = 1e-8, 1e-5
#: The degree whose fit is compared: low enough for powers of x to be told apart.
DEGREE = 4


def checks(params: Params, trace: Trace) -> list[Check]:
    """The comparisons behind the badge."""
    shared: Generalisation = trace.shared
    return [polynomial(shared), *against_sklearn(params, shared), against_torch(params),
            descended(params, shared), law(shared)]  # fmt: skip


def polynomial(shared: Generalisation) -> Check:
    """numpy's own fit, in powers of x."""
    fits = shared.fits
    degree = min(DEGREE, len(fits.curves) - 1)
    theirs = np.polyval(np.polyfit(fits.x, fits.y, degree), fits.grid)
    apart = float(np.abs(theirs - fits.curves[degree]).max())
    return compared("numpy.polyfit: curve of degree {degree}", apart, TOLERANCE, "float64",
                    degree=degree)  # fmt: skip


def against_sklearn(params: Params, shared: Generalisation) -> list[Check]:
    """Both penalties at every strength, and the folds."""
    try:
        from sklearn.linear_model import (  # type: ignore[import-untyped]  # ships no types
            Lasso,
            LinearRegression,
            Ridge,
        )
        from sklearn.model_selection import (  # type: ignore[import-untyped]  # ships no types
            PredefinedSplit,
            cross_val_predict,
        )
    except ImportError:
        return [
            missing("scikit-learn Lasso: weights at {many} strengths", many=len(STRENGTHS)),
            missing("scikit-learn Ridge: weights at {many} strengths", many=len(STRENGTHS)),
            missing("scikit-learn cross_val_predict: every held-out point"),
        ]
    x, y, _ = penalties.data(params)
    apart = [0.0, 0.0]
    for at, strength in enumerate(STRENGTHS):
        models = (Lasso(alpha=strength, fit_intercept=False, tol=1e-12, max_iter=100_000),
                  Ridge(alpha=strength * len(x), fit_intercept=False))  # fmt: skip
        for which, model in enumerate(models):
            found = model.fit(x, y).coef_
            apart[which] = max(apart[which], float(np.abs(
                found - shared.paths.weights[which, at]).max()))  # fmt: skip
    from numpy.polynomial.legendre import legvander

    fits, folds = shared.fits, shared.folds
    guessed = cross_val_predict(LinearRegression(fit_intercept=False),
                                legvander(fits.x, folds.degree), fits.y,
                                cv=PredefinedSplit(folds.member))  # fmt: skip
    away = float(np.abs(guessed - folds.guessed).max())
    return [
        compared("scikit-learn Lasso: weights at {many} strengths", apart[0], PATH_TOLERANCE,
                 "float64", many=len(STRENGTHS)),
        compared("scikit-learn Ridge: weights at {many} strengths", apart[1], TOLERANCE,
                 "float64", many=len(STRENGTHS)),
        compared("scikit-learn cross_val_predict: every held-out point", away, 1e-6, "float64"),
    ]  # fmt: skip


def against_torch(params: Params) -> Check:
    """Gradients of the network, dropout and all, by autograd."""
    import torch

    fits = polynomials.fits_of(params)
    weights = network.start(dataclasses.replace(params, width=min(params.width, 8)))
    random = np.random.Generator(np.random.PCG64(params.seed))
    shape = (*weights[0].shape[:2], len(fits.x), weights[0].shape[2])
    kept = (random.random(shape) >= params.dropout) / (1 - params.dropout)
    inputs = np.tile(fits.x, (*shape[:2], 1))
    count = np.ones((shape[0], 1, len(fits.x)))
    loss, ours = network.loss_and_gradients(weights, inputs, fits.y, kept, count)
    leaves = [torch.tensor(one, requires_grad=True) for one in weights]
    steep, bias, out, last = leaves
    hidden = torch.tanh(torch.tensor(inputs)[..., None] * steep[:, :, None] + bias[:, :, None])
    guess = (hidden * torch.tensor(kept) * out[:, :, None]).sum(-1) + last
    theirs = 0.5 * ((guess - torch.tensor(fits.y)) ** 2).mean(-1)
    found = torch.autograd.grad(theirs.sum(), leaves)
    apart = max(float(np.abs(one.numpy() - own).max())
                for one, own in zip(found, ours, strict=True))  # fmt: skip
    apart = max(apart, float(np.abs(theirs.detach().numpy() - loss).max()))
    return compared("torch autograd: loss and gradients with dropout", apart, TOLERANCE, "float64")


def descended(params: Params, shared: Generalisation) -> Check:
    """The closed form of gradient descent against the updates themselves."""
    raw, y = scaling.data(params)
    apart = 0.0
    for which, x in enumerate((raw, scaling.standardised(raw))):
        weights = np.zeros(2)
        for update in range(1, 33):
            weights = weights - shared.descent.rate[which] * x.T @ (x @ weights - y) / len(x)
            apart = max(apart, float(np.abs(
                weights - shared.descent.paths[which, update]).max()))  # fmt: skip
    return compared("gradient descent, update by update", apart, TOLERANCE, "float64")


def law(shared: Generalisation) -> Check:
    """Clean data, the largest size: σ²(1 + k/(n − k − 1)), within six standard errors."""
    use, many, count = shared.worlds.use[0, -1], shared.worlds.features, SIZES[-1]
    meant = float(theory(np.array([count]))[1][0])
    # σ² χ²(k) / n for so many examples, whose variance is 2k σ⁴ / n²
    spread = float(NOISE**2 * np.sqrt(2 * many / len(use)) / count)
    return compared("σ²(1 + k/(n − k − 1)): mean error in use, in standard errors",
                    abs(float(use.mean()) - meant) / spread, 6.0, "float64")  # fmt: skip
