"""One query's keys on its own axis: their scores are places, e^score stands above them; not divided
on top, pulled back by the divisor below, and beside each what softmax makes of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.scaling import Scaling, Step
from explorer.core.easing import smooth
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.common import axis
from explorer.panels.attention.scaling.told import name_of
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis
from explorer.ui.canvas.scene import Gesture, ReadOut


@dataclass(frozen=True)
class Row:
    """One axis: scores, shares and the range (fixed for the whole trace)."""

    scores: np.ndarray
    weights: np.ndarray
    low: float
    high: float


def rows_of(trace: Trace, step: Step) -> tuple[Row, Row]:
    """The axis of plain products, and that of the divided scores."""
    shared: Scaling = trace.shared
    none = shared.place(0.0)

    def row(exponent: int, quantity: str) -> Row:
        low, high = trace.scales[quantity]
        room = 0.04 * (high - low)
        return Row(shared.scores[step.width, exponent], shared.weights[step.width, exponent],
                   low - room, high + room)  # fmt: skip

    return row(none, "scores" if not shared.drawn else "raw"), row(step.exponent, "scores")


def draw_axes(ink: Ink, area: QRectF, trace: Trace, at: float) -> None:
    """Both axes with their shares, and lines from each key above to the same key below."""
    shared: Scaling = trace.shared
    index, eased = int(at), smooth(at - int(at))
    step: Step = trace[index]
    upcoming: Step = trace[min(index + 1, len(trace) - 1)]
    if upcoming.part != "axis":
        upcoming = step
    rows, later = rows_of(trace, step), rows_of(trace, upcoming)
    line = ink.line_height("small")
    shares = line + 20  # the strip of shares below each axis
    ticks = ink.line_height("tiny") + 6
    block = (area.height() - 30) / 2
    centres = []
    for which, (row, after) in enumerate(zip(rows, later, strict=True)):
        top = area.top() + which * (block + 30)
        head = QRectF(area.left(), top, area.width(), line)
        if which == 0:
            title = ink.say("axis.raw")
        else:
            title = ink.say(
                "axis.scaled", divisor=name_of(float(shared.exponents[step.exponent])),
                value=number(shared.divisor(step.width, step.exponent)),
            )  # fmt: skip
        ink.text(head, title, size="small", bold=True)
        used = ink.text_width(title, "small", bold=True) + 12
        ink.text(head.adjusted(used, 0, 0, 0), ink.say("axis.height"), size="small",
                 colour="muted", align="right middle")  # fmt: skip
        stage = QRectF(area.left() + 8, head.bottom() + 8, area.width() - 16,
                       block - line - 8 - ticks - shares)  # fmt: skip
        centres.append(draw_row(ink, stage, trace, step, row, after, eased, which))
        strip = QRectF(area.left() + 8, stage.bottom() + ticks, area.width() - 16, shares)
        draw_shares(ink, strip, trace, step, row)
    # from each key above to the same key below: the divisor pulls them back
    between = [area.top() + block + 2, area.top() + block + 30 - 2]
    for token in np.argsort(rows[0].weights).tolist():
        above, below = float(centres[0][token]), float(centres[1][token])
        if np.isfinite(above) and np.isfinite(below):
            ink.line(above, between[0], below, between[1], soft(ink, "key", 0.45), width=0.9)


def draw_row(
    ink: Ink, stage: QRectF, trace: Trace, step: Step, row: Row, after: Row, eased: float,
    which: int,
) -> np.ndarray:  # fmt: skip
    """An axis with its keys; returns the places of the keys across, NaN where masked."""
    shared: Scaling = trace.shared
    here = axis.places(stage, row.scores, row.low, row.high)
    moved = None
    if eased:  # places move between two steps; the heights are those of this step
        with np.errstate(invalid="ignore"):
            there = axis.places(stage, after.scores, row.low, row.high)
            moved = (1 - eased) * here + eased * there
    inner = stage.adjusted(0, ink.line_height("tiny") + 2, 0, 0)
    if shared.drawn and which == 0:
        draw_theory(ink, stage, Axis(row.low, row.high), float(shared.widths[step.width]))
    names = shared.pieces or tuple(str(token) for token in range(len(row.scores)))
    xs = axis.draw_keys(ink, inner, row.scores, row.low, row.high, names, moved=moved)
    mark_row(ink, stage, trace, step, row, xs, which)
    return xs


def draw_theory(ink: Ink, stage: QRectF, axis: Axis, width: float) -> None:
    """The band in which theory expects two thirds of the products."""
    root = width**0.5
    left, right = (float(stage.left() + axis.share(side * root) * stage.width())
                   for side in (-1, 1))  # fmt: skip
    y = stage.top() + ink.line_height("tiny") * 0.6
    text = ink.say("axis.theory", root=number(root))
    if right - left < 60:  # too short to be seen, and in the way of the highest key
        ink.label(stage.left(), y, text, size="tiny", colour="muted")
        return
    ink.line(left, y, right, y, "muted", width=1.4)
    for x in (left, right):
        ink.line(x, y - 4, x, y + 4, "muted", width=1.4)
    room = left - stage.left() - 8 >= ink.text_width(text, "tiny")
    anchor = "right middle" if room else "left middle"
    ink.label(left - 6 if room else right + 6, y, text, anchor=anchor, size="tiny", colour="muted")


def key_name(shared: Scaling, token: int) -> str:
    """A key for a read-out: its token and place, or its number."""
    return f"“{shared.pieces[token]}” {token}" if shared.pieces else str(token)


def read_key(ink: Ink, trace: Trace, step: Step, row: Row, token: int) -> ReadOut:
    """A key's score, with the division filled in, and its share."""
    shared: Scaling = trace.shared
    product = float(shared.raw[step.width, token])
    divisor = shared.divisor(step.width, step.exponent)
    scaled = float(shared.scores[step.width, step.exponent, token])
    none = float(shared.weights[step.width, shared.place(0.0), token])
    share = float(shared.weights[step.width, step.exponent, token])
    return ReadOut(ink.say("read.key", key=key_name(shared, token)), (
        f"q·k = {number(product, 4)}",
        f"q·k ÷ {number(divisor, 4)} = {number(scaled, 4)}",
        ink.say("read.share.undivided", share=number(none, 4)),
        ink.say("read.share", share=number(share, 4)),
    ))  # fmt: skip


