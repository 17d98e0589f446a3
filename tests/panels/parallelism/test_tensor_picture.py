"""The picture of tensor parallelism: what is marked, what is told, what a drag does."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPicture

from explorer.compute.parallelism.tensor.functions import activation
from explorer.compute.parallelism.tensor.params import Params
from explorer.compute.parallelism.tensor.run import run
from explorer.core.formatting import number
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.parallelism.tensor.explain import caption, explain
from explorer.panels.parallelism.tensor.lab import LAB, meetings
from explorer.panels.parallelism.tensor.layout import Layout, arrange
from explorer.panels.parallelism.tensor.names import operation
from explorer.panels.parallelism.tensor.plan import lines_of
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels.drawing import USUAL, painted_by

pytestmark = pytest.mark.usefixtures("qapp")
WAYS = {
    "columns": {},
    "eight": {"ranks": 8, "hidden": 8, "feed_forward": 32, "tokens": 8},
    "sequence": {"sequence_parallel": True},
    "rows": {"cut": "row-column"},
    "gate": {"activation": "swiglu", "tokens": 3},
    "wrong": {"cut": "wrong"},
    "linear": {"cut": "wrong", "activation": "none"},
    "heads": {"part": "attention", "tokens": 3},
    "copies": {"part": "attention", "ranks": 4},
    "heads-sequence": {"part": "attention", "sequence_parallel": True},
    "loss": {"part": "loss", "tokens": 3},
    "one": {"ranks": 1},
}
SIZES = [(480, 420), USUAL, (1240, 620)]


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def marks_of(trace: Trace, at: int, size: tuple[int, int] = USUAL) -> tuple[Mark, ...]:
    return painted_by(LAB, trace, at, size)[1]


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    return next(mark for mark in marks if mark.name == name)


def told(mark: Mark, point: QPointF | None = None) -> str:
    assert mark.read is not None
    found = mark.read(point or mark.area.center())
    assert found is not None
    return found.as_text()


def gelu_of_y(trace: Trace) -> np.ndarray:
    given = trace.shared.given
    return activation("gelu", given["x"] @ given["A"])


def laid_out(trace: Trace, size: tuple[int, int] = USUAL) -> Layout:
    picture = QPicture()
    painter = QPainter(picture)
    layout = arrange(Ink(painter, View(), LAB), QRectF(14, 40, size[0] - 28, size[1] - 190), trace)
    painter.end()
    return layout


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
def test_that_every_mark_lies_on_the_stage_and_tells_something(
    way: str, size: tuple[int, int]
) -> None:
    trace = traced(**WAYS[way])
    for at in (0, len(trace) // 2, len(trace) - 1):
        for mark in marks_of(trace, at, size):
            assert QRectF(-1, -1, size[0] + 2, size[1] + 2).contains(mark.area), mark.name
            assert told(mark)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("way", WAYS)
def test_that_pieces_and_gates_do_not_overlap(way: str, size: tuple[int, int]) -> None:
    layout = laid_out(traced(**WAYS[way]), size)
    boxes = [*layout.slots.values(), *layout.gates.values()]
    for place, one in enumerate(boxes):
        for other in boxes[place + 1 :]:
            shared = one.intersected(other)
            assert shared.width() <= 0.01 or shared.height() <= 0.01


@pytest.mark.parametrize("way", ["columns", "gate", "wrong", "heads", "loss"])
def test_that_cells_have_room_for_numbers_in_the_usual_window(way: str) -> None:
    fields = {"tokens": 3, "feed_forward": 6} if way == "wrong" else {}
    assert laid_out(traced(**WAYS[way], **fields)).numbers


@pytest.mark.parametrize("way", WAYS)
def test_that_every_piece_has_its_place(way: str) -> None:
    trace = traced(**WAYS[way])
    places = {slot for line in lines_of(trace.params) if isinstance(line, tuple) for slot in line}
    pieces = {name.rstrip("+").removeprefix("d") for name in trace.shared.pieces}
    assert pieces == places


@pytest.mark.parametrize("way", WAYS)
def test_that_every_step_has_a_sentence_and_a_formula(way: str) -> None:
    trace = traced(**WAYS[way])
    for index in range(len(trace)):
        assert caption(trace, index).key in LAB.words
        found = explain(trace, index)
        assert found.paragraph.key in LAB.words
        for formula in (found.formula, found.numbers):
            assert "<svg" in svg_of(formula, 16.0, "#171A21")


def test_that_a_number_tells_the_products_it_is_the_sum_of() -> None:
    trace = traced()
    mark = named(marks_of(trace, 2), "Y rank 1")
    corner = QPointF(mark.area.left() + 2, mark.area.top() + 2)
    line = told(mark, corner).splitlines()[2]
    left, right = line.replace("−", "-").split(" = ")
    terms = re.findall(r"([+-]? ?[\d.]+)·\(?(-?[\d.]+)\)?", left)
    assert len(terms) == 4
    total = sum(float(a.replace(" ", "")) * float(b) for a, b in terms)
    assert total == pytest.approx(float(right), abs=1e-3)
    assert float(trace.shared.pieces["Y"].parts[1, 0, 0]) == pytest.approx(total, abs=1e-9)


def test_that_a_wrong_number_says_by_how_much() -> None:
    trace = traced(cut="wrong")
    mark = named(marks_of(trace, 4), "Z rank 0")
    corner = QPointF(mark.area.left() + 2, mark.area.top() + 2)
    value, there = (float(a[0, 0]) for a in (trace.shared.pieces["Z"].parts[0], gelu_of_y(trace)))
    assert abs(value - there) > 0.01
    assert f"off by {number(abs(value - there))}" in told(mark, corner)


def test_that_dragging_a_number_of_x_changes_it_by_quarters() -> None:
    trace = traced(sequence_parallel=True)
    mark = named(marks_of(trace, 0), "x rank 1")
    start = QPointF(mark.area.left() + 2, mark.area.top() + 2)
    assert mark.edit is not None
    change = mark.edit(Gesture("drag", start, start - QPointF(0, 10)))
    assert change is not None
    before = float(trace.shared.given["x"][2, 0])  # the first token of rank 1 of 2
    assert change["numbers"][2][0] == pytest.approx(before + 0.5)
    after = traced(sequence_parallel=True, **change)
    assert float(after.shared.given["x"][2, 0]) == pytest.approx(before + 0.5)


def test_that_a_gate_tells_both_directions_and_leads_to_its_step() -> None:
    trace = traced()
    mark = named(marks_of(trace, 0), "gate g")
    assert "all-reduce of 16 numbers" in told(mark)
    assert "nothing is sent" in told(mark)
    assert mark.seek is not None
    assert trace[mark.seek].gate == "g"


def test_that_the_sum_at_the_gate_is_written_out() -> None:
    trace = traced()
    assert operation(trace, trace.shared.pieces["O"], 0) == "= P₀ + P₁"


def test_that_the_prediction_counts_meetings() -> None:
    assert meetings(traced()) == 1
    assert meetings(traced(cut="row-column")) == 2
    assert meetings(traced(ranks=1)) == 0
