"""Tiles by the ten thousand: which pixel belongs to which is found out once, then a step only looks
up its colours."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPaintEngine, QPainter

from explorer.panels.tokenizers.unigram.places import Places

LARGEST = 4096  # pixels of a side


@lru_cache(maxsize=4)
def owners(found: Places, scale: float, across: float, down: float) -> np.ndarray:
    """(height, width) int32: the tile of each pixel, or the number of tiles where there is none.

    `scale`: pixels a unit; `across`, `down`: where inside its pixel the corner lies. Edges
    are rounded, as when rectangles are filled without smoothing.
    """
    x, y, wide, high = found.boxes[: found.shown].T
    left = np.floor(x * scale + across + 0.5).astype(int)
    right = np.floor((x + wide) * scale + across + 0.5).astype(int)
    top = np.floor(y * scale + down + 0.5).astype(int)
    bottom = np.floor((y + high) * scale + down + 0.5).astype(int)
    out = np.full((max(bottom.max(initial=1), 1), max(right.max(initial=1), 1)), found.shown, "i4")
    for tile, (x0, x1, y0, y1) in enumerate(zip(left, right, top, bottom, strict=True)):
        out[y0:y1, x0:x1] = tile
    return out


def scale_of(painter: QPainter, found: Places) -> float:
    """Pixels a unit where tiles can be painted as pixels, else 0: a picture made of pixels, not
    turned, of a bounded size."""
    engine, form = painter.paintEngine(), painter.deviceTransform()
    scale = form.m11()
    bare = form.m12() == form.m21() == 0 and form.m11() == form.m22() > 0
    far = float((found.boxes[: found.shown, :2] + found.boxes[: found.shown, 2:]).max(initial=0.0))
    raster = engine is not None and engine.type() == QPaintEngine.Type.Raster
    return scale if raster and bare and far * scale < LARGEST else 0.0


def paint_tiles(
    painter: QPainter, area: QRectF, found: Places, scale: float, colours: list[QColor],
    which: np.ndarray,
) -> None:  # fmt: skip
    """Each tile in colours[which[tile]]."""
    form = painter.deviceTransform()
    x, y = area.left() * scale + form.dx(), area.top() * scale + form.dy()
    across, down = round(x % 1, 3), round(y % 1, 3)
    map_ = owners(found, scale, across, down)
    palette = np.array([colour.rgba() for colour in colours] + [0], np.uint32)
    pixels = palette[np.append(which, len(colours))][map_]
    height, width = pixels.shape
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    corner = area.topLeft()
    target = QRectF(
        corner.x() - across / scale, corner.y() - down / scale, width / scale, height / scale
    )
    painter.drawImage(target, image)
