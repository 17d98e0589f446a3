"""Scores of one head that the reader has set by hand: how they are written down, and what score
gives a weight (no torch)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from explorer.core.params import ParamError

#: Beyond this size a score says nothing more: e^(score − max) is 0 or 1 long before.
MOST_SCORE = 1000.0
#: More cells than this are not set by hand.
MOST_EDITS = 1000
#: A weight is dragged no nearer to 0 or 1: no finite score gives either.
LEAST_WEIGHT = 1e-3


@dataclass(frozen=True)
class Edit:
    """The scaled score of one query and one key, as the reader wants it."""

    query: int
    key: int
    score: float


def edits_of(value: Any) -> tuple[Edit, ...]:
    """Rows of query, key, score. Of two rows for one cell the later counts.

    Raises ParamError for anything else, or a score beyond ±`MOST_SCORE`.
    """
    takes = f"rows of query, key, score; a score from −{MOST_SCORE:g} to {MOST_SCORE:g}"

    def refused(what: object) -> ParamError:
        return ParamError("edits", what, takes, "rule", "error.edits",
                          {"most": f"{MOST_SCORE:g}"})  # fmt: skip

    if not isinstance(value, (tuple, list)) or len(value) > MOST_EDITS:
        raise refused(value)
    found: dict[tuple[int, int], Edit] = {}
    for row in value:
        if not isinstance(row, (tuple, list)) or len(row) != 3:
            raise refused(row)
        if any(isinstance(each, bool) or not isinstance(each, (int, float)) for each in row):
            raise refused(row)
        query, key, score = row
        fits = query == int(query) and key == int(key) and min(query, key) >= 0
        if not fits or not abs(score) <= MOST_SCORE:
            raise refused(row)
        found[int(query), int(key)] = Edit(int(query), int(key), float(score))
    return tuple(found.values())


def with_edit(value: Any, query: int, key: int, score: float) -> tuple[tuple[int, int, float], ...]:
    """The rows with one cell set."""
    score = min(max(score, -MOST_SCORE), MOST_SCORE)
    return (*without_edit(value, query, key), (query, key, float(f"{score:.4g}")))


def without_edit(value: Any, query: int, key: int) -> tuple[tuple[int, int, float], ...]:
    """The rows with one cell as the model computes it."""
    return tuple(
        (edit.query, edit.key, edit.score)
        for edit in edits_of(value)
        if (edit.query, edit.key) != (query, key)
    )


def score_for_weight(scores: np.ndarray, key: int, weight: float) -> float:
    """What the score of `key` has to be for its softmax weight, the other scores (keys,) staying.

    From w = e^s / (e^s + R), with R the sum of the other exponentials: s = ln R + ln(w / (1 − w)).
    NaN where there is no other key, whose weight is then 1 whatever its score.
    """
    others = np.delete(np.asarray(scores, dtype=np.float64), key)
    others = others[np.isfinite(others)]
    if not len(others):
        return math.nan
    weight = min(max(weight, LEAST_WEIGHT), 1 - LEAST_WEIGHT)
    top = float(others.max())
    rest = top + math.log(float(np.exp(others - top).sum()))
    return rest + math.log(weight / (1 - weight))
