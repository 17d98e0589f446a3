"""The pictures of generalisation: where a click leads, and what is pointed at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPointF

from explorer.compute.training.generalisation.params import Params
from explorer.compute.training.generalisation.run import run
from explorer.core.lab import open_lab
from explorer.core.trace import Trace, drive
from explorer.core.words import Message
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

LAB = "training/generalisation"
pytestmark = pytest.mark.usefixtures("qapp")


@cache
def traced() -> Trace:
    return drive(run(Params(width=4, updates=20)))


def start_of(section: str) -> int:
    return next(one.start for one in traced().sections if one.id == section)


def test_that_a_click_on_a_degree_goes_to_its_step() -> None:
    _, marks = painted_by(open_lab(LAB), traced(), 2)
    assert named(marks, "fit 7").seek == 7


def gestures(trace: Trace, phase: str) -> list[Mapping[str, Any]]:
    """What edits of the curve's picture give, wherever the mouse begins."""
    _, marks = painted_by(open_lab(LAB), trace, 4)
    mark = named(marks, "fit points")
    assert mark.edit is not None
    found = []
    for x in range(int(mark.area.left()), int(mark.area.right()), 6):
        for y in range(int(mark.area.top()), int(mark.area.bottom()), 12):
            found.append(mark.edit(Gesture(phase, QPointF(x, y), QPointF(x, y - 20))))
    return [one for one in found if one is not None]


def test_that_an_example_can_be_dragged_and_put_back() -> None:
    found = gestures(traced(), "release")
    assert {edit["moved"][0][0] for edit in found} == set(range(18))
    params = Params(width=4, updates=2, moved=found[0]["moved"])
    params.validate()
    ((place, answer),) = params.moved
    again = drive(run(params))
    assert again.shared.fits.y[place] == answer != traced().shared.fits.y[place]
    assert gestures(traced(), "double") == []
    back = gestures(again, "double")
    assert back
    assert all(edit == {"moved": ()} for edit in back)


def test_that_every_section_answers_clicks_on_its_own_steps() -> None:
    lab, trace = open_lab(LAB), traced()
    ends = [*(one.start for one in trace.sections[1:]), len(trace)]
    for section, end in zip(trace.sections, ends, strict=True):
        _, marks = painted_by(lab, trace, section.start)
        asked = {mark.seek for mark in marks if mark.seek is not None}
        assert asked
        assert asked <= set(range(section.start, end))


def test_that_a_dropped_number_says_so() -> None:
    trace = traced()
    kept = trace.shared.dropped.masks[0]
    _, marks = painted_by(open_lab(LAB), trace, start_of("dropout"))
    said = []
    for unit in range(len(kept)):
        mark = named(marks, f"unit 0 {unit}")
        assert mark.read is not None
        found = mark.read(QPointF(mark.area.center()))
        assert found is not None
        said.append(found.lines == ("kept",))
    assert said == kept.tolist()


def test_that_the_caption_names_the_fit_that_stays_with_the_line() -> None:
    lab, trace = open_lab(LAB), traced()
    explained = lab.explain(trace, start_of("outliers") + 3)
    assert [one.key for one in explained.notice] == ["notice.robust"]
    assert isinstance(explained.heading, Message)
    assert lab.prediction is not None
    assert lab.prediction.answer(trace) == 2
