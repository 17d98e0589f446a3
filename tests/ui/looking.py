"""What can be seen to be wrong with widgets without looking: clipped text, overlap, spilling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLayout,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

SLACK = 1  # pixels: sizes are rounded to whole ones


def describe(widget: QWidget) -> str:
    """A widget in a failure's message."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""
    chain: list[str] = []
    above: Any = widget
    while above is not None and len(chain) < 4:
        chain.append(type(above).__name__)
        above = above.parentWidget()
    return f"{' < '.join(chain)} {text[:60]!r} {widget.width()}x{widget.height()}"


def shown(root: QWidget, kind: Any) -> Iterator[Any]:
    """Visible widgets of a kind; what lies in a hidden one is hidden, and most labs are."""
    for widget in root.children():
        if isinstance(widget, QWidget) and widget.isVisible():
            if isinstance(widget, kind):
                yield widget
            yield from shown(widget, kind)


def _label(widget: QLabel) -> str | None:
    text = widget.text()
    if not text or widget.textFormat() == Qt.TextFormat.RichText:
        return None
    room = widget.contentsRect().adjusted(*(widget.margin(),) * 2, *(-widget.margin(),) * 2)
    flags = int(Qt.TextFlag.TextWordWrap) if widget.wordWrap() else 0
    need = widget.fontMetrics().boundingRect(
        QRect(0, 0, max(room.width(), 1), 100_000), flags, text
    )
    if need.width() > room.width() + SLACK or need.height() > room.height() + SLACK:
        return f"needs {need.width()}x{need.height()}, has {room.width()}x{room.height()}"
    return None


def _push(widget: QPushButton) -> str | None:
    if widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height():
        return f"needs {widget.heightForWidth(widget.width())} in height"
    if not widget.text():
        return None
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    style = widget.style()
    room = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
    text = widget.text().replace("&&", "&")
    need = widget.fontMetrics().size(int(Qt.TextFlag.TextSingleLine), text)
    wide = need.width()
    if not widget.icon().isNull():
        wide += widget.iconSize().width() + 4
    if wide > room.width() + SLACK or need.height() > room.height() + SLACK:
        return f"needs {wide}x{need.height()}, has {room.width()}x{room.height()}"
    return None


def _check(widget: QCheckBox) -> str | None:
    need = widget.sizeHint()
    if need.width() > widget.width() + SLACK or need.height() > widget.height() + SLACK:
        return f"needs {need.width()}x{need.height()}"
    return None


def _choice(widget: QComboBox) -> str | None:
    """A drop-down may elide, when the whole text is in its tool tip."""
    text = widget.currentText()
    room = widget.width() - 32
    if widget.fontMetrics().horizontalAdvance(text) > room and text not in widget.toolTip():
        return f"{text!r} is cut and in no tool tip"
    return None


def clipped(root: QWidget) -> list[str]:
    """Texts that do not fit their widgets."""
    found = []
    for kind, judge in ((QLabel, _label), (QPushButton, _push), (QCheckBox, _check),
                        (QComboBox, _choice)):  # fmt: skip
        for widget in shown(root, kind):
            wrong = judge(widget)
            if wrong:
                found.append(f"{describe(widget)}: {wrong}")
    return found


def overlapping(root: QWidget) -> list[str]:
    """Siblings in one layout that lie over each other, and children that leave their parent."""
    found = []
    for parent in [root, *shown(root, QWidget)]:
        layout = parent.layout()
        if layout is None:
            continue
        children = [c for c in parent.children() if isinstance(c, QWidget) and c.isVisible()]
        layouts = [layout, *layout.findChildren(QLayout)]
        children = [c for c in children if not c.isWindow() and _managed(layouts, c)]
        for place, first in enumerate(children):
            for second in children[place + 1 :]:
                both = first.geometry().intersected(second.geometry())
                if both.width() > SLACK and both.height() > SLACK:
                    found.append(f"{describe(first)} lies over {describe(second)}")
            inside = parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK)
            if not inside.contains(first.geometry()):
                found.append(f"{describe(first)} leaves {describe(parent)}")
    return found


def _managed(layouts: list[QLayout], widget: QWidget) -> bool:
    # not by QLayout.itemAt: its Python wrappers outlive the layout and take the process along
    return any(layout.indexOf(widget) >= 0 for layout in layouts)


def spilling(root: QWidget) -> list[str]:
    """Columns whose content is wider than they are, where nothing scrolls sideways."""
    found = []
    for area in shown(root, QAbstractScrollArea):
        inner = area.widget() if hasattr(area, "widget") else None
        if inner is not None and inner.minimumSizeHint().width() > area.viewport().width() + SLACK:
            found.append(
                f"{describe(area)}: content needs {inner.minimumSizeHint().width()},"
                f" has {area.viewport().width()}"
            )
    return found
