"""The picture of the parameters lab: areas are shares, tiles meet, and they move without data."""

from __future__ import annotations

import pytest

from explorer.compute.blocks.parameters.lab import Params
from explorer.compute.blocks.parameters.run import run
from explorer.core.trace import Trace, drive
from explorer.panels.blocks.parameters import LAB
from explorer.panels.blocks.parameters.lab import SMALL
from explorer.panels.blocks.parameters.treemap import IN_LAYERS, LEFT, RIGHT, tiles
from tests.panels.drawing import named, painted_by

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def trace() -> Trace:
    return drive(run(Params(config=SMALL)))


def test_that_the_area_of_every_tile_is_its_share_of_the_parameters(trace: Trace) -> None:
    for step in trace.steps:
        found = tiles(step.parts)
        for part in step.parts:
            x, y, wide, high = found.get(part.id, (0, 0, 0, 0))
            assert wide * high == pytest.approx(part.parameters / step.parameters, abs=1e-12)
            assert 0 <= x <= x + wide <= 1 + 1e-9
            assert 0 <= y <= y + high <= 1 + 1e-9


def test_that_every_part_has_a_place_in_the_map() -> None:
    from explorer.compute.blocks.parameters.parts import PARTS

    assert {*LEFT, *IN_LAYERS, *RIGHT} == set(PARTS) - {"scores"}  # which hold no parameters


def test_that_pointing_at_a_row_gives_the_exact_count(trace: Trace) -> None:
    index = LAB.step_of(trace, "llama2-7b")
    _, marks = painted_by(LAB, trace, index)
    read = named(marks, "row gate").read
    assert read is not None
    shown = read(named(marks, "row gate").area.center())
    assert shown is not None
    assert "32 × 11008 × 4096" in shown.lines
    assert any("1\u202f442\u202f840\u202f576" in line for line in shown.lines)


def test_that_between_two_models_tiles_move_and_carry_no_numbers(trace: Trace) -> None:
    _, still = painted_by(LAB, trace, 4.0)
    _, moving = painted_by(LAB, trace, 4.9)
    assert any(mark.name.startswith("tile ") for mark in still)
    assert not any(mark.name.startswith("tile ") for mark in moving)


def test_that_a_click_on_a_model_of_the_row_leads_to_it(trace: Trace) -> None:
    _, marks = painted_by(LAB, trace, 0)
    assert named(marks, "model llama2-70b").seek == LAB.step_of(trace, "llama2-70b")


def test_that_the_answer_to_the_question_is_computed(trace: Trace) -> None:
    assert LAB.prediction is not None
    assert LAB.prediction.answer(trace) == 0  # 27.8 beside 26.5 GFLOP at 1024 tokens
