"""The picture of adapting/lora: it fits and answers the mouse."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QRectF

from explorer.compute.adapting.lora.params import Params
from explorer.compute.adapting.lora.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.adapting.lora import LAB
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SETTINGS: tuple[dict[str, Any], ...] = (
    {"updates": 50},
    {"width": 4, "rank": 16, "updates": 10, "model": 64, "counted": 64},
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
