"""The cache's memory: blocks with their owners, or reservations for the longest text."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF

from explorer.compute.generation.serving import Moment, Params, Run, Step
from explorer.core.formatting import count, data_size
from explorer.core.trace import Trace
from explorer.panels.generation.serving.names import colour_of, number_on, selected, share
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
                   waste=share(empty / taken if taken else 0.0))  # fmt: skip
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
        draw_reservations(ink, area, moment, run, params)
    else:
        draw_blocks(ink, area, moment, run, params)


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


def draw_blocks(ink: Ink, area: QRectF, moment: Moment, run: Run, params: Params) -> None:
    """A cell for each block, filled as far as it holds tokens."""
    columns, rows, pitch = grid(run.blocks, area)
    wide = min(area.width() / columns, pitch * 1.8)
    high = min(area.height() / rows, 40.0 * ink.view.text_scale)
    chosen = selected(ink.view)
    size = run.slots_of_block
    gap = 1.0 if min(wide, high) < 9 else 2.0
    order = 0
    for number_of in range(run.blocks):
        cell = QRectF(area.left() + number_of % columns * wide,
                      area.top() + number_of // columns * high, wide - gap, high - gap)  # fmt: skip
        owner, filled = int(moment.owner[number_of]), int(moment.filled[number_of])
        tables = int(moment.references[number_of])
        if tables == 0:
            ink.rect(cell, line="hairline")
            ink.mark(cell, ReadOut(ink.say("read.block", block=number_of),
                                   (ink.say("read.free"),)), name=f"block {number_of}")  # fmt: skip
            continue
        faint = chosen is not None and chosen != owner
        ink.rect(cell, fill="raised")
        if filled < size:
            ink.hatch(cell, gap=5)
        part = QRectF(cell.left(), cell.top(), cell.width() * filled / size, cell.height())
        ink.rect(part, fill=colour_of(ink, owner, 0.3 if faint else 0.85))
        ink.rect(cell, line="text" if chosen == owner else "border",
                 width=1.6 if chosen == owner else 0.8)  # fmt: skip
        if tables > 1:  # shared: a second frame, and how many tables name it
            ink.rect(cell.adjusted(2, 2, -2, -2), line="text", width=1.2)
        text = f"{owner + 1}" if tables == 1 else f"{owner + 1}×{tables}"
        if (ink.text_width(text, "tiny", mono=True) + 2 <= cell.width()
                and ink.line_height("tiny") <= cell.height() + 3):  # fmt: skip
            faint = faint or part.width() < cell.width() / 2
            ink.text(cell, text, size="tiny", mono=True, align="center middle", elide=False,
                     colour=number_on(ink, faint))  # fmt: skip
        order += 1
        ink.mark(cell, ReadOut(ink.say("read.block", block=number_of), (
            ink.say("read.owner", request=owner + 1, filled=filled, size=size),
            ink.say("read.tables", tables=tables),
        )), select=("request", owner), name=f"block {number_of}")  # fmt: skip


def draw_reservations(ink: Ink, area: QRectF, moment: Moment, run: Run, params: Params) -> None:
    """A bar for each reservation: tokens in it, and what no other text may use."""
    size, chosen = run.slots_of_block, selected(ink.view)
    high = min(area.height() / run.blocks, 34.0 * ink.view.text_scale)
    if high < 6:  # many short ones: cells, as for blocks
        draw_blocks(ink, area, moment, run, params)
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
                      colour=number_on(ink, faint))  # fmt: skip
        each = data_size(params.bytes_of_pool / params.pool * (size - filled))
        ink.mark(bar, ReadOut(ink.say("read.region", region=number_of), (
            ink.say("read.owner", request=owner + 1, filled=filled, size=size),
            ink.say("read.lost", tokens=size - filled, bytes=each),
        )), select=("request", owner), name=f"region {number_of}")  # fmt: skip
