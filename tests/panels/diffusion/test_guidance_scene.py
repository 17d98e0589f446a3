"""The picture of diffusion/guidance: what is where, and what the mouse finds and changes there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.compute.diffusion.guidance import Params
from explorer.compute.diffusion.guidance_run import run
from explorer.compute.diffusion.guidance_steps import push_error
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.guidance import LAB
from explorer.panels.diffusion.guidance.planes import in_class, square_of
from explorer.panels.diffusion.guidance.ruler import changed, place, scale_at
from explorer.panels.diffusion.guidance.scene import GuidanceScene
from explorer.panels.diffusion.guidance.told import overshoot, sentence
from explorer.ui import theme
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(690, 715), (480, 420), (1240, 620)]
SCENE = GuidanceScene(LAB)
QUICK: dict[str, Any] = {"particles": 60, "steps": 12, "updates": 30}


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**{**QUICK, **changes})))


@pytest.fixture(scope="module")
def line() -> Trace:
    return trace_of()


@pytest.fixture(scope="module")
def plane() -> Trace:
    return trace_of(data="moons")


def paint(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, dict[str, Mark]]:
    view = view or View()
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    marks = SCENE.paint(painter, QRectF(14, 14, size[0] - 28, size[1] - 28), trace, at, view)
    painter.end()
    return image, {mark.name: mark for mark in marks}


def edited(mark: Mark, phase: str, start: QPointF, point: QPointF) -> Mapping[str, Any] | None:
    assert mark.edit is not None
    return mark.edit(Gesture(phase, start, point))


@given(st.floats(-1, 16))
def test_that_a_place_on_the_ruler_is_its_scale(s: float) -> None:
    assert scale_at(place(s)) == pytest.approx(s, abs=1e-9)


@pytest.mark.parametrize("convention", ["s", "w"])
@given(s=st.floats(-1, 16))
def test_that_a_scale_is_counted_as_the_reader_counts(convention: str, s: float) -> None:
    params = Params(convention=convention)
    found = Params(convention=convention, **changed(params, s)).s
    low, high = (0.0, 16.0) if convention == "w" else (-1.0, 15.0)
    assert found == pytest.approx(min(max(s, low), high), abs=0.051)


@pytest.mark.parametrize("size", SIZES)
def test_that_the_ruler_sets_the_scale(line: Trace, size: tuple[int, int]) -> None:
    _, marks = paint(line, 0, size=size)
    area = marks["scale"].area.adjusted(6, 0, -6, 0)
    for s in (0.0, 4.0, 12.0):
        point = QPointF(area.left() + place(s) * area.width(), area.center().y())
        assert edited(marks["scale"], "drag", point, point) == {"scale": s}


def test_that_a_click_on_the_sweep_takes_its_scale(line: Trace) -> None:
    _, marks = paint(line, 3)
    area = marks["sweep"].area
    right = QPointF(area.right(), area.center().y())
    assert edited(marks["sweep"], "press", right, right) == {"scale": 15.0}
    left = QPointF(area.left(), area.center().y())
    assert edited(marks["sweep"], "press", left, left) == {"scale": 0.0}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_that_the_followed_particle_lies_where_it_is(plane: Trace, name: str) -> None:
    image, marks = paint(plane, 8, View(theme=name))
    square = square_of(marks["plane.sampled"].area, plane.shared.grid.reach)
    x, y = square.pixels(plane[8].x[0].astype(float))
    assert image.pixelColor(round(x), round(y)) == QColor(theme.colour(name, "query"))


def test_that_both_planes_show_the_same_square(plane: Trace) -> None:
    _, marks = paint(plane, 8)
    one, other = marks["plane.sampled"].area, marks["plane.believed"].area
    assert (one.top(), one.width(), one.height()) == (other.top(), other.width(), other.height())


def test_that_a_source_that_is_dragged_becomes_the_readers_own(plane: Trace) -> None:
    _, marks = paint(plane, 8)
    mark = marks["plane.sampled"]
    square = square_of(mark.area, plane.shared.grid.reach)
    centre = plane.shared.data.whole.centres[3]
    start = QPointF(*square.pixels(centre).tolist())
    to = QPointF(*square.pixels(np.array([1.0, -2.0])).tolist())
    found = edited(mark, "release", start, to)
    assert found is not None
    assert found["data"] == "drawn"
    assert found["points"][3] == pytest.approx((1.0, -2.0, 1), abs=0.02)
    Params(**found).validate()


def test_that_double_clicks_go_round_outside_inside_and_away() -> None:
    trace = trace_of(data="drawn")
    _, marks = paint(trace, 0)
    mark = marks["plane.sampled"]
    square = square_of(mark.area, trace.shared.grid.reach)
    inside = in_class(trace.shared)

    def double(where: np.ndarray) -> Any:
        point = QPointF(*square.pixels(where).tolist())
        found = edited(mark, "double", point, point)
        assert found is not None
        return found["points"]

    centres = trace.shared.data.whole.centres
    outsider, insider = int(np.argmin(inside)), int(np.argmax(inside))
    assert double(centres[outsider])[outsider][2] == 1
    assert len(double(centres[insider])) == len(centres) - 1
    assert double(np.array([2.0, 2.0]))[-1] == pytest.approx((2.0, 2.0, 0), abs=0.02)


def test_that_the_last_source_of_the_class_stays() -> None:
    points = ((-1.0, 0.0, 1), (1.0, 0.0, 0))
    trace = trace_of(data="drawn", points=points)
    _, marks = paint(trace, 0)
    square = square_of(marks["plane.sampled"].area, trace.shared.grid.reach)
    point = QPointF(*square.pixels(np.array(points[0][:2])).tolist())
    assert edited(marks["plane.sampled"], "double", point, point) is None


@pytest.mark.parametrize("name", ["free", "exact", "noisy", "clean"])
def test_that_a_read_out_fills_in_the_formula(name: str) -> None:
    trace = trace_of(guide=name)
    _, marks = paint(trace, 5)
    mark = marks["river"]
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    formula = next(text for text in found.lines if text.startswith("  = "))
    left, right = formula.replace("−", "-").removeprefix("  = ").rsplit(" = ", 1)
    value = eval(left.replace("·", "*"), {"__builtins__": {}})  # numbers of a picture
    # every factor is rounded to three decimals and the scale multiplies that
    assert value == pytest.approx(float(right), abs=0.02)


def test_that_the_exact_slope_has_no_error(line: Trace) -> None:
    assert push_error(line.shared, "exact", 0.5) == 0.0
    assert push_error(line.shared, "clean", 0.05) > 0.3


def test_that_the_answer_to_the_question_is_computed() -> None:
    assert overshoot(trace_of(particles=800, steps=40, updates=1)) == 1
    assert overshoot(trace_of(particles=800, steps=40, updates=1, scale=1.0)) == 0
    assert overshoot(trace_of(particles=800, steps=40, updates=1, scale=0.3)) == 2


@pytest.mark.parametrize("size", [*SIZES, (300, 260), (1920, 1080)])
@pytest.mark.parametrize("at", [0, 6, 12])
def test_that_every_size_is_drawn(
    line: Trace, plane: Trace, size: tuple[int, int], at: int
) -> None:
    for trace in (line, plane):
        _, marks = paint(trace, at, size=size)
        assert "scale" in marks


def test_that_one_particle_is_not_called_particles() -> None:
    assert sentence(trace_of(particles=1, steps=2, updates=1), 0).key == "stage.noise.one"
    assert sentence(trace_of(particles=2, steps=2, updates=1), 0).key == "stage.noise"
