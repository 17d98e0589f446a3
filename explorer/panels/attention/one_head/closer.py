"""A closer look at one token or one pair: columns of numbers that add up or multiply."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head import rows
from explorer.panels.attention.one_head.paint import cells, fitting, part_at
from explorer.panels.attention.one_head.reads import degrees, read_cell, read_output
from explorer.panels.attention.one_head.rows import dial_planes, draw_dial, pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Column:
    """A vector drawn upright, ±`most` at full colour. `operator` stands before it; `read` gives the
    read-out of one of its numbers."""

    title: str
    vector: np.ndarray
    most: float
    colour: str
    read: Callable[[int], ReadOut]
    operator: str = ""
    rooted: bool = False


def columns_of(ink: Ink, trace: Trace, stage: str, query: int, key: int) -> list[Column]:
    """Which columns a stage up to queries, keys and values is explained with. Only in cross
    attention do keys and values belong to another token than the query, to `key`."""
    head: Head = trace.shared

    def column(title: str, row: str, colour: str = "neutral", operator: str = "") -> Column:
        """The query's vector in a row of the stage, or one of what it reads."""
        token = key if head.cross and row in ("memory", "key", "value") else query
        quantity = rows.VECTORS[row][1]
        return Column(
            title, rows.vectors_of(head, row, query)[token], trace.scales[quantity][1], colour,
            lambda index: read_cell(ink, trace, row, query, token, index), operator,
            rows.rooted(ink, quantity),
        )  # fmt: skip

    def added(title: str, vectors: np.ndarray) -> Column:
        """What the layers before have added to the stream."""
        return Column(
            title, vectors[query], trace.scales["stream"][1], "neutral",
            lambda i: ReadOut(f"{title}[{i}] = {number(float(vectors[query, i]), 4)}"), "+", True,
        )  # fmt: skip

    if stage == "position":
        return [
            column(ink.say("closer.embedding"), "embedding"),
            column(ink.say("closer.position"), "position", operator="+"),
            column("x", "start", "query", "="),
        ]
    if stage == "residual":
        entering = column("x", "stream", "query", "" if head.layer == 0 else "=")
        if head.layer == 0:
            return [entering]
        begin = replace(
            column(ink.say("closer.start"), "start"), most=trace.scales["stream"][1], rooted=True
        )
        return [
            begin,
            added(ink.say("closer.attention"), head.attention_before),
            added(ink.say("closer.feed_forward"), head.feed_forward_before),
            entering,
        ]
    if stage == "norm":
        return [column("x", "stream"), column("x′", "normed", "query", "▸")]
    if head.cross:
        return [
            column("x" if head.asks_with_stream else "x′", "normed"),
            column("q", "query", "query", "▸"),
            column("m", "memory"),
            column("k", "key", "key", "▸"),
            column("v", "value", "value"),
        ]
    return [
        column("x′", "normed"),
        column("q", "query", "query", "▸"),
        column("k", "key", "key"),
        column("v", "value", "value"),
    ]


def sum_columns(ink: Ink, trace: Trace, query: int, key: int, most: int) -> list[Column]:
    """The output as a sum: the weighted value of `key`, further ones while there are fewer than
    `most` columns, the rest together, and the output they add up to."""
    head: Head = trace.shared
    scale, root = trace.scales["value"][1], rows.rooted(ink, "value")
    shares = rows.vectors_of(head, "mixed", query)
    others = [token for token in range(head.seen(query)) if token != key]
    others.sort(key=lambda token: -float(head.weight[query, token]))
    alone = len(others) + 2 if len(others) + 2 <= most else most - 1
    single, rest = [key, *others][: alone - 1], [key, *others][alone - 1 :]
    parts = [
        Column(
            f"{fixed(float(head.weight[query, token]), 2)}·v {token}", shares[token], scale,
            "value", partial(read_cell, ink, trace, "mixed", query, token), "+" if place else "",
            root,
        )
        for place, token in enumerate(single)
    ]  # fmt: skip
    if rest:
        total = shares[rest].sum(axis=0)
        title = ink.say("closer.others")
        parts.append(
            Column(title, total, scale, "neutral",
                   lambda i: ReadOut(f"{title}[{i}] = {number(float(total[i]), 4)}"), "+", root)
        )  # fmt: skip
    output = Column("o", head.output[query], scale, "value",
                    partial(read_output, head, query), "=", root)  # fmt: skip
    return [*parts, output]


def gap_between(ink: Ink) -> float:
    """Between two columns; an operator stands there."""
    return 16.0 * ink.view.text_scale


def columns_that_fit(ink: Ink, width: float) -> int:
    """How many columns find room with their numbers, 3 to 5."""
    return min(max(int((width + gap_between(ink)) / (numbered(ink) + gap_between(ink))), 3), 5)


def numbered(ink: Ink) -> float:
    """The width from which on a column has its numbers beside it."""
    return 12 + ink.text_width("−0.00", "tiny", mono=True)


