"""The header: where we are, the question the lab answers, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from explorer.ui.language import translate
from explorer.ui.widgets import button, label


class Header(QWidget):
    """Menu, place, headline and buttons. What the buttons do is the window's to say."""

    def __init__(self, theme_name: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.menu = button(
            "", "flat", icon="menu", theme_name=theme_name, tip=translate("Window", "Menu")
        )
        self.crumbs = label("", "muted", wrap=True)
        self.headline = label("", "headline", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.crumbs)
        words.addWidget(self.headline)
        row.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

        def named(text: str, icon: str, *, checkable: bool = False) -> QPushButton:
            push = button(text, icon=icon, theme_name=theme_name, checkable=checkable)
            row.addWidget(push, 0, Qt.AlignmentFlag.AlignVCenter)
            return push

        self.rail = named(translate("Window", "Labs"), "labs", checkable=True)
        self.setup = named(translate("Window", "Set-up"), "settings", checkable=True)
        self.faces = named(translate("Window", "Explain"), "info", checkable=True)
        self.compare = named(translate("Window", "Compare A | B"), "compare")
        self.present = named(translate("Window", "Present"), "present")
        self.export = named(translate("Window", "Export"), "export")
        self.actions_of_lab = (self.compare, self.present, self.export)
        self.buttons = (self.rail, self.setup, self.faces, *self.actions_of_lab)

    def drop_words(self, wordless: bool) -> None:
        """In a small window the buttons are icons; their names are in the tool tips."""
        for push in self.buttons:
            push.setText("" if wordless else push.accessibleName())
            push.setToolTip(push.accessibleName() if wordless else "")

    def present_only(self) -> None:
        """Leave the headline alone on the stage."""
        for widget in (self.menu, self.crumbs, *self.buttons):
            widget.hide()
