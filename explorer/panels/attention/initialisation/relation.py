"""Two rows of tokens, who reads and what is read, and ribbons as wide as the weights."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath

from explorer.compute.attention.initialisation import Initialisation
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.initialisation.told import short
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def read_pair(ink: Ink, trace: Trace, update: int, i: int, j: int) -> ReadOut:
    """The score and the weight of a pair, and those of the pair turned round."""
    shared: Initialisation = trace.shared
    s, a = shared.scores[update], shared.weights[update]
    return ReadOut(ink.say("read.pair", query=i, key=j), (
        f"s[{i}, {j}] = {number(float(s[i, j]), 4)}",
        f"a[{i}, {j}] = e^s / Σ e^s = {number(float(a[i, j]), 4)}",
        f"s[{j}, {i}] = {number(float(s[j, i]), 4)}",
        f"a[{j}, {i}] = {number(float(a[j, i]), 4)}",
    ))  # fmt: skip


def columns_of(ink: Ink, area: QRectF, count: int) -> list[QRectF]:
    """A column for each token, beside the names of the rows."""
    names = max(ink.text_width(ink.say(key), "small") for key in ("row.reading", "row.read"))
    names = max(names, ink.text_width(ink.say("map.range", low="−0.00", high="0.00"), "tiny")) + 12
    room = area.width() - names
    step = min(room / count, 84.0 * ink.view.text_scale)
    left = area.left() + names + (room - step * count) / 2
    return [QRectF(left + at * step, area.top(), step, area.height()) for at in range(count)]


def draw_relation(
    ink: Ink, area: QRectF, trace: Trace, update: int, focus: int
) -> list[QRectF]:  # fmt: skip
    """All ribbons, or those of one token with the others faint. Returns the columns."""
    shared: Initialisation = trace.shared
    weights = shared.weights[update]
    count = shared.tokens
    columns = columns_of(ink, area, count)
    tall = min(30.0 * ink.view.text_scale, area.height() * 0.16)
    rows = (area.top(), area.bottom() - tall)
    for key, y in zip(("row.reading", "row.read"), rows, strict=True):
        box = QRectF(area.left(), y, columns[0].left() - area.left() - 8, tall)
        ink.text(box, ink.say(key), size="small", colour="muted", align="right middle")
    thick = max(min(columns[0].width() * 0.42, 22.0), 3.0)
    order = [i for i in range(count) if i != focus] + ([focus] if focus >= 0 else [])
    for i in order:
        for j in np.argsort(weights[i]).tolist():
            share = float(weights[i, j])
            if share * thick < 0.12:
                continue
            own = i == j
            strength = 0.14 if focus not in (-1, i) else 0.35 + 0.65 * share
            start = QPointF(columns[i].center().x(), rows[0] + tall)
            end = QPointF(columns[j].center().x(), rows[1])
            middle = (start.y() + end.y()) / 2
            path = QPainterPath(start)
            path.cubicTo(QPointF(start.x(), middle), QPointF(end.x(), middle), end)
            pen = ink.pen(
                soft(ink, "query" if own else "weight", strength), max(share * thick, 0.6)
            )
            ink.painter.setPen(pen)
            ink.painter.setBrush(Qt.BrushStyle.NoBrush)
            ink.painter.drawPath(path)
    for at, column in enumerate(columns):
        for row, (y, colour) in enumerate(zip(rows, ("query", "key"), strict=True)):
            tile = QRectF(column.left() + column.width() * 0.14, y, column.width() * 0.72, tall)
            lit = row == 0 and at == focus
            line = colour if lit or row == 1 else "border"
            ink.rect(tile, fill=soft(ink, colour, 0.25 if lit else 0.07), radius=5, line=line,
                     width=1.8 if lit else 1.1)  # fmt: skip
            ink.label(tile.center().x(), tile.center().y(), str(at), anchor="center middle",
                      mono=True, size="body" if column.width() > 24 else "tiny")  # fmt: skip
        best = int(weights[at].argmax())
        lines = (
            ink.say("read.most", key=best, share=fixed(float(weights[at, best]))),
            ink.say("read.self", share=fixed(float(weights[at, at]))),
        )
        first = next(s.start for s in trace.sections if s.id == "reads")
        ink.mark(QRectF(column.left(), rows[0], column.width(), tall),
                 ReadOut(ink.say("read.query", query=at), lines), seek=first + at,
                 name=ink.say("name.query", query=at))  # fmt: skip
        reading = focus if focus >= 0 else int(weights[:, at].argmax())
        below = QRectF(column.left(), rows[1], column.width(), tall)
        ink.mark(below, read_pair(ink, trace, update, reading, at),
                 name=ink.say("name.key", key=at))  # fmt: skip
    return columns


def draw_shares(
    ink: Ink, area: QRectF, trace: Trace, token: int, columns: list[QRectF] | None
) -> None:
    """What one token's scores are and what softmax makes of them, under the keys."""
    shared: Initialisation = trace.shared
    scores, weights = shared.scores[0, token], shared.weights[0, token]
    if columns is None:
        columns = columns_of(ink, area, shared.tokens)
    line = ink.line_height("tiny") + 2
    half = (area.height() - 12) / 2
    upper = QRectF(area.left(), area.top(), area.width(), half)
    lower = QRectF(area.left(), area.bottom() - half, area.width(), half)
    names = columns[0].left() - area.left() - 8
    # one scale for all tokens; what is only rounding has no height
    up, down = (max(float(side.max()), 0.0) for side in (shared.scores[0], -shared.scores[0]))
    room = upper.height() - 2 * line
    unit = room / max(up + down, 1e-6)
    zero = upper.top() + line + (up * unit if up + down > 1e-6 else room / 2)
    for box, key, low, high in (
        (upper, "row.scores", -down, up), (lower, "row.weights", 0.0, 1.0),
    ):  # fmt: skip
        place = box.center().y() - line
        label = QRectF(area.left(), place, names, line)
        ink.text(label, ink.say(key), size="small", colour="muted", align="right middle")
        if high - low > 1e-6:
            text = ink.say("map.range", low=short(low), high=short(high))
            ink.text(label.translated(0, line), text, size="tiny", colour="muted",
                     align="right middle")  # fmt: skip
    for at, column in enumerate(columns):
        x, wide = column.left() + column.width() * 0.2, column.width() * 0.6
        score, share = float(scores[at]), float(weights[at])
        tall = abs(score) * unit
        bar = QRectF(x, zero - tall if score >= 0 else zero, wide, tall)
        if tall > 0.5:
            ink.rect(bar, fill="weight" if score >= 0 else "negative", radius=1)
        edge = bar.top() - 1 if score >= 0 else bar.bottom() + 1
        ink.label(column.center().x(), edge, short(score), size="tiny", mono=True,
                  anchor=f"center {'bottom' if score >= 0 else 'top'}")  # fmt: skip
        high = share * (lower.height() - line)
        ink.rect(QRectF(x, lower.bottom() - high, wide, max(high, 0.5)),
                 fill="query" if at == token else "weight", radius=1)  # fmt: skip
        ink.label(column.center().x(), lower.bottom() - high - 1, fixed(share, 2), size="tiny",
                  mono=True, anchor="center bottom")  # fmt: skip
        mark = QRectF(column.left(), area.top(), column.width(), area.height())
        ink.mark(mark, read_pair(ink, trace, 0, token, at), name=ink.say("name.key", key=at))
    for y in (zero, lower.bottom()):
        ink.line(columns[0].left(), y, columns[-1].right(), y, "border")
