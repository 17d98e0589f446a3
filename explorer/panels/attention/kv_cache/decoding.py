"""Prefill and decoding: what the cache keeps, what would be computed again, and two counters."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from explorer.compute.attention.kv_cache import Run, Step
from explorer.core.easing import mix, smooth
from explorer.core.formatting import count, data_size, number
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import tile_height, wide
from explorer.panels.attention.kv_cache import tiles
from explorer.panels.attention.kv_cache.layout import (
    Columns,
    columns,
    fitting,
    gutter_width,
    name_in_gutter,
)
from explorer.panels.attention.kv_cache.reads import milliseconds, named, read_pass, read_vector
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

PARTS = (("query", "q"), ("key", "k"), ("value", "v"))


@dataclass(frozen=True)
class Frame:
    """The parts of the picture."""

    arcs: float
    tiles: QRectF
    stack: QRectF  # keys and values by layer
    stairs: QRectF  # the passes without the cache
    counters: QRectF
    gutter: float


def frame(ink: Ink, rect: QRectF, run: Run) -> Frame:
    """From top to bottom: arcs, tiles, what is kept, what is computed again, counters."""
    gutter = gutter_width(ink, rect)
    inner = rect.adjusted(gutter, 0, 0, 0)
    line, tiny = ink.line_height("small"), ink.line_height("tiny")
    counters = 3 * (line + 5) + tiny
    arcs = rect.height() * 0.14
    tile = tile_height(ink, run.pieces)
    top = inner.top() + arcs + tile + tiny + 6
    gap = min(14.0, rect.height() * 0.02)
    space = max(inner.bottom() - counters - gap - top - tiny - 2 * gap, 4.0)
    stack = QRectF(inner.left(), top, inner.width(), space * 0.55)
    stairs = QRectF(inner.left(), stack.bottom() + 2 * gap + tiny, inner.width(), space * 0.45)
    return Frame(
        arcs, QRectF(inner.left(), inner.top() + arcs, inner.width(), tile), stack, stairs,
        QRectF(rect.left(), rect.bottom() - counters, rect.width(), counters), gutter,
    )  # fmt: skip


def draw(ink: Ink, rect: QRectF, trace: Trace, index: int, fraction: float) -> None:
    """A pass: the prompt's, or that of one new token."""
    run: Run = trace.shared
    step: Step = trace[index]
    parts = frame(ink, rect, run)
    shown = columns(ink, run.pieces, run.tokens + 1, step.tokens, parts.tiles.left(),
                    parts.tiles.right())  # fmt: skip
    tall = wide(run.pieces)
    newest = step.tokens - 1 if step.stage == "decode" else -1
    if newest >= 0:
        weights = run.weight[:, newest].mean(axis=0)
        tiles.draw_ribbons(ink, shown, weights, newest, parts.tiles.top() - 2, parts.arcs - 4, 1.0)
    if step.stage == "prefill":
        base, room = parts.tiles.top() - 14, parts.arcs - 20 - ink.line_height("small")
        for token, weights in enumerate(run.weight[:, : step.tokens].mean(axis=0)):
            if token >= shown.first:
                tiles.draw_ribbons(ink, shown, weights, token, base, room, 0.6, keys=False)
        draw_bracket(ink, parts, shown, step)
    tiles.draw_tiles(ink, shown, run.pieces, step.tokens, parts.tiles.top(), parts.tiles.height(),
                     tall, newest)  # fmt: skip
    tiles.draw_positions(ink, shown, step.tokens, parts.tiles.bottom() + 2, newest)
    draw_next(ink, parts, shown, trace, index, fraction, tall)
    draw_stack(ink, parts, shown, run, step)
    draw_stairs(ink, parts, shown, trace, index)
    draw_counters(ink, parts, trace, index)
    mark_tokens(ink, parts, shown, run, step)


