"""Runs the lab: everything that is quick first, then the trainings, which grow."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from explorer.compute.training.generalisation.dropout import dropped_of
from explorer.compute.training.generalisation.network import trainings
from explorer.compute.training.generalisation.params import (
    DESCENT,
    GRID,
    MASKS,
    SEEDS,
    SIZES,
    SPOILT,
    STRENGTHS,
    WAYS,
    Generalisation,
    Params,
    Step,
    Training,
)
from explorer.compute.training.generalisation.penalties import line_of, paths_of
from explorer.compute.training.generalisation.polynomials import fits_of, folds_of
from explorer.compute.training.generalisation.scaling import descent_of
from explorer.compute.training.generalisation.worlds import worlds_of
from explorer.core.trace import FINISH, Append, Producer, Progress, Section, Trace
from explorer.core.words import Message, message


def run(params: Params) -> Producer:
    """The sections in order; `shared` is a Generalisation, a step names a place in it."""
    yield Progress(0.0)
    fits = fits_of(params)
    yield None
    worlds = worlds_of(params)
    yield None
    folds, paths = folds_of(params, fits), paths_of(params)
    yield None
    line, dropped, descent = line_of(params), dropped_of(params), descent_of(params)
    none = np.empty((0, len(WAYS), SEEDS))
    nothing = Training(np.empty(0, dtype=int), np.empty((0, len(WAYS), GRID)), none, none, none)
    shared = Generalisation(fits, worlds, folds, paths, line, dropped, descent, nothing)
    asked = yield Append(trace_of(params, shared, complete=False))
    for found in trainings(params, fits):
        if asked == FINISH and len(shared.training.updates):
            break
        if isinstance(found, Training):
            shared = replace(shared, training=found)
            asked = (yield Append(trace_of(params, shared, complete=False))) or asked
        elif found % 10 == 0:
            done = Progress(found / params.updates, message("progress.train"))
            asked = (yield done) or asked
    return trace_of(params, shared, complete=True)


def trace_of(params: Params, shared: Generalisation, complete: bool) -> Trace:
    """The steps of everything that is there."""
    counts = {
        "fit": len(shared.fits.curves), "gap": len(SIZES), "folds": len(shared.folds.errors) + 1,
        "penalty": len(STRENGTHS), "outliers": len(SPOILT), "dropout": len(MASKS),
        "scaling": len(DESCENT), "train": len(shared.training.updates),
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        if count:
            sections.append(Section(part, len(steps), message(f"section.{part}")))
            steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections), notices=notices(params, shared),
                 complete=complete)  # fmt: skip


def notices(params: Params, shared: Generalisation) -> tuple[Message, ...]:
    """What was made smaller because there are few examples."""
    out = []
    if shared.folds.degree < params.degree:
        out.append(message("notice.degree", degree=shared.folds.degree, wanted=params.degree))
    if len(shared.folds.errors) < params.folds:
        out.append(message("notice.folds", folds=len(shared.folds.errors), wanted=params.folds))
    return tuple(out)
