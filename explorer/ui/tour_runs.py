"""The traces of a list of stops, computed one after the other while the window goes on."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from explorer.core import params as params_module
from explorer.core.lab import Lab, open_lab
from explorer.core.params import ParamError
from explorer.core.session import Stop
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui.desk import Desk
from explorer.ui.export.tour import Halt
from explorer.ui.tasks import Listener
from explorer.ui.tour_command import halt_of


class TourRuns(QObject):
    """`begin` computes; then `done` is sent and `halts` holds every stop, or `failed` says why."""

    done = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.halts: list[Halt] = []
        self._stops: tuple[Stop, ...] = ()
        self._view = View()
        self._found: dict[str, Trace] = {}
        self._ticket = 0

    def begin(self, stops: tuple[Stop, ...], view: View) -> None:
        """Compute what is not on a bench already."""
        self.cancel()
        self.halts, self._stops, self._view, self._found = [], stops, view, {}
        self._next()

    def busy(self) -> bool:
        """Is a run under way?"""
        return self._ticket != 0

    def cancel(self) -> None:
        """Stop; what was computed is forgotten."""
        if self._ticket:
            self.desk.tasks.cancel(self._ticket)
        self._ticket, self._stops = 0, ()

    def _next(self) -> None:
        """One stop more, or the run it waits for."""
        while len(self.halts) < len(self._stops):
            number = len(self.halts) + 1
            try:
                halt = halt_of(self._stops[number - 1], number, self._view, open_lab, self._trace)
            except _WantedError as wanted:
                self._ask(wanted.lab, wanted.params)
                return
            except ParamError as error:
                self._stops = ()
                self.failed.emit(error)
                return
            self.halts.append(halt)
        self._stops = ()
        self.done.emit()

    def _trace(self, lab: Lab, params: Any) -> Trace:
        found = self._found.get(_key(lab, params))
        bench = self.desk.benches.get(lab.id)
        if found is None and bench is not None and bench.trace is not None:
            if not bench.sample and bench.trace.complete and bench.trace.params == params:
                found = bench.trace
        if found is None:
            raise _WantedError(lab, params)
        return found

    def _ask(self, lab: Lab, params: Any) -> None:
        listener = Listener(
            done=partial(self._arrived, _key(lab, params)), failed=self._run_failed
        )  # fmt: skip
        self._ticket = self.desk.tasks.run(lab.id, lab.run, params, listener, background=True)

    def _arrived(self, key: str, trace: Trace) -> None:
        self._ticket = 0
        self._found[key] = trace
        self._next()

    def _run_failed(self, error: BaseException, details: str) -> None:
        self._ticket, self._stops = 0, ()
        self.failed.emit(error)


class _WantedError(Exception):
    """A trace that is not there yet."""

    def __init__(self, lab: Lab, params: Any) -> None:
        super().__init__(lab.id)
        self.lab, self.params = lab, params


def _key(lab: Lab, params: Any) -> str:
    return repr((lab.id, params_module.to_json(params)))
