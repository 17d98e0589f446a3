"""Tasks: work sent to the compute processes, and what comes back, on the window's thread.

The window never waits. A cancelled request is disowned at once; its process has a second to stop
before it is ended and replaced. A process that dies fails its requests with a sentence, and the
next request works.
"""

from __future__ import annotations

import itertools
import multiprocessing
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from explorer.core import worker
from explorer.core.trace import Trace

SECONDS_TO_STOP = 1.0


class ProcessDiedError(RuntimeError):
    """The compute process ended in the middle of a request (out of memory, native crash)."""


@dataclass
class Listener:
    """Who wants to hear about a request. All calls come on the window's thread."""

    done: Callable[[Any], None]
    failed: Callable[[BaseException, str], None]
    progress: Callable[[float, Any], None] | None = None
    append: Callable[[Trace], None] | None = None


@dataclass
class Request:
    """A request under way."""

    ticket: int
    listener: Listener
    message: tuple[Any, ...]
    began: float = field(default_factory=time.monotonic)


class _Relay(QObject):
    """Carries messages from reader threads to the window's thread. Lives as long as Tasks."""

    arrived = Signal(object, object)


class ComputeProcess:
    """One child process, its pipe, and the two threads that read from it and write to it."""

    def __init__(self, relay: _Relay, background: bool, threads: int) -> None:
        self.relay, self.background, self.threads = relay, background, threads
        self.lock = threading.Lock()
        self.connection: Connection | None = None
        self.process: Any = None
        # a trace is larger than a pipe, and a process that is starting reads nothing: the window's
        # thread would wait for half a second if it wrote itself
        self.unsent: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self.ended = False
        self.ready = False
        # starting a process takes tens of milliseconds: not on the window's thread
        self.thread = threading.Thread(target=self._live, name="compute", daemon=True)

    def start(self) -> None:
        """Start the process; what was sent before waits for it."""
        if self.thread.ident is None:
            self.thread.start()

    def _live(self) -> None:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe(duplex=True)
        process = context.Process(
            target=worker.main, args=(theirs, self.threads, self.background), daemon=False
        )
        try:
            process.start()
            theirs.close()
            self.connection, self.process = ours, process
            if self.ended:
                process.kill()
            threading.Thread(target=self._write, name="compute-write", daemon=True).start()
            while True:
                self.relay.arrived.emit(self, worker.receive(ours))
        except (EOFError, OSError, RuntimeError, ValueError):
            pass
        if not self.ended:
            self.relay.arrived.emit(self, ("gone", None))

    def _write(self) -> None:
        assert self.connection is not None
        while (message := self.unsent.get()) is not None:
            try:
                worker.send(self.connection, message, self.lock)
            except OSError:
                continue  # the reader thread notices a broken pipe too, and reports it
            except Exception as error:  # a value that cannot travel; or the pipe closed under us
                if self.ended:
                    return
                self.relay.arrived.emit(self, ("failed", message[1], error, ""))

    def send(self, message: tuple[Any, ...]) -> None:
        """Send a request, as soon as the process is up and has read those before it."""
        self.unsent.put(message)

    def end(self) -> None:
        """End the process now; reaped without waiting for it here."""
        self.ended = True
        self.unsent.put(None)
        process = self.process
        if process is not None:
            process.kill()
        if self.connection is not None:
            self.connection.close()

    def join(self, seconds: float) -> None:
        """Wait for the process, and the thread that reads from it, to be gone."""
        if self.thread.ident is not None:
            self.thread.join(seconds)
        if self.process is not None:
            self.process.join(seconds)


