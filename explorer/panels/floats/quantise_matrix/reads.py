"""The read-out of one element: the arithmetic of its format with its numbers."""

from __future__ import annotations

from explorer.compute.floats.quantise_matrix import Shared
from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

DIGITS = 5


def element_lines(ink: Ink, trace: Trace, row: int, column: int) -> ReadOut:
    """An element on its way: weight, scale, level, what comes back, error."""
    shared: Shared = trace.shared
    exact = float(shared.matrix[row, column])
    scale, zero = shared.scale_at(row, column)
    level = float(shared.levels[shared.place[row, column]])
    error = float(shared.error[row, column])
    inside = float(shared.inside[row, column])
    away = f" + {zero}" if zero else ""
    back = f"({number(level, 4)} − {zero})" if zero else number(level, 4)
    lines = [
        f"w = {number(exact, DIGITS)}",
        f"s = {number(scale, DIGITS)}",
        f"w / s{away} = {number(inside, DIGITS)} → {number(level, 4)}",
        f"ŵ = {back} × {number(scale, DIGITS)} = {number(exact + error, DIGITS)}",
        f"ŵ − w = {number(error, 3)}",
    ]
    if shared.clipped[row, column]:
        lines.append(ink.say("read.clipped"))
    return ReadOut(ink.say("read.element", row=row, column=column), tuple(lines))
