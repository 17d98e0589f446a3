"""One step as a picture: pixels, SVG or PDF, at any size, from the same scene as the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.lab import Lab, resolve
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.scene import Scene

#: Pixels, so that a mistyped size ends in a sentence and not in gigabytes.
LARGEST_SIDE = 8192


@dataclass(frozen=True)
class Frame:
    """What a picture is made of besides the step: the lab, the trace, how it is looked at.

    `size` is in points (CSS pixels), `scale` pixels per point; `title` and `caption` are printed
    above and below the stage where they are given.
    """

    lab: Lab
    trace: Trace
    view: View
    size: tuple[int, int] = (960, 720)
    scale: float = 1.0
    title: str = ""
    caption: str = ""

    def scene(self) -> Scene:
        """The lab's scene."""
        scene = resolve(self.lab.scene)(self.lab)
        assert isinstance(scene, Scene)
        return scene


def paint(painter: QPainter, frame: Frame, at: float, scene: Scene | None = None) -> None:
    """Draw one position, with its background, in points from (0, 0) to `frame.size`."""
    whole = QRectF(0, 0, *frame.size)
    painter.fillRect(whole, theme.colour(frame.view.theme, "surface"))
    (scene or frame.scene()).paint(painter, whole, frame.trace, at, frame.view)


def image(frame: Frame, at: float, scene: Scene | None = None) -> QImage:
    """One position as pixels: `size` × `scale` of them, opaque."""
    width, height = (max(1, round(side * frame.scale)) for side in frame.size)
    out = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(out)
    try:
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.scale(width / frame.size[0], height / frame.size[1])
        paint(painter, frame, at, scene)
    finally:
        painter.end()
    return out


def png(picture: QImage) -> bytes:
    """The picture as a PNG file."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice

    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):
        raise OSError("the picture could not be encoded")
    return bytes(data.data())
