"""The picture of training/signal: it fits, answers the mouse, and can be dragged."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.training.signal.params import Params
from explorer.compute.training.signal.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.training.signal import LAB
from explorer.panels.training.signal.arrows import cut
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SETTINGS: tuple[dict[str, Any], ...] = (
    {}, {"layers": 50, "gain": 4.0, "activation": "linear", "bad": 0, "limit": 100.0},
)  # fmt: skip


@cache
def trace_of(which: int = 0) -> Trace:
    small: dict[str, Any] = {"width": 16, "inputs": 64, "outputs": 16, "updates": 20, "depth": 1,
                             "batches": 40, "length": 6}  # fmt: skip
    return drive(run(Params(**{**small, **SETTINGS[which]})))


def start(trace: Trace, part: str) -> int:
    return next(section.start for section in trace.sections if section.id == part)


@pytest.mark.parametrize("which", range(len(SETTINGS)))
def test_that_every_section_draws_inside_the_stage_and_answers(which: int) -> None:
    trace = trace_of(which)
    for section in trace.sections:
        for size in ((690, 715), (480, 420), (1240, 620)):
            frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
            _, marks = painted_by(LAB, trace, section.start, size, View(language="zh"))
            assert marks, section.id
            for mark in marks:
                assert frame.contains(mark.area), (section.id, mark.name, mark.area)
                assert mark.read is not None
                assert mark.read(mark.area.center()) is not None


def test_that_the_schedule_can_be_dragged_within_what_params_take() -> None:
    trace = trace_of()
    mark = named(painted_by(LAB, trace, start(trace, "warmup"))[1], "rate")
    assert mark.edit is not None
    area = mark.area
    for point in (area.topLeft(), area.center(), area.bottomRight(), QPointF(-50, 5000)):
        changes = mark.edit(Gesture("drag", area.center(), point))
        assert changes is not None
        found = Params(**changes)
        assert 1 <= found.warmup <= 200
        assert 1e-4 <= found.rate <= 0.1
    middle = mark.edit(Gesture("release", area.center(), area.center()))
    assert middle is not None
    assert middle["warmup"] == round(trace.params.updates / 2)


def test_that_a_loss_scale_left_on_takes_the_clipped_gradient_away() -> None:
    trace = trace_of()
    gradient = trace.shared.exploding.longest
    first = start(trace, "clip")
    lengths = [LAB.values(trace, first + place)["norm"] for place in range(4)]
    assert lengths[0] > trace.params.limit
    assert lengths[1] == pytest.approx(trace.params.limit)
    assert lengths[2] == pytest.approx(trace.params.limit)
    assert lengths[3] == pytest.approx(trace.params.limit / 1024)
    assert cut(trace.params, gradient, "given") is gradient


def test_that_the_prediction_is_answered_by_the_trace() -> None:
    assert LAB.prediction is not None
    # ReLU halves the mean square twenty times: 2^−10, less than a hundredth
    assert LAB.prediction.answer(drive_default()) == 3
    # linear layers keep it
    assert LAB.prediction.answer(trace_of(1)) in (0, 1, 2)


@cache
def drive_default() -> Trace:
    return drive(run(Params(width=64, inputs=16, outputs=16, updates=10, depth=1, batches=10,
                            length=4)))  # fmt: skip
