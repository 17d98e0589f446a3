"""What each rank holds over the same time: states, activations in flight, the peak, the limit."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.pipeline.editor import Shared
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.layout import LANES, Areas
from explorer.panels.parallelism.pipeline.names import gib, ms
from explorer.panels.parallelism.pipeline.timeline import VEIL
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_lanes(ink: Ink, area: Areas, trace: Trace, time: float) -> None:
    """A lane of memory per rank under the timeline, or a heat map of all of them."""
    shared: Shared = trace.shared
    tiny = ink.line_height("tiny")
    title = QRectF(area.memory.left(), area.memory.top() - tiny - 3, area.memory.width(), tiny)
    if shared.ranks > LANES:
        title.setRight(_scale(ink, title, trace.scales["memory"][1]) - 6)
    key = "lanes.many" if shared.ranks > LANES else "lanes"
    cap = ink.say(key, cap=gib(trace.params.cap))
    if ink.text_width(cap, "tiny") > title.width():
        cap = ink.say("lanes.short", cap=gib(trace.params.cap))
    ink.text(title, cap, size="tiny", colour="muted")
    name = ("lanes", repr(trace.params), *area.key())
    ink.layer(name, lambda still: _still(still, area, trace))
    if shared.timeline.complete and time < shared.timeline.makespan():
        x = area.x(time)
        ink.rect(QRectF(x, area.memory.top() - 1, area.memory.right() - x + 1,
                        area.memory.height() + 2), fill="surface", alpha=VEIL)  # fmt: skip
    if shared.ranks <= LANES:
        _peaks(ink, area, trace)
    ink.mark(area.memory, partial(_read, ink, area, trace), name="memory")


def _still(ink: Ink, area: Areas, trace: Trace) -> None:
    shared: Shared = trace.shared
    if shared.ranks > LANES:
        _heat(ink, area, trace)
        return
    top = trace.scales["memory"][1] * 1.06
    stop = area.x(shared.timeline.makespan())
    for rank in range(shared.ranks):
        lane = area.lane(rank)
        base, room = float(shared.states[rank]), lane.height()
        ink.rect(QRectF(lane.left(), lane.top(), stop - lane.left(), room), fill="raised")
        y0 = lane.bottom() - room * base / top
        ink.rect(QRectF(lane.left(), y0, stop - lane.left(), lane.bottom() - y0), fill="neutral",
                 alpha=0.45)  # fmt: skip
        points = [QPointF(x, lane.bottom() - room * (base + level) / top)
                  for x, level in _curve(area, shared, rank)]  # fmt: skip
        if points:
            ink.polygon([QPointF(points[0].x(), y0), *points, QPointF(points[-1].x(), y0)],
                        fill="weight", alpha=0.75)  # fmt: skip
        y = lane.bottom() - room * min(trace.params.cap / top, 1.0)
        ink.line(lane.left(), y, stop, y, "error", width=1.2, dash=True)


def _curve(area: Areas, shared: Shared, rank: int) -> list[tuple[float, float]]:
    """The corners of a rank's memory over time: (x, GiB), thinned to what a pixel can show."""
    timeline, inside = shared.timeline, shared.held
    part = timeline.of(rank)
    known = int((~np.isnan(timeline.end[part])).sum())
    starts, ends = timeline.start[part][:known], timeline.end[part][:known]
    times = np.column_stack([starts, ends]).reshape(-1)
    levels = np.column_stack(
        [inside.after_start[part][:known], inside.after_end[part][:known]]
    ).reshape(-1)  # fmt: skip
    if not len(times):
        return []
    out = [(area.x(float(times[0])), 0.0)]
    level = 0.0
    wide = max(int(area.memory.width()), 1)
    if len(times) > 4 * wide:  # the highest and the last level of every pixel
        pixel = (times / area.top * wide).astype(int)
        for one in np.unique(pixel).tolist():
            here = levels[pixel == one]
            x = area.memory.left() + one
            out += [(x, level), (x, float(here.max())), (x, float(here[-1]))]
            level = float(here[-1])
        return out
    for time, fresh in zip(times.tolist(), levels.tolist(), strict=True):
        x = area.x(time)
        out += [(x, level), (x, fresh)]
        level = fresh
    out.append((area.x(shared.timeline.makespan()), level))
    return out


def level_at(shared: Shared, rank: int, time: float) -> float:
    """GiB of activations that a rank holds at a time."""
    timeline = shared.timeline
    part = timeline.of(rank)
    known = int((~np.isnan(timeline.end[part])).sum())
    place = int(np.searchsorted(timeline.start[part][:known], time, side="right")) - 1
    if place < 0:
        return 0.0
    index = part.start + place
    over = timeline.end[index] <= time
    return float((shared.held.after_end if over else shared.held.after_start)[index])


