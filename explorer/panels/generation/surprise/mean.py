"""Perplexity as a mean that can be seen: blocks of bits are levelled, and choices counted."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QRectF

from explorer.compute.generation.surprise.steps import Run, perplexity
from explorer.core.formatting import fixed, number
from explorer.core.trace import Trace
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

#: More choices than this are not drawn one by one.
MOST_CELLS = 400


def draw_mean(ink: Ink, body: QRectF, trace: Trace, part: int) -> None:
    """Columns of bits above, as many choices below."""
    run: Run = trace.shared
    if part < 2:
        chances: Sequence[float] = run.example
    else:
        chances = [float(2.0**-bits) for bits in run.text.bits]
    bits = [-math.log2(p) for p in chances]
    mean = sum(bits) / len(bits)
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    upper = QRectF(body.left(), body.top() + small + 4, body.width(), body.height() * 0.58)
    floor = upper.bottom() - (2 * tiny + 6 if part < 2 else 4)
    most = max([*bits, 1.0]) * 1.12
    unit = (floor - upper.top() - 4) / most
    ink.text(QRectF(body.left(), body.top(), body.width(), small), ink.say(f"mean.title.{part}"),
             size="small", bold=True)  # fmt: skip
    right = 150.0 * ink.view.text_scale
    wide = (upper.width() - right) / len(bits)
    for index, value in enumerate(bits):
        left = upper.left() + index * wide
        inset = min(wide * 0.14, 14.0)
        shown = mean if part == 1 else value
        column = QRectF(left + inset, floor - shown * unit, max(wide - 2 * inset, 1.0),
                        shown * unit)  # fmt: skip
        if part == 1:
            ghost = QRectF(column.left(), floor - value * unit, column.width(), value * unit)
            ink.rect(ghost, line="border", dash=True)
        ink.rect(column, fill=soft(ink, "weight", 0.5), line="weight", width=1.0)
        if part < 2:
            for level in range(1, math.ceil(shown - 1e-9)):
                y = floor - level * unit
                ink.line(column.left(), y, column.right(), y, "weight", width=1.0)
            ink.text(QRectF(left, floor + 2, wide, tiny), f"p = {chances[index]:.4g}",
                     size="tiny", mono=True, align="center middle")  # fmt: skip
            ink.text(QRectF(left, floor + 2 + tiny, wide, tiny),
                     bits_of(ink, f"{value:.4g}"), size="tiny", mono=True,
                     align="center middle", colour="muted")  # fmt: skip
        ink.mark(QRectF(left, upper.top(), wide, floor - upper.top()), ReadOut(
            f"p = {chances[index]:.4g}",
            (f"−log₂ p = {bits_of(ink, number(value, 4))}",
             f"1 / p = {number(1 / chances[index], 4)}"),
        ))  # fmt: skip
    y = floor - mean * unit
    edge = upper.left() + wide * len(bits)
    if part > 0:
        ink.line(upper.left(), y, edge + 8, y, "value", width=2.2)
        ink.label(edge + 12, y, ink.say("mean.level", bits=f"{mean:.4g}"), size="small",
                  colour="value", bold=True)  # fmt: skip
    ink.line(upper.left(), floor, edge, floor, "border")
    lower = QRectF(body.left(), upper.bottom() + 10, body.width(), body.bottom() - upper.bottom()
                   - 12)  # fmt: skip
    if part < 2:
        draw_choices(ink, lower, chances, wide, mean if part == 1 else None)
    else:
        total = perplexity(chances)
        ink.text(
            QRectF(lower.left(), lower.top(), lower.width(), small),
            ink.say("mean.as.if", count=number(total, 4)),
            size="small",
            bold=True,
        )
        cells(ink, QRectF(lower.left(), lower.top() + small + 4, lower.width(),
                          lower.height() - small - 8), total, "value")  # fmt: skip


def bits_of(ink: Ink, written: str) -> str:
    """An amount in bits."""
    return ink.say("mean.bit") if written == "1" else ink.say("mean.bits", bits=written)


def draw_choices(
    ink: Ink, box: QRectF, chances: Sequence[float], wide: float, mean: float | None
) -> None:
    """Under every column 1 / p equal choices, beside them as many as the mean makes."""
    small, tiny = ink.line_height("small"), ink.line_height("tiny")
    ink.text(QRectF(box.left(), box.top(), box.width(), small), ink.say("mean.choices"),
             size="small", bold=True)  # fmt: skip
    above = box.top() + small + 3
    top = above + small + 3
    high = max(box.bottom() - top, 1.0)
    for index, p in enumerate(chances):
        left = box.left() + index * wide
        inset = min(wide * 0.14, 14.0)
        cells(ink, QRectF(left + inset, top, wide - 2 * inset, high), 1 / p, "weight")
        ink.text(
            QRectF(left, above, wide, tiny), f"1/p = {1 / p:.4g}", size="tiny", mono=True,
            align="center middle", colour="muted",
        )  # fmt: skip
    if mean is not None:
        left = box.left() + wide * len(chances) + 8
        area = QRectF(left, top, box.right() - left - 4, high)
        cells(ink, area, 2.0**mean, "value")
        ink.text(
            QRectF(left, above, area.width(), small),
            ink.say("mean.perplexity", value=fixed(2.0**mean, 2)), size="small", bold=True,
            colour="value",
        )  # fmt: skip


def cells(ink: Ink, box: QRectF, count: float, colour: str) -> None:
    """So many equal choices; the part of one at the end is part of a cell."""
    if box.width() < 4 or box.height() < 4:
        return
    shown = min(count, MOST_CELLS)
    whole = math.ceil(shown - 1e-9)
    side = min(math.sqrt(box.width() * box.height() / whole), 40.0 * ink.view.text_scale)
    across = max(1, int(box.width() / side))
    if whole <= 16:  # powers of two stay in rows of two or four
        across = min(whole, 4)
        side = min(side, box.width() / across)
    while math.ceil(whole / across) * side > box.height() and side > 2.0:
        side *= 0.95
        across = max(across, 1) if whole <= 16 else max(1, int(box.width() / side))
    for index in range(whole):
        row, column = divmod(index, across)
        part = min(1.0, shown - index)
        cell = QRectF(box.left() + column * side + 1, box.top() + row * side + 1,
                      max(side - 2, 1.0) * part, max(side - 2, 1.0))  # fmt: skip
        ink.rect(cell, fill=soft(ink, colour, 0.45), line=colour, width=0.8)
    if count > shown:
        ink.label(box.right(), box.bottom(), "…", anchor="right bottom")
