"""The place of a concept in the reader's own notes: "003:L31-35" is lines 31 to 35 of the file
whose name begins with 003."""

from __future__ import annotations

import re
from pathlib import Path

PLACE = re.compile(r"(\d+):L(\d+)(?:-(\d+))?")
LARGEST = 4 * 2**20  # bytes of a file of notes
LONGEST = 600  # characters of a passage
ENDINGS = (".md", ".markdown", ".txt", ".rst", ".org", ".tex")


def file_of(folder: Path, number: str) -> Path | None:
    """The text file in `folder` whose name begins with a number, the first in order."""
    found = [
        file for file in folder.iterdir()
        if file.name.startswith(number) and file.suffix.lower() in ENDINGS and file.is_file()
    ]  # fmt: skip
    return min(found, default=None)


def passage(folder: Path, place: str) -> str:
    """The lines at a place in the notes; "" where there is no such file or line.

    Raises OSError for a folder that cannot be read.
    """
    match = PLACE.fullmatch(place)
    file = file_of(folder, match.group(1)) if match else None
    if match is None or file is None or file.stat().st_size > LARGEST:
        return ""
    lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    first = int(match.group(2))
    last = min(int(match.group(3) or first + 2), first + 20)
    return "\n".join(lines[first - 1 : last]).strip()[:LONGEST]
