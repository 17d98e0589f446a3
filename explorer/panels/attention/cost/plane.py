"""The plane of queries and keys: a dot for each score that is computed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.cost import Cost, Step
from explorer.compute.attention.cost_run import row_of
from explorer.core.formatting import count, number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common.paint import fitting
from explorer.panels.attention.cost.names import token_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, ReadOut

#: Up to so many tokens a pair is a dot; beyond, a cell.
MOST_DOTS = 72


def draw_plane(ink: Ink, box: QRectF, trace: Trace, step: Step) -> None:
    """The square, what is computed of it, and how much that is."""
    shared: Cost = trace.shared
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    side = max(min(box.width() - tiny - 4, box.height() - 2 * small - tiny - 6), 10.0)
    square = QRectF(box.left() + tiny + 4, box.top() + small + tiny + 4, side, side)
    title = ink.say("plane.title")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), title, bold=True,
             size=fitting(ink, title, box.width(), bold=True))  # fmt: skip
    columns = ink.say("axis.keys")
    strip = 0
    if step.part == "low_rank":
        assert step.inner is not None
        strip, columns = step.inner.shape[1], ink.say("axis.merged")
    elif step.part == "linear":
        strip, columns = shared.state.shape[0], ink.say("axis.features")
    ink.text(QRectF(square.left(), square.top() - tiny - 2, side, tiny), columns, size="tiny",
             colour="muted")  # fmt: skip
    ink.painter.save()
    ink.painter.translate(square.left() - 4, square.bottom())
    ink.painter.rotate(-90)
    ink.text(QRectF(0, -tiny, side, tiny), ink.say("axis.queries"), size="tiny", colour="muted",
             align="right middle")  # fmt: skip
    ink.painter.restore()
    if strip:
        draw_strip(ink, square, trace, step, strip)
    else:
        draw_pairs(ink, square, trace, step)
    pitch = side / shared.tokens
    row = row_of(trace.params, shared.tokens)
    ink.rect(QRectF(square.left(), square.top() + row * pitch, side, pitch).adjusted(-1, -1, 1, 1),
             line="query", width=1.5)  # fmt: skip
    if not strip:
        mark_pairs(ink, square, trace, step)
    ink.text(QRectF(box.left(), square.bottom() + 3, box.width(), small), told(ink, trace, step),
             size="small", colour="text")  # fmt: skip


def told(ink: Ink, trace: Trace, step: Step) -> str:
    """How many scores are computed, of how many."""
    shared: Cost = trace.shared
    if step.pairs is None:
        computed = shared.method(step.part).computed
        return ink.say("plane.strip", computed=count(computed), pairs=count(shared.tokens**2))
    computed = int(step.pairs.sum())
    whole = round(computed / step.share) if step.share else computed
    return ink.say("plane.kept", computed=count(computed), pairs=count(whole),
                   share=percent(step.share))  # fmt: skip


def draw_pairs(ink: Ink, square: QRectF, trace: Trace, step: Step) -> None:
    """Pairs that are computed; paler what is reached through layers or was kept before."""
    shared: Cost = trace.shared
    assert step.pairs is not None
    tokens, pitch = shared.tokens, square.width() / shared.tokens
    shown = [(step.pairs, 1.0)]
    if step.reached is not None:
        if step.part == "window":
            shown.insert(0, (step.reached & ~step.pairs, 0.3))
        else:  # kept in earlier rounds, and new in this one
            shown = [(step.reached, 0.45), (step.pairs & ~step.reached, 1.0)]
    if tokens <= MOST_DOTS:
        for pairs, share in shown:
            places = np.argwhere(pairs)[:, ::-1] + 0.5
            places = places * pitch + (square.left(), square.top())
            radius = min(pitch * 0.36, 6.0)
            ink.dots(places, soft(ink, "weight", share), radius=radius)
    else:
        cells = np.zeros((tokens, tokens))
        for pairs, share in shown:
            cells[pairs] = share
        ink.heat(square, cells, (0.0, 1.0))
    if trace.params.causal:
        ink.segments(upper_triangle(square), "border", width=0.8, alpha=0.6)
    ink.rect(square, line="border")


def upper_triangle(square: QRectF, gap: float = 7.0) -> np.ndarray:
    """Slanted lines over the keys that come after their query, (lines, 4)."""
    side = square.width()
    sums = np.arange(gap, 2 * side, gap)
    start = np.stack([sums / 2, sums / 2], axis=1)
    end = np.where((sums <= side)[:, None], np.stack([sums, 0 * sums], axis=1),
                   np.stack([0 * sums + side, sums - side], axis=1))  # fmt: skip
    corner = (square.left(), square.top())
    return np.concatenate([start + corner, end + corner], axis=1)


def draw_strip(ink: Ink, square: QRectF, trace: Trace, step: Step, columns: int) -> None:
    """n × k or n × r numbers in place of n × n: as wide as they are, within the square."""
    shared: Cost = trace.shared
    ink.rect(square, line="border", dash=True)
    wide = square.width() * columns / shared.tokens
    inside = QRectF(square.left(), square.top(), min(wide, square.width()), square.height())
    if step.part == "low_rank" and step.inner is not None:
        ink.heat(inside, step.inner, (0.0, 1.0))
        ink.rect(inside, line="weight", width=1.4)
    else:
        ink.rect(inside, fill=soft(ink, "value", 0.25), line="value", width=1.4)
        ink.text(inside.adjusted(4, 4, -4, -4), ink.say("plane.features", columns=columns),
                 size="tiny", wrap=True, align="left top")  # fmt: skip
    lines = (ink.say("read.strip", tokens=shared.tokens, columns=columns),)
    ink.mark(square, ReadOut(ink.say(f"method.{step.part}"), lines), name=ink.say("name.plane"))


def mark_pairs(ink: Ink, square: QRectF, trace: Trace, step: Step) -> None:
    """A pair under the mouse; a press takes its query."""
    shared: Cost = trace.shared
    tokens = shared.tokens

    def pair(point: QPointF) -> tuple[int, int]:
        share = [(point.y() - square.top()) / square.height(),
                 (point.x() - square.left()) / square.width()]  # fmt: skip
        row, column = (min(max(int(s * tokens), 0), tokens - 1) for s in share)
        return row, column

    def look(point: QPointF) -> ReadOut:
        assert step.pairs is not None
        assert step.weights is not None
        row, column = pair(point)
        title = ink.say("read.pair", query=token_of(shared, row), key=token_of(shared, column))
        if trace.params.causal and column > row:
            return ReadOut(title, (ink.say("read.later"),))
        if step.pairs[row, column]:
            score = float(shared.query[row] @ shared.key[column]) * shared.scale
            first = ink.say("read.score", dot=number(score / shared.scale),
                            scale=number(shared.scale), score=number(score))  # fmt: skip
        elif step.part == "window" and step.reached is not None and step.reached[row, column]:
            first = ink.say("read.reached", layers=step.place + 1)
        else:
            first = ink.say("read.left")
        return ReadOut(title, (
            first, ink.say("read.exact", weight=number(float(shared.weights[row, column]))),
            ink.say("read.ours", weight=number(float(step.weights[row, column]))),
        ))  # fmt: skip

    def edit(gesture: Gesture) -> Mapping[str, Any] | None:
        if gesture.phase not in ("press", "drag", "release"):
            return None
        return {"query": pair(gesture.point)[0]}

    ink.mark(square, look, edit=edit, name=ink.say("name.plane"))
