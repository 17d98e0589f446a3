"""Numbers about a run that both the picture and the sentences need."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from explorer.compute.floats.hazards import SoftmaxRun
from explorer.compute.floats.softmax import Softmax

WAYS = ("naive", "safe", "log", "fused")


@dataclass(frozen=True)
class Groups:
    """Logits that are equal in the format, in order of appearance: the first of each, and how
    many."""

    first: tuple[int, ...]
    count: tuple[int, ...]


def groups(shared: SoftmaxRun) -> Groups:
    """Which logits are the same."""
    seen: dict[tuple[float, float], list[int]] = {}
    for place, (value, z) in enumerate(zip(shared.logits.tolist(), shared.z.tolist(), strict=True)):
        key = (value, z) if not math.isnan(value) else (math.inf, math.pi)
        seen.setdefault(key, []).append(place)
    return Groups(tuple(v[0] for v in seen.values()), tuple(len(v) for v in seen.values()))


def way_of(shared: SoftmaxRun, stage: str) -> Softmax:
    """The way a stage belongs to."""
    name = stage.split(".")[0]
    if name in ("logits", "naive"):
        return shared.naive
    return {"safe": shared.safe, "log": shared.log, "compare": shared.fused}[name]


def exact_total(terms: np.ndarray) -> float:
    """The sum of numbers of the format, without rounding."""
    return math.fsum(terms.tolist()) if np.isfinite(terms).all() else float(terms.sum())


def stuck_at(way: Softmax) -> int:
    """The first term (from 0) that is not zero and changes the running sum no more, with all that
    follow; −1 where the last one still counts."""
    before = np.concatenate(([0.0], way.running[:-1]))
    still = (way.running == before) & (way.exponentials > 0)
    if not still[-1] or not np.isfinite(way.total):
        return -1
    moving = np.flatnonzero(~still)
    return int(moving[-1]) + 1 if len(moving) else 0


def worst(way: Softmax, exact: np.ndarray) -> float:
    """The largest difference of a probability from the exact one; NaN where one is not a number."""
    away = np.abs(way.probabilities - exact)
    return float(away.max()) if np.isfinite(away).all() else math.nan
