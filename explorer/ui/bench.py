"""Bench: everything the window knows about one lab while it is open. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from explorer.core.lab import Check, Lab
from explorer.core.params import ParamError
from explorer.core.trace import Trace
from explorer.core.transport import Loop, Transport
from explorer.core.view import View
from explorer.ui.canvas.scene import Scene

UNDO_DEPTH = 200


@dataclass
class Bench:
    """A lab with its params, trace and position.

    `trace` is the last finished one (or a stored sample while `sample` is True) and stays while a
    new one is computed; `kept` is A of a comparison: params and trace frozen by the reader.
    """

    lab: Lab
    scene: Scene
    params: Any
    trace: Trace | None = None
    transport: Transport = field(default_factory=Transport)
    view: dict[str, Any] = field(default_factory=dict)
    undo: list[Any] = field(default_factory=list)
    redo: list[Any] = field(default_factory=list)
    kept: tuple[Any, Trace] | None = None
    sample: bool = False
    error: BaseException | None = None
    details: str = ""
    ticket: int = 0
    wanted: Any = None
    sent: Any = None
    progress: float | None = None
    doing: Any = None
    paused: bool = False
    checks: list[Check] | None = None
    check_ticket: int = 0
    guess: int | None = None
    arrive_at: int | str | float | None = None
    #: While a growing trace has not come to `arrive_at`: that place, and where the cursor stands.
    waiting: tuple[int | str | float, float] | None = None
    last_edit: tuple[str, float] = ("", 0.0)

    def look(self, view: View) -> View:
        """The window's view with this lab's own selection, zoom and scale."""
        return view.restored(self.view)

    @property
    def busy(self) -> bool:
        """Is a run under way?"""
        return self.ticket != 0

    def shows_params(self) -> bool:
        """Is the trace on the stage, whole, that of the params in force?"""
        trace = self.trace
        return (
            trace is not None and not self.sample and trace.complete and trace.params == self.params
        )

    def record(self, before: Any) -> None:
        """One undo entry; what could be redone is forgotten."""
        self.undo.append(before)
        del self.undo[:-UNDO_DEPTH]
        self.redo.clear()

    def take(self, trace: Trace, *, sample: bool = False) -> None:
        """A new trace: the position stays where it makes sense."""
        old = self.trace
        self.trace, self.sample, self.error = trace, sample, None
        where = self.transport
        place = self.arrive_at
        dwell: tuple[float, ...] = ()
        if isinstance(trace.steps, tuple) and trace.steps and hasattr(trace.steps[0], "dwell"):
            dwell = tuple(float(step.dwell) for step in trace.steps)
        self.transport = replace(where, beat=self.lab.beat, dwell=dwell).resized(len(trace))
        if place is not None and not sample:
            self._arrive(trace, place, where.cursor)
        elif old is not None and len(old) != len(trace):
            section = old.section_at(where.index)
            if section is not None:
                starts = {s.id: s.start for s in trace.sections}
                offset = where.cursor - section.start
                if section.id in starts:
                    self.transport = self.transport.seek(starts[section.id] + offset)

    def _arrive(self, trace: Trace, place: int | str | float, cursor: float) -> None:
        """Go where the reader was led, once the trace has come so far; not if they left meanwhile.

        `cursor` is where they were before this trace.
        """
        step = self._step_at(trace, place)
        moved = self.waiting is not None and self.waiting[0] == place and self.waiting[1] != cursor
        if step is None and not moved:
            self.waiting = (place, self.transport.cursor)
            return
        self.arrive_at = self.waiting = None
        if step is not None and not moved:
            self.transport = self.transport.seek(step)

    def _step_at(self, trace: Trace, place: int | str | float) -> float | None:
        """The step of a place; None while the trace has not come so far."""
        step: float | None
        try:
            step = place if isinstance(place, float) else self.lab.step_of(trace, place)
        except KeyError:
            step = None
        if trace.complete:
            return 0 if step is None else step
        from_its_end = str(place).startswith("-")
        return None if step is None or from_its_end or step > len(trace) - 1 else step

    def loop(self) -> Loop:
        """The next loop mode."""
        order = list(Loop)
        return order[(order.index(self.transport.loop) + 1) % len(order)]


def error_text(error: BaseException) -> tuple[str, dict[str, Any]]:
    """What went wrong as (English source, arguments) in the context "Errors"."""
    if isinstance(error, ParamError):
        return "{field}: got {got}; takes {takes}", {
            "field": error.field, "got": error.got, "takes": error.takes,
        }  # fmt: skip
    return "{error}", {"error": str(error) or type(error).__name__}
