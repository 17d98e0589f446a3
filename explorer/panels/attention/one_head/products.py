"""The d products of a score as signed bars, the largest on top, down to their sum."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.attention.one_head import Head
from explorer.compute.attention.one_head_terms import Terms, terms_of
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.one_head.paint import part_at
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_products(ink: Ink, rect: QRectF, trace: Trace, query: int, key: int) -> None:
    """One bar per number of the head's width: to the right what fits, to the left what does not."""
    head: Head = trace.shared
    terms = terms_of(head, "score", query, key)
    products = terms.products
    order = np.argsort(-products, kind="stable")
    line = ink.line_height("tiny")
    title = ink.say("products.title", count=head.width)
    if ink.text_width(title, "tiny") > rect.width():
        title = ink.say("products.title.short", count=head.width)
    ink.text(QRectF(rect.left(), rect.top(), rect.width(), line), title, size="tiny",
             colour="muted")  # fmt: skip
    foot = ink.line_height("body") + 2
    body = QRectF(rect.left(), rect.top() + line + 3, rect.width(),
                  rect.height() - line - 3 - foot)  # fmt: skip
    if body.height() < 24:
        return
    pitch = body.height() / len(order)
    # numbers stand beside as many bars as have room for them
    every = max(1, int(np.ceil((line - 1) / pitch)))
    names = ink.text_width("000", "tiny", mono=True) + 4
    numbers = ink.text_width("−00.0", "tiny", mono=True) + 4
    # one scale for the products of all pairs
    most = float((np.abs(head.rotated_query).max(0) * np.abs(head.rotated_key).max(0)).max()) or 1.0
    lowest = max(float(-products.min()), 0.0)
    highest = max(float(products.max()), 0.0)
    span = max(lowest + highest, 0.35 * most, 1e-30)
    left, room = body.left() + names, body.width() - names - numbers
    zero = left + lowest / span * room
    bar = max(min(pitch * 0.72, 13.0 * ink.view.text_scale), 0.8)
    for place, index in enumerate(order.tolist()):
        value = float(products[index])
        y = body.top() + (place + 0.5) * pitch
        reach = value / span * room
        box = QRectF(min(zero, zero + reach), y - bar / 2, max(abs(reach), 0.6), bar)
        ink.rect(box, fill="weight" if value >= 0 else "negative")
        if place % every == 0:
            row = QRectF(rect.left(), y - line / 2, names - 4, line)
            ink.text(row, str(index), size="tiny", mono=True, colour="muted", align="right middle")
            beside = QRectF(rect.right() - numbers, y - line / 2, numbers, line)
            ink.text(beside, number(value, 2), size="tiny", mono=True, align="right middle",
                     elide=False)  # fmt: skip
    ink.line(zero, body.top(), zero, body.bottom(), "border")

    def read(point: QPointF) -> ReadOut:
        index = int(order[part_at(point, body, len(order))])
        return read_product(terms, index)

    ink.mark(body, read, name=title)
    ink.text(
        QRectF(rect.left(), rect.bottom() - foot + 2, rect.width(), foot - 2),
        f"Σ = {number(terms.total)}", size="small", align="right middle", mono=True,
        colour="weight", bold=True,
    )  # fmt: skip


def read_product(terms: Terms, index: int) -> ReadOut:
    """One product, with both factors."""
    q, k = float(terms.left[index]), float(terms.right[index])
    return ReadOut(f"q[{index}] · k[{index}] = ({number(q)}) · ({number(k)}) "
                   f"= {number(q * k, 4)}")  # fmt: skip