def draw_bracket(ink: Ink, parts: Frame, shown: Columns, step: Step) -> None:
    """A bracket over the prompt: it goes through together."""
    left, right = shown.x(shown.first), shown.x(min(step.tokens - 1, shown.last))
    y, foot = parts.tiles.top() - 12, parts.tiles.top() - 5
    ink.line(left, y, right, y, "query", width=1.4)
    for x in (left, right):
        ink.line(x, y, x, foot, "query", width=1.4)
    line = ink.line_height("small")
    if parts.arcs < line + 16:
        return
    text = ink.say("row.together")
    room = parts.tiles.width()
    x = min(max((left + right) / 2, parts.tiles.left() + room * 0.25), parts.tiles.right())
    size = fitting(ink, text, room, "small", "tiny")
    top = parts.tiles.top() - parts.arcs
    ink.label(x, top, text, anchor="center top", size=size, colour="query")


def draw_next(
    ink: Ink, parts: Frame, shown: Columns, trace: Trace, index: int, fraction: float, tall: bool
) -> None:
    """The likeliest next token, dashed; on the way to the next step it drops into its column."""
    step: Step = trace[index]
    token = step.tokens
    if token not in shown.shown(token + 1):
        return
    goes_in = index + 1 < len(trace) and trace[index + 1].stage == "decode"
    eased = smooth(fraction) if goes_in and not ink.view.reduced_motion else 0.0
    lift = mix(0.0, 14.0, 4 * eased * (1 - eased))
    tile = shown.box(token, parts.tiles.top() - lift, parts.tiles.height())
    tiles.draw_tile(ink, tile, step.next_pieces[0], tall, line="query", fade=mix(0.6, 1.0, eased),
                    dash=True)  # fmt: skip
    lines = [
        f"{piece}  {number(chance)}"
        for piece, chance in zip(step.next_pieces, step.next_chances, strict=True)
    ]
    ink.mark(tile, ReadOut(ink.say("read.next"), tuple(lines)))


def draw_stack(ink: Ink, parts: Frame, shown: Columns, run: Run, step: Step) -> None:
    """Of each token and layer: its key and value, kept; queries of the tokens just computed."""
    most = max(1, int(parts.stack.height() / 12.0))
    layers = min(run.layers, most)
    pitch = parts.stack.height() / layers
    gap = min(6.0, pitch * 0.14)
    row = (pitch - gap) / 3
    new_from = step.tokens - step.new
    for layer in range(layers):
        top = parts.stack.top() + layer * pitch
        label = QRectF(parts.stack.left(), top, parts.stack.width(), pitch - gap)
        title = ink.say("row.layer", layer=layer + 1)
        if layers < run.layers and layer == layers - 1:
            title = ink.say("row.layers", shown=layers, layers=run.layers)
        letters = row >= ink.line_height("tiny") * 0.8
        if pitch - gap >= ink.line_height("tiny") * 0.9:
            name_in_gutter(ink, label, parts.gutter, title,
                           right=10 + parts.stack.left() - shown.left + 12 * letters)  # fmt: skip
        for place, (colour, letter) in enumerate(PARTS):
            y = top + place * row
            if letters:
                ink.label(shown.left - 4, y + row / 2, letter, anchor="right middle", size="tiny",
                          mono=True, colour=colour)  # fmt: skip
            kept = soft(ink, colour, 0.3), soft(ink, colour, 0.75)
            fresh = soft(ink, colour, 0.85), soft(ink, colour, 1.0)
            for token in shown.shown(step.tokens):
                new = token >= new_from
                if colour == "query" and not new:
                    continue
                cell = shown.box(token, y + 0.7, max(row - 1.4, 1.0))
                fill, line = fresh if new else kept
                ink.rect(cell, fill=fill, line=line, width=0.8, radius=min(2.0, row / 4))
    left, right = shown.left, shown.left + shown.width * (shown.last - shown.first + 1)

    def read(point: QPointF) -> ReadOut | None:
        layer = min(max(int((point.y() - parts.stack.top()) / pitch), 0), layers - 1)
        inside = (point.y() - parts.stack.top() - layer * pitch) / row
        place = min(max(int(inside), 0), 2)
        token = shown.first + int((point.x() - left) / shown.width)
        if token not in shown.shown(step.tokens):
            return None
        return read_vector(ink, run, PARTS[place][0], layer, token, kept=token < new_from)

    ink.mark(QRectF(left, parts.stack.top(), right - left, parts.stack.height()), read)


