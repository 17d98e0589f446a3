"""The level of a plot with its name below the frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from explorer.core.view import View
from explorer.panels.diffusion.common.levels import named_level
from explorer.panels.diffusion.families import LAB
from explorer.ui.canvas.ink import Ink
from explorer.ui.canvas.plot import Axis, Plot

pytestmark = pytest.mark.usefixtures("qapp")


def inked(width: float, name: str) -> tuple[bool, bool]:
    """Does a name put ink within the frame of a plot of this width, and below it?"""
    pictures = []
    for text in ("", name):
        image = QImage(400, 200, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        ink = Ink(painter, View(), LAB)
        plot = Plot(ink, QRectF(10, 10, width, 160), Axis(0, 1, title="across"), Axis(0, 1))
        if text:
            named_level(plot, 0.5, text)
        else:
            plot.level(0.5)
        bottom = round(plot.inner.bottom())
        painter.end()
        pictures.append(image)
    bare, named = pictures
    return (bare.copy(0, 0, 400, bottom) != named.copy(0, 0, 400, bottom),
            bare.copy(0, bottom, 400, 200) != named.copy(0, bottom, 400, 200))  # fmt: skip


def test_that_a_name_stands_below_the_frame_where_no_curve_runs() -> None:
    assert inked(300, "real data") == (False, True)


def test_that_a_name_with_no_room_below_stands_at_its_line() -> None:
    assert inked(90, "real data") == (True, False)
