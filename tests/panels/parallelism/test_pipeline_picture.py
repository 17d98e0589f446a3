"""The schedule editor: what dragging does to the table, what is marked, what is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.pipeline.editor import Params, layout, schedule_of
from explorer.compute.parallelism.pipeline.run import run
from explorer.compute.parallelism.pipeline.table import LONGEST, read
from explorer.core.params import ParamError, changed, coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.pipeline.editing import moved
from explorer.panels.parallelism.pipeline.explain import explain
from explorer.panels.parallelism.pipeline.lab import LAB, against_gpipe
from explorer.panels.parallelism.pipeline.lanes import level_at
from explorer.panels.parallelism.pipeline.scene import PipelineScene
from explorer.panels.parallelism.pipeline.timeline import MOST_BOXES
from explorer.ui import language
from explorer.ui.canvas.marks import Gesture, Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: Any) -> Trace:
    return drive(run(Params(**fields)))


def preset(name: str) -> Trace:
    return drive(run(coerce(Params, dict(LAB.presets[name].params))[0]))


def painted(trace: Trace, at: float | None = None, view: View | None = None) -> list[Mark]:
    image = QImage(RECT.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        where = len(trace) - 1 if at is None else at
        return list(PipelineScene(LAB).paint(painter, RECT, trace, where, view or View()))
    finally:
        painter.end()


def of(marks: list[Mark], name: str) -> Mark:
    return next(mark for mark in reversed(marks) if mark.name == name)


def drag(mark: Mark, to: QPointF, phase: str = "release") -> Any:
    assert mark.edit is not None
    return mark.edit(Gesture(phase, mark.area.center(), to))


def order(csv: str, rank: int) -> list[str]:
    return [str(operation) for operation in read(csv)[rank] if operation is not None]


def test_that_a_dragged_operation_is_in_its_new_place_in_the_params() -> None:
    trace = traced()
    marks = painted(trace)
    back, first = of(marks, "0B0"), of(marks, "0F1")
    change = drag(back, first.area.center() + QPointF(3, 0))
    assert change["schedule"] == "own"
    assert order(change["csv"], 0)[:4] == ["0F0", "0F1", "0B0", "0F2"]
    fresh = changed(trace.params, change)
    # what the drag wrote is a schedule like any other: it can be run, kept and undone
    assert [f.rule for f in drive(run(fresh)).shared.findings] == ["deadlock"]


def test_that_a_preview_brought_back_leaves_the_params_as_they_were() -> None:
    trace = traced()
    mark = of(painted(trace), "1F2")
    same = drag(mark, mark.area.center() + QPointF(1, 0), "drag")
    assert changed(trace.params, same) == trace.params


def test_that_an_operation_dropped_on_another_rank_or_outside_is_told_by_the_linter() -> None:
    trace = traced()
    marks = painted(trace)
    mark = of(marks, "1F3")
    other = changed(trace.params, drag(mark, of(marks, "2F3").area.center()))
    assert "two-ranks" in {f.rule for f in drive(run(other)).shared.findings}
    gone = changed(trace.params, drag(mark, QPointF(mark.area.center().x(), 700)))
    findings = drive(run(gone)).shared.findings
    assert ("missing", "1F3") in [(f.rule, f.operation) for f in findings]


def test_that_the_wheel_moves_an_operation_by_one_place() -> None:
    trace = traced()
    mark = of(painted(trace), "3B1")
    assert mark.edit is not None
    at = mark.area.center()
    later = mark.edit(Gesture("wheel", at, at, turns=1.0))
    assert later is not None
    assert order(later["csv"], 3)[3:5] == ["3F2", "3B1"]


def test_that_a_pair_moves_as_one_and_is_never_torn() -> None:
    params = Params(schedule="dualpipev")
    row = schedule_of(params).rows[0]
    first = next(place for place, op in enumerate(row) if op.paired)
    for target in range(len(row) - 2):
        change = moved(params, 0, first + 1, 0, target)
        if change is None:
            continue
        fresh = read(change["csv"])[0]
        pairs = {(fresh[i], fresh[i + 1]) for i, op in enumerate(fresh) if op and op.paired}
        before = {(row[i], row[i + 1]) for i, op in enumerate(row) if op.paired}
        assert pairs == before


def test_that_a_table_too_long_to_keep_is_not_written() -> None:
    params = Params(ranks=64, micro_batches=512, layers=64)
    change = moved(params, 0, 0, 0, 5)
    assert change is None or len(change["csv"]) <= LONGEST


def test_that_the_border_between_stages_moves_layers_and_keeps_their_number() -> None:
    trace = traced()
    cut = of(painted(trace), "cut 1")
    change = drag(cut, cut.area.center() + QPointF(25, 0))
    assert change["split"] == "own"
    assert sum(change["sizes"]) == 16
    assert change["sizes"][1] > 4 > change["sizes"][2]
    far = drag(cut, QPointF(5000, cut.area.center().y()))
    assert min(far["sizes"]) == 1


def test_that_the_button_balances_and_makes_the_slowest_stage_faster() -> None:
    trace = traced(head=3.0)
    button = of(painted(trace), "split balanced")
    assert button.edit is not None
    at = button.area.center()
    fresh = drive(run(changed(trace.params, button.edit(Gesture("release", at, at)) or {})))
    assert fresh.shared.costs.sum(axis=0).max() < trace.shared.costs.sum(axis=0).max()
    assert fresh.shared.clock.time < trace.shared.clock.time


def test_that_a_click_chooses_a_micro_batch_and_its_way_is_drawn() -> None:
    trace = traced()
    mark = of(painted(trace), "2F5")
    assert mark.select == {"micro": 5}

    def picture(selection: Any) -> bytes:
        image = QImage(690, 715, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        PipelineScene(LAB).paint(painter, RECT, trace, 5, View(selection=selection))
        painter.end()
        return bytes(image.constBits())

    assert picture({"micro": 5}) != picture(None)


def test_that_a_gap_says_what_the_rank_waits_for() -> None:
    trace = traced()
    row = of(painted(trace), "rank 0")
    assert row.read is not None
    # rank 0 has done its four forwards at 16 of 132 ms and waits for its first gradient until 40
    found = row.read(QPointF(row.area.left() + row.area.width() * 28 / 132, row.area.center().y()))
    assert found is not None
    assert "16 ms … 40 ms (24 ms)" in found.as_text()
    assert "0B0" in found.as_text()


def test_that_thousands_of_operations_still_answer_the_mouse() -> None:
    trace = traced(ranks=32, micro_batches=64, layers=32)
    assert len(trace.shared.timeline.end) > MOST_BOXES
    marks = painted(trace)
    row = of(marks, "rank 3")
    assert row.read is not None
    found = row.read(row.area.center())
    assert found is not None
    assert "3" in found.title


def test_that_memory_over_time_is_what_the_peak_says() -> None:
    trace = traced(schedule="interleaved")
    shared = trace.shared
    for rank in range(4):
        levels = [level_at(shared, rank, float(time)) for time in shared.moments]
        assert max(levels) == shared.held.peak[rank]
        assert levels[-1] == 0.0


def test_that_bad_layouts_name_their_rule_with_its_numbers() -> None:
    with pytest.raises(ParamError) as error:
        layout(Params(ranks=8, schedule="interleaved", chunks=4))
    assert error.value.key == "rule.layers"
    assert error.value.args_of_key["stages"] == 32
    assert error.value.args_of_key["layers"] == 16
    with pytest.raises(ParamError) as error:
        layout(Params(micro_batches=3))
    text = language.say("en", LAB.id, LAB.words, _message(error.value))
    assert "3 micro-batches for 4 ranks" in text
    with pytest.raises(ParamError) as error:
        layout(Params(split="own", sizes=(4, 4, 4, 5)))
    assert error.value.args_of_key["sum"] == "17"
    with pytest.raises(ParamError) as error:
        layout(Params(schedule="own"))
    assert error.value.field == "csv"


def _message(error: ParamError) -> Any:
    from explorer.core.words import Message

    return Message(error.key, error.args_of_key)


def test_that_costs_of_a_stage_can_be_given_one_by_one() -> None:
    plan = layout(Params(costs=((1.0, 2.0, 3.0), (), (None, 7.0)), message=0.5))  # type: ignore[arg-type]  # gaps are allowed
    assert plan.costs.forward == (1.0, 4.0, 4.0, 4.0)
    assert plan.costs.input == (2.0, 4.0, 7.0, 4.0)
    assert plan.costs.message == 0.5


def test_that_a_deadlock_is_said_with_all_who_wait() -> None:
    trace = preset("deadlock")
    assert not trace.shared.timeline.complete
    found = explain(trace, len(trace) - 1)
    said = [language.say("en", LAB.id, LAB.words, line) for line in found.notice]
    assert any("rank 0 wants 0B0 and needs 1B0; rank 1 wants 1F2 and needs 0F2" in s for s in said)


@pytest.mark.parametrize(
    ("fields", "answer"),
    [({}, 1), ({"schedule": "zb-h1", "chunks": 1}, 0), ({"schedule": "interleaved"}, 0),
     ({"schedule": "interleaved", "message": 20.0}, 2)],
)  # fmt: skip
def test_that_the_prediction_is_answered_by_a_simulation_of_gpipe(
    fields: dict[str, Any], answer: int
) -> None:
    assert against_gpipe(traced(**fields)) == answer


def test_that_the_exported_table_is_the_schedule() -> None:
    trace = traced(schedule="zb-h1")
    out = LAB.result(trace)
    again = traced(schedule="own", csv=out["csv"])
    assert np.array_equal(again.shared.timeline.end, trace.shared.timeline.end)
    assert LAB.result(again)["csv"] == out["csv"]


def test_that_the_read_out_of_the_table_is_a_csv_to_copy_and_a_click_takes_it_over() -> None:
    trace = traced(schedule="zbv", micro_batches=4)
    button = of(painted(trace), "table")
    assert button.read is not None
    assert button.edit is not None
    at = button.area.center()
    found = button.read(at)
    assert found is not None
    assert read(found.as_text()) == schedule_of(trace.params).rows
    fresh = changed(trace.params, button.edit(Gesture("release", at, at)) or {})
    assert fresh.schedule == "own"
    assert schedule_of(fresh).rows == schedule_of(trace.params).rows
    # its own table is there already
    own = of(painted(drive(run(fresh))), "table")
    assert own.edit is not None
    assert own.edit(Gesture("release", at, at)) is None


def test_that_between_two_moments_only_the_clock_moves() -> None:
    trace = traced()

    def picture(at: float) -> bytes:
        image = QImage(690, 715, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        PipelineScene(LAB).paint(painter, RECT, trace, at, View())
        painter.end()
        return bytes(image.constBits())

    assert picture(5.5) != picture(5.0)
    calm = replace(View(), reduced_motion=True)
    assert painted(trace, 5.5, calm)
