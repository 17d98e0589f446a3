"""The picture of the hazards lab: what falls off stands where it should, and is said in words."""

from __future__ import annotations

import math

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.floats.hazards import STAGES, Params
from explorer.core.lab import resolve
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.floats.hazards import LAB, outcome
from explorer.panels.floats.hazards.drop import on_bar, places
from explorer.panels.floats.hazards.facts import groups, stuck_at
from explorer.panels.floats.hazards.rails import rails_of
from explorer.panels.floats.hazards.scene import HazardsScene
from explorer.panels.floats.hazards.telling import headline
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**given: object) -> Trace:
    return drive(resolve(LAB.run)(Params(**given)))  # type: ignore[arg-type]  # by name


def painted(trace: Trace, at: float, rect: QRectF = RECT) -> tuple[Mark, ...]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return HazardsScene(LAB).paint(painter, rect, trace, at, View())
    finally:
        painter.end()


@pytest.fixture
def ink() -> object:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    yield Ink(painter, View(), LAB)
    painter.end()


def test_that_an_exponential_lies_straight_below_its_logit(ink: Ink) -> None:
    shared = traced(logits="0, 3, -6").shared
    rails = rails_of(ink, RECT, shared)
    for z, e in zip(shared.z.tolist(), shared.naive.exponentials.tolist(), strict=True):
        # e^z is rounded to 11 bits: ln of it is off by at most 2^-11
        unit = (rails.right - rails.left) / (rails.high - rails.low)
        assert on_bar(rails, e)[0] == pytest.approx(rails.x(z), abs=unit * 2**-11)


def test_that_what_is_lost_stands_in_a_bin_with_a_shape_of_its_own(ink: Ink) -> None:
    trace = traced(logits="0, 12, -19")
    rails = rails_of(ink, RECT, trace.shared)
    found = places(rails, trace.shared, groups(trace.shared), "naive.exp")
    assert [what for *_, what in found] == ["ok", "infinite", "zero"]
    assert rails.beyond.contains(QPointF(*found[1][:2]))
    assert rails.zero.contains(QPointF(*found[2][:2]))


@pytest.mark.parametrize(
    ("given", "stage", "key"),
    [
        ({"logits": "0, 12"}, "naive.exp", "head.exp.over"),
        ({"logits": "0, 12"}, "naive.divide", "head.divide.nan"),
        ({"logits": "[10.5]*10"}, "naive.sum", "head.sum.over"),
        ({"logits": "[10.5]*10"}, "naive.divide", "head.divide.zeros"),
        ({"logits": "-20, -21"}, "naive.sum", "head.sum.zero"),
        ({"logits": "[0]*4096", "format": "bf16"}, "safe.sum", "head.sum.stuck"),
        ({"logits": "[0]*4096", "format": "bf16"}, "safe.divide", "head.divide.off"),
        ({"logits": "1000, 1001, 1002", "format": "bf16"}, "logits", "head.merged"),
        ({"logits": "[-inf]*3"}, "safe.max", "head.max.nan"),
        ({"logits": "0, -30, -120"}, "log.subtract", "head.logs.lost"),
        ({"logits": "1, 2"}, "naive.divide", "head.divide.fine"),
    ],
)
def test_that_the_headline_names_the_failure(
    given: dict[str, object], stage: str, key: str
) -> None:
    assert headline(traced(**given), STAGES.index(stage)).key == key


def test_that_a_sum_that_still_moves_is_not_called_stuck() -> None:
    assert stuck_at(traced(logits="[0]*100").shared.naive) == -1
    assert stuck_at(traced(logits="[0]*300", format="bf16").shared.naive) == 256


@pytest.mark.parametrize(
    ("logits", "answer"), [("0, 1", 0), ("0, 12", 1), ("[10.5]*10", 2), ("-20, -21", 1)]
)
def test_that_the_prediction_is_judged_by_the_naive_way(logits: str, answer: int) -> None:
    assert outcome(traced(logits=logits)) == answer


def test_that_dragging_the_rail_shifts_the_logits_by_as_much() -> None:
    trace = traced(logits="0, 3", shift=1.0)
    rail = next(mark for mark in painted(trace, 0) if mark.name == "rail")
    start = rail.area.center()
    assert rail.edit is not None
    ink_image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(ink_image)
    rails = rails_of(Ink(painter, View(), LAB), RECT, trace.shared)
    painter.end()
    # the stage has a margin of 14 on either side
    unit = (rails.right - rails.left - 28) / (rails.high - rails.low)
    moved = rail.edit(Gesture("drag", start, QPointF(start.x() + 5 * unit, start.y())))
    assert moved == {"shift": pytest.approx(6.0, abs=0.25)}
    far = rail.edit(Gesture("release", start, QPointF(start.x() + 1e6, start.y())))
    assert far == {"shift": 110.0}
    assert rail.edit(Gesture("wheel", start, start, turns=1.0)) is None


def test_that_every_logit_of_a_short_list_can_be_pointed_at_with_its_formula() -> None:
    trace = traced(logits="0, 12, -3")
    marks = [m for m in painted(trace, 3) if m.name.startswith("logit ")]
    assert len(marks) == 3
    read = marks[1].read
    assert read is not None
    found = read(marks[1].area.center())
    assert found is not None
    assert any("e^12.000 / Σ = ∞ / ∞ = NaN" in line for line in found.lines)


def test_that_a_dial_says_the_true_angle_and_the_formats() -> None:
    trace = traced(topic="rope", format="bf16", positions=300)
    last = trace[len(trace) - 1]
    pair = int(trace.shared.shown[2])
    mark = next(m for m in painted(trace, len(trace) - 1) if m.name == f"pair {pair}")
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    assert f"{math.cos(last.true[2]):.4f}".replace("-", "−") in found.as_text()


@pytest.mark.parametrize("text_scale", [0.8, 1.0, 1.5, 2.5])
def test_that_all_stages_are_painted_at_any_text_scale(text_scale: float) -> None:
    trace = traced(logits="0, 12, -3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 0, 1, 2, 3, -30")
    for size in ((480, 420), (1240, 620)):
        image = QImage(*size, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        for index in range(len(trace)):
            HazardsScene(LAB).paint(
                painter, QRectF(0, 0, *size), trace, index + 0.5, View(text_scale=text_scale)
            )
        painter.end()
