"""What stands under the stage while presenting: the step's heading and its formula."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout

from explorer.ui import language
from explorer.ui.desk import Desk
from explorer.ui.faces.formula import FormulaView
from explorer.ui.widgets import Card, label


class PresentStrip(Card):
    """Follows the step while it can be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        self.words = label("", "title", wrap=True)
        self.formula = FormulaView(desk, 22)
        layout.addWidget(self.words, 2)
        layout.addWidget(self.formula, 3)
        for signal in (desk.opened, desk.traced, desk.moved):
            signal.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Take over the step in front."""
        bench = self.desk.bench
        if self.isHidden() or bench is None or bench.trace is None or len(bench.trace) == 0:
            return
        found = bench.lab.explain(bench.trace, bench.transport.index)
        self.words.setText(
            language.say(language.current(), bench.lab.id, bench.lab.words, found.heading)
        )
        self.formula.show_tex(found.numbers or found.formula)
