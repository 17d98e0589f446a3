"""Models of the reader's own: a folder, or a model of the hub that is fetched when they say so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QLineEdit,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from explorer.core import own_models
from explorer.core.machine import bytes_shown
from explorer.ui.dialogs.own_models_kept import KeptModels
from explorer.ui.dialogs.own_models_words import refusal
from explorer.ui.language import translate
from explorer.ui.tasks import Listener, Tasks
from explorer.ui.widgets import Choice, button, label, scrolled

DESCRIBE = "explorer.compute.models.describe:describe"
LOOK_UP = "explorer.compute.models.hub:look_up"
FETCH = "explorer.compute.models.hub:run"
WIDTH, HEIGHT = 620, 640


class OwnModelsDialog(KeptModels):
    """Choose a folder, see what opening it takes; look up, fetch and delete models of the hub.

    `use` is handed a folder or an id for the lab on the stage. Nothing goes over the network but
    on the two buttons that say so.
    """

    def __init__(
        self, tasks: Tasks, use: Callable[[str], None], theme_name: str, parent: QWidget | None
    ) -> None:
        super().__init__(translate("OwnModels", "Models of your own"), parent)
        self.settings = own_models.load()
        self.tasks, self.use, self.theme_name = tasks, use, theme_name
        self.network: Tasks | None = None  # a process of its own: a download takes long
        self.asking = self.fetching = self.describing = 0  # tickets
        self.found: Any = None  # what was looked up
        self.folder = ""
        self.described: Any = None
        inner = QWidget()
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(10)
        self._folder_part()
        self._opening_part()
        self._hub_part()
        self._disk_part()
        self._network_part()
        self.column.addStretch(1)
        self.body.addWidget(scrolled(inner), 1)
        self.close_button(translate("OwnModels", "Close"))
        room = parent.height() - 40 if parent is not None else HEIGHT
        self.resize(WIDTH, min(HEIGHT, room))
        self._show_downloads()

    # a folder -----------------------------------------------------------------------------

    def _folder_part(self) -> None:
        self._heading(translate("OwnModels", "A folder on this machine"))
        self.column.addWidget(label(translate(
            "OwnModels",
            "As Hugging Face stores a model: config.json, model.safetensors, tokenizer.json. "
            "Pickles are never opened, and no code of the folder is run.",
        ), "muted", wrap=True))  # fmt: skip
        self.choose = button(
            translate("OwnModels", "Choose a folder…"), icon="folder", theme_name=self.theme_name
        )
        self.choose.clicked.connect(self._choose_folder)
        self.use_folder = button(translate("OwnModels", "Use it in this lab"), "primary")
        self.use_folder.clicked.connect(self._use_folder)
        self.use_folder.setEnabled(False)
        self._row(self.choose, self.use_folder)
        self.about = label("", wrap=True, select=True)
        self.about.hide()
        self.column.addWidget(self.about)

    @Slot()
    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, translate("OwnModels", "Choose a folder…"))
        if found:
            self.take_folder(found)

    def take_folder(self, folder: str) -> None:
        """Look at a folder: what it holds, and what opening it takes."""
        self.folder = folder
        self._describe()

    def _describe(self) -> None:
        if not self.folder:
            return
        self.use_folder.setEnabled(False)
        self._tell(self.about, translate("OwnModels", "Looking at {name}…",
                                         name=Path(self.folder).name))  # fmt: skip
        arguments = (self.folder, self.settings.device)
        listener = Listener(self._described, self._not_described)
        self.tasks.cancel(self.describing)
        self.describing = self.tasks.call(DESCRIBE, arguments, listener, background=False)

    def _described(self, found: Any) -> None:
        self.describing = 0
        self.described = found
        if found.key or found.said:
            self._tell(self.about, refusal(found.key, dict(found.values), found.said))
            return
        needed = dict(found.needed)[self.settings.precision]
        lines = [
            translate("OwnModels", "{name}: a model of type {family} with {parameters} parameters.",
                      name=Path(self.folder).name, family=found.family,
                      parameters=found.parameters),
            translate("OwnModels", "As {precision} its weights take {needed} of memory.",
                      precision=self.settings.precision, needed=bytes_shown(needed)),
        ]  # fmt: skip
        if found.free is not None:
            lines.append(translate("OwnModels", "{free} are free.", free=bytes_shown(found.free)))
        fits = self.settings.precision in found.fits
        if not fits:
            others = ", ".join(found.fits)
            lines.append(
                translate("OwnModels", "It does not fit; as {others} it would.", others=others)
                if others
                else translate("OwnModels", "It does not fit.")
            )
        if found.step_by_step and self.settings.precision != "float32":
            lines.append(translate(
                "OwnModels",
                "So it is computed by the library transformers, in the lab Heads; labs that take a "
                "head apart step by step open it in float32.",
            ))  # fmt: skip
        elif not found.step_by_step:
            lines.append(translate(
                "OwnModels",
                "It is computed by the library transformers (eager attention): the lab Heads opens "
                "it, labs that take a head apart step by step cannot.",
            ))  # fmt: skip
        self._tell(self.about, " ".join(lines))
        self.use_folder.setEnabled(fits)

    def _not_described(self, error: BaseException, _: str) -> None:
        self._tell(self.about, str(error))

    @Slot()
    def _use_folder(self) -> None:
        self.use(self.folder)
        self.accept()

    # how it is opened ---------------------------------------------------------------------

    def _opening_part(self) -> None:
        form = QFormLayout()
        form.setSpacing(8)
        precisions = {
            "float32": translate("OwnModels", "float32: as exact as the program's own models"),
            "bfloat16": translate("OwnModels", "bfloat16: half the memory, 8 bits of precision"),
            "float16": translate("OwnModels", "float16: half the memory, 11 bits, small range"),
        }
        devices = {
            "auto": translate("OwnModels", "the GPU where there is one"),
            "cpu": translate("OwnModels", "the processor"),
            "cuda": translate("OwnModels", "the GPU (CUDA)"),
        }
        for name, title, choices in (
            ("precision", translate("OwnModels", "Open in"), precisions),
            ("device", translate("OwnModels", "Compute on"), devices),
        ):
            combo = Choice(self.theme_name)
            combo.setObjectName(name)
            combo.setAccessibleName(title)
            for value, shown in choices.items():
                combo.addItem(shown, value)
            combo.setCurrentIndex(combo.findData(getattr(self.settings, name)))
            combo.activated.connect(partial(self._chosen, name, combo))
            form.addRow(title, combo)
        self.column.addLayout(form)

    def _chosen(self, name: str, combo: Choice, *_: int) -> None:
        self._set(**{name: str(combo.currentData())})
        self._describe()

    # the hub ------------------------------------------------------------------------------

    def _hub_part(self) -> None:
        self._heading(translate("OwnModels", "A model of the hub"))
        self.notice = label("", "muted", wrap=True)
        self.column.addWidget(self.notice)
        self.id = QLineEdit()
        self.id.setPlaceholderText("owner/name")
        self.id.setAccessibleName(translate("OwnModels", "Id of the model"))
        self.id.returnPressed.connect(self.look_up)
        self.ask = button(translate("OwnModels", "Look it up"))
        self.ask.clicked.connect(self.look_up)
        self._row(self.id, self.ask)
        self.answer = label("", wrap=True, select=True)
        self.answer.hide()
        self.column.addWidget(self.answer)
        self.get = button(translate("OwnModels", "Download"), "primary")
        self.get.clicked.connect(self.download)
        self.get.hide()
        self.stop_button = button(translate("OwnModels", "Cancel"))
        self.stop_button.clicked.connect(self.stop)
        self.stop_button.hide()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(translate("OwnModels", "Download"))
        self.bar.hide()
        self._row(self.get, self.bar, self.stop_button)
        self._say_where()

    def _say_where(self) -> None:
        self.notice.setText(translate(
            "OwnModels",
            "“Look it up” asks {endpoint} for the list of files, “Download” fetches them; the "
            "program goes to the network at no other time.",
            endpoint=self.settings.endpoint,
        ))  # fmt: skip

    @Slot()
    def look_up(self) -> None:
        """Ask the hub what the model consists of."""
        self.stop()
        self.found = None
        self.get.hide()
        self._tell(self.answer, translate("OwnModels", "Asking {endpoint}…",
                                          endpoint=self.settings.endpoint))  # fmt: skip
        listener = Listener(self._looked_up, self._failed)
        self.asking = self._own().call(LOOK_UP, (self.id.text().strip(),), listener)

    def _looked_up(self, found: Any) -> None:
        self.asking = 0
        self.found = found
        self._tell(self.answer, translate(
            "OwnModels", "{name}: {count} files, {size}. Licence: {licence}. To: {folder}",
            name=found.id, count=len(found.files), size=bytes_shown(found.size),
            licence=found.licence or translate("OwnModels", "not named"),
            folder=str(self.settings.downloads),
        ))  # fmt: skip
        self.get.setText(translate("OwnModels", "Download {size}", size=bytes_shown(found.size)))
        self.get.show()
        self.get.setFocus()

    @Slot()
    def download(self) -> None:
        """Fetch what was looked up."""
        if self.found is None:
            return
        self.get.hide()
        self.bar.setValue(0)
        self.bar.show()
        self.stop_button.show()
        listener = Listener(self._fetched, self._failed, self._progress)
        self.fetching = self._own().run("models/hub", FETCH, self.found, listener, background=True)

    def _progress(self, share: float, _: Any) -> None:
        self.bar.setValue(round(1000 * share))

    def _fetched(self, trace: Any) -> None:
        self.fetching = 0
        self._idle()
        name = self.found.id
        self._tell(self.answer, translate("OwnModels", "{name} is here.", name=name))
        self._show_downloads()
        self.take_folder(str(trace.steps[0]))

    def _failed(self, error: BaseException, _: str) -> None:
        self.asking = self.fetching = 0
        self._idle()
        self.get.setVisible(self.found is not None)
        values = getattr(error, "values", {})
        self._tell(self.answer, refusal(getattr(error, "key", ""), values, str(error)))
        self._show_downloads()

    @Slot()
    def stop(self) -> None:
        """Give up asking or fetching; what is there stays, and a later download goes on from it."""
        for ticket in (self.asking, self.fetching):
            if ticket and self.network is not None:
                self.network.cancel(ticket)
        if self.fetching:
            self._tell(self.answer, translate(
                "OwnModels", "Stopped. A later download goes on from here."
            ))  # fmt: skip
            self.get.show()
            self._show_downloads()
        self.asking = self.fetching = 0
        self._idle()

    def _idle(self) -> None:
        self.bar.hide()
        self.stop_button.hide()

    def _own(self) -> Tasks:
        if self.network is None:
            self.network = Tasks(self)
        return self.network

    def done(self, result: int) -> None:
        """Closing stops a download; what is there stays."""
        self.stop()
        self.tasks.cancel(self.describing)
        if self.network is not None:
            self.network.close()
            self.network = None
        super().done(result)