def draw_stairs(ink: Ink, parts: Frame, shown: Columns, trace: Trace, index: int) -> None:
    """Without the cache: a row of computed columns for each pass, old ones dimmed as wasted; of
    the passes to come the outlines."""
    run: Run = trace.shared
    passes = sum(1 for i in range(len(trace)) if trace[i].stage in ("prefill", "decode"))
    heading = QRectF(parts.stairs.left() - parts.gutter, parts.stairs.top()
                     - ink.line_height("tiny") - 3, parts.gutter + parts.stairs.width(),
                     ink.line_height("tiny"))  # fmt: skip
    ink.line(heading.left(), heading.top() - 4, heading.right(), heading.top() - 4, "hairline")
    text = ink.say("row.stairs")
    short = ink.say("row.stairs.short")
    fits = ink.text_width(text, "tiny") <= heading.width()
    ink.text(heading, text if fits else short, size="tiny", colour="muted", align="right middle")
    height = min(parts.stairs.height() / passes, 40.0 * ink.view.text_scale)
    cells: dict[bool, list[QRectF]] = {False: [], True: []}  # whether it is new
    for row in range(index + 1):
        step: Step = trace[row]
        y = parts.stairs.top() + row * height
        new_from = step.tokens - step.new
        for token in shown.shown(step.tokens):
            cells[token >= new_from].append(shown.box(token, y + 0.5, max(height - 1.0, 0.8)))
        area = QRectF(shown.left, y, shown.width * (step.tokens - shown.first), height)
        if area.width() > 0:
            ink.mark(area, read_pass(ink, run, step, row), seek=row,
                     name=ink.say("name.pass", number=row + 1))  # fmt: skip
    for new, boxes in cells.items():  # many: each kind in one stroke
        ink.painter.setPen(Qt.PenStyle.NoPen)
        ink.painter.setBrush(soft(ink, "weight", 0.75) if new else soft(ink, "neutral", 0.28))
        ink.painter.drawRects(boxes)
    ink.painter.setPen(ink.pen("hairline", 1.0))
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawRects([
        shown.box(token, parts.stairs.top() + row * height + 0.5, max(height - 1.0, 0.8))
        for row in range(index + 1, passes) for token in shown.shown(trace[row].tokens)
    ])  # fmt: skip
    if index:
        y = parts.stairs.top() + index * height
        width = shown.width * (trace[index].tokens - shown.first)
        ink.rect(QRectF(shown.left, y, width, height), line="text", width=1.0)
    label = QRectF(parts.stairs.left(), parts.stairs.top(), parts.stairs.width(), height * passes)
    notes = ink.say("row.without.note")
    name_in_gutter(ink, label, parts.gutter, ink.say("row.without"), notes)


