"""The window: rail, set-up, stage, the three faces, the transport, and every command."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    Qt,
    QTimer,
    Slot,
)
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from explorer.ui import language, style, theme
from explorer.ui.commands import Command
from explorer.ui.learning import Learning
from explorer.ui.settings import Settings
from explorer.ui.skeleton import Skeleton
from explorer.ui.tab_orders import ordered
from explorer.ui.window_keys import WindowKeys

if TYPE_CHECKING:
    from explorer.core.lab import Panel
    from explorer.ui.canvas.scene import Open, Visit
    from explorer.ui.header import Header
    from explorer.ui.stage import Stage

WORDLESS = 1250  # below this the header has icons only
NARROW = 1400  # below this the side columns are drawers
CRAMPED = 820  # below this the rail is a drawer too
SETUP_WIDTH, FACES_WIDTH = 232, 290


class MainWindow(WindowKeys):
    """Builds the widgets around a desk. The language or theme changes: they are built anew.

    With `later` the window is only a frame until `begin` is called, so that it can be shown
    before numpy and the rest are imported.
    """

    def __init__(
        self, panels: Callable[[], tuple[Panel, ...]], settings: Settings, *, later: bool = False
    ) -> None:
        QMainWindow.__init__(self)
        self._panels, self.settings = panels, settings
        self.setWindowTitle("LLM Explorer")
        self.setMinimumSize(1024, 640)
        self.setAcceptDrops(True)
        self._built: Any = None
        self._closing = False
        self.restore_geometry()
        if later:
            tone = self.wanted_theme()
            QApplication.setPalette(theme.palette(tone))
            self.skeleton = Skeleton(tone)
            self.setCentralWidget(self.skeleton)
        else:
            self.begin()

    def begin(self) -> None:
        """Make the desk and everything around it."""
        from explorer.ui.desk import Desk
        from explorer.ui.player import Player
        from explorer.ui.session_files import SessionFiles
        from explorer.ui.tasks import Tasks

        settings = self.settings
        self.all_panels = panels = self._panels()
        self.tasks = Tasks(self)
        self.desk = Desk(ordered(panels, settings.purpose), self.tasks, settings, self)
        self.desk.visited = set(settings.visited)
        self.desk.predicting = settings.predict_first
        self.learning = Learning(self.desk, settings, self)
        self.player = Player(self.desk, self)
        self.files = SessionFiles(self.desk, self)
        self.presenting = False
        self.drawer = "setup"
        self.face = 0
        self.stage: Stage | None = None
        self.commands: list[Command] = self.make_commands()
        self._actions: list[QAction] = []
        self._rebuild = QTimer(self)
        self._rebuild.setSingleShot(True)
        self._rebuild.setInterval(0)
        self._rebuild.timeout.connect(self.rebuild)
        self.desk.opened.connect(self.show_lab)  # before the fields of the last lab go
        self.apply_settings(first=True)
        self.desk.looked.connect(self._follow_view)

    # looks --------------------------------------------------------------------------------

    def wanted_theme(self) -> str:
        """Light or dark: pinned, or as the system says."""
        if self.settings.theme in ("light", "dark"):
            return self.settings.theme
        scheme = QGuiApplication.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    @Slot()
    def apply_settings(self, first: bool = False) -> None:
        """Take over language, theme, text size and motion."""
        chosen = self.settings.language
        tongue = language.system_language() if chosen == "system" else chosen
        language.use(tongue)
        self.tasks.set_pace(self.settings.background_share)
        self.desk.predicting = self.settings.predict_first
        self.desk.panels = ordered(self.all_panels, self.settings.purpose)
        self.desk.look(
            theme=self.wanted_theme(), language=tongue, text_scale=self.settings.text_scale,
            reduced_motion=self.settings.reduced_motion,
        )  # fmt: skip
        if not first:
            self.settings.save()
        if first:
            self.build()
        else:
            self._follow_view()

    def _look_key(self) -> Any:
        view = self.desk.view
        return (view.theme, view.language, view.text_scale, self.presenting,
                tuple(p.id for p in self.desk.panels), self.settings.predict_first)  # fmt: skip

    @Slot()
    def _follow_view(self) -> None:
        """Build anew from the event loop: the button that asked is one of the old widgets."""
        if self._built is not None and self._built != self._look_key():
            self._rebuild.start()

    def is_built(self) -> bool:
        """Do the widgets show the language, theme and text size in force?"""
        return bool(self._built == self._look_key())

    @Slot()
    def rebuild(self) -> None:
        """New widgets for a new language, theme or text size."""
        if self._built != self._look_key():
            self.build()

    @Slot()
    def follow_system(self) -> None:
        """The system's theme changed."""
        if self.settings.theme == "system":
            self.apply_settings()

    # building -----------------------------------------------------------------------------

    def build(self) -> None:
        """Make every widget for the language, theme and text size in force."""
        from explorer.ui.canvas.ink import font
        from explorer.ui.present_strip import PresentStrip
        from explorer.ui.rail import Rail
        from explorer.ui.stops_bar import StopsBar
        from explorer.ui.transport_bar import TransportBar

        view = self.desk.view
        self._built = self._look_key()
        old = self.takeCentralWidget()
        if old is not None:
            # before the style sheet changes: what is thrown away need not be styled once more
            old.hide()
            old.deleteLater()
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setFont(font(13 * view.text_scale))
            app.setPalette(theme.palette(view.theme))
            app.setStyleSheet(style.sheet(view.theme, view.text_scale))
        central = QWidget()
        central.setObjectName("window")
        outer = QHBoxLayout(central)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.rail = Rail(self.desk)
        self.rail.search_wanted.connect(self.open_palette)
        outer.addWidget(self.rail)
        right = QVBoxLayout()
        right.setContentsMargins(14, 8, 14, 12)
        right.setSpacing(9)
        outer.addLayout(right, 1)
        right.addWidget(self._make_header())
        self.columns = QHBoxLayout()
        self.columns.setSpacing(9)
        right.addLayout(self.columns, 1)
        self._build_columns()
        self.stops_bar = StopsBar(self.desk)
        self.transport_bar = TransportBar(self.desk, self.player)
        self.strip = PresentStrip(self.desk)
        right.addWidget(self.strip)
        right.addWidget(self.stops_bar)
        right.addWidget(self.transport_bar)
        self.setCentralWidget(central)
        self._make_actions()
        self._arrange()
        self.show_lab()
        assert self.stage is not None
        self.stage.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_header(self) -> Header:
        from explorer.ui.header import Header

        self.header = header = Header(self.desk.view.theme)
        header.menu.clicked.connect(self.open_menu)
        for push, drawer in (
            (header.rail, "rail"), (header.setup, "setup"), (header.faces, "faces")
        ):  # fmt: skip
            push.clicked.connect(partial(self.pull_drawer, drawer))
        header.compare.clicked.connect(self.compare_menu)
        header.present.clicked.connect(self.toggle_present)
        header.export.clicked.connect(self.open_export)
        return header

    def _build_columns(self) -> None:
        from explorer.ui.controls import Controls
        from explorer.ui.faces.column import FacesColumn
        from explorer.ui.overlays import Busy, ErrorCard, PredictionCard, Toast
        from explorer.ui.stage import Stage
        from explorer.ui.widgets import Card

        scale = min(max(self.desk.view.text_scale, 1.0), 1.6)
        self.setup = Card()
        self.setup.setFixedWidth(round(SETUP_WIDTH * scale))
        inside = QVBoxLayout(self.setup)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(Controls(self.desk))
        self.stage = Stage(self.desk)
        self.stage.open_requested.connect(self._follow_open)
        self.stage.menu_requested.connect(self.stage_menu)
        self.faces = FacesColumn(self.desk)
        self.faces.setFixedWidth(round(FACES_WIDTH * scale))
        self.faces.wanted.connect(self.show_face)
        self.columns.addWidget(self.setup)
        self.columns.addWidget(self.stage, 1)
        self.columns.addWidget(self.faces)
        self.error_card = ErrorCard(self.desk, self.stage)
        self.busy = Busy(self.desk, self.stage)
        self.cover = PredictionCard(self.desk, self.stage)
        self.cover.answered.connect(self._uncovered)
        self.toast = Toast(self.desk, self.stage)
        self._turn_to_face(self.face)

    @Slot(bool)
    def _uncovered(self, right: bool) -> None:
        self.faces.setVisible(not self._narrow() or self.drawer == "faces")

    # arranging ----------------------------------------------------------------------------

    def _narrow(self) -> bool:
        return self.width() / self.desk.view.text_scale < NARROW

    def _arrange(self) -> None:
        """What is visible at this width, and while presenting."""
        if self.presenting:
            for widget in (
                self.rail, self.setup, self.faces, self.stops_bar, self.transport_bar
            ):  # fmt: skip
                widget.hide()
            self.header.present_only()
            self.strip.show()
            self.strip.refresh()
            return
        self.strip.hide()
        header, wide = self.header, self.width() / self.desk.view.text_scale
        narrow, covered, cramped = self._narrow(), self.cover.wanted(), wide < CRAMPED
        self.rail.setVisible(not cramped or self.drawer == "rail")
        alone = cramped and self.drawer == "rail"  # nothing but the rail fits beside the headline
        header.drop_words(wide < WORDLESS)
        header.rail.setVisible(cramped)
        for push in header.actions_of_lab:
            push.setVisible(not alone)
        for push in (header.setup, header.faces):
            push.setVisible(narrow and not alone)
        header.rail.setChecked(self.drawer == "rail")
        header.setup.setChecked(self.drawer == "setup")
        header.faces.setChecked(self.drawer == "faces")
        self.setup.setVisible(not narrow or self.drawer == "setup")
        self.faces.setVisible((not narrow or self.drawer == "faces") and not covered)

    def pull_drawer(self, name: str, *_: bool) -> None:
        """In a narrow window: show one side column, or none."""
        self.drawer = "" if self.drawer == name else name
        self._arrange()

    def show_face(self, place: int, *_: bool) -> None:
        """Explain, Code or Numbers; in a narrow window its column comes out."""
        self._turn_to_face(place)
        if self._narrow() and self.drawer != "faces":
            self.pull_drawer("faces")

    def _turn_to_face(self, place: int) -> None:
        self.face = place
        self.faces.turn_to(place)

    @Slot()
    def show_lab(self) -> None:
        """Where we are, and the question this lab answers."""
        bench = self.desk.bench
        if bench is None:
            return
        for panel in self.desk.panels:
            for number, entry in enumerate(panel.labs, 1):
                if f"{panel.id}/{entry.name}" == bench.lab.id:
                    tab = language.text(language.current(), panel.id, panel.title)
                    title = language.text(language.current(), panel.id, entry.title)
                    self.header.crumbs.setText(f"{tab} › {number} {title}")
        focused = self.focusWidget()
        if focused is not None and self.stage is not None and self.setup.isAncestorOf(focused):
            # the fields of another lab are about to go; the focus would fall on whatever is next
            self.stage.setFocus(Qt.FocusReason.OtherFocusReason)
        question = language.text(language.current(), bench.lab.id, bench.lab.question)
        self.header.headline.setText(question)
        self.setWindowTitle(f"{question} · LLM Explorer")
        self._arrange()

    def _follow_open(self, where: Open | Visit) -> None:
        from explorer.ui.canvas.scene import Visit

        if isinstance(where, Visit):
            self.desk.tour(where.stops)
        else:
            self.desk.open(where.lab, where.params, where.at)

    # the desktop --------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 (Qt's name)
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 (Qt's name)
        data = event.mimeData()
        if data.hasUrls():
            for url in data.urls()[:1]:
                if url.isLocalFile():
                    self.take_file(Path(url.toLocalFile()))
        elif data.hasText():
            self.take_text(data.text())
        event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        super().resizeEvent(event)
        if self._built is not None:
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized():
            self.player.stop()

    def hideEvent(self, event: Any) -> None:  # noqa: N802 (Qt's name)
        super().hideEvent(event)
        if self._built is not None:
            self.player.stop()

    def show_up(self) -> None:
        """Come to the front, out of the task bar if need be."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def restore_geometry(self) -> None:
        """Size and place of the last time, or the design's size."""
        saved = QByteArray.fromBase64(self.settings.geometry.encode())
        if saved.isEmpty() or not self.restoreGeometry(saved):
            screen = QGuiApplication.primaryScreen()
            room = screen.availableSize() if screen is not None else None
            width = min(1480, room.width()) if room is not None else 1480
            height = min(900, room.height()) if room is not None else 900
            self.resize(max(width, 1024), max(height, 640))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the state, stop everything, leave nothing behind."""
        if not self._closing and self._built is not None:
            self._closing = True
            self.player.stop()
            self.stop_exports()
            self.files.autosave()
            if not self.presenting:
                self.settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
            self.settings.visited = sorted(self.desk.visited)
            self.settings.last_lab = self.desk.bench.lab.id if self.desk.bench is not None else ""
            self.settings.save()
            self.desk.close()
        super().closeEvent(event)
        QTimer.singleShot(0, QApplication.quit)
