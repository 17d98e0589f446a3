"""Scene: the drawing of a trace at a position. A pure function, and what is under the mouse."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.core.words import Message

if TYPE_CHECKING:
    from explorer.core.lab import Lab
    from explorer.ui.canvas.ink import Ink


@dataclass(frozen=True)
class ReadOut:
    """What is under the mouse: a title and lines of plain text (numbers, the formula filled in)."""

    title: str
    lines: tuple[str, ...] = ()

    def as_text(self) -> str:
        """For the clipboard."""
        return "\n".join((self.title, *self.lines))


@dataclass(frozen=True)
class Open:
    """Where a click leads: another lab, or other params of this one."""

    lab: str
    params: Mapping[str, Any] = field(default_factory=dict)
    at: int | str = 0


@dataclass(frozen=True)
class Gesture:
    """A movement of the mouse on a mark.

    `phase` is "press", "drag", "release", "double" or "wheel" (then `turns` counts notches).
    Points are in the coordinates the scene was painted in.
    """

    phase: str
    start: QPointF
    point: QPointF
    turns: float = 0.0
    shift: bool = False


@dataclass(frozen=True)
class Mark:
    """A region of the picture that can be pointed at.

    `read(point)` gives the read-out; `select` becomes `view.selection` on a click; `seek` is the
    step a click goes to; `edit(gesture)` gives changes of params (previewed while dragging, one
    undo entry at release); `open` leads elsewhere.
    """

    area: QRectF
    read: Callable[[QPointF], ReadOut | None] | None = None
    select: Any = None
    seek: int | None = None
    edit: Callable[[Gesture], Mapping[str, Any] | None] | None = None
    open: Open | None = None
    name: str = ""


class Scene:
    """The picture of one lab. Keeps no state: everything comes from the arguments."""

    #: The smallest size (width, height) at which the picture is readable.
    smallest: tuple[int, int] = (480, 360)
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
        from explorer.ui.canvas.ink import Ink

        at = min(max(float(at), 0.0), max(len(trace) - 1, 0))
        ink = Ink(painter, view, self.lab)
        painter.save()
        try:
            self.draw(ink, rect, trace, at)
        finally:
            painter.restore()
        return tuple(ink.marks)

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


def topmost(marks: tuple[Mark, ...], point: QPointF, *, editing: bool = False) -> Mark | None:
    """The last drawn mark that contains a point; with `editing`, the last that can be edited."""
    for mark in reversed(marks):
        if mark.area.contains(point) and (mark.edit is not None or not editing):
            return mark
    return None
