"""What tests of pictures have in common: a lab's scene, painted."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.lab import Lab, resolve
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.scene import Mark, Scene

USUAL = (690, 715)  # the stage in the usual window


def painted(
    scene: Scene,
    trace: Trace,
    at: float,
    size: tuple[int, int] = USUAL,
    view: View | None = None,
    margin: int = 0,
) -> tuple[QImage, tuple[Mark, ...]]:
    """The picture at a position on a stage of this size, and the marks in it."""
    view = view or View()
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    inside = QRectF(0, 0, *size).adjusted(margin, margin, -margin, -margin)
    try:
        marks = scene.paint(painter, inside, trace, at, view)
    finally:
        painter.end()
    return image, tuple(marks)


def painted_by(
    lab: Lab, trace: Trace, at: float, size: tuple[int, int] = USUAL, view: View | None = None
) -> tuple[QImage, tuple[Mark, ...]]:
    """The picture that a fresh scene of the lab draws."""
    return painted(resolve(lab.scene)(lab), trace, at, size, view)


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    """The first mark of this name."""
    return next(mark for mark in marks if mark.name == name)
