"""One message of a step in words and numbers: large inside a ring, one line elsewhere."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from PySide6.QtCore import QRectF

from explorer.compute.parallelism.collectives import Transfer
from explorer.core.trace import Trace
from explorer.panels.parallelism.collectives.cards import fill_segments
from explorer.panels.parallelism.collectives.layout import ARRIVED, Ring
from explorer.panels.parallelism.collectives.numbers import shown, size
from explorer.ui.canvas.ink import SIZES, Ink

#: A line: text, its largest size, monospaced and bold, colour.
Line = tuple[str, str, bool, str]


def selected(ink: Ink, ranks: int) -> int | None:
    """The rank the reader picked."""
    picked = ink.view.selection
    rank = picked.get("rank") if isinstance(picked, Mapping) else None
    return rank if isinstance(rank, int) and 0 <= rank < ranks else None


def focus(trace: Trace, index: int, rank: int | None) -> Transfer | None:
    """The message of a step to speak about: the one a rank gets, else the first with numbers."""
    transfers = messages_of(trace, index)
    for transfer in transfers:
        if transfer.send.receiver == rank:
            return transfer
    full = [transfer for transfer in transfers if len(transfer.values)]
    return full[0] if full else transfers[0] if transfers else None


def messages_of(trace: Trace, index: int) -> tuple[Transfer, ...]:
    """The messages of a step, without chunks that only change places."""
    found: tuple[Transfer, ...] = trace[index].transfers
    return tuple(one for one in found if one.send.sender != one.send.receiver)


def addition(transfer: Transfer, result: float, known: bool = True) -> str:
    """3 + 303 = 306, or what a kept number replaces: 409 → 604."""
    if not len(transfer.values):
        return "∅"
    before = shown(transfer.own[0]) if known else "–"
    if not transfer.send.adds:
        return f"{before} → {shown(transfer.values[0])}"
    came = shown(transfer.values[0])
    came = f"({came})" if came.startswith("−") else came
    return f"{before} + {came} = {shown(result)}"


def result_of(trace: Trace, index: int, transfer: Transfer) -> float:
    """The first number of a message as the receiver holds it after the step."""
    first = trace.shared.bounds[transfer.send.places[0]]
    if first >= trace.params.elements:
        return 0.0
    return float(trace[index].held[transfer.send.receiver, first])


def sentence(ink: Ink, trace: Trace, index: int) -> str:
    """One line about a step, in the words of the message in focus."""
    section = trace.section_at(index)
    transfer = focus(trace, index, selected(ink, trace.params.ranks))
    if transfer is None or section is None:
        return _quiet(ink, trace, index)
    send = transfer.send
    known = bool(trace[index - 1].inside[send.receiver, send.places[0]].any())
    return ink.say(
        "sentence.add" if send.adds else "sentence.keep", sender=send.sender,
        receiver=send.receiver, sum=addition(transfer, result_of(trace, index, transfer), known),
        bytes=size(transfer.bytes),
    )  # fmt: skip


def draw_middle(ink: Ink, ring: Ring, trace: Trace, index: int) -> None:
    """Inside the ring: the sum of one message, large, or what is wanted and what was reached."""
    box = QRectF(*ring.inside)
    section = trace.section_at(index)
    transfer = focus(trace, index, selected(ink, trace.params.ranks))
    lines: list[Line]
    if transfer is None:
        lines = [(_quiet(ink, trace, index), "large", False, "text")]
        if section is None or section.id == "start":
            lines.append((ink.say("middle.edit"), "small", False, "muted"))
        elif section.id == "done":
            lines.append((ink.say("middle.sent", bytes=_sent(trace)), "small", False, "muted"))
        more = 0.17 * box.width()  # no message is under way at the sides
        _lines(ink, box.adjusted(-more, 0, more, 0), lines, None, [])
        return
    send = transfer.send
    sent = size(int(trace[index].sent[send.receiver]))
    known = bool(trace[index - 1].inside[send.receiver, send.places[0]].any())
    which = ", ".join(str(chunk) for chunk in send.chunks)
    lines = [
        (addition(transfer, result_of(trace, index, transfer), known), "headline", True, "text"),
        (ink.say("middle.message", sender=send.sender, receiver=send.receiver,
                 chunk=which), "small", False, "muted"),
        (ink.say("middle.bytes", bytes=size(transfer.bytes), sent=sent, rank=send.receiver),
         "small", False, "muted"),
    ]  # fmt: skip
    bars = None
    if send.adds and index > 0:
        chunk = send.places[0]
        bars = (trace[index - 1].inside[send.receiver, chunk], transfer.inside[0],
                trace[index].inside[send.receiver, chunk])  # fmt: skip
    _lines(ink, box, lines, bars, arrivals(ring, trace.params.ranks, len(send.chunks)))


def _quiet(ink: Ink, trace: Trace, index: int) -> str:
    """A step without a message: what is wanted, what was reached, or that chunks change places."""
    section = trace.section_at(index)
    key = section.id if section is not None else "start"
    if key == "start":
        return ink.say(f"middle.start.{trace.params.collective}")
    return ink.say(f"middle.done.{trace.params.collective}" if key == "done" else "middle.reorder")


def arrivals(ring: Ring, ranks: int, chunks: int = 1) -> list[QRectF]:
    """The boxes of the messages that have just come to each rank; none is larger."""
    number = ring.style.digits[0] if ring.style.columns == 1 and chunks == 1 else 0.0
    width, height = ring.style.packet_size(ranks, chunks, number)
    places = (ring.along(rank, (rank + 1) % ranks, ARRIVED) for rank in range(ranks))
    return [QRectF(x - width / 2, y - height / 2, width, height) for x, y in places]


def _sent(trace: Trace) -> str:
    """The bytes a rank has sent in the end, or the range where ranks differ."""
    low, high = int(trace.shared.total.min()), int(trace.shared.total.max())
    return size(low) if low == high else f"{low} – {size(high)}"


def _width(box: QRectF, first: bool, taken: list[QRectF]) -> float:
    """How wide the first line, or those below it, may be beside what is already in the box."""
    x, y = box.center().x(), box.center().y()
    band = QRectF(box.left(), box.top() if first else y - 6, box.width(), box.height() / 2 + 8)
    edges = [min(abs(b.left() - x), abs(b.right() - x)) - 4 for b in taken if b.intersects(band)]
    return 2 * max(min([box.width() / 2, *edges]), 0.0)


def _lines(
    ink: Ink, box: QRectF, lines: list[Line], bars: tuple[np.ndarray, ...] | None,
    taken: list[QRectF],
) -> None:  # fmt: skip
    """Lines of text, each as large as fits, the most important first; bars under the first."""
    fits: list[tuple[tuple[str, str | float, bool, str], float]] = []
    room, largest = box.height(), math.inf  # no line is larger than the one above it
    for text, wanted, mono, colour in lines:
        grown = SIZES[wanted] * min(max(min(box.width() / 330, box.height() / 170), 1.0), 1.8)
        width = _width(box, not fits, taken)
        unscaled = SIZES["tiny"] / max(ink.view.text_scale, 1.0)
        for name in (grown, wanted, "large", "body", "small", "tiny", unscaled):
            tall = ink.line_height(name) + 3
            if (
                ink.pixels(name) <= min(ink.pixels(grown), largest)
                and ink.text_width(text, name, mono=mono, bold=mono) <= width
                and tall <= room
            ):
                fits.append(((text, name, mono, colour), tall))
                room, largest = room - tall, ink.pixels(name)
                break
    ranks = len(bars[0]) if bars is not None else 0
    narrowest = min(_width(box, True, taken), _width(box, False, taken))
    slot = min(9.0, (narrowest - 44) / max(3 * ranks, 1))
    with_bars = bars is not None and room >= 20 and slot >= 2 and bool(fits)
    y = box.center().y() - (sum(tall for _, tall in fits) + (20 if with_bars else 0)) / 2
    for number, ((text, name, mono, colour), tall) in enumerate(fits):
        ink.text(QRectF(box.left(), y, box.width(), tall), text, size=name, mono=mono, bold=mono,
                 colour=colour, align="center middle", elide=False)  # fmt: skip
        y += tall
        if number == 0 and with_bars and bars is not None:
            _bars(ink, box.center().x(), y + 9, bars, slot)
            y += 20


def _bars(ink: Ink, x: float, y: float, bars: tuple[np.ndarray, ...], slot: float) -> None:
    """Own segments + those that came = those in the sum now."""
    wide = len(bars[0]) * slot
    left = x - (3 * wide + 40) / 2
    for number, inside in enumerate(bars):
        frame = QRectF(left, y - 5.5, wide, 11)
        ink.rect(frame, fill="raised", line="border", width=0.8)
        fill_segments(ink, inside[None, :], np.array([left]), np.array([frame.top()]), slot, 11)
        if number < 2:
            sign = "+" if number == 0 else "="
            ink.label(frame.right() + 10, y, sign, anchor="center middle", mono=True)
        left += wide + 20
