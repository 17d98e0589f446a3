"""Text that takes as many lines as it needs, from the top down."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.wrapped import wrapped_height


def draw_wrapped(
    ink: Ink, area: QRectF, y: float, text: str, size: str = "body", colour: str = "text"
) -> float:
    """Draw it from height y on; the height it took."""
    high = wrapped_height(ink, text, area.width(), size)
    ink.text(QRectF(area.left(), y, area.width(), high + 2), text, size=size, wrap=True,
             align="left top", colour=colour)  # fmt: skip
    return high
