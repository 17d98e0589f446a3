"""Small widgets used all over the window."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from explorer.ui import icons, theme


class Card(QFrame):
    """A surface with a hairline around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")


def label(text: str = "", role: str = "", *, wrap: bool = False, select: bool = False) -> QLabel:
    """A label in one of the roles of the style sheet; plain text, never markup."""
    out = QLabel(text)
    out.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        out.setProperty("role", role)
    out.setWordWrap(wrap)
    if select:
        out.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return out


def button(
    text: str = "", role: str = "", *, icon: str = "", theme_name: str = "light", tip: str = "",
    checkable: bool = False, token: str = "",
) -> QPushButton:  # fmt: skip
    """A push button in one of the roles of the style sheet, with an accessible name."""
    out = QPushButton(text.replace("&", "&&"))
    if role:
        out.setProperty("role", role)
    if icon:
        # grows with the text, more slowly
        size = min(max(round(QApplication.font().pixelSize() * 18 / 13), 18), 26)
        token = token or ("on_accent" if role == "primary" else "text")
        out.setIcon(icons.icon(icon, theme_name, token, size))
        out.setIconSize(QSize(size, size))
    if tip:
        out.setToolTip(tip)
    out.setAccessibleName(tip or text)
    out.setCheckable(checkable)
    out.setAutoDefault(False)
    leave_keys(out)
    return out


def leave_keys(push: QPushButton) -> None:
    """Tab leads to the button, a click on it does not take the keys from the stage; but a click
    ends typing, as everywhere."""
    push.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    push.pressed.connect(end_typing)


@Slot()
def end_typing() -> None:
    """A field that is being typed into hands over what it has."""
    focused = QApplication.focusWidget()
    if isinstance(focused, (QLineEdit, QPlainTextEdit)):
        focused.clearFocus()


class WrapButton(QPushButton):
    """A push button whose text may take several lines; as high as its words need."""

    #: left, top, right and bottom of the words, by role
    MARGINS: ClassVar = {"wrap": (11, 6, 11, 6), "lab": (20, 4, 2, 4)}

    def __init__(self, text: str, role: str = "wrap", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = text
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        leave_keys(self)
        self.setProperty("role", role)
        self._margins = self.MARGINS[role]
        self._flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter
        self._flags |= (
            Qt.AlignmentFlag.AlignHCenter if role == "wrap" else Qt.AlignmentFlag.AlignLeft
        )
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        self.ensurePolished()
        left, top, right, bottom = self._margins
        room = QRect(0, 0, max(width - left - right, 20), 10_000)
        need = self.fontMetrics().boundingRect(room, int(self._flags), self.words)
        return need.height() + top + bottom

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        self.ensurePolished()
        return QSize(60, self.fontMetrics().height() + self._margins[1] + self._margins[3])

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        left, top, right, bottom = self._margins
        painter.setFont(self.font())
        painter.setPen(option.palette.color(QPalette.ColorRole.ButtonText))
        room = self.rect().adjusted(left, top, -right, -bottom)
        painter.drawText(room, int(self._flags), self.words)
        if not self.icon().isNull():
            self.icon().paint(painter, 2, (self.height() - 16) // 2, 16, 16)


class Choice(QComboBox):
    """A drop-down with our own arrow; scrolling past it does not change it.

    What does not fit is elided, and whole in the tool tip.
    """

    def __init__(self, theme_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme_name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.currentTextChanged.connect(self._tell)
        self.setStyleSheet(
            "QComboBox::drop-down { border: none; width: 20px; }"
            "QComboBox::down-arrow { image: none; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        option.currentText = self._elided()
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = "focus" if self.hasFocus() else "muted" if self.isEnabled() else "border"
        painter.setPen(theme.colour(self._theme, ink))
        x, y = self.width() - 13.0, self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        )
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _elided(self) -> str:
        measure = self.fontMetrics()
        return measure.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, self.width() - 32
        )

    @Slot()
    def _tell(self) -> None:
        whole = self.currentText()
        self.setToolTip(whole if self._elided() != whole else "")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self._tell()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        event.ignore()


class NumberEdit(QLineEdit):
    """A line for one number. Enter or leaving the field hands over the text; arrows step.

    What was typed is judged by the one who listens: anything may be typed.
    """

    entered = Signal(str)
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setMaxLength(400)
        self._shown = ""
        self.editingFinished.connect(self._finished)

    def show_number(self, text: str) -> None:
        """Show a value that came from elsewhere; leaves half-typed text alone."""
        self._shown = text
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)

    @Slot()
    def _finished(self) -> None:
        text = self.text().strip()
        self.setModified(False)
        if text != self._shown:
            self.entered.emit(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 10,
            Qt.Key.Key_PageDown: -10,
        }
        by = steps.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by)
            return
        super().keyPressEvent(event)


class Slider(QSlider):
    """A horizontal slider that leaves the wheel to the column it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 (Qt's name)
        event.ignore()


def column(*widgets: QWidget, spacing: int = 8, margins: int = 0) -> QWidget:
    """Widgets one below the other."""
    out = QWidget()
    layout = QVBoxLayout(out)
    layout.setContentsMargins(margins, margins, margins, margins)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return out


class Column(QScrollArea):
    """Scrolls up and down. What is in it is as high as its words need at this width.

    Qt asks for that height once and keeps the answer while wrapped words come and go; with large
    text the labels were then pressed together instead of scrolling.
    """

    _shared_out: tuple[int, ...] = ()  # width, height and what each part needed, the last time

    def fit(self) -> None:
        """Give the content the height that it needs.

        Where it needs the scroll bar it keeps it: a formula is lower in a narrower column, and a
        bar that goes as soon as it has come would come again without end.
        """
        inner = self.widget()
        layout = inner.layout() if inner is not None else None
        if inner is None or layout is None or not layout.hasHeightForWidth():
            return
        room = self.maximumViewportSize()  # without the bar
        height = layout.totalHeightForWidth(room.width())
        if height > room.height():
            narrow = room.width() - self.verticalScrollBar().sizeHint().width()
            height = max(layout.totalHeightForWidth(narrow), room.height() + 1)
        if height != inner.minimumHeight():
            inner.setMinimumHeight(height)
        # Parts that were laid out while the column was too low stay pressed together where Qt finds
        # the sum unchanged afterwards; so they are laid out once more for what each needs now.
        needs = (inner.width(), inner.height(), *heights_for(layout, inner.width()))
        if needs != self._shared_out:
            self._shared_out = needs
            lay_out_again(layout)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """What changed while this was hidden asked for no layout."""
        super().showEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """What no field in it takes (arrows, Home, End) is for the window: it steps."""
        event.ignore()


def scrolled(inner: QWidget) -> QScrollArea:
    """A widget that scrolls up and down on its own."""
    out = Column()
    out.setWidgetResizable(True)
    out.setFrameShape(QFrame.Shape.NoFrame)
    out.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    out.setWidget(inner)
    inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return out


def heights_for(layout: QLayout, width: int) -> list[int]:
    """What each part of a layout needs at a width, in pixels."""
    return [
        item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
        for item in map(layout.itemAt, range(layout.count()))
        if item is not None
    ]


def lay_out_again(layout: QLayout) -> None:
    """Forget where everything in a layout stands, layouts within it too."""
    for item in map(layout.itemAt, range(layout.count())):
        within = item.layout() if item is not None else None
        if within is not None:
            lay_out_again(within)
    layout.invalidate()


def clear(layout: Any) -> None:
    """Remove and delete everything in a layout."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear(item.layout())
