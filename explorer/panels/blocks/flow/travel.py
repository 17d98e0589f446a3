"""The streams of a text through the parts of a Transformer: what passes, what is added, how much.

A stream goes straight up, one per token; a part stands beside the way, and what it gives is added.
Attention is the only part that leads from one stream to another.
"""

from __future__ import annotations

import math
from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.blocks.flow import Column, Station, Step, Travel
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.blocks.flow import ends
from explorer.panels.blocks.flow.layout import COLOURS, Places, Stack, places, thickness
from explorer.panels.blocks.flow.legend import draw_legend
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LEAST_SHOWN = 0.04  # weights below are not drawn
FAINT = 0.22


def draw(ink: Ink, body: QRectF, trace: Trace, index: int, on_the_way: float) -> None:
    """Everything up to the current step; what the signal has not reached stays faint."""
    travel: Travel = trace.shared
    step: Step = trace[index]
    where = places(ink, body, travel)
    following = trace[min(index + 1, len(trace) - 1)]
    for at, stack in enumerate(where.stacks):
        last = at == len(where.stacks) - 1
        column = travel.use if step.kind == "write" and last else stack.column
        assert column is not None
        seen = column
        reached = len(seen.stations)
        if step.kind == "station":
            reached = step.index + 1 if at == step.column else (0 if at > step.column else reached)
        current = step.index if step.kind == "station" and at == step.column else -1
        count = len(seen.pieces)
        if step.kind == "write" and last:
            count = travel.prompt + step.index - 1
        writing = step.kind == "write"
        only = count - 1 if writing and last else None
        # what stands still is drawn once per step: only dots and chips move in between
        corner = stack.area
        name = ("stack", repr(trace.params), index, at, corner.x(), corner.y(), corner.width(),
                corner.height())  # fmt: skip
        draw_stack = partial(
            _stack, stack=stack, column=seen, travel=travel, trace=trace, reached=reached,
            current=current, count=count, dim=writing and not last, only=only,
        )  # fmt: skip
        ink.layer(name, draw_stack)
        if step.kind == "station" and following.kind == "station" and on_the_way > 0:
            if following.column == at:
                _pulses(ink, stack, seen, following.index, on_the_way)
        ends.draw_below(ink, stack, seen, travel, step, count, last)
        ends.draw_above(ink, stack, travel, trace, step, reached, on_the_way, last)
        _marks(ink, stack, seen, travel, trace, at, count)
    if len(where.stacks) > 1:
        _memory(ink, where, step)
    draw_legend(ink, where, trace)


def _stack(
    ink: Ink, stack: Stack, column: Column, travel: Travel, trace: Trace, reached: int,
    current: int, count: int, dim: bool, only: int | None,
) -> None:  # fmt: skip
    top, most = trace.scales["stream"][1], trace.scales["added"][1]
    for index, station in enumerate(column.stations):
        here = index < reached
        alpha = (0.5 if dim else 1.0) if here else FAINT
        _part(ink, stack, index, station, travel, alpha, here, index == current, count, only)
        _label(ink, stack, index, station, travel, here, index == current, count)
    for index, station in enumerate(column.stations):
        here = index < reached
        alpha = 1.0 if here else FAINT
        cut = not travel.residual and station.kind not in ("embedding", "head")
        for token in range(count):
            # in use all but the last stream are what they were in the pass before
            pale = dim or (only is not None and token != only)
            _stream(ink, stack, index, station, token, top, here, pale, cut)
            if here and station.kind not in ("embedding", "head"):
                _sum(ink, stack, index, station, token, most, 0.5 if pale else alpha, cut)


def _stream(
    ink: Ink, stack: Stack, index: int, station: Station, token: int, top: float, here: bool,
    pale: bool, cut: bool,
) -> None:  # fmt: skip
    """One stream through one row: straight up, thinner beside a part so that its work is seen."""
    x, band = stack.x(token), stack.band(index)
    low, middle, high = stack.entry(index), stack.sum(index), stack.leave(index)

    def piece(start: float, end: float, length: float, share: float = 1.0) -> None:
        colour = (ink.ramp((0.3 + 0.7 * math.sqrt(length / top)) * (0.4 if pale else 1.0))
                  if here else "border")  # fmt: skip
        wide = thickness(length, top) * share if here else 1.0
        ink.line(x, start, x, end, colour, width=max(wide, 1.0), alpha=1.0 if here else FAINT)

    before, after = float(station.before[token]), float(station.after[token])
    if station.kind == "embedding":
        piece(middle, high, after)
        return
    if station.kind == "head":
        piece(low, middle, before)
        piece(middle, high, after)
        return
    piece(low, band.bottom(), before)
    if not cut:
        piece(band.bottom(), band.top(), before, 0.45)
        piece(band.top(), middle, before)
    piece(band.top() if cut else middle, high, after)


