"""Scene: the drawing of a trace at a position. A pure function, and what is under the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.core.words import Message
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.marks import Gesture, Mark, Open, ReadOut, Visit, topmost

if TYPE_CHECKING:
    from explorer.core.lab import Lab

__all__ = ["Gesture", "Mark", "Open", "ReadOut", "Scene", "Visit", "topmost"]


class Scene:
    """The picture of one lab. Keeps no state: everything comes from the arguments."""

    #: The smallest size (width, height) at which the picture is readable.
    smallest: tuple[int, int] = (480, 360)
    #: The stage (width, height) that text of normal size takes; text grows with the reader's wish
    #: only as far as the stage is larger than this. (0, 0): as far as the reader wishes.
    text_room: tuple[int, int] = (0, 0)
    #: The mark that the keys up and down turn, as the wheel does, when none is pointed at.
    turned: str = ""
    #: Colour scales the reader can switch between (`view.scale`): "linear", "root", "log".
    scales: tuple[str, ...] = ("linear",)

    def __init__(self, lab: Lab) -> None:
        self.lab = lab

    def draw(self, ink: Ink, rect: QRectF, trace: Trace, at: float) -> None:
        """Draw `trace` at position `at` into `rect`. Subclasses write this."""
        raise NotImplementedError

    def paint(
        self, painter: QPainter, rect: QRectF, trace: Trace, at: float, view: View
    ) -> tuple[Mark, ...]:
        """Draw, and return the marks, topmost last."""
        at = min(max(float(at), 0.0), max(len(trace) - 1, 0))
        ink = Ink(painter, self._with_room(rect, view), self.lab)
        painter.save()
        try:
            self.draw(ink, rect, trace, at)
        finally:
            painter.restore()
        return tuple(ink.marks)

    def _with_room(self, rect: QRectF, view: View) -> View:
        """The view with text no larger than the stage has room for; never below normal size."""
        width, height = self.text_room
        if not width or not height:
            return view
        most = max(min(rect.width() / width, rect.height() / height), 1.0)
        return view if view.text_scale <= most else replace(view, text_scale=most)

    def marks(self, rect: QRectF, trace: Trace, at: float, view: View) -> tuple[Mark, ...]:
        """The marks of the picture, without showing it."""
        image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
        painter = QPainter(image)
        try:
            return self.paint(painter, rect, trace, at, view)
        finally:
            painter.end()

    def probe(
        self, point: QPointF, rect: QRectF, trace: Trace, at: float, view: View
    ) -> Mark | None:
        """What is under a point."""
        return topmost(self.marks(rect, trace, at, view), point)

    def summary(self, trace: Trace, at: float) -> Message:
        """One sentence for those who cannot see the picture: the heading of the explanation."""
        return self.lab.explain(trace, int(at)).heading
