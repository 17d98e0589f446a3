"""The column at the right: the whole map, the next token, the output."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPen

from explorer.compute.attention.one_head import Head, Step
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head.paint import cells, part_at
from explorer.panels.attention.one_head.reads import (
    named,
    read_output,
    read_pair,
    read_written,
)
from explorer.panels.attention.one_head.rows import MOST_CELLS, rooted
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut


def draw_map(ink: Ink, rect: QRectF, trace: Trace, step: Step, *, weighed: bool) -> float:
    """All queries by all keys, the mask hatched, this query's row outlined; returns its height.

    The map is square: with more keys than queries its cells are not.
    """
    head: Head = trace.shared
    line = ink.line_height("tiny")
    side = min(rect.width(), rect.height() - 2 * line - 6)
    if side < 40:
        return 0.0
    ink.text(
        QRectF(rect.left(), rect.top(), rect.width(), line),
        ink.say(
            ("map.root" if ink.view.scale == "root" else "map.title") if weighed else "map.scores"
        ),
        size="tiny",
        colour="muted",
    )
    area = QRectF(rect.left(), rect.top() + line + 2, side, side)
    if weighed:
        levels, name, matrix = trace.scales["weight"], "weight", head.weight
        if ink.view.scale == "root":  # one token that takes nearly all flattens the rest
            levels, matrix = (0.0, float(np.sqrt(levels[1]))), np.sqrt(matrix)
    else:
        most = max(abs(bound) for bound in trace.scales["scaled"])
        levels, name, matrix = (-most, most), "signed", head.scaled
    key = ("map", trace.params, weighed, ink.view.scale, area.left(), area.top(), side)
    ink.layer(key, lambda layer: _map_layer(layer, area, matrix, levels, name, head.cross))
    cell, across = side / head.tokens, side / head.keys
    row = QRectF(area.left(), area.top() + step.query * cell, side, cell)
    ink.rect(row.adjusted(-1, -1, 1, 1), line="query", width=1.8)
    ink.text(QRectF(rect.left(), area.bottom() + 2, rect.width(), line),
             ink.say("map.axes"), size="tiny", colour="muted")  # fmt: skip

    def at(point: QPointF) -> tuple[int, int]:
        return (min(max(int((point.y() - area.top()) / cell), 0), head.tokens - 1),
                min(max(int((point.x() - area.left()) / across), 0), head.keys - 1))  # fmt: skip

    def read(point: QPointF) -> ReadOut | None:
        return read_pair(ink, trace, "weight" if weighed else "scaled", *at(point))

    def edit(gesture: Gesture) -> dict[str, int] | None:
        return None if gesture.phase in ("double", "wheel") else {"query": at(gesture.point)[0]}

    if step.stage == "queries":
        first = len(trace) - head.tokens
        for query in range(head.tokens):
            ink.mark(
                QRectF(area.left(), area.top() + query * cell, side, cell),
                read,
                seek=first + query,
                name=ink.say("name.row", query=named(head, query)),
            )
    else:
        ink.mark(area, read, edit=edit, name=ink.say("name.map"))
    return 2 * line + 4 + side


def _map_layer(
    ink: Ink, area: QRectF, matrix: np.ndarray, levels: tuple[float, float], name: str, cross: bool
) -> None:
    """The part of the map that does not change with the step."""
    if cross:  # nothing is masked
        ink.heat(area, matrix, levels, name)
        ink.rect(area, line="hairline")
        return
    tokens = len(matrix)
    later = np.triu(np.ones((tokens, tokens), dtype=bool), 1)
    ink.heat(area, np.where(later, 0.0, matrix), levels, name)
    surface, cell = ink.colour("surface"), area.width() / tokens
    # Lines parallel to the diagonal, at least a cell away from it: they never leave the mask.
    lines = []
    for row in range(tokens - 1):
        ink.rect(QRectF(area.left() + (row + 1) * cell, area.top() + row * cell,
                        (tokens - 1 - row) * cell, cell), fill=surface)  # fmt: skip
    step = max(5.0, area.width() / 30)
    for offset in np.arange(max(step, cell), area.width(), step):
        lines.append(QLineF(area.left() + offset, area.top(), area.right(), area.bottom() - offset))
    ink.painter.setPen(ink.pen(soft(ink, "border", 0.5), 0.8))
    ink.painter.drawLines(lines)
    ink.rect(area, line="hairline")


def height_of_next(ink: Ink, head: Head, query: int) -> float:
    """How much height `draw_next` uses where it has room for all candidates."""
    half = max(ink.line_height("small") * 0.72, ink.line_height("tiny"))
    legend = 2 + (head.before is not None)
    return (ink.line_height("small") + 10 + legend * ink.line_height("tiny")
            + len(head.candidate_pieces[query]) * (2 * half + 4))  # fmt: skip


def draw_next(ink: Ink, rect: QRectF, trace: Trace, query: int) -> float:
    """Likely next tokens: solid as it is, dotted without this head; returns the height used."""
    head: Head = trace.shared
    line = ink.line_height("small")
    half = max(line * 0.72, ink.line_height("tiny"))
    pitch = 2 * half + 4
    characters = max(len(p) for p in head.pieces[1:] or ("x",)) == 1
    ink.text(
        QRectF(rect.left(), rect.top(), rect.width(), line),
        ink.say("next.title.character" if characters else "next.title.token"),
        size="small",
    )
    legend = (2 + (head.before is not None)) * ink.line_height("tiny") + 4
    count = int((rect.height() - line - 6 - legend) / pitch)
    count = min(len(head.candidate_pieces[query]), max(count, 1))
    order = np.argsort(-np.maximum(head.with_head[query], head.without_head[query]), kind="stable")
    shown = sorted(order[:count].tolist())
    pieces = [head.candidate_pieces[query][i] for i in shown]
    name_width = min(
        max(ink.text_width(p, "small", mono=True) for p in pieces) + 2, rect.width() * 0.3
    )
    number_width = ink.text_width("0.000", "tiny", mono=True) + 3
    left = rect.left() + name_width + 6
    room = rect.right() - left - number_width
    y = rect.top() + line + 6
    for index, text in zip(shown, pieces, strict=True):
        ink.text(
            QRectF(rect.left(), y, name_width, 2 * half),
            text,
            size="small",
            mono=True,
            align="right middle",
        )
        with_head = float(head.with_head[query, index])
        without = float(head.without_head[query, index])
        solid = QRectF(left, y + 1, max(with_head * room, 1.0), half - 2)
        ink.rect(solid, fill="text")
        dotted = QRectF(left, y + half + 1, max(without * room, 1.0), half - 3)
        ink.painter.setPen(_dots(ink))
        ink.painter.setBrush(ink.colour("surface"))
        ink.painter.drawRect(dotted)
        if head.before is not None:
            x = left + float(head.before.with_head[query, index]) * room
            ink.line(x, y - 1, x, y + half + 1, "warn", width=2.0)
        for share, bar, colour in ((with_head, solid, "text"), (without, dotted, "muted")):
            ink.label(
                bar.right() + 3,
                bar.center().y(),
                fixed(share),
                anchor="left middle",
                size="tiny",
                mono=True,
                colour=colour,
            )
        ink.mark(
            QRectF(rect.left(), y, rect.width(), pitch),
            ReadOut(ink.say("next.read", piece=text), (
                ink.say("next.read.with", share=number(with_head, 4)),
                ink.say("next.read.without", share=number(without, 4)),
                *before_of(ink, head, query, index),
            )),
        )  # fmt: skip
        y += pitch
    edited = ("next.before",) if head.before is not None else ()
    for what in ("next.solid", "next.dotted", *edited):
        legend_text = ink.say(what)
        if ink.text_width(legend_text, "tiny") > rect.width():
            legend_text = ink.say(f"{what}.short")
        ink.text(QRectF(rect.left(), y + 2, rect.width(), ink.line_height("tiny")), legend_text,
                 size="tiny", colour="muted")  # fmt: skip
        y += ink.line_height("tiny")
    return y - rect.top()


def before_of(ink: Ink, head: Head, query: int, index: int) -> tuple[str, ...]:
    """What a candidate's probability was before scores were set by hand."""
    if head.before is None:
        return ()
    share = number(float(head.before.with_head[query, index]), 4)
    return (ink.say("next.read.before", share=share),)