class Tasks(QObject):
    """The two compute processes and every request to them."""

    device_known = Signal(str)

    def __init__(self, parent: QObject | None = None, threads: int | None = None) -> None:
        super().__init__(parent)
        self._threads = threads or 1
        self._pace = 1.0
        self._relay = _Relay(self)
        self._relay.arrived.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._processes: dict[bool, ComputeProcess] = {}
        self._requests: dict[int, tuple[bool, Request]] = {}
        self._dying: dict[int, tuple[bool, float]] = {}
        self._tickets = itertools.count(1)
        self._deaths = 0
        self._retired: list[ComputeProcess] = []
        self.device = ""
        self._watch = QTimer(self)
        self._watch.setInterval(100)
        self._watch.timeout.connect(self._end_the_deaf)
        self._closed = self._held = False

    def hold(self) -> None:
        """Start no process before `release`; requests wait. For a start: the picture first."""
        self._held = True

    @Slot()
    def release(self) -> None:
        """Start the processes that are wanted."""
        self._held = False
        for process in self._processes.values():
            if not self._closed:
                process.start()

    def set_pace(self, share: float) -> None:
        """How much of a processor core the background process may use, from 0 to 1.

        It sleeps between pieces of work; results do not depend on it.
        """
        self._pace = share
        if True in self._processes:
            self._processes[True].send(("pace", share))

    # asking -------------------------------------------------------------------------------

    def warm(self) -> None:
        """Start the interactive process before it is needed."""
        self._process(background=False)

    def run(
        self, lab_id: str, run: str, params: Any, listener: Listener, *, background: bool
    ) -> int:
        """Compute a trace. Returns the ticket."""
        return self._ask(("run", lab_id, run, params), listener, background)

    def call(
        self,
        function: str,
        arguments: tuple[Any, ...],
        listener: Listener,
        *,
        background: bool = True,
    ) -> int:
        """Call a plain function, "module:function", in a compute process."""
        return self._ask(("call", function, arguments), listener, background)

    def typeset(self, tex: str, size: float, colour: str, listener: Listener) -> int:
        """TeX to SVG; answered even while the process is computing."""
        return self._ask(("typeset", tex, size, colour), listener, background=False)

    def _ask(self, message: tuple[Any, ...], listener: Listener, background: bool) -> int:
        ticket = next(self._tickets)
        kind, *rest = message
        request = Request(ticket, listener, (kind, ticket, *rest))
        self._requests[ticket] = (background, request)
        self._process(background).send(request.message)
        return ticket

    def _process(self, background: bool) -> ComputeProcess:
        if background not in self._processes:
            self._processes[background] = ComputeProcess(self._relay, background, self._threads)
            if background and self._pace < 1.0:
                self._processes[background].send(("pace", self._pace))
            if not self._held:
                self._processes[background].start()
        return self._processes[background]

    def cancel(self, ticket: int) -> None:
        """Disown a request: nothing of it arrives any more."""
        found = self._requests.pop(ticket, None)
        if found is None:
            return
        background, request = found
        self._process(background).send(("cancel", ticket))
        if request.message[0] != "typeset":
            self._dying[ticket] = (background, time.monotonic())
            self._watch.start()

    def finish(self, ticket: int) -> None:
        """Ask a run to return what it has."""
        self._tell(ticket, "finish")

    def pause(self, ticket: int) -> None:
        """Hold a run at its next checkpoint."""
        self._tell(ticket, "pause")

    def resume(self, ticket: int) -> None:
        """Let a held run go on."""
        self._tell(ticket, "resume")

    def _tell(self, ticket: int, kind: str) -> None:
        if ticket in self._requests:
            self._process(self._requests[ticket][0]).send((kind, ticket))

    def age(self, ticket: int) -> float:
        """Seconds since a request was sent; 0 when it is over."""
        found = self._requests.get(ticket)
        return time.monotonic() - found[1].began if found else 0.0

    # hearing ------------------------------------------------------------------------------

    @Slot(object, object)
    def _arrived(self, process: ComputeProcess, message: tuple[Any, ...]) -> None:
        if self._closed or self._processes.get(process.background) is not process:
            return
        kind, ticket = message[0], message[1]
        if kind == "ready":
            process.ready = True
            self._deaths = 0
            self.device = str(ticket)
            self.device_known.emit(self.device)
        elif kind == "gone":
            self._replace(process, ProcessDiedError("the compute process ended"))
        elif kind in ("done", "failed", "cancelled"):
            self._dying.pop(ticket, None)
            found = self._requests.pop(ticket, None)
            if found is None:
                return
            listener = found[1].listener
            if kind == "done":
                listener.done(message[2])
            elif kind == "failed":
                listener.failed(message[2], message[3])
        elif ticket in self._requests:
            listener = self._requests[ticket][1].listener
            if kind == "progress" and listener.progress is not None:
                listener.progress(message[2], message[3])
            elif kind == "append" and listener.append is not None:
                listener.append(message[2])

    @Slot()
    def _end_the_deaf(self) -> None:
        """End a process that has not stopped a cancelled run in time."""
        now = time.monotonic()
        for background, since in list(self._dying.values()):
            process = self._processes.get(background)
            # while the process is still importing torch it cannot have begun the request
            if now - since > SECONDS_TO_STOP and process is not None and process.ready:
                self._replace(process, None)
                break
        if not self._dying:
            self._watch.stop()

    def _replace(self, process: ComputeProcess, error: BaseException | None) -> None:
        """A new process in place of one that died or was ended.

        With an error its requests fail; without one they are sent again to the new process.
        """
        background = process.background
        process.end()
        self._retired.append(process)
        del self._processes[background]
        self._dying = {t: v for t, v in self._dying.items() if v[0] is not background}
        again = [r for was, r in self._requests.values() if was is background]
        if error is None:
            fresh = self._process(background)
            for request in again:
                fresh.send(request.message)
            return
        self._deaths += 1
        for request in again:
            self._requests.pop(request.ticket, None)
        if self._deaths < 3:
            self._process(background)
        for request in again:
            request.listener.failed(error, "")

    def processes(self) -> list[int]:
        """The process ids of the running children."""
        return [
            p.process.pid
            for p in self._processes.values()
            if p.process is not None and p.process.pid
        ]

    def close(self) -> None:
        """End everything; nothing arrives afterwards and nothing is left behind."""
        if self._closed:
            return
        self._closed = True
        self._watch.stop()
        self._requests.clear()
        leaving = [*self._processes.values(), *self._retired]
        for process in leaving:
            process.end()
        for process in leaving:
            process.join(2.0)
        self._processes.clear()
        self._retired.clear()
