"""Housekeeping: garbage is collected on the window's thread, where widgets may be destroyed."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot


class Collector(QObject):
    """Switches Python's cyclic collector off and runs it from a timer.

    The collector destroys what it finds on whichever thread it happens to run; for widgets that
    must be this one.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._collect)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand collecting back to Python."""
        self._timer.stop()
        gc.enable()
