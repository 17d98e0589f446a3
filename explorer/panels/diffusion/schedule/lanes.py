"""The lanes: alpha_bar and log SNR, which can be drawn, beta, and the kept timesteps below them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.conversions import log_snr, snr
from explorer.compute.diffusion.schedule_lab import NAMED, NOISE, SPACINGS
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.diffusion.schedule.drawing import (
    SNAP,
    base_curve,
    edited,
    named_curve,
    near,
    nearest_named,
    place_of,
    points_of,
)
from explorer.panels.diffusion.schedule.layout import Lane, Layout
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

COLOURS = {"alpha_bar": "text", "log_snr": "text", "beta": "weight"}


def draw_lanes(ink: Ink, layout: Layout, trace: Trace, t: int) -> None:
    """All lanes, with a cursor at a timestep, and what answers the mouse."""
    boxes = [lane.box for lane in layout.lanes.values()]
    key = ("lanes", repr(trace.params), repr(trace.scales), *(_numbers(box) for box in boxes))
    ink.layer(key, lambda still: _draw_still(still, layout, trace))
    top = layout.lanes["alpha_bar"].box
    x = float(layout.lanes["alpha_bar"].x(t))
    ink.line(x, top.top(), x, layout.ticks.bottom(), "muted", dash=True)
    for lane in layout.lanes.values():
        value = _at(lane, trace, t)
        if value is not None:
            y = float(lane.y(value))
            ink.circle(x, y, 3.6, fill=COLOURS[lane.kind], line="surface", width=1.2)
            _draw_value(ink, lane, trace, x, y, value)
    for lane in layout.lanes.values():
        ink.mark(lane.box.adjusted(-4, -3, 6, 3), partial(_read, ink, lane, trace),
                 edit=partial(_edit, lane, trace) if lane.curved else None,
                 name=lane.kind)  # fmt: skip


def _numbers(box: QRectF) -> tuple[float, ...]:
    return box.x(), box.y(), box.width(), box.height()


def _curve(lane: Lane, trace: Trace) -> tuple[np.ndarray, np.ndarray]:
    """Timesteps and what the lane shows there; alpha_bar begins at 1, before any noise."""
    schedule = trace.shared.schedule
    times = np.arange(lane.chain)
    if lane.kind == "beta":
        return times, schedule.beta
    if lane.kind == "alpha_bar":
        return np.arange(-1, lane.chain), np.concatenate([[1.0], schedule.alpha_bar])
    return times, lane.of(schedule.alpha_bar)


def _at(lane: Lane, trace: Trace, t: int) -> float | None:
    if lane.kind == "alpha_bar":
        return trace.shared.schedule.level(t)
    if t < 0:
        return None
    if lane.kind == "beta":
        return float(trace.shared.schedule.beta[t])
    return log_snr(trace.shared.schedule.level(t))


def _path(lane: Lane, times: np.ndarray, values: np.ndarray) -> np.ndarray:
    return np.stack([lane.x(times.astype(np.float64)), lane.y(values)], axis=1)


def thinned(path: np.ndarray, apart: float = 3.0) -> np.ndarray:
    """A path (points, 2) with a point about every few pixels along it; ends kept. Qt takes as long
    for a short piece of a line as for a long one."""
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
    kept = np.unique(np.floor(along / apart), return_index=True)[1]
    return path[np.union1d(kept, [len(path) - 1])]


def _draw_still(ink: Ink, layout: Layout, trace: Trace) -> None:
    for lane in layout.lanes.values():
        _draw_frame(ink, lane, trace)
        if lane.curved:
            _draw_ghosts(ink, lane, trace)
        times, values = _curve(lane, trace)
        ink.polyline(thinned(_path(lane, times, values)), COLOURS[lane.kind], width=2.0)
        if lane.curved:
            _draw_handles(ink, lane, trace)


def _draw_frame(ink: Ink, lane: Lane, trace: Trace) -> None:
    box, small = lane.box, ink.line_height("small")
    title = QRectF(box.left(), box.top() - small - 4, box.width(), small)
    full = ink.say(f"lane.{lane.kind}")
    if ink.text_width(full, "small") > title.width():
        full = ink.say(f"lane.{lane.kind}.short")
    ink.text(title, full, size="small")
    if lane.kind == "beta":  # the last lane says what all share
        ink.text(title.adjusted(0, 0, -8, 0), f"t = −1 … {lane.chain - 1}", size="small",
                 colour="muted", align="right middle")  # fmt: skip
    rungs = {"alpha_bar": (0.0, 1.0), "log_snr": (-10.0, 0.0, 10.0)}.get(
        lane.kind, (0.0, lane.high)
    )
    if len(rungs) > 2 and box.height() < 2.2 * ink.line_height("tiny"):
        rungs = (rungs[0], rungs[-1])
    for value in rungs:
        y = float(lane.y(value))
        ink.line(box.left(), y, box.right(), y, "hairline")
        text = f"{value:g}".replace("-", "−") if lane.kind != "beta" else number(value, 2)
        ink.label(box.left() - 4, y, text, anchor="right middle", size="tiny", colour="muted",
                  mono=True)  # fmt: skip
    ink.line(box.left(), box.top(), box.left(), box.bottom(), "border")


def _draw_ghosts(ink: Ink, lane: Lane, trace: Trace) -> None:
    """The other named schedules, faintly: a click takes one, a dragged point jumps onto them."""
    times = np.unique(np.linspace(0, lane.chain - 1, 160).astype(int))
    for name in NAMED:
        if name != trace.params.schedule:
            values = lane.of(named_curve(name, lane.chain)[times])
            path = thinned(_path(lane, times, values), 8.0)
            ink.polyline(path, "border", width=1.0, alpha=0.45)
    if trace.params.zero_snr:
        values = lane.of(base_curve(trace.params)[times])
        ink.polyline(thinned(_path(lane, times, values)), "text", width=1.2, alpha=0.6, dash=True)


def _draw_handles(ink: Ink, lane: Lane, trace: Trace) -> None:
    drawn = trace.params.schedule == "drawn"
    for point in points_of(trace.params):
        x, y = place_of(lane, point)
        ink.circle(x, y, 4.2, fill="surface", line="text", width=1.8 if drawn else 1.2)


def _draw_value(ink: Ink, lane: Lane, trace: Trace, x: float, y: float, value: float) -> None:
    """The value beside the dot, where it lies on no point to drag and on least of the curve."""
    text = number(value, 3)
    width = ink.text_width(text, "small", mono=True, bold=True) + 4
    height = ink.line_height("small")
    box = lane.box
    left = x + 7 if x + 9 + width <= box.right() else x - 7 - width
    # the curves fall: to the right there is room above, to the left below; β rises
    above, below = (y - height - 1, y - height - 7), (y + 2, y + 8)
    first = (left > x) != (lane.kind == "beta")
    lowest = max(box.bottom() - height, box.top() - 2)
    areas = [
        QRectF(max(left, box.left()), min(max(top, box.top() - 2), lowest), width, height)
        for top in ((*above, *below) if first else (*below, *above))
    ]
    points = np.array([place_of(lane, p) for p in points_of(trace.params)] if lane.curved else [])
    path = thinned(_path(lane, *_curve(lane, trace)))
    area = min(areas, key=lambda a: (_inside(a, points, 4.0), _inside(a, path)))
    ink.rect(area, fill="surface", radius=3, alpha=0.85)
    ink.text(area, text, size="small", colour=COLOURS[lane.kind], mono=True, bold=True,
             align="center middle", elide=False)  # fmt: skip


def _inside(area: QRectF, points: np.ndarray, radius: float = 0.0) -> int:
    """How many discs around points (points, 2) reach into a box."""
    if not len(points):
        return 0
    x, y = points[:, 0], points[:, 1]
    across = (x > area.left() - radius) & (x < area.right() + radius)
    return int((across & (y > area.top() - radius) & (y < area.bottom() + radius)).sum())


def _edit(lane: Lane, trace: Trace, gesture: Gesture) -> Mapping[str, Any] | None:
    return edited(lane, trace.params, gesture)


def _read(ink: Ink, lane: Lane, trace: Trace, at: QPointF) -> ReadOut | None:
    """The numbers of a timestep, and what a click or a drag would do here."""
    t, schedule = lane.t(at.x()), trace.shared.schedule
    hint: tuple[str, ...] = ()
    if lane.curved and near(lane, points_of(trace.params), at) is not None:
        hint = (ink.say("read.drag"),)
    elif lane.curved:
        found = nearest_named(lane, trace.params, at)
        if found is not None and found[1] <= SNAP:
            hint = (ink.say("read.take", name=ink.say(f"name.{found[0]}")),)
    if t < 0:
        return ReadOut(ink.say("read.clean"), ("ᾱ = 1", *hint))
    level, beta = schedule.level(t), float(schedule.beta[t])
    return ReadOut(
        ink.say("read.t", t=t),
        (
            f"βₜ = {number(beta, 4)}",
            f"αₜ = 1 − βₜ = {number(1 - beta, 6)}",
            f"ᾱₜ = α₀·α₁·…·αₜ = {number(level, 4)}",
            f"√ᾱₜ = {number(math.sqrt(level), 3)}, √(1−ᾱₜ) = {number(math.sqrt(1 - level), 3)}",
            f"SNR = ᾱ/(1−ᾱ) = {number(snr(level), 3)}",
            f"log SNR = {number(log_snr(level), 3)}",
            *hint,
        ),
    )


def draw_ticks(ink: Ink, layout: Layout, trace: Trace) -> None:
    """Which timesteps each spacing keeps, the chosen one strongest, and where its first one lies;
    a click takes another."""
    box, lane = layout.ticks, layout.lanes["alpha_bar"]
    rows = _rows(box)
    for name, row in zip(SPACINGS, rows, strict=True):
        chosen = name == trace.params.spacing
        times, y = trace.shared.times[name], row.center().y()
        xs = lane.x(times.astype(np.float64))
        half = row.height() * (0.36 if chosen else 0.26)
        lines = np.stack([xs, np.full_like(xs, y - half), xs, np.full_like(xs, y + half)], axis=1)
        ink.segments(lines, "query" if chosen else "border", width=1.6 if chosen else 1.0,
                     alpha=1.0 if chosen else 0.7)  # fmt: skip
        level = trace.shared.schedule.level(int(times[0]))
        bad = level > NOISE
        if chosen:
            x = float(xs[0])
            ink.circle(x, y, 3.2, fill="error" if bad else "query")
        _label_row(ink, row, ink.say(f"spacing.{name}"), chosen)
        area = row.adjusted(-layout.margin, 0, 6, 0)
        ink.mark(area, partial(_read_kept, ink, trace, name),
                 edit=partial(_take, trace, name), name=f"spacing {name}")  # fmt: skip


def _rows(box: QRectF) -> list[QRectF]:
    height = box.height() / len(SPACINGS)
    return [
        QRectF(box.left(), box.top() + i * height, box.width(), height)
        for i in range(len(SPACINGS))
    ]


def _label_row(ink: Ink, row: QRectF, text: str, chosen: bool) -> None:
    """The name of a spacing, left of its ticks."""
    ink.label(row.left() - 6, row.center().y(), text, anchor="right middle", size="tiny",
              bold=chosen, colour="query" if chosen else "muted")  # fmt: skip


def _take(trace: Trace, name: str, gesture: Gesture) -> Mapping[str, Any] | None:
    if gesture.phase != "release" or name == trace.params.spacing:
        return None
    return {"spacing": name}


def _read_kept(ink: Ink, trace: Trace, name: str, at: QPointF) -> ReadOut:
    times = trace.shared.times[name]
    shown = ", ".join(str(int(t)) for t in times[:4])
    if len(times) > 5:
        shown += ", …, " + str(int(times[-1]))
    elif len(times) == 5:
        shown += ", " + str(int(times[-1]))
    level = trace.shared.schedule.level(int(times[0]))
    return ReadOut(
        ink.say(f"spacing.{name}"),
        (
            shown,
            ink.say("read.first", t=int(times[0]), level=number(level, 3)),
            ink.say("read.last", t=int(times[-1]),
                    level=number(trace.shared.schedule.level(int(times[-1])), 4)),
        ),
    )  # fmt: skip
