"""Plots: ticks are round, places are where they should be, nothing is drawn beyond the frame."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from explorer.core.lab import Lab
from explorer.core.view import View
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot, clipped, legend

pytestmark = pytest.mark.usefixtures("qapp")

FINITE = st.floats(-1e6, 1e6)


def drawn(ink_user: object) -> QImage:
    """What a function draws on a blank stage of 300 × 200."""
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(theme.colour("light", "surface"))
    painter = QPainter(image)
    ink_user(Ink(painter, View(), Lab()))  # type: ignore[operator]  # a function
    painter.end()
    return image


@given(low=FINITE, width=st.floats(1e-3, 1e6), most=st.integers(2, 12))
def test_that_linear_ticks_are_inside_and_not_too_many(low: float, width: float, most: int) -> None:
    axis = Axis(low, low + width)
    ticks = axis.chosen(most)
    slack = width * 1e-6
    assert all(axis.low - slack <= t <= axis.high + slack for t in ticks)
    assert 1 <= len(ticks) <= most + 1 or width / max(abs(low), 1) < 1e-9


@given(low=st.floats(-1e3, 1e3), width=st.floats(1e-2, 1e4), most=st.integers(2, 12))
def test_that_there_are_two_linear_ticks_at_least(low: float, width: float, most: int) -> None:
    assert len(Axis(low, low + width).chosen(most)) >= 2


@given(low=st.integers(0, 50), width=st.integers(1, 5000), most=st.integers(2, 40))
def test_that_no_tick_stands_between_whole_numbers(low: int, width: int, most: int) -> None:
    ticks = Axis(low, low + width, whole=True).chosen(most)
    assert 2 <= len(ticks) <= most + 1
    assert all(float(tick).is_integer() for tick in ticks)


@pytest.mark.parametrize("high", [1.0, 1.19])  # the topmost label at the top of the frame, below it
def test_that_the_topmost_label_keeps_clear_of_the_title(high: float) -> None:
    found: list[float] = []

    def draw(ink: Ink) -> None:
        plot = Plot(ink, QRectF(20, 10, 200, 150), Axis(0, 1), Axis(0, high), "loss")
        below = 10 + ink.line_height("small")
        found.append(plot.inner.top() - below)
        found.append(float(plot.y(1.0)) - ink.line_height("tiny") / 2 - below)

    drawn(draw)
    frame, label = found
    assert label >= 0
    assert (frame == 4) == (high > 1)  # more room is made only where a label needs it


def test_that_a_logarithmic_axis_labels_powers_of_its_base() -> None:
    axis = Axis(2.0**-149, 2.0**128, logarithmic=2)
    ticks = axis.chosen(10)
    assert 5 <= len(ticks) <= 10
    assert all(float(np.log2(t)).is_integer() for t in ticks)
    assert axis.text(2.0**-24) == "2⁻²⁴"
    assert Axis(1e-3, 1e3, logarithmic=10).text(0.01) == "0.01"
    assert Axis(1e-9, 1e3, logarithmic=10).text(1e-8) == "10⁻⁸"


@pytest.mark.parametrize("axis", [Axis(-3, 5), Axis(2**-10, 2**10, logarithmic=2)])
@given(share=st.floats(0, 1))
def test_that_value_undoes_share(axis: Axis, share: float) -> None:
    assert axis.share(axis.value(share)) == pytest.approx(share, abs=1e-9)


@given(st.lists(st.tuples(FINITE, FINITE, FINITE, FINITE), min_size=1, max_size=20))
def test_that_clipped_lines_stay_in_the_frame(lines: list[tuple[float, ...]]) -> None:
    frame = QRectF(10, 20, 100, 50)
    parts = clipped(np.array(lines), frame)
    # coordinates of a million pixels leave about 1e-9 of a pixel; a hundredth cannot be seen
    assert (parts[:, [0, 2]] >= 9.99).all()
    assert (parts[:, [0, 2]] <= 110.01).all()
    assert (parts[:, [1, 3]] >= 19.99).all()
    assert (parts[:, [1, 3]] <= 70.01).all()


def test_that_a_line_inside_is_kept_and_one_outside_dropped() -> None:
    frame = QRectF(0, 0, 10, 10)
    lines = np.array([[1.0, 1, 9, 9], [11, 0, 11, 10], [-5, 5, 15, 5]])
    assert clipped(lines, frame).tolist() == [[1, 1, 9, 9], [0, 5, 10, 5]]


def test_that_a_curve_leaves_the_outside_of_its_frame_blank() -> None:
    def draw(ink: Ink) -> None:
        plot = Plot(ink, QRectF(50, 50, 200, 100), Axis(0, 1), Axis(0, 1))
        plot.curve(np.linspace(-1, 2, 50), np.sin(np.linspace(-9, 9, 50)) * 5, width=1.0)

    image = drawn(draw)
    blank = theme.colour("light", "surface").rgb()
    outside = [(x, y) for x in range(300) for y in (*range(48), *range(152, 200))]
    assert all(image.pixel(x, y) == blank for x, y in outside)
    assert any(image.pixel(x, y) != blank for x in range(60, 240) for y in range(60, 140))


def test_that_a_gap_in_the_values_is_a_gap_in_the_line() -> None:
    def draw(ink: Ink) -> None:
        plot = Plot(ink, QRectF(0, 0, 300, 200), Axis(0, 4, ticks=()), Axis(0, 1, ticks=()))
        plot.curve(np.arange(5.0), np.array([0.5, 0.5, np.nan, 0.5, 0.5]))
        columns.append((plot.x(0.5), plot.x(2.0), plot.y(0.5)))

    columns: list[tuple[float, float, float]] = []
    image = drawn(draw)
    on, gap, y = (int(v) for v in columns[0])
    blank = theme.colour("light", "surface").rgb()
    assert image.pixel(on, y) != blank
    assert image.pixel(gap, y) == blank


def test_that_a_point_of_the_picture_gives_back_its_values() -> None:
    def draw(ink: Ink) -> None:
        plot = Plot(ink, QRectF(0, 0, 300, 200), Axis(0, 10), Axis(1, 1e4, logarithmic=10))
        across, up = plot.at(QPointF(plot.x(3.0), plot.y(100.0)))
        assert across == pytest.approx(3.0)
        assert up == pytest.approx(100.0)
        plot.frame()

    drawn(draw)


def test_that_a_legend_breaks_its_lines() -> None:
    heights = []

    def draw(ink: Ink) -> None:
        entries = [
            ("line", "query", "one"),
            ("box", "key", "another one"),
            ("dot", "value", "last"),
        ]
        heights.append(legend(ink, QRectF(0, 0, 290, 90), entries))
        heights.append(legend(ink, QRectF(0, 90, 100, 90), entries))

    drawn(draw)
    assert heights[1] > heights[0] > 0
