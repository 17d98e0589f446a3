"""The sentence on top of a stage: room for the widest of its stage, looked for once a trace."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtGui import QImage, QPainter

from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.core.words import Message, message
from explorer.panels.generation.serving import LAB
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.wrapped import widest_of, widest_of_stage

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass(frozen=True)
class Step:
    stage: str
    done: int


def test_that_the_widest_sentence_is_that_of_the_stage_and_of_this_very_trace() -> None:
    asked: list[int] = []

    def caption(trace: Trace, index: int) -> Message:
        asked.append(index)
        return message("line.told", done=trace[index].done, all=1)

    steps = (Step("one", 5), Step("one", 12345), Step("two", 123456789), Step("one", 67))
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        ink = Ink(painter, View(), LAB)
        trace = Trace(None, steps)
        for _ in range(3):
            assert "12345" in widest_of_stage(ink, trace, "one", caption)
        assert asked == [0, 1, 3]  # each step of the stage once
        again = Trace(None, steps[:1])  # the same params, other steps
        assert "12345" not in widest_of_stage(ink, again, "one", caption)
        chinese = Ink(painter, View(language="zh"), LAB)
        assert widest_of_stage(chinese, trace, "one", caption) != widest_of_stage(
            ink, trace, "one", caption
        )
        other = [message("line.told", done=1, all=1)]  # a list of another name, of the same trace
        assert "12345" not in widest_of(ink, trace, "other", lambda: other)
        assert "12345" in widest_of(ink, trace, "one", lambda: other)
    finally:
        painter.end()
