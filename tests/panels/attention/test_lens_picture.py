"""The picture of the lens: places are read off, stations lead to their steps, rows come in turn."""

from __future__ import annotations

from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.lens import METHODS, Params, Run
from explorer.compute.attention.lens_run import run
from explorer.compute.models.library import bundled
from explorer.core.formatting import count, fixed
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.lens import LAB
from explorer.panels.attention.lens.layout import Frame, frame_of
from explorer.panels.attention.lens.reads import named
from explorer.panels.attention.lens.told import caption_of
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark, ReadOut
from tests.panels.drawing import painted_by

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        not {"clear-four", "bilingual"} <= {card.name for card in bundled()},
        reason="the models are not there",
    ),
]
SIZE = (690, 715)
SIZES = [(480, 420), (690, 715), (1240, 620)]


@cache
def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]  # fields by name


painted = partial(painted_by, LAB)


def reads(marks: tuple[Mark, ...]) -> list[ReadOut]:
    return [read for mark in marks if mark.read
            for read in [mark.read(mark.area.center())] if read]  # fmt: skip


def frame(trace: Trace, station: int) -> Frame:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    top = 8 + ink.line_height("body") + 2 + 8
    found = frame_of(ink, QRectF(12, top, SIZE[0] - 24, SIZE[1] - 8 - top), trace.shared, station)
    painter.end()
    return found


@pytest.mark.parametrize("station", [0, 4, 8])
def test_that_every_station_passed_shows_where_the_answer_stands(station: int) -> None:
    trace = trace_of()
    shared: Run = trace.shared
    _, marks = painted(trace, station)
    parts, lens = frame(trace, station), shared.lens("recomputed")
    for index in range(station + 1):
        rank = int(lens.rank[index, 0])
        point = QPointF(parts.x(index), parts.y(rank, shared.vocabulary))
        mark = next(mark for mark in reversed(marks) if mark.read and mark.area.contains(point))
        assert mark.read is not None
        read = mark.read(point)
        assert read is not None
        assert read.title == f"“{shared.answer}”"
        assert f"place {count(rank)} of {count(shared.vocabulary)}" in read.lines
        assert mark.seek == index


def test_that_stations_ahead_say_nothing_yet() -> None:
    trace = trace_of()
    _, marks = painted(trace, 3)
    parts = frame(trace, 3)
    ahead = QRectF(parts.x(4) - parts.width / 2 + 1, parts.top, parts.x(8) - parts.x(4),
                   parts.deep.bottom() - parts.top)  # fmt: skip
    assert not [mark for mark in marks if mark.area.intersects(ahead)]


def test_that_each_station_of_the_spine_leads_to_its_step() -> None:
    trace = trace_of()
    _, marks = painted(trace, 2)
    stations = len(trace.shared.stations)
    assert {mark.seek for mark in marks if mark.seek is not None} == set(range(stations))


def test_that_the_answers_line_is_drawn_in_its_colour_between_stations() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    rank = shared.lens("recomputed").rank[:, 0]
    level = next(i for i in range(len(rank) - 1) if rank[i] == rank[i + 1])
    image, _ = painted(trace, len(shared.stations) - 1)
    parts = frame(trace, len(shared.stations) - 1)
    x = (parts.x(level) + parts.x(level + 1)) / 2
    y = parts.y(float(rank[level]), shared.vocabulary)
    wanted = theme.colour("light", "category 5")
    assert image.pixelColor(round(x), round(y)) == wanted


def test_that_a_click_on_a_token_looks_at_it() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    for at in (0, len(trace) - 1):
        _, marks = painted(trace, at)
        chosen = {}
        for mark in marks:
            if mark.edit is not None:
                centre = mark.area.center()
                chosen[mark.name] = mark.edit(Gesture("release", centre, centre))
        assert chosen[f"Look at {named(shared, 5)}"] == {"token": 5}
        assert chosen[f"Look at {named(shared, len(shared.ids) - 1)}"] == {"token": -1}
        assert chosen[f"Look at {named(shared, 0)}"] is None


def test_that_rows_come_one_after_another_and_correlations_with_the_truth() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    first = LAB.step_of(trace, "raw")
    for shown in range(1, 6):
        _, marks = painted(trace, first + shown - 1)
        titles = [read.title for read in reads(marks)]
        bars = [title for title in titles if "(" in title and (": " in title or "Without" in title)]
        assert len(bars) == shown * (shared.token + 1)
    told = [line for read in reads(marks) for line in read.lines if "Spearman" in line]
    assert told == [
        f"Spearman's rank correlation with leaving out: {fixed(float(value), 3)}"
        for value in shared.mattered.correlation
    ]


def test_that_bars_of_leaving_out_say_what_the_answer_lost() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    _, marks = painted(trace, len(trace) - 1)
    most = int(np.abs(shared.mattered.truth).argmax())
    read = next(r for r in reads(marks) if r.title == f"Without {named(shared, most)}")
    assert any(line.startswith(f"ln p(“{shared.answer}”) = ") for line in read.lines)


def test_that_the_predicted_answer_is_the_largest_correlation() -> None:
    trace = trace_of()
    assert LAB.prediction is not None
    answer = LAB.prediction.answer(trace)
    assert answer == int(np.nanargmax(trace.shared.mattered.correlation))
    assert LAB.prediction.choices[answer] == f"predict.{METHODS[answer]}"


def test_that_the_sentence_on_top_follows_the_numbers() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    lens = shared.lens("recomputed")
    assert caption_of(trace, trace[0]).key == "caption.own"
    for index in range(1, len(shared.stations) - 1):
        ahead = lens.rank[index, 0] == 1
        assert caption_of(trace, trace[index]).key == (
            "caption.ahead" if ahead else "caption.behind"
        )
    assert caption_of(trace, trace[len(shared.stations) - 1]).key == "caption.last"
    bare = trace_of(normalisation="none")
    last = len(bare.shared.stations) - 1
    assert caption_of(bare, bare[last]).key == "caption.last.none"


def test_that_half_way_the_eye_has_moved_and_no_number_has_changed() -> None:
    trace = trace_of()
    before = [(read.title, read.lines) for read in reads(painted(trace, 3)[1])]
    between = [(read.title, read.lines) for read in reads(painted(trace, 3.5)[1])]
    assert before == between
    assert painted(trace, 3)[0] != painted(trace, 3.5)[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("at", ["first", "middle", "last"])
def test_that_nothing_to_point_at_lies_outside_the_stage(size: tuple[int, int], at: str) -> None:
    stage = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for given in ({}, {"model": "bilingual", "text": "the king and the queen, the king and the"}):
        trace = trace_of(**given)
        index = {"first": 0, "middle": len(trace.shared.stations) - 1, "last": len(trace) - 1}[at]
        _, marks = painted(trace, index, size)
        assert marks
        for mark in marks:
            assert stage.contains(mark.area), mark.name


def test_that_of_many_stations_those_up_to_the_present_one_are_shown() -> None:
    trace = trace_of(model="bilingual", text="the king and the queen, the king and the")
    stations = len(trace.shared.stations)
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(text_scale=2.0), LAB)
    for station in range(stations):
        parts = frame_of(ink, QRectF(0, 0, 456, 380), trace.shared, station)
        assert parts.first <= station <= parts.last
        assert parts.last - parts.first < stations - 1
    painter.end()
