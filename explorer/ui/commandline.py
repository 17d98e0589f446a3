"""The commands that need no window: `labs` and `render`. They are given the labs.

Everything wrong with what the reader typed is a ParamError, before anything is written.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from explorer.core.lab import Lab, LabEntry, Panel, resolve
from explorer.core.params import ParamError, coerce, specs, to_json
from explorer.core.trace import Trace, drive
from explorer.core.view import View

if TYPE_CHECKING:
    from explorer.ui.export.job import ExportJob

LARGEST_INPUT = 16 * 2**20  # bytes of a file named by @
WORTH_KEEPING = 2.0  # seconds a run must have taken for its trace to be kept
_VIEW = (
    "zoom", "pan", "selection", "hover", "scale", "text_scale", "reduced_motion", "presenting",
    "options",
)  # fmt: skip


def application() -> Any:
    """The QGuiApplication, made here if there is none: offscreen, nothing shows a window."""
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    if existing is not None:
        return existing
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["llm-explorer"])


def read_setting(name: str, value: str) -> str:
    """The text of a setting: itself, the content of a file after `@`, `@@` for an @."""
    if value.startswith("@@"):
        return value[1:]
    if not value.startswith("@"):
        return value
    try:
        path = Path(value[1:])
        if path.stat().st_size > LARGEST_INPUT:
            raise ParamError(name, value, f"a file of at most {LARGEST_INPUT >> 20} MiB", "length")
        with open(path, "rb") as file:
            return file.read(LARGEST_INPUT).decode("utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ParamError(name, value, f"a file that can be read ({reason})") from None
    except ValueError as error:
        if isinstance(error, ParamError):
            raise
        raise ParamError(name, value, "a text file in UTF-8") from None


def read_settings(pairs: Iterable[str]) -> dict[str, str]:
    """`name=value` texts as a dict. `coerce` reads text fields literally, the rest as JSON."""
    out: dict[str, str] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name:
            raise ParamError(name or "set", pair, "name=value")
        out[name] = read_setting(name, value)
    return out


def params_of(lab: Lab, preset: str, settings: dict[str, str]) -> Any:
    """Params from a preset and the settings over it. Raises ParamError."""
    given: dict[str, Any] = {}
    if preset:
        if preset not in lab.presets:
            raise ParamError("preset", preset, "one of " + ", ".join(lab.presets))
        given.update(lab.presets[preset].params)
    params: Any = coerce(lab.Params, {**given, **settings})[0]
    if hasattr(params, "validate"):
        params.validate()
    return params


def run_here(lab: Lab, params: Any) -> Trace:
    """The trace of a lab, computed in this process with one thread."""
    for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    function = resolve(lab.run)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
    return drive(function(params))


def trace_of(lab: Lab, params: Any) -> Trace:
    """The trace of a lab: a kept one, or computed here and kept if that took long.

    Raises ParamError where the params go beyond what the reader's model or text has.
    """
    from explorer.core import cache

    trace = cache.find(lab.id, params)
    if trace is None:
        start = time.perf_counter()
        trace = run_here(lab, params)
        if time.perf_counter() - start > WORTH_KEEPING:
            cache.keep(lab.id, params, trace)
    refuse_beyond(trace)
    return trace


def refuse_beyond(trace: Trace) -> None:
    """Raise ParamError for a number beyond the bounds that came with the trace.

    The window brings such a number into range and says so; a script must not get a picture of
    another layer than the one it asked for. A default was not asked for.
    """
    defaults = type(trace.params)()
    for name, limit in trace.limits.items():
        value = getattr(trace.params, name)
        if value == getattr(defaults, name):
            continue
        low = -math.inf if limit.low is None else limit.low
        high = math.inf if limit.high is None else limit.high
        if isinstance(value, (int, float)) and not low <= value <= high:
            takes = f"a number from {low:g} to {high:g} with this input"
            raise ParamError(name, value, takes, "range")


def view_of(options: Namespace) -> View:
    """The view that `--theme`, `--lang` and `--view` describe. Raises ParamError."""
    view = View(theme=options.theme, language=options.lang)
    for name, text in read_settings(options.view).items():
        if name not in _VIEW:
            raise ParamError(f"view {name}", text, "one of " + ", ".join(_VIEW), "unknown")
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            value = text
        view = view.with_(**{name: _checked(name, value)})
    return view


def _checked(name: str, value: Any) -> Any:
    """A value of the view of the right kind. Raises ParamError."""
    real = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    if name in ("zoom", "text_scale"):
        low, high = (0.1, 64) if name == "zoom" else (0.5, 4)
        if not real or not low <= value <= high:
            raise ParamError(f"view {name}", value, f"a number from {low} to {high}", "range")
        return float(value)
    if name == "pan":
        pair = isinstance(value, list) and len(value) == 2
        if not pair or not all(isinstance(v, (int, float)) and abs(v) < 1e6 for v in value):
            raise ParamError("view pan", value, "two numbers, like [10, -4]")
        return (float(value[0]), float(value[1]))
    wanted = {"scale": str, "options": dict, "reduced_motion": bool, "presenting": bool}.get(name)
    if wanted is not None and not isinstance(value, wanted):
        takes = {str: "text", dict: "a JSON object", bool: "true or false"}[wanted]
        raise ParamError(f"view {name}", value, takes)
    return value


def size_of(text: str) -> tuple[int, int]:
    """`WIDTHxHEIGHT`. Raises ParamError."""
    from explorer.ui.export.picture import LARGEST_SIDE, SMALLEST_SIDE

    width, _, height = text.lower().replace("×", "x").partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise ParamError("size", text, "WIDTHxHEIGHT, like 960x720") from None
    if not all(SMALLEST_SIDE <= side <= LARGEST_SIDE for side in size):
        raise ParamError("size", text, f"sides from {SMALLEST_SIDE} to {LARGEST_SIDE}", "range")
    return size


def number_of(name: str, text: str | None, low: float, high: float) -> float | None:
    """A number within bounds, or None where none was given. Raises ParamError."""
    if text is None:
        return None
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not low <= value <= high:
        raise ParamError(name, text, f"a number from {low:g} to {high:g}", "range")
    return value


def position_of(lab: Lab, trace: Trace, where: str | int) -> float:
    """A step, a section, or a place between two steps ("3.5"). Raises ParamError."""
    last = len(trace) - 1
    try:
        if isinstance(where, str) and where.count(".") == 1 and where.replace(".", "").isdigit():
            value = float(where)
            if value > last:
                raise KeyError(f"step: got {where}; takes 0 to {last}")
            return value
        return float(lab.step_of(trace, where))
    except (KeyError, ValueError):
        sections = ", ".join(section.id for section in trace.sections)
        takes = f"0 to {last}" + (f" or one of {sections}" if sections else "")
        raise ParamError("step", where, takes, "range") from None


def steps_of(
    lab: Lab, trace: Trace, options: Namespace, count: int
) -> tuple[float, tuple[int, ...] | None]:
    """The position of a single picture, and the steps that go into the file (None: the usual)."""
    if options.all:
        return 0.0, tuple(range(count))
    if options.step is None:
        usual = lab.presets[options.preset].at if options.preset else 0
        return position_of(lab, trace, usual), None
    first, dots, last = str(options.step).partition("..")
    if dots:
        low, high = int(position_of(lab, trace, first)), int(position_of(lab, trace, last))
        if high < low:
            raise ParamError("step", options.step, "FIRST..LAST in this order")
        return float(low), tuple(range(low, high + 1))
    at = position_of(lab, trace, first)
    single = Path(options.output).suffix.lower() in (".png", ".svg", ".pdf")
    return at, None if single else (int(at),)


def render(options: Namespace, open_lab: Callable[[str], Lab]) -> int:
    """Write a file from a lab, or from the stops of a session or tour. Returns the exit status.

    Raises ParamError and OSError.
    """
    from explorer.ui import tour_command

    if tour_command.is_tour(options.lab):
        return written(tour_command.job_of(options, open_lab))
    return written(job_of(options, open_lab))


def job_of(options: Namespace, open_lab: Callable[[str], Lab]) -> ExportJob:
    """What `render` was asked to make of a lab. Raises ParamError."""
    from explorer.ui.export.job import ExportJob, check_target
    from explorer.ui.export.picture import LARGEST_PIXELS

    lab = opened(options.lab, open_lab)
    settings = read_settings(options.set)
    params = params_of(lab, options.preset, settings)
    others = read_settings(options.compare)
    beside = params_of(lab, options.preset, {**settings, **others}) if others else None
    view, size = view_of(options), size_of(options.size)
    # pages are read on screens of twice the resolution, and zoomed
    usual = 2.0 if options.output.lower().endswith(".html") else 1.0
    scale = number_of("scale", options.scale, 0.25, 8) or usual
    rate = number_of("fps", options.fps, 1, 60) or 20.0
    seconds = number_of("seconds", options.seconds, 1, 3600)
    if size[0] * size[1] * scale**2 > LARGEST_PIXELS:
        raise ParamError("size", f"{options.size} at scale {scale:g}", "at most 100 megapixels")
    target = Path(options.output)
    check_target(target)
    application()
    trace = trace_of(lab, params)
    other = None if beside is None else trace_of(lab, beside)
    longer = other if other is not None and len(other) > len(trace) else trace
    at, steps = steps_of(lab, longer, options, len(longer))
    return ExportJob(
        lab, trace, view, target, at=at, steps=steps, size=size, scale=scale,
        frames_per_second=rate, seconds=seconds, title=options.title, caption=options.caption,
        arrays=options.arrays, other=other,
    )  # fmt: skip


def written(job: ExportJob) -> int:
    """Make the file, showing how far it is; the exit status."""
    shown = sys.stderr is not None and sys.stderr.isatty()
    for share in job.steps():
        if shown:
            print(f"\r{share:4.0%}", end="", file=sys.stderr, flush=True)
    if shown:
        print("\r    \r", end="", file=sys.stderr, flush=True)
    return 0


def opened(lab_id: str, open_lab: Callable[[str], Lab]) -> Lab:
    """The lab of an id. Raises ParamError for an id of no lab."""
    try:
        return open_lab(lab_id)
    except KeyError:
        raise ParamError("lab", lab_id, "a lab that the command labs lists") from None


def lab_entry(lab: Lab, panel: Panel, entry: LabEntry) -> dict[str, Any]:
    """Everything a script needs to know about a lab, as JSON."""
    defaults = to_json(lab.Params())
    return {
        "lab": lab.id,
        "title": entry.title,
        "tab": panel.title,
        "question": lab.question,
        "starred": entry.starred,
        "params": [
            {
                "name": spec.name, "kind": spec.kind, "default": defaults[spec.name],
                "low": spec.low, "high": spec.high, "choices": list(spec.choices),
                "unit": spec.unit, "label": spec.label, "takes": spec.takes,
            }
            for spec in specs(lab.Params)
        ],
        "presets": [
            {
                "id": name, "label": preset.label, "at": preset.at,
                "params": to_json(coerce(lab.Params, preset.params)[0]),
            }
            for name, preset in lab.presets.items()
        ],
        "values": dict(lab.value_names),
        "result": dict(lab.result_names),
    }  # fmt: skip


def labs(options: Namespace, panels: Iterable[Panel], open_lab: Callable[[str], Lab]) -> int:
    """Print every lab; with --json everything a script needs. 1 if one cannot be opened."""
    found, broken = [], []
    for panel in panels:
        for entry in panel.labs:
            lab_id = f"{panel.id}/{entry.name}"
            try:
                found.append(lab_entry(open_lab(lab_id), panel, entry))
            except Exception as error:  # one broken lab must not hide the others
                broken.append(f"{lab_id}: {type(error).__name__}: {error}")
    if options.json:
        print(json.dumps(found, ensure_ascii=True, allow_nan=False, indent=1))
    else:
        for item in found:
            star = "*" if item["starred"] else " "
            print(f"{star} {item['lab']:32} {item['question']}")
            for field in item["params"]:
                shown = json.dumps(field["default"], ensure_ascii=True)
                if len(shown) > 40:
                    shown = shown[:39] + "…"
                print(f"      {field['name']:20} {field['takes']}; default {shown}")
            presets = ", ".join(preset["id"] for preset in item["presets"])
            print(f"      presets: {presets}")
    for line in broken:
        print(f"llm-explorer: {line}", file=sys.stderr)
    return 1 if broken else 0
