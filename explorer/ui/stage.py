"""Stage: the picture, and everything the mouse and the keyboard do on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.ui.canvas.scene import Gesture, Mark, Open, Visit
from explorer.ui.desk import Desk
from explorer.ui.stage_picture import StagePicture

CLICK_RADIUS = 5.0


class Stage(StagePicture):
    """Turns the mouse into marks, pins and edits of the picture."""

    open_requested = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pressed: tuple[QPointF, Mark | None] | None = None
        self._panning: QPointF | None = None

    def _let_go(self) -> None:
        super()._let_go()
        self._pressed = None

    # the mouse ----------------------------------------------------------------------------

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        point = event.position()
        self._mouse = point
        if self.pen_on and event.buttons() & Qt.MouseButton.LeftButton:
            if self._strokes:
                self._strokes[-1].append(point)
            self.update()
            return
        if self._panning is not None:
            view, moved = self.view(), point - self._panning
            self._panning = point
            self._look_at(view.zoom, QPointF(*view.pan) + moved)
            return
        if self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            start, mark = self._pressed
            far = (point - start).manhattanLength() > CLICK_RADIUS
            if mark is not None and mark.edit is not None and (self._dragging or far):
                self._dragging = True
                self._edit(mark, "drag", start, point, event)
                return
        self._point(point)

    def _point(self, point: QPointF) -> None:
        mark = self.mark_at(point)
        read = mark.read(point) if mark is not None and mark.read is not None else None
        before = self._hover, self._hovered
        self._hover = None if read is None else (point, read)
        self._hovered = mark.select if mark is not None else None
        acts = mark is not None and (
            mark.edit is not None
            or mark.select is not None
            or mark.seek is not None
            or mark.open is not None
        )
        self.setCursor(Qt.CursorShape.PointingHandCursor if acts else Qt.CursorShape.ArrowCursor)
        # over nothing the picture stays as it is
        if self.spotlight_on or before != (None, None) or (self._hover, self._hovered) != before:
            self.update()

    def _edit(self, mark: Mark, phase: str, start: QPointF, point: QPointF, event: Any) -> bool:
        assert mark.edit is not None
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        changes = mark.edit(Gesture(phase, start, point, shift=shift))
        if changes:
            self.desk.edit(changes, final=phase not in ("drag", "press"))
        return bool(changes)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        point = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton
            and event.modifiers() & Qt.KeyboardModifier.AltModifier
        ):
            self._panning = point
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.pen_on:
            self._strokes.append([point])
            return
        mark = self.mark_at(point, editing=True) or self.mark_at(point)
        self._pressed, self._dragging = (point, mark), False
        if mark is not None and mark.edit is not None:
            self._edit(mark, "press", point, point, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        point = event.position()
        self._panning = None
        if self._pressed is None or self.pen_on:
            return
        start, mark = self._pressed
        self._pressed = None
        edited = False
        if mark is not None and mark.edit is not None:
            edited = self._edit(mark, "release", start, point, event)
        self.desk.end_drag()
        if self._dragging:
            self._dragging = False
            self.update()
            return
        if (point - start).manhattanLength() <= CLICK_RADIUS:
            self._click(self.mark_at(point), point, edited)

    def _click(self, mark: Mark | None, point: QPointF, edited: bool) -> None:
        if mark is None:
            return
        if isinstance(mark.open, (Open, Visit)):
            self.open_requested.emit(mark.open)
        elif mark.seek is not None:
            self.desk.go(mark.seek)
        elif mark.select is not None:
            chosen = None if self.view().selection == mark.select else mark.select
            self.desk.look_here(selection=chosen)
        elif not edited and mark.read is not None:
            read = mark.read(point)
            if read is not None:
                self._pins = [*self._pins[-2:], (point, read)]
                self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        point = event.position()
        mark = self.mark_at(point, editing=True)
        if mark is not None:
            self._edit(mark, "double", point, point, event)
            self.desk.end_drag()
        self._pressed = None

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        turns = event.angleDelta().y() / 120
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            view = self.view()
            zoom = min(max(view.zoom * 1.15**turns, 1.0), 12.0)
            centre = QPointF(self.rect().center())
            away = event.position() - centre - QPointF(*view.pan)
            pan = event.position() - centre - away * (zoom / view.zoom)
            self._look_at(zoom, pan)
            event.accept()
            return
        if self._turn(self.mark_at(event.position(), editing=True), event.position(), turns):
            event.accept()
        else:
            event.ignore()

    def _turn(self, mark: Mark | None, point: QPointF, turns: float) -> bool:
        """Give a mark notches of the wheel. Returns whether it took them."""
        changes = None
        if mark is not None and mark.edit is not None:
            changes = mark.edit(Gesture("wheel", point, point, turns=turns))
        if changes:
            self.desk.edit(changes)
        return bool(changes)

    def _look_at(self, zoom: float, pan: QPointF) -> None:
        """Zoom and pan, never past the picture's edge: it cannot be lost out of sight."""
        far_x, far_y = (zoom - 1) * self.width() / 2, (zoom - 1) * self.height() / 2
        kept = (min(max(pan.x(), -far_x), far_x), min(max(pan.y(), -far_y), far_y))
        self.desk.look_here(zoom=zoom, pan=kept)

    def leaveEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        self._hover, self._hovered = None, None
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 (Qt's name)
        """The ring is for those who walk by keyboard; a click does not need it."""
        super().focusInEvent(event)
        tabbed = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._focus_ring = event.reason() in tabbed
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        self._hover, self._pins = None, []

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 (Qt's name)
        """What can be done with this picture."""
        self.menu_requested.emit(event.globalPos())

    # the keyboard -------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Tab-free walking through the marks: , and . go from one to the next, Enter clicks, up and
        down turn the one pointed at, or the one the scene names for it."""
        marks = [m for half in self._marks for m in half]
        if event.text() in (",", ".") and marks:
            step = 1 if event.text() == "." else -1
            readable = [m for m in marks if m.read is not None]
            if readable:
                centres = [m.area.center() for m in readable]
                here = centres.index(self._mouse) if self._mouse in centres else -1
                self._mouse = centres[(here + step) % len(centres)]
                self._point(self._mouse)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._click(self.mark_at(self._mouse), self._mouse, edited=False)
            return
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            turns = 1.0 if event.key() == Qt.Key.Key_Up else -1.0
            bench = self.desk.bench
            named = bench.scene.turned if bench is not None else ""
            for mark in (
                self.mark_at(self._mouse, editing=True),
                *(m for m in marks if named and m.name == named),
            ):
                if self._turn(mark, mark.area.center() if mark else self._mouse, turns):
                    return
        super().keyPressEvent(event)

    def release(self) -> bool:
        """Escape: let go of pins, strokes, selection, zoom. Returns whether there was any."""
        had = bool(self._pins or self._strokes)
        self._pins, self._strokes = [], []
        view = self.view()
        if view.selection is not None or view.zoom != 1.0:
            self.desk.look_here(selection=None, zoom=1.0, pan=(0.0, 0.0))
            had = True
        self.update()
        return had

    def read_out(self) -> str:
        """The pinned read-outs, or the one under the mouse, as text."""
        shown = [read for _, read in self._pins]
        if not shown and self._hover is not None:
            shown = [self._hover[1]]
        return "\n\n".join(read.as_text() for read in shown)
