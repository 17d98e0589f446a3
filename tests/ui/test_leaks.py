"""Nothing stays behind: no widget, timer, thread or process; the memory does not grow."""

from __future__ import annotations

import gc
import threading
import time
import weakref
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from shiboken6 import isValid

from explorer.core.lab import Panel
from explorer.core.params import to_json
from explorer.panels import lab_ids, panels
from tests.ui.conftest import dispose, make_window

GROWTH = 40e6  # bytes; twelve rebuilt windows of which one stays would be far more


def settle(qapp: Any, seconds: float = 0.0) -> None:
    """Deferred deletes done, garbage collected."""
    end = time.monotonic() + seconds
    while True:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.processEvents()
        gc.collect()
        if time.monotonic() >= end:
            return


def tiny(window: Any, lab_id: str, wait: Any) -> Any:
    """Open a lab on its tiny preset."""
    bench = window.desk.bench_of(lab_id)
    params = to_json(bench.lab.Params()) | dict(bench.lab.presets["tiny"].params)
    window.desk.open(lab_id, params, 0)
    wait(lambda: not bench.busy)
    return bench


@pytest.mark.parametrize("panel", panels(), ids=lambda panel: panel.id)
def test_that_a_closed_window_leaves_no_widget_timer_thread_or_process(
    panel: Panel, qapp: Any, wait: Any, isolated: Any
) -> None:
    settle(qapp)
    me = psutil.Process()
    widgets, threads = set(QApplication.allWidgets()), threading.active_count()
    children = {child.pid for child in me.children(recursive=True)}
    window = make_window()
    watched: dict[str, list[weakref.ref[Any]]] = {}
    for lab_id in panel.lab_ids():
        tiny(window, lab_id, wait)
        for face in (1, 2, 0):
            window.show_face(face)
            window.grab()
        mine = [window, window.stage, window.rail, window.setup, window.transport_bar,
                window.desk, window.player, *window.findChildren(QWidget)[:40],
                *window.setup.findChildren(QWidget), *window.findChildren(QTimer)]  # fmt: skip
        watched[lab_id] = [weakref.ref(thing) for thing in mine]
        del mine
    assert window.findChildren(QTimer)
    dispose(window)
    del window
    settle(qapp, 0.05)
    for lab_id, references in watched.items():
        alive = [ref() for ref in references if ref() is not None]
        assert not [thing for thing in alive if isValid(thing)], lab_id
    settle(qapp)
    left = [w for w in QApplication.allWidgets() if w not in widgets]
    assert not left, left[:5]
    wait(lambda: threading.active_count() <= threads, 10.0)
    # the tracker of multiprocessing is the interpreter's own and stays
    wait(lambda: len({c.pid for c in me.children(recursive=True)} - children) <= 1, 10.0)


def test_that_opening_and_closing_windows_does_not_make_the_memory_grow(
    qapp: Any, wait: Any, isolated: Any
) -> None:
    me = psutil.Process()

    def once() -> None:
        window = make_window()
        tiny(window, "parallelism/collectives", wait)
        window.show_face(2)
        window.grab()
        dispose(window)
        settle(qapp)

    for _ in range(2):
        once()
    before = me.memory_info().rss
    for _ in range(5):
        once()
    assert me.memory_info().rss - before < GROWTH


def test_that_building_anew_leaves_no_old_widget(window: Any, qapp: Any, wait: Any) -> None:
    tiny(window, "floats/bits", wait)
    settle(qapp)
    counts, memory = [], []
    for tone, language in (("dark", "zh"), ("light", "en")) * 4:
        window.settings.theme, window.settings.language = tone, language
        window.apply_settings()
        wait(window.is_built)
        settle(qapp, 0.05)
        counts.append(len(QApplication.allWidgets()))
        memory.append(psutil.Process().memory_info().rss)
    assert counts[1] == counts[-1], counts
    assert memory[-1] - memory[1] < GROWTH
    old = weakref.ref(window.stage)
    window.settings.theme = "dark"
    window.apply_settings()
    wait(window.is_built)
    settle(qapp, 0.05)
    assert old() not in QApplication.allWidgets()
    window.settings.theme = "light"
    window.apply_settings()
    wait(window.is_built)


def test_that_going_from_lab_to_lab_leaves_no_old_field(window: Any, qapp: Any, wait: Any) -> None:
    for lab_id in lab_ids():
        tiny(window, lab_id, wait)
    settle(qapp)
    counts = []
    for _ in range(4):
        for lab_id in lab_ids():
            window.desk.open(lab_id)
        settle(qapp, 0.1)
        counts.append(len(QApplication.allWidgets()))
    assert counts[0] == counts[-1], counts


@pytest.mark.parametrize(
    "name", ["open_palette", "open_settings", "open_keys", "open_about", "open_export", "open_menu"]
)
def test_that_a_closed_dialog_is_gone(name: str, window: Any, qapp: Any, wait: Any) -> None:
    tiny(window, "parallelism/collectives", wait)
    settle(qapp)

    # what lies in the window itself is left out: its lab may still be adding to it
    def elsewhere() -> int:
        return sum(widget.window() is not window for widget in QApplication.allWidgets())

    before = elsewhere()
    for _ in range(3):
        getattr(window, name)()
        qapp.processEvents()
        for shown in window.findChildren(QWidget):
            if shown.isWindow() and shown.isVisible():
                shown.close()
        settle(qapp, 0.05)
    assert elsewhere() == before


def test_that_the_collector_destroys_widgets_in_cycles_on_the_windows_thread(
    qapp: Any, wait: Any
) -> None:
    from explorer.ui.housekeeping import Collector

    where: list[int] = []

    class Watched(QLabel):
        def __del__(self) -> None:
            where.append(threading.get_ident())

    owner = QObject()
    enabled, thresholds = gc.isenabled(), gc.get_threshold()
    gc.set_threshold(50, 2, 2)
    collector = Collector(owner)
    try:
        assert not gc.isenabled()
        collector._timer.setInterval(20)
        for _ in range(5):
            label = Watched("cycle")
            label.itself = label  # type: ignore[attr-defined]  # a cycle on purpose
            del label
        stop = threading.Event()

        def churn() -> None:
            while not stop.is_set():
                [[] for _ in range(300)]
                cycle: list[Any] = []
                cycle.append(cycle)
                time.sleep(0.001)

        other = threading.Thread(target=churn)
        other.start()
        try:
            wait(lambda: len(where) == 5, 20.0)
        finally:
            stop.set()
            other.join()
        assert set(where) == {threading.main_thread().ident}
    finally:
        collector.stop()
        gc.set_threshold(*thresholds)
        (gc.enable if enabled else gc.disable)()
        owner.deleteLater()
        settle(qapp)
