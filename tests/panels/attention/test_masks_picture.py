"""The picture of masks: hatched where nothing may be read, and marks that give the numbers."""

from __future__ import annotations

import itertools
from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from explorer.compute.attention.masks import Masks, Params
from explorer.compute.attention.masks_run import run
from explorer.compute.models.library import bundled
from explorer.core.formatting import number
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.masks import LAB, answer
from explorer.panels.attention.masks.board import halves, runs
from explorer.panels.attention.masks.ripple import Tower, amount, strength
from explorer.panels.attention.masks.scene import MasksScene
from explorer.panels.attention.masks.told import crossing_scale
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels.drawing import painted_by

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in bundled()}, reason="the model is not there"
    ),
]
SIZES = ((690, 715), (480, 420), (1240, 620))
LEFT = {"padding": 3, "side": "left", "cure": "none"}
CASES: tuple[dict[str, object], ...] = (
    {},
    {"mask": "prefix", "prefix": 4, "padding": 1},
    {"mask": "cross", "padding": 2},
    LEFT,
    {"text": "it was the best of times it was", "padding": 8, "mask": "none"},
    {"text": ""},
)


@cache
def trace_of(which: int = 0) -> Trace:
    return drive(run(Params(**CASES[which])))  # type: ignore[arg-type]  # fields by name


painted = partial(painted_by, LAB)


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    found = [mark for mark in marks if mark.name == name]
    assert found, f"{name!r} is not among {sorted({mark.name for mark in marks})}"
    return found[-1]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("which", range(len(CASES)))
def test_that_every_section_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], which: int
) -> None:
    trace = trace_of(which)
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for section, part in itertools.product(trace.sections, (0.0, 0.5)):
        _, marks = painted(trace, section.start + part, size)
        assert marks
        for mark in marks:
            assert frame.contains(mark.area), (section.id, mark.name, mark.area)
            if mark.read is not None:
                mark.read(mark.area.center())


def test_that_a_query_shows_its_weights_and_why_a_key_is_masked() -> None:
    trace = trace_of()
    shared: Masks = trace.shared
    query = 5
    _, marks = painted(trace, query)
    for key in (3, 8):
        mark = named(marks, f"“{shared.read[key]}” {key}".replace("⟨BOS⟩", "BOS"))
        assert mark.read is not None
        lines = mark.read(mark.area.center()).lines  # type: ignore[union-attr]  # it reads
        weight = f"a[5, {key}] = {shared.weight[query, key]:.4f}"
        assert lines == ((weight,) if key <= query else ("masked: it comes later", weight))


def test_that_the_lower_row_is_hatched_from_where_the_mask_begins() -> None:
    """A hatched tile has more colours than the border, the fill and the glyph of an open one."""
    trace = trace_of()
    image, marks = painted(trace, 3)
    shared: Masks = trace.shared

    def strokes(key: int) -> int:
        area = named(marks, f"“{shared.read[key]}” {key}").area.toRect()
        line = [image.pixel(x, area.top() + 6) for x in range(area.left() + 6, area.right() - 6)]
        return sum(a != b for a, b in itertools.pairwise(line))

    assert strokes(2) == 0
    assert strokes(9) > 4


def test_that_the_boundary_is_dragged_to_a_place_between_two_tokens() -> None:
    trace = trace_of(1)
    start = next(section.start for section in trace.sections if section.id == "slide")
    _, marks = painted(trace, start + 4)
    grip = named(marks, "Drag the boundary")
    assert grip.edit is not None
    here = grip.area.center()
    one = named(marks, "Prefix of 7").area.center().x()
    for phase in ("drag", "release"):
        assert grip.edit(Gesture(phase, here, QPointF(one, here.y()))) == {"prefix": 7}
    assert grip.edit(Gesture("drag", here, QPointF(-500, 0))) == {"prefix": 0}
    assert grip.edit(Gesture("drag", here, QPointF(5000, 0))) == {
        "prefix": len(trace.shared.boundary_loss) - 1
    }
    assert grip.edit(Gesture("wheel", here, here)) is None
    assert named(marks, "Prefix of 7").seek == start + 7


