"""Headings, lines of a name and a number, and notes: what formulas and figures draw alike."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from explorer.compute.concepts.numbers import Step
from explorer.panels.concepts.numbers.values import fitting, shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut
from explorer.ui.canvas.wrapped import wrapped_height


def half_of(ink: Ink, width: float, numbers: Sequence[tuple[float, str]], room: float) -> float:
    """How far from the left the numbers (with their units) begin, each with some room beside it:
    half-way, or where the widest of them needs it, or leaves more for the names."""
    texts = (f"{shown(value)} {unit}".strip() for value, unit in numbers)
    widest = max((ink.text_width(text, mono=True, bold=True) for text in texts), default=0.0) + room
    if width >= 300:
        return min(width * 0.5, 240.0)
    return width - min(widest, width * 0.62)


def draw_heading(ink: Ink, area: QRectF, y: float, key: str) -> float:
    """A bold line; how high it is."""
    high = ink.line_height("small") + 4
    ink.text(QRectF(area.left(), y, area.width(), high), ink.say(key), size="small", bold=True)
    return high


def draw_pair(
    ink: Ink, box: QRectF, half: float, name: str, value: float, unit: str, mark: str
) -> None:
    """A name and, so far to the right, its number; with all digits when pointed at."""
    ink.text(QRectF(box.left(), box.top(), half - 8, box.height()), name, size="small",
             colour="muted")  # fmt: skip
    room = QRectF(box.left() + half, box.top(), box.width() - half, box.height())
    ink.text(room, fitting(ink, value, unit, room.width(), bold=True), mono=True, bold=True)
    ink.mark(box, ReadOut(name, (f"{shown(value)} {unit}".strip(),)), name=mark)


def draw_note(
    ink: Ink, area: QRectF, y: float, step: Step, *, only_measured: bool = False
) -> float:
    """The note of a line, if there is one and room for it; how high it is."""
    if f"note:{step.entry}" not in ink.lab.words:
        return 0.0
    text = ink.say(f"note:{step.entry}")
    high = wrapped_height(ink, text, area.width(), "small")
    if not only_measured and y + high <= area.bottom() + 2:
        ink.text(QRectF(area.left(), y, area.width(), high + 2), text, size="small", wrap=True,
                 colour="muted", align="left top")  # fmt: skip
    return high
