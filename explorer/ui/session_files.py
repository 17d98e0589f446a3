"""Session files: open, save, autosave, restore. Nothing is lost, nothing half-written."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from explorer.core import paths, session
from explorer.core.lab import open_lab
from explorer.core.session import Session, SessionError
from explorer.core.words import Message
from explorer.ui import language
from explorer.ui.desk import Desk
from explorer.ui.language import translate

AUTOSAVE = 1500  # milliseconds after the last edit


def autosave_file() -> Path:
    """Where the running state is kept, to be restored after a crash and at the next start."""
    return paths.settings_folder() / "autosave.llmx"


def notice_text(notice: session.Notice) -> str:
    """What was changed while reading a session, in the window's language."""
    return language.say(language.current(), "Session", session.WORDS, notice)


def why(error: SessionError) -> str:
    """The reason a session was refused, in the window's language."""
    if not error.key:
        return str(error)
    what = Message(error.key, error.args_of_key)
    return language.say(language.current(), "Session", session.WORDS, what)


def _params_of(lab_id: str) -> Any:
    try:
        return open_lab(lab_id).Params
    except KeyError:
        return None


class SessionFiles(QObject):
    """Reads and writes sessions for the window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self.desk, self.window = desk, window
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AUTOSAVE)
        self._soon.timeout.connect(self.autosave)
        for signal in (desk.edited, desk.opened, desk.stops_changed):
            signal.connect(self._later)

    @Slot()
    def _later(self) -> None:
        self._soon.start()

    @Slot()
    def autosave(self) -> None:
        """Keep the state of now; a folder that cannot be written to is no reason to stop."""
        if self.desk.bench is None:
            return
        here = self.desk.stop_here()
        stops = tuple(self.desk.stops)
        kept = Session(stops=(*stops, here) if here is not None else stops, current=len(stops))
        # a state too large for a session is not kept, and its owner told when saving it
        with contextlib.suppress(OSError, SessionError):
            autosave_file().parent.mkdir(parents=True, exist_ok=True)
            paths.write_whole(autosave_file(), session.dumps(kept).encode())

    def restore(self) -> bool:
        """Bring back the autosaved state. Returns whether there was one."""
        try:
            data = autosave_file().read_bytes()
            found, _ = session.loads(data, _params_of)
        except (OSError, SessionError):
            return False
        if not found.stops:
            return False
        *stops, last = found.stops
        self.desk.replace_stops(stops)
        self.desk.stops.append(last)
        self.desk.visit(len(self.desk.stops) - 1)
        self.desk.stops.pop()
        self.desk.current_stop = -1
        self.desk.stops_changed.emit()
        return self.desk.bench is not None

    def open_file(self, path: Path, *, ask: bool = True) -> bool:
        """Open a session; asks before files it names are read. Returns whether it was opened."""
        try:
            if path.stat().st_size > session.LARGEST:
                raise SessionError(translate("Session", "it is too large for a session"))
            found, notices = session.loads(path.read_bytes(), _params_of)
        except SessionError as error:
            self._refuse(path, why(error))
            return False
        except OSError as error:
            self._refuse(path, error.strerror or str(error))
            return False
        named = session.files_named(found, _params_of)
        if named and ask and not self.allowed(tuple(str(name) for name in named)):
            return False
        if not found.stops:
            self._refuse(path, translate("Session", "it holds no stop this version knows"))
            return False
        self.desk.replace_stops(list(found.stops), found.current)
        self.desk.aside = found.aside
        self.desk.visit(max(found.current, 0))
        for notice in notices:
            self.desk.noticed.emit(notice_text(notice))
        self._say_changed(found)
        self.desk.settings.remember(str(path))
        return True

    def _say_changed(self, found: Session) -> None:
        """Files the session names that are gone or no longer what they were."""
        changed = session.changed_files(found)
        if changed:
            text = translate("Session", "Changed since the session was saved: {files}",
                             files=", ".join(changed))  # fmt: skip
            self.desk.noticed.emit(text)

    def allowed(self, files: tuple[str, ...]) -> bool:
        """Ask whether files a session or link names may be read."""
        text = translate("Session", "This wants to read files of yours. Allow it?")
        answer = QMessageBox.question(
            self.window, "LLM Explorer", text + "\n\n" + "\n".join(files[:12])
        )
        return answer == QMessageBox.StandardButton.Yes

    def _refuse(self, path: Path, why: str) -> None:
        text = translate(
            "Session", "{file} cannot be opened: {why}.", file=path.name, why=why.rstrip(".")
        )
        self.desk.noticed.emit(text)

    @Slot()
    def open(self) -> None:
        """Ask for a file and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self.window, translate("Session", "Open a session"), "",
            translate("Session", "Sessions and exported pictures") + " (*.llmx *.png *.svg *.pdf)",
        )  # fmt: skip
        if name:
            self.open_any(Path(name))

    def open_any(self, path: Path) -> None:
        """A session, or a picture that carries its link."""
        if path.suffix.lower() in (".png", ".svg", ".pdf"):
            from explorer.ui.export.metadata import link_in_picture

            link = link_in_picture(path)
            if link is None:
                self._refuse(path, translate("Session", "it carries no link of this program"))
            else:
                self.open_link(link)
            return
        self.open_file(path)

    def open_link(self, link: str) -> bool:
        """Go where a link leads; asks before files it names are read."""
        from explorer.core.link import files_named, params_of_link, parse_link
        from explorer.core.params import ParamError

        try:
            found = parse_link(link)
            params_class = _params_of(found.lab)
            if params_class is None:
                raise KeyError(found.lab)
            params, kept = params_of_link(found, params_class, clamp=True)
            files = files_named(params) + (files_named(kept) if kept is not None else ())
            if files and not self.allowed(files):
                return False
            self.desk.open(found.lab, found.params, found.at, found.view)
            if kept is not None:
                self.desk.keep_params_as_a(kept)
        except (ParamError, KeyError, ValueError) as error:
            text = str(error.args[0]) if error.args else str(error)
            self.desk.noticed.emit(translate("Session", "The link leads nowhere: {why}", why=text))
            return False
        return True

    @Slot()
    def save(self) -> bool:
        """Ask for a file and write the session."""
        name, _ = QFileDialog.getSaveFileName(
            self.window, translate("Session", "Save the session"), "session.llmx",
            translate("Session", "Sessions") + " (*.llmx)",
        )  # fmt: skip
        return bool(name) and self.save_to(Path(name))

    def save_to(self, path: Path) -> bool:
        """Write the session, whole or not at all."""
        if path.suffix != ".llmx":
            path = path.with_suffix(path.suffix + ".llmx")
        try:
            kept = session.with_digests(self.desk.session(), _params_of)
            paths.write_whole(path, session.dumps(kept).encode())
        except (OSError, SessionError) as error:
            text = translate(
                "Session",
                "Not saved: {why}. Choose another folder.",
                why=why(error) if isinstance(error, SessionError) else error.strerror or str(error),
            )
            self.desk.noticed.emit(text)
            return False
        self.desk.settings.remember(str(path))
        self.desk.noticed.emit(translate("Session", "Saved: {file}", file=str(path)))
        return True
