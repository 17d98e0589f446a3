"""The ranks' operations over time, as far as the clock has come; idle time hatched."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QImage

from explorer.compute.parallelism.pipeline.editor import Shared
from explorer.compute.parallelism.pipeline.simulator import CODE, Timeline
from explorer.compute.parallelism.pipeline.table import operation
from explorer.core.trace import Trace
from explorer.panels.parallelism.pipeline.layout import LANES, Areas, Spans, spans
from explorer.panels.parallelism.pipeline.names import ON_COLOUR, colour_of, kind_of, selected
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis

MOST_BOXES = 1600  # operations drawn one by one; more become pixels
VEIL = 0.66  # how much of the future is covered


def draw_timeline(ink: Ink, area: Areas, trace: Trace, time: float) -> None:
    """What has been done until `time`, and faintly what comes; names of ranks, the clock."""
    shared: Shared = trace.shared
    placed = spans(shared)
    key = ("timeline", repr(trace.params), *area.key())
    ink.layer(key, lambda still: _still(still, area, shared, placed))
    if shared.timeline.complete and time < placed.stop:
        x = area.x(time)
        ink.rect(QRectF(x, area.plot.top() - 1, area.plot.right() - x + 1, area.plot.height() + 2),
                 fill="surface", alpha=VEIL)  # fmt: skip
    _names(ink, area)
    _axis(ink, area, shared, placed)
    _path(ink, area, shared, placed, selected(ink))


def draw_clock(ink: Ink, area: Areas, time: float) -> None:
    """The line of the present through timeline and memory."""
    x = area.x(time)
    ink.line(x, area.plot.top() - 2, x, area.axis.top() + 2, "text", width=1.3)
    ink.line(x, area.memory.top(), x, area.memory.bottom(), "text", width=1.3)


def chunk_of(shared: Shared) -> np.ndarray:
    """Which of its rank's stages each stage is: 0 for the first (stages,)."""
    out = np.zeros(shared.stages, dtype=np.int64)
    for rank in range(shared.ranks):
        mine = np.flatnonzero(shared.owner == rank)
        out[mine] = np.arange(len(mine))
    return out


def _still(ink: Ink, area: Areas, shared: Shared, placed: Spans) -> None:
    timeline = shared.timeline
    thin = area.row(0).height() < 5
    if thin:  # one hatch for all; what is done is drawn over it
        whole = QRectF(area.plot.left(), area.plot.top(), area.x(placed.stop) - area.plot.left(),
                       area.plot.height())  # fmt: skip
        ink.rect(whole, fill="raised")
        ink.hatch(whole, gap=9)
    for rank in range(0 if thin else shared.ranks):
        _ground(ink, area, timeline, placed, rank)
    if len(timeline.end) > MOST_BOXES:
        _pixels(ink, area, shared, placed)
    else:
        _boxes(ink, area, shared, placed)


def _ground(ink: Ink, area: Areas, timeline: Timeline, placed: Spans, rank: int) -> None:
    """Time in which a rank waits: hatched between its operations, wider before and after them."""
    row = area.row(rank)
    part = timeline.of(rank)
    known = ~np.isnan(timeline.end[part])
    end = area.x(placed.stop)
    if not known.any():
        if end > row.left():
            ink.hatch(QRectF(row.left(), row.top(), end - row.left(), row.height()), gap=12)
        return
    first = area.x(float(timeline.start[part][known][0]))
    last = area.x(float(timeline.end[part][known][-1]))
    for left, right, gap in ((row.left(), first, 14.0), (first, last, 6.0), (last, end, 14.0)):
        if right - left > 0.5:
            box = QRectF(left, row.top(), right - left, row.height())
            ink.rect(box, fill="raised")
            ink.hatch(box, gap=gap)


def _boxes(ink: Ink, area: Areas, shared: Shared, placed: Spans) -> None:
    """Every operation as a box; a full backward shows its two halves, what never begins is pale.

    Boxes of one colour are drawn in one stroke: replaying thousands of single ones takes long.
    """
    timeline = shared.timeline
    chunk = chunk_of(shared)
    chunks = int(chunk.max(initial=0)) + 1
    broken = {(found.rank, found.place) for found in shared.findings if found.place >= 0}
    fills: dict[tuple[str, int, bool], list[QRectF]] = {}
    frames: dict[tuple[bool, bool], list[QRectF]] = {}
    numbers: list[tuple[QRectF, int, str, int, bool]] = []
    for rank in range(shared.ranks):
        row = area.row(rank)
        part = timeline.of(rank)
        for index in range(part.start, part.stop):
            if np.isnan(placed.start[index]):
                continue
            left, right = area.x(float(placed.start[index])), area.x(float(placed.end[index]))
            box = QRectF(left, row.top(), right - left, row.height())
            stage, kind = int(timeline.stage[index]), kind_of(int(timeline.kind[index]))
            ran = not np.isnan(timeline.end[index])
            if kind not in ("F", "I", "W", "B"):
                ink.line(left, row.top(), left, row.bottom(), "muted", width=1.6)
                continue
            for name, half in _halves(box, shared, stage, kind):
                fills.setdefault((name, int(chunk[stage]), ran), []).append(half)
            bad = (rank, index - part.start) in broken
            frames.setdefault((bad, ran), []).append(box)
            numbers.append((box, int(timeline.micro[index]), kind, int(chunk[stage]), ran))
    painter = ink.painter
    painter.setPen(Qt.PenStyle.NoPen)
    for (name, place, ran), boxes in fills.items():
        painter.setBrush(QBrush(ink.colour(colour_of(name, place, chunks), 1.0 if ran else 0.3)))
        painter.drawRects(boxes)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for (bad, ran), boxes in sorted(frames.items()):
        wide = [box for box in boxes if box.width() > 2.5 or bad]
        width = 2.0 if bad else 1.0 if all(box.width() > 5 for box in wide) else 0.6
        painter.setPen(ink.pen("error" if bad else "surface", width, dash=not ran))
        painter.drawRects(wide)
    for box, micro, kind, place, ran in numbers:
        _number(ink, box, micro, kind, place, chunks, ran)


