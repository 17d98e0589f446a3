"""The whole map of one head, on demand; of a long text only what is seen."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.heads import Heads, Step
from explorer.compute.attention.pyramid import level_for
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import visible
from explorer.panels.attention.common.strip import wide
from explorer.panels.attention.heads.reads import read_pair
from explorer.panels.attention.heads.shades import shares, without_sink
from explorer.ui import theme
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_map(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The chosen head's whole map; of a long text, only what is seen, as fine as it can be seen."""
    shared: Heads = trace.shared
    tiny = ink.line_height("tiny") + 2
    gutter = ink.text_width(f"{shared.tokens} ", "tiny", mono=True) + 16
    side = max(min(area.width() - gutter, area.height() - 2 * tiny), 8.0)
    left = area.left() + gutter + max((area.width() - gutter - side) / 2, 0)
    box = QRectF(left, area.top() + tiny, side, side)
    paint_levels(ink, box, trace)
    unit = side / shared.tokens
    draw_axes(ink, box, shared, unit, step.query)
    row = QRectF(box.left(), box.top() + step.query * unit, side, max(unit, 1.0))
    ink.rect(row.adjusted(-1, -0.5, 1, 0.5), line="query", width=1.6)

    def look(point: QPointF) -> ReadOut | None:
        query = min(max(int((point.y() - box.top()) / unit), 0), shared.tokens - 1)
        key = min(max(int((point.x() - box.left()) / unit), 0), shared.tokens - 1)
        return read_pair(ink, shared, query, key)

    def edit(gesture: object) -> dict[str, int] | None:
        point, phase = gesture.point, gesture.phase  # type: ignore[attr-defined]  # a Gesture
        if phase != "release" or step.section == "queries":
            return None
        return {"query": min(max(int((point.y() - box.top()) / unit), 0), shared.tokens - 1)}

    ink.mark(box, look, edit=edit, name=ink.say("name.map"))


def paint_levels(ink: Ink, box: QRectF, trace: Trace) -> None:
    """The level whose cells are about a pixel, cut to what is seen; the masked half hatched."""
    shared: Heads = trace.shared
    unit = box.width() / shared.tokens
    level = level_for(len(shared.levels), unit)
    weights, cell = shared.levels[level], unit * 2**level
    seen = visible(ink, box)
    if seen.isEmpty():
        return
    rows = range_of(seen.top() - box.top(), seen.bottom() - box.top(), cell, len(weights))
    columns = range_of(seen.left() - box.left(), seen.right() - box.left(), cell, len(weights))
    part = weights[rows[0] : rows[1], columns[0] : columns[1]]
    scale = trace.params.scale
    if scale == "row":  # the largest of the whole row, also where only a part of it is seen
        largest = weights[rows[0] : rows[1]].max(axis=1, keepdims=True)
        found = part / np.where(largest > 0, largest, 1.0)
    else:
        found = shares(part, scale, without_sink(shared) if columns[0] == 0 else 0.0)
        if scale == "sinkless" and columns[0] > 0:
            found = np.minimum(part / (without_sink(shared) or 1.0), 1.0)
    index = np.rint(np.clip(found, 0, 1) * 255).astype(np.uint8)
    pixels = np.ascontiguousarray(theme.pixels(ink.view.theme, "weight")[index])
    high, wide_ = index.shape
    image = QImage(pixels.data, wide_, high, 4 * wide_, QImage.Format.Format_RGB32).copy()
    place = QRectF(box.left() + columns[0] * cell, box.top() + rows[0] * cell,
                   wide_ * cell, high * cell)  # fmt: skip
    painter = ink.painter
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(place, image)
    if shared.causal:
        draw_later(ink, box, seen, unit)
    painter.restore()
    ink.rect(box, line="border", width=0.8)


def range_of(start: float, end: float, cell: float, count: int) -> tuple[int, int]:
    """First and last + 1 of the cells that lie between two edges."""
    first = min(max(int(start / cell), 0), count - 1)
    return first, min(max(int(np.ceil(end / cell)), first + 1), count)


def draw_later(ink: Ink, box: QRectF, seen: QRectF, unit: float) -> None:
    """The upper triangle, where keys come after the query: hatched, as far as it is seen."""
    gap = 9.0
    diagonal = box.left() - box.top()  # x - y along the main diagonal
    low = seen.left() + seen.top()
    high = seen.right() + seen.bottom()
    sums = np.arange(np.floor(low / gap) * gap, high, gap)
    # along x + y = s, what lies above the diagonal: x - y ≥ diagonal + unit
    start = np.maximum((sums + diagonal + unit) / 2, np.maximum(seen.left(), sums - seen.bottom()))
    end = np.minimum(seen.right(), sums - seen.top())
    found = np.stack([start, sums - start, end, sums - end], axis=1)
    ink.segments(found[end > start], soft(ink, "border", 0.4), width=0.8)


def draw_axes(ink: Ink, box: QRectF, shared: Heads, unit: float, query: int) -> None:
    """Tokens along the edges where they fit, positions where they do not; which axis is which."""
    tiny = ink.line_height("tiny")
    text = ink.say("map.axes")
    if ink.text_width(text, "tiny") <= box.width():
        ink.label(box.right(), box.bottom() + 2, text, anchor="right top", size="tiny",
                  colour="muted")  # fmt: skip
    spelled = unit >= tiny * 0.95 and not wide(shared.pieces)
    needed = tiny if spelled else tiny * 1.6
    widest = ink.text_width(str(shared.tokens), "tiny", mono=True) + 6
    down = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500) if n * unit >= needed), 1000)
    across = next((n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500)
                   if n * unit >= (tiny if spelled else widest)), 1000)  # fmt: skip
    seen = visible(ink, box.adjusted(-40, -20, 40, 20))
    for token in range(0, shared.tokens, down):
        y = box.top() + (token + 0.5) * unit
        if seen.top() - 20 <= y <= seen.bottom() + 20:
            text = shared.pieces[token] if spelled and token else str(token)
            ink.label(box.left() - 4, y, text, anchor="right middle", size="tiny", mono=True,
                      colour="query" if token == query else "muted")  # fmt: skip
    for token in range(0, shared.tokens, across):
        x = box.left() + (token + 0.5) * unit
        if seen.left() - 20 <= x <= seen.right() + 20:
            text = shared.pieces[token] if spelled and token else str(token)
            ink.label(x, box.top() - 1, text, anchor="center bottom", size="tiny", mono=True,
                      colour="muted")  # fmt: skip
