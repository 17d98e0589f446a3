"""Both installers for Linux, from one bundle."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from linux import deb, payload, selfextract


def build(bundle: Path, output: Path, *, quick: bool = False) -> list[Path]:
    """Make them. `quick` compresses little, for trying out. Returns the files."""
    with tempfile.TemporaryDirectory(dir=output) as name:
        plain, data = Path(name) / "data.tar", Path(name) / "data.tar.xz"
        items = payload.entries(bundle)
        with open(plain, "wb") as file:
            payload.write_tar(items, file)
        subprocess.run(payload.compress_command(plain, quick=quick), check=True)
        return [
            deb.build(bundle, items, data, output),
            selfextract.build(bundle, items, data, output),
        ]
