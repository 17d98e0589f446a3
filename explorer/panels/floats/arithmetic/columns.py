"""Bits in columns: each column a power of two, so that what is added stands in one line."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.compute.floats.arithmetic.operation import Outcome, Whole
from explorer.compute.floats.formats import FormatInfo
from explorer.core.easing import clamp
from explorer.core.formatting import superscript
from explorer.ui.canvas.ink import Ink

TAIL = 3  # columns kept free for guard, round and sticky


@dataclass(frozen=True)
class Row:
    """A significand as it stands on the stage: digits from 2^first down to 2^last."""

    whole: Whole
    first: int
    last: int

    def bit(self, exponent: int) -> int:
        """The digit in the column of 2^exponent."""
        place = exponent - self.whole.unit
        return self.whole.digits >> place & 1 if place >= 0 else 0


@dataclass(frozen=True)
class Grid:
    """The columns on the stage: 2^top at the left to 2^bottom at the right."""

    left: float
    cell: float
    top: int
    bottom: int

    @property
    def count(self) -> int:
        """How many columns there are."""
        return self.top - self.bottom + 1

    @property
    def right(self) -> float:
        """The right edge of the last column."""
        return self.left + self.count * self.cell

    def x(self, exponent: float) -> float:
        """The left edge of a column."""
        return self.left + (self.top - exponent) * self.cell


def operand_rows(info: FormatInfo, outcome: Outcome) -> tuple[Row, Row]:
    """Where the operands stand when they are operated on.

    In a sum, in the columns of their weights. A product is written like one on paper, both at the
    right end; a quotient with both at the left end.
    """
    assert outcome.operands is not None
    assert outcome.exact is not None
    exact, m = outcome.exact, info.fraction_bits
    rows = []
    for place, operand in enumerate(outcome.operands):
        unit, width = operand.unit, m + 1
        if outcome.operation == "fma" and place == 0:
            width = 2 * (m + 1)  # a product, with all its digits
        if outcome.operation == "multiply":
            unit = exact.unit
        elif outcome.operation == "divide":
            unit = (exact.exponent if exact.exponent is not None else 0) - m
        shown = Whole(operand.negative, operand.digits, unit)
        rows.append(Row(shown, unit + width - 1, unit))
    return rows[0], rows[1]


def layout(info: FormatInfo, outcome: Outcome, box: QRectF) -> Grid:
    """The columns an operation needs: at the left the highest bit of anything, at the right the end
    of the exact result, but no more than a significand beyond what is kept."""
    assert outcome.exact is not None
    rows, exact = operand_rows(info, outcome), outcome.exact
    tops = [row.first for row in rows]
    if exact.exponent is not None:
        tops.append(exact.exponent)
    bottom = min(exact.unit, *(row.last for row in rows))
    if outcome.rounded is not None:
        unit = outcome.rounded.unit
        tops.append(unit + info.fraction_bits + outcome.rounded.carried)
        lowest = unit - TAIL - info.fraction_bits - 1
        room = {"multiply": 3, "fma": 4}.get(outcome.operation, 0) * info.fraction_bits + 8
        if outcome.operation in ("multiply", "fma") and max(tops) - exact.unit < room:
            lowest = min(exact.unit, unit - TAIL)  # products are shown to their end
        bottom = max(min(bottom, unit - TAIL), lowest)
        # a quotient goes on for ever: nothing beyond the sticky bit is worth a column
        if outcome.operation == "divide":
            bottom = unit - TAIL
    top = max(tops)
    count = top - bottom + 1
    cell = min(40.0, box.width() / count)
    return Grid(box.left() + (box.width() - count * cell) / 2, cell, top, bottom)


def cell_box(grid: Grid, exponent: float, y: float, height: float) -> QRectF:
    """The box of one bit."""
    gap = 1.0 if grid.cell > 7 else 0.4
    return QRectF(grid.x(exponent) + gap / 2, y, grid.cell - gap, height)


def draw_bit(
    ink: Ink, box: QRectF, bit: int, tone: str, *, alpha: float = 1.0, dash: bool = False
) -> None:
    """One bit: full for 1, pale for 0; its digit where there is room."""
    fill = ink.colour(tone) if bit else ink.ramp(0.1, tone)
    ink.rect(box, fill=fill, line=tone, width=0.8, radius=min(3.0, box.width() / 5), alpha=alpha)
    size = clamp(box.width() * 0.62, 10.0, 15.0)
    scale = ink.view.text_scale
    if box.width() >= 10.5 * scale and box.height() >= 13 * scale:
        colour = "surface" if bit else tone
        ink.text(box, str(bit), size=size, mono=True, colour=colour, align="center middle",
                 elide=False, alpha=alpha)  # fmt: skip
    if dash:
        ink.rect(box.adjusted(-1.5, -1.5, 1.5, 1.5), line="muted", radius=4, dash=True, alpha=alpha)


def draw_row(
    ink: Ink, grid: Grid, row: Row, y: float, height: float, tone: str, *,
    shift: float = 0.0, alpha: float = 1.0, hidden: bool = False, skip: int | None = None,
) -> int:  # fmt: skip
    """A row of bits, `shift` columns to the left of its place. Returns how many lie beyond the
    right end. `skip`: columns above this exponent are left out."""
    beyond = 0
    for exponent in range(row.first, row.last - 1, -1):
        if skip is not None and exponent > skip:
            continue
        at = exponent + shift
        if at < grid.bottom - 0.01:
            beyond += 1
            if beyond > 400:
                break
            continue
        if at > grid.top + 0.99:
            continue
        box = cell_box(grid, at, y, height)
        draw_bit(ink, box, row.bit(exponent), tone, alpha=alpha,
                 dash=hidden and exponent == row.first)  # fmt: skip
    return beyond


def draw_ruler(ink: Ink, grid: Grid, y: float, alpha: float = 1.0) -> None:
    """The powers of two above the columns."""
    widest = max(ink.text_width(f"2{superscript(e)}", "tiny") for e in (grid.top, grid.bottom)) + 8
    every = max(1, -(-int(widest) // max(int(grid.cell), 1)))
    for exponent in range(grid.top, grid.bottom - 1, -1):
        if exponent % every:
            continue
        x = grid.x(exponent) + grid.cell / 2
        text = f"2{superscript(exponent)}"
        half = ink.text_width(text, "tiny") / 2
        if x - half >= grid.left - 8 and x + half <= grid.right + 8:
            ink.label(x, y, text, anchor="center middle", size="tiny", colour="muted", alpha=alpha)
