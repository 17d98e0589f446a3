"""The picture of the induction lab: what is drawn follows from what was measured."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.compute.attention.induction import Params, Story
from explorer.compute.attention.induction_run import run
from explorer.compute.models.library import bundled
from explorer.core.formatting import fixed
from explorer.core.lab import open_lab
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.induction import CHOICES, LAB
from explorer.panels.attention.induction.scene import InductionScene
from explorer.ui import theme
from explorer.ui.canvas.scene import Mark

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in bundled()}, reason="the model is not there"
    ),
]
SIZE = (690, 715)


@cache
def trace_of(source: str) -> Trace:
    return drive(run(Params(source=source)))


def painted(trace: Trace, at: float, view: View | None = None) -> tuple[QImage, tuple[Mark, ...]]:
    view = view or View()
    image = QImage(*SIZE, QImage.Format.Format_RGB32)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = InductionScene(LAB).paint(painter, QRectF(0, 0, *SIZE), trace, at, view)
    finally:
        painter.end()
    return image, marks


def start_of(trace: Trace, section: str) -> int:
    return next(s.start for s in trace.sections if s.id == section)


def named(marks: tuple[Mark, ...], name: str) -> Mark:
    return next(mark for mark in marks if mark.name == name)


def text_at(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    return found.as_text()


def strength(image: QImage, area: QRectF) -> float:
    """How far the strongest pixel near the top of an arc is from the surface."""
    surface = theme.colour("light", "surface")
    x = int(area.center().x())
    column = (QColor(image.pixel(x, y)) for y in range(int(area.top()) - 2, int(area.top()) + 16))
    return max(
        abs(c.red() - surface.red()) + abs(c.green() - surface.green())
        + abs(c.blue() - surface.blue()) for c in column
    )  # fmt: skip


def test_that_both_arcs_grow_darker_as_the_scores_grow() -> None:
    trace = trace_of("clear")
    last = start_of(trace, "circuit") - 1
    for which in ("earlier head", "later head"):
        found = []
        for step in (0, start_of(trace, "after"), last):
            image, marks = painted(trace, step)
            found.append(strength(image, named(marks, which).area))
        assert found[0] < found[1] < found[2], which


def test_that_cutting_the_keys_fades_the_later_arc_and_cutting_the_values_does_not() -> None:
    trace = trace_of("clear")
    shades = {}
    for step in range(start_of(trace, "circuit"), start_of(trace, "composition")):
        image, marks = painted(trace, step)
        shades[trace.shared.cuts[trace[step].cut].name] = strength(
            image, named(marks, "later head").area
        )
    assert shades["k"] < 0.6 * shades["none"]
    assert shades["v"] > 0.9 * shades["none"]


def test_that_what_is_pointed_at_says_the_measured_numbers() -> None:
    trace = trace_of("clear")
    story: Story = trace.shared
    step = start_of(trace, "after")
    _, marks = painted(trace, step)
    moment = trace[step].moment
    assert fixed(float(moment.induction[story.later])) in text_at(named(marks, "later head"))
    assert fixed(float(moment.previous[story.earlier])) in text_at(named(marks, "earlier head"))
    token = story.asked + 1
    assert fixed(float(moment.chances[token]), 4) in text_at(named(marks, f"token {token}"))
    there = named(marks, f"moment {moment.updates}")
    assert there.seek == step
    assert fixed(moment.second) in text_at(there)
    weight = float(moment.maps[story.later][story.word, 0])
    picture = named(marks, "map")
    cell = picture.area.width() / len(story.pieces)
    assert picture.read is not None
    found = picture.read(
        QPointF(picture.area.left() + 0.5 * cell, picture.area.top() + (story.word + 0.5) * cell)
    )
    assert found is not None
    assert fixed(weight, 4) in found.as_text()


def test_that_a_click_on_a_token_of_the_second_copy_moves_the_arcs_there() -> None:
    trace = trace_of("clear")
    story: Story = trace.shared
    _, marks = painted(trace, 20)
    token = named(marks, f"token {story.word + 2}")
    assert token.select == story.word + 2
    assert named(marks, "token 2").select is None
    before = named(marks, "later head").area
    after = named(painted(trace, 20, View(selection=token.select))[1], "later head").area
    assert after.left() < before.left()


def test_that_bars_of_cuts_to_come_stay_empty_until_their_step() -> None:
    trace = trace_of("clear")
    first = start_of(trace, "circuit")
    for step in range(first, first + 6):
        _, marks = painted(trace, step)
        for place, name in enumerate(("q", "k", "v", "residual", "all"), start=1):
            mark = named(marks, f"cut {name}")
            assert mark.seek == first + place
            total = fixed(trace.shared.cuts[place].total)
            assert (total in text_at(mark)) == (step - first >= place)


def test_that_the_composition_scores_of_all_pairs_can_be_read() -> None:
    trace = trace_of("clear")
    story: Story = trace.shared
    _, marks = painted(trace, len(trace) - 1)
    assert story.composition is not None
    for earlier in range(story.heads):
        for later in range(story.heads):
            value = float(story.composition.k[earlier, later])
            assert fixed(value, 4) in text_at(named(marks, f"k {earlier} {later}"))


def test_that_a_recorded_moment_shows_no_map_and_says_why() -> None:
    trace = trace_of("one-layer")
    _, marks = painted(trace, 5)
    assert not any(mark.name == "map" for mark in marks)
    assert "held-out" in text_at(named(marks, "earlier head"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [("clear", "cliff"), ("attention-only", "cliff"), ("one-layer", "never")],
)
def test_that_the_answer_to_the_question_is_computed(source: str, expected: str) -> None:
    assert LAB.prediction is not None
    assert CHOICES[LAB.prediction.answer(trace_of(source))] == expected


def test_that_before_and_after_differ_in_the_layers_alone() -> None:
    params = Params(source="train", updates=50, seed=3)
    other = LAB.baseline(params)
    assert other == Params(source="train", updates=50, seed=3, shape="one-layer")
    assert LAB.baseline(Params(source="one-layer")) is None


def test_that_the_head_of_the_circuit_opens_in_its_own_lab() -> None:
    trace = trace_of("clear")
    story: Story = trace.shared
    _, marks = painted(trace, start_of(trace, "circuit"))
    found = named(marks, "head").open
    assert found is not None
    assert found.lab == "attention/one-head"
    assert found.params == {"text": trace.params.word * 2, "layer": 1, "head": story.earlier[1] + 1}
    coerce(open_lab(found.lab).Params, found.params)  # raises for what that lab does not take
    _, others = painted(trace_of("attention-only"), start_of(trace_of("attention-only"), "circuit"))
    assert not any(mark.name == "head" for mark in others)
