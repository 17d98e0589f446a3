"""The wiring: query heads as lanes, keys and values as lanes they share, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.variants import Run, Variant, group_of
from explorer.core.formatting import count, data_size, number, percent
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.common.strip import (
    Strip,
    draw_tile,
    strip_of,
    tile_height,
    wide,
)
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

LATENT = "category 6"


@dataclass(frozen=True)
class Places:
    """Where lanes stand: query lanes at the left, the cache with a column per token at the right.

    `unit` is the height of one cached number, so that the height of what is filled is the bytes.
    """

    queries: QRectF
    cache: QRectF
    strip: Strip
    unit: float
    lane: float  # height of one head of keys and values
    pitch: float  # from one such lane to the next, where there are as many as the model has

    def top(self, group: int, groups: int) -> float:
        """The top of a group's lane, all of them spread over the height."""
        room = self.cache.height() / groups
        return self.cache.top() + (group + 0.5) * room - self.lane / 2


def places(ink: Ink, body: QRectF, run: Run) -> Places:
    """Lanes as high as the fullest variant allows."""
    tile = tile_height(ink, run.pieces)
    left = min(body.width() * 0.14, 84.0 * ink.view.text_scale)
    cache_left = body.left() + left + body.width() * 0.2
    gutter = 34.0 * ink.view.text_scale
    strip = strip_of(ink, run.pieces, range(run.tokens - 1, -1, -1), cache_left + gutter,
                     body.right())  # fmt: skip
    if strip.left:  # few tokens stand in the middle, their lanes with them
        cache_left = strip.left[0] - gutter
    area = QRectF(cache_left, body.top() + tile + 6, body.right() - cache_left,
                  max(body.height() - tile - 6, 20.0))  # fmt: skip
    pitch = area.height() / run.key_value_heads
    lane = pitch * 0.84
    queries = QRectF(body.left(), area.top(), left, area.height())
    return Places(queries, area, strip, lane / (2 * run.head_width), lane, pitch)


def draw_wiring(ink: Ink, body: QRectF, run: Run, index: int, moved: float) -> None:
    """One variant; on the way to the next its lanes slide together."""
    bars = 4 * (ink.line_height("small") + 8) + 8
    stage = QRectF(body.left(), body.top(), body.width(), body.height() - bars - 8)
    where, now = places(ink, stage, run), run.variants[index]
    after = run.variants[min(index + 1, len(run.variants) - 1)]
    what = "‖c‖" if now.kind == "mla" else "‖k‖, ‖v‖"
    largest = max(float(now.key_size.max()), float(now.value_size.max(initial=0.0)))
    shade = ink.say("lane.shade", what=what, most=number(largest, 3))
    room = where.strip.left[0] - body.left() - 8 if where.strip.left else 0.0
    ink.text(QRectF(body.left(), stage.top(), room, tile_height(ink, run.pieces)), shade,
             size="tiny", colour="muted", align="left middle", wrap=True)  # fmt: skip
    for token in where.strip.shown:
        box = where.strip.column(token, stage.top(), tile_height(ink, run.pieces))
        if box is not None:
            draw_tile(ink, box, run.pieces[token], tall=wide(run.pieces))
    centres = query_lanes(ink, where, run)
    if now.kind == "mla":
        latent_lane(ink, where, run, now, centres)
    else:
        shared_lanes(ink, where, run, now, after, moved, centres)
    below = QRectF(body.left(), body.bottom() - bars, body.width(), bars)
    costs(ink, below, run, now)


def query_lanes(ink: Ink, where: Places, run: Run) -> list[QPointF]:
    """A blue lane for every query head; returns where its wire begins."""
    pitch = where.queries.height() / run.heads
    height = min(pitch * 0.62, 26.0 * ink.view.text_scale)
    found = []
    for head in range(run.heads):
        y = where.queries.top() + (head + 0.5) * pitch
        box = QRectF(where.queries.left(), y - height / 2, where.queries.width(), height)
        ink.rect(box, fill=soft(ink, "query", 0.3), line=soft(ink, "query", 0.95), radius=3)
        if height >= ink.line_height("tiny") - 2:
            name = ink.say("lane.query", head=head + 1)
            ink.text(box, name, size=fitting(ink, name, box.width()), align="center middle")
        ink.mark(box, ReadOut(ink.say("read.query", head=head + 1),
                              (ink.say("read.own", d=run.head_width),)))  # fmt: skip
        found.append(QPointF(box.right(), y))
    return found


