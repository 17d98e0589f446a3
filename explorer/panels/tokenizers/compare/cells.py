"""Tokens as boxes with their text, and as equal cells of a bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from explorer.compute.tokenizers.alphabets import shown
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import ReadOut

Cell = tuple[str, bool]  # label, and whether it is whole (or known)


def cells_of(pieces: Sequence[bytes]) -> list[Cell]:
    """Labels of tokens, and whether each is made of whole characters."""
    return [(shown(piece), whole(piece)) for piece in pieces]


def whole(piece: bytes) -> bool:
    """Whether bytes are whole characters."""
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def draw_bar(ink: Ink, area: QRectF, pieces: Sequence[bytes], most: float) -> float:
    """One equal cell per token; returns the right end. Filled: whole characters."""
    step = area.width() / max(most, 1.0)
    gap = 1.0 if step > 3 else 0.0
    letters = 0.62 * min(ink.pixels("small"), area.height() - 3)
    for place, piece in enumerate(pieces):
        cell = QRectF(area.left() + place * step, area.top(), step - gap, area.height())
        label, is_whole = shown(piece), whole(piece)
        ink.rect(cell, fill=ink.ramp(0.30 if is_whole else 0.0), line="border", width=0.6)
        size = letters / 0.62 / ink.view.text_scale
        if is_whole and ink.text_width(label, size) + 3 <= cell.width():
            ink.text(cell, label, size=size, align="center middle")

        def read(_: QPointF, label: str = label, piece: bytes = piece) -> ReadOut:
            size = ink.say("read-bytes", bytes=len(piece))
            return ReadOut(label, (piece.hex(" ").upper(), size))

        ink.mark(cell, read)
    return area.left() + len(pieces) * step


def draw_boxes(
    ink: Ink, area: QRectF, cells: Sequence[Cell], *, size: str = "body", hatch: bool = False,
    note: str = "",
) -> float:  # fmt: skip
    """Boxes with labels, wrapped; what finds no room ends in "…". Returns the bottom.

    Filled where the second value is True; the others are bare, or hatched with `hatch`.
    """
    height, pad = ink.line_height(size) + 4, 4.0
    x, y = area.left(), area.top()
    more = ink.text_width("…", size) + 4
    for place, (label, good) in enumerate(cells):
        wide = min(ink.text_width(label, size, mono=True) + 2 * pad, area.width())
        last_line = y + 2 * height + 3 > area.bottom()
        reserve = more if last_line and place + 1 < len(cells) else 0.0
        if x > area.left() and x + wide + reserve > area.right() + 0.5:
            if last_line:
                ink.text(QRectF(x, y, more, height), "…", size=size, colour="muted")
                return y + height
            x, y = area.left(), y + height + 3
        box = QRectF(x, y, wide, height)
        ink.rect(box, fill=ink.ramp(0.22 if good else 0.0), line="border", width=0.8, radius=3)
        if hatch and not good:
            ink.hatch(box)
            ink.rect(box, line="error", width=1.2, radius=3)
        ink.text(box.adjusted(1, 0, -1, 0), label, size=size, mono=True, align="center middle")
        ink.mark(box, ReadOut(label, (note,) if note and not good else ()))
        x += wide + 2
    return y + height
