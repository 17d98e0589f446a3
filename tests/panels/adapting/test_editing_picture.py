"""The picture of adapting/editing: it fits, answers the mouse, and a click chooses a person."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from explorer.compute.adapting.editing.params import Params
from explorer.compute.adapting.editing.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.adapting.editing import LAB
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SETTINGS: tuple[dict[str, Any], ...] = (
    {"first": 2, "last": 2, "updates": 50, "edits": 2},
    {"first": 5, "last": 5, "layers": 4, "layer": 4, "updates": 25, "edits": 1},
)


@cache
def trace_of(which: int) -> Trace:
    return drive(run(Params(**SETTINGS[which])))


@pytest.mark.parametrize("which", range(len(SETTINGS)))
def test_that_every_section_draws_inside_the_stage_and_answers(which: int) -> None:
    trace = trace_of(which)
    steps = [section.start for section in trace.sections] + [len(trace) - 1]
    for step in steps:
        for size in ((690, 715), (480, 420), (1240, 620)):
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            _, marks = painted_by(LAB, trace, step, size, View(language="zh"))
            assert marks, step
            for mark in marks:
                assert frame.contains(mark.area), (step, mark.name, mark.area)
                assert mark.read is not None
                assert mark.read(mark.area.center()) is not None


def test_that_a_click_on_a_person_chooses_that_one() -> None:
    mark = named(painted_by(LAB, trace_of(0), 0)[1], "person 3")
    assert mark.edit is not None
    centre = mark.area.center()
    assert mark.edit(Gesture("click", centre, centre)) == {"person": 3}


def test_that_an_edit_nobody_reads_says_so() -> None:
    trace = trace_of(1)
    start = next(one.start for one in trace.sections if one.id == "edit")
    notices = {one.key for one in LAB.explain(trace, start + 2).notice}
    assert notices == {"notice.edit.dead"}
    assert "notice.edit.dead" not in {
        one.key for one in LAB.explain(trace_of(0), LAB.step_of(trace_of(0), "edit")).notice
    }
