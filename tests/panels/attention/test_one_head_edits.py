"""Dragging in the picture of one head, what was before, the first picture, the sum over heads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.one_head import Head
from explorer.compute.models.library import bundled
from explorer.core.view import View
from explorer.panels.attention.one_head import LAB
from explorer.panels.attention.one_head.reads import named
from explorer.panels.attention.one_head.total import parts_of as total_parts
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture
from tests.panels.attention.one_head_drawn import painted, parts_of, step_of, trace_of

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(
        "clear" not in {card.name for card in bundled()}, reason="the model is not there"
    ),
]
SIZES = ((690, 715),)


def test_that_a_dragged_bar_becomes_a_score_set_by_hand() -> None:
    trace = trace_of()
    head: Head = trace.shared
    index = step_of(trace, "weight")
    query = trace[index].query
    _, marks = painted(trace, index)
    parts, _ = parts_of(trace, "weight")
    drags = [m for m in marks if m.name.startswith("Drag") and m.select == {"key": 3}]
    assert len(drags) == 2
    for mark, row in zip(drags, ("scaled", "weight"), strict=True):
        assert mark.edit is not None
        start = mark.area.center()
        up = QPointF(start.x(), start.y() - 20)
        low, high = trace.scales[row]
        change = 20 / parts.rows[row].height() * (high - low)
        assert mark.edit(Gesture("press", start, start)) is None
        assert mark.edit(Gesture("release", start, start)) is None  # a click selects
        assert mark.edit(Gesture("double", start, start)) is None  # nothing to take back
        given = mark.edit(Gesture("drag", start, up))
        assert given is not None
        later = trace_of(**given)
        now = getattr(later.shared, row)[query, 3]
        # the score is kept with four digits
        assert now == pytest.approx(float(getattr(head, row)[query, 3]) + change, abs=2e-3)
        _, again = painted(later, step_of(later, "weight"))
        (back,) = [m for m in again if m.name == mark.name and m.area.center() == start][-1:]
        assert back.edit is not None
        assert back.edit(Gesture("double", start, start)) == {"edits": ()}


def test_that_a_key_dragged_along_the_axis_gets_the_score_it_is_dragged_to() -> None:
    trace = trace_of()
    head: Head = trace.shared
    index = step_of(trace, "exp")
    query = trace[index].query
    key = head.strongest_key(query)
    _, marks = painted(trace, index)
    (mark,) = [m for m in marks if m.name.startswith("Keys on")]
    assert mark.edit is not None
    assert mark.read is not None
    x = next(x for x in range(int(mark.area.right()), int(mark.area.left()), -1)
             if mark.edit(Gesture("drag", QPointF(x, mark.area.center().y()),
                                  QPointF(x - 50, mark.area.center().y()))))  # fmt: skip
    start = QPointF(x, mark.area.center().y())
    assert named(head, key) in mark.read(start).title  # type: ignore[union-attr]
    given = mark.edit(Gesture("drag", start, QPointF(x - 50, start.y())))
    assert given is not None
    (row,) = given["edits"]
    assert row[:2] == (query, key)
    assert row[2] < head.scaled[query, key]


def test_that_what_was_before_an_edit_stays_as_a_dashed_outline() -> None:
    plain = trace_of()
    query = plain.shared.tokens - 1
    key = plain.shared.strongest_key(query)
    trace = trace_of(edits=((query, key, 0.0),))
    index = step_of(trace, "weight")
    image, _ = painted(trace, index)
    parts, shown = parts_of(trace, "weight")
    area = parts.rows["weight"]
    x = int(shown.centre(key))
    top = area.bottom() - float(plain.shared.weight[query, key]) * area.height()
    surface = theme.colour("light", "surface").getRgb()
    ring = [image.pixelColor(x + dx, int(top) + dy).getRgb()
            for dx in range(-4, 5) for dy in (-1, 0, 1)]  # fmt: skip
    assert any(sum(pixel[:3]) < sum(surface[:3]) - 200 for pixel in ring)


def test_that_the_first_picture_carries_each_value_by_its_weight() -> None:
    trace = trace_of()
    head: Head = trace.shared
    assert trace[0].stage == "whole"
    query = trace[0].query
    _, marks = painted(trace, 0)
    flows = [m for m in marks if m.select is not None]
    chosen = {m.select["key"] for m in flows if isinstance(m.select, dict)}
    assert chosen == {key for key in range(query + 1) if head.weight[query, key] >= 0.02}
    assert any(m.name.startswith("residual") for m in marks)
    assert sum("Next" in m.read(m.area.center()).title for m in marks if m.read) >= 4  # type: ignore[union-attr]


def test_that_the_bars_of_the_heads_add_up_to_the_attention_output() -> None:
    trace = trace_of()
    head: Head = trace.shared
    query = head.tokens - 1
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    for most in (20, head.heads + 1, 3):
        parts = total_parts(ink, head, query, most)
        assert len(parts) <= max(most, 3)
        assert sum(part[1] for part in parts) == pytest.approx(
            float(head.attention_length[query]), rel=1e-5
        )
        assert sum(part[2] for part in parts) == 1
    painter.end()
