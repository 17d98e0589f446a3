"""Desk: the state of the window and every change of it. Widgets show it and call it.

One direction: a widget calls the desk, the desk changes a value and says so with one signal, the
widgets redraw. No widget talks to another.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from explorer.core import params as params_module
from explorer.core import paths
from explorer.core.lab import Panel, open_lab, resolve
from explorer.core.params import ParamError
from explorer.core.session import Session, Stop
from explorer.core.trace import Trace
from explorer.core.transport import Loop, Transport
from explorer.core.view import View
from explorer.ui import language
from explorer.ui.bench import Bench
from explorer.ui.language import translate
from explorer.ui.refusals import sentence, takes
from explorer.ui.runs import Bound, Runs
from explorer.ui.tasks import Listener, Tasks

COALESCE = 1.0  # seconds within which edits of one field are one undo entry


class Desk(Runs):
    """What is open, where we are in it, and how we look at it."""

    opened = Signal()  # another lab is in front
    edited = Signal()  # params changed
    moved = Signal()  # the position or the transport changed
    looked = Signal()  # the view changed
    stops_changed = Signal()

    def __init__(
        self, panels: tuple[Panel, ...], tasks: Tasks, settings: Any, parent: QObject | None = None
    ) -> None:
        super().__init__(tasks, parent)
        self.panels, self.settings = panels, settings
        self.view = View()
        self.stops: list[Stop] = []
        self.current_stop = -1
        self.aside: tuple[
            Any, ...
        ] = ()  # stops of labs this version does not have, kept for saving
        self.predicting = False
        self.visited: set[str] = set()

    # opening ------------------------------------------------------------------------------

    def lab_ids(self) -> tuple[str, ...]:
        """All labs in the order of the rail."""
        return tuple(lab for panel in self.panels for lab in panel.lab_ids())

    def bench_of(self, lab_id: str) -> Bench:
        """The bench of a lab, made when first needed. Raises KeyError for no such lab."""
        if lab_id not in self.benches:
            if lab_id not in self.lab_ids():
                raise KeyError(lab_id)
            lab = open_lab(lab_id)
            bench = Bench(lab, resolve(lab.scene)(lab), lab.Params())
            bench.transport = Transport(beat=lab.beat)
            self.benches[lab_id] = bench
        return self.benches[lab_id]

    def open(
        self, lab_id: str, params: Mapping[str, Any] | None = None,
        at: int | str | float | None = None, view: Mapping[str, Any] | None = None,
    ) -> None:  # fmt: skip
        """Bring a lab to the front, with params (out of range: clamped, and said) and position."""
        bench = self.bench_of(lab_id)
        if self.bench is not None and self.bench is not bench:
            self._leave(self.bench)
        self.bench = bench
        bench.last_edit = ("", 0.0)
        self.visited.add(lab_id)
        if params is not None:
            fresh: Any
            fresh, clamped = params_module.coerce(
                bench.lab.Params, params, clamp=True, unknown="drop"
            )
            if fresh != bench.params:
                bench.record(bench.params)
                bench.params = fresh
            if clamped:
                self.noticed.emit(
                    translate("Desk", "Brought into range: {fields}", fields=", ".join(clamped))
                )
        if view is not None:
            bench.view = dict(view)
        if bench.trace is None:
            self._show_sample(bench)
        if at is not None:
            if bench.shows_params():
                self._seek_in(bench, at)
            else:
                bench.arrive_at = at
        self.opened.emit()
        self._compute(bench)

    def _seek_in(self, bench: Bench, at: int | str | float) -> None:
        assert bench.trace is not None
        try:
            step = at if isinstance(at, float) else bench.lab.step_of(bench.trace, at)
        except KeyError:
            return
        bench.transport = bench.transport.seek(step)

    def _show_sample(self, bench: Bench) -> None:
        """The stored trace of the default params, so that the stage is never blank."""
        file = paths.resources() / "samples" / (bench.lab.id.replace("/", "--") + ".trace")
        if not file.exists():
            return
        from explorer.core.codec import CodecError, load

        try:
            trace = load(file)
            if bench.lab.current(trace):
                bench.take(trace, sample=True)
        except (CodecError, OSError):
            return

    def _leave(self, bench: Bench) -> None:
        """Another lab comes to the front: stop playing, and interactive work."""
        bench.transport = bench.transport.pause()
        if bench.ticket and not bench.lab.background:
            self.tasks.cancel(bench.ticket)
            bench.ticket, bench.wanted, bench.progress = 0, None, None
        if bench.check_ticket:
            self.tasks.cancel(bench.check_ticket)
            bench.check_ticket = 0

    # params -------------------------------------------------------------------------------

    def edit(self, changes: Mapping[str, Any], *, final: bool = True) -> bool:
        """Change params. While dragging (`final` False) no undo entry is made.

        Returns whether the values were taken; a refusal is shown at the field.
        """
        bench = self.bench
        if bench is None:
            return False
        try:
            fresh = params_module.changed(bench.params, changes)
        except ParamError as error:
            # nothing has changed: a sentence, while the picture stays as it is
            self.noticed.emit(sentence(error, bench.lab))
            return False
        self._say_clamped(bench, changes)
        if fresh == bench.params:
            if final and bench.last_edit[0] == "dragging":
                bench.last_edit = ("", 0.0)
            return True
        field, now = ",".join(sorted(changes)), time.monotonic()
        last_field, last_time = bench.last_edit
        dragging = last_field == "dragging"
        if not dragging and not (final and field == last_field and now - last_time < COALESCE):
            bench.record(bench.params)
        bench.last_edit = (field, now) if final else ("dragging", now)
        self._set(bench, fresh)
        return True

    def _say_clamped(self, bench: Bench, changes: Mapping[str, Any]) -> None:
        """A typed number out of range was brought into it: say so."""
        for spec in params_module.specs(bench.params):
            value = changes.get(spec.name)
            if isinstance(value, str) and spec.kind in ("integer", "number", "seed"):
                if params_module.coerce_value(spec, value, clamp=True)[1]:
                    text = translate("Desk", "Brought into range: {fields}", fields=takes(spec))
                    self.noticed.emit(text)

    def end_drag(self) -> None:
        """The mouse was released: what was previewed stays, as one undo entry."""
        if self.bench is not None:
            self.bench.last_edit = ("", 0.0)

    def _set(self, bench: Bench, fresh: Any) -> None:
        bench.params = fresh
        self.edited.emit()
        self._compute(bench)

    def reset(self, field: str | None = None) -> None:
        """One field, or all, back to the default."""
        if self.bench is not None:
            names = [s.name for s in params_module.specs(self.bench.params)]
            defaults = self.bench.lab.Params()
            chosen = names if field is None else [field]
            self.edit({name: getattr(defaults, name) for name in chosen})

    def preset(self, name: str) -> None:
        """Take a preset: its params over the defaults, and its position."""
        if self.bench is None:
            return
        preset = self.bench.lab.presets[name]
        params = params_module.to_json(self.bench.lab.Params()) | dict(preset.params)
        self.bench.arrive_at = preset.at
        if not self.edit(params):
            return
        if self.bench.shows_params():
            self.bench.arrive_at = None
            self.go(preset.at)

    @Slot()
    def undo(self) -> None:
        """The params before the last edit."""
        bench = self.bench
        if bench is not None and bench.undo:
            bench.redo.append(bench.params)
            bench.last_edit = ("", 0.0)
            self._set(bench, bench.undo.pop())

    @Slot()
    def redo(self) -> None:
        """The edit that was undone."""
        bench = self.bench
        if bench is not None and bench.redo:
            bench.undo.append(bench.params)
            bench.last_edit = ("", 0.0)
            self._set(bench, bench.redo.pop())

    # position -----------------------------------------------------------------------------

    def apply(self, transport: Transport) -> None:
        """Take a new transport."""
        if self.bench is not None and transport != self.bench.transport:
            self.bench.transport = transport
            self.moved.emit()

    def go(self, where: int | str | float) -> None:
        """Go to a step or a section."""
        bench = self.bench
        if bench is None or bench.trace is None:
            return
        before = bench.transport
        self._seek_in(bench, where)
        if bench.transport != before:
            self.moved.emit()

    def section(self, by: int) -> None:
        """To the next or the previous section (or a tenth of the trace where there are none)."""
        bench = self.bench
        if bench is None or bench.trace is None or len(bench.trace) == 0:
            return
        here = bench.transport.index
        starts = sorted({s.start for s in bench.trace.sections} | {0, len(bench.trace) - 1})
        if len(bench.trace.sections) < 2:
            tenth = max(1, len(bench.trace) // 10)
            starts = [*range(0, len(bench.trace), tenth), len(bench.trace) - 1]
        later = [s for s in starts if s > here]
        earlier = [s for s in starts if s < here]
        if by > 0 and later:
            self.go(later[0])
        if by < 0 and earlier:
            self.go(earlier[-1])

    def loop(self, mode: Loop) -> None:
        """Set what happens at the end."""
        if self.bench is not None:
            self.apply(replace(self.bench.transport, loop=mode))

    # looking ------------------------------------------------------------------------------

    def look(self, **changes: Any) -> None:
        """Change the window's view (theme, language, text scale, motion, presenting)."""
        fresh = replace(self.view, **changes)
        if fresh != self.view:
            self.view = fresh
            if "language" in changes:
                language.use(fresh.language)
            self.looked.emit()

    def look_here(self, **changes: Any) -> None:
        """Change what belongs to this lab: selection, zoom, pan, scale."""
        bench = self.bench
        if bench is None:
            return
        fresh = replace(bench.look(self.view), **changes).kept()
        if fresh != bench.view:
            bench.view = fresh
            self.looked.emit()

    # comparing ----------------------------------------------------------------------------

    def keep_as_a(self) -> None:
        """Freeze what stands on the stage as A; the stage then shows A beside B."""
        bench = self.bench
        if bench is not None and bench.trace is not None and not bench.sample:
            bench.kept = (bench.trace.params, bench.trace)
            self.looked.emit()

    def forget_a(self) -> None:
        """End the comparison."""
        if self.bench is not None and self.bench.kept is not None:
            self.bench.kept = None
            self.looked.emit()

    def compare_with_baseline(self) -> None:
        """Compute the lab's own "before" and keep it as A."""
        bench = self.bench
        if bench is None:
            return
        before = bench.lab.baseline(bench.params)
        if before is not None:
            self.keep_params_as_a(before)

    def keep_params_as_a(self, params: Any) -> None:
        """Compute params in the background and keep the trace as A."""
        bench = self.bench
        if bench is not None:
            listener = Listener(
                done=Bound(self._a_done, bench.lab.id), failed=Bound(self._a_failed, bench.lab.id)
            )
            self.tasks.run(bench.lab.id, bench.lab.run, params, listener, background=True)

    def _a_done(self, lab_id: str, trace: Trace) -> None:
        self.benches[lab_id].kept = (trace.params, trace)
        if self.bench is self.benches[lab_id]:
            self.looked.emit()

    def _a_failed(self, lab_id: str, error: BaseException, details: str) -> None:
        self.noticed.emit(str(error))

    # stops and sessions -------------------------------------------------------------------

    def stop_here(self, note: str = "", title: str = "") -> Stop | None:
        """This place as a stop: lab, params, position, view."""
        bench = self.bench
        if bench is None:
            return None
        kept = params_module.to_json(bench.kept[0]) if bench.kept is not None else None
        return Stop(
            lab=bench.lab.id, params=params_module.to_json(bench.params),
            at=bench.transport.cursor, view=dict(bench.view), note=note, title=title,
            compare=kept, rate=bench.transport.rate, loop=str(bench.transport.loop),
        )  # fmt: skip

    def add_stop(self, note: str = "") -> None:
        """Append this place to the list of stops."""
        here = self.stop_here(note)
        if here is not None:
            self.stops.append(here)
            self.current_stop = len(self.stops) - 1
            self.stops_changed.emit()

    def replace_stops(self, stops: list[Stop], current: int = -1) -> None:
        """Another list of stops: reordered, edited, loaded."""
        self.stops = list(stops)
        self.current_stop = min(max(current, -1), len(stops) - 1)
        self.stops_changed.emit()

    def tour(self, stops: tuple[Stop, ...]) -> None:
        """Put a tour behind the reader's own stops and go to its first.

        The stops of a tour have a title, the reader's own have none: those of the tour before go.
        """
        own = [stop for stop in self.stops if not stop.title]
        self.replace_stops([*own, *stops], len(own))
        self.visit(len(own))

    def visit(self, index: int) -> None:
        """Go to a stop: to its position, or to the beginning of its section."""
        if not 0 <= index < len(self.stops):
            return
        stop = self.stops[index]
        self.current_stop = index
        try:
            where = stop.section if stop.section and not stop.at else float(stop.at)
            self.open(stop.lab, stop.params, where, stop.view)
        except (KeyError, ParamError) as error:
            self.noticed.emit(str(error))
            return
        assert self.bench is not None
        loop = Loop(stop.loop) if stop.loop in list(Loop) else Loop.ONCE
        self.bench.transport = replace(self.bench.transport, rate=stop.rate, loop=loop)
        if stop.compare is not None:
            fresh: Any
            fresh, _ = params_module.coerce(
                self.bench.lab.Params, stop.compare, clamp=True, unknown="drop"
            )
            if self.bench.kept is None or self.bench.kept[0] != fresh:
                self.bench.kept = None
                self.keep_params_as_a(fresh)
        else:
            self.bench.kept = None
        self.stops_changed.emit()
        self.moved.emit()

    def session(self) -> Session:
        """What is saved: the stops, or this place alone where there are none."""
        stops = list(self.stops)
        current = self.current_stop
        if not stops:
            here = self.stop_here()
            stops, current = ([here] if here is not None else []), 0
        return Session(stops=tuple(stops), current=max(current, 0), aside=self.aside)

    def close(self) -> None:
        """Stop everything."""
        self._check_timer.stop()
        if self.bench is not None:
            self._leave(self.bench)
        self.tasks.close()
