"""Tours in the window: the stops behind the reader's own, Next and Back, a film of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from explorer.core.session import Stop
from explorer.core.tours import tours
from explorer.core.trace import Section, Trace
from explorer.core.words import message
from explorer.ui.bench import Bench
from explorer.ui.canvas.scene import Visit
from tests.ui.conftest import ready

QUESTIONS = "concepts/questions"
TOUR = (
    Stop("floats/bits", {"value": "6.5"}, section="bias", note="one", title="Why?"),
    Stop("floats/bits", {"value": "0.1"}, at=3.0, note="two " * 60, title="Why?"),
    Stop("parallelism/collectives", {"ranks": 3}, section="-1", note="three", title="Why?"),
)


@pytest.fixture(autouse=True)
def no_stops(window: Any) -> Iterator[None]:
    window.desk.replace_stops([])
    yield
    window.desk.replace_stops([])


def arrived(window: Any) -> bool:
    """Is the trace of the stop on the stage?"""
    bench = window.desk.bench
    return ready(bench) and not bench.busy


def test_that_a_click_on_the_button_starts_the_tour_on_the_stage(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    bench = open_tiny(QUESTIONS)
    window.grab()
    mark = next(m for half in window.stage._marks for m in half if m.name == "tour")
    assert isinstance(mark.open, Visit)
    point = mark.area.center().toPoint()
    assert window.stage.mark_at(QPointF(point)) is mark
    QTest.mouseClick(window.stage, Qt.MouseButton.LeftButton, pos=point)
    wait(lambda: arrived(window))
    tour = tours()[0][bench.trace[0].question]
    assert [stop.note for stop in window.desk.stops] == [s.note["en"] for s in tour.stops]
    assert window.desk.current_stop == 0
    assert window.desk.bench.lab.id == tour.stops[0].lab
    assert window.stops_bar.isVisible()
    assert window.stops_bar.note.text() == tour.stops[0].note["en"]


def test_that_next_and_back_lead_to_steps_and_to_sections(window: Any, wait: Any) -> None:
    window.desk.tour(TOUR)
    wait(lambda: arrived(window))
    desk = window.desk
    assert (desk.bench.params.value, desk.bench.transport.index) == ("6.5", 2)
    window.stops_bar.next.click()
    wait(lambda: arrived(window))
    assert (desk.bench.params.value, desk.bench.transport.index) == ("0.1", 3)
    window.stops_bar.next.click()
    wait(lambda: arrived(window))
    assert desk.bench.lab.id == "parallelism/collectives"
    assert desk.bench.transport.index == len(desk.bench.trace) - 1
    window.stops_bar.back.click()
    window.stops_bar.back.click()
    wait(lambda: arrived(window))
    assert (desk.bench.params.value, desk.bench.transport.index) == ("6.5", 2)


def test_that_a_tour_keeps_the_readers_own_stops_and_replaces_the_tour_before(
    window: Any, open_tiny: Any, wait: Any
) -> None:
    open_tiny("floats/bits")
    window.desk.add_stop("mine")
    for stops in (TOUR, TOUR[1:]):
        window.desk.tour(stops)
        wait(lambda: arrived(window))
        assert [stop.note for stop in window.desk.stops] == ["mine", *(s.note for s in stops)]
        assert window.desk.current_stop == 1


def test_that_a_note_is_read_whole_and_written_in_one_paragraph(window: Any, wait: Any) -> None:
    bar = window.stops_bar
    window.desk.tour(TOUR)
    low = bar.note.height()
    window.desk.visit(1)
    wait(lambda: arrived(window))
    assert bar.note.height() > low, "a longer note takes more lines"
    window.desk.visit(0)
    assert bar.note.height() == low
    QTest.keyClicks(bar.note, " more")
    QTest.keyClick(bar.note, Qt.Key.Key_Return)
    assert window.desk.stops[0].note == bar.note.text()
    assert "\n" not in bar.note.text()
    assert "more" in bar.note.text()
    wait(lambda: arrived(window))


def test_that_a_note_of_a_few_lines_is_not_scrolled(window: Any, wait: Any) -> None:
    window.desk.tour(TOUR)
    window.desk.visit(1)
    wait(lambda: arrived(window))
    window.grab()
    note = window.stops_bar.note
    assert note.verticalScrollBar().value() == 0
    assert note.firstVisibleBlock().blockNumber() == 0
    assert note.height() >= 2 * note.fontMetrics().lineSpacing()


def growing(bench: Any, count: int, complete: bool) -> Trace:
    """A trace of a lab that has come to `count` steps, with a section at its step 3."""
    whole = bench.trace
    sections = (Section("late", 3, message("late")),) if count > 3 else ()
    return replace(
        whole, steps=tuple(whole.steps[:count]), sections=sections, complete=complete
    )  # fmt: skip


@pytest.mark.parametrize(("place", "where"), [(4.0, 4), ("late", 3), ("-1", 5)])
def test_that_a_growing_trace_is_waited_for_until_it_has_come_to_the_stop(
    open_tiny: Any, place: float | str, where: int
) -> None:
    full = open_tiny("floats/bits")
    assert len(full.trace) >= 6
    bench = Bench(full.lab, full.scene, full.params)
    bench.trace, bench.arrive_at = full.trace, place
    for count in (1, 3):
        bench.take(growing(full, count, False))
        assert bench.transport.index == 0
    bench.take(growing(full, 6, False))
    bench.take(growing(full, 6, True))
    assert bench.transport.index == where
    assert bench.arrive_at is None


def test_that_a_reader_who_moved_meanwhile_is_left_alone(open_tiny: Any) -> None:
    full = open_tiny("floats/bits")
    bench = Bench(full.lab, full.scene, full.params)
    bench.trace, bench.arrive_at = full.trace, 5.0
    bench.take(growing(full, 3, False))
    bench.transport = bench.transport.seek(1)
    bench.take(growing(full, 6, True))
    assert bench.transport.index == 1
    assert bench.arrive_at is None


def export_of(window: Any, ending: str) -> Any:
    """The export dialog, small, for a kind of file."""
    window.open_export()
    found = [w for w in window.findChildren(object) if type(w).__name__ == "ExportDialog"]
    dialog = next(w for w in found if w.isVisible())
    dialog.kind.setCurrentIndex(dialog.kind.findData(ending))
    for box in (dialog.width_box, dialog.height_box):
        box.setCurrentIndex(box.findData(480))
    return dialog


def test_that_all_stops_become_one_film_though_most_were_not_computed_yet(
    window: Any, wait: Any, tmp_path: Path
) -> None:
    window.desk.tour(TOUR)
    wait(lambda: arrived(window))
    dialog = export_of(window, ".gif")
    assert dialog.all_stops.isVisibleTo(dialog)
    dialog.all_stops.setChecked(True)
    dialog.begin(tmp_path / "tour.gif")
    wait(dialog.write.isEnabled)
    dialog.reject()
    with Image.open(tmp_path / "tour.gif") as film:
        assert film.n_frames == len(TOUR)
        assert film.size == (480, 480)


def test_that_a_film_of_stops_is_cancelled_while_it_computes(
    window: Any, wait: Any, tmp_path: Path
) -> None:
    window.desk.tour(TOUR)
    wait(lambda: arrived(window))
    dialog = export_of(window, ".gif")
    dialog.all_stops.setChecked(True)
    dialog.begin(tmp_path / "tour.gif")
    dialog.stop()
    wait(dialog.write.isEnabled)
    dialog.reject()
    assert list(tmp_path.iterdir()) == []


def test_that_a_stop_that_cannot_be_computed_is_named_in_the_dialog(
    window: Any, wait: Any, tmp_path: Path
) -> None:
    window.desk.tour(TOUR)
    wait(lambda: arrived(window))
    window.desk.stops[1] = Stop("no/lab", note="gone")
    dialog = export_of(window, ".gif")
    dialog.all_stops.setChecked(True)
    dialog.begin(tmp_path / "tour.gif")
    wait(dialog.write.isEnabled)
    assert "stop 2" in dialog.said.text()
    dialog.reject()
    assert list(tmp_path.iterdir()) == []


def test_that_one_stop_or_a_still_picture_offers_no_film_of_stops(window: Any, wait: Any) -> None:
    window.desk.tour(TOUR)
    wait(lambda: arrived(window))
    dialog = export_of(window, ".png")
    assert dialog.all_stops.isHidden()
    dialog.reject()
    window.desk.replace_stops([TOUR[0]], 0)
    dialog = export_of(window, ".gif")
    assert dialog.all_stops.isHidden()
    dialog.reject()
