"""The same question put to six calculators, and the part that makes each differ from ours."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.parallelism.calculator import GIB
from explorer.compute.parallelism.estimators import PARTS, Estimate, responsible
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.panels.parallelism.memory.names import COLOURS, gib
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


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
    words = max(_needed(ink, tools[0], tool, box.width()) for tool in tools)
    pitch = max(box.height() - legend - words - 12, box.height() * 0.5 - legend) / len(tools)
    pitch = max(min(pitch, 76 * ink.view.text_scale), small + 4)
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


class _Columns:
    """Where the parts of a difference stand: name, bar, bytes, and the reason beside or below."""

    def __init__(self, ink: Ink, found: Sequence[tuple[str, float]], width: float) -> None:
        names = [ink.text_width(ink.say(f"part.{part}"), "small") for part, _ in found]
        self.name = max(names, default=0.0) + 22
        self.value = ink.text_width("−0 000.0 GiB", "small", mono=True) + 8
        self.room = min((width - self.name - self.value) * 0.3, 160.0)
        left = self.name + self.room + self.value + 6
        self.beside = width - left >= 150
        self.reason = left if self.beside else 16.0

    def heights(self, ink: Ink, keys: Sequence[str], width: float) -> list[float]:
        """How high each part is together with its reason."""
        more = 4.0 if self.beside else ink.line_height("small") + 4
        return [
            wrapped_height(ink, ink.say(key), width - self.reason, "small") + more for key in keys
        ]


def _needed(ink: Ink, ours: Estimate, tool: Estimate, width: float) -> float:
    """How much height the words below the bars ask for."""
    small = ink.line_height("small")
    if tool.tool == "exact" or not tool.answers:
        key = "tools.ours" if tool.tool == "exact" else tool.why
        return wrapped_height(ink, ink.say(key), width, "small")
    found = responsible(ours, tool)
    keys = [reason_of(tool, part) for part, _ in found]
    return small + 5 + sum(_Columns(ink, found, width).heights(ink, keys, width))


def _differences(ink: Ink, box: QRectF, ours: Estimate, tool: Estimate) -> None:
    """Each part that differs: how much, to which side, and the rule that makes it so. Without room
    for every reason the smallest differences go without."""
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
    columns = _Columns(ink, found, box.width())
    keys = [reason_of(tool, part) for part, _ in found]
    heights = columns.heights(ink, keys, box.width())
    told = len(heights)
    while told and y + sum(heights) > box.bottom() + 4:
        told -= 1
        heights[told] = small + 3
    axis = box.left() + columns.name + columns.room / 2
    for place, (part, size) in enumerate(found):
        ink.rect(QRectF(box.left(), y + small / 2 - 5, 11, 10), fill=COLOURS[part], line="text",
                 width=0.8)  # fmt: skip
        ink.text(QRectF(box.left() + 16, y, columns.name - 16, small), ink.say(f"part.{part}"),
                 size="small")  # fmt: skip
        reach = columns.room / 2 * size / widest
        bar = QRectF(min(axis, axis + reach), y + 3, max(abs(reach), 1.0), small - 6)
        silent = part in tool.silent
        ink.rect(bar, fill=None if silent else "weight" if size > 0 else "negative",
                 line="text", width=0.7, dash=silent)  # fmt: skip
        sign = "+" if size > 0 else "−"
        ink.text(QRectF(axis + columns.room / 2, y, columns.value, small),
                 f"{sign}{gib(abs(size))}", size="small", mono=True,
                 align="right middle")  # fmt: skip
        if place < told:
            top = y if columns.beside else y + small
            left = box.left() + columns.reason
            area = QRectF(left, top, box.right() - left, y + heights[place] - top)
            ink.text(area, ink.say(keys[place]), size="small", colour="muted", wrap=True,
                     align="left top")  # fmt: skip
        y += heights[place]


def reason_of(tool: Estimate, part: str) -> str:
    """The key of the rule by which a calculator counts a part."""
    return "why.silent" if part in tool.silent else f"why.{tool.tool}.{part}"


def _read(ink: Ink, tool: Estimate, _: QPointF) -> ReadOut:
    lines = [ink.say("read.parameters", parameters=number(tool.parameters / 1e9, 5))]
    lines += [
        f"{ink.say('part.' + part)}: {gib(tool.part(part))}" for part in PARTS if tool.part(part)
    ]
    return ReadOut(ink.say(f"tool.{tool.tool}"), tuple(lines))
