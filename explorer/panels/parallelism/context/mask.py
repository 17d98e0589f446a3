"""The causal mask over the text: who computes which part of it in which turn."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.context.lab import Run, Stage, heads_of
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.common.ranks import rank_colour
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def strips(run: Run) -> list[tuple[int, int, int]]:
    """The stretches of the text with one owner: begin, end, rank."""
    return [(a, b, int(run.owner[a])) for a, b in zip(run.bounds[:-1], run.bounds[1:], strict=True)]


def draw_mask(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Rows are queries, columns keys, both in the order of the text and coloured by their GPU."""
    run: Run = trace.shared
    step: Stage = trace[index]
    tiny = ink.line_height("tiny")
    ink.text(QRectF(box.left() + tiny + 10, box.top(), box.width(), tiny), ink.say("axis.keys"),
             size="tiny", colour="muted")  # fmt: skip
    side = min(box.width() - tiny - 12, box.height() - tiny - 14)
    square = QRectF(box.left() + tiny + 11, box.top() + tiny + 12, side, side)
    _scale(ink, QRectF(square.left(), box.top(), side, tiny))
    _upright(ink, box.left() + tiny / 2, square.center().y(), ink.say("axis.queries"))
    unit = side / len(run.owner)
    tokens = len(run.owner)
    future = ~np.tri(tokens, dtype=bool)
    ink.heat(square, np.sqrt(step.weights[0]), (0.0, 1.0), mask=future)
    for begin, end, rank in strips(run):
        left, top = square.left() + begin * unit, square.top() + begin * unit
        long = (end - begin) * unit
        ink.rect(QRectF(square.left() - 9, top, 7, long), fill=rank_colour(rank), line="text",
                 width=0.7)  # fmt: skip
        ink.rect(QRectF(left, square.top() - 9, long, 7), fill=rank_colour(rank), line="text",
                 width=0.7)  # fmt: skip
        ink.line(square.left(), top, square.right(), top, "border", width=0.7)
        ink.line(left, square.top(), left, square.bottom(), "border", width=0.7)
    if step.name == "ring":
        _tiles(ink, square, unit, run, step)
    elif step.name == "split":
        for begin, end, rank in strips(run):
            row = QRectF(
                square.left(), square.top() + begin * unit, end * unit, (end - begin) * unit
            )
            ink.rect(row, fill=rank_colour(rank), alpha=0.22)
    ink.rect(square, line="border")
    row = QRectF(square.left(), square.top() + run.query * unit, side, max(unit, 2.0))
    ink.rect(row.adjusted(-1, -0.5, 1, 0.5), line="text", width=1.3)
    ink.mark(square, partial(_read_cell, ink, trace, index, square),
             edit=partial(_follow, square, tokens), name="mask")  # fmt: skip


def _upright(ink: Ink, x: float, y: float, text: str) -> None:
    """A name of the axis that runs down, turned by a quarter."""
    ink.painter.save()
    ink.painter.translate(x, y)
    ink.painter.rotate(-90)
    ink.label(0, 0, text, anchor="center middle", size="tiny", colour="muted")
    ink.painter.restore()


def _scale(ink: Ink, line: QRectF) -> None:
    """What the colours of the square mean, at the right end of a line; by the root of the weight,
    so that small ones are seen."""
    text = ink.say("scale")
    wide = ink.text_width(text, "tiny")
    used = wide + 74 + ink.text_width("01", "tiny", mono=True)
    if used + ink.text_width(ink.say("axis.keys"), "tiny") > line.width():
        return
    x = line.right() - used
    ink.text(QRectF(x, line.top(), wide + 2, line.height()), text, size="tiny", colour="muted")
    x += wide + 6
    ink.label(x, line.center().y(), "0", size="tiny", mono=True, colour="muted")
    x += ink.text_width("0", "tiny", mono=True) + 3
    bar = QRectF(x, line.center().y() - 4, 56, 8)
    ink.heat(bar, np.linspace(0.0, 1.0, 48)[None, :], (0.0, 1.0))
    ink.rect(bar, line="border", width=0.7)
    ink.label(bar.right() + 3, line.center().y(), "1", size="tiny", mono=True, colour="muted")


def _tiles(ink: Ink, square: QRectF, unit: float, run: Run, step: Stage) -> None:
    """What each rank computes in this turn, in its colour; dashed what is wholly masked."""
    every = strips(run)
    for begin, end, rank in every:
        for first, last, owner in every:
            if owner != step.holds[rank]:
                continue
            tile = QRectF(square.left() + first * unit, square.top() + begin * unit,
                          (last - first) * unit, (end - begin) * unit)  # fmt: skip
            if first >= end:  # every key lies after every query
                ink.rect(tile.adjusted(1.5, 1.5, -1.5, -1.5), line=rank_colour(rank), width=1.2,
                         dash=True)  # fmt: skip
                continue
            ink.rect(tile, fill=rank_colour(rank), alpha=0.30)
            ink.rect(tile.adjusted(1, 1, -1, -1), line=rank_colour(rank), width=2.4)


def _place(square: QRectF, tokens: int, point: QPointF) -> tuple[int, int]:
    unit = square.width() / tokens
    row = int((point.y() - square.top()) / unit)
    column = int((point.x() - square.left()) / unit)
    return min(max(row, 0), tokens - 1), min(max(column, 0), tokens - 1)


def _follow(square: QRectF, tokens: int, gesture: Gesture) -> dict[str, Any] | None:
    """A click on a row follows that query."""
    if gesture.phase not in ("press", "drag", "release"):
        return None
    return {"query": _place(square, tokens, gesture.point)[0]}


