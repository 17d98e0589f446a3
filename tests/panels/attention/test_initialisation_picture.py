"""The picture of initialisation: ribbons, bars that are exactly zero, matrices on demand."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.initialisation import Initialisation, Params
from explorer.compute.attention.initialisation_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.initialisation import ANSWERS, LAB, PRESETS, answer
from explorer.panels.attention.initialisation.scene import InitialisationScene
from explorer.panels.attention.initialisation.told import pattern
from explorer.ui import theme
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(preset: str = "") -> Trace:
    given: dict[str, Any] = dict(PRESETS[preset].params) if preset else {}
    return drive(run(Params(**given)))


def painted(
    trace: Trace, at: float, size: tuple[int, int] = SIZES[0], view: View | None = None
) -> tuple[QImage, tuple[Mark, ...]]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour("light", "surface"))
    painter = QPainter(image)
    try:
        marks = InitialisationScene(LAB).paint(
            painter, QRectF(0, 0, *size), trace, at, view or View()
        )
    finally:
        painter.end()
    return image, marks


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    found = [mark for mark in marks if mark.name == name]
    assert found, f"{name!r} is not among {sorted({mark.name for mark in marks})}"
    return found[-1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("preset", ["", *(name for name in PRESETS)])
def test_that_every_section_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], preset: str
) -> None:
    trace = trace_of(preset)
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    view = View(selection={"map": True})
    for section, one in itertools.product(trace.sections, (View(), view)):
        _, marks = painted(trace, section.start, size, one)
        for mark in marks:
            assert frame.contains(mark.area), (section.id, mark.name, mark.area)
            if mark.read is not None:
                mark.read(mark.area.center())


def start_of(trace: Trace, section: str) -> int:
    return next(each.start for each in trace.sections if each.id == section)


def test_that_a_bar_says_its_gradient_and_a_zero_one_is_hatched() -> None:
    trace = trace_of("pair")
    image, marks = painted(trace, start_of(trace, "gradients"))
    shared: Initialisation = trace.shared
    shades = {}
    for at, name in enumerate("QKVO"):
        mark = named(marks, f"W_{name}")
        assert mark.read is not None
        read = mark.read(mark.area.center())
        assert read is not None
        expected = "0" if name in "QK" else f"{shared.gradients[0, at]:.3f}"
        assert read.title == f"‖∂L/∂W_{name}‖ = {expected}"
        box = mark.area.toRect()
        line = [image.pixel(x, box.center().y()) for x in range(box.center().x(), box.right() - 80)]
        shades[name] = sum(a != b for a, b in itertools.pairwise(line))
    assert min(shades["Q"], shades["K"]) > 10 > max(shades["V"], shades["O"])


def test_that_a_token_leads_to_what_it_reads() -> None:
    trace = trace_of()
    _, marks = painted(trace, start_of(trace, "training"))
    for token in range(trace.shared.tokens):
        assert named(marks, f"Token {token}: show what it reads").seek == token


def test_that_the_matrices_come_only_on_demand() -> None:
    trace = trace_of()
    _, marks = painted(trace, 0)
    assert "scores S" not in {mark.name for mark in marks}
    button = named(marks, "as matrices")
    assert button.select == {"map": True}
    _, marks = painted(trace, 0, view=View(selection=button.select))
    read = named(marks, "weights A").read
    area = named(marks, "weights A").area
    assert read is not None
    shown = read(area.topLeft() + (area.bottomRight() - area.topLeft()) * 0.01)
    assert shown is not None
    assert shown.title == "token 0 reads token 0"


@pytest.mark.parametrize(
    ("preset", "kind"),
    [("", "mixed"), ("normed", "even"), ("ones", "onehot"), ("tied", "self"), ("pair", "even")],
)
def test_that_rows_are_called_what_they_are(preset: str, kind: str) -> None:
    assert pattern(trace_of(preset).shared, 0) == kind


@pytest.mark.parametrize(
    ("preset", "right"),
    [("", 0), ("pair", 1), ("output", 2), ("zeros", 3), ("query", len(ANSWERS))],
)
def test_that_the_answer_of_the_prediction_is_computed(preset: str, right: int) -> None:
    assert answer(trace_of(preset)) == right


def test_that_values_are_those_of_the_step() -> None:
    trace = trace_of()
    at = start_of(trace, "training") + 7
    values = LAB.values(trace, at)
    assert set(values) == set(LAB.value_names)
    assert values["update"] == 7
    assert np.allclose(values["weights"].sum(axis=1), 1.0)
    assert values["loss"] == trace.shared.loss[7]
