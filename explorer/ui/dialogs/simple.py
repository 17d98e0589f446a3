"""The small dialogs: settings, keyboard, about, first start, a crash."""

from __future__ import annotations

import platform
import sys
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer import __version__
from explorer.core import paths
from explorer.ui import language
from explorer.ui.canvas.ink import font
from explorer.ui.commands import Command
from explorer.ui.language import translate
from explorer.ui.widgets import Choice, button, clear, label


class Dialog(QDialog):
    """A dialog that deletes itself when closed."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(18, 16, 18, 16)
        self.body.setSpacing(12)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Large enough for every text, now that the fonts are known."""
        super().showEvent(event)
        self.body.invalidate()
        self.resize(self.size().expandedTo(self.sizeHint()))

    def close_button(self, text: str) -> None:
        """One button that closes."""
        push = button(text, "primary")
        push.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(push)
        self.body.addLayout(row)


class SettingsDialog(Dialog):
    """Language, theme, text size, motion, guessing first. Every change acts at once."""

    def __init__(self, settings: Any, apply: Any, theme_name: Any, parent: QWidget | None) -> None:
        super().__init__("", parent)
        self.settings, self.apply, self.theme_name = settings, apply, theme_name
        self._fill()

    @Slot()
    def _fill(self) -> None:
        """The fields, in the language in force; the focus stays on the field it was on."""
        focused = self.focusWidget()
        kept = focused.objectName() if focused is not None else ""
        clear(self.body)
        form = QFormLayout()
        self.setWindowTitle(translate("Settings", "Settings"))
        form.setSpacing(10)
        tongue = {"system": translate("Settings", "as the system"), **language.LANGUAGES}
        looks = {
            "system": translate("Settings", "as the system"),
            "light": translate("Settings", "light"), "dark": translate("Settings", "dark"),
        }  # fmt: skip
        sizes = {
            str(v): f"{round(100 * v)} %" for v in (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)
        }
        goals = {
            "": translate("Settings", "no special order"),
            "interviews": translate("Settings", "studying for interviews"),
            "teaching": translate("Settings", "teaching"),
            "building": translate("Settings", "building models"),
        }
        shares = {str(v): f"{round(100 * v)} %" for v in (1.0, 0.75, 0.5, 0.25, 0.1)}
        for name, title, choices in (
            ("language", translate("Settings", "Language"), tongue),
            ("theme", translate("Settings", "Appearance"), looks),
            ("text_scale", translate("Settings", "Text size"), sizes),
            ("purpose", translate("Settings", "I am"), goals),
            ("background_share", translate("Settings", "Background work may use"), shares),
        ):
            combo = Choice(self.theme_name())
            combo.setObjectName(name)
            combo.setAccessibleName(title)
            combo.setMinimumContentsLength(18)
            for value, shown in choices.items():
                combo.addItem(shown, value)
            now = getattr(self.settings, name)
            combo.setCurrentIndex(max(combo.findData(str(now)), 0))
            combo.activated.connect(partial(self._chosen, name, combo))
            form.addRow(title, combo)
        for name, title in (
            ("reduced_motion", translate("Settings", "Reduced motion: no movement between steps")),
            ("predict_first", translate("Settings", "Guess before seeing a result")),
        ):
            box = QCheckBox(title)
            box.setObjectName(name)
            box.setChecked(bool(getattr(self.settings, name)))
            box.toggled.connect(partial(self._toggled, name))
            form.addRow(box)
        self.body.addLayout(form)
        self.close_button(translate("Settings", "Close"))
        again = self.findChild(QWidget, kept) if kept else None
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        self.adjustSize()

    def _chosen(self, name: str, combo: Choice, *_: int) -> None:
        value: Any = combo.currentData()
        kind = type(getattr(self.settings, name))
        setattr(self.settings, name, kind(value))
        self.apply()
        # from the event loop: the field that asked is one of those made anew
        QTimer.singleShot(0, self._fill)

    def _toggled(self, name: str, on: bool) -> None:
        setattr(self.settings, name, on)
        self.apply()


