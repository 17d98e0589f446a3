"""A closer look at one token or one pair: columns of numbers that add up or multiply."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head.paint import cells, fitting
from explorer.panels.attention.one_head.rows import MOST_CELLS, dial_planes, draw_dial, pair
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


@dataclass(frozen=True)
class Column:
    """A vector drawn upright. `operator` stands before it; `lines` gives a cell's read-out."""

    title: str
    vector: np.ndarray
    most: float
    colour: str
    operator: str = ""
    rooted: bool = False


def columns_of(ink: Ink, trace: Trace, stage: str, query: int, key: int) -> list[Column]:
    """Which columns a stage is explained with."""
    head: Head = trace.shared
    most = {name: scale[1] for name, scale in trace.scales.items()}
    start = head.embedding[query] + head.position[query]
    if stage == "position":
        return [
            Column(
                ink.say("closer.embedding"), head.embedding[query], most["embedding"], "neutral"
            ),
            Column(
                ink.say("closer.position"), head.position[query], most["embedding"], "neutral", "+"
            ),
            Column("x", start, most["embedding"], "query", "="),
        ]
    if stage == "residual":
        stream = most["stream"]
        if head.layer == 0:
            return [Column("x", head.residual[query], stream, "query", rooted=True)]
        return [
            Column(ink.say("closer.start"), start, stream, "neutral", rooted=True),
            Column(
                ink.say("closer.attention"),
                head.attention_before[query],
                stream,
                "neutral",
                "+",
                rooted=True,
            ),
            Column(
                ink.say("closer.feed_forward"),
                head.feed_forward_before[query],
                stream,
                "neutral",
                "+",
                rooted=True,
            ),
            Column("x", head.residual[query], stream, "query", "=", rooted=True),
        ]
    if stage == "norm":
        return [
            Column("x", head.residual[query], most["stream"], "neutral", rooted=True),
            Column("x′", head.normed[query], most["normed"], "query", "▸", rooted=True),
        ]
    if stage == "project":
        return [
            Column("x′", head.normed[query], most["normed"], "neutral", rooted=True),
            Column("q", head.query[query], most["query"], "query", "▸"),
            Column("k", head.key[query], most["key"], "key"),
            Column("v", head.value[query], most["value"], "value"),
        ]
    product = head.rotated_query[query] * head.rotated_key[key]
    # one scale for the products of all pairs
    largest = (np.abs(head.rotated_query).max(0) * np.abs(head.rotated_key).max(0)).max()
    return [
        Column(f"q {query}", head.rotated_query[query], most["query"], "query"),
        Column(f"k {key}", head.rotated_key[key], most["key"], "key", "·"),
        Column("q·k", product, float(largest) or 1.0, "weight", "="),
    ]


def draw_columns(ink: Ink, rect: QRectF, columns: list[Column], foot: str = "") -> None:
    """The columns side by side, `foot` under the last one; each cell can be read."""
    title_height = ink.line_height("small") + 2
    foot_height = ink.line_height("body") + 2 if foot else 0.0
    between = 16.0 * ink.view.text_scale
    width = (rect.width() - between * (len(columns) - 1)) / len(columns)
    body = QRectF(rect.left(), rect.top() + title_height, rect.width(),
                  rect.height() - title_height - foot_height)  # fmt: skip
    for index, column in enumerate(columns):
        area = QRectF(body.left() + index * (width + between), body.top(), width, body.height())
        title_box = QRectF(area.left() - between / 2, rect.top(), width + between, title_height - 2)
        ink.text(
            title_box,
            column.title,
            size=fitting(ink, column.title, title_box.width(), bold=len(column.title) < 5),
            align="center middle",
            colour="muted" if column.colour == "neutral" else column.colour,
            bold=len(column.title) < 5,
        )
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
    vector = column.vector[:MOST_CELLS]
    cell = area.height() / len(vector)
    roomy = cell >= ink.line_height("tiny") - 1 and area.width() >= 12 + ink.text_width(
        "−0.00", "tiny", mono=True
    )
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

    def read(point: QPointF) -> ReadOut | None:
        row = min(max(int((point.y() - area.top()) / cell), 0), len(vector) - 1)
        return ReadOut(f"{column.title}[{row}] = {number(float(vector[row]), 4)}")

    ink.mark(area, read, name=column.title)


def short(value: float) -> str:
    """At most five characters: 0.01, −3.4, 128."""
    return fixed(value, 2) if abs(value) < 0.995 else number(value, 2)


def draw_turning(ink: Ink, rect: QRectF, trace: Trace, query: int, key: int) -> None:
    """Pairs of a query and of a key, before and after their positions have turned them."""
    head: Head = trace.shared
    line = ink.line_height("tiny")
    count = max(2, min(5, int(rect.height() / (92 * ink.view.text_scale))))
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
        rows = (
            (ink.say("dial.pair", first=plane, second=plane + head.width // 2), "text"),
            (f"q {query}: {degrees(float(head.turns[query, plane]))}", "query"),
            (f"k {key}: {degrees(float(head.turns[key, plane]))}", "key"),
        )
        for index, (what, colour) in enumerate(rows):
            ink.text(text.translated(0, index * line), what, size="tiny", colour=colour)
        ink.mark(
            QRectF(x - radius, y - radius, 2 * radius, 2 * radius),
            ReadOut(rows[0][0], (
                rows[1][0], rows[2][0],
                ink.say("dial.difference", distance=query - key,
                        angle=degrees(float(head.turns[query, plane] - head.turns[key, plane]))),
            )),
        )  # fmt: skip


def degrees(radians: float) -> str:
    """An angle in degrees."""
    return f"{number(float(np.degrees(radians)))}°"
