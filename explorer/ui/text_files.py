"""Reading a text file of the reader's that was opened or dropped."""

from __future__ import annotations

from pathlib import Path

from explorer.ui.language import translate

LARGEST = 5_000_000  # bytes


def text_of_file(path: Path) -> str:
    """The text of a reader's file. Raises OSError, UnicodeDecodeError."""
    if path.stat().st_size > LARGEST:
        raise OSError(translate("Window", "it is larger than 5 MB"))
    return path.read_text(encoding="utf-8")


def unreadable(path: Path, error: Exception) -> str:
    """What to say of a file that could not be read."""
    return translate("Window", "{file} cannot be read: {why}", file=path.name, why=str(error))
