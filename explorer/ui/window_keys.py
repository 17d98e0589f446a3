"""The commands' places: shortcuts, the menu, single keys."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMenu

from explorer.ui.commands import MENUS, Command
from explorer.ui.language import translate
from explorer.ui.window_commands import WindowCommands

if TYPE_CHECKING:
    from explorer.ui.header import Header


class WindowKeys(WindowCommands, QMainWindow):
    """A main window whose commands can be reached by key and menu."""

    if TYPE_CHECKING:
        header: Header
        _actions: list[QAction]

    def _make_actions(self) -> None:
        for action in self._actions:
            self.removeAction(action)
            action.deleteLater()
        self._actions = []
        for command in self.commands:
            keys = [QKeySequence(k) for k in command.keys if command.typing]
            if keys:
                action = QAction(command.shown(), self)
                action.setShortcuts(keys)
                action.triggered.connect(partial(_do, command))
                self.addAction(action)
                self._actions.append(action)

    @Slot()
    def open_menu(self) -> None:
        """All commands, in their menus."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name in MENUS:
            sub = menu.addMenu(translate("Commands", name))
            for command in self.commands:
                if command.menu != name:
                    continue
                if command.separator:
                    sub.addSeparator()
                keys = f"\t{command.keys[0]}" if command.keys else ""
                action = sub.addAction(command.shown() + keys)
                action.triggered.connect(partial(_do, command))
            if name == MENUS[0]:
                self._add_recent(sub)
        menu.popup(self.header.menu.mapToGlobal(QPoint(0, self.header.menu.height())))

    def _add_recent(self, menu: QMenu) -> None:
        recent = [Path(p) for p in self.settings.recent if Path(p).exists()]
        if recent:
            menu.addSeparator()
        for path in recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(partial(self._open_recent, path))

    def _open_recent(self, path: Path, *_: bool) -> None:
        self.files.open_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Keys that belong to typing when a field has the focus, and to the player otherwise."""
        if isinstance(self.focusWidget(), QAbstractButton) and event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
            return
        pressed = QKeySequence(event.keyCombination()).toString()
        for command in self.commands:
            if not command.typing and pressed in command.keys:
                command.do()
                return
        if event.text() in ("[", "]"):
            self.change_speed(1 if event.text() == "]" else -1)
            return
        super().keyPressEvent(event)


def _do(command: Command, *_: bool) -> None:
    command.do()
