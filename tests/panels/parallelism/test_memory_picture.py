"""The picture of memory and traffic: what is marked, what fits, what a click does."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.calculator import SHOWN, Params
from explorer.compute.parallelism.calculator_run import run
from explorer.core.formatting import count
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.memory.lab import LAB, fullest
from explorer.panels.parallelism.memory.names import gib
from explorer.panels.parallelism.memory.scene import MemoryScene
from explorer.panels.parallelism.memory.tank import _spread, parts_of
from explorer.ui import language
from explorer.ui.canvas.scene import Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: int, rect: QRectF = RECT, view: View | None = None) -> list[Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(MemoryScene(LAB).paint(painter, rect, trace, at, view or View()))
    finally:
        painter.end()


def named(marks: list[Mark], start: str) -> list[Mark]:
    return [mark for mark in marks if mark.name.startswith(start)]


def told(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(QPointF(mark.area.center()))
    assert found is not None
    return found.as_text()


def test_that_every_part_of_the_tank_tells_its_exact_bytes() -> None:
    trace = traced()
    marks = painted(trace, 0)
    for part, size in parts_of(trace.shared.layouts[0]):
        texts = [told(mark) for mark in named(marks, f"part {part}")]
        assert texts
        assert all(f"{count(size)} B" in text for text in texts)


def test_that_a_click_on_a_part_lists_its_terms() -> None:
    trace = traced()
    mark = named(painted(trace, 0), "part weights")[0]
    assert mark.select == {"part": "weights"}
    chosen = painted(trace, 0, QRectF(0, 0, 480, 420), View(selection=mark.select))
    assert named(chosen, "term weight")


def test_that_a_click_on_a_column_goes_to_its_layout() -> None:
    trace = traced()
    marks = named(painted(trace, 0), "layout")
    assert [mark.seek for mark in marks] == list(range(len(trace)))


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("show", SHOWN)
def test_that_every_mark_lies_on_the_stage_and_tells_something(
    show: str, size: tuple[int, int]
) -> None:
    trace = traced(show=show, model="gpt2", sequence=256, tp=2, pp=2, dp=2, zero=2)
    rect = QRectF(0, 0, *size)
    for at in range(len(trace)):
        for mark in painted(trace, at, rect):
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name
            assert told(mark)


@pytest.mark.parametrize("show", SHOWN)
def test_that_every_section_and_sentence_of_every_picture_has_words(show: str) -> None:
    for model in ("gpt2", "llama3-8b"):
        trace = traced(show=show, model=model, sequence=256, tp=2, pp=2, dp=2, zero=2)
        assert {section.title.key for section in trace.sections} <= set(LAB.words)
        for at in range(len(trace)):
            found = LAB.explain(trace, at)
            for message in (found.heading, found.paragraph, *found.notice):
                for code in ("en", "zh"):
                    text = language.say(code, LAB.id, LAB.words, message)
                    assert "Message(" not in text
                    assert "{" not in text
            assert set(LAB.values(trace, at)) <= set(LAB.value_names)
        assert set(LAB.result(trace)) <= set(LAB.result_names)


@pytest.mark.parametrize("wanted", [[50.0, 40.0, 30.0], [90.0, 90.0, 90.0], [5.0, 5.0, 5.0]])
def test_that_labels_beside_the_tank_never_cover_one_another(wanted: list[float]) -> None:
    tops = _spread(wanted, 20.0, 0.0, 100.0)
    assert all(above + 20.0 <= below for below, above in pairwise(tops))
    assert all(0.0 <= top <= 80.0 for top in tops)


def test_that_bytes_are_written_with_the_unit_that_leaves_one_before_the_point() -> None:
    written = [gib(size) for size in (0, 500, 2048, 3 * 2**20, 5 * 2**30, 1500 * 2**30)]
    assert written == ["0 B", "500 B", "2.00 KiB", "3.00 MiB", "5.00 GiB", "1\u202f500 GiB"]


def test_that_the_prediction_is_the_largest_of_its_four_answers() -> None:
    assert fullest(traced(sequence=128)) == 2
    assert fullest(traced(sequence=8192, batch=32)) == 3
    for show in ("traffic", "generating"):  # the question is about training, whatever is shown
        assert fullest(traced(show=show, sequence=8192, batch=32)) == 3


def test_that_the_tools_say_why_they_differ_in_every_part() -> None:
    """Every part that any calculator can differ in has its sentence."""
    from explorer.compute.parallelism.estimators import NAMES, PARTS
    from explorer.panels.parallelism.memory.answers import reason_of

    for zero in (0, 2, 3):
        trace = traced(show="tools", zero=zero, tp=2, pp=1, dp=4, model="llama2-7b")
        from explorer.compute.parallelism.estimators import responsible

        ours = trace.shared.tools[0]
        for tool in trace.shared.tools[1:]:
            for part, _ in responsible(ours, tool):
                assert reason_of(tool, part) in LAB.words, (tool.tool, part)
    assert len(NAMES) == 6
    assert "logits" in PARTS
