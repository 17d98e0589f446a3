"""Runs: how params become traces. The part of the desk that talks to the compute processes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from explorer.core.params import ParamError
from explorer.core.trace import Trace
from explorer.ui.bench import Bench
from explorer.ui.language import translate
from explorer.ui.tasks import Listener, ProcessDiedError, Tasks

MOST_DETAILS = 64  # answers kept
PATIENCE = 0.4  # seconds a run may take before newer params stop it


class Runs(QObject):
    """Per lab the latest params win; what is no longer wanted never arrives."""

    traced = Signal()  # a trace, a prefix of one, or an error arrived
    busied = Signal()  # a run began, went on or ended
    checked = Signal()  # the comparisons with other libraries arrived
    noticed = Signal(str)  # a sentence for the reader

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = tasks
        self.benches: dict[str, Bench] = {}
        self.bench: Bench | None = None
        self._details: dict[str, Any] = {}
        self._check_timer = QTimer(self)
        self._check_timer.setSingleShot(True)
        self._check_timer.setInterval(700)
        self._check_timer.timeout.connect(self._run_checks)

    def _compute(self, bench: Bench) -> None:
        """Send the params now, or as soon as the run under way is over: the last always served."""
        if bench.shows_params():
            if bench.ticket:
                self.tasks.cancel(bench.ticket)
                bench.ticket, bench.progress = 0, None
            bench.wanted, bench.error = None, None
            self._after(bench)
            return
        bench.wanted = bench.params
        if bench.ticket:
            if self.tasks.age(bench.ticket) < PATIENCE:
                return
            self.tasks.cancel(bench.ticket)
            bench.ticket = 0
        self._send(bench)

    def _send(self, bench: Bench) -> None:
        lab_id, bench.sent, bench.wanted = bench.lab.id, bench.wanted, None
        validate = getattr(bench.sent, "validate", None)
        if validate is not None:
            try:
                validate()
            except ParamError as error:
                self._refuse(bench, error)
                return
        bench.checks, bench.progress, bench.paused = None, None, False
        listener = Listener(
            done=Bound(self._done, lab_id), failed=Bound(self._failed, lab_id),
            progress=Bound(self._progress, lab_id), append=Bound(self._append, lab_id),
        )  # fmt: skip
        bench.ticket = self.tasks.run(
            lab_id, bench.lab.run, bench.sent, listener, background=bench.lab.background
        )
        self.busied.emit()

    def _refuse(self, bench: Bench, error: BaseException, details: str = "") -> None:
        bench.error, bench.details = error, details
        self.traced.emit()
        self.busied.emit()  # a run that newer params stopped is under way no longer

    def _next(self, bench: Bench) -> None:
        bench.ticket, bench.progress = 0, None
        if bench.wanted is not None and bench.wanted != bench.sent:
            if bench.params == bench.wanted:
                self._send(bench)
                return
        bench.wanted = None

    def _done(self, lab_id: str, trace: Trace) -> None:
        bench = self.benches[lab_id]
        bench.take(trace)
        self._next(bench)
        self._after(bench)

    def _append(self, lab_id: str, trace: Trace) -> None:
        bench = self.benches[lab_id]
        bench.take(trace)
        if bench is self.bench:
            self.traced.emit()

    def _failed(self, lab_id: str, error: BaseException, details: str) -> None:
        bench = self.benches[lab_id]
        bench.error, bench.details = error, details
        if isinstance(error, ProcessDiedError):
            bench.error = RuntimeError(
                translate(
                    "Desk",
                    "The computation ended unexpectedly (out of memory, perhaps). "
                    "Try a smaller input; the next try starts afresh.",
                )
            )
        self._next(bench)
        self._after(bench)

    def _after(self, bench: Bench) -> None:
        if bench is self.bench:
            self.traced.emit()
            self.busied.emit()
            if bench.error is None and not bench.busy:
                self._check_timer.start()

    def _progress(self, lab_id: str, share: float, doing: Any) -> None:
        bench = self.benches[lab_id]
        bench.progress, bench.doing = share, doing
        if bench is self.bench:
            self.busied.emit()

    @Slot()
    def cancel(self) -> None:
        """Stop the run under way; the picture that stands stays."""
        bench = self.bench
        if bench is not None and bench.ticket:
            self.tasks.cancel(bench.ticket)
            bench.ticket, bench.wanted, bench.progress = 0, None, None
            self.busied.emit()

    @Slot()
    def hold(self) -> None:
        """Pause the run under way at its next checkpoint, or let it go on."""
        bench = self.bench
        if bench is not None and bench.ticket:
            bench.paused = not bench.paused
            (self.tasks.pause if bench.paused else self.tasks.resume)(bench.ticket)
            self.busied.emit()

    def ask(self, query: Any, done: Callable[[Any], None]) -> None:
        """What is too big to send with the trace of the lab in front: `lab.detail(params, query)`.

        `done` is called with the answer, at once when it is known already; not at all when the
        computation fails.
        """
        bench = self.bench
        if bench is None or bench.trace is None or not bench.lab.detail:
            return
        key = repr((bench.lab.id, bench.trace.params, query))
        if key in self._details:
            done(self._details[key])
            return
        arguments = (bench.trace.params, query)
        listener = Listener(done=_Answer(self._details, key, done), failed=_ignored)
        self.tasks.call(bench.lab.detail, arguments, listener, background=False)

    @Slot()
    def finish_early(self) -> None:
        """Ask the run to return what it has."""
        if self.bench is not None and self.bench.ticket:
            self.tasks.finish(self.bench.ticket)

    def dismiss(self) -> bool:
        """Put the sentence about an error away. Returns whether there was one."""
        bench = self.bench
        if bench is None or bench.error is None:
            return False
        bench.error, bench.details = None, ""
        self.traced.emit()
        return True

    @Slot()
    def retry(self) -> None:
        """Compute again."""
        if self.bench is not None:
            self.bench.error = None
            if self.bench.ticket:
                self.tasks.cancel(self.bench.ticket)
                self.bench.ticket = 0
            self.bench.wanted = self.bench.params
            self._send(self.bench)

    @Slot()
    def _run_checks(self) -> None:
        """Compare with the second implementation, in the background, once the picture is up."""
        bench = self.bench
        if bench is None or not bench.lab.checks or bench.busy or bench.sample:
            return
        if bench.checks is not None or bench.trace is None or not bench.trace.complete:
            return
        if bench.check_ticket:
            self.tasks.cancel(bench.check_ticket)
        listener = Listener(
            done=Bound(self._checks_done, bench.lab.id),
            failed=Bound(self._checks_failed, bench.lab.id),
        )
        bench.check_ticket = self.tasks.call(
            bench.lab.checks, (bench.trace.params, bench.trace), listener
        )

    def _checks_done(self, lab_id: str, checks: Any) -> None:
        bench = self.benches[lab_id]
        bench.check_ticket, bench.checks = 0, list(checks)
        if bench is self.bench:
            self.checked.emit()

    def _checks_failed(self, lab_id: str, error: BaseException, details: str) -> None:
        self.benches[lab_id].check_ticket = 0


class _Answer:
    """Keeps an answer before handing it on."""

    def __init__(self, kept: dict[str, Any], key: str, done: Callable[[Any], None]) -> None:
        self.kept, self.key, self.done = kept, key, done

    def __call__(self, answer: Any) -> None:
        while len(self.kept) >= MOST_DETAILS:
            del self.kept[next(iter(self.kept))]
        self.kept[self.key] = answer
        self.done(answer)


def _ignored(error: BaseException, details: str) -> None:
    """The coarse form on the stage stays."""


class Bound:
    """A callback that knows which lab it is for; holds a bound method, captures no widget."""

    def __init__(self, method: Any, lab_id: str) -> None:
        self.method, self.lab_id = method, lab_id

    def __call__(self, *arguments: Any) -> None:
        self.method(self.lab_id, *arguments)
