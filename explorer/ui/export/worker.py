"""Encoding beside the window: one thread that does pieces of work in order."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable

Work = Callable[[], object]


class Encoder:
    """Does work in the order it was offered; at most four pieces wait.

    Not a pool: the pieces belong to one file. An exception ends it and is raised by `offer` and
    `done` in the thread that asks.
    """

    def __init__(self) -> None:
        self._waiting: queue.Queue[Work | None] = queue.Queue(4)
        self._error: BaseException | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="encoder", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while (work := self._waiting.get()) is not None:
            if self._error is None and not self._stopped.is_set():
                try:
                    work()
                except BaseException as error:  # carried to the thread that waits for it
                    self._error = error

    def offer(self, work: Work, patience: float = 0.005) -> bool:
        """Hand over a piece; False when there is no room for it yet."""
        self._raise()
        try:
            self._waiting.put(work, timeout=patience)
        except queue.Full:
            return False
        return True

    def close(self, patience: float = 0.005) -> bool:
        """Nothing more will come; False when that could not be said yet."""
        self._raise()
        try:
            self._waiting.put(None, timeout=patience)
        except queue.Full:
            return False
        return True

    def done(self, patience: float = 0.005) -> bool:
        """Whether all work offered before `close` is finished."""
        self._thread.join(patience)
        self._raise()
        return not self._thread.is_alive()

    def stop(self) -> None:
        """Give up what waits and wait for the piece being worked on."""
        self._stopped.set()
        while self._thread.is_alive():
            try:
                self._waiting.put(None, timeout=0.01)
            except queue.Full:
                continue
            self._thread.join()

    def stopping(self) -> bool:
        """Whether `stop` was called: long pieces of work look here."""
        return self._stopped.is_set()

    def _raise(self) -> None:
        if self._error is not None:
            raise self._error
