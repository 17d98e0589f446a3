"""Icons: monochrome SVG files, tinted by the theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from explorer.core import paths
from explorer.ui import theme


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 2.0) -> QPixmap:
    """An icon as a picture of `size` logical pixels in a colour "#RRGGBB"; empty if unknown."""
    out = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    out.setDevicePixelRatio(ratio)
    out.fill(Qt.GlobalColor.transparent)
    file = paths.resources() / "icons" / f"{name}.svg"
    if file.exists():
        text = file.read_text(encoding="utf-8").replace("currentColor", colour)
        painter = QPainter(out)
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
        painter.end()
    return out


@lru_cache(maxsize=512)
def icon(name: str, theme_name: str, token: str = "text", size: int = 18) -> QIcon:
    """An icon for a button; muted when disabled."""
    out = QIcon(pixmap(name, theme.colour(theme_name, token).name(), size))
    out.addPixmap(
        pixmap(name, theme.colour(theme_name, "border").name(), size), QIcon.Mode.Disabled
    )
    return out
