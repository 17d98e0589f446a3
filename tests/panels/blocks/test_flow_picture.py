"""The picture of data flow: the gate under the mouse, and what becomes of a token just written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF

from explorer.compute.blocks.flow import Params
from explorer.compute.blocks.flow_run import run
from explorer.core.trace import Trace, drive
from explorer.panels.blocks.flow import LAB
from explorer.panels.blocks.flow.told import caption_of
from explorer.ui.canvas.scene import Gesture
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def written() -> Trace:
    return drive(run(Params(text="abc", mistake=2)))


def test_that_the_wheel_turns_the_gate_from_where_it_is() -> None:
    trace = drive(run(Params(topic="images", given=3, latents=2, gate=1.2)))
    _, marks = painted_by(LAB, trace, 1)
    turn = named(marks, "gates").edit
    assert turn is not None
    for place in (QPointF(0, 0), named(marks, "gates").area.center()):
        assert turn(Gesture("wheel", place, place, turns=1)) == {"gate": 1.3}
        assert turn(Gesture("wheel", place, place, turns=-2)) == {"gate": 1.0}


def test_that_only_a_token_with_others_after_it_is_said_to_be_read_again(written: Trace) -> None:
    steps = [at for at, step in enumerate(written.steps) if step.kind == "write"]
    keys = [caption_of(written, at).key for at in steps]
    assert keys[0] == "caption.write"
    assert keys[1] == "caption.write.forced"
    assert keys[-1] == "caption.write.end"


def test_that_a_model_with_rotary_positions_is_not_said_to_add_a_vector_for_the_place() -> None:
    for model, key in (("clear", "para.embedding"), ("bilingual", "para.embedding.rotary")):
        trace = drive(run(Params(family="decoder-only", model=model, text="the", written=1)))
        found = LAB.explain(trace, 0)
        assert found.paragraph.key == key
        assert ("P_t" in found.formula) == (model == "clear")
