"""Models of the hub: what a download would bring, which there are, and how much disk they take."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from explorer.core import own_models

UNFINISHED = ".part"
#: A note in each downloaded folder: address, id and commit.
NOTE = "downloaded.json"


@dataclass(frozen=True)
class HubFile:
    """A file of a model: its size in bytes, and its SHA-256 where the hub names one."""

    name: str
    size: int
    sha256: str = ""


@dataclass(frozen=True)
class HubModel:
    """What a download would bring. `commit` is the version, `licence` as its page names it."""

    id: str
    commit: str
    files: tuple[HubFile, ...]
    licence: str = ""

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True)
class Download:
    """A folder of the downloads: the id of the model, bytes on disk, and whether it is whole."""

    id: str
    folder: Path
    size: int
    whole: bool


def downloads() -> tuple[Download, ...]:
    """Everything that was downloaded, in the order of the ids; unfinished ones too."""
    found = []
    with contextlib.suppress(OSError):
        for folder in sorted(own_models.load().downloads.iterdir()):
            whole = folder.suffix != UNFINISHED
            name = folder.name if whole else folder.name.removesuffix(UNFINISHED)
            # Only what this program named so itself: the folder may be one of the reader's own.
            if folder.is_dir() and not folder.is_symlink() and name.count("--") >= 1:
                ours = not whole or (folder / NOTE).is_file()
                if ours:
                    found.append(Download(name.replace("--", "/", 1), folder, _size(folder), whole))
    return tuple(found)


def delete(download: Download) -> None:
    """Remove one model from the disk; OSError where that is not possible."""
    shutil.rmtree(download.folder)


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        with contextlib.suppress(OSError):
            total += path.stat().st_size if path.is_file() else 0
    return total
