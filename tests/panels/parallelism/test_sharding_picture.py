"""The picture of sharding: what is marked, what is drawn where, what a click does."""

from __future__ import annotations

from math import prod

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.parallelism.sharding.params import PARTS, Params
from explorer.compute.parallelism.sharding.run import run
from explorer.core.formatting import count
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.parallelism.sharding.lab import LAB, first_to_fit
from explorer.panels.parallelism.sharding.lanes import _tracks
from explorer.panels.parallelism.sharding.look import letter, listed
from explorer.panels.parallelism.sharding.mesh_map import arrange, written
from explorer.panels.parallelism.sharding.scene import ShardingScene
from explorer.ui import language
from explorer.ui.canvas.scene import Mark

RECT = QRectF(0, 0, 690, 715)
SMALL = QRectF(0, 0, 480, 420)
pytestmark = pytest.mark.usefixtures("qapp")


def traced(**fields: object) -> Trace:
    return drive(run(Params(**fields)))  # type: ignore[arg-type]  # fields come from the tests


def painted(trace: Trace, at: float, rect: QRectF = RECT, view: View | None = None) -> list[Mark]:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    try:
        return list(ShardingScene(LAB).paint(painter, rect, trace, at, view or View()))
    finally:
        painter.end()


def named(marks: list[Mark], start: str) -> list[Mark]:
    return [mark for mark in marks if mark.name.startswith(start)]


def told(mark: Mark, point: QPointF | None = None) -> str:
    assert mark.read is not None
    found = mark.read(point or QPointF(mark.area.center()))
    assert found is not None
    return found.as_text()


