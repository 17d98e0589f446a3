"""The command `render` for a list of stops: a session file, or a tour of a question by its id.

llm-explorer render lecture.llmx -o lecture.gif
llm-explorer render tour/why-scale-scores -o tour.gif --lang zh
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from explorer.core import session
from explorer.core.lab import Lab
from explorer.core.params import ParamError, coerce
from explorer.core.session import SessionError, Stop
from explorer.core.tours import stops_of, tours
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.ui.export.tour import Halt, TourJob, check_tour_target

PREFIX = "tour/"
SUFFIX = ".llmx"
#: Options of `render` that belong to one lab and say nothing about a list of stops.
ALONE = ("set", "compare", "preset", "step", "all", "title", "caption", "arrays")


def is_tour(name: str) -> bool:
    """Whether `render` was asked for a list of stops instead of a lab."""
    return name.startswith(PREFIX) or name.lower().endswith(SUFFIX)


def stops_named(name: str, language: str, open_lab: Callable[[str], Lab]) -> tuple[Stop, ...]:
    """The stops of a session file, or of a tour in a language. Raises ParamError."""
    if name.startswith(PREFIX):
        tour = tours()[0].get(name.removeprefix(PREFIX))
        if tour is None:
            known = ", ".join(PREFIX + found for found in tours()[0])
            raise ParamError("lab", name, f"one of {known}")
        return stops_of(tour, language)

    def params_of(lab_id: str) -> type | None:
        return open_lab(lab_id).Params

    try:
        found, _ = session.loads(Path(name).read_bytes(), params_of)
    except SessionError as error:
        raise ParamError("lab", name, f"a session that can be opened ({error})") from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ParamError("lab", name, f"a file that can be read ({reason})") from None
    if not found.stops:
        raise ParamError("lab", name, "a session with a stop in it")
    return found.stops


def halt_of(
    stop: Stop, number: int, view: View, open_lab: Callable[[str], Lab],
    trace_of: Callable[[Lab, Any], Trace],
) -> Halt:  # fmt: skip
    """A stop with its trace. Raises ParamError, which names the stop."""
    try:
        lab = open_lab(stop.lab)
    except KeyError:
        raise ParamError(f"stop {number}", stop.lab, "a lab that the command labs lists") from None
    try:
        traces = []
        for given in (stop.compare, stop.params):
            if given is not None:
                params: Any = coerce(lab.Params, given, clamp=True, unknown="drop")[0]
                if hasattr(params, "validate"):
                    params.validate()
                traces.append(trace_of(lab, params))
    except ParamError as error:
        raise ParamError(f"stop {number}, {error.field}", error.got, error.takes) from None
    return Halt(
        lab, traces[0], view.restored(dict(stop.view)), position(lab, traces[-1], stop),
        stop.note, stop.title, traces[1] if len(traces) > 1 else None,
    )  # fmt: skip


def position(lab: Lab, trace: Trace, stop: Stop) -> float:
    """Where a stop is: its step, or the beginning of its section; the first step where neither
    is there."""
    if stop.section and not stop.at:
        try:
            return float(lab.step_of(trace, stop.section))
        except KeyError:
            return 0.0
    return min(stop.at, max(len(trace) - 1, 0))


def halts_of(
    stops: Sequence[Stop], view: View, open_lab: Callable[[str], Lab],
    trace_of: Callable[[Lab, Any], Trace],
) -> list[Halt]:  # fmt: skip
    """All stops with their traces. Raises ParamError."""
    return [halt_of(stop, n, view, open_lab, trace_of) for n, stop in enumerate(stops, 1)]


def job_of(options: Namespace, open_lab: Callable[[str], Lab]) -> TourJob:
    """What `render` was asked to make of a list of stops. Raises ParamError."""
    from explorer.ui import commandline
    from explorer.ui.export.job import check_target

    for name in ALONE:
        given = getattr(options, name)
        if given not in ([], "", None, False):
            raise ParamError(name, given, "a lab; several stops have their own")
    view, size = commandline.view_of(options), commandline.size_of(options.size)
    scale = commandline.number_of("scale", options.scale, 0.25, 8) or 1.0
    rate = commandline.number_of("fps", options.fps, 1, 60) or 20.0
    seconds = commandline.number_of("seconds", options.seconds, 1, 3600)
    target = Path(options.output)
    check_target(target)
    check_tour_target(target)
    stops = stops_named(options.lab, options.lang, open_lab)
    commandline.application()
    halts = halts_of(stops, view, open_lab, commandline.trace_of)
    return TourJob(
        halts, target, size=size, scale=scale, frames_per_second=rate, seconds=seconds
    )  # fmt: skip
