"""The picture of diffusion/training: what is where, and what the mouse finds there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.diffusion.training import BANDS, Params, Story, grid
from explorer.compute.diffusion.training_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.training import LAB
from explorer.panels.diffusion.training.pane import pane_of
from explorer.panels.diffusion.training.scene import TrainingScene, caption
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels import drawing
from tests.panels.drawing import named

pytestmark = pytest.mark.usefixtures("qapp")
SCENE = TrainingScene(LAB)
STAGE = QRectF(0, 0, 690, 715)


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(updates=40, width=16, batch=64)))


def paint(trace: Trace, at: float, **view: Any) -> tuple[QImage, tuple[Mark, ...]]:
    return drawing.painted(SCENE, trace, at, view=View(**view))


def test_that_every_band_of_timesteps_can_be_picked(trace: Trace) -> None:
    _, marks = paint(trace, len(trace) - 1)
    assert [mark.select for mark in marks if mark.name.startswith("band")] == list(range(BANDS))


def test_that_another_band_shows_other_fields(trace: Trace) -> None:
    last = len(trace) - 1
    pictures = [paint(trace, last, selection=band)[0] for band in (0, 5, 9)]
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


@pytest.mark.parametrize("selection", [-1, BANDS, True, "x", [1], None, 2.5])
def test_that_a_selection_of_something_else_shows_the_usual_band(
    trace: Trace, selection: Any
) -> None:
    last = len(trace) - 1
    assert paint(trace, last, selection=selection)[0] == paint(trace, last)[0]


def test_that_bars_read_floor_and_error(trace: Trace) -> None:
    story: Story = trace.shared
    moment = trace[-1].moment
    mark = named(paint(trace, len(trace) - 1)[1], "band 0")
    assert mark.read is not None
    read = mark.read(mark.area.center())
    assert read is not None
    text = read.as_text()
    assert f"{story.floor[0]:.3f}" in text
    assert f"{moment.excess[0]:.3g}"[:4] in text


def test_that_a_click_on_the_curve_goes_to_that_look(trace: Trace) -> None:
    _, marks = paint(trace, len(trace) - 1)
    found = {mark.name: mark.seek for mark in marks if mark.name.startswith("look")}
    for index, step in enumerate(trace.steps):
        if step.stage == "training":
            assert found[f"look {step.moment.updates}"] == index


def test_that_a_field_reads_its_own_numbers_where_the_mouse_is(trace: Trace) -> None:
    story: Story = trace.shared
    last = len(trace) - 1
    planes = [mark for mark in paint(trace, last, selection=3)[1] if mark.name == "field"]
    assert len(planes) == 3
    pane = pane_of(planes[0].area, story.reach)
    place = grid(story.reach)[40]
    x, y = pane.pixels(place)
    assert planes[0].read is not None
    read = planes[0].read(QPointF(float(x), float(y)))
    assert read is not None
    learned = trace[-1].moment.field[3].reshape(-1, 2)[40]
    assert f"({learned[0]:.2f}, {learned[1]:.2f})".replace("-", "−") in read.as_text()


def test_that_a_dragged_disc_is_new_data_at_the_release_only(trace: Trace) -> None:
    mark = named(paint(trace, len(trace) - 1)[1], "samples")
    pane = pane_of(mark.area, trace.shared.reach)
    x, y = pane.pixels(trace.shared.mixture.centres[0])
    start, end = QPointF(float(x), float(y)), mark.area.center()
    assert mark.edit is not None
    assert mark.edit(Gesture("drag", start, end)) is None
    changes = mark.edit(Gesture("release", start, end))
    assert changes is not None
    assert changes["data"] == "drawn"
    np.testing.assert_allclose(changes["points"][0], (0.0, 0.0), atol=1e-3)
    assert mark.edit(Gesture("release", start, start)) is None  # a click moves nothing


def test_that_a_double_click_adds_a_centre_or_takes_it_away(trace: Trace) -> None:
    mark = named(paint(trace, len(trace) - 1)[1], "samples")
    assert mark.edit is not None
    middle = mark.area.center()
    added = mark.edit(Gesture("double", middle, middle))
    assert added is not None
    assert len(added["points"]) == 9
    x, y = pane_of(mark.area, trace.shared.reach).pixels(trace.shared.mixture.centres[0])
    there = QPointF(float(x), float(y))
    taken = mark.edit(Gesture("double", there, there))
    assert taken is not None
    assert len(taken["points"]) == 7


def test_that_the_last_centre_stays() -> None:
    trace = drive(run(Params(data="drawn", points=((0.0, 0.0),), updates=1, width=8)))
    mark = named(paint(trace, len(trace) - 1)[1], "samples")
    assert mark.edit is not None
    middle = mark.area.center()
    assert mark.edit(Gesture("double", middle, middle)) is None


def test_that_a_log_that_lies_is_called_so() -> None:
    trace = drive(run(Params(updates=200, width=16, batch=64, order="rising")))
    assert caption(trace, trace[-1]).key == "caption.lies"
    honest = drive(run(Params(updates=200, width=16, batch=256)))
    assert caption(honest, honest[-1]).key == "caption.training"


def test_that_samples_of_the_batch_read_their_own_formula(trace: Trace) -> None:
    batch = trace.shared.batch
    mark = named(paint(trace, 2)[1], "batch")
    pane = pane_of(mark.area, 2.7)
    x, y = pane.pixels(batch.x[5])
    assert mark.read is not None
    read = mark.read(QPointF(float(x), float(y)))
    assert read is not None
    assert f"t = {batch.times[5]}" in read.as_text()


def test_that_the_answer_to_the_question_is_computed(trace: Trace) -> None:
    assert LAB.prediction is not None
    assert LAB.prediction.answer(trace) == 1


def test_that_every_word_is_said_somewhere() -> None:
    from pathlib import Path

    import explorer.compute.diffusion as computed
    import explorer.panels.diffusion.training as shown

    folders = [Path(shown.__file__).parent, Path(computed.__file__).parent]
    files = [*folders[0].glob("*.py"), *folders[1].glob("training*.py")]
    files.append(folders[1] / "drawn_centres.py")
    source = "".join(file.read_text() for file in files if file.name != "words.py")
    composed = ("section.", "caption.", "order.", "target.", "text.order.", "recipe.", "note.")
    unused = [key for key in LAB.words
              if f'"{key}"' not in source and not key.startswith(composed)]  # fmt: skip
    assert unused == []


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620)])
def test_that_each_of_six_orders_reads_its_own_numbers(size: tuple[int, int]) -> None:
    trace = drive(run(Params(updates=30, width=16, batch=32, order="all")))
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    marks = SCENE.paint(painter, QRectF(0, 0, *size), trace, len(trace) - 1, View())
    painter.end()
    for course, moment in zip(trace.shared.courses, trace[-1].moments, strict=True):
        mark = named(marks, f"order {course.order}")
        assert mark.read is not None
        read = mark.read(mark.area.center())
        assert read is not None
        assert f"{moment.shown:.3f}" in read.as_text()
        assert f"{trace.shared.least + moment.more:.3f}" in read.as_text()


def test_that_the_lowest_log_and_the_smallest_error_are_told_apart() -> None:
    trace = drive(run(Params(updates=120, width=16, batch=64, order="all")))
    found = caption(trace, trace[-1])
    assert found.key == "caption.orders.two"
    assert found.args["log"].key == "order.rising.short"
    assert caption(trace, trace[0]).key == "caption.orders"
