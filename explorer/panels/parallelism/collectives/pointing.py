"""What can be pointed at on a card: the sum behind a number, and dragging to change it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF

from explorer.compute.parallelism.collectives import Transfer, whose
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives.layout import Ring
from explorer.panels.parallelism.collectives.numbers import shown, size, sum_text, terms
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def locate(ring: Ring, trace: Trace, rank: int, point: QPointF) -> tuple[int, int | None]:
    """The chunk and the number (None for an empty chunk) under a point of a rank's card."""
    style, (left, top, _, _) = ring.style, ring.cards[rank]
    ranks, bounds = trace.params.ranks, trace.shared.bounds
    row = (point.y() - top - style.header) / style.row
    chunk = min(max(int(row), 0), ranks - 1)
    first, end = bounds[chunk], bounds[chunk + 1]
    if first == end:
        return chunk, None
    place = 0
    cells = left + style.cells(ranks)
    if style.columns and point.x() >= cells:
        line = min(int((row - chunk) * style.lines), style.lines - 1) if row >= 0 else 0
        place = line * style.columns + min(int((point.x() - cells) / style.cell), style.columns - 1)
    return chunk, min(first + place, end - 1)


def editor(
    start: np.ndarray, rank: int, place: Callable[[QPointF], int | None],
) -> Callable[[Gesture], dict[str, Any] | None]:  # fmt: skip
    """Dragging up or down changes the number the rank put in, one unit for two pixels (shift:
    ten)."""

    def edit(gesture: Gesture) -> dict[str, Any] | None:
        if gesture.phase not in ("drag", "release"):
            return None
        element = place(gesture.start)
        if element is None:
            return None
        moved = float(round((gesture.start.y() - gesture.point.y()) / 2))
        if not moved:
            return None
        rows = start.copy()
        rows[rank, element] += moved * (10 if gesture.shift else 1)
        return {"array": tuple(tuple(row) for row in rows.tolist())}

    return edit


def read_card(
    ink: Ink, trace: Trace, index: int, rank: int, chunk: int, element: int | None
) -> ReadOut:
    """Whose numbers are in a chunk, and the sum filled in."""
    step, bounds = trace[index], trace.shared.bounds
    inside = step.inside[rank, chunk]
    title = ink.say("read.chunk", rank=rank, chunk=chunk)
    if element is None:
        return ReadOut(title, (ink.say("read.empty"),))
    who = ", ".join(str(r) for r in np.flatnonzero(inside).tolist())
    if not inside.any():
        return ReadOut(title, (ink.say("read.absent"),))
    lines = [
        ink.say("read.all", count=len(inside)) if inside.all() else ink.say("read.who", who=who)
    ]
    first, end = bounds[chunk], bounds[chunk + 1]
    for item in [element, *[e for e in range(first, end) if e != element]][:5]:
        value = float(step.held[rank, item])
        moved = trace.params.collective == "all-to-all"
        text = shown(value) if moved else sum_text(terms(trace, inside, chunk, item), value)
        lines.append(f"[{item}]  " + text)
    if not whose(trace.params.collective, trace.params.ranks)[rank, chunk].any():
        return ReadOut(title, tuple(lines))  # what this rank put in plays no part
    own = shown(float(trace.shared.start[rank, element]))
    lines.append(ink.say("read.drag", rank=rank, element=element, value=own))
    return ReadOut(title, tuple(lines))


def read_message(ink: Ink, transfer: Transfer, ranks: int, _: QPointF) -> ReadOut:
    """What a message carries."""
    send = transfer.send
    title = ink.say("read.message", sender=send.sender, receiver=send.receiver)
    what = ", ".join(str(chunk) for chunk in send.chunks)
    who = ", ".join(str(r) for r in np.flatnonzero(transfer.inside.any(axis=0)).tolist())
    values = [shown(v) for v in transfer.values[:6].tolist()]
    numbers = ", ".join(values) + (", …" if len(transfer.values) > 6 else "")
    count, everyone = len(transfer.values), ink.say("read.all", count=ranks)
    return ReadOut(
        title,
        (
            ink.say("read.chunks", chunks=what),
            everyone if transfer.inside.any(axis=0).all() else ink.say("read.who", who=who),
            numbers or ink.say("read.empty"),
            f"{count} · {transfer.bytes // max(count, 1)} B = {size(transfer.bytes)}",
        ),
    )  # fmt: skip
