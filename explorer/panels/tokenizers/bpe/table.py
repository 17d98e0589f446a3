"""The pair table: the most frequent pairs before the choice, the chosen one on top."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.bpe_types import ROWS, Step, Training
from explorer.core.easing import clamp, mix, smooth
from explorer.core.formatting import count as spaced
from explorer.core.trace import Trace
from explorer.panels.tokenizers.bpe.boxes import JOINING, box, fill_of, joining_fill
from explorer.panels.tokenizers.bpe.flow import label_width, quoted
from explorer.panels.tokenizers.colours import strong
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

Row = tuple[tuple[int, int], int]


def rows_of(step: Step) -> list[Row]:
    """The rows of a step's table: a pair and its count."""
    return [
        ((int(left), int(right)), int(count))
        for (left, right), count in zip(step.table_pairs, step.table_counts, strict=True)
        if count > 0
    ]


def merge_of(shared: Training, pair: tuple[int, int]) -> int | None:
    """The merge that joins a pair, if it is ever joined."""
    return _merges(shared).get(pair)


@lru_cache(maxsize=16)
def _merges(shared: Training) -> dict[tuple[int, int], int]:
    return {(left, right): merge for merge, (left, right) in enumerate(shared.pairs.tolist())}


def share_of(count: int, top: int, *, logarithmic: bool) -> float:
    """The length of a count's bar, from 0 to 1, on the trace's one scale."""
    if logarithmic:
        return math.log1p(count) / math.log1p(max(top, 1))
    return count / max(top, 1)


