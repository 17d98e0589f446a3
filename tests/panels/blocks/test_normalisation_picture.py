"""The picture of normalisation: it fits, tiles answer, the small cubes choose."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.blocks.normalisation.params import KINDS, Params
from explorer.compute.blocks.normalisation.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.blocks.normalisation import LAB, answer
from explorer.panels.blocks.normalisation.scene import NormalisationScene
from explorer.panels.blocks.normalisation.words import WORDS
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(over: str = "token", batch: int = 3) -> Trace:
    return drive(run(Params(over=over, batch=batch, layers=1, updates=10)))


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return NormalisationScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


@pytest.mark.parametrize("size", SIZES)
def test_that_every_section_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for over, batch in (("token", 3), ("feature", 1)):
        trace = trace_of(over, batch)
        ends = [section.start for section in trace.sections[1:]] + [len(trace)]
        for section, end in zip(trace.sections, ends, strict=True):
            for at in {section.start, end - 1}:
                marks = painted(trace, at, size)
                assert marks, section.id
                for mark in marks:
                    assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                    if mark.read is not None:
                        mark.read(mark.area.center())


def test_that_a_small_cube_chooses_over_what_is_averaged() -> None:
    marks = painted(trace_of(), 1)
    found = {}
    for kind in KINDS:
        (mark,) = [mark for mark in marks if mark.name == WORDS[f"kind.{kind}"]]
        assert mark.edit is not None
        centre = mark.area.center()
        found[kind] = mark.edit(Gesture("release", centre, centre))
    assert found == {kind: {"over": kind} for kind in KINDS}


def test_that_the_front_tile_at_the_left_is_the_last_token() -> None:
    trace = trace_of()
    (array,) = [mark for mark in painted(trace, 1) if mark.name == WORDS["axis.array"]]
    assert array.read is not None
    area = array.area
    read = array.read(QPointF(area.left() + 14, area.bottom() - 4))
    assert read is not None
    texts, tokens, _ = trace.shared.cube.values.shape
    assert read.title == f"Text {texts}, token {tokens}, feature 1"


def test_that_the_answer_is_measured() -> None:
    assert answer(trace_of()) == 1
