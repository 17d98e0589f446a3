"""The picture of diffusion/images: what is where, what the mouse finds, what a stroke paints."""

from __future__ import annotations

from functools import cache
from itertools import combinations, pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.diffusion.images import Params
from explorer.compute.diffusion.images_drawing import GRID, HEART, drawn
from explorer.compute.diffusion.images_run import run
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.diffusion.images import LAB
from explorer.panels.diffusion.images.editor import (
    between,
    painted_drawing,
    painted_mask,
    shades_of,
)
from explorer.panels.diffusion.images.places import picked, places
from explorer.panels.diffusion.images.scene import ImagesScene
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing
from tests.panels.drawing import named

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(690, 715), (480, 420), (1240, 620), (1920, 1080)]
SCENE = ImagesScene(LAB)
CELLS = st.tuples(st.integers(0, GRID - 1), st.integers(0, GRID - 1))


@cache
def trace_of(task: str = "noise", **changes: Any) -> Trace:
    """A quick run: the memory of the digits needs no network."""
    params = Params(task=task, pictures="digits", model="memory", guidance=1.0, rows=2,
                    **{"steps": 6, **changes})  # fmt: skip
    params.validate()
    return drive(run(params))


def paint(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, size, view, margin=14)


def cell_of(mark: Mark, row: int, column: int) -> QPointF:
    return QPointF(
        mark.area.left() + (column + 0.5) / GRID * mark.area.width(),
        mark.area.top() + (row + 0.5) / GRID * mark.area.height(),
    )


def stroke(mark: Mark, *cells: tuple[int, int], shift: bool = False) -> Any:
    """Press on the first cell, drag over the others, release on the last."""
    assert mark.edit is not None
    spots = [cell_of(mark, *cell) for cell in cells]
    mark.edit(Gesture("press", spots[0], spots[0], shift=shift))
    for spot in spots[1:]:
        mark.edit(Gesture("drag", spots[0], spot, shift=shift))
    return mark.edit(Gesture("release", spots[0], spots[-1], shift=shift))


# where things stand -----------------------------------------------------------------------


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("task", ["noise", "inpaint", "vary", "between"])
def test_that_the_parts_stand_side_by_side_within_the_stage(
    task: str, size: tuple[int, int]
) -> None:
    trace = trace_of(task)
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    area = QRectF(0, 50, size[0], size[1] - 50)
    found = places(Ink(painter, View(), LAB), area, trace)
    painter.end()
    boxes = [box for box in (found.editor, *found.sheets, found.strip, *found.plots) if box]
    for box in boxes:
        assert area.adjusted(-1, -1, 1, 1).contains(box), (box, area)
        assert box.width() > 60
        assert box.height() > 40
    for one, other in combinations(boxes, 2):
        assert not one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))
    assert (found.editor is not None) == (task in ("inpaint", "vary"))


def test_that_both_what_is_held_and_what_is_expected_can_be_pointed_at_pixel_by_pixel() -> None:
    trace = trace_of()
    _, marks = paint(trace, 3)
    for key in ("sheet.x", "sheet.guess"):
        mark = named(marks, f"{key} 4")
        assert mark.select == {"picture": 4}
        assert mark.read is not None
        found = mark.read(QPointF(mark.area.left() + 1, mark.area.bottom() - 1))
        assert found is not None
        text = found.as_text()
        x, guess = float(trace[3].x[4, 7, 0]), float(trace[3].x0_hat[4, 7, 0])
        assert f"xₜ = {x:.2f}".replace("-", "−") in text
        assert f"x̂₀ = {guess:.2f}".replace("-", "−") in text
        assert "row 8, column 1" in text


def test_that_the_selected_picture_is_the_one_followed() -> None:
    trace = trace_of()
    assert picked(trace, {"picture": 13}) == 13
    for odd in (None, {"picture": 20}, {"picture": -1}, {"picture": True}, {"x": 1}, "13"):
        assert 0 <= picked(trace, odd) < 10
    plain, _ = paint(trace, 3)
    other, _ = paint(trace, 3, View().restored({"selection": {"picture": 13}}))
    assert plain != other


def test_that_a_click_on_the_strip_goes_to_that_step() -> None:
    trace = trace_of()
    _, marks = paint(trace, 0)
    assert {mark.seek for mark in marks if mark.name.startswith("strip")} == set(range(len(trace)))


def test_that_pictures_that_are_not_there_yet_are_hatched_and_say_so() -> None:
    trace = trace_of("between")
    _, marks = paint(trace, 0)
    mark = named(marks, "sheet.x 4")
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    assert "between" in found.as_text()


