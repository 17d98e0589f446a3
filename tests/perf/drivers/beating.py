"""How evenly the window's thread beats: a timer of 4 ms, and the time between its beats.

    beating.py bare        an empty window, while a process beside it computes
    beating.py LAB         our window, while a lab computes other params than those on the stage,
                           plays, and its garbage is collected
    beating.py LAB PRESET  our window, while a network is trained: its steps arrive one after the
                           other and the stage shows the latest, for at most ten seconds
    beating.py processes   our window, while compute processes start, are killed and are replaced
    beating.py layouts     our window, while layouts are run on four processes, started for it

Prints the gaps in milliseconds, longest last; of a training also how many times steps arrived.
"""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow

PATIENCE = 60.0  # seconds
LISTENED = 10.0  # seconds of a training
ROUNDS = 3  # of other params, or of killed processes
BUSY = "import torch, time\nend = time.monotonic() + 1.5\nwhile time.monotonic() < end: pass"


class Heart(QObject):
    """Notes the time between beats while it listens."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.last = 0.0
        self.timer = QTimer(self)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(4)
        self.timer.timeout.connect(self.beat)

    def start(self) -> None:
        self.last = time.perf_counter()
        self.timer.start()

    @Slot()
    def beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now - self.last) * 1000)
        self.last = now


def turn(app: QApplication, until: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Let the event loop run as it does in the program, until something is true."""
    end = time.monotonic() + seconds
    watch = QTimer()
    watch.setInterval(20)
    watch.timeout.connect(lambda: app.exit() if until() or time.monotonic() > end else None)
    watch.start()
    app.exec()
    watch.stop()
    if not until():
        raise RuntimeError("waited in vain")


def after(seconds: float) -> Callable[[], bool]:
    """True from so many seconds on."""
    end = time.monotonic() + seconds
    return lambda: time.monotonic() >= end


def other_params(lab: Any, number: int) -> dict[str, Any]:
    """The params of a preset, or another seed, so that something has to be computed."""
    from explorer.core.params import specs

    presets = [dict(p.params) for p in lab.presets.values() if not p.hidden and p.params]
    seeds = [spec.name for spec in specs(lab.Params) if spec.kind == "seed"]
    if presets:
        return presets[number % len(presets)]
    return {seeds[0]: number + 1}


def beats_of_lab(app: QApplication, window: Any, heart: Heart, lab_id: str) -> None:
    """Open a lab, and once its own result is there listen while it computes others and plays."""
    from explorer.core.params import to_json

    bench = window.desk.bench_of(lab_id)
    window.desk.open(lab_id)
    turn(app, lambda: not bench.busy and bench.shows_params())
    turn(app, after(1.5))  # the checks and the formulas
    heart.start()
    for number in range(ROUNDS):
        params = to_json(bench.lab.Params()) | other_params(bench.lab, number)
        for _ in range(12):
            gc.collect(1)  # a full collection is due
        window.player.toggle()  # the window does not rest
        window.desk.edit(params)
        turn(app, lambda: not bench.busy and bench.shows_params())
        turn(app, after(1.2))
        window.desk.apply(bench.transport.pause().seek(0))


def beats_of_training(
    app: QApplication, window: Any, heart: Heart, lab_id: str, preset: str
) -> int:
    """Open a lab and train as a preset says. From its first steps on listen while others come in,
    with the stage at the latest. How many times steps arrived."""
    bench = window.desk.bench_of(lab_id)
    window.desk.open(lab_id)
    window.desk.preset(preset)
    arrived = 0

    def latest() -> None:
        nonlocal arrived
        if not bench.sample and bench.trace.params == bench.params:
            arrived += 1
            window.desk.go(float(len(bench.trace) - 1))

    window.desk.traced.connect(latest)
    turn(app, lambda: arrived > 0)
    heart.start()
    end = after(LISTENED)
    turn(app, lambda: bench.shows_params() or end())
    return arrived


def beats_of_processes(app: QApplication, window: Any, heart: Heart) -> None:
    """Kill the interactive process again and again, and start the background one."""
    window.desk.open("floats/bits")
    turn(app, lambda: not window.desk.bench.busy)
    heart.start()
    for _ in range(ROUNDS):
        before = set(window.tasks.processes())
        process = window.tasks._process(background=False)
        process.process.kill()
        turn(app, lambda before=before: bool(set(window.tasks.processes()) - before))
        ready = window.tasks._process(background=False)
        turn(app, lambda ready=ready: ready.ready)
    window.tasks._process(background=True)
    turn(app, lambda: window.tasks._process(background=True).ready)


def beats_of_layouts(app: QApplication, window: Any, heart: Heart) -> None:
    """Run layouts for real in the background process: its workers start, then are warm."""
    from explorer.compute.parallelism.verify import Case
    from explorer.ui.tasks import Listener

    window.desk.open("floats/bits")
    turn(app, lambda: not window.desk.bench.busy)
    window.tasks._process(background=True)
    turn(app, lambda: window.tasks._process(background=True).ready)
    heart.start()
    for job in ("ddp", "fsdp", "tensor"):
        answers: list[Any] = []
        failed = answers.append
        listener = Listener(answers.append, lambda error, _, failed=failed: failed(error))
        window.tasks.call("explorer.compute.parallelism.verify:run", (Case(job, 4),), listener)
        turn(app, lambda answers=answers: bool(answers))
        assert answers[0].ok


def main(what: str, preset: str = "") -> None:
    app = QApplication([])
    arrived = 0
    heart = Heart()
    if what == "bare":
        bare = QMainWindow()
        bare.resize(1480, 900)
        bare.show()
        turn(app, after(0.3))
        peer = subprocess.Popen([sys.executable, "-c", BUSY])
        heart.start()
        turn(app, lambda: peer.poll() is not None)
    else:
        app.setStyle("Fusion")
        from explorer.panels import panels
        from explorer.ui.housekeeping import Collector
        from explorer.ui.settings import Settings
        from explorer.ui.window import MainWindow

        window = MainWindow(panels, Settings(language="en", theme="light"))
        window.resize(1480, 900)
        window.show()
        window.collector = Collector(window)
        if what == "processes":
            beats_of_processes(app, window, heart)
        elif what == "layouts":
            beats_of_layouts(app, window, heart)
        elif preset:
            arrived = beats_of_training(app, window, heart, what, preset)
        else:
            beats_of_lab(app, window, heart, what)
    heart.timer.stop()
    gc.disable()
    if what != "bare":
        window.tasks.close()
    gaps = sorted(round(gap, 2) for gap in heart.gaps)
    print(json.dumps({"gaps": gaps, "arrived": arrived}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":  # the compute processes import this script too
    try:
        main(*sys.argv[1:])
    except Exception:
        traceback.print_exc()
        os._exit(1)  # compute processes are left; waiting for them would never end
