"""The picture of the U-Net: every part can be taken away, looked into, and put back."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from PySide6.QtCore import QPointF, QRectF

from explorer.compute.diffusion.unet import BLOCKS, PARTS, SAMPLES, Params
from explorer.compute.diffusion.unet_run import run
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.diffusion.unet import LAB
from explorer.panels.diffusion.unet.detail import chosen
from explorer.panels.diffusion.unet.lab import CHOICES, answer
from explorer.panels.diffusion.unet.told import most_missed
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(**given: Any) -> Trace:
    return drive(run(Params(**{"steps": 3, **given})))


def marks_at(trace: Trace, at: int, view: View | None = None,
             size: tuple[int, int] = SIZES[0]) -> tuple[Mark, ...]:  # fmt: skip
    return painted_by(LAB, trace, at, size, view)[1]


def released(mark: Mark, point: QPointF | None = None) -> Any:
    at = point or mark.area.center()
    assert mark.edit is not None
    return mark.edit(Gesture("release", at, at))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("off", [(), ("skip 1", "attention")])
def test_that_every_step_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], off: tuple[str, ...]
) -> None:
    trace = trace_of(off=off)
    frame = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for index in range(len(trace)):
        for block in (None, "down 1", "up 3", "attention"):
            view = View(selection={"block": block} if block else None)
            for mark in marks_at(trace, index, view, size):
                assert frame.contains(mark.area), (index, mark.name, mark.area)
                if mark.read is not None:
                    mark.read(mark.area.center())


def test_that_each_part_has_a_switch_that_takes_it_away() -> None:
    switches = [m for m in marks_at(trace_of(), 1) if "take away" in m.name]
    assert {released(mark)["off"] for mark in switches} == {(part,) for part in PARTS}
    back = [m for m in marks_at(trace_of(off=("skip 1", "attention")), 1) if "take away" in m.name]
    assert ("attention",) in {released(mark)["off"] for mark in back}


def test_that_a_click_on_what_is_told_goes_round_the_choices() -> None:
    freeze = []
    for now in ("no", "noise", "middle", "clean"):
        marks = marks_at(trace_of(freeze=now), 1)
        (mark,) = [m for m in marks if m.name == "Noise level: tell another"]
        freeze.append(released(mark)["freeze"])
    assert freeze == ["noise", "middle", "clean", "no"]


def test_that_each_block_can_be_looked_into() -> None:
    marks = marks_at(trace_of(), 1)
    found = {m.select["block"] for m in marks if isinstance(m.select, dict) and len(m.select) == 1}
    assert found == set(BLOCKS)


def test_that_a_click_on_a_sample_puts_it_into_the_network() -> None:
    trace = trace_of()
    (sheet,) = [m for m in marks_at(trace, 1) if m.name.startswith("Samples")]
    first = released(sheet, sheet.area.topLeft() + QPointF(3, 3))
    last = released(sheet, sheet.area.bottomRight() - QPointF(3, 3))
    assert (first, last) == ({"sample": 0}, {"sample": SAMPLES - 1})


def test_that_the_channels_of_a_block_can_be_read() -> None:
    trace = trace_of()
    marks = marks_at(trace, 1, View(selection={"block": "down 2"}))
    (sheet,) = [m for m in marks if m.name.startswith("down 2: 32 channels")]
    assert sheet.read is not None
    read = sheet.read(sheet.area.topLeft() + QPointF(1, 1))
    assert read is not None
    assert read.title.startswith("Channel 0, row 0, column 0: ")


@pytest.mark.parametrize(
    "selection", [None, 7, "x", {"block": 3}, {"block": "stem"}, {"place": 99}, {"place": True}]
)
def test_that_a_selection_from_elsewhere_is_the_usual_one(selection: Any) -> None:
    assert chosen(selection) == ("attention", 5)


def test_that_attention_follows_the_place_that_asks() -> None:
    trace = trace_of()
    pictures = set()
    for place in (0, 15):
        view = View(selection={"block": "attention", "place": place})
        pictures.add(bytes(painted_by(LAB, trace, 1, view=view)[0].constBits()))
    assert len(pictures) == 2


def test_that_every_row_of_the_gallery_leads_to_what_it_lacks() -> None:
    trace = trace_of()
    opened = [m.open.params for m in marks_at(trace, len(trace) - 1) if m.open]
    assert [each.get("off") for each in opened] == [*([part] for part in PARTS), None]
    assert opened[-1]["freeze"] == "noise"


def test_that_the_prediction_asks_for_what_the_gallery_shows() -> None:
    most, _ = most_missed(trace_of().shared)
    right = answer(trace_of())
    assert (CHOICES[right] == most) if right < len(CHOICES) else most not in CHOICES
