"""The pictures of the README, made by the program itself: `python packaging/pictures.py`."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "packaging" / "pictures"
LAB = "attention/one-head"
PATIENCE = 120.0  # seconds for a computation and its comparisons


def window(theme: str) -> None:
    """The whole window on the first lab, with its comparisons done, as window-THEME.png."""
    from PySide6.QtWidgets import QApplication

    from explorer.panels import panels
    from explorer.ui.settings import Settings
    from explorer.ui.window import MainWindow

    app: Any = QApplication.instance() or QApplication([])
    app.setStyle("Fusion")
    shown = MainWindow(panels, Settings(language="en", theme=theme))
    shown.resize(1480, 900)
    shown.show()
    shown.tasks.warm()
    shown.desk.open(LAB, None, "mix")
    bench = shown.desk.bench_of(LAB)
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)
        if bench.checks is not None and bench.trace is not None and not bench.busy:
            break
    for _ in range(100):
        app.processEvents()
        time.sleep(0.01)
    shown.grab().save(str(FOLDER / f"window-{theme}.png"))
    shown.close()


def film() -> None:
    """One head from the first stage to the last, by the command line that the README shows."""
    command = [sys.executable, str(ROOT / "main.py"), "render", LAB, "--all", "--size", "720x560"]
    more = ["--fps", "8", "--seconds", "16", "-o", str(FOLDER / "one-head.gif")]
    subprocess.run([*command, *more], check=True)


def main() -> None:
    """Both windows and the film."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["LLM_EXPLORER_SETTINGS"] = folder
        os.environ["LLM_EXPLORER_CACHE"] = folder
        FOLDER.mkdir(exist_ok=True)
        sys.path.insert(0, str(ROOT))
        for theme in ("light", "dark"):
            window(theme)
        film()


if __name__ == "__main__":
    main()