def _halves(box: QRectF, shared: Shared, stage: int, kind: str) -> list[tuple[str, QRectF]]:
    """The parts of an operation by colour: a full backward is its I, then its W."""
    if kind != "B":
        return [(kind, box)]
    both = float(shared.costs[1, stage] + shared.costs[2, stage])
    first = box.width() * (float(shared.costs[1, stage]) / both if both else 0.5)
    return [
        ("I", QRectF(box.left(), box.top(), first, box.height())),
        ("W", QRectF(box.left() + first, box.top(), box.width() - first, box.height())),
    ]


def _number(
    ink: Ink, box: QRectF, micro: int, kind: str, chunk: int, chunks: int, ran: bool
) -> None:
    if micro < 0 or len(kind) > 1:
        return
    text = str(micro)
    for size in ("small", "tiny"):
        fits = ink.text_width(text, size, mono=True) + 2 <= box.width()
        if fits and ink.line_height(size) <= box.height() + 3:
            ink.text(box, text, size=size, mono=True, align="center middle", elide=False,
                     colour=ON_COLOUR if ran else "text",
                     bold=chunk == 0 and chunks > 1)  # fmt: skip
            return


def _pixels(ink: Ink, area: Areas, shared: Shared, placed: Spans) -> None:
    """Too many operations for boxes: the kind at the middle of every pixel."""
    timeline = shared.timeline
    wide = max(int(area.plot.width()), 1)
    times = (np.arange(wide) + 0.5) / wide * area.top
    chunk = chunk_of(shared)
    chunks = int(chunk.max(initial=0)) + 1
    table = np.zeros((len(CODE), chunks), dtype=np.uint32)
    for kind, code in CODE.items():
        if kind in ("F", "I", "W", "B"):
            for place in range(chunks):
                table[code, place] = colour_of("I" if kind == "B" else kind, place, chunks).rgba()
    picture = np.zeros((shared.ranks, wide), dtype=np.uint32)
    for rank in range(shared.ranks):
        part = timeline.of(rank)
        keep = ~np.isnan(placed.start[part])
        if not keep.any():
            continue
        starts, ends = placed.start[part][keep], placed.end[part][keep]
        at = np.searchsorted(starts, times, side="right") - 1
        inside = (at >= 0) & (times < ends[np.maximum(at, 0)])
        at = np.maximum(at, 0)
        kinds = timeline.kind[part][keep][at]
        stages = timeline.stage[part][keep][at]
        colours = table[kinds, chunk[stages]]
        full = kinds == CODE["B"]
        both = shared.costs[1, stages] + shared.costs[2, stages]
        share = np.divide(shared.costs[1, stages], both, out=np.full(wide, 0.5), where=both > 0)
        second = full & (times > starts[at] + share * (ends[at] - starts[at]))
        colours[second] = table[CODE["W"], chunk[stages[second]]]
        picture[rank, inside] = colours[inside]
    # one image for all ranks, gaps included: a picture is kept whole for every time it is drawn
    tall = max(int(2 * area.plot.height()), shared.ranks)
    y = (np.arange(tall) + 0.5) / tall * area.plot.height()
    pitch = area.plot.height() / shared.ranks
    owner = np.minimum((y / pitch).astype(np.int64), shared.ranks - 1)
    whole = picture[owner]
    whole[y - owner * pitch > area.row(0).height()] = 0
    image = QImage(np.ascontiguousarray(whole).tobytes(), wide, tall, 4 * wide,
                   QImage.Format.Format_ARGB32).copy()  # fmt: skip
    ink.painter.drawImage(area.plot, image)


def _names(ink: Ink, area: Areas) -> None:
    """Which rank a strip belongs to."""
    every = max(1, int(np.ceil(ink.line_height("tiny") / (area.plot.height() / area.ranks))))
    for rank in range(0, area.ranks, every):
        row = area.row(rank)
        if area.ranks > LANES:
            ink.label(row.left() - 6, row.center().y(), str(rank), anchor="right middle",
                      size="tiny", colour="muted", mono=True)  # fmt: skip
            continue
        ink.label(row.left() - 6, row.center().y(), ink.say("rank", rank=rank),
                  anchor="right middle", size="tiny")  # fmt: skip


