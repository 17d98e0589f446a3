"""The picture of attention in tiles: what is lit, counted, boxed and refused."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.flash import Flash, Params
from explorer.compute.attention.flash_tiles import FAULTS
from explorer.core.lab import resolve
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.flash import LAB, PRESETS, answer
from explorer.panels.attention.flash.bars import WAYS, moved
from explorer.panels.attention.flash.layout import Layout, beside, layout
from explorer.panels.attention.flash.output import rows_done
from explorer.panels.attention.flash.plane import hatched, rescales_of, staircase, tile_rect
from explorer.panels.attention.flash.scene import FlashScene
from explorer.panels.attention.flash.telling import caption
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark, topmost

RECT = QRectF(0, 0, 690, 715)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**given: Any) -> Trace:
    return drive(resolve(LAB.run)(Params(**given)))


def start_of(trace: Trace, part: str) -> int:
    return LAB.step_of(trace, part)


def painted(trace: Trace, at: float, rect: QRectF = RECT) -> tuple[QImage, tuple[Mark, ...]]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    try:
        marks = FlashScene(LAB).paint(painter, rect, trace, at, View())
    finally:
        painter.end()
    return image, marks


def placed(rect: QRectF = RECT) -> Layout:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return layout(Ink(painter, View(), LAB), rect)
    finally:
        painter.end()


@pytest.mark.parametrize("size", [(690, 715), (480, 420), (1240, 620), (1920, 1080), (339, 690)])
def test_that_the_boxes_do_not_overlap_and_the_plane_is_a_square(size: tuple[int, int]) -> None:
    place = placed(QRectF(0, 0, *size))
    boxes = [place.plane, place.strip, place.fast, place.running, place.bars, place.caption,
             place.chip, place.source]  # fmt: skip
    for at, box in enumerate(boxes):
        assert QRectF(0, 0, *size).contains(box)
        assert not any(box.intersects(other) for other in boxes[:at]), (at, box)
    assert place.plane.width() == place.plane.height()
    assert place.plane.width() > 0.24 * min(size)


def test_that_tiles_cover_the_plane_up_to_the_mask_and_skipped_ones_are_hatched() -> None:
    trace = traced(source="drawn", tokens=20, width=4, block_rows=4, block_columns=4)
    shared: Flash = trace.shared
    box = placed().plane
    areas = [tile_rect(box, shared, index) for index in range(len(shared.order))]
    cell = (box.width() / 20) ** 2
    assert sum(a.width() * a.height() for a in areas) == pytest.approx(15 * 16 * cell)
    assert len(hatched(staircase(box, shared))) > 0
    uncut = traced(source="drawn", tokens=20, width=4, causal=False).shared
    assert len(uncut.order) == 25


def test_that_a_hatch_stays_inside_its_boxes() -> None:
    area = QRectF(10, 20, 33, 17)
    lines = hatched([area])
    assert len(lines)
    grown = area.adjusted(-1e-9, -1e-9, 1e-9, 1e-9)
    for x1, y1, x2, y2 in lines.tolist():
        assert grown.contains(QPointF(x1, y1))
        assert grown.contains(QPointF(x2, y2))


def test_that_a_click_on_a_tile_goes_to_its_step_and_a_cell_tells_its_score() -> None:
    trace = traced()
    shared: Flash = trace.shared
    start = start_of(trace, "tiles")
    _, marks = painted(trace, start)
    for index in range(len(shared.order)):
        point = tile_rect(placed().plane, shared, index).center()
        mark = topmost(marks, point)
        assert mark is not None
        assert mark.seek == start + index
    corner = topmost(marks, placed().plane.bottomLeft() + QPointF(1, -1))
    assert corner is not None
    assert corner.read is not None
    found = corner.read(placed().plane.bottomLeft() + QPointF(1, -1))
    assert found is not None
    dot = float(shared.query[-1].astype(np.float64) @ shared.key[0].astype(np.float64))
    assert f"{dot * shared.scale:.2f}".replace("-", "−") in found.as_text()


def test_that_the_bars_fill_up_to_the_whole_traffic_one_way_after_another() -> None:
    trace = traced(source="drawn", tokens=32, width=8, block_rows=8, block_columns=8)
    shared: Flash = trace.shared
    before = -1
    for index in range(len(trace)):
        now = sum(sum(both) for both in moved(shared, trace[index]).values())
        assert now >= before
        before = now
    assert before == sum(shared.traffic.total(way) for way in WAYS)
    at_tiles = moved(shared, trace[start_of(trace, "tiles")])
    assert sum(at_tiles["standard"]) == shared.traffic.total("standard")
    assert 0 < sum(at_tiles["tiles"]) < shared.traffic.total("tiles")


def test_that_flashes_count_the_rows_that_rescaled() -> None:
    shared: Flash = traced().shared
    assert int(rescales_of(shared).sum()) == int(shared.rescaled.sum()) > 0


def test_that_rows_of_o_appear_when_their_last_tile_is_done() -> None:
    trace = traced(source="drawn", tokens=8, width=2, block_rows=4, block_columns=4)
    start = start_of(trace, "tiles")
    assert [rows_done(trace.shared, trace[start + n]) for n in range(3)] == [4, 4, 8]
    assert rows_done(trace.shared, trace[0]) == 0


@pytest.mark.parametrize("fault", [one for one in FAULTS if one != "none"])
def test_that_a_fault_is_red_and_boxed_from_its_first_wrong_tile_on(fault: str) -> None:
    # scores large enough for FP16 to overflow, whatever model ships
    trace = traced(fault=fault, gain=4.0 if fault == "no_max" else 1.0)
    shared: Flash = trace.shared
    start = start_of(trace, "tiles")
    first = start + shared.first_tile
    if shared.first_tile:
        assert not caption(trace, trace[first - 1]).key.startswith("wrong.")
    assert caption(trace, trace[first]).key == f"wrong.{fault}"
    assert caption(trace, trace[len(trace) - 1]).key == f"wrong.{fault}"
    image, marks = painted(trace, first)
    red = QPointF(tile_rect(placed().plane, shared, shared.first_tile).topLeft())
    found = image.pixelColor(int(red.x()) - 2, int(red.y()) + 6)
    assert found.red() > 150 > 100 > found.blue()
    chip = topmost(marks, placed().chip.center())
    assert chip is not None
    assert "≠" in chip.name


def test_that_a_fault_that_changes_nothing_says_so_and_stays_green() -> None:
    trace = traced(source="drawn", tokens=24, block_columns=24, fault="no_rescale")
    assert caption(trace, trace[start_of(trace, "tiles")]).key == "spared.no_rescale"
    _, marks = painted(trace, len(trace) - 1)
    chip = topmost(marks, placed().chip.center())
    assert chip is not None
    assert "≠" not in chip.name


def test_that_presets_of_faults_are_red_and_the_others_green() -> None:
    for name, preset in PRESETS.items():
        if dict(preset.params).get("tokens") == 1024:
            continue
        shared: Flash = traced(**dict(preset.params)).shared
        assert shared.wrong == ("fault" in preset.params), name


def test_that_dragging_a_curve_changes_the_side_it_stands_for() -> None:
    trace = traced(source="drawn", tokens=256, width=16, block_rows=32, block_columns=16)
    _, marks = painted(trace, len(trace) - 1)
    mark = next(m for m in marks if m.edit is not None)
    area = mark.area
    assert mark.edit is not None
    rows = mark.edit(Gesture("drag", area.topRight(), area.topRight()))
    assert rows == {"block_rows": 256}
    low = QPointF(area.left() + 1, area.bottom() - area.height() * 0.25)
    end = QPointF(area.right(), low.y())
    columns = mark.edit(Gesture("drag", low, end))
    assert columns == {"block_columns": 256}


def test_that_the_wheel_makes_tiles_taller_within_the_text() -> None:
    trace = traced()
    _, marks = painted(trace, 0)
    mark = topmost(marks, placed().plane.center(), editing=True)
    assert mark is not None
    assert mark.edit is not None
    here = placed().plane.center()
    assert mark.edit(Gesture("wheel", here, here, turns=1.0)) == {"block_rows": 8}
    assert mark.edit(Gesture("wheel", here, here, turns=-1.0)) == {"block_rows": 2}


def test_that_the_prediction_is_the_computed_ratio() -> None:
    small = traced(source="drawn", tokens=32, width=32, block_rows=2)
    large = traced(source="drawn", tokens=512, width=16, block_rows=128, block_columns=64)
    assert small.shared.traffic.ratio < 1
    assert answer(small) == 0
    assert large.shared.traffic.ratio > 3
    assert answer(large) == 3


def test_that_the_two_parts_of_fast_memory_stand_where_there_is_room() -> None:
    assert not beside(placed())
    assert beside(placed(QRectF(0, 0, 1240, 620)))
