"""The embedding as a table: rows that are looked up, and the gradient that comes back to them."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.blocks.head.params import Lookup, Step
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.ui.canvas.frame import fitted
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def thread(
    ink: Ink, x1: float, y1: float, x2: float, y2: float, colour: str, *, width: float,
    alpha: float = 1.0,
) -> None:  # fmt: skip
    """A soft line from one place to another, level at both ends."""
    share = np.linspace(0, 1, 24)
    turn = share * share * (3 - 2 * share)
    ink.polyline(np.stack([x1 + (x2 - x1) * share, y1 + (y2 - y1) * turn], axis=1), colour,
                 width=width, alpha=alpha)  # fmt: skip


def rows_in(box: QRectF, amount: int, most: float = 26.0) -> list[QRectF]:
    """Equal rows from top to bottom, centred."""
    height = min(box.height() / amount, most)
    top = box.center().y() - height * amount / 2
    return [QRectF(box.left(), top + at * height, box.width(), height) for at in range(amount)]


def heading(ink: Ink, box: QRectF, text: str) -> None:
    """A line above a column."""
    line = ink.line_height("small")
    fitted(ink, QRectF(box.left() - 6, box.top() - line - 3, box.width() + 12, line), text,
           size="small", bold=True)  # fmt: skip


def strip(ink: Ink, row: QRectF, values: np.ndarray, reach: float, *, faint: bool = False) -> None:
    """One row of numbers as colours."""
    inner = row.adjusted(0, 0.5, 0, -0.5)
    ink.heat(inner, values[None], (-reach, reach), "signed")
    if faint:
        ink.rect(inner, fill="surface", alpha=0.6)


def names_of(ink: Ink, rows: list[QRectF], lookup: Lookup, lit: set[int], right: float) -> None:
    """What the rows are: the used ones always, the others where there is room."""
    height = rows[0].height()
    size = "tiny" if height < 16 else "small"
    room = height >= ink.line_height("tiny") - 2
    for at, (row, name) in enumerate(zip(rows, lookup.names, strict=True)):
        used = int(lookup.shown[at]) in lit
        if room or used:
            box = QRectF(row.left() - 2, row.center().y() - 8, right - row.left(), 16)
            ink.text(box, name, size=size, colour="text" if used else "muted", mono=True,
                     bold=used, align="right middle")  # fmt: skip


def reach_of(lookup: Lookup) -> float:
    """The size with the full colour: few numbers are larger, and would make all others pale."""
    return float(np.quantile(np.abs(lookup.matrix), 0.99)) or 1.0


def draw_lookup(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """Tokens at the left, the table in the middle, the rows that were read at the right."""
    lookup: Lookup = trace.shared.lookup
    line = ink.line_height("small") + 6
    body = area.adjusted(0, line, 0, 0)
    total = body.width()
    chip, name = min(max(0.13 * total, 58.0), 110.0), min(0.12 * total, 74.0)
    gap, hot = 0.07 * total, 12.0
    wide = (total - chip - name - hot - 2 * gap - 12) / 1.75
    chips = rows_in(QRectF(body.left(), body.top(), chip, body.height()), len(lookup.ids))
    left = body.left() + chip + gap
    table = QRectF(left + name + hot + 8, body.top(), wide, body.height())
    rows = rows_in(table, len(lookup.shown))
    outs = rows_in(QRectF(table.right() + gap, body.top(), body.right() - table.right() - gap,
                          body.height()), len(lookup.ids))  # fmt: skip
    reach = reach_of(lookup)
    place = {int(row): at for at, row in enumerate(lookup.shown)}
    done = set(lookup.ids[: step.place + 1].tolist())
    now = place[int(lookup.ids[step.place])]
    for at, row in enumerate(rows):
        strip(ink, row, lookup.matrix[at], reach, faint=int(lookup.shown[at]) not in done)
        cell = QRectF(table.left() - hot - 4, row.top() + 0.5, hot, row.height() - 1)
        ink.rect(cell, fill="query" if at == now else "surface", line="hairline", width=0.8)
        ink.mark(QRectF(left, row.top(), table.right() - left, row.height()), ReadOut(
            ink.say("read.row", name=lookup.names[at], row=int(lookup.shown[at])),
            (ink.say("read.used", times=int(lookup.counts[lookup.shown[at]])),
             " ".join(number(float(one), 2) for one in lookup.matrix[at][:6]) + " …"),
        ), name=lookup.names[at])  # fmt: skip
    names_of(
        ink, [QRectF(left, r.top(), name, r.height()) for r in rows], lookup, done,
        left + name,
    )  # fmt: skip
    for token in range(len(lookup.ids)):
        row = rows[place[int(lookup.ids[token])]]
        current = token == step.place
        if token <= step.place:
            word = ink.text_width(lookup.pieces[token], "small", mono=True, bold=True)
            thread(ink, chips[token].right(), chips[token].center().y(),
                   left + max(name - word - 8, 2.0),
                   row.center().y(), "query", width=2.4 if current else 1.0,
                   alpha=1.0 if current else 0.3)  # fmt: skip
            thread(ink, table.right() + 1, row.center().y(), outs[token].left(),
                   outs[token].center().y(), "value", width=2.4 if current else 1.0,
                   alpha=1.0 if current else 0.3)  # fmt: skip
            strip(ink, outs[token], lookup.matrix[place[int(lookup.ids[token])]], reach)
        box = outs[token].adjusted(0, 0.5, 0, -0.5)
        ink.rect(box, line="text" if current else "hairline", width=1.8 if current else 0.8)
        _chip(ink, chips[token], lookup.pieces[token], current)
        ink.mark(chips[token], ReadOut(
            ink.say("read.token", place=token + 1, name=lookup.pieces[token]),
            (ink.say("read.index", row=int(lookup.ids[token])),),
        ), seek=token, name=f"{token}")  # fmt: skip
    ink.rect(rows[now].adjusted(0, 0.5, 0, -0.5), line="text", width=2)
    top = rows[0].top()
    title = ink.say("table.embedding", size=count(lookup.size), width=lookup.matrix.shape[1])
    heading(ink, QRectF(table.left(), top, table.width(), 10), title)
    heading(ink, QRectF(body.left(), chips[0].top(), chip, 10), ink.say("table.tokens"))
    heading(ink, QRectF(outs[0].left(), outs[0].top(), outs[0].width(), 10), ink.say("table.out"))


def _chip(ink: Ink, row: QRectF, text: str, current: bool) -> None:
    box = row.adjusted(2, 1, 0, -1)
    ink.rect(box, fill="raised" if current else "surface", line="text" if current else "border",
             width=1.6 if current else 0.8, radius=min(4.0, box.height() / 3))  # fmt: skip
    size = "small" if row.height() >= ink.line_height("small") else "tiny"
    ink.text(box.adjusted(4, 0, -2, 0), text, size=size, mono=True, bold=current,
             align="center middle")  # fmt: skip


def draw_gradient(ink: Ink, area: QRectF, trace: Trace, step: Step) -> None:
    """The table, the gradient of each of its rows beside it, and where that comes from."""
    lookup: Lookup = trace.shared.lookup
    inputs = step.place == 0
    line = ink.line_height("small") + 6
    body = area.adjusted(0, line, 0, 0)
    total = body.width()
    name, gap = min(0.12 * total, 74.0), 0.08 * total
    wide = (total - name - gap - 20) / 3.1
    table = QRectF(body.left() + name + 6, body.top(), wide, body.height())
    rows = rows_in(table, len(lookup.shown))
    second = QRectF(table.right() + 12, body.top(), wide, body.height())
    found = rows_in(second, len(lookup.shown))
    last = QRectF(second.right() + gap, body.top(), body.right() - second.right() - gap,
                  body.height())  # fmt: skip
    gradient = lookup.by_input if inputs else lookup.by_output
    lengths = (lookup.input_norms if inputs else lookup.output_norms)[lookup.shown]
    reach, most = reach_of(lookup), float(np.abs(gradient).max()) or 1.0
    lit = set(lookup.ids.tolist()) if inputs else set(lookup.shown.tolist())
    for at, (row, other) in enumerate(zip(rows, found, strict=True)):
        touched = float(lengths[at]) > 0
        strip(ink, row, lookup.matrix[at], reach, faint=not touched)
        if touched:
            shown = np.sign(gradient[at]) * np.abs(gradient[at]) ** 0.5  # roots: small ones show
            strip(ink, other, shown, most**0.5)
        ink.rect(other.adjusted(0, 0.5, 0, -0.5), line="border" if touched else "hairline",
                 width=0.8)  # fmt: skip
        times = int(lookup.counts[lookup.shown[at]])
        ink.mark(QRectF(body.left(), row.top(), second.right() - body.left(), row.height()),
                 ReadOut(ink.say("read.row", name=lookup.names[at], row=int(lookup.shown[at])), (
                     ink.say("read.used", times=times),
                     ink.say("read.length", length=number(float(lengths[at]))),
                 )), name=lookup.names[at])  # fmt: skip
    names_of(
        ink, [QRectF(body.left(), r.top(), name, r.height()) for r in rows], lookup, lit,
        body.left() + name,
    )  # fmt: skip
    if inputs:
        _from_tokens(ink, last, lookup, found, most)
    else:
        _lengths(ink, last, lookup, found)
    heading(ink, QRectF(table.left(), rows[0].top(), table.width(), 10),
            ink.say("table.short", size=count(lookup.size)))  # fmt: skip
    heading(ink, QRectF(second.left(), rows[0].top(), second.width(), 10),
            ink.say("table.gradient"))  # fmt: skip


def _from_tokens(ink: Ink, box: QRectF, lookup: Lookup, found: list[QRectF], most: float) -> None:
    """What arrives at each token, and a thread to the row it is added to."""
    place = {int(row): at for at, row in enumerate(lookup.shown)}
    outs = rows_in(box, len(lookup.ids))
    for token, row in enumerate(outs):
        target = found[place[int(lookup.ids[token])]]
        values = lookup.by_token[token]
        length = float(np.linalg.norm(values))
        if length > 0:
            thread(ink, target.right() + 1, target.center().y(), row.left(), row.center().y(),
                   "value", width=1.5, alpha=0.7)  # fmt: skip
            strip(ink, row, np.sign(values) * np.abs(values) ** 0.5, most**0.5)
        ink.rect(row.adjusted(0, 0.5, 0, -0.5), line="border", width=0.8)
        ink.mark(row, ReadOut(
            ink.say("read.token", place=token + 1, name=lookup.pieces[token]),
            (ink.say("read.length", length=number(length)),),
        ), name=f"gradient {token}")  # fmt: skip
    heading(ink, QRectF(outs[0].left(), outs[0].top(), outs[0].width(), 10),
            ink.say("table.arrives"))  # fmt: skip


def _lengths(ink: Ink, box: QRectF, lookup: Lookup, found: list[QRectF]) -> None:
    """How long the gradient of each row is; rows that the text uses in another colour."""
    most = float(lookup.output_norms.max()) or 1.0
    used = set(lookup.ids.tolist())
    for at, row in enumerate(found):
        value = float(lookup.output_norms[lookup.shown[at]])
        bar = QRectF(box.left(), row.top() + 1, (value / most) ** 0.5 * box.width(),
                     row.height() - 2)  # fmt: skip
        ink.rect(bar, fill="value" if int(lookup.shown[at]) in used else "weight")
    ink.line(box.left(), found[0].top(), box.left(), found[-1].bottom(), "border")
    heading(ink, QRectF(box.left(), found[0].top(), box.width(), 10), ink.say("table.lengths"))
