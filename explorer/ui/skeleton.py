"""What the first paint shows: the window's surfaces, before anything heavy is imported."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from explorer.ui import theme

RAIL_WIDTH = 216


class Skeleton(QWidget):
    """Background and rail. `painted` says that they are there."""

    painted = Signal()

    def __init__(self, theme_name: str) -> None:
        super().__init__()
        self.theme_name = theme_name

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(self.theme_name, "background"))
        painter.fillRect(0, 0, RAIL_WIDTH, self.height(), theme.colour(self.theme_name, "surface"))
        painter.end()
        self.painted.emit()
