"""What the cells of the plane answer."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.flash import Flash
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.layout import Layout
from explorer.panels.attention.flash.names import span_of, token_of
from explorer.panels.attention.flash.plane import tile_rect
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut


def mark_plane(ink: Ink, place: Layout, trace: Trace) -> None:
    """Every cell answers with its score; a click goes to its tile."""
    shared: Flash = trace.shared
    box, tokens = place.plane, shared.tokens

    def look(point: QPointF) -> ReadOut | None:
        return read_cell(ink, trace, box, point)

    def edit(gesture: Gesture) -> dict[str, int] | None:
        """The wheel makes tiles twice as tall, or half."""
        if gesture.phase != "wheel" or not gesture.turns:
            return None
        size = shared.plan.rows * 2 if gesture.turns > 0 else shared.plan.rows // 2
        return {"block_rows": min(max(size, 1), tokens)}

    ink.mark(box, look, edit=edit, name=ink.say("name.plane"))
    start = next((s.start for s in trace.sections if s.id == "tiles"), 0)
    if len(shared.order) > 400:
        return
    for index in range(len(shared.order)):
        area = tile_rect(box, shared, index).intersected(box)
        ink.mark(area, look, seek=start + index, name=ink.say("name.tile", number=index + 1))


def read_cell(ink: Ink, trace: Trace, box: QRectF, point: QPointF) -> ReadOut | None:
    """The score under the mouse, with its formula filled in."""
    shared: Flash = trace.shared
    plan, tokens = shared.plan, shared.tokens
    column = min(max(int((point.x() - box.left()) / box.width() * tokens), 0), tokens - 1)
    row = min(max(int((point.y() - box.top()) / box.height() * tokens), 0), tokens - 1)
    title = ink.say("read.cell", query=token_of(shared, row), key=token_of(shared, column))
    row_block, key_block = row // plan.rows, column // plan.columns
    where = ink.say("read.tile", row=row_block + 1, column=key_block + 1,
                    rows=span_of(plan.row_span(row_block)),
                    keys=span_of(plan.key_span(key_block)))  # fmt: skip
    if key_block >= plan.visited(row_block):
        return ReadOut(title, (where, ink.say("read.skipped")))
    if plan.causal and column > row + plan.reach:
        return ReadOut(title, (where, ink.say("read.masked")))
    dot = float(shared.query[row].astype(np.float64) @ shared.key[column].astype(np.float64))
    score = dot * shared.scale
    share = float(np.exp(score - float(shared.log_sum[row])))
    return ReadOut(title, (
        where,
        ink.say("read.score", dot=number(dot), scale=number(shared.scale), score=number(score)),
        ink.say("read.share", score=number(score), log_sum=number(float(shared.log_sum[row])),
                share=number(share)),
    ))  # fmt: skip
