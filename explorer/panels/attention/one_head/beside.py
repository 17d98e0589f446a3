"""What stands in the column at the right, stage by stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.compute.attention.one_head import Head, Step
from explorer.core.trace import Trace
from explorer.panels.attention.one_head import closer, ledger, products, side, whole
from explorer.panels.attention.one_head.layout import Frame
from explorer.panels.attention.one_head.reads import named, named_key
from explorer.ui.canvas.ink import Ink


def draw_side_of(ink: Ink, parts: Frame, trace: Trace, step: Step, key: int) -> None:
    """What stands at the right in a stage."""
    head: Head = trace.shared
    area, stage, query = parts.side, step.stage, step.query
    line = ink.line_height("small") + 2
    if stage == "whole":
        whole.draw_side(ink, parts, trace, query)
    elif stage in ("position", "residual", "norm", "project"):
        title = ink.say("closer.title", token=named(head, query))
        if head.cross:
            title = ink.say("ledger.title", query=named(head, query), target=named_key(head, key))
        if ink.text_width(title, "small", bold=True) > area.width():
            title = named(head, query)
        ink.text(
            QRectF(area.left(), area.top(), area.width(), line), title, size="small", bold=True
        )
        body = area.adjusted(0, line + 4, 0, -4)
        closer.draw_columns(ink, body, closer.columns_of(ink, trace, stage, query, key))
    elif stage == "rotate":
        ledger.draw_title(
            ink, QRectF(area.left(), area.top(), area.width(), line), head, query, key
        )
        closer.draw_turning(ink, area.adjusted(0, line + 4, 0, -4), trace, query, key)
    elif stage in ("score", "scale"):
        used = ledger.draw_ledger(ink, area, trace, stage, query, key)
        products.draw_products(ink, area.adjusted(0, used + 12, 0, -4), trace, query, key)
    elif stage in ("mask", "max", "exp", "weight"):
        draw_softmax_side(ink, area, trace, step, key)
    else:
        draw_result_side(ink, parts, trace, step, key)


def draw_softmax_side(ink: Ink, area: QRectF, trace: Trace, step: Step, key: int) -> None:
    """The ledger on top, the map at the bottom, between them what fits the stage."""
    stage, query = step.stage, step.query
    used = ledger.draw_ledger(ink, area, trace, stage, query, key) + 14
    tall = area.width() + 2 * ink.line_height("tiny") + 6
    between = area.height() - used - tall - 14
    if between < 90 * ink.view.text_scale:  # too little room for three things
        body = area.adjusted(0, used, 0, -4)
        if stage in ("exp", "weight"):
            ledger.draw_shares(ink, body, trace, query, key, weighed=stage == "weight")
        else:
            side.draw_map(ink, body, trace, step, weighed=False)
        return
    middle = QRectF(area.left(), area.top() + used, area.width(), between)
    if stage in ("exp", "weight"):
        ledger.draw_shares(ink, middle, trace, query, key, weighed=stage == "weight")
    else:
        products.draw_products(ink, middle, trace, query, key)
    bottom = QRectF(area.left(), area.bottom() - tall, area.width(), tall)
    side.draw_map(ink, bottom, trace, step, weighed=stage == "weight")


def draw_result_side(ink: Ink, parts: Frame, trace: Trace, step: Step, key: int) -> None:
    """The sum, the map or the next token; and the output beside the weighted values."""
    head: Head = trace.shared
    area, query = parts.side, step.query
    row = parts.rows["mixed"]
    label = ink.line_height("tiny") + 8
    side.draw_output(ink, row, area, trace, query, written=step.stage != "mix")
    above = QRectF(area.left(), area.top(), area.width(), row.top() - label - area.top())
    if step.stage == "mix":
        used = ledger.draw_ledger(ink, above, trace, step.stage, query, key) + 12
        most = closer.columns_that_fit(ink, area.width())
        closer.draw_columns(ink, above.adjusted(0, used, 0, -6),
                            closer.sum_columns(ink, trace, query, key, most))  # fmt: skip
        return
    kinds = 4 * (ink.line_height("tiny") + 2) + 10
    if step.stage == "output":
        side.draw_map(ink, above.adjusted(0, 0, 0, -10), trace, step, weighed=True)
        below = QRectF(area.left(), row.bottom() + 18, area.width(),
                       area.bottom() - row.bottom() - 22)  # fmt: skip
        used = ledger.draw_lengths(ink, below, head, query) + 14
        ledger.draw_kinds(ink, below.adjusted(0, used, 0, 0), trace)
        return
    needed = 4 * (2 * ink.line_height("tiny") + 6) + 3 * ink.line_height("small")
    used = 0.0
    if above.height() - needed - kinds > 100 * ink.view.text_scale:
        room = QRectF(area.left(), area.top(), area.width(), above.height() - needed - kinds)
        used += side.draw_map(ink, room, trace, step, weighed=True) + 6
    if above.height() - used - kinds > needed:
        used += ledger.draw_kinds(ink, above.adjusted(0, used, 0, 0), trace) + 8
    side.draw_next(ink, above.adjusted(0, used, 0, 0), trace, query)
