"""Numbers of one row: what becomes of a score, shares of one, and what kind of head it is."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.one_head import Head, kind_of
from explorer.compute.attention.one_head_source import source_share
from explorer.core.formatting import fixed, number, percent
from explorer.core.trace import Trace
from explorer.panels.attention.one_head.formulas import length
from explorer.panels.attention.one_head.paint import fitting
from explorer.panels.attention.one_head.reads import named, named_key, read_pair
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: The stages in which each line of the ledger has been reached.
LEDGER = ("score", "scale", "max", "exp", "weight")
#: What pointing at it reads: how its last number came about. From "weight" on, the weight.
READ_AS = {"score": "score", "scale": "scaled", "mask": "scaled", "max": "scaled", "exp": "exp"}


def draw_ledger(ink: Ink, rect: QRectF, trace: Trace, stage: str, query: int, key: int) -> float:
    """What becomes of one score, line by line, down to the stage; returns the height used."""
    head: Head = trace.shared
    line = ink.line_height("small") + 2
    draw_title(ink, QRectF(rect.left(), rect.top(), rect.width(), line), head, query, key)
    row = READ_AS.get(stage, "weight")
    ink.mark(QRectF(rect.left(), rect.top(), rect.width(), line * 6),
             lambda _: read_pair(ink, trace, row, query, key))  # fmt: skip
    if key >= head.seen(query):
        below = QRectF(rect.left(), rect.top() + line, rect.width(), rect.height() - line)
        return line + ink.text(
            below, ink.say("ledger.later"), size="small", wrap=True, align="left top"
        )
    rows = (
        ("q·k", number(float(head.score[query, key]))),
        (ink.say("ledger.edited") if (query, key) in head.edited else f"÷ {number(head.divisor)}",
         number(float(head.scaled[query, key]))),
        (f"− {number(float(head.row_max[query]))}",
         number(float(head.scaled[query, key] - head.row_max[query]))),
        (ink.say("ledger.exp"), fixed(float(head.exponential[query, key]))),
        (f"÷ {fixed(float(head.row_sum[query]))}", fixed(float(head.weight[query, key]))),
    )  # fmt: skip
    reached = {"mask": 1}.get(stage, LEDGER.index(stage) if stage in LEDGER else len(LEDGER) - 1)
    for index, (what, value) in enumerate(rows):
        box = QRectF(rect.left(), rect.top() + line * (index + 1), rect.width(), line)
        if index > reached:
            ink.line(
                box.left() + 2,
                box.center().y(),
                box.right() - 2,
                box.center().y(),
                "hairline",
                dash=True,
            )
            continue
        now = index == reached
        if now:
            ink.rect(box.adjusted(-3, 0, 3, 0), fill="weight", alpha=0.12, radius=3)
        ink.text(box, what, size="small", mono=True, colour="text" if now else "muted")
        ink.text(box, value, size="small", mono=True, align="right middle", bold=now)
    return line * 6


def draw_title(ink: Ink, rect: QRectF, head: Head, query: int, key: int) -> None:
    """Which query reads which key; by their places alone where the tokens are too long."""
    title = ink.say("ledger.title", query=named(head, query), target=named_key(head, key))
    size = fitting(ink, title, rect.width(), bold=True)
    if ink.text_width(title, size, bold=True) > rect.width():
        title, size = ink.say("ledger.title", query=query, target=key), "small"
    ink.text(rect, title, size=size, bold=True)


def draw_shares(
    ink: Ink, rect: QRectF, trace: Trace, query: int, key: int, *, weighed: bool
) -> None:
    """The row's exponentials stood on one another: first with their sum, then as shares of one."""
    head: Head = trace.shared
    line = ink.line_height("tiny")
    total = (
        ink.say("shares.one")
        if weighed
        else ink.say("shares.sum", sum=number(float(head.row_sum[query]), 4))
    )
    ink.text(
        QRectF(rect.left(), rect.top(), rect.width(), line), total, size="tiny", colour="muted"
    )
    column = QRectF(
        rect.left(),
        rect.top() + line + 3,
        min(46.0 * ink.view.text_scale, rect.width() * 0.3),
        rect.height() - line - 3,
    )
    shown = head.weight if weighed else head.exponential
    y, free, edges = column.top(), column.top(), []
    for token in range(head.seen(query)):
        share = float(head.weight[query, token])
        height = share * column.height()
        box = QRectF(column.left(), y, column.width(), height)
        ink.rect(box, fill=soft(ink, "weight", 1.0 if token == key else 0.45 + 0.1 * (token % 2)))
        if height > 2:
            edges.append([column.left(), y, column.right(), y])
        middle = max(box.center().y() - line / 2, free)
        if height >= 4 and share >= 0.02 and middle + line <= column.bottom() + 2:
            text = QRectF(column.right() + 6, middle, rect.right() - column.right() - 6, line)
            value = percent(share) if weighed else fixed(float(shown[query, token]))
            room = text.width() - ink.text_width(value, "tiny", mono=True, bold=token == key) - 4
            name = named_key(head, token)
            if ink.text_width(name, "tiny", bold=token == key) > room:
                name = f"({token})"
            ink.text(QRectF(text.left(), text.top(), room, line), name, size="tiny",
                     bold=token == key)  # fmt: skip
            ink.text(text, value, size="tiny", mono=True, align="right middle", bold=token == key)
            free = middle + line
        y += height
    if edges:
        ink.segments(np.array(edges[1:]).reshape(-1, 4), "surface", width=1)
    ink.rect(column, line="weight", width=1)
    ends = np.cumsum(head.weight[query, : head.seen(query)])

    def read(point: QPointF) -> ReadOut | None:
        share = (point.y() - column.top()) / column.height()
        token = min(int(np.searchsorted(ends, share)), head.seen(query) - 1)
        return read_pair(ink, trace, "weight" if weighed else "exp", query, token)

    ink.mark(column, read, name=total)


