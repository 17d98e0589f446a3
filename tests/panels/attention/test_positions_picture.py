"""The picture of positions: the hands turn and the angles stay, marks give numbers, drags edit."""

from __future__ import annotations

import re
from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage

from explorer.compute.attention.positions import KINDS, TURNS, Params, Positions
from explorer.compute.attention.positions_run import run
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.panels.attention.positions import LAB, told
from explorer.panels.attention.positions.dials import rotary_dials, wave_dials
from explorer.ui import theme
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(kind: str = "rotary", **changes: object) -> Trace:
    quick = {"longest": "2", "windows": 1, "text": "To be", "kind": kind}
    return drive(run(Params(**{**quick, **changes})))  # type: ignore[arg-type]  # fields of Params


painted = partial(painted_by, LAB)


def named(marks: tuple[Mark, ...], start: str) -> list[Mark]:
    return [mark for mark in marks if mark.name.startswith(start)]


def said(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    return found.as_text()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("size", SIZES)
def test_that_every_step_of_every_kind_draws_with_its_marks_in_the_picture(
    size: tuple[int, int], kind: str
) -> None:
    trace = trace_of(kind)
    blank = QImage(*size, QImage.Format.Format_RGB32)
    blank.fill(theme.colour("light", "surface"))
    for at in (*range(len(trace)), 2.5, TURNS - 0.5):
        image, marks = painted(trace, at, size)
        assert image != blank
        for mark in marks:
            assert QRectF(-1, -1, size[0] + 2, size[1] + 2).contains(mark.area), (at, mark.name)


def test_that_a_training_is_drawn_and_told_in_numbers() -> None:
    trace = trace_of("alibi", train=3)
    at = LAB.step_of(trace, "train")
    for size in SIZES:
        _, marks = painted(trace, at, size)
        assert f"{trace.shared.copying.losses[1]:.3f}" in said(marks[0])
    assert LAB.explain(trace, at).paragraph.args["steps"] == 3
    assert len(LAB.values(trace, at)["training"]) == 3


def test_that_all_hands_turn_and_no_angle_between_them_changes() -> None:
    found: Positions = trace_of().shared
    for dials_at in (
        lambda at: rotary_dials(found.pair, at + 3, at), lambda at: wave_dials(found, at + 3, at)
    ):  # fmt: skip
        before, after = dials_at(0), dials_at(100)
        moved = (after.query[1] - before.query[1]) / before.frequencies
        np.testing.assert_allclose(moved, 100)
        np.testing.assert_allclose(
            after.query[1] - after.key[1], before.query[1] - before.key[1], atol=1e-9
        )
        np.testing.assert_allclose(after.parts, before.parts, atol=1e-9)
        assert after.total == pytest.approx(before.total, abs=1e-9)


def test_that_what_the_dials_say_adds_up_to_the_score() -> None:
    trace = trace_of()
    found: Positions = trace.shared
    for at in (0, 4):
        _, marks = painted(trace, at)
        dials = named(marks, "Dial ")
        assert len(dials) == found.pair.planes
        parts = [
            float(re.sub("·10", "e", said(mark).rsplit("= ", 1)[1]).replace("−", "-")
                  .translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")))
            for mark in dials
        ]  # fmt: skip
        score = float(LAB.values(trace, at)["score"])
        assert sum(parts) == pytest.approx(score, abs=0.05)
    assert LAB.values(trace, 0)["score"] == pytest.approx(LAB.values(trace, 5)["score"], abs=1e-12)


def test_that_dragging_the_key_moves_both_and_dragging_the_query_the_distance() -> None:
    trace = trace_of(shift=20)
    _, marks = painted(trace, 0)
    for name, field, was in (("Key", "shift", 20), ("Query", "distance", 3)):
        mark = named(marks, f"{name}: ")[0]
        assert mark.edit is not None
        start = mark.area.center()
        changes = mark.edit(Gesture("drag", start, QPointF(start.x() + 80, start.y())))
        assert changes is not None
        assert list(changes) == [field]
        assert changes[field] > was
        coerce(Params, changes)
        far = mark.edit(Gesture("release", start, QPointF(-99999, start.y())))
        assert far == {field: 0}
        assert mark.edit(Gesture("release", start, start)) is None
    dial = named(marks, "Dial ")[0]
    assert dial.edit is not None
    centre = dial.area.center()
    assert dial.edit(Gesture("wheel", centre, centre, turns=2)) == {"shift": 22}


def test_that_a_row_that_does_not_exist_is_said_to_be_missing() -> None:
    trace = trace_of("learned", shift=62)
    _, marks = painted(trace, 2)
    assert any("no row" in said(mark) for mark in marks)
    assert LAB.explain(trace, 2).numbers == ""
    _, inside = painted(trace_of("learned"), 0)
    assert not any("no row" in said(mark) for mark in inside)


def test_that_the_losses_pointed_at_are_those_of_the_trace() -> None:
    trace = trace_of()
    found: Positions = trace.shared
    _, marks = painted(trace, LAB.step_of(trace, "length"))
    mark = marks[-1]
    assert mark.read is not None
    first = mark.read(QPointF(mark.area.left() + 2, mark.area.center().y()))
    assert first is not None
    text = first.as_text()
    for row in range(len(KINDS)):
        assert f"{found.losses[row, :32].mean():.3f}" in text


def test_that_the_prediction_is_answered_by_the_smallest_loss_at_the_end() -> None:
    import dataclasses

    trace = trace_of()
    offered = {"learned": 0, "sinusoidal": 1, "rotary": 2, "alibi": 3, "none": 4, "t5": 4}
    for kind, right in offered.items():
        losses = trace.shared.losses.copy()
        losses[KINDS.index(kind), -64:] = 0.1
        changed = dataclasses.replace(
            trace, shared=dataclasses.replace(trace.shared, losses=losses)
        )
        assert told.answer(changed) == right
