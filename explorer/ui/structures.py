"""Fields that hold more than one value: a grid of numbers, or plain JSON."""

from __future__ import annotations

import json
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QTimer, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
)

from explorer.ui.canvas.ink import metrics
from explorer.ui.fields import Field
from explorer.ui.language import translate

MOST_CELLS = 2000
MOST_ROWS = 6  # in sight at once; the others by scrolling


class StructureField(Field):
    """Something edited on the stage (points, painted bits): as JSON too, for those who want."""

    def build(self, head: QHBoxLayout) -> None:
        self.editor = QPlainTextEdit()
        self.editor.setFixedHeight(64)
        self.editor.setTabChangesFocus(True)
        self.editor.textChanged.connect(self._typed)
        self.editor.setPlaceholderText(translate("Controls", "edited on the picture"))
        self.name_editor(self.editor)
        self.editor.installEventFilter(self)
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
        value = self._value()
        if not isinstance(value, str):  # half-typed: nothing is lost, the text stays
            self.desk.edit({self.spec.name: value})

    def _value(self) -> Any:
        """What the text says; the text itself where it cannot be read."""
        text = self.editor.toPlainText().strip()
        try:
            return json.loads(text) if text else self.spec.default
        except (ValueError, RecursionError):
            return text

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Text that cannot be read is refused when the reader is done with it."""
        if event.type() == QEvent.Type.FocusOut and self._pause.isActive():
            self._pause.stop()
            self._send()
        if event.type() == QEvent.Type.FocusOut and isinstance(self._value(), str):
            QTimer.singleShot(0, self._refuse)
        return super().eventFilter(watched, event)

    @Slot()
    def _refuse(self) -> None:
        value = self._value()
        if isinstance(value, str) and not self.editor.hasFocus():
            self.write(value)

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
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._line = round(metrics(13 * self.desk.view.text_scale).height()) + 8
        self.table.verticalHeader().setDefaultSectionSize(self._line)
        self.table.viewport().installEventFilter(self)
        self.table.cellChanged.connect(self._typed)
        self.name_editor(self.table)
        self.body.addWidget(self.table)
        self._rows: list[list[Any]] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Columns as wide as the widest number, or wider where all of them fit beside each other;
        rows to be seen without scrolling where they are few."""
        columns, rows = self.table.columnCount(), self.table.rowCount()
        if not columns:
            return
        cells = (self.table.item(row, column) for row in range(rows) for column in range(columns))
        measure = metrics(13 * self.desk.view.text_scale)
        texts = [cell.text() for cell in cells if cell is not None]
        widest = max((measure.horizontalAdvance(text) for text in texts), default=0.0) + 14
        least = min(max(round(widest), self._line + 8), 9 * self._line)
        whole = self.table.viewport().width() // columns
        self.table.horizontalHeader().setDefaultSectionSize(max(least, whole))
        bar = 10 if whole < least else 0
        head = self.table.horizontalHeader().sizeHint().height()
        height = head + min(rows, MOST_ROWS) * self._line + bar + 2
        if height != self.table.height():
            self.table.setFixedHeight(height)

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
        self._fit()
