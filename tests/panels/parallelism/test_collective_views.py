"""The matrices of all eight collectives, and the curve of bucket sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.collective_params import Params
from explorer.compute.parallelism.collective_schedules import COLLECTIVES
from explorer.compute.parallelism.collectives import run
from explorer.core.formatting import duration
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.collectives.lab import LAB
from explorer.panels.parallelism.collectives.scene import CollectivesScene
from explorer.ui.canvas.scene import Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float) -> tuple[QImage, dict[str, Mark]]:
    image = QImage(RECT.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    try:
        marks = CollectivesScene(LAB).paint(painter, RECT, trace, at, View())
    finally:
        painter.end()
    return image, {mark.name: mark for mark in marks}


def told(mark: Mark, at: QPointF | None = None) -> str:
    assert mark.read is not None
    found = mark.read(mark.area.center() if at is None else at)
    assert found is not None
    return found.as_text()


def cell(mark: Mark, rank: int, chunk: int, ranks: int = 4) -> str:
    """What a cell of a large matrix tells."""
    side = mark.area.width() / ranks
    return told(mark, mark.area.topLeft() + QPointF((chunk + 0.5) * side, (rank + 0.5) * side))


def test_that_every_small_matrix_leads_to_its_step_and_calls_its_factor_a_convention() -> None:
    trace = traced(show="overview")
    _, marks = painted(trace, 0)
    for place, name in enumerate(COLLECTIVES):
        mark = marks[f"kind {name}"]
        assert mark.seek == place
        assert "convention" in told(mark)
    assert "2(N − 1)/N = 1.50" in told(marks["kind all-reduce"])


def test_that_a_sum_in_a_large_matrix_tells_its_terms() -> None:
    trace = traced(show="overview")
    _, marks = painted(trace, 6)
    assert "2 + 102 + 202 + 302 = 608" in cell(marks["after"], 1, 2)
    assert "102" in cell(marks["before"], 1, 2)
    _, marks = painted(trace, 5)  # reduce-scatter: rank 1 has nothing but chunk 1
    assert "nothing" in cell(marks["after"], 1, 2)


def test_that_the_large_matrix_opens_its_collective_message_by_message() -> None:
    trace = traced(show="overview")
    _, marks = painted(trace, 7)
    link = marks["open messages"].open
    assert link is not None
    assert link.params == {"show": "messages", "collective": "all-to-all"}


def test_that_the_two_halves_become_one_arrow_on_the_way_to_the_last_step() -> None:
    trace = traced(show="overview")
    pictures = [painted(trace, at)[0] for at in (8.0, 8.5, 9.0)]
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    assert "half-way" in painted(trace, 8.0)[1]
    assert "half-way" not in painted(trace, 9.0)[1]


def test_that_every_bucket_size_tells_its_time_and_is_a_step() -> None:
    trace = traced(show="buckets")
    sweep = trace.shared
    _, marks = painted(trace, 3)
    for place in range(len(trace)):
        mark = marks[f"size {place}"]
        assert mark.seek == place
        assert duration(float(sweep.overlapped[place])) in told(mark)
        assert duration(float(sweep.after[place])) in told(mark)


def test_that_the_explanation_knows_on_which_side_of_the_best_size_it_is() -> None:
    trace = traced(show="buckets")
    best = int(trace.shared.overlapped.argmin())
    keys = [LAB.explain(trace, place).paragraph.key for place in range(len(trace))]
    assert keys[best] == "para.sweep.best"
    assert set(keys[:best]) == {"para.sweep.small"}
    assert set(keys[best + 1 :]) == {"para.sweep.large"}


@pytest.mark.parametrize("algorithm", ["naive", "ring", "tree", "hierarchy"])
@pytest.mark.parametrize("collective", COLLECTIVES)
def test_that_every_step_of_every_collective_is_explained_and_drawn(
    collective: str, algorithm: str
) -> None:
    trace = traced(collective=collective, algorithm=algorithm, ranks=6, node=3, elements=6)
    for index in range(len(trace)):
        found = LAB.explain(trace, index)
        for sentence in (found.heading, found.paragraph, *found.notice):
            assert LAB.words[sentence.key].format(**sentence.args)
        painted(trace, index)
        painted(trace, min(index + 0.5, len(trace) - 1))
