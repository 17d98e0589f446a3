"""Paged blocks: texts cut into blocks, their block tables, and the pool the numbers point into."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.kv_cache import Pool, Run, Sequence, Step
from explorer.core.formatting import data_size, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import piece_in, wide
from explorer.panels.attention.kv_cache import tiles
from explorer.panels.attention.kv_cache.layout import fitting, name_in_gutter
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The colour of each text; it is named at its row, too.
TEXTS = ("category 4", "category 5")
GAP = 5.0


@dataclass(frozen=True)
class Rows:
    """How the blocks of a text lie in its row."""

    slot: float  # width of one token
    first: int  # the first logical block that is shown
    left: float

    def block(self, place: int, block: int) -> float:
        """The left edge of a logical block."""
        return self.left + (place - self.first) * (self.slot * block + GAP)


def draw(ink: Ink, rect: QRectF, trace: Trace, step: Step) -> None:
    """Texts above, the pool below, and what is reserved against what is used."""
    run: Run = trace.shared
    pool = step.pool
    if pool is None:
        return
    pieces = [piece for text in pool.sequences for piece in text.pieces]
    tall = wide(pieces)
    gutter = min(58.0 * ink.view.text_scale, rect.width() * 0.2)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    bars = max(small + 6, min(rect.height() * 0.055, 36.0 * ink.view.text_scale))
    memory = 2 * bars + tiny + 4
    body = QRectF(rect.left() + gutter, rect.top(), rect.width() - gutter,
                  max(rect.height() - memory - 8, 8.0))  # fmt: skip
    tile = (46.0 if tall else 24.0) * ink.view.text_scale
    row = tile + 4 + tiny + 4
    lay = rows_of(ink, run, pool, body)
    many = len(pool.sequences) > 1
    tops = (body.top(), body.bottom() - row - 2)
    room = QRectF(body.left(), body.top() + row, body.width(),
                  max(body.height() - (2 if many else 1) * row, 8.0))  # fmt: skip
    links = min(room.height() * 0.24, 110.0 * ink.view.text_scale)
    area = room.adjusted(0, links, 0, -links if many else 0)
    count = len(pool.references)
    places, head = pool_places(ink, area, run, range(count), tall)
    if len(places) < count:  # those that the shown entries of the tables name
        named = {block for text in pool.sequences for block in text.table[lay.first :]}
        places, head = pool_places(ink, area, run, sorted(named), tall)
    lowest = max((block.bottom() for block in places.values()), default=area.bottom())
    # between two texts in the middle; under one, nearer to the memory than to the table
    spare = max(area.bottom() - lowest, 0.0) * (0.5 if many else 0.7)
    places = {number_of: block.translated(0, spare) for number_of, block in places.items()}
    for place, text in enumerate(pool.sequences[:2]):
        below = place == 1
        top = tops[place] + (tiny + 8 if below else 0)
        box = QRectF(body.left(), top, body.width(), tile)
        table = QRectF(body.left(), top - tiny - 8 if below else top + tile + 4, body.width(),
                       tiny + 4)  # fmt: skip
        for number_of, x in draw_text(ink, box, table, run, text, lay, tall, place):
            if number_of in places:
                draw_link(ink, x, table.top() if below else table.bottom(), places[number_of],
                          head, place)  # fmt: skip
        name_in_gutter(ink, box, gutter, ink.say("paged.text", name=text.name))
        name_in_gutter(ink, table, gutter, ink.say("paged.table"))
    for number_of, block in places.items():
        draw_block(ink, block, head, run, pool, number_of, tall)
    if places:
        first = places[min(places)]
        note = ink.say("paged.some", shown=len(places), count=count) if len(places) < count else ""
        name_in_gutter(ink, QRectF(area.left(), first.top(), area.width(), first.height()), gutter,
                       ink.say("paged.pool"), note)  # fmt: skip
    draw_memory(ink, QRectF(rect.left(), rect.bottom() - memory, rect.width(), memory), run, pool,
                bars)  # fmt: skip


def rows_of(ink: Ink, run: Run, pool: Pool, body: QRectF) -> Rows:
    """As wide slots as fit; where even narrow ones do not, the last blocks are shown."""
    scale = ink.view.text_scale
    blocks = max(len(text.table) for text in pool.sequences)
    room = body.width()
    slot = (room - GAP * (blocks - 1)) / (blocks * run.block)
    narrowest = 11.0 * scale
    if slot >= narrowest:
        return Rows(min(slot, 30.0 * scale), 0, body.left())
    fit = max(1, int((room + GAP) / (narrowest * run.block + GAP)))
    slot = max((room - GAP * (fit - 1)) / (fit * run.block), 1.0)
    return Rows(min(slot, 30.0 * scale), max(blocks - fit, 0), body.left())


def draw_text(
    ink: Ink, box: QRectF, table: QRectF, run: Run, text: Sequence, lay: Rows, tall: bool,
    which: int,
) -> list[tuple[int, float]]:  # fmt: skip
    """Tokens in blocks, the table beside them; (block, x) of every entry of the table."""
    colour, entries = TEXTS[which], []
    newest = len(text.pieces) - text.newest
    for place, number_of in enumerate(text.table):
        if place < lay.first:
            continue
        left, width = lay.block(place, run.block), lay.slot * run.block
        outline = QRectF(left, box.top() - 2, width, box.height() + 4)
        for slot in range(run.block):
            token = place * run.block + slot
            cell = QRectF(left + slot * lay.slot + 1, box.top(), lay.slot - 2, box.height())
            if token < len(text.pieces):
                new = token >= newest and text.newest == 1
                tiles.draw_tile(ink, cell, text.pieces[token], tall,
                                line="query" if new else "border", fill="query" if new else "",
                                width=1.8 if new else 1.0)  # fmt: skip
        ink.rect(outline, line=colour, width=1.2, radius=4)
        entry = QRectF(left, table.top(), width, table.height())
        ink.rect(entry, fill=soft(ink, colour, 0.2), line=colour, width=1.0, radius=3)
        if ink.text_width(str(number_of), "tiny", mono=True) <= width + 3:
            ink.text(entry, str(number_of), size="tiny", mono=True, align="center middle",
                     elide=False)  # fmt: skip
        entries.append((number_of, entry.center().x()))
        first, last = place * run.block, min((place + 1) * run.block, len(text.pieces)) - 1
        ink.mark(outline.united(entry), ReadOut(
            ink.say("read.entry", name=text.name, place=place, block=number_of),
            (ink.say("read.entry.rule", first=first, last=last, size=run.block, place=place,
                     block=number_of),),
        ))  # fmt: skip
    return entries


def pool_places(
    ink: Ink, area: QRectF, run: Run, numbers: Collection[int], tall: bool
) -> tuple[dict[int, QRectF], float]:
    """Where physical blocks lie, in as few rows as leave their tokens readable, and the height of
    the line with a block's number. Blocks that do not fit are left out."""
    scale, count = ink.view.text_scale, max(len(numbers), 1)
    head, gap = ink.line_height("tiny") + 2, 8.0
    least = ink.text_width("00 ×2", "tiny", mono=True) + 2
    tallest = 130.0 * scale
    across, width, height = 1, least, 2.0
    for rows in range(1, count + 1):
        across = -(-count // rows)
        width = min((area.width() + gap) / across - gap, max(30.0 * scale * run.block, least))
        height = min((area.height() - gap * (rows - 1)) / rows - head, tallest)
        wide_enough = width >= max(least, 11.0 * scale * run.block)
        if wide_enough or (area.height() - gap * rows) / (rows + 1) - head < 16.0 * scale:
            break
    width, height = max(width, least), max(height, 2.0)
    places = {}
    for place, number_of in enumerate(numbers):
        row, column = divmod(place, across)
        left, top = column * (width + gap), row * (head + height + gap)
        block = QRectF(area.left() + left, area.top() + top, width, height + head)
        if block.bottom() <= area.bottom() + 2 and block.right() <= area.right() + 2:
            places[number_of] = block
    return places, head


def draw_block(
    ink: Ink, block: QRectF, head: float, run: Run, pool: Pool, number_of: int, tall: bool
) -> None:
    """One physical block: its number, how many tables name it, its tokens, its empty slots."""
    references, held = pool.references[number_of], pool.held[number_of]
    body = QRectF(block.left(), block.top() + head, block.width(), block.height() - head)
    written = number_of == pool.copied[1]
    shared = f" ×{references}" if references > 1 else ""
    room = ink.text_width(f"{number_of}{shared}", "tiny", mono=True, bold=references > 1) + 3
    ink.rect(QRectF(block.left() - 1, block.top(), room, head - 1), fill="surface")
    ink.text(QRectF(block.left(), block.top(), block.width(), head), f"{number_of}{shared}",
             size="tiny", mono=True, colour="text" if references else "muted",
             bold=references > 1)  # fmt: skip
    line = "value" if references else "border"
    ink.rect(body, fill=soft(ink, "value", 0.10) if references else None, line=line,
             width=2.0 if written else 1.0, radius=3, dash=not references)  # fmt: skip
    slot = body.width() / run.block
    for place in range(run.block):
        cell = QRectF(body.left() + place * slot + 1, body.top() + 1, slot - 2, body.height() - 2)
        if place < len(held):
            half = cell.height() / 2
            upper = QRectF(cell.left(), cell.top(), cell.width(), half)
            ink.rect(upper, fill=soft(ink, "key", 0.3))
            ink.rect(upper.translated(0, half), fill=soft(ink, "value", 0.3))
            if slot >= 10 and cell.height() >= ink.line_height("tiny"):
                piece_in(ink, cell, held[place], tall and cell.height() > 30)
        elif references and slot > 3:
            ink.rect(cell, line="border", width=0.8, dash=True)
    ink.mark(block, ReadOut(ink.say("read.block", block=number_of), (
        ink.say("read.block.tables", count=references),
        ink.say("read.block.tokens", held=len(held), size=run.block),
    )))  # fmt: skip


def draw_link(ink: Ink, x: float, y: float, block: QRectF, head: float, which: int) -> None:
    """A line from an entry of a table to the block it names: from above, or from below."""
    goal = QPointF(block.center().x(), block.bottom() if which else block.top() + head)
    path = QPainterPath(QPointF(x, y))
    middle = (y + goal.y()) / 2
    path.cubicTo(QPointF(x, middle), QPointF(goal.x(), middle), goal)
    ink.painter.setPen(ink.pen(TEXTS[which], 1.4))
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawPath(path)


def draw_memory(ink: Ink, area: QRectF, run: Run, pool: Pool, pitch: float) -> None:
    """Slots set aside: whole texts reserved in advance, or blocks taken as they fill."""
    tiny = ink.line_height("tiny")
    ink.line(area.left(), area.top() - 4, area.right(), area.top() - 4, "hairline")
    ink.text(QRectF(area.left(), area.top(), area.width(), tiny), ink.say("memory.legend"),
             size="tiny", colour="muted")  # fmt: skip
    used = sum(len(text.pieces) for text in pool.sequences)
    most = max(pool.reserved, pool.taken, 1)
    names = (ink.say("memory.reserved"), ink.say("memory.paged"))
    label = min(max(ink.text_width(name, "small") for name in names) + 8, area.width() * 0.34)
    texts = []
    for slots, full in ((pool.reserved, used), (pool.taken, pool.filled)):
        texts.append(ink.say("memory.slots", slots=slots, full=full, waste=slots - full,
                             share=percent((slots - full) / max(slots, 1))))  # fmt: skip
    note = min(max(ink.text_width(text, "tiny") for text in texts) + 6, area.width() * 0.45)
    room = max(area.width() - label - note - 8, 6.0)
    for place, (name, text, slots, full) in enumerate(
        zip(names, texts, (pool.reserved, pool.taken), (used, pool.filled), strict=True)
    ):
        y = area.top() + tiny + 4 + place * pitch
        tall = pitch - 6
        ink.text(QRectF(area.left(), y, label - 6, tall), name,
                 size=fitting(ink, name, label - 6, "small", "tiny"))  # fmt: skip
        box = QRectF(area.left() + label, y + 2, room * slots / most, tall - 4)
        ink.rect(QRectF(box.left(), box.top(), room * full / most, box.height()),
                 fill=soft(ink, "value", 0.8))  # fmt: skip
        ink.rect(box, line="border", width=1.0, dash=True)
        if room / most >= 3:
            x = box.left() + room / most * np.arange(1, slots)
            top, foot = np.full_like(x, box.top() + 1), np.full_like(x, box.bottom() - 1)
            ink.segments(np.stack([x, top, x, foot], axis=1), ink.colour("surface"), width=0.8)
        ink.text(QRectF(area.right() - note, y, note, tall), text, size="tiny", colour="muted",
                 align="right middle")  # fmt: skip
        ink.mark(QRectF(area.left(), y, area.width(), tall + 2), ReadOut(name, (
            text, ink.say("memory.bytes", size=data_size(slots * run.bytes_per_token),
                          waste=data_size((slots - full) * run.bytes_per_token)),
        )))  # fmt: skip


def caption_of(ink: Ink, step: Step) -> str:
    """What has just happened to the blocks."""
    pool = step.pool
    if pool is None:
        return ""
    if pool.copied[0] >= 0:
        return ink.say("caption.copied", source=pool.copied[0], target=pool.copied[1])
    newest = [text for text in pool.sequences if text.newest]
    if not newest:
        return ink.say("caption.forked", count=len(pool.sequences[0].table))
    text = newest[0]
    if text.newest > 1:
        return ink.say("caption.paged", count=len(text.pieces), blocks=len(text.table))
    fresh = len(pool.held[text.table[-1]]) == 1
    return ink.say("caption.taken" if fresh else "caption.written", name=text.name,
                   piece=text.pieces[-1], block=text.table[-1])  # fmt: skip
