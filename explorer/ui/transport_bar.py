"""Transport bar: first, back, play, forward, last, the scrubber with its sections, speed, loop."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from explorer.core.transport import RATES
from explorer.ui import icons, language, theme
from explorer.ui.canvas.ink import font, metrics
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.player import Player
from explorer.ui.widgets import Card, Choice, button, label

TIGHT = 480  # pixels at text scale 1 below which the bar keeps only what is needed most


class Scrubber(QWidget):
    """The line of steps. Logarithmic where a lab gives its first steps more room."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        line = metrics(11.5 * desk.view.text_scale).height()
        self.setMinimumSize(160, max(44, round(26 + line)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Transport", "Position"))
        self.setMouseTracking(True)
        for signal in (desk.opened, desk.traced, desk.moved, desk.looked):
            signal.connect(self.update)

    def _line(self) -> tuple[float, float]:
        return 9.0, self.width() - 9.0

    def _share(self, step: float, last: int) -> float:
        bench = self.desk.bench
        if last <= 0:
            return 0.0
        if bench is not None and bench.lab.logarithmic and last > 100:
            return math.log1p(step) / math.log1p(last)
        return step / last

    def step_at(self, x: float) -> int:
        """The step under a horizontal place."""
        bench = self.desk.bench
        if bench is None or bench.transport.count == 0:
            return 0
        last = bench.transport.count - 1
        left, right = self._line()
        share = min(max((x - left) / max(right - left, 1), 0.0), 1.0)
        if bench.lab.logarithmic and last > 100:
            return round(math.expm1(share * math.log1p(last)))
        return round(share * last)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        bench = self.desk.bench
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = self.desk.view.theme
        left, right = self._line()
        y = 13.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(tone, "hairline"))
        painter.drawRoundedRect(QRectF(left, y - 2, right - left, 4), 2, 2)
        if bench is None or bench.transport.count == 0:
            painter.end()
            return
        now, last = bench.transport, bench.transport.count - 1
        x = left + self._share(now.cursor, last) * (right - left)
        painter.setBrush(theme.colour(tone, "accent"))
        painter.drawRoundedRect(QRectF(left, y - 2, x - left, 4), 2, 2)
        self._paint_sections(painter, left, right, last)
        painter.setPen(QPen(theme.colour(tone, "surface"), 1.5))
        painter.setBrush(theme.colour(tone, "accent"))
        painter.drawEllipse(QPointF(x, y), 7.5, 7.5)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour(tone, "text"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(x, y), 9, 9)
        painter.end()

    def _paint_sections(self, painter: QPainter, left: float, right: float, last: int) -> None:
        bench, tone = self.desk.bench, self.desk.view.theme
        assert bench is not None
        if bench.trace is None:
            return
        pixels = 11.5 * self.desk.view.text_scale
        measure = metrics(pixels)
        painter.setFont(font(pixels))
        sections = bench.trace.sections
        here = bench.trace.section_at(bench.transport.index)
        used = -1e9
        for number, section in enumerate(sections):
            x = left + self._share(section.start, last) * (right - left)
            painter.setPen(QPen(theme.colour(tone, "border"), 1))
            painter.drawLine(QPointF(x, 7), QPointF(x, 19))
            following = sections[number + 1].start if number + 1 < len(sections) else last + 1
            room = left + self._share(min(following, last), last) * (right - left) - x
            text = language.say(
                self.desk.view.language, bench.lab.id, bench.lab.words, section.title
            )
            width = measure.horizontalAdvance(text)
            start = min(x, right - width)
            if start < used + 6 or (width > room + 30 and section is not here and room < 40):
                continue
            painter.setPen(theme.colour(tone, "text" if section is here else "muted"))
            painter.drawText(QPointF(start, max(36, 21 + measure.ascent())), text)
            used = start + width

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        if event.button() == Qt.MouseButton.LeftButton and self.desk.bench is not None:
            self.desk.apply(
                self.desk.bench.transport.pause().seek(self.step_at(event.position().x()))
            )

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        if event.buttons() & Qt.MouseButton.LeftButton and self.desk.bench is not None:
            self.desk.apply(
                self.desk.bench.transport.pause().seek(self.step_at(event.position().x()))
            )
            return
        bench = self.desk.bench
        if bench is not None and bench.trace is not None:
            step = self.step_at(event.position().x())
            section = bench.trace.section_at(step)
            name = ""
            if section is not None:
                name = " · " + language.say(
                    self.desk.view.language, bench.lab.id, bench.lab.words, section.title
                )
            self.setToolTip(f"{step + 1}{name}")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        bench = self.desk.bench
        if bench is not None and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.desk.section(1 if event.key() == Qt.Key.Key_PageDown else -1)
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(600, self.minimumHeight())


class TransportBar(Card):
    """Everything about where we are on the trace."""

    def __init__(self, desk: Desk, player: Player, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.player = desk, player
        tone = desk.view.theme
        say = translate
        self.first = button(
            "", "flat", icon="first", theme_name=tone, tip=say("Transport", "First step")
        )
        self.back = button(
            "", "flat", icon="step-back", theme_name=tone, tip=say("Transport", "One step back")
        )
        self.play = button(say("Transport", "Play"), "primary", icon="play", theme_name=tone)
        self.forth = button(
            "", "flat", icon="step-forward", theme_name=tone, tip=say("Transport", "One step on")
        )
        self.end = button(
            "", "flat", icon="last", theme_name=tone, tip=say("Transport", "Last step")
        )
        self.loop = button(
            "", "flat", icon="loop", theme_name=tone, tip=say("Transport", "At the end: stop")
        )
        self.play.setMinimumWidth(round(86 * min(max(desk.view.text_scale, 1.0), 1.3)))
        self.first.clicked.connect(self._first)
        self.back.clicked.connect(self._back)
        self.play.clicked.connect(player.toggle)
        self.forth.clicked.connect(self._forth)
        self.end.clicked.connect(self._end)
        self.loop.clicked.connect(self._loop)
        self.counter = label("")
        self.counter.setFont(font(13 * desk.view.text_scale, mono=True))
        self.counter.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.speed = Choice(tone)
        self.speed.setAccessibleName(say("Transport", "Speed"))
        for rate in RATES:
            self.speed.addItem(f"{rate:g}×", rate)
        self.speed.setFixedWidth(round(76 * min(desk.view.text_scale, 1.6)))
        self.speed.activated.connect(self._speed)
        self.scrubber = Scrubber(desk)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 8, 14, 6)
        layout.setSpacing(5)
        for widget in (self.first, self.back, self.play, self.forth, self.end):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self.scrubber, 1)
        layout.addWidget(self.counter)
        layout.addSpacing(6)
        layout.addWidget(self.speed)
        layout.addWidget(self.loop)
        for signal in (desk.opened, desk.traced, desk.moved):
            signal.connect(self.refresh)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Where there is no room for all, what has a key and a menu entry goes."""
        super().resizeEvent(event)
        tight = event.size().width() < TIGHT * self.desk.view.text_scale
        for widget in (self.first, self.end, self.speed, self.loop):
            widget.setVisible(not tight)

    @Slot()
    def refresh(self) -> None:
        """Show the transport."""
        bench = self.desk.bench
        if bench is None:
            return
        now, tone = bench.transport, self.desk.view.theme
        text = translate("Transport", "Pause") if now.playing else translate("Transport", "Play")
        if self.play.text() != text:
            self.play.setText(text)
            self.play.setAccessibleName(text)
            self.play.setIcon(icons.icon("pause" if now.playing else "play", tone, "on_accent"))
        digits = len(str(now.count))
        self.counter.setText(f"{now.index + 1:>{digits}} / {now.count}")
        self.counter.setMinimumWidth(
            self.counter.fontMetrics().horizontalAdvance("0" * (2 * digits + 4))
        )
        row = self.speed.findData(now.rate)
        if row != self.speed.currentIndex():
            self.speed.setCurrentIndex(row)
        modes = {
            "once": ("loop", translate("Transport", "At the end: stop")),
            "repeat": ("repeat", translate("Transport", "At the end: start again")),
            "bounce": ("bounce", translate("Transport", "At the end: turn round")),
        }
        name, tip = modes[str(now.loop)]
        self.loop.setIcon(icons.icon(name, tone, "muted" if name == "loop" else "accent"))
        self.loop.setToolTip(tip)
        self.loop.setAccessibleName(tip)

    @Slot()
    def _first(self) -> None:
        if self.desk.bench is not None:
            self.desk.apply(self.desk.bench.transport.pause().seek(0))

    @Slot()
    def _end(self) -> None:
        if self.desk.bench is not None:
            now = self.desk.bench.transport
            self.desk.apply(now.pause().seek(now.count - 1))

    @Slot()
    def _back(self) -> None:
        if self.desk.bench is not None:
            self.desk.apply(self.desk.bench.transport.step(-1))

    @Slot()
    def _forth(self) -> None:
        if self.desk.bench is not None:
            self.desk.apply(self.desk.bench.transport.step(1))

    @Slot()
    def _loop(self) -> None:
        if self.desk.bench is not None:
            self.desk.loop(self.desk.bench.loop())

    @Slot(int)
    def _speed(self, row: int) -> None:
        from dataclasses import replace

        if self.desk.bench is not None:
            rate = float(self.speed.itemData(row))
            self.desk.apply(replace(self.desk.bench.transport, rate=rate))
