"""The Numbers face: the step as a table. The accessible form of the picture."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from explorer.core.formatting import number
from explorer.core.trace import Trace
from explorer.ui import language
from explorer.ui.canvas.ink import font
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.widgets import button, label

LONGEST_ROW = 64  # numbers of an array shown in one cell
MOST_ROWS = 300


def shown(value: Any) -> str:
    """A value in a cell."""
    if isinstance(value, (float, np.floating)):
        return number(float(value), 6)
    if isinstance(value, np.ndarray) and value.ndim <= 1:
        flat = value.reshape(-1)
        text = "  ".join(shown(item) for item in flat[:LONGEST_ROW].tolist())
        return text + (f"  … ({flat.size})" if flat.size > LONGEST_ROW else "")
    if isinstance(value, np.ndarray):
        shape = "×".join(map(str, value.shape))
        if value.dtype.kind in "fiub" and value.size:
            return f"{shape}: {shown(value.min())} … {shown(value.max())}"
        return shape
    if isinstance(value, (tuple, list)):
        text = "  ".join(shown(item) for item in value[:LONGEST_ROW])
        return text + (f"  … ({len(value)})" if len(value) > LONGEST_ROW else "")
    return str(value)


def rows_of(values: dict[str, Any]) -> list[tuple[str, str]]:
    """Values as rows; a matrix takes one row for each of its rows."""
    out: list[tuple[str, str]] = []
    for name, value in values.items():
        if isinstance(value, np.ndarray) and value.ndim >= 2:
            flat = value.reshape(-1, value.shape[-1])
            for index, row in enumerate(flat[:MOST_ROWS]):
                place = ",".join(map(str, np.unravel_index(index, value.shape[:-1])))
                out.append((f"{name}[{place}]", shown(row)))
        else:
            out.append((name, shown(value)))
        if len(out) >= MOST_ROWS:
            break
    return out


def difference(left: Any, right: Any) -> str:
    """B − A where both are numbers or arrays of one shape, else nothing."""
    try:
        first, second = np.asarray(left, dtype=float), np.asarray(right, dtype=float)
    except (TypeError, ValueError):
        return ""
    if first.shape != second.shape or first.size == 0:
        return ""
    gap = second - first
    if gap.ndim == 0:
        return number(float(gap), 4)
    return "max |B − A| = " + number(float(np.max(np.abs(gap))), 4)


class NumbersFace(QWidget):
    """Every named number of the step; with A of a comparison and the difference beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.table = QTableWidget()
        self.table.setAccessibleName(translate("Numbers", "The numbers of this step"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.hint = label("", "muted", wrap=True)
        copy = button(
            translate("Numbers", "Copy as a table"), icon="copy", theme_name=desk.view.theme
        )
        copy.clicked.connect(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        self.course: Any = None
        self.body = layout
        layout.addWidget(self.table, 1)
        layout.addWidget(self.hint)
        layout.addWidget(copy)
        self._shown: Any = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(80)
        self._soon.timeout.connect(self.refresh)
        for signal in (desk.opened, desk.traced, desk.moved, desk.looked):
            signal.connect(self._later)
        self.table.currentCellChanged.connect(self._explain_name)

    @Slot()
    def _later(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fill the table for the current step."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or len(bench.trace) == 0 or not self.isVisible():
            return
        index = bench.transport.index
        other = bench.kept[1] if bench.kept is not None else None
        key = (id(bench.trace), index, id(other))
        if key == self._shown:
            return
        self._shown = key
        values = bench.lab.values(bench.trace, index)
        self._show_course(values)
        if other is None:
            self._fill([translate("Numbers", "name"), translate("Numbers", "value")],
                       [(name, (value,)) for name, value in rows_of(values)])  # fmt: skip
        else:
            self._compare(other, values, index)

    def _show_course(self, values: dict[str, Any]) -> None:
        """The chosen number over all steps; pyqtgraph is imported when the face is first shown."""
        from explorer.ui.faces.course import CourseView, numeric

        drawable = [name for name, value in values.items() if numeric(value)]
        if self.course is None:
            self.course = CourseView(self.desk)
            self.body.insertWidget(0, self.course)
        self.course.setVisible(bool(drawable))
        if drawable:
            kept = self.course.name if self.course.name in drawable else drawable[0]
            self.course.show_course(kept)

    def _compare(self, other: Trace, values: dict[str, Any], index: int) -> None:
        bench = self.desk.bench
        assert bench is not None
        before = bench.lab.values(other, min(index, len(other) - 1))
        rows: list[tuple[str, tuple[str, ...]]] = [
            (name, (shown(before.get(name, "")), shown(value), difference(before.get(name), value)))
            for name, value in values.items()
        ]
        self._fill([translate("Numbers", "name"), "A", "B", "B − A"], rows)

    def _fill(self, heads: list[str], rows: list[tuple[str, tuple[str, ...]]]) -> None:
        table, head = self.table, self.table.horizontalHeader()
        # measured once at the end: with columns that follow their contents every cell that
        # changes measures the whole table, a second for a few hundred rows
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.setUpdatesEnabled(False)
        with QSignalBlocker(table):
            table.setColumnCount(len(heads))
            table.setHorizontalHeaderLabels(heads)
            table.setRowCount(len(rows))
            mono = font(12 * self.desk.view.text_scale, mono=True)
            for row, texts in enumerate((name, *cells) for name, cells in rows):
                for place, text in enumerate(texts):
                    item = table.item(row, place)
                    if item is None:
                        item = QTableWidgetItem()
                        if place:
                            item.setFont(mono)
                        table.setItem(row, place, item)
                    if item.text() != text:
                        item.setText(text)
                        item.setToolTip(text)
        # of a comparison every column must be reachable: long ones scroll, none is squeezed
        widest = 92 if len(heads) > 2 else 100_000
        head.setMaximumSectionSize(round(widest * self.desk.view.text_scale))
        head.setResizeContentsPrecision(60)
        head.setStretchLastSection(False)
        table.resizeColumnsToContents()
        head.setStretchLastSection(True)
        table.setUpdatesEnabled(True)

    @Slot(int, int, int, int)
    def _explain_name(self, row: int, *_: int) -> None:
        bench, item = self.desk.bench, self.table.item(row, 0)
        if bench is not None and item is not None:
            name = item.text().split("[")[0]
            meaning = bench.lab.value_names.get(name, "")
            self.hint.setText(language.text(self.desk.view.language, bench.lab.id, meaning))
            if self.course is not None and bench.trace is not None:
                from explorer.ui.faces.course import numeric

                if numeric(bench.lab.values(bench.trace, bench.transport.index).get(name)):
                    self.course.show_course(name)

    @Slot()
    def copy(self) -> None:
        """The table as tab-separated text."""
        lines = []
        for row in range(self.table.rowCount()):
            cells = [self.table.item(row, c) for c in range(self.table.columnCount())]
            lines.append("\t".join(cell.text() if cell is not None else "" for cell in cells))
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.desk.noticed.emit(translate("Numbers", "Copied."))

    def keyPressEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        if event.key() == Qt.Key.Key_C and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.copy()
            return
        super().keyPressEvent(event)
