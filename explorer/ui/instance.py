"""One window for all files: a second start with something to open hands it to the first.

The first window listens on a local socket that only its own user may use; settings folders of
their own have windows of their own. What is handed over is opened as if it had been dropped on
the window: it asks before it reads other files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal, Slot
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from explorer.core import paths

PATIENCE = 1000  # milliseconds for the other window to answer; then we open our own
LARGEST = 1 << 16  # bytes of a request
TAKEN = b"taken\n"


def name() -> str:
    """The socket of this reader's windows."""
    folder = str(paths.settings_folder().absolute())
    return "llm-explorer-" + hashlib.sha256(folder.encode("utf-8", "replace")).hexdigest()[:16]


def hand_over(target: str, overrides: Sequence[str]) -> bool:
    """Ask a running window to open `target`. Returns whether one took it."""
    socket = QLocalSocket()
    socket.connectToServer(name())
    if not socket.waitForConnected(PATIENCE):
        return False
    request = {"target": absolute(target), "set": list(overrides)}
    socket.write(json.dumps(request).encode() + b"\n")
    answered = socket.waitForBytesWritten(PATIENCE) and socket.waitForReadyRead(PATIENCE)
    taken = answered and bytes(socket.readAll().data()) == TAKEN
    socket.disconnectFromServer()
    return taken


def absolute(target: str) -> str:
    """A file under its full path: the other window was started from another folder."""
    path = Path(target)
    return str(path.absolute()) if path.exists() else target


class Instance(QObject):
    """Listens for later starts. `wanted(target, overrides)` says what one of them is to open."""

    wanted = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def listen(self) -> bool:
        """Be the window that is handed files. False where another one is already.

        Asked for first: on Unix a second server would take the place of the first without a word.
        """
        asked = QLocalSocket()
        asked.connectToServer(name())
        if asked.waitForConnected(PATIENCE // 4):
            asked.disconnectFromServer()
            return False
        # a window that was killed has left its socket behind
        QLocalServer.removeServer(name())
        return bool(self._server.listen(name()))

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    @Slot()
    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(socket.deleteLater)

    @Slot()
    def _read(self) -> None:
        socket = self.sender()
        if not isinstance(socket, QLocalSocket):
            return
        if not socket.canReadLine():
            if socket.bytesAvailable() > LARGEST:
                socket.abort()
            return
        request = _request(bytes(socket.readLine(LARGEST).data()))
        if request is None:
            socket.abort()
            return
        socket.write(TAKEN)
        socket.flush()
        self.wanted.emit(*request)


class Opened(QObject):
    """Files and links that macOS hands to a running app, which come as events, not as arguments."""

    wanted = Signal(str, list)

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Take the events about files; all others go on."""
        if isinstance(event, QFileOpenEvent):
            self.wanted.emit(event.file() or event.url().toString(), [])
            return True
        return super().eventFilter(watched, event)


def _request(line: bytes) -> tuple[str, list[str]] | None:
    """Target and overrides of a request, or None for anything else."""
    try:
        read = json.loads(line)
        target, overrides = read["target"], read["set"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    plain = isinstance(target, str) and isinstance(overrides, list)
    if not plain or not all(isinstance(each, str) for each in overrides):
        return None
    return target, overrides
