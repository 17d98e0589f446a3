"""The cache's memory: blocks with their owners, or reservations for the longest text."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.generation.serving import Moment, Params, Run, Step
from explorer.core.formatting import count, data_size
from explorer.core.trace import Trace
from explorer.panels.generation.looks import share
from explorer.panels.generation.serving.names import colour_of, number_on, selected
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def draw_memory(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Title with the waste, and every block; a bar of taken, filled and free below."""
    moment = step.moment
    if moment is None:
        return
    params: Params = trace.params
    run: Run = trace.shared
    small = ink.line_height("small")
    size = run.slots_of_block
    taken, empty = moment.waste(size)
    head = QRectF(box.left(), box.top(), box.width(), small + 2)
    title = ink.say(f"memory.{params.memory}", count=count(run.blocks), size=count(size))
    told = ink.say("memory.waste", taken=share(taken / (run.blocks * size)),
                   waste=share(empty / taken)) if taken else ink.say("memory.free")  # fmt: skip
    if ink.text_width(title + told, "small", bold=True) + 16 > box.width():
        title = ink.say("memory.short", count=count(run.blocks), size=count(size))
    ink.text(head, told, size="small", align="right middle", colour="muted")
    ink.text(head.adjusted(0, 0, -ink.text_width(told, "small") - 8, 0), title, size="small",
             bold=True)  # fmt: skip
    top = head.bottom() + 4
    if params.memory == "paged" and box.height() > 6 * small:
        draw_table(ink, QRectF(box.left(), top, box.width(), ink.line_height("tiny")), moment)
        top += ink.line_height("tiny") + 4
    area = QRectF(box.left(), top, box.width(), max(box.bottom() - top, 4.0))
    if params.memory == "contiguous":
        draw_reservations(ink, area, run, step, params)
    else:
        draw_blocks(ink, area, run, step, params)


def draw_table(ink: Ink, box: QRectF, moment: Moment) -> None:
    """The block table of the request that is pinned, or of the first that is served."""
    owners = sorted({int(owner) for owner in moment.owner if owner >= 0})
    if not owners:
        return
    chosen = selected(ink.view)
    request = chosen if chosen in owners else owners[0]
    table = moment.table(request, int(moment.sample[moment.owner == request].max()))
    entries = "  ".join(f"{place}→{number}" for place, number in enumerate(table))
    title = ink.say("memory.table", request=request + 1)
    wide = ink.text_width(title, "tiny") + 8
    ink.text(box, title, size="tiny", colour="muted")
    ink.text(box.adjusted(wide, 0, 0, 0), entries, size="tiny", mono=True)
    ink.mark(box, ReadOut(title, (entries,)), select=("request", request), name="table")


def grid(blocks: int, area: QRectF) -> tuple[int, int, float]:
    """Columns, rows and the pitch of cells that fill an area."""
    best = (1, blocks, 0.0)
    for rows in range(1, blocks + 1):
        columns = math.ceil(blocks / rows)
        pitch = min(area.width() / columns, area.height() / rows)
        if pitch > best[2]:
            best = (columns, rows, pitch)
        elif pitch < best[2] * 0.7:
            break
    return best


@dataclass(frozen=True)
class Cells:
    """Where the blocks lie: in rows, from the upper left."""

    area: QRectF
    columns: int
    wide: float
    high: float
    gap: float

    def cell(self, number_of: int) -> QRectF:
        """A block's place."""
        return QRectF(self.area.left() + number_of % self.columns * self.wide,
                      self.area.top() + number_of // self.columns * self.high,
                      self.wide - self.gap, self.high - self.gap)  # fmt: skip


def cells(ink: Ink, area: QRectF, blocks: int) -> Cells:
    """Cells that fill an area."""
    columns, rows, pitch = grid(blocks, area)
    wide = min(area.width() / columns, pitch * 1.8)
    high = min(area.height() / rows, 40.0 * ink.view.text_scale)
    return Cells(area, columns, wide, high, 1.0 if min(wide, high) < 9 else 2.0)


def draw_blocks(ink: Ink, area: QRectF, run: Run, step: Step, params: Params) -> None:
    """A cell for each block, filled as far as it holds tokens."""
    moment = step.moment
    assert moment is not None
    placed, chosen, size = cells(ink, area, run.blocks), selected(ink.view), run.slots_of_block
    key = ("blocks", repr(params), step.place, chosen, area.left(), area.top(), area.width(),
           area.height())  # fmt: skip
    numbered = ink.text_width(str(len(run.requests)), "tiny", mono=True) + 2 <= placed.wide
    ink.layer(key, lambda still: _still(still, placed, moment, size, chosen, numbered))
    for number_of in range(run.blocks):
        owner = int(moment.owner[number_of])
        ink.mark(placed.cell(number_of), partial(read_block, ink, moment, number_of, size),
                 select=None if owner < 0 else ("request", owner),
                 name=f"block {number_of}")  # fmt: skip


