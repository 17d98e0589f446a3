"""The picture of what attention costs: what is marked, drawn and told."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.cost import METHODS
from explorer.core.trace import Trace
from explorer.core.view import View
from explorer.panels.attention.cost import LAB, PRESETS, answer
from explorer.panels.attention.cost.layout import Layout, layout
from explorer.panels.attention.cost.plane import upper_triangle
from explorer.panels.attention.cost.relation import lost_of
from explorer.panels.attention.cost.scene import CostScene, chip_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark
from tests.compute.attention.cost_given import traced

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp", "no_costs_measured")


@pytest.fixture(scope="module")
def trace() -> Trace:
    return traced()


def painted(trace: Trace, at: int, rect: QRectF = RECT) -> tuple[Mark, ...]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return CostScene(LAB).paint(painter, rect, trace, at, View())
    finally:
        painter.end()


def with_ink(work: Any) -> Any:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return work(Ink(painter, View(), LAB))
    finally:
        painter.end()


def named(marks: tuple[Mark, ...], name: str) -> list[Mark]:
    return [mark for mark in marks if mark.name == name]


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620), (1920, 1080)])
@pytest.mark.parametrize("tall", [False, True])
def test_that_the_boxes_do_not_overlap(size: tuple[int, int], tall: bool) -> None:
    place: Layout = with_ink(lambda ink: layout(ink, QRectF(0, 0, *size), tall=tall))
    boxes = [place.caption, place.source, place.chip, place.relation, place.plane, place.areas,
             place.ledger, place.sweep]  # fmt: skip
    boxes = [box for box in boxes if not box.isEmpty()]
    for at, box in enumerate(boxes):
        assert QRectF(0, 0, *size).contains(box)
        for other in boxes[at + 1 :]:
            assert not box.intersects(other)


def test_that_a_press_on_a_token_or_a_row_of_the_plane_takes_the_query(trace: Trace) -> None:
    marks = painted(trace, 0)
    token = named(marks, LAB.words["name.token"].format(token="“n” (9)"))[0]
    middle = token.area.center()
    assert token.edit is not None
    assert token.edit(Gesture("press", middle, middle)) == {"query": 9}
    plane = named(marks, LAB.words["name.plane"])[0]
    assert plane.edit is not None
    n = trace.shared.tokens
    point = QPointF(plane.area.left() + 1, plane.area.top() + 3.5 / n * plane.area.height())
    assert plane.edit(Gesture("press", point, point)) == {"query": 3}


def test_that_the_plane_reads_the_score_of_a_computed_pair_and_names_the_others(
    trace: Trace,
) -> None:
    marks = painted(trace, LAB.step_of(trace, "window"))
    plane = named(marks, LAB.words["name.plane"])[0]
    n, box = trace.shared.tokens, plane.area

    def said(row: int, column: int) -> str:
        assert plane.read is not None
        found = plane.read(QPointF(box.left() + (column + 0.5) / n * box.width(),
                                   box.top() + (row + 0.5) / n * box.height()))  # fmt: skip
        assert found is not None
        return found.as_text()

    assert "s = q·k" in said(20, 20 - trace.params.window + 1)
    assert LAB.words["read.left"] in said(20, 20 - trace.params.window)
    assert LAB.words["read.later"] in said(3, 4)


def test_that_a_row_of_the_ledger_leads_to_its_kind(trace: Trace) -> None:
    marks = painted(trace, 0)
    for name in METHODS:
        row = named(marks, LAB.words[f"method.{name}"])[0]
        assert row.seek == LAB.step_of(trace, name)


def test_that_both_crossovers_of_both_kernels_are_marked(trace: Trace) -> None:
    marks = painted(trace, LAB.step_of(trace, "flops"))
    names = {mark.name for mark in marks}
    assert {f"Crossover {text}" for text in ("2d", "4d", "6d", "12d")} <= names


def test_that_the_crossovers_stand_where_the_areas_are_equal() -> None:
    trace = traced(source="drawn", tokens=4, width=4)
    marks = painted(trace, LAB.step_of(trace, "flops"))
    areas = named(marks, LAB.words["name.areas"])[0]
    for text, share in (("4d", 0.25), ("12d", 0.5)):
        x = named(marks, f"Crossover {text}")[0].area.center().x()
        assert areas.read is not None
        found = areas.read(QPointF(x, areas.area.center().y()))
        assert found is not None
        assert found.lines[0].endswith(f"{100 * share:.0f}%")


def test_that_dragging_sets_length_arithmetic_and_bandwidth(trace: Trace) -> None:
    marks = painted(trace, LAB.step_of(trace, "flops"))
    areas = named(marks, LAB.words["name.areas"])[0]
    assert areas.edit is not None
    left = QPointF(areas.area.left(), areas.area.top())
    assert areas.edit(Gesture("drag", left, left)) == {"length": 16}
    marks = painted(trace, LAB.step_of(trace, "roofline"))
    roof = named(marks, LAB.words["name.roof"])[0]
    assert roof.edit is not None
    for x, field in ((roof.area.right() - 2, "peak"), (roof.area.left() + 2, "bandwidth")):
        point = QPointF(x, roof.area.center().y())
        changed = roof.edit(Gesture("drag", point, point))
        assert changed is not None
        assert list(changed) == [field]


def test_that_the_lost_weight_is_what_no_ribbon_reads(trace: Trace) -> None:
    at = LAB.step_of(trace, "window")
    row, window = trace.shared.tokens - 1, trace.params.window
    expected = trace.shared.weights[row, : row - window + 1].sum()
    assert lost_of(trace, trace[at]) == pytest.approx(float(expected), abs=1e-12)


def test_that_the_hatch_lies_above_the_diagonal() -> None:
    lines = upper_triangle(QRectF(10, 20, 100, 100))
    x, y = lines[:, [0, 2]] - 10, lines[:, [1, 3]] - 20
    assert (x >= y - 1e-9).all()
    assert (y >= -1e-9).all()
    assert (x <= 100 + 1e-9).all()


def test_that_the_answer_is_the_kind_with_the_least_error(trace: Trace) -> None:
    errors = [trace.shared.method(name).error for name in METHODS[1:]]
    assert answer(trace) == int(np.argmin(errors))


def test_that_the_chip_of_a_machine_counts_what_waits_for_memory() -> None:
    trace = traced(**{**PRESETS["a100"].params, "source": "drawn", "tokens": 4, "width": 4})
    start = LAB.step_of(trace, "roofline")
    texts = [with_ink(lambda ink, at=at: chip_of(ink, trace, trace[at])[0])
             for at in (start, start + 1)]  # fmt: skip
    assert texts == ["3 of 7 are memory-bound", "7 of 7 are memory-bound"]


@pytest.mark.parametrize("given", [
    {"source": "drawn", "tokens": 1, "width": 1}, {"text": "a", "query": 200},
    {"source": "drawn", "tokens": 256, "width": 2, "causal": False, "merge": "gaussian",
     "kept": 256, "kernel": "positive", "features": 512, "query": 7},
    {"model": "bilingual", "text": "To be, 还是不要?", "merge": "gaussian"},
])  # fmt: skip
def test_that_odd_inputs_are_drawn_and_told(given: dict[str, Any]) -> None:
    trace = traced(**given)
    for at in range(len(trace)):
        painted(trace, at, QRectF(0, 0, 480, 420))
        told = LAB.explain(trace, at)
        assert told.heading.key in LAB.words
        assert told.paragraph.key in LAB.words
