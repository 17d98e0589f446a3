"""Housekeeping: garbage is collected on the window's thread, where widgets may be destroyed."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QCursor, QGuiApplication


class Collector(QObject):
    """Switches Python's cyclic collector off and runs it from a timer.

    The collector destroys what it finds on whichever thread it happens to run; for widgets that
    must be this one. Looking through all objects takes 70 ms, most of it for modules and whatever
    else stays: what has outlived a full collection is set aside ("frozen"), and looked through
    again only while the window rests.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._collect)
        self._thresholds = gc.get_threshold()
        self._mouse = QCursor.pos()
        gc.disable()
        gc.freeze()
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        counts, resting = gc.get_count(), self._resting()
        if counts[2] > self._thresholds[2]:
            if resting:
                gc.unfreeze()
            gc.collect(2)
            gc.freeze()
            return
        for generation in (1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def _resting(self) -> bool:
        """Whether nothing plays or runs, and the mouse is not held nor moved since last time."""
        before, self._mouse = self._mouse, QCursor.pos()
        bench = getattr(getattr(self.parent(), "desk", None), "bench", None)
        playing = bench is not None and (bench.transport.playing or bench.busy)
        held = QGuiApplication.mouseButtons().value != 0
        return not (playing or held or self._mouse != before)

    def stop(self) -> None:
        """Hand collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
