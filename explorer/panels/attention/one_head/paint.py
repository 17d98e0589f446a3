"""Small painting helpers that keep a step cheap to draw: opaque colours and 32-bit images."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from explorer.panels.attention.common.paint import fitting as fitting
from explorer.ui.canvas.colours import soft
from explorer.ui.canvas.ink import Ink


def shares(matrix: np.ndarray, most: float, rooted: bool) -> np.ndarray:
    """Signed colour shares in [-1, 1]; `rooted` takes the square root of the magnitude.

    The root keeps small numbers visible beside the few huge ones that residual streams have.
    """
    share = np.clip(np.asarray(matrix, dtype=np.float32) / (most or 1.0), -1.0, 1.0)
    return np.sign(share) * np.sqrt(np.abs(share)) if rooted else share


def cells(ink: Ink, rect: QRectF, matrix: np.ndarray, most: float, *, rooted: bool = False) -> None:
    """A matrix (rows, columns) of signed numbers as coloured cells, ±`most` at full colour."""
    ink.heat(rect, shares(matrix, most, rooted), (-1.0, 1.0), "signed")


def part_at(point: QPointF, rect: QRectF, parts: int) -> int:
    """Which of the equally high parts of a box a point lies in; beside it, the nearest."""
    return min(max(int((point.y() - rect.top()) / rect.height() * parts), 0), parts - 1)


def hatch(ink: Ink, rect: QRectF, share: float = 0.5, gap: float = 7.0) -> None:
    """Slanted lines: "masked". In an opaque colour, because there may be much of it."""
    if rect.width() <= 0 or rect.height() <= 0:
        return
    x = np.arange(rect.left() - rect.height(), rect.right(), gap)
    start, end = np.maximum(x, rect.left()), np.minimum(x + rect.height(), rect.right())
    lines = np.stack([start, rect.bottom() - (start - x), end, rect.bottom() - (end - x)], axis=1)
    ink.segments(lines[end > start], soft(ink, "border", share), width=0.8)
