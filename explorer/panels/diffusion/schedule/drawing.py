"""The curve as something to take hold of: its points, and what a gesture makes of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF

from explorer.compute.diffusion.conversions import alpha_bar_of_log_snr, log_snr
from explorer.compute.diffusion.drawn_curve import MOST_POINTS, Point
from explorer.compute.diffusion.schedule_lab import NAMED, Params, schedule_of
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.panels.diffusion.schedule.layout import Lane
from explorer.ui.canvas.scene import Gesture

#: Where a named schedule gets its points when the reader takes hold of it.
HANDLES = (0.0, 0.03, 0.12, 0.3, 0.5, 0.7, 0.88, 0.97, 1.0)
CLICK = 10.0  # px within which the mouse means a point
MOVED = 4.0  # px after which a press is a drag
SNAP = 5.0  # px from the curve of a named schedule at which a point jumps onto it
LEAST, MOST = -16.0, 16.0  # log SNR of a point
GAP = 0.02  # between the log SNR of two points


@lru_cache(maxsize=64)
def named_curve(name: str, chain: int) -> np.ndarray:
    """alpha_bar of a named schedule, float64 (chain,)."""
    return noise_schedule(name, chain).alpha_bar


def base_curve(params: Params) -> np.ndarray:
    """alpha_bar before it is bent to zero terminal SNR: the curve that the points lie on."""
    from dataclasses import replace

    return schedule_of(replace(params, zero_snr=False)).alpha_bar


def points_of(params: Params) -> list[Point]:
    """The points of the curve; of a named schedule, where it would be taken hold of."""
    if params.schedule == "drawn":
        return [(float(u), float(a)) for u, a in params.curve]
    last, curve = params.chain - 1, base_curve(params)
    times = sorted({round(u * last) for u in HANDLES})
    return [(round(t / last, 6), rounded(min(max(float(curve[t]), 1e-7), 1 - 1e-7))) for t in times]


def rounded(alpha_bar: float) -> float:
    """Six digits of what is left, or of what is gone where that is less."""
    if alpha_bar < 0.5:
        return float(f"{alpha_bar:.6g}")
    return float(f"{1 - float(f'{1 - alpha_bar:.6g}'):.12g}")


def place_of(lane: Lane, point: Point) -> tuple[float, float]:
    """Where a point of the curve lies in a lane."""
    x = lane.x(point[0] * (lane.chain - 1))
    return float(x), float(lane.y(lane.of(np.array(point[1]))))


def near(lane: Lane, points: list[Point], at: QPointF) -> int | None:
    """The point of the curve at a place of the picture."""
    places = np.array([place_of(lane, point) for point in points])
    apart = np.hypot(places[:, 0] - at.x(), places[:, 1] - at.y())
    found = int(apart.argmin())
    return found if apart[found] <= CLICK else None


def nearest_named(lane: Lane, params: Params, at: QPointF) -> tuple[str, float] | None:
    """The named schedule whose curve passes a place, and how far from it; no drawn or own one."""
    t = lane.t(at.x())
    if t < 0:
        return None
    away = {
        name: abs(float(lane.y(lane.of(np.array(named_curve(name, params.chain)[t])))) - at.y())
        for name in NAMED
        if name != params.schedule
    }
    name = min(away, key=lambda found: away[found])
    return name, away[name]


def edited(lane: Lane, params: Params, gesture: Gesture) -> Mapping[str, Any] | None:
    """What a gesture in a lane makes of the schedule."""
    points = points_of(params)
    held = near(lane, points, gesture.start)
    moved = QPointF(gesture.point - gesture.start).manhattanLength() > MOVED
    if gesture.phase == "double":
        return with_or_without(lane, params, points, gesture.point)
    if gesture.phase in ("drag", "release") and moved and held is not None:
        curve = dragged(lane, params, points, held, gesture.point)
        return {"schedule": "drawn", "curve": tuple(curve)}
    if gesture.phase == "release" and not moved and held is None:
        found = nearest_named(lane, params, gesture.point)
        if found is not None and found[1] <= SNAP:
            return {"schedule": found[0]}
    return None


def dragged(lane: Lane, params: Params, points: list[Point], held: int, at: QPointF) -> list[Point]:
    """The points with one of them where the mouse is, or on the curve of a named schedule that is
    near. Across, it stays between its neighbours; up and down, it pushes them along."""
    last = len(points) - 1
    u = points[held][0]
    if 0 < held < last:
        low, high = points[held - 1][0], points[held + 1][0]
        margin = min(0.25 * (high - low), 0.01)
        wanted = lane.t(at.x()) / (lane.chain - 1)
        moved = round(min(max(wanted, low + margin), high - margin), 4)
        u = moved if low < moved < high else u
    target = level_at(lane, at.y())
    there = QPointF(lane.x(u * (lane.chain - 1)), at.y())
    snapped = nearest_named(lane, params, there)
    if snapped is not None and snapped[1] <= SNAP:
        target = log_snr(float(named_curve(snapped[0], params.chain)[lane.t(there.x())]))
    target = min(max(target, LEAST + GAP * (last - held)), MOST - GAP * held)
    out = []
    for place, (across, alpha_bar) in enumerate(points):
        if place == held:
            out.append((u, rounded(alpha_bar_of_log_snr(target))))
            continue
        limit, value = target + GAP * (held - place), log_snr(alpha_bar)
        beyond = value < limit if place < held else value > limit
        out.append((across, rounded(alpha_bar_of_log_snr(limit)) if beyond else alpha_bar))
    return out


def level_at(lane: Lane, y: float) -> float:
    """The logarithm of SNR that a height in a lane stands for."""
    value = lane.value(y)
    if lane.kind == "log_snr":
        return min(max(value, LEAST), MOST)
    return log_snr(min(max(value, 1e-7), 1 - 1e-7))


def with_or_without(
    lane: Lane, params: Params, points: list[Point], at: QPointF
) -> Mapping[str, Any] | None:
    """A double click takes an inner point away, or adds one where there is none."""
    held = near(lane, points, at)
    if held is not None:
        if not 0 < held < len(points) - 1:
            return None
        del points[held]
        return {"schedule": "drawn", "curve": tuple(points)}
    u = round(lane.t(at.x()) / (lane.chain - 1), 4)
    place = sum(1 for other, _ in points if other <= u)
    if not 0 < place < len(points) or points[place - 1][0] >= u or len(points) >= MOST_POINTS:
        return None
    low, high = log_snr(points[place][1]) + GAP, log_snr(points[place - 1][1]) - GAP
    if low >= high:
        return None
    target = min(max(level_at(lane, at.y()), low), high)
    points.insert(place, (u, rounded(alpha_bar_of_log_snr(target))))
    return {"schedule": "drawn", "curve": tuple(points)}
