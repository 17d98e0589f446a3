"""Digests: whether a file or folder is still what it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

WHOLE = 64 << 20  # bytes; of larger files the size and both ends are read
END = 1 << 20
MOST_FILES = 200  # of a folder, in the order of their names


def digest_of(path: str | Path) -> str:
    """A digest of a file's content, or of the files in a folder; "" where it cannot be read.

    "sha256:…" for files up to 64 MiB; "ends:…" for larger ones (size, first and last MiB);
    "folder:…" for the names and digests of the files directly in a folder.
    """
    place = Path(path)
    try:
        if place.is_dir():
            names = sorted(child.name for child in place.iterdir() if child.is_file())[:MOST_FILES]
            lines = [f"{name}\0{digest_of(place / name)}" for name in names]
            content = "\n".join(lines).encode(errors="surrogatepass")
            return "folder:" + hashlib.sha256(content).hexdigest()
        if not place.is_file():  # a pipe or a device could keep us waiting for ever
            return ""
        size = place.stat().st_size
        with open(place, "rb") as file:
            if size <= WHOLE:
                return "sha256:" + hashlib.file_digest(file, "sha256").hexdigest()
            seen = hashlib.sha256(str(size).encode())
            seen.update(file.read(END))
            file.seek(-END, 2)
            seen.update(file.read(END))
            return "ends:" + seen.hexdigest()
    except (OSError, ValueError):  # no rights, gone meanwhile, or NUL in the name
        return ""
