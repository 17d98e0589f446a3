"""The installer for Windows, made with Inno Setup."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import facts
from windows import resources

HERE = Path(__file__).resolve().parent


def compiler() -> str:
    """Inno Setup's command line. Raises FileNotFoundError where it is not installed."""
    found = shutil.which("ISCC")
    usual = Path(os.environ.get("PROGRAMFILES(X86)", "C:/")) / "Inno Setup 6" / "ISCC.exe"
    if found is None and not usual.exists():
        raise FileNotFoundError("Inno Setup 6 is not installed: ISCC.exe was not found")
    return found or str(usual)


def command(bundle: Path, drawings: Path, output: Path, *, quick: bool) -> list[str]:
    """The call of the compiler."""
    return [
        compiler(), "/Q", f"/DVersion={facts.VERSION}", f"/DBundle={bundle}",
        f"/DResources={drawings}", *(["/DQuick"] if quick else []), f"/O{output}",
        str(HERE / "installer.iss"),
    ]  # fmt: skip


def build(bundle: Path, output: Path, *, quick: bool = False) -> list[Path]:
    """Make it; signed where WINDOWS_SIGN names a command that takes a file. Returns the file."""
    with tempfile.TemporaryDirectory() as name:
        resources.write(Path(name))
        subprocess.run(command(bundle, Path(name), output, quick=quick), check=True)
    target = output / f"{facts.NAME}-{facts.VERSION}-windows-x64.exe"
    sign = os.environ.get("WINDOWS_SIGN")
    if sign:
        subprocess.run([sign, str(target)], check=True)
    return [target]