def wire(ink: Ink, start: QPointF, end: QPointF, colour: str, alpha: float = 0.9,
         width: float = 2.0, dash: bool = False) -> None:  # fmt: skip
    """A curve from a query lane to what it reads."""
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    ink.painter.setPen(ink.pen(soft(ink, colour, alpha), width, dash=dash))
    ink.painter.setBrush(ink.colour("surface", 0.0))
    ink.painter.drawPath(path)


def shared_lanes(
    ink: Ink, where: Places, run: Run, now: Variant, after: Variant, moved: float,
    starts: list[QPointF],
) -> None:  # fmt: skip
    """Lanes of keys and values, each group of query heads wired to one of them."""
    most = float(max(now.key_size.max(), now.value_size.max(), 1e-9))
    tops = {}
    for own in range(run.key_value_heads):  # the lanes that the model has slide to their group's
        group = group_of(own, run.key_value_heads, now.lanes)
        top = where.top(group, now.lanes)
        if moved > 0 and after.kind != "mla":
            later = group_of(own, run.key_value_heads, after.lanes)
            top += moved * (where.top(later, after.lanes) - top)
        tops[own] = top
    drawn = set()
    for own, top in tops.items():
        group = group_of(own, run.key_value_heads, now.lanes)
        if group not in drawn:
            drawn.add(group)
            draw_lane(ink, where, run, now, group, top, most)
    for head, start in enumerate(starts):
        own = group_of(head, run.heads, run.key_value_heads)
        end = QPointF(where.cache.left(), tops[own] + where.lane / 2)
        wire(ink, start, end, "query", 0.75)


def draw_lane(
    ink: Ink, where: Places, run: Run, now: Variant, group: int, top: float, most: float
) -> None:
    """Keys above values: one cell a token, the stronger the longer the vector."""
    half = where.lane / 2
    rows = (("key", now.key_size[group]), ("value", now.value_size[group]))
    left = where.cache.left()
    for place, (colour, sizes) in enumerate(rows):
        y = top + place * half
        name = ("k" if place == 0 else "v") + str(group + 1)
        edge = where.strip.left[0] if where.strip.left else left + 30
        plate = QRectF(left, y, edge - left - 3, half - 1)
        ink.rect(plate, fill=soft(ink, colour, 0.2), line=soft(ink, colour, 0.9), width=0.8)
        if half >= ink.line_height("tiny") - 3:
            ink.text(plate, name, size=fitting(ink, name, plate.width()), align="center middle",
                     mono=True)  # fmt: skip
        cells(ink, where, run, colour, sizes, QRectF(0, y, 0, half - 1), most,
              ink.say(f"read.{colour}", group=group + 1))  # fmt: skip


def cells(
    ink: Ink, where: Places, run: Run, colour: str, sizes: np.ndarray, row: QRectF, most: float,
    title: str,
) -> None:  # fmt: skip
    """A cell for each shown token, with the length of its vector to read."""
    for token in where.strip.shown:
        box = where.strip.column(token, row.top(), row.height())
        if box is None:
            continue
        size = float(sizes[token])
        cell = box.adjusted(0.5, 0, -0.5, 0)
        ink.rect(cell, fill=soft(ink, colour, 0.12 + 0.8 * size / most),
                 line=soft(ink, colour, 0.6), width=0.6)  # fmt: skip
        ink.mark(cell, ReadOut(title, (
            ink.say("read.token", token=run.pieces[token], place=token),
            ink.say("read.length", size=number(size, 4)),
        )))  # fmt: skip


