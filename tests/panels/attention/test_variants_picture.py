"""The picture of shared keys and values: lanes fold, heights and widths are bytes."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.variants import REAL_MODELS, Params, Run
from explorer.compute.attention.variants_run import run
from explorer.compute.models.library import bundled
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.variants import CHOICES, LAB
from explorer.panels.attention.variants.losses import REPAIR
from explorer.panels.attention.variants.scene import VariantsScene
from explorer.panels.attention.variants.wiring import places, ratio_text
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in bundled()}, reason="the model is not there"
    ),
]
SIZE = (690, 715)


@cache
def trace_of(**given: object) -> Trace:
    return drive(run(Params(**given)))  # type: ignore[arg-type]  # fields by name


def start_of(trace: Trace, section: str) -> int:
    return next(each.start for each in trace.sections if each.id == section)


def painted(trace: Trace, at: float) -> tuple[QImage, tuple[Mark, ...]]:
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.colour("light", "surface"))
    painter = QPainter(image)
    try:
        marks = VariantsScene(LAB).paint(painter, QRectF(0, 0, *SIZE), trace, at, View())
    finally:
        painter.end()
    return image, marks


def titles(marks: tuple[Mark, ...]) -> list[str]:
    found = []
    for mark in marks:
        read = mark.read(mark.area.center()) if mark.read else None
        if read is not None:
            found.append(read.title)
    return found


def test_that_every_query_head_stays_while_lanes_become_fewer() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    for place, variant in enumerate(shared.variants):
        shown = titles(painted(trace, start_of(trace, "wiring") + place)[1])
        assert sum(title.startswith("query head") for title in shown) == shared.heads
        lanes = {title for title in shown if title.startswith("key of lane")}
        assert len(lanes) == (0 if variant.kind == "mla" else variant.lanes)
        rebuilt = [title for title in shown if "rebuilt" in title]
        assert len(rebuilt) == (shared.heads if variant.kind == "mla" else 0)


def test_that_the_height_of_what_is_kept_is_its_numbers() -> None:
    """A latent as wide as one shared lane is as high as its key and value together."""
    trace = trace_of()
    shared: Run = trace.shared
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    where = places(Ink(painter, View(), LAB), QRectF(0, 0, 660, 560), shared)
    painter.end()
    shared_lane = next(v for v in shared.variants if v.kind == "mqa")
    assert shared_lane.numbers * where.unit == pytest.approx(where.lane)


def test_that_lanes_slide_together_between_two_steps() -> None:
    trace = trace_of()
    start = start_of(trace, "wiring")

    def tops(at: float) -> list[float]:
        image_marks = painted(trace, at)[1]
        rows = [
            mark.area.top()
            for mark in image_marks
            if mark.read and (read := mark.read(mark.area.center()))
            and read.title.startswith("key of lane")
        ]  # fmt: skip
        return sorted(set(rows))

    still, moving = tops(start), tops(start + 0.5)
    assert len(still) == len(moving) == trace.shared.key_value_heads
    assert moving[1] - moving[0] < still[1] - still[0], "the first two meet"


def test_that_a_click_on_the_slider_goes_to_that_number_of_heads() -> None:
    trace = trace_of()
    marks = painted(trace, 0)[1]
    seeks = [mark.seek for mark in marks if mark.seek is not None]
    assert seeks == list(range(len(trace.shared.counts)))


def test_that_the_offer_sets_the_steps_of_repair_when_the_button_is_let_go() -> None:
    trace = trace_of()
    marks = painted(trace, start_of(trace, "convert"))[1]
    edit = next(mark.edit for mark in marks if mark.edit is not None)
    point = QPointF(0, 0)
    assert edit(Gesture("press", point, point)) is None
    assert edit(Gesture("release", point, point)) == {"repair": REPAIR}


def test_that_the_models_stand_in_a_row_each_and_lead_to_their_step() -> None:
    trace = trace_of()
    start = start_of(trace, "models")
    marks = painted(trace, start)[1]
    found = [mark.seek for mark in marks if mark.name in {m.name for m in REAL_MODELS}]
    assert found == list(range(start, start + len(REAL_MODELS)))


def test_that_the_question_is_answered_by_counting() -> None:
    assert LAB.prediction is not None
    assert CHOICES[LAB.prediction.answer(trace_of())] == "same"


@pytest.mark.parametrize(
    ("value", "whole", "text"),
    [(4, 4, "= 1"), (1, 4, "÷ 4"), (6144, 8192, "÷ 1.33"), (8, 4, "× 2"), (0, 4, "")],
)
def test_that_ratios_are_written_as_divisions(value: float, whole: float, text: str) -> None:
    assert ratio_text(value, whole) == text
