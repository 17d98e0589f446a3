"""Data with a class in it, in one and two dimensions, for the guidance lab."""

from __future__ import annotations

import numpy as np

from explorer.compute.diffusion.datasets import shape, standardised
from explorer.compute.diffusion.guidance_sources import Labelled, Sources

DATA = ("gaussian", "pair", "moons", "ring", "drawn")
#: p(c) where the class is no set of sources: small enough that p(c | x) stays below 1 everywhere.
GAUSSIAN_PRIOR = 0.2
#: (centre, spread, weight, in the class) of each source on the line: the class has two modes, one
#: of them close to the rest.
PAIR = ((-1.5, 0.2, 0.25, True), (0.25, 0.2, 0.25, True), (0.95, 0.3, 0.5, False))
#: Which sources of the ring are in the class: three neighbours out of eight.
ARC = (7, 0, 1)


def labelled(name: str, points: tuple[tuple[float, float, int], ...], spread: float) -> Labelled:
    """One of DATA. `points` are (x, y, 1 if in the class) for "drawn"; `spread` is that of the
    sources in two dimensions.

    gaussian: all data is N(0, 1), the class N(1, 0.4²). pair: three sources on a line. moons: the
    upper of the two. ring: an arc of three sources.
    """
    if name == "gaussian":
        whole = Sources(np.ones(1), np.zeros((1, 1)), np.ones(1))
        part = Sources(np.ones(1), np.ones((1, 1)), np.array([0.4]))
        return Labelled(whole, part, GAUSSIAN_PRIOR)
    if name == "pair":
        table = np.array([row[:3] for row in PAIR])
        return split(table[:, 2], table[:, :1], table[:, 1], np.array([row[3] for row in PAIR]))
    if name == "drawn":
        centres = np.array([point[:2] for point in points], dtype=np.float64)
        inside = np.array([bool(point[2]) for point in points])
    else:
        centres = standardised(shape(name), spread)
        inside = np.isin(np.arange(len(centres)), ARC) if name == "ring" else np.arange(16) < 8
    count = len(centres)
    return split(np.full(count, 1 / count), centres, np.full(count, spread), inside)


def split(
    weights: np.ndarray, centres: np.ndarray, spreads: np.ndarray, inside: np.ndarray
) -> Labelled:
    """Data whose class is some of its sources, bool (sources,)."""
    prior = float(weights[inside].sum())
    part = Sources(weights[inside] / prior, centres[inside], spreads[inside])
    return Labelled(Sources(weights, centres, spreads), part, prior)
