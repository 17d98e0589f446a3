"""The same question put to six calculators, and the part that makes each differ from ours."""

from __future__ import annotations

import math
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import GIB
from explorer.compute.parallelism.estimators import PARTS, Estimate, responsible
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut


def draw_answers(ink: Ink, box: QRectF, trace: Trace, index: int) -> None:
    """A stacked bar per calculator; below them where the chosen one leaves ours, part by part."""
    tools: tuple[Estimate, ...] = trace.shared.tools
    small = ink.line_height("small")
    most = trace.scales["memory"][1] * GIB
    names = max(ink.text_width(ink.say(f"tool.{tool.tool}"), "small", bold=True) for tool in tools)
    names = min(names + 14, box.width() * 0.38)
    values = ink.text_width("0 000.0 GiB", "small", mono=True) + 8
    legend = _legend(ink, box, tools)
    rows = QRectF(box.left(), box.top() + legend, box.width(), 0)
    pitch = min((box.height() * 0.58 - legend) / len(tools), 58 * ink.view.text_scale)
    pitch = max(pitch, small + 4)
    room = box.width() - names - values
    for place, tool in enumerate(tools):
        row = QRectF(rows.left(), rows.top() + place * pitch, rows.width(), pitch - 3)
        if place == index:
            ink.rect(row.adjusted(-4, 0, 4, 0), fill="raised", line="text", width=1.2, radius=5)
        ink.text(QRectF(row.left() + 2, row.top(), names - 6, row.height()),
                 ink.say(f"tool.{tool.tool}"), size="small", bold=place == index)  # fmt: skip
        x = row.left() + names
        for part in PARTS:
            long = room * tool.part(part) / most
            if long > 0:
                ink.rect(QRectF(x, row.top() + 4, long, row.height() - 8), fill=COLOURS[part],
                         line="text", width=0.6)  # fmt: skip
            x += long
        text = gib(tool.total) if tool.answers else "–"
        ink.text(QRectF(row.left(), row.top(), row.width() - 4, row.height()), text, size="small",
                 mono=True, align="right middle")  # fmt: skip
        ink.mark(row, partial(_read, ink, tool), seek=place, name=f"tool {tool.tool}")
    ours = rows.left() + names + room * tools[0].total / most
    bottom = rows.top() + pitch * len(tools)
    ink.line(ours, rows.top(), ours, bottom, "text", width=1.2, dash=True)
    below = QRectF(box.left(), bottom + 8, box.width(), box.bottom() - bottom - 8)
    _differences(ink, below, tools[0], tools[index])


def _legend(ink: Ink, box: QRectF, tools: tuple[Estimate, ...]) -> float:
    small = ink.line_height("small")
    x, y = box.left(), box.top()
    for part in PARTS:
        if not any(tool.part(part) for tool in tools):
            continue
        text = ink.say(f"part.{part}")
        wide = ink.text_width(text, "small") + 20
        if x > box.left() and x + wide > box.right():
            x, y = box.left(), y + small + 1
        ink.rect(QRectF(x, y + small / 2 - 5, 11, 10), fill=COLOURS[part], line="text", width=0.8)
        ink.text(QRectF(x + 16, y, box.right() - x - 16, small), text, size="small")
        x += wide + 12
    return y + small + 6 - box.top()


def _differences(ink: Ink, box: QRectF, ours: Estimate, tool: Estimate) -> None:
    """Each part that differs: how much, to which side, and the rule that makes it so."""
    small = ink.line_height("small")
    if tool.tool == "exact":
        ink.text(box, ink.say("tools.ours"), size="small", colour="muted", wrap=True,
                 align="left top")  # fmt: skip
        return
    if not tool.answers:
        ink.text(box, ink.say(tool.why), size="small", wrap=True, align="left top")
        return
    found = responsible(ours, tool)
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("tools.differs"),
             size="small", bold=True)  # fmt: skip
    y = box.top() + small + 5
    widest = max((abs(size) for _, size in found), default=1.0)
    name = max((ink.text_width(ink.say(f"part.{part}"), "small") for part, _ in found),
               default=0.0) + 22  # fmt: skip
    value = ink.text_width("−0 000.0 GiB", "small", mono=True) + 8
    room = min((box.width() - name - value) * 0.3, 160.0)
    axis = box.left() + name + room / 2
    for part, size in found:
        reason = reason_of(tool, part)
        text = QRectF(axis + room / 2 + value + 6, y, 0, small)
        text.setRight(box.right())
        beside = text.width() >= 150
        long = ink.text_width(ink.say(reason), "small")
        lines = _lines(long, text.width()) if beside else 1 + _lines(long, box.width() - 16)
        if y + lines * (small + 1) > box.bottom() + 2:
            break
        ink.rect(QRectF(box.left(), y + small / 2 - 5, 11, 10), fill=COLOURS[part], line="text",
                 width=0.8)  # fmt: skip
        ink.text(QRectF(box.left() + 16, y, name - 16, small), ink.say(f"part.{part}"),
                 size="small")  # fmt: skip
        reach = room / 2 * size / widest
        bar = QRectF(min(axis, axis + reach), y + 3, max(abs(reach), 1.0), small - 6)
        silent = part in tool.silent
        ink.rect(bar, fill=None if silent else "weight" if size > 0 else "negative",
                 line="text", width=0.7, dash=silent)  # fmt: skip
        sign = "+" if size > 0 else "−"
        ink.text(QRectF(axis + room / 2, y, value, small), f"{sign}{gib(abs(size))}",
                 size="small", mono=True, align="right middle")  # fmt: skip
        if beside:
            ink.text(QRectF(text.left(), y, text.width(), lines * (small + 2)), ink.say(reason),
                     size="small", colour="muted", wrap=True, align="left top")  # fmt: skip
        else:
            below = QRectF(
                box.left() + 16, y + small, box.width() - 16, lines * (small + 2) - small
            )
            ink.text(below, ink.say(reason), size="small", colour="muted", wrap=True,
                     align="left top")  # fmt: skip
        y += lines * (small + 1) + 4


def _lines(long: float, room: float) -> int:
    """How many lines a wrapped text takes; words leave a part of each line empty."""
    return 1 if long <= room else math.ceil(1.12 * long / max(room, 1.0))


def reason_of(tool: Estimate, part: str) -> str:
    """The key of the rule by which a calculator counts a part."""
    return "why.silent" if part in tool.silent else f"why.{tool.tool}.{part}"


def _read(ink: Ink, tool: Estimate, _: QPointF) -> ReadOut:
    lines = [ink.say("read.parameters", parameters=number(tool.parameters / 1e9, 5))]
    lines += [
        f"{ink.say('part.' + part)}: {gib(tool.part(part))}" for part in PARTS if tool.part(part)
    ]
    return ReadOut(ink.say(f"tool.{tool.tool}"), tuple(lines))
