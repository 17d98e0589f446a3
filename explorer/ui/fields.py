"""Fields: one param each, with its label, its mark and its editor."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from explorer.core.params import ParamSpec
from explorer.core.trace import Limit
from explorer.ui import language
from explorer.ui.canvas.ink import metrics
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.refusals import label_of
from explorer.ui.text_files import text_of_file, unreadable
from explorer.ui.widgets import (
    Choice,
    NumberEdit,
    Slider,
    button,
    label,
)

SLIDER_STEPS = 200
WIDEST_BESIDE = 118  # pixels of a drop-down beside its label; a wider one goes below it
WIDEST_UNIT_BESIDE = 24  # pixels of a unit beside its number; a wider one goes below it


class Field(QWidget):
    """One param: its label with a mark when it differs from the default, and its editor.

    The editor writes only its own field. `show_value` never writes back.
    """

    def __init__(self, desk: Desk, spec: ParamSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.spec = desk, spec
        self.limit: Limit | None = None
        bench = desk.bench
        assert bench is not None
        self.lab_id = bench.lab.id
        self.name = label_of(bench.lab, spec)
        self.theme_name = desk.view.theme
        self.title = label(self.name, "field", wrap=True)
        tip = translate("Controls", "{field}: back to the default", field=self.name)
        self.mark = button("", "mini", icon="reset", theme_name=self.theme_name, tip=tip)
        self.mark.setFixedSize(24, 24)
        self.mark.clicked.connect(self._reset)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(6)
        head.addWidget(self.title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(head)
        self.body = layout
        self.build(head)
        head.addWidget(self.mark)
        if spec.help:
            self.setToolTip(language.text(language.current(), bench.lab.id, spec.help))

    def build(self, head: QHBoxLayout) -> None:
        """Make the editor: small ones beside the label, large ones below it."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show a value that came from elsewhere."""
        raise NotImplementedError

    def set_limit(self, limit: Limit | None) -> None:
        """Bounds that depend on the reader's input."""
        self.limit = limit

    def set_used(self, used: bool) -> None:
        """Whether the value has a part in the present picture; grey where it has none."""
        self.setEnabled(used)

    def write(self, value: Any, *, final: bool = True) -> None:
        """Hand the reader's value to the desk; nothing where another lab is open by now, to which
        what was half typed does not belong."""
        if self.desk.bench is None or self.desk.bench.lab.id != self.lab_id:
            return
        if not self.desk.edit({self.spec.name: value}, final=final):
            self.show_value(getattr(self.desk.bench.params, self.spec.name))

    @Slot()
    def _reset(self) -> None:
        self.desk.reset(self.spec.name)

    def name_editor(self, editor: QWidget) -> None:
        """The accessible name of the editor, and the label as its buddy."""
        editor.setAccessibleName(self.name)
        self.title.setBuddy(editor)


def desk_scale(desk: Desk) -> float:
    """The text scale, never below 1: fields do not shrink with the text."""
    return max(desk.view.text_scale, 1.0)


