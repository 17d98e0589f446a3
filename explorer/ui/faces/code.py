"""The Code face: our own function that computed this, the lines of the current step lit."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from explorer.core.lab import resolve
from explorer.core.source import FunctionSource, function_source, standalone_script
from explorer.core.sourcefiles import SourceError
from explorer.ui import theme
from explorer.ui.canvas.ink import font
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.widgets import Choice, button

_TOKENS = re.compile(
    r"(?P<comment>#.*)|(?P<text>\"\"\"|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*')"
    r"|\b(?P<word>def|class|return|for|while|if|elif|else|in|not|and|or|import|from|as|with|yield"
    r"|None|True|False|lambda|raise|try|except|finally|is|pass|break|continue|assert)\b"
    r"|\b(?P<number>\d[\d_]*\.?\d*(?:e[-+]?\d+)?)\b"
)


class Highlighter(QSyntaxHighlighter):
    """Python in the colours of the theme."""

    def __init__(self, document: Any, theme_name: str) -> None:
        super().__init__(document)
        tokens = {"comment": "muted", "text": "value", "word": "query", "number": "key"}
        self._formats = {}
        for name, token in tokens.items():
            shape = QTextCharFormat()
            shape.setForeground(theme.colour(theme_name, token))
            self._formats[name] = shape

    def highlightBlock(self, text: str) -> None:  # noqa: N802 (Qt's name)
        inside = self.previousBlockState() == 1
        self.setCurrentBlockState(1 if inside else 0)
        if inside:
            end = text.find('"""')
            if end < 0:
                self.setFormat(0, len(text), self._formats["text"])
                return
            self.setFormat(0, end + 3, self._formats["text"])
            self.setCurrentBlockState(0)
            return
        for found in _TOKENS.finditer(text):
            name = str(found.lastgroup)
            if found.group() == '"""':
                close = text.find('"""', found.end())
                self.setFormat(found.start(), len(text) - found.start(), self._formats["text"])
                if close < 0:
                    self.setCurrentBlockState(1)
                return
            self.setFormat(found.start(), found.end() - found.start(), self._formats[name])


class CodeFace(QWidget):
    """Source of the functions a lab names."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        tone = desk.view.theme
        self.choice = Choice(tone)
        self.choice.setAccessibleName(translate("Code", "Function"))
        self.choice.activated.connect(self._chosen)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setFont(font(12 * desk.view.text_scale, mono=True))
        self.text.setStyleSheet(f"font-size: {round(12 * desk.view.text_scale)}px;")
        self.text.setAccessibleName(translate("Code", "Source code"))
        self.text.setTabChangesFocus(True)
        self._highlighter = Highlighter(self.text.document(), tone)
        copy = button("", icon="copy", theme_name=tone, tip=translate("Code", "Copy the code"))
        copy.clicked.connect(self._copy)
        script = button(translate("Code", "Copy as a script that runs"), theme_name=tone)
        script.clicked.connect(self._copy_script)
        self.cluster = button(translate("Code", "Copy as a torchrun script"), theme_name=tone)
        self.cluster.setToolTip(
            translate("Code", "The same layout on real processes, on this machine or on a cluster")
        )
        self.cluster.clicked.connect(self._copy_cluster)
        self.cluster.hide()
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addWidget(script, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 12)
        layout.addWidget(self.choice)
        layout.addWidget(self.text, 1)
        layout.addLayout(row)
        layout.addWidget(self.cluster)
        self._sources: dict[str, FunctionSource] = {}
        self._lab = ""
        self._lit: Any = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(60)
        self._soon.timeout.connect(self.refresh)
        for signal in (desk.opened, desk.traced, desk.moved):
            signal.connect(self._later)
        self.refresh()

    @Slot()
    def _later(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Show the function that holds the current section, with its lines lit."""
        bench = self.desk.bench
        if bench is None or not self.isVisible():
            return
        if bench.lab.id != self._lab:
            self._lab, self._lit = bench.lab.id, None
            self.cluster.setVisible(bool(bench.lab.torchrun))
            self._sources = {}
            for name in bench.lab.code:
                # a bundle without its sources shows no code, and says nothing else about it
                with contextlib.suppress(SourceError):
                    self._sources[name] = function_source(name)
            self.choice.clear()
            for name in self._sources:
                self.choice.addItem(name.split(":")[1], name)
        if bench.trace is None or not self._sources:
            return
        section = bench.lab.section(bench.trace, bench.transport.index)
        for name, source in self._sources.items():
            if section in source.sections:
                self.choice.setCurrentIndex(self.choice.findData(name))
                break
        self._light(section)

    @Slot(int)
    def _chosen(self, row: int) -> None:
        bench = self.desk.bench
        if bench is not None and bench.trace is not None:
            self._lit = None
            self._light(bench.lab.section(bench.trace, bench.transport.index))

    def _light(self, section: str) -> None:
        name = self.choice.currentData()
        if name is None or (name, section, self._lab) == self._lit:
            return
        text, _, sections = self._sources[name]
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._lit = (name, section, self._lab)
        chosen = []
        for line in sections.get(section, ()):
            block = self.text.document().findBlockByLineNumber(line)
            selection = QTextEdit.ExtraSelection()
            colour = QColor(theme.colour(self.desk.view.theme, "accent_soft"))
            selection.format.setBackground(colour)
            selection.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            selection.cursor = QTextCursor(block)
            chosen.append(selection)
        self.text.setExtraSelections(chosen)
        if chosen:
            self.text.setTextCursor(chosen[0].cursor)
            self.text.ensureCursorVisible()

    def showEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        super().showEvent(event)
        self.refresh()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.desk.noticed.emit(translate("Code", "Copied."))

    @Slot()
    def _copy_script(self) -> None:
        bench = self.desk.bench
        if bench is not None:
            script = self._made(lambda: standalone_script(bench.lab.run, bench.params))
            if script:
                QGuiApplication.clipboard().setText(script)
                self.desk.noticed.emit(translate("Code", "Copied: a script that runs on its own."))

    @Slot()
    def _copy_cluster(self) -> None:
        bench = self.desk.bench
        if bench is None or not bench.lab.torchrun:
            return
        script = self._made(lambda: str(resolve(bench.lab.torchrun)(bench.params)))
        if script:
            QGuiApplication.clipboard().setText(script)
            self.desk.noticed.emit(translate("Code", "Copied: a script for torchrun."))
        elif script is not None:
            self.desk.noticed.emit(
                translate("Code", "No script: only layouts of 2 to 8 ranks are run for real.")
            )

    def _made(self, make: Callable[[], str]) -> str | None:
        """A script, or None after saying why there is none."""
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            return make()
        except SourceError as error:
            self.desk.noticed.emit(str(error))
            return None
        finally:
            QGuiApplication.restoreOverrideCursor()
