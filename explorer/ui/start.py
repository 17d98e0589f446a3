"""Start-up: the window first, everything else after the first paint."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.core.lab import Panel

UNSEEN = 1000  # milliseconds after which a window that nobody paints starts nevertheless
AFTER_PAINT = 20  # milliseconds from asking for the stage to be painted until surely it is
UNTIL = "LLM_EXPLORER_UNTIL"  # "paint" in the environment: say the time of the first paint, and end


def has_display() -> bool:
    """Is there anything to open a window on?"""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def no_screen() -> str:
    """Why Qt could not open a window on X11, where it would end without saying which library is
    missing; "" where it can."""
    chosen = os.environ.get("QT_QPA_PLATFORM") or (
        "" if os.environ.get("WAYLAND_DISPLAY") else "xcb"
    )
    if sys.platform != "linux" or chosen.split(";")[0].split(":")[0] != "xcb":
        return ""
    from PySide6.QtCore import QLibraryInfo

    from explorer.core import machine

    plugins = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    return machine.cannot_load(plugins / "platforms" / "libqxcb.so")


def local(target: str) -> str:
    """A file's path where a desktop gives its URL (file:///…); anything else as it is."""
    if not target.startswith("file:"):
        return target
    from PySide6.QtCore import QUrl

    return QUrl(target).toLocalFile() or target


def run_window(
    panels: Callable[[], tuple[Panel, ...]],
    target: str | None = None,
    overrides: Sequence[str] = (),
) -> int:
    """Open the window, at a session file, a link or a lab where one is given."""
    if not has_display():
        print(
            "llm-explorer: no display; set DISPLAY, or use the commands render, labs and selftest",
            file=sys.stderr,
        )
        return 2
    from explorer.core import machine
    from explorer.ui import errors

    errors.open_log()
    errors.write(machine.slow(machine.flags()))
    from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtWidgets import QApplication

    from explorer.ui import settings as settings_module

    lacks = no_screen()
    if lacks:
        print(f"llm-explorer: {lacks}", file=sys.stderr)
        return 1
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("LLM Explorer")
    app.setDesktopFileName("llm-explorer")
    app.setStyle("Fusion")
    if target is not None:
        from explorer.ui import instance

        target = local(target)
        if instance.hand_over(target, overrides):
            return 0
    settings = settings_module.load()
    from explorer.ui.window import MainWindow

    window = MainWindow(panels, settings, later=True)
    window.show()
    starter = _Starter(window, target, overrides)
    if sys.platform == "darwin":
        from explorer.ui.instance import Opened

        window.opened_by_system = Opened(app)
        window.opened_by_system.wanted.connect(starter.open_another)
    # the system asks for the first paint some turns of the event loop later: wait for it, unless
    # the window starts minimised and is never asked
    window.skeleton.painted.connect(starter.painted)
    QTimer.singleShot(UNSEEN, starter.begin)
    code = app.exec()
    errors.uninstall()
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    sys.stdout.flush()
    sys.stderr.flush()
    # a graphics object alive at interpreter exit can crash: leave now, with the exit code
    os._exit(code)


def _measured() -> None:
    """End here, for who measures the start of a bundle, which cannot be driven from outside."""
    import time

    print(f"{time.process_time()} {time.monotonic()}", flush=True)
    os._exit(0)


class _Starter:
    """What happens after the first paint, in order."""

    def __init__(self, window: Any, target: str | None, overrides: Sequence[str]) -> None:
        self.window, self.target, self.overrides = window, target, overrides
        self.begun = False

    def painted(self) -> None:
        """The frame is drawn; go on when it is also on the screen."""
        if os.environ.get(UNTIL) == "paint":
            _measured()
        from PySide6.QtCore import QTimer

        QTimer.singleShot(0, self.begin)

    def begin(self) -> None:
        """Compute process, then the lab, then the questions of a first start."""
        if self.begun:
            return
        self.begun = True
        from PySide6.QtCore import QTimer
        from PySide6.QtGui import QGuiApplication, QIcon

        from explorer.core import paths
        from explorer.ui import errors
        from explorer.ui.housekeeping import Collector

        window = self.window
        QGuiApplication.setWindowIcon(QIcon(str(paths.resources() / "icons" / "app.svg")))
        window.begin()
        # importing torch beside us would keep the stored sample from the stage for 0.1 s
        window.tasks.hold()
        window.tasks.warm()
        window.collector = Collector(window)
        from explorer.ui.instance import Instance

        window.instance = Instance(window)
        window.instance.wanted.connect(self.open_another)
        window.instance.listen()
        errors.install(self.crashed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(window.follow_system)
        try:
            self.open_something()
        finally:
            QTimer.singleShot(AFTER_PAINT, window.tasks.release)

    def open_something(self) -> None:
        """What was asked for, the last state, or the first lab."""
        window = self.window
        first = not window.settings.last_lab and not window.settings.purpose
        if not self.open_target():
            if self.target is not None or not window.files.restore():
                self.open_default()
        if first and self.target is None:
            from explorer.ui.dialogs.simple import FirstStart

            FirstStart(window.settings, window.apply_settings, window).open()

    def open_another(self, target: str, overrides: list[str]) -> None:
        """A later start hands over what it was asked to open."""
        self.target, self.overrides = target, overrides
        self.open_target()
        self.window.show_up()

    def open_default(self) -> None:
        """The first lab of the first tab."""
        ids = self.window.desk.lab_ids()
        last = self.window.settings.last_lab
        self.window.desk.open(last if last in ids else ids[0])

    def open_target(self) -> bool:
        """What the command line named. Returns whether something was opened."""
        window, target = self.window, self.target
        if target is None:
            return False
        if target.startswith("llm-explorer:"):
            return bool(window.files.open_link(target))
        if target in window.desk.lab_ids():
            from explorer.core.params import ParamError
            from explorer.ui.commandline import read_settings

            try:
                window.desk.open(target, read_settings(self.overrides) or None)
            except ParamError as error:
                window.desk.open(target)
                window.desk.noticed.emit(str(error))
            return True
        return bool(window.files.open_file(Path(target)))

    def crashed(self, text: str) -> None:
        """Show an error nobody caught."""
        from explorer.ui.dialogs.simple import CrashDialog

        CrashDialog(text, self.window).open()
