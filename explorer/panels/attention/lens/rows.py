"""Which token mattered: the text, and under it a row of bars for each method."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.lens import METHODS, Run, Step, best_method
from explorer.core.formatting import fixed, number
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
from explorer.panels.attention.lens.reads import (
    first_tokens,
    named,
    read_bar,
    read_correlation,
)
from explorer.panels.attention.lens.stream import choose
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, ReadOut

ROWS = (*METHODS, "truth")


def draw(ink: Ink, body: QRectF, trace: Trace, step: Step) -> None:
    """The rows that were computed so far; the truth last, and then the agreement with it."""
    run: Run = trace.shared
    scale, tiny = ink.view.text_scale, ink.line_height("tiny")
    gutter = min(max(body.width() * 0.17, 84 * scale), 150 * scale, body.width() * 0.27)
    beside = min(max(body.width() * 0.13, 66 * scale), 130 * scale, body.width() * 0.2)
    left, right = body.left() + gutter, body.right() - beside - 8
    pieces = run.pieces[: run.token + 1]
    strip = strip_of(ink, pieces, order_of(run), left, right)
    tile = tile_height(ink, pieces)
    draw_tiles(ink, strip, run, body.top(), tile)
    top = body.top() + tile + tiny + 8
    pitch = (body.bottom() - top - 6) / len(ROWS)
    told = step.shown == len(ROWS)
    if told:
        for token in first_tokens(run, len(METHODS)) & set(strip.shown):
            box = strip.column(token, top, body.bottom() - top)
            assert box is not None
            ink.rect(box, fill=soft(ink, "weight", 0.12))
    if told:
        title = ink.say("axis.correlation")
        ranged = f"{title} −1…1"
        room = QRectF(right + 8, top - tiny - 3, beside + 10, tiny)
        ink.text(room, ranged if ink.text_width(ranged, "tiny") <= room.width() else title,
                 size="tiny", colour="muted", align="left middle")  # fmt: skip
    for row, name in enumerate(ROWS):
        y = top + row * pitch + (6 if name == "truth" else 0)
        box = QRectF(left, y, right - left, pitch - 6)
        if name == "truth":
            ink.line(body.left(), y - 5, body.right(), y - 5, "border", width=1.4)
        draw_name(ink, QRectF(body.left(), y, gutter - 8, box.height()), trace, row,
                  row < step.shown)  # fmt: skip
        if row < step.shown:
            draw_bars(ink, box, strip, trace, row, row == step.shown - 1)
        else:
            ink.line(box.left(), box.bottom(), box.right(), box.bottom(), "hairline")
        if told and name != "truth":
            draw_correlation(ink, QRectF(right + 8, y, beside, box.height()), run, row)


def order_of(run: Run) -> list[int]:
    """Which tokens are shown first where there is no room for all: those that count by any way."""
    rows = np.abs(np.vstack([run.mattered.score, run.mattered.truth]))
    shares = rows / np.maximum(rows.max(axis=1, keepdims=True), 1e-30)
    return [run.token, *np.argsort(-shares.max(axis=0), kind="stable").tolist()]


def draw_tiles(ink: Ink, strip: Strip, run: Run, top: float, height: float) -> None:
    """The text up to the chosen token."""
    for token in strip.shown:
        box = strip.column(token, top, height)
        assert box is not None
        chosen = token == run.token
        draw_tile(ink, box, run.pieces[token], tall=wide(run.pieces),
                  line="query" if chosen else "border", fill="query" if chosen else "",
                  width=2.0 if chosen else 1.1)  # fmt: skip

        def edit(gesture: Gesture, token: int = token) -> dict[str, int] | None:
            return choose(token, run) if gesture.phase == "release" and token else None

        told = "read.token.own" if chosen else "read.token" if token else "read.token.first"
        ink.mark(box, ReadOut(named(run, token), (ink.say(told),)), edit=edit,
                 name=ink.say("name.token", token=named(run, token)))  # fmt: skip
    draw_gaps(ink, strip, top + height / 2)
    draw_places(ink, strip, top + height + 1, (run.token,))


def draw_name(ink: Ink, box: QRectF, trace: Trace, row: int, shown: bool) -> None:
    """The method, and under it what its bars measure, with the largest."""
    run: Run = trace.shared
    name = ROWS[row]
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    values = run.mattered.truth if name == "truth" else run.mattered.score[row]
    title = ink.say("row." + name)
    notes = [ink.say("unit." + name)]
    if shown:
        furthest = number(float(values[np.abs(values).argmax()]), 2)
        most = ink.say("axis.most", value=furthest)
        notes.append(most if ink.text_width(most, "tiny") <= box.width() else furthest)
    notes = [note for note in notes if ink.text_width(note, "tiny") <= box.width()]
    wrapped = ink.text_width(title, "small", bold=True) > box.width()
    height = small * (2 if wrapped else 1)
    while notes and height + tiny * len(notes) > box.height() + 2:
        notes.pop(0)
    y = max(box.center().y() - (height + tiny * len(notes)) / 2, box.top() - 3)
    tone = "text" if shown else "muted"
    ink.text(QRectF(box.left(), y, box.width(), height), title, size="small", bold=True,
             align="right middle", colour=tone, wrap=wrapped)  # fmt: skip
    for index, note in enumerate(notes):
        ink.text(QRectF(box.left(), y + height + index * tiny, box.width(), tiny), note,
                 size="tiny", align="right middle", colour="muted")  # fmt: skip


def draw_bars(ink: Ink, box: QRectF, strip: Strip, trace: Trace, row: int, newest: bool) -> None:
    """A bar for each token on the row's own scale; below the line where it is negative."""
    run: Run = trace.shared
    name = ROWS[row]
    values = run.mattered.truth if name == "truth" else run.mattered.score[row]
    low, high = trace.scales[name]
    span = high - low or 1.0
    zero = box.bottom() + box.height() * low / span
    most = first_tokens(run, row)
    for token in strip.shown:
        column = strip.column(token, box.top(), box.height())
        assert column is not None
        value = float(values[token])
        height = max(box.height() * abs(value) / span, 0.6)
        inset = column.width() * 0.14
        bar = QRectF(column.left() + inset, zero - height if value >= 0 else zero,
                     column.width() - 2 * inset, height)  # fmt: skip
        tone = "weight" if value >= 0 else "negative"
        share = 1.0 if token in most else 0.45
        ink.rect(bar, fill=soft(ink, tone, share), radius=1)
        ink.mark(column, read_bar(ink, run, row, token, trace.params.leave_out))
    ink.line(box.left(), zero, box.right(), zero, "border", width=1.2 if newest else 1.0)


def draw_correlation(ink: Ink, box: QRectF, run: Run, row: int) -> None:
    """Spearman's correlation with leaving out: a bar from −1 to 1, and the number."""
    value = float(run.mattered.correlation[row])
    best = row == best_method(run.mattered) and not math.isnan(value)
    text = "—" if math.isnan(value) else fixed(value, 2)
    small = ink.line_height("body")
    y = box.center().y() - small / 2 - 5
    ink.text(QRectF(box.left(), y, box.width(), small), text, size="body", mono=True, bold=best)
    track = QRectF(box.left(), y + small + 2, box.width() - 4, 7)
    middle = track.center().x()
    ink.rect(track, fill="raised", radius=2)
    if not math.isnan(value):
        end = middle + value * track.width() / 2
        ink.rect(QRectF(min(middle, end), track.top(), abs(end - middle), track.height()),
                 fill="weight" if value >= 0 else "negative", radius=1)  # fmt: skip
    ink.line(middle, track.top() - 2, middle, track.bottom() + 2, "border")
    ink.mark(box, read_correlation(ink, run, row))
