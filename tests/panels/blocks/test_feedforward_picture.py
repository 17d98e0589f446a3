"""The picture of the feed-forward lab: a stroke becomes a curve; every number can be read."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from explorer.compute.blocks.feedforward.lab import HILLS, Params
from explorer.compute.blocks.feedforward.run import run
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.panels.blocks.feedforward import LAB
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(widest=4, updates=60, starts=1)))


def test_that_a_stroke_sets_the_heights_under_it_and_no_others(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, 0)
    mark = named(marks, "curve")
    assert mark.edit is not None
    left, right = mark.area.left() + 0.25 * mark.area.width(), mark.area.center().x()
    y = mark.area.center().y()
    changes = mark.edit(Gesture("release", QPointF(left, y), QPointF(right, y)))
    assert changes is not None
    found = np.array(changes["curve"])
    assert np.abs(found[4:9]).max() < 0.01  # the middle of the frame is height 0
    assert found[:4].tolist() == list(HILLS[:4])
    assert found[9:].tolist() == list(HILLS[9:])
    coerce(LAB.Params, changes)[0].validate()


def test_that_a_stroke_outside_the_frame_stays_a_curve(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, 0)
    mark = named(marks, "curve")
    assert mark.edit is not None
    for end in (QPointF(-500, -500), QPointF(5000, 9000)):
        changes = mark.edit(Gesture("drag", mark.area.center(), end))
        assert changes is not None
        coerce(LAB.Params, changes)[0].validate()


def test_that_a_click_on_the_curve_changes_nothing(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, 0)
    mark = named(marks, "curve")
    assert mark.edit is not None
    place = mark.area.center()
    assert mark.edit(Gesture("press", place, place)) is None
    assert mark.edit(Gesture("release", place, place)) is None


def test_that_the_refusal_on_the_stage_is_torchs_own() -> None:
    trace = drive(run(Params(show="gated")))
    _, marks = painted_by(LAB, trace, LAB.step_of(trace, "said"))
    read = named(marks, "refusal").read
    assert read is not None
    shown = read(QPointF())
    assert shown is not None
    assert trace[0].tried.refusal in shown.lines[0]
    _, before = painted_by(LAB, trace, LAB.step_of(trace, "output"))
    assert not any(mark.name == "refusal" for mark in before)


def test_that_a_width_can_be_clicked(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, len(trace) - 1)
    assert trace[named(marks, "width 2").seek or 0].fitted.width == 2
