"""Fields of the set-up column, and who gets the keys while they are used."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from explorer.core.params import specs
from explorer.panels import lab_ids
from explorer.ui.controls import Controls
from explorer.ui.widgets import WrapButton


@pytest.fixture
def active(window: Any, wait: Any) -> Any:
    """The window with the keyboard."""
    window.activateWindow()
    wait(window.isActiveWindow)
    window.stage.setFocus()
    return window


def fields(window: Any) -> Any:
    return window.setup.findChild(Controls).fields


def test_that_after_a_click_on_a_preset_the_keys_still_step(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    active.stage.setFocus()
    push = active.setup.findChildren(WrapButton)[0]
    QTest.mouseClick(push, Qt.MouseButton.LeftButton)
    wait(lambda: not bench.busy)
    active.desk.go(0)
    QTest.keyClick(active.focusWidget(), Qt.Key.Key_Right)
    assert bench.transport.index == 1


def test_that_arrows_step_while_a_choice_has_the_focus(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    wait(lambda: not bench.busy)
    active.desk.go(0)
    combo = fields(active)["algorithm"].combo
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Right)
    assert bench.transport.index == 1


def test_that_a_click_on_a_button_hands_over_what_was_typed(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    edit = fields(active)["ranks"].edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, "6")
    assert bench.params.ranks == 3
    QTest.mouseClick(active.faces.buttons[1], Qt.MouseButton.LeftButton)
    assert bench.params.ranks == 6
    wait(lambda: not bench.busy)
    active.show_face(0)


def test_that_another_lab_leaves_the_keys_with_the_stage(active: Any, open_tiny: Any) -> None:
    open_tiny("parallelism/collectives")
    fields(active)["ranks"].edit.setFocus()
    open_tiny("diffusion/forward-reverse")
    assert active.focusWidget() is active.stage


def test_that_a_field_of_a_lab_that_was_left_changes_no_other(active: Any, open_tiny: Any) -> None:
    open_tiny("alignment/rewards")
    left = {name: fields(active)[name] for name in ("seed", "gamma")}
    bench = open_tiny("alignment/preferences")
    before = bench.params
    left["seed"].write("7")  # both labs have one
    left["gamma"].write("a")
    assert bench.params == before


def test_that_a_list_that_cannot_be_read_is_refused_when_the_reader_leaves_it(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("diffusion/forward-reverse")
    active.desk.edit({"data": "drawn"})
    wait(lambda: not bench.busy)
    said: list[str] = []
    before = bench.params
    editor = fields(active)["points"].editor
    editor.setFocus()
    active.desk.noticed.connect(said.append)
    editor.setPlainText("[[1, 2], [3")
    wait(lambda: True)
    assert not said  # half-typed is not yet wrong
    active.stage.setFocus()
    wait(lambda: bool(said))
    active.desk.noticed.disconnect(said.append)
    assert bench.params == before
    assert editor.toPlainText().startswith("[[-0.7, 1.0]")


@pytest.mark.parametrize(("columns", "scroll"), [(4, False), (16, True)])
def test_that_a_table_shows_all_its_columns_where_they_fit(
    columns: int, scroll: bool, active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    active.desk.edit({"array": [[float(100 * r + c) for c in range(columns)] for r in range(4)]})
    wait(lambda: not bench.busy)
    table = fields(active)["array"].table
    wait(lambda: table.columnCount() == columns)
    assert (table.horizontalScrollBar().maximum() > 0) == scroll
    assert table.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_what_plays_no_part_is_greyed_and_only_that(
    lab_id: str, active: Any, open_tiny: Any
) -> None:
    bench = open_tiny(lab_id)
    unused: tuple[str, ...] = getattr(bench.params, "unused", tuple)()
    names = {spec.name for spec in specs(bench.lab.Params)}
    assert set(unused) <= names
    for name, field in fields(active).items():
        # a file can be opened into a field that has no part yet
        shown = field.editor if name in bench.lab.opens else field
        assert shown.isEnabled() == (name not in unused)


@pytest.mark.parametrize("face", [0, 1, 2])
def test_that_in_a_narrow_window_a_face_asked_for_comes_out(
    face: int, active: Any, open_tiny: Any, wait: Any
) -> None:
    open_tiny("parallelism/collectives")
    active.resize(1100, 700)
    active.drawer = "setup"
    active._arrange()
    active.show_face(face)
    assert active.faces.isVisible()
    assert active.faces.stack.currentIndex() == face
    active.drawer = "setup"
    active.resize(1480, 900)
    wait(lambda: active.width() == 1480)


def test_that_words_of_qt_are_in_the_language_of_the_window(active: Any) -> None:
    from explorer.ui import language

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    language.use("zh")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"
    finally:
        language.use("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_that_up_and_down_walk_the_neighbours_of_a_number(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("floats/bits")
    active.desk.edit({"value": "1", "format": "fp16"})
    wait(lambda: not bench.busy)
    active.stage.grab()  # the marks belong to the picture as it is drawn
    active.stage.setFocus()
    for key, value in (
        (Qt.Key.Key_Up, 1 + 2**-10),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 1 - 2**-11),
    ):
        QTest.keyClick(active.stage, key)
        wait(lambda: not bench.busy)
        active.stage.grab()
        assert float(bench.params.value) == value


def test_that_up_and_down_leave_a_picture_alone_that_nothing_turns(
    active: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny("parallelism/collectives")
    active.stage.grab()
    before = bench.params
    active.stage.setFocus()
    QTest.keyClick(active.stage, Qt.Key.Key_Up)
    assert bench.params == before
