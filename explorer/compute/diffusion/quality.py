"""How good finished samples are: on the data, on all of it, and as wide as it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.diffusion.mixture import GaussianMixture
from explorer.core.trace import Trace


@dataclass(frozen=True)
class Quality:
    """How good the finished samples are.

    Attributes:
        on_data: share of samples within three spreads of a centre.
        reached: how many sources got at least one sample; `sources` there are.
        spread: root-mean-square distance to the nearest centre per axis, of samples within three
            spreads; `spread_of_data` is the same for the data drawn. NaN where there is none.
        returned: share of particles whose way there and back ends at the source their data came
            from; NaN where the way back started from fresh noise.
    """

    on_data: float
    reached: int
    sources: int
    spread: float
    spread_of_data: float
    returned: float


def quality(trace: Trace) -> Quality:
    """The judgement of the last step."""
    mixture: GaussianMixture = trace.shared.mixture

    def spread_of(x: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        distance = np.linalg.norm(x[:, None, :] - mixture.centres, axis=-1)
        nearest, near = distance.argmin(axis=1), distance.min(axis=1)
        on = near <= 3 * mixture.spread
        spread = float(np.sqrt((near[on] ** 2).mean() / 2)) if on.any() else math.nan
        return nearest, on, spread

    nearest, on, spread = spread_of(trace[-1].x)
    reached = len(np.unique(nearest[on]))
    share = float(on.mean())
    returned = math.nan
    if trace.params.start == "forward":
        returned = float((nearest == trace.shared.source).mean())
    of_data = spread_of(trace.shared.data)[2]
    return Quality(share, reached, len(mixture.centres), spread, of_data, returned)
