"""How long a keystroke in the search field takes to have its picture: `keystrokes.py TEXT ...`.

Types each text letter by letter into the field of the index of concepts, each letter once the one
before has its picture. Prints milliseconds: from the letter to the end of painting what it found,
and for painting the stage alone.
"""

from __future__ import annotations

import json
import os
import sys
import time
import traceback
from typing import Any

from PySide6.QtWidgets import QApplication

PATIENCE = 20.0  # seconds


def wait(window: Any, bench: Any) -> None:
    """Turn the event loop until the stage has what the params ask for."""
    end = time.monotonic() + PATIENCE
    while bench.busy or not bench.shows_params():
        QApplication.processEvents()
        time.sleep(0.0005)  # the processor is the compute process's meanwhile
        if time.monotonic() > end:
            raise RuntimeError("waited in vain")
    window.stage.repaint()


def main(*texts: str) -> None:
    app = QApplication([])
    app.setStyle("Fusion")
    from explorer.panels import panels
    from explorer.ui.controls import Controls
    from explorer.ui.settings import Settings
    from explorer.ui.window import MainWindow

    window = MainWindow(panels, Settings(language="en", theme="light"))
    window.resize(1480, 900)
    window.show()
    bench = window.desk.bench_of("concepts/index")
    window.desk.open("concepts/index")
    wait(window, bench)
    controls: Any = window.findChild(Controls)
    field = controls.fields["find"].editor
    shown: list[float] = []
    painted: list[float] = []
    for text in texts:
        field.clear()
        wait(window, bench)
        for letter in text:
            began = time.perf_counter()
            field.insert(letter)
            wait(window, bench)
            shown.append(1000 * (time.perf_counter() - began))
            began = time.perf_counter()
            window.stage.repaint()
            painted.append(1000 * (time.perf_counter() - began))
    window.tasks.close()
    print(json.dumps({"shown": shown, "painted": painted}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":  # the compute processes import this script too
    try:
        main(*sys.argv[1:])
    except Exception:
        traceback.print_exc()
        os._exit(1)
