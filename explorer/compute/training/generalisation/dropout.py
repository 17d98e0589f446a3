"""Dropout: masks, and what three conventions of scaling do to the mean."""

from __future__ import annotations

import numpy as np

from explorer.compute.training.generalisation.params import (
    CONVENTIONS,
    MASKS,
    UNITS,
    Dropped,
    Params,
    generator,
)


def factor(convention: str, p: float) -> float:
    """What is kept is multiplied by this in training."""
    # [dropout]
    return {"none": 1.0, "multiplied": 1 - p, "divided": 1 / (1 - p)}[convention]


def expected(convention: str, p: float) -> float:
    """The mean of what comes out in training, over that of the test: a number is kept with
    probability 1 − p."""
    return (1 - p) * factor(convention, p)


def dropped_of(params: Params) -> Dropped:
    """One mask after another over the same numbers."""
    random = generator(params.seed, 5)
    given = np.round(random.uniform(0.5, 1.5, UNITS), 2)
    masks = random.random((MASKS[-1], UNITS)) >= params.dropout
    share = (masks @ given / given.sum()).cumsum() / np.arange(1, len(masks) + 1)
    means = np.array([factor(one, params.dropout) for one in CONVENTIONS])[:, None] * share
    return Dropped(given, masks, means)
