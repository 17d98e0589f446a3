"""The bundle: a folder with the program and everything it needs, as small as it goes.

PyInstaller collects it from explorer.spec; then symbols and the world's locales leave it.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import facts
import icu
import slim


def build(output: Path, work: Path) -> Path:
    """Run PyInstaller and make the result smaller. Returns the folder of the bundle."""
    subprocess.run(
        [
            sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN",
            "--distpath", str(output), "--workpath", str(work),
            str(facts.ROOT / "packaging" / "explorer.spec"),
        ],
        check=True,
        cwd=facts.ROOT,
        # the same source gives the same files: sets in one order, times of the commit
        env={**os.environ, "PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(facts.epoch())},
    )  # fmt: skip
    bundle = output / facts.NAME
    make_smaller(bundle)
    return bundle


def make_smaller(bundle: Path) -> None:
    """Strip libraries, reduce ICU's data, and say what that saved."""
    saved = slim.strip(bundle)
    print(f"symbols: {saved / 1e6:.0f} MB less")
    for library in sorted(bundle.rglob("libicudata.so.*")):
        if not library.is_symlink():
            print(f"locales: {icu.reduce(library) / 1e6:.0f} MB less")


def program_in(bundle: Path) -> Path:
    """The program to start."""
    return bundle / (facts.NAME + (".exe" if sys.platform == "win32" else ""))


def files(bundle: Path) -> list[tuple[str, str]]:
    """Every file of a bundle with what it is: its SHA-256, or "-> TARGET" for a link; sorted."""
    found = []
    for path in bundle.rglob("*"):
        name = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            found.append((name, f"-> {os.readlink(path)}"))
        elif path.is_file():
            found.append((name, sha256(path)))
    return sorted(found)


def sha256(path: Path) -> str:
    """The SHA-256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def size(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


#: Parts of a bundle, the first that fits: what its path holds, and what it is.
COMPONENTS = (
    ("/torch/lib/libtorch_cpu", "PyTorch: kernels (libtorch_cpu)"),
    ("/torch", "PyTorch: the rest"),
    ("/libicu", "ICU"),
    ("/PySide6", "Qt and PySide6"),
    ("/shiboken6", "Qt and PySide6"),
    ("/numpy", "NumPy and OpenBLAS"),
    ("/tokenizers", "tokenizers"),
    ("/PIL", "Pillow"),
    ("/pillow", "Pillow"),
    ("/resources", "the program: resources"),
    ("/explorer", "the program: sources"),
    ("/libpython", "Python"),
    ("/python3", "Python"),
    ("/base_library", "Python"),
    ("/_internal/lib", "libraries of the system"),
    ("/llm-explorer", "all modules, compiled (in the program)"),
)


def component_of(name: str) -> str:
    """What part of the bundle a file belongs to."""
    for part, component in COMPONENTS:
        if part in "/" + name:
            return component
    return "other packages"


def sizes(bundle: Path) -> Iterator[tuple[str, int]]:
    """Bytes per component, the largest first."""
    totals: dict[str, int] = {}
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = component_of(path.relative_to(bundle).as_posix())
            totals[name] = totals.get(name, 0) + path.stat().st_size
    yield from sorted(totals.items(), key=lambda item: -item[1])
