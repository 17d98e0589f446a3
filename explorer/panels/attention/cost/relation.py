"""One query among its tokens: whom it reads, what it no longer reads, and both as bars."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from explorer.compute.attention.cost import Cost, Step
from explorer.compute.attention.cost_run import row_of
from explorer.core.formatting import number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.strip import (
    Strip,
    draw_gaps,
    draw_places,
    draw_tile,
    strip_of,
    tile_height,
    wide,
)
from explorer.panels.attention.cost.names import pieces_of, token_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut

#: An exact weight below this is no loss one could see.
SEEN = 0.01


def exact_of(shared: Cost, step: Step) -> np.ndarray:
    """(n, n) the exact weights a way is compared with."""
    return shared.free_weights if step.part == "low_rank" else shared.weights


def lost_of(trace: Trace, step: Step) -> float:
    """How much of the query's exact weight lies on pairs that are not computed."""
    shared: Cost = trace.shared
    if step.pairs is None:
        return 0.0
    row = row_of(trace.params, shared.tokens)
    return float(shared.weights[row][~step.pairs[row]].sum())


def draw_relation(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """Ribbons above the tokens, bars below them."""
    shared: Cost = trace.shared
    row = row_of(trace.params, shared.tokens)
    exact = exact_of(shared, step)[row]
    assert step.weights is not None
    ours = step.weights[row]
    pieces = pieces_of(shared)
    order = [row, *np.argsort(-np.maximum(exact, np.abs(ours))).tolist()]
    tall = wide(pieces)
    tiny = ink.line_height("tiny")
    label = max(ink.text_width(ink.say(key), "tiny") for key in ("bars.exact", "bars.ours")) + 8
    label = min(label, box.width() * 0.25)
    strip = strip_of(ink, pieces, order, box.left() + label, box.right())
    high = tile_height(ink, pieces)
    bars_high = max(min(box.height() * 0.28, 64 * ink.view.text_scale), 16)
    top = box.bottom() - bars_high - tiny - 4 - high
    arcs = QRectF(box.left(), box.top(), box.width(), max(top - box.top(), 1.0))
    if step.part == "low_rank":
        draw_merged(ink, arcs, strip, step, row)
    elif step.part == "linear":
        draw_state(ink, arcs, strip, trace, row)
    else:
        draw_arcs(ink, arcs, strip, step, row, exact, ours)
    for token in strip.shown:
        place = strip.column(token, top, high)
        assert place is not None
        kept = step.pairs is None or bool(step.pairs[row, token])
        reached = step.reached is not None and bool(step.reached[row, token]) and not kept
        line = "query" if token == row else "key" if kept or reached else "hairline"
        later = trace.params.causal and token > row and step.part != "low_rank"
        fill = "query" if token == row else "weight" if reached and step.part == "window" else ""
        draw_tile(ink, place, pieces[token], tall=tall, line=line, fill=fill,
                  fade=0.45 if later else 1.0, width=2.0 if token == row else 1.1)  # fmt: skip
        ink.mark(place, read_token(ink, trace, step, row, token, float(exact[token]),
                                   float(ours[token])), edit=chosen(token),
                 name=ink.say("name.token", token=token_of(shared, token)))  # fmt: skip
    draw_gaps(ink, strip, top + high / 2)
    draw_places(ink, strip, top + high + 1, (row,))
    bars = QRectF(box.left(), top + high + tiny + 4, box.width(), bars_high)
    draw_bars(ink, bars, strip, trace, exact, ours, label)


def chosen(token: int) -> Callable[[Gesture], Mapping[str, Any] | None]:
    """A press makes the token the query."""

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        return {"query": token} if gesture.phase == "press" else None

    return edit


def read_token(
    ink: Ink, trace: Trace, step: Step, row: int, token: int, exact: float, ours: float
) -> ReadOut:
    """A token as a key of the query: its weights, and whether the pair is computed."""
    shared: Cost = trace.shared
    lines = [ink.say("read.exact", weight=number(exact)), ink.say("read.ours", weight=number(ours))]
    if step.pairs is not None:
        kept = bool(step.pairs[row, token])
        if kept:
            score = float(shared.query[row] @ shared.key[token]) * shared.scale
            lines.insert(0, ink.say("read.score", scale=number(shared.scale), score=number(score),
                                    dot=number(score / shared.scale)))  # fmt: skip
        elif trace.params.causal and token > row:
            lines.insert(0, ink.say("read.later"))
        elif step.part == "window" and step.reached is not None and step.reached[row, token]:
            lines.insert(0, ink.say("read.reached", layers=step.place + 1))
        else:
            lines.insert(0, ink.say("read.left"))
    if step.part == "hash":
        ours_in = shared.codes[0, : step.place + 1, row].tolist()
        theirs = shared.codes[1, : step.place + 1, token].tolist()
        lines.append(ink.say("read.buckets", query=" ".join(map(str, ours_in)),
                             key=" ".join(map(str, theirs))))  # fmt: skip
    return ReadOut(
        ink.say("read.pair", query=token_of(shared, row), key=token_of(shared, token)), tuple(lines)
    )


def draw_arcs(
    ink: Ink, box: QRectF, strip: Strip, step: Step, row: int, exact: np.ndarray, ours: np.ndarray
) -> None:
    """Ribbons to the keys that are read, dashed ones to those that no longer are."""
    here = strip.centre(row)
    assert step.pairs is not None
    if here is None:
        return
    room = max(box.height() - 8 - ink.line_height("small"), 4.0)
    far = max((abs((strip.centre(t) or here) - here) for t in strip.shown), default=1.0) or 1.0
    for token in sorted(strip.shown, key=lambda t: float(ours[t])):
        there = strip.centre(token)
        if there is None or token == row:
            continue
        lift = room * (0.25 + 0.75 * abs(there - here) / far)
        if step.pairs[row, token]:
            weight = float(ours[token])
            ink.ribbon(here, box.bottom(), there, box.bottom(), lift,
                       soft(ink, "weight", 0.35 + 0.65 * min(2 * weight, 1.0)),
                       width=0.7 + 9 * weight)  # fmt: skip
        elif exact[token] >= SEEN:
            dashed(ink, here, there, box.bottom(), lift, float(exact[token]))
    lost = float(exact[~step.pairs[row]].sum())
    if lost >= SEEN / 2:
        ink.label(box.left(), box.top() + 2, ink.say("relation.lost", share=percent(lost)),
                  anchor="left top", size="small", colour="warn")  # fmt: skip
    elif step.part == "full":
        ink.label(box.left(), box.top() + 2, ink.say("relation.full"), anchor="left top",
                  size="small", colour="muted")  # fmt: skip


def dashed(ink: Ink, here: float, there: float, base: float, lift: float, weight: float) -> None:
    """What exact attention reads there and this way does not."""
    pen = QPen(ink.colour("warn"), 1.0 + 3 * weight)
    pen.setDashPattern([3.0, 3.0])
    path = QPainterPath(QPointF(here, base))
    path.cubicTo(QPointF(here, base - lift * 4 / 3), QPointF(there, base - lift * 4 / 3),
                 QPointF(there, base))  # fmt: skip
    ink.painter.setPen(pen)
    ink.painter.setBrush(Qt.BrushStyle.NoBrush)
    ink.painter.drawPath(path)


def draw_merged(ink: Ink, box: QRectF, strip: Strip, step: Step, row: int) -> None:
    """Linformer: the tokens merged to k rows, and how much the query reads of each."""
    assert step.merge is not None
    assert step.inner is not None
    rows = len(step.merge)
    left, right = strip.left[0], strip.left[-1] + strip.width
    pitch = (right - left) / rows
    height = min(max(box.height() * 0.18, 7.0), 22.0 * ink.view.text_scale)
    head = ink.line_height("small") + 4
    arch = max(min((box.height() - head) * 0.3, 26.0), 4.0)
    y = box.top() + head + arch
    strongest = int(step.inner[row].argmax())
    lines = []
    for at in range(rows):
        middle = left + (at + 0.5) * pitch
        for token in strip.shown:
            there = strip.centre(token)
            if there is not None and step.merge[at, token]:
                lines.append((there, box.bottom(), middle, y + height, at == strongest))
    if len(lines) > 1500:  # each row holds all tokens: those of the strongest stand for them
        lines = [line for line in lines if line[4]]
    for strong, colour, wide_ in ((False, "hairline", 0.8), (True, "key", 1.0)):
        some = np.array([line[:4] for line in lines if line[4] == strong]).reshape(-1, 4)
        ink.segments(some, colour, width=wide_)
    here = strip.centre(row)
    for at in range(rows):
        weight = float(step.inner[row, at])
        cell = QRectF(left + at * pitch, y, pitch, height)
        inset = min(2.0, pitch * 0.12)
        ink.rect(cell.adjusted(inset, 0, -inset, 0), fill=soft(ink, "weight", weight), line="key",
                 radius=3)  # fmt: skip
        if here is not None and weight > 0.005:
            ink.ribbon(here, y, cell.center().x(), y, arch,
                       soft(ink, "weight", 0.4 + 0.6 * weight), width=0.7 + 7 * weight)  # fmt: skip
        ink.mark(cell, ReadOut(ink.say("read.merged", row=at + 1),
                               (ink.say("read.merged.weight", weight=number(weight)),)),
                 name=ink.say("name.merged", row=at + 1))  # fmt: skip
    if here is not None:
        ink.line(here, box.bottom(), here, y, "query", width=1.4, dash=True)
    text = ink.say("relation.merged", rows=rows, tokens=step.merge.shape[1])
    size = "small" if ink.text_width(text, "small") <= box.width() else "tiny"
    ink.label(box.left(), box.top(), text, anchor="left top", size=size, colour="muted")


def draw_state(ink: Ink, box: QRectF, strip: Strip, trace: Trace, row: int) -> None:
    """Linear attention: each token adds to a state that does not grow; the query reads that."""
    shared: Cost = trace.shared
    left, right = strip.left[0], strip.left[-1] + strip.width
    y = box.top() + box.height() * 0.55
    here = strip.centre(row)
    until = right if not trace.params.causal or here is None else here
    lane = max(box.height() * 0.09, 4.0)
    ink.rect(QRectF(left, y - lane / 2, until - left, lane), fill=soft(ink, "value", 0.55),
             line="value", radius=lane / 2)  # fmt: skip
    for token in strip.shown:
        there = strip.centre(token)
        if there is not None and there <= until + 1:
            ink.arrow(there, box.bottom() - 1, there, y + lane / 2 + 1, "key", width=1.0, head=4.0)
    text = ink.say("relation.state", rows=shared.state.shape[0], columns=shared.state.shape[1])
    size = "small" if ink.text_width(text, "small") < box.width() else "tiny"
    ink.text(QRectF(box.left(), box.top(), box.width(), ink.line_height(size)), text, size=size,
             colour="value")  # fmt: skip
    lines = (ink.say("read.state.size", numbers=shared.state.size + shared.norm.size),
             ink.say("read.state.cache", numbers=2 * shared.tokens * shared.width),
             ink.say("read.state.equal", difference=number(shared.recurrent, 2)))  # fmt: skip
    ink.mark(QRectF(left, y - lane, max(until - left, 1.0), 2 * lane),
             ReadOut(ink.say("read.state"), lines), name=ink.say("read.state"))  # fmt: skip
    if here is not None:
        ink.arrow(here + 3, y, here + 3, box.bottom() - 1, "query", width=2.0)


def draw_bars(
    ink: Ink, box: QRectF, strip: Strip, trace: Trace, exact: np.ndarray, ours: np.ndarray,
    label: float,
) -> None:  # fmt: skip
    """Exact weights as outlines, what this way amounts to as filled bars, on one fixed scale."""
    top = trace.scales["weight"][1] or 1.0
    low = min(float(ours.min()), 0.0)
    part = min(-low / top, 0.5)
    base = box.bottom() - part * box.height() * 0.5 - 1
    room = max(base - box.top(), 1.0)
    for token in strip.shown:
        column = strip.column(token, box.top(), box.height())
        assert column is not None
        value = min(float(ours[token]) / top, 1.0)
        height = max(value, -0.5) * room
        inner = column.adjusted(column.width() * 0.24, 0, -column.width() * 0.24, 0)
        if height >= 0:
            ink.rect(QRectF(inner.left(), base - height, inner.width(), height), fill="weight")
        else:
            ink.rect(QRectF(inner.left(), base, inner.width(), min(-height, box.bottom() - base)),
                     fill="negative")  # fmt: skip
        outline = min(float(exact[token]) / top, 1.0) * room
        around = column.adjusted(column.width() * 0.12, 0, -column.width() * 0.12, 0)
        if outline >= 0.7:
            ink.rect(QRectF(around.left(), base - outline, around.width(), outline), line="text",
                     width=1.1)  # fmt: skip
    ink.line(strip.left[0], base, strip.left[-1] + strip.width, base, "border")
    tiny = ink.line_height("tiny")
    y = min(base - 2 * tiny, box.bottom() - 2 * tiny)
    if y - box.top() >= tiny * 0.8:  # where the scale ends
        ink.label(strip.left[0] - 4, box.top(), number(top, 2), size="tiny", mono=True,
                  anchor="right middle", colour="muted")  # fmt: skip
        ink.line(strip.left[0] - 3, box.top(), strip.left[0], box.top(), "border")
    for at, (key, colour) in enumerate((("bars.exact", "text"), ("bars.ours", "weight"))):
        ink.text(QRectF(box.left(), y + at * tiny, label - 6, tiny), ink.say(key), size="tiny",
                 colour=colour, align="left middle")  # fmt: skip
