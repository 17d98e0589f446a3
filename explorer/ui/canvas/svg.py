"""A typeset formula on the stage: SVG that was made in one colour, drawn in the theme's."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtSvg import QSvgRenderer

from explorer.ui.canvas.ink import Ink


@lru_cache(maxsize=256)
def _renderer(svg: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(svg.encode()))


def svg_size(ink: Ink, svg: str, room: QRectF, largest: float = 1.6) -> tuple[float, float]:
    """Width and height of an SVG that fills a box as far as its proportions let it, at most
    `largest` times as large as it was made (times the reader's text scale)."""
    size = _renderer(svg).defaultSize()
    if size.width() < 1 or size.height() < 1:
        return 0.0, 0.0
    scale = min(room.width() / size.width(), room.height() / size.height(),
                largest * ink.view.text_scale)  # fmt: skip
    return size.width() * scale, size.height() * scale


def draw_svg(
    ink: Ink, room: QRectF, svg: str, made_in: str, colour: str = "text", largest: float = 1.6
) -> QRectF:
    """Draw it at the left of a box, half-way up; `made_in` is the colour to be replaced. Returns
    the box it fills."""
    wide, high = svg_size(ink, svg, room, largest)
    box = QRectF(room.left(), room.center().y() - high / 2, wide, high)
    if wide > 0:
        _renderer(svg.replace(made_in, ink.colour(colour).name())).render(ink.painter, box)
    return box
