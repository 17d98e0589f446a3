"""What can be done in the pictures of "Four bits" and "Quantise a matrix"."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from explorer.core.lab import open_lab
from explorer.core.params import changed
from explorer.core.trace import Trace
from explorer.ui.canvas.marks import Gesture, Mark
from tests.conformance import labs


def marks_of(lab_id: str, trace: Trace, index: int) -> dict[str, Mark]:
    _, marks = labs.draw(labs.scene_of(open_lab(lab_id)), trace, index)
    return {mark.name: mark for mark in marks}


def run(lab_id: str, **given: object) -> Trace:
    lab = open_lab(lab_id)
    return labs.run(lab_id, changed(lab.Params(), given))


def test_that_dragging_a_bar_changes_that_element_only(qapp: object) -> None:
    trace = run("floats/four-bit", topic="rules", block=[1.0, 2.0, 3.0, 4.0])
    bars = marks_of("floats/four-bit", trace, 0)["bars"]
    area = bars.area
    third = QPointF(area.left() + area.width() * 2.5 / 4, area.center().y())
    top = QPointF(area.left(), area.top())  # sideways movement does not matter
    assert bars.edit is not None
    assert bars.edit(Gesture("drag", third, top)) == {"block": [1.0, 2.0, 8.0, 4.0]}
    assert bars.edit(Gesture("double", third, third)) == {"block": [1.0, 2.0, 0.0, 4.0]}
    beyond = QPointF(0, area.bottom() + 500)
    assert bars.edit(Gesture("drag", third, beyond)) == {"block": [1.0, 2.0, -8.0, 4.0]}
    assert bars.edit(Gesture("wheel", third, third, turns=1.0)) is None


def test_that_a_click_in_the_map_takes_that_block(qapp: object) -> None:
    trace = run("floats/four-bit", topic="anatomy")
    area = marks_of("floats/four-bit", trace, 0)["blocks"]
    assert area.edit is not None
    inside = QPointF(0.1, 0.1)  # a block of a large matrix is smaller than a pixel
    corner = area.area.topLeft() + inside
    assert area.edit(Gesture("press", corner, corner)) == {"at": 0}
    last = area.area.bottomRight() - inside
    rows, along = trace.shared.anatomy.scales.shape
    assert area.edit(Gesture("press", last, last)) == {"at": rows * along - 1}


def test_that_rules_appear_one_after_the_other(qapp: object) -> None:
    trace = run("floats/four-bit", topic="rules")
    shown = [
        {n for n in marks_of("floats/four-bit", trace, i) if n.startswith("result")}
        for i in range(5)
    ]
    assert [len(names) for names in shown] == [0, 1, 2, 3, 4]


def test_that_an_element_reads_out_its_own_arithmetic(qapp: object) -> None:
    trace = run("floats/quantise-matrix")
    area = marks_of("floats/quantise-matrix", trace, 4)["map"]
    assert area.read is not None
    found = area.read(area.area.topLeft() + QPointF(0.5, 0.5))
    assert found is not None
    shared = trace.shared
    level = int(shared.levels[shared.place[0, 0]])
    assert found.title == "Row 0, column 0"
    assert any(line.startswith("ŵ =") and str(abs(level)) in line for line in found.lines)


def test_that_every_compared_format_can_be_pointed_at(qapp: object) -> None:
    trace = run("floats/quantise-matrix", outliers=2)
    marks = marks_of("floats/quantise-matrix", trace, 5)
    for ranked in trace.shared.ranked:
        assert f"row {ranked.name}" in marks
        read = marks[f"row {ranked.name}"].read
        assert read is not None
        found = read(QPointF(0, 0))
        assert found is not None
        assert len(found.lines) == 4


def test_that_the_prediction_is_answered_by_the_trace() -> None:
    lab = open_lab("floats/quantise-matrix")
    assert lab.prediction is not None
    trace = run("floats/quantise-matrix")
    names = ("int4-group64-affine", "mx-e2m1-rceil", "nvfp4", "nf4-64")
    kept = {each.name: each.rest for each in trace.shared.ranked}
    answer = names[lab.prediction.answer(trace)]
    assert kept[answer] == max(kept[name] for name in names)
