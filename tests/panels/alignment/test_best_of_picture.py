"""The picture of best of K: it fits, its answers and rounds lead on, its answer is counted."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.alignment.best_of.choice import choice_of
from explorer.compute.alignment.best_of.params import Params
from explorer.compute.alignment.best_of.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.alignment.best_of import LAB, answer
from explorer.panels.alignment.best_of.scene import BestOfScene
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(k: int = 8, rule: str = "frequent") -> Trace:
    return drive(run(Params(model="one-layer", k=k, groups=2, rounds=2, updates=1, rule=rule)))


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return BestOfScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("size", SIZES)
def test_that_every_section_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for trace in (trace_of(), trace_of(32), trace_of(2, "shout")):
        for at in range(len(trace)):
            marks = painted(trace, at, size)
            assert marks, at
            for mark in marks:
                assert frame.contains(mark.area), (at, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_a_round_leads_to_its_step() -> None:
    trace = trace_of()
    start = next(section.start for section in trace.sections if section.id == "rounds")
    marks = painted(trace, len(trace) - 1)
    sought = [mark.seek for mark in marks if mark.name.startswith("round ")]
    assert sought == [start, start + 1, start + 2]


@pytest.mark.parametrize(
    ("rewards", "right"),
    [
        (np.arange(64.0), 0),  # all equally likely: the top comes near
        (np.array([0.0] * 63 + [1.0]), 2),  # one in many: it takes many draws to meet it
        (np.zeros(64), 1),
    ],
)
def test_that_the_answer_is_counted(rewards: np.ndarray, right: int) -> None:
    trace = trace_of()
    story = replace(trace.shared, choice=choice_of(rewards, 8))
    assert answer(replace(trace, shared=story)) == right
