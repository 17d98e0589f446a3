"""Bars and keys that can be dragged: a gesture becomes scores set by hand."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.compute.attention.one_head_edits import (
    MOST_SCORE,
    score_for_weight,
    with_edit,
    without_edit,
)
from explorer.core.trace import Trace
from explorer.panels.attention.common import axis
from explorer.panels.attention.one_head.rows import BARS
from explorer.ui.canvas.scene import Gesture

#: The rows whose bars can be dragged.
DRAGGED = ("scaled", "weight")
#: A key on the axis is taken from this far away, in pixels.
REACH = 14.0
#: A shorter way of the mouse is a click.
CLICK = 4.0

Edit = Callable[[Gesture], Mapping[str, Any] | None]


def editable(head: Head, row: str, query: int, key: int) -> bool:
    """Whether a bar can be dragged: no masked key, and no weight of the only key, always 1."""
    open_keys = int(np.isfinite(head.masked[query]).sum())
    return row in DRAGGED and bool(np.isfinite(head.masked[query, key])) and open_keys > 1


def dragging(trace: Trace, row: str, area: QRectF, query: int, key: int) -> Edit:
    """What a gesture on a bar in a row means; a double click takes the edit back."""
    head: Head = trace.shared
    low, high = trace.scales[BARS[row][1]]
    unit = area.height() / ((high - low) or 1.0)

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase == "double":
            return taken_back(trace, query, key)
        moved = gesture.start.y() - gesture.point.y()
        if gesture.phase not in ("drag", "release") or abs(moved) < CLICK:
            return None
        if row == "weight":
            wanted = float(head.weight[query, key]) + moved / unit
            score = score_for_weight(head.masked[query], key, wanted)
        else:
            score = float(head.scaled[query, key]) + moved / unit
        return changed(trace, query, key, score)

    return edit


def dragging_on_axis(trace: Trace, stage: QRectF, query: int) -> Edit:
    """A key moves along the query's axis."""
    head: Head = trace.shared
    low, high = trace.scales["scaled"]

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        key = key_at(head, stage, (low, high), query, gesture.start.x())
        if key is None:
            return None
        if gesture.phase == "double":
            return taken_back(trace, query, key)
        moved = gesture.point.x() - gesture.start.x()
        if gesture.phase not in ("drag", "release") or abs(moved) < CLICK:
            return None
        score = float(head.scaled[query, key]) + moved / stage.width() * (high - low)
        return changed(trace, query, key, score)

    return edit


def key_at(
    head: Head, stage: QRectF, span: tuple[float, float], query: int, x: float
) -> int | None:
    """The key that lies at a place across, or None where there is none."""
    open_keys = np.isfinite(head.masked[query])
    xs = np.where(open_keys, axis.places(stage, head.scaled[query], *span), np.inf)
    away = np.abs(xs - x)
    near = np.flatnonzero(away <= away.min() + 1.0)
    # of keys in one place the one with the most weight stands out
    key = int(near[head.weight[query, near].argmax()])
    return key if away[key] <= REACH else None


def changed(trace: Trace, query: int, key: int, score: float) -> Mapping[str, Any] | None:
    """The edits with this one."""
    if math.isnan(score):
        return None
    score = min(max(score, -MOST_SCORE), MOST_SCORE)
    return {"edits": with_edit(trace.params.edits, query, key, score)}


def taken_back(trace: Trace, query: int, key: int) -> Mapping[str, Any] | None:
    """The edits without the one of a cell, if there is one."""
    head: Head = trace.shared
    if (query, key) not in head.edited:
        return None
    return {"edits": without_edit(trace.params.edits, query, key)}