def draw_counters(ink: Ink, parts: Frame, trace: Trace, index: int) -> None:
    """Two running sums of multiply-adds, the step's own, its time, and what the cache holds."""
    run: Run = trace.shared
    step: Step = trace[index]
    area, line, tiny = parts.counters, ink.line_height("small"), ink.line_height("tiny")
    most = trace.scales["total"][1]
    numbers = max(ink.text_width("00.00 M", "small", mono=True), ink.text_width(
        ink.say("column.total"), "tiny")) + 8  # fmt: skip
    left = area.left() + parts.gutter
    times = max(ink.text_width("000.00 ms", "small", mono=True), 0.0) + 8
    bar = max(area.width() - parts.gutter - 2 * numbers - times, 20.0)
    heads = (("column.total", bar + numbers), ("column.step", bar + 2 * numbers),
             ("column.time", bar + 2 * numbers + times))  # fmt: skip
    for key, right in heads:
        room = times if key == "column.time" else numbers
        place = QRectF(left + right - room, area.top(), room, tiny)
        ink.text(place, ink.say(key), size="tiny", colour="muted", align="right middle")
    rows = (
        ("counter.with", step.total, step.multiply_adds, step.seconds, "weight"),
        ("counter.without", step.total_without, step.multiply_adds_without, step.seconds_without,
         "neutral"),
    )  # fmt: skip
    for row, (key, total, own, seconds, colour) in enumerate(rows):
        y = area.top() + tiny + row * (line + 5)
        title = ink.say(key)
        if ink.text_width(title, "tiny") > parts.gutter - 10:
            title = ink.say("counter.with.short")
        ink.text(QRectF(area.left(), y, parts.gutter - 10, line), title, align="right middle",
                 size=fitting(ink, title, parts.gutter - 10, "small", "tiny"))  # fmt: skip
        width = (bar - 8) * total / most
        ink.rect(QRectF(left, y + line * 0.2, width, line * 0.6),
                 fill=soft(ink, colour, 0.85 if row == 0 else 0.5), radius=2)  # fmt: skip
        for text, right in ((short_count(total), heads[0][1]), (short_count(own), heads[1][1]),
                            (milliseconds(seconds), heads[2][1])):  # fmt: skip
            ink.text(QRectF(left + right - numbers - 20, y, numbers + 20, line), text, size="small",
                     mono=True, align="right middle")  # fmt: skip
        ink.mark(QRectF(area.left(), y, area.width(), line + 4), ReadOut(title, (
            ink.say("read.total", total=count(total)), ink.say("read.step", own=count(own)),
            ink.say("read.time", time=milliseconds(seconds)),
        )))  # fmt: skip
    y = area.top() + tiny + 2 * (line + 5)
    kept = ink.say("counter.kept")
    ink.text(QRectF(area.left(), y, parts.gutter - 10, line), kept, align="right middle",
             size=fitting(ink, kept, parts.gutter - 10, "small", "tiny"))  # fmt: skip
    facts = {
        "tokens": step.tokens, "each": data_size(run.bytes_per_token),
        "bytes": data_size(step.cache_bytes),
    }  # fmt: skip
    fetched = ink.say(
        "read.fetched", weights=data_size(run.number_bytes * run.read_weights), cache=facts["bytes"]
    )
    text = ink.say("kept.bytes", **facts)
    if step.stage == "decode":
        longer = text + "   " + ink.say("kept.difference", difference=number(step.difference, 2))
        if ink.text_width(longer, "small") <= area.width() - parts.gutter:
            text = longer
    place = QRectF(left, y, area.width() - parts.gutter, line)
    ink.text(place, text, size=fitting(ink, text, place.width(), "small", "tiny"))
    ink.mark(QRectF(area.left(), y, area.width(), line), ReadOut(kept, (
        ink.say("read.bytes", layers=run.layers, heads=run.key_value_heads, d=run.head_width,
                size=run.number_bytes, **facts),
        fetched,
    )))  # fmt: skip


def short_count(value: int) -> str:
    """A number of multiply-adds with a unit: 1.24 M."""
    for size, unit in ((10**12, "T"), (10**9, "G"), (10**6, "M"), (10**3, "k")):
        if value >= size:
            return f"{number(value / size)} {unit}"
    return str(value)


def mark_tokens(ink: Ink, parts: Frame, shown: Columns, run: Run, step: Step) -> None:
    """Tiles can be read: who it is, and how much the newest token reads of it."""
    for token in shown.shown(step.tokens):
        lines = [ink.say("read.token.id", id=run.ids[token])]
        if step.stage == "decode":
            share = float(run.weight[:, step.tokens - 1, token].mean())
            lines.append(ink.say("read.token.weight", query=named(run, step.tokens - 1),
                                 share=number(share)))  # fmt: skip
        tile = shown.box(token, parts.tiles.top(), parts.tiles.height())
        ink.mark(tile, ReadOut(named(run, token), tuple(lines)))
