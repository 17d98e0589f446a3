"""Columns that scroll: a content that is lower when it is narrower comes to rest all the same."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from explorer.ui.widgets import scrolled

pytestmark = pytest.mark.usefixtures("qapp")


class Scaled(QWidget):
    """High when wide and low when narrow, as a formula that is scaled to its column."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 (Qt's name)
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 (Qt's name)
        return 300 if width > 195 else 40

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        return QSize(100, self.heightForWidth(self.width()))

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        self.turns += 1


def test_that_a_scroll_bar_that_makes_its_content_lower_stays(qapp: Any) -> None:
    inner, scaled = QWidget(), Scaled()
    layout = QVBoxLayout(inner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(scaled)
    layout.addStretch(1)
    column = scrolled(inner)
    column.resize(200, 100)
    column.show()
    for _ in range(5):
        qapp.processEvents()
    assert column.verticalScrollBar().isVisible()
    assert scaled.height() == 40
    assert 0 < scaled.turns < 20
    column.hide()
    column.deleteLater()
