"""What the reader has learnt: labs played, concepts understood, claims judged rightly."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, Slot

from explorer.core import repetition
from explorer.core.lab import open_lab
from explorer.ui.desk import Desk
from explorer.ui.language import translate
from explorer.ui.settings import Settings

MOST = 4  # mistakes named at once


class Learning(QObject):
    """Keeps the reader's progress, and hands it to the pictures with the view's options."""

    def __init__(self, desk: Desk, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.settings = desk, settings
        self.understood, self.played = set(settings.understood), set(settings.played)
        self.reported: set[str] = set()
        desk.opened.connect(self.tell)
        desk.opened.connect(self.report)
        desk.traced.connect(self.remember)
        desk.traced.connect(self.follow)
        desk.moved.connect(self.follow)

    @Slot()
    def tell(self) -> None:
        """Bring what the reader has learnt into the view."""
        options = {
            **self.desk.view.options,
            "played": sorted(self.played), "understood": sorted(self.understood),
        }  # fmt: skip
        if options != self.desk.view.options:
            self.desk.look(options=options)

    @Slot()
    def report(self) -> None:
        """Name the files of the lab in front that were left out for a mistake, once."""
        bench = self.desk.bench
        if bench is None or bench.lab.id in self.reported:
            return
        self.reported.add(bench.lab.id)
        found = bench.lab.problems()
        if found:
            shown = "\n".join((*found[:MOST], *("…" for _ in found[MOST : MOST + 1])))
            self.desk.noticed.emit(translate("Learning", "Left out for a mistake:") + "\n" + shown)

    @Slot()
    def follow(self) -> None:
        """A lab is played once its trace plays or stands at its end; opening it is not enough."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or bench.sample or bench.lab.id in self.played:
            return
        here = bench.transport
        if not (here.playing or here.index == len(bench.trace) - 1):
            return
        self.played.add(bench.lab.id)
        self.settings.played = sorted(self.played)
        self.settings.save()
        self.tell()

    @Slot()
    def remember(self) -> None:
        """Keep today's judgements of the lab in front."""
        bench = self.desk.bench
        if bench is None or bench.trace is None or bench.sample or not bench.trace.complete:
            return
        found = bench.lab.judgements(bench.trace)
        if not found:
            return
        before = memory = repetition.load()
        for claim, right in found.items():
            memory = repetition.judged(memory, claim, right, date.today())
        if memory is not before:
            repetition.save(memory)

    @Slot()
    def toggle_understood(self) -> None:
        """Mark the concept in front as understood, or take the mark away."""
        bench = self.desk.bench
        concept = ""
        if bench is not None and bench.trace is not None:
            concept = bench.lab.concept(bench.trace, bench.transport.index)
        if not concept:
            self.desk.noticed.emit(translate("Learning", "Open the index of concepts first."))
            return
        self.understood ^= {concept}
        self.settings.understood = sorted(self.understood)
        self.settings.save()
        self.tell()

    @Slot()
    def todays_claims(self) -> None:
        """Open the day's few claims: those due again, then new ones."""
        for panel in self.desk.panels:
            for entry in panel.labs:
                if entry.quiz:
                    self._open(f"{panel.id}/{entry.name}")
                    return

    def _open(self, lab_id: str) -> None:
        lab = open_lab(lab_id)
        asked = repetition.due(repetition.load(), lab.quiz_items(), date.today())
        if not asked:
            self.desk.noticed.emit(
                translate("Learning", "That was all for today: the rest comes back on later days.")
            )
            return
        self.desk.open(lab_id, lab.quiz(tuple(asked)), 0)