def _heat(ink: Ink, area: Areas, trace: Trace) -> None:
    """Many ranks: a row of pixels each, darker the more it holds of its memory."""
    shared: Shared = trace.shared
    wide = max(int(area.memory.width() * shared.timeline.makespan() / area.top), 1)
    times = (np.arange(wide) + 0.5) / wide * shared.timeline.makespan()
    out = np.zeros((shared.ranks, wide))
    for rank in range(shared.ranks):
        part = shared.timeline.of(rank)
        known = int((~np.isnan(shared.timeline.end[part])).sum())
        out[rank] = shared.states[rank]
        if not known:
            continue
        at = np.searchsorted(shared.timeline.start[part][:known], times, side="right") - 1
        place = np.maximum(at, 0)
        over = shared.timeline.end[part][:known][place] <= times
        levels = np.where(over, shared.held.after_end[part][:known][place],
                          shared.held.after_start[part][:known][place])  # fmt: skip
        out[rank] += np.where(at >= 0, levels, 0.0)
    box = QRectF(area.memory.left(), area.memory.top(), area.x(shared.timeline.makespan())
                 - area.memory.left(), area.memory.height())  # fmt: skip
    ink.heat(box, out, (0.0, trace.scales["memory"][1]))
    for rank in np.flatnonzero(shared.states + shared.held.peak > trace.params.cap).tolist():
        lane = area.lane(rank)
        ink.rect(QRectF(lane.left() - 4, lane.top(), 3, max(lane.height(), 1.5)), fill="error")


def _scale(ink: Ink, row: QRectF, top: float) -> float:
    """At the right end of a row what the colours of the heat map stand for; returns its left."""
    high = gib(top)
    wide = ink.text_width(high, "tiny", mono=True)
    bar = QRectF(row.right() - wide - 54, row.top() + 2, 50, row.height() - 4)
    ink.heat(bar, np.linspace(0.0, 1.0, 50)[None, :], (0.0, 1.0))
    ink.rect(bar, line="border", width=0.8)
    ink.text(row, high, size="tiny", mono=True, colour="muted", align="right middle")
    ink.label(bar.left() - 4, row.center().y(), "0", anchor="right middle", size="tiny",
              mono=True, colour="muted")  # fmt: skip
    return bar.left() - 4 - ink.text_width("0", "tiny", mono=True)


def _peaks(ink: Ink, area: Areas, trace: Trace) -> None:
    """The most a rank ever holds, beside its lane and at the operation that reaches it."""
    shared: Shared = trace.shared
    top = trace.scales["memory"][1] * 1.06
    tiny = ink.line_height("tiny")
    for rank in range(shared.ranks):
        lane = area.lane(rank)
        most = float(shared.states[rank] + shared.held.peak[rank])
        over = most > trace.params.cap * (1 + 1e-12)
        if lane.height() >= tiny * 0.8:
            ink.label(lane.left() - 6, lane.center().y(), gib(most), anchor="right middle",
                      size="tiny", mono=True, colour="error" if over else "text",
                      bold=over)  # fmt: skip
        at = int(shared.held.at[rank])
        if at < 0:
            continue
        x = area.x(float(shared.timeline.start[at]))
        y = lane.bottom() - lane.height() * most / top
        ink.circle(x, y, 3.0, fill="error" if over else "weight", line="surface", width=1.0)


def _read(ink: Ink, area: Areas, trace: Trace, point: QPointF) -> ReadOut | None:
    shared: Shared = trace.shared
    pitch = area.memory.height() / shared.ranks
    rank = min(max(int((point.y() - area.memory.top()) // pitch), 0), shared.ranks - 1)
    time = min(max(area.time(point.x()), 0.0), shared.timeline.makespan())
    base, level = float(shared.states[rank]), level_at(shared, rank, time)
    peak, cap = float(shared.held.peak[rank]), trace.params.cap
    lines = (
        f"{gib(base)} + {gib(level)} = {gib(base + level)}",
        ink.say("read.peak", states=gib(base), most=gib(peak), sum=gib(base + peak),
                chunks=int(shared.held.chunks[rank])),
        ink.say("read.over" if base + peak > cap else "read.fits", cap=gib(cap)),
    )  # fmt: skip
    return ReadOut(ink.say("read.memory", rank=rank, time=ms(time)), lines)
