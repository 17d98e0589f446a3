"""The picture of training/memory: it fits, and every step can be explained."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.training.memory.params import Params
from explorer.compute.training.memory.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.training.memory import LAB, answer
from explorer.panels.training.memory.scene import MemoryScene

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))
SETTINGS: tuple[dict[str, Any], ...] = (
    {"layers": 16, "tokens": 16, "width": 4},
    {"kind": "block", "layers": 2, "every": 24, "tokens": 16, "width": 4, "counts": (1, 1)},
)  # fmt: skip


@cache
def trace_of(which: int) -> Trace:
    return drive(run(Params(**SETTINGS[which])))


@pytest.mark.parametrize("which", range(len(SETTINGS)))
def test_that_every_section_draws_inside_the_stage_and_can_be_explained(which: int) -> None:
    trace = trace_of(which)
    starts = [section.start for section in trace.sections]
    for at in (*starts, *(start - 1 for start in starts[1:]), len(trace) - 1):
        assert LAB.explain(trace, at).formula
        for size in SIZES:
            image = QImage(*size, QImage.Format.Format_RGB32)
            painter = QPainter(image)
            try:
                marks = MemoryScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
            finally:
                painter.end()
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            assert marks, at
            for mark in marks:
                assert frame.contains(mark.area), (at, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_the_answer_is_the_smallest_peak_measured() -> None:
    assert answer(trace_of(0)) == 1
    assert answer(trace_of(1)) == 0
