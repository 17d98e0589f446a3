"""The picture of training/losses: it fits, and a bar that is dragged becomes a share."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.training.losses.params import Params
from explorer.compute.training.losses.run import run
from explorer.core.params import changed
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.training.losses import LAB, answer
from explorer.panels.training.losses.common import dragged
from explorer.panels.training.losses.scene import LossesScene
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))
SETTINGS: tuple[dict[str, Any], ...] = (
    {}, {"p": (1.0, 0.0), "q": (0.0, 1.0), "distance": 0.0},
    {"source": "token", "model": "clear", "text": "the king"},
)  # fmt: skip


@cache
def trace_of(which: int = 0) -> Trace:
    return drive(run(Params(**SETTINGS[which])))


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return LossesScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("which", range(len(SETTINGS)))
def test_that_every_section_draws_inside_the_stage_and_can_be_explained(which: int) -> None:
    trace = trace_of(which)
    starts = [section.start for section in trace.sections]
    for at in (*starts, starts[1] - 1, starts[2] - 1, starts[2] + 3, len(trace) - 1):
        assert LAB.explain(trace, at).formula
        for size in SIZES:
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            marks = painted(trace, at, size)
            assert marks, at
            for mark in marks:
                assert frame.contains(mark.area), (at, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_a_dragged_bar_is_a_share_and_the_others_keep_their_proportions() -> None:
    trace = trace_of()
    (mark,) = (m for m in painted(trace, 0) if m.name == "q 1")
    assert mark.edit is not None
    start = mark.area.center()
    assert mark.edit(Gesture("press", start, start)) is None
    assert mark.edit(Gesture("release", start, start)) is None  # a click
    changes = mark.edit(Gesture("release", start, QPointF(start.x(), mark.area.top())))
    assert changes is not None
    assert changes["q"] == (1.0, 0.0, 0.0, 0.0)
    changed(trace.params, changes).validate()
    half = dragged(trace.shared.bars, "p", 0, 0.75)["p"]
    assert half == (0.75, 0.125, 0.0625, 0.0625)


def test_that_a_bar_taken_to_everything_can_be_taken_back() -> None:
    trace = trace_of(1)
    assert dragged(trace.shared.bars, "p", 0, 0.6)["p"] == (0.6, 0.4)


def test_that_the_answer_is_what_the_fits_say() -> None:
    assert answer(trace_of()) == 2
    assert answer(trace_of(1)) == 3  # one bump: both fits are equal
