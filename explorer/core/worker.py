"""The compute process: runs labs one at a time, answers while it runs, and dies with its parent.

Two threads. The main thread runs producers and checks. The other reads requests, so that a cancel
is seen at the next checkpoint; it typesets formulas itself, so that a formula never waits for a
run. Messages are tuples sent over one duplex pipe with pickle protocol 5, arrays out of band.

    to the process:    ("run", ticket, lab_id, run, params)     ("cancel", ticket)
                       ("call", ticket, function, arguments)     ("finish", ticket)
                       ("typeset", ticket, tex, size, colour)   ("pause" | "resume", ticket)
                       ("pace", share of one processor core to use, from 0 to 1)
    from the process:  ("ready", device) ("started", ticket) ("progress", ticket, share, message)
                       ("append", ticket, trace) ("done", ticket, value) ("cancelled", ticket)
                       ("failed", ticket, error, traceback)
"""

from __future__ import annotations

import os
import pickle
import struct
import sys
import threading
import time
import traceback
import warnings
from collections import deque
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from typing import Any

PROGRESS_INTERVAL = 0.05  # seconds; at most 20 reports a second
WORTH_KEEPING = 1.0  # seconds a run must have taken for its trace to be cached


def send(connection: Connection, value: Any, lock: threading.Lock) -> None:
    """Send a value; its arrays travel as raw buffers, uncopied by pickle."""
    buffers: list[pickle.PickleBuffer] = []
    body = pickle.dumps(value, protocol=5, buffer_callback=buffers.append)
    raw = [buffer.raw() for buffer in buffers]
    sizes = [view.nbytes for view in raw]
    with lock:
        connection.send_bytes(struct.pack(f"<I{len(raw)}Q", len(raw), *sizes) + body)
        for view in raw:
            if view.nbytes:  # a pipe cannot carry an empty message
                connection.send_bytes(view)


def receive(connection: Connection) -> Any:
    """The next value sent by `send`; its arrays are read-only. Raises EOFError when the other
    side is gone."""
    message = connection.recv_bytes()
    (count,) = struct.unpack_from("<I", message)
    sizes = struct.unpack_from(f"<{count}Q", message, 4)
    buffers = [connection.recv_bytes() if size else b"" for size in sizes]
    return pickle.loads(memoryview(message)[4 + 8 * count :], buffers=buffers)


def leave_process() -> None:
    """End this process at once."""
    os._exit(0)


class Cancelled(BaseException):
    """Raised inside the main thread at a checkpoint of a run nobody waits for."""


