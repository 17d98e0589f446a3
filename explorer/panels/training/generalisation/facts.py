"""The numbers of each step and of the whole run, by declared name."""

from __future__ import annotations

from typing import Any

import numpy as np

from explorer.compute.training.generalisation.dropout import expected
from explorer.compute.training.generalisation.params import (
    CONVENTIONS,
    DESCENT,
    LOSSES,
    MASKS,
    SIZES,
    SPOILT,
    STRENGTHS,
    WAYS,
    WORLDS,
    Generalisation,
    Step,
)
from explorer.core.trace import Trace

VALUE_NAMES = {
    "section": "which section",
    "degree": "fit, folds: degree of the polynomial",
    "seen": "mean square on the examples: fit a number; gap (worlds,); penalty (L1, L2); train "
            "(ways, seeds)",
    "held": "mean square on held-out data: fit, folds a number; gap (worlds,); train (ways, seeds)",
    "use": "mean square in use: fit a number; gap (worlds,); penalty (L1, L2); train (ways, seeds)",
    "criterion": "fit: BIC",
    "count": "gap: examples; outliers: spoilt answers; dropout: masks",
    "fold": "folds: the fold that is held out, from 1; 0 for all together",
    "estimates": "folds: (3, data sets) on the examples, by one fold, by all folds",
    "strength": "penalty: λ; outliers: λ of the L1 penalty",
    "weights": "penalty: (L1, L2; features)",
    "zeros": "penalty: weights that are exactly 0, L1 and L2",
    "lines": "outliers: intercept and slope of each fit",
    "distance": "outliers: of each fit from the true line",
    "means": "dropout: mean over that of the test, by convention",
    "updates": "scaling, train: updates so far",
    "excess": "scaling: loss above the lowest, as a share of that at the start, raw and scaled",
}  # fmt: skip
RESULT_NAMES = {
    "best_degrees": "degree that is best on held-out points, by BIC, and in use",
    "worlds": "kinds of data",
    "gap": "error in use minus error on the examples at the largest size, by kind",
    "floor": "error in use with endless data, by kind",
    "cross_validation": "mean square over all folds",
    "estimate_medians": "over other data sets: on the examples, by one fold, by all folds, in use",
    "best_strengths": "λ with the lowest error in use, L1 and L2",
    "zeros": "weights that are exactly 0 at the strength that is best for L1, L1 and L2",
    "losses": "what is minimised",
    "distances": "of each fit from the true line, (spoilt, losses)",
    "conventions": "what dropout multiplies by in training",
    "means": "of what comes out over that of the test, by convention",
    "expected": "the same in expectation",
    "condition": "condition number, raw and scaled",
    "needed": "updates until a hundredth of the excess loss is left, raw and scaled",
    "prediction_difference": "between the least-squares fits to raw and scaled features, largest",
    "ways": "ways to train",
    "end": "mean square in use after the last update, mean over seeds, by way",
    "stopped": "mean square in use at the look that was best on held-out points, mean over seeds",
}


def values(trace: Trace, index: int) -> dict[str, Any]:
    """The numbers of a step."""
    shared: Generalisation = trace.shared
    step: Step = trace[index]
    at, part = step.place, step.part
    found: dict[str, Any] = {"section": part}
    if part == "fit":
        fits = shared.fits
        found |= {"degree": at, "seen": float(fits.train[0, at]), "held": float(fits.held[at]),
                  "use": float(fits.use[0, at]),
                  "criterion": float(fits.criterion[at])}  # fmt: skip
    elif part == "gap":
        found |= {"count": SIZES[at], "seen": shared.worlds.train[:, at].mean(axis=1),
                  "held": shared.worlds.held[:, at].mean(axis=1),
                  "use": shared.worlds.use[:, at].mean(axis=1)}  # fmt: skip
    elif part == "folds":
        folds = shared.folds
        last = at == len(folds.errors)
        found |= {"degree": folds.degree, "fold": 0 if last else at + 1}
        if last:
            found |= {"held": float(folds.errors.mean()), "estimates": folds.estimates}
        else:
            found["held"] = float(folds.errors[at])
    elif part == "penalty":
        paths = shared.paths
        found |= {"strength": STRENGTHS[at], "weights": paths.weights[:, at],
                  "zeros": zeros(shared, at), "seen": paths.train[:, at],
                  "use": paths.use[:, at]}  # fmt: skip
    elif part == "outliers":
        line = shared.line
        found |= {"count": SPOILT[at], "lines": line.lines[at], "distance": line.errors()[at],
                  "strength": float(line.strengths[at])}  # fmt: skip
    elif part == "dropout":
        found |= {"count": MASKS[at], "means": shared.dropped.means[:, MASKS[at] - 1]}
    elif part == "scaling":
        found |= {"updates": DESCENT[at], "excess": shared.descent.excess[:, at]}
    else:
        training = shared.training
        found |= {"updates": int(training.updates[at]), "seen": training.train[at],
                  "held": training.held[at], "use": training.use[at]}  # fmt: skip
    return found


def zeros(shared: Generalisation, at: int) -> list[int]:
    """Weights that are exactly 0 at a strength, L1 and L2."""
    return [int(one) for one in (shared.paths.weights[:, at] == 0).sum(axis=1)]


def best_degrees(shared: Generalisation) -> tuple[int, int, int]:
    """By held-out points, by BIC, and in use."""
    fits = shared.fits
    return int(fits.held.argmin()), fits.simple(), int(fits.use[0].argmin())


def stopped(shared: Generalisation, looks: int | None = None) -> np.ndarray:
    """(ways, seeds): error in use at the look that was best on held-out points so far."""
    training = shared.training
    held = training.held[:looks]
    best = held.argmin(axis=0)
    return np.asarray(np.take_along_axis(training.use, best[None], axis=0)[0])


def result(trace: Trace) -> dict[str, Any]:
    """The numbers of the run."""
    shared: Generalisation = trace.shared
    folds, paths, training = shared.folds, shared.paths, shared.training
    best = paths.use.argmin(axis=1)
    there = len(training.updates) > 0
    nothing = np.full(len(WAYS), np.nan)
    return {
        "best_degrees": list(best_degrees(shared)), "worlds": list(WORLDS),
        "gap": (shared.worlds.use - shared.worlds.train)[:, -1].mean(axis=1),
        "floor": shared.worlds.floor, "cross_validation": cross_validated(shared),
        "estimate_medians": [*np.median(folds.estimates, axis=1).tolist(),
                             float(np.median(folds.use))],
        "best_strengths": [STRENGTHS[one] for one in best],
        "zeros": zeros(shared, int(best[0])), "losses": list(LOSSES),
        "distances": shared.line.errors(), "conventions": list(CONVENTIONS),
        "means": shared.dropped.means[:, -1],
        "expected": [expected(name, trace.params.dropout) for name in CONVENTIONS],
        "condition": shared.descent.condition, "needed": shared.descent.needed,
        "prediction_difference": shared.descent.apart, "ways": list(WAYS),
        "end": training.use[-1].mean(axis=1) if there else nothing,
        "stopped": stopped(shared).mean(axis=1) if there else nothing,
    }  # fmt: skip


def cross_validated(shared: Generalisation) -> float:
    """The mean square over all points, each guessed by the fit that did not see it."""
    return float(((shared.folds.guessed - shared.fits.y) ** 2).mean())
