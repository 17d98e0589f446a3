"""The picture of a score taken apart: bars are the numbers, marks give them, tiles choose."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.compute.attention.embeddings import KINDS, Params, Split
from explorer.compute.attention.embeddings_run import run
from explorer.core.lab import Explanation
from explorer.core.trace import Trace, drive
from explorer.core.typeset import svg_of
from explorer.core.view import View
from explorer.panels.attention.embeddings import LAB, told
from explorer.panels.attention.embeddings.keys import groups_of
from explorer.panels.attention.embeddings.layers import largest, rows_in
from explorer.panels.attention.embeddings.terms import accounted, entries, range_of
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.scene import Gesture, Mark
from tests.panels.drawing import painted_by

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = ((690, 715), (480, 420), (1240, 620))


@cache
def trace_of(**changes: object) -> Trace:
    return drive(run(Params(**changes)))  # type: ignore[arg-type]  # fields of Params


painted = partial(painted_by, LAB)


def said(mark: Mark) -> str:
    assert mark.read is not None
    found = mark.read(mark.area.center())
    assert found is not None
    return found.as_text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("second", ["", "x", Params().second, "word " * 80])
def test_that_every_step_draws_and_its_marks_lie_in_the_picture(
    size: tuple[int, int], second: str
) -> None:
    trace = trace_of(second=second)
    blank = QImage(*size, QImage.Format.Format_RGB32)
    blank.fill(theme.colour("light", "surface"))
    for at in (*range(len(trace)), 2.5, 6.3, 8.7):
        image, marks = painted(trace, at, size)
        assert image != blank
        for mark in marks:
            assert QRectF(-1, -1, size[0] + 2, size[1] + 2).contains(mark.area), (at, mark.name)


def test_that_the_nine_bars_say_their_numbers_and_these_add_up_to_the_score() -> None:
    trace = trace_of()
    split: Split = trace.shared
    _, marks = painted(trace, LAB.step_of(trace, "score"))
    bars = [mark for mark in marks if mark.name.startswith("Product of")]
    assert len(bars) == 9
    numbers = []
    for mark in bars:
        assert mark.read is not None
        text = said(mark).replace("−", "-")
        numbers.append(float(re.findall(r"= (-?[\d.]+)", text)[-1]))
    np.testing.assert_allclose(numbers, split.nine().ravel(), atol=1e-5)
    score = float(split.score[split.query, split.key])
    assert sum(numbers) == pytest.approx(score, abs=1e-4)
    low, high = range_of(split)
    running = np.cumsum([value for *_, value in entries(split)])
    assert low < min(0, running.min()) <= max(0, running.max()) < high


def test_that_only_the_rows_that_are_known_are_shown() -> None:
    trace = trace_of()
    first = LAB.step_of(trace, "terms")
    for known in range(3):
        _, marks = painted(trace, first + known)
        assert sum(mark.name.startswith("Product of") for mark in marks) == 3 * (known + 1)
        assert not any(mark.name == "The score as a sum" for mark in marks)


def test_that_the_groups_of_all_keys_add_up_to_their_scores() -> None:
    split: Split = trace_of().shared
    np.testing.assert_allclose(groups_of(split).sum(0), split.score[split.query], atol=2e-5)
    # what segments give is the same for two keys of one sentence, but for their norms
    size = split.size[: split.tokens]
    freed = groups_of(split)[1] * size
    first = [at for at in range(split.tokens) if split.segments[at] == 0]
    np.testing.assert_allclose(freed[first], freed[first[0]], rtol=1e-4)


def test_that_the_accounts_without_a_kind_leave_its_five_products_out() -> None:
    split: Split = trace_of().shared
    nine = split.nine()
    for kind in range(3):
        kept = [at for at in range(3) if at != kind]
        left = nine[np.ix_(kept, kept)].sum()
        assert accounted(split)[kind] == pytest.approx(left, abs=1e-6)


def test_that_the_rows_of_a_vector_are_drawn_in_one_scale() -> None:
    trace = trace_of()
    split: Split = trace.shared
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    most = trace.scales["embedding"][1]
    rows = rows_in(ink, QRectF(0, 0, 600, 500), largest(split.parts[:, split.query], most))
    painter.end()
    units = [row.box.height() / row.most for row in rows]
    np.testing.assert_allclose(units, units[0], rtol=1e-6)
    assert rows[-1].box.bottom() <= 500.001


def test_that_a_click_makes_a_token_the_query_and_shift_the_key() -> None:
    trace = trace_of()
    _, marks = painted(trace, 0)
    tile = next(mark for mark in marks if mark.edit and "(2)" in mark.name)
    centre = tile.area.center()
    assert tile.edit is not None
    assert tile.edit(Gesture("press", centre, centre)) == {"query": 2, "key": -1}
    assert tile.edit(Gesture("press", centre, centre, shift=True)) == {"key": 2}
    assert tile.edit(Gesture("drag", centre, centre)) is None


def test_that_a_strip_tells_the_three_numbers_of_the_dimension_pointed_at() -> None:
    trace = trace_of()
    split: Split = trace.shared
    _, marks = painted(trace, 2)
    strip = next(mark for mark in marks if mark.name.startswith("The three embeddings"))
    assert strip.read is not None
    at = 17
    x = strip.area.left() + (at + 0.5) / split.width * strip.area.width()
    found = strip.read(QPointF(x, strip.area.center().y()))
    assert found is not None
    told_numbers = [float(n) for n in re.findall(r"-?\d+\.\d+", found.lines[0].replace("−", "-"))]
    np.testing.assert_allclose(told_numbers[:3], split.parts[:, split.query, at], rtol=1e-3)
    assert str(at) in found.title


def test_that_every_formula_sets_and_its_numbers_are_right() -> None:
    trace = trace_of()
    split: Split = trace.shared
    for index in range(len(trace)):
        explanation: Explanation = LAB.explain(trace, index)
        for tex in (explanation.formula, explanation.numbers):
            assert svg_of(tex, 14, "#000000").startswith("<svg")
    row = LAB.values(trace, LAB.step_of(trace, "terms"))["terms"]
    assert row.shape == (1, 3)
    result = LAB.result(trace)
    assert sum(result["terms"].values()) + result["constant"] == pytest.approx(
        result["score"], abs=2e-5
    )
    assert sum(result["shares"].values()) == pytest.approx(1.0)
    assert list(result["terms"])[1] == f"{KINDS[0]} × {KINDS[1]}"
    assert split.pieces[split.query] in LAB.search_text(trace, 0)


def test_that_the_prediction_is_answered_by_the_largest_product() -> None:
    trace = trace_of()
    split: Split = trace.shared
    for pair, right in (((0, 0), 0), ((2, 2), 1), ((1, 0), 2), ((0, 1), 2), ((0, 2), 3)):
        terms = split.terms.copy()
        terms[(*pair, split.query, split.key)] = 100.0
        changed = Trace(trace.params, trace.steps, replace(split, terms=terms))
        assert told.answer(changed) == right
