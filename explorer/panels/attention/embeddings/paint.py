"""What all pictures of this lab share: the three colours, chips, and vectors as rows of bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor

from explorer.compute.attention.embeddings import KINDS
from explorer.ui import theme
from explorer.ui.canvas.ink import Ink

#: Green, yellow, sky blue of Okabe and Ito; the blue of queries and the orange of keys stay free.
COLOURS = {"token": "category 2", "segment": "category 3", "position": "category 1",
           "rest": "category 7"}  # fmt: skip


@contextmanager
def faded(ink: Ink, share: float) -> Iterator[None]:
    """What is painted inside has this share of the opacity outside."""
    before = ink.painter.opacity()
    ink.painter.setOpacity(before * min(max(share, 0.0), 1.0))
    try:
        yield
    finally:
        ink.painter.setOpacity(before)


def edge_of(ink: Ink, kind: str) -> QColor:
    """The outline of a kind: its colour on the way to that of text, so that yellow too is seen."""
    return theme.blend(ink.colour(COLOURS[kind]), ink.colour("text"), 0.45)


def chip(ink: Ink, x: float, y: float, size: float, kind: str) -> None:
    """A small square in the colour of a kind, centred on a height."""
    ink.rect(QRectF(x, y - size / 2, size, size), fill=COLOURS[kind], line=edge_of(ink, kind),
             radius=2)  # fmt: skip


def vector(
    ink: Ink, box: QRectF, values: np.ndarray, most: float, kind: str = "", *,
    colour: str | QColor = "text",
) -> None:  # fmt: skip
    """A vector as bars up and down from the middle of a box; `most` reaches its edge.

    In the colour of a kind with its outline, or in one colour.
    """
    heights = values.astype(np.float64) / (most or 1.0) * box.height() / 2
    _bars(ink, box, np.zeros(len(values)), heights, COLOURS[kind] if kind else colour)
    if kind:
        stairs(ink, box, heights, edge_of(ink, kind), 0.9 if box.width() > 2 * len(values) else 0.4)
    middle(ink, box)


def stacked(ink: Ink, box: QRectF, parts: Sequence[np.ndarray], most: float) -> None:
    """Three vectors on top of one another, what is negative below; the line is their sum."""
    up, down = np.zeros(len(parts[0])), np.zeros(len(parts[0]))
    unit = box.height() / 2 / (most or 1.0)
    for kind, values in zip(KINDS, parts, strict=True):
        heights = values.astype(np.float64) * unit
        base = np.where(heights >= 0, up, down)
        _bars(ink, box, base, heights, COLOURS[kind])
        up += np.maximum(heights, 0)
        down += np.minimum(heights, 0)
    middle(ink, box)
    net = np.stack(list(parts)).sum(0, dtype=np.float64) * unit
    stairs(ink, box, net, ink.colour("text"), 1.4 if box.width() > 2 * len(net) else 0.8)


def middle(ink: Ink, box: QRectF) -> None:
    """The line of zero."""
    ink.line(box.left(), box.center().y(), box.right(), box.center().y(), "border", width=0.8)


def stairs(ink: Ink, box: QRectF, heights: np.ndarray, colour: QColor, width: float) -> None:
    """The outline of bars of these heights (in pixels, up is positive)."""
    step = box.width() / len(heights)
    x = box.left() + np.repeat(np.arange(len(heights) + 1), 2)[1:-1] * step
    y = box.center().y() - np.repeat(heights, 2)
    inside = np.clip(y, box.top(), box.bottom())
    ink.polyline(np.stack([x, inside], axis=1), colour, width=width)


def _bars(
    ink: Ink, box: QRectF, base: np.ndarray, heights: np.ndarray, colour: str | QColor
) -> None:
    step = box.width() / len(heights)
    width = step if step < 3 else step * 0.86
    zero = box.center().y()
    low = np.clip(zero - np.maximum(base, base + heights), box.top(), box.bottom())
    high = np.clip(zero - np.minimum(base, base + heights), box.top(), box.bottom())
    left = box.left() + np.arange(len(heights)) * step + (step - width) / 2
    ink.painter.setPen(Qt.PenStyle.NoPen)
    ink.painter.setBrush(QBrush(ink.colour(colour)))
    ink.painter.drawRects([
        QRectF(x, top, width, bottom - top)
        for x, top, bottom in zip(left.tolist(), low.tolist(), high.tolist(), strict=True)
        if bottom - top > 0.05
    ])  # fmt: skip


def number_at(box: QRectF, x: float, count: int) -> int:
    """Which of `count` numbers lies at a place across a box."""
    return min(max(int((x - box.left()) / (box.width() or 1.0) * count), 0), count - 1)
