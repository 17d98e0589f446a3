"""The pictures of generation/serving and generation/speed: lengths are times, boxes do not overlap.

Widths are compared to a pixel: boxes are drawn with a gap of that size.
"""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF

from explorer.compute.generation.serving import Params, Run
from explorer.compute.generation.serving_run import run
from explorer.compute.generation.speed import Params as SpeedParams
from explorer.compute.generation.speed import decode
from explorer.compute.generation.speed_run import run as run_speed
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.generation.serving import LAB
from explorer.panels.generation.serving.memory import grid
from explorer.panels.generation.serving.scene import ServingScene
from explorer.panels.generation.speed import LAB as SPEED
from explorer.panels.generation.speed.scene import SpeedScene
from explorer.ui.canvas.scene import Mark

pytestmark = pytest.mark.usefixtures("qapp")
RECT = QRectF(0, 0, 690, 715)


@pytest.fixture(scope="module")
def served() -> Trace:
    return drive(run(Params(requests=8, samples=1)))


def marks(trace: Trace, at: int) -> dict[str, Mark]:
    found = ServingScene(LAB).marks(RECT, trace, at, View())
    return {mark.name: mark for mark in found if mark.name}


def test_that_spans_are_as_long_as_they_last_and_overlap_in_no_slot(served: Trace) -> None:
    found = marks(served, 5)
    shared: Run = served.shared
    first = shared.mine.spans[0]
    scale = None
    for line in (shared.mine, shared.other):
        boxes = []
        for span in line.spans:
            box = found[f"{line.report.batching} {span.request}.{span.sample}"].area
            seconds = span.carried - span.start
            if span is first:
                scale = box.width() / seconds
            assert scale is not None
            assert abs(box.width() - max(seconds * scale, 2.0)) < 1.0
            boxes.append((span.slot, box))
        for (slot, one), (other_slot, other) in combinations(boxes, 2):
            if slot == other_slot:
                assert one.intersected(other).width() <= 2.0


def test_that_every_block_is_on_the_stage_and_says_who_has_it(served: Trace) -> None:
    at = 5
    moment = served[at].moment
    found = marks(served, at)
    for number_of in range(len(moment.owner)):
        mark = found[f"block {number_of}"]
        assert RECT.contains(mark.area)
        owner = int(moment.owner[number_of])
        assert mark.select == (None if owner < 0 else ("request", owner))


def test_that_the_pinned_requests_table_is_read_out(served: Trace) -> None:
    at = 5
    moment = served[at].moment
    owner = int(moment.owner.max())
    view = View(selection=("request", owner))
    found = ServingScene(LAB).marks(RECT, served, at, view)
    mark = next(mark for mark in found if mark.name == "table")
    assert mark.read is not None
    read = mark.read(mark.area.center())
    assert read is not None
    table = moment.table(owner, 0)
    assert read.lines[0].split() == [f"{place}→{number}" for place, number in enumerate(table)]


@pytest.mark.parametrize("blocks", [1, 2, 7, 128, 1000, 4096])
def test_that_cells_of_all_blocks_fit_their_area(blocks: int) -> None:
    area = QRectF(0, 0, 660, 160)
    columns, rows, pitch = grid(blocks, area)
    assert columns * rows >= blocks
    assert columns * pitch <= area.width() + 1e-9
    assert rows * pitch <= area.height() + 1e-9


def test_that_the_lanes_of_a_pass_are_as_long_as_its_parts() -> None:
    trace = drive(run_speed(SpeedParams(text="To be")))
    start = next(at for at, step in enumerate(trace.steps) if step.stage == "decode")
    found = SpeedScene(SPEED).marks(RECT, trace, start, View())
    boxes = [mark.area for mark in found if mark.name == "layers memory"]
    work, machine = decode(trace.params), trace.params.machine
    longest = trace.scales["decode"][1]
    share = work.parts[0].seconds(machine) / longest
    widths = [mark.area.width() for mark in found if mark.name == "attention memory"]
    assert (
        abs(
            widths[0] / boxes[0].width()
            - work.parts[1].seconds(machine) / work.parts[0].seconds(machine)
        )
        < 0.01
    )
    assert 0.3 < share < 1
    assert boxes[0].width() < RECT.width() * share
