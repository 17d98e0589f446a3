"""What tests of pictures have in common: a lab's scene, painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.lab import Lab, resolve
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.scene import Mark

USUAL = (690, 715)  # the stage in the usual window


def painted_by(
    lab: Lab, trace: Trace, at: float, size: tuple[int, int] = USUAL, view: View | None = None
) -> tuple[QImage, tuple[Mark, ...]]:
    """The picture at a position, and the marks in it."""
    view = view or View()
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = resolve(lab.scene)(lab).paint(painter, QRectF(0, 0, *size), trace, at, view)
    finally:
        painter.end()
    return image, tuple(marks)
