"""The evidence for a kind: random tokens said twice, the arcs the definition asks for, the cells
of the map that were averaged, and the spread of their weights around the mean."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.heads import Evidence, Heads, Step
from explorer.compute.attention.heads_labels import NAMED_FROM, averaged_cells
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import visible
from explorer.panels.attention.common.strip import (
    Strip,
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    tile_height,
    wide,
)
from explorer.panels.attention.heads.heatmap import draw_later
from explorer.panels.attention.heads.labels import draw_chips
from explorer.panels.attention.heads.relation import lift_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_evidence(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Chips to choose the kind; below, tokens with arcs; below them map and profile."""
    shared: Heads = trace.shared
    found = shared.evidence
    used = draw_chips(ink, area, trace, step.kind)
    body = area.adjusted(0, used, 0, 0)
    arcs = body.height() * 0.42
    if body.height() < 330 * ink.view.text_scale:  # too little for both: the arcs need theirs
        arcs = max(arcs, 104 * ink.view.text_scale)
    relation = QRectF(body.left(), body.top(), body.width(), min(arcs, body.height() * 0.55))
    draw_pattern(ink, relation, found, step.kind)
    rest = QRectF(body.left(), relation.bottom() + 8, body.width(),
                  body.bottom() - relation.bottom() - 8)  # fmt: skip
    side = min(rest.height() - ink.line_height("tiny") * 2 - 2, rest.width() * 0.46)
    box = QRectF(rest.left(), rest.top() + ink.line_height("tiny") + 2, side, side)
    draw_probe_map(ink, box, found, step.kind)
    right = QRectF(box.right() + 24, rest.top(), rest.right() - box.right() - 24, rest.height())
    draw_profile(ink, right, found, step.kind)


def query_shown(found: Evidence) -> int:
    """A token in the middle of the second copy."""
    return 1 + found.period + found.period // 2


def keys_of(found: Evidence, kind: str, query: int) -> list[int]:
    """The keys that the definition of a kind names for a query."""
    cells = averaged_cells(kind, len(found.pieces), found.period)[query]
    return [int(key) for key in np.flatnonzero(cells)]


def draw_pattern(ink: Ink, area: QRectF, found: Evidence, kind: str) -> None:
    """What the head reads (solid, as wide as its weight) and what the definition names (dashed)."""
    query = query_shown(found)
    tile = tile_height(ink, found.pieces)
    near = [query, *keys_of(found, kind, query)[:1], query - found.period, query - found.period + 1]
    row = found.weights[query]
    best = [int(key) for key in np.argsort(-row, kind="stable")[:4] if row[key] >= 0.05]
    wanted = [*near, 0, *best]
    for reach in range(1, len(found.pieces)):
        wanted += [one + sign * reach for one in near for sign in (-1, 1)]
    strip = strip_of(ink, found.pieces, wanted, area.left(), area.right())
    top = area.bottom() - tile - ink.line_height("tiny") - 2
    room = top - area.top() - ink.line_height("tiny") - 4
    tall = wide(found.pieces)
    draw_reads(ink, strip, found, query, top - 2, room)
    for key in keys_of(found, kind, query) if kind != "entropy" else ():
        draw_named(ink, strip, query, key, top - 2, room)
    for token in strip.shown:
        box = strip.column(token, top, tile)
        assert box is not None
        second = token > found.period
        fill = "query" if token == query else "key" if second else ""
        draw_tile(ink, box, found.pieces[token], tall=tall, line="key" if token else "border",
                  fill=fill, share=0.14 if token == query else 0.08)  # fmt: skip
        ink.mark(box, ReadOut(
            ink.say("read.probe", query=query, key=token),
            (f"a({query}, {token}) = {number(float(row[token]), 4)}"
             if token <= query or row[token] > 0
             else ink.say("read.masked"),),
        ))  # fmt: skip
    frame = strip.column(query, top - 1.5, tile + 3)
    if frame is not None:
        ink.rect(frame, line="query", width=2.2, radius=4)
    draw_gaps(ink, strip, top + tile / 2)
    draw_places(ink, strip, top + tile + 1, (query,))
    box = QRectF(area.left(), area.top(), area.width(), ink.line_height("tiny"))
    ink.text(box, ink.say("probe.caption", period=found.period, rows=found.rows), size="tiny",
             colour="muted")  # fmt: skip