def _sum(
    ink: Ink, stack: Stack, index: int, station: Station, token: int, most: float, alpha: float,
    cut: bool,
) -> None:  # fmt: skip
    """The branch that comes back from the part, and the sum; the larger, the more was added."""
    x, y = stack.x(token), stack.sum(index)
    share = math.sqrt(float(station.added[token]) / (most or 1.0))
    radius = min(1.6 + 4.4 * share, stack.pitch * 0.42, stack.row * 0.16)
    colour = COLOURS[station.kind]
    side = min(stack.pitch * 0.36, 8.0)
    top = stack.band(index).top()
    if not cut:
        ink.line(x + side, top, x + side, y, colour, width=0.8 + 2.2 * share, alpha=alpha)
        ink.line(x + side, y, x, y, colour, width=0.8 + 2.2 * share, alpha=alpha)
    ink.circle(x, y, radius, fill="surface", line="text", width=1.0, alpha=alpha)
    if radius >= 3 and not cut:
        half = radius * 0.55
        ink.line(x - half, y, x + half, y, "text", width=1.0, alpha=alpha)
        ink.line(x, y - half, x, y + half, "text", width=1.0, alpha=alpha)


def _part(
    ink: Ink, stack: Stack, index: int, station: Station, travel: Travel, alpha: float,
    here: bool, current: bool, count: int, only: int | None,
) -> None:  # fmt: skip
    """The box of a part; lines between streams where it mixes them, a box per stream where not."""
    if station.kind in ("embedding", "head"):
        y = stack.sum(index)
        left, right = stack.x(-0.4), stack.x(stack.tokens - 0.6)
        ink.line(left, y, right, y, "border", width=2.0 if current else 1.0, alpha=alpha)
        return
    band, colour = stack.band(index), COLOURS[station.kind]
    ink.rect(band, fill=colour, alpha=0.16 * alpha if not current else 0.3, radius=6)
    ink.rect(band, line="text" if current else colour, width=1.4 if current else 1.0, alpha=alpha,
             radius=6)  # fmt: skip
    if travel.norm == "post" and here:
        y = stack.sum(index) - stack.row * 0.12
        ink.line(stack.x(-0.45), y, stack.x(count - 0.55), y, "muted", width=1.0, alpha=alpha,
                 dash=True)  # fmt: skip
    elif here:
        y = band.bottom() - 3
        ink.line(stack.x(-0.45), y, stack.x(count - 0.55), y, "muted", width=1.0, alpha=alpha,
                 dash=True)  # fmt: skip
    if not here:
        return
    if station.kind == "feed_forward":
        wide = min(stack.pitch * 0.62, 20.0)
        for token in range(count):
            box = QRectF(stack.x(token) - wide / 2, band.top() + band.height() * 0.22, wide,
                         band.height() * 0.56)  # fmt: skip
            pale = only is not None and token != only
            ink.rect(box, fill=colour, alpha=(0.2 if pale else 0.55) * alpha, radius=2)
        return
    _mixing(ink, stack, index, station, travel, count, alpha, current, only)


def _mixing(
    ink: Ink, stack: Stack, index: int, station: Station, travel: Travel, count: int, alpha: float,
    current: bool, only: int | None,
) -> None:  # fmt: skip
    """Attention as lines from the streams that are read (below) to those that read (above)."""
    band = stack.band(index)
    low, high = band.bottom() - 4, band.top() + 2
    sources = station.weights.shape[1]
    if station.kind == "cross":
        starts = [band.left() + (key + 0.5) * band.width() / sources for key in range(sources)]
        tiny = ink.line_height("tiny")
        if band.height() > tiny + 14:
            low -= tiny - 2
            wide = band.width() / sources
            for start, piece in zip(starts, travel.columns[0].pieces, strict=True):
                text = piece[1] if piece.startswith("⟨") else piece
                ink.text(QRectF(start - wide / 2, low, wide, tiny), text, size="tiny",
                         colour="muted", align="center middle", alpha=max(alpha, 0.6))  # fmt: skip
    else:
        starts = [stack.x(key) for key in range(sources)]
    weights = station.weights[:count]
    for query, key in np.argwhere(weights > LEAST_SHOWN).tolist():
        share = float(weights[query, key])
        shown = alpha * (0.35 + 0.65 * share) * (1.0 if current else 0.8)
        shown *= 0.25 if only is not None and query != only else 1.0
        ink.line(starts[key], low, stack.x(query), high, "weight", width=0.8 + 2.6 * share,
                 alpha=shown)  # fmt: skip


