"""Errors nobody caught: logged, shown once, never fatal where that can be helped."""

from __future__ import annotations

import faulthandler
import sys
import threading
import time
import traceback
from collections.abc import Callable
from types import TracebackType
from typing import IO

from explorer.core import paths

_log: IO[str] | None = None
_show: Callable[[str], None] | None = None
_inside = threading.local()
LARGEST_LOG = 1_000_000  # bytes; an older log is begun anew


def open_log() -> None:
    """Begin the log file and let faulthandler write native crashes into it."""
    global _log  # noqa: PLW0603 (one log for the process)
    file = paths.log_file()
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        mode = "a" if not file.exists() or file.stat().st_size < LARGEST_LOG else "w"
        _log = file.open(mode, encoding="utf-8", errors="replace")
        _log.write(f"\n--- {time.strftime('%Y-%m-%d %H:%M:%S')} {sys.platform}\n")
        _log.flush()
        faulthandler.enable(_log)
    except OSError:
        faulthandler.enable()


def write(text: str) -> None:
    """A line in the log."""
    if _log is not None and text:
        _log.write(text.rstrip() + "\n")
        _log.flush()


def install(show: Callable[[str], None]) -> None:
    """Catch what nobody caught, in the window's thread and in others."""
    global _show  # noqa: PLW0603 (one hook for the process)
    _show = show
    sys.excepthook = _hook
    threading.excepthook = _thread_hook


def uninstall() -> None:
    """Back to Python's own hooks."""
    global _show  # noqa: PLW0603 (one hook for the process)
    _show = None
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__


def _hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    text = "".join(traceback.format_exception(kind, error, trace))
    sys.stderr.write(text)
    write(text)
    # an error inside the hook's own window must not call the hook again
    if _show is None or getattr(_inside, "busy", False) or issubclass(kind, KeyboardInterrupt):
        return
    _inside.busy = True
    try:
        _show(text)
    finally:
        _inside.busy = False


def _thread_hook(args: threading.ExceptHookArgs) -> None:
    lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
    text = "".join(lines)
    sys.stderr.write(text)
    write(text)