class NumberField(Field):
    """A number: typed, or dragged on a slider where it has both ends."""

    def build(self, head: QHBoxLayout) -> None:
        spec = self.spec
        self.edit = NumberEdit()
        self.edit.setFixedWidth(round(74 * min(desk_scale(self.desk), 1.6)))
        self.edit.entered.connect(self._typed)
        self.edit.stepped.connect(self._stepped)
        self.name_editor(self.edit)
        if spec.unit:
            self._add_unit(head)
        else:
            head.addWidget(self.edit)
        self.slider: Slider | None = None
        if spec.low is not None and spec.high is not None and spec.kind != "seed":
            self.slider = Slider()
            self.slider.setAccessibleName(self.name)
            self.slider.valueChanged.connect(self._slid)
            self.slider.sliderReleased.connect(self._released)
            self.body.addWidget(self.slider)
        self.set_limit(None)

    def _add_unit(self, head: QHBoxLayout) -> None:
        """A sign (%) stands beside the number; a word below it, where it takes none of the label's
        room."""
        assert self.desk.bench is not None
        text = language.text(language.current(), self.desk.bench.lab.id, self.spec.unit)
        unit = label(text, "muted")
        wide = metrics(13 * self.desk.view.text_scale).horizontalAdvance(text)
        if wide <= WIDEST_UNIT_BESIDE * self.desk.view.text_scale:
            head.addWidget(self.edit)
            head.addWidget(unit)
            return
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignRight)
        both.addWidget(unit, 0, Qt.AlignmentFlag.AlignRight)
        head.addLayout(both)

    def bounds(self) -> tuple[float, float]:
        """The range in force: declared, narrowed by the trace."""
        low = self.spec.low if self.spec.low is not None else -1e9
        high = self.spec.high if self.spec.high is not None else 1e9
        if self.limit is not None:
            low = self.limit.low if self.limit.low is not None else low
            high = self.limit.high if self.limit.high is not None else high
        return low, high

    def set_limit(self, limit: Limit | None) -> None:
        super().set_limit(limit)
        low, high = self.bounds()
        if self.slider is not None:
            with QSignalBlocker(self.slider):
                steps = SLIDER_STEPS
                if self.spec.kind != "number" and not self.spec.logarithmic:
                    steps = int(min(high - low, 100_000))
                self.slider.setRange(0, max(steps, 1))

    def _to_slider(self, value: float) -> int:
        low, high = self.bounds()
        assert self.slider is not None
        if high <= low or not math.isfinite(value):
            return 0
        if self.spec.logarithmic and low > 0:
            share = math.log(max(value, low) / low) / math.log(high / low)
        else:
            share = (value - low) / (high - low)
        return round(share * self.slider.maximum())

    def _from_slider(self, place: int) -> float:
        low, high = self.bounds()
        assert self.slider is not None
        share = place / self.slider.maximum()
        if self.spec.logarithmic and low > 0:
            value = low * (high / low) ** share
        else:
            value = low + (high - low) * share
        if self.spec.kind != "number":
            return round(value)
        if self.spec.step:
            value = round(value / self.spec.step) * self.spec.step
        return float(f"{value:.6g}")

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.write(text)

    @Slot(int)
    def _stepped(self, by: int) -> None:
        assert self.desk.bench is not None
        now = getattr(self.desk.bench.params, self.spec.name)
        low, high = self.bounds()
        step = 1.0 if self.spec.kind != "number" else self.spec.step or (high - low) / 100
        if math.isfinite(now):
            fresh = min(max(now + by * step, low), high)
            self.write(round(fresh) if self.spec.kind != "number" else float(f"{fresh:.10g}"))

    @Slot(int)
    def _slid(self, place: int) -> None:
        self.write(
            self._from_slider(place), final=self.slider is None or not self.slider.isSliderDown()
        )

    @Slot()
    def _released(self) -> None:
        self.desk.end_drag()

    def show_value(self, value: Any) -> None:
        self.edit.show_number(f"{value:.10g}" if isinstance(value, float) else str(value))
        if self.slider is not None and not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._to_slider(value))


class TruthField(Field):
    """A switch."""

    def build(self, head: QHBoxLayout) -> None:
        self.box = QCheckBox()  # its own text would not wrap
        self.box.toggled.connect(self._toggled)
        self.box.setAccessibleName(self.name)
        head.insertWidget(0, self.box)
        self.title.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """A click on the words switches too."""
        if event.type() == QEvent.Type.MouseButtonRelease and self.isEnabled():
            self.box.toggle()
        return super().eventFilter(watched, event)

    @Slot(bool)
    def _toggled(self, on: bool) -> None:
        self.write(on)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))


