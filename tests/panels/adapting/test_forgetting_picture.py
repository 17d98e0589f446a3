"""The picture of adapting/forgetting: it fits, answers the mouse, and says what is there."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.adapting.forgetting.params import Params
from explorer.compute.adapting.forgetting.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.adapting.forgetting import LAB, told
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def trace_of() -> Trace:
    return drive(run(Params(learning=60, updates=20)))


def last(trace: Trace, part: str) -> int:
    return max(at for at in range(len(trace)) if trace[at].part == part)


def test_that_every_section_draws_inside_the_stage_and_answers() -> None:
    trace = trace_of()
    for section in trace.sections:
        for size in ((690, 715), (480, 420), (1240, 620)):
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            at = last(trace, section.id)
            _, marks = painted_by(LAB, trace, at, size, View(language="zh"))
            assert marks, section.id
            for mark in marks:
                assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                assert mark.read is not None
                assert mark.read(mark.area.center()) is not None


def test_that_the_plane_answers_with_the_nearest_way() -> None:
    trace = trace_of()
    mark = named(painted_by(LAB, trace, last(trace, "protect"))[1], "plane")
    assert mark.read is not None
    # B alone ends furthest to the left and up
    corner = mark.read(QPointF(mark.area.left(), mark.area.top()))
    assert corner is not None
    assert corner.title == LAB.words["arm.plain"]


def test_that_the_question_is_answered_by_the_rise_of_the_loss() -> None:
    trace = trace_of()
    rise = trace.shared.tuned[-1, 0, 0].mean() - trace.shared.tuned[0, 0, 0].mean()
    assert told.answer(trace) == int(np.searchsorted([-0.1, 0.1, 0.6], rise))
    fallen = replace(trace, shared=replace(trace.shared, tuned=trace.shared.tuned[::-1]))
    assert told.answer(fallen) == 0 if rise > 0.1 else 1
