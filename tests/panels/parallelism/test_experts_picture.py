"""The picture of experts: every choice lies where it was sent, and answers with its numbers."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.experts.lab import Params
from explorer.compute.parallelism.experts.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.experts.lab import LAB, how_full
from explorer.panels.parallelism.experts.places import arrange
from explorer.panels.parallelism.experts.scene import ExpertsScene
from explorer.ui.canvas.scene import Mark

RECT = QRectF(0, 0, 690, 715)
TEXT = "the king and the queen were long in Rome, 却说玄德引关、张来见。"
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**{"text": TEXT, **fields})))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float, rect: QRectF = RECT, view: View | None = None) -> list[Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(ExpertsScene(LAB).paint(painter, rect, trace, at, view or View()))
    finally:
        painter.end()


def told(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(QPointF(mark.area.center()))
    assert found is not None
    return found.as_text()


@pytest.mark.parametrize("fields", [{}, {"ep": "8"}, {"etp": "2"}, {"capacity": 1.0, "push": 4.0}])
def test_that_every_choice_lies_in_the_pile_of_its_expert(fields: dict[str, object]) -> None:
    shared = traced(**fields).shared
    for stage in (QRectF(0, 0, 662, 480), QRectF(0, 0, 452, 260)):
        places = arrange(stage, shared, 12.0)
        boxes = places.alone
        for token, slot in np.ndindex(*shared.chosen.shape):
            piece = int(shared.owner[token]) % shared.etp
            left, top, wide, tall = boxes[piece, token, slot].tolist()
            area = places.bins[int(shared.chosen[token, slot]), piece]
            assert area.adjusted(-0.1, -0.1, 0.1, 0.1).contains(QRectF(left, top, wide, tall))
        one = boxes[shared.owner % shared.etp, np.arange(len(shared.owner))].reshape(-1, 4)
        assert len(np.unique(np.round(one, 4), axis=0)) == len(one), "no two on one place"


def test_that_tokens_stand_apart_inside_the_column_of_their_gpu() -> None:
    shared = traced(ep="8", etp="2").shared
    places = arrange(QRectF(0, 0, 662, 480), shared, 12.0)
    for token, (left, top, wide, tall) in enumerate(places.tokens.tolist()):
        area = places.own[int(shared.owner[token])]
        assert area.adjusted(-0.1, -0.1, 0.1, 1.0).contains(QRectF(left, top, wide, tall))
    assert len(np.unique(np.round(places.tokens, 4), axis=0)) == len(places.tokens)


def test_that_a_token_tells_its_experts_and_weights() -> None:
    trace = traced()
    shared = trace.shared
    marks = {mark.name: mark for mark in painted(trace, 1)}
    for token in (0, len(shared.owner) - 1):
        text = told(marks[f"token {token}"])
        assert shared.pieces[token] in text
        for slot in range(2):
            assert f"{shared.weights[token, slot]:.3f}" in text
            assert f"expert {shared.chosen[token, slot]}" in text


def test_that_cells_of_the_matrix_tell_tokens_and_bytes() -> None:
    trace = traced()
    shared = trace.shared
    at = LAB.step_of(trace, "dispatch")
    marks = {mark.name: mark for mark in painted(trace, at)}
    assert str(int(shared.dispatch[0, 1])) in told(marks["cell 0 1"])
    assert "nothing is sent" in told(marks["cell 2 2"])


def test_that_nothing_is_known_of_messages_before_they_are_counted() -> None:
    trace = traced()
    names = {mark.name for mark in painted(trace, LAB.step_of(trace, "router"))}
    assert not any(name.startswith(("band", "cell")) for name in names)


def test_that_a_pinned_token_is_found_again_in_the_picture() -> None:
    trace = traced()
    at = LAB.step_of(trace, "dispatch")
    image = []
    for view in (View(), View(selection={"token": 3})):
        canvas = QImage(690, 715, QImage.Format.Format_RGB32)
        canvas.fill(0)
        painter = QPainter(canvas)
        ExpertsScene(LAB).paint(painter, RECT, trace, at, view)
        painter.end()
        image.append(bytes(canvas.constBits()))
    assert image[0] != image[1]


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620), (300, 220)])
def test_that_marks_stay_on_the_stage(size: tuple[int, int]) -> None:
    rect = QRectF(0, 0, *size)
    trace = traced(ep="8", etp="2", capacity=1.0)
    for at in range(len(trace)):
        for mark in painted(trace, at, rect):
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name


def test_that_the_prediction_is_answered_from_the_load() -> None:
    assert how_full(traced(ep="1")) == 0
    assert how_full(traced(ep="8", push=8.0)) == 3
    trace = traced()
    loads = trace.shared.columns_load
    assert (how_full(trace) == 0) == (loads.max() == loads.mean())
