"""What the timeline answers: an operation with its times, a gap with whom it waits for."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.pipeline.editor import Broken, Shared
from explorer.compute.parallelism.pipeline.operation import KINDS, Operation
from explorer.compute.parallelism.pipeline.table import operation
from explorer.core.trace import Trace
from explorer.core.words import Message, message
from explorer.panels.parallelism.pipeline.editing import MOST_EDITED, at_point, edit
from explorer.panels.parallelism.pipeline.layout import Areas, spans
from explorer.panels.parallelism.pipeline.names import gib, ms, phrase
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

MOST_MARKS = 1200  # operations with a region of their own; beyond it each rank has one


def text_of(shared: Shared, index: int) -> str:
    """An operation of the timeline, as torch writes it."""
    timeline = shared.timeline
    kind = KINDS[int(timeline.kind[index])]
    return str(Operation(int(timeline.stage[index]), kind, int(timeline.micro[index])))


def mark_timeline(ink: Ink, area: Areas, trace: Trace) -> None:
    """Regions for the operations: to read, to choose a micro-batch, to drag."""
    shared: Shared = trace.shared
    read, change = partial(_read, ink, area, trace), partial(edit, area, trace)
    for rank in range(shared.ranks):
        ink.mark(area.row(rank), read, edit=change, name=f"rank {rank}")
    count = len(shared.timeline.end)
    if count > MOST_MARKS:
        return
    placed = spans(shared)
    for rank in range(shared.ranks):
        row, part = area.row(rank), shared.timeline.of(rank)
        for index in range(part.start, part.stop):
            if np.isnan(placed.start[index]):
                continue
            left, right = area.x(float(placed.start[index])), area.x(float(placed.end[index]))
            micro = int(shared.timeline.micro[index])
            ink.mark(QRectF(left, row.top(), max(right - left, 2.0), row.height()), read,
                     edit=change, select={"micro": micro} if micro >= 0 else None,
                     name=text_of(shared, index))  # fmt: skip


def _read(ink: Ink, area: Areas, trace: Trace, point: QPointF) -> ReadOut | None:
    shared: Shared = trace.shared
    rank = area.rank_at(point.y())
    if rank is None:
        return None
    found = at_point(area, trace, point)
    if found is None:
        return _read_gap(ink, shared, rank, area.time(point.x()))
    part = shared.timeline.of(rank)
    index = part.start + found[1]
    start, end = float(shared.timeline.start[index]), float(shared.timeline.end[index])
    title = ink.say(phrase(text_of(shared, index)))
    if np.isnan(end):
        lines = [ink.say("read.never")]
    else:
        lines = [f"{ms(start)} … {ms(end)} ({ms(end - start)})",
                 ink.say("read.held", held=gib(float(shared.states[rank]
                                                     + shared.held.after_end[index])))]  # fmt: skip
    lines += [ink.say(sentence(shared, broken)) for broken in shared.findings
              if (broken.rank, broken.place) == found]  # fmt: skip
    count = len(shared.timeline.end)
    hint = "read.drag" if count <= MOST_EDITED else "read.long"
    return ReadOut(title, (*lines, ink.say(hint, count=count)))


def _read_gap(ink: Ink, shared: Shared, rank: int, time: float) -> ReadOut | None:
    timeline = shared.timeline
    if time > timeline.makespan():
        return None
    part = timeline.of(rank)
    known = int((~np.isnan(timeline.end[part])).sum())
    starts, ends = timeline.start[part][:known], timeline.end[part][:known]
    after = int(np.searchsorted(starts, time, side="right"))
    left = float(ends[after - 1]) if after else 0.0
    if after >= known:
        done = known == part.stop - part.start
        key = "read.finished" if done else "read.stuck"
        return ReadOut(ink.say(key, rank=rank), (ms(max(timeline.makespan() - left, 0.0)),))
    right = float(starts[after])
    next_one = ink.say(phrase(text_of(shared, part.start + after)))
    key = "read.gap" if after else "read.before"
    return ReadOut(
        ink.say(key, rank=rank),
        (f"{ms(left)} … {ms(right)} ({ms(right - left)})", ink.say("read.next", what=next_one)),
    )


def sentence(shared: Shared, broken: Broken) -> Message:
    """The rule that is broken, with its numbers."""
    args: dict[str, object] = {"rank": broken.rank, "place": broken.place + 1}
    if broken.operation:
        args |= {"what": phrase(broken.operation), "text": broken.operation}
    if broken.other:
        args |= {"other": phrase(broken.other), "needed": broken.other}
    numbers = dict(broken.numbers)
    if broken.rule == "memory":
        numbers = {name: gib(value) if name != "chunks" else value
                   for name, value in numbers.items()}  # fmt: skip
    if broken.rule == "two-ranks":
        numbers = {"first": numbers["other"], "stage": _stage(broken.operation)}
    if "later" in numbers:
        numbers["later"] += 1
    if broken.ring:
        return message("lint.deadlock", count=len(broken.ring), who=_ring(broken))
    return message(f"lint.{broken.rule}", **{**args, **numbers})


def _stage(text: str) -> int:
    return operation(text).stage


def _ring(broken: Broken) -> Message:
    """Rank after rank, what it waits to do and what that needs."""
    links = [
        message("ring.link", rank=rank, what=phrase(waits), text=waits, other=phrase(needs),
                needed=needs)
        for rank, waits, needs in broken.ring[:4]
    ]  # fmt: skip
    out = links[-1] if len(broken.ring) <= 4 else message("ring.more", first=links[-1])
    for link in reversed(links[:-1]):
        out = message("ring.join", first=link, rest=out)
    return out
