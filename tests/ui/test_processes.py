"""No crash, kill or long run of a compute process freezes or loses the window."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from tests.ui.conftest import ready

ROOT = Path(__file__).resolve().parents[2]
COPIES = False  # processes start as the program starts them: they are what is tested here
LINUX = int(sys.platform.startswith("linux"))


def test_that_a_killed_process_gives_a_sentence_and_the_next_request_works(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    pids = window.tasks.processes()
    window.desk.edit({"ranks": 7})
    os.kill(pids[0], signal.SIGKILL)
    wait(lambda: not bench.busy)
    window.desk.edit({"ranks": 8})
    wait(lambda: not bench.busy and ready(bench))
    assert bench.trace.params.ranks == 8
    assert bench.error is None


def test_that_a_cancel_makes_the_window_idle_at_once(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("tokenizers/bpe")
    window.desk.edit({"text": "the queen and the king " * 3000, "merges": 500})
    assert bench.busy
    window.desk.cancel()
    assert not bench.busy
    window.desk.edit({"text": "short"})
    wait(lambda: not bench.busy and ready(bench))


def test_that_a_computation_deaf_to_cancel_is_ended_and_replaced(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    from explorer.ui.tasks import Listener

    open_tiny("parallelism/collectives")
    heard: list[Any] = []
    listener = Listener(done=heard.append, failed=lambda e, t: heard.append(e))
    before = set(window.tasks.processes())
    # a checkpoint-free call: nothing in the process can notice the cancel
    ticket = window.tasks.call("explorer.core.worker:wait", ((), 30.0), listener, background=False)
    begun = time.monotonic() + 1.0  # a call cancelled before it begins is left out, not ended
    wait(lambda: time.monotonic() > begun)
    window.tasks.cancel(ticket)
    wait(lambda: bool(before - set(window.tasks.processes())))
    open_tiny("floats/bits")
    assert heard == []


def grandchildren(window: Any) -> dict[int, psutil.Process]:
    """What the compute processes have started: the server of real ranks, and those."""
    out = {}
    for pid in window.tasks.processes():
        with contextlib.suppress(psutil.NoSuchProcess):
            out |= {p.pid: p for p in psutil.Process(pid).children(recursive=True)}
    return out


def test_that_real_ranks_end_with_a_cancel_and_with_their_compute_process(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    """On Linux one of them stays after a cancel: the server that has torch loaded."""
    bench = open_tiny("parallelism/memory")
    window.desk.edit({"show": "counted"})
    wait(lambda: len(grandchildren(window)) >= 4 + LINUX)
    window.desk.cancel()
    assert not bench.busy
    wait(lambda: len(grandchildren(window)) <= LINUX)
    window.desk.edit({"show": "counted", "ranks": 2})
    wait(lambda: not bench.busy and ready(bench) and bool(bench.trace.shared.counted))
    assert all(one.equal for one in bench.trace.shared.counted)
    family = list(grandchildren(window).values())
    assert len(family) >= 2 + LINUX
    for pid in window.tasks.processes():  # as closing the window ends them
        psutil.Process(pid).kill()
    _, alive = psutil.wait_procs(family, timeout=10)
    assert not alive, alive


LIFE = """
import os, sys, time
sys.path.insert(0, {root!r})

def main():
    from PySide6.QtWidgets import QApplication
    app = QApplication([])
    app.setStyle("Fusion")
    from explorer.panels import lab_ids, panels
    from explorer.ui.settings import Settings
    from explorer.ui.window import MainWindow
    window = MainWindow(panels, Settings(language="en", theme="light"))
    window.show()
    def turn(until, seconds=90):
        end = time.monotonic() + seconds
        while not until() and time.monotonic() < end:
            app.processEvents(); time.sleep(0.002)
        assert until()
    for lab_id in {labs}:
        window.desk.open(lab_id)
        bench = window.desk.bench
        turn(lambda: not bench.busy and bench.trace is not None)
        for face in (1, 2, 0):
            window.show_face(face)
            window.grab()
        window.desk.go(len(bench.trace) - 1)
        window.grab()
        turn(lambda: bench.checks is not None or not bench.lab.checks or bench.error is not None)
    window.copy_link()
    window.copy_picture()
    heavy = [m for m in ("torch", "transformers", "diffusers", "scipy") if m in sys.modules]
    print("heavy", heavy, flush=True)
    print("children", *window.tasks.processes(), flush=True)
    {after}

if __name__ == "__main__":
    main()
"""


def _start(tmp_path: Path, labs: str, after: str) -> subprocess.Popen[str]:
    script = tmp_path / "life.py"
    script.write_text(textwrap.dedent(LIFE).format(root=str(ROOT), labs=labs, after=after))
    env = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "LLM_EXPLORER_SETTINGS": str(tmp_path / "s"), "LLM_EXPLORER_CACHE": str(tmp_path / "c"),
    }  # fmt: skip
    return subprocess.Popen([sys.executable, str(script)], env=env, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip


@pytest.mark.timeout(900)  # every lab is opened, computed and checked, also on a busy machine
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
def test_that_torch_never_enters_the_window_and_children_end_with_a_killed_parent(
    tmp_path: Path,
) -> None:
    process = _start(tmp_path, "lab_ids()", "time.sleep(300)")
    assert process.stdout is not None
    lines = {}
    while "children" not in lines:
        line = process.stdout.readline()
        assert line, process.stderr.read() if process.stderr else ""
        head, _, rest = line.strip().partition(" ")
        lines[head] = rest
    assert lines["heavy"] == "[]"
    children = [psutil.Process(int(pid)) for pid in lines["children"].split()]
    assert children
    everyone = psutil.Process(process.pid).children(recursive=True)
    process.kill()
    process.wait()
    _, alive = psutil.wait_procs(everyone, timeout=10)
    assert not alive, alive


@pytest.mark.timeout(900)
def test_that_closing_while_computing_leaves_no_process(tmp_path: Path) -> None:
    after = """window.desk.open("tokenizers/bpe", {"text": "the queen " * 9000, "merges": 500})
    kids = __import__("psutil").Process().children(recursive=True)
    window.close()
    print("kids", *[kid.pid for kid in kids], flush=True)
    os._exit(0)"""
    process = _start(tmp_path, "('floats/bits', 'attention/heads')", after)
    out, err = process.communicate(timeout=600)
    kids = next(line for line in out.splitlines() if line.startswith("kids")).split()[1:]
    assert kids, out + err
    gone = time.monotonic() + 10
    while any(psutil.pid_exists(int(pid)) for pid in kids) and time.monotonic() < gone:
        time.sleep(0.05)
    assert not [pid for pid in kids if psutil.pid_exists(int(pid))]


def test_that_a_qt_free_compute_process_is_what_runs_labs(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    from explorer.ui.tasks import Listener

    open_tiny("parallelism/collectives")
    heard: list[Any] = []
    listener = Listener(done=heard.append, failed=lambda e, t: heard.append(e))
    for background in (False, True):
        window.tasks.call("explorer.core.worker:modules", (), listener, background=background)
    wait(lambda: len(heard) == 2)
    for modules in heard:
        assert not [m for m in modules if m.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph")]