@pytest.mark.parametrize("task", ["noise", "inpaint", "vary", "between"])
def test_that_every_formula_can_be_set(task: str) -> None:
    trace = trace_of(task)
    for index in range(len(trace)):
        found = LAB.explain(trace, index)
        for formula in (found.formula, found.numbers):
            assert not formula or svg_of(formula, 14.0, "#000000")


def test_that_the_result_names_what_was_kept_and_copied() -> None:
    found = LAB.result(trace_of("inpaint"))
    assert found["kept"] < 1e-3
    assert np.isnan(LAB.result(trace_of())["kept"])
    assert LAB.result(trace_of())["copied"] < 0.2


# painting ---------------------------------------------------------------------------------


def test_that_a_stroke_over_the_mask_hides_or_shows_what_it_passed() -> None:
    trace = trace_of("inpaint")
    mark = named(paint(trace, 0)[1], "editor")
    hidden = stroke(mark, (2, 2), (2, 5))["mask"]
    assert {2 * GRID + column for column in range(2, 7)} <= set(hidden)
    assert set(trace.params.mask) <= set(hidden)
    shown = stroke(mark, (10, 2), (10, 5))["mask"]
    assert not {10 * GRID + column for column in range(2, 7)} & set(shown)
    assert len(shown) == len(trace.params.mask) - 2 * 5


def test_that_with_shift_a_stroke_draws_on_the_picture_that_is_shown() -> None:
    trace = trace_of("inpaint")
    mark = named(paint(trace, 0)[1], "editor")
    found = stroke(mark, (0, 0), (0, 3), shift=True)
    assert found["source"] == "drawn"
    before = shades_of(trace.shared.start[0])
    changed = {(row, column) for row in range(GRID) for column in range(GRID)
               if found["drawing"][row][column] != before[row][column]}  # fmt: skip
    assert changed
    assert changed <= {(row, column) for row in (0, 1) for column in range(5)}
    Params(**found).validate()


def test_that_a_stroke_begun_on_ink_erases() -> None:
    trace = trace_of("vary", source="drawn")
    mark = named(paint(trace, 0)[1], "editor")
    found = stroke(mark, (7, 7), (7, 9))["drawing"]
    assert HEART[7][7] == "9"
    assert found[7][7:10] == "000"


def test_that_a_second_stroke_starts_afresh() -> None:
    mark = named(paint(trace_of("inpaint"), 0)[1], "editor")
    first = stroke(mark, (1, 1), (1, 4))["mask"]
    second = stroke(mark, (4, 12), (4, 13))["mask"]
    assert GRID + 2 in first
    assert GRID + 2 not in second


@given(CELLS, CELLS)
def test_that_a_fast_stroke_has_no_gaps(start: tuple[int, int], end: tuple[int, int]) -> None:
    way = [start, *between(start, end)]
    assert way[-1] == end
    for one, other in pairwise(way):
        assert max(abs(one[0] - other[0]), abs(one[1] - other[1])) == 1


@given(st.lists(CELLS, min_size=1, max_size=6), st.sets(st.integers(0, GRID * GRID - 1)))
def test_that_any_stroke_leaves_a_valid_mask_and_a_valid_drawing(
    passed: list[tuple[int, int]], mask: set[int]
) -> None:
    drawing = painted_drawing(HEART, passed)
    Params(mask=painted_mask(tuple(mask), passed), drawing=drawing).validate()


def test_that_a_picture_becomes_a_drawing_and_stays_as_it_was() -> None:
    shades = shades_of(np.linspace(-1, 1, 64).reshape(8, 8))
    found = drawn(shades, 8)
    # nine steps of shade from −1 to 1: half a step
    assert np.abs(found - np.linspace(-1, 1, 64).reshape(8, 8)).max() <= 1 / 9 + 1e-6


@pytest.mark.parametrize(
    ("task", "chip", "field"),
    [("inpaint", "all", "mask"), ("inpaint", "none", "mask"), ("inpaint", "invert", "mask"),
     ("vary", "clear", "drawing"), ("vary", "heart", "drawing")],
)  # fmt: skip
def test_that_chips_change_the_whole_mask_or_drawing(task: str, chip: str, field: str) -> None:
    mark = named(paint(trace_of(task), 0)[1], f"chip editor.{chip}")
    assert mark.edit is not None
    middle = mark.area.center()
    assert mark.edit(Gesture("press", middle, middle)) is None
    found = mark.edit(Gesture("release", middle, middle))
    assert found is not None
    assert field in found
    Params(**found).validate()
