"""A ring that forgets: what is still kept, and what each token's surprise becomes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.kv_cache import Ring, Run, Step
from explorer.core.formatting import fixed
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import piece_in, tile_height, wide
from explorer.panels.attention.kv_cache import tiles
from explorer.panels.attention.kv_cache.layout import (
    Columns,
    columns,
    gutter_width,
    name_in_gutter,
    rules,
)
from explorer.panels.attention.kv_cache.reads import named
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Tiles, the slots of the ring under them, and a bar of loss for each token."""
    run: Run = trace.shared
    ring = step.ring
    if ring is None:
        return
    gutter = gutter_width(ink, rect)
    shown = columns(ink, run.pieces, run.tokens, run.tokens - 1, rect.left() + gutter, rect.right())
    tall, height = wide(run.pieces), tile_height(ink, run.pieces)
    tiny = ink.line_height("tiny")
    kept = set(ring.held)
    for token in shown.shown(run.tokens):
        tile = shown.box(token, rect.top(), height)
        stays = token in kept
        tiles.draw_tile(ink, tile, run.pieces[token], tall, line="value" if stays else "border",
                        fade=1.0 if stays else 0.4)  # fmt: skip
        ink.mark(tile, ReadOut(named(run, token),
                               (ink.say("read.kept" if stays else "read.gone"),)))  # fmt: skip
    tiles.draw_positions(ink, shown, run.tokens, rect.top() + height + 2)
    below = rect.top() + height + tiny + 6
    links = min(max(rect.height() * 0.12, 18.0), 110.0)
    deep = max(height, min(rect.height() * 0.09, 60.0 * ink.view.text_scale))
    slots = QRectF(rect.left() + gutter, below + links, rect.width() - gutter, deep)
    draw_slots(ink, slots, below, shown, run, ring, gutter)
    top = slots.bottom() + tiny + 16
    area = QRectF(rect.left() + gutter, top, rect.width() - gutter, max(rect.bottom() - top, 4.0))
    every: Ring = next(one.ring for one in trace.steps if one.stage == "window")
    draw_losses(ink, area, gutter, shown, run, ring, every, trace.scales["loss"][1])


def draw_slots(
    ink: Ink, area: QRectF, above: float, shown: Columns, run: Run, ring: Ring, gutter: float
) -> None:
    """The slots in their order, each with the token it holds, and a line from that token."""
    count = len(ring.held)
    width = min(area.width() / count, shown.width * 2.5, 56.0 * ink.view.text_scale)
    left = area.left() + (area.width() - width * count) / 2
    tiny = ink.line_height("tiny")
    pinned = 1 if ring.name == "sink" else 0
    for slot, token in enumerate(ring.held):
        x = left + (slot + 0.5) * width
        if token in shown.shown(run.tokens):
            path = QPainterPath(QPointF(shown.x(token), above))
            middle = (above + area.top()) / 2
            path.cubicTo(QPointF(shown.x(token), middle), QPointF(x, middle),
                         QPointF(x, area.top()))  # fmt: skip
            ink.painter.setPen(ink.pen("value", 1.1))
            ink.painter.setBrush(Qt.BrushStyle.NoBrush)
            ink.painter.drawPath(path)
    for slot, token in enumerate(ring.held):
        cell = QRectF(left + slot * width + 1, area.top(), width - 2, area.height())
        half = QRectF(cell.left(), cell.top(), cell.width(), cell.height() / 2)
        ink.rect(half, fill=soft(ink, "key", 0.3))
        ink.rect(half.translated(0, half.height()), fill=soft(ink, "value", 0.3))
        ink.rect(cell, line="value", width=2.2 if slot < pinned else 1.0, radius=2)
        if width >= 9:
            piece_in(ink, cell, run.pieces[token], wide(run.pieces))
        ink.mark(cell, ReadOut(ink.say("read.slot", slot=slot), (named(run, token),)))
    note = QRectF(area.left(), area.bottom() + 2, area.width(), tiny)
    ink.text(note, ink.say(f"ring.{ring.name}.note"), size="tiny", colour="muted",
             align="center middle")  # fmt: skip
    name_in_gutter(ink, area, gutter, ink.say("ring.slots", count=count))


def draw_losses(
    ink: Ink, area: QRectF, gutter: float, shown: Columns, run: Run, ring: Ring, every: Ring,
    most: float,
) -> None:  # fmt: skip
    """A bar for each token that was predicted; dotted: with everything kept."""
    floor, room = area.bottom(), max(area.height() - 4, 1.0)
    right = shown.left + shown.width * (shown.last - shown.first + 1)
    steps = rules(ink, QRectF(shown.left, floor - room, right - shown.left, room), most)
    for value, y in steps:
        ink.label(shown.left - 4, y, f"{value:g}", anchor="right middle", size="tiny", mono=True,
                  colour="muted")  # fmt: skip
    beside = max((ink.text_width(f"{value:g}", "tiny", mono=True) + 4 for value, _ in steps),
                 default=0.0)  # fmt: skip
    ink.line(shown.left, floor, right, floor, "border")
    for token in shown.shown(run.tokens):
        if token == 0:
            continue
        loss, whole = ring.losses[token - 1], every.losses[token - 1]
        bar = shown.box(token, floor - room * loss / most, room * loss / most)
        ink.rect(bar, fill=soft(ink, "weight", 0.75))
        if ring.name != "all":
            line = shown.box(token, floor - room * whole / most, room * whole / most)
            ink.rect(line, line="text", width=1.0, dash=True)
        ink.mark(shown.box(token, area.top(), area.height()), ReadOut(named(run, token), (
            ink.say("read.loss", loss=fixed(loss)), ink.say("read.loss.all", loss=fixed(whole)),
        )))  # fmt: skip
    note = ink.say("row.loss.note", mean=fixed(ring.mean, 2), most=fixed(most, 1))
    name_in_gutter(ink, area, gutter, ink.say("row.loss"), note,
                   right=10.0 + max(beside - (shown.left - area.left()), 0.0))  # fmt: skip
