"""The two rankings side by side; lines join the same pair in both."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.tokenizers.wordpiece.train import ROWS
from explorer.compute.tokenizers.wordpiece.types import Row, Step, Training
from explorer.core.easing import clamp, mix, smooth
from explorer.core.formatting import count as spaced
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.tokenizers.wordpiece.parts import (
    COUNT,
    SCORE,
    Side,
    draw_piece,
    fill_of,
    line_of,
    piece_text,
    piece_width,
    read_row,
)
from explorer.ui.canvas.ink import Ink

Key = tuple[int, int]


def draw_columns(ink: Ink, area: QRectF, trace: Trace, index: int, move: float) -> None:
    """By count on the left, by score on the right, as many rows as there is room for."""
    step: Step = trace[index]
    following: Step | None = trace[index + 1] if move > 0 and index + 1 < len(trace) else None
    if following is not None and following.phase != "train":
        following = None
    line = ink.line_height("small")
    note = ink.text_width(ink.say("elsewhere", rank=100), "tiny")
    gap = min(area.width() * 0.3, max(2 * note + 44.0, area.width() * 0.13))
    wide = (area.width() - gap) / 2
    left = QRectF(area.left(), area.top(), wide, area.height())
    right = QRectF(area.right() - wide + 5, area.top(), wide - 5, area.height())
    for side, box in ((COUNT, left), (SCORE, right)):
        wider = box if side is SCORE else box.adjusted(0, 0, gap - 8, 0)
        draw_title(ink, wider, trace, step, side)
    top = area.top() + 2 * line + 6
    height = max(20.0, ink.line_height("body") + 4)
    filled = (trace.shared.by_count >= 0).sum(axis=1).max(initial=1)  # small texts have few pairs
    height = min(max(height, (area.bottom() - top) / min(ROWS, int(filled))), 1.7 * height)
    most = max(1, int((area.bottom() - top) // height))
    slide = smooth(clamp(move)) if following is not None else 0.0
    ends: dict[Side, dict[Key, tuple[float, float]]] = {}
    for side, box in ((COUNT, left), (SCORE, right)):
        now = rows_of(step, side)[:most]
        then = rows_of(following, side)[:most] if following is not None else now
        ends[side] = draw_rows(ink, box, top, height, trace, step, side, now, then, slide)
    draw_joins(ink, left.right(), right.left() - 3, ends)
    draw_elsewhere(ink, left, right, top, height, step, ends, most)
    for side, box in ((COUNT, left), (SCORE, right)):
        for place, row in enumerate(rows_of(step, side)[:most]):
            spot = QRectF(box.left(), top + place * height, box.width(), height)
            ink.mark(spot, read_row(ink, trace.shared, step, row, side), name="ranking")


def rows_of(step: Step, side: Side) -> tuple[Row, ...]:
    """The rows of a ranking."""
    return step.by_count if side is COUNT else step.by_score


def draw_title(ink: Ink, box: QRectF, trace: Trace, step: Step, side: Side) -> None:
    """What the ranking goes by and who uses it; a tie for the first place."""
    line = ink.line_height("small")
    decides = trace.params.rule == side.rule
    head = QRectF(box.left(), box.top(), box.width(), line)
    ink.text(head, ink.say("by-" + side.name), size="small", bold=True, colour=line_of(ink, side))
    tied = step.tied_count if side is COUNT else step.tied_score
    under = head.translated(0, line)
    if tied > 1:
        note = ink.say("tie-" + trace.params.ties, tied=tied)
    else:
        note = ink.say("decides" if decides else "would-" + side.name)
    ink.text(under, note, size="small", colour="muted")


def draw_rows(
    ink: Ink, box: QRectF, top: float, height: float, trace: Trace, step: Step, side: Side,
    now: tuple[Row, ...], then: tuple[Row, ...], slide: float,
) -> dict[Key, tuple[float, float]]:  # fmt: skip
    """The rows on their way from one step to the next. Returns the middle and the opacity of each
    that stands in the list now."""
    here = {(row.left, row.right): (place, row) for place, row in enumerate(now)}
    there = {(row.left, row.right): (place, row) for place, row in enumerate(then)}
    places: dict[Key, tuple[float, float]] = {}
    largest = max((row.count if side is COUNT else row.score for row in now), default=1) or 1
    for key in [*here, *(k for k in there if k not in here)]:
        if key in here and key in there:
            place = mix(here[key][0], there[key][0], slide)
            row, alpha = (here if slide < 0.5 else there)[key][1], 1.0
        elif key in here:
            place, row, alpha = float(here[key][0]), here[key][1], 1.0 - slide
        else:
            place, row, alpha = float(there[key][0]), there[key][1], slide
        spot = QRectF(box.left(), top + place * height, box.width(), height)
        draw_row(ink, spot, trace, step, side, row, alpha, largest)
        places[key] = (spot.center().y(), alpha)
    return places


def draw_row(
    ink: Ink, spot: QRectF, trace: Trace, step: Step, side: Side, row: Row, alpha: float,
    largest: float,
) -> None:  # fmt: skip
    """Rank, the two pieces, the value."""
    shared: Training = trace.shared
    chosen = step.pair == (row.left, row.right)
    first = row.rank == 1
    rank_wide = ink.text_width("00", "tiny", mono=True) + 6
    ink.text(QRectF(spot.left(), spot.top(), rank_wide, spot.height()), str(row.rank), size="tiny",
             mono=True, colour="muted", alpha=alpha)  # fmt: skip
    value = spaced(row.count) if side is COUNT else small(row.score)
    bold = first
    value_wide = ink.text_width("0" * max(len(value), 4), "small", mono=True, bold=True) + 6
    room = spot.width() - rank_wide - value_wide
    texts = [piece_text(shared, i) for i in (row.left, row.right)]
    widths = [piece_width(ink, text) for text in texts]
    if sum(widths) + 3 > room:
        least = min(widths)
        widths = [min(w, room - 3 - min(least, (room - 3) / 2)) for w in widths]
    x, high = spot.left() + rank_wide, min(spot.height() - 4, 1.6 * ink.line_height("small"))
    colour = line_of(ink, side)
    for text, wide in zip(texts, widths, strict=True):
        draw_piece(
            ink, QRectF(x, spot.center().y() - high / 2, wide, high), text,
            fill=fill_of(ink, side.colour) if first else None,
            line=colour if first else ink.colour("border", 0.6),
            width=2.0 if chosen else 1.0, alpha=alpha,
        )  # fmt: skip
        x += wide + 3
    space = spot.right() - value_wide - x - 6
    if space > 14:
        share = (row.count if side is COUNT else row.score) / largest
        bar = QRectF(x + 4, spot.center().y() - 3, max(1.5, space * min(share, 1.0)), 6)
        ink.rect(bar, fill=colour if first else "neutral", alpha=alpha * (1.0 if first else 0.6))
    ink.text(QRectF(spot.right() - value_wide, spot.top(), value_wide - 3, spot.height()), value,
             size="small", mono=True, bold=bold, align="right middle", alpha=alpha,
             elide=False)  # fmt: skip


def small(value: float) -> str:
    """A score in a column."""
    return fixed(value, 4) if value >= 0.001 else number(value, 2)


def draw_joins(
    ink: Ink, left: float, right: float, ends: dict[Side, dict[Key, tuple[float, float]]]
) -> None:
    """Lines between the two places of a pair that stands in both lists."""
    for key, (y, alpha) in ends[COUNT].items():
        if key in ends[SCORE]:
            other, beside = ends[SCORE][key]
            level = min(alpha, beside)
            ink.line(left + 2, y, right - 2, other, "text", width=1.4, alpha=0.75 * level)
            ink.circle(left + 2, y, 2.2, fill="text", alpha=level)
            ink.circle(right - 2, other, 2.2, fill="text", alpha=level)


def draw_elsewhere(
    ink: Ink, left: QRectF, right: QRectF, top: float, height: float, step: Step,
    ends: dict[Side, dict[Key, tuple[float, float]]], most: int,
) -> None:  # fmt: skip
    """The first of either list that is not in the other one: its rank there."""
    for side, other in ((COUNT, SCORE), (SCORE, COUNT)):
        for row in rows_of(step, side)[:most]:
            place = ends[side].get((row.left, row.right))
            if place is None or (row.left, row.right) in ends[other] or place[1] < 1.0:
                continue
            text = ink.say("elsewhere", rank=row.other)
            wide = ink.text_width(text, "tiny")
            x = left.right() + 10 if side is COUNT else right.left() - 12 - wide
            high = ink.line_height("tiny")
            spot = QRectF(x - 2, place[0] - high / 2, wide + 4, high)
            ink.rect(spot, fill="surface")  # the lines of other pairs pass behind it
            stub = (left.right() + 2, x - 2) if side is COUNT else (x + wide + 3, right.left() - 5)
            ink.line(stub[0], place[0], stub[1], place[0], "muted", width=1.0, alpha=0.6)
            ink.label(x, place[0], text, size="tiny", colour="muted")
