"""How much room a text needs that is wrapped into lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt

from explorer.ui.canvas.ink import Ink, metrics


def longest(ink: Ink, texts: Iterable[str]) -> str:
    """The widest of some bold sentences: what has room for it has room for all."""
    return max(sorted(set(texts)), key=lambda text: ink.text_width(text, bold=True))


def wrapped_height(
    ink: Ink, text: str, width: float, size: str = "body", *, bold: bool = False
) -> float:
    """How high a text is when it is wrapped. Measured: lines with letters of a second font, as in
    Chinese, are higher than those of the first alone."""
    measure = metrics(ink.pixels(size), False, bold)
    area = QRectF(0, 0, max(width, 1.0), 1000)
    return float(measure.boundingRect(area, int(Qt.TextFlag.TextWordWrap), text).height())


def sentence_height(ink: Ink, text: str, width: float, size: str = "body") -> float:
    """The same of the bold sentence on top of a stage."""
    return wrapped_height(ink, text, width, size, bold=True)
