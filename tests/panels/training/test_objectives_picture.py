"""The picture of the objectives: it fits, its marks read, its rows lead on, its answer counts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.training.objectives.params import Params, Story
from explorer.compute.training.objectives.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.training.objectives import LAB, answer
from explorer.panels.training.objectives.scene import ObjectivesScene
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))
BASE = Params(pretraining=0, tuning=5, epochs=12)


@cache
def trace_of(long: bool = False) -> Trace:
    prompt = "Who is the king of this land, and what does he do all day? " * 3
    other = replace(BASE, rate=0.6, hidden=0.3, other=0.4, prompt=prompt, pretraining=4)
    return drive(run(other if long else BASE))


def painted(trace: Trace, at: int, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return ObjectivesScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("size", SIZES)
def test_that_every_step_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for trace in (trace_of(), trace_of(long=True)):
        for at in range(len(trace)):
            marks = painted(trace, at, size)
            assert marks, at
            for mark in marks:
                assert frame.contains(mark.area), (at, mark.name, mark.area)
                if mark.read is not None:
                    assert mark.read(mark.area.center())


def test_that_a_row_leads_to_its_step() -> None:
    marks = painted(trace_of(), 5)
    assert [mark.seek for mark in marks if mark.name.startswith("row ")] == [0, 1, 2, 3, 4, 5]


def test_that_the_answer_is_the_interval_that_was_counted() -> None:
    story: Story = trace_of().shared
    share = float(story.epochs.never_fixed[-1])
    low, high = ((0, 0.01), (0.01, 0.1), (0.1, 0.3), (0.3, 1.1))[answer(trace_of())]
    assert low <= share < high


def test_that_a_click_asks_for_a_token_and_another_leaves_it_out() -> None:
    trace = trace_of()
    start = next(section.start for section in trace.sections if section.id == "mlm")
    story: Story = trace.shared
    asked = set(np.flatnonzero(story.masked.asked).tolist())
    fresh = next(at for at in np.flatnonzero(story.masked.ordinary).tolist() if at not in asked)
    marks = {mark.name: mark for mark in painted(trace, start)}
    click = Gesture("release", QPointF(), QPointF())
    for place, wanted in ((fresh, asked | {fresh}), (min(asked), asked - {min(asked)})):
        edit = marks[f"masked {place}"].edit
        assert edit is not None
        assert edit(click) == {"picked": sorted(wanted)}
    assert marks["masked 0"].edit is None  # [CLS]
    picked = drive(run(replace(BASE, tuning=5, picked=(fresh, 0, 999)))).shared.masked
    assert np.flatnonzero(picked.asked).tolist() == [fresh]