def latent_lane(ink: Ink, where: Places, run: Run, now: Variant, starts: list[QPointF]) -> None:
    """The narrow lane that is kept; keys and values of every head, dashed, are rebuilt from it."""
    height = max(now.numbers * where.unit, 3.0)
    top = where.cache.center().y() - height / 2
    left = where.cache.left()
    gap = left - where.queries.right()
    pitch = where.cache.height() / run.heads
    half = min(pitch * 0.36, 20.0 * ink.view.text_scale)
    for head, start in enumerate(starts):
        y = where.cache.top() + (head + 0.5) * pitch
        box = QRectF(start.x() + gap * 0.2, y - half, gap * 0.34, 2 * half)
        wire(ink, start, QPointF(box.left(), y), "query", 0.75)
        wire(ink, QPointF(box.right(), y), QPointF(left, where.cache.center().y()), LATENT, 0.9,
             1.5, dash=True)  # fmt: skip
        for place, colour in enumerate(("key", "value")):
            part = QRectF(box.left(), box.top() + place * half, box.width(), half - 1)
            ink.rect(part, fill=soft(ink, colour, 0.1), line=soft(ink, colour, 0.9), dash=True,
                     width=0.9)  # fmt: skip
            if half >= ink.line_height("tiny"):
                name = f"{'k' if place == 0 else 'v'}{head + 1}"
                ink.text(part, name, size="tiny", align="center middle", mono=True, colour="muted")
        ink.mark(box, ReadOut(ink.say("read.rebuilt", head=head + 1), (
            f"k = c W_UK, v = c W_UV: {now.numbers} → 2 · {run.head_width}",
        )))  # fmt: skip
    edge = where.strip.left[0] if where.strip.left else left + 30
    plate = QRectF(left, top, edge - left - 3, height)
    ink.rect(plate, fill=soft(ink, LATENT, 0.2), line=soft(ink, LATENT, 0.9), width=0.8)
    if height >= ink.line_height("tiny") - 3:
        ink.text(plate, "c", size="small", align="center middle", mono=True)
    cells(ink, where, run, LATENT, now.key_size[0], QRectF(0, top, 0, height),
          float(now.key_size.max()) or 1.0, ink.say("read.latent", n=now.numbers))  # fmt: skip
    wide = where.cache.right() - left
    for text, y, anchor, colour in (
        (ink.say("lane.latent", n=now.numbers), top - 4, "left bottom", "text"),
        (ink.say("lane.rebuilt"), top + height + 4, "left top", "muted"),
    ):
        free = top - where.cache.top() > ink.line_height("small") + 4
        if free:
            ink.label(left + 2, y, text, anchor=anchor, size=fitting(ink, text, wide),
                      colour=colour)  # fmt: skip


def costs(ink: Ink, box: QRectF, run: Run, now: Variant) -> None:
    """Four bars over the outline of the model's own: what a shared lane saves, and what not."""
    full = run.variants[0]
    line = ink.line_height("small")
    per_token = now.measured_bytes // run.tokens
    rows = (
        ("cost.scores", now.multiply_adds, full.multiply_adds, count(now.multiply_adds), "query"),
        ("cost.weights", now.key_value_weights, full.key_value_weights,
         count(now.key_value_weights), "muted"),
        ("cost.bytes", now.measured_bytes, full.measured_bytes, data_size(per_token), "key"),
        ("cost.output", now.output_change, max(v.output_change for v in run.variants),
         percent(now.output_change), "weight"),
    )  # fmt: skip
    names = [ink.say(row[0]) for row in rows]
    gutter = min(max(ink.text_width(name, "small") for name in names) + 10, box.width() * 0.46)
    numbers = max(ink.text_width(row[3], "small", mono=True) for row in rows) + 10
    ink.line(box.left(), box.top() - 4, box.right(), box.top() - 4, "hairline")
    room = box.width() - gutter - numbers - ink.text_width("÷ 1.33", "small", mono=True) - 12
    for place, (key, value, most, text, colour) in enumerate(rows):
        y = box.top() + 4 + place * (line + 8)
        ink.text(QRectF(box.left(), y, gutter - 8, line), names[place], align="right middle",
                 size=fitting(ink, names[place], gutter - 8))  # fmt: skip
        top = max(float(most), float(value), 1e-12)
        ink.rect(QRectF(box.left() + gutter, y + 2, room * float(most) / top, line - 4),
                 line="border", dash=True)  # fmt: skip
        ink.rect(QRectF(box.left() + gutter, y + 2, max(room * float(value) / top, 0.8), line - 4),
                 fill=soft(ink, colour, 0.75))  # fmt: skip
        right = box.left() + gutter + room + 6
        ink.text(QRectF(right, y, numbers, line), text, size="small", mono=True)
        ratio = ratio_text(float(value), float(most)) if key != "cost.output" else ""
        ink.text(QRectF(right + numbers, y, box.right() - right - numbers, line), ratio,
                 size="small", mono=True, colour="muted", align="right middle")  # fmt: skip
        lines = (ink.say("cost.is", value=text), ink.say(f"{key}.why", h=run.heads, g=now.lanes))
        ink.mark(QRectF(box.left(), y, box.width(), line + 6), ReadOut(names[place], lines))


def ratio_text(value: float, whole: float) -> str:
    """ "= 1", "÷ 4"; "" where there is nothing to divide."""
    if value <= 0 or whole <= 0:
        return ""
    ratio = whole / value
    return (
        "= 1" if abs(ratio - 1) < 1e-9 else f"÷ {ratio:.3g}" if ratio > 1 else f"× {1 / ratio:.3g}"
    )
