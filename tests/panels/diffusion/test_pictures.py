"""Sheets of small pictures: each pixel lands where the mouse finds it, with its own grey."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QBuffer, QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from explorer.core.view import View
from explorer.panels.diffusion.common.pictures import Sheet, packed, raster
from explorer.ui.canvas.ink import Ink
from tests.sample_lab import LAB

pytestmark = pytest.mark.usefixtures("qapp")
SIZES = some.tuples(some.integers(1, 20), some.integers(1, 20))


def drawn(sheet: Sheet, pictures: np.ndarray, *, tone: str = "grey") -> QImage:
    image = QImage(700, 500, QImage.Format.Format_RGB32)
    image.fill(0xFF102030)
    painter = QPainter(image)
    try:
        sheet.draw(Ink(painter, View(), LAB), pictures, tone=tone, frame=False)
    finally:
        painter.end()
    return image


@given(
    count=some.integers(1, 200), shape=SIZES, wide=some.floats(40, 700),
    high=some.floats(40, 500), caption=some.sampled_from([0.0, 12.3]),
)  # fmt: skip
def test_that_pictures_fit_the_box_and_do_not_overlap(
    count: int, shape: tuple[int, int], wide: float, high: float, caption: float
) -> None:
    box = QRectF(5, 7, wide, high)
    sheet = Sheet.fit(box, count, shape, gap=1.0, caption=caption, centre=True)
    if sheet.down > 0.5:  # below, the box is too small for so many captions
        assert box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(sheet.area)
    for index in {0, 1, sheet.columns - 1, sheet.columns, count - 1} & set(range(count)):
        middle = sheet.cell(index).center()
        found = sheet.pixel(middle)
        assert found is not None
        assert found[0] == index


@pytest.mark.parametrize("shape", [(8, 8), (16, 16), (16, 4), (3, 9)])
@pytest.mark.parametrize("count", [1, 7, 60])
def test_that_every_pixel_is_drawn_where_the_mouse_finds_it(
    shape: tuple[int, int], count: int
) -> None:
    height, width = shape
    pictures = np.linspace(-1, 1, count * height * width).reshape(count, height, width)
    sheet = Sheet.fit(QRectF(20, 30, 640, 440), count, shape, caption=11.5)
    assert float(sheet.down / height).is_integer()
    image = drawn(sheet, pictures)
    for index in (0, count // 2, count - 1):
        cell = sheet.cell(index)
        for row, column in ((0, 0), (height - 1, width - 1), (height // 2, width // 3)):
            point = QPointF(cell.left() + (column + 0.5) * cell.width() / width,
                            cell.top() + (row + 0.5) * cell.height() / height)  # fmt: skip
            assert sheet.pixel(point) == (index, row, column)
            grey = round((pictures[index, row, column] + 1) / 2 * 255)
            seen = image.pixelColor(point.toPoint())
            # a rounding to the even one of two neighbours in single precision, no more
            assert abs(seen.red() - grey) <= 1
            assert seen.red() == seen.green() == seen.blue()


def test_that_gaps_stay_bare_and_answer_nothing() -> None:
    sheet = Sheet.fit(QRectF(0, 0, 300, 100), 2, (8, 8), columns=2, gap=10)
    image = drawn(sheet, np.ones((2, 8, 8)))
    between = QPointF(sheet.cell(0).right() + 5, sheet.cell(0).center().y())
    assert sheet.pixel(between) is None
    assert image.pixel(between.toPoint()) == 0xFF102030


def test_that_the_last_row_may_be_short() -> None:
    sheet = Sheet.fit(QRectF(0, 0, 300, 300), 5, (8, 8), columns=3)
    assert sheet.rows == 2
    below = QPointF(sheet.cell(2).center().x(), sheet.cell(3).center().y())
    assert sheet.pixel(below) is None


def test_that_values_beyond_the_range_are_black_and_white_and_no_number_is_grey() -> None:
    row = np.array([[[-9.0, np.nan, 9.0]]])
    assert (packed(row, (-1, 1), "grey", "light")[0, 0] & 0xFF).tolist() == [0, 128, 255]


def test_that_colours_keep_their_channels() -> None:
    pixel = np.array([[[[1.0, 0.0, -1.0]]]])
    assert packed(pixel, (-1, 1), "grey", "light")[0, 0, 0] == 0xFFFF8000


def test_that_a_picture_of_another_size_is_refused() -> None:
    sheet = Sheet.fit(QRectF(0, 0, 300, 300), 5, (8, 8))
    with pytest.raises(ValueError, match=r"\(5, 16, 16\); takes \(count, 8, 8\)"):
        raster(sheet, np.zeros((5, 16, 16)), (-1, 1), "grey", "light")


def test_that_a_vector_file_holds_the_whole_sheet_as_one_image() -> None:
    buffer, generator = QBuffer(), QSvgGenerator()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator.setOutputDevice(buffer)
    painter = QPainter(generator)
    sheet = Sheet.fit(QRectF(0, 0, 300, 300), 100, (8, 8))
    try:
        sheet.draw(Ink(painter, View(), LAB), np.zeros((100, 8, 8)))
    finally:
        painter.end()
    assert bytes(buffer.data().data()).count(b"<image") == 1
