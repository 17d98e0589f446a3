"""The picture of the key-value cache: colours say what is computed, kept and read."""

from __future__ import annotations

from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.compute.attention.kv_cache import Params, Run
from explorer.compute.attention.kv_cache_run import run
from explorer.compute.models.library import bundled
from explorer.core.formatting import number
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.attention.kv_cache import CHOICES, LAB
from explorer.panels.attention.kv_cache.decoding import Frame, frame, short_count
from explorer.panels.attention.kv_cache.layout import Columns, columns, round_steps
from explorer.panels.attention.kv_cache.scene import KVCacheScene
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Mark

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


def painted(
    trace: Trace, at: float, view: View | None = None, size: tuple[int, int] = SIZE
) -> tuple[QImage, tuple[Mark, ...]]:
    view = view or View()
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = KVCacheScene(LAB).paint(painter, QRectF(0, 0, *size), trace, at, view)
    finally:
        painter.end()
    return image, marks


def parts_of(trace: Trace, step: int) -> tuple[Frame, Columns]:
    """The layout that a decoding step is drawn with."""
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    body = QRectF(12, 8, SIZE[0] - 24, SIZE[1] - 16)
    body.setTop(body.top() + ink.line_height("body") + 12)
    shared: Run = trace.shared
    parts = frame(ink, body, shared)
    shown = columns(ink, shared.pieces, shared.tokens + 1, trace[step].tokens, parts.tiles.left(),
                    parts.tiles.right())  # fmt: skip
    painter.end()
    return parts, shown


def seen(image: QImage, x: float, y: float) -> QColor:
    return image.pixelColor(round(x), round(y))


def near(found: QColor, name: str, share: float) -> bool:
    """Whether a colour is `share` of the way from the surface to a named one."""
    wanted = theme.blend(theme.colour("light", "surface"), theme.colour("light", name), share)
    apart = (found.red() - wanted.red(), found.green() - wanted.green(),
             found.blue() - wanted.blue())  # fmt: skip
    return max(map(abs, apart)) <= 2


def test_that_only_the_new_token_has_a_query_and_old_keys_and_values_are_kept() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    for step in (1, 4):
        image, _ = painted(trace, step)
        parts, shown = parts_of(trace, step)
        pitch = parts.stack.height() / shared.layers
        row = (pitch - min(6.0, pitch * 0.14)) / 3
        newest = trace[step].tokens - 1
        for layer in range(shared.layers):
            top = parts.stack.top() + layer * pitch + row / 2
            for token in shown.shown(trace[step].tokens):
                query, key, value = (
                    seen(image, shown.x(token), top + place * row) for place in range(3)
                )
                new = token == newest
                assert near(query, "query", 0.85 if new else 0.0)
                assert near(key, "key", 0.85 if new else 0.3)
                assert near(value, "value", 0.85 if new else 0.3)


def test_that_the_staircase_has_one_new_column_a_pass_and_the_rest_was_computed_before() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    step = 5
    image, _ = painted(trace, step)
    parts, shown = parts_of(trace, step)
    passes = shared.tokens - shared.prompt + 1
    height = min(parts.stairs.height() / passes, 40.0)
    for row in range(1, step):
        y = parts.stairs.top() + (row + 0.5) * height
        for token in range(trace[row].tokens):
            new = token == trace[row].tokens - 1
            colour, share = ("weight", 0.75) if new else ("neutral", 0.28)
            assert near(seen(image, shown.x(token), y), colour, share)
        beyond = seen(image, shown.x(trace[row].tokens), y)
        assert near(beyond, "neutral", 0.0)


def mark_at(marks: tuple[Mark, ...], x: float, y: float) -> Mark:
    return next(mark for mark in reversed(marks) if mark.area.contains(QPointF(x, y)))


def test_that_a_kept_key_is_read_out_with_its_numbers() -> None:
    trace = trace_of()
    shared: Run = trace.shared
    _, marks = painted(trace, 3)
    parts, shown = parts_of(trace, 3)
    pitch = parts.stack.height() / shared.layers
    row = (pitch - min(6.0, pitch * 0.14)) / 3
    point = QPointF(shown.x(4), parts.stack.top() + pitch + 1.5 * row)  # layer 2, key
    found = mark_at(marks, point.x(), point.y()).read
    assert found is not None
    read = found(point)
    assert read is not None
    assert read.title == f"Key of “{shared.pieces[4]}” (4), layer 2"
    assert number(float(shared.key[1, 0, 4, 0])) in read.lines[1]


def test_that_a_row_of_the_staircase_leads_to_its_pass() -> None:
    trace = trace_of()
    _, marks = painted(trace, 6)
    assert sorted({mark.seek for mark in marks if mark.seek is not None}) == list(range(7))


def test_that_a_block_that_was_copied_is_read_as_its_own() -> None:
    trace = trace_of()
    index = next(i for i, step in enumerate(trace.steps) if step.pool and step.pool.copied[0] >= 0)
    _, marks = painted(trace, index)
    source, target = trace[index].pool.copied
    reads = [mark.read(mark.area.center()) for mark in marks if mark.read]
    blocks = {read.title: read.lines for read in reads if read and "of the pool" in read.title}
    assert "tables that name it: 1" in blocks[f"Block {target} of the pool"]
    assert "tables that name it: 1" in blocks[f"Block {source} of the pool"]
    assert "tables that name it: 2" in blocks["Block 0 of the pool"]


def test_that_what_a_ring_wrote_over_says_so() -> None:
    trace = trace_of()
    index = LAB.step_of(trace, "window") + 1
    ring = trace[index].ring
    _, marks = painted(trace, index)
    told = [mark.read(mark.area.center()) for mark in marks if mark.read]
    gone = {read.title for read in told if read and "written over" in read.lines[0]}
    expected = set(range(trace.shared.tokens)) - set(ring.held)
    assert gone == {f"“{trace.shared.pieces[token]}” ({token})" for token in expected}


def test_that_keys_and_values_are_the_counted_answer() -> None:
    assert LAB.prediction is not None
    assert CHOICES[LAB.prediction.answer(trace_of())] == "kv"


@pytest.mark.parametrize("size", [(480, 420), (690, 715), (1240, 620)])
def test_that_a_text_too_long_for_the_stage_shows_its_end(size: tuple[int, int]) -> None:
    trace = trace_of(text="what is the matter with the king, " * 3, new=12)
    _, marks = painted(trace, 12, size=size)
    titles = [read.title for mark in marks if mark.read
              for read in [mark.read(mark.area.center())] if read]  # fmt: skip
    assert any(f"({trace[12].tokens - 1})" in title for title in titles)


def test_that_large_counts_have_a_unit() -> None:
    assert [short_count(n) for n in (12, 1200, 1_856_640, 5 * 10**12)] == [
        "12", "1.20 k", "1.86 M", "5.00 T",
    ]  # fmt: skip


@pytest.mark.parametrize("longest", [0.003, 0.7, 4.0, 37.0, 12_000.0])
def test_that_an_axis_of_time_has_two_to_six_round_ticks(longest: float) -> None:
    found = round_steps(longest)
    assert 2 <= len(found) <= 6
    assert found[0] == 0
    assert found[-1] <= longest
