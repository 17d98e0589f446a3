"""A window to test with: its own settings, offscreen, gone without a trace afterwards."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PATIENCE = 90.0  # seconds for a computation on a busy machine, then the test has failed


@cache
def _forking() -> Any:
    from tests.ui.forked import Forking

    return Forking()


@pytest.fixture(scope="module", autouse=True)
def _copied_processes(request: pytest.FixtureRequest) -> Iterator[None]:
    """Windows start their compute processes as copies, where the system can and COPIES is true."""
    possible = "forkserver" in multiprocessing.get_all_start_methods()
    if not possible or not getattr(request.module, "COPIES", True):
        yield
        return
    from explorer.ui import tasks

    context = _forking()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tasks, "multiprocessing", SimpleNamespace(get_context=lambda _: context))
        yield


@pytest.fixture(scope="module")
def isolated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings and cache of this module alone."""
    folder = tmp_path_factory.mktemp("reader")
    patch = pytest.MonkeyPatch()
    patch.setenv("LLM_EXPLORER_SETTINGS", str(folder / "settings"))
    patch.setenv("LLM_EXPLORER_CACHE", str(folder / "cache"))
    yield folder
    patch.undo()


def make_window(**settings: Any) -> Any:
    """A shown window over all tabs."""
    from explorer.panels import panels
    from explorer.ui.settings import Settings
    from explorer.ui.window import MainWindow

    window = MainWindow(panels, Settings(**{"language": "en", "theme": "light", **settings}))
    window.resize(1480, 900)
    window.show()
    return window


def dispose(window: Any) -> None:
    """Close a window and destroy its widgets."""
    from PySide6.QtCore import QCoreApplication, QEvent

    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


@pytest.fixture(scope="module")
def window(qapp: Any, isolated: Path) -> Iterator[Any]:
    """One window for the tests of a module."""
    qapp.setStyle("Fusion")
    shown = make_window()
    yield shown
    dispose(shown)


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
    """Turn the event loop until something is true; fail when it never is."""
    from PySide6.QtCore import QCoreApplication

    began = time.monotonic()
    while not condition():
        QCoreApplication.processEvents()
        if condition():
            break
        time.sleep(0.002)  # the processor is the compute process's meanwhile
        assert time.monotonic() - began < seconds, "waited in vain"
    for _ in range(3):
        QCoreApplication.processEvents()


@pytest.fixture
def wait(qapp: Any) -> Callable[[Callable[[], bool]], None]:
    """`wait_until`, with an application."""
    return wait_until


@pytest.fixture
def open_tiny(window: Any, wait: Any) -> Callable[[str], Any]:
    """Open a lab on its tiny preset and wait for its trace. Returns its bench."""

    def opened(lab_id: str) -> Any:
        from explorer.core.params import to_json

        bench = window.desk.bench_of(lab_id)
        params = to_json(bench.lab.Params()) | dict(bench.lab.presets["tiny"].params)
        window.desk.open(lab_id, params, 0)
        wait(lambda: not bench.busy)
        assert bench.error is None, (bench.error, bench.details)
        return bench

    return opened


def ready(bench: Any) -> bool:
    """Does the stage show the trace of the params?"""
    return bench.trace is not None and not bench.sample and bench.trace.params == bench.params
