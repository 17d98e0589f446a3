"""The picture of the claims: signs, answers that are edits, numbers on one axis."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF

from explorer.core.cards import claims
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.concepts.claims.lab import LAB
from explorer.panels.concepts.claims.ruler import decades, rows_of
from explorer.panels.concepts.claims.words import SENTENCES
from explorer.ui.canvas.scene import Gesture, Mark, Open
from explorer.ui.language import text
from tests.panels import drawing

pytestmark = pytest.mark.usefixtures("qapp")


def trace_of(**changes: object) -> Trace:
    from explorer.compute.concepts.settling import run

    return drive(run(coerce(LAB.Params, changes)[0]))


def marks_of(trace: Trace, at: float = 0) -> dict[str, Mark]:
    return {mark.name: mark for mark in drawing.painted_by(LAB, trace, at)[1]}


@pytest.mark.parametrize("said", ["true", "false", "depends"])
def test_that_an_answer_settles_the_claim_in_front_and_is_remembered(said: str) -> None:
    mark = marks_of(trace_of(only=["W065", "W066"]), 1)[f"judge {said}"]
    assert mark.edit is not None
    place = QPointF(0, 0)
    assert mark.edit(Gesture("press", place, place)) is None
    changes = mark.edit(Gesture("release", place, place))
    assert changes == {"chosen": [f"W066={said}"]}
    again = trace_of(only=["W065", "W066"], **changes)
    assert [step.judged for step in again.steps] == ["", said]
    assert again[1].verdict


def test_that_a_settled_claim_leads_to_its_lab_and_shows_its_numbers() -> None:
    trace = trace_of(only=["W065"], settle="all")
    marks, claim = marks_of(trace), claims()[0]["W065"]
    way = marks["open"].open
    assert isinstance(way, Open)
    assert (way.lab, way.at) == (claim.lab, claim.at)
    assert len([name for name in marks if name.startswith("number ")]) == len(
        rows_of(trace[0].numbers)
    )
    assert not any(name.startswith("judge") for name in marks)


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_what_is_said_to_be_wrong_stands_beside_the_verdict_and_not_before(
    size: tuple[int, int], language: str
) -> None:
    before, after = trace_of(only=["W065"]), trace_of(only=["W065"], chosen=["W065=true"])
    view = View(language=language)
    assert not [
        m for m in drawing.painted_by(LAB, before, 0, size, view)[1] if m.name == "severity"
    ]
    found = drawing.named(drawing.painted_by(LAB, after, 0, size, view)[1], "severity")
    read_out = found.read(found.area.center()) if found.read is not None else None
    assert read_out is not None
    said = SENTENCES[f"severity.{claims()[0]['W065'].severity}"]
    assert read_out.lines == (text(language, LAB.id, said),)
    assert found.area.right() <= size[0]


def test_that_every_subject_above_the_rows_has_a_name() -> None:
    subjects = {claims()[0][name].tab for name in trace_of().shared.listed}
    assert {f"tab.{subject}" for subject in subjects} <= set(LAB.words)


def test_that_a_row_of_the_list_goes_to_its_claim() -> None:
    trace = trace_of(tab="tokenizers")
    for name, mark in marks_of(trace).items():
        if name.startswith("row "):
            assert mark.seek is not None
            assert trace[mark.seek].claim == name.removeprefix("row ")


def test_that_the_axis_holds_every_magnitude_between_powers_of_ten() -> None:
    values = [3e-5, -42.0, 0.0, 7.0]
    span = decades(values)
    assert span == (-5, 2)
    assert all(10.0 ** span[0] <= abs(v) <= 10.0 ** span[1] for v in values if v)
    assert decades([0.0]) is None
    assert decades([10.0]) == (1, 2)


def test_that_short_lists_are_spread_out_and_long_ones_are_one_row() -> None:
    rows = rows_of({"two_sums": [1, 2], "many": list(range(9)), "flag": True, "x": math.nan})
    assert rows == [("two sums 1", 1), ("two sums 2", 2), ("many", list(range(9))),
                    ("flag", True), ("x", rows[-1][1])]  # fmt: skip
