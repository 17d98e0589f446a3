"""A few processes kept warm between runs, one rank each.

On Linux they are forked from a server that has imported torch already (hundredths of a second a
worker); elsewhere each is spawned and imports it (seconds, once). A run that goes wrong in any way,
is cancelled or takes too long costs its workers their life: some may wait for ever for a message
that never comes. The next run starts fresh ones.

Nothing outlives its purpose: a worker ends when the process that started it is gone, however it
went; `close()` ends all; and after IDLE seconds without a run they are ended too.
"""

from __future__ import annotations

import atexit
import contextlib
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any

from explorer.compute.parallelism.verify.case import (
    Case,
    Found,
    LostWorkerError,
    RunError,
    Verified,
)
from explorer.compute.parallelism.verify.loopback import loopback_bytes
from explorer.compute.parallelism.verify.worker import serve
from explorer.core.trace import returned
from explorer.core.words import QT_TRANSLATE_NOOP

# why a run gave nothing
CLOSED = QT_TRANSLATE_NOOP("parallelism", "rank {rank} (process {pid}) closed its pipe")
SIGNAL = QT_TRANSLATE_NOOP(
    "parallelism", "rank {rank} (process {pid}) was ended by signal {number} ({signal})"
)
EXIT = QT_TRANSLATE_NOOP("parallelism", "rank {rank} (process {pid}) ended with exit code {code}")
BUSY = QT_TRANSLATE_NOOP("parallelism", "another run did not end in {seconds} s")
NO_START = QT_TRANSLATE_NOOP("parallelism", "no process could be started in {seconds} s")
REFUSED = QT_TRANSLATE_NOOP("parallelism", "no process could be started: {text}")
FAILED = QT_TRANSLATE_NOOP("parallelism", "rank {rank}: {text}")
LATE = QT_TRANSLATE_NOOP("parallelism", "no answer in time from rank {late}")

IDLE = 300.0  # seconds
START = 60.0  # seconds; torch is imported in them the first time
_PRELOADED = (
    "torch", "torch.distributed", "torch.distributed.fsdp", "torch.distributed.tensor.parallel",
    "torch.distributed.pipelining", "torch.nn.parallel",
    "explorer.compute.parallelism.verify.worker",
)  # fmt: skip


class _Worker:
    """One process and our end of its pipe."""

    def __init__(self, context: Any) -> None:
        self.pipe: Connection
        self.used_up = False
        self.pipe, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def end(self) -> None:
        """At once, and reaped."""
        self.process.kill()
        self.pipe.close()
        self.process.join(5)

    def how_it_ended(self, rank: int) -> LostWorkerError:
        """Which process, and by what."""
        self.process.join(1)
        code, names = self.process.exitcode, {"rank": rank, "pid": self.process.pid}
        if code is None:
            return LostWorkerError(CLOSED, **names)
        if code < 0:
            with contextlib.suppress(ValueError):
                name = signal.Signals(-code).name
                return LostWorkerError(SIGNAL, **names, number=-code, signal=name)
        return LostWorkerError(EXIT, **names, code=code)