def draw_reads(
    ink: Ink, strip: Strip, found: Evidence, query: int, base: float, room: float
) -> None:
    """The arcs of one query of the random tokens, averaged over the rows."""
    row, end = found.weights[query], strip.centre(query)
    if end is None or room < 12:
        return
    widest = min(15.0 * ink.view.text_scale, max(5.0, strip.width * 0.7))
    for key in reversed(np.argsort(-row, kind="stable")[:16].tolist()):
        start, share = strip.centre(key), float(row[key])
        if start is None or share < 0.02 or key == query:
            continue
        lift, colour = lift_of(strip, start, end, room), soft(ink, "weight", 0.25 + 0.6 * share)
        ink.ribbon(start, base, end, base, lift, colour, width=max(share * widest, 0.8))


def draw_named(ink: Ink, strip: Strip, query: int, key: int, base: float, room: float) -> None:
    """The arc that the definition asks for, dashed."""
    start, end = strip.centre(key), strip.centre(query)
    if start is None or end is None or room < 12:
        return
    if key == query:
        ink.ribbon(end - 8, base, end + 8, base, min(28.0, room * 0.4), "query", width=1.4)
        return
    lift = lift_of(strip, start, end, room) + 5
    t = np.linspace(0.0, 1.0, 33)
    x = start * (1 - t) ** 2 * (1 + 2 * t) + end * t**2 * (3 - 2 * t)
    ink.polyline(np.stack([x, base - lift * 4 * t * (1 - t)], axis=1), "query", width=1.6,
                 dash=True)  # fmt: skip


def draw_probe_map(ink: Ink, box: QRectF, found: Evidence, kind: str) -> None:
    """The head's mean map on the random tokens; what was averaged is framed."""
    tokens = len(found.pieces)
    ink.heat(box, found.weights, (0.0, 1.0))
    if not found.weights[0, 1:].any():
        draw_later(ink, box, visible(ink, box), box.width() / tokens)
    ink.rect(box, line="border", width=0.8)
    unit = box.width() / tokens
    cells = averaged_cells(kind, tokens, found.period)
    if kind != "entropy":
        outline(ink, box, cells, unit)
    small = ink.line_height("tiny")
    for text, y in ((ink.say("probe.map"), box.top() - small - 1),
                    (ink.say("map.axes"), box.bottom() + 1)):  # fmt: skip
        if ink.text_width(text, "tiny") <= box.width():
            ink.text(QRectF(box.left(), y, box.width(), small), text, size="tiny", colour="muted")

    def look(point: QPointF) -> ReadOut | None:
        query = min(max(int((point.y() - box.top()) / unit), 0), tokens - 1)
        key = min(max(int((point.x() - box.left()) / unit), 0), tokens - 1)
        if key > query and not found.weights[0, 1:].any():
            return ReadOut(ink.say("read.probe", query=query, key=key), (ink.say("read.masked"),))
        lines = [f"a({query}, {key}) = {number(float(found.weights[query, key]), 4)}"]
        if cells[query, key] and kind != "entropy":
            lines.append(ink.say("read.averaged"))
        return ReadOut(ink.say("read.probe", query=query, key=key), tuple(lines))

    ink.mark(box, look, name=ink.say("probe.map"))


