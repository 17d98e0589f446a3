"""Random events on every lab: a reader without manners, the same one every time.

The seed fixes the events, and every kind of them comes to every lab; how far a computation has come
when one arrives depends on the machine, so a failure names its last events.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any
from zlib import crc32

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
)

from explorer.panels import lab_ids
from tests.ui.conftest import ready

#: By day one deck of all kinds for each lab, at night more than four.
EVENTS = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "nightly" else 111
#: Kinds of events, and how many of each there are in a deck of a hundred and eleven.
KINDS = {
    "mouse": 30, "drag": 10, "wheel": 6, "scrub": 8, "key": 18, "field": 12, "slide": 6,
    "command": 7, "face": 4, "button": 4, "resize": 2, "stop": 2, "drop": 1, "tab": 1,
}  # fmt: skip
SEED = 20240607
RUBBISH = (
    "", " ", "0", "-1", "1e309", "nan", "−3", "99999999999999999999", "x" * 300, "🙂👩‍👩‍👧‍👦",
    "שלום", "a\x00b", "女王", "[[1, 2], [3", '{"a": 1}', "0.1", "3", "the cat sat", "\t\n", "../..",
)  # fmt: skip
KEYS = (
    "Key_Space", "Key_Left", "Key_Right", "Key_Home", "Key_End", "Key_PageUp", "Key_PageDown",
    "Key_Escape", "Key_Return", "Key_Tab", "Key_Backtab", "Key_Comma", "Key_Period", "Key_L",
    "Key_B", "Key_P", "Key_S", "Key_BracketLeft", "Key_BracketRight", "Key_Up", "Key_Down",
    "Key_Delete", "Key_A", "Key_9",
)  # fmt: skip
#: Commands that open a modal question of the system, write to the disk, or end the window.
LEFT_OUT = {"open", "save", "quit", "copy-picture"}


def drawn(number: int, dice: random.Random) -> list[str]:
    """Kinds of events in random order: whole decks of all kinds, the rest at random."""
    decks, rest = divmod(number, sum(KINDS.values()))
    kinds = [kind for kind, weight in KINDS.items() for _ in range(weight * decks)]
    kinds += dice.choices(list(KINDS), list(KINDS.values()), k=rest)
    dice.shuffle(kinds)
    return kinds


def test_that_every_kind_of_event_is_drawn_about_as_often_as_its_weight_says() -> None:
    for seed in range(50):
        counts = Counter(drawn(EVENTS, random.Random(seed)))
        assert sum(counts.values()) == EVENTS
        assert set(counts) == set(KINDS)
        assert all(counts[kind] >= weight for kind, weight in KINDS.items())


class Monkey:
    """Random events on a window. Every action is written down before it is done."""

    def __init__(self, window: Any, seed: int) -> None:
        self.window, self.random = window, random.Random(seed)
        self.log: list[str] = []

    def act(self, kind: str) -> None:
        """One event."""
        self.log.append(kind)
        chosen: Callable[[], None] = getattr(self, kind)
        chosen()

    def point(self, widget: Any) -> QPoint:
        return QPoint(self.random.randrange(widget.width()), self.random.randrange(widget.height()))

    def note(self, *what: Any) -> None:
        self.log[-1] += " " + " ".join(map(str, what))

    def modifier(self) -> Qt.KeyboardModifier:
        names = ("NoModifier", "NoModifier", "ShiftModifier", "ControlModifier", "AltModifier")
        return getattr(Qt.KeyboardModifier, self.random.choice(names))

    # what it does -------------------------------------------------------------------------

    def mouse(self) -> None:
        stage, at = self.window.stage, self.point(self.window.stage)
        what = self.random.choice(("move", "click", "double", "middle"))
        self.note(what, at.x(), at.y())
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        if what == "move":
            QTest.mouseMove(stage, at)
        elif what == "click":
            QTest.mouseClick(stage, left, self.modifier(), at)
        elif what == "double":
            QTest.mouseDClick(stage, left, none, at)
        else:
            QTest.mouseClick(stage, Qt.MouseButton.MiddleButton, none, at)

    def drag(self) -> None:
        stage, modifier = self.window.stage, self.modifier()
        start = self.point(stage)
        self.note(start.x(), start.y(), modifier.name)
        QTest.mousePress(stage, Qt.MouseButton.LeftButton, modifier, start)
        for _ in range(self.random.randrange(1, 5)):
            QTest.mouseMove(stage, self.point(stage))
        QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, modifier, self.point(stage))

    def wheel(self) -> None:
        stage = self.window.stage
        at, turn = QPointF(self.point(stage)), self.random.choice((-240, -120, 120, 240))
        modifier = self.modifier()
        self.note(turn, modifier.name)
        event = QWheelEvent(
            at, QPointF(stage.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, turn),
            Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(stage, event)

    def scrub(self) -> None:
        line = self.window.transport_bar.scrubber
        QTest.mousePress(line, Qt.MouseButton.LeftButton, pos=self.point(line))
        for _ in range(self.random.randrange(4)):
            QTest.mouseMove(line, self.point(line))
        QTest.mouseRelease(line, Qt.MouseButton.LeftButton, pos=self.point(line))

    def key(self) -> None:
        name = self.random.choice(KEYS)
        target = QApplication.focusWidget() or self.window.stage
        modifier = self.random.choice((Qt.KeyboardModifier.NoModifier,) * 3
                                      + (Qt.KeyboardModifier.ShiftModifier,))  # fmt: skip
        self.note(name, type(target).__name__)
        QTest.keyClick(target, getattr(Qt.Key, name), modifier)

    def field(self) -> None:
        kinds = (QLineEdit, QPlainTextEdit, QTableWidget)
        editors = [
            w for kind in kinds for w in self.window.setup.findChildren(kind)
            if w.isVisible() and w.isEnabled()
        ]  # fmt: skip
        choices = [
            c for c in self.window.setup.findChildren(type(self.window.transport_bar.speed))
            if c.isVisible() and c.isEnabled() and c.count()
        ]  # fmt: skip
        found = editors + choices
        if not found:
            return
        editor, text = self.random.choice(found), self.random.choice(RUBBISH)
        self.note(type(editor).__name__, editor.accessibleName(), repr(text[:20]))
        if isinstance(editor, QLineEdit):
            editor.setFocus()
            editor.setText(text)
            editor.setModified(True)
            QTest.keyClick(editor, Qt.Key.Key_Return)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, QTableWidget):
            if editor.rowCount() and editor.columnCount():
                row = self.random.randrange(editor.rowCount())
                item = editor.item(row, self.random.randrange(editor.columnCount()))
                if item is not None:
                    item.setText(text)
        else:
            row = self.random.randrange(editor.count())
            editor.setCurrentIndex(row)
            editor.activated.emit(row)

    def slide(self) -> None:
        from explorer.ui.widgets import Slider

        sliders = [s for s in self.window.setup.findChildren(Slider) if s.isVisible()]
        if sliders:
            slider = self.random.choice(sliders)
            slider.setSliderDown(True)
            for _ in range(self.random.randrange(1, 6)):
                slider.setSliderPosition(self.random.randint(0, slider.maximum()))
            slider.setSliderDown(False)

    def command(self) -> None:
        command = self.random.choice([c for c in self.window.commands if c.id not in LEFT_OUT])
        self.note(command.id)
        command.do()
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                if hasattr(dialog, "search"):
                    dialog.search(self.random.choice(("e", "1", "zzz", "")))
                dialog.reject()

    def face(self) -> None:
        self.window.show_face(self.random.randrange(3))
        self.window.pull_drawer(self.random.choice(("setup", "faces", "rail")))

    def button(self) -> None:
        names = {self.window.header.menu, self.window.header.export, self.window.header.compare}
        found = [
            b for b in self.window.centralWidget().findChildren(QPushButton)
            if b.isVisible() and b.isEnabled() and b not in names and "…" not in b.text()
        ]  # fmt: skip
        if found:
            chosen = self.random.choice(found)
            self.note(chosen.accessibleName())
            chosen.click()
        if self.random.random() < 0.3:
            self.window.compare_menu()
            for menu in self.window.findChildren(QMenu):
                menu.close()

    def resize(self) -> None:
        self.window.resize(self.random.randint(1024, 1900), self.random.randint(640, 1100))

    def stop(self) -> None:
        self.window.desk.add_stop(self.random.choice(RUBBISH).replace("\x00", ""))
        if self.random.random() < 0.5:
            self.window.turn_stop(self.random.choice((-1, 1)))

    def drop(self) -> None:
        self.window.take_text(self.random.choice(RUBBISH))

    def tab(self) -> None:
        self.window.open_tab(self.random.randrange(5))


@pytest.fixture
def crashes() -> Iterator[list[str]]:
    """What nobody caught while the test ran."""
    from explorer.ui import errors

    found: list[str] = []
    errors.install(found.append)
    yield found
    errors.uninstall()


@pytest.mark.parametrize("lab_id", lab_ids())
def test_that_random_events_of_every_kind_break_nothing(
    lab_id: str, window: Any, open_tiny: Any, wait: Any, qapp: Any, crashes: list[str]
) -> None:
    open_tiny(lab_id)
    monkey = Monkey(window, SEED + crc32(lab_id.encode()))
    for number, kind in enumerate(drawn(EVENTS, monkey.random)):
        if window.desk.bench.lab.id != lab_id and number % 5 == 0:
            window.desk.open(lab_id)
        monkey.act(kind)
        if number % 4 == 0:
            qapp.processEvents()
        assert not crashes, f"{crashes[0]}\nlast events: {monkey.log[-12:]}"
    # afterwards everything is as usable as before
    if window.presenting:
        window.toggle_present()
    window.settings.language, window.settings.theme, window.settings.text_scale = "en", "light", 1.0
    window.settings.predict_first = False
    window.apply_settings()
    window.desk.replace_stops([])
    wait(window.is_built)
    window.desk.cancel()
    bench = open_tiny(lab_id)
    wait(lambda: ready(bench))
    window.stage.release()  # the whole picture: one zoomed into may show an empty part of it
    window.resize(1480, 900)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    wait(lambda: not window.busy.isVisible() and not window.stage._dim)
    assert not crashes, f"{crashes[0]}\nlast events: {monkey.log[-12:]}"
    picture = window.stage.grab().toImage()
    colours = {
        picture.pixelColor(x, y).rgb()
        for x in range(20, picture.width() - 20, 9)
        for y in range(20, picture.height() - 20, 9)
    }
    assert len(colours) > 2, "the stage is blank"
    window.desk.go(len(bench.trace) - 1)
    assert bench.transport.index == len(bench.trace) - 1
