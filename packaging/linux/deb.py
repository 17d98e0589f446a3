"""The Debian package: an `ar` archive of its version, its control files and its files (deb(5))."""

from __future__ import annotations

import hashlib
import io
import lzma
import platform
import shutil
import textwrap
from pathlib import Path

import facts
from linux import depends
from linux.payload import Entry, write_tar

ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}


def architecture() -> str:
    """Debian's name of this machine."""
    return ARCHITECTURES.get(platform.machine(), platform.machine())


def control(packages: list[str], kibibytes: int) -> str:
    """The control file."""
    body = ["\n".join(" " + line for line in textwrap.wrap(text, 76)) for text in facts.DESCRIPTION]
    return f"""Package: {facts.NAME}
Version: {facts.VERSION}
Architecture: {architecture()}
Maintainer: {facts.MAINTAINER}
Installed-Size: {kibibytes}
Depends: {", ".join(packages)}
Recommends: {depends.FONTS}
Section: education
Priority: optional
Description: {facts.SUMMARY[0].lower() + facts.SUMMARY[1:]}
{chr(10).join(body[:1])}
 .
{chr(10).join(body[1:])}
"""


def member(name: str, size: int) -> bytes:
    """The header of a file in an `ar` archive."""
    return f"{name:<16}{facts.epoch():<12}{0:<6}{0:<6}{100644:<8}{size:<10}`\n".encode()


def build(bundle: Path, items: list[Entry], data: Path, output: Path) -> Path:
    """Put the package together from a packed archive. Returns its path."""
    sums, size = [], 0
    for entry in items:
        content = entry.read() if entry.read is not None else b""
        size += -(-len(content) // 1024) + (entry.read is None)
        if entry.read is not None:
            # dpkg's format of this file; it guards against damage, not against malice
            sums.append(f"{hashlib.md5(content).hexdigest()}  {entry.name}\n")
    text = control(depends.packages_for(*depends.needed(bundle)), size)
    texts = {"control": text, "md5sums": "".join(sums)}

    def reader(name: str) -> Entry:
        return Entry(name, 0o644, texts[name].encode)

    plain = io.BytesIO()
    write_tar([Entry("", 0o755), reader("control"), reader("md5sums")], plain)
    packed = lzma.compress(plain.getvalue(), preset=9)
    target = output / f"{facts.NAME}_{facts.VERSION}_{architecture()}.deb"
    with open(target, "wb") as archive:
        archive.write(b"!<arch>\n")
        for name, content in (("debian-binary", b"2.0\n"), ("control.tar.xz", packed)):
            archive.write(member(name, len(content)) + content + b"\n" * (len(content) % 2))
        archive.write(member("data.tar.xz", data.stat().st_size))
        with open(data, "rb") as source:
            shutil.copyfileobj(source, archive, 1 << 20)
        if data.stat().st_size % 2:
            archive.write(b"\n")
    return target
