"""The rail: search, the tabs, the labs of the open tab in learning order, the device."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from explorer.core.lab import Panel
from explorer.ui import icons, language
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.widgets import WrapButton, button, clear, label, scrolled

WIDTH = 216


class Rail(QFrame):
    """Where everything is."""

    search_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.desk = desk
        self.setFixedWidth(round(WIDTH * min(max(desk.view.text_scale, 1.0), 1.5)))
        self.open_tab = ""
        search = button(
            translate("Rail", "Search   Ctrl K"), theme_name=desk.view.theme, icon="search"
        )
        search.setStyleSheet("text-align: left;")
        search.clicked.connect(self.search_wanted)
        inner = QWidget()
        self.list = QVBoxLayout(inner)
        self.list.setContentsMargins(0, 0, 0, 0)
        self.list.setSpacing(2)
        self.footer = label("", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 12, 10, 12)
        layout.setSpacing(10)
        layout.addWidget(label("LLM Explorer", "title"))
        layout.addWidget(search)
        layout.addWidget(scrolled(inner), 1)
        layout.addWidget(self.footer)
        desk.opened.connect(self.rebuild)
        desk.busied.connect(self.mark_busy)
        desk.tasks.device_known.connect(self._device)
        self.labs: dict[str, QPushButton] = {}
        self._device(desk.tasks.device)
        self.rebuild()

    @Slot(str)
    def _device(self, device: str) -> None:
        names = {"cpu": "CPU", "cuda": "CUDA"}
        tongue = language.LANGUAGES[language.current()]
        shown = names.get(device, device)
        self.footer.setText(" · ".join(part for part in (shown, tongue) if part))

    @Slot()
    def rebuild(self) -> None:
        """The tabs, and the labs of the open one."""
        bench = self.desk.bench
        if bench is not None:
            self.open_tab = bench.lab.tab
        had_focus = any(w.hasFocus() for w in self.labs.values())
        clear(self.list)
        self.labs = {}
        for panel in self.desk.panels:
            self._add_tab(panel)
            if panel.id == self.open_tab:
                self._add_labs(panel)
        self.list.addStretch(1)
        self.mark_busy()
        if had_focus and bench is not None and bench.lab.id in self.labs:
            self.labs[bench.lab.id].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_tab(self, panel: Panel) -> None:
        text = language.text(language.current(), panel.id, panel.title)
        tab = button(text, "tab", icon=panel.icon, theme_name=self.desk.view.theme, checkable=True)
        tab.setChecked(panel.id == self.open_tab)
        tab.clicked.connect(partial(self._open_tab, panel))
        self.list.addWidget(tab)

    def _add_labs(self, panel: Panel) -> None:
        bench = self.desk.bench
        for number, entry in enumerate(panel.labs, 1):
            lab_id = f"{panel.id}/{entry.name}"
            title = language.text(language.current(), panel.id, entry.title)
            star = "\u00a0★" if entry.starred else ""
            tick = "\u00a0✓" if lab_id in self.desk.visited else ""
            push = WrapButton(f"{number}  {title}{star}{tick}", "lab")
            push.setCheckable(True)
            push.setChecked(bench is not None and bench.lab.id == lab_id)
            push.clicked.connect(partial(self._open_lab, lab_id))
            self.labs[lab_id] = push
            self.list.addWidget(push)

    def _open_tab(self, panel: Panel, *_: bool) -> None:
        lab_ids = panel.lab_ids()
        last = [lab for lab in lab_ids if lab in self.desk.benches]
        if lab_ids:
            self.desk.open(last[-1] if last else lab_ids[0])

    def _open_lab(self, lab_id: str, *_: bool) -> None:
        self.desk.open(lab_id)
        if lab_id in self.labs:
            self.labs[lab_id].setChecked(True)

    @Slot()
    def mark_busy(self) -> None:
        """A lab that goes on computing in the background says so."""
        for lab_id, push in self.labs.items():
            bench = self.desk.benches.get(lab_id)
            busy = bench is not None and bench.busy and bench is not self.desk.bench
            push.setIcon(icons.icon("repeat", self.desk.view.theme, "accent") if busy else QIcon())
            push.setToolTip(translate("Rail", "computing in the background") if busy else "")
