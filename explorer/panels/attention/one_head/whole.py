"""All of one head in one picture: what is read, what it brings, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head import ledger, side
from explorer.panels.attention.one_head.formulas import length
from explorer.panels.attention.one_head.layout import STREAM, Columns, Frame
from explorer.panels.attention.one_head.reads import named, named_key, read_pair
from explorer.panels.attention.one_head.tokens import piece_in, plain
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: So many values have an arrow of their own; the rest come together.
MOST_ARROWS = 4
#: A smaller weight brings too little to be seen.
LEAST_WEIGHT = 0.02


@dataclass(frozen=True)
class Plan:
    """Where things stand: heights of the arrows' part, places across of the sum and the stream."""

    top: float  # under the numbers of the tokens
    joined: float  # where the sum flows into the stream
    bottom: float  # where it leads on to the next token
    left: float  # of the first token
    collect: float  # where the values are summed
    x: float  # middle of the stream
    lane: float  # how wide the stream is
    right: float  # up to where there is room right of the stream
    pitch: float  # from arrow to arrow
    thickest: float  # an arrow of weight 1


def carried(head: Head, query: int, shown: Columns) -> list[int]:
    """The keys whose values have an arrow of their own, the nearest to the query first."""
    open_keys = [key for key in shown.shown if key < head.seen(query)]
    keys = [key for key in open_keys if head.weight[query, key] >= LEAST_WEIGHT]
    keys.sort(key=lambda key: -float(head.weight[query, key]))
    if head.cross:  # the stream stands at the right
        return sorted(keys[:MOST_ARROWS], reverse=True)
    return sorted(keys[:MOST_ARROWS], key=lambda key: query - key)


def plan_of(
    ink: Ink, parts: Frame, head: Head, shown: Columns, query: int, rows: int
) -> Plan:  # fmt: skip
    """The measures of the picture for so many arrows."""
    x = shown.centre(query)
    if head.cross:  # what reads has no column among what is read: its stream stands beside them
        x = parts.tokens.right() + 0.6 * STREAM * ink.view.text_scale
    assert x is not None
    scale = ink.view.text_scale
    top = parts.tokens.bottom() + ink.line_height("tiny") + 6
    bottom = parts.foot.top() - 4
    lane = min(max(shown.width * 0.6, 12.0), 22.0 * scale)
    tail = 2.6 * ink.line_height("small")
    pitch = max(min((bottom - tail - top) / (max(rows, 1) + 0.3), 100.0 * scale), 8.0)
    collect = x - lane / 2 - 26.0 * scale
    joined = top + pitch * (rows + 0.3)
    # thinner where the query stands among the first tokens: there is little room before it
    thickest = min(18.0 * scale, pitch * 0.4, max(0.12 * (x - shown.left[0]), 5.0))
    return Plan(top, joined, min(joined + tail, bottom), parts.tokens.left(), collect, x, lane,
                parts.side.left() - 8, pitch, thickest)  # fmt: skip


def draw_whole(ink: Ink, parts: Frame, trace: Trace, query: int, shown: Columns) -> None:
    """Values of the keys that are read flow into the residual stream of the query."""
    head: Head = trace.shared
    keys = carried(head, query, shown)
    rest = 1.0 - float(head.weight[query, keys].sum())
    plan = plan_of(ink, parts, head, shown, query, len(keys) + (rest >= LEAST_WEIGHT))
    stream = QRectF(plan.x - plan.lane / 2, plan.top, plan.lane, plan.bottom - plan.top)
    ink.rect(stream, fill=soft(ink, "query", 0.12), line="query", width=1.2, radius=plan.lane / 3)
    ink.mark(stream, ReadOut(ink.say("whole.stream.read", query=named(head, query)),
                             (f"|x| = {number(length(head.residual[query]), 4)}",)),
             name=ink.say("whole.stream"))  # fmt: skip
    if head.cross:
        tile = QRectF(plan.x - plan.lane, parts.tokens.bottom() - 26 * ink.view.text_scale,
                      2 * plan.lane, 26 * ink.view.text_scale)  # fmt: skip
        ink.rect(tile, fill=soft(ink, "query", 0.14), line="query", width=2.2, radius=5.0)
        piece_in(ink, tile, plain(head.pieces[query]), True)
        ink.line(plan.x, tile.bottom() + 1, plan.x, plan.top, "query", width=1.6)
    for place, key in enumerate(keys):
        draw_flow(ink, trace, query, key, shown, plan, plan.top + (place + 0.8) * plan.pitch)
    if rest >= LEAST_WEIGHT:
        y = plan.top + (len(keys) + 0.8) * plan.pitch
        text = ink.say("whole.rest", share=fixed(rest, 2))
        wide = ink.text_width(text, "small")
        width = max(rest * plan.thickest, 1.2)
        start = plan.collect - wide - 12
        ink.line(start, y, plan.collect, y, soft(ink, "value", 0.4), width=width)
        ink.label(start, y - width / 2 - 1, text, anchor="left bottom", size="small",
                  colour="muted")  # fmt: skip
    draw_sum(ink, trace, query, plan)
    # from the stream to the candidates at the right
    y = plan.bottom - plan.lane / 2
    if parts.side.left() - 8 > stream.right() + 6:
        ink.arrow(stream.right() + 1, y, parts.side.left() - 6, y, "query", width=1.6)


