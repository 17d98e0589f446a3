"""Small widgets used all over the window."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPolygonF, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
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
        out.setIcon(
            icons.icon(icon, theme_name, token or ("on_accent" if role == "primary" else "text"))
        )
        out.setIconSize(QSize(18, 18))
    if tip:
        out.setToolTip(tip)
    out.setAccessibleName(tip or text)
    out.setCheckable(checkable)
    out.setAutoDefault(False)
    return out


class WrapButton(QPushButton):
    """A push button whose text may take several lines."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        self.setProperty("role", "wrap")
        self._words = label(text, wrap=True)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(10, 5, 10, 5)
        inside.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """As high as its words need at this width."""
        super().resizeEvent(event)
        self.setFixedHeight(max(self._words.heightForWidth(event.size().width() - 22) + 12, 30))


class Choice(QComboBox):
    """A drop-down with our own arrow; scrolling past it does not change it."""

    def __init__(self, theme_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme_name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setStyleSheet(
            "QComboBox::drop-down { border: none; width: 20px; }"
            "QComboBox::down-arrow { image: none; }"
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour(self._theme, "focus" if self.hasFocus() else "muted"))
        x, y = self.width() - 13.0, self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
        )
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

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


def scrolled(inner: QWidget) -> QScrollArea:
    """A widget that scrolls up and down on its own."""
    out = QScrollArea()
    out.setWidgetResizable(True)
    out.setFrameShape(QFrame.Shape.NoFrame)
    out.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    out.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    out.setWidget(inner)
    inner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return out


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
