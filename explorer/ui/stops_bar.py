"""Stops: the strip that leads through a list of places, each with a note."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.widgets import Card, button, label

LONGEST = 2000  # characters of a note
MOST_LINES = 4  # a longer note is scrolled


class Note(QPlainTextEdit):
    """A note, as high as its text is: the two or three sentences of a tour are read whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(4)
        self.textChanged.connect(self.grow)

    def text(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    @Slot()
    def grow(self) -> None:
        """Take as many lines as the text needs at this width."""
        # as laid out: lines with letters of a second font, as in Chinese, are higher
        last = self.document().lastBlock()
        needed = self.blockBoundingGeometry(last).bottom() + self.document().documentMargin()
        line = self.blockBoundingRect(last).height() / max(last.layout().lineCount(), 1)
        around = self.height() - self.viewport().height()
        wanted = round(min(needed, MOST_LINES * line + 8)) + around
        if self.maximumHeight() != wanted or self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)
        fits = needed <= MOST_LINES * line + 8
        hidden, shown = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.setVerticalScrollBarPolicy(hidden if fits else shown)
        if fits:
            self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """A note is one paragraph."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.grow()


class StopsBar(Card):
    """Back, the note of this stop, Next; hidden while there are no stops."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        tone = desk.view.theme
        self.back = button(translate("Stops", "Back"), icon="step-back", theme_name=tone)
        self.next = button(translate("Stops", "Next"), icon="step-forward", theme_name=tone)
        self.place = label("", "group")
        self.note = Note()
        self.note.setPlaceholderText(translate("Stops", "a note for this stop"))
        self.note.setAccessibleName(translate("Stops", "Note"))
        self.earlier = button("", "flat", icon="chevron-down", theme_name=tone,
                              tip=translate("Stops", "Move this stop one place later"))  # fmt: skip
        self.remove = button("", "flat", icon="close", theme_name=tone,
                             tip=translate("Stops", "Remove this stop"))  # fmt: skip
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        for widget in (self.back, self.place):
            layout.addWidget(widget)
        layout.addWidget(self.note, 1)
        for widget in (self.earlier, self.remove, self.next):
            layout.addWidget(widget)
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_next)
        self.note.textChanged.connect(self._noted)
        self.earlier.clicked.connect(self._move)
        self.remove.clicked.connect(self._remove)
        desk.stops_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show where we are in the list."""
        stops, current = self.desk.stops, self.desk.current_stop
        self.setVisible(bool(stops) and not self.desk.view.presenting)
        if not stops:
            return
        self.place.setText(
            translate("Stops", "Stop {stop} of {stops}", stop=current + 1, stops=len(stops))
        )
        self.back.setEnabled(current > 0)
        self.next.setEnabled(current < len(stops) - 1)
        note = stops[current].note if 0 <= current < len(stops) else ""
        if self.note.text() != note:
            with QSignalBlocker(self.note):
                self.note.setPlainText(note)
            self.note.grow()

    @Slot()
    def go_back(self) -> None:
        """To the stop before."""
        self.desk.visit(self.desk.current_stop - 1)

    @Slot()
    def go_next(self) -> None:
        """To the next stop."""
        self.desk.visit(self.desk.current_stop + 1)

    @Slot()
    def _noted(self) -> None:
        text, place = self.note.text()[:LONGEST], self.desk.current_stop
        if 0 <= place < len(self.desk.stops):
            self.desk.stops[place] = replace(self.desk.stops[place], note=text)

    @Slot()
    def _move(self) -> None:
        stops, place = list(self.desk.stops), self.desk.current_stop
        if 0 <= place < len(stops) - 1:
            stops[place], stops[place + 1] = stops[place + 1], stops[place]
            self.desk.replace_stops(stops, place + 1)

    @Slot()
    def _remove(self) -> None:
        stops, place = list(self.desk.stops), self.desk.current_stop
        if 0 <= place < len(stops):
            del stops[place]
            self.desk.replace_stops(stops, min(place, len(stops) - 1))