class Pool:
    """The workers of this process. One run at a time."""

    def __init__(self, method: str = "", idle: float = IDLE) -> None:
        """`method` is one of multiprocessing's ways to start a process; the quickest if not given.
        On macOS forking a process that has loaded the system's frameworks is not safe."""
        self.lock, self.idle = threading.Lock(), idle
        self.workers: list[_Worker] = []
        self.timer: threading.Timer | None = None
        if not method:
            method = "forkserver" if sys.platform.startswith("linux") else "spawn"
        self.context: Any = multiprocessing.get_context(method)
        if method == "forkserver":
            self.context.set_forkserver_preload(list(_PRELOADED))
        # what gloo would write to the terminal, the errors say too
        os.environ.setdefault("TORCH_CPP_LOG_LEVEL", "FATAL")

    def steps(
        self, case: Case, timeout: float
    ) -> Generator[None, None, tuple[list[Any], list[int]]]:
        """Run a case. Yields at least every 50 ms; returns what the ranks answered, in order, and
        the readings of the loopback counter at each mark of the job (empty where there is none).

        Raises LostWorkerError, RunError. Closing the generator ends the workers at once.
        """
        if not self.lock.acquire(timeout=timeout):
            raise RunError(BUSY, seconds=f"{timeout:g}")
        whole = False
        try:
            if self.timer is not None:
                self.timer.cancel()
            yield from self._start(case.ranks)
            deadline = time.monotonic() + timeout
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
                workers = self.workers[: case.ranks]
                for rank, worker in enumerate(workers):
                    with contextlib.suppress(OSError):  # a dead one is found below
                        worker.pipe.send((case, rank, folder, timeout))
                answers = yield from self._gather(workers, deadline, case.ending)
            whole = True
            return answers
        finally:
            if not whole:
                self._end_all()
            else:
                self.timer = threading.Timer(self.idle, self._rest)
                self.timer.daemon = True
                self.timer.start()
            self.lock.release()

    def _start(self, number: int) -> Generator[None, None, None]:
        """Start what is missing; the first time the server imports torch, which takes seconds."""
        for worker in [w for w in self.workers if w.used_up or not w.process.is_alive()]:
            worker.end()
            self.workers.remove(worker)
        made: list[_Worker] = []
        errors: list[Exception] = []
        giving_up, over, turn = threading.Event(), threading.Event(), threading.Lock()

        def end_if_given_up() -> None:
            if giving_up.is_set() and over.is_set():
                for worker in made:
                    worker.end()

        def start() -> None:
            try:
                while len(self.workers) + len(made) < number and not giving_up.is_set():
                    made.append(_Worker(self.context))
            except Exception as error:  # of the system, of the server: each of its own kind
                errors.append(error)
            with turn:
                over.set()
                end_if_given_up()

        threading.Thread(target=start, daemon=True).start()
        deadline = time.monotonic() + START
        try:
            while not over.wait(0.05):
                if time.monotonic() > deadline:
                    raise RunError(NO_START, seconds=f"{START:g}")
                yield
        except BaseException:
            with turn:
                giving_up.set()
                end_if_given_up()
            raise
        self.workers += made
        if errors:
            raise RunError(REFUSED, text=str(errors[0])) from errors[0]

    def _gather(
        self, workers: Sequence[_Worker], deadline: float, ending: tuple[int, ...]
    ) -> Generator[None, None, tuple[list[Any], list[int]]]:
        answers: dict[int, Any] = {}
        marks: set[int] = set()
        readings: list[int] = []
        failed: dict[int, str] = {}
        while len(answers) < len(workers):
            waiting = {
                worker.pipe: rank
                for rank, worker in enumerate(workers)
                if rank not in answers and rank not in marks and rank not in failed
            }
            if failed:  # one that died explains what the others complain of: give it a moment
                deadline = min(deadline, time.monotonic() + 0.3)
            ready: list[Any] = list(wait(list(waiting), 0.05)) if waiting else []
            if not waiting:  # all that are left have failed, or wait for one that has
                time.sleep(0.02)
            yield
            for pipe in ready:
                rank = waiting[pipe]
                try:
                    kind, value = pipe.recv()
                except (EOFError, OSError):
                    lost = workers[rank].how_it_ended(rank)
                    if rank not in ending:
                        raise lost from None
                    kind, value = "answer", lost.said
                if kind in ("answer", "last"):
                    answers[rank] = value
                    workers[rank].used_up = kind == "last"
                elif kind == "mark":
                    marks.add(rank)
                else:
                    failed[rank] = value
            if failed and (len(failed) + len(answers) == len(workers) or not ready):
                for rank, worker in enumerate(workers):
                    if not worker.process.is_alive():
                        raise worker.how_it_ended(rank)
                if time.monotonic() > deadline or len(failed) + len(answers) == len(workers):
                    rank, text = min(failed.items())
                    raise RunError(FAILED, rank=rank, text=text)
            if len(marks) + len(answers) == len(workers) and marks:
                reading = loopback_bytes()
                if reading is not None:
                    readings.append(reading)
                for rank in sorted(marks):
                    with contextlib.suppress(OSError):
                        workers[rank].pipe.send("go")
                marks.clear()
            if time.monotonic() > deadline:
                late = sorted(set(range(len(workers))) - set(answers))
                raise RunError(LATE, late=", ".join(map(str, late)))
        return [answers[rank] for rank in range(len(workers))], readings

    def _end_all(self) -> None:
        for worker in self.workers:
            worker.end()
        self.workers.clear()

    def _rest(self) -> None:
        """End the workers because nobody has needed them for a while, unless somebody does now."""
        if self.lock.acquire(blocking=False):
            self._end_all()
            self.lock.release()

    def close(self) -> None:
        """End all workers, also of a run that is not over; a later run starts new ones."""
        idle = self.lock.acquire(timeout=1)
        if self.timer is not None:
            self.timer.cancel()
        self._end_all()
        if idle:
            self.lock.release()


_pool: Pool | None = None


def _the_pool() -> Pool:
    global _pool  # noqa: PLW0603 one for the process: workers are to be found again
    if _pool is None:
        _pool = Pool()
        atexit.register(close)
    return _pool


def answers(case: Case, timeout: float = 60.0) -> list[Any]:
    """Run a job and give back what each rank returned, whatever that is."""
    return returned(answering(case, timeout))


def answering(case: Case, timeout: float = 60.0) -> Generator[None, None, list[Any]]:
    """`answers` as a generator for a lab's producer, as `running` is one of `run`."""
    found, _ = yield from _the_pool().steps(case, timeout)
    return found


def running(case: Case, timeout: float = 60.0) -> Generator[None, None, Verified]:
    """`run` as a generator for a lab's producer: `verified = yield from running(case)`.

    Yields at least every 50 ms. Closed before its end (a cancelled run), it ends the workers.
    """
    began = time.perf_counter()
    found, readings = yield from _the_pool().steps(case, timeout)
    assert all(isinstance(one, Found) for one in found)
    wire = sum(b - a for a, b in zip(readings[::2], readings[1::2], strict=False))
    return Verified(
        case, tuple(found), wire if readings else None, time.perf_counter() - began
    )  # fmt: skip


def run(case: Case, timeout: float = 60.0) -> Verified:
    """Run a case on real processes and compare. Raises RunError; `timeout` counts from when the
    processes are there."""
    return returned(running(case, timeout))


def close() -> None:
    """End the workers of this process, if there are any."""
    if _pool is not None:
        _pool.close()