class KeysDialog(Dialog):
    """Every command with its keys, from the one table of commands."""

    def __init__(self, commands: list[Command], parent: QWidget | None) -> None:
        super().__init__(translate("Help", "Keyboard"), parent)
        scale = min(max(QApplication.font().pixelSize() / 13, 1.0), 1.7)
        room = parent.height() - 40 if parent is not None else 900
        self.resize(round(560 * scale), min(600, room))
        rows = [(command.shown(), command.keys) for command in commands if command.keys]
        rows += [
            (
                translate("Help", "Next and previous mark on the picture; click it"),
                (", .", "Enter"),
            ),
            (translate("Help", "Turn the mark pointed at, as the wheel does"), ("Up", "Down")),
            (translate("Help", "Zoom the picture; move it"), ("Ctrl+wheel", "Alt+drag")),
        ]
        table = QTableWidget(len(rows), 2)
        table.setAccessibleName(translate("Help", "Keyboard"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        table.horizontalHeader().hide()
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.setProperty("role", "list")
        for row, (title, keys) in enumerate(rows):
            table.setItem(row, 0, QTableWidgetItem(title))
            table.setItem(row, 1, QTableWidgetItem("   ".join(keys)))
        head = table.horizontalHeader()
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.body.addWidget(table, 1)
        self.close_button(translate("Help", "Close"))


def diagnostics(device: str) -> str:
    """Versions, platform, device and the end of the log, as text to copy."""
    from importlib.metadata import PackageNotFoundError, version

    lines = [f"LLM Explorer {__version__}", f"Python {sys.version.split()[0]}",
             platform.platform(), f"Qt {qVersion()}", f"device {device or 'unknown'}"]  # fmt: skip
    for name in ("PySide6-Essentials", "pyqtgraph", "torch", "numpy", "transformers", "tokenizers"):
        try:
            lines.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            lines.append(f"{name}: not installed")
    try:
        log = paths.log_file().read_text(encoding="utf-8", errors="replace")[-4000:]
    except OSError:
        log = ""
    return "\n".join(lines) + ("\n\n" + log if log else "")


class AboutDialog(Dialog):
    """What this is, versions, the device in use, the licence."""

    def __init__(self, device: str, parent: QWidget | None) -> None:
        super().__init__(translate("About", "About LLM Explorer"), parent)
        self.device = device
        self.resize(520, 420)
        self.body.addWidget(label("LLM Explorer", "headline"))
        self.body.addWidget(label(translate(
            "About",
            "The machinery of language and diffusion models, running in front of you. "
            "Every number is computed from your own input. MIT licence.",
        ), wrap=True))  # fmt: skip
        text = QPlainTextEdit(diagnostics(device))
        text.setReadOnly(True)
        text.setFont(font(11.5, mono=True))
        self.body.addWidget(text, 1)
        copy = button(translate("About", "Copy diagnostics"))
        copy.clicked.connect(self._copy)
        self.body.addWidget(copy)
        self.close_button(translate("About", "Close"))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(diagnostics(self.device))


class CrashDialog(Dialog):
    """Something went wrong in the window itself: what, and the details to copy."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(translate("Crash", "Something went wrong"), parent)
        self.text = text
        self.resize(620, 420)
        self.body.addWidget(label(translate(
            "Crash",
            "An error happened in the window. Your work is kept; you can go on, or start again. "
            "The details help to mend it.",
        ), wrap=True))  # fmt: skip
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setFont(font(11.5, mono=True))
        self.body.addWidget(shown, 1)
        copy = button(translate("Crash", "Copy diagnostics"))
        copy.clicked.connect(self._copy)
        self.body.addWidget(copy)
        self.close_button(translate("Crash", "Go on"))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text + "\n\n" + diagnostics(""))


class FirstStart(Dialog):
    """Language, and what the reader is here for. Asked once."""

    def __init__(self, settings: Any, apply: Any, parent: QWidget | None) -> None:
        super().__init__("LLM Explorer", parent)
        self.settings, self.apply = settings, apply
        self.setMinimumWidth(440)
        self.body.addWidget(label("LLM Explorer", "headline"))
        row = QHBoxLayout()
        for code, name in language.LANGUAGES.items():
            push = button(name, checkable=True)
            push.setAutoExclusive(True)
            push.setChecked(code == language.current())
            push.clicked.connect(partial(self._language, code))
            row.addWidget(push)
        self.body.addLayout(row)
        self.body.addWidget(label("I am …   /   我在……", "group"))
        for code, text in (
            ("interviews", "studying for interviews   /   准备面试"),
            ("teaching", "teaching   /   讲课"),
            ("building", "building models   /   做模型"),
        ):
            push = button(text)
            push.clicked.connect(partial(self._purpose, code))
            self.body.addWidget(push)
        later = button("Just look around   /   先看看", "link")
        later.clicked.connect(self.accept)
        self.body.addWidget(later)

    def _language(self, code: str, *_: bool) -> None:
        self.settings.language = code
        self.apply()

    def _purpose(self, code: str, *_: bool) -> None:
        self.settings.purpose = code
        self.apply()
        self.accept()
