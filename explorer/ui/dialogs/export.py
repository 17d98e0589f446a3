"""The export dialog: what to write, how large, with progress and cancel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QElapsedTimer, QTimer, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from explorer.core.params import ParamError
from explorer.ui.desk import Desk
from explorer.ui.dialogs.simple import Dialog
from explorer.ui.export.job import AUTOMATIC, ExportJob
from explorer.ui.export.tour import ENDINGS as TOUR_ENDINGS
from explorer.ui.export.tour import TourJob
from explorer.ui.language import translate
from explorer.ui.tour_runs import TourRuns
from explorer.ui.widgets import Choice, button, label

TURN = 12  # milliseconds of drawing in one turn of the event loop


class ExportDialog(Dialog):
    """Draws one frame per turn of the event loop; encoding goes on in a thread beside it."""

    def __init__(self, desk: Desk, stage: Any, parent: QWidget | None) -> None:
        super().__init__(translate("Export", "Export"), parent)
        self.setMinimumWidth(460)
        self.desk, self.stage = desk, stage
        assert desk.bench is not None
        self.bench = desk.bench
        self.job: ExportJob | None = None
        self._walk: Iterator[float] | None = None
        kinds = {
            ".png": translate("Export", "PNG: this picture"),
            ".svg": translate("Export", "SVG: this picture, as lines and text"),
            ".pdf": translate("Export", "PDF: this picture, for print"),
            ".gif": translate("Export", "GIF: the film, plays anywhere"),
            ".webp": translate("Export", "WebP: the film, smaller"),
            ".mp4": translate("Export", "MP4: the film, for slides"),
            ".html": translate("Export", "HTML: a page with a scrubber, needs no program"),
            ".csv": translate("Export", "CSV: the numbers as a table"),
            ".json": translate("Export", "JSON: the numbers with their names"),
        }
        form = QFormLayout()
        form.setSpacing(10)
        tone = desk.view.theme
        self.kind = Choice(tone)
        for ending, title in kinds.items():
            self.kind.addItem(title, ending)
        self.scale = Choice(tone)
        for factor in (1, 2, 4):
            self.scale.addItem(f"{factor}×", factor)
        self.scale.setCurrentIndex(1)
        self.width_box, self.height_box = self._pixels(stage.width()), self._pixels(stage.height())
        size = QHBoxLayout()
        size.addWidget(self.width_box)
        size.addWidget(label("×"))
        size.addWidget(self.height_box)
        size.addStretch(1)
        self.rate = Choice(tone)
        for rate in (5, 10, 20, 25, 30, 60):
            self.rate.addItem(str(rate), rate)
        self.rate.setCurrentIndex(2)
        self.all_steps = QCheckBox(translate("Export", "all steps, not only this one"))
        self.all_stops = QCheckBox(translate("Export", "all stops, one after another"))
        self.words = QCheckBox(
            translate("Export", "with the question above and the step's sentence below")
        )
        self.words.setChecked(True)
        for title, field in (
            (translate("Export", "What"), self.kind),
            (translate("Export", "Sharpness"), self.scale),
            (translate("Export", "Frames per second"), self.rate),
        ):
            field.setAccessibleName(title)
            form.addRow(title, field)
        form.insertRow(1, translate("Export", "Size"), size)
        form.addRow(self.all_steps)
        form.addRow(self.all_stops)
        form.addRow(self.words)
        self.body.addLayout(form)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.hide()
        self.said = label("", "muted", wrap=True)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.said)
        row = QHBoxLayout()
        row.addStretch(1)
        self.cancel = button(translate("Export", "Close"))
        self.write = button(translate("Export", "Write…"), "primary")
        row.addWidget(self.cancel)
        row.addWidget(self.write)
        self.body.addLayout(row)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.all_stops.toggled.connect(self._kind_changed)
        self.cancel.clicked.connect(self._cancel)
        self.write.clicked.connect(self._ask)
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._turn)
        self._runs = TourRuns(desk, self)
        self._runs.done.connect(self._computed)
        self._runs.failed.connect(self._not_computed)
        self._target = Path()
        self._kind_changed()

    def _pixels(self, value: int) -> Choice:
        box = Choice(self.desk.view.theme)
        for pixels in sorted({480, 720, 960, 1080, 1280, 1920, 3840, value}):
            box.addItem(str(pixels), pixels)
        box.setCurrentIndex(box.findData(value))
        box.setAccessibleName(translate("Export", "Size"))
        return box

    @Slot()
    def _kind_changed(self, *_: object) -> None:
        ending = self.kind.currentData()
        still = ending in (".png", ".svg", ".pdf")
        numbers = ending in (".csv", ".json")
        films = (".gif", ".webp", ".mp4")
        self.scale.setCurrentIndex(0 if ending in films else 1)  # a film twice as sharp is vast
        several = ending in TOUR_ENDINGS and len(self.desk.stops) > 1
        self.all_stops.setVisible(several)
        touring = several and self.all_stops.isChecked()
        self.all_steps.setVisible(still and not touring)
        self.scale.setEnabled(ending in (".png", ".gif", ".webp", ".mp4", ".html"))
        self.rate.setEnabled(ending in films)
        for widget in (self.width_box, self.height_box, self.words):
            widget.setEnabled(not numbers)
        self.words.setEnabled(not numbers and not touring)  # a tour has its question and its notes

    @Slot()
    def _ask(self) -> None:
        ending = self.kind.currentData()
        suggested = self.bench.lab.id.replace("/", "-") + ending
        name, _ = QFileDialog.getSaveFileName(self, translate("Export", "Write to"), suggested)
        if name:
            path = Path(name)
            self.begin(
                path if path.suffix.lower() == ending else path.with_name(path.name + ending)
            )

    def begin(self, target: Path) -> None:
        """Write to `target`; a refusal or failure is said in the dialog."""
        assert self.bench.trace is not None
        ending = self.kind.currentData()
        if self.all_stops.isChecked() and not self.all_stops.isHidden():
            self._begin_tour(target)
            return
        trace, view = self.bench.trace, self.stage.view()
        steps = None
        if ending in (".png", ".svg", ".pdf") and self.all_steps.isChecked():
            steps = range(len(trace))
        try:
            self.job = ExportJob(
                self.bench.lab, self.bench.kept[1] if self.bench.kept is not None else trace, view,
                target, at=self.bench.transport.cursor, steps=steps,
                size=(self.width_box.currentData(), self.height_box.currentData()),
                scale=float(self.scale.currentData()),
                frames_per_second=float(self.rate.currentData()),
                title=AUTOMATIC if self.words.isChecked() else "",
                caption=AUTOMATIC if self.words.isChecked() else "",
                other=trace if self.bench.kept is not None else None,
            )  # fmt: skip
        except (ParamError, OSError) as error:
            self._failed(error)
            return
        self._working(translate("Export", "Drawing…"))
        self._draw(self.job)

    def _working(self, said: str) -> None:
        self.bar.setValue(0)
        self.bar.show()
        self.said.setText(said)
        self.write.setEnabled(False)
        self.cancel.setText(translate("Export", "Cancel"))

    def _draw(self, job: ExportJob) -> None:
        self._walk = job.steps()
        self._turns.start()

    def _begin_tour(self, target: Path) -> None:
        """First compute what is not there yet, one stop after the other; then draw."""
        self._target = target
        self._working(translate("Export", "Computing the stops…"))
        self._runs.begin(tuple(self.desk.stops), self.desk.view)

    @Slot()
    def _computed(self) -> None:
        try:
            self.job = TourJob(
                self._runs.halts, self._target,
                size=(self.width_box.currentData(), self.height_box.currentData()),
                scale=float(self.scale.currentData()),
                frames_per_second=float(self.rate.currentData()),
            )  # fmt: skip
        except (ParamError, OSError) as error:
            self._failed(error)
            return
        self.said.setText(translate("Export", "Drawing…"))
        self._draw(self.job)

    @Slot(object)
    def _not_computed(self, error: BaseException) -> None:
        self._failed(error)

    @Slot()
    def _turn(self) -> None:
        """Draw for a few milliseconds, then let the window breathe."""
        if self._walk is None:
            self._turns.stop()
            return
        clock = QElapsedTimer()
        clock.start()
        try:
            while clock.elapsed() < TURN:
                share = next(self._walk)
                self.bar.setValue(round(1000 * share))
        except StopIteration:
            self._finished()
        except (OSError, ParamError, ValueError, MemoryError) as error:
            self._failed(error)

    def _finished(self) -> None:
        assert self.job is not None
        written = self.job.written
        self._end()
        if written:
            self.bar.setValue(1000)
            where = str(written[0]) if len(written) == 1 else str(written[0].parent)
            text = translate("Export", "Written: {file}", file=where)
            self.said.setText(text)
            self.desk.noticed.emit(text)
        else:
            self.said.setText(translate("Export", "Cancelled; nothing was written."))

    def _failed(self, error: BaseException) -> None:
        self._end()
        self.bar.hide()
        reason = getattr(error, "strerror", None) or str(error)
        self.said.setText(
            translate("Export", "Not written: {why}. Nothing half-finished was left.", why=reason)
        )

    def _end(self) -> None:
        self._turns.stop()
        self._runs.cancel()
        if self._walk is not None and hasattr(self._walk, "close"):
            self._walk.close()
        self._walk, self.job = None, None
        self.write.setEnabled(True)
        self.cancel.setText(translate("Export", "Close"))

    @Slot()
    def _cancel(self) -> None:
        if self._walk is None and not self._runs.busy():
            self.reject()
            return
        self.stop()
        self.said.setText(translate("Export", "Cancelled; nothing was written."))

    def stop(self) -> None:
        """Stop writing and leave nothing behind."""
        if self.job is not None:
            self.job.cancel()
        self._end()

    def reject(self) -> None:
        """Escape: stop first, then close."""
        if self._walk is not None or self._runs.busy():
            self.stop()
        super().reject()