def test_that_an_output_says_how_far_it_moved_or_what_stopped_it() -> None:
    trace = trace_of()
    ripple = trace.shared.ripple
    token, rows = 4, len(ripple.levels)
    start = next(section.start for section in trace.sections if section.id == "ripple")
    at = start + token * rows + rows - 1
    image, marks = painted(trace, at)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    scene = MasksScene(LAB)
    frame = QRectF(0, 0, *SIZES[0])
    top = scene.caption(ink, frame, trace, trace[at])
    area = QRectF(10, top, 670, scene.foot(ink, frame, trace, trace[at]) - top - 6)
    tower = Tower(ink, area, trace.shared)
    painter.end()
    for output in (1, 4, 9):
        centre = tower.box(output, rows - 1).center()
        mark = next(mark for mark in reversed(marks) if mark.area.contains(centre))
        assert mark.read is not None
        lines = mark.read(centre).lines  # type: ignore[union-attr]  # it reads
        moved = float(ripple.moved[token, -1, output])
        assert lines[0] == f"‖Δx‖ / ‖x‖ = {number(moved, 4) if moved else '0'}"
        assert ("No chain" in lines[1]) == (output < token)
        colour = image.pixelColor(int(centre.x()), int(tower.top(rows - 1) + 5))
        plain = theme.colour("light", "surface")
        assert (abs(colour.green() - plain.green()) > 60) == (output >= token)


def test_that_a_ripple_that_is_played_arrives_without_a_jump() -> None:
    """What is left to appear is the sentence on top, the numbers, and hatching."""
    trace = trace_of()
    start = next(section.start for section in trace.sections if section.id == "ripple")
    for at in (start + 7, start + 8):
        before, _ = painted(trace, at - 1e-9)
        image, _ = painted(trace, at)
        bits = [np.frombuffer(each.constBits(), np.uint8).astype(int) for each in (before, image)]
        assert np.abs(bits[0] - bits[1]).mean() < 1.5, "nothing jumps when a step is reached"


def test_that_the_matrix_comes_on_demand_and_goes_again() -> None:
    trace = trace_of()
    _, marks = painted(trace, 2)
    button = named(marks, "mask as a matrix")
    assert button.select == {"map": True}
    _, shown = painted(trace, 2, view=View(selection=button.select))
    assert len(shown) == len(marks) + 1
    assert named(shown, "mask as a matrix").select == {"map": False}
    heat = named(shown, "query ↓  key →")
    corner = QPointF(heat.area.right() - 1, heat.area.top() + 1)
    assert heat.read is not None
    assert "masked: it comes later" in heat.read(corner).lines  # type: ignore[union-attr]
    _, hidden = painted(trace, 2, view=View(selection={"map": False}))
    assert len(hidden) == len(marks)


def test_that_the_question_has_the_answer_that_was_measured() -> None:
    assert answer(trace_of(0)) == 1, "causal: its own and later ones"
    assert answer(trace_of(4)) == 0, "no mask: all"


def test_that_the_curves_cross_where_it_is_said() -> None:
    shared: Masks = trace_of().shared
    scale = crossing_scale(shared)
    below = max(at for at, each in enumerate(shared.rank.scales) if each <= scale)
    assert shared.rank.sampled[0, below] < shared.rank.sampled[1, below]
    assert shared.rank.sampled[0, below + 1] >= shared.rank.sampled[1, below + 1]


def test_that_every_step_is_told_with_numbers_that_are_there() -> None:
    for which in range(len(CASES)):
        trace = trace_of(which)
        for at in range(len(trace)):
            told = LAB.explain(trace, at)
            assert told.formula
            assert told.numbers
            for message in (told.heading, told.paragraph, *told.notice):
                LAB.words[message.key].format(**message.args)
            assert set(LAB.values(trace, at)) <= set(LAB.value_names)
        assert set(LAB.result(trace)) == set(LAB.result_names)


def test_that_small_helpers_do_what_they_say() -> None:
    assert runs(np.array([True, True, False, True])) == [(0, 1), (3, 3)]
    assert runs(np.zeros(3, dtype=bool)) == []
    assert halves("what is read") == ["what is", "read"]
    assert [amount(v) for v in (12.3, 1.24, 0.31, 0.034, 0.0021)] == [
        "12",
        "1.2",
        ".3",
        ".03",
        "2e−3",
    ]
    assert strength(1e-9) == pytest.approx(0.25)
    assert strength(5.0) == pytest.approx(1.0)
    assert strength(0.001) < strength(0.01) < strength(0.1)
