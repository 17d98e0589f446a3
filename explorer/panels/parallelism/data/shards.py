"""Who reads which sample: a row per epoch, a cell per sample, coloured by the rank that read it."""

from __future__ import annotations

from functools import partial

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.data.params import Shards
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import badge, rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_shards(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """The epochs so far, and how much of the data each rank has seen."""
    found: Shards = trace.shared.shards
    epochs, ranks, _ = found.reads.shape
    small = ink.line_height("small")
    used = _legend(ink, QRectF(box.left(), box.top(), box.width(), small), ranks)
    foot = min(max(box.height() * 0.3, ranks * 11.0 + small + 8), 40.0 * ranks + small + 8,
               box.height() * 0.45)  # fmt: skip
    grid = QRectF(box.left(), box.top() + used + 6, box.width(), box.height() - used - foot - 20)
    _epochs(ink, grid, trace, index, epochs)
    _seen(ink, QRectF(box.left(), box.bottom() - foot, box.width(), foot), trace, index)


def _legend(ink: Ink, line: QRectF, ranks: int) -> float:
    x, y = line.left(), line.top()
    for rank in range(ranks):
        text = ink.say("rank", rank=rank)
        wide = ink.text_width(text, "small") + 28
        if x > line.left() and x + wide > line.right():
            x, y = line.left(), y + line.height()
        badge(ink, x + 6, y + line.height() / 2, 5, rank)
        ink.text(QRectF(x + 16, y, wide, line.height()), text, size="small", elide=False)
        x += wide
    text = ink.say("legend.step")
    if x + ink.text_width(text, "small") <= line.right():
        ink.text(QRectF(x, y, line.right() - x, line.height()), text, size="small",
                 colour="muted", align="right middle")  # fmt: skip
    return y + line.height() - line.top()


def _epochs(ink: Ink, box: QRectF, trace: Trace, index: int, epochs: int) -> None:
    found: Shards = trace.shared.shards
    samples = found.first.shape[1]
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    names = max(ink.text_width(ink.say("epoch", epoch=e), "small") for e in range(epochs)) + 10
    if found.same.any():
        names = max(names, ink.text_width(ink.say("same.order"), "tiny") + 14)
    head = tiny + 4
    columns = samples
    lines = 1
    while (
        lines < 4
        and (box.width() - names) / columns < 15
        and ((box.height() - head) / epochs / (lines + 1) >= tiny + 2)
    ):
        lines += 1
        columns = -(-samples // lines)
    side = (box.width() - names) / columns
    pitch = min((box.height() - head) / epochs, 120.0 * lines)
    tall = (pitch - 8) / lines
    if lines == 1:
        _numbers(ink, QRectF(box.left() + names, box.top(), box.width() - names, tiny), samples,
                 side)  # fmt: skip
    for epoch in range(epochs):
        top = box.top() + head + epoch * pitch
        now = epoch <= index
        name = QRectF(box.left(), top, names, min(lines * tall, small + tiny + 2))
        ink.text(QRectF(name.left(), top, names, small), ink.say("epoch", epoch=epoch),
                 size="small", bold=epoch == index, colour="text" if now else "muted")  # fmt: skip
        for sample in range(samples):
            x = box.left() + names + sample % columns * side
            y = top + sample // columns * tall
            cell = QRectF(x + 0.75, y + 0.75, max(side - 1.5, 1.0), max(tall - 1.5, 1.0))
            _cell(ink, cell, found, epoch, sample, now)
            ink.mark(cell, partial(_read_cell, ink, found, epoch, sample), name=f"sample {sample}")
        if now and found.same[epoch]:
            bar = QRectF(box.left() + names - 5, top + 1, 3, lines * tall - 2)
            ink.rect(bar, fill="error")
            if lines * tall >= small + tiny:
                ink.text(QRectF(name.left(), top + small - 1, names - 6, tiny + 2),
                         ink.say("same.order"), size="tiny", colour="error")  # fmt: skip


def _numbers(ink: Ink, line: QRectF, samples: int, side: float) -> None:
    widest = ink.text_width(str(samples - 1), "tiny", mono=True) + 4
    every = max(int(-(-widest // side)), 1)
    for sample in range(0, samples, every):
        ink.label(line.left() + (sample + 0.5) * side, line.top(), str(sample),
                  anchor="center top", size="tiny", mono=True, colour="muted")  # fmt: skip


def _cell(ink: Ink, cell: QRectF, found: Shards, epoch: int, sample: int, now: bool) -> None:
    rank = int(found.first[epoch, sample])
    if not now:
        ink.rect(cell, line="hairline", radius=2)
        return
    if rank < 0:
        ink.rect(cell, line="border", width=0.8, radius=2)
        ink.hatch(cell, "muted", gap=5.0)
        return
    ink.rect(cell, fill=rank_colour(rank), line="border", width=0.8, radius=2)
    if found.times[epoch, sample] > 1:  # read again: the other reader's colour below
        again = second(found, epoch, sample)
        half = QRectF(cell.left(), cell.center().y(), cell.width(), cell.height() / 2)
        ink.rect(half, fill=rank_colour(again), line="text", width=1.2)
    text = str(int(found.when[epoch, sample]))
    room = cell.height() / (2 if found.times[epoch, sample] > 1 else 1)
    fits = ink.text_width(text, "tiny", mono=True) + 2 <= cell.width()
    if fits and room >= ink.line_height("tiny") - 2:
        ink.text(QRectF(cell.left(), cell.top(), cell.width(), room), text, size="tiny", mono=True,
                 align="center middle", elide=False, colour=_on(rank))  # fmt: skip


def _on(rank: int) -> str:
    """Dark letters on light categories, white ones on the two dark ones."""
    return "#FFFFFF" if rank % 8 in (4, 2) else "#171A21"


def second(found: Shards, epoch: int, sample: int) -> int:
    """The rank that read a sample a second time in an epoch."""
    ranks, steps = np.nonzero(found.reads[epoch] == sample)
    last = int(np.lexsort((ranks, steps))[-1])
    return int(ranks[last])


def _seen(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Bars: different samples each rank has read so far, of all there are."""
    found: Shards = trace.shared.shards
    ranks, samples = found.reads.shape[1], found.first.shape[1]
    small = ink.line_height("small")
    ink.text(QRectF(box.left(), box.top(), box.width(), small),
             ink.say("seen", count=samples), size="small", bold=True)  # fmt: skip
    names = max(ink.text_width(ink.say("rank", rank=r), "small") for r in range(ranks)) + 24
    numbers = ink.text_width("00/00", "small", mono=True) + 10
    pitch = (box.height() - small - 4) / ranks
    tall = min(pitch - 3, 20.0)
    size = "small" if pitch >= small - 1 else "tiny"
    for rank in range(ranks):
        y = box.top() + small + 4 + rank * pitch + (pitch - tall) / 2
        badge(ink, box.left() + 6, y + tall / 2, min(5.0, tall / 2), rank)
        ink.text(QRectF(box.left() + 16, y, names - 18, tall), ink.say("rank", rank=rank),
                 size=size)  # fmt: skip
        frame = QRectF(box.left() + names, y, box.width() - names - numbers, tall)
        ink.rect(frame, fill="raised", line="border", width=0.8)
        count = int(found.seen[index, rank])
        ink.rect(QRectF(frame.left(), y, frame.width() * count / samples, tall),
                 fill=rank_colour(rank), line="text", width=0.8)  # fmt: skip
        ink.text(QRectF(frame.right() + 4, y, numbers - 4, tall), f"{count}/{samples}", size=size,
                 mono=True, align="right middle", elide=False)  # fmt: skip
        ink.mark(QRectF(box.left(), y, box.width(), tall), ReadOut(
            ink.say("rank", rank=rank), (ink.say("read.seen", count=count, all=samples),)
        ), name=f"seen by {rank}")  # fmt: skip


def _read_cell(ink: Ink, found: Shards, epoch: int, sample: int, _: QPointF) -> ReadOut:
    title = ink.say("read.sample", sample=sample, epoch=epoch)
    ranks, steps = np.nonzero(found.reads[epoch] == sample)
    if not len(ranks):
        return ReadOut(title, (ink.say("read.dropped"),))
    return ReadOut(title, tuple(
        ink.say("read.by", rank=rank, step=step)
        for rank, step in sorted(zip(ranks.tolist(), steps.tolist(), strict=True),
                                 key=lambda pair: pair[1])
    ))  # fmt: skip
