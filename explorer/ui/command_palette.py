"""The palette (Ctrl+K): labs, presets, commands and steps by what they contain."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from explorer.ui import language, theme
from explorer.ui.commands import Command
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.widgets import label

MOST = 60
STEPS_SEARCHED = 4000


@dataclass(frozen=True)
class Entry:
    """A line of the palette: what is matched, what is shown, what it does."""

    text: str
    hint: str
    do: Callable[[], object]


def matches(query: str, text: str) -> bool:
    """Every word of the query occurs in the text, in any order."""
    lowered = text.lower()
    return all(word in lowered for word in query.lower().split())


class Line(QStyledItemDelegate):
    """A line of the list: the text, and at its right end, muted, what it is or its keys."""

    HINT = Qt.ItemDataRole.UserRole
    MARGIN = 12

    def __init__(self, theme_name: str, parent: QObject) -> None:
        super().__init__(parent)
        self.theme_name = theme_name

    def initStyleOption(  # noqa: N802 (Qt's name)
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        measure = option.fontMetrics
        room = option.rect.width() - measure.horizontalAdvance(index.data(self.HINT))
        option.text = measure.elidedText(
            index.data(), Qt.TextElideMode.ElideRight, room - 4 * self.MARGIN
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:  # fmt: skip
        super().paint(painter, option, index)
        painter.setPen(theme.colour(self.theme_name, "muted"))
        painter.setFont(option.font)
        room = option.rect.adjusted(self.MARGIN, 0, -self.MARGIN, 0)
        sides = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, sides, index.data(self.HINT))


class CommandPalette(QDialog):
    """One line to type in and what it finds."""

    def __init__(self, desk: Desk, commands: list[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(translate("Palette", "Search"))
        self.desk = desk
        scale = min(max(desk.view.text_scale, 1.0), 1.6)
        room = parent.height() - 60 if parent is not None else 900
        self.resize(round(560 * scale), min(round(420 * scale), max(room, 240)))
        self.line = QLineEdit()
        self.line.setPlaceholderText(translate("Palette", "Search labs, presets, commands, steps"))
        self.line.setAccessibleName(translate("Palette", "Search"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Palette", "Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(Line(desk.view.theme, self.list))
        self.nothing = label(
            translate("Palette", "Nothing found. Try fewer letters, or another word."), "muted"
        )
        self.nothing.setContentsMargins(8, 4, 8, 4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.line)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        self._fixed = self._entries(commands)
        self._steps: list[Entry] | None = None
        self._found: list[Entry] = []
        self.line.textChanged.connect(self.search)
        self.line.returnPressed.connect(self.choose)
        self.list.itemClicked.connect(self.choose)
        self.line.installEventFilter(self)
        self.search("")

    def _entries(self, commands: list[Command]) -> list[Entry]:
        found = []
        for panel in self.desk.panels:
            tab = language.text(language.current(), panel.id, panel.title)
            for line in panel.labs:
                title = language.text(language.current(), panel.id, line.title)
                lab_id = f"{panel.id}/{line.name}"
                both = f"{tab} › {title}"
                if language.current() != "en":
                    both += f" · {line.title}"
                found.append(
                    Entry(both, translate("Palette", "lab"), partial(self.desk.open, lab_id))
                )
        bench = self.desk.bench
        if bench is not None:
            for name, preset in bench.lab.presets.items():
                if not preset.hidden:
                    text = language.text(language.current(), bench.lab.id, preset.label)
                    hint = translate("Palette", "try this")
                    found.append(Entry(text, hint, partial(self.desk.preset, name)))
        for command in commands:
            found.append(Entry(command.shown(), ", ".join(command.keys), command.do))
        return found

    def _step_entries(self) -> list[Entry]:
        """The steps of the trace in front, by their headings."""
        bench = self.desk.bench
        if bench is None or bench.trace is None:
            return []
        out = []
        for index in range(min(len(bench.trace), STEPS_SEARCHED)):
            found = bench.lab.explain(bench.trace, index)
            text = language.say(language.current(), bench.lab.id, bench.lab.words, found.heading)
            extra = bench.lab.search_text(bench.trace, index)
            shown = f"{index + 1} · {text}" + (f" · {extra}" if extra else "")
            out.append(Entry(shown, translate("Palette", "step"), partial(self.desk.go, index)))
        return out

    @Slot(str)
    def search(self, query: str) -> None:
        """Show what fits."""
        found = [e for e in self._fixed if matches(query, e.text)]
        if len(query.strip()) >= 1:
            if self._steps is None:
                self._steps = self._step_entries()
            found += [e for e in self._steps if matches(query, e.text)]
        self._found = found[:MOST]
        self.list.clear()
        for entry in self._found:
            item = QListWidgetItem(entry.text)
            item.setData(Line.HINT, entry.hint)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.text}, {entry.hint}")
            self.list.addItem(item)
        self.nothing.setVisible(not self._found)
        if self._found:
            self.list.setCurrentRow(0)

    @Slot()
    def choose(self, *_: Any) -> None:
        """Do what the chosen line says."""
        row = self.list.currentRow()
        if 0 <= row < len(self._found):
            entry = self._found[row]
            self.accept()
            entry.do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10,
                     Qt.Key.Key_PageUp: -10}  # fmt: skip
            by = steps.get(Qt.Key(event.key()))
            if by is not None and self.list.count():
                row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
                self.list.setCurrentRow(row)
                return True
        return super().eventFilter(watched, event)