def _read_cell(ink: Ink, trace: Trace, index: int, square: QRectF, point: QPointF) -> ReadOut:
    run: Run = trace.shared
    step: Stage = trace[index]
    row, column = _place(square, len(run.owner), point)
    lines = [ink.say("read.owners", query=int(run.owner[row]), key=int(run.owner[column]))]
    if column > row:
        lines.append(ink.say("read.future"))
    elif not step.seen[row, column]:
        lines.append(ink.say("read.later"))
    else:
        lines.append(ink.say("read.weight", weight=number(float(step.weights[0][row, column]), 3),
                             seen=int(step.seen[row].sum()), all=row + 1))  # fmt: skip
    return ReadOut(f"“{run.pieces[row]}” ({row}) → “{run.pieces[column]}” ({column})", tuple(lines))


def draw_exchange(ink: Ink, box: QRectF, trace: Trace, index: int, moved: float) -> None:
    """Pieces of the text by heads: rows belong to GPUs before the exchange, columns after it."""
    run: Run = trace.shared
    step: Stage = trace[index]
    tiny = ink.line_height("tiny")
    ink.text(QRectF(box.left() + tiny + 10, box.top(), box.width(), tiny), ink.say("axis.heads"),
             size="tiny", colour="muted")  # fmt: skip
    side = min(box.width() - tiny - 12, box.height() - tiny - 14)
    square = QRectF(box.left() + tiny + 11, box.top() + tiny + 12, side, side)
    _upright(ink, box.left() + tiny / 2, square.center().y(), ink.say("axis.pieces"))
    rows = step.name in ("split", "back", "done")
    share = 0.0 if rows else 1.0
    following = trace[index + 1].name if index + 1 < len(trace) else step.name
    if following in ("exchange", "back") and moved:
        share = moved if rows else 1.0 - moved
    wide, tall = side / run.heads, side / run.cp
    owners = {head: rank for rank in range(run.cp) for head in heads_of(rank, run.cp, run.heads)}
    for piece in range(run.cp):
        for head in range(run.heads):
            cell = QRectF(square.left() + head * wide, square.top() + piece * tall, wide, tall)
            cell = cell.adjusted(1.2, 1.2, -1.2, -1.2)
            ink.rect(cell, fill=rank_colour(piece), alpha=0.75 * (1.0 - share), radius=2)
            ink.rect(cell, fill=rank_colour(owners[head]), alpha=0.75 * share, radius=2)
            ink.rect(cell, line="border", width=0.8, radius=2)
            here, there = (piece, owners[head]) if rows else (owners[head], piece)
            lines = (ink.say("read.piece", count=int((run.owner == piece).sum())),
                     ink.say("read.moves", here=here, there=there) if here != there
                     else ink.say("read.stays", here=here))  # fmt: skip
            ink.mark(cell, ReadOut(ink.say("read.part", head=head + 1, piece=piece), lines),
                     name=f"part {piece} {head}")  # fmt: skip
    for rank in range(run.cp):
        if rows:
            ink.rect(QRectF(square.left() - 9, square.top() + rank * tall + 1, 7, tall - 2),
                     fill=rank_colour(rank), line="text", width=0.7)  # fmt: skip
        else:
            mine = heads_of(rank, run.cp, run.heads)
            ink.rect(QRectF(square.left() + mine[0] * wide + 1, square.top() - 9,
                            len(mine) * wide - 2, 7), fill=rank_colour(rank), line="text",
                     width=0.7)  # fmt: skip


def draw_triangles(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """Ulysses' attention: every GPU has the whole triangle, of its own heads."""
    run: Run = trace.shared
    step: Stage = trace[index]
    tiny = ink.line_height("tiny")
    across = 2 if run.cp <= 4 else 3
    down = -(-run.cp // across)
    side = min((box.width() - 8 * across) / across, (box.height() - (tiny + 8) * down) / down)
    tokens = len(run.owner)
    future = ~np.tri(tokens, dtype=bool)
    for rank in range(run.cp):
        line, column = divmod(rank, across)
        left = box.left() + column * (side + 8)
        top = box.top() + line * (side + tiny + 8)
        mine = heads_of(rank, run.cp, run.heads)
        title = ink.say("triangle", rank=rank, heads=", ".join(str(h + 1) for h in mine))
        if ink.text_width(title, "tiny") > side - 12:
            title = ink.say("triangle.short", rank=rank)
        ink.circle(left + 4, top + tiny / 2, 4, fill=rank_colour(rank), line="text", width=0.8)
        ink.text(QRectF(left + 12, top, side - 12, tiny), title, size="tiny")
        square = QRectF(left, top + tiny + 2, side, side)
        ink.heat(square, np.sqrt(step.weights[rank]), (0.0, 1.0), mask=future)
        ink.rect(square, line=rank_colour(rank), width=2.0)
        lines = (ink.say("read.triangle", pairs=int(np.tri(tokens).sum()), heads=len(mine)),)
        ink.mark(square, ReadOut(title, lines), name=f"triangle {rank}")


def followed(ink: Ink, trace: Trace, index: int) -> tuple[str, str]:
    """The query that is followed, and what its rank knows of it so far."""
    run: Run = trace.shared
    step: Stage = trace[index]
    name = ink.say("followed", piece=run.pieces[run.query], place=run.query,
                   rank=int(run.owner[run.query]))  # fmt: skip
    seen = int(step.seen[run.query].sum())
    if not seen:
        return name, ink.say("followed.none")
    return name, ink.say(
        "followed.some", seen=seen, all=run.query + 1,
        maximum=fixed(float(step.maximum[run.query]), 2),
        total=fixed(float(step.total[run.query]), 3),
    )  # fmt: skip
