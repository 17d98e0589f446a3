"""What a bundle is made of: Python packages, and libraries of the system it was built on."""

from __future__ import annotations

import importlib.metadata
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import bundle as bundles

#: Licences of what says nothing about its own, or says it in many words; SPDX expressions.
LICENCES = {
    "colorama": "BSD-3-Clause", "gfloat": "MIT", "latex2mathml": "MIT", "mpmath": "BSD-3-Clause",
    "pyside6_essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "safetensors": "Apache-2.0", "tokenizers": "Apache-2.0", "sympy": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception", "pyqtgraph": "MIT",
}  # fmt: skip
#: Nothing of these gets into a bundle as a module of its own, but their code does.
ALWAYS = ("pyinstaller", "shiboken6", "pyside6_essentials")


@dataclass(frozen=True)
class Part:
    """A thing with a version, a licence and licence texts (file name, text)."""

    name: str
    version: str
    licence: str
    purl: str
    texts: tuple[tuple[str, str], ...]
    kind: str = "library"


def modules_in(bundle: Path) -> set[str]:
    """The top names of all Python modules of a bundle, packed and beside it."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(bundles.program_in(bundle)))
    names: set[str] = set()
    for name in archive.toc:
        if name.endswith(".pyz"):
            names |= {module.split(".")[0] for module in archive.open_embedded_archive(name).toc}
    inside = bundle / "_internal"
    return names | {path.name.split(".")[0] for path in inside.iterdir()}


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


TEXT = re.compile(
    r"(licen[cs]es?/.+|(licen[cs]e|copying|notice|copyright|authors)[^/]*)$", re.IGNORECASE
)


def distributions(bundle: Path) -> Iterator[Part]:
    """The Python packages whose modules are in the bundle."""
    tops = modules_in(bundle)
    by_module = importlib.metadata.packages_distributions()
    names = {name.lower().replace("-", "_") for top in tops for name in by_module.get(top, ())}
    own = {"llm_explorer"}
    for name in sorted((names | set(ALWAYS)) - own):
        found = importlib.metadata.distribution(name)
        texts = []
        for file in found.files or ():
            inside = re.search(r"\.dist-info/(.+)", str(file))
            if (
                inside
                and TEXT.match(inside.group(1))
                and Path(str(found.locate_file(file))).is_file()
            ):
                texts.append((inside.group(1), _read(Path(str(found.locate_file(file))))))
        licence = LICENCES.get(name) or _said(found, "License-Expression")
        licence = licence or _said(found, "License").split("\n")[0]
        yield Part(
            found.name, found.version, licence, f"pkg:pypi/{found.name.lower()}@{found.version}",
            tuple(sorted(texts)),
        )  # fmt: skip


def _said(found: importlib.metadata.Distribution, field: str) -> str:
    """A field of a distribution's metadata, "" where it has none."""
    return str(found.metadata[field]) if field in found.metadata else ""


def python() -> Part:
    """The interpreter."""
    folder = Path(sys.base_prefix)
    places = (
        Path(importlib.__file__).parents[1] / "LICENSE.txt", folder / "LICENSE.txt",
        folder / "LICENSE", Path("/usr/share/doc") / f"python3.{sys.version_info[1]}" / "copyright",
    )  # fmt: skip
    texts = tuple(("LICENSE.txt", _read(place)) for place in places if place.is_file())[:1]
    version = platform.python_version()
    return Part("Python", version, "PSF-2.0", f"pkg:generic/python@{version}", texts, "platform")


def system_libraries(bundle: Path) -> Iterator[Part]:
    """The Debian packages whose libraries PyInstaller copied, where it was built on a Debian."""
    if not shutil.which("dpkg-query"):
        return
    found: dict[str, str] = {}
    for path in sorted((bundle / "_internal").glob("lib*.so*")):
        if path.is_symlink() or path.name.startswith("libpython"):
            continue
        owner = subprocess.run(
            ["dpkg-query", "-S", f"*/{path.name}"], capture_output=True, text=True, check=False
        ).stdout.split("\n")[0]
        if owner:
            found[owner.split(":")[0]] = path.name
    for package in sorted(found):
        shown = subprocess.run(
            ["dpkg-query", "-W", "-f", "${Version}", package],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
        place = Path("/usr/share/doc") / package / "copyright"
        texts = (("copyright", _read(place)),) if place.is_file() else ()
        yield Part(
            package, shown, "see its copyright file", f"pkg:deb/debian/{package}@{shown}", texts
        )


def parts(bundle: Path) -> list[Part]:
    """Everything in a bundle that is not ours."""
    return [python(), *distributions(bundle), *system_libraries(bundle)]