def test_that_every_part_of_every_tank_tells_its_exact_bytes() -> None:
    trace = traced()
    last = trace.shared.layouts[-1]
    marks = painted(trace, len(trace) - 1)
    for rank in range(8):
        for part, size in zip(PARTS, last.parts[rank // 4], strict=True):
            for mark in named(marks, f"gpu {rank} {part}"):
                assert f"{count(size)} B" in told(mark)
    assert len({mark.name for mark in marks if mark.name.startswith("gpu ")}) >= 8 * 4


def test_that_a_stack_is_as_high_as_its_bytes_on_the_scale_of_the_card() -> None:
    trace = traced()
    marks = painted(trace, 3)
    tank = named(marks, "gpu 0")[0].area
    weights = next(m for m in marks if m.name == "gpu 0 weights").area
    share = trace.shared.layouts[3].parts[0][0] / 2**30 / trace.scales["memory"][1]
    # half a pixel: nothing else is rounded
    assert weights.height() == pytest.approx(tank.height() * share, abs=0.5)
    card = next(m for m in marks if m.name == "card").area.center().y()
    limit = tank.bottom() - tank.height() * 80 / trace.scales["memory"][1]
    assert card == pytest.approx(limit, abs=1.0)


def test_that_gpus_that_are_not_switched_on_yet_hold_nothing() -> None:
    marks = painted(traced(), 0)
    assert {m.select["rank"] for m in named(marks, "gpu ")} == {0}
    assert len(named(marks, "off ")) == 7


def test_that_a_click_on_a_rank_tells_its_piece_and_moves_the_picture_to_it() -> None:
    trace = traced(zero=3, pp=1)
    index = len(trace) - 1
    mark = named(painted(trace, index), "rank 3")[0]
    assert mark.select == {"rank": 3}
    assert "3584 × 4096" in told(mark)
    assert "10752:14336" in told(mark)
    chosen = painted(trace, index, view=View(selection=mark.select))
    assert "3, 1" in told(named(chosen, "lane dp")[0]) or "1, 3" in told(
        named(chosen, "lane dp")[0]
    )


def test_that_an_element_tells_every_rank_that_owns_it() -> None:
    trace = traced(show="shards", tensor="own", shape="4, 4", placements="dp=S(0)", tp=2, pp=1)
    index = len(trace) - 1
    sheet = named(painted(trace, index), "tensor")[0]
    upper = told(sheet, QPointF(sheet.area.left() + 3, sheet.area.top() + 3))
    lower = told(sheet, QPointF(sheet.area.right() - 3, sheet.area.bottom() - 3))
    assert "Element (0, 0)" in upper
    assert "held by ranks: 0, 1" in upper
    assert "Element (3, 3)" in lower
    assert "held by ranks: 2, 3" in lower


def test_that_areas_of_pieces_are_their_shares_of_the_tensor() -> None:
    trace = traced(show="shards", tensor="own", shape="7, 10", placements="dp=S(0) tp=S(1)",
                   dp=2, tp=4, pp=1)  # fmt: skip
    marks = painted(trace, len(trace) - 1)
    sheet = named(marks, "tensor")[0].area
    shapes = LAB.values(trace, len(trace) - 1)["piece_shapes"]
    for number, shape in enumerate(shapes):
        area = sum(m.area.width() * m.area.height() for m in marks if m.name == f"piece {number}")
        wanted = sheet.width() * sheet.height() * prod(shape) / 70
        assert area == pytest.approx(wanted, rel=1e-6)


def test_that_a_partial_tensor_tells_of_the_sum() -> None:
    trace = traced(show="shards", tensor="sum", tp=4, pp=1)
    sheet = named(painted(trace, 3), "tensor")[0]
    assert "the sum of what these ranks hold" in told(sheet)


def test_that_tensor_parallelism_across_nodes_is_warned_of() -> None:
    trace = traced(order="pp-dp-cp-ep-tp")
    index = [layout.switch for layout in trace.shared.layouts].index("tp")
    notices = [message.key for message in LAB.explain(trace, index).notice]
    assert "warn.tp" in notices
    assert "node to node" in told(named(painted(trace, index), "lane tp")[0])
    assert "warn.tp" not in [m.key for m in LAB.explain(traced(), index).notice]


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
@pytest.mark.parametrize("preset", list(LAB.presets))
def test_that_every_mark_lies_on_the_stage_and_tells_something(
    preset: str, size: tuple[int, int]
) -> None:
    trace = traced(**LAB.presets[preset].params)
    rect = QRectF(0, 0, *size)
    for at in (0, len(trace) // 2, len(trace) - 1):
        marks = painted(trace, at, rect)
        for mark in marks[:: max(len(marks) // 60, 1)]:
            assert rect.adjusted(-1, -1, 1, 1).contains(mark.area), mark.name
            assert told(mark)


@pytest.mark.parametrize("preset", list(LAB.presets))
def test_that_every_sentence_has_words_in_both_languages(preset: str) -> None:
    trace = traced(**LAB.presets[preset].params)
    for at in range(len(trace)):
        found = LAB.explain(trace, at)
        for message in (found.heading, found.paragraph, *found.notice):
            for code in ("en", "zh"):
                text = language.say(code, LAB.id, LAB.words, message)
                assert "Message(" not in text
                assert "{" not in text
        assert set(LAB.values(trace, at)) == set(LAB.value_names)
    assert set(LAB.result(trace)) == set(LAB.result_names)


def test_that_the_prediction_is_the_first_switch_that_makes_it_fit() -> None:
    assert first_to_fit(traced()) == 3
    assert first_to_fit(traced(capacity=170.0)) == 0
    assert first_to_fit(traced(capacity=130.0)) == 2
    assert first_to_fit(traced(capacity=10.0)) == 0
    assert first_to_fit(traced(capacity=45.0)) == 4


def test_that_pieces_on_their_way_are_drawn_between_two_switches_and_nothing_moves_without() -> (
    None
):
    trace = traced()

    def pixels(at: float, view: View) -> bytes:
        image = QImage(690, 715, QImage.Format.Format_RGB32)
        image.fill(0)
        painter = QPainter(image)
        ShardingScene(LAB).paint(painter, RECT, trace, at, view)
        painter.end()
        return bytes(image.constBits())

    assert pixels(2.5, View()) != pixels(2.0, View())
    still = View(reduced_motion=True)
    assert pixels(2.5, still) == pixels(2.0, still)


def test_that_groups_that_overlap_get_lines_of_their_own() -> None:
    assert _tracks([(0, 1), (2, 3)]) == [0, 0]
    assert _tracks([(0, 2), (1, 3), (4, 6)]) == [0, 1, 0]


def test_that_nodes_are_arranged_within_their_room() -> None:
    for nodes, per_node in ((1, 8), (2, 4), (128, 8), (3, 5), (2048, 8)):
        grid = arrange(nodes, per_node, 300.0, 150.0, 5.0)
        down = -(-grid.nodes // grid.across)
        wide = grid.across * (grid.inside + 0.4) * grid.cell + (grid.across - 1) * grid.gap
        tall = down * (grid.rows + 0.4) * grid.cell + (down - 1) * grid.gap
        assert wide <= 300.01
        assert tall <= 150.01


def test_that_names_of_pieces_and_ranks_are_short() -> None:
    assert [letter(0, 4), letter(25, 26), letter(26, 27)] == ["A", "Z", "26"]
    assert listed(range(20)) == "0, 1, 2, 3, 4, 5, …, 19"
    assert written(((0, 4), (8, 12))) == "0:4, 8:12"
