"""The picture of data parallelism: bars tell their sums, blocks their times, cells who read."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism import verify
from explorer.compute.parallelism.data.params import Params
from explorer.compute.parallelism.data.run import run
from explorer.core.formatting import duration
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.data.lab import LAB
from explorer.panels.parallelism.data.lanes import moment
from explorer.panels.parallelism.data.numbers import signed, size
from explorer.panels.parallelism.data.replicas import largest, sample
from explorer.panels.parallelism.data.scene import DataScene
from explorer.ui.canvas.scene import Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float, view: View | None = None) -> list[Mark]:
    image = QImage(RECT.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(DataScene(LAB).paint(painter, RECT, trace, at, view or View()))
    finally:
        painter.end()


def told(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(QPointF(mark.area.center()))
    assert found is not None
    return found.as_text()


def test_that_a_bar_of_the_average_tells_the_sum_behind_it() -> None:
    trace = traced()
    found = trace.shared.gradients
    place = largest(found)
    marks = [m for m in painted(trace, 4) if m.name == f"element {place}"]
    text = told(marks[-1])  # the rows of the ranks come first
    for value in found.local[:, found.place + place]:
        assert signed(float(value), 4).lstrip("+") in text
    assert signed(float(found.whole[found.place + place]), 6) in text
    assert "/ 4 = " in text


def test_that_the_average_is_hidden_until_it_is_taken() -> None:
    trace = traced()
    place = largest(trace.shared.gradients)
    marks = [m for m in painted(trace, 3) if m.name == f"element {place}"]
    assert "/ 4" not in told(marks[-1])


def test_that_every_rank_tells_its_samples() -> None:
    trace = traced(ranks=4, batch=8)
    found = trace.shared.gradients
    for rank in range(4):
        (mark,) = [m for m in painted(trace, 2) if m.name == f"rank {rank}"]
        for index in np.flatnonzero(found.owner == rank).tolist():
            assert sample(found, index) in told(mark)


def test_that_an_all_reduce_tells_its_bytes_and_time() -> None:
    trace = traced(show="timeline")
    line = trace.shared.timeline
    (mark,) = [m for m in painted(trace, 5) if m.name == "network of 1"]
    assert mark.read is not None
    blocks = [b for b in line.blocks if b.kind == "reduce" and b.rank == 1]
    assert len(blocks) == len(line.buckets)
    whole = trace.scales["seconds"][1]
    for block in blocks:
        middle = (block.start + block.end) / 2 / whole
        point = QPointF(mark.area.left() + middle * mark.area.width(), mark.area.center().y())
        found = mark.read(point)
        assert found is not None
        assert size(line.buckets[block.bucket]) in found.as_text()
        assert duration(block.seconds) in found.as_text()
    start = mark.read(QPointF(mark.area.left() + 1, mark.area.center().y()))
    assert start is None  # nothing is sent during the forward pass


def test_that_the_cursor_moves_with_time_between_two_steps() -> None:
    trace = traced(show="timeline")
    times = [moment(trace, at) for at in np.arange(0, len(trace) - 1, 0.25)]
    assert all(b >= a for a, b in itertools.pairwise(times))
    assert moment(trace, 1.5) == (trace[1].seconds + trace[2].seconds) / 2


def test_that_a_cell_tells_who_read_the_sample_and_when() -> None:
    trace = traced(show="sampler", samples=22)
    dealt = trace.shared.shards
    marks = {m.name: m for m in painted(trace, 0) if m.name.startswith("sample ")}
    twice = int(np.flatnonzero(dealt.times[-1] == 2)[0])
    assert told(marks[f"sample {twice}"]).count("\n") == 2  # marks of the last epoch are on top
    assert len(marks) == 22


def test_that_a_selection_moves_the_band_to_another_number() -> None:
    trace = traced()
    before = len(painted(trace, 4))
    assert len(painted(trace, 4, View(selection={"element": 3}))) == before
    for odd in ({"element": 999}, {"element": "x"}, {"element": True}, 5, None):
        painted(trace, 4, View(selection=odd))


def test_that_the_prediction_is_answered_by_the_gradients() -> None:
    assert LAB.prediction is not None
    answers = [
        LAB.prediction.answer(traced(ranks=ranks, average=average))
        for ranks in (4, 3) for average in ("ranks", "samples")
    ]  # fmt: skip
    assert answers == [0, 0, 1, 0]


def test_that_a_run_that_failed_is_not_told_as_if_it_had_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def lost(*_: object) -> object:
        raise verify.RunError("rank 1 is gone")

    monkeypatch.setattr(verify, "answering", lost)
    trace = traced(show="waiting")
    found = LAB.explain(trace, len(trace) - 1)
    assert found.heading.key == "caption.not.run"
    assert found.paragraph.args["why"].args == {"text": "rank 1 is gone"}
    painted(trace, len(trace) - 1)
