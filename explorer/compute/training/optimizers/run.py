"""Runs the lab: a race, then one experiment after another (numpy alone, float64)."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.optimizers.decay import decay_of, layers_of
from explorer.compute.training.optimizers.noise import batches_of, rates_of
from explorer.compute.training.optimizers.params import (
    AHEAD_UPDATES,
    DECAY_EVERY,
    DECAYS,
    LAYER_UPDATES,
    METHODS,
    MOMENT_UPDATES,
    NOISY_RATES,
    RATES,
    SCALED,
    SIZES,
    STARTS,
    VALLEY_UPDATES,
    Noise,
    Optimizers,
    Params,
    Step,
    Sweep,
    Valleys,
)
from explorer.compute.training.optimizers.rules import FAR, descend, settings_of, surface_of
from explorer.compute.training.optimizers.scaling import scaled, sweep_of
from explorer.core.trace import Producer, Section, Trace
from explorer.core.words import message


def valleys_of(params: Params, updates: int = VALLEY_UPDATES) -> Valleys:
    """w² and w⁴ − 3w² + w, by gradient descent from each of STARTS."""
    # [valleys]
    found = []
    for slope in (lambda w: 2 * w, lambda w: 4 * w**3 - 6 * w + 1):
        w = np.array(STARTS)
        path = [w]
        for _ in range(updates):
            w = w - params.rate * slope(w)
            w = np.where(np.abs(w) < FAR, w, np.nan)
            path.append(w)
        found.append(np.stack(path))
    return Valleys(*found)


def run(params: Params) -> Producer:
    """The sections in order; `shared` is an Optimizers, a step names a place in it."""
    yield None
    surface, start = surface_of(params), np.array([params.x, params.y])
    race = []
    for method in METHODS:
        settings = settings_of(params, method)
        race.append(descend(method, surface, start, settings, params.updates))
        yield None
    noises = list[Noise]()
    for experiment in (batches_of, rates_of):
        for found in experiment(params):
            if found is not None:
                noises.append(found)
            yield None
    compared = []
    for method in SCALED:
        compared.append(scaled(params, method))
        yield None
    sweep: Sweep | None = None
    for part in sweep_of(params):
        sweep = part or sweep
        yield None
    assert sweep is not None
    shared = Optimizers(tuple(race), valleys_of(params), noises[0], noises[1], tuple(compared),
                        sweep, decay_of(params), layers_of(params))  # fmt: skip
    return trace_of(params, shared)


def trace_of(params: Params, shared: Optimizers) -> Trace:
    """The steps of everything."""
    counts = {
        "race": params.updates + 1, "valleys": VALLEY_UPDATES + 1,
        "ahead": min(params.updates, AHEAD_UPDATES),
        "moments": min(params.updates, MOMENT_UPDATES), "batch": len(SIZES),
        "noise": len(NOISY_RATES), "scale": len(SCALED), "rate": len(RATES),
        "decay": DECAYS // DECAY_EVERY + 1, "layers": LAYER_UPDATES,
    }  # fmt: skip
    steps, sections = list[Step](), list[Section]()
    for part, count in counts.items():
        sections.append(Section(part, len(steps), message(f"section.{part}")))
        steps += [Step(part, place) for place in range(count)]
    return Trace(params, tuple(steps), shared, tuple(sections))
