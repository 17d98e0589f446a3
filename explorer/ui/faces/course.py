"""The course of a number: one value of the lab over all steps, with the present step marked."""

from __future__ import annotations

import math
import time
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from explorer.ui import theme
from explorer.ui.canvas.ink import font
from explorer.ui.desk import Desk
from explorer.ui.language import translate

MOST_POINTS = 400  # steps sampled, evenly, from a long trace
TURN = 0.006  # seconds of collecting in one turn of the event loop


def numeric(value: Any) -> bool:
    """Can this value be drawn as a point?"""
    if isinstance(value, (bool, np.bool_)):
        return False
    return isinstance(value, (int, float, np.integer, np.floating))


class CourseView(QWidget):
    """A pyqtgraph plot of one named value; a click on it goes to the step."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        tone = desk.view.theme
        self.plot = pg.PlotWidget(background=theme.colour(tone, "surface"), enableMenu=False)
        self.plot.setAccessibleName(translate("Numbers", "The value over all steps"))
        self.plot.setMinimumHeight(70)  # in a low window the table keeps its share
        self.plot.setMaximumHeight(round(150 * max(desk.view.text_scale, 1.0)))
        self.plot.hideButtons()
        self.plot.setMouseEnabled(False, False)
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setPen(pg.mkPen(theme.colour(tone, "border")))
            axis.setTextPen(pg.mkPen(theme.colour(tone, "muted")))
            axis.setStyle(tickFont=font(10.5 * desk.view.text_scale, mono=True))
        self.plot.getAxis("left").setWidth(round(46 * desk.view.text_scale))
        self.plot.setLabel(
            "bottom", translate("Numbers", "step"), color=theme.colour(tone, "muted").name()
        )
        self.curve = self.plot.plot(
            pen=pg.mkPen(theme.colour(tone, "weight"), width=1), antialias=True
        )
        self.here = pg.InfiniteLine(angle=90, pen=pg.mkPen(theme.colour(tone, "text"), width=1))
        self.plot.addItem(self.here)
        self.plot.scene().sigMouseClicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)
        self.name = ""
        self._key: Any = None
        self._todo: list[int] = []
        self._points: list[tuple[float, float]] = []
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._collect)
        desk.moved.connect(self._mark)

    def show_course(self, name: str) -> None:
        """Draw another value, or the same of another trace. Collects between other events."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or len(bench.trace) == 0:
            return
        key = (id(bench.trace), name)
        if key == self._key:
            return
        self._key, self.name = key, name
        self.plot.setTitle(
            name, color=theme.colour(self.desk.view.theme, "muted").name(), size="9pt"
        )
        count = len(bench.trace)
        self._todo = sorted({round(i) for i in np.linspace(0, count - 1, min(count, MOST_POINTS))})
        self._todo.reverse()
        self._points = []
        self._turns.start()
        self._mark()

    @Slot()
    def _collect(self) -> None:
        bench = self.desk.bench
        if bench is None or bench.trace is None or self._key != (id(bench.trace), self.name):
            self._turns.stop()
            return
        end = time.perf_counter() + TURN
        while self._todo and time.perf_counter() < end:
            step = self._todo.pop()
            value = bench.lab.values(bench.trace, step).get(self.name)
            if numeric(value) and math.isfinite(float(value)):  # type: ignore[arg-type]  # numeric
                self._points.append((step + 1, float(value)))  # type: ignore[arg-type]  # numeric
        if not self._todo:
            self._turns.stop()
            if self._points:
                across, up = np.array(self._points).T
                dot = theme.colour(self.desk.view.theme, "weight")
                symbol = "o" if len(across) <= 40 else None
                self.curve.setData(
                    across, up, symbol=symbol, symbolSize=5, symbolPen=None, symbolBrush=dot
                )
            else:
                self.curve.setData([], [])
            self.plot.autoRange(padding=0.06)

    @Slot()
    def _mark(self) -> None:
        bench = self.desk.bench
        if bench is not None and self.isVisible():
            self.here.setValue(bench.transport.index + 1)

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self._mark()

    @Slot(object)
    def _clicked(self, event: Any) -> None:
        bench = self.desk.bench
        if bench is None or bench.trace is None:
            return
        place = self.plot.getPlotItem().vb.mapSceneToView(event.scenePos())
        self.desk.go(min(max(round(place.x()) - 1, 0), len(bench.trace) - 1))
