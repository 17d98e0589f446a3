"""Where things are: the resources that ship with the program, and the reader's own folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APPLICATION = "llm-explorer"


def resources() -> Path:
    """The folder `resources/`, in a source tree and in a frozen bundle alike."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle) / "resources"
    return Path(__file__).resolve().parents[2] / "resources"


def _user_folder(override: str, windows: str, mac: str, xdg: str, fallback: str) -> Path:
    chosen = os.environ.get(override)
    if chosen:
        return Path(chosen)
    try:
        home = Path.home()
    except RuntimeError:  # HOME unset and no entry in the user database
        import tempfile

        home = Path(tempfile.gettempdir())
    if sys.platform == "win32":
        return Path(os.environ.get(windows, home)) / APPLICATION
    if sys.platform == "darwin":
        return home / mac / APPLICATION
    return Path(os.environ.get(xdg) or home / fallback) / APPLICATION


def settings_folder() -> Path:
    """Settings and the autosaved session (not created by this call)."""
    return _user_folder(
        "LLM_EXPLORER_SETTINGS", "APPDATA", "Library/Application Support",
        "XDG_CONFIG_HOME", ".config",
    )  # fmt: skip


def cache_folder() -> Path:
    """Finished traces and typeset formulas; may be deleted at any time."""
    return _user_folder(
        "LLM_EXPLORER_CACHE", "LOCALAPPDATA", "Library/Caches", "XDG_CACHE_HOME", ".cache"
    )


def log_file() -> Path:
    """The log of the last runs, shown by "copy diagnostics"."""
    folder = _user_folder(
        "LLM_EXPLORER_CACHE", "LOCALAPPDATA", "Library/Logs", "XDG_STATE_HOME", ".local/state"
    )
    return folder / "llm-explorer.log"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: into a neighbour first, then rename over it.

    Raises OSError (no such folder, read-only, disk full) and leaves nothing behind.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with open(part, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
