"""A tenth of the loss against a tenth of the rate; and four decades of learning rates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from explorer.compute.training.optimizers.params import (
    FACTORS,
    RATES,
    SWEPT,
    Params,
    Scaled,
    Sweep,
)
from explorer.compute.training.optimizers.rules import descend, settings_of, surface_of


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """The largest distance of two paths (updates + 1, 2) at the same update; infinite where one of
    them has left and the other has not."""
    here, there = (np.isfinite(path).all(axis=1) for path in (one, other))
    if (here != there).any():
        return float("inf")
    return float(np.sqrt(((one - other)[here] ** 2).sum(axis=1)).max())


def scaled(params: Params, method: str) -> Scaled:
    """The path of a method as it is, with loss ÷ c, and with rate ÷ c."""
    # [scale]
    surface, start = surface_of(params), np.array([params.x, params.y])
    decay = params.decay if method in ("coupled", "adamw") else 0.0
    settings = settings_of(params, method, decay=decay)
    slower = replace(settings, rate=settings.rate / params.factor)
    usual = descend(method, surface, start, settings, params.updates).places
    loss = descend(method, surface, start, settings, params.updates, 1 / params.factor).places
    rate = descend(method, surface, start, slower, params.updates).places
    return Scaled(np.stack([usual, loss, rate]), apart(usual, loss), apart(loss, rate))


def sweep_of(params: Params) -> Iterator[Sweep | None]:
    """Ends over RATES and over FACTORS; yields None between, and last the Sweep."""
    surface, start = surface_of(params), np.array([params.x, params.y])
    by_rate, by_factor = np.empty((len(SWEPT), len(RATES))), np.empty((len(SWEPT), len(FACTORS)))
    places, first_steps = [], []
    for which, method in enumerate(SWEPT):
        settings = settings_of(params, method)
        for at, rate in enumerate(RATES):
            changed = replace(settings, rate=rate)
            course = descend(method, surface, start, changed, params.updates)
            by_rate[which, at] = course.losses[-1]
            if method == "adam":
                places.append(course.places)
                first_steps.append(np.abs(course.places[1] - course.places[0]))
            yield None
        for at, factor in enumerate(FACTORS):
            course = descend(method, surface, start, settings, params.updates, factor)
            by_factor[which, at] = course.losses[-1]
            yield None
    yield Sweep(by_rate, by_factor, np.stack(places), np.stack(first_steps))
