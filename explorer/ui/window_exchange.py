"""What comes into the window and what leaves it: dropped texts and files, copies and links."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from explorer.core.params import ParamError, ParamSpec, specs
from explorer.ui.language import translate
from explorer.ui.text_files import text_of_file, unreadable

if TYPE_CHECKING:
    from explorer.ui.desk import Desk
    from explorer.ui.session_files import SessionFiles
    from explorer.ui.stage import Stage


def _takes_folder(spec: ParamSpec) -> bool:
    return spec.kind == "file" and "folder" in spec.name


def _takes_model(spec: ParamSpec) -> bool:
    return _takes_folder(spec) and spec.name != "notes_folder"


class WindowExchange:
    """Taking and giving; mixed into the window, keeps no state of its own."""

    if TYPE_CHECKING:
        desk: Desk
        files: SessionFiles
        stage: Stage | None

    def take_text(self, text: str) -> None:
        """Text dropped on the window goes into the lab's first text field."""
        bench = self.desk.bench
        if text.startswith("llm-explorer:"):
            self.files.open_link(text.strip())
            return
        if bench is None:
            return
        for spec in specs(bench.lab.Params):
            if spec.kind == "text" and not spec.hidden:
                self.desk.edit({spec.name: text, **bench.lab.opens.get(spec.name, {})})
                return
        self.desk.noticed.emit(translate("Window", "This lab takes no text."))

    def take_file(self, path: Path) -> None:
        """A session, an exported picture, a model folder, a config.json or a text file."""
        if path.suffix.lower() in (".llmx", ".png", ".svg", ".pdf"):
            self.files.open_any(path)
            return
        bench = self.desk.bench
        if path.name == "config.json" and not (bench is not None and "config" in bench.lab.opens):
            path = path.parent
        if bench is None:
            return
        if path.is_dir():
            notes = [s.name for s in specs(bench.lab.Params) if s.name == "notes_folder"]
            if notes:
                self.desk.edit({notes[0]: str(path)})
            else:
                self.take_model(str(path))
            return
        fields = [s for s in specs(bench.lab.Params) if s.kind == "file" and not _takes_folder(s)]
        if fields:
            self.desk.edit({fields[0].name: str(path)})
            return
        try:
            self.take_text(text_of_file(path))
        except (OSError, UnicodeDecodeError) as error:
            self.desk.noticed.emit(unreadable(path, error))

    def take_model(self, name: str) -> None:
        """A folder or the id of a downloaded model, into the lab's field for one; computed again
        where it stands there already: it may be opened in another precision now."""
        bench = self.desk.bench
        fields = [s for s in specs(bench.lab.Params) if _takes_model(s)] if bench else []
        if not fields and "attention/heads" in self.desk.lab_ids():
            self.desk.open("attention/heads")
            bench = self.desk.bench
            fields = [s for s in specs(bench.lab.Params) if _takes_model(s)] if bench else []
        if bench is None or not fields:
            self.desk.noticed.emit(translate("Window", "This lab opens no model."))
        elif getattr(bench.params, fields[0].name) == name:
            self.desk.retry()
        else:
            self.desk.edit({fields[0].name: name})

    @Slot()
    def copy_read_out(self) -> None:
        """The pinned or hovered read-out as text; in a text field, what is selected there."""
        focus = QApplication.focusWidget()
        if isinstance(focus, (QLineEdit, QTextEdit, QPlainTextEdit)):
            focus.copy()
            return
        text = self.stage.read_out() if self.stage is not None else ""
        if text:
            QGuiApplication.clipboard().setText(text)
            self.desk.noticed.emit(translate("Window", "Read-out copied."))

    @Slot()
    def copy_picture(self) -> None:
        """The stage as a picture, at twice its size."""
        from explorer.ui.export.picture import Frame, image

        bench, stage = self.desk.bench, self.stage
        if bench is None or bench.trace is None or stage is None:
            return
        left, other = bench.trace, None
        if bench.kept is not None:
            left, other = bench.kept[1], bench.trace
        size = (stage.width(), stage.height())
        frame = Frame(bench.lab, left, stage.view(), size, 2.0, "", "", other)
        QGuiApplication.clipboard().setImage(image(frame, bench.transport.cursor))
        self.desk.noticed.emit(translate("Window", "Picture copied."))

    def link(self) -> str:
        """The link to this place."""
        from explorer.core.link import format_link

        bench = self.desk.bench
        assert bench is not None
        kept = bench.kept[0] if bench.kept is not None else None
        return format_link(bench.lab.id, bench.params, bench.transport.index, bench.view, kept)

    @Slot()
    def copy_link(self) -> None:
        """A link that leads back here."""
        try:
            QGuiApplication.clipboard().setText(self.link())
        except ParamError:
            self.desk.noticed.emit(
                translate("Window", "This input is too long for a link. Save a session instead.")
            )
            return
        self.desk.noticed.emit(translate("Window", "Link copied."))