def draw_flow(
    ink: Ink, trace: Trace, query: int, key: int, shown: Columns, plan: Plan, y: float
) -> None:
    """One value on its way: down from its key, then over to where the shares are summed."""
    head: Head = trace.shared
    start, share = shown.centre(key), float(head.weight[query, key])
    assert start is not None
    width = max(share * plan.thickest, 1.2)
    colour = soft(ink, "value", 0.35 + 0.65 * share)
    # the query's own value, and those of its neighbours, begin at the sum itself
    start = min(start, plan.collect - 8 - width / 2)
    ink.line(start, plan.top + 2, start, y + width / 2, colour, width=width)
    ink.line(start, y, plan.collect, y, colour, width=width)
    text = f"{fixed(share, 2)} · v {key}"
    size = "small" if plan.collect - start > 60 * ink.view.text_scale else "tiny"
    wide, line = ink.text_width(text, size, mono=True), ink.line_height(size)
    left = start + width / 2 + 5
    if head.cross and left + wide > plan.collect - 2:  # the key's place stands above it anyway
        text = fixed(share, 2)
        wide = ink.text_width(text, size, mono=True)
    if left + wide > plan.collect - 2:
        beside = plan.x + plan.lane / 2 + 8  # no room before the stream: behind it
        left = beside if beside + wide < plan.right else start - width / 2 - 5 - wide
    box = QRectF(max(left, plan.left - 30), y - width / 2 - line - 1, wide + 2, line)
    ink.rect(box.adjusted(-1, 1, 1, 0), fill="surface")
    ink.text(box, text, size=size, mono=True, colour="value", elide=False)
    first, last = min(start, box.left()) - 2, max(plan.collect, box.right())
    area = QRectF(first, box.top(), last - first, line + width + 2)
    ink.mark(area, lambda _: read_pair(ink, trace, "weight", query, key), select={"key": key},
             name=ink.say("name.column", token=named_key(head, key)))  # fmt: skip


def draw_sum(ink: Ink, trace: Trace, query: int, plan: Plan) -> None:
    """The sum of the shares, through W_O into the stream."""
    head: Head = trace.shared
    line = ink.line_height("small")
    ink.line(plan.collect, plan.top + 0.8 * plan.pitch, plan.collect, plan.joined, "value",
             width=3.0)  # fmt: skip
    ink.arrow(plan.collect, plan.joined, plan.x - plan.lane * 0.32, plan.joined, "value",
              width=3.0, head=9.0)  # fmt: skip
    radius = min(plan.lane * 0.42, 9.0)
    ink.circle(plan.x, plan.joined, radius, fill="surface", line="query", width=1.4)
    for dx, dy in ((radius * 0.55, 0.0), (0.0, radius * 0.55)):
        ink.line(plan.x - dx, plan.joined - dy, plan.x + dx, plan.joined + dy, "query", width=1.6)
    text = ink.say(
        "whole.sum", written=number(length(head.contribution[query])),
        stream=number(length(head.residual[query])),
    )  # fmt: skip
    room = plan.collect - plan.left + 24
    lines = text.split("\n")
    widest = max(ink.text_width(each, "tiny") for each in lines)
    left, align = plan.collect - room - 6, "right middle"
    if widest > room and plan.right - plan.x > room:  # behind the stream there is more room
        left, align = plan.x + plan.lane / 2 + 8, "left middle"
        room = plan.right - left
    if widest > room:
        lines = [f"|Δx| = {number(length(head.contribution[query]))}",
                 f"|x| = {number(length(head.residual[query]))}"]  # fmt: skip
    # below the last of the flows, which is close where all are
    top = plan.joined + max(-0.6 * line, plan.thickest - 0.5 * plan.pitch)
    for place, each in enumerate(lines):
        size = "small" if ink.text_width(each, "small") <= room else "tiny"
        box = QRectF(left, top + place * line, room, line)
        ink.text(box, each, size=size, colour="value" if place == 0 else "muted", align=align)
    area = QRectF(plan.collect - 4, plan.joined - 12, plan.x - plan.collect, 24)
    ink.mark(area, ReadOut(ink.say("output.written"), (
        f"|Δx| = {number(length(head.contribution[query]), 4)}",
        f"|o| = {number(length(head.output[query]), 4)}",
    )))  # fmt: skip


def draw_side(ink: Ink, parts: Frame, trace: Trace, query: int) -> None:
    """What kind of head it is, and the next tokens with and without it."""
    head: Head = trace.shared
    area = parts.side
    top = area.top()
    needed = side.height_of_next(ink, head, query)
    if area.height() > 520 * ink.view.text_scale:
        used = ledger.draw_kinds(ink, area, trace) + 12
        kinds = QRectF(area.left(), area.top() + used, area.width(), area.height() - used)
        used += ledger.draw_lengths(ink, kinds, head, query) + 16
        top = max(area.top() + used, area.bottom() - needed)
    below = QRectF(area.left(), top, area.width(), area.bottom() - top)
    side.draw_next(ink, below, trace, query)
