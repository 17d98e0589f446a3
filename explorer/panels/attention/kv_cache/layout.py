"""Where things stand: columns of tokens, the gutter with names, and small painting helpers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from explorer.panels.attention.common.strip import wide
from explorer.ui.canvas.ink import Ink

MARGIN = 12.0


def fitting(ink: Ink, text: str, width: float, *sizes: str) -> str:
    """The first of the sizes at which a text fits, else the last."""
    for size in sizes:
        if ink.text_width(text, size) <= width:
            return size
    return sizes[-1]


def words(ink: Ink, rect: QRectF, text: str, *, align: str = "center middle",
          colour: str = "text", bold: bool = False) -> None:  # fmt: skip
    """A line of text, smaller where it would be cut."""
    size = fitting(ink, text, rect.width(), "body", "small", "tiny")
    ink.text(rect, text, size=size, align=align, colour=colour, bold=bold)


@dataclass(frozen=True)
class Columns:
    """Equally wide columns for tokens `first` … `last`; what lies before them is not shown."""

    first: int
    last: int
    left: float
    width: float

    def x(self, token: float) -> float:
        """The middle of a token's column."""
        return self.left + (token - self.first + 0.5) * self.width

    def box(self, token: int, top: float, height: float) -> QRectF:
        """A token's cell at a height, with a hair of room beside it."""
        inset = min(1.5, self.width * 0.08)
        return QRectF(self.left + (token - self.first) * self.width + inset, top,
                      self.width - 2 * inset, height)  # fmt: skip

    def shown(self, until: int) -> range:
        """The shown tokens before `until`."""
        return range(self.first, min(self.last + 1, until))


def columns(
    ink: Ink, pieces: Sequence[str], count: int, upto: int, left: float, right: float
) -> Columns:
    """Columns for `count` tokens; where they do not all fit, those that end at token `upto`."""
    scale = ink.view.text_scale
    narrowest, widest = (17.0 if wide(pieces) else 13.0) * scale, 46.0 * scale
    space = max(right - left, narrowest)
    fit = max(1, int(space / narrowest))
    if count <= fit:
        width = min(space / count, widest)
        return Columns(0, count - 1, left + (space - width * count) / 2, width)
    last = min(max(upto, fit - 1), count - 1)
    return Columns(last - fit + 1, last, left, space / fit)


def gutter_width(ink: Ink, rect: QRectF) -> float:
    """Room for the names at the left."""
    scale = ink.view.text_scale
    return min(max(rect.width() * 0.15, 78 * scale), 140 * scale, rect.width() * 0.26)


def name_in_gutter(
    ink: Ink, row: QRectF, gutter: float, title: str, note: str = "", *, colour: str = "text",
    right: float = 10.0,
) -> None:  # fmt: skip
    """The name of a row at its left, a note under it where there is room."""
    box = QRectF(row.left() - gutter, row.top(), gutter - right, row.height())
    line, small = ink.line_height("small"), ink.line_height("tiny")
    notes = note.split("\n") if note else []
    while notes and line + small * len(notes) > row.height() + 3:
        notes.pop()
    top = box.center().y() - (line + small * len(notes)) / 2
    place = QRectF(box.left(), top, box.width(), line)
    ink.text(place, title, size=fitting(ink, title, box.width(), "small", "tiny"), colour=colour,
             align="right middle")  # fmt: skip
    for number, text in enumerate(notes):
        place = QRectF(box.left(), top + line + number * small, box.width(), small)
        ink.text(place, text, size="tiny", colour="muted", align="right middle")


def round_steps(longest: float) -> list[float]:
    """Round numbers from 0 up to `longest`, at most six."""
    for size in (10.0**power * digit for power in range(-3, 7) for digit in (1, 2, 5)):
        if longest / size <= 5:
            return [size * i for i in range(int(longest / size) + 1)]
    return [0.0]


def rules(ink: Ink, area: QRectF, most: float) -> list[tuple[float, float]]:
    """Hairlines at round values of a scale from 0 at the bottom to `most`; (value, y) of each."""
    found = [(value, area.bottom() - area.height() * value / most) for value in round_steps(most)]
    if area.height() / len(found) < ink.line_height("tiny"):
        return []
    for _, y in found[1:]:
        ink.line(area.left(), y, area.right(), y, "hairline")
    return found[1:]