def draw_columns(ink: Ink, rect: QRectF, columns: list[Column], foot: str = "") -> None:
    """The columns side by side, `foot` under the last one; each cell can be read.

    Where a title is wider than its column, every second one stands a line lower.
    """
    between = gap_between(ink)
    width = (rect.width() - between * (len(columns) - 1)) / len(columns)
    bold = [len(column.title) < 5 for column in columns]
    levels = 1 + any(
        ink.text_width(column.title, "tiny", bold=heavy) > width + between
        for column, heavy in zip(columns, bold, strict=True)
    )
    line = ink.line_height("small")
    title_height = levels * line + 2
    foot_height = ink.line_height("body") + 2 if foot else 0.0
    body = QRectF(rect.left(), rect.top() + title_height, rect.width(),
                  rect.height() - title_height - foot_height)  # fmt: skip
    for index, (column, heavy) in enumerate(zip(columns, bold, strict=True)):
        area = QRectF(body.left() + index * (width + between), body.top(), width, body.height())
        room = levels * (width + between)
        left = area.center().x() - room / 2
        align = "center middle"
        if levels > 1 and index == 0:
            left, align = rect.left(), "left middle"
        elif levels > 1 and index == len(columns) - 1:
            left, align = rect.right() - room, "right middle"
        top = rect.top() + (levels - 1 - index % levels) * line
        ink.text(
            QRectF(left, top, room, line), column.title,
            size=fitting(ink, column.title, room, bold=heavy), align=align, bold=heavy,
            colour="muted" if column.colour == "neutral" else column.colour,
        )  # fmt: skip
        draw_column(ink, area, column)
        if column.operator:
            ink.label(area.left() - between / 2, body.center().y(), column.operator,
                      anchor="center middle", size="body")  # fmt: skip
    if foot:
        box = QRectF(rect.left(), rect.bottom() - foot_height + 2, rect.width(), foot_height - 2)
        ink.text(
            box, foot, size="small", align="right middle", mono=True, colour="weight", bold=True
        )


def draw_column(ink: Ink, area: QRectF, column: Column) -> None:
    """One upright vector; the numbers stand beside the cells where there is room for them."""
    vector = column.vector[: rows.MOST_CELLS]
    cell = area.height() / len(vector)
    roomy = cell >= ink.line_height("tiny") - 1 and area.width() >= numbered(ink)
    strip = QRectF(area)
    if roomy:
        strip.setWidth(area.width() - ink.text_width("−00.0", "tiny", mono=True) - 3)
    else:
        strip.setWidth(min(area.width(), 34.0 * ink.view.text_scale))
        strip.moveLeft(area.center().x() - strip.width() / 2)
    cells(ink, strip, vector[:, None], column.most, rooted=column.rooted)
    ink.rect(strip, line=column.colour, width=1.4)
    if roomy:
        for row, value in enumerate(vector):
            box = QRectF(
                strip.right() + 2, area.top() + row * cell, area.right() - strip.right() - 2, cell
            )
            ink.text(
                box, short(float(value)), size="tiny", mono=True, align="right middle", elide=False
            )
    ink.mark(area, lambda point: column.read(part_at(point, area, len(vector))), name=column.title)


def short(value: float) -> str:
    """At most five characters: 0.01, −3.4, 128; never −0.00."""
    if abs(value) < 0.005:
        return fixed(0.0, 2)
    return fixed(value, 2) if abs(value) < 0.995 else number(value, 2)


def draw_turning(ink: Ink, rect: QRectF, trace: Trace, query: int, key: int) -> None:
    """Pairs of a query and of a key, before and after their positions have turned them."""
    head: Head = trace.shared
    line = ink.line_height("tiny")
    # few and large where there is room at the side
    pitch = max(92 * ink.view.text_scale, 0.55 * rect.width())
    count = max(2, min(5, int(rect.height() / pitch)))
    planes = dial_planes(head, count)
    pitch = rect.height() / len(planes)
    words = ink.text_width("q 100: 1000°", "tiny") + 12
    radius = max(min(pitch / 2 - line, (rect.width() - words) / 2), 12.0)
    longest = max(
        float(np.hypot(*np.split(array, 2, axis=1)).max())
        for array in (head.rotated_query, head.rotated_key)
    )
    for row, plane in enumerate(planes):
        y = rect.top() + pitch * (row + 0.5)
        x = rect.left() + radius + 2
        ink.circle(x, y, radius, line="border")
        ink.circle(x, y, 1.5, fill="border")
        draw_dial(ink, x, y, radius, pair(head.key[key], plane), pair(head.rotated_key[key], plane),
                  "key", longest=longest)  # fmt: skip
        draw_dial(ink, x, y, radius, pair(head.query[query], plane),
                  pair(head.rotated_query[query], plane), "query", longest=longest)  # fmt: skip
        text = QRectF(x + radius + 8, y - 1.5 * line, rect.right() - x - radius - 8, line)
        lines = (
            (ink.say("dial.pair", first=plane, second=plane + head.width // 2), "text"),
            (f"q {query}: {degrees(float(head.turns[query, plane]))}", "query"),
            (f"k {key}: {degrees(float(head.turns[key, plane]))}", "key"),
        )
        for index, (what, colour) in enumerate(lines):
            ink.text(text.translated(0, index * line), what, size="tiny", colour=colour)
        ink.mark(
            QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
            ReadOut(lines[0][0], (
                lines[1][0], lines[2][0],
                ink.say("dial.difference", distance=query - key,
                        angle=degrees(float(head.turns[query, plane] - head.turns[key, plane]))),
            )),
        )  # fmt: skip
