"""The picture of diffusion/families: whose samples are where, and what the mouse finds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage

from explorer.compute.diffusion.families import FAMILIES, Params, judgements
from explorer.compute.diffusion.families_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.common.plane import Plane
from explorer.panels.diffusion.families import LAB
from explorer.panels.diffusion.families.lab import most_on_data
from explorer.panels.diffusion.families.scene import FamiliesScene
from explorer.ui import theme
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = [(690, 715), (480, 420), (1240, 620)]
SCENE = FamiliesScene(LAB)
QUICK: dict[str, Any] = {"updates": 32, "seeds": 2, "width": 12, "batch": 16, "steps": 5}


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(**QUICK)))


def paint(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = (690, 715)
) -> tuple[QImage, dict[str, Mark]]:
    image, marks = drawing.painted(SCENE, trace, at, size, view, margin=14)
    return image, {mark.name: mark for mark in marks}


def edited(mark: Mark, phase: str, start: QPointF, point: QPointF) -> Mapping[str, Any] | None:
    assert mark.edit is not None
    return mark.edit(Gesture(phase, start, point))


@pytest.mark.parametrize("seed", [0, 1])
def test_that_samples_lie_where_they_are(trace: Trace, seed: int) -> None:
    image, marks = paint(trace, 12, View(selection={"seed": seed}))
    square = Plane.of(marks["pane vae"].area, trace.scales["position"][1])
    places = square.pixels(trace[12].samples[2, seed].astype(float))
    inside = [p for p in places if marks["pane vae"].area.adjusted(3, 3, -3, -3).contains(*p)]
    assert len(inside) > 100
    blue = QColor(theme.colour("light", "query"))
    near = 0
    for x, y in inside:
        found = image.pixelColor(round(x), round(y))
        near += abs(found.red() - blue.red()) + abs(found.blue() - blue.blue()) < 120
    assert near > 0.8 * len(inside)


def test_that_a_click_on_a_row_shows_its_seed(trace: Trace) -> None:
    _, marks = paint(trace, 5)
    for name in FAMILIES:
        assert marks[f"seed {name} 1"].select == {"seed": 1}


def test_that_nonsense_selected_shows_the_first_seed(trace: Trace) -> None:
    first, _ = paint(trace, 5)
    for nonsense in ({"seed": 9}, {"seed": "x"}, {"seed": True}, 3.5, "seed", {}, None):
        image, _ = paint(trace, 5, View(selection=nonsense))
        assert image == first, nonsense


def test_that_the_three_panes_are_alike(trace: Trace) -> None:
    _, marks = paint(trace, 5)
    boxes = [marks[f"pane {name}"].area for name in FAMILIES]
    assert len({(box.top(), box.width(), box.height()) for box in boxes}) == 1


def test_that_a_source_that_is_dragged_becomes_the_readers_own(trace: Trace) -> None:
    _, marks = paint(trace, 5)
    mark = marks["pane gan"]
    square = Plane.of(mark.area, trace.scales["position"][1])
    start = QPointF(*square.pixels(trace.shared.mixture.centres[2]).tolist())
    to = QPointF(*square.pixels(np.array([0.5, 0.25])).tolist())
    found = edited(mark, "release", start, to)
    assert found is not None
    assert found["data"] == "drawn"
    assert found["points"][2] == pytest.approx((0.5, 0.25), abs=0.02)
    Params(**found).validate()
    assert edited(mark, "drag", start, to) is None  # training is not begun at every pixel


def test_that_a_double_click_adds_and_takes_away(trace: Trace) -> None:
    _, marks = paint(trace, 5)
    mark = marks["pane diffusion"]
    square = Plane.of(mark.area, trace.scales["position"][1])
    empty = QPointF(*square.pixels(np.zeros(2)).tolist())
    source = QPointF(*square.pixels(trace.shared.mixture.centres[0]).tolist())
    for point, count in ((empty, 9), (source, 7)):
        found = edited(mark, "double", point, point)
        assert found is not None
        assert len(found["points"]) == count


def test_that_the_last_source_stays() -> None:
    one = drive(run(Params(**{**QUICK, "updates": 2}, data="drawn", points=((0.0, 0.0),))))
    _, marks = paint(one, 1)
    middle = marks["pane gan"].area.center()
    assert edited(marks["pane gan"], "double", middle, middle) is None


def test_that_the_answer_to_the_question_is_the_judgement(trace: Trace) -> None:
    item = next(found for found in judgements(trace) if found.criterion == "on_data")
    wanted = FAMILIES.index(item.ahead[0]) if len(item.ahead) == 1 else 3
    assert most_on_data(trace) == wanted


def test_that_every_criterion_can_be_read(trace: Trace) -> None:
    _, marks = paint(trace, len(trace) - 1)
    for criterion in ("covered", "on_data", "distance", "swing", "calls"):
        mark = marks[f"judge {criterion}"]
        assert mark.read is not None
        read = mark.read(mark.area.center())
        assert read is not None
        assert len(read.lines) == 4


@pytest.mark.parametrize("size", [*SIZES, (300, 260), (1920, 1080)])
@pytest.mark.parametrize("at", [0, 7, 17])
def test_that_every_size_is_drawn(trace: Trace, size: tuple[int, int], at: int) -> None:
    _, marks = paint(trace, at, size=size)
    assert {f"pane {name}" for name in FAMILIES} <= set(marks)