def outline(ink: Ink, box: QRectF, cells: np.ndarray, unit: float) -> None:
    """Two lines along the cells that were averaged: a diagonal or the first column."""
    rows, columns = np.nonzero(cells)
    if not len(rows):
        return
    if (columns == columns[0]).all():
        frame = QRectF(box.left() + columns[0] * unit, box.top() + rows[0] * unit, unit,
                       (rows[-1] - rows[0] + 1) * unit)  # fmt: skip
        ink.rect(frame.adjusted(-1, -1, 1, 1), line="query", width=1.4)
        return
    first = (box.left() + columns[0] * unit, box.top() + rows[0] * unit)
    last = (box.left() + (columns[-1] + 1) * unit, box.top() + (rows[-1] + 1) * unit)
    away = unit + 1.5
    for across, down in ((away, 0.0), (0.0, away)):
        ink.line(first[0] + across, first[1] + down - (1.5 if across else 0),
                 last[0] + (1.5 if across else -away), last[1] - (away if across else -1.5),
                 "query", width=1.4)  # fmt: skip


def draw_profile(ink: Ink, area: QRectF, found: Evidence, kind: str) -> None:
    """The averaged weights one by one, and their mean; for entropy, that of each query."""
    tokens = len(found.pieces)
    if kind == "entropy":
        rows, values = np.arange(1, tokens), found.entropies
    else:
        rows, columns = np.nonzero(averaged_cells(kind, tokens, found.period))
        values = found.weights[rows, columns]
    small = ink.line_height("tiny")
    gutter = ink.text_width("0.00", "tiny", mono=True) + 6
    mean = float(np.mean(values))
    shown = ink.say("profile.mean", mean=fixed(mean, 3))
    width = ink.text_width(shown, "tiny", bold=True) + 2
    title = QRectF(area.left() + gutter, area.top(), area.width() - gutter, small + 1)
    # beside the title: over the bars the mean would hide some of what it is the mean of
    ink.text(title, shown, size="tiny", colour="query", bold=True, align="right middle")
    text = ink.say("profile.entropy" if kind == "entropy" else "profile.title", count=len(values))
    ink.text(title.adjusted(0, 0, -width - 6, 0), text, size="tiny", colour="muted")
    plot = QRectF(title.left(), title.bottom() + 4, title.width(), area.height() - small * 2 - 10)
    if plot.height() < 20 or plot.width() < 20:
        return
    for share in (0.0, 0.5, 1.0):
        y = plot.bottom() - share * plot.height()
        ink.line(plot.left(), y, plot.right(), y, "hairline")
        ink.label(plot.left() - 4, y, fixed(share, 1), anchor="right middle", size="tiny",
                  mono=True, colour="muted")  # fmt: skip
    pitch = plot.width() / tokens
    for row, value in zip(rows.tolist(), values.tolist(), strict=True):
        height = min(value, 1.0) * plot.height()
        bar = QRectF(plot.left() + row * pitch, plot.bottom() - height, max(pitch * 0.72, 1.0),
                     max(height, 0.6))  # fmt: skip
        ink.rect(bar, fill="weight")
        ink.mark(QRectF(bar.left(), plot.top(), pitch, plot.height()),
                 ReadOut(ink.say("read.query", query=row), (number(value, 4),)))  # fmt: skip
    y = plot.bottom() - mean * plot.height()
    ink.line(plot.left(), y, plot.right(), y, "query", width=1.6)
    if kind != "entropy":
        threshold = plot.bottom() - NAMED_FROM * plot.height()
        ink.line(plot.left(), threshold, plot.right(), threshold, "border", dash=True)
    axis = QRectF(plot.left(), plot.bottom() + 2, plot.width(), small)
    ink.text(axis, ink.say("profile.axis"), size="tiny", colour="muted")
    if kind != "entropy":
        room = axis.adjusted(ink.text_width(ink.say("profile.axis"), "tiny") + 8, 0, 0, 0)
        ink.text(room, ink.say("profile.named", named=fixed(NAMED_FROM, 1)), size="tiny",
                 colour="muted", align="right middle")  # fmt: skip
