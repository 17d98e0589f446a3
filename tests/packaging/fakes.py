"""A bundle that is small enough to be made in a test, with everything a real one has."""

from __future__ import annotations

import os
from pathlib import Path

PROGRAM = """#!/bin/sh
echo "llm-explorer 0.1.0: $*"
"""


def bundle(folder: Path) -> Path:
    """A program that says what it was given, a library, a link, resources."""
    inside = folder / "llm-explorer" / "_internal"
    (inside / "PySide6" / "Qt" / "plugins" / "platforms").mkdir(parents=True)
    (inside / "resources").mkdir()
    program = folder / "llm-explorer" / "llm-explorer"
    program.write_text(PROGRAM)
    program.chmod(0o755)
    (inside / "resources" / "data.txt").write_text("数据\n" * 1000, encoding="utf-8")
    (inside / "libreal.so.1").write_bytes(os.fsencode("not a library\n"))
    (inside / "liblink.so").symlink_to("libreal.so.1")
    return folder / "llm-explorer"
