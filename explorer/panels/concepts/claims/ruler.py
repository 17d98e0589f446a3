"""The numbers of a verdict on one logarithmic axis: what is equal stands in line, what is a
thousand times larger stands three ticks away."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF

from explorer.core.formatting import number, superscript
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: Rows of a list of numbers that is one of the named values.
LONGEST = 6
#: Pixels from one power of ten to the next, below which only those with a number get a line.
CLOSEST = 12.0


def rows_of(numbers: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """The values by name, short lists spread out: [("sums", [1, 2])] → sums 1, sums 2."""
    out: list[tuple[str, Any]] = []
    for name, value in numbers.items():
        shown = name.replace("_", " ")
        if isinstance(value, (list, tuple)) and len(value) <= LONGEST:
            out += [(f"{shown} {place}", item) for place, item in enumerate(value, 1)]
        else:
            out.append((shown, value))
    return out


def is_number(value: Any) -> bool:
    """A finite number; truth values are none."""
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)


def decades(values: list[float]) -> tuple[int, int] | None:
    """The powers of ten between which all magnitudes lie; None where all are zero."""
    sizes = [math.log10(abs(value)) for value in values if value != 0]
    if not sizes:
        return None
    low, high = math.floor(min(sizes)), math.ceil(max(sizes))
    return (low, high) if high > low else (low, low + 1)


def text_of(value: Any) -> str:
    """A value as it is shown."""
    if is_number(value):
        return f"{value:,}".replace(",", " ") if isinstance(value, int) else number(value, 4)
    if isinstance(value, (list, tuple)):
        return f"… ({len(value)})"
    return str(value)


def draw_ruler(ink: Ink, area: QRectF, numbers: Mapping[str, Any]) -> None:
    """One row per number, as many as there is room for."""
    rows = rows_of(numbers)
    line, axis_room = ink.line_height("small"), ink.line_height("tiny") + 8
    most = int((area.height() - axis_room) / (line * 1.45))
    if not rows or most < 1:
        return
    high = min((area.height() - axis_room) / min(len(rows), most), line * 2.6)
    left_out = len(rows) - most
    if left_out > 0:
        rows = rows[: max(most - 1, 1)]
    names = max(ink.text_width(name, "small") for name, _ in rows)
    names = min(names + 8, area.width() * 0.4)
    shown = max(ink.text_width(text_of(value), "small", mono=True) for _, value in rows)
    shown = min(shown + 12, area.width() * 0.34)
    axis = QRectF(area.left() + names + shown + 14, area.top(),
                  area.width() - names - shown - 26, high * len(rows))  # fmt: skip
    span = decades([float(value) for _, value in rows if is_number(value)])
    if span is not None and axis.width() > 60:
        _draw_ticks(ink, axis, span)
    for place, (name, value) in enumerate(rows):
        row = QRectF(area.left(), area.top() + place * high, area.width(), high)
        ink.text(QRectF(row.left(), row.top(), names, high), name, size="small", colour="muted")
        ink.text(QRectF(row.left() + names, row.top(), shown, high), text_of(value), size="small",
                 mono=True, align="right middle")  # fmt: skip
        if span is not None and is_number(value) and axis.width() > 60:
            _draw_value(ink, axis, row.center().y(), float(value), span)
        ink.mark(row, ReadOut(name, (text_of(value),)), name=f"number {place}")
    if left_out > 0:
        rest = QRectF(area.left(), area.top() + len(rows) * high, names + shown, high)
        ink.text(rest, f"… + {left_out + most - len(rows)}", size="small", colour="muted")


def _place(axis: QRectF, value: float, span: tuple[int, int]) -> float:
    low, high = span
    return axis.left() + axis.width() * (math.log10(abs(value)) - low) / (high - low)


def _draw_ticks(ink: Ink, axis: QRectF, span: tuple[int, int]) -> None:
    low, high = span
    every = 1
    while (high - low) / every * ink.text_width("1e-00", "tiny", mono=True) * 1.6 > axis.width():
        every += 1
    for power in range(low, high + 1):
        x = axis.left() + axis.width() * (power - low) / (high - low)
        named = (power - low) % every == 0
        if named or axis.width() >= CLOSEST * (high - low):
            ink.line(x, axis.top(), x, axis.bottom(), "hairline")
        if named:
            text = f"{10.0**power:g}" if -3 <= power <= 3 else f"10{superscript(power)}"
            ink.label(x, axis.bottom() + 3, text, size="tiny", colour="muted", mono=True,
                      anchor="center top")  # fmt: skip


def _draw_value(ink: Ink, axis: QRectF, y: float, value: float, span: tuple[int, int]) -> None:
    colour = "negative" if value < 0 else "weight"
    x = axis.left() if value == 0 else _place(axis, value, span)
    ink.line(axis.left(), y, x, y, colour, width=2, alpha=0.45)
    ink.circle(x, y, 4.0, fill="surface" if value <= 0 else colour, line=colour, width=1.6)
