"""The picture of embeddings and head: it fits, and its rows and tokens answer."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.blocks.head.params import Params
from explorer.compute.blocks.head.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.blocks.head import LAB, answer
from explorer.panels.blocks.head.scene import HeadScene
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(model: str = "clear", text: str = "the queen, the que") -> Trace:
    return drive(run(Params(model=model, text=text, updates=10)))


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return HeadScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("size", SIZES)
def test_that_every_section_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for trace in (trace_of(), trace_of("bilingual", "天下 the"), trace_of("clear", "a")):
        ends = [section.start for section in trace.sections[1:]] + [len(trace)]
        for section, end in zip(trace.sections, ends, strict=True):
            for at in {section.start, end - 1}:
                marks = painted(trace, at, size)
                assert marks, section.id
                for mark in marks:
                    assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                    if mark.read is not None:
                        mark.read(mark.area.center())


def test_that_a_token_leads_to_its_step_and_a_row_says_how_often_it_is_used() -> None:
    trace = trace_of()
    marks = painted(trace, 3)
    assert [mark.seek for mark in marks if mark.seek is not None] == list(range(19))
    (row,) = [mark for mark in marks if mark.name == "e"]
    assert row.read is not None
    read = row.read(row.area.center())
    assert read is not None
    assert "5" in read.lines[0], "five e in the text"


def test_that_the_answer_is_counted() -> None:
    assert answer(trace_of()) == 1
