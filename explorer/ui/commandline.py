"""The commands that need no window: labs, render, selftest. They are given the labs."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explorer.core.lab import Lab, resolve
from explorer.core.params import ParamError, coerce, specs
from explorer.core.paths import write_whole
from explorer.core.trace import Trace, drive
from explorer.core.view import View


def application() -> Any:
    """A QGuiApplication, offscreen: nothing here shows a window."""
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    if existing is not None:
        return existing
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["llm-explorer"])


def read_settings(params_class: type, pairs: list[str]) -> dict[str, Any]:
    """`name=value` texts as values: text literally, the rest as JSON, `@file`, `@@` for an @."""
    out: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise ParamError(name, pair, "name=value")
        if value.startswith("@@"):
            value = value[1:]
        elif value.startswith("@"):
            try:
                value = Path(value[1:]).read_text(encoding="utf-8")
            except (OSError, ValueError) as error:
                raise ParamError(name, value, f"a readable text file ({error})") from None
        out[name] = value
    return out


def params_of(lab: Lab, preset: str, pairs: list[str]) -> Any:
    """Params from a preset and the settings over it. Raises ParamError."""
    given: dict[str, Any] = {}
    if preset:
        if preset not in lab.presets:
            raise ParamError("preset", preset, "one of " + ", ".join(lab.presets))
        given.update(lab.presets[preset].params)
    given.update(read_settings(lab.Params, pairs))
    params = coerce(lab.Params, given)[0]
    if hasattr(params, "validate"):
        params.validate()
    return params


def run_here(lab: Lab, params: Any) -> Trace:
    """The trace of a lab, computed in this process with one thread."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    function = resolve(lab.run)
    torch = sys.modules.get("torch")
    if torch is not None:
        torch.set_num_threads(1)
    return drive(function(params))


def view_of(options: Namespace) -> View:
    """The view that `--theme`, `--lang` and `--view` describe. Raises ParamError."""
    import json

    view = View(theme=options.theme, language=options.lang)
    for pair in options.view:
        name, equals, text = pair.partition("=")
        try:
            value = json.loads(text)
        except ValueError:
            value = text
        if name == "pan" and isinstance(value, list) and len(value) == 2:
            value = (float(value[0]), float(value[1]))
        known = (
            "zoom", "pan", "selection", "hover", "scale", "text_scale", "reduced_motion",
            "presenting", "options",
        )  # fmt: skip
        if name not in known or not equals:
            raise ParamError(f"view {name}", text, "one of " + ", ".join(known))
        view = view.with_(**{name: value})
    return view


def size_of(text: str) -> tuple[int, int]:
    """`WIDTHxHEIGHT`. Raises ParamError."""
    from explorer.ui.export.picture import LARGEST_SIDE

    width, _, height = text.lower().replace("×", "x").partition("x")
    try:
        size = int(width), int(height)
    except ValueError:
        raise ParamError("size", text, "WIDTHxHEIGHT, like 960x720") from None
    if not all(16 <= side <= LARGEST_SIDE for side in size):
        raise ParamError("size", text, f"sides from 16 to {LARGEST_SIDE}")
    return size


def render(options: Namespace, open_lab: Callable[[str], Lab]) -> int:
    """Write one picture of a lab. Returns the exit status."""
    lab = open_lab(options.lab)
    params = params_of(lab, options.preset, options.set)
    view, size = view_of(options), size_of(options.size)
    target = Path(options.output)
    application()
    trace = run_here(lab, params)
    wanted = options.step
    if wanted is None:
        wanted = lab.presets[options.preset].at if options.preset else 0
    try:
        at = float(wanted) if "." in str(wanted) else float(lab.step_of(trace, wanted))
    except ValueError:
        raise ParamError("step", wanted, "a number or a section") from None
    from explorer.ui.export import picture

    frame = picture.Frame(lab, trace, view, size, options.scale)
    write_whole(target, picture.png(picture.image(frame, at)))
    return 0
