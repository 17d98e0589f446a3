"""Where the pieces of the crowd stand: a place for each, the same at every step."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QStaticText, QTransform

from explorer.compute.tokenizers.unigram.params import Training
from explorer.ui.canvas.ink import font, metrics

#: Pixels of the letters; where none fits, bare tiles.
SIZES = (36.0, 30.0, 25.0, 21.0, 18.0, 15.0, 13.5, 12.0, 11.0, 10.0, 9.0)


@dataclass(frozen=True, eq=False)
class Places:
    """Boxes (n, 4): x, y, width, height from the corner of the area; letters of `pixels`, 0 for
    bare tiles. `shown`: how many of the pieces have a place."""

    boxes: np.ndarray
    pixels: float
    shown: int


@lru_cache(maxsize=24)
def places(shared: Training, width: float, height: float, scale: float) -> Places:
    """A place for every piece, in the order of the seeds."""
    for size in SIZES:
        pixels = size * scale
        measure = metrics(pixels)
        pad, gap, tall = round(pixels * 0.3), max(2.0, round(pixels * 0.15)), round(pixels * 1.4)
        boxes, x, y = [], 0.0, 0.0
        for label in shared.labels:
            wide = measure.horizontalAdvance(label) + 2 * pad
            if x and x + wide > width:
                x, y = 0.0, y + tall + gap
            if y + tall > height or wide > width:
                break
            boxes.append((x, y, wide, tall))
            x += wide + gap
        else:
            return Places(np.array(boxes, np.float64).reshape(-1, 4), pixels, len(boxes))
    count = len(shared.labels)
    side = max(math.sqrt(max(width, 0.0) * max(height, 0.0) / count), 3.0)
    while side > 3.0 and int(width // side) * int(height // side) < count:
        side -= 0.25
    across, down = max(int(width // side), 1), max(int(height // side), 1)
    shown = min(count, across * down)
    place = np.arange(shown)
    tile = np.full(shown, side - (1.0 if side > 4 else 0.5))
    boxes_of = np.stack([place % across * side, place // across * side, tile, tile], axis=1)
    return Places(boxes_of, 0.0, shown)


@lru_cache(maxsize=16)
def boxes_at(found: Places, left: float, top: float) -> tuple[QRectF, ...]:
    """The boxes on the stage."""
    return tuple(QRectF(left + x, top + y, w, h) for x, y, w, h in found.boxes.tolist())


@lru_cache(maxsize=16)
def letters_at(
    shared: Training, found: Places, left: float, top: float
) -> tuple[tuple[QPointF, QStaticText], ...]:
    """The labels, laid out once, and the corner at which each is drawn."""
    face, measure = font(found.pixels), metrics(found.pixels)
    out = []
    for label, box in zip(shared.labels, boxes_at(found, left, top), strict=False):
        text = QStaticText(label)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.prepare(QTransform(), face)
        x = box.center().x() - measure.horizontalAdvance(label) / 2
        out.append((QPointF(x, box.center().y() - measure.height() / 2), text))
    return tuple(out)