def draw_kinds(ink: Ink, rect: QRectF, trace: Trace) -> float:
    """What the head does on this text, measured by definition; returns the height used."""
    head: Head = trace.shared
    if head.source is not None:
        first = "task" if head.source.task else "begin"
        found = (("source", source_share(head.weight, head.ids, head.key_ids)),
                 (first, float(head.weight[:, 0].mean())))  # fmt: skip
        return draw_measures(ink, rect, ink.say("kinds.title"), [
            Measure(ink.say(f"kinds.{name}"), share,
                    "–" if math.isnan(share) else fixed(share, 2), ink.say(f"kinds.{name}.read"))
            for name, share in found
        ])  # fmt: skip
    kind = kind_of(head.weight, head.ids, head.copying)
    return draw_measures(ink, rect, ink.say("kinds.title"), [
        Measure(
            ink.say(f"kinds.{name}"), getattr(kind, name),
            "–" if math.isnan(getattr(kind, name)) else fixed(getattr(kind, name), 2),
            ink.say(f"kinds.{name}.read"),
        )
        for name in ("matching", "previous", "first")
    ])  # fmt: skip


def draw_lengths(ink: Ink, rect: QRectF, head: Head, query: int) -> float:
    """How much the head writes, against the stream it writes into; returns the height used."""
    lengths = [length(head.contribution[query]), length(head.residual[query])]
    longest = max(*lengths, 1e-9)
    return draw_measures(ink, rect, ink.say("lengths.title"), [
        Measure(name, value / longest, number(value), ink.say(f"lengths.{key}"))
        for name, key, value in zip(("|Δx|", "|x|"), ("written", "stream"), lengths, strict=True)
    ])  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """A line with a bar: `share` of the room for bars (NaN: none), the number as text, and what it
    is."""

    name: str
    share: float
    shown: str
    what: str


def draw_measures(ink: Ink, rect: QRectF, title: str, measures: list[Measure]) -> float:
    """A title and a bar for each measure, if there is room; returns the height used."""
    line = ink.line_height("tiny") + 2
    height = line * (1 + len(measures))
    if rect.height() < height:
        return 0.0
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), line), title, size="tiny",
             colour="muted")  # fmt: skip
    width = min(max(ink.text_width(m.name, "tiny") for m in measures) + 8, rect.width() * 0.6)
    numbers = max(ink.text_width(m.shown, "tiny", mono=True) for m in measures)
    room = rect.width() - width - numbers - 6
    for index, measure in enumerate(measures):
        row = QRectF(rect.left(), rect.top() + line * (index + 1), rect.width(), line)
        ink.text(QRectF(row.left(), row.top(), width, line), measure.name, size="tiny")
        if not math.isnan(measure.share):
            ink.rect(
                QRectF(row.left() + width, row.top() + line * 0.22,
                       max(measure.share * room, 1.0), line * 0.56),
                fill="weight",
            )  # fmt: skip
        ink.text(row, measure.shown, size="tiny", mono=True, align="right middle")
        ink.mark(row, ReadOut(f"{measure.name}: {measure.shown}", (measure.what,)))
    return height
