"""The picture of context parallelism: tiles, lanes and packets say what the run computed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.context.lab import METHODS, Params
from explorer.compute.parallelism.context.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.context.lab import LAB, how_busy
from explorer.panels.parallelism.context.mask import strips
from explorer.panels.parallelism.context.scene import ContextScene
from explorer.ui.canvas.scene import Gesture, Mark

RECT = QRectF(0, 0, 690, 715)
TEXT = "the king and the queen were long in Rome, 却说玄德引关、张来见。三人同行"
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**{"text": TEXT, **fields})))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float, rect: QRectF = RECT) -> dict[str, Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        marks = ContextScene(LAB).paint(painter, rect, trace, at, View())
    finally:
        painter.end()
    return {mark.name: mark for mark in marks}


def told(mark: Mark, point: QPointF | None = None) -> str:
    assert mark.read is not None
    found = mark.read(point or QPointF(mark.area.center()))
    assert found is not None
    return found.as_text()


def test_that_strips_cover_the_text_in_order() -> None:
    for method in METHODS:
        shared = traced(method=method).shared
        found = strips(shared)
        assert found[0][0] == 0
        assert found[-1][1] == len(shared.owner)
        assert all(set(shared.owner[a:b]) == {rank} for a, b, rank in found)


def test_that_packets_stand_with_the_gpu_that_has_them() -> None:
    trace = traced(method="zigzag")
    for at in range(1, len(trace)):
        marks = painted(trace, at)
        for rank, owner in enumerate(trace[at].holds):
            assert f"on GPU {rank}" in told(marks[f"packet {owner}"])


def test_that_packets_move_between_turns_and_are_where_a_jump_finds_them() -> None:
    trace = traced(method="contiguous")
    before, between, after = (painted(trace, at)["packet 0"].area for at in (1, 1.5, 2))
    assert before != between != after
    almost = painted(trace, 1.9999)["packet 0"].area
    assert abs(almost.center().x() - after.center().x()) < 0.5
    assert abs(almost.center().y() - after.center().y()) < 0.5


def test_that_lanes_tell_scores_and_waiting() -> None:
    trace = traced(method="contiguous")
    marks = painted(trace, len(trace) - 1)
    for place in range(1, len(trace) - 1):
        pairs = trace[place].pairs
        for rank in range(4):
            text = told(marks[f"lane {rank} {place}"])
            assert f"{int(pairs[rank])} scores" in text
            assert ("waits" in text) == (pairs[rank] < pairs.max())
            assert marks[f"lane {rank} {place}"].seek == place


def test_that_a_click_on_a_row_follows_that_query() -> None:
    trace = traced()
    mark = painted(trace, 1)["mask"]
    assert mark.edit is not None
    tokens = len(trace.shared.owner)
    y = mark.area.top() + (5 + 0.5) * mark.area.height() / tokens
    point = QPointF(mark.area.left() + 3, y)
    assert mark.edit(Gesture("release", point, point)) == {"query": 5}
    assert mark.edit(Gesture("wheel", point, point, 1.0)) is None


def test_that_the_future_is_said_to_be_masked() -> None:
    trace = traced()
    mark = painted(trace, 2)["mask"]
    corner = QPointF(mark.area.right() - 2, mark.area.top() + 2)
    assert "masked" in told(mark, corner)


def test_that_a_click_on_a_method_chooses_it() -> None:
    marks = painted(traced(), 1)
    for method in METHODS:
        mark = marks[f"method {method}"]
        assert mark.edit is not None
        assert mark.edit(Gesture("release", QPointF(), QPointF())) == {"method": method}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620), (300, 220)])
def test_that_marks_stay_on_the_stage(size: tuple[int, int], method: str) -> None:
    rect = QRectF(0, 0, *size)
    trace = traced(method=method, cp="8")
    for at in range(len(trace)):
        for mark in painted(trace, at, rect).values():
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name


def test_that_the_prediction_is_answered_from_contiguous_pieces() -> None:
    # (c/2)/(c − ½): 67 % of the time for 2 GPUs, 57 % for 4, 53 % for 8
    assert {how_busy(traced(cp=cp)) for cp in ("2", "4", "8")} == {2}
