"""The dialogs of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Slot

from explorer.ui.language import translate

if TYPE_CHECKING:
    from explorer.ui.commands import Command
    from explorer.ui.desk import Desk
    from explorer.ui.settings import Settings
    from explorer.ui.stage import Stage


class WindowDialogs:
    """Opening dialogs; mixed into the window, keeps no state of its own."""

    if TYPE_CHECKING:
        desk: Desk
        settings: Settings
        stage: Stage | None
        commands: list[Command]

    def _widget(self) -> Any:
        return self

    @Slot()
    def open_palette(self) -> None:
        """Search labs, presets, commands and steps."""
        from explorer.ui.command_palette import CommandPalette

        found = CommandPalette(self.desk, self.commands, self._widget())
        room = self._widget().rect()
        above = max(min(room.height() // 2 - 240, room.height() - found.height() - 20), 20)
        left = room.center().x() - found.width() // 2
        found.move(self._widget().mapToGlobal(QPoint(left, above)))
        found.open()
        found.line.setFocus()

    @Slot()
    def open_settings(self) -> None:
        """Language, theme, text size, motion."""
        from explorer.ui.dialogs.simple import SettingsDialog

        SettingsDialog(
            self.settings, self.apply_settings, self.theme_in_force, self._widget()
        ).open()

    @Slot()
    def open_own_models(self) -> None:
        """Folders and downloads with models of the reader's own."""
        from explorer.ui.dialogs.own_models import OwnModelsDialog

        OwnModelsDialog(
            self.desk.tasks, self.take_model, self.theme_in_force(), self._widget()
        ).open()

    def theme_in_force(self) -> str:
        """Light or dark."""
        return self.desk.view.theme

    @Slot()
    def open_keys(self) -> None:
        """The keyboard page."""
        from explorer.ui.dialogs.simple import KeysDialog

        KeysDialog(self.commands, self._widget()).open()

    @Slot()
    def open_about(self) -> None:
        """Versions and the device in use."""
        from explorer.ui.dialogs.simple import AboutDialog

        AboutDialog(self.desk.tasks.device, self._widget()).open()

    @Slot()
    def open_export(self) -> None:
        """Everything that can be written to a file."""
        from explorer.ui.dialogs.export import ExportDialog

        bench, stage = self.desk.bench, self.stage
        if bench is None or bench.trace is None or stage is None:
            self.desk.noticed.emit(translate("Window", "Nothing to export yet: still computing."))
            return
        ExportDialog(self.desk, stage, self._widget()).open()

    def stop_exports(self) -> None:
        """Closing the window while exporting: stop, leave no half file."""
        from PySide6.QtWidgets import QDialog

        for dialog in self._widget().findChildren(QDialog):
            stop = getattr(dialog, "stop", None)
            if stop is not None:
                stop()

    def apply_settings(self, first: bool = False) -> None:
        """See the window."""
        raise NotImplementedError("provided by the window")

    def take_model(self, name: str) -> None:
        """See window_exchange."""
        raise NotImplementedError("provided by the window")
