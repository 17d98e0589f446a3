"""Symbols and debugging information leave the libraries of a bundle: nobody debugs it.

Only ELF files, with binutils' `strip`; elsewhere nothing is done. Libraries whose segments a tool
moved after linking (those in `*.libs` folders of wheels) stay as they are: `strip` can break them.
Each result is looked at before it takes the place of the original.
"""

from __future__ import annotations

import shutil
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

LOAD = 1  # the type of a segment that is mapped into memory


def elf_files(folder: Path) -> Iterator[Path]:
    """The ELF files in a folder, each once, in order."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with open(path, "rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def well_formed(path: Path) -> bool:
    """Can the loader map every segment of a 64-bit ELF file?

    Its offset in the file and its address have to agree modulo its alignment, and it has to lie
    within the file (`man 5 elf`, p_align).
    """
    data = path.read_bytes()
    if data[:5] != b"\x7fELF\x02":
        return False
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for index in range(count):
        kind, _, offset, address, _, in_file, _, align = struct.unpack_from(
            "<IIQQQQQQ", data, table + index * size
        )
        if kind == LOAD and (
            offset + in_file > len(data) or (align > 1 and offset % align != address % align)
        ):
            return False
    return True


def strip(folder: Path) -> int:
    """Strip every ELF file of a bundle that can be. Returns the bytes saved."""
    program = shutil.which("strip")
    if program is None:
        return 0
    saved = 0
    with tempfile.TemporaryDirectory() as name:
        slim = Path(name) / "slim"
        for path in elf_files(folder):
            # the program itself carries its modules behind its last section
            if path.parent.name.endswith(".libs") or path.parent == folder:
                continue
            done = subprocess.run(
                [program, "--strip-unneeded", "-o", str(slim), str(path)],
                capture_output=True, check=False,
            )  # fmt: skip
            if done.returncode == 0 and well_formed(slim):
                gain = path.stat().st_size - slim.stat().st_size
                if gain > 0:
                    mode = path.stat().st_mode
                    shutil.copyfile(slim, path)
                    path.chmod(mode)
                    saved += gain
    return saved
