"""The ways before tiles, in memory: kernels that hand a matrix on, and summaries of chunks."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.attention.flash import Flash, Step
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.attention.flash.layout import framed
from explorer.panels.attention.flash.names import size_of, token_of
from explorer.panels.attention.flash.plane import draw_values
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import ReadOut


def draw_kernel(ink: Ink, rest: QRectF, under: QRectF, shared: Flash, step: Step) -> None:
    """A kernel of the standard way: what comes in from slow memory, and what goes back."""
    kernel = shared.traffic.kernels[step.place]
    ink.text(
        under,
        ink.say("fast.kernel", number=step.place + 1, count=len(shared.traffic.kernels)),
        size="tiny",
        colour="muted",
    )
    read, written = shared.traffic.standard[step.place].tolist()
    line = ink.line_height("body")
    middle = rest.center().y()
    pill = QRectF(rest.left() + 4, middle - line, rest.width() - 8, 2 * line)
    ink.rect(pill, fill="surface", line="border", radius=6)
    ink.text(pill, ink.say(f"kernel.{kernel}"), bold=True, align="center middle")
    x = rest.center().x()
    room = rest.height() > 6.4 * line
    for key, size, top, bottom, colour in (
        (f"kernel.{kernel}.read", read, rest.top() + (line * 2.2 if room else 4), pill.top() - 3,
         "text"),
        (f"kernel.{kernel}.written", written, pill.bottom() + 3,
         rest.bottom() - (line * 2 + 4) if room else pill.bottom() + 13, "weight"),
    ):  # fmt: skip
        above = key.endswith("read")
        text = ink.say(key)
        if room:
            ink.arrow(x, top, x, bottom, colour, width=2)
            y = rest.top() if above else bottom + 4
            ink.text(QRectF(rest.left(), y, rest.width(), line), text, size="small",
                     colour=colour, align="center middle")  # fmt: skip
            ink.text(QRectF(rest.left(), y + line, rest.width(), line), size_of(size),
                     size="small", mono=True, align="center middle")  # fmt: skip


def draw_chain(ink: Ink, box: QRectF, shared: Flash, step: Step) -> None:
    """All kernels of the standard way in order: between two of them a matrix waits in slow
    memory."""
    rest, under = framed(ink, box, ink.say("fast.chain"))
    ink.text(under, ink.say("fast.chain.note"), size="tiny", colour="muted")
    kernels = shared.traffic.kernels
    line = ink.line_height("small")
    each = rest.width() / len(kernels)
    for at, kernel in enumerate(kernels):
        here = at == step.place
        high = min(rest.height() * 0.6, 2.4 * line)
        pill = QRectF(rest.left() + at * each, rest.center().y() - high / 2, each - 26, high)
        ink.rect(pill, fill=soft(ink, "weight", 0.2) if here else "surface",
                 line="weight" if at <= step.place else "border", radius=6)  # fmt: skip
        title = ink.say(f"kernel.{kernel}")
        fits = ink.text_width(title, "small", bold=True) <= pill.width() - 4
        ink.text(pill.adjusted(2, 0, -2, -high / 2), title, size="small" if fits else "tiny",
                 bold=here, align="center middle")  # fmt: skip
        read, written = shared.traffic.standard[at].tolist()
        ink.text(pill.adjusted(2, high / 2, -2, 0), size_of(read + written), size="tiny",
                 mono=True, colour="muted", align="center middle")  # fmt: skip
        ink.mark(pill, ReadOut(title, (ink.say("read.moved.all", read=size_of(read),
                 written=size_of(written)),)), name=title)  # fmt: skip
        if at < len(kernels) - 1:
            what = "P" if kernel == "softmax" else "S"
            y = pill.center().y()
            ink.arrow(pill.right() + 3, y, pill.right() + 23, y, "weight", width=2)
            ink.label(pill.right() + 12, y - 4, what, anchor="center bottom", size="tiny",
                      colour="weight", bold=True, mono=True)  # fmt: skip


def draw_chunks(ink: Ink, rest: QRectF, under: QRectF, trace: Trace, step: Step) -> None:
    """Row blocks: what each chunk of keys has left behind, and the result under one maximum."""
    shared: Flash = trace.shared
    chunks = step.chunks
    assert chunks is not None
    count, rows = chunks.maximum.shape
    note = ink.say("fast.chunks", count=count)
    if ink.text_width(note, "tiny") > under.width():
        note = ink.say("fast.chunks.short", count=count)
    ink.text(under, note, size="tiny", colour="muted")
    line = ink.line_height("tiny")
    high = line + 3
    most = max(1, int((rest.height() - 3.2 * line) / high))
    shown = list(range(count)) if count <= most else [*range(most - 1), count - 1]
    high = max(high, min((rest.height() - 3.2 * line) / len(shown), 2.4 * line))
    wide = rest.width()
    name = max(ink.text_width(str(count), "tiny", mono=True) + 16, 24.0)
    third = (wide - name) / 3
    heads = (("m", "text"), ("l", "text"), ("O", "value"))
    for at, (head, colour) in enumerate(heads):
        ink.text(QRectF(rest.left() + name + at * third, rest.top(), third - 6, line), head,
                 size="tiny", mono=True, colour=colour, bold=True)  # fmt: skip
    row = rows - 1
    for place, chunk in enumerate(shown):
        y = rest.top() + line + 2 + place * high
        gap = place and chunk != shown[place - 1] + 1
        ink.text(QRectF(rest.left(), y, name - 10, high - 3), "⋮" if gap else str(chunk + 1),
                 size="tiny", mono=True, colour="key", align="right middle")  # fmt: skip
        maximum = float(chunks.maximum[chunk, row])
        total = float(chunks.total[chunk, row])
        for at, value in enumerate((maximum, total)):
            ink.text(QRectF(rest.left() + name + at * third, y, third - 4, high - 3),
                     number(value), size="tiny", mono=True)  # fmt: skip
        with np.errstate(all="ignore"):
            mixed = chunks.mixed[chunk, row] / (total or 1.0)
        strip = QRectF(rest.left() + name + 2 * third, y + 1, third - 2, high - 5)
        draw_values(ink, strip, mixed[None, :], trace)
        ink.rect(strip, line="border", width=0.7)
        read = ReadOut(
            ink.say("read.chunk", chunk=chunk + 1, query=token_of(shared, query_of(shared, step))),
            (f"m = {number(maximum, 6)}", f"l = {number(total, 6)}"),
        )
        ink.mark(QRectF(rest.left(), y, wide, high - 3), read, name=read.title)
    foot = QRectF(rest.left(), rest.bottom() - 2 * line, wide, 2 * line)
    query = token_of(shared, query_of(shared, step))
    text = ink.say("fast.chunks.row", query=query)
    if ink.text_width(text, "tiny") > wide:
        text = ink.say("fast.chunks.row.short", query=query)
    ink.text(foot, text, size="tiny", colour="muted", align="left bottom")


def query_of(shared: Flash, step: Step) -> int:
    """The last query of a row block."""
    return shared.plan.row_span(step.place).stop - 1
