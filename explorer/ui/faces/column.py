"""The column beside the stage: one of three faces, Explain, Code or Numbers."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from explorer.ui.desk import Desk
from explorer.ui.faces.code import CodeFace
from explorer.ui.faces.explain import ExplainFace
from explorer.ui.faces.numbers import NumbersFace
from explorer.ui.language import translate
from explorer.ui.widgets import Card, button


class FacesColumn(Card):
    """The three faces behind their buttons. `wanted` says that a button was pressed."""

    wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 10, 1, 1)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 0, 12, 0)
        tabs.setSpacing(2)
        self.stack = QStackedWidget()
        self.buttons = []
        faces: tuple[tuple[str, Any], ...] = (
            (translate("Window", "Explain"), ExplainFace),
            (translate("Window", "Code"), CodeFace),
            (translate("Window", "Numbers"), NumbersFace),
        )
        for place, (name, make) in enumerate(faces):
            push = button(name, "face", checkable=True)
            push.setAutoExclusive(True)
            push.clicked.connect(partial(self._press, place))
            tabs.addWidget(push)
            self.buttons.append(push)
            self.stack.addWidget(make(desk))
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addWidget(self.stack, 1)

    def _press(self, place: int, *_: bool) -> None:
        self.wanted.emit(place)

    def turn_to(self, place: int) -> None:
        """Show a face."""
        self.stack.setCurrentIndex(place)
        self.buttons[place].setChecked(True)
