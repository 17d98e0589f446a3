"""Tiles painted as pixels are the rectangles they stand for."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPicture

from explorer.panels.tokenizers.unigram.places import Places
from explorer.panels.tokenizers.unigram.tiles import paint_tiles, scale_of


@pytest.fixture(scope="module")
def application() -> QGuiApplication:
    return QGuiApplication.instance() or QGuiApplication([])  # type: ignore[return-value]  # a QCoreApplication by its stub


COLOURS = [QColor("#aa3355"), QColor("#2255cc"), QColor("#ddeeaa")]


def many(count: int) -> Places:
    """Tiles of uneven widths in rows."""
    place = np.arange(count)
    boxes = np.stack([7.3 * (place % 40), 3.7 * (place // 40), 1 + place % 6, 0 * place + 2.6])
    return Places(boxes.T.astype(float), 0.0, count)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("corner", [(0.0, 0.0), (4.0, 31.0), (5.25, 17.6)])
def test_that_tiles_as_pixels_are_the_rectangles_filled_one_by_one(
    scale: float, corner: tuple[float, float], application: QGuiApplication
) -> None:
    found = many(900)
    which = np.arange(900) % 3
    area = QRectF(*corner, 320, 120)
    pictures = []
    for as_pixels in (True, False):
        image = QImage(QSize(700, 300), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.scale(scale, scale)
        assert scale_of(painter, found) == scale
        if as_pixels:
            paint_tiles(painter, area, found, scale, COLOURS, which)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            for (x, y, wide, high), colour in zip(found.boxes.tolist(), which, strict=True):
                painter.setBrush(COLOURS[colour])
                painter.drawRect(QRectF(corner[0] + x, corner[1] + y, wide, high))
        painter.end()
        pictures.append(np.array(image.constBits()).reshape(300, 700, 4))
    # floats near the middle of a pixel may be rounded to either side
    apart = (pictures[0] != pictures[1]).any(axis=2)
    assert apart.mean() < 0.002
    assert (pictures[0] != 255).any(axis=2).mean() > 0.03


def test_that_what_is_not_made_of_pixels_is_painted_as_rectangles(
    application: QGuiApplication,
) -> None:
    picture = QPicture()
    painter = QPainter(picture)
    assert scale_of(painter, many(10)) == 0.0
    painter.end()
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.rotate(30)
    assert scale_of(painter, many(10)) == 0.0
    painter.end()
