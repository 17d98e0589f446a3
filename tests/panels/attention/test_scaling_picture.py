"""The picture of scaling: keys stand where their scores are, and marks give the numbers."""

from __future__ import annotations

import itertools
from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.scaling import Params, Scaling, Step
from explorer.compute.attention.scaling_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.scaling import LAB, answer
from explorer.panels.attention.scaling.axis import rows_of
from explorer.panels.attention.scaling.scene import ScalingScene
from explorer.panels.attention.scaling.told import name_of, pair
from explorer.ui import theme
from explorer.ui.canvas.plot import Axis
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))
CASES: tuple[dict[str, object], ...] = (
    {}, {"exponent": 0.0, "keys": 2}, {"exponent": 0.7, "keys": 128}, {"source": "head"},
)  # fmt: skip


@cache
def trace_of(which: int = 0) -> Trace:
    return drive(run(Params(**CASES[which])))  # type: ignore[arg-type]  # fields by name


def painted(trace: Trace, at: float, size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour("light", "surface"))
    painter = QPainter(image)
    try:
        return ScalingScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, View())
    finally:
        painter.end()


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    found = [mark for mark in marks if mark.name == name]
    assert found, f"{name!r} is not among {sorted({mark.name for mark in marks})}"
    return found[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("which", range(len(CASES)))
def test_that_every_section_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], which: int
) -> None:
    trace = trace_of(which)
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for section, offset in itertools.product(trace.sections, (0, 5.5, 10)):
        marks = painted(trace, section.start + offset, size)
        assert len(marks) >= 2
        for mark in marks:
            assert frame.contains(mark.area), (section.id, mark.name, mark.area)
            if mark.read is not None:
                mark.read(mark.area.center())


def test_that_a_key_is_read_where_its_score_is() -> None:
    trace = trace_of()
    step: Step = trace[6]
    shared: Scaling = trace.shared
    mark = named(painted(trace, 6), "Keys, not divided")
    above, _ = rows_of(trace, step)
    token = int(above.scores.argmax())
    x = mark.area.left() + Axis(above.low, above.high).share(float(above.scores[token])) * (
        mark.area.width()
    )
    assert mark.read is not None
    read = mark.read(QPointF(x, mark.area.center().y()))
    assert read is not None
    assert read.title == f"key {token}"
    assert f"q·k = {shared.raw[6, token]:.2f}" in read.lines[0]


def test_that_dragging_the_lower_axis_turns_the_exponent() -> None:
    mark = named(painted(trace_of(), 6), "Drag: the exponent p")
    assert mark.edit is not None
    start = mark.area.center()
    away = QPointF(start.x() + 0.2 * mark.area.width(), start.y())
    changed = mark.edit(Gesture("drag", start, away))
    assert changed is not None
    assert changed["exponent"] == pytest.approx(0.7)
    far = mark.edit(Gesture("drag", start, QPointF(start.x() - 9999, start.y())))
    assert far == {"exponent": 0.0}


def test_that_the_answer_of_the_prediction_is_computed() -> None:
    trace = trace_of()
    gradient = trace.shared.gradient
    assert answer(trace) == 1
    assert gradient.median[-1, 0] < gradient.median[-1, trace.shared.chosen]
    assert gradient.mean[-1, 0] > gradient.mean[-1, trace.shared.chosen]


def test_that_something_else_stands_beside_no_division() -> None:
    trace = trace_of(1)
    shared: Scaling = trace.shared
    left, right = pair(shared, trace[-1])
    assert (shared.exponents[left], shared.exponents[right]) == (0.0, 0.5)


def test_that_divisors_have_their_names() -> None:
    assert [name_of(p) for p in (0.0, 1 / 3, 0.33, 0.5, 1.0, 0.25)] == [
        "1", "∛dₖ", "∛dₖ", "√dₖ", "dₖ", "dₖ⁰·²⁵",
    ]  # fmt: skip


def test_that_values_say_what_the_step_shows() -> None:
    trace = trace_of()
    for at in (0, 6, 20, 32):
        values = LAB.values(trace, at)
        assert set(values) == set(LAB.value_names)
        assert values["weights"].sum() == pytest.approx(1.0)
        assert np.allclose(values["divisor"], values["width"] ** values["exponent"])