def read_block(ink: Ink, moment: Moment, number_of: int, size: int, _: QPointF) -> ReadOut:
    """Whose tokens are in a block."""
    title = ink.say("read.block", block=number_of)
    if moment.references[number_of] == 0:
        return ReadOut(title, (ink.say("read.free"),))
    return ReadOut(title, (
        ink.say("read.owner", request=int(moment.owner[number_of]) + 1, size=size,
                filled=int(moment.filled[number_of])),
        ink.say("read.tables", tables=int(moment.references[number_of])),
    ))  # fmt: skip


def _still(
    ink: Ink, placed: Cells, moment: Moment, size: int, chosen: int | None, numbered: bool
) -> None:
    # numbered: every request's number has room
    small = min(placed.wide, placed.high) < 7  # too small for more than colour
    for number_of in range(len(moment.owner)):
        cell = placed.cell(number_of)
        owner, tables = int(moment.owner[number_of]), int(moment.references[number_of])
        if tables == 0:
            ink.rect(cell, line="hairline")
            continue
        faint = chosen is not None and chosen != owner
        share_filled = int(moment.filled[number_of]) / size
        ink.rect(cell, fill="raised")
        part = QRectF(cell.left(), cell.top(), cell.width() * share_filled, cell.height())
        if share_filled < 1 and not small:
            ink.hatch(cell, gap=5)
        ink.rect(part, fill=colour_of(ink, owner, 0.3 if faint else 0.85))
        if small:
            continue
        ink.rect(cell, line="text" if chosen == owner else "border",
                 width=1.6 if chosen == owner else 0.8)  # fmt: skip
        if tables > 1:  # shared: a second frame, and how many tables name it
            ink.rect(cell.adjusted(2, 2, -2, -2), line="text", width=1.2)
        text = f"{owner + 1}" if tables == 1 else f"{owner + 1}×{tables}"
        if (numbered and ink.text_width(text, "tiny", mono=True) + 2 <= cell.width()
                and ink.line_height("tiny") <= cell.height() + 3):  # fmt: skip
            ink.text(cell, text, size="tiny", mono=True, align="center middle", elide=False,
                     colour=number_on(ink, owner, faint or share_filled < 0.5))  # fmt: skip


def draw_reservations(ink: Ink, area: QRectF, run: Run, step: Step, params: Params) -> None:
    """A bar for each reservation: tokens in it, and what no other text may use."""
    moment = step.moment
    assert moment is not None
    size, chosen = run.slots_of_block, selected(ink.view)
    high = min(area.height() / run.blocks, 34.0 * ink.view.text_scale)
    if high < 6:  # many short ones: cells, as for blocks
        draw_blocks(ink, area, run, step, params)
        return
    for number_of in range(run.blocks):
        bar = QRectF(area.left(), area.top() + number_of * high, area.width(), high - 3)
        owner, filled = int(moment.owner[number_of]), int(moment.filled[number_of])
        if owner < 0:
            ink.rect(bar, line="hairline")
            ink.mark(bar, ReadOut(ink.say("read.region", region=number_of),
                                  (ink.say("read.free"),)), name=f"region {number_of}")  # fmt: skip
            continue
        ink.rect(bar, fill="raised")
        ink.hatch(bar, gap=7)
        part = QRectF(bar.left(), bar.top(), bar.width() * filled / size, bar.height())
        faint = chosen is not None and chosen != owner
        ink.rect(part, fill=colour_of(ink, owner, 0.3 if faint else 0.85))
        ink.rect(bar, line="text" if chosen == owner else "border")
        text = str(owner + 1)
        if ink.line_height("tiny") <= bar.height() + 3:
            ink.label(bar.left() + 5, bar.center().y(), text, size="tiny", mono=True,
                      colour=number_on(ink, owner, faint))  # fmt: skip
        each = data_size(params.bytes_of_pool / params.pool * (size - filled))
        ink.mark(bar, ReadOut(ink.say("read.region", region=number_of), (
            ink.say("read.owner", request=owner + 1, filled=filled, size=size),
            ink.say("read.lost", tokens=size - filled, bytes=each),
        )), select=("request", owner), name=f"region {number_of}")  # fmt: skip
