"""What the stage paints over the picture: progress, read-outs, pen strokes, the spotlight."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.ink import font, metrics
from explorer.ui.canvas.scene import ReadOut

MARGIN = 14.0


def progress(painter: QPainter, size: QSize, view: View, share: float) -> None:
    """A thin bar along the upper edge."""
    bar = QRectF(MARGIN, 6, size.width() - 2 * MARGIN, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(view.theme, "hairline"))
    painter.drawRoundedRect(bar, 1.5, 1.5)
    painter.setBrush(theme.colour(view.theme, "accent"))
    painter.drawRoundedRect(QRectF(bar.left(), bar.top(), bar.width() * share, 3), 1.5, 1.5)


def read_out(
    painter: QPainter, size: QSize, view: View, point: QPointF, read: ReadOut, *, pinned: bool
) -> None:
    """A card beside a point, kept within the stage; pinned ones have the accent's edge."""
    scale = view.text_scale
    title = metrics(13.0 * scale, False, True)
    plain = metrics(12.0 * scale, True)
    widest = max(size.width() - 24.0, 60.0)
    lines = [
        plain.elidedText(line, Qt.TextElideMode.ElideRight, widest - 22) for line in read.lines
    ]
    head = title.elidedText(read.title, Qt.TextElideMode.ElideRight, widest - 22)
    width = max([title.horizontalAdvance(head), *map(plain.horizontalAdvance, lines)]) + 22
    height = title.height() + len(lines) * plain.height() + 14
    left = min(max(point.x() + 14, 6), size.width() - width - 6)
    top = point.y() + 16
    if top + height > size.height() - 6:
        top = max(point.y() - height - 10, 6)
    painter.setBrush(theme.colour(view.theme, "surface"))
    painter.setPen(QPen(theme.colour(view.theme, "accent" if pinned else "border"), 1.2))
    painter.drawRoundedRect(QRectF(left, top, width, height), 7, 7)
    painter.setPen(theme.colour(view.theme, "text"))
    painter.setFont(font(13.0 * scale, False, True))
    y = top + 6 + title.ascent()
    painter.drawText(QPointF(left + 11, y), head)
    painter.setFont(font(12.0 * scale, True))
    y += title.descent() + 2
    for line in lines:
        painter.drawText(QPointF(left + 11, y + plain.ascent()), line)
        y += plain.height()


def strokes(painter: QPainter, view: View, lines: list[list[QPointF]]) -> None:
    """What the presenter drew with the pen."""
    painter.setPen(QPen(theme.colour(view.theme, "error"), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in lines:
        painter.drawPolyline(line)


def spotlight(painter: QPainter, size: QSize, point: QPointF) -> None:
    """Everything but a circle around the mouse is dark."""
    path = QPainterPath()
    path.addRect(QRectF(0, 0, size.width(), size.height()))
    path.addEllipse(point, 110, 110)
    painter.fillPath(path, QColor(0, 0, 0, 165))
