"""The five pictures of quantise-model: texts in place, the right numbers under the mouse."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.floats.quantise_model.run import run
from explorer.compute.floats.quantise_model.settings import TOPICS, Params
from explorer.core.formatting import jsonable, number
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.floats.quantise_model import LAB, predicted
from explorer.panels.floats.quantise_model.scene import QuantiseModelScene
from explorer.ui import language
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Mark
from tests.conformance import labs
from tests.conformance.test_pictures import overlapping, watched, well_formed

pytestmark = pytest.mark.usefixtures("qapp")
RECT = QRectF(0, 0, 690, 715)


@cache
def ran(topic: str) -> Trace:
    """A short trace of a topic; "plain" is "activations" without an outlier."""
    plain = topic == "plain"
    return drive(
        run(
            Params(
                topic="activations" if plain else topic, outlier=1.0 if plain else 200.0,
                model="clear", prompt="the queen, the que", text="To be, or not to be",
                training_steps=10,
            )
        )
    )  # fmt: skip


def marks(topic: str, at: int) -> tuple[Mark, ...]:
    return QuantiseModelScene(LAB).marks(RECT, ran(topic), at, View())


@pytest.mark.parametrize("topic", TOPICS)
@pytest.mark.parametrize("size", labs.SIZES, ids=lambda size: "x".join(map(str, size)))
def test_that_texts_are_on_the_stage_and_not_on_one_another(
    topic: str, size: tuple[int, int]
) -> None:
    trace, stage = ran(topic), QRectF(0, 0, *size).adjusted(-2, -2, 2, 2)
    for view in labs.VIEWS[:2]:
        for index in labs.sampled(trace, 5):
            with watched() as seen:
                _, found = labs.draw(QuantiseModelScene(LAB), trace, index, view, size)
            assert overlapping(seen["texts"]) == set()
            for shown, pixels, place in seen["texts"]:
                assert pixels >= 10
                assert stage.contains(place), shown
            for mark in found:
                assert stage.contains(mark.area), mark.name


@pytest.mark.parametrize("topic", [*TOPICS, "plain"])
def test_that_every_step_has_words_numbers_and_a_lit_line_of_code(topic: str) -> None:
    from explorer.core.source import function_source

    trace = ran(topic)
    marked = {part for name in LAB.code for part in function_source(name).sections}
    for index in range(len(trace)):
        told = LAB.explain(trace, index)
        for message in labs.messages_in([told.heading, told.paragraph, *told.notice]):
            for code in language.LANGUAGES:
                assert language.say(code, LAB.id, LAB.words, message)
        for formula in (told.formula, told.numbers):
            if formula:
                assert "<svg" in svg_of(formula, 16.0, "#171A21")
        assert LAB.values(trace, index).keys() <= LAB.value_names.keys()
        jsonable(LAB.values(trace, index))
        assert LAB.section(trace, index) in marked
    assert LAB.result(trace).keys() <= LAB.result_names.keys()


@pytest.mark.parametrize("topic", [*TOPICS, "plain"])
def test_that_everything_that_can_be_pointed_at_says_something(topic: str) -> None:
    for index in labs.sampled(ran(topic), 4):
        found = [mark for mark in marks(topic, index) if mark.read]
        assert found
        for mark in found:
            assert mark.read is not None
            said = mark.read(QPointF(mark.area.center()))
            assert said is not None
            assert well_formed(said)


def test_that_a_row_reads_out_its_own_loss_and_leads_to_its_step() -> None:
    trace = ran("bits")
    last = len(trace) - 1
    rows = [mark for mark in marks("bits", last) if mark.seek is not None]
    assert [mark.seek for mark in rows] == list(range(len(trace)))
    for mark, row in zip(rows, trace.steps, strict=True):
        assert mark.read is not None
        said = mark.read(mark.area.center())
        assert said is not None
        assert number(row.quality.loss, 4) in said.as_text()


def test_that_rows_to_come_do_not_tell_their_loss() -> None:
    mark = [mark for mark in marks("bits", 0) if mark.seek is not None][-1]
    assert mark.read is not None
    said = mark.read(mark.area.center())
    assert said is not None
    assert "loss" not in said.as_text()


def test_that_the_first_different_token_is_the_only_one_in_the_warning_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trace, seen = ran("bits"), []
    plain = Ink.text

    def text(self: Ink, rect: QRectF, shown: str, **style: Any) -> float:
        if style.get("colour") == "warn":
            seen.append(shown)
        return plain(self, rect, shown, **style)

    monkeypatch.setattr(Ink, "text", text)
    QuantiseModelScene(LAB).marks(RECT, trace, len(trace) - 1, View())
    different = [row.written for row in trace.steps if row.written.different >= 0]
    assert [token.strip() for token in seen] == [
        written.pieces[written.different].strip() for written in different
    ]


@pytest.mark.parametrize("topic", TOPICS)
def test_that_the_prediction_is_about_the_losses_of_the_topic(topic: str) -> None:
    shared = ran(topic).shared
    if topic == "depth":
        losses = [shared.loss, *shared.losses]
    elif topic == "training":
        losses = [shared.reference.quality.loss, shared.rounded.quality.loss]
    else:
        rows = shared.schemes if topic == "activations" else shared.rows
        losses = [getattr(each, "row", each).quality.loss for each in rows]
    rise = max(losses) / losses[0] - 1
    assert predicted(ran(topic)) == np.searchsorted([0.02, 0.1, 0.5], rise, side="right")
