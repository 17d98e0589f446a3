"""Hands on the schedule: dragging an operation along its rank, or to another one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF

from explorer.compute.parallelism.pipeline.editor import Params, schedule_of
from explorer.compute.parallelism.pipeline.operation import Operation
from explorer.compute.parallelism.pipeline.table import LONGEST, written
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.layout import Areas, spans
from explorer.ui.canvas.scene import Gesture

Rows = list[list[Operation]]
MOST_EDITED = 50_000  # operations of a table that the set-up has room for
MOST_PREVIEWED = 3000  # operations of a schedule that is edited while the mouse still moves


def moved(
    params: Params, rank: int, place: int, to_rank: int | None, to_place: int
) -> Mapping[str, Any] | None:
    """The table with an operation taken out and put in before `to_place` (counted without it).

    A pair moves as one, and nothing is put between the two of another. `to_rank` None takes the
    operation away. None where the table would not change, or be too long to keep.
    """
    rows: Rows = [list(row) for row in schedule_of(params).rows]
    row = rows[rank]
    first = place - 1 if place and row[place - 1].paired else place
    last = first + 2 if row[first].paired and first + 1 < len(row) else first + 1
    unit = row[first:last]
    del row[first:last]
    if to_rank is not None:
        target = rows[to_rank]
        if to_rank == rank and to_place > first:
            to_place = max(to_place - (len(unit) - 1), first)
        to_place = min(max(to_place, 0), len(target))
        if to_place and target[to_place - 1].paired:
            to_place += 1
        if to_rank == rank and to_place == first:
            return None
        target[to_place:to_place] = unit
    text = written(rows)
    return {"schedule": "own", "csv": text} if len(text) <= LONGEST else None


def at_point(area: Areas, trace: Trace, point: QPointF) -> tuple[int, int] | None:
    """The (rank, place) of the operation under a point."""
    rank = area.rank_at(point.y())
    if rank is None or not area.row(rank).adjusted(-1, -1, 1, 1).contains(point):
        return None
    placed, part = spans(trace.shared), trace.shared.timeline.of(rank)
    time = area.time(point.x())
    slack = 2.0 / max(area.plot.width(), 1.0) * area.top
    inside = (placed.start[part] - slack <= time) & (time <= placed.end[part] + slack)
    found = np.flatnonzero(inside)
    if not len(found):
        return None
    middle = (placed.start[part][found] + placed.end[part][found]) / 2
    return rank, int(found[np.argmin(np.abs(middle - time))])


def edit(area: Areas, trace: Trace, gesture: Gesture) -> Mapping[str, Any] | None:
    """A drag puts the operation where it is let go, outside of all ranks takes it away; a notch of
    the wheel moves it one place."""
    found = at_point(area, trace, gesture.start)
    if found is None:
        return None
    rank, place = found
    if gesture.phase == "wheel":
        return moved(trace.params, rank, place, rank, place + (1 if gesture.turns > 0 else -1))
    if gesture.phase not in ("drag", "release") or gesture.point == gesture.start:
        return None
    if len(trace.shared.timeline.end) > MOST_EDITED:
        return None
    if gesture.phase == "drag" and len(trace.shared.timeline.end) > MOST_PREVIEWED:
        return None  # writing a long table at every movement would stall the window
    to_rank = area.rank_at(gesture.point.y())
    to_place = 0 if to_rank is None else _place(area, trace, to_rank, gesture.point.x(), found)
    change = moved(trace.params, rank, place, to_rank, to_place)
    # back where it was: the preview has to go back as well
    return change or {"schedule": trace.params.schedule, "csv": trace.params.csv}


def _place(area: Areas, trace: Trace, rank: int, x: float, taken: tuple[int, int]) -> int:
    """Before which operation of a rank a place lies, not counting the one in the hand."""
    placed, part = spans(trace.shared), trace.shared.timeline.of(rank)
    middle = (placed.start[part] + placed.end[part]) / 2
    before = np.nan_to_num(middle, nan=np.inf) < area.time(x)
    if taken[0] == rank:
        before[taken[1]] = False
    return int(before.sum())
