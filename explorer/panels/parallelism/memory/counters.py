"""Layouts that have really run: what their processes held and sent, each beside its formula."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator_counted import Counted
from explorer.core.formatting import count, number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, amount
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height

KINDS = ("weights", "gradients", "optimizer", "activations")
SENT = "category 3"


def draw_counters(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A row per layout: bytes on its fullest rank, bytes a rank sends; below, the chosen one."""
    found: tuple[Counted, ...] = trace.shared.counted
    if not found:
        ink.text(box, ink.say("run.missing", reason=trace.shared.missing), size="large",
                 align="center middle", wrap=True)  # fmt: skip
        return
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    lines = _lines(ink, found[index])
    below = sum(wrapped_height(ink, line, box.width() - 16, "small") for line in lines) + 12
    legend = _legend(ink, box)
    top = box.top() + legend + tiny + 3
    pitch = min((box.bottom() - below - top) / len(found), 58 * ink.view.text_scale)
    names = max(ink.text_width(ink.say(f"run.{one.name}"), "small", bold=True) for one in found)
    names = min(names + 14, box.width() * 0.34)
    half = (box.width() - names) / 2
    for column, key in enumerate(("held", "sent")):
        left = box.left() + names + column * half
        ink.text(QRectF(left, box.top() + legend, half - 8, tiny + 2), ink.say(f"run.{key}"),
                 size="tiny", colour="muted")  # fmt: skip
    for place, one in enumerate(found):
        row = QRectF(box.left(), top + place * pitch, box.width(), pitch - 2)
        chosen = place == index
        if chosen:
            ink.rect(row, fill="raised", line="text", width=1.2, radius=5)
        ink.text(QRectF(row.left() + 6, row.top(), names - 10, row.height()),
                 ink.say(f"run.{one.name}"), size="small", bold=chosen)  # fmt: skip
        held = QRectF(row.left() + names, row.top(), half - 8, row.height())
        _held(ink, held, one, trace.scales["held"][1])
        _sent(ink, held.translated(half, 0), one, trace.scales["sent"][1])
        ink.mark(row, partial(_read, ink, one), seek=place, name=f"run {one.name}")
    y = top + pitch * len(found) + 8
    for line in lines:
        high = wrapped_height(ink, line, box.width() - 16, "small")
        if y + high > box.bottom() + 1:
            break
        ink.text(QRectF(box.left() + 6, y, box.width() - 16, max(high, small)), line, size="small",
                 wrap=True, align="left top")  # fmt: skip
        y += high


def _held(ink: Ink, box: QRectF, one: Counted, most: float) -> None:
    """Kind after kind on the fullest rank; a line where the formula ends."""
    value = amount(one.most, "B")
    room = box.width() - ink.text_width("0.00 MB", "tiny", mono=True) - 8
    tall = min(box.height() * 0.55, 22.0)
    rank = max(range(one.ranks), key=lambda r: sum(sizes[r] for sizes in one.held.values()))
    x, y = box.left(), box.center().y() - tall / 2
    for kind in KINDS:
        long = room * one.held.get(kind, (0,) * one.ranks)[rank] / most
        if long:
            ink.rect(QRectF(x, y, long, tall), fill=COLOURS[kind], line="text", width=0.6)
        x += long
    formula = sum(sizes[rank] for sizes in one.held_formula.values())
    _end(ink, box.left() + room * formula / most, y, tall)
    ink.label(x + 6, box.center().y(), value, size="tiny", mono=True)


def _sent(ink: Ink, box: QRectF, one: Counted, most: float) -> None:
    """What the calls send by a ring, with a line where the formula ends; thin, what the wire
    carried, with a line where gloo's own way of sending ends."""
    room = box.width() - ink.text_width("0.00 MB", "tiny", mono=True) - 8
    tall = min(box.height() * 0.38, 15.0)
    thin = min(box.height() * 0.22, 8.0) if one.wire else 0.0
    y = box.center().y() - (tall + thin + 1) / 2
    long = room * one.sent / most
    ink.rect(QRectF(box.left(), y, max(long, 1.0), tall), fill=SENT, line="text", width=0.6)
    _end(ink, box.left() + room * one.sent_formula / most, y, tall)
    if thin:
        wire = QRectF(box.left(), y + tall + 1, max(room * one.wire / most, 1.0), thin)
        ink.rect(wire, fill="muted", line="text", width=0.4)
        _end(ink, box.left() + room * one.gloo / most, wire.top(), thin)
    right = max(long, room * one.wire / most)
    ink.label(box.left() + right + 6, box.center().y(), amount(one.sent, "B"), size="tiny",
              mono=True)  # fmt: skip


def _end(ink: Ink, x: float, y: float, tall: float) -> None:
    """Where a formula says that a bar ends."""
    ink.line(x, y - 2, x, y + tall + 2, "text", width=1.8)


def _legend(ink: Ink, box: QRectF) -> float:
    small = ink.line_height("small")
    x, y = box.left(), box.top()
    entries = [(COLOURS[kind], ink.say(f"part.{kind}")) for kind in KINDS]
    entries += [(SENT, ink.say("run.calls")), ("muted", ink.say("run.wire")),
                ("", ink.say("run.formula"))]  # fmt: skip
    for colour, text in entries:
        wide = ink.text_width(text, "small") + 20
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + small + 1
        if colour:
            ink.rect(QRectF(x, y + small / 2 - 5, 11, 10), fill=colour, line="text", width=0.8)
        else:
            _end(ink, x + 5, y + small / 2 - 5, 10)
        ink.text(QRectF(x + 16, y, box.right() - x - 16, small), text, size="small")
        x += wide + 12
    return y + small + 6 - box.top()


def _lines(ink: Ink, one: Counted) -> list[str]:
    """The chosen layout in numbers."""
    lines = [
        ink.say("run.loss", loss=number(one.loss, 8), alone=number(one.loss_alone, 8),
                apart=number(one.apart, 2), allowed=number(one.allowed, 2)),
    ]  # fmt: skip
    for name, (calls, size) in sorted(one.calls.items()):
        planned, formula = one.calls_formula.get(name, (0, 0))
        lines.append(
            ink.say("run.call", calls=calls, primitive=name, bytes=count(size), planned=planned,
                    formula=count(formula))
        )  # fmt: skip
    if one.wire:
        ratio = number(one.wire / one.gloo, 4)
        wire, gloo = count(round(one.wire)), count(round(one.gloo))
        lines.append(ink.say("run.on.wire", wire=wire, gloo=gloo, ratio=ratio))
    return lines


def _range(sizes: tuple[int, ...]) -> str:
    """One number for all ranks, or the least and the most."""
    least, most = min(sizes), max(sizes)
    return count(most) if least == most else f"{count(least)} … {count(most)}"


def _read(ink: Ink, one: Counted, _: QPointF) -> ReadOut:
    lines = []
    for kind, sizes in one.held.items():
        lines.append(
            ink.say("run.read.held", part=ink.say(f"part.{kind}"), bytes=_range(sizes),
                    formula=_range(one.held_formula[kind]))
        )  # fmt: skip
    lines.append(ink.say("run.read.sent", bytes=count(round(one.sent)),
                         formula=count(round(one.sent_formula))))  # fmt: skip
    return ReadOut(ink.say(f"run.{one.name}"), (*lines, *_lines(ink, one)))
