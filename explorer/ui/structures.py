"""Fields that hold more than one value: a grid of numbers, or plain JSON."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
)

from explorer.ui.fields import Field
from explorer.ui.language import translate

MOST_CELLS = 2000


class StructureField(Field):
    """Something edited on the stage (points, painted bits): as JSON too, for those who want."""

    def build(self, head: QHBoxLayout) -> None:
        self.editor = QPlainTextEdit()
        self.editor.setFixedHeight(64)
        self.editor.setTabChangesFocus(True)
        self.editor.textChanged.connect(self._typed)
        self.editor.setPlaceholderText(translate("Controls", "edited on the picture"))
        self.name_editor(self.editor)
        self.body.addWidget(self.editor)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(500)
        self._pause.timeout.connect(self._send)

    @Slot()
    def _typed(self) -> None:
        self._pause.start()

    @Slot()
    def _send(self) -> None:
        text = self.editor.toPlainText().strip()
        try:
            value = json.loads(text) if text else self.spec.default
        except (ValueError, RecursionError):
            return  # half-typed; nothing is lost, the text stays
        self.desk.edit({self.spec.name: value})

    def show_value(self, value: Any) -> None:
        if self.editor.hasFocus():
            return
        text = "" if not value else json.dumps(value, ensure_ascii=False)
        if self.editor.toPlainText() != text:
            with QSignalBlocker(self.editor):
                self.editor.setPlainText(text)


class TableField(Field):
    """Rows of numbers, each cell to be typed over; a row may be shorter than another."""

    def build(self, head: QHBoxLayout) -> None:
        self.table = QTableWidget()
        self.table.setFixedHeight(128)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setDefaultSectionSize(52)
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.cellChanged.connect(self._typed)
        self.name_editor(self.table)
        self.body.addWidget(self.table)
        self._rows: list[list[Any]] = []

    @Slot(int, int)
    def _typed(self, row: int, column: int) -> None:
        item = self.table.item(row, column)
        rows = [list(r) for r in self._rows]
        if item is None or row >= len(rows):
            return
        text = item.text().strip().replace("−", "-")
        if not text and column == len(rows[row]) - 1:
            del rows[row][column]
        else:
            try:
                value: Any = float(text)
            except ValueError:
                value = text  # the lab's own rule says what is wrong with it
            rows[row] += [0.0] * (column + 1 - len(rows[row]))
            rows[row][column] = value
        self.write(rows)

    def show_value(self, value: Any) -> None:
        rows = [list(r) if isinstance(r, (list, tuple)) else [r] for r in value or ()]
        if rows == self._rows:
            return
        self._rows = rows
        columns = max((len(r) for r in rows), default=0)
        with QSignalBlocker(self.table):
            self.table.setRowCount(min(len(rows), MOST_CELLS))
            self.table.setColumnCount(min(columns, max(MOST_CELLS // max(len(rows), 1), 1)))
            self.table.setHorizontalHeaderLabels([str(i) for i in range(columns)])
            self.table.setVerticalHeaderLabels([str(i) for i in range(len(rows))])
            for row, cells in enumerate(rows):
                for column in range(self.table.columnCount()):
                    cell = cells[column] if column < len(cells) else ""
                    text = f"{cell:.10g}" if isinstance(cell, float) else str(cell)
                    self.table.setItem(row, column, QTableWidgetItem(text))
