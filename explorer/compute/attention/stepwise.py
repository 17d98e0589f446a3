"""Long work in small steps: a run that can be stopped although one call takes seconds."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

T = TypeVar("T")
#: Seconds between two places where the run can be stopped.
PAUSE = 0.03


class Stopped(Exception):  # noqa: N818 (no error: somebody asked for it)
    """Raised inside the work by `Halt.check` once the run was stopped."""


class Halt:
    """Says whether the run was stopped; the work asks where it can end."""

    def __init__(self) -> None:
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Ask the work to end at its next check."""
        self._stopped.set()

    def check(self) -> None:
        """Raise Stopped if the run was stopped."""
        if self._stopped.is_set():
            raise Stopped


class _Work(threading.Thread, Generic[T]):
    def __init__(self, work: Callable[[Halt], T], halt: Halt) -> None:
        super().__init__(name="long work", daemon=True)
        self.work, self.halt = work, halt
        self.result: list[T] = []
        self.error: BaseException | None = None

    def run(self) -> None:
        try:
            self.result.append(self.work(self.halt))
        except BaseException as error:  # handed to the run that waits for it
            self.error = error


def stepwise(work: Callable[[Halt], T]) -> Generator[None, None, T]:
    """Do `work(halt)` in a thread and yield until it is done; what it returns or raises is ours.

    When the generator is closed, `halt` tells the work to end, and this waits until it has.
    """
    halt = Halt()
    thread = _Work(work, halt)
    thread.start()
    try:
        while thread.is_alive():
            thread.join(PAUSE)
            yield None
    finally:
        halt.stop()
        thread.join()
    if thread.error is not None:
        raise thread.error
    return thread.result[0]
