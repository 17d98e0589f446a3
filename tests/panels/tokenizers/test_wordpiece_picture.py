"""The picture of WordPiece says what the trace says."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from explorer.compute.tokenizers.wordpiece.run import run
from explorer.compute.tokenizers.wordpiece.types import Params, Step, Training
from explorer.core.params import coerce
from explorer.core.trace import Trace, drive
from explorer.core.view import View
from explorer.panels.tokenizers.wordpiece import LAB, PRESETS, agreement
from explorer.panels.tokenizers.wordpiece.parts import COUNT, SCORE, line_of
from explorer.panels.tokenizers.wordpiece.scatter import axes, dot
from explorer.panels.tokenizers.wordpiece.scene import WordPieceScene, plan_of
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Plot
from explorer.ui.canvas.scene import Mark

STAGE = QRectF(0, 0, 690, 715)


@pytest.fixture(scope="module", autouse=True)
def _application() -> object:
    return QGuiApplication.instance() or QGuiApplication([])


def trained(preset: str = "", **given: object) -> Trace:
    params = {**(LAB.presets[preset].params if preset else {}), **given}
    return drive(run(coerce(Params, params)[0]))


def painted(
    trace: Trace, at: float, rect: QRectF = STAGE, **look: object
) -> tuple[QImage, tuple[Mark, ...]]:
    view = View(**look)  # type: ignore[arg-type]  # fields by name
    image = QImage(
        round(rect.width()), round(rect.height()), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(theme.colour(view.theme, "surface"))
    painter = QPainter(image)
    try:
        marks = WordPieceScene(LAB).paint(painter, rect, trace, at, view)
    finally:
        painter.end()
    return image, marks


def plotted(trace: Trace) -> Iterator[tuple[Ink, Plot]]:
    """The axes as they are drawn."""
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    ink = Ink(painter, View(), LAB)
    yield ink, Plot(ink, plan_of(ink, STAGE, trace).scatter, *axes(ink, trace))
    painter.end()


def named(marks: tuple[Mark, ...], name: str) -> list[Mark]:
    return [mark for mark in marks if mark.name == name]


def test_that_the_first_by_count_stands_farthest_right_and_the_first_by_score_highest() -> None:
    trace = trained()
    for ink, plot in plotted(trace):
        for index in range(trace.shared.merges):
            step: Step = trace[index]
            candidates = step.count >= trace.params.minimum
            xs = plot.x(step.count[candidates].astype(np.float64))
            ys = plot.y(step.score[candidates])
            assert dot(plot, step.by_count[0])[0] == pytest.approx(xs.max())
            assert dot(plot, step.by_score[0])[1] == pytest.approx(ys.min())
            for row in (*step.by_count, *step.by_score):
                assert plot.inner.contains(QPointF(*dot(plot, row)))
        assert line_of(ink, COUNT) != line_of(ink, SCORE)


def test_that_both_first_pairs_wear_the_ring_of_their_ranking() -> None:
    trace = trained()
    for ink, plot in plotted(trace):
        for index in (0, 7, 20):
            image, _ = painted(trace, index)
            step: Step = trace[index]
            for side, row in ((COUNT, step.by_count[0]), (SCORE, step.by_score[0])):
                x, y = dot(plot, row)
                around = [
                    image.pixelColor(round(x + 9 * np.cos(a)), round(y + 9 * np.sin(a)))
                    for a in np.linspace(0, 2 * np.pi, 24)
                ]
                colour = line_of(ink, side)
                close = sum(
                    abs(c.red() - colour.red()) + abs(c.green() - colour.green())
                    + abs(c.blue() - colour.blue()) < 60
                    for c in around
                )  # fmt: skip
                assert close >= 12, (index, side.name, close)


def test_that_pointing_at_a_dot_tells_its_pair_with_the_formula_filled_in() -> None:
    trace = trained()
    step: Step = trace[0]
    _, marks = painted(trace, 0)
    (area,) = named(marks, "pairs")
    assert area.read is not None
    for _, plot in plotted(trace):
        told = area.read(QPointF(*dot(plot, step.by_score[0])))
    assert told is not None
    assert told.title == "q + ##u"
    assert "10/(10·13) = 0.07692" in told.lines[1]
    assert area.read(QPointF(area.area.left() + 2, area.area.top() + 2)) is None


def test_that_each_row_of_a_column_reads_out_its_ranks() -> None:
    trace = trained()
    step: Step = trace[3]
    _, marks = painted(trace, 3)
    rows = named(marks, "ranking")
    shown = len(rows) // 2
    for mark, row in zip(
        rows, (*step.by_count[:shown], *step.by_score[:shown]), strict=True
    ):  # fmt: skip
        told = mark.read(mark.area.center()) if mark.read else None
        assert told is not None
        labels = trace.shared.labels
        assert told.title == f"{labels[row.left]} + {labels[row.right]}"
        assert f"n(ab) = {row.count}" in told.lines


def test_that_clicking_a_word_goes_to_its_first_look_and_a_look_to_itself() -> None:
    trace = trained()
    shared: Training = trace.shared
    _, marks = painted(trace, 0)
    assert [mark.seek for mark in named(marks, "encoded")] == list(shared.first_looks)
    for start, scan in zip(shared.first_looks, shared.scans, strict=True):
        step: Step = trace[start]
        assert (shared.scans[step.word].word, step.look) == (scan.word, 0)
    last = len(trace) - 1
    _, marks = painted(trace, last)
    assert named(marks, "look")[-1].seek == last


def test_that_the_staircase_has_a_bar_for_every_look_so_far() -> None:
    trace = trained(encode="weather")
    start = trace.shared.first_looks[0]
    for look in range(len(trace.shared.scans[0].attempts)):
        _, marks = painted(trace, start + look)
        bars = named(marks, "look")
        assert len(bars) == look + 1
        assert all(a.area.bottom() <= b.area.top() + 1e-6 for a, b in itertools.pairwise(bars))


def test_that_every_mark_lies_on_the_stage_at_every_size() -> None:
    for preset in PRESETS:
        trace = trained(preset)
        steps = sorted({0, 1, trace.shared.merges, len(trace) // 2, len(trace) - 1})
        for width, height in ((480, 420), (690, 715), (1240, 620)):
            stage = QRectF(0, 0, width, height)
            for index in [i for i in steps if i < len(trace)]:
                _, marks = painted(trace, index, stage)
                for mark in marks:
                    assert stage.adjusted(-1, -1, 1, 1).contains(mark.area), (preset, mark.name)


def test_that_half_way_between_two_steps_nothing_but_places_and_opacity_changes() -> None:
    trace = trained()
    for at in (0.25, 5.5, 5.75, trace.shared.merges - 0.5, len(trace) - 1.5):
        image, _ = painted(trace, at)
        assert image != painted(trace, int(at))[0]


def test_that_the_answer_to_the_prediction_is_counted_merge_by_merge() -> None:
    for rule in ("likelihood", "frequency"):
        trace = trained(rule=rule, minimum=1, vocabulary=150)
        steps = [trace[i] for i in range(trace.shared.merges)]
        same = sum(
            (s.by_count[0].left, s.by_count[0].right) == (s.by_score[0].left, s.by_score[0].right)
            for s in steps
        )
        assert agreement(trace) == pytest.approx(same / len(steps))
