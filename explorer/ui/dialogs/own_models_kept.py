"""The lower half of "Models of your own": what is on the disk, and how the hub is reached."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from explorer.core import downloads, own_models
from explorer.core.machine import bytes_shown
from explorer.ui.dialogs.simple import Dialog
from explorer.ui.language import translate
from explorer.ui.widgets import button, clear, label


class KeptModels(Dialog):
    """Downloaded models with their size, and the settings of the network; made into a dialog by
    `OwnModelsDialog`."""

    settings: own_models.OwnModels
    use: Callable[[str], None]
    column: QVBoxLayout
    answer: Any
    id: QLineEdit

    def _set(self, **changes: str) -> None:
        """Change settings; an address that is none is not taken."""
        wanted = own_models.OwnModels(**{**self.settings.__dict__, **changes})
        wanted.save()
        self.settings = own_models.load()

    # the disk -----------------------------------------------------------------------------

    def _disk_part(self) -> None:
        self._heading(translate("OwnModels", "Downloaded"))
        self.kept = QVBoxLayout()
        self.kept.setSpacing(6)
        self.column.addLayout(self.kept)

    def _show_downloads(self) -> None:
        clear(self.kept)
        found = downloads.downloads()
        for each in found:
            row = QHBoxLayout()
            shown = f"{each.id}   {bytes_shown(each.size)}"
            if not each.whole:
                shown += "   " + translate("OwnModels", "(unfinished)")
            row.addWidget(label(shown), 1)
            if each.whole:
                push = button(translate("OwnModels", "Use it in this lab"))
                push.clicked.connect(partial(self._use_download, each.id))
            else:
                push = button(translate("OwnModels", "Look it up, to go on"))
                push.clicked.connect(partial(self._go_on, each.id))
            row.addWidget(push)
            push = button(translate("OwnModels", "Delete"))
            push.setAccessibleName(translate("OwnModels", "Delete {name}", name=each.id))
            push.clicked.connect(partial(self._delete, (each,)))
            row.addWidget(push)
            self.kept.addLayout(row)
        total = bytes_shown(sum(each.size for each in found))
        where = str(self.settings.downloads)
        self.kept.addWidget(label(
            translate("OwnModels", "{total} in {folder}", total=total, folder=where), "muted",
            wrap=True,
        ))  # fmt: skip
        if len(found) > 1:
            push = button(translate("OwnModels", "Delete all"))
            push.clicked.connect(partial(self._delete, found))
            self.kept.addWidget(push, 0, Qt.AlignmentFlag.AlignLeft)

    def _use_download(self, name: str, *_: bool) -> None:
        self.use(name)
        self.accept()

    def _go_on(self, name: str, *_: bool) -> None:
        self.id.setText(name)
        self.look_up()

    def _delete(self, which: tuple[downloads.Download, ...], *_: bool) -> None:
        self.stop()
        for each in which:
            try:
                downloads.delete(each)
            except OSError as error:
                self._tell(self.answer, translate(
                    "OwnModels", "{name} cannot be deleted: {reason}", name=each.id,
                    reason=error.strerror or str(error),
                ))  # fmt: skip
        self._show_downloads()

    # the network --------------------------------------------------------------------------

    def _network_part(self) -> None:
        self._heading(translate("OwnModels", "Network"))
        form = QFormLayout()
        form.setSpacing(8)
        for name, title, hint in (
            ("endpoint", translate("OwnModels", "Hub or mirror"), own_models.ENDPOINT),
            ("proxy", translate("OwnModels", "Proxy"), translate("OwnModels", "as the system")),
            ("folder", translate("OwnModels", "Downloads go to"),
             str(own_models.OwnModels().downloads)),
        ):  # fmt: skip
            line = QLineEdit(getattr(self.settings, name))
            line.setObjectName(name)
            line.setAccessibleName(title)
            line.setPlaceholderText(hint)
            line.editingFinished.connect(partial(self._typed, name, line))
            form.addRow(title, line)
        self.column.addLayout(form)

    def _typed(self, name: str, line: QLineEdit) -> None:
        text = line.text().strip()
        self._set(**{name: text or getattr(own_models.OwnModels(), name)})
        line.setText(getattr(self.settings, name))
        self._say_where()
        if name == "folder":
            self._show_downloads()

    # pieces -------------------------------------------------------------------------------

    def _heading(self, text: str) -> None:
        self.column.addWidget(label(text, "title"))

    def _row(self, *widgets: QWidget) -> None:
        row = QHBoxLayout()
        for widget in widgets:
            row.addWidget(widget, 1 if isinstance(widget, (QLineEdit, QProgressBar)) else 0)
        if not any(isinstance(widget, (QLineEdit, QProgressBar)) for widget in widgets):
            row.addStretch(1)
        self.column.addLayout(row)

    def _tell(self, where: Any, text: str) -> None:
        where.setText(text)
        where.setVisible(bool(text))

    # of the upper half --------------------------------------------------------------------

    def _say_where(self) -> None:
        raise NotImplementedError("provided by the dialog")

    @Slot()
    def look_up(self) -> None:
        """Ask the hub."""
        raise NotImplementedError("provided by the dialog")

    @Slot()
    def stop(self) -> None:
        """Give up what goes over the network."""
        raise NotImplementedError("provided by the dialog")
