"""Player: the one timer that moves a trace, for the lab in front only."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot

from explorer.ui.desk import Desk

LONGEST_TICK = 0.25  # seconds; after a stall the story goes on where it was


class Player(QObject):
    """Advances the transport of the lab in front while it plays."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(16)
        self._timer.timeout.connect(self._tick)
        desk.moved.connect(self._follow)
        desk.opened.connect(self._follow)
        desk.traced.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        """Run the timer only while something plays."""
        bench = self.desk.bench
        playing = bench is not None and bench.transport.playing
        if playing and not self._timer.isActive():
            self._clock.restart()
            self._timer.start()
        elif not playing and self._timer.isActive():
            self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        bench = self.desk.bench
        if bench is None:
            self._timer.stop()
            return
        seconds = min(self._clock.restart() / 1000, LONGEST_TICK)
        self.desk.apply(bench.transport.tick(seconds))

    @Slot()
    def toggle(self) -> None:
        """Play or pause."""
        bench = self.desk.bench
        if bench is not None:
            now = bench.transport
            self.desk.apply(now.pause() if now.playing else now.play())

    @Slot()
    def stop(self) -> None:
        """Pause; used when the window is hidden or closes."""
        bench = self.desk.bench
        if bench is not None and bench.transport.playing:
            self.desk.apply(bench.transport.pause())
        self._timer.stop()
