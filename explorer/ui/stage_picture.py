"""The picture on the stage: the scene, kept as long as nothing changed, and what lies over it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui import stage_layers, theme
from explorer.ui.canvas import pair
from explorer.ui.canvas.ink import font
from explorer.ui.canvas.scene import Mark, ReadOut, topmost
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.stage_layers import MARGIN

BUSY_AFTER = 150  # milliseconds before a running computation dims the picture


class StagePicture(QWidget):
    """Paints the scene of the lab in front, and on it what is pointed at, pinned or drawn."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setMinimumSize(320, 240)
        self._picture: QPixmap | None = None
        self._picture_key: Any = None
        self._marks: tuple[tuple[Mark, ...], ...] = ()
        self._joint: tuple[Any, Trace, Trace] | None = None
        self._hover: tuple[QPointF, ReadOut] | None = None
        self._hovered: object = None  # what could be selected under the mouse
        self._pins: list[tuple[QPointF, ReadOut]] = []
        self._dragging = False
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
        """Another lab."""
        self._let_go()
        if self.desk.bench is not None:
            self.setAccessibleName(self.desk.bench.lab.id)

    def _let_go(self) -> None:
        """Nothing pointed at, nothing pinned.

        No slot: PySide does not disconnect one that a class further on redefines when its widget
        is deleted.
        """
        self._hover, self._pins, self._strokes = None, [], []
        self._hovered = None
        self._dragging = False
        self._joint = None

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
        self._read_again()

    def mark_at(self, point: QPointF, *, editing: bool = False) -> Mark | None:
        """The topmost mark under a point."""
        for (rect, _, _), marks in zip(self.halves(), self._marks, strict=False):
            if rect.contains(point) or len(self._marks) == 1:
                return topmost(marks, point, editing=editing)
        return None

    def _read_again(self) -> None:
        """What a mouse at rest points at, now that there is another picture under it."""
        if self._hover is not None:
            point, _ = self._hover
            mark = self.mark_at(point)
            read = mark.read(point) if mark is not None and mark.read is not None else None
            self._hover = None if read is None else (point, read)