class Worker:
    """The state of the compute process: what waits, what runs, what is to stop.

    `leave` is called when the parent is gone: without a parent there is nobody to work for.
    """

    def __init__(
        self, connection: Connection, threads: int, leave: Callable[[], None] = leave_process
    ) -> None:
        self.connection, self.threads, self.leave = connection, threads, leave
        self.lock = threading.Lock()
        self.waiting: deque[tuple[Any, ...]] = deque()
        self.arrived = threading.Condition()
        self.cancelled: set[int] = set()
        self.finishing: set[int] = set()
        self.paused: set[int] = set()
        self.pace, self.worked = 1.0, time.perf_counter()
        self.device = "cpu"

    def tell(self, *message: Any) -> None:
        """Send a message to the parent."""
        try:
            send(self.connection, message, self.lock)
        except OSError:
            self.leave()

    # the listening thread -----------------------------------------------------------------

    def listen(self) -> None:
        """Take requests until the parent is gone."""
        while True:
            try:
                request = receive(self.connection)
            except (EOFError, OSError):
                self.leave()
                return
            kind, ticket = request[0], request[1]
            if kind == "typeset":
                self.typeset(*request[1:])
                continue
            if kind == "pace":
                self.pace = min(max(float(ticket), 0.05), 1.0)
                continue
            with self.arrived:
                if kind == "cancel":
                    self.cancelled.add(ticket)
                elif kind == "finish":
                    self.finishing.add(ticket)
                elif kind == "pause":
                    self.paused.add(ticket)
                elif kind == "resume":
                    self.paused.discard(ticket)
                else:
                    self.waiting.append(request)
                self.arrived.notify()

    def typeset(self, ticket: int, tex: str, size: float, colour: str) -> None:
        """TeX to SVG through ziamath, or a failure the window shows as plain text."""
        try:
            from explorer.core.typeset import svg_of

            self.tell("done", ticket, svg_of(tex, size, colour))
        except Exception as error:  # the typesetter's own errors are of many kinds
            self.tell("failed", ticket, error_value(error), traceback.format_exc())

    # the main thread ----------------------------------------------------------------------

    def serve(self) -> None:
        """Run what was asked for, one after the other, for ever."""
        self.prepare()
        self.tell("ready", self.device)
        while True:
            with self.arrived:
                while not self.waiting:
                    self.arrived.wait()
                kind, ticket, *rest = self.waiting.popleft()
            try:
                if ticket in self.cancelled:
                    raise Cancelled
                self.tell("started", ticket)
                value = self.run(ticket, *rest) if kind == "run" else self.call(*rest)
            except Cancelled:
                self.tell("cancelled", ticket)
            except BaseException as error:  # whatever went wrong belongs to the request
                self.tell("failed", ticket, error_value(error), traceback.format_exc())
            else:
                self.tell("done", ticket, value)
            finally:
                self.cancelled.discard(ticket)
                self.finishing.discard(ticket)
                self.paused.discard(ticket)

    def prepare(self) -> None:
        """Import torch while nobody waits; a fixed thread count keeps results the same."""
        try:
            import torch

            torch.set_num_threads(self.threads)
            self.device = device_of(torch)
        except ImportError:
            self.device = "none"

    def call(self, function: str, arguments: tuple[Any, ...]) -> Any:
        """A plain function by name: checks, details, claims."""
        from explorer.core.lab import resolve

        return resolve(function)(*arguments)

    def run(self, ticket: int, lab_id: str, run: str, params: Any) -> Any:
        """Drive a producer, reporting at most twenty times a second."""
        from explorer.core import cache
        from explorer.core.lab import resolve
        from explorer.core.trace import FINISH, Append, Progress, frozen

        validate = getattr(params, "validate", None)
        if validate is not None:
            validate()
        kept = cache.find(lab_id, params)
        if kept is not None:
            return kept
        producer, began, reported = resolve(run)(params), time.perf_counter(), 0.0
        self.worked = began
        command: str | None = None
        try:
            while True:
                event = next(producer) if command is None else producer.send(command)
                command = None
                self.checkpoint(ticket)
                if ticket in self.finishing:
                    command = FINISH
                now = time.perf_counter()
                if isinstance(event, Append):
                    self.tell("append", ticket, frozen(event.trace))
                elif isinstance(event, Progress) and now - reported >= PROGRESS_INTERVAL:
                    reported = now
                    self.tell("progress", ticket, event.done, event.message)
        except StopIteration as stop:
            trace = frozen(stop.value)
        finally:
            producer.close()
        if trace.complete and time.perf_counter() - began > WORTH_KEEPING:
            cache.keep(lab_id, params, trace)
        return trace

    def checkpoint(self, ticket: int) -> None:
        """Stop here if nobody waits any more; sleep while paused, and to keep to the pace."""
        worked = time.perf_counter() - self.worked
        if self.pace < 1.0 and worked > 0.01:
            time.sleep(min(worked * (1 / self.pace - 1), 0.5))
            self.worked = time.perf_counter()
        while ticket in self.paused and ticket not in self.cancelled:
            time.sleep(0.02)
        if ticket in self.cancelled:
            raise Cancelled


def device_of(torch: Any) -> str:
    """ "cuda" where torch can use a GPU, else "cpu"; why it cannot use one that is there is said.

    A driver that does not fit torch's CUDA is a warning of torch, which then works without.
    """
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        found = bool(torch.cuda.is_available())
    for warning in said:
        reason = " ".join(str(warning.message).split(" (Triggered")[0].split())
        print(f"llm-explorer: the GPU is not used: {reason}", file=sys.stderr)
    return "cuda" if found else "cpu"


def error_value(error: BaseException) -> BaseException:
    """The error itself where it can travel, else a RuntimeError with its text."""
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:  # an error object may refuse to be pickled in any way
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def watch_parent() -> None:
    """Leave at once when the parent ends, however it ended."""
    import multiprocessing

    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
    os._exit(0)


def main(connection: Connection, threads: int, background: bool) -> None:
    """The entry point of a compute process."""
    import faulthandler
    import signal

    faulthandler.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if background and hasattr(os, "nice"):
        os.nice(10)
    threading.Thread(target=watch_parent, daemon=True).start()
    worker = Worker(connection, threads)
    threading.Thread(target=worker.listen, daemon=True).start()
    worker.serve()


def modules() -> list[str]:
    """Names of everything imported in this process, so that the window can tell that Qt is not."""
    import sys

    return sorted(sys.modules)
