"""The codes as cells: where each is, what it says, how it is coloured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from explorer.compute.floats.codec import decode
from explorer.compute.floats.codes import KINDS, Shared, Step
from explorer.compute.floats.formats import FORMATS, FormatInfo
from explorer.panels.floats.line.axis import exact_short
from explorer.ui.canvas.ink import Ink
from explorer.ui.theme import contrast

#: The palest and the strongest filling of a number, by the logarithm of its size.
PALE, STRONG = 0.10, 0.62
TEXT_SIZES = (15.0, 13.0, 11.5, 10.0)
#: The share of cells that must have room for their value; the others then say "…".
ENOUGH = 0.75


@dataclass(frozen=True)
class Grid:
    """The cells of all codes in a box: `columns` in a row, from the code 0 at the top left."""

    left: float
    top: float
    wide: float
    high: float
    columns: int
    count: int

    @classmethod
    def of(cls, box: QRectF, bits: int) -> Grid:
        """As many columns as suit the number of codes."""
        columns = 16 if bits >= 6 else 8 if bits == 5 else 4 if bits >= 3 else 2
        columns = min(columns, 1 << bits)
        rows = (1 << bits) // columns
        return cls(box.left(), box.top(), box.width() / columns, box.height() / rows, columns,
                   1 << bits)  # fmt: skip

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.count // self.columns

    def cell(self, code: int) -> QRectF:
        """The cell of a code."""
        row, column = divmod(code, self.columns)
        return QRectF(self.left + column * self.wide, self.top + row * self.high, self.wide,
                      self.high)  # fmt: skip

    def code_at(self, point: QPointF) -> int | None:
        """The code under a point."""
        column = math.floor((point.x() - self.left) / self.wide)
        row = math.floor((point.y() - self.top) / self.high)
        if 0 <= column < self.columns and 0 <= row < self.rows:
            return row * self.columns + column
        return None

    def runs(self, codes: np.ndarray) -> list[QRectF]:
        """Neighbouring codes as boxes: one for each row that a stretch of them lies in."""
        if len(codes) == 0:
            return []
        breaks = np.flatnonzero((np.diff(codes) != 1) | (codes[1:] % self.columns == 0)) + 1
        return [
            self.cell(int(run[0])).united(self.cell(int(run[-1])))
            for run in np.split(codes, breaks)
        ]


@lru_cache(maxsize=4096)
def short(info: FormatInfo, code: int) -> str:
    """What a cell says: all digits if they are few, else an odd number times a power of two."""
    found = decode(info, code)
    number, sign = found.number, "−" if found.number.negative else ""
    if found.kind == "nan":
        return "NaN"
    if found.kind == "infinity":
        return f"{sign}∞"
    if found.kind == "zero":
        return f"{sign}0"
    return sign + exact_short(number.magnitude)


def extent(shared: Shared) -> tuple[float, float]:
    """log2 of the smallest and of the largest positive number."""
    sizes = np.abs(shared.values[np.isfinite(shared.values) & (shared.values != 0)])
    return math.log2(sizes.min()), math.log2(sizes.max())


def share_of(shared: Shared, code: int) -> float:
    """How strongly a number is filled."""
    low, high = extent(shared)
    place = (math.log2(abs(float(shared.values[code]))) - low) / ((high - low) or 1.0)
    return PALE + (STRONG - PALE) * place


def fill_of(ink: Ink, shared: Shared, code: int) -> tuple[QColor, str]:
    """The colour of a cell, and that of the text on it."""
    kind = KINDS[int(shared.kinds[code])]
    if kind == "nan":
        return ink.colour("raised"), "muted"
    if kind == "infinity":
        return ink.colour("error"), "surface"
    if kind == "zero":
        return ink.ramp(0.25, "neutral"), "text"
    share = share_of(shared, code)
    tone = "weight" if shared.values[code] > 0 else "negative"
    if kind == "subnormal":
        tone = "warn"
    fill = ink.ramp(share, tone)
    tones = ("text", "surface")
    return fill, max(tones, key=lambda name: contrast(fill, ink.colour(name)))


def text_size(ink: Ink, grid: Grid, shared: Shared) -> float | None:
    """The largest size at which every cell can say its value, or at the smallest most of them;
    None where even that is too large."""
    texts = [short(shared.info, code) for code in range(grid.count)]
    for size in TEXT_SIZES:
        if ink.line_height(size) > grid.high + 1:
            continue
        fit = sum(ink.text_width(text, size) <= grid.wide for text in texts)
        if fit == len(texts) or (size == TEXT_SIZES[-1] and fit >= ENOUGH * len(texts)):
            return size
    return None


def draw_cells(ink: Ink, grid: Grid, shared: Shared, step: Step) -> None:
    """All codes; those of the step in full, the others faded."""
    lit = np.zeros(grid.count, dtype=bool)
    lit[step.codes] = True
    size = text_size(ink, grid, shared)
    line = ink.line_height("tiny")
    double = step.group == "differ" and size is not None and grid.high >= 2 * line - 3
    for code in range(grid.count):
        cell = grid.cell(code).adjusted(0.5, 0.5, -0.5, -0.5)
        fill, tone = fill_of(ink, shared, code)
        alpha = 1.0 if lit[code] else 0.32
        ink.rect(cell, fill=fill, alpha=alpha)
        if shared.kinds[code] == KINDS.index("nan"):
            ink.hatch(cell, ink.ramp(0.5 if lit[code] else 0.2, "neutral"), gap=5.0)
        if double and lit[code]:
            _draw_both(ink, cell, shared, code, tone)
        elif size is not None:
            if not lit[code]:
                tone = "muted"
            said = short(shared.info, code)
            said = said if ink.text_width(said, size) <= grid.wide else "…"
            ink.text(cell, said, size=size, align="center middle",
                     colour=tone, elide=False, alpha=1.0 if lit[code] else 0.8)  # fmt: skip
        if shared.other and shared.differs[code]:
            corner = min(7.0, grid.wide / 4, grid.high / 2)
            x, y = cell.right(), cell.top()
            ink.polygon([QPointF(x - corner, y), QPointF(x, y), QPointF(x, y + corner)],
                        fill="text", alpha=alpha)  # fmt: skip
    _draw_blocks(ink, grid, shared)
    if 0 < len(step.codes) < grid.count:
        for run in grid.runs(step.codes):
            ink.rect(run.adjusted(0.5, 0.5, -0.5, -0.5), line="text", width=2.0)


def _draw_both(ink: Ink, cell: QRectF, shared: Shared, code: int, tone: str) -> None:
    """What a code is here, and below what it is in the other format."""
    half = cell.height() / 2
    there = short(FORMATS[shared.other], code)
    for place, text in enumerate((short(shared.info, code), there)):
        at = QRectF(cell.left(), cell.top() + place * half, cell.width(), half)
        if ink.text_width(text, "tiny") <= cell.width() - 1:
            ink.text(at, text, size="tiny", align="center middle", colour=tone, elide=False,
                     bold=place == 0)  # fmt: skip


def _draw_blocks(ink: Ink, grid: Grid, shared: Shared) -> None:
    """A thin line between codes of different exponent fields: the blocks are equally large."""
    field = shared.fields
    for code in range(grid.count):
        cell = grid.cell(code)
        if code % grid.columns and field[code] != field[code - 1]:
            ink.line(cell.left(), cell.top(), cell.left(), cell.bottom(), "border", width=1.4)
        above = code - grid.columns
        if above >= 0 and field[code] != field[above] and shared.info.fraction_bits >= 4:
            ink.line(cell.left(), cell.top(), cell.right(), cell.top(), "border", width=1.4)


def draw_headings(ink: Ink, grid: Grid, shared: Shared) -> None:
    """The codes at the beginning of each row, and what each column adds to them."""
    line = ink.line_height("tiny")
    every = 1 if grid.high >= line * 0.95 else 2
    for row in range(0, grid.rows, every):
        cell = grid.cell(row * grid.columns)
        ink.text(QRectF(cell.left() - 40, cell.center().y() - line / 2, 36, line),
                 shared.info.hex(row * grid.columns)[2:], size="tiny", mono=True, colour="muted",
                 align="right middle", elide=False)  # fmt: skip
    for column in range(grid.columns):
        cell = grid.cell(column)
        ink.text(QRectF(cell.left(), cell.top() - line - 1, cell.width(), line), f"+{column:X}",
                 size="tiny", mono=True, colour="muted", align="center middle",
                 elide=False)  # fmt: skip
