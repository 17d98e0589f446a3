"""The picture of ZeRO: what is marked, what a click does, what is said."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.zero.lab import KINDS, SHOWN, Params
from explorer.compute.parallelism.zero.run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.zero.explain import explain
from explorer.panels.parallelism.zero.lab import LAB, kept_whole
from explorer.panels.parallelism.zero.lane import parts
from explorer.panels.parallelism.zero.scene import ZeroScene
from explorer.ui import language
from explorer.ui.canvas.scene import Gesture, Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float, rect: QRectF = RECT, view: View | None = None) -> list[Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(ZeroScene(LAB).paint(painter, rect, trace, at, view or View()))
    finally:
        painter.end()


def named(marks: list[Mark], start: str) -> list[Mark]:
    return [mark for mark in marks if mark.name.startswith(start)]


def told(mark: Mark, point: QPointF | None = None) -> str:
    assert mark.read is not None
    found = mark.read(point or mark.area.center())
    assert found is not None
    return found.as_text()


def test_that_a_click_on_a_rank_follows_the_parameter_under_it() -> None:
    trace = traced()
    mark = named(painted(trace, 0), "rank 2 layer 1")[0]
    assert mark.edit is not None
    x = mark.area.left() + mark.area.width() * (3 * 8 + 5 + 0.5) / 64
    point = QPointF(x, mark.area.center().y())
    assert mark.edit(Gesture("press", point, point)) is None
    assert mark.edit(Gesture("release", point, point)) == {"parameter": 64 + 3 * 8 + 5}
    assert "row 3, column 5" in told(mark, point)


def test_that_a_click_on_a_stage_takes_it() -> None:
    marks = named(painted(traced(), 0), "plan")
    chosen = []
    for mark in marks:
        assert mark.edit is not None
        point = mark.area.center()
        chosen.append(mark.edit(Gesture("release", point, point)))
    assert chosen == [
        {"stage": 0, "keep": "use"}, {"stage": 1, "keep": "use"}, {"stage": 2, "keep": "use"},
        {"stage": 3, "keep": "use"}, {"stage": 3, "keep": "backward"},
    ]  # fmt: skip


def test_that_the_lane_leads_to_every_event() -> None:
    trace = traced()
    marks = named(painted(trace, 4), "event")
    assert [mark.seek for mark in marks] == list(range(len(trace)))
    assert "1\u202f120 B" in told(marks[4])


def test_that_the_followed_parameter_is_told_on_each_rank() -> None:
    trace = traced()
    marks = named(painted(trace, 0), "followed")
    assert len(marks) == 4
    owner = 1  # row 2 of 8 over 4 ranks
    texts = [told(mark) for mark in marks]
    assert all(("momentum = –" in text) == (rank != owner) for rank, text in enumerate(texts))


def test_that_the_parts_of_a_moment_add_up_to_its_bytes() -> None:
    trace = traced(micro_batches=2)
    rest = trace.shared.plans[trace.shared.chosen].rest
    for row in trace.shared.lane:
        assert sum(parts(row, rest).values()) == row.sum()
    gathered = [parts(row, rest)["gathered"] for row in trace.shared.lane]
    assert max(gathered) == (64 - 16) * 2
    assert gathered[0] == gathered[-1] == 0


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("show", SHOWN)
def test_that_every_mark_lies_on_the_stage_and_tells_something(
    show: str, size: tuple[int, int]
) -> None:
    trace = traced(show=show, ranks=3, micro_batches=2)
    rect = QRectF(0, 0, *size)
    for at in range(0, len(trace), 3):
        marks = painted(trace, at + (0.5 if at + 1 < len(trace) else 0.0), rect)
        assert marks
        for mark in marks:
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name
            assert told(mark)


@pytest.mark.parametrize("recipe", ["zero-16", "deepspeed-20", "bf16-only"])
@pytest.mark.parametrize("stage", [0, 1, 2, 3])
def test_that_every_event_of_every_stage_has_words_in_both_languages(
    stage: int, recipe: str
) -> None:
    trace = traced(stage=stage, recipe=recipe, micro_batches=2, layers=2)
    for at in range(len(trace)):
        found = explain(trace, at)
        for message in (found.heading, found.paragraph, *found.notice):
            for code in ("en", "zh"):
                text = language.say(code, LAB.id, LAB.words, message)
                assert "{" not in text
        assert found.formula
        assert set(LAB.values(trace, at)) <= set(LAB.value_names)
    assert set(LAB.result(trace)) <= set(LAB.result_names)


def test_that_the_prediction_is_what_the_arrays_at_rest_say() -> None:
    assert [kept_whole(traced(stage=stage)) for stage in (0, 1, 2, 3)] == [0, 1, 2, 3]


def test_that_the_numbers_of_the_update_are_those_of_the_arrays() -> None:
    trace = traced(recipe="fp32")
    found = explain(trace, len(trace) - 1)
    owner = 1
    after = float(trace[-1].values[owner, KINDS.index("weight")])
    assert found.numbers.endswith(f"{after:.3g}".replace("-", "{-") + ("}" if after < 0 else ""))


def test_that_the_last_step_says_that_it_equals_replicas() -> None:
    trace = traced()
    chips = named(painted(trace, len(trace) - 1), "chip")
    assert told(chips[0]) == "as replicas would: bit for bit"