def _dots(ink: Ink) -> QPen:
    """A dotted outline."""
    pen = ink.pen("text", 1.0)
    pen.setDashPattern([1.0, 2.0])
    return pen


def draw_output(
    ink: Ink, row: QRectF, rect: QRectF, trace: Trace, query: int, *, written: bool
) -> None:
    """The sum of the weighted values beside their row, and (`written`) what W_O makes of it."""
    head: Head = trace.shared
    width = min(30.0 * ink.view.text_scale, rect.width() * 0.2)
    space = ink.text_width("Σ ▸", "body") + 6
    column = QRectF(rect.left() + space, row.top(), width, row.height())
    ink.label(
        rect.left() + space - 4, row.center().y(), "Σ ▸", anchor="right middle", colour="value"
    )
    draw_vector(
        ink, column, head.output[query], trace.scales["value"][1], "value",
        partial(read_output, head, query), ink.say("output.title"),
        rooted=rooted(ink, "value"),
    )  # fmt: skip
    title = ink.say("output.title")
    title_width = ink.text_width(title, "tiny")
    middle = max(column.center().x(), rect.left() + title_width / 2)
    ink.label(middle, column.top() - 1, title, anchor="center bottom", size="tiny", colour="value")
    if not written:
        return
    right = QRectF(rect.right() - width, row.top(), width, row.height())
    ink.arrow(column.right() + 4, row.center().y(), right.left() - 4, row.center().y(), "muted")
    ink.label((column.right() + right.left()) / 2, row.center().y() - 4, "W_O",
              anchor="center bottom", size="tiny", colour="muted")  # fmt: skip
    draw_vector(
        ink, right, head.contribution[query], trace.scales["contribution"][1], "neutral",
        partial(read_written, head, query), ink.say("output.written"),
        rooted=rooted(ink, "contribution"),
    )  # fmt: skip
    name = ink.say("output.written")
    if ink.text_width(name, "tiny") > rect.right() - middle - title_width / 2 - 8:
        name = "Δx"
    ink.label(rect.right(), right.top() - 1, name, anchor="right bottom", size="tiny",
              colour="muted")  # fmt: skip


def draw_vector(
    ink: Ink, area: QRectF, vector: np.ndarray, most: float, colour: str,
    read: Callable[[int], ReadOut], name: str, *, rooted: bool,
) -> None:  # fmt: skip
    """One upright vector, every number of it with its read-out."""
    shown = vector[:MOST_CELLS]
    cells(ink, area, shown[:, None], most, rooted=rooted)
    ink.rect(area, line=colour, width=1.8)
    ink.mark(area, lambda point: read(part_at(point, area, len(shown))), name=name)