def _axis(ink: Ink, area: Areas, shared: Shared, placed: Spans) -> None:
    """Milliseconds under the timeline, as far as time went."""
    end = area.x(placed.stop)
    y = area.axis.top() + 2
    ink.line(area.plot.left(), y, end, y, "border")
    axis = Axis(0.0, max(placed.stop, 1e-9))
    room = (end - area.plot.left()) / max(ink.text_width("0000.0", "tiny", mono=True) * 1.7, 1.0)
    unit = ink.text_width("ms", "tiny", mono=True)
    for value in axis.chosen(max(int(room), 2)):
        x = area.x(value)
        if value > placed.stop * (1 + 1e-9):
            continue
        ink.line(x, y, x, y + 3, "border")
        text = axis.text(value)
        half = ink.text_width(text, "tiny", mono=True) / 2
        if x + half > area.plot.right() - unit - 4:
            continue
        ink.label(x, y + 3, text, anchor="center top", size="tiny", colour="muted", mono=True)
    ink.label(area.plot.right(), y + 3, "ms", anchor="right top", size="tiny", colour="muted",
              mono=True)  # fmt: skip


def _path(ink: Ink, area: Areas, shared: Shared, placed: Spans, micro: int | None) -> None:
    """One micro-batch on its way down the stages and back, outlined and joined."""
    if micro is None:
        return
    timeline = shared.timeline
    found = np.flatnonzero((timeline.micro == micro) & ~np.isnan(timeline.end))
    if len(found) > 600:
        return
    ways: dict[str, list[tuple[int, int]]] = {"F": [], "B": []}
    for index in found.tolist():
        kind = kind_of(int(timeline.kind[index]))
        row = area.row(timeline.rank_of(index))
        left, right = area.x(float(placed.start[index])), area.x(float(placed.end[index]))
        box = QRectF(left, row.top(), max(right - left, 2.0), row.height())
        ink.rect(box.adjusted(0.5, 0.5, -0.5, -0.5), line="text", width=2.2)
        if kind in ("F", "B", "I"):
            ways["F" if kind == "F" else "B"].append((int(timeline.stage[index]), index))
    for way, stops in ways.items():
        ordered = [index for _, index in sorted(stops, reverse=way == "B")]
        for one, other in pairwise(ordered):
            _hop(ink, area, timeline, placed, one, other)


def _hop(ink: Ink, area: Areas, timeline: Timeline, placed: Spans, one: int, other: int) -> None:
    """The way from an operation's end to the beginning of the next."""
    first, second = timeline.rank_of(one), timeline.rank_of(other)
    if first == second:
        return
    from_, to = area.row(first), area.row(second)
    down = second > first
    y1, y2 = (from_.bottom(), to.top()) if down else (from_.top(), to.bottom())
    x1, x2 = area.x(float(placed.end[one])), area.x(float(placed.start[other]))
    if abs(y2 - y1) < 8:
        y1 += -4 if down else 4
        y2 += 4 if down else -4
    ink.arrow(x1, y1, x2, y2, "text", width=1.5, head=5.0)


def draw_ring(ink: Ink, area: Areas, trace: Trace) -> None:
    """Who waits for whom: from what a rank waits to do, to what that needs."""
    shared: Shared = trace.shared
    if shared.timeline.complete:
        return
    placed = spans(shared)
    x = (area.x(placed.stop) + area.x(placed.ghosts)) / 2
    ink.line(x, area.plot.top() - 4, x, area.plot.bottom(), "error", width=2.0, dash=True)
    ink.line(x, area.memory.top(), x, area.memory.bottom(), "error", width=2.0, dash=True)
    for found in shared.findings:
        for rank, waits, needs in found.ring:
            one, other = _find(shared, waits, rank), _find(shared, needs)
            if one is None or other is None or np.isnan(placed.start[one]):
                continue
            owner = shared.timeline.rank_of(other)
            from_x, to_x = _middle(area, placed, one), _middle(area, placed, other)
            here, there = area.row(rank), area.row(owner)
            away = 0.24 * here.height() * (1 if owner > rank else -1)
            ink.arrow(from_x, here.center().y() + away, to_x, there.center().y() - away, "error",
                      width=2.0, head=7.0)  # fmt: skip
            ink.circle(from_x, here.center().y() + away, 3.0, fill="error")


def _middle(area: Areas, placed: Spans, index: int) -> float:
    """The middle of an operation that is drawn; the right end for one that is not."""
    if np.isnan(placed.start[index]):
        return float(area.plot.right())
    return area.x(float(placed.start[index] + placed.end[index]) / 2)


def _find(shared: Shared, text: str, rank: int | None = None) -> int | None:
    """Where an operation stands (on a rank, or anywhere), or None."""
    op, timeline = operation(text), shared.timeline
    same = (
        (timeline.stage == op.stage) & (timeline.micro == op.micro_batch)
        & (timeline.kind == CODE[op.kind])
    )  # fmt: skip
    for index in np.flatnonzero(same).tolist():
        if rank is None or timeline.rank_of(index) == rank:
            return int(index)
    return None
