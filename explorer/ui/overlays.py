"""What lies over the stage: errors, notices, and the question before the answer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from explorer.ui import language, theme
from explorer.ui.canvas.ink import font
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.refusals import sentence
from explorer.ui.widgets import Card, button, clear, label, scrolled


class ErrorCard(Card):
    """One sentence that says what to change, with the details folded away."""

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        super().__init__(stage)
        self.desk, self.stage = desk, stage
        self.text = label("", "error", wrap=True, select=True)
        self.more = button(translate("Stage", "Details"), "link")
        self.again = button(
            translate("Stage", "Try again"), icon="reset", theme_name=desk.view.theme
        )
        self.details = QPlainTextEdit()
        self.details.setReadOnly(True)
        self.details.setFont(font(11, mono=True))
        self.details.setFixedHeight(150)
        self.details.hide()
        self.more.clicked.connect(self._fold)
        self.again.clicked.connect(desk.retry)
        row = QHBoxLayout()
        row.addWidget(self.again)
        row.addWidget(self.more)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.text)
        layout.addWidget(self.details)
        layout.addLayout(row)
        self.hide()
        stage.installEventFilter(self)
        for signal in (desk.traced, desk.opened, desk.busied):
            signal.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Show the error of the lab in front, or hide."""
        bench = self.desk.bench
        error = bench.error if bench is not None else None
        if error is None or bench is None or bench.busy:
            self.hide()
            return
        self.text.setText(sentence(error, bench.lab))
        self.details.setPlainText(bench.details)
        self.more.setVisible(bool(bench.details))
        self.details.setVisible(self.details.isVisible() and bool(bench.details))
        self.place()
        self.show()
        self.raise_()

    @Slot()
    def _fold(self) -> None:
        self.details.setVisible(not self.details.isVisible())
        self.place()

    def place(self) -> None:
        """Along the lower edge of the stage."""
        width = min(self.stage.width() - 40, 620)
        width = max(width, 200)
        layout = self.layout()
        assert layout is not None
        layout.activate()
        height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        left, top = (self.stage.width() - width) // 2, self.stage.height() - height - 18
        self.setGeometry(left, max(top, 8), width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False


class Toast(Card):
    """A notice that goes away by itself; the last one can be read again in the log."""

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        super().__init__(stage)
        self.stage = stage
        self.text = label("", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 9, 14, 9)
        layout.addWidget(self.text)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.setStyleSheet(
            f"QFrame#card {{ border: 1px solid {theme.THEMES[desk.view.theme]['accent']}; }}"
        )
        self.hide()
        stage.installEventFilter(self)
        desk.noticed.connect(self.say)

    @Slot(str)
    def say(self, text: str) -> None:
        """Show a sentence for a few seconds, longer when it is long."""
        self.text.setText(text)
        self.setFixedWidth(min(max(260, 9 * len(text)), max(self.stage.width() - 60, 200), 560))
        self.adjustSize()
        self.place()
        self.show()
        self.raise_()
        self._timer.start(4000 + 40 * min(len(text), 200))

    def place(self) -> None:
        """In the middle of the upper edge of the stage."""
        self.move((self.stage.width() - self.width()) // 2, 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.place()
        return False


class Busy(Card):
    """A cancel button that appears when a computation takes more than a second."""

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        super().__init__(stage)
        self.desk, self.stage = desk, stage
        self.push = button(translate("Stage", "Cancel"), icon="close", theme_name=desk.view.theme)
        self.finish = button(translate("Stage", "Finish now"), theme_name=desk.view.theme)
        self.hold = button(translate("Stage", "Pause"), theme_name=desk.view.theme)
        self.hold.clicked.connect(desk.hold)
        self.doing = label("", "muted")
        self.push.clicked.connect(desk.cancel)
        self.finish.clicked.connect(desk.finish_early)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 6, 6)
        layout.addWidget(self.doing)
        layout.addWidget(self.hold)
        layout.addWidget(self.finish)
        layout.addWidget(self.push)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(1000)
        self._late.timeout.connect(self._appear)
        self.hide()
        desk.busied.connect(self.refresh)
        desk.opened.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Count the second while a run is under way."""
        bench = self.desk.bench
        if bench is None or not bench.busy:
            self._late.stop()
            self.hide()
        elif not self.isVisible() and not self._late.isActive():
            self._late.start()
        elif self.isVisible():
            held = translate("Stage", "Go on") if bench.paused else translate("Stage", "Pause")
            self.hold.setText(held)
            self._place()
            if bench.doing is not None:
                self._name(bench.doing)

    def _name(self, doing: object) -> None:
        bench = self.desk.bench
        assert bench is not None
        text = language.say(language.current(), bench.lab.id, bench.lab.words, doing)  # type: ignore[arg-type]  # Progress.message, a Message
        if text != self.doing.text():
            self.doing.setText(text)
            self._place()

    def _place(self) -> None:
        """In the upper right corner of the stage, as wide as its words need."""
        self.doing.setVisible(bool(self.doing.text()))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(layout.sizeHint())
        self.move(max(self.stage.width() - self.width() - 18, 0), 16)

    @Slot()
    def _appear(self) -> None:
        bench = self.desk.bench
        if bench is None or not bench.busy:
            return
        if bench.doing is not None:
            self._name(bench.doing)
        self.hold.setVisible(bench.lab.background)
        self.finish.setVisible(bench.lab.background)
        self._place()
        self.show()
        self.raise_()


class PredictionCard(QWidget):
    """Covers the result until the reader has committed a guess."""

    answered = Signal(bool)

    def __init__(self, desk: Desk, stage: QWidget) -> None:
        super().__init__(stage)
        self.desk, self.stage = desk, stage
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("cover")
        surface = theme.THEMES[desk.view.theme]["surface"]
        self.setStyleSheet(f"QWidget#cover {{ background: {surface};"
                           " border-radius: 9px; }")  # fmt: skip
        self.question = label("", "title", wrap=True)
        self.choices = QVBoxLayout()
        self.choices.setSpacing(8)
        skip = button(translate("Predict", "Show without guessing"), "link")
        skip.clicked.connect(self._skip)
        middle = QWidget()
        inner = QVBoxLayout(middle)
        inner.setSpacing(14)
        inner.addStretch(1)
        inner.addWidget(
            label(translate("Predict", "Before you look: what do you expect?"), "group")
        )
        inner.addWidget(self.question)
        inner.addLayout(self.choices)
        inner.addWidget(skip)
        inner.addStretch(2)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(scrolled(middle), 4)
        layout.addStretch(1)
        self._lab = ""
        stage.installEventFilter(self)
        for signal in (desk.opened, desk.traced, desk.looked):
            signal.connect(self.refresh)
        self.refresh()

    def wanted(self) -> bool:
        """Is there a question the reader has not answered?"""
        bench = self.desk.bench
        return (
            self.desk.predicting and bench is not None
            and bench.lab.prediction is not None and bench.guess is None
        )  # fmt: skip

    @Slot()
    def refresh(self) -> None:
        """Ask, or uncover."""
        bench = self.desk.bench
        if bench is None or not self.wanted():
            self.hide()
            return
        asked = bench.lab.prediction
        assert asked is not None
        if self._lab != bench.lab.id:
            self._lab = bench.lab.id
            self.question.setText(self._say(asked.question))
            clear(self.choices)
            for place, choice in enumerate(asked.choices):
                push = button(self._say(choice))
                push.clicked.connect(partial(self._guess, place))
                self.choices.addWidget(push)
        self.setGeometry(2, 2, self.stage.width() - 4, self.stage.height() - 4)
        self.show()
        self.raise_()

    def _say(self, key: str) -> str:
        bench = self.desk.bench
        assert bench is not None
        return language.say(language.current(), bench.lab.id, bench.lab.words, key)

    def _guess(self, place: int, *_: bool) -> None:
        bench = self.desk.bench
        if bench is None or bench.lab.prediction is None:
            return
        if bench.trace is None or not bench.trace.complete:
            text = (
                translate("Predict", "One moment: still computing.")
                if bench.busy
                else translate("Predict", "This run was stopped before the answer: run it again.")
            )
            self.desk.noticed.emit(text)
            return
        asked = bench.lab.prediction
        answer = asked.answer(bench.trace)
        bench.guess = place
        right = answer == place
        if right:
            text = translate("Predict", "Right: {answer}", answer=self._say(asked.choices[answer]))
        else:
            text = translate(
                "Predict", "Not quite. Computed: {answer}", answer=self._say(asked.choices[answer])
            )
        self.hide()
        self.desk.go(asked.reveal)
        self.desk.noticed.emit(text)
        self.answered.emit(right)

    @Slot()
    def _skip(self) -> None:
        if self.desk.bench is not None:
            self.desk.bench.guess = -1
        self.hide()
        self.answered.emit(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Resize:
            self.resize(QSize(self.stage.width() - 4, self.stage.height() - 4))
        return False
