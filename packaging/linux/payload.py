"""What both installers for Linux carry: one archive of the files below `/`, compressed once.

The .deb holds it as its `data.tar.xz`, the self-extracting installer takes it apart into other
places. The same files give the same bytes: names sorted, times of the commit, owner root.
"""

from __future__ import annotations

import io
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

import facts
from linux import menu

PLACE = f"usr/lib/{facts.NAME}"
DICTIONARY = 192 << 20  # bytes; unpacking needs as much memory. PyTorch's kernels repeat far apart
BLOCK = 320 << 20  # bytes compressed on their own: half of it all
COPYRIGHT = f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: {facts.TITLE}
Comment: The libraries brought along, each under its own licence, are listed in
 /{PLACE}/sbom.cdx.json; their texts stand in /{PLACE}/licences.

Files: *
Copyright: The LLM Explorer authors
License: MIT
"""


class Entry:
    """A file, link or folder of the archive: its name, mode, and content or target."""

    def __init__(
        self, name: str, mode: int, read: Callable[[], bytes] | None = None, target: str = ""
    ) -> None:
        self.name, self.mode, self.read, self.target = name, mode, read, target

    def info(self, size: int) -> tarfile.TarInfo:
        """Its header."""
        info = tarfile.TarInfo("./" + self.name if self.name else "./")
        info.mode, info.mtime, info.size = self.mode, facts.epoch(), size
        info.uname = info.gname = "root"
        if self.target:
            info.type, info.linkname = tarfile.SYMTYPE, self.target
        elif self.read is None:
            info.type = tarfile.DIRTYPE
        return info


def of_bundle(bundle: Path) -> Iterator[Entry]:
    """The bundle, below /usr/lib."""
    for path in sorted(bundle.rglob("*")):
        name = f"{PLACE}/{path.relative_to(bundle).as_posix()}"
        if path.is_symlink():
            yield Entry(name, 0o777, target=str(path.readlink()))
        elif path.is_file():
            runs = path.stat().st_mode & 0o100
            yield Entry(name, 0o755 if runs else 0o644, path.read_bytes)


def of_share() -> Iterator[Entry]:
    """Menu entry, icons, manual and the like, below /usr/share; the command in /usr/bin."""

    def constant(data: bytes) -> Callable[[], bytes]:
        return lambda: data

    licence = (facts.ROOT / "LICENSE").read_text(encoding="utf-8").strip().splitlines()
    lines = "".join(f" {line.strip() or '.'}\n" for line in licence)
    files = {
        **menu.share(),
        f"doc/{facts.NAME}/copyright": (COPYRIGHT + lines).encode(),
    }
    for name, data in files.items():
        yield Entry(f"usr/share/{name}", 0o644, constant(data))
    yield Entry(f"usr/bin/{facts.NAME}", 0o777, target=f"../lib/{facts.NAME}/{facts.NAME}")


def entries(bundle: Path) -> list[Entry]:
    """Everything, each folder before what is in it."""
    found = {entry.name: entry for entry in (*of_bundle(bundle), *of_share())}
    folders = {str(parent) for name in found for parent in Path(name).parents}
    for folder in folders:
        name = "" if folder == "." else folder
        found[name] = Entry(name, 0o755)
    return sorted(found.values(), key=lambda entry: entry.name.split("/"))


def write_tar(items: list[Entry], file: BinaryIO) -> None:
    """Write entries as a tar archive, in the form that dpkg and every tar read."""
    with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as archive:
        for entry in items:
            data = entry.read() if entry.read is not None else b""
            archive.addfile(entry.info(len(data)), io.BytesIO(data))


def compress_command(plain: Path, *, quick: bool = False) -> list[str]:
    """What turns `plain` into `plain.xz`, with the filter that makes x86 programs smaller.

    The blocks are compressed in two threads; their size, not the number of threads, decides what
    comes out. `quick` is for trying out.
    """
    strong = f"preset=9,dict={DICTIONARY >> 20}MiB"
    lzma2 = "preset=0" if quick else strong
    return ["xz", "-T2", f"--block-size={BLOCK}", "--x86", f"--lzma2={lzma2}", str(plain)]
