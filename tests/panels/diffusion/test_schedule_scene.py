"""The picture of diffusion/schedule: the curve can be drawn, and tiles lead to their steps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.diffusion.schedule_lab import Params
from explorer.compute.diffusion.schedule_run import run
from explorer.compute.diffusion.schedules import noise_schedule
from explorer.core.params import changed, coerce
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.diffusion.schedule import LAB
from explorer.panels.diffusion.schedule.drawing import place_of, points_of
from explorer.panels.diffusion.schedule.layout import Lane
from explorer.panels.diffusion.schedule.scene import ScheduleScene, sentence
from explorer.ui import language
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = pytest.mark.usefixtures("qapp")
SCENE = ScheduleScene(LAB)


def trace_of(**changes: Any) -> Trace:
    return drive(run(Params(**{"particles": 30, **changes})))


def marks_of(trace: Trace, at: float = 0, size: tuple[int, int] = (690, 715)) -> dict[str, Mark]:
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    marks = SCENE.paint(painter, QRectF(0, 0, *size), trace, at, View())
    painter.end()
    return {mark.name: mark for mark in marks}


def lane_of(trace: Trace, marks: Mapping[str, Mark], kind: str) -> Lane:
    area = marks[kind].area.adjusted(4, 3, -6, -3)
    return Lane(kind, area, *trace.scales[kind], trace.params.chain)


def spot(lane: Lane, params: Params, place: int) -> QPointF:
    return QPointF(*place_of(lane, points_of(params)[place]))


def drag(mark: Mark, start: QPointF, end: QPointF) -> Any:
    assert mark.edit is not None
    return mark.edit(Gesture("release", start, end))


@pytest.mark.parametrize("kind", ["alpha_bar", "log_snr"])
def test_that_a_dragged_point_follows_the_mouse_and_the_others_stay(kind: str) -> None:
    trace = trace_of()
    marks = marks_of(trace)
    lane = lane_of(trace, marks, kind)
    start = spot(lane, trace.params, 4)
    end = QPointF(start.x() + 14, start.y() - 4)
    changes = drag(marks[kind], start, end)
    params = changed(trace.params, changes)
    params.validate()
    assert params.schedule == "drawn"
    before, after = points_of(trace.params), points_of(params)
    assert before[:4] == after[:4]
    assert before[5:] == after[5:]
    found = spot(lane, params, 4)
    # a timestep is less than a pixel wide, and a snap reaches five pixels at most
    assert abs(found.x() - end.x()) < 1.5
    assert abs(found.y() - end.y()) < 5.5


@pytest.mark.parametrize("kind", ["alpha_bar", "log_snr"])
@pytest.mark.parametrize("schedule", ["linear", "cosine", "karras", "drawn"])
def test_that_any_drag_gives_a_schedule(kind: str, schedule: str) -> None:
    trace = trace_of(schedule=schedule)
    marks = marks_of(trace)
    lane = lane_of(trace, marks, kind)
    for place in range(len(points_of(trace.params))):
        start = spot(lane, trace.params, place)
        for end in (QPointF(-999, -999), QPointF(9999, 9999), QPointF(340, -50), QPointF(60, 900)):
            changes = drag(marks[kind], start, end)
            assert changes is not None
            changed(trace.params, changes).validate()


def test_that_a_point_jumps_onto_a_named_schedule() -> None:
    trace = trace_of()
    marks = marks_of(trace)
    lane = lane_of(trace, marks, "alpha_bar")
    start, last = spot(lane, trace.params, 4), trace.params.chain - 1
    t = round(points_of(trace.params)[4][0] * last)
    cosine = float(noise_schedule("cosine").alpha_bar[t])
    changes = drag(marks["alpha_bar"], start, QPointF(start.x(), float(lane.y(cosine)) + 2))
    (_, found) = changes["curve"][4]
    assert found == pytest.approx(cosine, rel=0.02)  # the sigmoid's curve is nearly there too


def test_that_a_click_on_a_faint_curve_takes_that_schedule() -> None:
    trace = trace_of()
    marks = marks_of(trace)
    lane = lane_of(trace, marks, "alpha_bar")
    at = QPointF(float(lane.x(230)), float(lane.y(noise_schedule("sigmoid_beta").alpha_bar[230])))
    assert drag(marks["alpha_bar"], at, at) == {"schedule": "sigmoid_beta"}


def test_that_a_double_click_adds_a_point_and_takes_it_away_again() -> None:
    trace = trace_of(schedule="drawn")
    marks = marks_of(trace)
    lane, mark = lane_of(trace, marks, "log_snr"), marks["log_snr"]
    at = QPointF(float(lane.x(700)), lane.box.center().y())
    assert mark.edit is not None
    changes = mark.edit(Gesture("double", at, at))
    assert changes is not None
    more = trace_of(**changes)
    assert len(points_of(more.params)) == len(points_of(trace.params)) + 1
    marks = marks_of(more)
    lane, mark = lane_of(more, marks, "log_snr"), marks["log_snr"]
    place = next(i for i, (u, _) in enumerate(points_of(more.params)) if abs(u - 0.7) < 0.01)
    there = spot(lane, more.params, place)
    assert mark.edit is not None
    changes = mark.edit(Gesture("double", there, there))
    assert changes is not None
    assert points_of(changed(more.params, changes)) == points_of(trace.params)


def test_that_a_point_pushes_its_neighbours_along() -> None:
    trace = trace_of()
    marks = marks_of(trace)
    lane = lane_of(trace, marks, "alpha_bar")
    start = spot(lane, trace.params, 4)
    params = changed(trace.params, drag(marks["alpha_bar"], start, QPointF(start.x(), 0.0)))
    params.validate()
    before, after = points_of(trace.params), points_of(params)
    assert all(new[1] >= old[1] for old, new in zip(before[:5], after[:5], strict=True))
    assert after[3][1] > after[4][1] > 0.99
    assert before[5:] == after[5:]


def test_that_the_ends_of_a_curve_cannot_be_taken_away() -> None:
    trace = trace_of(schedule="drawn")
    marks = marks_of(trace)
    lane, mark = lane_of(trace, marks, "alpha_bar"), marks["alpha_bar"]
    for place in (0, -1):
        there = spot(lane, trace.params, place)
        assert mark.edit is not None
        assert mark.edit(Gesture("double", there, there)) is None


def test_that_a_click_on_a_row_of_ticks_takes_its_spacing() -> None:
    marks = marks_of(trace_of())
    at = marks["spacing leading"].area.center()
    assert drag(marks["spacing leading"], at, at) == {"spacing": "leading"}
    at = marks["spacing trailing"].area.center()
    assert drag(marks["spacing trailing"], at, at) is None


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("count", [1, 4, 40])
def test_that_tiles_lead_to_steps_and_do_not_lie_on_one_another(
    size: tuple[int, int], count: int
) -> None:
    trace = trace_of(count=count)
    tiles = [m for name, m in marks_of(trace, len(trace) - 2, size).items() if "tile " in name]
    still = [mark for mark in tiles if mark.seek is not None]
    steps = {mark.seek for mark in still}
    turn = trace.shared.turn
    assert {0, turn - 1, turn, turn + count} <= steps
    for number, mark in enumerate(still):
        for other in still[:number]:
            assert not mark.area.intersects(other.area)


def test_that_the_headline_says_when_noise_is_never_reached() -> None:
    trace = trace_of(chain=50)
    said, bad = sentence(trace, 0)
    assert (said.key, said.args["signal"], bad) == ("stage.never", "78%", True)
    assert sentence(trace_of(), 0)[1] is False


def test_that_every_step_of_every_preset_can_be_told_in_both_languages() -> None:
    formulas = set()
    for preset in LAB.presets.values():
        params, _ = coerce(Params, {**preset.params, "particles": 10})
        trace = drive(run(params))
        for index in range(len(trace)):
            found = LAB.explain(trace, index)
            formulas.add(found.formula)
            if index % 10 == 0 or index > len(trace) - 4:
                formulas.add(found.numbers)
            for said in (found.heading, found.paragraph, *found.notice):
                for code in language.LANGUAGES:
                    assert language.say(code, LAB.id, LAB.words, said)
    for formula in formulas:
        assert "<svg" in svg_of(formula, 16.0, "#171A21"), formula


def test_that_the_guess_is_answered_from_the_run() -> None:
    assert LAB.prediction is not None
    assert LAB.prediction.answer(trace_of()) == 0
    assert LAB.prediction.answer(trace_of(count=1)) == 1


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620)])
def test_that_the_tile_of_a_step_lies_on_one_place_and_not_on_two(size: tuple[int, int]) -> None:
    trace = trace_of(count=4)
    for index in range(len(trace) - 1):
        marks = marks_of(trace, index, size)
        now = marks["tile now"].area
        others = [mark.area for name, mark in marks.items() if name.startswith("tile ")]
        touched = [area for area in others if area != now and area.intersects(now)]
        assert not touched