def _label(
    ink: Ink, stack: Stack, index: int, station: Station, travel: Travel, here: bool,
    current: bool, count: int,
) -> None:  # fmt: skip
    """The part's name; under it the shape of the stream and, measured, what was added."""
    row = QRectF(stack.gutter.left(), stack.leave(index), stack.gutter.width(), stack.row)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    side = "left" if stack.labels_right else "right"
    name = ink.say("part." + station.kind, layer=station.layer + 1)
    if ink.text_width(name, "small", bold=True) > row.width():
        name = ink.say("short." + station.kind, layer=station.layer + 1)
    two = stack.row >= small + tiny + 2
    y = row.center().y() - (small + tiny) / 2 if two else row.center().y() - small / 2
    ink.text(QRectF(row.left(), y, row.width(), small), name, size="small", bold=current,
             colour="text" if here else "muted", align=f"{side} middle")  # fmt: skip
    if not two or count == 0:
        return
    shape = f"{count}×{travel.width}"
    if here and station.kind not in ("embedding", "head"):
        shape += f" +{number(float(station.added[:count].mean()), 2)}"
    ink.text(QRectF(row.left(), y + small, row.width(), tiny), shape, size="tiny", mono=True,
             colour="muted", align=f"{side} middle")  # fmt: skip


def _pulses(ink: Ink, stack: Stack, column: Column, index: int, share: float) -> None:
    """A dot on each stream, on its way to the next station."""
    start = stack.bottom.top() if index == 0 else stack.leave(index - 1)
    end = stack.leave(index)
    y = start + (end - start) * share
    for token in range(len(column.pieces)):
        ink.circle(stack.x(token), y, min(4.0, stack.pitch * 0.32), fill="text", line="surface",
                   width=1.0)  # fmt: skip


def _memory(ink: Ink, where: Places, step: Step) -> None:
    """What the encoder hands over, to each cross-attention of the decoder."""
    source, target = where.stacks
    read = step.kind != "station" or step.column > 0
    alpha = 1.0 if read else FAINT
    x = (source.area.right() + target.area.left()) / 2 - 2
    top = source.area.top()
    rows = [at for at, one in enumerate(target.column.stations) if one.kind == "cross"]
    ys = [target.band(row).center().y() for row in rows]
    start = source.x(source.tokens - 0.6)
    ink.line(source.x(-0.4), top, start, top, COLOURS["cross"], width=3, alpha=alpha)
    ink.line(start, top, x, top, COLOURS["cross"], width=3, alpha=alpha)
    ink.line(x, min(top, *ys), x, max(top, *ys), COLOURS["cross"], width=3, alpha=alpha)
    for row, y in zip(rows, ys, strict=True):
        now = step.kind == "station" and step.column == 1 and step.index == row
        ink.arrow(x, y, target.band(row).left(), y, COLOURS["cross"], width=4 if now else 2.5,
                  alpha=alpha, head=8)  # fmt: skip


def _marks(
    ink: Ink, stack: Stack, column: Column, travel: Travel, trace: Trace, at: int, count: int
) -> None:
    """A row per station: the numbers of the stream pointed at; a click goes there."""
    steps = {(step.column, step.index): place for place, step in enumerate(trace.steps)
             if step.kind == "station"}  # fmt: skip
    for index, station in enumerate(column.stations):
        ink.mark(stack.rows(index), partial(_read, ink, stack, column, travel, station, count),
                 seek=steps[(at, index)], name=f"{column.name} {index}")  # fmt: skip


def _read(
    ink: Ink, stack: Stack, column: Column, travel: Travel, station: Station, count: int,
    point: QPointF,
) -> ReadOut:  # fmt: skip
    name = ink.say("part." + station.kind, layer=station.layer + 1)
    token = stack.token_at(point.x())
    shape = ink.say("read.shape", tokens=count, width=travel.width)
    if not 0 <= token < count or not stack.area.adjusted(-6, 0, 6, 0).contains(point):
        rotary = ".rotary" if station.kind == "embedding" and not travel.placed else ""
        return ReadOut(name, (shape, ink.say(
            "read.part." + station.kind + rotary, heads=travel.heads, inner=travel.inner,
            width=travel.width)))  # fmt: skip
    before, added = float(station.before[token]), float(station.added[token])
    after = float(station.after[token])
    lines = [ink.say("read.before", value=number(before))]
    if station.kind != "head":
        key = "read.added" if travel.residual or station.kind == "embedding" else "read.given"
        lines.append(
            ink.say(key, value=number(added), cosine=fixed(float(station.along[token]), 2))
        )
    normed = travel.norm == "post" and station.kind != "head"
    lines.append(ink.say("read.after.normed" if normed else "read.after", value=number(after)))
    if station.weights.size:
        most = int(station.weights[token].argmax())
        pieces = travel.columns[0].pieces if station.kind == "cross" else column.pieces
        lines.append(ink.say("read.most", piece=pieces[most],
                             value=fixed(float(station.weights[token, most]), 2)))  # fmt: skip
    return ReadOut(f"{name} · {column.pieces[token]}", (*lines, shape))