def draw_table(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """The table of step `index` when the eye has gone `move` of the way to the next one.

    Rows slide to their next place, come and go; their counts stay those of the step.
    """
    shared: Training = trace.shared
    step: Step = trace[index]
    title = ink.line_height("small")
    top = area.top()
    if area.height() > 8 * title:
        line = QRectF(area.left(), top, area.width(), title)
        whole = ink.say("table-title", distinct=spaced(step.distinct))
        if ink.text_width(whole, "small", bold=True) > area.width():
            whole = ink.say("table-title-short")
        ink.text(line, whole, size="small", bold=True)
        top += title
    if step.pair is not None and step.ties > 1:
        note, colour = (
            ink.say(
                "table-tie-" + trace.params.rule, ties=spaced(step.ties), count=spaced(step.count)
            ),
            "text",
        )
    elif step.pair is not None:
        note, colour = ink.say("table-clear", count=spaced(step.count)), "muted"
    else:
        note, colour = ink.say("table-over-" + shared.stopped), "muted"
    if ink.text_width(note, "small") > area.width() and step.pair is not None and step.ties > 1:
        note = ink.say("table-tie-short", ties=spaced(step.ties), count=spaced(step.count))
    ink.text(QRectF(area.left(), top, area.width(), title), note, size="small", colour=colour)
    top += title + 6
    height = ink.line_height("body") + 6
    scale_line = ink.line_height("tiny") + 2
    room = area.bottom() - scale_line - top
    fit = min(max(1, int(room // height)), ROWS, max(int(shared.distinct.max()), 1))
    height = min(room / fit, height * 1.9)
    here = rows_of(step)[:fit]
    following = rows_of(trace[index + 1])[:fit] if move > 0 and index + 1 < len(trace) else []
    place_after = {pair: place for place, (pair, _) in enumerate(following)}
    columns = _columns(ink, area, shared)
    glide = smooth(clamp((move - 0.55) / 0.45))
    for place, (pair, number) in enumerate(here):
        after = place_after.get(pair)
        y, alpha = top + place * height, 1.0
        if after is None:
            alpha = 1.0 - glide if following else 1.0
        elif after <= place:
            y = top + mix(place, after, glide) * height
        else:  # goes down: out here and in there, so that no row crosses another
            y = top + (place if glide < 0.5 else after) * height
            alpha = abs(1.0 - 2.0 * glide)
        _row(
            ink,
            QRectF(area.left(), y, area.width(), height),
            columns,
            trace,
            step,
            pair,
            number,
            alpha,
        )
    seen = {pair for pair, _ in here}
    for place, (pair, number) in enumerate(following):
        if pair not in seen and glide > 0:
            line = QRectF(area.left(), top + place * height, area.width(), height)
            _row(ink, line, columns, trace, step, pair, number, glide, coming=True)
    largest = int(trace.shared.table_counts.max(initial=1))
    if not here:
        return
    below = QRectF(columns.bar, top + fit * height, area.right() - columns.bar, scale_line)
    scale = ink.say(
        "table-scale-log" if ink.view.scale == "log" else "table-scale", top=spaced(largest)
    )
    ink.text(below, scale, size="tiny", colour="muted")
    if columns.ids < area.right():
        ink.text(below, ink.say("table-ids"), size="tiny", colour="muted", align="right middle")
    grid = QRectF(area.left(), top, area.width(), height * max(len(here), 1))

    def read(point: QPointF) -> ReadOut | None:
        row = int((point.y() - top) // height)
        return read_row(ink, shared, step, here[row]) if 0 <= row < len(here) else None

    ink.mark(grid, read, name="pairs")
    for place, (pair, _) in enumerate(here):
        merge = merge_of(shared, pair)
        if merge is not None:
            line = QRectF(area.left(), top + place * height, area.width(), height)
            ink.mark(line, read, seek=merge)


def read_row(ink: Ink, shared: Training, step: Step, row: Row) -> ReadOut:
    """A row in words: the pair, its count, its ids, and when it is joined."""
    (left, right), number = row
    labels = shared.labels
    lines = [f"n({left}, {right}) = {spaced(number)}"]
    if step.pair is not None:
        lines.append(f"max n = {spaced(step.count)}")
    merge = merge_of(shared, (left, right))
    if merge is None:
        lines.append(ink.say("read-never"))
    else:
        lines.append(ink.say("read-when", merge=spaced(merge + 1)))
    return ReadOut(f"{quoted(labels[left])} + {quoted(labels[right])}", tuple(lines))


@lru_cache(maxsize=16)
def widest_pair(shared: Training, pixels: float) -> float:
    """The width of the widest pair of the trace's tables, boxes and all."""
    tokens = np.unique(shared.table_pairs)
    widths = np.zeros(len(shared.labels) + 1)
    widths[tokens] = [
        label_width(shared.labels[i], pixels) if i >= 0 else -20 for i in tokens.tolist()
    ]
    return float(widths[shared.table_pairs].sum(axis=-1).max(initial=0)) + 2 * 8 + 3


class Columns(NamedTuple):
    """x of the left edges; that of the ids is the right edge of the table where they find no room.

    They do not depend on the step, so that nothing jumps while playing.
    """

    pair: float
    bar: float
    number: float
    ids: float


def _columns(ink: Ink, area: QRectF, shared: Training) -> Columns:
    largest = int(shared.table_counts.max(initial=1))
    pair = min(widest_pair(shared, ink.pixels("small")), area.width() * 0.45)
    number = ink.text_width(spaced(largest), "small", mono=True) + 8
    ids = ink.text_width("0000 0000 ", "tiny", mono=True) if area.width() > 250 else 0.0
    if area.width() - pair - number - ids < 0.25 * area.width():
        ids = 0.0
    right = area.right() - ids
    return Columns(area.left(), area.left() + pair + 6, right - number, right)


def _row(
    ink: Ink, line: QRectF, columns: Columns, trace: Trace,
    step: Step, pair: tuple[int, int], number: int, alpha: float, *, coming: bool = False,
) -> None:  # fmt: skip
    shared: Training = trace.shared
    tone, deepest = ink.view.theme, int(trace.scales["depth"][1])
    chosen, tied = pair == step.pair, step.pair is not None and number == step.count and not coming
    pixels = ink.pixels("small")
    spare = max(2.0, (line.height() - ink.line_height("body") - 2) / 2)
    inner = line.adjusted(0, spare, 0, -spare)
    x, room = columns.pair, (columns.bar - 6 - columns.pair - 3) / 2
    widths = [label_width(shared.labels[i], pixels) + 8 for i in pair]
    if sum(widths) > 2 * room:
        small = min(widths)
        widths = [min(w, 2 * room - min(small, room)) for w in widths]
    for token, width in zip(pair, widths, strict=True):
        if chosen:
            fill, edge = joining_fill(tone), strong(ink, JOINING)
        else:
            fill, edge = fill_of(tone, int(shared.depth[token]), deepest), ink.colour("border", 0.6)
        box(
            ink, QRectF(x, inner.top(), width, inner.height()), shared.labels[token], pixels,
            fill=fill, line=edge, width=1.6 if chosen else 1.0, alpha=alpha,
        )  # fmt: skip
        x += width + 3
    largest = int(shared.table_counts.max(initial=1))
    share = share_of(number, largest, logarithmic=ink.view.scale == "log")
    length = max(1.5, share * (columns.number - columns.bar))
    bar = QRectF(columns.bar, inner.center().y() - 5, length, 10)
    if chosen:
        ink.rect(bar, fill=strong(ink, JOINING), alpha=alpha)
    elif tied:  # an outline of the chosen one's colour: as long, but not chosen
        ink.rect(bar, fill="surface", line=strong(ink, JOINING), width=1.6, alpha=alpha)
    else:
        ink.rect(bar, fill="neutral", alpha=0.75 * alpha)
    beside = QRectF(columns.number, line.top(), columns.ids - columns.number, line.height())
    ink.text(
        beside, spaced(number), size="small", mono=True, align="right middle", bold=chosen,
        alpha=alpha, elide=False,
    )  # fmt: skip
    if columns.ids < line.right():
        ink.text(
            QRectF(columns.ids, line.top(), line.right() - columns.ids, line.height()),
            f"{pair[0]} {pair[1]}", size="tiny", mono=True, align="right middle",
            colour="text" if tied else "muted", alpha=alpha, elide=False,
        )  # fmt: skip
