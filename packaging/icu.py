"""Less of ICU's data: the locales of the program's languages instead of all of the world's.

Qt's wheels for Linux carry `libicudata`, 32 MB of tables for every locale, of which Qt asks for
collation, upper and lower case and the names of its own locale. ICU falls back to its root locale
where another is missing. The library holds one symbol, `icudtNN_dat`, whose content is ICU's
"common data" format: a header, a table of (name offset, data offset) sorted by name, then the
items, each 16-byte aligned (ICU's `ucmndata.h`).
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

#: Locale data (in any folder) of these languages stays, with whatever belongs to no language.
LANGUAGES = ("root", "en", "zh")
LOCALE = re.compile(r"^([a-z]{2,3})(_[A-Za-z0-9_]+)?$")
#: Encodings of a terminal or of file names in the languages spoken here; UTF-8 needs no table.
ENCODINGS = re.compile(r"gb18030|ibm-1386|ibm-1392|windows-936|windows-950|ibm-1373|ibm-1375")
#: Dictionaries to break words with, and transliterations: Qt has its own rules and uses neither.
UNUSED = re.compile(r"\.dict$|/translit/|/rbnf/|\.spp$|\.cfu$|unames\.icu$")


def kept(name: str) -> bool:
    """Does an item such as "icudt73l/coll/zh.res" stay?"""
    stem, _, kind = name.rsplit("/", 1)[-1].rpartition(".")
    if UNUSED.search(name):
        return False
    if kind == "cnv":
        return bool(ENCODINGS.search(stem))
    locale = LOCALE.match(stem) if kind == "res" else None
    return locale is None or locale.group(1) in LANGUAGES or stem == "pool"


def items_of(data: bytes) -> tuple[bytes, list[tuple[str, bytes]]]:
    """The header, and the items with their names, of a file in the common data format.

    Raises ValueError for anything else.
    """
    if data[2:4] != b"\xda\x27" or data[12:16] != b"CmnD":
        raise ValueError("not in ICU's common data format")
    begin = struct.unpack_from("<H", data)[0]
    (count,) = struct.unpack_from("<I", data, begin)
    table = [struct.unpack_from("<II", data, begin + 4 + 8 * i) for i in range(count)]
    ends = [offset for _, offset in table[1:]] + [len(data) - begin]
    items = []
    for (name, offset), end in zip(table, ends, strict=True):
        text = data[begin + name : data.index(b"\0", begin + name)].decode("ascii")
        items.append((text, data[begin + offset : begin + end]))
    return data[:begin], items


def packed(header: bytes, items: list[tuple[str, bytes]]) -> bytes:
    """Header and items as one file again, sorted by name as ICU's binary search needs it."""
    items = sorted(items)
    names, places = b"", []
    first = 4 + 8 * len(items)
    for name, _ in items:
        places.append(first + len(names))
        names += name.encode("ascii") + b"\0"
    offset = first + len(names)
    body, table = b"", struct.pack("<I", len(items))
    padding = -offset % 16
    offset, names = offset + padding, names + b"\xaa" * padding
    chunks = []
    for place, (_, content) in zip(places, items, strict=True):
        table += struct.pack("<II", place, offset)
        content += b"\xaa" * (-len(content) % 16)
        chunks.append(content)
        offset += len(content)
    body = b"".join(chunks)
    return header + table + names + body


def symbol_in(library: Path) -> tuple[str, bytes] | None:
    """Name and content of the data symbol of a `libicudata`, or None where it has none."""
    listed = subprocess.run(
        ["readelf", "-W", "--dyn-syms", "--sections", str(library)],
        capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    found = re.search(r": ([0-9a-f]+) +(\w+) OBJECT +GLOBAL +DEFAULT +\d+ (icudt\d+_dat)", listed)
    section = re.search(r"\.rodata +PROGBITS +([0-9a-f]+) ([0-9a-f]+) ", listed)
    if found is None or section is None:
        return None
    address, size = int(found.group(1), 16), int(found.group(2), 0)
    begin = address - int(section.group(1), 16) + int(section.group(2), 16)
    return found.group(3), library.read_bytes()[begin : begin + size]


def reduce(library: Path) -> int:
    """Rewrite a `libicudata.so.NN` with less in it. Returns the bytes saved.

    Needs gcc and readelf; without them the library stays as it is (0).
    """
    if not shutil.which("gcc") or not shutil.which("readelf"):
        return 0
    found = symbol_in(library)
    if found is None:
        return 0
    symbol, data = found
    header, items = items_of(data)
    less = packed(header, [item for item in items if kept(item[0])])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data.bin").write_bytes(less)
        (folder / "data.s").write_text(
            f".section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n"
            f'{symbol}:\n.incbin "data.bin"\n.size {symbol}, {len(less)}\n'
            '.section .note.GNU-stack,"",@progbits\n'
        )
        soname = ".".join(library.name.split(".")[:3])
        subprocess.run(
            ["gcc", "-shared", "-nostdlib", "-s", "-Wl,--build-id=none", f"-Wl,-soname,{soname}",
             "-o", "out.so", "data.s"],
            cwd=folder, check=True,
        )  # fmt: skip
        before = library.stat().st_size
        mode = library.stat().st_mode
        library.write_bytes((folder / "out.so").read_bytes())
        library.chmod(mode)
    return before - library.stat().st_size