def mark_row(
    ink: Ink, stage: QRectF, trace: Trace, step: Step, row: Row, xs: np.ndarray, which: int
) -> None:
    """Point at a key; drag the lower axis sideways to turn the exponent (of drawn vectors)."""
    shared: Scaling = trace.shared

    def read(point: QPointF) -> ReadOut | None:
        away = np.abs(np.where(np.isfinite(xs), xs, np.inf) - point.x())
        token = int(away.argmin())
        return read_key(ink, trace, step, row, token) if away[token] <= 8 else None

    exponent = float(trace.params.exponent)

    def turned(gesture: Gesture) -> dict[str, float] | None:
        if gesture.phase == "wheel":
            return {"exponent": min(max(exponent + 0.02 * gesture.turns, 0.0), 1.0)}
        if gesture.phase in ("drag", "release"):
            away = (gesture.point.x() - gesture.start.x()) / max(stage.width(), 1.0)
            return {"exponent": min(max(exponent + away, 0.0), 1.0)}
        return None

    editable = which == 1 and shared.drawn
    name = "name.exponent" if editable else ("name.raw", "name.scaled")[which]
    ink.mark(stage, read, edit=turned if editable else None, name=ink.say(name))


def draw_shares(ink: Ink, box: QRectF, trace: Trace, step: Step, row: Row) -> None:
    """The shares side by side, largest first, and what they amount to."""
    weights = np.sort(row.weights)[::-1]
    order = np.argsort(row.weights)[::-1]
    bar = QRectF(box.left(), box.top() + 2, box.width(), 14)
    x = bar.left()
    for place, share in enumerate(weights.tolist()):
        width = share * bar.width()
        if width < 0.4:
            break
        piece = QRectF(x, bar.top(), width, bar.height())
        ink.rect(piece, fill=soft(ink, "weight", 0.75 if place % 2 == 0 else 0.4))
        if width > 3:
            ink.line(x + width, bar.top(), x + width, bar.bottom(), "surface", width=0.8)
        x += width
    ink.rect(bar, line="border", width=0.8)

    def read(point: QPointF) -> ReadOut | None:
        ends = np.cumsum(weights) * bar.width() + bar.left()
        place = min(int(np.searchsorted(ends, point.x())), len(weights) - 1)
        return read_key(ink, trace, step, row, int(order[place]))

    ink.mark(bar, read, name=ink.say("name.shares"))
    logarithm = np.log(np.where(weights > 0, weights, 1.0))
    entropy = float(-(weights * logarithm).sum())
    text = ink.say("axis.shares.sum", largest=percent(float(weights[0])), entropy=fixed(entropy, 2),
                   even=fixed(float(np.exp(entropy)), 1))  # fmt: skip
    below = QRectF(bar.left(), bar.bottom() + 2, bar.width(), ink.line_height("small"))
    title = ink.say("axis.shares")
    if ink.text_width(title, "small") + ink.text_width(text, "small") + 12 <= below.width():
        ink.text(below, title, size="small", colour="muted")
    size = "small" if ink.text_width(text, "small") <= below.width() else "tiny"
    ink.text(below, text, size=size, align="right middle")
