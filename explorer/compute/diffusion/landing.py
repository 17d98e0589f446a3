"""Where points end up: on the data or beside it, and how wide they lie around its sources."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.mixture import GaussianMixture


@dataclass(frozen=True)
class Landing:
    """A cloud against the data.

    Attributes:
        on_data: share of the points within three spreads of a centre.
        reached: how many sources got at least one of them.
        spread: root-mean-square distance to the nearest centre per axis, of those points; NaN
            where there is none.
        mean: (d,), the mean of all points.
    """

    on_data: float
    reached: int
    spread: float
    mean: np.ndarray


def landing(mixture: GaussianMixture, x: np.ndarray) -> Landing:
    """How points (points, d) lie on the data of a mixture."""
    distance = np.linalg.norm(x[:, None, :] - mixture.centres, axis=-1)
    nearest, near = distance.argmin(axis=1), distance.min(axis=1)
    on = near <= 3 * mixture.spread
    spread = math.nan
    if on.any():
        spread = float(np.sqrt((near[on] ** 2).mean() / mixture.centres.shape[1]))
    return Landing(float(on.mean()), len(np.unique(nearest[on])), spread, x.mean(axis=0))
