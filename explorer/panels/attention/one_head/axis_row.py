"""The keys of one query on its own axis of scores: softmax, seen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.trace import Trace
from explorer.panels.attention.common import axis
from explorer.panels.attention.one_head import editing
from explorer.panels.attention.one_head.reads import read_pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_axis(ink: Ink, row: QRectF, trace: Trace, query: int, key: int, grown: float) -> None:
    """Every key that may be read, at its score; e^(s − max) above it. Keys can be dragged."""
    head: Head = trace.shared
    stage = axis.stage_of(ink, row)
    if stage.height() < 20:
        return
    low, high = trace.scales["scaled"]
    open_keys = np.flatnonzero(np.isfinite(head.masked[query]))
    tokens = open_keys.tolist()
    names = [f"{head.key_pieces[token]} {token}" for token in tokens]
    before = head.before.scaled[query, open_keys] if head.before is not None else None
    axis.draw_keys(
        ink, stage, head.scaled[query, open_keys], low, high, names,
        focus=tokens.index(key) if key in tokens else -1, before=before, grown=grown,
    )  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        near = editing.key_at(head, stage, (low, high), query, point.x())
        return None if near is None else read_pair(ink, trace, "exp", query, near)

    movable = len(tokens) > 1
    ink.mark(
        row, read, edit=editing.dragging_on_axis(trace, stage, query) if movable else None,
        name=ink.say("name.axis"),
    )  # fmt: skip
