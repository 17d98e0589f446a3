"""The picture of the optimizers: it fits, the start can be dragged, trails and lines answer."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.optimizers.params import (
    METHODS,
    SCALED,
    SURFACES,
    Params,
)
from explorer.compute.training.optimizers.run import run
from explorer.compute.training.optimizers.surfaces import Surface
from explorer.core.trace import Trace, drive
from explorer.panels.training.optimizers import LAB, answer
from explorer.panels.training.optimizers.plane import SIGNS, levels_of, lines_of
from explorer.panels.training.optimizers.race import arrows_of
from explorer.panels.training.optimizers.words import WORDS
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@cache
def trace_of(surface: str = "ravine", rate: float = 0.04, epsilon: float = 1e-8) -> Trace:
    return drive(run(Params(surface=surface, rate=rate, epsilon=epsilon, updates=12)))


def start_of(trace: Trace, part: str) -> int:
    return next(section.start for section in trace.sections if section.id == part)


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620)])
def test_that_every_section_draws_inside_the_stage(size: tuple[int, int]) -> None:
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for trace in (trace_of(), trace_of("bend", 0.5)):  # the second leaves the surface
        ends = [section.start for section in trace.sections[1:]] + [len(trace)]
        for section, end in zip(trace.sections, ends, strict=True):
            _, marks = painted_by(LAB, trace, end - 1, size)
            assert marks, section.id
            for mark in marks:
                assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_the_start_can_be_dragged() -> None:
    _, marks = painted_by(LAB, trace_of(), 3)
    mark, surface = named(marks, WORDS["read.start"]), named(marks, WORDS["plot.surface"])
    assert mark.edit is not None
    middle = surface.area.center()
    moved = mark.edit(Gesture("release", mark.area.center(), middle))
    assert moved is not None
    assert moved["x"] == pytest.approx(0, abs=0.02)  # a pixel is 0.01
    assert moved["y"] == pytest.approx(0, abs=0.02)
    far = mark.edit(Gesture("drag", mark.area.center(), QPointF(-900, -900)))
    assert far == {"x": -3.0, "y": 2.0}


def test_that_a_ball_says_where_it_is() -> None:
    trace = trace_of()
    _, marks = painted_by(LAB, trace, 5)
    surface = named(marks, WORDS["plot.surface"])
    assert surface.read is not None
    place = trace.shared.race[METHODS.index("adagrad")].places[5]
    area = surface.area
    point = QPointF(area.left() + (place[0] + 3) / 6 * area.width(),
                    area.bottom() - (place[1] + 2) / 4 * area.height())  # fmt: skip
    read = surface.read(point)
    assert read is not None
    assert read.title == "AdaGrad, update 5"


@pytest.mark.parametrize("kind", SURFACES)
def test_that_a_contour_line_runs_at_one_height(kind: str) -> None:
    surface = Surface(kind, 30.0, 20.0)
    lines, levels = lines_of(surface), levels_of(surface)
    assert len(lines) > 200
    for x, y in ((lines[:, 0], lines[:, 1]), (lines[:, 2], lines[:, 3])):
        heights = surface.height(x, y)
        off = np.abs(heights[:, None] - levels).min(axis=1)
        # straight between the corners of a cell of 1/15: curvature times a square of that
        assert off.max() < 0.02 * levels[-1] + 0.1


def test_that_every_method_has_a_sign_of_its_own() -> None:
    assert set(METHODS) | set(SCALED) == set(SIGNS)
    assert len({colour for colour, _, _ in SIGNS.values()}) == len(SIGNS)
    assert len({(corners, turn) for _, corners, turn in SIGNS.values()}) == len(SIGNS)


def test_that_two_arrows_lead_to_the_next_place() -> None:
    trace = trace_of()
    for name in ("momentum", "nesterov"):
        course = trace.shared.race[METHODS.index(name)]
        for at in range(5):
            arrows = arrows_of(trace, name, at)
            assert arrows is not None
            _, ahead, after = arrows
            # what is left after the velocity is the gradient's part
            assert np.allclose(after - ahead, -trace.params.rate * course.gradients[at])
            if name == "nesterov":
                assert np.allclose(ahead, course.looked[at])


def test_that_a_row_leads_to_its_method() -> None:
    trace = trace_of()
    _, marks = painted_by(LAB, trace, start_of(trace, "scale"))
    for at, name in enumerate(SCALED):
        row = [mark for mark in marks if mark.name == WORDS[f"method.{name}"] and mark.seek]
        assert row[0].seek == start_of(trace, "scale") + at


def test_that_the_answer_follows_epsilon() -> None:
    assert answer(trace_of()) == 0
    assert answer(trace_of(epsilon=1.0)) != 0
