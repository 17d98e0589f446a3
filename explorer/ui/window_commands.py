"""What the reader can do, as methods of the window, and the table that lists it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu

from explorer.core.words import QT_TRANSLATE_NOOP
from explorer.ui.commands import Command
from explorer.ui.language import LANGUAGES, translate
from explorer.ui.window_dialogs import WindowDialogs
from explorer.ui.window_exchange import WindowExchange

if TYPE_CHECKING:
    from explorer.ui.desk import Desk
    from explorer.ui.learning import Learning
    from explorer.ui.player import Player
    from explorer.ui.session_files import SessionFiles
    from explorer.ui.settings import Settings
    from explorer.ui.stage import Stage

SCALES = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5)


def _run(do: Callable[[], object], *_: bool) -> None:
    """An action of a menu, without the "checked" that Qt hands over."""
    do()


class WindowCommands(WindowExchange, WindowDialogs):
    """Commands of the main window; mixed into it, keeps no state of its own."""

    if TYPE_CHECKING:
        desk: Desk
        player: Player
        files: SessionFiles
        learning: Learning
        settings: Settings
        stage: Stage | None
        presenting: bool
        commands: list[Command]

    def make_commands(self) -> list[Command]:
        """The table: menus, palette, shortcuts and the keyboard page all come from it."""
        noop = QT_TRANSLATE_NOOP
        out = [
            Command("open", "File", noop("Commands", "Open a session or picture…"), self.files.open, ("Ctrl+O",)),
            Command("own-models", "File", noop("Commands", "Models of your own…"), self.open_own_models, ("Ctrl+M",)),
            Command("save", "File", noop("Commands", "Save the session…"), self.files.save, ("Ctrl+S",)),
            Command("export", "File", noop("Commands", "Export…"), self.open_export, ("Ctrl+E",)),
            Command("copy-picture", "File", noop("Commands", "Copy the picture"), self.copy_picture, ("Ctrl+Shift+C",)),
            Command("copy-link", "File", noop("Commands", "Copy a link to this place"), self.copy_link, ("Ctrl+L",)),
            Command("settings", "File", noop("Commands", "Settings…"), self.open_settings, ("Ctrl+,",), separator=True),
            Command("quit", "File", noop("Commands", "Quit"), self.quit, ("Ctrl+Q",), separator=True),
            Command("undo", "Edit", noop("Commands", "Undo"), self.desk.undo, ("Ctrl+Z",)),
            Command("redo", "Edit", noop("Commands", "Redo"), self.desk.redo, ("Ctrl+Shift+Z", "Ctrl+Y")),
            Command("reset", "Edit", noop("Commands", "Reset all to the defaults"), self.desk.reset),
            Command("copy", "Edit", noop("Commands", "Copy the read-out"), self.copy_read_out, ("Ctrl+C",), typing=False),
            Command("compute", "Edit", noop("Commands", "Compute again"), self.desk.retry, ("Ctrl+R",), separator=True),
            Command("palette", "View", noop("Commands", "Search everything…"), self.open_palette, ("Ctrl+K", "Ctrl+F")),
            Command("present", "View", noop("Commands", "Present"), self.toggle_present, ("F5",)),
            Command("keep-a", "View", noop("Commands", "Keep as A, to compare"), self.desk.keep_as_a, ("Ctrl+B",), separator=True),
            Command("forget-a", "View", noop("Commands", "End the comparison"), self.desk.forget_a, ("Ctrl+Shift+B",)),
            Command("baseline", "View", noop("Commands", "Compare with before"), self.desk.compare_with_baseline),
            Command("larger", "View", noop("Commands", "Larger text"), partial(self.scale_text, 1), ("Ctrl++", "Ctrl+="), separator=True),
            Command("smaller", "View", noop("Commands", "Smaller text"), partial(self.scale_text, -1), ("Ctrl+-",)),
            Command("normal", "View", noop("Commands", "Normal text size"), partial(self.scale_text, 0), ("Ctrl+0",)),
            Command("theme", "View", noop("Commands", "Light or dark"), self.toggle_theme, ("Ctrl+Shift+L",)),
            Command("language", "View", noop("Commands", "English / 简体中文"), self.toggle_language, ("Ctrl+Shift+G",)),
            Command("predict", "View", noop("Commands", "Guess before seeing: on or off"), self.toggle_predict),
            Command("face-explain", "View", noop("Commands", "Show the explanation"), partial(self.show_face, 0), ("Alt+1",), separator=True),
            Command("face-code", "View", noop("Commands", "Show the code"), partial(self.show_face, 1), ("Alt+2",)),
            Command("face-numbers", "View", noop("Commands", "Show the numbers"), partial(self.show_face, 2), ("Alt+3",)),
            Command("play", "Play", noop("Commands", "Play or pause"), self.player.toggle, ("Space",), typing=False),
            Command("next", "Play", noop("Commands", "One step on"), partial(self.step, 1), ("Right",), typing=False),
            Command("previous", "Play", noop("Commands", "One step back"), partial(self.step, -1), ("Left",), typing=False),
            Command("next-section", "Play", noop("Commands", "Next section"), partial(self.desk.section, 1), ("Shift+Right",), typing=False),
            Command("previous-section", "Play", noop("Commands", "Previous section"), partial(self.desk.section, -1), ("Shift+Left",), typing=False),
            Command("first", "Play", noop("Commands", "First step"), partial(self.desk.go, 0), ("Home",), typing=False),
            Command("last", "Play", noop("Commands", "Last step"), partial(self.desk.go, -1), ("End",), typing=False),
            Command("slower", "Play", noop("Commands", "Slower"), partial(self.change_speed, -1), ("[",), typing=False),
            Command("faster", "Play", noop("Commands", "Faster"), partial(self.change_speed, 1), ("]",), typing=False),
            Command("loop", "Play", noop("Commands", "What happens at the end"), self.change_loop, ("L",), typing=False),
            Command("cancel", "Play", noop("Commands", "Cancel the computation"), self.desk.cancel, separator=True),
            Command("add-stop", "Stops", noop("Commands", "Add a stop here"), self.desk.add_stop, ("Ctrl+D",)),
            Command("next-stop", "Stops", noop("Commands", "Next stop"), partial(self.turn_stop, 1), ("PgDown",), typing=False),
            Command("previous-stop", "Stops", noop("Commands", "Previous stop"), partial(self.turn_stop, -1), ("PgUp",), typing=False),
            Command("clear-stops", "Stops", noop("Commands", "Forget all stops"), partial(self.desk.replace_stops, [])),
            Command("black", "View", noop("Commands", "Black screen (presenting)"), partial(self.present_tool, "black"), ("B",), typing=False, separator=True),
            Command("pen", "View", noop("Commands", "Pen (presenting)"), partial(self.present_tool, "pen_on"), ("P",), typing=False),
            Command("spotlight", "View", noop("Commands", "Spotlight (presenting)"), partial(self.present_tool, "spotlight_on"), ("S",), typing=False),
            Command("todays-claims", "Learn", noop("Commands", "Today's five claims"), self.learning.todays_claims, ("Ctrl+J",)),
            Command("understood", "Learn", noop("Commands", "This concept: understood, or not yet"), self.learning.toggle_understood, ("U",), typing=False),
            Command("keys", "Help", noop("Commands", "Keyboard"), self.open_keys, ("F1",)),
            Command("about", "Help", noop("Commands", "About LLM Explorer"), self.open_about),
            Command("escape", "View", noop("Commands", "Let go: pins, zoom, presenting"), self.escape, ("Esc",), typing=False),
        ]  # fmt: skip
        for number in range(1, len(self.desk.panels) + 1):
            title = noop("Commands", "Open a tab by its number")
            keys = (f"Ctrl+{number}",) if number <= 9 else ()  # Ctrl+0 is the text's own size
            out.append(
                Command(f"tab-{number}", "View", title, partial(self.open_tab, number - 1), keys)
            )
        return out

    # moving -------------------------------------------------------------------------------

    def step(self, by: int) -> None:
        """Whole steps on or back."""
        if self.desk.bench is not None:
            self.desk.apply(self.desk.bench.transport.step(by))

    def change_speed(self, by: int) -> None:
        """One of the fixed speeds up or down."""
        if self.desk.bench is not None:
            self.desk.apply(self.desk.bench.transport.faster(by))

    def change_loop(self) -> None:
        """The next loop mode."""
        if self.desk.bench is not None:
            self.desk.loop(self.desk.bench.loop())

    def turn_stop(self, by: int) -> None:
        """The next stop, or the next section where there are no stops (presenter remotes)."""
        if self.desk.stops:
            self.desk.visit(self.desk.current_stop + by)
        else:
            self.desk.section(by)

    def open_tab(self, place: int) -> None:
        """A tab by its number in the rail."""
        if place < len(self.desk.panels):
            ids = self.desk.panels[place].lab_ids()
            last = [lab for lab in ids if lab in self.desk.benches]
            if ids:
                self.desk.open(last[-1] if last else ids[0])

    @Slot()
    def escape(self) -> None:
        """Let go of one thing: a tool, a pin, the computation, presenting."""
        stage = self.stage
        assert stage is not None
        if stage.black or stage.pen_on or stage.spotlight_on:
            stage.black = stage.pen_on = stage.spotlight_on = False
            stage.update()
        elif self.desk.dismiss() or stage.release():
            pass
        elif self.presenting:
            self.toggle_present()
        elif self.desk.bench is not None and self.desk.bench.busy:
            self.desk.cancel()

    # looking ------------------------------------------------------------------------------

    def scale_text(self, by: int) -> None:
        """Text from 80 to 250 per cent."""
        nearest = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - self.settings.text_scale))
        place = SCALES.index(1.0) if by == 0 else min(max(nearest + by, 0), len(SCALES) - 1)
        self.settings.text_scale = SCALES[place]
        self.apply_settings()

    def toggle_theme(self) -> None:
        """Pin the other theme."""
        self.settings.theme = "light" if self.desk.view.theme == "dark" else "dark"
        self.apply_settings()

    def toggle_language(self) -> None:
        """The other language."""
        codes = list(LANGUAGES)
        here = codes.index(self.desk.view.language)
        self.settings.language = codes[(here + 1) % len(codes)]
        self.apply_settings()

    def toggle_predict(self) -> None:
        """Cover results until a guess is made, or not."""
        self.settings.predict_first = not self.settings.predict_first
        self.apply_settings()

    @Slot()
    def toggle_present(self) -> None:
        """Headline, stage, formula, nothing else."""
        self.presenting = not self.presenting
        if self.presenting:
            self.showFullScreen()  # type: ignore[attr-defined]  # from QMainWindow
        else:
            self.showNormal()  # type: ignore[attr-defined]  # from QMainWindow
        self.desk.look(presenting=self.presenting)
        if self.stage is not None:
            self.stage.black = self.stage.pen_on = self.stage.spotlight_on = False

    def present_tool(self, name: str) -> None:
        """Black screen, pen or spotlight: only while presenting."""
        stage = self.stage
        if self.presenting and stage is not None:
            setattr(stage, name, not getattr(stage, name))
            stage.update()

    @Slot()
    def compare_menu(self) -> None:
        """What can be compared with what stands on the stage."""
        bench = self.desk.bench
        if bench is None:
            return
        menu = QMenu(self._widget())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(translate("Window", "Keep this as A")).triggered.connect(self._keep)
        if bench.lab.baseline(bench.params) is not None:
            menu.addAction(translate("Window", "Compare with before")).triggered.connect(
                self._before
            )
        if bench.kept is not None:
            menu.addAction(translate("Window", "End the comparison")).triggered.connect(
                self._forget
            )
        push: Any = self.header.compare  # type: ignore[attr-defined]  # made by the window
        menu.popup(push.mapToGlobal(QPoint(0, push.height())))

    @Slot(QPoint)
    def stage_menu(self, place: QPoint) -> None:
        """What can be done with the picture under the mouse."""
        bench, stage = self.desk.bench, self.stage
        if bench is None or stage is None:
            return
        menu = QMenu(self._widget())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wanted = ("copy", "copy-picture", "copy-link", "export", "keep-a", "forget-a", "add-stop")
        for command in self.commands:
            if command.id in wanted and (command.id != "forget-a" or bench.kept is not None):
                menu.addAction(command.shown()).triggered.connect(partial(_run, command.do))
        whole = menu.addAction(translate("Window", "Show the whole picture"))
        whole.setEnabled(stage.view().zoom != 1.0)
        whole.triggered.connect(
            partial(_run, partial(self.desk.look_here, zoom=1.0, pan=(0.0, 0.0)))
        )
        if len(bench.scene.scales) > 1:
            names = {
                "linear": translate("Window", "linear"),
                "root": translate("Window", "square root: small values show"),
                "log": translate("Window", "logarithmic"),
            }
            scales = menu.addMenu(translate("Window", "Colour scale"))
            for name in bench.scene.scales:
                action = scales.addAction(names[name])
                action.setCheckable(True)
                action.setChecked(stage.view().scale == name)
                choose = partial(self.desk.look_here, scale=name)
                action.triggered.connect(partial(_run, choose))
        menu.popup(place)

    @Slot()
    def _keep(self) -> None:
        self.desk.keep_as_a()
        self.desk.noticed.emit(
            translate("Window", "A is kept. Change the set-up: the stage shows A beside B.")
        )

    @Slot()
    def _before(self) -> None:
        self.desk.compare_with_baseline()

    @Slot()
    def _forget(self) -> None:
        self.desk.forget_a()

    @Slot()
    def quit(self) -> None:
        """Close the window."""
        self._widget().close()

    def show_face(self, place: int) -> None:
        """See the window."""
        raise NotImplementedError("provided by the window")
