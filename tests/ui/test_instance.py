"""A second start hands its file to the window that is there."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket

from explorer.ui import instance

ROOT = Path(__file__).resolve().parents[2]
ASK = """
import sys
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from explorer.ui.instance import hand_over
print(hand_over(sys.argv[1], sys.argv[2:]))
"""


@pytest.fixture
def listening(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[instance.Instance]:
    """An instance with settings, and so a socket, of its own."""
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "settings"))
    found = instance.Instance()
    assert found.listen()
    yield found
    found.close()
    found.deleteLater()


def ask(folder: Path, *arguments: str) -> subprocess.Popen[str]:
    """A later start, in another folder."""
    return subprocess.Popen(
        [sys.executable, "-c", ASK, *arguments], cwd=folder, text=True, stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip


def answer(process: subprocess.Popen[str], wait: Callable[..., Any]) -> str:
    """What it printed, while our events run."""
    wait(lambda: process.poll() is not None)
    return process.communicate()[0].strip()


def test_that_a_file_arrives_under_its_full_path(
    listening: instance.Instance, tmp_path: Path, wait: Any
) -> None:
    (tmp_path / "会话 1.llmx").write_text("{}", encoding="utf-8")
    heard: list[tuple[str, list[str]]] = []
    listening.wanted.connect(lambda target, overrides: heard.append((target, overrides)))
    assert answer(ask(tmp_path, "会话 1.llmx"), wait) == "True"
    assert answer(ask(tmp_path, "floats/bits", "value=0.3"), wait) == "True"
    wait(lambda: len(heard) == 2)
    assert heard[0] == (str(tmp_path / "会话 1.llmx"), [])
    assert heard[1] == ("floats/bits", ["value=0.3"])


def test_that_without_a_window_nothing_is_handed_over(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait: Any
) -> None:
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "settings"))
    assert answer(ask(tmp_path, "floats/bits"), wait) == "False"


def test_that_only_one_window_listens_and_a_dead_one_is_followed(
    listening: instance.Instance, wait: Any
) -> None:
    second = instance.Instance()
    assert not second.listen()
    listening.close()
    assert second.listen()
    second.close()


@pytest.mark.parametrize(
    "sent",
    [b"\n", b"rubbish\n", b"[]\n", b'{"target": 3, "set": []}\n', b'{"target": "a", "set": [1]}\n',
     b"[" * 5000 + b"\n", b"x" * (instance.LARGEST + 10), b"\xff\xfe\n"],
)  # fmt: skip
def test_that_rubbish_on_the_socket_is_dropped(
    listening: instance.Instance, sent: bytes, wait: Any
) -> None:
    heard: list[Any] = []
    listening.wanted.connect(lambda *what: heard.append(what))
    socket = QLocalSocket()
    socket.connectToServer(instance.name())
    assert socket.waitForConnected(1000)
    socket.write(sent)
    wait(lambda: socket.state() == QLocalSocket.LocalSocketState.UnconnectedState)
    assert heard == []
    assert bytes(socket.readAll().data()) != instance.TAKEN


def test_that_a_second_start_opens_its_lab_in_the_window_that_runs(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wait: Any
) -> None:
    """The whole program, twice: the second ends at once, the first opens what it named."""
    monkeypatch.setenv("LLM_EXPLORER_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("LLM_EXPLORER_CACHE", str(tmp_path / "cache"))
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "settings.json").write_text(json.dumps({"purpose": "teaching"}))
    command = [sys.executable, str(ROOT / "main.py")]
    first = subprocess.Popen([*command, "floats/bits"])
    autosave = tmp_path / "settings" / "autosave.llmx"

    def listens() -> bool:
        socket = QLocalSocket()
        socket.connectToServer(instance.name())
        return socket.waitForConnected(100)

    try:
        wait(listens)
        second = subprocess.Popen([*command, "parallelism/collectives"])
        wait(lambda: second.poll() is not None)
        assert second.returncode == 0
        wait(lambda: autosave.exists() and "parallelism/collectives" in autosave.read_text("utf-8"))
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()


def test_that_the_url_of_a_file_is_its_path() -> None:
    """Desktops give the URL of a file that is double-clicked."""
    from explorer.ui.start import local

    assert local("file:///tmp/a%20b/%E4%BC%9A%E8%AF%9D.llmx") == "/tmp/a b/会话.llmx"
    for other in ("floats/bits", "llm-explorer:floats/bits?value=1", "/tmp/x.llmx", "file:"):
        assert local(other) == other


def test_that_what_macos_hands_over_is_heard(qapp: QCoreApplication) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QFileOpenEvent

    opened = instance.Opened(qapp)
    heard: list[tuple[str, list[str]]] = []
    opened.wanted.connect(lambda target, overrides: heard.append((target, overrides)))
    for url in ("file:///tmp/a%20b.llmx", "llm-explorer:floats/bits?value=1"):
        QCoreApplication.sendEvent(qapp, QFileOpenEvent(QUrl(url)))
    qapp.removeEventFilter(opened)
    opened.deleteLater()
    assert heard == [("/tmp/a b.llmx", []), ("llm-explorer:floats/bits?value=1", [])]