class ChoiceField(Field):
    """One of several; the list may come from the trace (layers, heads, tokens)."""

    def build(self, head: QHBoxLayout) -> None:
        self.combo = Choice(self.theme_name)
        self.combo.activated.connect(self._chosen)
        self.name_editor(self.combo)
        self.head = head
        scale = min(desk_scale(self.desk), 1.6)
        measure = metrics(13 * self.desk.view.text_scale)
        widest = max((measure.horizontalAdvance(c) for c in self._shown()), default=0.0) + 40
        if widest > WIDEST_BESIDE * scale:
            self.body.addWidget(self.combo)
        else:
            self.combo.setMinimumWidth(round(max(widest, 88 * scale)))
            head.addWidget(self.combo)
        self.set_limit(None)

    def _shown(self) -> list[str]:
        bench = self.desk.bench
        assert bench is not None
        labels = self.spec.choice_labels or self.spec.choices
        return [language.text(language.current(), bench.lab.id, text) for text in labels]

    def set_limit(self, limit: Limit | None) -> None:
        super().set_limit(limit)
        pairs = list(zip(self.spec.choices, self._shown(), strict=True))
        if limit is not None and limit.choices:
            pairs = list(limit.choices)
        if [
            (self.combo.itemData(i), self.combo.itemText(i)) for i in range(self.combo.count())
        ] == pairs:
            return
        with QSignalBlocker(self.combo):
            self.combo.clear()
            for value, shown in pairs:
                self.combo.addItem(shown, value)

    @Slot(int)
    def _chosen(self, index: int) -> None:
        value = self.combo.itemData(index)
        self.write(int(value) if self.spec.kind in ("integer", "seed") else value)

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self.combo):
            self.combo.setCurrentIndex(self.combo.findData(str(value)))


class ListedNumberField(ChoiceField):
    """A whole number that the trace turned into a list of named choices."""


class TextField(Field):
    """Text: one line or several. Sent at every keystroke. Where it is the text of a file, a button
    opens one."""

    def build(self, head: QHBoxLayout) -> None:
        self.long = self.spec.multiline
        self.editor: Any
        if self.long:
            self.editor = QPlainTextEdit()
            self.editor.setTabChangesFocus(True)
            self.editor.setFixedHeight(92)
        else:
            self.editor = QLineEdit()
            self.editor.setMaxLength(max(self.spec.longest, 1))
        self.editor.textChanged.connect(self._typed)
        self.name_editor(self.editor)
        assert self.desk.bench is not None
        self.with_file = self.desk.bench.lab.opens.get(self.spec.name)
        if self.with_file is not None:
            self.open = button(
                translate("Controls", "Open…"), icon="folder", theme_name=self.theme_name
            )
            self.open.setAccessibleName(translate("Controls", "Open…") + " " + self.name)
            self.open.clicked.connect(self._open)
            self.body.addWidget(self.open)
        self.body.addWidget(self.editor)

    def set_used(self, used: bool) -> None:
        """Grey where it has no part; a file can be opened nevertheless, and then it has one."""
        for part in (self.title, self.mark, self.editor):
            part.setEnabled(used)
        if self.with_file is None:
            self.setEnabled(used)

    @Slot()
    def _open(self) -> None:
        found, _ = QFileDialog.getOpenFileName(self, self.name)
        if not found or self.with_file is None:
            return
        try:
            text = text_of_file(Path(found))
        except (OSError, UnicodeDecodeError) as error:
            self.desk.noticed.emit(unreadable(Path(found), error))
            return
        self.desk.edit({self.spec.name: text, **self.with_file})

    @Slot()
    def _typed(self, *_: str) -> None:
        text = self.editor.toPlainText() if self.long else self.editor.text()
        self.write(text)

    def show_value(self, value: Any) -> None:
        now = self.editor.toPlainText() if self.long else self.editor.text()
        # lone surrogates cannot be shown by Qt; what cannot be shown must not be written back
        shown = str(value).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if now != shown:
            with QSignalBlocker(self.editor):
                if self.long:
                    self.editor.setPlainText(shown)
                else:
                    self.editor.setText(shown)


class FileField(Field):
    """A file or folder of the reader's own."""

    def build(self, head: QHBoxLayout) -> None:
        self.open = button(
            translate("Controls", "Open…"), icon="folder", theme_name=self.theme_name
        )
        self.open.setAccessibleName(self.name)
        self.open.clicked.connect(self._choose)
        self.path = label("", "muted")
        self.body.addWidget(self.open)
        self.body.addWidget(self.path)

    @Slot()
    def _choose(self) -> None:
        if "folder" in self.spec.name:
            found = QFileDialog.getExistingDirectory(self, self.name)
        else:
            found, _ = QFileDialog.getOpenFileName(self, self.name)
        if found:
            self.write(found)

    def show_value(self, value: Any) -> None:
        text = str(value)
        self.path.setVisible(bool(text))
        self.path.setToolTip(text)
        self.path.setText(
            self.path.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 220)
        )
