"""The window, driven as a reader drives it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from explorer.panels import lab_ids

LABS = lab_ids()


@pytest.mark.parametrize("lab_id", LABS)
def test_that_every_lab_opens_computes_and_plays_to_its_end(
    lab_id: str, window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny(lab_id)
    window.desk.apply(bench.transport.__class__(**{**vars_of(bench.transport), "rate": 16.0}))
    window.player.toggle()
    wait(lambda: not bench.transport.playing)
    assert bench.transport.index == len(bench.trace) - 1
    assert window.stage.summary()


def vars_of(value: Any) -> dict[str, Any]:
    import dataclasses

    return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}


@pytest.mark.parametrize("lab_id", LABS)
def test_that_jumping_and_stepping_reach_the_same_place(
    lab_id: str, window: Any, open_tiny: Any
) -> None:
    bench = open_tiny(lab_id)
    goal = min(3, len(bench.trace) - 1)
    for _ in range(goal):
        window.step(1)
    assert bench.transport.index == goal
    window.desk.go(0)
    window.desk.go(goal)
    assert bench.transport.index == goal


def test_that_language_theme_and_text_size_change_with_all_labs_open(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    for lab_id in LABS:
        open_tiny(lab_id)
    for language in ("zh", "en"):
        for theme in ("dark", "light"):
            for scale in (2.5, 0.8, 1.0):
                window.settings.language, window.settings.theme = language, theme
                window.settings.text_scale = scale
                window.apply_settings()
                wait(window.is_built)
                window.grab()
                assert window.desk.view.language == language
    words = {w.text() for w in window.findChildren(QLabel)}
    assert "Try this" in words


def test_that_a_comparison_shows_two_pictures_under_one_scale(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    window.desk.keep_as_a()
    window.desk.edit({"ranks": 6})
    wait(lambda: not bench.busy)
    window.grab()
    halves = window.stage.halves()
    assert [name for _, _, name in halves] == ["A", "B"]
    assert halves[0][1].scales == halves[1][1].scales
    assert not halves[0][0].intersects(halves[1][0])
    window.desk.forget_a()
    assert len(window.stage.halves()) == 1


def test_that_the_question_covers_the_result_until_it_is_answered(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    bench.guess = None
    window.settings.predict_first = True
    window.apply_settings()
    wait(window.is_built)
    try:
        assert window.cover.isVisible()
        assert window.cover.size().width() >= window.stage.width() - 8
        assert not window.faces.isVisible()
        window.cover._guess(0)
        assert not window.cover.isVisible()
        assert window.faces.isVisible()
    finally:
        window.settings.predict_first = False
        window.apply_settings()
        wait(window.is_built)


@pytest.mark.parametrize("busy", [True, False])
def test_that_a_guess_is_not_judged_before_the_run_is_whole(
    busy: bool, window: Any, open_tiny: Any, wait: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = open_tiny("parallelism/collectives")
    bench.guess = None
    window.settings.predict_first = True
    window.apply_settings()
    wait(window.is_built)
    said: list[str] = []
    window.desk.noticed.connect(said.append)
    monkeypatch.setattr(type(bench), "busy", property(lambda _: busy))
    whole = bench.trace
    try:
        bench.trace = replace(whole, complete=False)
        window.cover._guess(0)
        assert window.cover.isVisible()
        assert ("computing" in said[-1]) is busy
        assert bench.guess is None
    finally:
        bench.trace = whole
        window.desk.noticed.disconnect(said.append)
        window.settings.predict_first = False
        window.apply_settings()
        wait(window.is_built)


def test_that_presenting_leaves_headline_stage_and_formula(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    open_tiny("parallelism/collectives")
    window.toggle_present()
    wait(window.is_built)
    try:
        hidden = (
            window.rail, window.setup, window.faces, window.header.export,
            window.transport_bar, window.stops_bar,
        )  # fmt: skip
        assert not any(w.isVisible() for w in hidden)
        assert window.stage.isVisible()
        assert window.header.headline.isVisible()
        assert window.strip.isVisible()
    finally:
        window.toggle_present()
        wait(window.is_built)
    assert window.rail.isVisible()


def test_that_the_palette_finds_labs_presets_commands_and_steps(
    window: Any, open_tiny: Any
) -> None:
    from explorer.ui.command_palette import CommandPalette

    bench = open_tiny("parallelism/collectives")
    palette = CommandPalette(window.desk, window.commands, window)
    for query in ("byte pair", "export", "reduce"):
        palette.search(query.replace("byte pair", "byte-pair"))
        assert palette.list.count() >= 1, query
    palette.search("3")
    palette.choose()
    assert window.desk.bench is bench


def test_that_keys_step_and_space_plays_when_the_stage_has_the_focus(
    window: Any, open_tiny: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    window.stage.setFocus()
    QTest.keyClick(window.stage, Qt.Key.Key_Right)
    assert bench.transport.index == 1
    QTest.keyClick(window.stage, Qt.Key.Key_Left)
    assert bench.transport.index == 0
    QTest.keyClick(window.stage, Qt.Key.Key_End)
    assert bench.transport.index == len(bench.trace) - 1
    QTest.keyClick(window.stage, Qt.Key.Key_Home)
    QTest.keyClick(window.stage, Qt.Key.Key_Space)
    assert bench.transport.playing
    QTest.keyClick(window.stage, Qt.Key.Key_Space)
    assert not bench.transport.playing


@pytest.mark.parametrize("lab_id", LABS)
def test_that_hovering_anywhere_answers_without_error(
    lab_id: str, window: Any, open_tiny: Any, qapp: Any
) -> None:
    bench = open_tiny(lab_id)
    window.grab()
    found, nothing = 0, Qt.MouseButton.NoButton
    for step in (0, len(bench.trace) // 2, len(bench.trace) - 1):
        window.desk.go(step)
        window.grab()
        before = None
        for x in range(10, window.stage.width(), 37):
            for y in range(10, window.stage.height(), 31):
                at = QPointF(x, y)
                move = QMouseEvent(
                    QEvent.Type.MouseMove, at, window.stage.mapToGlobal(at), nothing, nothing,
                    Qt.KeyboardModifier.NoModifier,
                )  # fmt: skip
                QApplication.sendEvent(window.stage, move)
                mark = window.stage.mark_at(at)
                if mark is not None and mark.read is not None:
                    read = mark.read(at)
                    found += read is not None and bool(read.as_text())
                # the same picture with a card elsewhere is painted once a column
                if repr(window.stage.view().hover) != before:
                    before = repr(window.stage.view().hover)
                    qapp.processEvents()
            qapp.processEvents()
    assert found > 10


def test_that_a_mouse_at_rest_reads_what_the_next_step_has_there(
    window: Any, open_tiny: Any
) -> None:
    bench, stage = open_tiny("floats/rounding"), window.stage
    window.desk.go(0)
    window.grab()
    points = [m.area.center() for half in stage._marks for m in half if m.read is not None]
    changed = 0
    for point in points:
        window.desk.go(0)
        window.grab()
        stage._point(point)
        before = stage.read_out()
        window.desk.go(len(bench.trace) - 1)
        window.grab()
        mark = stage.mark_at(point)
        read = mark.read(point) if mark is not None and mark.read is not None else None
        assert stage.read_out() == ("" if read is None else read.as_text())
        changed += stage.read_out() != before
    assert changed


def test_that_every_control_has_an_accessible_name(window: Any, open_tiny: Any) -> None:
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    for lab_id in LABS:
        open_tiny(lab_id)
        for kind in (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit):
            for widget in window.findChildren(kind):
                if widget.isVisible() and type(widget).__module__.startswith("explorer"):
                    assert widget.accessibleName(), widget
