"""The sentence at the top of a stage of this tab."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink

SIZES = ("large", "body", "small")


def draw_headline(ink: Ink, box: QRectF, text: str, sizes: Sequence[str] = SIZES) -> float:
    """One bold sentence in the largest of the sizes that fits on a line, else on two lines of the
    last. Of the box, top and width count. Returns the height used."""
    size = next((s for s in sizes if ink.text_width(text, s, bold=True) <= box.width()), sizes[-1])
    rows = 1 if ink.text_width(text, size, bold=True) <= box.width() else 2
    height = rows * ink.line_height(size)
    place = QRectF(box.left(), box.top(), box.width(), height)
    ink.text(place, text, size=size, bold=True, wrap=rows > 1)
    return height
