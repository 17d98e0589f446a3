"""The picture of scaling: it fits, its marks answer, an example can be dragged."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.training.scaling.params import Params
from explorer.compute.training.scaling.run import run
from explorer.core.params import ParamError
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.training.scaling import LAB, answer
from explorer.panels.training.scaling.grow import shown
from explorer.panels.training.scaling.scene import ScalingScene
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(moved: tuple[tuple[float, float], ...] = ()) -> Trace:
    return drive(run(Params(networks=4, doublings=5, adders=60, prompts=16, moved=moved)))


def painted(trace: Trace, at: int, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return ScalingScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


def start_of(trace: Trace, part: str) -> int:
    return next(section.start for section in trace.sections if section.id == part)


@pytest.mark.parametrize("size", SIZES)
def test_that_every_section_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    trace = trace_of()
    ends = [section.start for section in trace.sections[1:]] + [len(trace)]
    for section, end in zip(trace.sections, ends, strict=True):
        for at in {section.start, end - 1}:
            marks = painted(trace, at, size)
            assert marks, section.id
            for mark in marks:
                assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_measurements_appear_one_after_another() -> None:
    growth = trace_of().shared.growth
    assert shown(growth, 0) == [1, 0, 0, 0]
    assert shown(growth, 6) == [5, 2, 0, 0]
    assert shown(growth, 19) == [5, 5, 5, 5]


def test_that_a_lowest_point_leads_to_its_budget() -> None:
    trace = trace_of()
    first = start_of(trace, "law")
    # the budget shown has no mark of its own, and points beyond the frame have none
    seeks = {mark.seek for mark in painted(trace, first + 2) if mark.seek is not None}
    assert {first, first + 1, first + 3} <= seeks
    assert first + 2 not in seeks


def test_that_an_example_of_the_prompt_can_be_dragged_and_put_back() -> None:
    trace = trace_of()
    at = start_of(trace, "context") + 4
    (mark,) = [mark for mark in painted(trace, at) if mark.edit is not None]
    assert mark.edit is not None
    context = trace.shared.context
    # where the example lies, found by trying the whole frame
    area = mark.area
    starts = [QPointF(area.left() + x * area.width() / 60, area.top() + y * area.height() / 60)
              for x in range(61) for y in range(61)]  # fmt: skip
    changes = [mark.edit(Gesture("release", start, start + QPointF(0, -20))) for start in starts]
    found = [change["moved"] for change in changes if change]
    assert {int(pairs[0][0]) for pairs in found} <= {0, 1, 2, 3}
    place, high = found[0][0]
    assert high != pytest.approx(context.ys[int(place)])
    other = trace_of(found[0])
    assert other.shared.context.ys[int(place)] == high
    assert (other.shared.context.lines[0, 4] != context.lines[0, 4]).any()
    assert (other.shared.growth.losses == trace.shared.growth.losses).all()


def test_that_what_is_no_pair_is_refused() -> None:
    for moved in (((12, 1.0),), ((0.5, 1.0),), ((0, 21.0),), ((1,),), (3,)):
        with pytest.raises(ParamError, match="moved"):
            Params(moved=moved).validate()  # type: ignore[arg-type]  # what a file may hold


def test_that_whole_sums_come_later_than_digits() -> None:
    assert answer(trace_of()) == 1
