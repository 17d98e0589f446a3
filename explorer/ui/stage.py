"""Stage: the picture, and everything the mouse does on it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import stage_layers, theme
from explorer.ui.canvas import pair
from explorer.ui.canvas.ink import font
from explorer.ui.canvas.scene import Gesture, Mark, Open, ReadOut, Visit, topmost
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.stage_layers import MARGIN

BUSY_AFTER = 150  # milliseconds before a running computation dims the picture
CLICK_RADIUS = 5.0


class Stage(QWidget):
    """Paints the scene of the lab in front and turns the mouse into marks, pins and edits."""

    open_requested = Signal(object)
    menu_requested = Signal(QPoint)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 240)
        self._picture: QPixmap | None = None
        self._picture_key: Any = None
        self._marks: tuple[tuple[Mark, ...], ...] = ()
        self._joint: tuple[Any, Trace, Trace] | None = None
        self._hover: tuple[QPointF, ReadOut] | None = None
        self._hovered: object = None  # what could be selected under the mouse
        self._pins: list[tuple[QPointF, ReadOut]] = []
        self._pressed: tuple[QPointF, Mark | None] | None = None
        self._dragging = False
        self._panning: QPointF | None = None
        self._dim = False
        self._focus_ring = False
        self._strokes: list[list[QPointF]] = []
        self.pen_on = False
        self.spotlight_on = False
        self.black = False
        self._mouse = QPointF()
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(BUSY_AFTER)
        self._late.timeout.connect(self._show_busy)
        for signal in (desk.opened, desk.traced, desk.moved, desk.looked):
            signal.connect(self._changed)
        desk.opened.connect(self._forget)
        desk.busied.connect(self._busied)

    # what changed -------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        self.update()
        bench = self.desk.bench
        if bench is not None and not bench.transport.playing and bench.trace is not None:
            if len(bench.trace):
                self.setAccessibleDescription(self.summary())

    @Slot()
    def _forget(self) -> None:
        """Another lab: nothing pointed at, nothing pinned."""
        self._hover, self._pins, self._strokes = None, [], []
        self._hovered = None
        self._pressed, self._dragging = None, False
        self._joint = None
        if self.desk.bench is not None:
            self.setAccessibleName(self.desk.bench.lab.id)

    @Slot()
    def _busied(self) -> None:
        bench = self.desk.bench
        if bench is not None and bench.busy:
            if not self._late.isActive() and not self._dim:
                self._late.start()
        else:
            self._late.stop()
            if self._dim:
                self._dim = False
        self.update()

    @Slot()
    def _show_busy(self) -> None:
        bench = self.desk.bench
        self._dim = bench is not None and bench.busy
        self.update()

    def summary(self) -> str:
        """The picture in a sentence, for those who cannot see it."""
        from explorer.ui.language import say

        bench = self.desk.bench
        if bench is None or bench.trace is None:
            return ""
        lab = bench.lab
        what = bench.scene.summary(bench.trace, bench.transport.cursor)
        return say(self.desk.view.language, lab.id, lab.words, what)

    # painting -----------------------------------------------------------------------------

    def view(self) -> View:
        """How the lab in front is looked at."""
        bench = self.desk.bench
        if bench is None:
            return self.desk.view
        return bench.look(self.desk.view).with_(hover=self._hovered)

    def area(self) -> QRectF:
        """Where the scene is painted, zoomed and panned."""
        view = self.view()
        full = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        if view.zoom == 1.0 and view.pan == (0.0, 0.0):
            return full
        size = full.size() * view.zoom
        left = full.center().x() - size.width() / 2 + view.pan[0]
        top = full.center().y() - size.height() / 2 + view.pan[1]
        return QRectF(left, top, size.width(), size.height())

    def position(self) -> float:
        """Where on the trace the eye is; whole steps only when motion is reduced."""
        bench = self.desk.bench
        if bench is None:
            return 0.0
        return (
            float(bench.transport.index)
            if self.desk.view.reduced_motion
            else bench.transport.cursor
        )

    def halves(self) -> list[tuple[QRectF, Trace, str]]:
        """The pictures on the stage: one, or A and B of a comparison."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or len(bench.trace) == 0:
            return []
        area = self.area()
        if bench.kept is None:
            return [(area, bench.trace, "")]
        if self._joint is None or self._joint[0] != (id(bench.kept[1]), id(bench.trace)):
            key = (id(bench.kept[1]), id(bench.trace))
            self._joint = (key, *pair.shared_scales(bench.kept[1], bench.trace))
        _, left, right = self._joint
        first, second = pair.halves(area)
        return [(first, left, "A"), (second, right, "B")]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        tone = self.desk.view.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour(tone, "hairline"), 1))
        painter.setBrush(theme.colour(tone, "surface"))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 10, 10)
        if self.black:
            painter.fillRect(self.rect(), QColor("black"))
            return
        bench = self.desk.bench
        if bench is None:
            return
        self._refresh()
        if self._picture is not None:
            painter.setOpacity(0.45 if self._dim or bench.error is not None else 1.0)
            painter.drawPixmap(0, 0, self._picture)
            painter.setOpacity(1.0)
        elif bench.error is None:
            painter.setPen(theme.colour(tone, "muted"))
            painter.setFont(font(13.5 * self.desk.view.text_scale))
            text = translate("Stage", "Computing…")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, text)
        if self._focus_ring and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour(tone, "focus"), 2))
            painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), 9, 9)
        size, view = self.size(), self.desk.view
        if self._dim:
            stage_layers.progress(painter, size, view, bench.progress or 0.0)
        stage_layers.strokes(painter, view, self._strokes)
        for point, read in self._pins:
            stage_layers.read_out(painter, size, view, point, read, pinned=True)
        if self._hover is not None and not self._dragging:
            stage_layers.read_out(painter, size, view, *self._hover, pinned=False)
        if self.spotlight_on:
            stage_layers.spotlight(painter, size, self._mouse)

    def _refresh(self) -> None:
        """Draw the scene into a pixmap, unless it is already the one that is needed."""
        bench, halves = self.desk.bench, self.halves()
        assert bench is not None
        if not halves:
            self._picture, self._picture_key, self._marks = None, None, ()
            return
        ratio, at = self.devicePixelRatioF(), self.position()
        view = self.view()
        key = (tuple(id(trace) for _, trace, _ in halves), at, self.size(), ratio, repr(view))
        if key == self._picture_key:
            return
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
        painter.setClipPath(clip)
        marks = []
        try:
            for rect, trace, name in halves:
                if name:
                    painter.setFont(font(13.5 * view.text_scale, False, True))
                    painter.setPen(theme.colour(view.theme, "accent"))
                    painter.drawText(QPointF(rect.left() + 2, rect.top() - 7), name)
                    painter.save()
                    painter.setClipRect(rect)
                marks.append(bench.scene.paint(painter, rect, trace, at, view))
                if name:
                    painter.restore()
        finally:
            painter.end()
        self._picture, self._picture_key, self._marks = picture, key, tuple(marks)

    # the mouse ----------------------------------------------------------------------------

    def mark_at(self, point: QPointF, *, editing: bool = False) -> Mark | None:
        """The topmost mark under a point."""
        for (rect, _, _), marks in zip(self.halves(), self._marks, strict=False):
            if rect.contains(point) or len(self._marks) == 1:
                return topmost(marks, point, editing=editing)
        return None

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
