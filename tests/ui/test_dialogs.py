"""Every dialog: what it writes, what it leaves behind, what it says."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QTableWidget, QWidget

LAB = "parallelism/collectives"
KINDS = {
    ".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF", ".gif": b"GIF8", ".webp": b"RIFF",
    ".html": b"<!", ".csv": b"", ".json": b"{",
}  # fmt: skip


def dialog_of(window: Any, kind: str) -> Any:
    """The open dialog of a class name."""
    found = [d for d in window.findChildren(QDialog) if d.isVisible() and type(d).__name__ == kind]
    assert len(found) == 1, found
    return found[0]


@pytest.fixture
def export(window: Any, open_tiny: Any) -> Iterator[Any]:
    """The export dialog over a small trace."""
    open_tiny(LAB)
    window.open_export()
    dialog = dialog_of(window, "ExportDialog")
    yield dialog
    dialog.reject()


def choose(dialog: Any, ending: str) -> None:
    """Pick a kind of file, small."""
    dialog.kind.setCurrentIndex(dialog.kind.findData(ending))
    dialog.scale.setCurrentIndex(0)
    for box in (dialog.width_box, dialog.height_box):
        box.setCurrentIndex(box.findData(480))


# export ------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", KINDS)
def test_that_export_writes_every_kind_whole(
    ending: str, export: Any, wait: Any, tmp_path: Path
) -> None:
    choose(export, ending)
    target = tmp_path / f"out{ending}"
    export.begin(target)
    wait(export.write.isEnabled)
    assert [p.name for p in tmp_path.iterdir()] == [target.name], export.said.text()
    content = target.read_bytes()
    assert content.startswith(KINDS[ending])
    assert len(content) > 50
    assert str(target) in export.said.text()
    if ending == ".json":
        assert json.loads(content)["lab"] == LAB


@pytest.mark.parametrize("ending", [".gif", ".html", ".json"])
def test_that_a_cancelled_export_leaves_nothing_and_says_so(
    ending: str, export: Any, wait: Any, tmp_path: Path
) -> None:
    choose(export, ending)
    export.begin(tmp_path / f"out{ending}")
    export.cancel.click()
    wait(export.write.isEnabled)
    assert list(tmp_path.iterdir()) == []
    assert "nothing was written" in export.said.text()


def test_that_escape_while_writing_stops_and_leaves_nothing(
    window: Any, open_tiny: Any, wait: Any, tmp_path: Path, qapp: Any
) -> None:
    open_tiny(LAB)
    window.open_export()
    dialog = dialog_of(window, "ExportDialog")
    choose(dialog, ".gif")
    dialog.begin(tmp_path / "out.gif")
    qapp.processEvents()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    wait(lambda: True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs file permissions")
def test_that_a_read_only_folder_gives_a_sentence(
    export: Any, wait: Any, tmp_path: Path
) -> None:  # pragma: no cover (not as root)
    tmp_path.chmod(0o500)
    choose(export, ".png")
    export.begin(tmp_path / "out.png")
    wait(export.write.isEnabled)
    tmp_path.chmod(0o700)
    assert "Not written" in export.said.text()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("ending", [".png", ".gif", ".html", ".csv"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_that_a_full_disk_or_a_forbidden_folder_gives_a_sentence_and_no_half_file(
    code: int, ending: str, export: Any, wait: Any, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def refuse(*_: Any, **__: Any) -> Any:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr(Path, "replace", refuse)
    choose(export, ending)
    export.begin(tmp_path / f"out{ending}")
    wait(export.write.isEnabled)
    monkeypatch.undo()
    assert os.strerror(code) in export.said.text()
    assert "Nothing half-finished was left" in export.said.text()
    assert list(tmp_path.iterdir()) == []


def test_that_a_missing_folder_gives_a_sentence(export: Any, wait: Any, tmp_path: Path) -> None:
    choose(export, ".png")
    export.begin(tmp_path / "no such folder" / "out.png")
    wait(export.write.isEnabled)
    made = tmp_path / "no such folder" / "out.png"
    assert made.exists() or "Not written" in export.said.text()


# settings ----------------------------------------------------------------------------------


def test_that_every_setting_acts_at_once_and_is_saved(
    window: Any, open_tiny: Any, wait: Any, isolated: Path
) -> None:
    open_tiny(LAB)
    window.open_settings()
    dialog = dialog_of(window, "SettingsDialog")

    def pick(name: str, value: str) -> None:
        combo = dialog.findChild(QWidget, name)
        row = combo.findData(value)
        assert row >= 0, (name, value)
        combo.setCurrentIndex(row)
        combo.activated.emit(row)
        wait(window.is_built)
        wait(lambda: True)

    def saved() -> dict[str, Any]:
        found: dict[str, Any] = json.loads((isolated / "settings/settings.json").read_text())
        return found

    pick("theme", "dark")
    assert window.desk.view.theme == "dark"
    assert saved()["theme"] == "dark"
    pick("text_scale", "1.25")
    assert window.desk.view.text_scale == 1.25
    assert saved()["text_scale"] == 1.25
    first = window.desk.panels[0].id
    pick("purpose", "building")
    assert window.desk.panels[0].id == "parallelism" != first
    pick("language", "zh")
    assert window.desk.view.language == "zh"
    assert saved()["language"] == "zh"
    # the dialog itself speaks the language just chosen
    assert dialog.findChildren(QLabel)[-1].text() != "Language"
    pick("language", "en")
    pick("theme", "light")
    pick("text_scale", "1.0")
    pick("purpose", "")
    box = dialog.findChild(QWidget, "reduced_motion")
    box.click()
    assert window.desk.view.reduced_motion
    assert saved()["reduced_motion"] is True
    wait(lambda: True)
    dialog.findChild(QWidget, "reduced_motion").click()
    dialog.reject()
    assert saved()["reduced_motion"] is False


def test_that_settings_a_hand_has_spoilt_take_their_defaults(isolated: Path, window: Any) -> None:
    from explorer.ui.settings import Settings, load

    window.settings.save()
    file = isolated / "settings/settings.json"
    kept = file.read_text()
    for spoilt in ("", "[]", "{", "null", '{"text_scale": "big", "visited": [1, {}], "theme": 3}',
                   '{"text_scale": 1e9}', "[" * 100_000):  # fmt: skip
        file.write_text(spoilt)
        found = load()
        assert found.theme == Settings().theme
        assert 0.8 <= found.text_scale <= 2.5
        assert found.visited == []
    file.write_text(kept)


# keyboard ----------------------------------------------------------------------------------


def test_that_the_keys_page_lists_every_command_that_has_keys(window: Any, wait: Any) -> None:
    window.open_keys()
    dialog = dialog_of(window, "KeysDialog")
    table = dialog.findChild(QTableWidget)
    rows = {
        (table.item(row, 0).text(), tuple(table.item(row, 1).text().split("   ")))
        for row in range(table.rowCount())
    }
    for command in window.commands:
        if command.keys:
            assert (command.shown(), command.keys) in rows
    dialog.reject()


def test_that_no_key_is_given_twice_and_every_key_is_one(window: Any) -> None:
    keys = [key for command in window.commands for key in command.keys]
    assert not [key for key, count in Counter(keys).items() if count > 1]
    for key in keys:
        assert QKeySequence(key).toString() == key, key
    ids = [command.id for command in window.commands]
    assert len(ids) == len(set(ids))


# about, first start, crash -------------------------------------------------------------------


def test_that_about_shows_versions_and_copies_them(window: Any) -> None:
    from importlib.metadata import version

    from explorer import __version__

    window.open_about()
    dialog = dialog_of(window, "AboutDialog")
    text = dialog.findChild(QPlainTextEdit).toPlainText()
    for part in (__version__, version("PySide6-Essentials"), version("torch"), version("numpy")):
        assert part in text
    push = next(b for b in dialog.findChildren(QPushButton) if "diagnostics" in b.text())
    push.click()
    assert __version__ in QGuiApplication.clipboard().text()
    dialog.reject()


def test_that_the_first_start_takes_language_and_purpose_and_can_be_passed_over(
    window: Any, wait: Any
) -> None:
    from explorer.ui.dialogs.simple import FirstStart

    dialog = FirstStart(window.settings, window.apply_settings, window)
    dialog.open()
    buttons = {b.text(): b for b in dialog.findChildren(QPushButton)}
    buttons["简体中文"].click()
    wait(window.is_built)
    assert window.desk.view.language == "zh"
    assert dialog.isVisible()
    buttons["English"].click()
    wait(window.is_built)
    next(b for text, b in buttons.items() if text.startswith("building")).click()
    wait(window.is_built)
    assert window.settings.purpose == "building"
    window.settings.purpose = ""
    window.apply_settings()
    wait(window.is_built)
    again = FirstStart(window.settings, window.apply_settings, window)
    again.open()
    next(b for b in again.findChildren(QPushButton) if b.text().startswith("Just look")).click()
    assert window.settings.purpose == ""


def test_that_a_crash_is_shown_once_can_be_copied_and_passed_over(window: Any, wait: Any) -> None:
    from explorer import __version__
    from explorer.ui import errors
    from explorer.ui.dialogs.simple import CrashDialog

    errors.install(lambda text: CrashDialog(text, window).open())
    try:
        try:
            raise ValueError("a lamp fell over")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    finally:
        errors.uninstall()
    dialog = dialog_of(window, "CrashDialog")
    assert "a lamp fell over" in dialog.findChild(QPlainTextEdit).toPlainText()
    next(b for b in dialog.findChildren(QPushButton) if "diagnostics" in b.text()).click()
    copied = QGuiApplication.clipboard().text()
    assert "a lamp fell over" in copied
    assert __version__ in copied
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Go on").click()
    wait(lambda: not [d for d in window.findChildren(CrashDialog) if d.isVisible()])
